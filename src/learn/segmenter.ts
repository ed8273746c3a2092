// A stretch of words, as rows of weights, into its best cut: typed segments and words outside them
// (a semi-Markov linear model after Sarawagi and Cohen 2004, with integer weights). Example: four
// words -> [0, 2) of type 1, the rest outside.

/** Types that a segment can have. */
export const TYPES = 4
/** Columns of a word: outside, then for each type: alone, first, inner, last. */
export const WORD_COLUMNS = 1 + TYPES * 4
/** No segment is longer, in words. */
export const LONGEST_SEGMENT = 10
const LABELS = TYPES + 1

/** Weights by row and column; transitions by the label before (0 = outside) and the label. */
export interface SegmentWeights {
  readonly wordBits: number
  readonly segmentBits: number
  readonly word: Int8Array | Int32Array
  readonly segment: Int8Array | Int32Array
  readonly transition: Int16Array | Int32Array
}

/** The features of a stretch: rows of each word, and of each segment that may stand. */
export interface Stretch {
  readonly words: readonly Uint32Array[]
  /** Rows of the segment from `i` with `length` words at [i][length - 1]; null where none may be. */
  readonly segments: readonly (readonly (Uint32Array | null)[])[]
}

/** Words [from, to) of a stretch; `type` from 0. */
export interface Segment {
  readonly from: number
  readonly to: number
  readonly type: number
}

/** What is added to the score of a word's column; used in training to demand a margin. */
export type Bonus = (word: number, column: number) => number

/** The column of word `i` in a segment. */
export function columnOf({ from, to, type }: Segment, i: number): number {
  const place = to - from === 1 ? 0 : i === from ? 1 : i === to - 1 ? 3 : 2
  return 1 + type * 4 + place
}

/**
 * The best segments of a stretch, in order, disjoint. Ties go to outside, then to the lower type
 * and the shorter segment. O(words · LONGEST_SEGMENT · features).
 */
export function cutStretch(weights: SegmentWeights, stretch: Stretch, bonus?: Bonus): Segment[] {
  const n = stretch.words.length
  const sums = wordSums(weights, stretch, bonus)
  const inner = innerSums(sums, n)
  const best = new Int32Array((n + 1) * LABELS).fill(-0x40000000)
  const back = new Int32Array((n + 1) * LABELS)
  best[0] = 0
  const scores = new Int32Array(TYPES)
  for (let at = 0; at < n; at++) {
    relax(weights, { best, back, at, to: at + 1, label: 0 }, sums[at * WORD_COLUMNS]!)
    const starts = stretch.segments[at]!
    for (let length = 1; length <= starts.length; length++) {
      const rows = starts[length - 1]
      if (!rows) continue
      segmentScores(weights, rows, scores)
      const to = at + length
      for (let type = 0; type < TYPES; type++) {
        const score = scores[type]! + runScore(sums, inner, at, to, type)
        relax(weights, { best, back, at, to, label: type + 1 }, score)
      }
    }
  }
  return trace(best, back, n)
}

interface Step {
  readonly best: Int32Array
  readonly back: Int32Array
  readonly at: number
  readonly to: number
  readonly label: number
}

function relax({ transition }: SegmentWeights, step: Step, score: number): void {
  const { best, back, at, to, label } = step
  const cell = to * LABELS + label
  for (let before = 0; before < LABELS; before++) {
    const total = best[at * LABELS + before]! + transition[before * LABELS + label]! + score
    if (total > best[cell]!) {
      best[cell] = total
      back[cell] = at * LABELS + before
    }
  }
}

function wordSums(weights: SegmentWeights, stretch: Stretch, bonus: Bonus | undefined): Int32Array {
  const n = stretch.words.length
  const sums = new Int32Array(n * WORD_COLUMNS)
  for (let i = 0; i < n; i++) {
    const base = i * WORD_COLUMNS
    for (const row of stretch.words[i]!) {
      const from = row * WORD_COLUMNS
      for (let column = 0; column < WORD_COLUMNS; column++)
        sums[base + column]! += weights.word[from + column]!
    }
    if (bonus)
      for (let column = 0; column < WORD_COLUMNS; column++) sums[base + column]! += bonus(i, column)
  }
  return sums
}

/** Running sums of each type's inner column, so that a segment's inner words cost O(1). */
function innerSums(sums: Int32Array, n: number): Int32Array {
  const inner = new Int32Array((n + 1) * TYPES)
  for (let i = 0; i < n; i++)
    for (let type = 0; type < TYPES; type++)
      inner[(i + 1) * TYPES + type] =
        inner[i * TYPES + type]! + sums[i * WORD_COLUMNS + 1 + type * 4 + 2]!
  return inner
}

function runScore(
  sums: Int32Array,
  inner: Int32Array,
  from: number,
  to: number,
  type: number,
): number {
  const column = 1 + type * 4
  if (to - from === 1) return sums[from * WORD_COLUMNS + column]!
  const first = sums[from * WORD_COLUMNS + column + 1]!
  const last = sums[(to - 1) * WORD_COLUMNS + column + 3]!
  return first + last + inner[(to - 1) * TYPES + type]! - inner[(from + 1) * TYPES + type]!
}

function segmentScores(weights: SegmentWeights, rows: Uint32Array, scores: Int32Array): void {
  scores.fill(0)
  for (const row of rows)
    for (let type = 0; type < TYPES; type++) scores[type]! += weights.segment[row * TYPES + type]!
}

function trace(best: Int32Array, back: Int32Array, n: number): Segment[] {
  let cell = n * LABELS
  for (let label = 1; label < LABELS; label++)
    if (best[n * LABELS + label]! > best[cell]!) cell = n * LABELS + label
  const segments: Segment[] = []
  while (cell >= LABELS) {
    const label = cell % LABELS
    const to = (cell - label) / LABELS
    const from = Math.floor(back[cell]! / LABELS)
    if (label > 0) segments.push({ from, to, type: label - 1 })
    cell = back[cell]!
  }
  return segments.toReversed()
}
