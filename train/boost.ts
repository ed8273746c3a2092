// Rows of whole numbers with their right answers → small trees that answer: gradient boosting on
// histograms (Friedman 2001; Chen and Guestrin 2016, sections 2 and 3), in a fixed order: the same
// rows always give the same trees. Example: 60 trees, each of four questions, in ten seconds.
import { LEAF_UNIT, LEAVES, QUESTIONS, TREE_DEPTH, type Trees } from '../src/learn/trees.ts'

/** What is learnt from: rows one after the other, the right answer of each, and what it weighs. */
export interface Rows {
  readonly columns: number
  readonly table: Int16Array
  readonly right: Uint8Array
  readonly weight: Float64Array
}

export interface BoostSettings {
  readonly trees: number
  /** The share of what a tree has learnt that counts. */
  readonly rate: number
  /** Limits tried of each column, at most. */
  readonly bins: number
  /** Fewest rows, by weight and doubt, on either side of a question. */
  readonly least: number
  /** Draws leaves to nothing. */
  readonly shrink: number
  /** The share of columns that a tree may ask about, so that it relies on no single one. */
  readonly share: number
}

/** A question that never sends a row right. */
const NEVER = 32_767

/** The trees. O(trees · rows · columns). */
export function boost(rows: Rows, settings: BoostSettings): Trees {
  const limits = limitsOf(rows, settings.bins)
  const binned = limits.map((own, column) => binsOf(rows, column, own))
  const count = rows.right.length
  const score = new Float64Array(count)
  const trees = {
    columns: new Int8Array(settings.trees * QUESTIONS),
    limits: new Int16Array(settings.trees * QUESTIONS),
    leaves: new Int8Array(settings.trees * LEAVES),
  }
  const next = numbers()
  for (let tree = 0; tree < settings.trees; tree++) {
    const slope = slopesOf(rows, score)
    const asked = limits.flatMap((_, column) => (next() < settings.share ? [column] : []))
    const node = new Uint8Array(count)
    for (let level = 0; level < TREE_DEPTH; level++) {
      const best = bestQuestions({ binned, limits, asked, node, level, slope, settings })
      best.forEach(({ column, bin }, at) => {
        const question = tree * QUESTIONS + 2 ** level - 1 + at
        trees.columns[question] = column
        trees.limits[question] = limits[column]![bin] ?? NEVER
      })
      for (let i = 0; i < count; i++) {
        const { column, bin } = best[node[i]!]!
        node[i] = node[i]! * 2 + (binned[column]![i]! > bin ? 1 : 0)
      }
    }
    const leaves = leavesOf(node, slope, settings)
    trees.leaves.set(leaves, tree * LEAVES)
    for (let i = 0; i < count; i++) score[i]! += leaves[node[i]!]! / LEAF_UNIT
  }
  return trees
}

/** Numbers from 0 to 1 that look like chance, always the same (a congruential generator). */
function numbers(): () => number {
  let state = 12_345
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state / 2 ** 32
  }
}

/** The limits of each column that may be asked about: its quantiles, and 0 and 1. */
function limitsOf({ columns, table, right }: Rows, bins: number): readonly number[][] {
  return Array.from({ length: columns }, (_, column) => {
    const values = new Int16Array(right.length)
    for (let i = 0; i < values.length; i++) values[i] = table[i * columns + column]!
    values.sort()
    const limits = new Set([0, 1])
    for (let bin = 1; bin < bins; bin++)
      limits.add(values[Math.floor((bin * values.length) / bins)]!)
    const [least, most] = [values[0]!, values.at(-1)!]
    return [...limits].filter((one) => one >= least && one < most).toSorted((a, b) => a - b)
  })
}

/** For each row how many limits its number is above. */
function binsOf({ columns, table, right }: Rows, column: number, limits: readonly number[]) {
  const bins = new Uint8Array(right.length)
  for (let i = 0; i < bins.length; i++) {
    const value = table[i * columns + column]!
    while (bins[i]! < limits.length && value > limits[bins[i]!]!) bins[i]!++
  }
  return bins
}

/** The first and second derivative of the logistic loss by row. */
interface Slope {
  readonly first: Float64Array
  readonly second: Float64Array
}

function slopesOf({ right, weight }: Rows, score: Float64Array): Slope {
  const first = new Float64Array(right.length)
  const second = new Float64Array(right.length)
  for (let i = 0; i < right.length; i++) {
    const chance = 1 / (1 + Math.exp(-score[i]!))
    first[i] = weight[i]! * (right[i]! - chance)
    second[i] = weight[i]! * chance * (1 - chance)
  }
  return { first, second }
}

interface Level {
  readonly binned: readonly Uint8Array[]
  readonly limits: readonly (readonly number[])[]
  readonly asked: readonly number[]
  readonly node: Uint8Array
  readonly level: number
  readonly slope: Slope
  readonly settings: BoostSettings
}

interface Question {
  readonly column: number
  /** Rows of higher bins go right. */
  readonly bin: number
  readonly gain: number
}

/** For each node of a level the question that divides its rows best. */
function bestQuestions(given: Level): readonly Question[] {
  const { binned, limits, asked, node, level, slope } = given
  const nodes = 2 ** level
  const best = Array.from({ length: nodes }, (): Question => ({ column: 0, bin: 255, gain: 0 }))
  for (const column of asked) {
    const bins = limits[column]!.length + 1
    const first = new Float64Array(nodes * bins)
    const second = new Float64Array(nodes * bins)
    const own = binned[column]!
    for (let i = 0; i < node.length; i++) {
      const cell = node[i]! * bins + own[i]!
      first[cell]! += slope.first[i]!
      second[cell]! += slope.second[i]!
    }
    for (let at = 0; at < nodes; at++) {
      const [from, to] = [at * bins, (at + 1) * bins]
      const found = bestBin(first.subarray(from, to), second.subarray(from, to), given.settings)
      if (found.gain > best[at]!.gain) best[at] = { column, ...found }
    }
  }
  return best
}

function bestBin(
  first: Float64Array,
  second: Float64Array,
  { least, shrink }: BoostSettings,
): Omit<Question, 'column'> {
  const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0)
  const [all, doubt] = [sum(first), sum(second)]
  let best = { bin: 255, gain: 0 }
  let [left, leftDoubt] = [0, 0]
  for (let bin = 0; bin < first.length - 1; bin++) {
    left += first[bin]!
    leftDoubt += second[bin]!
    const rightDoubt = doubt - leftDoubt
    if (leftDoubt < least || rightDoubt < least) continue
    const parts = left ** 2 / (leftDoubt + shrink) + (all - left) ** 2 / (rightDoubt + shrink)
    const gain = parts - all ** 2 / (doubt + shrink)
    if (gain > best.gain) best = { bin, gain }
  }
  return best
}

function leavesOf(node: Uint8Array, slope: Slope, { rate, shrink }: BoostSettings): Int8Array {
  const first = new Float64Array(LEAVES)
  const second = new Float64Array(LEAVES)
  for (let i = 0; i < node.length; i++) {
    first[node[i]!]! += slope.first[i]!
    second[node[i]!]! += slope.second[i]!
  }
  return Int8Array.from(first, (sum, leaf) => {
    const value = Math.round((LEAF_UNIT * rate * sum) / (second[leaf]! + shrink))
    return Math.max(-127, Math.min(127, value))
  })
}
