// Possible rewrites: stretches of two reports that say much the same in other words or another
// order (translation, paraphrase, shuffled words), found by the rare stems their sentences share.
// Never called a copy, only "rewrite". Method: sentence vectors weighted by inverse sentence
// frequency, similar pairs clustered and checked (Sanchez-Perez, Gelbukh and Sidorov, PAN at CLEF
// 2014), with integer weights. Example: "rebels hold the harbour of Marn" and "Marn's harbour is in
// the hands of rebels" share harbour, Marn, rebels.
import { overlapsSpan, type Span } from '../text/span.ts'
import type { Bag, Report } from './report.ts'

/** Two ranges of words that may be rewrites of one another. */
export interface Rewrite {
  readonly a: Span
  readonly b: Span
  /** Cosine of both ranges' weighted stems, 0..1. */
  readonly similarity: number
  /** Whether one side tells in a few sentences what the other tells in many. */
  readonly condenses: boolean
}

/** A pair of similar segments, by index. */
interface Seed {
  readonly a: number
  readonly b: number
}

/** Seeds that lie together in both reports. */
type Cluster = readonly Seed[]

/** Least cosine and dice of two segments that seed a rewrite (both as published). */
const MIN_COSINE = 0.33
const MIN_DICE = 0.33
/** Segments without a seed that a cluster may span on either side. */
const MAX_GAP = 4
/** Least cosine of the two ranges of a cluster, and of a single pair of segments. */
const MIN_RANGE_COSINE = 0.36
const MIN_SINGLE_COSINE = 0.57
/** Least length of both sides, in code units. */
const MIN_LENGTH = 180
/**
 * A condensed retelling: how wide its gaps may be, how much longer one side must be, and how dense
 * the other.
 */
const CONDENSED_GAP = 24
const CONDENSED_RATIO = 2.8
/** Ratio from which any rewrite counts as condensed. */
const LOPSIDED_RATIO = 1.8
const CONDENSED_SEEDS = 3
const CONDENSED_DENSITY = 0.5
/** Most pairs of segments that are compared: two reports of a thousand sentences. */
const MAX_CELLS = 1_000_000
/** Seeds for a segment at most: a text whose every line is like every line is no rewrite. */
const SEEDS_MOST = 10

/** Sixteen times the binary logarithm of a positive integer, the fraction interpolated. */
export function log16(value: number): number {
  const exponent = 31 - Math.clz32(value)
  return 16 * exponent + Math.floor((16 * (value - 2 ** exponent)) / 2 ** exponent)
}

/** Weights, similarities and sizes of two bags' segments, all at once. */
interface Comparison {
  /** Dot products of segment vectors and numbers of stems in common, row by row. */
  readonly dots: Float64Array
  readonly common: Uint16Array
  readonly a: Side
  readonly b: Side
}

interface Side {
  readonly bag: Bag
  /** Per entry of the bag: what its stem weighs in this pair. */
  readonly weights: Uint16Array
  /** Per segment: squared length of its vector, and its number of stems. */
  readonly squares: Float64Array
  readonly sizes: Int32Array
}

/** Rewrites between two reports, by place in a. Never throws. O(segments of a × segments of b). */
export function rewritesOf(a: Report, b: Report): Rewrite[] {
  const [left, right] = [a.segments(), b.segments()]
  if (left.length * right.length > MAX_CELLS) return []
  const comparison = compare(a.bag(), b.bag())
  const seeds = seedsOf(comparison, right.length)
  if (seeds.length === 0 || seeds.length > SEEDS_MOST * (left.length + right.length)) return []
  const at = { left, right, comparison }
  const near = clusterSeeds(seeds, MAX_GAP, comparison)
    .map((one) => rewriteOf(one, at))
    .map((one) => ({ ...one, condenses: ratioOf(a, one.a, b, one.b) >= LOPSIDED_RATIO }))
  const wide = clusterSeeds(seeds, CONDENSED_GAP, comparison)
    .filter((one) => one.length >= CONDENSED_SEEDS && densityOf(one) >= CONDENSED_DENSITY)
    .map((one) => ({ ...rewriteOf(one, at), condenses: true }))
    .filter((one) => ratioOf(a, one.a, b, one.b) >= CONDENSED_RATIO)
  const apart = near.filter(
    (one) => !wide.some((w) => overlapsSpan(w.a, one.a) && overlapsSpan(w.b, one.b)),
  )
  return [...wide, ...apart]
    .filter((one) => Math.min(charsOf(a, one.a), charsOf(b, one.b)) >= MIN_LENGTH)
    .sort((x, y) => x.a.start - y.a.start || x.b.start - y.b.start)
}

