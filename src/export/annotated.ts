// An annotated report as the machine contract prints it: every span with its exact words and its
// source offsets. Example: {start: 5, end: 9} in "said Venn." becomes {start: 5, end: 9, exact:
// 'Venn', source: {start: 5, end: 9}}.
import type { Annotation, Kind } from '../model/annotation.ts'
import { PRINTED_KINDS } from '../model/annotation.ts'
import type { Document } from '../model/document.ts'
import { annotationsOf, type AnnotatedDocument } from '../model/pile.ts'
import { mapEdits, toSource, type EditMap } from '../text/edits.ts'
import { firstAtOrAfter, overlapsSpan, type Span } from '../text/span.ts'

export interface PrintedMention extends Span {
  readonly exact: string
  readonly source: Span
}

/** Gives spans of one report their words and source offsets. */
export interface Rim {
  readonly text: string
  readonly map: EditMap
}

export function rimOf(document: Document): Rim {
  return { text: document.text, map: mapEdits(document.edits) }
}

/** A span with its exact words and source span; fields beside start and end are kept. */
export function printSpan<S extends Span>({ text, map }: Rim, at: S): S & PrintedMention {
  return { ...at, exact: text.slice(at.start, at.end), source: toSource(map, at) }
}

const isSpan = (value: unknown): value is Span =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value

function printField(rim: Rim, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => printField(rim, one))
  return isSpan(value) ? printSpan(rim, value) : value
}

/**
 * A test for spans that lie in a stretch which repeats an earlier one of the same report. O(log
 * repeats) a call.
 */
export function repeatTest({ repeats }: Pick<Document, 'repeats'>): (at: Span) => boolean {
  const spans = repeats.map(({ span }) => span)
  return (at) => {
    const before = spans[firstAtOrAfter(spans, at.end) - 1]
    return before !== undefined && overlapsSpan(before, at)
  }
}

/** One annotation as printed. */
export function printAnnotation(
  rim: Rim,
  annotation: Annotation,
  extra: { readonly by: string; readonly repeat: boolean },
): object {
  const fields = Object.entries(annotation).map(([key, value]) => [key, printField(rim, value)])
  return {
    ...printSpan(rim, Object.fromEntries(fields) as Annotation),
    by: extra.by,
    ...(extra.repeat ? { repeat: true } : {}),
  }
}

/** The notices of a report as printed: its own, and one for each repeat. */
export function printNotices(document: Document, map: EditMap): object[] {
  const own = document.notices.map(({ rule, severity, message, source, of }) => ({
    rule,
    severity,
    message,
    ...(source ? { source } : {}),
    ...(of ? { of } : {}),
  }))
  const repeats = document.repeats.map(({ span, of }) => ({
    rule: 'repeat',
    severity: 'info',
    message: 'repeats an earlier passage of this report',
    source: toSource(map, span),
    of: toSource(map, of),
  }))
  return [...own, ...repeats]
}

/** The notices of a report on its own. */
export function cleanNotices(document: Document): object[] {
  return printNotices(document, mapEdits(document.edits))
}

/** The contract's line for one report. `by` names each kind's annotator. */
export function printAnnotated(
  report: AnnotatedDocument,
  by: { readonly [K in Kind]?: string },
  { edits = false, kinds = PRINTED_KINDS as readonly Kind[] } = {},
): object {
  const { document } = report
  const rim = rimOf(document)
  const printed = PRINTED_KINDS.filter((kind) => kinds.includes(kind))
  const inRepeat = repeatTest(document)
  return {
    id: document.id,
    ...(document.path === null ? {} : { path: document.path }),
    ...(document.part === null ? {} : { part: document.part }),
    title: document.title,
    outlet: document.outlet,
    published: document.published,
    language: document.language,
    text: document.text,
    notices: printNotices(document, rim.map),
    annotations: annotationsOf(report, printed).map((annotation) =>
      printAnnotation(rim, annotation, {
        by: by[annotation.kind] ?? annotation.kind,
        repeat: inRepeat(annotation),
      }),
    ),
    ...(edits ? { edits: document.edits, sourceText: document.source } : {}),
  }
}
