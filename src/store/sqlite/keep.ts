// Keeping a store: examine and repair it, copy it while it is used, bring a copy back.
// Example: backupStore('desk', 'desk-monday.sqlite').
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { OperationError } from '../operation-error.ts'
import type { Store } from '../store.ts'
import { noteCopy } from '../written.ts'
import { examine, type Examination, type OnRow, type Problem } from './check.ts'
import { headerProblem, logProblem } from './file-check.ts'
import { copyStore, copyWritable } from './copy.ts'
import { asOperationError, openDatabase, storePath, writeFault } from './open.ts'
import { openSqliteStore } from './store.ts'

/** Where the store of a folder is. OperationError `store-open` where there is none. */
export function existing(folder: string): string {
  const path = storePath(folder)
  if (!existsSync(path)) throw new OperationError('store-open', `no store here: ${path}`)
  return path
}

/** The store of a folder that has one: a slip in a name makes no empty store. */
export async function openHeldStore(folder: string): Promise<Store> {
  existing(folder)
  return openSqliteStore(folder)
}

/** The same to read from, where it may not be written to as a copy that goes when it is closed. */
export async function openReadStore(folder: string): Promise<Store> {
  const path = existing(folder)
  if (writeFault(path) === null) return openSqliteStore(folder)
  const copy = copyStore(path)
  const store = await openSqliteStore(copy.folder)
  return { ...store, close: () => store.close().finally(copy.remove) }
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

/**
 * The store of a folder examined; damage that stops SQLite from opening it is a problem. A store
 * whose log of writes is damaged is examined as a copy: opening it would end what the log holds.
 */
export function examineStore(folder: string, onRow?: OnRow): Examination {
  return examinePath(existing(folder), onRow)
}

function examinePath(path: string, onRow?: OnRow): Examination {
  // A writer at work may be met half-way: what is wrong stays wrong.
  // Beside what it once made it has lost all; alone its first write failed, and nothing is lost.
  if (isEmpty(path) && !isAlone(path)) return nothingIn('the file is empty')
  const log = logProblem(path) && logProblem(path)
  const what = [headerProblem(path), log].filter((one) => one !== null)
  if (log === null && writeFault(path) === null) return examineFile(path, what, onRow)
  const copy = copyStore(path)
  try {
    return examineFile(copy.file, what, onRow)
  } catch (cause) {
    throw named(cause, copy.file, path)
  } finally {
    copy.remove()
  }
}

/** An error of a copy as one of the file that the user knows. */
function named(cause: unknown, copy: string, file: string): unknown {
  if (!(cause instanceof OperationError)) return cause
  return new OperationError(cause.code, cause.message.replaceAll(copy, file), cause.cause)
}

function examineFile(path: string, found: readonly string[], onRow?: OnRow): Examination {
  const known = found.map((what): Problem => ({ where: 'file', what, repairable: false }))
  try {
    const { problems, ...rest } = using(path, (database) => examine(database, onRow))
    return { ...rest, problems: [...known, ...problems] }
  } catch (cause) {
    if (!(cause instanceof OperationError) || NOT_DAMAGE.has(cause.code)) throw cause
    const what = String((cause.cause as Error | undefined)?.message ?? cause.message)
    return nothingIn(what, known)
  }
}

function nothingIn(what: string, known: readonly Problem[] = []): Examination {
  return { ...NOTHING, problems: [...known, { where: 'file', what, repairable: false }] }
}

/** A file that lost all that it held, or was never written; its log of writes may still hold it. */
function isEmpty(path: string): boolean {
  return statSync(path).size === 0 && !existsSync(`${path}-wal`)
}

/** Whether nothing else lies in the folder of a store: no search index, no archive, no state. */
function isAlone(path: string): boolean {
  return readdirSync(dirname(path)).every((name) => name.startsWith(basename(path)))
}

/** Whether a file is a database without the tables of a store: that of another program. */
function isForeign(path: string): boolean {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    return !database.prepare("select 1 from sqlite_schema where name = 'document'").get()
  } catch {
    // What cannot be read is told of by its examination.
    return false
  } finally {
    database.close()
  }
}

