// A store examined: is the file whole, does every row hold what was put, do the accounts add up?
// Example: a flipped byte in a report is named with the report; a lost layer is named and can be
// made again.
import type { DatabaseSync } from 'node:sqlite'
import { applyEdits } from '../../text/edits.ts'
import { sha256 } from '../../model/identity.ts'
import { readLog } from '../../model/decision-log.ts'
import type { Document } from '../../model/document.ts'
import { bytesOf, originOf } from './raw.ts'
import { documentOf, layerOf } from './store.ts'
import { sumHolds, sumOf } from './sum.ts'

/** One thing that is wrong: where, what, and whether it can be made again from the reports. */
export interface Problem {
  readonly where: string
  readonly what: string
  readonly repairable: boolean
}

/** What a store holds and what is wrong with it. */
export interface Examination {
  readonly reports: number
  readonly layers: number
  readonly results: number
  readonly forgotten: number
  /** Bytes that reports were read from: pieces kept, bytes on disk, reports kept without any. */
  readonly raw: { readonly pieces: number; readonly bytes: number; readonly without: number }
  /** Inputs so far: in = stored + duplicate + rejected. */
  readonly account: { in: number; stored: number; duplicate: number; rejected: number }
  readonly problems: readonly Problem[]
}

const PROBLEMS_MAX = 1000

type Row = { readonly [column: string]: unknown }

/** Told before the file and before each row of what is examined: "reports", 40. */
export type OnRow = (where: string, row: number) => void

/** Everything a store holds, examined. Reads each row once; damaged pages are problems, too. */
export function examine(database: DatabaseSync, onRow: OnRow = () => {}): Examination {
  const problems: Problem[] = []
  const tell = (where: string, what: string, repairable = false) => {
    if (problems.length < PROBLEMS_MAX) problems.push({ where, what, repairable })
  }
  const rows = (sql: string, where: string, visit: (row: Row) => void): number => {
    let count = 0
    try {
      onRow(where, count)
      for (const row of database.prepare(sql).iterate()) {
        onRow(where, ++count)
        visit(row)
      }
    } catch (error) {
      tell(where, (error as Error).message)
    }
    return count
  }
  const integrity = () =>
    rows('pragma integrity_check', 'file', (row) => {
      const said = String(row['integrity_check'])
      if (said !== 'ok') tell('file', said)
    })
  integrity()
  const ids = new Set<string>()
  const columns = 'id, hash, published, body, sum, url'
  const reports = rows(`select ${columns} from document`, 'reports', (row) => {
    ids.add(String(row['id']))
    const what = documentProblem(row) ?? addressProblem(row)
    if (what) tell(`report ${String(row['id'])}`, what)
  })
  const raw = rawOf(rows, ids, tell)
  const layers = rows(
    'select document, kind, key as made, annotations, sum from layer',
    'layers',
    (row) => {
      const where = `layer ${String(row['kind'])} of ${String(row['document'])}`
      if (!readable(() => layerOf(row))) tell(where, 'does not hold what was put', true)
      if (!ids.has(String(row['document']))) tell(where, 'has no report', true)
    },
  )
  const results = rows('select stage, key, inputs, value, sum from derived', 'results', (row) => {
    const values = ['stage', 'key', 'inputs', 'value'].map((name) => String(row[name]))
    if (!sumHolds(row['sum'], ...values))
      tell(`result ${values[0]} ${values[1]}`, 'does not hold what was put', true)
  })
  const account = accountOf(rows, ids, tell)
  const forgotten = chainOf(rows, tell)
  const lines: string[] = []
  rows('select name, number, line, sum from log order by name, number', 'logs', (row) => {
    const values = [row['name'], row['number'], row['line']] as (string | number)[]
    if (!sumHolds(row['sum'], ...values))
      tell(`${values[0]} log line ${values[1]}`, 'does not hold what was put')
    if (values[0] === 'decision') lines.push(String(values[2]))
  })
  const log = readLog(lines)
  if ('record' in log) tell(`decision log record ${log.record}`, log.why)
  return { reports, layers, results, forgotten, raw, account, problems }
}

