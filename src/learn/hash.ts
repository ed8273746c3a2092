// Text into 32-bit numbers that stand for it, alike on every machine. Example: the feature "the word
// before is 'near'" becomes one number, which picks a row of weights.

const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

/**
 * The 32-bit hash of a text's UTF-16 code units, begun from `seed` (FNV-1a with a last stirring,
 * from MurmurHash3, so that low and high bits are equally good). O(length).
 */
export function hashText(text: string, seed = 0): number {
  let hash = OFFSET ^ seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME)
  return stir(hash)
}

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
