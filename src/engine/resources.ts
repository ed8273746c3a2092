// Files that ship beside the code and are read when first needed. Example: the gazetteer, 10 MB, is
// opened at the first report that names a place, and never where none does.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Gazetteer, openGazetteer } from '../annotate/gazetteer.ts'

let gazetteer: Gazetteer | null | undefined

/** The shipped gazetteer, read once; null where the file was left out of the installation. */
export function shippedGazetteer(): Gazetteer | null {
  if (gazetteer === undefined) {
    // The same way up from src/engine and from dist/engine.
    const path = fileURLToPath(new URL('../../resources/gazetteer.bin', import.meta.url))
    gazetteer = existsSync(path) ? openGazetteer(readFileSync(path)) : null
  }
  return gazetteer
}
