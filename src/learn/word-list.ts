// A set of words and phrases, each with bits that say what it can be, kept as hashes. Example: a
// list in which "Marn" is a town and "Velo" a surname -> bitsOf(list, 'Marn') = the town's bit.
import { hashText } from './hash.ts'

/** Hashes in ascending order with their bits; `index` says where each run of them begins. */
export interface WordList {
  readonly keys: Uint32Array
  readonly bits: Uint32Array
  readonly index: Uint32Array
}

// Keys with the same first 12 bits are a run, searched by halves: enough runs to be quick, few
// enough to find at load without touching every key.
const RUN_BITS = 12
const RUNS = 2 ** RUN_BITS
const RUN_SHIFT = 32 - RUN_BITS

/** A list over parallel keys (ascending, unique) and bits. O(runs · log keys). */
export function wordList(keys: Uint32Array, bits: Uint32Array): WordList {
  const index = new Uint32Array(RUNS + 1).fill(keys.length)
  for (let run = 0; run < RUNS; run++)
    index[run] = firstAtLeast(keys, (run << RUN_SHIFT) >>> 0, 0, keys.length)
  return { keys, bits, index }
}

/** What the list says of a text as printed; 0 when it does not hold it. O(log run). */
export const bitsOf = (list: WordList, text: string): number => bitsOfHash(list, hashText(text))

/** What the list says of the text with a hash; 0 when it does not hold it. O(log run). */
export function bitsOfHash({ keys, bits, index }: WordList, hash: number): number {
  const run = hash >>> RUN_SHIFT
  const at = firstAtLeast(keys, hash, index[run]!, index[run + 1]!)
  return keys[at] === hash ? bits[at]! : 0
}

function firstAtLeast(keys: Uint32Array, key: number, from: number, to: number): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (keys[middle]! < key) low = middle + 1
    else high = middle
  }
  return low
}

/** A list from texts and their bits; bits of texts that meet are joined. O(n log n). */
export function wordListOf(entries: Iterable<readonly [string, number]>): WordList {
  const joined = new Map<number, number>()
  for (const [text, bits] of entries) {
    const key = hashText(text)
    joined.set(key, (joined.get(key) ?? 0) | bits)
  }
  const keys = Uint32Array.from(joined.keys()).sort()
  return wordList(
    keys,
    Uint32Array.from(keys, (key) => joined.get(key)!),
  )
}
