// What reports share: passages found in two of them, which way they went, and what that makes of
// their number.
import type { Span } from '../text/span.ts'
import type { DocumentId } from './document.ts'
import type { Passage } from './passage.ts'

export type ReuseKind = 'verbatim' | 'near-verbatim' | 'rewrite' | 'shared-quote'
export type Direction = 'a-to-b' | 'b-to-a' | 'common-origin' | 'undecided'

/** A passage of one report that recurs in another. */
export interface SharedPassage {
  readonly a: Passage
  readonly b: Passage
  /** Share of aligned words that are the same, 0..1. */
  readonly similarity: number
  readonly kind: ReuseKind
  readonly direction: Direction
  /** Evidence for kind and direction, in order. */
  readonly why: readonly string[]
  /** Words that differ; a null side is an omission. Spans are in each report's text. */
  readonly changes: readonly { readonly a: Span | null; readonly b: Span | null }[]
}

/** How much of each of two reports recurs in the other, furniture left out. */
export interface ReusePair {
  readonly a: DocumentId
  readonly b: DocumentId
  readonly containmentA: number
  readonly containmentB: number
}

/**
 * All reuse of a pile. Passages sorted by (a.document, a.start, b.document, b.start), a before
 * b in canonical order.
 */
export interface Reuse {
  readonly passages: readonly SharedPassage[]
  readonly pairs: readonly ReusePair[]
  /** Near-duplicate groups of two and more. */
  readonly groups: readonly (readonly DocumentId[])[]
}

/** Who took text from whom: an edge sums the passages between two reports. */
export interface LineageEdge {
  readonly from: DocumentId
  readonly to: DocumentId
  /** Shared code units, counted in `to`. */
  readonly characters: number
  readonly direction: Direction
  readonly why: readonly string[]
}

export interface Lineage {
  readonly edges: readonly LineageEdge[]
  /** Groups of reports that share text, each without a report that it comes from in this pile. */
  readonly roots: readonly (readonly DocumentId[])[]
}
