// Options that several commands share, read once and checked in one place.
import { readFileSync } from 'node:fs'
import { bringGazetteer } from '../engine/resources.ts'
import { PRINTED_KINDS, type Kind } from '../model/annotation.ts'
import { isDay, type Day } from '../model/calendar.ts'
import { COLUMN_FIELDS, type ColumnField, type Columns } from '../read/columns.ts'
import { FORMATS } from '../read/format.ts'
import type { Reading } from '../read/plain.ts'
import { UsageError, type Option, type Values } from './command.ts'

/** The largest dump of one country in GeoNames has 350 MB. */
const GAZETTEER_BYTES_MAX = 400_000_000

export const AS: Option = {
  name: 'as',
  value: 'FORMAT',
  help:
    `read every input as ${FORMATS.join(', ')}; ` +
    'columns: csv:text=Body,title=Head, or xlsx:, ods:',
}
export const DATE: Option = {
  name: 'date',
  value: 'YYYY-MM-DD',
  help: 'publication day of reports that state none',
}
export const GAZETTEER: Option = {
  name: 'gazetteer',
  value: 'FILE',
  help: 'places of your own: a GeoNames country dump, or CSV with the columns name, lat, lon',
}
export const KINDS: Option = {
  name: 'kinds',
  value: 'A,B',
  help: `only these kinds: ${PRINTED_KINDS.join(', ')}`,
}
export const STORE: Option = {
  name: 'store',
  value: 'DIR',
  help: 'folder that keeps .stemma/ (default: this folder)',
}
export const JSON_OUT: Option = { name: 'json', help: 'print JSON instead of words' }
export const OUT: Option = {
  name: 'out',
  value: 'FILE',
  help: 'where to write the page (default: report.html)',
}
export const WITH_TEXTS: Option = {
  name: 'with-texts',
  help: 'put whole texts into the page, not only excerpts',
}
export const UNMASKED: Option = {
  name: 'unmasked',
  help: 'show private persons; only for a page that stays on this machine',
}

const textOf = (values: Values, name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

/** The value of a valued option, or undefined. */
export const valueOf = textOf

export function dateChoice(values: Values): { readonly date?: Day } {
  const date = textOf(values, 'date')
  if (date === undefined) return {}
  if (!isDay(date)) throw new UsageError(`--date is no day of the calendar: ${date}`)
  return { date }
}

/** Adds the places of `--gazetteer`. UsageError with file and line where they cannot be read. */
export function bringPlaces(values: Values): void {
  const file = textOf(values, 'gazetteer')
  if (file === undefined) return
  const fault = bringGazetteer(readTextFile(file))
  if (fault !== null) throw new UsageError(`${file}:${fault}`)
}

function readTextFile(file: string): string {
  const bytes = readFileSync(file)
  if (bytes.length > GAZETTEER_BYTES_MAX)
    throw new UsageError(`${file} holds more than ${GAZETTEER_BYTES_MAX} bytes`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UsageError(`${file} is no UTF-8 text`)
  }
}

export function formatChoice(values: Values): Reading {
  const as = textOf(values, 'as')
  if (as === undefined) return {}
  const [, table, columns] = /^(csv|xlsx|ods):([^]*)$/u.exec(as) ?? []
  const [name, map] = table === undefined ? [as, null] : [table, columns!]
  const known = FORMATS.find((format) => format === name)
  if (!known) throw new UsageError(`--as is none of ${FORMATS.join(', ')}: ${as}`)
  return { as: known, ...(map === null ? {} : { columns: columnsChoice(map, name !== 'csv') }) }
}

/** "text=Body,title=Head": which column holds what. */
function columnsChoice(map: string, hasSheets: boolean): Columns {
  const columns: { [Field in ColumnField | 'sheet']?: string } = {}
  const fields = hasSheets ? ([...COLUMN_FIELDS, 'sheet'] as const) : COLUMN_FIELDS
  for (const pair of map.split(',')) {
    const [field, column] = pair.split('=').map((part) => part.trim())
    const known = fields.find((one) => one === field)
    if (!known || !column)
      throw new UsageError(
        `--as with columns wants ${fields.join(', ')} each with =COLUMN: ${pair}`,
      )
    columns[known] = column
  }
  return columns
}

export function kindsChoice(values: Values): { readonly kinds?: readonly Kind[] } {
  const kinds = textOf(values, 'kinds')
  if (kinds === undefined) return {}
  const names = kinds
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  const known = names.map((name) => PRINTED_KINDS.find((kind) => kind === name))
  const wrong = names.find((_, i) => known[i] === undefined)
  if (wrong !== undefined || names.length === 0)
    throw new UsageError(`--kinds knows ${PRINTED_KINDS.join(', ')}; not ${wrong ?? 'nothing'}`)
  return { kinds: known as Kind[] }
}

export function portChoice(values: Values): { readonly port?: number } {
  const text = textOf(values, 'port')
  if (text === undefined) return {}
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port is no port: ${text}`)
  return { port }
}

/** The inputs of a command. UsageError when there is none. */
export function inputsOf(args: readonly string[]): readonly string[] {
  if (args.length === 0)
    throw new UsageError('no input given: name files, folders, globs, or - for standard input')
  return args
}