/** Share of the segments of the side with fewer of them that hold a seed. */
function densityOf(seeds: readonly Seed[]): number {
  const side = (name: 'a' | 'b') => {
    const { start, end } = rangeOf(seeds, name)
    return { width: end - start, held: new Set(seeds.map((seed) => seed[name])).size }
  }
  const [one, other] = [side('a'), side('b')]
  const narrow = one.width < other.width ? one : other
  return narrow.held / narrow.width
}

/** How many times longer the longer range is. */
function ratioOf(a: Report, inA: Span, b: Report, inB: Span): number {
  const [one, other] = [charsOf(a, inA), charsOf(b, inB)]
  return Math.max(one, other) / Math.min(one, other)
}

function charsOf({ words }: Report, { start, end }: Span): number {
  return words.ends[end - 1]! - words.starts[start]!
}

function compare(a: Bag, b: Bag): Comparison {
  const dots = new Float64Array(a.size * b.size)
  const common = new Uint16Array(a.size * b.size)
  const total = log16(a.size + b.size)
  const [sideA, sideB] = [blankSide(a), blankSide(b)]
  const [stemsA, stemsB] = [a.stems, b.stems]
  let [i, j] = [0, 0]
  while (i < stemsA.length || j < stemsB.length) {
    const left = i < stemsA.length ? stemsA[i]! : Infinity
    const right = j < stemsB.length ? stemsB[j]! : Infinity
    const stem = left < right ? left : right
    let [iEnd, jEnd] = [i, j]
    while (stemsA[iEnd] === stem) iEnd++
    while (stemsB[jEnd] === stem) jEnd++
    const weight = total - log16(iEnd - i + jEnd - j)
    weigh(sideA, { from: i, to: iEnd, weight })
    weigh(sideB, { from: j, to: jEnd, weight })
    for (let p = i; p < iEnd; p++)
      for (let q = j; q < jEnd; q++) {
        const cell = a.segments[p]! * b.size + b.segments[q]!
        dots[cell]! += weight * weight * a.counts[p]! * b.counts[q]!
        common[cell]! += 1
      }
    i = iEnd
    j = jEnd
  }
  return { dots, common, a: sideA, b: sideB }
}

function blankSide(bag: Bag): Side {
  return {
    bag,
    weights: new Uint16Array(bag.stems.length),
    squares: new Float64Array(bag.size),
    sizes: new Int32Array(bag.size),
  }
}

function weigh(
  { bag, weights, squares, sizes }: Side,
  { from, to, weight }: { readonly from: number; readonly to: number; readonly weight: number },
): void {
  for (let p = from; p < to; p++) {
    const segment = bag.segments[p]!
    const value = weight * bag.counts[p]!
    weights[p] = weight
    squares[segment]! += value * value
    sizes[segment]! += 1
  }
}

function seedsOf({ dots, common, a, b }: Comparison, width: number): Seed[] {
  const seeds: Seed[] = []
  for (let i = 0; i < a.squares.length; i++)
    for (let j = 0; j < width; j++) {
      const cell = i * width + j
      const dot = dots[cell]!
      if (dot === 0) continue
      const cosine = dot / Math.sqrt(a.squares[i]! * b.squares[j]!)
      const dice = (2 * common[cell]!) / (a.sizes[i]! + b.sizes[j]!)
      if (cosine > MIN_COSINE && dice > MIN_DICE) seeds.push({ a: i, b: j })
    }
  return seeds
}

