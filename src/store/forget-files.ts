// Pages and files that Stemma wrote before and that hold what is forgotten → removed: each is
// written again by one command. Example: report.html beside the store, and story-3f2a91c0.csv in a
// folder in it, are found by their names and searched; a mailed copy is out of reach.
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { sha256 } from '../model/identity.ts'
import type { Written } from './written.ts'

/** How deep below the folder of the store files are looked for, how many, and how large. */
const DEPTH_MAX = 3
const ENTRIES_MAX = 20_000
const FILE_BYTES_MAX = 256 * 1024 * 1024
/** Names that Stemma gives: the page, and files for other tools. */
const OURS = /^(?:report\.html|(?:story|pack)-[\da-f]{8}\b.{0,60})$/u
/** Files whose words cannot be searched as text. */
const PACKED = /\.(?:docx|zip|pdf|gz)$/iu

/** What became of the files that Stemma wrote. */
export interface ForgottenFiles {
  readonly removed: readonly string[]
  /** Files that may hold the words and could not be removed or searched. */
  readonly unreachable: readonly string[]
}

/**
 * Removes files of ours that hold what must go: those named like ours in or below the folder, and
 * those written elsewhere that the store remembers. Packed files of ours are removed unsearched.
 */
export function forgetFiles(
  folder: string,
  written: readonly Written[],
  holds: Holds,
): ForgottenFiles {
  const removed: string[] = []
  const unreachable: string[] = []
  const there = written.filter(({ path }) => existsSync(path))
  const told = there.flatMap(({ kind, path }) => (kind === 'told' ? path : []))
  const remove = (path: string) => {
    try {
      rmSync(path)
      removed.push(path)
    } catch {
      unreachable.push(path)
    }
  }
  for (const path of new Set([...ourFiles(folder), ...told])) {
    const found = holdsIn(path, holds.words)
    if (found === 'unknown') unreachable.push(path)
    else if (found === 'yes') remove(path)
  }
  for (const one of there)
    if (one.kind === 'copy') unreachable.push(`${one.path}: a copy of the store, make it again`)
    else if (one.kind === 'bytes' && holds.bytes(one.hash) && hashIn(one.path) === one.hash)
      remove(one.path)
  return { removed: removed.sort(), unreachable: unreachable.sort() }
}

/** What must go: words of a file of ours with its name, and bytes by their hash. */
export interface Holds {
  readonly words: (text: string, name: string) => boolean
  readonly bytes: (hash: string) => boolean
}

/** Null for what cannot be read; another one where somebody else's file is there by now. */
function hashIn(path: string): string | null {
  try {
    return sha256(readFileSync(path))
  } catch {
    return null
  }
}

function ourFiles(folder: string): string[] {
  const found: string[] = []
  const open = [{ path: resolve(folder), depth: 0 }]
  let seen = 0
  for (let next = open.pop(); next; next = open.pop()) {
    for (const name of namesIn(next.path)) {
      if (++seen > ENTRIES_MAX) return found
      const path = join(next.path, name)
      const kind = lstatSync(path, { throwIfNoEntry: false })
      if (kind?.isFile() && OURS.test(name)) found.push(path)
      else if (kind?.isDirectory() && next.depth < DEPTH_MAX && !SKIPPED.has(name))
        open.push({ path, depth: next.depth + 1 })
    }
  }
  return found
}

const SKIPPED = new Set(['.git', 'node_modules', '.stemma'])

function namesIn(path: string): string[] {
  try {
    return readdirSync(path).sort()
  } catch {
    return []
  }
}

function holdsIn(
  path: string,
  holds: (text: string, name: string) => boolean,
): 'yes' | 'no' | 'unknown' {
  if (PACKED.test(basename(path))) return 'yes'
  try {
    const bytes = readFileSync(path)
    if (bytes.length > FILE_BYTES_MAX) return 'unknown'
    return holds(bytes.toString('utf8'), basename(path)) ? 'yes' : 'no'
  } catch {
    return 'unknown'
  }
}
