// Text into sentences with their offsets. Stub: replaced by the first version.
import { trimSpan, type Span } from './span.ts'

/** A sentence and the index of the paragraph (line of text) that it stands in. */
export interface SentenceSpan extends Span {
  readonly paragraph: number
}

/** The sentences of a text, in order, disjoint, trimmed. Never throws. O(length). */
export function splitSentences(text: string): SentenceSpan[] {
  const sentences: SentenceSpan[] = []
  let paragraph = 0
  for (const line of text.matchAll(/[^\n]+/gu)) {
    for (const piece of line[0].matchAll(/[^.!?]+[.!?]*["”’)]*\s*/gu)) {
      const start = line.index + piece.index
      const at = trimSpan(text, { start, end: start + piece[0].length })
      if (at.end > at.start) sentences.push({ ...at, paragraph })
    }
    paragraph++
  }
  return sentences
}
