// Folders → a call when something in them changes, where the system tells; hidden entries (our own
// .stemma among them) ring nothing. It only brings the next look forward: folders are looked at
// again after a while in any case, so nothing is lost where the system does not tell.
import { watch as watchFiles, type FSWatcher } from 'node:fs'

export interface Bells {
  readonly close: () => void
}

/** Rings for changes in these folders until it is closed. */
export function openBells(folders: readonly string[], ring: () => void): Bells {
  const watchers: FSWatcher[] = []
  for (const folder of folders)
    try {
      const watcher = watchFiles(folder, { recursive: true }, (_, name) => {
        if (name === null || !/(?:^|[/\\])\./u.test(name)) ring()
      })
      // A folder that is taken away, or too many to watch: looks alone are left.
      watcher.on('error', () => watcher.close())
      watchers.push(watcher)
    } catch {
      continue
    }
  return { close: () => watchers.forEach((watcher) => watcher.close()) }
}
