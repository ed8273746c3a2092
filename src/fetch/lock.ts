// One watch for each folder: a file that names the process which watches. One that is gone (a
// crash) leaves the file behind, and its number shows that it is gone.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OperationError } from '../store/operation-error.ts'

/** Takes the folder; the function that is returned gives it back. OperationError `store-busy`. */
export function lockFolder(folder: string): () => void {
  const place = join(folder, '.stemma')
  const path = join(place, 'watch.lock')
  mkdirSync(place, { recursive: true })
  for (const again of [true, false])
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' })
      return () => rmSync(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = holderOf(path)
      if (!again || (holder !== null && isAlive(holder)))
        throw new OperationError('store-busy', `process ${holder} watches for ${place} already`)
      rmSync(path, { force: true })
    }
  throw new OperationError('store-busy', `another process watches for ${place}`)
}

function holderOf(path: string): number | null {
  try {
    const number = Number(readFileSync(path, 'utf8'))
    return Number.isInteger(number) && number > 0 ? number : null
  } catch {
    return null
  }
}

function isAlive(holder: number): boolean {
  if (holder === process.pid) return true
  try {
    process.kill(holder, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
