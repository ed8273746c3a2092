// Text into sentences with their offsets. A sentence never crosses a line end; stops in
// abbreviations, initials and numbers do not end one. Example: "Dr. Orsk of the U.N. left. “Who
// knows?” she said." -> two sentences.
import {
  CLOSING_ABBREVIATIONS,
  LEADING_ABBREVIATIONS,
  NUMBER_ABBREVIATIONS,
  OPENERS,
} from './abbreviation.ts'
import { trimSpan, type Span } from './span.ts'

/**
 * A sentence and the index of the paragraph (line of text with something in it) that it stands in.
 */
export interface SentenceSpan extends Span {
  readonly paragraph: number
}

/** The sentences of a text, in order, disjoint, trimmed. Never throws. O(length). */
export function splitSentences(text: string): SentenceSpan[] {
  const sentences: SentenceSpan[] = []
  let paragraph = 0
  for (const line of text.matchAll(/[^\n\r\u2028\u2029]+/gu)) {
    const before = sentences.length
    const end = line.index + line[0].length
    let start = line.index
    for (const stop of stopsOf(text, { start, end })) {
      pushTrimmed(sentences, text, { start, end: stop }, paragraph)
      start = stop
    }
    pushTrimmed(sentences, text, { start, end }, paragraph)
    if (sentences.length > before) paragraph++
  }
  return sentences
}

/**
 * Longest sentence, in UTF-16 code units: lists and tables without a stop are cut at white space
 * (a longer word stays whole).
 * Of 25,000 sentences of news three have more than 1,000. What rules look at in a sentence, and
 * compare pair by pair, is bounded by this.
 */
export const SENTENCE_MAX = 3000

function pushTrimmed(to: SentenceSpan[], text: string, at: Span, paragraph: number): void {
  const whole = trimSpan(text, at)
  const { end } = whole
  let { start } = whole
  while (end - start > SENTENCE_MAX) {
    const cut = cutOf(text, { start, end })
    const piece = trimSpan(text, { start, end: cut })
    to.push({ ...piece, paragraph })
    start = trimSpan(text, { start: cut, end }).start
  }
  if (end > start) to.push({ start, end, paragraph })
}

/** Where a sentence that is too long is cut: the last white space, else the next, or its end. */
function cutOf(text: string, { start, end }: Span): number {
  const limit = start + SENTENCE_MAX
  for (let at = limit; at > limit - LONGEST_RUN; at--) if (/\s/u.test(text[at]!)) return at
  for (let at = limit; at < end; at++) if (/\s/u.test(text[at]!)) return at
  return end
}

// Farthest white space looked for before a cut, in UTF-16 code units.
const LONGEST_RUN = 200

// Sentence marks, then what may close over them: quotation marks, brackets, footnote numbers.
const STOP = /[.!?…。！？]+["”’'»)\]]*(?:\[\d{1,3}\])*/gu
// Longest word looked at before a stop, in characters.
const LONGEST_WORD = 24

/** Where sentences end inside one line, its own end left out. */
function* stopsOf(text: string, line: Span): Generator<number> {
  // Only the line is searched: looking past it would cost a text of lines without a stop the square
  // of its length.
  for (const match of text.slice(line.start, line.end).matchAll(STOP)) {
    const start = line.start + match.index
    const end = start + match[0].length
    if (end >= line.end) return
    if (endsSentence(text, { start, end }, line)) yield end
  }
}

function endsSentence(text: string, stop: Span, line: Span): boolean {
  const marks = text.slice(stop.start, stop.end)
  if (/^[。！？]/u.test(marks)) return true
  const next = text.slice(stop.end, Math.min(line.end, stop.end + 60))
  const open = /^(\s*)(["“‘'«([]*)(\S?)/u.exec(next)!
  const glued = open[1] === ''
  const first = open[3]!
  if (glued) return endsGlued(text, stop, next)
  if (first === '' || /\p{Ll}/u.test(first)) return false
  if (/^(?:…|\.{2,})$/u.test(marks)) return !/\s/u.test(text[stop.start - 1] ?? ' ')
  if (/^[!?]/u.test(marks)) return !(/["”’']$/u.test(marks) && SPOKEN_NEXT.test(next))
  if (marks.length > 1 && /[.]["”’'»)\]]/u.test(marks)) return endsClosed(text, stop, next)
  const word = wordBefore(text, stop.start, line.start)
  // "…in the U.S. “We left”": an acronym before an opening quotation mark ends its sentence.
  if (/["“]/u.test(open[2]!) && /^(?:\p{L}\.)+\p{L}$/u.test(word)) return true
  return endsAfterWord(word, wordAfter(next, open[0].length - first.length), first)
}

// “Who knows?” Orsk asked.
const SPOKEN_NEXT =
  /^\s+(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:said|says|asked|asks|told|wrote|added|shouted|cried|replied|tweeted)\b/u

/** "…the valley.”The river": a page whose blocks were joined without a space. */
function endsGlued(text: string, stop: Span, next: string): boolean {
  if (!/^["“‘]?(?:\p{Lu}\p{Ll}+[\s,]|[AI]\s)/u.test(next)) return false
  const before = text.slice(Math.max(0, stop.start - 4), stop.start)
  const closed = /["”’')]/u.test(before.slice(-1) + text.slice(stop.start, stop.end))
  return closed ? /[\p{L}\p{Nd}]["”’')]*$/u.test(before) : /\p{Ll}{3}$/u.test(before)
}

/** A stop inside quotation marks or brackets: "(the U.N.) Security Council" goes on. */
function endsClosed(text: string, stop: Span, next: string): boolean {
  const word = wordBefore(text, stop.start, Math.max(0, stop.start - LONGEST_WORD))
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word) || /^\p{Lu}$/u.test(word))
    return OPENERS.has(wordAfter(next, 0))
  return true
}

function wordBefore(text: string, end: number, floor: number): string {
  let start = end
  const least = Math.max(floor, end - LONGEST_WORD)
  while (start > least && /[\p{L}\p{M}\p{Nd}.'’]/u.test(text[start - 1]!)) start--
  return text.slice(start, end)
}

function wordAfter(next: string, from: number): string {
  return /^\W*([\p{L}’']+)/u.exec(next.slice(from))?.[1] ?? ''
}

/**
 * Whether a single full stop after `word` ends a sentence, given the word and character that
 * follow.
 */
function endsAfterWord(word: string, following: string, first: string): boolean {
  const opens = OPENERS.has(following)
  if (LEADING_ABBREVIATIONS.has(word)) return false
  if (NUMBER_ABBREVIATIONS.has(word)) return !/\p{Nd}/u.test(first)
  if (CLOSING_ABBREVIATIONS.has(word)) return opens
  if (/^\p{Lu}$/u.test(word)) return opens && following !== 'I'
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return opens
  return true
}
