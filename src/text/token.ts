// Text into word-like pieces with their offsets: words (with inner apostrophes, hyphens and
// initials' dots), numbers as printed ("2.9", "700,000"), and single punctuation marks. Nothing
// but white space is skipped. Example: "U.S. aid: 2.9mn" -> U.S. | aid | : | 2.9 | mn
import { remembered } from './memory.ts'
import type { Span } from './span.ts'

export type TokenForm = 'word' | 'number' | 'mark'

/**
 * One token: its span, its form and its lower-case spelling with typographic apostrophes as
 * "'".
 */
export interface Token extends Span {
  readonly form: TokenForm
  readonly lower: string
}

// Alternatives are disjoint in their first character, each linear: initials first, then words,
// numbers, any mark.
const TOKEN =
  /(?:\p{L}\.){2,}|[\p{L}\p{M}][\p{L}\p{M}\p{Nd}]*(?:['’\-‐‑][\p{L}\p{M}\p{Nd}]+)*|\p{Nd}+(?:[.,]\p{Nd}+)*|\S/gu
const WORD = /^\p{L}/u
const NUMBER = /^\p{Nd}/u

/** The tokens of a text (or of a part of it), in order, disjoint. Never throws. O(length). */
export function tokenize(text: string, part: Span = { start: 0, end: text.length }): Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = part.start
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const start = match.index
    const end = start + match[0].length
    if (end > part.end) break
    const form = WORD.test(match[0]) ? 'word' : NUMBER.test(match[0]) ? 'number' : 'mark'
    tokens.push({ start, end, form, lower: match[0].toLowerCase().replaceAll('’', "'") })
  }
  return tokens
}

/** The tokens of a short text that is asked for again and again; nobody may change them. */
export const tokensOf = remembered((text: string): readonly Token[] => tokenize(text))
