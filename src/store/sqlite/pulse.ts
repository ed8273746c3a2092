// Whether anybody has written to a store: counts that rise with its arrivals, decisions and
// erasures, whichever process wrote them, and not with what is derived from them. Cheap enough to
// be asked every second. Example: after another process stored a report `arrivals` is one more.
import { asOperationError, openDatabase, storePath } from './open.ts'

/** How much a store had been given at a moment. */
export interface Beat {
  readonly arrivals: number
  readonly decisions: number
  /** Tombstones: a rise means that words must be erased wherever else they are kept. */
  readonly forgotten: number
  /** Whether anything derived is there. */
  readonly told: boolean
}

/** A look at a store from outside, on a connection of its own. */
export interface Pulse {
  readonly beat: () => Beat
  readonly close: () => void
}

const SIGNS = `
  select
    (select max(number) from account) as arrivals,
    (select max(number) from log where name = 'decision') as decisions,
    (select max(number) from tombstone) as forgotten,
    (select exists (select 1 from derived)) as told
`

/** A pulse of the store of a folder. OperationError as `openDatabase`; `beat` `store-failed`. */
export function openPulse(folder: string): Pulse {
  const database = openDatabase(storePath(folder))
  const version = database.prepare('pragma data_version')
  const signs = database.prepare(SIGNS)
  let seen: { readonly version: unknown; readonly beat: Beat } | null = null
  const look = (): Beat => {
    // Rises with every commit of another connection, also of one that only keeps what is derived.
    const now = version.get()?.['data_version']
    if (seen !== null && seen.version === now) return seen.beat
    const row = signs.get() ?? {}
    const count = (name: string) => Number(row[name] ?? 0)
    const beat = {
      arrivals: count('arrivals'),
      decisions: count('decisions'),
      forgotten: count('forgotten'),
      told: count('told') === 1,
    }
    seen = { version: now, beat }
    return beat
  }
  return {
    beat: () => {
      try {
        return look()
      } catch (cause) {
        throw asOperationError(cause, 'store-failed', 'store operation failed')
      }
    },
    close: () => {
      if (database.isOpen) database.close()
    },
  }
}
