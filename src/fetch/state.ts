// What a watch remembers between two runs: of each source what its server said and when it is due,
// of each folder the files taken in, how far the archive is taken in. Kept in .stemma/watch.json,
// written whole and moved into place; one that cannot be read is as good as none.
// Example: a feed that answered with an ETag is asked "only if changed" after a restart, too.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Mark } from './archive.ts'
import type { Condition } from './get.ts'

/** What is known of one address that is watched. Times in milliseconds since 1970. */
export interface SourceState {
  /** Where it is asked now: it may have moved for good. */
  readonly address: string
  readonly condition: Condition | null
  readonly asked: number | null
  /** Its server or our back-off asks to be left alone until then. */
  readonly hold: number
  readonly failures: number
  /** SHA-256 of what it held last, unpacked. */
  readonly content: string | null
  readonly kind: 'feed' | 'page' | null
  /** Short hashes of the items that its feed held last. */
  readonly items: readonly string[]
}

/** Size and time of last change of a file that was taken in, and the report that it was first. */
export type FileState = readonly [size: number, changed: number, first?: string]

/** Rules for robots of one origin, as fetched. */
export interface RobotsState {
  readonly at: number
  /** Null: everything is forbidden until it is asked again. */
  readonly text: string | null
}

export interface WatchState {
  readonly version: 1
  readonly sources: { readonly [address: string]: SourceState }
  readonly folders: { readonly [folder: string]: { readonly [path: string]: FileState } }
  readonly robots: { readonly [origin: string]: RobotsState }
  readonly archive: Mark | null
}

export const EMPTY_STATE: WatchState = {
  version: 1,
  sources: {},
  folders: {},
  robots: {},
  archive: null,
}

/** A source of which nothing is known. */
export function freshSource(address: string): SourceState {
  return {
    address,
    condition: null,
    asked: null,
    hold: 0,
    failures: 0,
    content: null,
    kind: null,
    items: [],
  }
}

/** Where a folder's watch keeps what it remembers. */
export function statePath(folder: string): string {
  return join(folder, '.stemma', 'watch.json')
}

/** What is remembered, and why nothing is where a file is there and cannot be read. */
export function loadState(folder: string): {
  readonly state: WatchState
  readonly fault: string | null
} {
  const path = statePath(folder)
  try {
    const read = JSON.parse(readFileSync(path, 'utf8')) as WatchState
    if (read.version === 1 && isRecord(read.sources) && isRecord(read.folders))
      return { state: { ...EMPTY_STATE, ...read }, fault: null }
    return { state: EMPTY_STATE, fault: `${path} is of another version: all is asked anew` }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return { state: EMPTY_STATE, fault: null }
    return { state: EMPTY_STATE, fault: `${path} cannot be read (${message}): all is asked anew` }
  }
}

const isRecord = (value: unknown) => typeof value === 'object' && value !== null

/** Keeps what is to be remembered. */
export function saveState(folder: string, state: WatchState): void {
  const path = statePath(folder)
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.part`
  writeFileSync(draft, JSON.stringify(state), { mode: 0o600, flush: true })
  renameSync(draft, path)
}
