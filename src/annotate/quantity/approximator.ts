// What bounds a number or says that it rose or fell: the words before it and after it. Example:
// "at least another 500" -> at-least; "500 or more" -> at-least; "shares fell by about 4%" ->
// down.
import type { Change } from '../../model/annotation.ts'
import type { Bound, Bounds } from '../../model/bounds.ts'
import {
  AFTER_NUMBER,
  BEFORE_NUMBER,
  FALLS,
  MONEY_FALLS,
  MONEY_RISES,
  NUMBER_FILLERS,
  RISES,
} from '../lexicon/approximators.ts'
import type { Piece } from '../grammar/piece.ts'

/** A bound and the index of its first piece (before a number) or after its last (after one). */
export interface BoundRead {
  readonly bound: Bound
  readonly at: number
}

interface Phrase {
  readonly words: readonly string[]
  readonly bound: Bound
}

function indexBy(
  rows: readonly (readonly [string, Bound])[],
  key: (words: readonly string[]) => string,
): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>()
  for (const [phrase, bound] of rows) {
    const words = phrase.split(' ')
    const list = index.get(key(words)) ?? []
    list.push({ words, bound })
    index.set(key(words), list)
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)
  return index
}

const before = indexBy(BEFORE_NUMBER, (words) => words.at(-1)!)
const after = indexBy(AFTER_NUMBER, (words) => words[0]!)
const MOST_FILLERS = 4

function phraseEndingAt(pieces: readonly Piece[], end: number): BoundRead | null {
  for (const { words, bound } of before.get(pieces[end]?.lower ?? '') ?? []) {
    const from = end - words.length + 1
    if (from >= 0 && words.every((word, k) => pieces[from + k]!.lower === word))
      return { bound, at: from }
  }
  return null
}

/**
 * The bound that words before piece `number` put on it, and where they begin; null where there
 * is none. Of two ("up to about 500") the outer one counts, unless it too is only approximate.
 */
export function boundBefore(pieces: readonly Piece[], number: number): BoundRead | null {
  let at = number - 1
  for (let skipped = 0; skipped <= MOST_FILLERS; skipped++) {
    const found = phraseEndingAt(pieces, at)
    if (found && !boundsHere(pieces, found.at)) return null
    if (found) {
      const outer = found.at > 0 ? phraseEndingAt(pieces, found.at - 1) : null
      return outer && outer.bound !== 'about' ? outer : found
    }
    if (at < 0 || !NUMBER_FILLERS.has(pieces[at]!.lower)) return null
    at -= 1
  }
  return null
}

/** "climbed past 40" bounds 40, "the past 40 days" does not. */
const boundsHere = (pieces: readonly Piece[], at: number) =>
  pieces[at]!.lower !== 'past' || RISES.has(pieces[at - 1]?.lower ?? '')

/** The change that a word after a share says: "closed 1.3% lower". */
export function changeAfter(pieces: readonly Piece[], at: number): Change | null {
  if (pieces[at + 1]?.lower === 'than') return null
  const word = pieces[at]?.lower
  if (word === 'lower' || word === 'down') return 'down'
  return word === 'higher' || word === 'up' ? 'up' : null
}

/**
 * The bound that words after a number put on it, and the index after them; null where there is
 * none.
 */
export function boundAfter(pieces: readonly Piece[], at: number): BoundRead | null {
  for (const { words, bound } of after.get(pieces[at]?.lower ?? '') ?? []) {
    if (!words.every((word, k) => pieces[at + k]?.lower === word)) continue
    if (words[0] === '+' && !pieces[at]!.glued) continue
    const next = pieces[at + words.length]
    if (words.length === 1 && next?.kind === 'number') continue
    if (words[0] === 'at' && next && next.kind !== 'mark') continue
    return { bound, at: at + words.length }
  }
  return null
}

/**
 * The interval that a stated number or range makes under a bound. About and exact keep both
 * ends as stated.
 */
export function boundedBy(min: number, max: number, bound: Bound): Bounds {
  if (bound === 'more-than' || bound === 'at-least') return { min, max: null, bound }
  if (bound === 'less-than' || bound === 'at-most') return { min: null, max, bound }
  return { min, max, bound }
}

const isAdverb = (lower: string) =>
  /^(?:by|about|around|nearly|almost|another|a|an|some|further|only|just|as|much|more|than|over|under|roughly|approximately|slightly|over|up|least|at|to|from)$/u.test(
    lower,
  ) ||
  (lower.length > 4 && lower.endsWith('ly'))

/**
 * Whether the words before piece `number` say that something rose or fell by it. `scalar`: it is
 * a share, points, money or degrees, which rise and fall without "by". The level reached ("rose
 * to 5%", "up from 4%") is no change; `range`: the amount is one ("fell from 9 to 7").
 */
export function changeBefore(
  pieces: readonly Piece[],
  number: number,
  { scalar, range }: { readonly scalar: boolean; readonly range: boolean },
): Change | null {
  let by = false
  let at = number - 1
  for (let skipped = 0; skipped < 6 && at >= 0; skipped++, at--) {
    const { lower, kind } = pieces[at]!
    if (kind !== 'word') return null
    if (lower === 'to' && pieces[at - 1]?.lower !== 'up') return null
    if (lower === 'up' && skipped > 0 && pieces[at + 1]?.lower === 'to') continue
    if (lower === 'by') by = true
    const after = at > 0 ? pieces[at - 1]!.lower : ','
    const stands = /^(?:[,(]|was|were|is|are|be|been|being|going|gone|went|and|or)$/u.test(after)
    if ((lower === 'up' || lower === 'down') && (scalar || by || stands)) return lower
    if (lower === 'from') {
      if (!range) return null
      by = true
    }
    const free = by || scalar
    if (free && RISES.has(lower)) return 'up'
    if (free && FALLS.has(lower)) return 'down'
    if (scalar && MONEY_RISES.has(lower)) return 'up'
    if (scalar && MONEY_FALLS.has(lower)) return 'down'
    if (!isAdverb(lower)) return null
  }
  return null
}

const SUBJECT_OF_MORE = new Set([
  'figure',
  'figures',
  'number',
  'numbers',
  'toll',
  'total',
  'count',
  'tally',
])
const HIGHER = new Set(['higher', 'rise', 'climb', 'greater', 'increase', 'grow', 'more', 'larger'])
const UNSURE = new Set(
  `
  likely may might could expected feared believed thought probably much far
`
    .trim()
    .split(/\s+/u),
)

/**
 * Piece indexes at which a sentence says that the number before is too low ("though the toll is
 * likely far higher"). O(pieces).
 */
export function openEnds(pieces: readonly Piece[]): number[] {
  const ends: number[] = []
  for (let i = 0; i < pieces.length; i++) {
    if (!SUBJECT_OF_MORE.has(pieces[i]!.lower)) continue
    let unsure = false
    for (let k = i + 1; k < i + 9 && k < pieces.length; k++) {
      const { lower, kind } = pieces[k]!
      if (kind === 'number' || (kind === 'mark' && lower !== ',')) break
      if (UNSURE.has(lower)) unsure = true
      if (unsure && HIGHER.has(lower)) {
        ends.push(i)
        break
      }
    }
  }
  return ends
}
