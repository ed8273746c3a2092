// Aligns two sequences of coded words: which word of one stands for which of the other, with
// affine gap costs inside a band (Gotoh, J. Mol. Biol. 162, 1982), and the edit script that
// follows from it. Example: "the old bridge fell" and "the bridge has fallen" -> the=the, old
// deleted, bridge=bridge, has inserted … All scores are integers, so that every machine finds the
// same alignment.

/**
 * A sequence of words: equal codes are the same word, equal kin a near one (a stem), light
 * words count half.
 */
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

/**
 * One aligned pair of words: indices into both sequences. `same` is false for near words and
 * substitutions.
 */
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

// Whole numbers, tuned on word noise of up to one word in two: a changed or missing word costs
// little, since runs of equal content words hardly ever follow one another by chance; light words
// match everywhere and weigh little.
export const SAME = 4
export const SAME_LIGHT = 1
const NEAR = 2
const OTHER = -1
const GAP_OPEN = -2
const GAP_EXTEND = -1
const NONE = -1_000_000

/** Half-width of the band beyond the difference of the two lengths, in words. */
const BAND = 12
/** A block's sides are cut to this many words: 64 KB of trace at most. */
export const MAX_BLOCK = 256

/** Whether two words are the same, near one another, or neither. */
function howOf(a: Sequence, i: number, b: Sequence, j: number): AlignedPair['how'] {
  if (a.codes[i] === b.codes[j]) return 'same'
  return a.kin[i] === b.kin[j] && !a.light[i] ? 'near' : 'other'
}

/**
 * One side of a block in the order in which it is walked: forwards from its start or backwards
 * from its end.
 */
interface Side extends Sequence {
  readonly length: number
  /** Index in the sequence of the word at a step. */
  readonly at: (step: number) => number
}

function sideOf(whole: Sequence, start: number, end: number, backwards: boolean): Side {
  const length = Math.min(MAX_BLOCK, end - start)
  const at = backwards ? (step: number) => end - 1 - step : (step: number) => start + step
  const [from, to] = backwards ? [end - length, end] : [start, start + length]
  if (!backwards)
    return {
      codes: whole.codes.subarray(from, to),
      kin: whole.kin.subarray(from, to),
      light: whole.light.subarray(from, to),
      length,
      at,
    }
  return {
    codes: whole.codes.subarray(from, to).toReversed(),
    kin: whole.kin.subarray(from, to).toReversed(),
    light: whole.light.subarray(from, to).toReversed(),
    length,
    at,
  }
}

/** A filled table: for each cell the states its three states came from, and where it ends best. */
interface Table {
  readonly width: number
  readonly trace: Uint8Array
  readonly best: { readonly row: number; readonly column: number; readonly score: number }
  readonly end: { readonly score: number; readonly state: number }
}

/**
 * The best alignment of the whole of both sides of a block (at most `MAX_BLOCK` words each).
 * O(words × band).
 */
export function alignBlock(a: Sequence, b: Sequence, block: Block): Alignment {
  const rows = sideOf(a, block.aStart, block.aEnd, false)
  const columns = sideOf(b, block.bStart, block.bEnd, false)
  const table = fill(rows, columns, { drop: -NONE, open: false })
  const from = { row: rows.length, column: columns.length, state: table.end.state }
  return { score: table.end.score, pairs: traceBack(table, rows, columns, from).toReversed() }
}

/**
 * The best alignment that starts at the block's start (or, backwards, at its end) and reaches as
 * far as it pays. Filling stops where every score of a row lies more than `drop` below the best
 * so far. O(words × band).
 */
export function extendAlignment(
  a: Sequence,
  b: Sequence,
  block: Block,
  { backwards, drop }: { readonly backwards: boolean; readonly drop: number },
): Alignment {
  const rows = sideOf(a, block.aStart, block.aEnd, backwards)
  const columns = sideOf(b, block.bStart, block.bEnd, backwards)
  const table = fill(rows, columns, { drop, open: true })
  const { row, column, score } = table.best
  const pairs = traceBack(table, rows, columns, { row, column, state: 0 })
  return { score, pairs: backwards ? pairs : pairs.toReversed() }
}

/** Best scores of one row by last step: a pair, a word of a alone, a word of b alone. */
interface Row {
  readonly pair: Int32Array
  readonly onlyA: Int32Array
  readonly onlyB: Int32Array
}

function newRow(): Row {
  return {
    pair: new Int32Array(MAX_BLOCK + 1),
    onlyA: new Int32Array(MAX_BLOCK + 1),
    onlyB: new Int32Array(MAX_BLOCK + 1),
  }
}

// Room that every call writes before it reads: most blocks are small, and allocation would cost
// as much as filling.
const ROOM = [newRow(), newRow()] as const

function clear({ pair, onlyA, onlyB }: Row, from: number, to: number): void {
  pair.fill(NONE, from, to)
  onlyA.fill(NONE, from, to)
  onlyB.fill(NONE, from, to)
}

