// Scores of words and segments into the best cut of a stretch: typed segments, words outside them
// (a semi-Markov linear model after Sarawagi and Cohen 2004, in whole numbers). Example: four words
// -> [0, 2) of type 1, the rest outside.

/** Types that a segment can have. */
export const TYPES = 4
/** Columns of a word: outside, then for each type: alone, first, inner, last. */
export const WORD_COLUMNS = 1 + TYPES * 4
/** No segment is longer, in words. */
export const LONGEST_SEGMENT = 10
/** No stretch is longer, in words. */
export const LONGEST_STRETCH = 60
/** What a segment's score is where none may stand. */
export const NO_SEGMENT = -0x40000000
const LABELS = TYPES + 1

/** Words [from, to) of a stretch; `type` from 0. */
export interface Segment {
  readonly from: number
  readonly to: number
  readonly type: number
}

/** The scores of a stretch. */
export interface Scores {
  /** By word and column. */
  readonly words: Int32Array
  /** By segment (`segmentIndex`) and type; NO_SEGMENT where none may stand. */
  readonly segments: Int32Array
  /** By the label before (0 = outside) and the label. */
  readonly transition: Int16Array | Int32Array
}

/** The number of the segment of `length` words from word `at`. */
export const segmentIndex = (at: number, length: number): number =>
  at * LONGEST_SEGMENT + length - 1

/** The column of word `i` in a segment. */
export function columnOf({ from, to, type }: Segment, i: number): number {
  const place = to - from === 1 ? 0 : i === from ? 1 : i === to - 1 ? 3 : 2
  return 1 + type * 4 + place
}

// Kept between calls: a stretch is cut some 100,000 times a second.
const best = new Int32Array((LONGEST_STRETCH + 1) * LABELS)
const back = new Int32Array((LONGEST_STRETCH + 1) * LABELS)
const inner = new Int32Array((LONGEST_STRETCH + 1) * TYPES)
/** By label: the best score of entering it after the word at hand, and the label it comes from. */
const enter = new Int32Array(LABELS)
const enterFrom = new Int32Array(LABELS)

/**
 * The best segments of a stretch of `size` words, in order, disjoint. Ties go to outside, then to
 * the lower type and the shorter segment. RangeError above LONGEST_STRETCH. O(size ·
 * LONGEST_SEGMENT).
 */
export function cutStretch(size: number, { words, segments, transition }: Scores): Segment[] {
  if (size > LONGEST_STRETCH) throw new RangeError(`a stretch of ${size} words`)
  sumInner(size, words)
  best.fill(NO_SEGMENT, 0, (size + 1) * LABELS)
  best[0] = 0
  for (let at = 0; at < size; at++) {
    enterAll(transition, at)
    relax(at, at + 1, 0, words[at * WORD_COLUMNS]!)
    const most = Math.min(LONGEST_SEGMENT, size - at)
    for (let length = 1; length <= most; length++) {
      const cell = segmentIndex(at, length) * TYPES
      if (segments[cell] === NO_SEGMENT) continue
      for (let type = 0; type < TYPES; type++) {
        const score = segments[cell + type]! + runScore(words, at, at + length, type)
        relax(at, at + length, type + 1, score)
      }
    }
  }
  return trace(size)
}

/** The best way into each label; ties go to the lower label before. */
function enterAll(transition: Int16Array | Int32Array, at: number): void {
  for (let label = 0; label < LABELS; label++) {
    // Outside can always be reached, so it is there to be beaten.
    let total = best[at * LABELS]! + transition[label]!
    let from = 0
    for (let before = 1; before < LABELS; before++) {
      const other = best[at * LABELS + before]! + transition[before * LABELS + label]!
      if (other > total) {
        total = other
        from = before
      }
    }
    enter[label] = total
    enterFrom[label] = from
  }
}

function relax(at: number, to: number, label: number, score: number): void {
  const cell = to * LABELS + label
  const total = enter[label]! + score
  if (total > best[cell]!) {
    best[cell] = total
    back[cell] = at * LABELS + enterFrom[label]!
  }
}

/** Running sums of each type's inner column, so that a segment's inner words cost O(1). */
function sumInner(size: number, words: Int32Array): void {
  for (let i = 0; i < size; i++)
    for (let type = 0; type < TYPES; type++)
      inner[(i + 1) * TYPES + type] =
        inner[i * TYPES + type]! + words[i * WORD_COLUMNS + 1 + type * 4 + 2]!
}

function runScore(words: Int32Array, from: number, to: number, type: number): number {
  const column = 1 + type * 4
  if (to - from === 1) return words[from * WORD_COLUMNS + column]!
  const first = words[from * WORD_COLUMNS + column + 1]!
  const last = words[(to - 1) * WORD_COLUMNS + column + 3]!
  return first + last + inner[(to - 1) * TYPES + type]! - inner[(from + 1) * TYPES + type]!
}

function trace(size: number): Segment[] {
  let cell = size * LABELS
  for (let label = 1; label < LABELS; label++)
    if (best[size * LABELS + label]! > best[cell]!) cell = size * LABELS + label
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
