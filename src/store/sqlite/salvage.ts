// A damaged store → a new one with every report that its rows still prove, and every report that
// its bytes still give: two chances for each. Example: of a file with two hundred flipped bytes the
// reports whose row was hit are read again from their bytes. What was forgotten stays forgotten.
import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Document, DocumentId } from '../../model/document.ts'
import type { RawBytes } from '../../model/raw.ts'
import { OperationError } from '../operation-error.ts'
import type { Account } from '../store.ts'
import { carve, type TombstoneRow } from './carve.ts'
import { copyStore } from './copy.ts'
import { MIGRATIONS } from './migrations.ts'
import { asOperationError, openDatabase, schemaOf, storePath } from './open.ts'
import { bytesOf, putRaw, type OriginRow } from './raw.ts'
import { decisionsCounted, missingOf, savedLog } from './salvage-log.ts'
import { insertDocument, putAccount, type Prepare } from './store.ts'
import { sumOf } from './sum.ts'

/** What could be saved of a damaged store, and what was seen and could not. */
export interface Salvage {
  /** Reports of the new store. */
  readonly saved: number
  /** Those of them that were read again from their bytes. */
  readonly rebuilt: number
  readonly lost: readonly string[]
}

/** Reads the reports of some bytes again; the engine's, since a store knows no formats. */
export type Reread = (raw: RawBytes, path: string | null) => Promise<readonly Document[]>

/** Every report of a damaged store that can be had, into the new store of a folder. */
export async function salvageStore(
  folder: string,
  target: string,
  reread: Reread = async () => [],
): Promise<Salvage> {
  const path = storePath(folder)
  if (!existsSync(path)) throw new OperationError('store-open', `no store here: ${path}`)
  if (existsSync(storePath(target)))
    throw new OperationError('store-refused', `there is a store already: ${storePath(target)}`)
  // Under another name until it is whole: whoever is stopped half-way asks again.
  const draft = `${storePath(target)}.part`
  removeDraft(draft)
  const copy = copyStore(path)
  try {
    const database = openDatabase(draft)
    try {
      const result = await rebuilt(database, copy.file, reread)
      database.close()
      renameSync(draft, storePath(target))
      return result
    } finally {
      if (database.isOpen && database.isTransaction) database.exec('rollback')
      if (database.isOpen) database.close()
    }
  } catch (cause) {
    throw asOperationError(cause, 'store-failed', `nothing more can be read: ${path}`)
  } finally {
    copy.remove()
    removeDraft(draft)
  }
}

function removeDraft(draft: string): void {
  for (const ending of ['', '-wal', '-shm']) if (existsSync(draft + ending)) rmSync(draft + ending)
}

async function rebuilt(database: DatabaseSync, from: string, reread: Reread): Promise<Salvage> {
  const prepare: Prepare = (sql) => database.prepare(sql)
  const found = smallRows(from)
  database.exec('begin immediate')
  putTombstones(prepare, found)
  const saved = putLargeRows(prepare, from, found)
  const again = missing(found, saved)
  const read = await fromBytes(prepare, again, { found, reread, saved })
  putOrigins(prepare, found, saved)
  const lost = [...again].filter((id) => !saved.has(id))
  putAccounts(prepare, found, saved)
  const gaps = [
    ...putLogs(prepare, found.logs),
    ...missingOf('account line', found.accounts),
    ...missingOf('tombstone', found.tombstones).map(
      (one) => `${one}: what it forgot may come back`,
    ),
  ]
  database.exec('commit')
  // A whole store without reports has its pages: only a file of something else gives nothing.
  const nothing = saved.size + found.ids.size + found.tombstones.size === 0 && !isWhole(from)
  const told = nothing ? ['all of it: no report was found in the file'] : []
  const newer = newerSchema(from)
  if (newer !== null)
    told.push(
      `what a newer program keeps beside reports (schema ${newer}, known ${MIGRATIONS.length})`,
    )
  return {
    saved: saved.size,
    rebuilt: read,
    lost: [...lost.map((id) => `report ${id}`), ...gaps, ...told],
  }
}

/** The schema of a store that a newer program made; null for others, or where none can be read. */
function newerSchema(path: string): number | null {
  if (!isWhole(path)) return null
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const schema = schemaOf(database)
    return schema > MIGRATIONS.length ? schema : null
  } finally {
    database.close()
  }
}

