// A row of whole numbers → a score, by small trees of yes-or-no questions, each four deep. Example:
// a tree asks whether number 3 is above 25, then three questions more, and gives what its leaf
// holds; the score is the sum over all trees (gradient boosting after Friedman 2001).
import { decodeTables, encodeTables } from './weights.ts'

/** Questions one below the other in each tree. */
export const TREE_DEPTH = 4
export const QUESTIONS = 2 ** TREE_DEPTH - 1
export const LEAVES = 2 ** TREE_DEPTH
/** A score of so many is one: the logarithm of odds. */
export const LEAF_UNIT = 64

/**
 * Trees one after the other, each of QUESTIONS and LEAVES. Question n is followed by 2n + 1, or by
 * 2n + 2 where the number `columns` names is above `limits`; those after the last are the leaves.
 */
export interface Trees {
  readonly columns: Int8Array
  readonly limits: Int16Array
  readonly leaves: Int8Array
}

/** The bytes of trees; the same trees always give the same bytes. */
export function encodeTrees({ columns, limits, leaves }: Trees): Uint8Array<ArrayBuffer> {
  return encodeTables([columns, limits, leaves])
}

/** The trees in what `encodeTrees` made. RangeError where the bytes are not that. */
export function decodeTrees(bytes: Uint8Array<ArrayBuffer>): Trees {
  const [columns, limits, leaves] = decodeTables(bytes)
  if (!(columns instanceof Int8Array && limits instanceof Int16Array))
    throw new RangeError('trees without questions')
  if (!(leaves instanceof Int8Array) || columns.length !== limits.length)
    throw new RangeError(`trees with ${columns.length} columns, ${limits.length} limits`)
  if (columns.length % QUESTIONS !== 0 || leaves.length * QUESTIONS !== columns.length * LEAVES)
    throw new RangeError(`trees of ${columns.length} questions, ${leaves.length} leaves`)
  return { columns, limits, leaves }
}

/** The score of the row that begins at `at` of a table, in 1/LEAF_UNIT. O(trees). */
export function treeScore(
  { columns, limits, leaves }: Trees,
  table: Int16Array,
  at: number,
): number {
  let score = 0
  const trees = leaves.length / LEAVES
  for (let tree = 0; tree < trees; tree++) {
    const root = tree * QUESTIONS
    let node = 0
    while (node < QUESTIONS) {
      const above = table[at + columns[root + node]!]! > limits[root + node]!
      node = node * 2 + (above ? 2 : 1)
    }
    score += leaves[tree * LEAVES + node - QUESTIONS]!
  }
  return score
}
