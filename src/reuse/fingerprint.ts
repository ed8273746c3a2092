// A report's fingerprints: a sample of its five-word grams such that any run of eight words shared
// by two reports gives both the same one (winnowing, Schleimer, Wilkerson and Aiken, SIGMOD 2003),
// and band keys of a one-permutation MinHash signature for near-duplicates (Li, Owen and Zhang,
// NIPS 2012). Example: of the grams of "a b c d e f g h i" two stay.
import { gramKey } from './report.ts'
import { FUNCTION, mixHash, type Words } from './words.ts'

/** Words of a fingerprinted gram, and grams of which the least is kept. */
export const GRAM = 5
export const WINDOW = 4
/** Fewest content words of a gram that is kept. */
const MIN_CONTENT = 2
/**
 * Bins of a signature, and how many make one band key: similar at about 0.4 (1/16 to the power of
 * 1/4 is 0.5).
 */
const BINS = 64
const ROWS = 4
export const BANDS = BINS / ROWS

/** Fingerprints of one report; no key twice in either list. */
export interface Fingerprints {
  readonly keys: Uint32Array
  /** One key per band of the signature; empty for a report too short to have one. */
  readonly bands: Uint32Array
}

/** The fingerprints of a report's words, furniture left out. O(words). */
export function fingerprintsOf(words: Words, furniture?: Uint8Array): Fingerprints {
  const count = Math.max(0, words.count - GRAM + 1)
  const hashes = new Uint32Array(count)
  const bins = new Uint32Array(BINS).fill(0xffff_ffff)
  for (let i = 0; i < count; i++) {
    const key = isPlain(words, furniture, i) ? gramKey(words.codes, i, GRAM) : 0xffff_ffff
    hashes[i] = key
    const bin = key >>> 26
    if (key !== 0xffff_ffff && key < bins[bin]!) bins[bin] = key
  }
  return { keys: winnow(hashes), bands: count < 2 * BINS ? new Uint32Array(0) : bandsOf(bins) }
}

function isPlain({ flags }: Words, furniture: Uint8Array | undefined, i: number): boolean {
  let content = 0
  for (let k = i; k < i + GRAM; k++) {
    if (furniture?.[k]) return false
    if (!(flags[k]! & FUNCTION)) content++
  }
  return content >= MIN_CONTENT
}

/** The least hash of each window, the last of equals, each once; furniture (all ones) never. */
function winnow(hashes: Uint32Array): Uint32Array {
  const kept = new Set<number>()
  let least = -1
  for (let end = Math.min(WINDOW, hashes.length) - 1; end >= 0 && end < hashes.length; end++) {
    const start = Math.max(0, end - WINDOW + 1)
    if (least < start) {
      least = start
      for (let i = start + 1; i <= end; i++) if (hashes[i]! <= hashes[least]!) least = i
    } else if (hashes[end]! <= hashes[least]!) least = end
    if (hashes[least] !== 0xffff_ffff) kept.add(hashes[least]!)
  }
  return Uint32Array.from(kept)
}

/**
 * Keys of the signature's bands; an empty bin takes the value of the next filled one (densified).
 */
function bandsOf(bins: Uint32Array): Uint32Array {
  const filled = bins.slice()
  for (let i = BINS - 1, carry = bins.find((value) => value !== 0xffff_ffff)!; i >= 0; i--) {
    if (filled[i] === 0xffff_ffff) filled[i] = carry
    else carry = filled[i]!
  }
  return Uint32Array.from({ length: BANDS }, (_, band) => {
    let hash = band + 1
    for (let row = 0; row < ROWS; row++)
      hash = Math.imul(hash ^ filled[band * ROWS + row]!, 0x5bd1e995) + 0x9e3779b9
    return mixHash(hash) >>> 0
  })
}
