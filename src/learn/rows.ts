// Features as rows of weights, and the scores that weights of one byte give them: four bytes are
// added at a time. Example: a word with rows 7 and 12 -> the sums of both rows in each of its 17
// columns.
import {
  LONGEST_SEGMENT,
  LONGEST_STRETCH,
  NO_SEGMENT,
  TYPES,
  WORD_COLUMNS,
  segmentIndex,
  type Scores,
} from './segmenter.ts'

/** Weights packed by four bytes, each 128 above its value. */
export interface SegmentWeights {
  readonly wordBits: number
  readonly segmentBits: number
  /** Five numbers a row: WORD_COLUMNS bytes, three unused. */
  readonly word: Uint32Array
  /** One number a row: a byte for each type. */
  readonly segment: Uint32Array
  readonly transition: Int16Array
}

/** Numbers that hold a word's row. */
export const WORD_PACK = 5
const BIAS = 128
/** No word or segment has more rows; sums of 256 bytes would run over 16 bits. */
export const ROWS_MAX = 128

/** The rows of a stretch, by word and by segment. */
export interface Stretch {
  size: number
  readonly rows: Uint32Array
  /** Word i's rows are [wordFrom[i], wordTo[i]). */
  readonly wordFrom: Uint32Array
  readonly wordTo: Uint32Array
  /** The rows of a segment by `segmentIndex`; none where it may not stand. */
  readonly segmentFrom: Uint32Array
  readonly segmentTo: Uint32Array
}

const ROWS_OF_STRETCH = LONGEST_STRETCH * (1 + LONGEST_SEGMENT) * ROWS_MAX

/** Room for any stretch, to be filled again and again. */
export function emptyStretch(): Stretch {
  const cells = LONGEST_STRETCH * LONGEST_SEGMENT
  return {
    size: 0,
    rows: new Uint32Array(ROWS_OF_STRETCH),
    wordFrom: new Uint32Array(LONGEST_STRETCH),
    wordTo: new Uint32Array(LONGEST_STRETCH),
    segmentFrom: new Uint32Array(cells),
    segmentTo: new Uint32Array(cells),
  }
}

const words = new Int32Array(LONGEST_STRETCH * WORD_COLUMNS)
const segments = new Int32Array(LONGEST_STRETCH * LONGEST_SEGMENT * TYPES)

/** The scores of a stretch, in arrays that the next call fills again. O(rows). */
export function scoresOf(weights: SegmentWeights, stretch: Stretch): Scores {
  for (let i = 0; i < stretch.size; i++) {
    scoreWord(weights.word, stretch, i)
    const most = Math.min(LONGEST_SEGMENT, stretch.size - i)
    for (let length = 1; length <= most; length++)
      scoreSegment(weights.segment, stretch, segmentIndex(i, length))
  }
  return { words, segments, transition: weights.transition }
}

const EVEN = 0x00ff00ff

/** Adds the rows of a word, the even and the odd bytes of each number in lanes of 16 bits. */
function scoreWord(weights: Uint32Array, { rows, wordFrom, wordTo }: Stretch, i: number): void {
  let [a, b, c, d, e] = [0, 0, 0, 0, 0]
  let [f, g, h, k] = [0, 0, 0, 0]
  const from = wordFrom[i]!
  const to = wordTo[i]!
  for (let at = from; at < to; at++) {
    const row = rows[at]! * WORD_PACK
    const p = weights[row]!
    const q = weights[row + 1]!
    const r = weights[row + 2]!
    const s = weights[row + 3]!
    const t = weights[row + 4]!
    a = (a + (p & EVEN)) | 0
    b = (b + ((p >>> 8) & EVEN)) | 0
    c = (c + (q & EVEN)) | 0
    d = (d + ((q >>> 8) & EVEN)) | 0
    e = (e + (r & EVEN)) | 0
    f = (f + ((r >>> 8) & EVEN)) | 0
    g = (g + (s & EVEN)) | 0
    h = (h + ((s >>> 8) & EVEN)) | 0
    k = (k + (t & EVEN)) | 0
  }
  const bias = (to - from) * BIAS
  const cell = i * WORD_COLUMNS
  spread(words, cell, a, b, bias)
  spread(words, cell + 4, c, d, bias)
  spread(words, cell + 8, e, f, bias)
  spread(words, cell + 12, g, h, bias)
  words[cell + 16] = (k & 0xffff) - bias
}

function spread(sums: Int32Array, cell: number, even: number, odd: number, bias: number): void {
  sums[cell] = (even & 0xffff) - bias
  sums[cell + 1] = (odd & 0xffff) - bias
  sums[cell + 2] = (even >>> 16) - bias
  sums[cell + 3] = (odd >>> 16) - bias
}

function scoreSegment(weights: Uint32Array, stretch: Stretch, index: number): void {
  const { rows, segmentFrom, segmentTo } = stretch
  const from = segmentFrom[index]!
  const to = segmentTo[index]!
  if (from === to) {
    segments[index * TYPES] = NO_SEGMENT
    return
  }
  let [even, odd] = [0, 0]
  for (let at = from; at < to; at++) {
    const pack = weights[rows[at]!]!
    even = (even + (pack & EVEN)) | 0
    odd = (odd + ((pack >>> 8) & EVEN)) | 0
  }
  spread(segments, index * TYPES, even, odd, (to - from) * BIAS)
}

/** Rows [from, to) of a list. */
export interface Rows {
  readonly rows: Uint32Array
  readonly from: number
  readonly to: number
}

/**
 * The sums of rows of a list, column by column, written to `sums` at `at`: one column for
 * each byte of a row of so many numbers. O(rows · columns).
 */
export function sumRows(
  { weights, pack, columns }: { weights: Uint32Array; pack: number; columns: number },
  { rows, from, to }: Rows,
  { sums, at }: { sums: Int16Array; at: number },
): void {
  for (let column = 0; column < columns; column++) {
    const shift = 8 * (column & 3)
    let sum = 0
    for (let i = from; i < to; i++)
      sum += ((weights[rows[i]! * pack + (column >> 2)]! >>> shift) & 255) - BIAS
    sums[at + column] = sum
  }
}

/** Weights by row and column, from -127 to 127, as they are packed. O(weights). */
export function packed(values: ArrayLike<number>, columns: number): Uint32Array {
  const numbers = Math.ceil(columns / 4)
  const packs = new Uint32Array((values.length / columns) * numbers).fill(0x80808080)
  for (let i = 0; i < values.length; i++) {
    const column = i % columns
    const at = Math.floor(i / columns) * numbers + (column >> 2)
    const shift = 8 * (column & 3)
    packs[at] = (packs[at]! & ~(255 << shift)) | ((values[i]! + BIAS) << shift)
  }
  return packs
}
