// Sentences joined again where a hard line break cut one in two, as in text copied out of a PDF.
// Example: "about 90\nfamilies fled. They" -> one stretch up to "fled." and one from "They".
import type { Span } from '../../text/span.ts'

// A joined stretch stays as small as a long sentence.
const MOST_CHARACTERS = 1500
const SHORT_LINE = 60

const ENDED = /[.!?:;…"”»)]\s*$/u
const GOES_ON = /^[\p{Ll}\p{Nd}(]/u
const OPEN_WORD =
  /(?:^|\s)(?:in|of|the|and|or|by|at|to|from|for|with|on|a|an|as|near|into|than|about|over)$|,$/u
const NUMBER = /\p{Nd}/u

/** Whether the second sentence goes on where a line break cut the first. */
function goesOn(text: string, first: Span, second: Span): boolean {
  const gap = text.slice(first.end, second.start)
  if (!/^[^\S\n]*\n[^\S\n]*$/u.test(gap)) return false
  const tail = text.slice(Math.max(first.start, first.end - 3), first.end)
  if (ENDED.test(tail)) return false
  if (OPEN_WORD.test(text.slice(Math.max(first.start, first.end - 8), first.end))) return true
  if (GOES_ON.test(text.slice(second.start, second.start + 2))) return true
  const short = first.end - first.start <= SHORT_LINE
  return short && NUMBER.test(text.slice(first.start, first.end))
}

/** The sentences of a text with those that a line break cut joined, in order. O(sentences). */
export function joinLines(text: string, sentences: readonly Span[]): Span[] {
  const stretches: { start: number; end: number }[] = []
  let last: { start: number; end: number } | null = null
  for (const { start, end } of sentences) {
    if (last && end - last.start <= MOST_CHARACTERS && goesOn(text, last, { start, end }))
      last.end = end
    else {
      last = { start, end }
      stretches.push(last)
    }
  }
  return stretches
}
