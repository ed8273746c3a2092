// A stretch of words → the rows of weights of its words and of every segment it may be cut into:
// all rows for training; for reading, those that no single word decides, since the sums of the
// others are kept with the words. Example: before "Orsk" stands "near": its sums are added, its rows
// not made.
import type { Stretch } from '../../learn/rows.ts'
import { LONGEST_STRETCH, TYPES } from '../../learn/segmenter.ts'
import { EDGE, LENGTHS, NO_SLOT, PLACES, type KnownWord, type NameMemory } from './memory.ts'
import {
  AFTER,
  ALL,
  BEFORE,
  beginRows,
  JOINT,
  LOOK,
  made,
  rowsMade,
  SEGMENT,
  SEGMENT_AFTER,
  SEGMENT_BEFORE,
  useTable,
  WORD,
} from './row-list.ts'
import { aloneRows, beginSegments, edgeRows, segmentsFrom } from './segment-rows.ts'
import { knownAt, near, type NameView } from './view.ts'
import { lookRows, placedRows, wordRows } from './word-rows.ts'
import type { NameStretch } from './words.ts'

/**
 * All rows of a stretch of at most LONGEST_STRETCH words, in room that the next call fills again.
 * O(words · LONGEST_SEGMENT).
 */
export function stretchFeatures(view: NameView, stretch: NameStretch): Stretch {
  return featuresOf(view, stretch, ALL)
}

/** The rows that the first look adds to a stretch, as `stretchFeatures`. */
export function lookFeatures(view: NameView, stretch: NameStretch): Stretch {
  return featuresOf(view, stretch, LOOK)
}

/** The words of a stretch by their rows of sums, those before and after it too. */
export interface KnownStretch {
  /** Rows of what no single word decides; all rows where `slots` is null. */
  readonly stretch: Stretch
  readonly slots: Int32Array | null
}

const slots = new Int32Array(LONGEST_STRETCH + 2)

/** A stretch for the first look and what the second shares with it, as `stretchFeatures`. */
export function knownFeatures(
  view: NameView,
  stretch: NameStretch,
  memory: NameMemory,
): KnownStretch {
  const isKnown = memory.isWorthIt() && rememberAll(view, stretch, memory)
  return {
    stretch: featuresOf(view, stretch, isKnown ? JOINT : ALL - LOOK),
    slots: isKnown ? slots : null,
  }
}

function featuresOf(view: NameView, stretch: NameStretch, groups: number): Stretch {
  const size = stretch.to - stretch.from
  made.size = size
  beginRows(groups)
  beginSegments(size)
  // From the last word, so that a segment knows what the list says of it without its first word.
  for (let i = size - 1; i >= 0; i--) {
    useTable(view.wordBits)
    made.wordFrom[i] = rowsMade()
    if (groups !== LOOK) placedRows(view, stretch, stretch.from + i)
    lookRows(view, stretch, stretch.from + i)
    made.wordTo[i] = rowsMade()
    useTable(view.segmentBits)
    segmentsFrom(view, stretch, stretch.from + i)
  }
  return made
}

/** Takes down the slots of a stretch's words and makes what sums they lack; false without slots. */
function rememberAll(view: NameView, stretch: NameStretch, memory: NameMemory): boolean {
  const { from, to } = stretch
  for (let i = from - 1; i <= to; i++) {
    const { slot } = knownAt(view, stretch, i)
    if (slot === NO_SLOT) return false
    slots[i - from + 1] = slot
  }
  const lengths = Math.min(LENGTHS, to - from)
  for (let i = from - 1; i <= to; i++) {
    const word = knownAt(view, stretch, i)
    if (i >= from && i < to && !word.alone) rememberWord(view, stretch, i, memory)
    if (i < to && word.before < lengths) rememberBefore(view, word, lengths, memory)
    if (i >= from && word.after < lengths) rememberAfter(view, word, lengths, memory)
  }
  return true
}

/** Makes and keeps the sums of a word of a stretch, and of the segment that is this word alone. */
function rememberWord(view: NameView, stretch: NameStretch, i: number, memory: NameMemory): void {
  const word = knownAt(view, stretch, i)
  word.alone = true
  open(WORD, view.wordBits)
  wordRows(word.facts)
  close(memory, word, PLACES.word)
  open(SEGMENT, view.segmentBits)
  aloneRows(view, stretch, i)
  close(memory, word, PLACES.segment)
}

function rememberBefore(
  view: NameView,
  word: KnownWord,
  lengths: number,
  memory: NameMemory,
): void {
  near.before = word.facts
  if (word.before === 0) {
    open(BEFORE, view.wordBits)
    wordRows(EDGE)
    close(memory, word, PLACES.before)
  }
  for (let length = word.before + 1; length <= lengths; length++) {
    open(SEGMENT_BEFORE, view.segmentBits)
    edgeRows(length, 0, 0)
    close(memory, word, PLACES.segmentBefore + (length - 1) * TYPES)
  }
  word.before = lengths
}

function rememberAfter(view: NameView, word: KnownWord, lengths: number, memory: NameMemory): void {
  near.after = word.facts
  if (word.after === 0) {
    open(AFTER, view.wordBits)
    wordRows(EDGE)
    close(memory, word, PLACES.after)
  }
  for (let length = word.after + 1; length <= lengths; length++) {
    open(SEGMENT_AFTER, view.segmentBits)
    edgeRows(length, 0, 0)
    close(memory, word, PLACES.segmentAfter + (length - 1) * TYPES)
  }
  word.after = lengths
}

/** Begins a list of rows of some groups. */
function open(groups: number, bits: number): void {
  beginRows(groups)
  useTable(bits)
}

/** Keeps the sums of the list of rows. */
function close(memory: NameMemory, word: KnownWord, place: number): void {
  memory.keep(word, place, { rows: made.rows, from: 0, to: rowsMade() })
}
