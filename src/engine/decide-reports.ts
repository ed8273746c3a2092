// What analysts decided of single reports, applied before anything is reconciled: outlet, day,
// speaker of words, text that cleaning removed. Stored texts and layers stay as they are; a report
// with another day or more text is annotated anew, in memory.
// Example: a decided day of 2031-03-02 makes "Thursday" that week's.
import type { AnnotationOf } from '../model/annotation.ts'
import { findAnchor, isVersionOf } from '../model/decision-anchor.ts'
import type { Deed, Named } from '../model/decision.ts'
import type { Document, Repeat } from '../model/document.ts'
import { compareDocuments, layerOf, type AnnotatedDocument } from '../model/pile.ts'
import type { Published } from '../model/story.ts'
import { applyEdits, mapEdits, toSource, toText, type Edit } from '../text/edits.ts'
import { overlapsSpan, type Span } from '../text/span.ts'

type Annotate = (document: Document) => AnnotatedDocument
type Of<K extends Deed['kind']> = Extract<Deed, { kind: K }>

/** Rules whose edits take words away; markup and broken characters stay as cleaned. */
const REMOVING = new Set(['furniture', 'whitespace'])

/**
 * The reports as the decisions have them, in canonical order; the same objects where none is about
 * them. Decisions must be in order of time: the last one on a thing holds.
 */
export function prepareReports(
  reports: readonly AnnotatedDocument[],
  decisions: readonly Named[],
  annotate: Annotate,
): AnnotatedDocument[] {
  if (decisions.length === 0) return [...reports]
  const changed = reports.map((report) => prepared(report, decisions, annotate))
  return changed.sort((a, b) => compareDocuments(a.document, b.document))
}

function prepared(
  report: AnnotatedDocument,
  decisions: readonly Named[],
  annotate: Annotate,
): AnnotatedDocument {
  let { document } = report
  for (const { deed } of decisions) {
    if (deed.kind === 'outlet' && isVersionOf(deed.report, document))
      document = { ...document, outlet: deed.outlet }
    else if (deed.kind === 'date' && isVersionOf(deed.report, document))
      document = { ...document, published: deed.from === deed.to ? deed.from : null }
    else if (deed.kind === 'restore') document = restored(document, deed)
  }
  const anew =
    document.text !== report.document.text || document.published !== report.document.published
  const layered = anew ? annotate(document) : { ...report, document }
  return withSpeakers(layered, decisions)
}

/** The days that decisions give to reports, by id; they stand over what the pile infers. */
export function decidedDates(
  documents: readonly Document[],
  decisions: readonly Named[],
): { readonly [id: string]: Published } {
  const dates: { [id: string]: Published } = {}
  for (const { deed, by, reason } of decisions)
    if (deed.kind === 'date')
      for (const document of documents)
        if (isVersionOf(deed.report, document))
          dates[document.id] = {
            from: deed.from,
            to: deed.to,
            stated: false,
            why: `set by ${by}: ${reason}`,
          }
  return dates
}

/** Where removed text stands in a report's source; null where it does not or nothing is gone. */
export function restorable(
  document: Document,
  { report, start, exact }: Of<'restore'>,
): Span | null {
  if (!isVersionOf(report, document) || exact === '') return null
  const { source } = document
  const at = source.slice(start, start + exact.length) === exact ? start : source.indexOf(exact)
  if (at < 0) return null
  const span = { start: at, end: at + exact.length }
  return document.edits.some((edit) => removes(edit) && overlapsSpan(edit, span)) ? span : null
}

/** Where words stand in a report's source that cleaning removed; null where it removed none. */
export function removedAt({ source, edits }: Document, words: string): number | null {
  for (const edit of edits) {
    if (!removes(edit)) continue
    const at = source.indexOf(words, Math.max(0, edit.start - words.length + 1))
    if (at >= 0 && at < edit.end) return at
  }
  return null
}

const removes = ({ rule, insert, start, end }: Edit) =>
  insert.length < end - start && rule.split('+').every((one) => REMOVING.has(one))

/** The report with the edits left out that took this text away. */
function restored(document: Document, deed: Of<'restore'>): Document {
  const span = restorable(document, deed)
  if (span === null) return document
  const edits = document.edits.filter((edit) => !(removes(edit) && overlapsSpan(edit, span)))
  const text = applyEdits(document.source, edits)
  const [before, after] = [mapEdits(document.edits), mapEdits(edits)]
  const moved = (at: Span) => toText(after, toSource(before, at))
  const repeats = document.repeats.map((repeat): Repeat => ({
    span: moved(repeat.span),
    of: moved(repeat.of),
  }))
  return { ...document, edits, text, repeats }
}

/** The report's quotations and figures with the speakers that decisions give them. */
function withSpeakers(report: AnnotatedDocument, decisions: readonly Named[]): AnnotatedDocument {
  let { layers } = report
  const { document } = report
  for (const { deed } of decisions) {
    if (deed.kind !== 'speaker') continue
    const spans = deed.at.flatMap((anchor) => findAnchor(anchor, [document]))
    if (spans.length === 0) continue
    const about = (one: Span) => spans.some((span) => overlapsSpan(span, one))
    const speakerOf = (one: Span) => mentionOf(document.text, one, deed.speaker)
    const current = { document, layers }
    const quotation = layerOf(current, 'quotation').map((one) =>
      about(one) ? attributed(one, speakerOf(one)) : one,
    )
    const figure = layerOf(current, 'figure').map((one) =>
      about(one) ? { ...one, speaker: speakerOf(one) } : one,
    )
    layers = { ...layers, quotation, figure }
  }
  return layers === report.layers ? report : { ...report, layers }
}

function attributed(
  quotation: AnnotationOf<'quotation'>,
  speaker: AnnotationOf<'quotation'>['speaker'],
): AnnotationOf<'quotation'> {
  const { unattributed: _, ...rest } = quotation
  return speaker === null ? { ...rest, speaker, unattributed: 'decided' } : { ...rest, speaker }
}

/** Where a report names the speaker nearest before its words; the words where it does not. */
function mentionOf(text: string, words: Span, name: string | null) {
  if (name === null) return null
  const before = text.lastIndexOf(name, words.start)
  const at = before >= 0 ? before : text.indexOf(name)
  return at < 0
    ? { start: words.start, end: words.end, name }
    : { start: at, end: at + name.length, name }
}
