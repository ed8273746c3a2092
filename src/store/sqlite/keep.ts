// Keeping a store: examine and repair it, copy it while it is used, bring a copy back, save what
// can be read of a damaged one. Example: backupStore('desk', 'desk-monday.sqlite').
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import type { Document } from '../../model/document.ts'
import { OperationError } from '../operation-error.ts'
import { documentProblem, examine, type Examination } from './check.ts'
import { asOperationError, openDatabase, storePath } from './open.ts'
import { documentOf, openSqliteStore } from './store.ts'

function existing(folder: string): string {
  const path = storePath(folder)
  if (!existsSync(path)) throw new OperationError('store-open', `no store here: ${path}`)
  return path
}

/** Opens a file, does something with it, closes it; every failure an OperationError. */
function using<T>(path: string, work: (database: DatabaseSync) => T): T {
  const database = openDatabase(path)
  try {
    return work(database)
  } catch (cause) {
    throw asOperationError(cause, 'store-failed', `store operation failed: ${path}`)
  } finally {
    if (database.isOpen) database.close()
  }
}

/** The store of a folder examined; damage that stops SQLite from opening it is a problem. */
export function examineStore(folder: string): Examination {
  return using(existing(folder), examine)
}

/**
 * Drops every layer and result, so that the next run makes them again, and examines what is left.
 * Reports and accounts are never touched.
 */
export function repairStore(folder: string): Examination {
  return using(existing(folder), (database) => {
    database.exec('begin immediate; delete from layer; delete from derived; commit; reindex')
    return examine(database)
  })
}

/** A whole copy of a store that may be in use. OperationError where the target is there already. */
export async function backupStore(folder: string, target: string): Promise<number> {
  const path = existing(folder)
  if (existsSync(target))
    throw new OperationError('store-refused', `there is a file already: ${target}`)
  mkdirSync(dirname(target), { recursive: true })
  const draft = `${target}.part`
  const database = openDatabase(path)
  try {
    const pages = await backup(database, draft)
    renameSync(draft, target)
    return pages
  } catch (cause) {
    rmSync(draft, { force: true })
    throw asOperationError(cause, 'store-failed', `backup failed: ${target}`)
  } finally {
    database.close()
  }
}

/** A copy examined in a place of its own: would bringing it back work? Nothing else is touched. */
export function drillRestore(file: string): Examination {
  if (!existsSync(file)) throw new OperationError('store-open', `no such file: ${file}`)
  const folder = mkdtempSync(join(tmpdir(), 'stemma-drill-'))
  try {
    mkdirSync(dirname(storePath(folder)), { recursive: true })
    copyFileSync(file, storePath(folder))
    return examineStore(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Puts a copy where a folder has no store. OperationError where it has one, or where the copy does
 * not pass its examination.
 */
export function restoreStore(file: string, folder: string): Examination {
  const path = storePath(folder)
  if (existsSync(path))
    throw new OperationError('store-refused', `there is a store already: ${path}`)
  const examination = drillRestore(file)
  const [problem] = examination.problems
  if (problem)
    throw new OperationError('store-damaged', `not restored: ${problem.where}: ${problem.what}`)
  mkdirSync(dirname(path), { recursive: true })
  copyFileSync(file, `${path}.part`)
  renameSync(`${path}.part`, path)
  return examination
}

/** What could be saved of a damaged store, and what was seen and could not. */
export interface Salvage {
  readonly saved: number
  readonly lost: readonly string[]
}

/** Reads row by row, so that one bad page costs the rows on it and no others. */
function* salvageable(database: DatabaseSync): Generator<Document | string> {
  let last = 0
  try {
    last = Number(database.prepare('select max(rowid) as last from document').get()?.['last'] ?? 0)
  } catch {
    last = LAST_ROW_GUESS
  }
  const one = database.prepare(
    'select id, hash, published, body, sum from document where rowid = ?',
  )
  for (let row = 1; row <= last; row++) {
    try {
      const found = one.get(row)
      if (!found) continue
      yield documentProblem(found) === null ? documentOf(found) : `report ${String(found['id'])}`
    } catch {
      yield `row ${row}`
    }
  }
}

/** The lines of every log that can be read; a log that lost a line shows it in its own chain. */
function salvageableLogs(database: DatabaseSync): Map<string, string[]> {
  try {
    const rows = database.prepare('select name, line from log order by name, number').all()
    const groups = Map.groupBy(rows, (row) => String(row['name']))
    return new Map([...groups].map(([name, all]) => [name, all.map((row) => String(row['line']))]))
  } catch {
    return new Map() // The log's own pages are damaged: an export or a backup has it.
  }
}

const LAST_ROW_GUESS = 1_000_000

/** Every report of a damaged store that holds what was put, into the new store of a folder. */
export async function salvageStore(folder: string, target: string): Promise<Salvage> {
  const path = existing(folder)
  if (existsSync(storePath(target)))
    throw new OperationError('store-refused', `there is a store already: ${storePath(target)}`)
  const copy = mkdtempSync(join(tmpdir(), 'stemma-salvage-'))
  const store = await openSqliteStore(target)
  const lost: string[] = []
  let saved = 0
  try {
    for (const ending of ['', '-wal'])
      if (existsSync(path + ending))
        copyFileSync(path + ending, join(copy, `store.sqlite${ending}`))
    const database = new DatabaseSync(join(copy, 'store.sqlite'))
    for (const one of salvageable(database)) {
      if (typeof one === 'string') lost.push(one)
      else if ((await store.putDocuments([{ document: one }]))[0] === 'stored') saved++
    }
    for (const [name, lines] of salvageableLogs(database)) await store.append(name, 0, lines)
    database.close()
    return { saved, lost }
  } catch (cause) {
    throw asOperationError(cause, 'store-failed', `nothing more can be read: ${path}`)
  } finally {
    await store.close()
    rmSync(copy, { recursive: true, force: true })
  }
}