/**
 * Seeds in groups without a gap above `maxGap` segments on either side; groups too unlike are
 * parted again.
 */
function clusterSeeds(seeds: readonly Seed[], maxGap: number, comparison: Comparison): Cluster[] {
  const result: Cluster[] = []
  for (const group of splitByGaps(seeds, maxGap)) {
    const least = group.length === 1 ? MIN_SINGLE_COSINE : MIN_RANGE_COSINE
    if (cosineOf(comparison, group) >= least) result.push(group)
    else if (maxGap > 0) result.push(...clusterSeeds(group, maxGap - 1, comparison))
  }
  return result
}

/** Splits at gaps in a, then in b, and again until nothing splits. */
function splitByGaps(seeds: readonly Seed[], maxGap: number): (readonly Seed[])[] {
  let groups: (readonly Seed[])[] = [seeds]
  for (let side: 'a' | 'b' = 'a', quiet = 0; quiet < 2; side = side === 'a' ? 'b' : 'a') {
    const parted = groups.flatMap((group) => splitSide(group, side, maxGap))
    quiet = parted.length === groups.length ? quiet + 1 : 0
    groups = parted
  }
  return groups
}

function splitSide(seeds: readonly Seed[], side: 'a' | 'b', maxGap: number): (readonly Seed[])[] {
  const sorted = [...seeds].sort((x, y) => x[side] - y[side])
  const groups: Seed[][] = []
  for (const seed of sorted) {
    const last = groups.at(-1)
    if (last && seed[side] - last.at(-1)![side] - 1 <= maxGap) last.push(seed)
    else groups.push([seed])
  }
  return groups
}

function rangeOf(seeds: readonly Seed[], side: 'a' | 'b'): Span {
  let [start, end] = [Infinity, -1]
  for (const seed of seeds) {
    start = Math.min(start, seed[side])
    end = Math.max(end, seed[side])
  }
  return { start, end: end + 1 }
}

/** Cosine of the summed vectors of both ranges that the seeds span. */
function cosineOf({ a, b, dots }: Comparison, seeds: readonly Seed[]): number {
  if (seeds.length === 1) {
    const { a: i, b: j } = seeds[0]!
    return dots[i * b.squares.length + j]! / Math.sqrt(a.squares[i]! * b.squares[j]!)
  }
  const left = sumVectors(a, rangeOf(seeds, 'a'))
  const right = sumVectors(b, rangeOf(seeds, 'b'))
  let [dot, squareLeft, squareRight] = [0, 0, 0]
  for (const [stem, value] of left) {
    dot += value * (right.get(stem) ?? 0)
    squareLeft += value * value
  }
  for (const value of right.values()) squareRight += value * value
  return dot === 0 ? 0 : dot / Math.sqrt(squareLeft * squareRight)
}

function sumVectors({ bag, weights }: Side, { start, end }: Span): Map<number, number> {
  const sum = new Map<number, number>()
  for (let p = 0; p < weights.length; p++) {
    const segment = bag.segments[p]!
    if (segment < start || segment >= end) continue
    const stem = bag.stems[p]!
    sum.set(stem, (sum.get(stem) ?? 0) + weights[p]! * bag.counts[p]!)
  }
  return sum
}

function rewriteOf(
  seeds: Cluster,
  at: {
    readonly left: readonly Span[]
    readonly right: readonly Span[]
    readonly comparison: Comparison
  },
): Omit<Rewrite, 'condenses'> {
  const [a, b] = [rangeOf(seeds, 'a'), rangeOf(seeds, 'b')]
  return {
    a: { start: at.left[a.start]!.start, end: at.left[a.end - 1]!.end },
    b: { start: at.right[b.start]!.start, end: at.right[b.end - 1]!.end },
    similarity: cosineOf(at.comparison, seeds),
  }
}
