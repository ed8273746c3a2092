// A numeral with its money or unit, alone or as a range of two that share a unit and a scale.
// Example: "600,000 to one million" -> 600000..1000000; "12km-18km" -> 12..18 kilometre; "$10 to
// $15 billion" -> both in billions; "fell from $24 to $19" -> 19..24 dollar.
import { FALLS, RISES } from '../lexicon/approximators.ts'
import { readNumeral, type Numeral } from './number.ts'
import type { Piece } from '../grammar/piece.ts'
import { looksPlural } from '../grammar/plural.ts'
import { currencyBefore, isMoney, rateAt, unitAt } from './unit.ts'

/**
 * Pieces [from, to) of a number with its money or unit; `number` is the first piece of the
 * numeral itself.
 */
export interface Amount {
  readonly from: number
  readonly to: number
  readonly number: number
  readonly numeral: Numeral
  readonly min: number
  readonly max: number
  readonly form: Numeral['form']
  readonly unit: string | null
  readonly range: boolean
}

/**
 * A minus sign that belongs to the number: after white space, touching it, with a percent sign
 * or degrees after.
 */
function isNegative(pieces: readonly Piece[], from: number, unit: string | null): boolean {
  const sign = pieces[from - 1]
  return (
    sign?.lower === '-' &&
    !sign.glued &&
    pieces[from]!.glued &&
    /^(?:percentage|celsius|fahrenheit|degree)/u.test(unit ?? '')
  )
}

/** Numbers that name a screen, with "K" or "p". */
const SCREENS: ReadonlySet<number> = new Set([2, 4, 5, 6, 8, 480, 720, 1080, 1440, 2160, 4320])

/**
 * The unit after a number, also joined by a dash ("7-inch", "five-year"); words need a plain
 * measure there.
 */
function unitAfter(
  pieces: readonly Piece[],
  numeral: Numeral,
): { unit: string; at: number } | null {
  const { to } = numeral
  const plain = unitAt(pieces, to)
  if (plain) {
    const spaced = !pieces[to]!.glued
    // "1080p" and "4K" are names of screens.
    if (!spaced && /^(?:p|K)$/u.test(pieces[to]!.raw) && SCREENS.has(numeral.max)) return null
    // "a 5 m wall" but not "5 A"; one letter after a space must be a lower-case metre or
    // gram, or a known capital.
    if (spaced && /^[A-Z]$/u.test(pieces[to]!.raw) && !/^[WVCFLAKJRN]$/u.test(pieces[to]!.raw))
      return null
    return plain
  }
  const dash = pieces[to]
  const next = pieces[to + 1]
  if (dash?.raw !== '-' || !dash.glued || !next?.glued || next.kind !== 'word') return null
  const unit = unitAt(pieces, to + 1)
  // "a 10,000-pound bull" weighs that much.
  if (unit?.unit === 'pound sterling') return { ...unit, unit: 'pound-mass' }
  return unit && unit.unit !== 'point' ? unit : null
}

const NATIONAL = /^(?:us|u\.s\.|uk|imperial|metric)$/u

/** "1/16 of a US pint", "one US gallon", "millions of euros": the unit behind words that do not change it. */
function unitBehind(
  pieces: readonly Piece[],
  numeral: Numeral,
): { unit: string; at: number } | null {
  let at = numeral.to
  if (numeral.form === 'vague') {
    const unit = pieces[at]?.lower === 'of' ? unitAt(pieces, at + 1) : null
    return unit && pieces[at + 1]!.raw.length > 2 ? unit : null
  }
  if (numeral.form === 'share') {
    if (pieces[at]?.lower === 'of') at += 1
    if (/^(?:an?|one)$/u.test(pieces[at]?.lower ?? '')) at += 1
    else return null
  }
  if (pieces[at]?.capital && NATIONAL.test(pieces[at]!.lower)) at += 1
  return at > numeral.to ? unitAt(pieces, at) : null
}

/** "the age of 21": years of age. */
const ofAge = (pieces: readonly Piece[], from: number) =>
  pieces[from - 1]?.lower === 'of' &&
  pieces[from - 2]?.lower === 'age' &&
  pieces[from - 3]?.lower === 'the'

/** "7- or 8-inch", "8 or $9": the unit that the number after the joint carries. */
function unitAcross(pieces: readonly Piece[], to: number): string | null {
  if (pieces[to]?.lower === 'or') {
    const money = currencyBefore(pieces, to + 2)
    return money && money.at === to + 1 && readNumeral(pieces, to + 2, true) ? money.unit : null
  }
  if (pieces[to]?.raw !== '-' || !/^(?:or|and|to)$/u.test(pieces[to + 1]?.lower ?? '')) return null
  const other = readNumeral(pieces, to + 2, false)
  return other ? (unitAfter(pieces, other)?.unit ?? null) : null
}

