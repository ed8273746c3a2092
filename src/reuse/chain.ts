// Seeds that two reports share, chained: hits (place in a, place in b) that follow one another in
// both become one chain of anchors, each a run of equal words. Example: hits (4,9) (5,10) (12,18)
// -> anchors 4-7/9-12 and 12-14/18-20.
import type { Grams, Report } from './report.ts'

/** A run of words equal on both sides: `length` words from a and b. */
export interface Anchor {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** Most hits of one pair: longer pairs of near-duplicates lose none that chaining would miss. */
const MAX_HITS = 20_000
/**
 * A gram that stands this often in one report (products of both counts) says nothing on where it
 * matches.
 */
const MAX_PRODUCT = 16
/** The same for pairs of words, which say less. */
const MAX_COUPLE_PRODUCT = 2
/**
 * Widest gap inside a chain, in words: beyond it two passages are two (passim allows 600
 * characters; news are short).
 */
const MAX_GAP = 30
/** How many anchors back a chain may link. */
const LOOK_BACK = 60

/** Places of three-word grams that both reports hold, by place in a, then b. O(grams). */
export function sharedHits(
  a: Grams,
  b: Grams,
  maxProduct: number,
): { readonly a: Int32Array; readonly b: Int32Array } {
  const packed: number[] = []
  let [i, j] = [0, 0]
  while (i < a.keys.length && j < b.keys.length && packed.length < MAX_HITS) {
    const [left, right] = [a.keys[i]!, b.keys[j]!]
    if (left < right) i++
    else if (right < left) j++
    else {
      let [iEnd, jEnd] = [i + 1, j + 1]
      while (a.keys[iEnd] === left) iEnd++
      while (b.keys[jEnd] === left) jEnd++
      if ((iEnd - i) * (jEnd - j) <= maxProduct)
        for (let p = i; p < iEnd; p++)
          for (let q = j; q < jEnd; q++) packed.push(a.places[p]! * 0x100000 + b.places[q]!)
      i = iEnd
      j = jEnd
    }
  }
  const sorted = Float64Array.from(packed).sort()
  return {
    a: Int32Array.from(sorted, (value) => Math.floor(value / 0x100000)),
    b: Int32Array.from(sorted, (value) => value % 0x100000),
  }
}

/**
 * The hits as anchors: those next to each other on one diagonal are one, grown by equal words at
 * both ends.
 */
export function anchorsOf(a: Report, b: Report): Anchor[] {
  const anchors = new Map<number, Anchor>()
  for (const [hits, length] of [
    [sharedHits(a.grams(), b.grams(), MAX_PRODUCT), 3],
    [sharedHits(a.couples(), b.couples(), MAX_COUPLE_PRODUCT), 2],
  ] as const) {
    const isFurniture = (k: number) => {
      for (let w = 0; w < length; w++)
        if (a.furniture[hits.a[k]! + w] && b.furniture[hits.b[k]! + w]) return true
      return false
    }
    // Hits come by place in a, so that a run is grown once and its further hits are skipped.
    const reached = new Map<number, number>()
    for (let k = 0; k < hits.a.length; k++) {
      const hit = { a: hits.a[k]!, b: hits.b[k]!, length }
      if (isFurniture(k) || hit.a < (reached.get(hit.a - hit.b) ?? 0)) continue
      const anchor = grow(a, b, hit)
      reached.set(hit.a - hit.b, anchor.a + anchor.length)
      anchors.set(anchor.a * 0x100000 + anchor.b, anchor)
    }
  }
  return [...anchors.values()].sort((x, y) => x.a - y.a || x.b - y.b)
}

/** The run of equal words around a hit, as far as it is no furniture of both reports. */
function grow(left: Report, right: Report, { a, b, length }: Anchor): Anchor {
  const [codesA, codesB] = [left.words.codes, right.words.codes]
  const goesOn = (i: number, j: number) =>
    codesA[i] === codesB[j] && !(left.furniture[i] && right.furniture[j])
  let [i, j, run] = [a, b, length]
  while (i + run < codesA.length && j + run < codesB.length && goesOn(i + run, j + run)) run++
  while (i > 0 && j > 0 && goesOn(i - 1, j - 1)) {
    i--
    j--
    run++
  }
  return { a: i, b: j, length: run }
}

/**
 * Colinear chains of anchors, the heaviest first; no anchor is in two. Weight is words less what
 * the gaps between anchors differ in length. O(anchors × LOOK_BACK).
 */
export function chainsOf(anchors: readonly Anchor[]): Anchor[][] {
  const weight = new Int32Array(anchors.length)
  const link = new Int32Array(anchors.length).fill(-1)
  for (let k = 0; k < anchors.length; k++) {
    const anchor = anchors[k]!
    weight[k] = 2 * anchor.length
    for (let p = k - 1; p >= Math.max(0, k - LOOK_BACK); p--) {
      const gain = linkWeight(anchors[p]!, anchor)
      if (gain !== null && weight[p]! + gain > weight[k]!) {
        weight[k] = weight[p]! + gain
        link[k] = p
      }
    }
  }
  return extractChains(anchors, weight, link)
}

/** What linking two anchors adds, or null where they cannot follow one another. */
function linkWeight(before: Anchor, after: Anchor): number | null {
  const gapA = after.a - before.a - before.length
  const gapB = after.b - before.b - before.length
  const overlap = Math.max(0, -Math.min(gapA, gapB))
  if (gapA > MAX_GAP || gapB > MAX_GAP || overlap >= after.length || after.a <= before.a)
    return null
  if (after.b <= before.b) return null
  const skew = Math.abs(gapA - gapB)
  return 2 * (after.length - overlap) - (skew >> 1)
}

function extractChains(
  anchors: readonly Anchor[],
  weight: Int32Array,
  link: Int32Array,
): Anchor[][] {
  const order = Array.from(anchors, (_, k) => k).sort((p, q) => weight[q]! - weight[p]! || p - q)
  const used = new Uint8Array(anchors.length)
  const chains: Anchor[][] = []
  for (const top of order) {
    if (used[top]) continue
    const chain: Anchor[] = []
    for (let k = top; k >= 0 && !used[k]; k = link[k]!) {
      used[k] = 1
      chain.push(anchors[k]!)
    }
    chains.push(trimOverlaps(chain.toReversed()))
  }
  return chains
}

/** Cuts from each anchor what the one before it already holds. */
function trimOverlaps(chain: readonly Anchor[]): Anchor[] {
  const trimmed: Anchor[] = []
  for (const anchor of chain) {
    const last = trimmed.at(-1)
    const overlap = last
      ? Math.max(0, last.a + last.length - anchor.a, last.b + last.length - anchor.b)
      : 0
    if (anchor.length > overlap)
      trimmed.push({
        a: anchor.a + overlap,
        b: anchor.b + overlap,
        length: anchor.length - overlap,
      })
  }
  return trimmed
}
