// A folder → the files in it that are new or changed since they were taken in, once nobody writes
// to them any more: size and time stay the same between two looks. Example: a report of 2 MB that
// is being copied in is waited for, and taken in whole. What cannot be read is told of, and looked
// at again each time: a file that may be read tomorrow is taken in tomorrow.
import { accessSync, constants, readdirSync, statSync, type Dirent, type Stats } from 'node:fs'
import { join, sep } from 'node:path'
import { fileFault } from '../store/file-fault.ts'
import type { FileState } from './state.ts'

/** How long a file must have been left alone, in milliseconds; one without a byte longer. */
export const SETTLED_MS = 1000
const EMPTY_MS = 60_000
const FILES_MAX = 100_000
const DEPTH_MAX = 64
/** Faults of one look; the others are counted. */
const FAULTS_MAX = 50

/** What a look at a folder found. */
export interface Look {
  /** To be taken in, in order of name. */
  readonly ready: readonly string[]
  /** Still being written: look again. */
  readonly growing: readonly string[]
  /** Size and time of every file that can be read, by path. */
  readonly files: { readonly [path: string]: FileState }
  /** What cannot be read, each in words with its path. */
  readonly faults: readonly string[]
  /** Folders that could not be listed: what they held may still be there. */
  readonly closed: readonly string[]
}

/**
 * A look at a folder tree; hidden entries (and so `.stemma`) are passed over, links to folders are
 * told of. `before`: the look before this one, where there was one a moment ago.
 */
export function lookAt(
  folder: string,
  taken: { readonly [path: string]: FileState },
  { now, before }: { readonly now: number; readonly before: Look | null },
): Look {
  const { files, faults, closed } = filesOf(folder)
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
  const open = ready.filter((path) => {
    const fault = readFault(path)
    if (fault === null) return true
    faults.push(fault)
    // Nothing of it is remembered: its permission may change, and its time with it does not.
    delete files[path]
    return false
  })
  return { ready: open, growing, files, faults: atMost(faults), closed }
}

/** What is remembered after a look: files that are there, and those that may be. */
export function remembered(
  taken: { readonly [path: string]: FileState },
  { files, closed }: Look,
): { readonly [path: string]: FileState } {
  const mayBe = (path: string) =>
    files[path] !== undefined || closed.some((one) => path.startsWith(join(one, sep)))
  return Object.fromEntries(Object.entries(taken).filter(([path]) => mayBe(path)))
}

/** Whether a file is as it was when it was looked at: nobody took it away before it was read. */
export function isAsSeen(path: string, state: FileState): boolean {
  const found = statOf(path)
  return (
    !('fault' in found) &&
    found.isFile() &&
    isSame(stateOf(found), state) &&
    readFault(path) === null
  )
}

const isSame = (a: FileState, b: FileState | undefined) => a[0] === b?.[0] && a[1] === b[1]
const stateOf = ({ size, mtimeMs }: Stats): FileState => [size, Math.round(mtimeMs)]

const atMost = (faults: readonly string[]) =>
  faults.length <= FAULTS_MAX
    ? faults
    : [...faults.slice(0, FAULTS_MAX), `${faults.length - FAULTS_MAX} more cannot be read`]

interface Found {
  readonly files: { [path: string]: FileState }
  readonly faults: string[]
  readonly closed: string[]
}

function filesOf(folder: string): Found {
  const files: { [path: string]: FileState } = {}
  const [faults, closed]: [string[], string[]] = [[], []]
  const open = [{ path: folder, depth: 0 }]
  let count = 0
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, depth } = next
    const entries = entriesOf(path)
    if ('fault' in entries) {
      faults.push(entries.fault)
      closed.push(path)
      continue
    }
    for (const entry of entries) {
      const at = join(path, entry.name)
      if (entry.isDirectory()) {
        if (depth < DEPTH_MAX) open.push({ path: at, depth: depth + 1 })
        else faults.push(`deeper than ${DEPTH_MAX} folders: ${at}`)
        continue
      }
      const found = statOf(at)
      if ('fault' in found) faults.push(found.fault)
      else if (!found.isFile()) faults.push(`${kindOf(found)}: ${at}`)
      else if (++count > FILES_MAX) faults.push(`more than ${FILES_MAX} files: ${folder}`)
      else files[at] = stateOf(found)
      if (count > FILES_MAX) return { files: sorted(files), faults, closed: [folder] }
    }
  }
  return { files: sorted(files), faults: faults.sort(), closed }
}

const sorted = (files: { [path: string]: FileState }) =>
  Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))

const kindOf = (found: Stats) =>
  found.isDirectory() ? 'a link to a folder is not followed' : 'no regular file'

interface Fault {
  readonly fault: string
}

function entriesOf(folder: string): readonly Dirent[] | Fault {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'))
  } catch (error) {
    return { fault: faultOf(error, folder) }
  }
}

/** A file may be gone between the list and the look. */
function statOf(path: string): Stats | Fault {
  try {
    return statSync(path)
  } catch (error) {
    return { fault: faultOf(error, path) }
  }
}

function readFault(path: string): string | null {
  try {
    accessSync(path, constants.R_OK)
    return null
  } catch (error) {
    return faultOf(error, path)
  }
}

const faultOf = (error: unknown, path: string) =>
  fileFault(error, path) ?? `${(error as Error).message}: ${path}`
