// A table of reports (CSV, TSV) → one raw report for each row, by a map of columns. Example: the
// rows "headline,body" and "Flood,Rain in Marn." are one report titled "Flood". The map is what the
// user gives, else columns are known by their names; the row's own line is its part. Quoting as in
// RFC 4180; the mark between cells is the one that the first line has most of.
import type { Notice } from '../model/notice.ts'
import type { Columns } from './columns.ts'
import { noticeOf, rejectedPart, type Place, type Read } from './part.ts'
import { CELLS_MAX, columnsOf, ROWS_MAX, rowRead } from './table.ts'

const CELL_MAX = 4 * 1024 * 1024

interface Row {
  /** Line of its first cell, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** Why the row cannot be read, or null. */
  readonly fault: string | null
}

/** The reports of a table, in its order. Never throws. O(source). */
export function* readCsv(
  source: string,
  place: Place,
  { columns, notices }: { readonly columns?: Columns; readonly notices: readonly Notice[] },
): Generator<Read> {
  const rows = rowsOf(source, markOf(source))
  const head = rows.next()
  if (head.done === true || head.value.fault !== null) {
    yield rejectedPart(place, head.done === true ? 'empty' : head.value.fault!)
    return
  }
  const width = head.value.cells.length
  const map = columnsOf(head.value.cells, { as: 'csv', columns })
  if (typeof map === 'string') {
    yield rejectedPart(place, map)
    return
  }
  let any = false
  for (const { line, cells, fault } of rows) {
    any = true
    const told =
      cells.length === width
        ? notices
        : [...notices, noticeOf('cells', 'warning', `${cells.length} cells, the head has ${width}`)]
    const row = { line, cell: (index: number) => cells[index] ?? null, fault, notices: told }
    yield rowRead(row, place, { map, unit: 'line' })
  }
  if (!any) yield rejectedPart(place, 'a table without rows')
}

/** The mark between cells: of comma, semicolon, tab and bar the one the first line has most of. */
function markOf(source: string): string {
  const stated = STATED_MARK.exec(source)?.[1]
  if (stated !== undefined) return stated
  const end = source.search(/[\r\n]/u)
  const first = source.slice(0, end < 0 ? 10_000 : Math.min(end, 10_000))
  const counts = [',', ';', '\t', '|'].map((mark) => ({ mark, count: first.split(mark).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark
}

/** The mark that a spreadsheet states in a line of its own before the head: "sep=;". */
const STATED_MARK = /^sep=([,;\t|])\r?\n/iu

/** Rows with their lines; an unclosed quote ends with the file and is a fault of its row. */
function* rowsOf(source: string, mark: string): Generator<Row> {
  let at = STATED_MARK.exec(source)?.[0].length ?? 0
  let line = at > 0 ? 2 : 1
  for (let rows = 0; at < source.length; rows++) {
    if (rows > ROWS_MAX) {
      yield { line, cells: [], fault: `rows beyond the first ${ROWS_MAX}` }
      return
    }
    const from = line
    const cells: string[] = []
    let fault: string | null = null
    for (;;) {
      const cell = cellAt(source, at, mark)
      fault ??= cell.fault
      if (cells.length < CELLS_MAX) cells.push(cell.words)
      line += cell.lines
      at = cell.end
      if (source[at] !== mark) break
      at++
    }
    if (source[at] === '\r' && source[at + 1] === '\n') at++
    at++
    line++
    if (fault !== null || cells.length > 1 || cells[0]!.trim() !== '')
      yield { line: from, cells, fault }
  }
}

interface Cell {
  readonly words: string
  /** Where the mark or line end after it stands. */
  readonly end: number
  /** Line ends inside. */
  readonly lines: number
  readonly fault: string | null
}

function cellAt(source: string, start: number, mark: string): Cell {
  if (source[start] !== '"') return plainCell(source, start, mark)
  let words = ''
  let at = start + 1
  for (;;) {
    const quote = source.indexOf('"', at)
    if (quote < 0) {
      const fault = 'a quoted cell is never closed'
      return { words: '', end: source.length, lines: 0, fault }
    }
    words += source.slice(at, quote)
    at = quote + 1
    if (source[at] !== '"') break
    words += '"'
    at++
  }
  const rest = plainCell(source, at, mark)
  const fault = words.length > CELL_MAX ? `a cell of ${words.length} characters` : null
  return { words: words + rest.words, end: rest.end, lines: words.split('\n').length - 1, fault }
}

function plainCell(source: string, start: number, mark: string): Cell {
  let end = start
  while (
    end < source.length &&
    source[end] !== mark &&
    source[end] !== '\n' &&
    source[end] !== '\r'
  )
    end++
  const long = end - start > CELL_MAX ? `a cell of ${end - start} characters` : null
  return { words: source.slice(start, end), end, lines: 0, fault: long }
}
