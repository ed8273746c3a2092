// The noun phrase that ends before a word: modifiers, head and what "of", "in" or "for" add to it.
// Example: before "fell" in "but timber sales to Ostrel fell" it is "timber sales to Ostrel".
import type { Span } from '../../text/span.ts'
import { endsPhrase, NOUNS_TOO } from './counted.ts'
import { COMMON_VERBS } from '../lexicon/grammar.ts'
import { FUNCTION_WORDS } from '../lexicon/stopwords.ts'
import { formsOf } from '../event/verb-form.ts'
import type { Piece } from '../grammar/piece.ts'
import type { Clause } from './verbs.ts'

const MOST_PIECES = 9

/** Words that may stand inside a subject phrase though they are function words. */
const INSIDE = new Set(
  'of the in for on to with and a an its their his her most all from'.split(' '),
)
const EDGE = new Set([...INSIDE, 'that', 'as', 'while', 'but', 'or'])
const ARTICLE = /^(?:an?|the|its|their|his|her)$/u

/** The noun phrase that ends before piece `end`, not reaching below piece `floor`. */
export function phraseBefore(clause: Clause, end: number, floor = 0): Span | null {
  const { pieces } = clause
  let from = end
  while (from > floor && end - from < MOST_PIECES && staysInside(clause, from - 1)) {
    from -= 1
    // "expects a profit": a word right before an article is a verb.
    const before = pieces[from - 1]
    if (ARTICLE.test(pieces[from]!.lower) && before && !FUNCTION_WORDS.has(before.lower)) break
  }
  while (from < end && isEdge(pieces[from]!)) from += 1
  let to = end
  while (to > from && isEdge(pieces[to - 1]!)) to -= 1
  const named = pieces
    .slice(from, to)
    .some(({ kind, lower }) => kind === 'word' && !EDGE.has(lower))
  return named ? { start: pieces[from]!.start, end: pieces[to - 1]!.end } : null
}

const isEdge = ({ kind, lower }: Piece) => kind === 'mark' || EDGE.has(lower)

function staysInside({ pieces, verbal }: Clause, k: number): boolean {
  const piece = pieces[k]!
  if (piece.kind === 'number') return true
  if (piece.kind === 'mark') {
    // The stop of "Inc." or "U.S." inside a name.
    if (piece.lower === '.') {
      const named = pieces[k - 1]?.capital === true && piece.glued && pieces[k - 1]!.raw.length < 5
      return pieces[k + 1]?.glued === true || named
    }
    return /^[-&'’/]$/u.test(piece.lower)
  }
  if (INSIDE.has(piece.lower)) return true
  if (verbal.has(k)) return false
  const owned = ARTICLE.test(pieces[k - 1]?.lower ?? '')
  if (NOUNS_TOO.has(piece.lower) && owned) return true
  if (COMMON_VERBS.has(piece.lower) && !piece.capital) return false
  return !endsPhrase(piece)
}

const TIES = /^(?:by|in|at|from|with|on|to)$/u

/**
 * The noun phrase before a verb; where a participle ties that phrase to a noun ("homes built in
 * Marn cost"), that noun's.
 */
export function subjectPhrase(clause: Clause, end: number, floor = 0): Span | null {
  const { pieces } = clause
  const near = phraseBefore(clause, end, floor)
  const start = near ? near.start : (pieces[end]?.start ?? Infinity)
  let at = end - 1
  while (at > floor && pieces[at]!.start >= start) at -= 1
  let tied = !near || pieces[end - 1]!.kind === 'number'
  while (at > floor && /^(?:the|an?)$|^\d/u.test(pieces[at]!.lower)) at -= 1
  while (at > floor && TIES.test(pieces[at]!.lower)) {
    tied = true
    at -= 1
  }
  const noun = pieces[at - 1]
  const verb = pieces[at]
  if (!tied || at <= floor || !verb || verb.capital || !noun) return near
  const form = formsOf(verb.lower)
  if (!form || !(form.isIng || form.isParticiple)) return near
  if (noun.kind !== 'word' || endsPhrase(noun) || clause.verbal.has(at - 1)) return near
  return phraseBefore(clause, at, floor) ?? near
}
