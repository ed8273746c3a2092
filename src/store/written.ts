// The files that were written from a store, remembered by their paths, so that forgetting finds
// them where they are not beside it. Example: "stemma --all --out /srv/desk/flood.html" leaves that
// path in the log `written`; a copy that somebody mailed is in no log.
import type { Store } from './store.ts'

const WRITTEN_LOG = 'written'
/** How often a line is tried again where others write at the same time. */
const MOST_TRIES = 20

/** Remembers absolute paths, each once. What cannot be remembered is no reason to fail. */
export async function noteWritten(store: Store, paths: readonly string[]): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const lines = await store.log(WRITTEN_LOG)
    const fresh = paths.map((path) => JSON.stringify(path)).filter((line) => !lines.includes(line))
    if (fresh.length === 0 || (await store.append(WRITTEN_LOG, lines.length, fresh))) return
  }
}

/** The paths in the lines of the log. */
export function writtenPaths(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    try {
      return [String(JSON.parse(line))]
    } catch {
      return []
    }
  })
}
