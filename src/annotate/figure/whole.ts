// The whole that a number is stated to be a part of. Example: in "90 families, of whom half fled",
// "half of the 90 families" and "The 90 families include 12 children" the 90 families are.
import type { Quantity } from '../../model/annotation.ts'
import type { Span } from '../../text/span.ts'
import { countedAt } from '../quantity/counted.ts'
import { COUNTS } from '../lexicon/sources.ts'
import { KINDS } from '../lexicon/terms.ts'
import type { Piece } from '../grammar/piece.ts'

/** Numbers of a sentence with its pieces; ranges are [from, to) of each number in pieces. */
export interface Numbers {
  readonly pieces: readonly Piece[]
  readonly quantities: readonly Quantity[]
  readonly ranges: readonly { readonly from: number; readonly to: number }[]
}

// How many numbers back the whole may stand.
const MOST_SKIPPED = 8
const WHOLE = /^(?:whom|which|them)$/u
const THESE = /^(?:these|those|them|whom|which)$/u
const BE = /^(?:are|were|is|was|be|been)$/u
const VICTIMS =
  /^(?:displaced|evacuated|dead|wounded|injured|missing|killed|homeless|detained|victims)$/u

/** Whether "of whom" follows a number: what is said next is said of the part. */
export const isPart = (pieces: readonly Piece[], { to }: { readonly to: number }): boolean =>
  pieces[to]?.lower === 'of' && WHOLE.test(pieces[to + 1]?.lower ?? '')

/** The span of a quantity with its counted phrase. */
export function wholeOf({ pieces, quantities, ranges }: Numbers, j: number): Span {
  const { start, end, max } = quantities[j]!
  const counted = countedAt(pieces, ranges[j]!.to, max === 1)
  return { start, end: counted ? pieces[counted.to - 1]!.end : end }
}

/**
 * The whole of the k-th number ("of whom almost half", "half of them", "(85 of which …)", "four of
 * the five men"), or null; `earlier`: the last count of a sentence before.
 */
export function partOf(held: Numbers, k: number, earlier: Span | null): Span | null {
  const { pieces, ranges, quantities } = held
  const before = opensPart(pieces, ranges[k]!.from)
  if (before || followsPart(held, k)) {
    for (let j = k - 1; j >= 0 && j >= k - MOST_SKIPPED; j--)
      if (quantities[j]!.unit === null && !isSmaller(held, j, k)) return wholeOf(held, j)
    if (k === 0 && ranges[1] && isSmaller(held, 0, 1)) return wholeOf(held, 1)
    return before === 'named' ? null : earlier
  }
  return namedWhole(held, k) ?? amongWhole(held, k) ?? openingWhole(held, k) ?? includedIn(held, k)
}

/**
 * Whether the words before a number make it a part: "of whom", "among them are", "including";
 * "named" where the whole must stand in the same sentence.
 */
function opensPart(pieces: readonly Piece[], from: number): 'named' | 'any' | null {
  let k = from - 1
  if (/^(?:including|among)$/u.test(pieces[k]?.lower ?? '')) return 'named'
  if (pieces[k]?.raw === ',') k--
  const be = BE.test(pieces[k]?.lower ?? '')
  if (be) k--
  // "of which number 12 are", "out of that total 12".
  if (TOTALS.test(word(pieces, k)) && /^(?:which|that|this)$/u.test(word(pieces, k - 1))) k--
  const lower = word(pieces, k)
  const opener = word(pieces, k - 1)
  if (WHOLE.test(lower) && /^(?:of|among|amongst)$/u.test(opener)) return 'any'
  const opens = be || pieces[from - 1]?.raw === ','
  return opens && THESE.test(lower) && /^(?:of|among|amongst)$/u.test(opener) ? 'any' : null
}

