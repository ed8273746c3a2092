// The default store: one SQLite file through the driver that Node brings. Each writing method is
// one transaction of prepared statements; lists of ids travel as one JSON parameter.
// Example: const store = await openSqliteStore('my-desk') keeps my-desk/.stemma/store.sqlite.
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Kind } from '../../model/annotation.ts'
import type { Document } from '../../model/document.ts'
import { sha256 } from '../../model/identity.ts'
import { compareDocuments } from '../../model/pile.ts'
import type { RawBytes } from '../../model/raw.ts'
import { OperationError } from '../operation-error.ts'
import {
  accountOf,
  checkIds,
  compareText,
  type Account,
  type Arrival,
  type Derived,
  type Head,
  type Outcome,
  type Store,
  type StoredLayer,
} from '../store.ts'
import { asOperationError, openDatabase, storePath } from './open.ts'
import { eraseRaw, putRaw, rawsOf } from './raw.ts'
import { sumHolds, sumOf } from './sum.ts'

/** The store of a folder, made when there is none. OperationError as `openDatabase`. */
export async function openSqliteStore(folder: string): Promise<Store> {
  const path = storePath(folder)
  return storeOn(openDatabase(path), path)
}

/** Prepared when first used: a run that only reads pays for no writing statement. */
export type Prepare = (sql: string) => StatementSync

function storeOn(database: DatabaseSync, path: string): Store {
  const prepared = new Map<string, StatementSync>()
  const prepare: Prepare = (sql) => {
    const there = prepared.get(sql) ?? database.prepare(sql)
    prepared.set(sql, there)
    return there
  }
  const run = async <T>(operation: () => T): Promise<T> => {
    if (!database.isOpen) throw new OperationError('store-closed', 'the store is closed')
    try {
      return operation()
    } catch (cause) {
      if (cause instanceof RangeError) throw cause
      throw asOperationError(cause, 'store-failed', `store operation failed: ${path}`)
    }
  }
  const write = <T>(operation: () => T): Promise<T> => run(() => inTransaction(database, operation))
  return {
    putDocuments: (arrivals) =>
      write(() => {
        checkIds(arrivals)
        return arrivals.map((one) => putArrival(database, prepare, one))
      }),
    heads: () => run(() => headsOf(prepare)),
    documents: (ids) => run(() => documentsOf(prepare, ids)),
    raws: (ids) => run(() => rawsOf(prepare, ids)),
    putLayers: (layers) => write(() => layers.forEach((layer) => putLayer(prepare, layer))),
    layers: (ids) => run(() => layersOf(prepare, ids)),
    putDerived: (results) => write(() => results.forEach((result) => putResult(prepare, result))),
    derived: (stage, keys) => run(() => resultsOf(prepare, stage, keys)),
    inputs: (stage, keys) => run(() => inputsOf(prepare, stage, keys)),
    account: () => run(() => accountsOf(prepare)),
    append: (log, after, lines) => write(() => appendLines(prepare, { log, after, lines })),
    log: (log) => run(() => linesOf(prepare, log)),
    dropDerived: () =>
      write(() => {
        prepare('delete from layer').run()
        prepare('delete from derived').run()
      }),
    close: async () => {
      if (database.isOpen) database.close()
    },
  }
}

/** Takes the write lock first: a reader that turns writer half-way could not wait for it. */
function inTransaction<T>(database: DatabaseSync, operation: () => T): T {
  database.exec('begin immediate')
  try {
    const result = operation()
    database.exec('commit')
    return result
  } catch (cause) {
    if (database.isTransaction) database.exec('rollback')
    throw cause
  }
}

function putArrival(database: DatabaseSync, prepare: Prepare, arrival: Arrival): Outcome {
  const outcome = 'document' in arrival ? putDocument(prepare, arrival.document) : 'rejected'
  if ('document' in arrival && arrival.raw) {
    const { document, raw } = arrival
    if (outcome === 'stored' || outcome === 'duplicate') putRaw(prepare, document, raw)
    else if (outcome === 'rejected') refuseRaw(database, prepare, raw)
  }
  const entry = accountOf(arrival, outcome)
  if (entry) putAccount(prepare, entry)
  return outcome
}

/** Bytes that hold a forgotten report beside others are not kept either. */
function refuseRaw(database: DatabaseSync, prepare: Prepare, raw: RawBytes): void {
  const hash = sha256(raw.bytes)
  prepare(
    "insert or ignore into raw (hash, size, packing, bytes) values (?, ?, 'erased', x'')",
  ).run(hash, raw.bytes.length)
  eraseRaw(database, hash, (id) => documentsOf(prepare, [id])[0] ?? null)
}

/** Adds a line to the account, with its checksum. */
export function putAccount(prepare: Prepare, entry: Account): void {
  const values = [entry.path, entry.part, entry.line, entry.outcome, entry.document, entry.reason]
  prepare(
    `insert into account (path, part, line, outcome, document, reason, sum)
     values (?, ?, ?, ?, ?, ?, ?)`,
  ).run(...values, sumOf(...values))
}

function putDocument(prepare: Prepare, document: Document): Outcome {
  const { id, hash } = document
  if (prepare('select 1 from tombstone where hash = ?').get(hash)) return 'rejected'
  const there = prepare('select hash from document where id = ?').get(id)
  if (there) return there['hash'] === hash ? 'duplicate' : 'clash'
  insertDocument(prepare, document)
  return 'stored'
}

/** Puts a report whose id is free. */
export function insertDocument(prepare: Prepare, document: Document): void {
  const { id, hash, published, url } = document
  const body = JSON.stringify(document)
  prepare(
    'insert into document (id, hash, published, body, sum, url) values (?, ?, ?, ?, ?, ?)',
  ).run(id, hash, published, body, sumOf(id, hash, published, body), url)
}

