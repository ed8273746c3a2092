// Which days fit all evidence together: beliefs over the days of a window, by passing messages
// between reports and occasions (sum-product, a fixed number of rounds, products and sums only, so
// that every machine agrees). Example: a summit on a Friday, "last week" in one report and "today"
// in another, and one of them dated -> both.
import type { Node, Pair, Unary } from './evidence.ts'

/** Days looked at: [first, first + length). */
export interface Window {
  readonly first: number
  readonly length: number
}

/**
 * How likely each day of the window is for a node: sums to 1, or all 0 where the evidence
 * contradicts itself.
 */
export type Belief = Float64Array<ArrayBuffer>

const ROUNDS = 6

interface Link {
  readonly to: Node
  /** Index of the message that comes the other way. */
  readonly back: number
  readonly table: Table
}

/** The belief of every node that evidence names. O(rounds × pairs × days²). */
export function solveDays(
  { first, length }: Window,
  unary: readonly Unary[],
  pairs: readonly Pair[],
): Map<Node, Belief> {
  const nodes = [
    ...new Set([...unary.map(({ node }) => node), ...pairs.flatMap(({ a, b }) => [a, b])]),
  ].sort()
  const own = new Map(nodes.map((node) => [node, new Float64Array(length).fill(1)]))
  for (const { node, weight } of unary) {
    const belief = own.get(node)!
    for (let i = 0; i < length; i++) belief[i]! *= weight(first + i)
  }
  const links = linksOf(pairs, { first, length })
  const messages = links.map(() => new Float64Array(length).fill(1))
  const incoming = Map.groupBy(links.keys(), (k) => links[k]!.to)
  const into = (node: Node, except: number) => {
    const product = own.get(node)!.slice()
    for (const k of incoming.get(node) ?? [])
      if (k !== except) for (let i = 0; i < length; i++) product[i]! *= messages[k]![i]!
    return normalised(product)
  }
  for (let round = 0; round < ROUNDS; round++)
    for (const [k, link] of links.entries()) {
      const from = into(links[link.back]!.to, link.back)
      messages[k] = passed(from, link)
    }
  return new Map(nodes.map((node) => [node, into(node, -1)]))
}

/** Weights by weekday of the first day (0..6) and days to the second one (-length..length). */
interface Table {
  readonly values: Float64Array
  readonly width: number
}

/** A pair's weights depend on weekdays and days between alone, so seven rows hold them all. */
function tableOf(weight: (from: number, to: number) => number, { first, length }: Window): Table {
  const width = 2 * length + 1
  const values = new Float64Array(7 * width)
  for (let row = 0; row < 7; row++)
    for (let lag = -length; lag <= length; lag++)
      values[row * width + lag + length] = weight(first + row, first + row + lag)
  return { values, width }
}

/** Both directions of every pair: messages 2k and 2k + 1. */
function linksOf(pairs: readonly Pair[], window: Window): Link[] {
  return pairs.flatMap(({ a, b, weight }, k) => [
    { to: b, back: 2 * k + 1, table: tableOf(weight, window) },
    { to: a, back: 2 * k, table: tableOf((from, to) => weight(to, from), window) },
  ])
}

function passed(from: Belief, { table: { values, width } }: Link): Belief {
  const { length } = from
  const to = new Float64Array(length)
  for (let i = 0; i < length; i++) {
    const share = from[i]!
    if (share === 0) continue
    const row = (i % 7) * width + length - i
    for (let j = 0; j < length; j++) to[j]! += share * values[row + j]!
  }
  return normalised(to)
}

function normalised(values: Belief): Belief {
  let sum = 0
  for (const value of values) sum += value
  if (sum > 0) for (let i = 0; i < values.length; i++) values[i]! /= sum
  return values
}

/**
 * First and last index of what is left of a belief without these shares of it before and behind;
 * null for an empty belief.
 */
export function central(
  belief: Belief,
  { early, late }: { readonly early: number; readonly late: number },
): { from: number; to: number } | null {
  let from = 0
  let to = belief.length - 1
  for (let sum = belief[from] ?? 0; from < to && sum <= early; sum += belief[from]!) from++
  for (let sum = belief[to] ?? 0; to > from && sum <= late; sum += belief[to]!) to--
  return (belief[from] ?? 0) > 0 ? { from, to } : null
}