/** The amount whose numeral begins at a piece, or null. */
export function readAmount(pieces: readonly Piece[], at: number): Amount | null {
  const money = currencyBefore(pieces, at)
  const numeral = readNumeral(pieces, at, money !== null)
  if (!numeral) return null
  let { to } = numeral
  let unit = money?.unit ?? null
  let from = money ? money.at : numeral.from
  if (money) {
    if (/^(?:us|u\.s\.|usd|cdn)$/u.test(pieces[to]?.lower ?? '') && pieces[to]!.raw !== 'us')
      to += 1
    const again = unitAt(pieces, to)
    if (again?.unit === unit) to = again.at
    const rate = rateAt(pieces, to)
    if (rate) {
      unit = `${unit} per ${rate.unit}`
      to = rate.at
    }
  } else {
    const after = unitAfter(pieces, numeral) ?? unitBehind(pieces, numeral)
    unit = after ? after.unit : unitAcross(pieces, to)
    if (after) to = after.at
    if (unit === null && pieces[numeral.from - 1]?.lower === 'magnitude') unit = 'magnitude'
    if (ofAge(pieces, numeral.from) && (unit === null || unit === 'year')) {
      unit = 'year of age'
      from = numeral.from - 3
    }
    if (pieces[at]!.lower.endsWith('fold')) unit = 'count'
  }
  const sign = isNegative(pieces, numeral.from, unit) ? -1 : 1
  if (sign < 0) from -= 1
  return {
    from,
    to,
    number: numeral.from,
    numeral: sign < 0 ? { ...numeral, min: -numeral.min, max: -numeral.max } : numeral,
    min: sign * numeral.min,
    max: sign * numeral.max,
    form: numeral.form,
    unit,
    range: false,
  }
}

/**
 * How two amounts are joined, and the index of the second one's first piece; 0 where they are
 * not.
 */
function joinedAt(
  pieces: readonly Piece[],
  first: Amount,
): { at: number; by: 'to' | 'dash' | 'and' } | null {
  const next = pieces[first.to]
  if (!next) return null
  if (next.lower === 'to') {
    const dash = pieces[first.to + 1]?.lower === '-' ? 1 : 0
    return { at: first.to + 1 + dash, by: 'to' }
  }
  if (next.lower === '-' && pieces[first.to + 1]?.lower === 'to' && !pieces[first.to + 1]!.glued)
    return { at: first.to + 2, by: 'to' }
  if (next.lower === '-') return { at: first.to + 1, by: 'dash' }
  if (next.lower === 'and' && isBetween(pieces, first.from)) return { at: first.to + 1, by: 'and' }
  return null
}

/** Whether "between" stands before an amount, fillers aside. */
function isBetween(pieces: readonly Piece[], from: number): boolean {
  for (let k = from - 1; k >= 0 && k >= from - 3; k--) {
    if (pieces[k]!.lower === 'between') return true
    if (!/^(?:about|around|roughly|an?|estimated|approximately|somewhere)$/u.test(pieces[k]!.lower))
      return false
  }
  return false
}

/** The second amount of a range: its numeral may stand behind a currency. */
function secondAmount(pieces: readonly Piece[], at: number): Amount | null {
  for (let k = at; k < at + 4; k++) {
    const piece = pieces[k]
    if (!piece) return null
    if (piece.kind === 'number' || piece.kind === 'word') {
      const amount = readAmount(pieces, k)
      if (amount && amount.from <= Math.max(at, k - 3) && amount.from >= at) return amount
    }
    if (k === at && /^(?:about|around|nearly|roughly|almost|over)$/u.test(piece.lower)) continue
    if (piece.kind !== 'mark' && !/^\p{Lu}/u.test(piece.raw)) return null
  }
  return null
}

const bare = (unit: string | null) => unit?.split(' per ')[0] ?? null

/** The unit that two amounts share, undefined where they are of different kinds. */
function sharedUnit(first: Amount, second: Amount): string | null | undefined {
  if (bare(first.unit) === bare(second.unit))
    return (second.unit?.length ?? 0) > (first.unit?.length ?? 0) ? second.unit : first.unit
  if (first.unit === null) return second.unit
  return second.unit === null && isMoney(first.unit) ? first.unit : undefined
}

/**
 * "$20 to $25 billion": the first number shares the scale of the second where it is printed
 * smaller.
 */
function sharedScale(first: Amount, second: Amount): number {
  const { scale } = second.numeral
  const shares = first.numeral.scale === 1 && scale > 1 && first.form !== 'vague'
  return shares && first.max < second.max / scale ? scale : 1
}

