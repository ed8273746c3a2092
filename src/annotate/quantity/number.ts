// The numeral that begins at a piece and its value: digits with separators, words, both mixed,
// fractions, vague plurals. Example: "4.6mn" -> 4,600,000; "two and a half million" ->
// 2,500,000; "tens of thousands" -> 10,000..100,000.
import type { Piece } from '../grammar/piece.ts'
import {
  DENOMINATORS,
  FRACTION_SIGNS,
  SCALE_LETTERS,
  SCALES,
  SMALL_NUMBERS,
  VAGUE_COUNTS,
  VAGUE_PLURALS,
} from '../lexicon/numbers.ts'
import { looksPlural } from '../grammar/plural.ts'

/** A numeral: pieces [from, to) and the interval they state (both ends equal unless vague). */
export interface Numeral {
  readonly from: number
  readonly to: number
  readonly min: number
  readonly max: number
  readonly form: 'digits' | 'words' | 'vague' | 'share'
  /** What multiplied the printed number ("3 million": 1e6), so that a range can share it. */
  readonly scale: number
}

// Twelve words hold any number that news print ("nine hundred and ninety-nine million two
// hundred …").
const MOST_WORDS = 16
const BIGGEST = 1e15

const exact = (from: number, to: number, value: number, scale: number, form: Numeral['form']) =>
  Number.isFinite(value) && Math.abs(value) <= BIGGEST
    ? { from, to, min: value, max: value, form, scale }
    : null

/** 12.5 x 1e6 without the noise of binary fractions. */
function times(value: number, scale: number): number {
  const product = value * scale
  return Number.isInteger(product) ? product : Number(product.toPrecision(12))
}

/** The value of digits as printed, or null where the separators fit no number ("10.3.1"). */
export function valueOfDigits(printed: string): number | null {
  if (!/^[\d.,]+$/u.test(printed)) return null
  if (/^\d+$/u.test(printed)) return Number(printed)
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/u.test(printed))
    return Number(printed.replaceAll(',', ''))
  if (/^\d+\.\d+$/u.test(printed)) return Number(printed)
  if (/^\d{1,3}(?:\.\d{3}){2,}$/u.test(printed)) return Number(printed.replaceAll('.', ''))
  if (/^\d{1,3},\d{1,2}$/u.test(printed)) return Number(printed.replace(',', '.'))
  return null
}

const THOUSANDS = /^\d{3}$/u
const HEAD = /^\d{1,3}$/u

/** Digits whose groups are parted by spaces ("9 300", "61, 000"): index after them. */
function spacedGroups(
  pieces: readonly Piece[],
  from: number,
): { to: number; value: number } | null {
  if (!HEAD.test(pieces[from]!.raw)) return null
  let to = from + 1
  let printed = pieces[from]!.raw
  for (let k = 0; k < 3; k++) {
    const next = pieces[to]
    const gap = next && !next.glued && next.start - pieces[to - 1]!.end === 1
    if (gap && next.kind === 'number' && THOUSANDS.test(next.raw)) {
      printed += next.raw
      to += 1
    } else if (
      next?.raw === ',' &&
      next.glued &&
      pieces[to + 1]?.raw === '000' &&
      !pieces[to + 1]!.glued
    ) {
      printed += '000'
      to += 2
    } else break
  }
  return to === from + 1 || printed.startsWith('0') ? null : { to, value: Number(printed) }
}

/**
 * Scales after a number ("4 hundred million", "1.8-billion"): their product and the index after
 * them.
 */
function scalesAfter(pieces: readonly Piece[], at: number): { to: number; scale: number } {
  let to = at
  let scale = 1
  for (let k = 0; k < 3; k++) {
    const next = pieces[to]
    const dashed = next?.raw === '-' && next.glued && pieces[to + 1]?.glued === true
    const word = dashed ? pieces[to + 1] : next
    const by = word && SCALES.get(word.lower)
    if (!by || (word.lower === 'tn' && !word.glued)) break
    scale *= by
    to += dashed ? 2 : 1
  }
  return { to, scale }
}

