// A report made ready for matching: its words, and on demand their stems, three-word grams and
// segments. What is asked for is computed once and kept as long as the report is in use. Example:
// grams of "the old bridge fell": "the old bridge", "old bridge fell"; each with the place of its
// first word.
import type { Document } from '../model/document.ts'
import type { Span } from '../text/span.ts'
import type { Sequence } from '../text/alignment.ts'
import { stemOf } from './stem.ts'
import {
  AFTER_REPEAT,
  FUNCTION,
  NUMBER,
  OPENS,
  mixHash,
  readWords,
  wordCode,
  type Words,
} from './words.ts'

/** Grams of three words, or of two content words, sorted by key, then place. */
export interface Grams {
  readonly keys: Uint32Array
  readonly places: Int32Array
}

/** Runs of words between breaks, as word indices, half-open, in order, without gaps. */
export type Segments = readonly Span[]

/**
 * Stems of a report by segment: parallel entries sorted by stem, then segment; function words are
 * left out.
 */
export interface Bag {
  readonly stems: Float64Array
  readonly segments: Int32Array
  readonly counts: Int32Array
  /** Number of segments. */
  readonly size: number
}

export interface Report {
  readonly document: Document
  readonly words: Words
  /**
   * Words that are furniture of the outlet: 1, else 0. What is furniture on both sides of a pair
   * seeds nothing.
   */
  readonly furniture: Uint8Array
  readonly sequence: () => Sequence
  /** Three-word grams. */
  readonly grams: () => Grams
  /** Pairs of neighbouring content words. */
  readonly couples: () => Grams
  /** Sentences and lines as they stand. */
  readonly sentences: () => Segments
  /** The same, short ones joined to the next: the units of comparison. */
  readonly segments: () => Segments
  readonly bag: () => Bag
}

/** Stems by word code, shared by the reports of one run so that each spelling is stemmed once. */
export type StemTable = Map<number, number>

/** Most stems kept; beyond it they are computed anew. */
const MAX_STEMS = 1_000_000

/** A report ready for matching. Never throws. O(length). */
export function readReport(
  document: Document,
  {
    stems,
    words = readWords(document),
    furniture = new Uint8Array(words.count),
  }: {
    readonly stems: StemTable
    readonly words?: Words
    readonly furniture?: Uint8Array
  },
): Report {
  const sequence = once(() => sequenceOf(document.text, words, stems))
  const segments = once(() => segmentsOf(words, MIN_SEGMENT))
  return {
    document,
    words,
    furniture,
    sequence,
    grams: once(() => gramsOf(words, 3)),
    couples: once(() => gramsOf(words, 2)),
    sentences: once(() => segmentsOf(words, 1)),
    segments,
    bag: once(() => bagOf(sequence(), segments(), furniture)),
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

function sequenceOf(text: string, words: Words, stems: StemTable): Sequence {
  const kin = new Int32Array(words.count)
  const light = new Uint8Array(words.count)
  for (let i = 0; i < words.count; i++) {
    light[i] = words.flags[i]! & FUNCTION
    kin[i] =
      words.flags[i]! & (FUNCTION | NUMBER) ? words.codes[i]! : stemCode(text, words, i, stems)
  }
  return { codes: words.codes, kin, light }
}

function stemCode(text: string, words: Words, i: number, stems: StemTable): number {
  const code = words.codes[i]!
  const known = stems.get(code)
  if (known !== undefined) return known
  const spelling = text.slice(words.starts[i], words.ends[i]).toLowerCase()
  const stem = stemOf(spelling)
  const made = stem === spelling ? code : wordCode(stem)
  if (stems.size < MAX_STEMS) stems.set(code, made)
  return made
}

/** Key of the gram that starts at word i: an unsigned 32-bit hash of `length` codes. */
export function gramKey(codes: Int32Array, i: number, length: number): number {
  let hash = 0
  for (let k = 0; k < length; k++) hash = Math.imul(hash ^ codes[i + k]!, 0x5bd1e995) + 0x9e3779b9
  return mixHash(hash) >>> 0
}

/** Content words that a gram needs to seed a match. */
const MIN_CONTENT = 2

/** Whether the gram at word i may seed a match: two content words at least. */
export function seeds(words: Words, i: number, length: number): boolean {
  let content = 0
  for (let k = i; k < i + length; k++) {
    if (!(words.flags[k]! & FUNCTION)) content++
  }
  return content >= MIN_CONTENT
}

function gramsOf(words: Words, length: number): Grams {
  // Key and place packed into one exact integer below 2^53: a numeric sort orders both.
  const packed = new Float64Array(Math.max(0, words.count - length + 1))
  let count = 0
  for (let i = 0; i + length <= words.count; i++)
    if (seeds(words, i, length)) packed[count++] = gramKey(words.codes, i, length) * 0x100000 + i
  const sorted = packed.subarray(0, count).sort()
  const keys = new Uint32Array(count)
  const places = new Int32Array(count)
  for (let k = 0; k < count; k++) {
    keys[k] = Math.floor(sorted[k]! / 0x100000)
    places[k] = sorted[k]! % 0x100000
  }
  return { keys, places }
}

/** Segments shorter than this many words go with the next one. */
const MIN_SEGMENT = 4

function segmentsOf(words: Words, least: number): Span[] {
  const segments: Span[] = []
  let start = 0
  for (let i = 1; i <= words.count; i++) {
    if (i < words.count && !(words.flags[i]! & OPENS)) continue
    const joins = i < words.count && !(words.flags[i]! & AFTER_REPEAT)
    if (i - start < least && joins) continue
    segments.push({ start, end: i })
    start = i
  }
  return segments
}

function bagOf({ kin, light }: Sequence, segments: Segments, furniture: Uint8Array): Bag {
  // Stem and segment packed into one exact integer below 2^53.
  const packed = new Float64Array(kin.length)
  let count = 0
  for (let segment = 0; segment < segments.length; segment++)
    for (let i = segments[segment]!.start; i < segments[segment]!.end; i++)
      if (!light[i] && !furniture[i]) packed[count++] = (kin[i]! >>> 0) * 0x100000 + segment
  const sorted = packed.subarray(0, count).sort()
  const bag = {
    stems: new Float64Array(count),
    segments: new Int32Array(count),
    counts: new Int32Array(count),
  }
  let entries = 0
  for (let k = 0; k < count; k++) {
    if (k > 0 && sorted[k] === sorted[k - 1]) {
      bag.counts[entries - 1]! += 1
      continue
    }
    bag.stems[entries] = Math.floor(sorted[k]! / 0x100000)
    bag.segments[entries] = sorted[k]! % 0x100000
    bag.counts[entries++] = 1
  }
  return {
    stems: bag.stems.subarray(0, entries),
    segments: bag.segments.subarray(0, entries),
    counts: bag.counts.subarray(0, entries),
    size: segments.length,
  }
}
