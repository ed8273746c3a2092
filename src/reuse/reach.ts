// How strong a piece of a match can become at most when both its ends are extended: a count of the
// words that the alignment could pair, far cheaper than the alignment itself. Most pieces that two
// reports on one subject share by chance ("the old harbour") fall below what a match needs.
import { SAME, SAME_LIGHT, type Block, type Sequence } from '../text/alignment.ts'

/**
 * Words by which two paired words of an extension may be shifted against one another: the band of
 * the alignment, and one for safety.
 */
const SHIFT = 13

/** Upper bounds of an alignment. */
export interface Reach {
  readonly score: number
  /** Equal words, and those among them that are no function words. */
  readonly same: number
  readonly content: number
}

/**
 * The most that an extension into a block can bring, its words counted from the start of both
 * sides or, backwards, from their end. O(words × SHIFT).
 */
export function reachOf(a: Sequence, b: Sequence, block: Block, backwards: boolean): Reach {
  const [n, m] = [block.aEnd - block.aStart, block.bEnd - block.bStart]
  const [fromA, fromB] = backwards ? [block.aEnd - 1, block.bEnd - 1] : [block.aStart, block.bStart]
  const step = backwards ? -1 : 1
  let [content, near, light] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    const at = fromA + step * i
    const [code, kin] = [a.codes[at]!, a.kin[at]!]
    let isNear = false
    let isSame = false
    for (let j = Math.max(0, i - SHIFT); j < m && j <= i + SHIFT; j++) {
      if (b.kin[fromB + step * j] === kin) isNear = true
      if (b.codes[fromB + step * j] !== code) continue
      isSame = true
      break
    }
    if (isSame && a.light[at]) light++
    else if (isSame) content++
    else if (isNear) near++
  }
  const score = SAME * content + (SAME / 2) * near + SAME_LIGHT * light
  return { score, same: content + light, content }
}
