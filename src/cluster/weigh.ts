// Counted terms → unit vectors whose products say how alike two reports are, given how rare each
// term is.
// Example: two reports that share a rare town's name and its dam are more alike than two that share
// "government".
import type { Dictionary, NumberedTerms } from './dictionary.ts'

/** Terms that make up a report's vector: the most telling ones. */
const TERMS_USED = 80
/** Terms this common tell nothing: in more than four of five texts. */
const RARITY_MIN = 0.33
/** A name tells a story from its look-alikes better than another word as rare. */
const NAME_WEIGHT = 1.3

/**
 * A sparse vector, of length 1 when it stands for one report. Parallel lists of terms, each once,
 * and weights.
 */
export interface Weights {
  readonly terms: Int32Array
  readonly weights: Float64Array
}

/** The unit vector of a report; empty where no term tells anything. */
export function weigh({ terms, counts, names }: NumberedTerms, dictionary: Dictionary): Weights {
  const all = new Float64Array(terms.length)
  for (let i = 0; i < terms.length; i++) {
    const telling = dictionary.rarity(terms[i]!)
    // Grows slowly with the count: a word said ten times is not ten times as telling.
    const often = 1 + logOfCount(counts[i]!)
    all[i] = telling > RARITY_MIN ? often * telling * (names[i] ? NAME_WEIGHT : 1) : 0
  }
  return strongest({ terms, weights: all }, TERMS_USED, true)
}

/**
 * The terms of most weight, at most `most`, of equal ones the earlier; scaled to length 1 if
 * `unit`.
 */
export function strongest({ terms, weights }: Weights, most: number, unit = false): Weights {
  const least = Math.max(
    weights.length < most ? 0 : largestBut(weights, most - 1),
    Number.MIN_VALUE,
  )
  let [above, ties, squares] = [0, 0, 0]
  for (const weight of weights) {
    if (weight > least) above++
    else if (weight === least) ties++
  }
  ties = Math.min(ties, most - above)
  const kept = { terms: new Int32Array(above + ties), weights: new Float64Array(above + ties) }
  for (let i = 0, to = 0; i < weights.length; i++) {
    const weight = weights[i]!
    if (weight < least || (weight === least && ties-- <= 0)) continue
    kept.terms[to] = terms[i]!
    kept.weights[to++] = weight
    squares += weight * weight
  }
  if (!unit) return kept
  const length = Math.sqrt(squares)
  for (let i = 0; i < kept.weights.length; i++) kept.weights[i]! /= length
  return kept
}

let room = new Float64Array(512)

/** The weight that so many others are above or equal to: by halves, without sorting all. */
function largestBut(weights: Float64Array, others: number): number {
  if (room.length < weights.length) room = new Float64Array(2 * weights.length)
  room.set(weights)
  let [from, to] = [0, weights.length - 1]
  while (from < to) {
    const middle = room[(from + to) >> 1]!
    let [left, right] = [from, to]
    while (left <= right) {
      while (room[left]! > middle) left++
      while (room[right]! < middle) right--
      if (left > right) break
      const one = room[left]!
      room[left++] = room[right]!
      room[right--] = one
    }
    if (others <= right) to = right
    else if (others >= left) from = left
    else break
  }
  return room[others]!
}

/** Natural logarithm of small counts, as a table: exact on every machine. */
const LOGS = [0, 0, 0.69, 1.1, 1.39, 1.61, 1.79, 1.95, 2.08, 2.2, 2.3, 2.4, 2.48, 2.56, 2.64, 2.71]

function logOfCount(count: number): number {
  return LOGS[Math.min(count, LOGS.length - 1)]!
}
