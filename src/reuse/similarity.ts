// How alike two aligned stretches are, as one number. Example: "a b c" against "a x c" is 2/3.
import type { AlignedPair } from '../text/alignment.ts'

/** Share of aligned words that are the same: equal pairs of all words of the longer side. */
export function similarityOf(pairs: readonly AlignedPair[]): number {
  if (pairs.length === 0) return 0
  const same = pairs.filter((pair) => pair.how === 'same').length
  const [first, last] = [pairs[0]!, pairs.at(-1)!]
  return same / Math.max(last.a - first.a + 1, last.b - first.b + 1)
}
