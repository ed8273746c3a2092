// What analysts decided of single reports, applied before anything is reconciled: outlet, day,
// speaker of words, text that cleaning removed. Stored texts and layers stay as they are; a report
// with another day or more text is annotated anew, in memory.
// Example: a decided day of 2031-03-02 makes "Thursday" that week's.
import type { AnnotationOf } from '../model/annotation.ts'
import { findAnchor, isVersionOf } from '../model/decision-anchor.ts'
import type { Named } from '../model/decision.ts'
import type { Document } from '../model/document.ts'
import { compareDocuments, layerOf, type AnnotatedDocument } from '../model/pile.ts'
import type { Published } from '../model/story.ts'
import { overlapsSpan, type Span } from '../text/span.ts'
import { restored } from './decide-restore.ts'

type Annotate = (document: Document) => AnnotatedDocument

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
