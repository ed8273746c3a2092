// What the sheets of a workbook have in common, XLSX or ODS: rows of words under limits. Example:
// the second row of "Reports" is {line: 2, width: 2, cells: 0 → "Flood", 1 → "Rain in Marn."}. A
// number of repetitions that a file states never makes anything grow: cells that are not blank are
// counted, and reading ends at the limits.
import { CELLS_MAX, ROWS_MAX } from './table.ts'
import type { XmlWalk } from './xml-walk.ts'

/** Cells that are not blank, and code units of all, that are read of one workbook. */
export const BOOK_CELLS_MAX = 5_000_000
export const BOOK_LENGTH_MAX = 128 * 1024 * 1024
/** Code units and elements of one part: it is an entry of an archive. */
export const PART_LIMITS = { lengthMax: 64 * 1024 * 1024, elementsMax: 5_000_000 }

export interface SheetRow {
  /** Its number in the sheet, from 1. */
  readonly line: number
  /** Index from 0 → words; blank cells are left out. */
  readonly cells: ReadonlyMap<number, string>
  /** How often it stands there, one below the other. */
  readonly times: number
  readonly hidden: boolean
  /** What was wrong with its cells, each kind once. */
  readonly told: readonly string[]
}

/** A sheet; its rows can be read once, before the next sheet is asked for. */
export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  /** Rows that are not blank, in order; it returns why they end before the sheet does, or null. */
  readonly rows: () => Generator<SheetRow, string | null>
}

/** The sheets of a workbook in its order; it returns why they end early, or null. */
export type Sheets = Generator<Sheet, string | null>

/** What all sheets of one workbook have used. */
export interface Used {
  rows: number
  cells: number
  length: number
}

/** A row that is being filled. */
export interface OpenRow {
  readonly line: number
  readonly hidden: boolean
  readonly cells: Map<number, string>
  readonly told: Set<string>
}

export function openRow(line: number, hidden: boolean): OpenRow {
  return { line, hidden, cells: new Map(), told: new Set() }
}

/** Faults of one row that are told of. */
const TOLD_MAX = 20

/** Tells what is wrong with a cell of a row, each kind once. */
export function tellOf({ told }: OpenRow, words: string): void {
  if (told.size < TOLD_MAX) told.add(words)
  else told.add('more of its cells have faults')
}

/** Puts words into a cell, unless they are blank; one beyond the last column is told of. */
export function putCell(row: OpenRow, column: number, words: string, used: Used): void {
  if (words.trim() === '') return
  if (column >= CELLS_MAX) {
    tellOf(row, `cells beyond column ${CELLS_MAX} are not read`)
    return
  }
  used.cells++
  used.length += words.length
  row.cells.set(column, words)
}

/** The row that was filled, or null where it is blank. */
export function closeRow({ line, hidden, cells, told }: OpenRow, times = 1): SheetRow | null {
  if (cells.size === 0 && told.size === 0) return null
  return { line, cells, times, hidden, told: [...told] }
}

/** Why no more rows are read, or null. */
export function overused({ rows, cells, length }: Used): string | null {
  if (rows > ROWS_MAX) return `rows beyond the first ${ROWS_MAX}`
  if (cells > BOOK_CELLS_MAX) return `rows beyond the first ${BOOK_CELLS_MAX} cells`
  return length > BOOK_LENGTH_MAX ? `rows beyond the first ${BOOK_LENGTH_MAX} characters` : null
}

/** How a walk over rows ended: why it broke off, or what may have cost rows; null where nothing. */
export function endOf(steps: XmlWalk): string | null {
  const end = steps.end()
  if ('reason' in end) return end.reason
  return end.faults.length === 0 ? null : `rows may be missing: ${end.faults.join('; ')}`
}

/** Code units of a number: a stored double has at most 24. */
const NUMBER_LENGTH_MAX = 40

/**
 * A stored number as the shortest decimal that reads back as the same: "1e3" -> "1000",
 * "0.10000000000000001" -> "0.1". What is no number stays as it is.
 */
export function shortestDecimal(stored: string): string {
  const words = stored.trim()
  const value = words === '' || words.length > NUMBER_LENGTH_MAX ? Number.NaN : Number(words)
  if (!Number.isFinite(value)) return words
  const shortest = String(value === 0 ? 0 : value)
  const [, sign, whole, part = '', exponent] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/u.exec(shortest) ?? []
  if (whole === undefined) return shortest
  const digits = whole + part
  const point = 1 + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return sign + digits.padEnd(point, '0')
}
