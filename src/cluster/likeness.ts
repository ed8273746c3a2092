// How alike items are: the product of their vectors per pair of reports, less where they lie far
// apart in time. An inverted index finds only items that share a term.
// Example: two reports of one day with half of their telling words in common are alike 0.5 or so.
import type { DocumentId } from '../model/document.ts'
import type { LinkItem } from './link.ts'
import type { Weights } from './weigh.ts'

/**
 * A report, or the older reports of one story taken together: the sum of their vectors, and their
 * days.
 */
export interface Item extends LinkItem {
  readonly ids: readonly DocumentId[]
  readonly weights: Weights
  /**
   * Days since 1970-01-01 of the earliest and latest report with a date; null where none has one.
   */
  readonly from: number | null
  readonly to: number | null
}

/** Days apart that do not count: a story is reported at different hours of the world. */
const DAYS_FREE = 2
/**
 * Likeness falls in a line over so many days to `FAR_SHARE`. Dates can be wrong: it never falls to
 * nothing.
 */
const DAYS_FADING = 300
const FAR_SHARE = 0.3
/** A report without a date beside one with: it may be of any day. */
const UNDATED_SHARE = 0.8

/**
 * Share of likeness left for items so many days apart: 1 where they overlap or neither has a date.
 */
export function timeShare(a: Pick<Item, 'from' | 'to'>, b: Pick<Item, 'from' | 'to'>): number {
  if (a.from === null || a.to === null || b.from === null || b.to === null)
    return a.from === b.from ? 1 : UNDATED_SHARE
  return shareOf(Math.max(a.from - b.to, b.from - a.to, 0))
}

function shareOf(apart: number): number {
  if (apart <= DAYS_FREE) return 1
  const fading = (apart - DAYS_FREE) / DAYS_FADING
  return Math.max(FAR_SHARE, 1 - (1 - FAR_SHARE) * fading)
}

interface Postings {
  readonly items: number[]
  readonly weights: number[]
}

/** Which items have a term, and how much of it. */
export class LikenessIndex {
  private readonly extents: Extents
  private readonly table: Table
  private readonly added = new Map<number, Postings>()

  /** An index of these items, to which more can be added. O(terms). */
  constructor(items: readonly Item[] = []) {
    this.extents = extentsOf(items)
    this.table = tableOf(items)
  }

  add(item: Item): void {
    const number = addExtent(this.extents, item)
    const { terms, weights } = item.weights
    for (let i = 0; i < terms.length; i++) {
      const there = this.added.get(terms[i]!)
      if (there) {
        there.items.push(number)
        there.weights.push(weights[i]!)
      } else this.added.set(terms[i]!, { items: [number], weights: [weights[i]!] })
    }
  }

  /**
   * Likeness of an item to every item of the index, in the order they were added; written to `row`.
   */
  compare(item: Item, row: Float64Array): void {
    const { terms, weights } = item.weights
    for (let i = 0; i < terms.length; i++) {
      const weight = weights[i]!
      addProducts(this.table, { term: terms[i]!, weight, below: Infinity }, row)
      const there = this.added.get(terms[i]!)
      if (!there) continue
      for (let j = 0; j < there.items.length; j++)
        row[there.items[j]!]! += weight * there.weights[j]!
    }
    shareTime(item, this.extents, row)
  }
}

/** Postings of all terms in one stretch each, in order of their items. */
interface Table {
  /** Where the postings of a term begin; those of the next term follow. */
  readonly starts: Int32Array
  readonly items: Int32Array
  readonly weights: Float64Array
}

