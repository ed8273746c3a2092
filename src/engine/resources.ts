// What ships beside the code, read once and when first needed: the model of names and the
// gazetteer. Example: a report that names no place never opens the 10 MB of the gazetteer.
import { existsSync, readFileSync } from 'node:fs'
import { type Gazetteer, openGazetteer } from '../annotate/gazetteer.ts'
import type { NameModel } from '../annotate/name-model.ts'
import { decodeNameModel } from '../annotate/name-weights.ts'

// The same steps up from src/engine/ and from dist/engine/.
const resource = (file: string) => new URL(`../../resources/${file}`, import.meta.url)

let names: NameModel | null = null
let gazetteer: Gazetteer | null | undefined

/** The shipped model of names. Throws where the installation lacks it. Read once a process. */
export function nameModel(): NameModel {
  names ??= decodeNameModel(readFileSync(resource('names.bin')))
  return names
}

/** The shipped gazetteer, read once; null where the file was left out of the installation. */
export function shippedGazetteer(): Gazetteer | null {
  if (gazetteer === undefined) {
    const file = resource('gazetteer.bin')
    gazetteer = existsSync(file) ? openGazetteer(readFileSync(file)) : null
  }
  return gazetteer
}
