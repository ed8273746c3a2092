// Citations on the page: a link from every line to the passage it stands on, and the tags beside
// days that were inferred.
import type { DocumentId } from '../../model/document.ts'
import type { Passage } from '../../model/passage.ts'
import { compareSpans } from '../../text/span.ts'
import { isInferred, onePerReport } from '../rows/statements.ts'
import { labelOf, viewOf, type StoryInput, type View } from '../view.ts'
import { joinMarkup, markup, type Markup } from './markup.ts'

export interface PageOptions {
  /** Whole texts instead of excerpts; the page then says so. */
  readonly withTexts: boolean
  /** Names of private persons shown; only for use that stays on the machine. */
  readonly unmasked: boolean
}

/** A story on the page. `cited` collects the passages that the sections cite. */
export interface PageView extends View {
  readonly options: PageOptions
  readonly prefix: string
  readonly cited: Map<DocumentId, Map<string, Passage>>
}

export function pageViewOf(input: StoryInput, index: number, options: PageOptions): PageView {
  return { ...viewOf(input, options), options, prefix: `s${index + 1}`, cited: new Map() }
}

/** Number of a report on the page, from 1. */
export function numberOf(view: PageView, id: DocumentId): number {
  return view.reports.findIndex((report) => report.document.id === id) + 1
}

export function anchorOf(view: PageView, passage: Passage): string {
  return `${view.prefix}-p${numberOf(view, passage.document)}-${passage.start}-${passage.end}`
}

/** A citation: the report's label, linked to the passage, which is thereby listed on the page. */
export function cite(view: PageView, passage: Passage): Markup {
  const label = labelOf(view, passage.document)
  const anchor = anchorOf(view, passage)
  const cited = view.cited.get(passage.document) ?? new Map<string, Passage>()
  cited.set(anchor, passage)
  view.cited.set(passage.document, cited)
  return markup`<a class="cite" href="#${anchor}" title="${`Passage of ${label}`}">${label}</a>`
}

const CITES_MAX = 8

/** Citations of several passages, one per report first; the rest counted. */
export function citeAll(view: PageView, passages: readonly Passage[]): Markup {
  const first = onePerReport(passages)
  const shown = first.slice(0, CITES_MAX)
  const rest = first.length - shown.length
  const links = joinMarkup(
    shown.map((passage) => cite(view, passage)),
    markup` `,
  )
  return markup`<span class="cites">${links}${rest > 0 && ` and ${rest} more`}</span>`
}

/** Passages cited of one report, in text order. */
export function citedOf(view: PageView, id: DocumentId): (readonly [string, Passage])[] {
  return [...(view.cited.get(id) ?? new Map<string, Passage>())].sort(([, a], [, b]) =>
    compareSpans(a, b),
  )
}

/**
 * A tag that days told of these passages are inferred: none of their reports states when it
 * appeared, so a year or a weekday was concluded from the pile.
 */
export function inferredTag(view: PageView, passages: readonly Passage[]): Markup {
  if (!isInferred(view, passages)) return markup``
  return markup` <span class="tag tag-inferred">inferred</span>`
}
