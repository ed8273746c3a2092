// A report as received: immutable source text, the recorded edits that clean it, and what is
// known about it. `text` is always `applyEdits(source, edits)`; every offset in annotations
// refers to `text`.
import type { Edit } from '../text/edits.ts'
import type { Span } from '../text/span.ts'
import type { Notice } from './notice.ts'

/** The record's own id where it has one, else the content id of its source. */
export type DocumentId = string

/** Where and when a report was fetched, and which record of an archive keeps what came. */
export interface Fetched {
  /** The address that answered. */
  readonly url: string
  /** ISO 8601 in UTC. Never used as a day of publication. */
  readonly at: string
  /** WARC-Record-ID, in angle brackets. */
  readonly record: string
}

/** What a reader knows of a report before cleaning. */
export interface RawDocument {
  /** The record's own id, or null: then the engine names it by its content. */
  readonly id: string | null
  readonly path: string | null
  /** Which part of a container (feed item, archive entry, page), or null. */
  readonly part: string | null
  readonly source: string
  /**
   * Edits that the reader itself made (tags dropped, character references decoded), in source
   * offsets.
   */
  readonly edits: readonly Edit[]
  readonly title: string | null
  readonly byline: string | null
  readonly outlet: string | null
  readonly url: string | null
  /** ISO 8601 as stated by the record or page, never inferred; null where not stated. */
  readonly published: string | null
  readonly modified: string | null
  /** BCP 47 as stated, else identified; null when unknown. */
  readonly language: string | null
  readonly notices: readonly Notice[]
  /** Only of reports that Stemma fetched itself. */
  readonly fetched?: Fetched
}

/** A repeated stretch of a report's text and its first occurrence, both in `text` offsets. */
export interface Repeat {
  readonly span: Span
  readonly of: Span
}

/** A cleaned report. Immutable: everything else is said beside it. */
export interface Document extends Omit<RawDocument, 'id'> {
  readonly id: DocumentId
  /** SHA-256 of the source, hex. */
  readonly hash: string
  readonly text: string
  /** Sorted by span start; disjoint. */
  readonly repeats: readonly Repeat[]
}