/** "half of them", "12 of these are", "with 12 children among them", "12 of that number". */
function followsPart({ pieces, ranges, quantities }: Numbers, k: number): boolean {
  const { to } = ranges[k]!
  if (isPart(pieces, { to })) return true
  const [these, next] = [word(pieces, to + 1), word(pieces, to + 2)]
  if (word(pieces, to) === 'of' && /^(?:these|those)$/u.test(these)) {
    if (/^(?:are|were|have|had|on|affected|displaced|concerned)$/u.test(next)) return true
    const ends = pieces[to + 3] === undefined || pieces[to + 3]!.kind === 'mark'
    return KINDS.has(next) && ends
  }
  if (word(pieces, to) === 'of' && /^(?:that|this|the)$/u.test(these)) return TOTALS.test(next)
  const counted = countedAt(pieces, to, quantities[k]!.max === 1)
  if (!counted) return isOfKind(pieces, ranges[k]!)
  for (let at = counted.to; at < counted.to + REACH; at++) {
    if (/^(?:among|amongst|in)$/u.test(word(pieces, at))) return isThem(pieces, at)
    if (!MAY_FOLLOW.test(word(pieces, at)) && pieces[at]?.kind !== 'number') return false
  }
  return false
}

/** Words between a counted kind and "among them": "girls and boys under 18 being among them". */
const MAY_FOLLOW =
  /^(?:are|were|being|counted|included|and|or|girls|boys|children|women|under|below)$/u
const REACH = 5
const TOTALS = /^(?:number|total|figure|sum|count|midst|ranks)$/u

/** "among them", "among their number", "in their midst", "in the total". */
function isThem(pieces: readonly Piece[], at: number): boolean {
  const next = word(pieces, at + 1)
  if (THESE.test(next) && next !== 'those') return word(pieces, at) !== 'in'
  if (next === 'those')
    return /^(?:affected|displaced|uprooted|concerned)$/u.test(word(pieces, at + 2))
  return /^(?:their|this|that|the|its)$/u.test(next) && TOTALS.test(word(pieces, at + 2))
}

/** "12 are children", "12 have not yet turned 18": a bare number of a kind or an age of people. */
function isOfKind(pieces: readonly Piece[], { to }: { readonly to: number }): boolean {
  const verb = pieces[to]?.lower ?? ''
  if (!/^(?:are|were|have|had|being)$/u.test(verb)) return false
  const [a, b, c] = [to + 1, to + 2, to + 3].map((at) => pieces[at]?.lower ?? '')
  const be = BE.test(verb) || verb === 'being'
  if (be && (KINDS.has(a!) || /^(?:underage|aged)$/u.test(a!))) return true
  if (be && /^(?:under|below)$/u.test(a!)) return /^(?:the|age|1[5-9]|five|5)$/u.test(b!)
  const yet = /^(?:not|yet)$/u.test(a!) && /^(?:turned|reached|come|yet)$/u.test(b!)
  return yet && (b !== 'yet' || /^(?:turned|reached|come)$/u.test(c!))
}

/**
 * The phrase after "of" that names the whole ("7,900 of the displaced", "four of the five men", "half
 * of Veldoria's two million people", "12 out of 40 people").
 */
