// Chains of seeds into matches: the gaps between anchors are aligned, both ends extended as far as
// it pays, a chain is cut where a gap holds too little in common, and what is too weak to be
// anything but chance is dropped. Example: "the old bridge fell | last night | near Marn" against
// "the old bridge fell | on Friday | near Marn".
import {
  alignBlock,
  extendAlignment,
  SAME,
  SAME_LIGHT,
  type AlignedPair,
  type Block,
  type Sequence,
} from '../text/alignment.ts'
import { anchorsOf, chainsOf, type Anchor } from './chain.ts'
import { reachOf } from './reach.ts'
import type { Report } from './report.ts'
import { FUNCTION } from './words.ts'

/** An aligned stretch of two reports: word pairs in order, and what they weigh. */
export interface Match {
  readonly pairs: readonly AlignedPair[]
  readonly score: number
}

/** An end is extended over this many words at most; a longer shared run has seeds of its own. */
const MAX_EXTENSION = 48
/** Extension stops when the score has dropped this far. */
const DROP = 20
/** A gap that costs more than this cuts the chain. */
const MAX_GAP_COST = 40
/** Words in anchors that make a chain worth aligning: more than two neighbouring words. */
const MIN_ANCHORED = 3
/**
 * Least score of a match: about five content words in order, changes paid for. What it must be
 * beside, `pair` says.
 */
const MIN_SCORE = 20
/** Least number of equal words. */
const MIN_SAME = 8
/** Least number of equal words that are no function words. */
const MIN_CONTENT = 4
/** Chains looked at for one pair of reports, heaviest first. */
const MAX_CHAINS = 200

/** The matches of two reports, none overlapping a better one on both sides, by place in a. */
export function matchesOf(a: Report, b: Report): Match[] {
  const chains = chainsOf(anchorsOf(a, b)).slice(0, MAX_CHAINS)
  const [left, right] = [a.sequence(), b.sequence()]
  const matches: Match[] = []
  for (const chain of chains) {
    if (!isWorthwhile(chain) || matches.some((match) => holds(match, chain))) continue
    for (const piece of cutChain(left, right, chain)) {
      const match = extend(a, b, piece, matches)
      if (match && isStrong(match, a, b)) matches.push(match)
    }
  }
  return matches.sort((x, y) => x.pairs[0]!.a - y.pairs[0]!.a || x.pairs[0]!.b - y.pairs[0]!.b)
}

/** Whether a chain is more than a common phrase: some anchors, or one that is long enough. */
function isWorthwhile(chain: readonly Anchor[]): boolean {
  const words = chain.reduce((sum, { length }) => sum + length, 0)
  return words >= MIN_ANCHORED
}

/** Whether a chain lies in what a match already covers on both sides. */
function holds({ pairs }: Match, chain: readonly Anchor[]): boolean {
  const [first, last] = [chain[0]!, chain.at(-1)!]
  const [from, to] = [pairs[0]!, pairs.at(-1)!]
  return (
    first.a >= from.a &&
    last.a + last.length - 1 <= to.a &&
    first.b >= from.b &&
    last.b + last.length - 1 <= to.b
  )
}

/** A chain's aligned pieces: its gaps aligned, and cut at those that cost too much. */
function cutChain(a: Sequence, b: Sequence, chain: readonly Anchor[]): Match[] {
  const pieces: Match[] = []
  let pairs: AlignedPair[] = []
  let score = 0
  let before: Anchor | null = null
  for (const anchor of chain) {
    if (before) {
      const gap = alignBlock(a, b, {
        aStart: before.a + before.length,
        aEnd: anchor.a,
        bStart: before.b + before.length,
        bEnd: anchor.b,
      })
      if (gap.score < -MAX_GAP_COST) {
        pieces.push({ pairs, score })
        pairs = []
        score = 0
      } else {
        pairs.push(...gap.pairs)
        score += gap.score
      }
    }
    for (let k = 0; k < anchor.length; k++) {
      pairs.push({ a: anchor.a + k, b: anchor.b + k, how: 'same' })
      score += a.light[anchor.a + k] ? SAME_LIGHT : SAME
    }
    before = anchor
  }
  pieces.push({ pairs, score })
  return pieces
}

/**
 * The piece with both its ends extended, not into matches already found; null when nothing is left
 * of it.
 */