/** Bare small numbers joined by a dash are a score unless a counted noun follows. */
function isScore(pieces: readonly Piece[], first: Amount, second: Amount): boolean {
  if (first.unit !== null || second.unit !== null) return false
  const next = pieces[second.to]
  if (second.numeral.scale > 1 || second.max >= 1000) {
    return (
      /^\d{4}$/u.test(pieces[first.number]!.raw) &&
      first.max <= 2100 &&
      !(next && looksPlural(next.lower))
    )
  }
  if (next?.lower === '-') return false
  return !(next?.kind === 'word' && !next.capital && looksPlural(next.lower))
}

/** "555-0199-2": more than two numbers joined by dashes are no range. */
function isChain(pieces: readonly Piece[], { from }: Amount, { to }: Amount): boolean {
  const dashed = (dash: Piece | undefined, number: Piece | undefined) =>
    dash?.lower === '-' && dash.glued && number?.kind === 'number'
  return dashed(pieces[to], pieces[to + 1]) || dashed(pieces[from - 1], pieces[from - 2])
}

/** Two four-digit years with nothing counted are a period. */
function isPeriod(
  pieces: readonly Piece[],
  first: Amount,
  second: Amount,
  by: 'to' | 'dash' | 'and',
): boolean {
  const year = (amount: Amount) =>
    amount.unit === null && /^(?:1[5-9]|20)\d\d$/u.test(pieces[amount.number]!.raw)
  const next = pieces[second.to]
  const counts = next?.kind === 'word' && !next.capital && looksPlural(next.lower)
  return (
    year(first) &&
    (year(second) || /^\d\d$/u.test(pieces[second.number]!.raw)) &&
    (by === 'and' || !counts)
  )
}

const rangeOf = (first: Amount, second: Amount, unit: string | null): Amount => {
  const low = first.min * sharedScale(first, second)
  return {
    ...first,
    to: second.to,
    min: Math.min(low, second.min),
    max: Math.max(first.max * sharedScale(first, second), second.max),
    form: 'digits',
    unit,
    range: true,
  }
}

/** Whether "from" stands before an amount. */
const isFrom = (pieces: readonly Piece[], { from }: Amount) =>
  pieces[from - 1]?.lower === 'from' || pieces[from - 2]?.lower === 'from'

/**
 * "from 12 miles … to 17 miles": a range around a few words, where both ends carry the same
 * unit.
 */
function distantRange(pieces: readonly Piece[], first: Amount): Amount | null {
  if (first.unit === null || pieces[first.from - 1]?.lower !== 'from') return null
  for (let k = first.to; k < first.to + 5; k++) {
    if (pieces[k]?.lower !== 'to') continue
    const second = secondAmount(pieces, k + 1)
    return second && second.unit === first.unit ? rangeOf(first, second, first.unit) : null
  }
  return null
}

/** "fell $2.10 to $71.30", "rose 3 points to 40 points": by so much, to so much. */
function isStep(pieces: readonly Piece[], first: Amount, second: Amount): boolean {
  if (first.unit === null || second.unit === null) return false
  const own = first.to > first.numeral.to || first.from < first.number
  const verb = pieces[first.from - 1]?.lower ?? ''
  return own && (RISES.has(verb) || FALLS.has(verb) || verb === 'by')
}

/** Whether a number is a year of its own beside a larger one: "in 2010 to 1.5 million". */
const isYearThen = (pieces: readonly Piece[], first: Amount, second: Amount) =>
  first.unit === null &&
  /^(?:19|20)\d\d$/u.test(pieces[first.number]!.raw) &&
  second.max >= 10_000 &&
  /^(?:in|since|of|from|by)$/u.test(pieces[first.from - 1]?.lower ?? '')

/** The range that begins with an amount, or null where it stands alone. */
export function readRange(pieces: readonly Piece[], first: Amount): Amount | null {
  if (first.form === 'vague' || first.form === 'share') return null
  const joint = joinedAt(pieces, first)
  if (!joint) return distantRange(pieces, first)
  const second = secondAmount(pieces, joint.at)
  if (!second || second.form === 'vague' || second.form === 'share') return null
  if (isYearThen(pieces, first, second)) return null
  const unit = sharedUnit(first, second)
  if (joint.by === 'to' && isStep(pieces, first, second)) return null
  if (unit === undefined || isPeriod(pieces, first, second, joint.by)) return null
  const low = first.max * sharedScale(first, second)
  if (low >= second.min && !(joint.by === 'to' && isFrom(pieces, first) && low !== second.min))
    return null
  if (joint.by === 'dash' && (isScore(pieces, first, second) || isChain(pieces, first, second)))
    return null
  return rangeOf(first, second, unit)
}
