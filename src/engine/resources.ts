// What ships beside the code, read once: the model of names. Example: nameModel() reads
// resources/names.bin the first time and answers from memory after that.
import { readFileSync } from 'node:fs'
import type { NameModel } from '../annotate/name-model.ts'
import { decodeNameModel } from '../annotate/name-weights.ts'

let names: NameModel | null = null

/** The shipped model of names. Throws where the installation lacks it. Read once a process. */
export function nameModel(): NameModel {
  // The same steps up from src/engine/ and from dist/engine/.
  names ??= decodeNameModel(readFileSync(new URL('../../resources/names.bin', import.meta.url)))
  return names
}
