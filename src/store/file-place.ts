// A file on the disk → its name for a store: where it lies from the folder of the store, however
// the path was spelled. Example: "reports/001.txt", "./reports/001.txt" and the absolute path are
// one name; a desk that is moved as a whole keeps its names.
import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

/** Names of files for the store of a folder, and whether a named file is still there. */
export interface FilePlaces {
  /** Null where the folder of the file cannot be resolved. Links to folders are followed. */
  readonly placeOf: (path: string) => string | null
  /** Of an entry of an archive: whether the archive is there. */
  readonly isThere: (place: string) => boolean
}

/** The names of files for the store of a folder. One look at the disk for each folder. */
export function filePlaces(folder: string): FilePlaces {
  const real = new Map<string, string | null>()
  const realOf = (path: string): string | null => {
    const known = real.get(path)
    if (known !== undefined) return known
    const found = resolved(path)
    real.set(path, found)
    return found
  }
  const home = () => realOf(resolve(folder)) ?? resolve(folder)
  return {
    placeOf: (path) => {
      const own = realOf(dirname(resolve(path)))
      if (own === null) return null
      return relative(home(), join(own, basename(path))).replaceAll(sep, '/')
    },
    isThere: (place) => {
      // Not joined: ".." in the name of an entry must not lead past its archive.
      const path = isAbsolute(place) ? place : home() + sep + place
      try {
        return isHeld(path)
      } catch {
        // What cannot be looked at may be there.
        return true
      }
    },
  }
}

/** Whether a path or the archive that it goes through is there. */
function isHeld(path: string): boolean {
  let at = path
  for (let found = statSync(at, LOOK); at !== dirname(at); found = statSync(at, LOOK)) {
    if (found) return at === path || found.isFile()
    at = dirname(at)
  }
  return false
}

const LOOK = { throwIfNoEntry: false } as const

function resolved(path: string): string | null {
  try {
    return realpathSync(path)
  } catch {
    return null
  }
}