function namedWhole(held: Numbers, k: number): Span | null {
  const { pieces, ranges } = held
  const { to } = ranges[k]!
  const number = ranges[k + 1]
  const out = pieces[to]?.lower === 'out' && pieces[to + 1]?.lower === 'of'
  const of = out ? to + 1 : to
  if (pieces[of]?.lower !== 'of') return outOf(held, k)
  const opened = /^(?:the|these|those|its|their|his|her)$/u.test(pieces[of + 1]?.lower ?? '')
  const next = pieces[of + 2]
  if (!next) return null
  if (opened && VICTIMS.test(next.lower) && k > 0 && isSmaller(held, k, k - 1))
    return wholeOf(held, k - 1)
  if (opened && VICTIMS.test(next.lower)) return { start: pieces[of + 1]!.start, end: next.end }
  const owned = number && /['’]s$/u.test(pieces[number.from - 1]?.raw ?? '')
  const near = number && number.from > of && number.from - of <= (owned ? 5 : 2)
  if (!near) return null
  const counted = countedAt(pieces, number.to, false)
  if (opened || owned)
    return counted && { start: pieces[of + 1]!.start, end: pieces[counted.to - 1]!.end }
  return counted && isSmaller(held, k, k + 1) ? wholeOf(held, k + 1) : null
}

/** "12 children …, out of 40 people in all": the next number is the whole. */
function outOf(held: Numbers, k: number): Span | null {
  const next = held.ranges[k + 1]
  if (!next || !isSmaller(held, k, k + 1)) return null
  let at = next.from - 1
  while (at > held.ranges[k]!.to && TOTAL.test(held.pieces[at]?.lower ?? '')) at--
  return /^(?:out|among)$/u.test(word(held.pieces, at)) ? wholeOf(held, k + 1) : null
}
const TOTAL = /^(?:of|a|an|the|all|total|some|in)$/u

/** Whether two counts are told and the first is the smaller. */
function isSmaller({ quantities }: Numbers, part: number, whole: number): boolean {
  const [a, b] = [quantities[part]!, quantities[whole]!]
  const [x, y] = [a.max ?? a.min, b.max ?? b.min]
  return a.unit === null && b.unit === null && x !== null && y !== null && x < y
}

/** "300 children are among the 900 displaced", "belong to the 900": the number behind is the whole. */
function amongWhole(held: Numbers, k: number): Span | null {
  const { pieces, ranges, quantities } = held
  const next = ranges[k + 1]
  if (!next || quantities[k + 1]!.unit !== null) return null
  const counted = countedAt(pieces, ranges[k]!.to, false)
  let at = counted?.to ?? ranges[k]!.to
  if (/^(?:are|were|is|was|number|numbered|rank|count|counted|figure|be)$/u.test(word(pieces, at)))
    at++
  if (/^(?:also|counted|included|found|listed)$/u.test(word(pieces, at))) at++
  const belongs = /^belong(?:s|ed)?$/u.test(word(pieces, at)) && word(pieces, at + 1) === 'to'
  if (belongs) at++
  const among = /^(?:among|amongst)$/u.test(word(pieces, at))
  return (among || belongs) && next.from - at <= 4 ? wholeOf(held, k + 1) : null
}

const word = (pieces: readonly Piece[], at: number): string => pieces[at]?.lower ?? ''

const OPENERS = /^(?:of|out|from|among|amongst|the|a|an|these|those|its|their|total|all|some|in)$/u
const COUNTED_IN = /^(?:counted|included|listed|registered|found|numbered)$/u
/** How far into its sentence an opening whole may stand, in pieces. */
const OPENING = 8

/**
 * "Of 900 displaced people in Ostrel, 300 are children", "Included in the 900 were 300 women": the
 * sentence opens with the whole.
 */
function openingWhole(held: Numbers, k: number): Span | null {
  const { pieces, quantities, ranges } = held
  if (k !== 1 || quantities[0]!.unit !== null || ranges[0]!.from > OPENING) return null
  const { from, to } = ranges[1]!
  const head = pieces.slice(0, ranges[0]!.from)
  const first = word(pieces, 0)
  const named = COUNTED_IN.test(first) && /^(?:among|amongst|in)$/u.test(word(pieces, 1))
  const opens = /^(?:of|out|among|amongst)$/u.test(first)
  if (!named && !opens) return null
  const plain = head.slice(named ? 1 : 0).every(isOpener)
  if (!plain && word(pieces, 1) !== 'those') return null
  const inverted = BE.test(word(pieces, from - 1)) && first !== 'of'
  const comma = pieces[from - 1]?.raw === ','
  const states =
    (comma && /^(?:are|were|had|have)$/u.test(word(pieces, to))) ||
    (comma && KINDS.has(word(pieces, to))) ||
    /^(?:there)$/u.test(word(pieces, from - 2))
  if (states) return wholeOf(held, 0)
  return isSmaller(held, 1, 0) && (inverted || isTakenOut(held)) ? wholeOf(held, 0) : null
}

/** "Of the 900 displaced in Pell, the council has housed 300": one clause takes a number out. */
function isTakenOut({ pieces, quantities, ranges }: Numbers): boolean {
  const { from, to } = ranges[1]!
  const comma = pieces.findLastIndex(({ raw }, i) => raw === ',' && i < from)
  if (comma < ranges[0]!.to || from - comma > MOST_TAKEN) return false
  const main = pieces.slice(comma + 1, from)
  if (main.some(({ lower }) => /^(?:who|which|that|when|where|while|after|as|if)$/u.test(lower)))
    return false
  const counted = countedAt(pieces, to, quantities[1]!.max === 1)
  const kind = counted !== null && pieces.slice(counted.from, counted.to).some(isKind)
  return kind || /^(?:of|out)$/u.test(word(pieces, 0)) || COUNTS.has(word(pieces, from - 1))
}

/** Longest subject and verb before the number that is taken out, in pieces. */
const MOST_TAKEN = 10

/** A word that may open "Of the", "Out of a total of", or who owns the whole: "Of Ostrel's 900". */
const isOpener = (piece: Piece): boolean =>
  OPENERS.test(piece.lower) || /^\p{Lu}\p{L}*['’]s$/u.test(piece.raw)

const INCLUDES = /^(?:includes?|included|comprises?|comprised|counting|comprising)$/u

/**
 * "The 900 displaced include 300 children", "900 people (300 children)", "300 children included",
 * "the number of children among the 900 is 300": the number before is the whole.
 */
function includedIn(held: Numbers, k: number): Span | null {
  const { pieces, quantities, ranges } = held
  if (k === 0 || quantities[k - 1]!.unit !== null || !isSmaller(held, k, k - 1)) return null
  const { from, to } = ranges[k]!
  const before = ranges[k - 1]!
  if (from - before.to > FARTHEST) return null
  const counted = countedAt(pieces, to, quantities[k]!.max === 1)
  const between = pieces.slice(before.to, from)
  if (between.some(({ raw }) => /^[;.:]$/u.test(raw))) return null
  const kind = counted !== null && pieces.slice(counted.from, counted.to).some(isKind)
  const verb = INCLUDES.test(word(pieces, from - 1))
  const bracket =
    pieces[from - 1]?.raw === '(' && /^[),]$/u.test(pieces[counted?.to ?? to]?.raw ?? '')
  const included = counted !== null && /^(?:included|counted)$/u.test(word(pieces, counted.to))
  const apposed = counted !== null && isApposed(between) && endsHere(pieces, counted.to)
  if (kind && (verb || bracket || included || apposed)) return wholeOf(held, k - 1)
  const label = pieces.slice(Math.max(0, before.from - 6), before.from)
  const kinds = label.findIndex(({ lower }) => KINDS.has(lower))
  const labelled =
    kinds > 0 &&
    label[kinds - 1]!.lower === 'of' &&
    /^(?:among|of)$/u.test(label[kinds + 1]?.lower ?? '')
  return counted === null && labelled ? wholeOf(held, k - 1) : null
}

const isKind = ({ lower }: Piece) =>
  KINDS.has(lower) || /^(?:young|underage|female|elderly)$/u.test(lower)

/** "900 people fled, notably 300 children": nothing but such words stands behind the comma. */
function isApposed(between: readonly Piece[]): boolean {
  const comma = between.findLastIndex(({ raw }) => /^[,–—-]$/u.test(raw))
  return comma >= 0 && between.slice(comma + 1).every(({ lower }) => APPOSES.test(lower))
}

const APPOSES =
  /^(?:with|and|notably|especially|particularly|chiefly|mainly|mostly|not|least|also|so|together|counting|in|their|midst|above|all|inclusive|of|women|most|them|as|many|well)$/u

/** Whether a counted phrase ends its clause: the kind has no verb of its own. */
function endsHere(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at]
  return next === undefined || /^[.,;:)–—]$/u.test(next.raw) || /^(?:as|and)$/u.test(next.lower)
}

/** How far a whole may stand before its part, in pieces. */
const FARTHEST = 14