function extend(one: Report, other: Report, piece: Match, found: readonly Match[]): Match | null {
  const [a, b] = [one.sequence(), other.sequence()]
  const [first, last] = [piece.pairs[0]!, piece.pairs.at(-1)!]
  const limit = limitsOf(found, first, last)
  if (!limit) return null
  const before = upToFurniture(one, other, {
    aStart: Math.max(limit.aStart, first.a - MAX_EXTENSION),
    aEnd: first.a,
    bStart: Math.max(limit.bStart, first.b - MAX_EXTENSION),
    bEnd: first.b,
  })
  const after = fromFurniture(one, other, {
    aStart: last.a + 1,
    aEnd: Math.min(limit.aEnd, a.codes.length, last.a + 1 + MAX_EXTENSION),
    bStart: last.b + 1,
    bEnd: Math.min(limit.bEnd, b.codes.length, last.b + 1 + MAX_EXTENSION),
  })
  if (!mayBecomeStrong(a, b, piece, { before, after })) return null
  const back = extendAlignment(a, b, before, { backwards: true, drop: DROP })
  const forth = extendAlignment(a, b, after, { backwards: false, drop: DROP })
  return {
    pairs: [...back.pairs, ...piece.pairs, ...forth.pairs],
    score: back.score + piece.score + forth.score,
  }
}

/** The end of a block behind the furniture of both reports: no passage grows through it. */
function upToFurniture({ furniture: a }: Report, { furniture: b }: Report, block: Block): Block {
  const [inA, inB] = [
    a.subarray(block.aStart, block.aEnd).lastIndexOf(1),
    b.subarray(block.bStart, block.bEnd).lastIndexOf(1),
  ]
  if (inA < 0 || inB < 0) return block
  return { ...block, aStart: block.aStart + inA + 1, bStart: block.bStart + inB + 1 }
}

/** The start of a block before the furniture of both reports. */
function fromFurniture({ furniture: a }: Report, { furniture: b }: Report, block: Block): Block {
  const [inA, inB] = [
    a.subarray(block.aStart, block.aEnd).indexOf(1),
    b.subarray(block.bStart, block.bEnd).indexOf(1),
  ]
  if (inA < 0 || inB < 0) return block
  return { ...block, aEnd: block.aStart + inA, bEnd: block.bStart + inB }
}

/** Whether a piece could be a match if every word near it that both sides hold were paired. */
function mayBecomeStrong(
  a: Sequence,
  b: Sequence,
  piece: Match,
  { before, after }: { readonly before: Block; readonly after: Block },
): boolean {
  let [same, content] = [0, 0]
  for (const pair of piece.pairs) {
    if (pair.how !== 'same') continue
    same++
    if (!a.light[pair.a]) content++
  }
  if (piece.score >= MIN_SCORE && same >= MIN_SAME && content >= MIN_CONTENT) return true
  const [back, forth] = [reachOf(a, b, before, true), reachOf(a, b, after, false)]
  return (
    piece.score + back.score + forth.score >= MIN_SCORE &&
    same + back.same + forth.same >= MIN_SAME &&
    content + back.content + forth.content >= MIN_CONTENT
  )
}

/**
 * How far an extension may reach without entering a match that lies along the same diagonal region.
 */
function limitsOf(found: readonly Match[], first: AlignedPair, last: AlignedPair) {
  const limit = { aStart: 0, bStart: 0, aEnd: Infinity, bEnd: Infinity }
  for (const { pairs } of found) {
    const [from, to] = [pairs[0]!, pairs.at(-1)!]
    if (to.a < first.a && to.b < first.b) {
      limit.aStart = Math.max(limit.aStart, to.a + 1)
      limit.bStart = Math.max(limit.bStart, to.b + 1)
    } else if (from.a > last.a && from.b > last.b) {
      limit.aEnd = Math.min(limit.aEnd, from.a)
      limit.bEnd = Math.min(limit.bEnd, from.b)
    } else if (from.a <= last.a && first.a <= to.a && from.b <= last.b && first.b <= to.b)
      return null
  }
  return limit
}

/**
 * Whether a match holds enough to be no chance: score, equal words, and content words among them.
 */
function isStrong({ pairs, score }: Match, a: Report, b: Report): boolean {
  if (score < MIN_SCORE) return false
  let same = 0
  let content = 0
  for (const pair of pairs) {
    if (pair.how !== 'same' || (a.furniture[pair.a] && b.furniture[pair.b])) continue
    same++
    if (!(a.words.flags[pair.a]! & FUNCTION)) content++
  }
  return same >= MIN_SAME && content >= MIN_CONTENT
}
