// What a quantity is of and whom it is said of. Example: "Tarnline made a profit of $5m" -> what
// "profit", about "Tarnline"; "it sold 40 boats" -> what "boats", about nobody. A quantity that
// follows another at once ("$5m, or 6%", "5 boats and 3 carts") shares what it does not state.
import type { Token } from '../../text/token.ts'
import { overlapsSpan, type Span } from '../../text/span.ts'
import { PREPOSITIONS } from '../lexicon/grammar.ts'
import type { Counted } from './counted.ts'
import { measuredBy } from './measured.ts'
import type { Piece } from '../grammar/piece.ts'
import { governorOf, subjectOf } from './bearer.ts'
import { readClause, type Clause } from './verbs.ts'

export interface Said {
  /** The noun counted or the thing measured. */
  readonly what: Span | null
  /** Whom or what it is said of, where that is something else. */
  readonly about: Span | null
}

/** A quantity that stands before, as far as the next one needs it. */
export interface Earlier extends Said {
  /** Its first piece, bounds included. */
  readonly from: number
  /** Index after its last piece, its counted noun included. */
  readonly to: number
  /** It counts a noun. */
  readonly counts: boolean
  /** Its unit is a share, points or money: what it rose or fell by, not to. */
  readonly scalar: boolean
}

/** Pieces of a quantity: [from, to) is the number with its bound and unit, `end` after its noun. */
export interface Spread {
  readonly from: number
  readonly to: number
  readonly end: number
  readonly counted: Counted | null
}

/** Reads what quantities of one sentence are of; its verbs are found once, when first needed. */
export function saidReader(
  pieces: readonly Piece[],
  tokens: readonly Token[],
): (spread: Spread, last: Earlier | null) => Said {
  let clause: Clause | null = null
  return (spread, last) => {
    clause ??= readClause(pieces, tokens)
    return saidOf(clause, spread, last)
  }
}

const NOTHING: Said = { what: null, about: null }

function saidOf(clause: Clause, { from, to, end, counted }: Spread, last: Earlier | null): Said {
  const { pieces } = clause
  const seeking = { from, floor: last?.to ?? 0, start: last?.from ?? 0, what: last?.what ?? null }
  const joined = last !== null && follows(pieces, last.to, from)
  const measured = counted
    ? { start: pieces[counted.from]!.start, end: pieces[end - 1]!.end }
    : measuredBy(clause, { from, to }, last)
  if (joined && measured === null)
    return { what: last.counts ? null : last.what, about: last.about }
  // "Rain fell and 40 goats drowned": it is the subject of a verb of its own.
  const own =
    !PREPOSITIONS.has(pieces[from - 1]?.lower ?? '') && clause.startsAt.get(end)?.finite === true
  if (own && !measured) return NOTHING
  if (own && counted) return { what: measured, about: null }
  const about =
    joined && (counted || last.about)
      ? last.about
      : ((counted ? governorOf(clause, seeking) : null) ?? subjectOf(clause, seeking))
  if (!measured) return { what: about, about: null }
  return { what: measured, about: about && !overlapsSpan(about, measured) ? about : null }
}

/** The word before a piece, an adverb aside. */
const wordBefore = (pieces: readonly Piece[], at: number): string => {
  const word = pieces[at - 1]?.lower ?? ''
  return word.endsWith('ly') ? (pieces[at - 2]?.lower ?? '') : word
}

// How far behind the quantity whose noun it takes over a bare number may stand, in pieces.
const MOST_ELIDED = 16
const TAKES_OVER = /^(?:from|with|to|against|versus|vs|than|including|only|just)$/u
const COMPARES =
  /^(?:compared|up|down|rose|rising|fell|falling|against|versus|vs|than|including|fewer|more|less)$/u
const IS = /^(?:is|was|were|are)$/u

/**
 * Whether a bare number stands for the same noun or unit as the quantity before: "460 cars, up
 * from 63", "a crate is 12 jars and a sack is 40", "rose from 15 km/h to 24".
 */
export function takesOver(
  pieces: readonly Piece[],
  { from, number, to }: { readonly from: number; readonly number: number; readonly to: number },
  last: Earlier,
): boolean {
  if (from - last.to > MOST_ELIDED || from <= last.to) return false
  const next = pieces[to]
  if (next?.lower === 'of' && /^(?:them|whom|which)$/u.test(pieces[to + 1]?.lower ?? ''))
    return true
  if (next?.kind === 'word' && next.capital) return false
  const before = pieces[from - 1]!.lower
  if (before === 'to' && from - 1 === last.to) return !last.scalar
  if (IS.test(wordBefore(pieces, from)) && IS.test(wordBefore(pieces, last.from))) return true
  if (/^(?:including|against|versus|vs)$/u.test(before)) return true
  if (!TAKES_OVER.test(before) || number < from) return false
  for (let k = last.to; k < from; k++) {
    if (/^[;.:]$/u.test(pieces[k]!.lower)) return false
    if (COMPARES.test(pieces[k]!.lower)) return true
  }
  return false
}

/** Whether only a joint stands between two quantities: ", or", "(", "and". */
function follows(pieces: readonly Piece[], from: number, to: number): boolean {
  if (to - from > 3) return false
  for (let k = from; k < to; k++)
    if (!/^(?:,|\(|\)|\/|or|and|;)$/u.test(pieces[k]!.lower)) return false
  return true
}