/** Failures to open that say nothing of the file. */
const NOT_DAMAGE: ReadonlySet<string> = new Set(['store-newer', 'store-busy', 'store-full'])

const NOTHING: Omit<Examination, 'problems'> = {
  reports: 0,
  layers: 0,
  results: 0,
  forgotten: 0,
  raw: { pieces: 0, bytes: 0, without: 0 },
  account: { in: 0, stored: 0, duplicate: 0, rejected: 0 },
}

/**
 * Drops every layer and result, so that the next run makes them again, and examines what is left.
 * Reports and accounts are never touched.
 */
export function repairStore(folder: string, onRow?: OnRow): Examination {
  return using(existing(folder), (database) => {
    database.exec('begin immediate; delete from layer; delete from derived; commit; reindex')
    return examine(database, onRow)
  })
}

/** A whole copy of a store that may be in use. OperationError where the target is there already. */
export async function backupStore(
  folder: string,
  target: string,
  onProgress: (copied: number, pages: number) => void = () => {},
): Promise<number> {
  const progress = ({ totalPages, remainingPages }: BackupProgress) =>
    onProgress(totalPages - remainingPages, totalPages)
  const path = existing(folder)
  if (isEmpty(path)) throw new OperationError('store-damaged', `the store is empty: ${path}`)
  if (existsSync(target))
    throw new OperationError('store-refused', `there is a file already: ${target}`)
  mkdirSync(dirname(target), { recursive: true })
  const draft = `${target}.part`
  const copy = writeFault(path) === null ? null : copyStore(path)
  try {
    const database = openDatabase(copy?.file ?? path)
    try {
      const pages = await backup(database, draft, { progress })
      renameSync(draft, target)
      if (copy === null) await noteBackup(folder, target)
      return pages
    } finally {
      database.close()
    }
  } catch (cause) {
    rmSync(draft, { force: true })
    const error = asOperationError(cause, 'store-failed', `backup failed: ${target}`)
    throw copy ? named(error, copy.file, path) : error
  } finally {
    copy?.remove()
  }
}

interface BackupProgress {
  readonly totalPages: number
  readonly remainingPages: number
}

/** So that forgetting can name the copy. The copy is whole, whatever becomes of the note. */
async function noteBackup(folder: string, target: string): Promise<void> {
  const store = await openSqliteStore(folder)
  await noteCopy(store, { kind: 'copy', path: resolve(target) })
    .catch((error: unknown) => error)
    .finally(store.close)
}

/** A copy examined in a place of its own: would bringing it back work? Nothing else is touched. */
export function drillRestore(file: string, onRow?: OnRow): Examination {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) throw new OperationError('store-open', `no such file: ${file}`)
  if (!found.isFile()) throw new OperationError('store-open', `a folder, not a copy: ${file}`)
  const folder = mkdtempSync(join(tmpdir(), 'stemma-drill-'))
  try {
    const copy = join(folder, 'store.sqlite')
    copyWritable(file, copy)
    if (found.size === 0) return nothingIn('the file is empty')
    if (isForeign(copy)) return nothingIn('holds no store of Stemma')
    return examinePath(copy, onRow)
  } catch (cause) {
    // Whoever restores knows the copy, not the place where it is tried.
    throw named(cause, join(folder, 'store.sqlite'), file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Puts a copy where a folder has no store. OperationError where it has one, or where the copy does
 * not pass its examination.
 */
export function restoreStore(file: string, folder: string, onRow?: OnRow): Examination {
  const path = storePath(folder)
  if (existsSync(path))
    throw new OperationError('store-refused', `there is a store already: ${path}`)
  const examination = drillRestore(file, onRow)
  const [problem] = examination.problems
  if (problem)
    throw new OperationError(
      'store-damaged',
      `not restored: ${problem.where === 'file' ? file : problem.where}: ${problem.what}`,
    )
  mkdirSync(dirname(path), { recursive: true })
  copyWritable(file, `${path}.part`)
  renameSync(`${path}.part`, path)
  return examination
}