function readable(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch {
    return false
  }
}

/** What is wrong with a report's row, or null. */
export function documentProblem(row: Row): string | null {
  let document: Document
  try {
    document = documentOf(row)
  } catch {
    return 'does not hold what was put'
  }
  if (document.id !== row['id']) return 'stands under another id'
  if (sha256(document.source) !== document.hash) return 'its source is not what was read'
  if (applyEdits(document.source, document.edits) !== document.text)
    return 'its text is not its source with its edits'
  return null
}

function addressProblem(row: Row): string | null {
  return documentOf(row).url === row['url'] ? null : 'stands under another address'
}

type Rows = (sql: string, where: string, visit: (row: Row) => void) => number
type Tell = (where: string, what: string, repairable?: boolean) => void

function accountOf(rows: Rows, ids: ReadonlySet<string>, tell: Tell): Examination['account'] {
  const counts = { in: 0, stored: 0, duplicate: 0, rejected: 0 }
  const stored = new Set<string>()
  const columns = ['path', 'part', 'line', 'outcome', 'document', 'reason'] as const
  rows(
    `select number, ${columns.join(', ')}, sum from account order by number`,
    'account',
    (row) => {
      if (row['number'] !== ++counts.in) tell(`account line ${counts.in}`, 'is not there')
      const outcome = String(row['outcome'])
      if (outcome === 'stored' || outcome === 'duplicate' || outcome === 'rejected')
        counts[outcome]++
      if (outcome === 'stored') stored.add(String(row['document']))
      const values = columns.map((name) => row[name] as string | number | null)
      if (!sumHolds(row['sum'], ...values))
        tell(`account line ${String(row['number'])}`, 'does not hold what was put')
    },
  )
  const forgotten = new Set<string>()
  rows('select document from tombstone', 'tombstones', (row) => {
    forgotten.add(String(row['document']))
  })
  for (const id of stored)
    if (!ids.has(id) && !forgotten.has(id)) tell(`report ${id}`, 'was stored and is not held')
  for (const id of ids) if (!stored.has(id)) tell(`report ${id}`, 'is held and in no account')
  return counts
}

/** Tombstones in order, each chained to the one before. */
function chainOf(rows: Rows, tell: Tell): number {
  let before = ''
  return rows(
    'select number, document, hash, who, reason, day, sum from tombstone order by number',
    'tombstones',
    (row) => {
      const values = ['document', 'hash', 'who', 'reason', 'day'].map((name) => String(row[name]))
      const sum = sumOf(before, ...values)
      if (sum !== row['sum']) tell(`tombstone ${String(row['number'])}`, 'breaks the chain')
      before = String(row['sum'])
    },
  )
}

/**
 * Every piece of bytes against its hash, every origin against its sum, its report and its bytes.
 */
function rawOf(rows: Rows, ids: ReadonlySet<string>, tell: Tell): Examination['raw'] {
  const held = new Set<string>()
  let bytes = 0
  rows('select hash, size, packing, bytes from raw', 'bytes', (row) => {
    const hash = String(row['hash'])
    const erased = row['packing'] === 'erased'
    const length = row['bytes'] instanceof Uint8Array ? row['bytes'].length : 0
    if (erased ? length > 0 : bytesOf(row) === null)
      tell(`bytes ${hash}`, erased ? 'are not erased' : 'are not what came in')
    if (!erased) held.add(hash)
    bytes += length
  })
  const used = new Set<string>()
  let origins = 0
  const columns = 'document, hash, raw, unit, start, path, hints, sum'
  rows(`select ${columns} from origin`, 'origins', (row) => {
    const origin = originOf(row)
    const where = `origin of ${String(row['document'])}`
    used.add(String(row['raw']))
    if (!origin) tell(where, 'does not hold what was put')
    else if (!ids.has(origin.document)) tell(where, 'has no report')
    else if (!held.has(origin.raw)) tell(where, 'has no bytes')
    else origins++
  })
  for (const hash of held) if (!used.has(hash)) tell(`bytes ${hash}`, 'belong to no report')
  return { pieces: held.size, bytes, without: Math.max(0, ids.size - origins) }
}
