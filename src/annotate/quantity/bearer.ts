// Whom or what a quantity is said of: the subject of the verb before it, or the noun that an "of"
// or "with" ties it to. Example: "Tarnline, which digs tin, sold 40 boats" -> Tarnline; "a study
// of 90 schools" -> study. A pronoun stands for the subject of the clause it depends on.
import type { Span } from '../../text/span.ts'
import { endsPhrase } from './counted.ts'
import type { Piece } from '../grammar/piece.ts'
import { phraseBefore, subjectPhrase } from './phrase.ts'
import { lastVerbBefore, type Clause, type Verb } from './verbs.ts'

/** The number whose bearer is sought: its first piece with bounds, and the quantity before. */
export interface Seeking {
  readonly from: number
  /** Pieces [start, floor) belong to the quantity before. */
  readonly floor: number
  readonly start: number
  /** What that quantity is of. */
  readonly what: Span | null
}

// Verbs looked at to the left, and words of an aside between subject and verb.
const MOST_VERBS = 8
const MOST_ASIDE = 24

/** The subject of the verb that a quantity depends on, or null where it names none. */
export function subjectOf(
  clause: Clause,
  { from, floor, start, what: before }: Seeking,
): Span | null {
  const { pieces, verbs } = clause
  let at = from
  let v = lastVerbBefore(verbs, from)
  for (let n = 0; v >= 0 && n < MOST_VERBS; n++, v--) {
    const verb = verbs[v]!
    if (isCut(pieces, verb.to, at)) return null
    if (verb.from >= start && verb.from < floor) continue
    at = verb.from
    const reach = verb.from > floor ? floor : 0
    if (verb.ing && describes(clause, at)) return phraseBefore(clause, at, reach)
    if (!verb.finite || isReduced(pieces, verb) || goesOn(clause, v)) continue
    if (isPronoun(pieces[at - 1])) {
      // "Tarnline said it sold 40", "it sold 40 as it left": the subject before.
      if (!dependsOn(pieces, verbs[v - 1], at - 1)) return null
      at -= 1
      continue
    }
    // "Winds of up to 90 km/h tore 5 roofs off": what the number before is of.
    if (verb.from === floor && floor > start) return before
    return phraseAsSubject(clause, verb.from, reach)
  }
  return null
}

/** "people earning 40": a noun stands right before. */
function describes({ pieces, verbal }: Clause, at: number): boolean {
  const noun = pieces[at - 1]
  return noun?.kind === 'word' && !verbal.has(at - 1) && !endsPhrase(noun)
}

const CUTS = /^(?:[;:.—“”"]|while|whereas|although|though|because|unless|where|when|if|until)$/u

/** Whether a new clause begins between two pieces; one that opens with an -ing form does not. */
function isCut(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    if (!CUTS.test(pieces[k]!.lower)) continue
    if (pieces[k]!.raw === '.' && pieces[k + 1]?.glued) continue
    const last = k + 1 === to && /^[—:]$/u.test(pieces[k]!.raw)
    if (!last && !pieces[k + 1]?.lower.endsWith('ing')) return true
  }
  return false
}

/** "homes built by hand cost 5": a participle that only describes the noun before it. */
const isReduced = (pieces: readonly Piece[], { from, to, bare }: Verb) =>
  bare &&
  /^(?:by|in|at|from|with)$/u.test(pieces[to]?.lower ?? '') &&
  pieces[to + 1]?.kind !== 'number' &&
  pieces[from - 1]?.raw !== ','

const ADVERB = /^\p{L}{3,}ly$|^(?:also|now|still|then)$/u

/**
 * "rose 5% and sold 40 boats": the subject of a verb after "and" is that of the verb before; and
 * "announced plans to": a noun that only looks like a verb.
 */
function goesOn({ pieces, verbs, startsAt, verbal }: Clause, v: number): boolean {
  const { bare } = verbs[v]!
  let { from } = verbs[v]!
  while (from > 0 && ADVERB.test(pieces[from - 1]!.lower)) from -= 1
  const word = pieces[from - 1]?.lower ?? ''
  if (/^(?:and|but|or|to)$/u.test(word) || verbal.has(from - 1)) return true
  if (word !== ',') return false
  // In a row of verbs a comma stands before each, or no comma opens an aside.
  const open = asideStart(pieces, from - 1, ',')
  return open === null || (bare && startsAt.get(open + 1)?.finite === true)
}

const isPronoun = (piece: Piece | undefined) =>
  piece !== undefined && /^(?:it|they|he|she)$/u.test(piece.lower)

/** Whether a pronoun opens a clause that hangs on the verb before. */
function dependsOn(pieces: readonly Piece[], verb: Verb | undefined, at: number): boolean {
  if (!verb || at - verb.to > MOST_ASIDE) return false
  if (verb.to === at || (verb.to === at - 1 && pieces[at - 1]!.lower === 'that')) return true
  return /^(?:as|because|after|before|while|when)$/u.test(pieces[at - 1]?.lower ?? '')
}

/** The noun phrase before a verb: over "who", over an aside between commas. */
function phraseAsSubject(clause: Clause, verb: number, floor: number): Span | null {
  const { pieces } = clause
  let end = verb
  while (end > 0 && ADVERB.test(pieces[end - 1]!.lower)) end -= 1
  const relative = /^(?:which|who|that)$/u.test(pieces[end - 1]?.lower ?? '')
  if (relative) end -= 1
  const mark = pieces[end - 1]?.raw
  if (mark === ',' || mark === ')') {
    if (relative) end -= 1
    else end = asideStart(pieces, end - 1, mark === ',' ? ',' : '(') ?? end - 1
  }
  const word = pieces[end - 1]
  if (!word || /^(?:there|here|this|that|these|those|them|we|you|i)$/u.test(word.lower)) return null
  return (relative ? phraseBefore : subjectPhrase)(clause, end, Math.min(floor, end))
}

/** Where the aside that ends at a piece begins, or null. */
function asideStart(pieces: readonly Piece[], last: number, mark: string): number | null {
  for (let k = last - 1; k > 0 && k > last - MOST_ASIDE; k--) if (pieces[k]!.raw === mark) return k
  return null
}

const LINKS = /^(?:of|with|in|for|on)$/u
/** Nouns that only introduce a number. */
const EMPTY =
  /^(?:total|number|numbers|record|minimum|maximum|couple|lot|range|group|team|list|series|handful|set|pair|rate|level|estimate|equivalent|front|back|top|end|middle|course|event|case|terms|search)$/u

/** The noun that a preposition ties a count to: "sales of 90 boats", "a squad with 17 players". */
export function governorOf(clause: Clause, { from, floor }: Seeking): Span | null {
  const { pieces, verbal } = clause
  let at = from
  while (at > floor && /^(?:an?|the|its|their|his|her|just|only)$/u.test(pieces[at - 1]!.lower))
    at--
  const link = pieces[at - 1]
  if (!link || at - 1 <= floor || !LINKS.test(link.lower)) return null
  const noun = pieces[at - 2]
  if (!noun || noun.kind !== 'word' || EMPTY.test(noun.lower) || verbal.has(at - 2)) return null
  return phraseBefore(clause, at - 1, floor)
}
