// Text into 32-bit numbers that stand for it, alike on every machine. Example: the feature "the word
// before is 'near'" becomes one number, which picks a row of weights.

const PRIME = 0x01000193

/** The state of a hash of no text; `textHashed` goes on from it. */
export const NO_TEXT = 0x811c9dc5 | 0

/** The state after `text` too: states of a growing text need its new end only. O(length). */
export function textHashed(text: string, state: number): number {
  let next = state
  for (let i = 0; i < text.length; i++) next = Math.imul(next ^ text.charCodeAt(i), PRIME)
  return next
}

/** The state after one more code unit. O(1). */
export const unitHashed = (unit: number, state: number): number => Math.imul(state ^ unit, PRIME)

/**
 * The 32-bit hash of a text's UTF-16 code units (FNV-1a with a last stirring, from MurmurHash3, so
 * that low and high bits are equally good). O(length).
 */
export const hashText = (text: string): number => hashOf(textHashed(text, NO_TEXT))

/** The hash of the text that led to a state. O(1). */
export const hashOf = (state: number): number => stir(state)

/** The hash of two hashes in that order. O(1). */
export function joinHashes(left: number, right: number): number {
  return stir(Math.imul(left, 0x9e3779b1) ^ right)
}

function stir(value: number): number {
  let hash = value ^ (value >>> 16)
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
