// A number at which a count has arrived, where another number stands between it and the noun that
// says what is counted. Example: in "the toll, which stood at 12 on Friday, has risen to 35" the 35
// is of the toll as the 12 is.
import type { Piece } from '../grammar/piece.ts'
import { labelOf } from './label.ts'
import type { Counting, TermRead } from './term.ts'

/** Verbs by which a count moves, before "to"; and those that need no "to". General English. */
const MOVED =
  /^(?:risen|rose|rises|climbed|climbs|grown|grew|grows|increased|jumped|swelled|soared|crept|fallen|fell|dropped|shrunk|shrank|doubled|tripled)$/u
const ARRIVED = /^(?:reached|passed|topped|exceeded|hit)$/u
const HELPERS = /^(?:has|had|have|is|was|now|since|already|then|later|by|at|least|to)$/u

/** Words between the verb and its number ("to at least"), and in the verb group, at most. */
const VERB_REACH = 4
/** Words of the aside between the noun and the verb, and of the noun phrase, at most. */
const ASIDE_REACH = 24
const NOUN_REACH = 14

/**
 * The term of a bare number after a verb of moving, by the noun phrase before the aside that holds
 * the number before it; null where there is none. O(1).
 */
export function movedTerm(
  counting: Counting,
  before: { readonly from: number; readonly to: number },
): TermRead | null {
  const { pieces, from, to } = counting
  const verb = verbBefore(pieces, from)
  if (verb < before.to) return null
  let first = verb
  while (first > before.to && HELPERS.test(pieces[first - 1]!.lower)) first--
  const end = nounEnd(pieces, first, before.from)
  if (end < 1) return null
  const start = Math.max(0, end - NOUN_REACH)
  const head = pieces.slice(start, end)
  const joined = [...head, ...pieces.slice(first, to + 2)]
  const shift = first - head.length
  const read = labelOf({ ...counting, pieces: joined, from: from - shift, to: to - shift, left: 0 })
  return read && { term: read.term, at: from }
}

/** Index of the verb of moving that a number stands behind, or -1. */
function verbBefore(pieces: readonly Piece[], from: number): number {
  let isTo = false
  for (let k = from - 1; k >= 0 && k >= from - VERB_REACH; k--) {
    const { lower } = pieces[k]!
    if (ARRIVED.test(lower) || (isTo && MOVED.test(lower))) return k
    isTo ||= lower === 'to'
    if (!HELPERS.test(lower)) return -1
  }
  return -1
}

/** Index after the noun phrase before an aside in commas, or before "of 31"; -1 where none is. */
function nounEnd(pieces: readonly Piece[], verb: number, number: number): number {
  if (pieces[verb - 1]?.raw !== ',')
    return verb - number <= 2 && pieces[number - 1]?.lower === 'of' ? number - 1 : -1
  for (let k = verb - 2; k >= 0 && k > verb - ASIDE_REACH; k--)
    if (pieces[k]!.raw === ',') return k < number ? k : -1
  return -1
}
