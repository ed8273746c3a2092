// The blocks of a page → how far each looks like the report, by a trained model: 4 is surely, -4
// surely not, 0 nothing known. Example: a paragraph of a run under the headline has 5, a teaser
// below "Read more" -5. The model is sixty small trees of questions about a block's traits, made by
// train/page-model.ts from made pages.
import { decodeTrees, LEAF_UNIT, treeScore } from '../../learn/trees.ts'
import { sumsOf, type Block } from './block.ts'
import type { Box, Page } from './page.ts'
import { PAGE_WEIGHTS } from './page-weights.ts'
import { TRAIT_COUNT, traitsOf } from './trait.ts'

/** Larger pages than any newsroom's are chosen by rules alone. */
const BLOCKS_MAX = 20_000
const BOXES_MAX = 100_000
/** Votes and characters of one block count to here in the mean of a box. */
const VOTE_MAX = 5
const CHARS_MAX = 600
const CONTAINER = /^(?:div|section|article|main|td|body|header|footer|nav|aside|#page)$/u

const TREES = decodeTrees(Uint8Array.from(Buffer.from(PAGE_WEIGHTS, 'base64')))

/** For each block its vote, half its own and half its surroundings'. O(blocks + boxes). */
export function votesOf(source: string, page: Page, blocks: readonly Block[]): Float64Array {
  const votes = new Float64Array(blocks.length)
  const { boxes } = page
  if (blocks.length > BLOCKS_MAX || boxes.length > BOXES_MAX) return votes
  const table = traitsOf(source, page, { blocks, sums: sumsOf(boxes, blocks) })
  for (let i = 0; i < votes.length; i++)
    votes[i] = treeScore(TREES, table, i * TRAIT_COUNT) / LEAF_UNIT
  const means = meansOf(boxes, blocks, votes)
  const containers = containersOf(boxes, blocks)
  return votes.map((vote, i) => (vote + means[containers[blocks[i]!.box.index]!]!) / 2)
}

/** The mean vote of each box and all that it holds, by characters. */
function meansOf(
  boxes: readonly Box[],
  blocks: readonly Block[],
  votes: Float64Array,
): Float64Array {
  const means = new Float64Array(boxes.length)
  const weights = new Float64Array(boxes.length)
  blocks.forEach(({ box, chars }, i) => {
    const weight = Math.min(chars, CHARS_MAX) + 5
    means[box.index]! += Math.max(-VOTE_MAX, Math.min(VOTE_MAX, votes[i]!)) * weight
    weights[box.index]! += weight
  })
  for (let i = boxes.length - 1; i > 0; i--) {
    const above = boxes[i]!.parent!.index
    means[above]! += means[i]!
    weights[above]! += weights[i]!
  }
  return means.map((sum, i) => (weights[i]! > 0 ? sum / weights[i]! : 0))
}

/**
 * For each box the one that sets off its part of the page: itself where it holds several blocks
 * directly (text between line breaks), else the nearest above it.
 */
function containersOf(boxes: readonly Box[], blocks: readonly Block[]): Uint32Array {
  const direct = new Uint32Array(boxes.length)
  for (const { box } of blocks) direct[box.index]!++
  const above = new Uint32Array(boxes.length)
  for (const { index, parent } of boxes)
    if (parent) above[index] = CONTAINER.test(parent.tag) ? parent.index : above[parent.index]!
  for (const { index, tag } of boxes)
    if (direct[index]! > 1 && CONTAINER.test(tag)) above[index] = index
  return above
}
