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

// What a token is: alternatives are disjoint in their first character, each linear: initials first,
// then words, numbers, any mark. Letters, digits and marks of English are read by hand below, which
// gives the same tokens several times as fast; whatever else stands there is left to the pattern.
const TOKEN =
  /(?:\p{L}\.){2,}|[\p{L}\p{M}][\p{L}\p{M}\p{Nd}]*(?:['’\-‐‑][\p{L}\p{M}\p{Nd}]+)*|\p{Nd}+(?:[.,]\p{Nd}+)*|\S/gu
const WORD = /^\p{L}/u
const NUMBER = /^\p{Nd}/u

/** The tokens of a text (or of a part of it), in order, disjoint. Never throws. O(length). */
export function tokenize(text: string, part: Span = { start: 0, end: text.length }): Token[] {
  const tokens: Token[] = []
  for (let start = part.start; start < part.end;) {
    const kind = kindAt(text, start)
    if (kind === SPACE) {
      start++
      continue
    }
    const end = kind === LETTER ? wordEnd(text, start) : kind === DIGIT ? numberEnd(text, start) : 0
    const plain = end > 0 || kind === MARK
    const token = plain
      ? plainToken(text, start, end || start + 1, kind)
      : patternToken(text, start)
    if (!token || token.end > part.end) break
    tokens.push(token)
    start = token.end
  }
  return tokens
}

/** The tokens of a short text that is asked for again and again; nobody may change them. */
export const tokensOf = remembered((text: string): readonly Token[] => tokenize(text))

function plainToken(text: string, start: number, end: number, kind: number): Token {
  const printed = text.slice(start, end)
  if (kind === LETTER) return { start, end, form: 'word', lower: lowered(printed) }
  const lower = printed === '’' ? "'" : printed
  return { start, end, form: kind === DIGIT ? 'number' : 'mark', lower }
}

/** The first token from `start` on, by the pattern. */
function patternToken(text: string, start: number): Token | null {
  TOKEN.lastIndex = start
  const match = TOKEN.exec(text)
  if (!match) return null
  const [printed] = match
  const form = WORD.test(printed) ? 'word' : NUMBER.test(printed) ? 'number' : 'mark'
  return { start: match.index, end: match.index + printed.length, form, lower: lowered(printed) }
}

function lowered(printed: string): string {
  const lower = printed.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}

const [UNSURE, SPACE, LETTER, DIGIT, MARK] = [0, 1, 2, 3, 4] as const
const [DOT, COMMA, APOSTROPHE, HYPHEN] = [0x2e, 0x2c, 0x27, 0x2d] as const
const [CURLY, HYPHEN_FROM, HYPHEN_TO] = [0x2019, 0x2010, 0x2011] as const

/** What the characters below 128 are. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code)
  return /\s/u.test(char)
    ? SPACE
    : /[a-zA-Z]/u.test(char)
      ? LETTER
      : /\d/u.test(char)
        ? DIGIT
        : MARK
})

/** What stands at a place; `MARK` at the end of the text, where nothing goes on. */
function kindAt(text: string, at: number): number {
  if (at >= text.length) return MARK
  const code = text.charCodeAt(at)
  if (code < 128) return KINDS[code]!
  // Dashes, quotation marks, bullets, ellipses: no letters, digits or white space among them.
  if (code >= 0x2010 && code <= 0x2027) return MARK
  return code === 0xa0 ? SPACE : UNSURE
}

/** Where the word that begins with a plain letter ends; 0 where that takes the pattern to say. */
function wordEnd(text: string, start: number): number {
  let end = start + 1
  if (text.charCodeAt(end) === DOT) return initialsEnd(text, start)
  for (;;) {
    const kind = kindAt(text, end)
    if (kind === LETTER || kind === DIGIT) end++
    else if (kind === UNSURE) return 0
    else if (kind === SPACE || !isJoint(text.charCodeAt(end))) return end
    else {
      const next = kindAt(text, end + 1)
      if (next === UNSURE) return 0
      if (next !== LETTER && next !== DIGIT) return end
      end += 2
    }
  }
}

/** Where "U.S." ends, or the one letter before a dot. */
function initialsEnd(text: string, start: number): number {
  let end = start
  for (let kind = kindAt(text, end); ; kind = kindAt(text, end)) {
    if (kind === UNSURE) return 0
    if (kind !== LETTER || text.charCodeAt(end + 1) !== DOT) break
    end += 2
  }
  return end === start + 2 ? start + 1 : end
}

function isJoint(code: number): boolean {
  return (
    code === APOSTROPHE ||
    code === HYPHEN ||
    code === CURLY ||
    (code >= HYPHEN_FROM && code <= HYPHEN_TO)
  )
}

/** Where the number that begins with a plain digit ends; 0 where that takes the pattern to say. */
function numberEnd(text: string, start: number): number {
  for (let end = start + 1; ; end++) {
    const kind = kindAt(text, end)
    if (kind === DIGIT) continue
    if (kind === UNSURE) return 0
    const code = kind === MARK ? text.charCodeAt(end) : 0
    if (code !== DOT && code !== COMMA) return end
    const next = kindAt(text, end + 1)
    if (next === UNSURE) return 0
    if (next !== DIGIT) return end
  }
}
