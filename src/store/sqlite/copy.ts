// A store → a copy of its file and its log of writes in a place of its own, to be looked at where
// the store itself may not be touched: a disk that is read-only, a log that opening would end.
// Example: const { file, remove } = copyStore('/media/stick/.stemma/store.sqlite').
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileFault } from '../file-fault.ts'
import { OperationError } from '../operation-error.ts'
import { storePath } from './open.ts'

/** Times that a store in which somebody writes is copied anew. */
const TRIES = 3

/** A copy of a store, as the store of a folder of its own. */
export interface StoreCopy {
  readonly folder: string
  readonly file: string
  readonly remove: () => void
}

/**
 * A copy of a store's file as it stands. OperationError `store-open` where it cannot be read or the
 * copy not be written, `store-busy` where somebody wrote to it each time.
 */
export function copyStore(path: string): StoreCopy {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-copy-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const file = storePath(folder)
  try {
    mkdirSync(join(folder, basename(join(file, '..'))))
    for (let tries = 0; tries < TRIES; tries++) {
      const before = stampOf(path)
      for (const ending of ['', '-wal'])
        if (existsSync(path + ending)) copyWritable(path + ending, file + ending)
        else rmSync(file + ending, { force: true })
      if (stampOf(path) === before) return { folder, file, remove }
    }
  } catch (cause) {
    remove()
    const why = fileFault(cause) ?? (cause as Error).message
    throw new OperationError('store-open', `store cannot be copied: ${path}: ${why}`, cause)
  }
  remove()
  throw new OperationError(
    'store-busy',
    `store cannot be copied: ${path}: others keep writing to it`,
  )
}

/** Copies a file to one that its owner may write to: that of a read-only disk would stay closed. */
export function copyWritable(from: string, to: string): void {
  copyFileSync(from, to)
  chmodSync(to, statSync(to).mode | 0o600)
}

/** Sizes and times of the two files: another one where somebody wrote in between. */
const stampOf = (path: string) =>
  ['', '-wal']
    .map((ending) => statSync(path + ending, { throwIfNoEntry: false }))
    .map((found) => `${found?.size ?? ''} ${found?.mtimeMs ?? ''}`)
    .join()
