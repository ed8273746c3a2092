// What a share, a sum of money or a measure is about, as printed: the phrase after "of", the
// noun it describes, or the phrase before the verb. Example: "timber sales to Ostrel fell 9%" ->
// "timber sales to Ostrel"; "a 25% duty" -> "duty".
import type { Span } from '../text/span.ts'
import { countedAt, endsPhrase, NOUNS_TOO } from './counted.ts'
import { FALLS, MONEY_FALLS, MONEY_RISES, RISES } from './lexicon/approximators.ts'
import { COMMON_VERBS } from './lexicon/grammar.ts'
import { FREQUENT_VERBS, FUNCTION_WORDS } from './lexicon/stopwords.ts'
import type { Piece } from './piece.ts'

// How far left of a number its subject is looked for, in pieces.
const MOST_LINKS = 12
const MOST_PIECES = 9

/** Words that may stand inside a subject phrase though they are function words. */
const INSIDE = new Set(
  `
  of the in for on to with and a an its their his her most all from
`
    .trim()
    .split(/\s+/u),
)
const EDGE = new Set([...INSIDE, 'that', 'as', 'while', 'but', 'or'])

const isVerb = (piece: Piece) =>
  RISES.has(piece.lower) ||
  FALLS.has(piece.lower) ||
  MONEY_RISES.has(piece.lower) ||
  MONEY_FALLS.has(piece.lower) ||
  (FREQUENT_VERBS.has(piece.lower) && !piece.capital) ||
  (!piece.capital && piece.lower.length > 4 && /(?:ed|ing)$/u.test(piece.lower))

const isLink = (piece: Piece) =>
  piece.kind === 'word' &&
  ((FUNCTION_WORDS.has(piece.lower) &&
    !/^(?:and|while|but|who|which|that|when|if)$/u.test(piece.lower)) ||
    isVerb(piece) ||
    (piece.lower.length > 4 && piece.lower.endsWith('ly')) ||
    /^(?:total|average|estimated|record|maximum|minimum|equivalent|worth|valued|end|close|just|further|around|past|last|next|first)$/u.test(
      piece.lower,
    ))

/** The end of the quantity before, so that one that follows it directly can share its subject. */
export interface Before {
  readonly end: number
  readonly what: string | null
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
  pieces: readonly Piece[],
  { from: start, to }: { readonly from: number; readonly to: number },
): Span | null {
  const from = afterDimension(pieces, to)
  const next = pieces[from]
  if (!next || next.kind !== 'word' || WHEN.test(next.lower)) return null
  const before = pieces[start - 1]
  if (next.lower !== 'of') {
    const article = /^(?:an?|the|its|their|this)$/u.test(before?.lower ?? '')
    const following = pieces[from + 1]
    const noun = article || (NOUNS_TOO.has(next.lower) && following && !endsPhrase(following))
    if (article && (RISES.has(next.lower) || FALLS.has(next.lower)))
      return { start: next.start, end: next.end }
    if (!noun && (endsPhrase(next) || isVerb(next) || next.lower.endsWith('ly'))) return null
    if (before?.capital && next.capital) return null
  }
  const counted = countedAt(pieces, from, false)
  if (!counted) return null
  return { start: pieces[counted.from]!.start, end: pieces[counted.to - 1]!.end }
}

const ARTICLE = /^(?:an?|the|its|their|his|her)$/u

/** The subject phrase that ends before piece `end`. */
function phraseBefore(pieces: readonly Piece[], end: number): Span | null {
  let from = end
  while (from > 0 && end - from < MOST_PIECES) {
    const piece = pieces[from - 1]!
    const inside =
      piece.kind === 'word'
        ? !endsPhrase(piece) || INSIDE.has(piece.lower)
        : piece.kind === 'number' || /^[-&'’/.]$/u.test(piece.lower)
    if (!inside) break
    if (piece.kind === 'mark' && piece.lower === '.' && !pieces[from]?.glued) break
    if (COMMON_VERBS.has(piece.lower) && !piece.capital) break
    from -= 1
    // "expects a profit": a word right before an article is a verb.
    const before = pieces[from - 1]
    if (ARTICLE.test(piece.lower) && before && !FUNCTION_WORDS.has(before.lower)) break
  }
  while (from < end && (EDGE.has(pieces[from]!.lower) || pieces[from]!.kind === 'mark')) from += 1
  let to = end
  while (to > from && (EDGE.has(pieces[to - 1]!.lower) || pieces[to - 1]!.kind === 'mark')) to -= 1
  const named = pieces.slice(from, to).some((piece) => piece.kind === 'word')
  return named ? { start: pieces[from]!.start, end: pieces[to - 1]!.end } : null
}

/**
 * The subject to the left of a measure that begins at piece `from`; the quantity before lends
 * its own.
 */
function subjectBefore(
  text: string,
  pieces: readonly Piece[],
  from: number,
  before: Before | null,
): string | null {
  let at = from
  let links = 0
  while (at > 0 && from - at < MOST_LINKS) {
    const piece = pieces[at - 1]!
    if (before && piece.end <= before.end) return before.what
    const modal = /^(?:can|could|may|might|must|will|would|should|to|not)$/u.test(
      pieces[at - 2]?.lower ?? '',
    )
    const noun =
      NOUNS_TOO.has(piece.lower) &&
      /^(?:the|its|their|his|her|our|in)$/u.test(pieces[at - 2]?.lower ?? '')
    if (noun) break
    if (isLink(piece) || (modal && piece.kind === 'word' && !piece.capital)) links += 1
    else if (!/^(?:[,(:—]|or|which|who|that)$/u.test(piece.lower)) break
    at -= 1
  }
  if (at === from && pieces[at - 1]?.kind === 'word' && links === 0) links = 1
  const span = at > 0 ? phraseBefore(pieces, at) : null
  return span ? text.slice(span.start, span.end) : null
}

/**
 * The words for what is measured, as printed, or null where the sentence does not say. `from`
 * and `to` are the piece range of the measure with its bound.
 */
export function measuredBy(
  text: string,
  pieces: readonly Piece[],
  at: { readonly from: number; readonly to: number },
  before: Before | null,
): string | null {
  const after = phraseAfter(pieces, at)
  if (after) return text.slice(after.start, after.end)
  return subjectBefore(text, pieces, at.from, before)
}
