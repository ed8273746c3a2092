// What a share, a sum of money or a measure is about: the phrase after "of", the noun it describes,
// or the phrase before it. Example: "timber sales to Ostrel fell 9%" -> "timber sales to Ostrel";
// "a 25% duty" -> "duty".
import type { Span } from '../../text/span.ts'
import { countedAt, endsPhrase, NOUNS_TOO } from './counted.ts'
import { FALLS, MONEY_FALLS, MONEY_RISES, RISES } from '../lexicon/approximators.ts'
import { TIME_WORDS } from '../lexicon/grammar.ts'
import { SMALL_NUMBERS } from '../lexicon/numbers.ts'
import { FREQUENT_VERBS, FUNCTION_WORDS } from '../lexicon/stopwords.ts'
import type { Piece } from '../grammar/piece.ts'
import { subjectOf } from './bearer.ts'
import { phraseBefore } from './phrase.ts'
import type { Clause } from './verbs.ts'

// How far left of a number its subject is looked for, in pieces.
const MOST_LINKS = 12

const isVerb = (piece: Piece) =>
  RISES.has(piece.lower) ||
  FALLS.has(piece.lower) ||
  MONEY_RISES.has(piece.lower) ||
  MONEY_FALLS.has(piece.lower) ||
  (FREQUENT_VERBS.has(piece.lower) && !piece.capital) ||
  (!piece.capital && piece.lower.length > 4 && /(?:ed|ing)$/u.test(piece.lower))

/** Months and weekdays say when. */
const isTimeWord = ({ lower, capital }: Piece) =>
  capital && TIME_WORDS.has(lower) && !/^(?:march|may)$/u.test(lower)

const isLink = (piece: Piece) =>
  piece.kind === 'word' &&
  ((FUNCTION_WORDS.has(piece.lower) &&
    !/^(?:and|while|but|who|which|that|when|if)$/u.test(piece.lower)) ||
    isVerb(piece) ||
    (piece.lower.length > 4 && piece.lower.endsWith('ly')) ||
    /^(?:total|average|estimated|record|maximum|minimum|equivalent|worth|valued|stands|stand|end|close|just|further|around|past|last|next|first)$/u.test(
      piece.lower,
    ))

/** The end of the quantity before, so that one that follows it directly can share its subject. */
export interface Before {
  /** Its first piece, bounds included. */
  readonly from: number
  /** Index after its last piece, its counted noun included. */
  readonly to: number
  readonly what: Span | null
}

/**
 * Index after a conversion in brackets and a word of dimension: "15 km (9 miles) wide",
 * "7-inch".
 */
function afterDimension(pieces: readonly Piece[], at: number): number {
  let from = at
  if (pieces[from]?.raw === '(') {
    for (let k = at + 1; k < at + 9 && from === at; k++) if (pieces[k]?.raw === ')') from = k + 1
  }
  if (pieces[from]?.raw === ')') from += 1
  if (pieces[from]?.raw === '-') from += 1
  return /^(?:wide|long|high|deep|tall|thick)$/u.test(pieces[from]?.lower ?? '') ? from + 1 : from
}

/** Words after a measure that tell when, not what. */
const WHEN =
  /^(?:last|this|next|early|late|earlier|later|year|on|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u

/** The phrase that begins right after a measure; an article before it makes "drop" a noun. */
function phraseAfter(
  { pieces, verbal }: Clause,
  { from: start, to }: { readonly from: number; readonly to: number },
): Span | null {
  const from = afterDimension(pieces, to)
  const next = pieces[from]
  if (!next || next.kind !== 'word' || WHEN.test(next.lower)) return null
  if (SMALL_NUMBERS.has(next.lower) || isTimeWord(next)) return null
  const before = pieces[start - 1]
  if (next.lower !== 'of') {
    const article = /^(?:an?|the|its|their|this)$/u.test(before?.lower ?? '')
    const following = pieces[from + 1]
    const noun = article || (NOUNS_TOO.has(next.lower) && following && !endsPhrase(following))
    if (article && (RISES.has(next.lower) || FALLS.has(next.lower)))
      return { start: next.start, end: next.end }
    if (!noun && (endsPhrase(next) || isVerb(next) || next.lower.endsWith('ly'))) return null
    if (verbal.has(from) && !noun) return null
    // "Orm 50 -2% Velo -3%": names in a row each have their own number.
    const name = before?.kind === 'number' ? pieces[start - 2] : before
    if (name?.capital && next.capital) return null
  }
  const counted = countedAt(pieces, from, false)
  if (!counted) return null
  return { start: pieces[counted.from]!.start, end: pieces[counted.to - 1]!.end }
}

const MODAL = /^(?:can|could|may|might|must|will|would|should)$/u

/** "after charging in under 20 minutes": what takes that long. */
function gerundAt({ pieces, startsAt }: Clause, at: number): Span | null {
  const piece = pieces[at]!
  if (!piece.lower.endsWith('ing') || startsAt.get(at)?.ing !== true) return null
  return /^(?:after|before|when|for|of|by)$/u.test(pieces[at - 1]?.lower ?? '') ? piece : null
}

/**
 * The subject to the left of a measure that begins at piece `from`; the quantity before lends
 * its own.
 */
function subjectBefore(clause: Clause, from: number, before: Before | null): Span | null {
  const { pieces, verbal } = clause
  const floor = before?.to ?? 0
  let at = from
  let links = 0
  while (at > 0 && from - at < MOST_LINKS) {
    const piece = pieces[at - 1]!
    if (before && at <= floor) return before.what
    const noun =
      (NOUNS_TOO.has(piece.lower) &&
        /^(?:the|its|their|his|her|our|in)$/u.test(pieces[at - 2]?.lower ?? '')) ||
      (piece.lower === 'worth' && pieces[at - 2]?.lower === 'net')
    if (noun) break
    const gerund = gerundAt(clause, at - 1)
    if (gerund) return gerund
    const participle = before !== null && pieces[at - 2]?.raw === ',' && at - 2 <= floor
    if (verbal.has(at - 1) && !participle)
      return subjectOf(clause, {
        from,
        floor,
        start: before?.from ?? 0,
        what: before?.what ?? null,
      })
    const when = isTimeWord(piece) || /^(?:in|last|this)$/u.test(pieces[at - 2]?.lower ?? '')
    const time = when && (TIME_WORDS.has(piece.lower) || /^(?:1[5-9]|20)\d\d$/u.test(piece.raw))
    if (time || isLink(piece) || MODAL.test(pieces[at - 2]?.lower ?? '')) links += 1
    else if (!/^(?:[,(:—]|or|which|who|that)$/u.test(piece.lower)) break
    at -= 1
  }
  if (at === from && pieces[at - 1]?.kind === 'word' && links === 0) links = 1
  return at > 0 ? phraseBefore(clause, at, Math.min(floor, at)) : null
}

/**
 * The span of the words for what is measured, or null where the sentence does not say. `from`
 * and `to` are the piece range of the measure with its bound.
 */
export function measuredBy(
  clause: Clause,
  at: { readonly from: number; readonly to: number },
  before: Before | null,
): Span | null {
  return phraseAfter(clause, at) ?? subjectBefore(clause, at.from, before)
}