/** Whether a file is a store that can be read from end to end: then it just holds nothing. */
function isWhole(path: string): boolean {
  if (statSync(path).size === 0) return false
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const row = database.prepare('pragma quick_check(1)').get()
    return Object.values(row ?? {})[0] === 'ok'
  } catch {
    return false
  } finally {
    database.close()
  }
}

/** Rows that fit in memory however many reports there are. */
interface Found {
  readonly origins: Map<
    DocumentId,
    { readonly origin: OriginRow; readonly values: readonly unknown[] }
  >
  readonly accounts: Map<number, Account>
  readonly tombstones: Map<number, TombstoneRow>
  readonly logs: Map<string, Map<number, string>>
  /** Hashes of sources that were forgotten. */
  readonly buried: Set<string>
  /** Reports seen, whole or not. */
  readonly ids: Set<DocumentId>
}

function smallRows(from: string): Found {
  const found: Found = {
    origins: new Map(),
    accounts: new Map(),
    tombstones: new Map(),
    logs: new Map(),
    buried: new Set(),
    ids: new Set(),
  }
  const { origins, accounts, tombstones, logs, buried, ids } = found
  for (const row of carve(from)) {
    // The first of a row is the newest.
    if (row.kind === 'origin') setOnce(origins, row.origin.document, row)
    else if (row.kind === 'account') setOnce(accounts, row.number, row.account)
    else if (row.kind === 'tombstone') {
      setOnce(tombstones, row.number, row.tombstone)
      buried.add(row.tombstone.hash)
    } else if (row.kind === 'log') {
      const lines = logs.get(row.name) ?? new Map<number, string>()
      logs.set(row.name, lines)
      setOnce(lines, row.number, row.line)
    } else if (row.kind === 'document') ids.add(row.document.id)
  }
  for (const { outcome, document } of accounts.values())
    if (outcome === 'stored') ids.add(document!)
  for (const id of origins.keys()) ids.add(id)
  return found
}

function setOnce<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value)
}

function putTombstones(prepare: Prepare, { tombstones }: Found): void {
  const insert = prepare(
    `insert into tombstone (number, document, hash, who, reason, day, sum)
     values (?, ?, ?, ?, ?, ?, ?)`,
  )
  let before = ''
  for (const [at, [, { document, hash, who, reason, day }]] of inOrder(tombstones).entries()) {
    // Chained anew: where one is missing the next no longer follows.
    before = sumOf(before, document, hash, who, reason, day)
    insert.run(at + 1, document, hash, who, reason, day, before)
  }
}

const inOrder = <V>(rows: ReadonlyMap<number, V>) => [...rows].sort(([a], [b]) => a - b)

function putLargeRows(prepare: Prepare, from: string, { buried }: Found): Set<DocumentId> {
  const saved = new Set<DocumentId>()
  const raw = prepare('insert or ignore into raw (hash, size, packing, bytes) values (?, ?, ?, ?)')
  for (const row of carve(from)) {
    if (row.kind === 'raw') raw.run(...(row.values as [string, number, string, Uint8Array]))
    if (row.kind !== 'document') continue
    const { document } = row
    if (saved.has(document.id) || buried.has(document.hash)) continue
    insertDocument(prepare, document)
    saved.add(document.id)
  }
  return saved
}

/** Ids that were there, are not saved and were not forgotten as a whole. */
function missing(found: Found, saved: ReadonlySet<DocumentId>): Set<DocumentId> {
  const forgotten = forgottenWhole(found)
  return new Set([...found.ids].filter((id) => !saved.has(id) && !forgotten.has(id)))
}

/**
 * Reports that were forgotten as a whole: one that lost a passage has a tombstone, too, but still
 * an origin with what is left of it, or its path in the account.
 */
function forgottenWhole({ tombstones, origins, accounts, buried }: Found): Set<DocumentId> {
  const forgotten = new Set([...tombstones.values()].map(({ document }) => document))
  for (const [id, { origin }] of origins) if (!buried.has(origin.hash)) forgotten.delete(id)
  for (const { document, path } of accounts.values())
    if (document !== null && path !== null) forgotten.delete(document)
  return forgotten
}