function headsOf(prepare: Prepare): Head[] {
  const rows = prepare('select id, hash, published, url from document').all()
  return rows
    .map((row) => ({
      id: String(row['id']),
      hash: String(row['hash']),
      published: row['published'] === null ? null : String(row['published']),
      url: row['url'] === null ? null : String(row['url']),
    }))
    .sort(compareDocuments)
}

function documentsOf(prepare: Prepare, ids: readonly string[]): Document[] {
  const rows = prepare(
    `select document.id as id, hash, published, body, sum
     from json_each(?) as asked join document on document.id = asked.value order by asked.key`,
  ).all(JSON.stringify(ids))
  return rows.map(documentOf)
}

/** The report in a row. OperationError `store-damaged` where the row is not what was put. */
export function documentOf(row: { readonly [column: string]: unknown }): Document {
  const [id, body] = [String(row['id']), String(row['body'])]
  const published = row['published'] === null ? null : String(row['published'])
  if (!sumHolds(row['sum'], id, String(row['hash']), published, body))
    throw new OperationError('store-damaged', `report ${id} is damaged: see stemma doctor`)
  return JSON.parse(body) as Document
}

function putLayer(prepare: Prepare, layer: StoredLayer): void {
  const { document, kind, key, annotations } = layer
  const values = [document, kind, key, JSON.stringify(annotations)]
  prepare(
    `insert into layer (document, kind, key, annotations, sum) values (?, ?, ?, ?, ?)
     on conflict (document, kind) do update
     set key = excluded.key, annotations = excluded.annotations, sum = excluded.sum`,
  ).run(...values, sumOf(...values))
}

function layersOf(prepare: Prepare, ids: readonly string[]): StoredLayer[] {
  const rows = prepare(
    `select document, kind, layer.key as made, annotations, sum
     from json_each(?) as asked join layer on document = asked.value
     order by asked.key, kind`,
  ).all(JSON.stringify(ids))
  return rows.map(layerOf)
}

/** The layer in a row. OperationError `store-damaged` where the row is not what was put. */
export function layerOf(row: { readonly [column: string]: unknown }): StoredLayer {
  const [document, annotations] = [String(row['document']), String(row['annotations'])]
  const [kind, key] = [String(row['kind']) as Kind, String(row['made'])]
  if (!sumHolds(row['sum'], document, kind, key, annotations))
    throw new OperationError(
      'store-damaged',
      `what was found in report ${document} is damaged: stemma doctor --repair makes it again`,
    )
  return { document, kind, key, annotations: JSON.parse(annotations) as object[] }
}

function putResult(prepare: Prepare, { stage, key, inputs, value }: Derived): void {
  if (value === null) {
    prepare('delete from derived where stage = ? and key = ?').run(stage, key)
    return
  }
  const values = [stage, key, inputs, JSON.stringify(value)]
  prepare(
    `insert into derived (stage, key, inputs, value, sum) values (?, ?, ?, ?, ?)
     on conflict (stage, key) do update
     set inputs = excluded.inputs, value = excluded.value, sum = excluded.sum`,
  ).run(...values, sumOf(...values))
}

function resultsOf(prepare: Prepare, stage: string, keys?: readonly string[]): Derived[] {
  const rows = keys
    ? prepare(
        `select derived.key as name, inputs, derived.value as result, sum
         from (select distinct value from json_each(?)) as asked
         join derived on stage = ? and derived.key = asked.value`,
      ).all(JSON.stringify(keys), stage)
    : prepare('select key as name, inputs, value as result, sum from derived where stage = ?').all(
        stage,
      )
  // A damaged result counts as missing: it is computed again.
  const whole = rows.filter((row) =>
    sumHolds(row['sum'], stage, String(row['name']), String(row['inputs']), String(row['result'])),
  )
  return whole
    .map((row) => ({
      stage,
      key: String(row['name']),
      inputs: String(row['inputs']),
      value: JSON.parse(String(row['result'])) as unknown,
    }))
    .sort((a, b) => compareText(a.key, b.key))
}

function inputsOf(prepare: Prepare, stage: string, keys?: readonly string[]): Map<string, string> {
  const rows = keys
    ? prepare(
        `select derived.key as name, inputs
         from (select distinct value from json_each(?)) as asked
         join derived on stage = ? and derived.key = asked.value`,
      ).all(JSON.stringify(keys), stage)
    : prepare('select key as name, inputs from derived where stage = ?').all(stage)
  return new Map(rows.map((row) => [String(row['name']), String(row['inputs'])]))
}

function accountsOf(prepare: Prepare): Account[] {
  const rows = prepare(
    'select path, part, line, outcome, document, reason from account order by number',
  ).all()
  const textOf = (value: unknown) => (value === null ? null : String(value))
  return rows.map((row) => ({
    path: textOf(row['path']),
    part: textOf(row['part']),
    line: row['line'] === null ? null : Number(row['line']),
    outcome: String(row['outcome']) as Account['outcome'],
    document: textOf(row['document']),
    reason: textOf(row['reason']),
  }))
}

function appendLines(
  prepare: Prepare,
  { log, after, lines }: { log: string; after: number; lines: readonly string[] },
): boolean {
  const row = prepare('select count(*) as held from log where name = ?').get(log)
  if (Number(row?.['held']) !== after) return false
  const insert = prepare('insert into log (name, number, line, sum) values (?, ?, ?, ?)')
  for (const [at, line] of lines.entries()) {
    const number = after + at + 1
    insert.run(log, number, line, sumOf(log, number, line))
  }
  return true
}

function linesOf(prepare: Prepare, log: string): string[] {
  const rows = prepare('select line from log where name = ? order by number').all(log)
  return rows.map((row) => String(row['line']))
}
