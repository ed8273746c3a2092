// A report made ready for matching: its words, and on demand their stems, three-word grams and segments. What is
// asked for is computed once and kept as long as the report is in use.
// Example: grams of "the old bridge fell": "the old bridge", "old bridge fell"; each with the place of its first word.
import type { Document } from '../model/document.ts'
import type { Span } from '../text/span.ts'
import type { Sequence } from '../text/alignment.ts'
import { stemOf } from './stem.ts'
import { FUNCTION, NUMBER, OPENS, mixHash, readWords, wordCode, type Words } from './words.ts'

/** Three-word grams sorted by key, then place. */
export interface Grams {
  readonly keys: Uint32Array
  readonly places: Int32Array
}

/** A run of words between two breaks (sentence or line), as word indices, half-open. */
export type Segments = readonly Span[]

export interface Report {
  readonly document: Document
  readonly words: Words
  /** Words that are furniture of the outlet: 1, else 0. They seed nothing and count nothing. */
  readonly furniture: Uint8Array
  readonly sequence: () => Sequence
  readonly grams: () => Grams
  readonly segments: () => Segments
}

/** Stems by word code, shared by the reports of one run so that each spelling is stemmed once. */
export type StemTable = Map<number, number>

/** Most stems kept; beyond it they are computed anew. */
const MAX_STEMS = 1_000_000

/** A report ready for matching. Never throws. O(length). */
export function readReport(
  document: Document,
  { stems, words = readWords(document) }: { readonly stems: StemTable; readonly words?: Words },
): Report {
  const furniture = new Uint8Array(words.count)
  return {
    document,
    words,
    furniture,
    sequence: once(() => sequenceOf(document.text, words, stems)),
    grams: once(() => gramsOf(words, furniture)),
    segments: once(() => segmentsOf(words)),
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

/** Fewest words of a three-word gram that are no function words. */
const MIN_CONTENT = 2

/** Places where a three-word gram may seed a match: two content words at least, none of them furniture. */
export function seeds(words: Words, furniture: Uint8Array, i: number): boolean {
  if (furniture[i] || furniture[i + 1] || furniture[i + 2]) return false
  const light =
    (words.flags[i]! & FUNCTION) +
    (words.flags[i + 1]! & FUNCTION) +
    (words.flags[i + 2]! & FUNCTION)
  return 3 - light >= MIN_CONTENT
}

function gramsOf(words: Words, furniture: Uint8Array): Grams {
  // Key and place packed into one exact integer below 2^53: a numeric sort orders both.
  const packed = new Float64Array(Math.max(0, words.count - 2))
  let count = 0
  for (let i = 0; i + 3 <= words.count; i++)
    if (seeds(words, furniture, i)) packed[count++] = gramKey(words.codes, i, 3) * 0x100000 + i
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

function segmentsOf(words: Words): Span[] {
  const segments: Span[] = []
  let start = 0
  for (let i = 1; i <= words.count; i++) {
    if (i < words.count && !(words.flags[i]! & OPENS)) continue
    if (i - start < MIN_SEGMENT && i < words.count) continue
    segments.push({ start, end: i })
    start = i
  }
  return segments
}
