// A row of any table (CSV, a sheet) → its raw report, by a map of columns. Example: with the head
// "headline, body" the row "Flood, Rain in Marn." is a report titled "Flood" of part "line 2". A
// cell that begins like a formula is words like any other: nothing is ever evaluated.
import type { Notice } from '../model/notice.ts'
import { COLUMN_FIELDS, type ColumnField, type Columns } from './columns.ts'
import * as fields from './export-fields.ts'
import { partName, readPart, webAddress, type Place, type Read } from './part.ts'

/** Cells of one row and rows of one table that are read. */
export const CELLS_MAX = 2000
export const ROWS_MAX = 1_000_000
const ID_MAX = 1000
/** Columns and code units of them that a reason names. */
const NAMED_MAX = 20
const NAMES_LENGTH_MAX = 300

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

export interface TableRow {
  /** Its line in the file or row in the sheet, from 1. */
  readonly line: number
  /** The words of a cell, from 0; null where the row has none there. */
  readonly cell: (index: number) => string | null
  /** Why the row cannot be read, or null. */
  readonly fault: string | null
  readonly notices: readonly Notice[]
}

export type ColumnMap = ReadonlyMap<ColumnField, number>

/** The report of a row, or why it is none. Never throws. */
export function rowRead(
  { line, cell: cellAt, fault, notices }: TableRow,
  { path, part }: Place,
  { map, unit }: { readonly map: ColumnMap; readonly unit: 'line' | 'row' },
): Read {
  const reject = (reason: string): Read => ({
    rejection: { path, line, reason: part === null ? reason : `${part}: ${reason}` },
  })
  if (fault !== null) return reject(fault)
  const cell = (field: ColumnField) => cellAt(map.get(field) ?? -1)
  const [text, html] = [cell('text'), cell('html')]
  const words = text?.trim() ? { text: unguarded(text) } : html?.trim() ? { html } : null
  if (words === null) return reject('a row without text')
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
  const place = { path, part: partName(part, `${unit} ${line}`) }
  const read = readPart(place, words, { fields: stated, notices })
  if ('rejection' in read) return reject(read.rejection.reason)
  const id = cell('id')?.trim().slice(0, ID_MAX).toWellFormed() ?? ''
  return id === '' ? read : { document: { ...read.document, id } }
}

/** A cell without the apostrophe that guards spreadsheets from formulas ("'=SUM…", "'-3"). */
function unguarded(cell: string): string {
  return /^'[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell
}

/** The index of each field's column, or why the map does not fit. `as`: what `--as` calls it. */
export function columnsOf(
  head: readonly string[],
  { as, columns = {} }: { readonly as: string; readonly columns?: Columns | undefined },
): ColumnMap | string {
  const names = head.map((name) => name.trim().toLowerCase())
  // "Full Text", "full_text" and "fullText" are one name.
  const bare = (name: string) => name.toLowerCase().replaceAll(/[\s_-]+/gu, '')
  const plain = names.map(bare)
  const map = new Map<ColumnField, number>()
  for (const field of COLUMN_FIELDS) {
    const given = columns[field]
    if (given === undefined) {
      const known = KNOWN[field].map((name) => plain.indexOf(bare(name)))
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
  const named = head.slice(0, NAMED_MAX).join(', ').slice(0, NAMES_LENGTH_MAX)
  return `no column holds text; columns: ${named}; --as ${as}:text=COLUMN says which`
}
