// A folder → the files in it that are new or changed since they were taken in, once nobody writes
// to them any more: size and time stay the same between two looks. Example: a report of 2 MB that
// is being copied in is waited for, and taken in whole.
import { readdirSync, statSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import type { FileState } from './state.ts'

/** How long a file must have been left alone, in milliseconds; one without a byte longer. */
export const SETTLED_MS = 1000
const EMPTY_MS = 60_000
const FILES_MAX = 100_000
const DEPTH_MAX = 64

/** What a look at a folder found. */
export interface Look {
  /** To be taken in, in order of name. */
  readonly ready: readonly string[]
  /** Still being written: look again. */
  readonly growing: readonly string[]
  /** Size and time of every file, by path. */
  readonly files: { readonly [path: string]: FileState }
  readonly fault: string | null
}

/**
 * A look at a folder tree; hidden entries (and so `.stemma`) are passed over, as are links to
 * folders. `before`: the look before this one, where there was one a moment ago.
 */
export function lookAt(
  folder: string,
  taken: { readonly [path: string]: FileState },
  { now, before }: { readonly now: number; readonly before: Look | null },
): Look {
  const { files, fault } = filesOf(folder)
  const ready: string[] = []
  const growing: string[] = []
  for (const [path, state] of Object.entries(files)) {
    if (isSame(state, taken[path])) continue
    const [size, changed] = state
    const old = now - changed >= SETTLED_MS
    // The clock of another machine may be ahead: then only a second look tells.
    const still = isSame(state, before?.files[path])
    if (size > 0 && (old || still)) ready.push(path)
    else if (size === 0 && now - changed >= EMPTY_MS) ready.push(path)
    else growing.push(path)
  }
  return { ready, growing, files, fault }
}

const isSame = (a: FileState, b: FileState | undefined) => a[0] === b?.[0] && a[1] === b[1]

function filesOf(folder: string): {
  readonly files: { [path: string]: FileState }
  readonly fault: string | null
} {
  const files: { [path: string]: FileState } = {}
  const open = [{ path: folder, depth: 0 }]
  let [count, fault]: [number, string | null] = [0, null]
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, depth } = next
    const names = entriesOf(path)
    if (typeof names === 'string') fault ??= `${path}: ${names}`
    else
      for (const entry of names) {
        const at = join(path, entry.name)
        if (entry.isDirectory()) {
          if (depth < DEPTH_MAX) open.push({ path: at, depth: depth + 1 })
          else fault ??= `${at}: deeper than ${DEPTH_MAX} folders`
          continue
        }
        const found = statOf(at)
        if (!found?.isFile()) continue
        if (++count > FILES_MAX) return { files, fault: `more than ${FILES_MAX} files` }
        files[at] = [found.size, Math.round(found.mtimeMs)]
      }
  }
  return { files: Object.fromEntries(Object.entries(files).sort(byName)), fault }
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  a < b ? -1 : a > b ? 1 : 0

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'))
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error)
  }
}

/** A file may be gone between the list and the look. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
