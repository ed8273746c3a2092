// The raised mark of a footnote → told from an exponent, so that it can be taken out of the words
// beside it. Example: of "4,200¹ people" the 1 is a mark, for else the figure reads 42,001; of
// "30 km²" the 2 is none. Marks are found in pages, PDF and Word documents.
import type { Span } from '../text/span.ts'

const MARK =
  /^[[(]?(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z]|[ivx]{1,5}|note \d{1,3})[\])]?(?:[,–-] ?[[(]?\d{1,3}[\])]?){0,8}$/iu
const NUMBER = /^\d{1,3}(?:[,–-] ?\d{1,3}){0,8}$/u
const BRACKETED = /^\[[^[\]]{1,40}\]$/u
/** What a number is raised over without being a note: a unit, a symbol, the ten of a power. */
const RAISED_OVER = /(?:^|[^\p{L}])\p{L}{1,3}$|(?:^|[^\d.,])10$/u
const TAKES_NOTE = /[\p{L}\d.,;:!?)\]"”’%…]$/u

/**
 * Whether raised words mark a note. `before`: the words before them on the line; `linked`: they
 * lead somewhere or are called a reference. O(1).
 */
export function isNoteMark(
  words: string,
  { before, linked }: { readonly before: string; readonly linked: boolean },
): boolean {
  const mark = words.trim()
  if (linked) return MARK.test(mark) || BRACKETED.test(mark)
  if (BRACKETED.test(mark)) return true
  const last = before.trimEnd().slice(-30)
  return NUMBER.test(mark) && TAKES_NOTE.test(last) && !RAISED_OVER.test(last)
}

/** Noncharacters of Unicode, which no file holds as words: they set marks off while lines grow. */
const OPEN = '\ufdd0'
const CLOSE = '\ufdd1'

/** Words set off as a mark, until `takeMarks` takes them in. */
export function setOff(mark: string): string {
  return `${OPEN}${mark}${CLOSE}`
}

/** Words that hold nothing that looks set off. */
export function withoutSetOff(words: string): string {
  return /[\ufdd0\ufdd1]/u.test(words) ? words.replaceAll(/[\ufdd0\ufdd1]/gu, '\ufffd') : words
}

/** A text in which marks are set off → the text without those signs, and where the marks stand. */
export function takeMarks(text: string): {
  readonly text: string
  readonly marks: readonly Span[]
} {
  if (!text.includes(OPEN)) return { text, marks: [] }
  const marks: Span[] = []
  let plain = ''
  let at = 0
  for (const { 0: whole, index } of text.matchAll(/\ufdd0[^\ufdd0\ufdd1]*\ufdd1/gu)) {
    plain += text.slice(at, index)
    marks.push({ start: plain.length, end: plain.length + whole.length - 2 })
    plain += whole.slice(1, -1)
    at = index + whole.length
  }
  return { text: plain + text.slice(at), marks: marks.filter(({ start, end }) => end > start) }
}
