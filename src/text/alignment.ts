// Aligns two sequences of coded words: which word of one stands for which of the other, with affine gap costs inside
// a band (Gotoh, J. Mol. Biol. 162, 1982), and the edit script that follows from it.
// Example: "the old bridge fell" and "the bridge has fallen" -> the=the, old deleted, bridge=bridge, has inserted …
// All scores are integers, so that every machine finds the same alignment.

/** A sequence of words: equal codes are the same word, equal kin a near one (a stem), light words count half. */
export interface Sequence {
  readonly codes: Int32Array
  readonly kin: Int32Array
  readonly light: Uint8Array
}

/** A half-open range of word indices in each sequence. */
export interface Block {
  readonly aStart: number
  readonly aEnd: number
  readonly bStart: number
  readonly bEnd: number
}

/** One aligned pair of words: indices into both sequences. `same` is false for near words and substitutions. */
export interface AlignedPair {
  readonly a: number
  readonly b: number
  readonly how: 'same' | 'near' | 'other'
}

export interface Alignment {
  readonly score: number
  /** Ascending in both sequences; words in no pair are deleted or inserted. */
  readonly pairs: readonly AlignedPair[]
}

// Twice the weights of the usual word alignment (+2, +1, -1.5, -2, -0.5), so that they are whole numbers.
export const SC = { same: 4, light: 1, near: 2, other: -1, open: -2, ext: -1 }
const NONE = -1_000_000

/** Half-width of the band beyond the difference of the two lengths, in words. */
const BAND = 12
/** A block's sides are cut to this many words: 64 KB of trace at most. */
export const MAX_BLOCK = 256

function pairScore(a: Sequence, i: number, b: Sequence, j: number): number {
  if (a.codes[i] === b.codes[j]) return a.light[i] ? SC.light : SC.same
  return a.kin[i] === b.kin[j] && !a.light[i] ? SC.near : SC.other
}

function howOf(a: Sequence, i: number, b: Sequence, j: number): AlignedPair['how'] {
  if (a.codes[i] === b.codes[j]) return 'same'
  return a.kin[i] === b.kin[j] && !a.light[i] ? 'near' : 'other'
}

/** How a block is walked: forwards from its start or backwards from its end. */
interface Walk {
  readonly n: number
  readonly m: number
  readonly aAt: (row: number) => number
  readonly bAt: (column: number) => number
}

function walkOf({ aStart, aEnd, bStart, bEnd }: Block, backwards: boolean): Walk {
  const n = Math.min(MAX_BLOCK, aEnd - aStart)
  const m = Math.min(MAX_BLOCK, bEnd - bStart)
  return backwards
    ? { n, m, aAt: (row) => aEnd - 1 - row, bAt: (column) => bEnd - 1 - column }
    : { n, m, aAt: (row) => aStart + row, bAt: (column) => bStart + column }
}

/** A filled table: three states per cell, and for each the state it came from. */
interface Table {
  readonly width: number
  readonly trace: Uint8Array
  readonly bestRow: number
  readonly bestColumn: number
  readonly bestScore: number
  readonly endScore: number
  readonly endState: number
}

/**
 * The best alignment of the whole of both sides of a block (at most `MAX_BLOCK` words each). O(words × band).
 */
export function alignBlock(a: Sequence, b: Sequence, block: Block): Alignment {
  const walk = walkOf(block, false)
  const table = fill(a, b, walk, { drop: -NONE, open: false })
  const pairs = traceBack(table, walk, walk.n, walk.m, table.endState, { a, b })
  return { score: table.endScore, pairs: pairs.reverse() }
}

/**
 * The best alignment that starts at the block's start (or, backwards, at its end) and reaches as far as it pays.
 * Filling stops where every score of a row lies more than `drop` below the best so far. O(words × band).
 */
export function extendAlignment(
  a: Sequence,
  b: Sequence,
  block: Block,
  { backwards, drop }: { readonly backwards: boolean; readonly drop: number },
): Alignment {
  const walk = walkOf(block, backwards)
  const table = fill(a, b, walk, { drop, open: true })
  const pairs = traceBack(table, walk, table.bestRow, table.bestColumn, 0, { a, b })
  return { score: table.bestScore, pairs: backwards ? pairs : pairs.reverse() }
}

