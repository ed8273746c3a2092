// A span of a particular report with its exact words: the unit of citation. Reading one re-slices
// and compares, so a citation can never drift from its words.
import { sliceSpan, type Span } from '../text/span.ts'
import type { Document, DocumentId } from './document.ts'

/** Words of one report: `exact` is `text.slice(start, end)`. */
export interface Passage extends Span {
  readonly document: DocumentId
  readonly exact: string
}

/** One or more passages: an uncited line does not type-check. */
export type Cites = readonly [Passage, ...Passage[]]

/** The passage under a span of a report. RangeError outside its text. */
export function passageAt(document: Pick<Document, 'id' | 'text'>, at: Span): Passage {
  return {
    document: document.id,
    start: at.start,
    end: at.end,
    exact: sliceSpan(document.text, at),
  }
}

/** Whether a passage still stands: its offsets give its exact words in this report. */
export function passageHolds(document: Pick<Document, 'id' | 'text'>, passage: Passage): boolean {
  return (
    document.id === passage.document &&
    document.text.slice(passage.start, passage.end) === passage.exact
  )
}

/** A non-empty citation list. RangeError when there is nothing to cite. */
export function citesOf(passages: readonly Passage[]): Cites {
  const [first, ...rest] = passages
  if (!first) throw new RangeError('a line without a passage')
  return [first, ...rest]
}
