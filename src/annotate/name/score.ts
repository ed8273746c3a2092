// The rows of a stretch and the sums kept with its words → its scores. What both looks share is
// scored for both in one go; the second look then only adds what the first look says. Example:
// "Orsk" scored for the first look leaves 17 sums behind, to which the second adds six rows.
import { scoresOf, type SegmentWeights, type Stretch } from '../../learn/rows.ts'
import {
  LONGEST_SEGMENT,
  NO_SEGMENT,
  segmentIndex,
  TYPES,
  WORD_COLUMNS,
  type Scores,
} from '../../learn/segmenter.ts'
import type { KnownStretch } from './features.ts'
import { LENGTHS, PLACES, SUMS, type NameMemory } from './memory.ts'

/** The scores of the first look, in arrays that the next call fills again. */
export function scoreFirst(
  weights: SegmentWeights,
  { stretch, slots }: KnownStretch,
  { sums }: NameMemory,
): Scores {
  const scores = scoresOf(weights, stretch)
  if (slots) addSums(scores, stretch.size, slots, sums[0])
  return scores
}

/** What a stretch scores before the second look knows the first: sums of at most 128 bytes each. */
export interface Begun {
  readonly words: Int16Array
  /** By first word, length and type. */
  readonly segments: Int16Array
  readonly lengths: number
}

/** The part of the second look's scores that does not wait for the first look. */
export function beginSecond(
  weights: SegmentWeights,
  { stretch, slots }: KnownStretch,
  { sums }: NameMemory,
): Begun {
  const { size } = stretch
  const scores = scoresOf(weights, stretch)
  if (slots) addSums(scores, size, slots, sums[1])
  const words = new Int16Array(size * WORD_COLUMNS)
  for (let i = 0; i < words.length; i++) words[i] = scores.words[i]!
  // Segments that may not stand keep their places empty.
  const lengths = Math.min(LONGEST_SEGMENT, size)
  const segments = new Int16Array(size * lengths * TYPES)
  for (let i = 0, to = 0; i < size; i++) {
    const from = segmentIndex(i, 1) * TYPES
    for (let k = 0; k < lengths * TYPES; k++) segments[to++] = scores.segments[from + k]!
  }
  return { words, segments, lengths }
}

/** The scores of the second look, in arrays that the next call fills again. */
export function endSecond(weights: SegmentWeights, begun: Begun, stretch: Stretch): Scores {
  const scores = scoresOf(weights, stretch)
  const { words, segments, lengths } = begun
  for (let i = 0; i < words.length; i++) scores.words[i]! += words[i]!
  for (let i = 0, from = 0; i < stretch.size; i++)
    for (let length = 1; length <= lengths; length++, from += TYPES) {
      const cell = segmentIndex(i, length) * TYPES
      if (i + length > stretch.size || scores.segments[cell] === NO_SEGMENT) continue
      for (let type = 0; type < TYPES; type++)
        scores.segments[cell + type]! += segments[from + type]!
    }
  return scores
}

/** Adds what is kept with the words: each word's own, and what it is to its neighbours. */
function addSums(
  { words, segments }: Scores,
  size: number,
  slots: Int32Array,
  sums: Int16Array,
): void {
  for (let i = 0; i < size; i++) {
    const to = i * WORD_COLUMNS
    addRow(words, to, sums, slots[i + 1]! * SUMS + PLACES.word)
    addRow(words, to, sums, slots[i]! * SUMS + PLACES.before)
    addRow(words, to, sums, slots[i + 2]! * SUMS + PLACES.after)
    const most = Math.min(LONGEST_SEGMENT, size - i)
    for (let length = 1; length <= most; length++) {
      const cell = segmentIndex(i, length) * TYPES
      if (segments[cell] === NO_SEGMENT) continue
      const beside = (Math.min(LENGTHS, length) - 1) * TYPES
      const before = slots[i]! * SUMS + PLACES.segmentBefore + beside
      const after = slots[i + length + 1]! * SUMS + PLACES.segmentAfter + beside
      const own = slots[i + 1]! * SUMS + PLACES.segment
      for (let type = 0; type < TYPES; type++)
        segments[cell + type]! +=
          sums[before + type]! + sums[after + type]! + (length === 1 ? sums[own + type]! : 0)
    }
  }
}

function addRow(words: Int32Array, to: number, sums: Int16Array, from: number): void {
  for (let column = 0; column < WORD_COLUMNS; column++) words[to + column]! += sums[from + column]!
}