/** Fills the table row by row. States: 0 pair, 1 word of a alone, 2 word of b alone. */
function fill(
  rows: Side,
  columns: Side,
  { drop, open }: { readonly drop: number; readonly open: boolean },
): Table {
  const [n, m] = [rows.length, columns.length]
  const width = m + 1
  const trace = new Uint8Array((n + 1) * width)
  const skew = open ? 0 : m - n
  let [before, after]: [Row, Row] = [...ROOM]
  clear(before, 0, width)
  clear(after, 0, width)
  before.pair[0] = 0
  for (let j = 1; j <= Math.min(m, BAND + Math.max(0, skew)); j++) {
    before.onlyB[j] = GAP_OPEN + (j - 1) * GAP_EXTEND
    trace[j] = j === 1 ? 0 : 2 << 4
  }
  let best = { row: 0, column: 0, score: 0 }
  for (let i = 1; i <= n; i++) {
    const low = Math.max(0, i + Math.min(0, skew) - BAND)
    const high = Math.min(m, i + Math.max(0, skew) + BAND)
    if (low > high) break
    // A row reads one cell beyond its band on either side.
    clear(after, Math.max(0, low - 1), Math.min(width, high + 2))
    const column = fillRow({ before, after, trace, at: i * width, low, high }, rows, i - 1, columns)
    const score = after.pair[column]!
    if (score > best.score) best = { row: i, column, score }
    ;[before, after] = [after, before]
    if (score < best.score - drop) break
  }
  const ends = [before.pair[m]!, before.onlyA[m]!, before.onlyB[m]!]
  const state = ends.indexOf(Math.max(...ends))
  return { width, trace, best, end: { score: ends[state]!, state } }
}

/** Fills one row inside its band; returns the column of its best pair. */
function fillRow(
  cells: {
    readonly before: Row
    readonly after: Row
    readonly trace: Uint8Array
    readonly at: number
    readonly low: number
    readonly high: number
  },
  rows: Side,
  row: number,
  columns: Side,
): number {
  const { before, after, trace, at, low, high } = cells
  const [code, kin, light] = [rows.codes[row]!, rows.kin[row]!, rows.light[row]!]
  let best = low
  for (let j = low; j <= high; j++) {
    let steps = 0
    let value = before.pair[j]! + GAP_OPEN
    const fromA = before.onlyA[j]! + GAP_EXTEND
    const fromB = before.onlyB[j]! + GAP_OPEN
    if (fromA > value) {
      value = fromA
      steps = 1 << 2
    }
    if (fromB > value) {
      value = fromB
      steps = 2 << 2
    }
    after.onlyA[j] = value
    if (j > 0) {
      let score = OTHER
      if (columns.codes[j - 1] === code) score = light ? SAME_LIGHT : SAME
      else if (columns.kin[j - 1] === kin && !light) score = NEAR
      let come = before.pair[j - 1]!
      if (before.onlyA[j - 1]! > come) {
        come = before.onlyA[j - 1]!
        steps |= 1
      }
      if (before.onlyB[j - 1]! > come) {
        come = before.onlyB[j - 1]!
        steps = (steps & ~3) | 2
      }
      after.pair[j] = come + score
      if (after.pair[j]! > after.pair[best]!) best = j
      steps |= stepRight(after, j)
    }
    trace[at + j] = steps
  }
  return best
}

/**
 * Fills the state "word of b alone" of one cell from the cell to its left; returns its part of
 * the trace.
 */
function stepRight({ pair, onlyA, onlyB }: Row, j: number): number {
  let value = pair[j - 1]! + GAP_OPEN
  let steps = 0
  if (onlyB[j - 1]! + GAP_EXTEND > value) {
    value = onlyB[j - 1]! + GAP_EXTEND
    steps = 2 << 4
  }
  if (onlyA[j - 1]! + GAP_OPEN > value) {
    value = onlyA[j - 1]! + GAP_OPEN
    steps = 1 << 4
  }
  onlyB[j] = value
  return steps
}

/** The pairs on the way back from a cell to the start, last first. */
function traceBack(
  { width, trace }: Table,
  rows: Side,
  columns: Side,
  from: { readonly row: number; readonly column: number; readonly state: number },
): AlignedPair[] {
  const pairs: AlignedPair[] = []
  let { row, column, state } = from
  while (row > 0 && column > 0) {
    const steps = trace[row * width + column]!
    if (state === 0) {
      row--
      column--
      const how = howOf(rows, row, columns, column)
      pairs.push({ a: rows.at(row), b: columns.at(column), how })
      state = steps & 3
    } else if (state === 1) {
      row--
      state = (steps >> 2) & 3
    } else {
      column--
      state = (steps >> 4) & 3
    }
  }
  return pairs
}

/** One change between two aligned sequences; an empty side is an insertion or a deletion. */
export type Change = Block

/**
 * What changed between the first and the last pair of an alignment, in order: runs of words that
 * have no same word on the other side. O(pairs).
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