/** A letter that scales the number it touches, where it cannot be a unit. */
function scaleLetter(pieces: readonly Piece[], at: number, money: boolean): number {
  const letter = pieces[at]
  const by = letter && SCALE_LETTERS.get(letter.raw)
  if (!by || (!letter.glued && letter.raw !== 'B')) return 1
  const after = pieces[at + 1]
  if (after?.glued && (after.kind !== 'mark' || /^[/²³'’]$/u.test(after.raw))) return 1
  if (money) return by
  const counts = after?.kind === 'word' && looksPlural(after.lower)
  if (letter.raw === 'k' || letter.raw === 'M') return by
  return counts || (letter.raw === 'M' && !!after) ? by : 1
}

/** The fraction of "1 1/2", or 0. */
function mixedFraction(pieces: readonly Piece[], from: number): number {
  const [top, slash, bottom] = [1, 2, 3].map((k) => pieces[from + k])
  if (!/^\d{1,2}$/u.test(pieces[from]!.raw) || slash?.raw !== '/' || !slash.glued) return 0
  if (!/^[1-7]$/u.test(top!.raw) || top!.glued || !/^[2-8]$/u.test(bottom?.raw ?? '')) return 0
  return Number(top!.raw) < Number(bottom!.raw) ? Number(top!.raw) / Number(bottom!.raw) : 0
}

const FRACTION_OF =
  /^(?:of|inch|inches|mile|miles|cup|cups|teaspoons?|tablespoons?|ounces?|pints?)$/u

function readDigits(pieces: readonly Piece[], from: number, money: boolean): Numeral | null {
  const first = pieces[from]!
  const spaced = spacedGroups(pieces, from)
  let value = spaced ? spaced.value : valueOfDigits(first.raw)
  let to = spaced ? spaced.to : from + 1
  if (value === null) return null
  const mixed = mixedFraction(pieces, from)
  if (mixed) return exact(from, from + 4, value + mixed, 1, 'digits')
  const before = pieces[from - 1]
  let start = from
  if (before?.raw === '.' && !before.glued && first.glued && /^\d+$/u.test(first.raw)) {
    value = Number(`0.${first.raw}`)
    start = from - 1
  }
  const slash = pieces[to]
  const under = pieces[to + 1]
  if ((slash?.raw === '/' || slash?.raw === '⁄') && slash.glued && under?.glued) {
    const denominator = valueOfDigits(under.raw)
    if (!denominator || under.kind !== 'number' || value >= denominator) return null
    // "9/11" and "24/7" are no fractions: something must be taken a part of.
    if (!FRACTION_OF.test(pieces[to + 2]?.lower ?? '')) return null
    return exact(start, to + 2, value / denominator, 1, 'share')
  }
  const sign = pieces[to] && FRACTION_SIGNS.get(pieces[to]!.raw)
  if (sign) {
    value += sign
    to += 1
  }
  const scales = scalesAfter(pieces, to)
  if (scales.to > to)
    return exact(start, scales.to, times(value, scales.scale), scales.scale, 'digits')
  const by = scaleLetter(pieces, to, money)
  return exact(start, by > 1 ? to + 1 : to, times(value, by), by, 'digits')
}

/** A cardinal below one hundred ("forty-two", "seven"): value and index after it. */
function readSmall(pieces: readonly Piece[], at: number): { value: number; to: number } | null {
  const tens = SMALL_NUMBERS.get(pieces[at]?.lower ?? '')
  if (tens === undefined) return null
  if (tens < 20) return { value: tens, to: at + 1 }
  const dash = pieces[at + 1]?.raw === '-' && pieces[at + 1]!.glued
  const units = SMALL_NUMBERS.get(pieces[at + (dash ? 2 : 1)]?.lower ?? '')
  if (units === undefined || units === 0 || units > 9) return { value: tens, to: at + 1 }
  return { value: tens + units, to: at + (dash ? 3 : 2) }
}

const isScale = (piece: Piece | undefined): number | undefined =>
  piece && piece.kind === 'word' && !piece.lower.endsWith('s') ? SCALES.get(piece.lower) : undefined

/** Cardinals in words ("three hundred and five thousand"). */
function readWords(pieces: readonly Piece[], from: number): Numeral | null {
  let total = 0
  let group = 0
  let scale = 1
  let at = from
  if (/^an?$/u.test(pieces[at]!.lower)) {
    if (!isScale(pieces[at + 1])) return null
    group = 1
    at += 1
  }
  const limit = from + MOST_WORDS
  let needsPart = at === from
  while (at < limit) {
    const joined = pieces[at]?.lower === 'and' && group + total >= 100 ? at + 1 : at
    const dashed = pieces[joined]?.raw === '-' && pieces[joined]!.glued ? joined + 1 : joined
    const by = at > from || !needsPart ? isScale(pieces[dashed]) : undefined
    if (by && !(joined > at)) {
      if (by === 100 || by === 12) group = (group || 1) * by
      else {
        total += (group || 1) * by
        group = 0
      }
      scale = by
      at = dashed + 1
      needsPart = false
      continue
    }
    const small = readSmall(pieces, joined)
    if (!small || (!needsPart && group % 100 !== 0)) break
    if (total + group > 0 && scale < 100) break
    group += small.value
    at = small.to
    needsPart = false
    if (total > 0 || group >= 100) scale = 1
  }
  if (needsPart || at === from) return null
  return exact(from, at, total + group, scale, 'words')
}

/** "two and a half million", "one and a half": the words, a half and the scale after it. */
function addHalf(pieces: readonly Piece[], numeral: Numeral): Numeral {
  const { from, to } = numeral
  const words = [0, 1, 2].map((k) => pieces[to + k]?.lower).join(' ')
  if (words !== 'and a half' && words !== 'and one half') return numeral
  const scales = scalesAfter(pieces, to + 3)
  return (
    exact(from, scales.to, times(numeral.max + 0.5, scales.scale), scales.scale, 'words') ?? numeral
  )
}

/** "half a million", "a half-million", "a quarter of a million", "half a dozen". */
function readHalfScale(pieces: readonly Piece[], from: number): Numeral | null {
  let at = /^an?$/u.test(pieces[from]!.lower) ? from + 1 : from
  const part = { half: 0.5, quarter: 0.25 }[pieces[at]?.lower ?? '']
  if (!part) return null
  at += 1
  if (pieces[at]?.lower === 'of') at += 1
  if (pieces[at]?.raw === '-') at += 1
  if (pieces[at]?.lower === 'a') at += 1
  const scale = isScale(pieces[at])
  return scale ? exact(from, at + 1, part * scale, 1, 'words') : null
}

const SHARE_AFTER = /^(?:of|the|its|their|his|her|all)$/u

/** "two-thirds", "a third of", "half of", "three quarters": a share of something. */
function readShare(pieces: readonly Piece[], from: number): Numeral | null {
  const first = pieces[from]!.lower
  const top = /^an?$/u.test(first) ? 1 : SMALL_NUMBERS.get(first)
  const bare = first === 'half'
  let at = bare ? from : from + 1
  if (!bare && top === undefined) return null
  if (pieces[at]?.raw === '-') at += 1
  const word = pieces[at]?.lower ?? ''
  const bottom = DENOMINATORS.get(word)
  if (!bottom) return null
  const after = pieces[at + 1]
  const numerator = bare ? 1 : top!
  const plural = word.endsWith('s') || word === 'halves'
  const partOfSomething = after?.kind === 'word' && SHARE_AFTER.test(after.lower)
  const ends = !after || (after.kind === 'mark' && after.raw !== '-')
  if (numerator >= bottom || numerator === 0) return null
  if (numerator > 1 ? !plural : plural) return null
  const ofThem = [1, 2, 3].some((back) =>
    /^(?:whom|which|them)$/u.test(pieces[from - back]?.lower ?? ''),
  )
  if (numerator === 1 && !partOfSomething && !(bare && (ends || ofThem))) return null
  if (
    bare &&
    /^(?:first|second|other|last|latter|top|bottom)$/u.test(pieces[from - 1]?.lower ?? '')
  )
    return null
  return exact(from, at + 1, numerator / bottom, 1, 'share')
}

/** "one in five", "nine out of ten": a share. */
function readOdds(pieces: readonly Piece[], from: number): Numeral | null {
  const top = readSmall(pieces, from) ?? digitsAt(pieces, from)
  if (!top || top.value < 1) return null
  let at = top.to
  const out = pieces[at]?.lower === 'out' && pieces[at + 1]?.lower === 'of'
  if (!out && !(pieces[at]?.lower === 'in' && top.value === 1)) return null
  at += out ? 2 : 1
  if (pieces[at]?.lower === 'every') at += 1
  const bottom = readSmall(pieces, at) ?? digitsAt(pieces, at)
  if (!bottom || bottom.value <= top.value || bottom.value > 100) return null
  return exact(from, bottom.to, top.value / bottom.value, 1, 'share')
}

function digitsAt(pieces: readonly Piece[], at: number): { value: number; to: number } | null {
  const piece = pieces[at]
  if (!piece || piece.kind !== 'number' || !/^\d{1,3}$/u.test(piece.raw)) return null
  return { value: Number(piece.raw), to: at + 1 }
}

/** "dozens", "tens of thousands", "several hundred", "a few thousand", "a couple of hundred". */
function readVague(pieces: readonly Piece[], from: number): Numeral | null {
  const first = pieces[from]!.lower
  const pair =
    pieces[from + 1]?.lower === 'of' && VAGUE_PLURALS.get(`${first} of ${pieces[from + 2]?.lower}`)
  if (pair) return { from, to: from + 3, min: pair[0], max: pair[1], form: 'vague', scale: 1 }
  const plural = VAGUE_PLURALS.get(first)
  if (plural && (first !== 'scores' || pieces[from + 1]?.lower === 'of'))
    return { from, to: from + 1, min: plural[0], max: plural[1], form: 'vague', scale: 1 }
  let at = first === 'a' ? from + 1 : from
  const count = VAGUE_COUNTS.get(pieces[at]?.lower ?? '')
  if (!count) return null
  at += 1
  if (pieces[at]?.lower === 'of') at += 1
  const word = pieces[at]?.lower
  const scale = word ? (SCALES.get(word) ?? SCALES.get(word.replace(/s$/u, ''))) : undefined
  if (!scale) return null
  return { from, to: at + 1, min: count[0] * scale, max: count[1] * scale, form: 'vague', scale }
}

/** "sixfold" as the number it multiplies by. */
function readFold(pieces: readonly Piece[], from: number): Numeral | null {
  const word = pieces[from]!.lower
  const value = word.endsWith('fold') ? SMALL_NUMBERS.get(word.slice(0, -4)) : undefined
  return value ? exact(from, from + 1, value, 1, 'words') : null
}

/**
 * The longest numeral that begins at a piece, or null. `money`: a currency stands just before
 * it. O(1).
 */
export function readNumeral(
  pieces: readonly Piece[],
  from: number,
  money: boolean,
): Numeral | null {
  const piece = pieces[from]
  if (!piece) return null
  if (piece.kind === 'number') return readOdds(pieces, from) ?? readDigits(pieces, from, money)
  const sign = FRACTION_SIGNS.get(piece.raw)
  if (sign) return exact(from, from + 1, sign, 1, 'share')
  if (piece.kind !== 'word') return null
  const words = readWords(pieces, from)
  return (
    readVague(pieces, from) ??
    readHalfScale(pieces, from) ??
    readShare(pieces, from) ??
    readOdds(pieces, from) ??
    (words ? addHalf(pieces, words) : readFold(pieces, from))
  )
}