function tableOf(items: readonly Item[]): Table {
  let last = -1
  for (const { weights } of items) for (const term of weights.terms) if (term > last) last = term
  const starts = new Int32Array(last + 3)
  for (const { weights } of items) for (const term of weights.terms) starts[term + 2]!++
  for (let term = 2; term < starts.length; term++) starts[term]! += starts[term - 1]!
  const count = starts.at(-1)!
  const table = { starts, items: new Int32Array(count), weights: new Float64Array(count) }
  // While it is filled, the start of a term's postings moves up to the start of the next one's.
  for (const [number, { weights: own }] of items.entries())
    for (let i = 0; i < own.terms.length; i++) {
      const at = starts[own.terms[i]! + 1]!++
      table.items[at] = number
      table.weights[at] = own.weights[i]!
    }
  return table
}

/** Adds what a term of this weight makes alike to the row, for items below a number. */
function addProducts(
  { starts, items, weights }: Table,
  {
    term,
    weight,
    below,
  }: { readonly term: number; readonly weight: number; readonly below: number },
  row: Float64Array,
): void {
  if (term + 1 >= starts.length) return
  const end = starts[term + 1]!
  for (let at = starts[term]!; at < end; at++) {
    const other = items[at]!
    if (other >= below) return
    row[other]! += weight * weights[at]!
  }
}

/** Days and sizes of items in columns: they are read for every pair. Not a number: no date. */
interface Extents {
  readonly from: number[]
  readonly to: number[]
  readonly sizes: number[]
}

function extentsOf(items: readonly Item[]): Extents {
  return {
    from: items.map(({ from }) => from ?? NaN),
    to: items.map(({ to }) => to ?? NaN),
    sizes: items.map(({ size }) => size),
  }
}

/** Adds an item, and answers with its number. */
function addExtent(extents: Extents, { from, to, size }: Item): number {
  extents.from.push(from ?? NaN)
  extents.to.push(to ?? NaN)
  return extents.sizes.push(size) - 1
}

/** Turns sums of products into likeness: the mean over pairs of reports, less with days apart. */
function shareTime(item: Item, { from, to, sizes }: Extents, row: Float64Array): void {
  const [ownFrom, ownTo, size] = [item.from ?? NaN, item.to ?? NaN, item.size]
  const isUndated = ownFrom !== ownFrom
  const count = Math.min(row.length, sizes.length)
  for (let i = 0; i < count; i++) {
    const products = row[i]!
    if (!(products > 0)) continue
    const apart = Math.max(ownFrom - to[i]!, from[i]! - ownTo, 0)
    const share =
      apart === apart ? shareOf(apart) : isUndated && from[i] !== from[i] ? 1 : UNDATED_SHARE
    row[i] = products * (share / (size * sizes[i]!))
  }
}

/**
 * Likeness of every pair of items, row after row; the diagonal is 0. Written into `buffer` where it
 * is large enough: a stream asks for thousands of matrices. O(items² + pairs that share a term).
 */
export function likenessMatrix(
  items: readonly Item[],
  buffer: Float64Array = new Float64Array(items.length ** 2),
): Float64Array {
  const count = items.length
  if (buffer.length < count ** 2) return likenessMatrix(items)
  const matrix = buffer.subarray(0, count ** 2).fill(0)
  const [table, extents] = [tableOf(items), extentsOf(items)]
  for (const [i, item] of items.entries()) {
    const row = matrix.subarray(i * count, i * count + i)
    const { terms, weights } = item.weights
    for (let k = 0; k < terms.length; k++)
      addProducts(table, { term: terms[k]!, weight: weights[k]!, below: i }, row)
    shareTime(item, extents, row)
  }
  mirror(matrix, count)
  return matrix
}

/** Rows and columns copied together: a column at a time would miss the cache with every number. */
const TILE = 32

/** Copies what is below the diagonal of a matrix to above it. */
function mirror(matrix: Float64Array, count: number): void {
  for (let top = 0; top < count; top += TILE)
    for (let left = 0; left <= top; left += TILE)
      for (let i = top; i < Math.min(top + TILE, count); i++)
        for (let j = left; j < Math.min(left + TILE, i); j++)
          matrix[j * count + i] = matrix[i * count + j]!
}
