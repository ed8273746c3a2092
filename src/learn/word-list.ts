// A set of words and phrases, each with bits that say what it can be, kept as hashes. Example: a
// list in which "Marn" is a town and "Velo" a surname -> bitsOf(list, 'Marn') = the town's bit.
import { hashText } from './hash.ts'

/** Hashes in ascending order with their bits; `index` says where each high half begins. */
export interface WordList {
  readonly keys: Uint32Array
  readonly bits: Uint16Array
  readonly index: Uint32Array
}

const HALF = 65536

/** A list over parallel keys (ascending, unique) and bits. O(keys). */
export function wordList(keys: Uint32Array, bits: Uint16Array): WordList {
  const index = new Uint32Array(HALF + 1)
  for (const key of keys) index[(key >>> 16) + 1]!++
  for (let half = 0; half < HALF; half++) index[half + 1]! += index[half]!
  return { keys, bits, index }
}

/** What the list says of a text as printed; 0 when it does not hold it. About O(1). */
export function bitsOf({ keys, bits, index }: WordList, text: string): number {
  const key = hashText(text)
  const half = key >>> 16
  for (let at = index[half]!; at < index[half + 1]!; at++) if (keys[at] === key) return bits[at]!
  return 0
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
    Uint16Array.from(keys, (key) => joined.get(key)!),
  )
}
