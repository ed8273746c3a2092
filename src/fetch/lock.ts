// One watch for each folder: a file that names the process which watches, and when that process
// began. One that is gone (a crash, a restart of the machine) leaves the file behind; that another
// process has its number by now, as in a container where each watch is process 1, deceives nobody.
import { mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OperationError } from '../store/operation-error.ts'

/** Folders that this process watches. */
const own = new Set<string>()
/** Attempts: two that begin at once must not both take a file that was left behind. */
const TRIES = 3

/** Takes the folder; the function that is returned gives it back. OperationError `store-busy`. */
export function lockFolder(folder: string): () => void {
  const place = join(folder, '.stemma')
  const path = join(place, 'watch.lock')
  mkdirSync(place, { recursive: true })
  const real = realpathSync(place)
  const taken = (who: string) =>
    new OperationError('store-busy', `${who} watches for ${place} already (its lock: ${path})`)
  for (let tries = 0; tries < TRIES; tries++)
    try {
      if (own.has(real)) throw taken(`process ${process.pid}`)
      writeFileSync(path, JSON.stringify(selfHolder()), { flag: 'wx' })
      own.add(real)
      return () => {
        own.delete(real)
        rmSync(path, { force: true })
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = holderOf(path)
      if (holder !== null && isAlive(holder)) throw taken(`process ${holder.pid}`)
      rmSync(path, { force: true })
    }
  throw taken('another process')
}

interface Holder {
  readonly pid: number
  /** Clock ticks from the start of the machine to that of the process; null where not told. */
  readonly began: string | null
}

const selfHolder = (): Holder => ({ pid: process.pid, began: beganAt(process.pid) })

/** Null for a file that says nothing: it is left behind by a write that was cut off. */
function holderOf(path: string): Holder | null {
  try {
    const read = JSON.parse(readFileSync(path, 'utf8')) as Holder | number
    // Versions before this one wrote the number alone.
    const { pid, began = null } = typeof read === 'number' ? { pid: read } : read
    return Number.isInteger(pid) && pid > 0 ? { pid, began } : null
  } catch {
    return null
  }
}

function isAlive({ pid, began }: Holder): boolean {
  // Ours is in `own`: this is one before us with the same number.
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const now = beganAt(pid)
  return began === null || now === null || began === now
}

/** When a process began, as Linux tells it: the 22nd field, after a name that may hold anything. */
function beganAt(pid: number): string | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