/** Fills the table row by row. States: 0 pair, 1 word of a alone, 2 word of b alone. */
function fill(
  a: Sequence,
  b: Sequence,
  { n, m, aAt, bAt }: Walk,
  { drop, open }: { readonly drop: number; readonly open: boolean },
): Table {
  const width = m + 1
  const trace = new Uint8Array((n + 1) * width)
  const skew = open ? 0 : m - n
  let pair = new Int32Array(width).fill(NONE)
  let onlyA = new Int32Array(width).fill(NONE)
  let onlyB = new Int32Array(width).fill(NONE)
  let nextPair = new Int32Array(width)
  let nextA = new Int32Array(width)
  let nextB = new Int32Array(width)
  pair[0] = 0
  for (let j = 1; j <= Math.min(m, BAND + Math.max(0, skew)); j++) {
    onlyB[j] = SC.open + (j - 1) * SC.ext
    trace[j] = j === 1 ? 0 : 2 << 4
  }
  let best = { row: 0, column: 0, score: 0 }
  for (let i = 1; i <= n; i++) {
    const low = Math.max(0, i + Math.min(0, skew) - BAND)
    const high = Math.min(m, i + Math.max(0, skew) + BAND)
    let rowBest = NONE
    nextPair.fill(NONE)
    nextA.fill(NONE)
    nextB.fill(NONE)
    for (let j = low; j <= high; j++) {
      let steps = 0
      const fromPair = pair[j]! + SC.open
      const fromA = onlyA[j]! + SC.ext
      const fromB = onlyB[j]! + SC.open
      let value = fromPair
      if (fromA > value) ((value = fromA), (steps |= 1 << 2))
      if (fromB > value) ((value = fromB), (steps = (steps & ~12) | (2 << 2)))
      nextA[j] = value
      if (j > 0) {
        const diagonal = pairScore(a, aAt(i - 1), b, bAt(j - 1))
        let before = pair[j - 1]!
        if (onlyA[j - 1]! > before) ((before = onlyA[j - 1]!), (steps |= 1))
        if (onlyB[j - 1]! > before) ((before = onlyB[j - 1]!), (steps = (steps & ~3) | 2))
        nextPair[j] = before + diagonal
        let right = nextPair[j - 1]! + SC.open
        if (nextB[j - 1]! + SC.ext > right) {
          right = nextB[j - 1]! + SC.ext
          steps |= 2 << 4
        }
        if (nextA[j - 1]! + SC.open > right) {
          right = nextA[j - 1]! + SC.open
          steps = (steps & ~48) | (1 << 4)
        }
        nextB[j] = right
        if (nextPair[j]! > rowBest) rowBest = nextPair[j]!
        if (nextPair[j]! > best.score) best = { row: i, column: j, score: nextPair[j]! }
      }
      trace[i * width + j] = steps
    }
    ;[pair, nextPair] = [nextPair, pair]
    ;[onlyA, nextA] = [nextA, onlyA]
    ;[onlyB, nextB] = [nextB, onlyB]
    if (rowBest < best.score - drop) break
  }
  const ends = [pair[m]!, onlyA[m]!, onlyB[m]!]
  const endState = ends.indexOf(Math.max(...ends))
  return {
    width,
    trace,
    bestRow: best.row,
    bestColumn: best.column,
    bestScore: best.score,
    endScore: ends[endState]!,
    endState,
  }
}

/** The pairs on the way back from a cell to the start, last first. */
function traceBack(
  { width, trace }: Table,
  { aAt, bAt }: Walk,
  row: number,
  column: number,
  from: number,
  { a, b }: { readonly a: Sequence; readonly b: Sequence },
): AlignedPair[] {
  const pairs: AlignedPair[] = []
  let [i, j, state] = [row, column, from]
  while (i > 0 || j > 0) {
    const steps = trace[i * width + j]!
    if (state === 0) {
      if (i === 0 || j === 0) break
      pairs.push({ a: aAt(i - 1), b: bAt(j - 1), how: howOf(a, aAt(i - 1), b, bAt(j - 1)) })
      state = steps & 3
      i--
      j--
    } else if (state === 1) {
      if (i === 0) break
      state = (steps >> 2) & 3
      i--
    } else {
      if (j === 0) break
      state = (steps >> 4) & 3
      j--
    }
  }
  return pairs
}

/** One change between two aligned sequences; an empty side is an insertion or a deletion. */
export type Change = Block

/**
 * What changed between the first and the last pair of an alignment, in order: runs of words that have no same word on
 * the other side. O(pairs).
 */
export function editScript(pairs: readonly AlignedPair[]): Change[] {
  const changes: Change[] = []
  let open: { aStart: number; bStart: number } | null = null
  let [aNext, bNext] = [pairs[0]?.a ?? 0, pairs[0]?.b ?? 0]
  for (const { a, b, how } of pairs) {
    if (how !== 'same') {
      open ??= { aStart: aNext, bStart: bNext }
    } else {
      const { aStart, bStart } = open ?? { aStart: aNext, bStart: bNext }
      if (a > aStart || b > bStart) changes.push({ aStart, aEnd: a, bStart, bEnd: b })
      open = null
    }
    ;[aNext, bNext] = [a + 1, b + 1]
  }
  if (open) changes.push({ ...open, aEnd: aNext, bEnd: bNext })
  return changes
}
