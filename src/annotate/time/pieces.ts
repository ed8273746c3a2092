// A report's tokens as the time patterns see them: hyphenated words apart, possessive endings off,
// spelled and mixed numbers as one piece with their value. Example: "twenty-four hours" -> [24:
// "twenty-four"] [hours].
import type { Token } from '../../text/token.ts'
import { DECADES, MONTHS, ONES, ORDINALS, TENS, WEEKDAYS } from '../lexicon/times.ts'
import type { Sense } from './timex.ts'

/** One word, number or mark, or something recognised that spans several. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly lower: string
  /** Printed with a capital A..Z. */
  readonly capital?: boolean
  /** Class set where the word alone does not tell: numbers by shape, recognised senses. */
  readonly classes?: readonly string[]
  readonly value?: number
  readonly sense?: Sense
}

const MONTH_OF = new Map(MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)))
const WEEKDAY_OF = new Map(WEEKDAYS.flatMap((names, i) => names.map((n) => [n, i + 1] as const)))
const ONE = new Map(Object.entries(ONES))
const TEN = new Map(Object.entries(TENS))
const ORDINAL_OF = new Map(ORDINALS.map((word, i) => [word, i + 1] as const))

/** 1..12 for a month's name or abbreviation, lower case. */
export const monthOf = (word: string): number => MONTH_OF.get(word) ?? 0
/** 1..7 for a weekday's name or abbreviation, lower case. */
export const weekdayOfWord = (word: string): number => WEEKDAY_OF.get(word) ?? 0

/** Capital letters tell a month from a verb; words that need them and have none are left out. */
const NEEDS_CAPITAL = new Set([...MONTH_OF.keys(), ...WEEKDAY_OF.keys()])

/** The class sets of numbers, for the pattern compiler: see `numberClasses`. */
export const NUMBER_SETS: readonly (readonly string[])[] = [
  ['NUM', 'DAY', 'MON', 'HOUR', 'SMALL'],
  ['NUM', 'DAY', 'HOUR', 'SMALL'],
  ['NUM', 'DAY', 'SMALL'],
  ['NUM', 'SMALL'],
  ['NUM', 'YEAR'],
  ['NUM', 'YEAR', 'MILITARY'],
  ['NUM', 'OLDYEAR'],
  ['NUM', 'OLDYEAR', 'MILITARY'],
  ['NUM', 'MILITARY'],
  ['NUM'],
  ['WORDNUM', 'NUM'],
  ['SPELLEDYEAR', 'YEAR'],
  ['DOTTED'],
  ['CLOCKED'],
  ['ORDINAL'],
  ['FRACTION'],
]

function numberClasses(text: string): readonly string[] {
  if (/^\d{1,2}\.\d{1,2}\.\d{4}$/u.test(text)) return ['DOTTED']
  if (/^\d{1,2}\.\d\d$/u.test(text)) return ['CLOCKED']
  if (!/^\d+$/u.test(text)) return ['NUM']
  const n = Number(text)
  if (text.length <= 2) {
    if (n >= 1 && n <= 12) return ['NUM', 'DAY', 'MON', 'HOUR', 'SMALL']
    if (n >= 1 && n <= 24) return ['NUM', 'DAY', 'HOUR', 'SMALL']
    return n >= 1 && n <= 31 ? ['NUM', 'DAY', 'SMALL'] : ['NUM', 'SMALL']
  }
  if (text.length !== 4) return ['NUM']
  const military = n < 2400 && n % 100 < 60
  if (n >= 1900 && n <= 2049) return military ? ['NUM', 'YEAR', 'MILITARY'] : ['NUM', 'YEAR']
  if (n >= 1000 && n <= 2199) return military ? ['NUM', 'OLDYEAR', 'MILITARY'] : ['NUM', 'OLDYEAR']
  return military ? ['NUM', 'MILITARY'] : ['NUM']
}

/** The pieces of a report, in order. O(tokens). */
export function piecesOf(text: string, tokens: readonly Token[]): Piece[] {
  return mergeNumbers(splitTokens(text, tokens))
}

function splitTokens(text: string, tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = []
  for (const token of tokens) {
    if (token.form === 'word' && /[-‐‑']/u.test(token.lower)) pieces.push(...splitWord(text, token))
    else pieces.push(pieceOf(text, token.start, token.end, token.lower))
  }
  return pieces
}

function splitWord(text: string, { start, end, lower }: Token): Piece[] {
  const pieces: Piece[] = []
  // One code unit in, one out: a lower-case form of another length would shift what follows.
  const word = lower.length === end - start ? lower : text.slice(start, end)
  for (const part of word.matchAll(/'s?(?![\p{L}\p{M}\p{Nd}])|[^-‐‑']+(?:'(?!s?$)[^-‐‑']+)*|./gu)) {
    const from = start + part.index
    pieces.push(pieceOf(text, from, from + part[0].length, part[0].replace(/^[‐‑]$/u, '-')))
  }
  return pieces
}

