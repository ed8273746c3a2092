// A store file opened and brought to the newest schema: folder/.stemma/store.sqlite, with
// write-ahead logging, so that readers go on while one writer writes. A file made by a newer
// program is refused, never guessed at.
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileFault } from '../file-fault.ts'
import { OperationError } from '../operation-error.ts'
import { MIGRATIONS } from './migrations.ts'

/**
 * How long a statement waits for another process's lock. A batch of 1,000 reports takes well under
 * a second.
 */
const BUSY_TIMEOUT_MS = 15_000

/** Where a folder's store lives. */
export function storePath(folder: string): string {
  return join(folder, '.stemma', 'store.sqlite')
}

/**
 * An open database of the newest schema. OperationError `store-open`, `store-busy` or
 * `store-newer`.
 */
export function openDatabase(path: string): DatabaseSync {
  const database = connect(path)
  try {
    migrate(database, path)
    return database
  } catch (cause) {
    database.close()
    throw (
      unwritable(path, cause) ??
      asOperationError(cause, 'store-open', `store cannot be opened: ${path}`)
    )
  }
}

/**
 * Why a store that is there cannot be written to, in words with the place; null where it can.
 * SQLite writes beside the file, also for those who only read.
 */
export function writeFault(path: string): string | null {
  if (!existsSync(path)) return null
  for (const place of [dirname(path), path, `${path}-wal`, `${path}-shm`])
    try {
      if (existsSync(place)) accessSync(place, constants.W_OK)
    } catch (cause) {
      return fileFault(cause, place) ?? `${place}: ${(cause as Error).message}`
    }
  return null
}

function unwritable(path: string, cause: unknown): OperationError | null {
  if (cause instanceof OperationError) return null
  const code = resultOf(cause)
  const fault = code === READONLY_CODE || code === CANTOPEN_CODE ? writeFault(path) : null
  return fault === null
    ? null
    : new OperationError(
        'store-open',
        `store cannot be written to: ${fault} (stemma backup copies it to another place)`,
        cause,
      )
}

function connect(path: string): DatabaseSync {
  try {
    mkdirSync(dirname(path), { recursive: true })
    return new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS })
  } catch (cause) {
    const own = unwritable(path, cause)
    if (own) throw own
    const why = fileFault(cause, path) ?? `${path}: ${(cause as Error).message}`
    throw new OperationError('store-open', `store cannot be opened: ${why}`, cause)
  }
}

function migrate(database: DatabaseSync, path: string): void {
  if (schemaOf(database) < MIGRATIONS.length) {
    // Only the step to write-ahead logging can meet a lock without waiting: it is taken inside no
    // transaction.
    database.exec('pragma journal_mode = wal')
    database.exec('begin immediate')
    // Another process may have migrated between the look and the lock.
    for (let step = schemaOf(database); step < MIGRATIONS.length; step++) {
      database.exec(MIGRATIONS[step]!)
      database.exec(`pragma user_version = ${step + 1}`)
    }
    database.exec('commit')
  }
  const schema = schemaOf(database)
  if (schema > MIGRATIONS.length)
    throw new OperationError(
      'store-newer',
      `store has schema ${schema}, this program knows ${MIGRATIONS.length}: ${path}`,
    )
  database.exec('pragma synchronous = normal')
}

/** Steps of the schema that a store has been through. */
export function schemaOf(database: DatabaseSync): number {
  return Number(database.prepare('pragma user_version').get()?.['user_version'])
}

/** SQLITE_BUSY and SQLITE_LOCKED, in the low byte of an extended result code. */
const LOCK_CODES = new Set([5, 6])
/** SQLITE_READONLY, SQLITE_CANTOPEN. */
const READONLY_CODE = 8
const CANTOPEN_CODE = 14
/** SQLITE_FULL; and writes that failed half-way, which is how a quota or a full disk may show. */
const FULL_CODE = 13
const FULL_DETAILS = new Set([778, 4874])

/**
 * The error as an OperationError: `store-busy` for a lock that did not clear, else the code given.
 */
export function asOperationError(
  cause: unknown,
  code: 'store-open' | 'store-failed',
  message: string,
): OperationError {
  if (cause instanceof OperationError) return cause
  const errcode = errcodeOf(cause)
  const result = resultOf(cause)
  if (result === FULL_CODE || FULL_DETAILS.has(errcode))
    return new OperationError('store-full', `${message}: no room left on the disk`, cause)
  if (LOCK_CODES.has(result))
    return new OperationError('store-busy', `${message}: another process holds the lock`, cause)
  if (result === READONLY_CODE)
    return new OperationError(
      code,
      `${message}: no permission to write, or a read-only disk`,
      cause,
    )
  const said = cause instanceof Error ? cause.message : String(cause)
  return new OperationError(code, `${message}: ${said}`, cause)
}

const errcodeOf = (cause: unknown) =>
  cause instanceof Error && 'errcode' in cause ? Number(cause.errcode) : 0
const resultOf = (cause: unknown) => errcodeOf(cause) & 0xff
