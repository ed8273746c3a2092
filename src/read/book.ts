// A workbook (XLSX, ODS) → one raw report for each row of its first sheet that has a column of
// text; what else it holds is counted. Example: the second row of the sheet "Reports" is the report
// of part "Reports/row 2". The head is the row among the first ten that names most fields: above it
// often stand a title and the day of an export. Rows that a filter hides are read and say so;
// hidden sheets are not read, unless the user names one.
import type { Notice } from '../model/notice.ts'
import type { Columns } from './columns.ts'
import { odsSheets } from './ods.ts'
import { noticeOf, partName, rejectedPart, type Place, type Read } from './part.ts'
import type { Sheet, SheetRow } from './sheet.ts'
import { CELLS_MAX, columnsOf, rowRead, type ColumnMap } from './table.ts'
import { xlsxSheets } from './xlsx.ts'
import type { Entry } from './zip.ts'

/** Rows that are not blank among which the head is looked for. */
const HEAD_ROWS = 10
/** Sheets that a reason names. */
const NAMED_MAX = 12
const NAME_MAX = 60

export type BookFormat = 'xlsx' | 'ods'

interface Given {
  readonly format: BookFormat
  readonly columns?: Columns | undefined
}

/** The reports of a workbook, in its order. Never throws. O(bytes). */
export function* readBook(entries: readonly Entry[], place: Place, given: Given): Generator<Read> {
  const sheets = given.format === 'xlsx' ? xlsxSheets(entries) : odsSheets(entries)
  const others: string[] = []
  let why: string | null = null
  let any = false
  for (let next = sheets.next(); ; next = sheets.next()) {
    if (next.done) {
      if (next.value !== null) yield rejectedPart(place, next.value)
      else if (!any) yield rejectedPart(place, `${why ?? nothingIn(given)}${named(others)}`)
      if (any) yield* restOfBook(place, others)
      return
    }
    const sheet = next.value
    const name = sheet.name.slice(0, NAME_MAX).toWellFormed()
    const wanted = given.columns?.sheet
    const isMeant = wanted === undefined ? !sheet.hidden : isCalled(sheet.name, wanted)
    const open = any || !isMeant ? null : openSheet(sheet, given)
    if (open && 'map' in open) {
      any = true
      yield* readSheet(open, { ...place, part: partName(place.part, name) })
    } else {
      others.push(sheet.hidden ? `${name} (hidden)` : name)
      why ??= open?.reason ?? null
    }
  }
}

const isCalled = (name: string, wanted: string) =>
  name.toLowerCase() === wanted.trim().toLowerCase()

const nothingIn = ({ columns }: Given) =>
  columns?.sheet === undefined ? 'a workbook without rows' : `no rows in a sheet "${columns.sheet}"`

const named = (sheets: readonly string[]) => {
  const more = sheets.length > NAMED_MAX ? ', …' : ''
  return sheets.length === 0 ? '' : `; sheets: ${sheets.slice(0, NAMED_MAX).join(', ')}${more}`
}

function* restOfBook(place: Place, others: readonly string[]): Generator<Read> {
  if (others.length === 0) return
  const count = others.length === 1 ? '1 more sheet is' : `${others.length} more sheets are`
  yield rejectedPart(place, `${count} not read${named(others)}`)
}

interface OpenSheet {
  readonly map: ColumnMap
  readonly above: readonly SheetRow[]
  /** Rows below the head, and why they end before the sheet does, or null. */
  readonly below: Generator<SheetRow, string | null>
}

/** A sheet at its head; the reason where it has none, null where it has no rows. */
function openSheet(
  sheet: Sheet,
  { format, columns }: Given,
): OpenSheet | { readonly reason: string | null } {
  const rows = sheet.rows()
  const first: SheetRow[] = []
  let last = rows.next()
  for (; !last.done && first.length < HEAD_ROWS; last = rows.next()) first.push(last.value)
  let best: { readonly at: number; readonly map: ColumnMap } | null = null
  let why: string | null = null
  for (const [at, row] of first.entries()) {
    const map = columnsOf(cellsOf(row), { as: format, columns })
    if (typeof map === 'string') why ??= map
    else if (best === null || map.size > best.map.size) best = { at, map }
  }
  if (best === null) return { reason: (last.done ? last.value : null) ?? why }
  const { at, map } = best
  return { map, above: first.slice(0, at), below: rowsAfter(first.slice(at + 1), last, rows) }
}

function* rowsAfter(
  held: readonly SheetRow[],
  last: IteratorResult<SheetRow, string | null>,
  rows: Generator<SheetRow, string | null>,
): Generator<SheetRow, string | null> {
  yield* held
  if (last.done) return last.value
  yield last.value
  return yield* rows
}

function cellsOf({ cells }: SheetRow): string[] {
  const width = Math.min(CELLS_MAX, 1 + Math.max(-1, ...cells.keys()))
  return Array.from({ length: width }, (_, index) => cells.get(index) ?? '')
}

function* readSheet({ map, above, below }: OpenSheet, place: Place): Generator<Read> {
  const [first] = above
  if (first) yield rejectedRow(place, first.line, rowsAbove(above))
  let any = false
  for (let next = below.next(); ; next = below.next()) {
    if (next.done) {
      if (next.value !== null) yield rejectedPart(place, next.value)
      else if (!any) yield rejectedPart(place, 'a table without rows')
      return
    }
    any = true
    yield* readRow(next.value, place, map)
  }
}

const rowsAbove = (rows: readonly SheetRow[]) =>
  rows.length === 1 ? 'a row above the head' : `${rows.length} rows above the head`

function rejectedRow({ path, part }: Place, line: number, reason: string): Read {
  return { rejection: { path, line, reason: part === null ? reason : `${part}: ${reason}` } }
}

/** The report of a row; copies that a workbook only counts are one rejection. */
function* readRow(
  { line, cells, times, hidden, told }: SheetRow,
  place: Place,
  map: ColumnMap,
): Generator<Read> {
  const notices: Notice[] = told.map((words) => noticeOf('cells', 'warning', words))
  if (hidden) notices.push(noticeOf('hidden', 'info', `row ${line} is hidden in its sheet`))
  const row = { line, cell: (index: number) => cells.get(index) ?? null, fault: null, notices }
  const read = rowRead(row, place, { map, unit: 'row' })
  if ('rejection' in read && told.length > 0) {
    const { rejection } = read
    yield { rejection: { ...rejection, reason: `${rejection.reason}: ${told.join('; ')}` } }
  } else yield read
  if (times > 1) yield rejectedRow(place, line + 1, `${times - 1} more rows repeat row ${line}`)
}
