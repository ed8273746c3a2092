// The files that were written from a store, remembered by their paths, so that forgetting finds
// them where they are not beside it. Example: "stemma --all --out /srv/desk/flood.html" leaves that
// path in the log `written`, the bytes of a report their hash too; a copy that somebody mailed is
// in no log.
import type { Store } from './store.ts'

const WRITTEN_LOG = 'written'
/** How often a line is tried again where others write at the same time. */
const MOST_TRIES = 20

/** A file that was written: words that were told, the bytes of a report, a copy of the store. */
export type Written =
  | { readonly kind: 'told' | 'copy'; readonly path: string }
  /** `hash`: SHA-256 of the bytes, in hex. */
  | { readonly kind: 'bytes'; readonly path: string; readonly hash: string }

/** Remembers absolute paths, each once. What cannot be remembered is no reason to fail. */
export const noteWritten = (store: Store, paths: readonly string[]): Promise<void> =>
  note(
    store,
    paths.map((path) => JSON.stringify(path)),
  )

/** Remembers where bytes of a report or a copy of the store are. */
export const noteCopy = (store: Store, copy: Exclude<Written, { kind: 'told' }>): Promise<void> =>
  note(store, [JSON.stringify(copy)])

async function note(store: Store, lines: readonly string[]): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const held = await store.log(WRITTEN_LOG)
    const known = new Set(held)
    const fresh = [...new Set(lines)].filter((line) => !known.has(line))
    // A log may hold a line twice: its length counts, not how many differ.
    if (fresh.length === 0 || (await store.append(WRITTEN_LOG, held.length, fresh))) return
  }
}

/** The files in the lines of the log. */
export function writtenIn(lines: readonly string[]): Written[] {
  return lines.flatMap((line): Written[] => {
    try {
      const read = JSON.parse(line) as Written | string
      return [typeof read === 'string' ? { kind: 'told', path: read } : read]
    } catch {
      return []
    }
  })
}
