// A sentence into finer pieces than tokens: runs of letters, numbers as printed and single
// marks, with what touches what, because numbers hang together with letters and signs in every
// way. Example: "AUD2.5m, a 12km-18km strip" -> AUD | 2.5 | m | , | a | 12 | km | - | 18 | km |
// strip
import type { Span } from '../../text/span.ts'

/** One piece. `lower` has typographic apostrophes as "'" and every dash as "-". */
export interface Piece extends Span {
  readonly kind: 'word' | 'number' | 'mark'
  readonly raw: string
  readonly lower: string
  /** No white space between this piece and the one before. */
  readonly glued: boolean
  /** A word whose first or second letter is upper-case ("Marn", "eVela"). */
  readonly capital: boolean
}

// Initials, words with inner apostrophes, digits with separators inside, any other mark.
// Disjoint first characters
// apart from the first two, each linear.
const PIECE = /(?:\p{L}\.){2,}|[\p{L}\p{M}]+(?:['’]\p{L}+)*|\p{Nd}+(?:[.,]\p{Nd}+)*|\S/gu
const LETTER = /^\p{L}/u
const DIGIT = /^\p{Nd}/u
const DASH = /^[‐‑‒–—−]$/u
const CAPITAL = /^\p{Ll}?\p{Lu}/u

/** The pieces of a part of a text, in order, disjoint. Never throws. O(length of the part). */
export function splitPieces(text: string, part: Span): Piece[] {
  const pieces: Piece[] = []
  const words = text.slice(part.start, part.end)
  let last = -1
  for (const match of words.matchAll(PIECE)) {
    const raw = match[0]
    const start = part.start + match.index
    const { kind, lower, capital } = looksOf(raw)
    pieces.push({
      start,
      end: start + raw.length,
      kind,
      raw,
      lower,
      glued: start === last,
      capital,
    })
    last = start + raw.length
  }
  return pieces
}

/** What can be said of a piece by its letters alone; most are plain, which takes no pattern. */
function looksOf(raw: string): Pick<Piece, 'kind' | 'lower' | 'capital'> {
  const first = raw.charCodeAt(0)
  if (first >= CODES.zero && first <= CODES.nine)
    return { kind: 'number', lower: raw, capital: false }
  const kind = isPlain(first) || LETTER.test(raw) ? 'word' : DIGIT.test(raw) ? 'number' : 'mark'
  if (kind === 'mark') return { kind, lower: DASH.test(raw) ? '-' : lowered(raw), capital: false }
  const capital = kind === 'word' && (isPlainCapital(first) || CAPITAL.test(raw))
  return { kind, lower: lowered(raw), capital }
}

function lowered(raw: string): string {
  const lower = raw.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}

const CODES = { zero: 0x30, nine: 0x39, A: 0x41, Z: 0x5a, a: 0x61, z: 0x7a } as const
const isPlainCapital = (code: number) => code >= CODES.A && code <= CODES.Z
const isPlain = (code: number) => isPlainCapital(code) || (code >= CODES.a && code <= CODES.z)