/** Reads missing reports again from their bytes; how many came back. */
async function fromBytes(
  prepare: Prepare,
  ids: ReadonlySet<DocumentId>,
  at: { readonly found: Found; readonly reread: Reread; readonly saved: Set<DocumentId> },
): Promise<number> {
  const { found, reread, saved } = at
  const { origins, buried } = found
  let count = 0
  const keep = (document: Document) => {
    if (saved.has(document.id) || buried.has(document.hash)) return
    insertDocument(prepare, document)
    saved.add(document.id)
    count++
  }
  const row = prepare('select hash, size, packing, bytes from raw where hash = ?')
  for (const id of ids) {
    const origin = origins.get(id)?.origin
    const held = origin && row.get(origin.raw)
    const bytes = held ? bytesOf(held) : null
    if (!origin || !bytes) continue
    const read = await reread({ ...origin.place, bytes }, origin.path)
    const same =
      read.find(({ hash }) => hash === origin.hash) ?? (read.length === 1 ? read[0] : null)
    if (same) keep({ ...same, id })
  }
  // Bytes whose origin was hit, too: their reports may name themselves.
  const left = [...ids].filter((id) => !saved.has(id))
  if (left.length > 0) await fromStrays(prepare, { ids: new Set(left), reread, keep, origins })
  return count
}

async function fromStrays(
  prepare: Prepare,
  at: {
    readonly ids: ReadonlySet<DocumentId>
    readonly reread: Reread
    readonly keep: (document: Document) => void
    readonly origins: Found['origins']
  },
): Promise<void> {
  const known = new Set([...at.origins.values()].map(({ origin }) => origin.raw))
  for (const { hash } of prepare("select hash from raw where packing <> 'erased'").all()) {
    if (known.has(String(hash))) continue
    const held = prepare('select hash, size, packing, bytes from raw where hash = ?').get(hash!)!
    const bytes = bytesOf(held)
    if (!bytes) continue
    const unit = bytes[0] === 0x7b ? 'line' : 'file'
    const raw = { bytes, unit, offset: null, name: '', part: null, reading: {} } as const
    for (const document of await at.reread(raw, null)) {
      if (!at.ids.has(document.id)) continue
      at.keep(document)
      putRaw(prepare, document, raw)
    }
  }
}

/** Origins of saved reports whose bytes are there; bytes of no report go. */
function putOrigins(prepare: Prepare, { origins }: Found, saved: ReadonlySet<DocumentId>): void {
  const there = prepare('select 1 from raw where hash = ?')
  const insert = prepare(
    `insert or ignore into origin (document, hash, raw, unit, start, path, hints, sum)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const [id, { origin, values }] of origins)
    if (saved.has(id) && there.get(origin.raw))
      insert.run(...(values as (string | number | null)[]))
  prepare(
    "delete from raw where packing <> 'erased' and hash not in (select raw from origin)",
  ).run()
}

/** The accounts as they were; a report that is lost is told as rejected, so that they add up. */
function putAccounts(prepare: Prepare, found: Found, saved: Set<DocumentId>) {
  const { accounts } = found
  const forgotten = forgottenWhole(found)
  const told = new Set<DocumentId>()
  for (const [, account] of inOrder(accounts)) {
    const id = account.document
    if (id === null || saved.has(id) || forgotten.has(id)) putAccount(prepare, account)
    else putAccount(prepare, { ...account, outcome: 'rejected', document: null, reason: LOST })
    if (id !== null && account.outcome === 'stored') told.add(id)
  }
  for (const id of saved)
    if (!told.has(id))
      putAccount(prepare, {
        path: null,
        part: null,
        line: null,
        outcome: 'stored',
        document: id,
        reason: null,
      })
}

const LOST = 'lost: its row and its bytes were damaged'

/** The logs as far as they are left; which lines are not. */
function putLogs(prepare: Prepare, logs: Found['logs']): string[] {
  const insert = prepare('insert into log (name, number, line, sum) values (?, ?, ?, ?)')
  const decisions = decisionsCounted(logs.get('run'))
  const lost: string[] = []
  for (const name of new Set([...logs.keys(), ...(decisions > 0 ? ['decision'] : [])])) {
    const saved = savedLog(name, logs.get(name) ?? new Map(), name === 'decision' ? decisions : 0)
    for (const [at, line] of saved.lines.entries())
      insert.run(name, at + 1, line, sumOf(name, at + 1, line))
    lost.push(...saved.lost)
  }
  return lost
}
