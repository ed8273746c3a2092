// What every section of the page needs: labels of reports, citations that link to passages,
// masked words.
import type { Document, DocumentId } from '../../model/document.ts'
import type { Passage } from '../../model/passage.ts'
import type { AnnotatedDocument } from '../../model/pile.ts'
import type { Story } from '../../model/story.ts'
import { compareSpans } from '../../text/span.ts'
import { labelReports, withLabels } from '../label.ts'
import { maskedSlice, maskOf, maskWords, NO_MASK, type Mask } from '../mask.ts'
import { reasonWords } from '../wording.ts'
import { joinMarkup, markup, type Markup } from './markup.ts'

/** One story with its reports, as the page is to show them. */
export interface StoryInput {
  readonly story: Story
  /** In canonical order. */
  readonly reports: readonly AnnotatedDocument[]
}

export interface PageOptions {
  /** Whole texts instead of excerpts; the page then says so. */
  readonly withTexts: boolean
  /** Names of private persons shown; only for use that stays on the machine. */
  readonly unmasked: boolean
}

/** A story ready to be laid out. `cited` collects the passages that the sections cite. */
export interface View extends StoryInput {
  readonly options: PageOptions
  readonly prefix: string
  readonly labels: ReadonlyMap<DocumentId, string>
  readonly documents: ReadonlyMap<DocumentId, Document>
  readonly mask: Mask
  readonly cited: Map<DocumentId, Map<string, Passage>>
}

/**
 * Reports by the day they may have appeared from; those without any day last, in canonical
 * order.
 */
function byDay({ story, reports }: StoryInput): readonly AnnotatedDocument[] {
  const days = new Map(story.documents.map(({ id, published }) => [id, published?.from ?? '9999']))
  const dayOf = ({ document }: AnnotatedDocument) => days.get(document.id) ?? '9999'
  return reports.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
}

export function viewOf(input: StoryInput, index: number, options: PageOptions): View {
  const reports = byDay(input)
  const documents = reports.map((report) => report.document)
  return {
    story: input.story,
    reports,
    options,
    prefix: `s${index + 1}`,
    labels: labelReports(documents),
    documents: new Map(documents.map((document) => [document.id, document])),
    mask: options.unmasked ? NO_MASK : maskOf(input.story.people, input.reports),
    cited: new Map(),
  }
}

export function labelOf(view: View, id: DocumentId): string {
  return view.labels.get(id) ?? id
}

/** Number of a report on the page, from 1. */
export function numberOf(view: View, id: DocumentId): number {
  return view.reports.findIndex((report) => report.document.id === id) + 1
}

export function anchorOf(view: View, passage: Passage): string {
  return `${view.prefix}-p${numberOf(view, passage.document)}-${passage.start}-${passage.end}`
}

/** A citation: the report's label, linked to the passage, which is thereby listed on the page. */
export function cite(view: View, passage: Passage): Markup {
  const label = labelOf(view, passage.document)
  const anchor = anchorOf(view, passage)
  const cited = view.cited.get(passage.document) ?? new Map<string, Passage>()
  cited.set(anchor, passage)
  view.cited.set(passage.document, cited)
  return markup`<a class="cite" href="#${anchor}" title="${`Passage of ${label}`}">${label}</a>`
}

const CITES_MAX = 8

/** Citations of several passages, one per report first; the rest counted. */
export function citeAll(view: View, passages: readonly Passage[]): Markup {
  const seen = new Set<DocumentId>()
  const first = passages.filter((p) => !seen.has(p.document) && seen.add(p.document))
  const shown = first.slice(0, CITES_MAX)
  const rest = first.length - shown.length
  const links = joinMarkup(
    shown.map((passage) => cite(view, passage)),
    markup` `,
  )
  return markup`<span class="cites">${links}${rest > 0 && ` and ${rest} more`}</span>`
}

const QUOTED = /^["“„«‘']{1,3}\s{0,3}([^]*?)([.,!?]?)\s{0,3}["”»’']{1,3}([.,!?]?)$/u

/**
 * The passage's exact words, masked, without quotation marks around all of them: the page sets
 * its own.
 */
export function wordsOf(view: View, passage: Passage): string {
  const document = view.documents.get(passage.document)
  const words = document
    ? maskedSlice(document, passage, view.mask)
    : maskWords(passage.exact, view.mask)
  const inside = QUOTED.exec(words)
  return inside?.[1] ? inside[1] + inside[2] + inside[3] : words
}

/** Words of our own, masked, with reports called by their labels. */
export function own(view: View, words: string): string {
  return maskWords(withLabels(reasonWords(words), view.labels), view.mask)
}

/** Passages cited of one report, in text order. */
export function citedOf(view: View, id: DocumentId): (readonly [string, Passage])[] {
  return [...(view.cited.get(id) ?? new Map<string, Passage>())].sort(([, a], [, b]) =>
    compareSpans(a, b),
  )
}

/**
 * A tag that days told of these passages are inferred: none of their reports states when it
 * appeared, so a year or a weekday was concluded from the pile.
 */
export function inferredTag(view: View, passages: readonly Passage[]): Markup {
  const published = new Map(view.story.documents.map((one) => [one.id, one.published]))
  const stated = passages.some(({ document }) => published.get(document)?.stated)
  if (stated) return markup``
  return markup` <span class="tag tag-inferred">inferred</span>`
}
