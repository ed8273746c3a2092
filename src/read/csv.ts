// A table of reports (CSV, TSV) → one raw report for each row, by a map of columns. Example: the
// rows "headline,body" and "Flood,Rain in Marn." are one report titled "Flood". The map is what the
// user gives, else columns are known by their names; the row's own line is its part. Quoting as in
// RFC 4180; the mark between cells is the one that the first line has most of.
import type { Notice } from '../model/notice.ts'
import { COLUMN_FIELDS, type ColumnField, type Columns } from './columns.ts'
import * as fields from './export-fields.ts'
import {
  noticeOf,
  partName,
  readPart,
  rejectedPart,
  webAddress,
  type Place,
  type Read,
} from './part.ts'

/** Names by which columns are known, from the exports of news services. */
const KNOWN: { readonly [Field in ColumnField]: readonly string[] } = {
  text: [...fields.TEXT, ...fields.SUMMARY],
  html: fields.HTML,
  title: fields.TITLE,
  byline: fields.BYLINE,
  outlet: fields.OUTLET,
  url: fields.URL,
  published: fields.PUBLISHED,
  modified: fields.MODIFIED,
  language: fields.LANGUAGE,
  id: ['id'],
}

const CELLS_MAX = 2000
const CELL_MAX = 4 * 1024 * 1024
const ROWS_MAX = 1_000_000

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
  const map = columnsOf(head.value.cells, columns)
  if (typeof map === 'string') {
    yield rejectedPart(place, map)
    return
  }
  let any = false
  for (const row of rows) {
    any = true
    yield rowRead(row, place, { map, width: head.value.cells.length, notices })
  }
  if (!any) yield rejectedPart(place, 'a table without rows')
}

function rowRead(
  { line, cells, fault }: Row,
  { path, part }: Place,
  table: {
    readonly map: ReadonlyMap<ColumnField, number>
    readonly width: number
    readonly notices: readonly Notice[]
  },
): Read {
  const reject = (reason: string): Read => ({
    rejection: { path, line, reason: part === null ? reason : `${part}: ${reason}` },
  })
  if (fault !== null) return reject(fault)
  const cell = (field: ColumnField) => cells[table.map.get(field) ?? -1] ?? null
  const [text, html] = [cell('text'), cell('html')]
  const words = text?.trim() ? { text: unguarded(text) } : html?.trim() ? { html } : null
  if (words === null) return reject('a row without text')
  const notices = [...table.notices]
  if (cells.length !== table.width)
    notices.push(noticeOf('cells', 'warning', `${cells.length} cells, the head has ${table.width}`))
  const title = cell('title')
  const stated = {
    title: title === null ? null : unguarded(title),
    byline: cell('byline'),
    outlet: cell('outlet'),
    url: webAddress(cell('url')),
    published: cell('published'),
    modified: cell('modified'),
    language: cell('language'),
  }
  const place = { path, part: partName(part, `line ${line}`) }
  const read = readPart(place, words, { fields: stated, notices })
  if ('rejection' in read) return reject(read.rejection.reason)
  const id = cell('id')?.trim().slice(0, 1000).toWellFormed() ?? ''
  return id === '' ? read : { document: { ...read.document, id } }
}

/** A cell without the apostrophe that guards spreadsheets from formulas ("'=SUM…", "'-3"). */
function unguarded(cell: string): string {
  return /^'[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell
}

/** The index of each field's column, or why the map does not fit. */
function columnsOf(
  head: readonly string[],
  columns: Columns = {},
): ReadonlyMap<ColumnField, number> | string {
  const names = head.map((name) => name.trim().toLowerCase())
  const map = new Map<ColumnField, number>()
  for (const field of COLUMN_FIELDS) {
    const given = columns[field]
    if (given === undefined) {
      const known = KNOWN[field].map((name) => names.indexOf(name.toLowerCase()))
      const index = known.find((one) => one >= 0 && ![...map.values()].includes(one))
      if (index !== undefined) map.set(field, index)
      continue
    }
    const named = names.indexOf(given.trim().toLowerCase())
    const index = named >= 0 ? named : /^\d{1,4}$/u.test(given) ? Number(given) - 1 : -1
    if (index < 0 || index >= names.length) return `no column "${given}" for ${field}`
    map.set(field, index)
  }
  if (map.has('text') || map.has('html')) return map
  const known = head.slice(0, 20).join(', ').slice(0, 300)
  return `no column holds text; columns: ${known}; --as csv:text=COLUMN says which`
}

/** The mark between cells: of comma, semicolon, tab and bar the one the first line has most of. */
function markOf(source: string): string {
  const end = source.search(/[\r\n]/u)
  const first = source.slice(0, end < 0 ? 10_000 : Math.min(end, 10_000))
  const counts = [',', ';', '\t', '|'].map((mark) => ({ mark, count: first.split(mark).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark
}

/** Rows with their lines; an unclosed quote ends with the file and is a fault of its row. */
function* rowsOf(source: string, mark: string): Generator<Row> {
  let at = 0
  let line = 1
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