function pieceOf(text: string, start: number, end: number, lower: string): Piece {
  const first = lower.charCodeAt(0)
  if (first >= 0x30 && first <= 0x39)
    return { start, end, lower, classes: numberClasses(lower), value: numberValue(lower) }
  if (NEEDS_CAPITAL.has(lower) && text.slice(start, start + 1) === lower[0])
    return { start, end, lower: `${lower}_` }
  const ordinal = ORDINAL_OF.get(lower)
  if (ordinal && ordinal > 4) return { start, end, lower, classes: ['ORDINAL'], value: ordinal }
  if (ordinal) return { start, end, lower, value: ordinal }
  if (lower === '–' || lower === '—' || lower === '‑') return { start, end, lower: '-' }
  if (lower === '’' || lower === '‘') return { start, end, lower: "'" }
  const code = text.charCodeAt(start)
  return code >= 0x41 && code <= 0x5a ? { start, end, lower, capital: true } : { start, end, lower }
}

const numberValue = (text: string) => Number(text.replaceAll(',', ''))
const SCALE = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
])
/** A spelled number has few words; more in a row is a list. */
const MAX_NUMBER_PIECES = 12

function mergeNumbers(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = []
  for (let i = 0; i < pieces.length;) {
    const number = numberAt(pieces, i)
    if (number) merged.push(number.piece)
    else merged.push(pieces[i]!)
    i = number ? number.after : i + 1
  }
  return merged
}

function numberAt(pieces: readonly Piece[], i: number): { piece: Piece; after: number } | null {
  const lower = pieces[i]!.lower
  const digit = lower.charCodeAt(0) < 0x3a && pieces[i]!.classes !== undefined
  if (!digit && !ONE.has(lower) && !TEN.has(lower)) return null
  const read = digit ? digitsAt(pieces, i) : wordsAt(pieces, i)
  if (read.after === i + 1 && digit) return null
  const end = pieces[read.after - 1]!.end
  const { start } = pieces[i]!
  return {
    piece: { start, end, lower: '#', classes: read.classes, value: read.value },
    after: read.after,
  }
}

interface Read {
  readonly value: number
  readonly classes: readonly string[]
  readonly after: number
}

/** "2 1/2", "5th", "1 million"; the number alone where nothing is added. */
function digitsAt(pieces: readonly Piece[], i: number): Read {
  const value = pieces[i]!.value!
  const same = { value, classes: pieces[i]!.classes!, after: i + 1 }
  const at = (k: number) => pieces[i + k]?.lower
  if (/^(?:st|nd|rd|th)$/u.test(at(1) ?? '') && pieces[i + 1]!.start === pieces[i]!.end)
    return { value, classes: ['ORDINAL'], after: i + 2 }
  if (at(1) === '1' && at(2) === '/' && at(3) === '2' && value < 1000)
    return { value: value + 0.5, classes: ['WORDNUM', 'NUM'], after: i + 4 }
  const scale = SCALE.get(at(1) ?? '')
  return scale ? { value: value * scale, classes: ['WORDNUM', 'NUM'], after: i + 2 } : same
}

/** "twenty-four", "two hundred and six", "nineteen ninety-one", "twenty-first"; hyphens inside. */
function wordsAt(pieces: readonly Piece[], i: number): Read {
  const [head, next] = pairAt(pieces, i)
  const [tail, afterYear] = head >= 13 && head <= 20 ? pairAt(pieces, next) : [0, next]
  if (tail >= 10 && pieces[next]?.lower !== '-')
    return { value: head * 100 + tail, classes: ['SPELLEDYEAR', 'YEAR'], after: afterYear }
  const ordinal = ordinalAfter(pieces, next)
  if (head >= 20 && head % 10 === 0 && ordinal)
    return { value: head + ordinal.value, classes: ['ORDINAL'], after: ordinal.after }
  let [total, current, k] = [0, head, next]
  for (let steps = 0; steps < MAX_NUMBER_PIECES; steps++) {
    const scale = SCALE.get(pieces[k]?.lower ?? '')
    if (scale === undefined) break
    k++
    if (scale === 100) current *= 100
    else [total, current] = [total + current * scale, 0]
    const and = pieces[k]?.lower === 'and' ? 1 : 0
    const [more, afterMore] = pairAt(pieces, k + and)
    if (more > 0) [current, k] = [current + more, afterMore]
  }
  return { value: total + current, classes: ['WORDNUM', 'NUM'], after: k }
}

function ordinalAfter(
  pieces: readonly Piece[],
  i: number,
): { value: number; after: number } | null {
  const at = pieces[i]?.lower === '-' ? i + 1 : i
  const value = ORDINAL_OF.get(pieces[at]?.lower ?? '')
  return value !== undefined && value < 10 ? { value, after: at + 1 } : null
}

/** A number below 100 in words and the piece after it; 0 where there is none. */
function pairAt(pieces: readonly Piece[], i: number): [number, number] {
  const lower = pieces[i]?.lower ?? ''
  const single = ONE.get(lower)
  if (single !== undefined) return [single, i + 1]
  const ten = TEN.get(lower)
  if (ten === undefined) return [0, i]
  const gap = pieces[i + 1]?.lower === '-' ? 1 : 0
  const one = ONE.get(pieces[i + 1 + gap]?.lower ?? '')
  return one !== undefined && one < 10 ? [ten + one, i + 2 + gap] : [ten, i + 1]
}

/**
 * Words for the pattern compiler that this module alone knows: spelled decades and ordinals below
 * five.
 */
export const PIECE_WORDS: readonly (readonly [string, readonly string[]])[] = [
  ...Object.keys(DECADES).map((word) => [word, ['DECADEWORD']] as const),
  ...ORDINALS.slice(0, 4).map((word) => [word, ['ORDINAL', 'NTH']] as const),
]
