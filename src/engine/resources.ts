// What ships beside the code, read once and when first needed: the model of names and the
// gazetteer. Example: a report that names three places reads about 100 KB of the gazetteer's 10 MB.
import { existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { type Gazetteer, openGazetteer } from '../annotate/place/gazetteer.ts'
import { joinGazetteers, readUserPlaces } from '../annotate/place/gazetteer-user.ts'
import type { NameModel } from '../annotate/name/model.ts'
import { decodeNameModel } from '../annotate/name/weights.ts'
import { contentId } from '../model/identity.ts'

// The same steps up from src/engine/ and from dist/engine/.
const resource = (file: string) => new URL(`../../resources/${file}`, import.meta.url)

let names: NameModel | null = null
let gazetteer: Gazetteer | null | undefined

/** The shipped model of names. Throws where the installation lacks it. Read once a process. */
export function nameModel(): NameModel {
  names ??= decodeNameModel(readFileSync(resource('names.bin')))
  return names
}

let brought: string | undefined

/**
 * Adds the places of a user's file to the gazetteer of this process; the last file's places stand
 * first. What is wrong with the file, as "line: reason", else null: then nothing is added.
 */
export function bringGazetteer(text: string): string | null {
  const read = readUserPlaces(text)
  if ('reason' in read) return `${read.line}: ${read.reason}`
  gazetteer = joinGazetteers(read, knownGazetteer())
  brought = contentId(`${brought ?? ''} ${text}`)
  return null
}

/** The name of all that the user brought to the gazetteer; undefined where that is nothing. */
export const broughtGazetteer = (): string | undefined => brought

/**
 * The shipped gazetteer with what the user brought, read once; null where the file was left out of
 * the installation.
 */
export function knownGazetteer(): Gazetteer | null {
  if (gazetteer === undefined) {
    const file = resource('gazetteer.bin')
    gazetteer = existsSync(file) ? gazetteerFrom(file) : null
  }
  return gazetteer
}

/** What is read at once: the unit in which files are kept in memory by the system anyway. */
const PAGE_BYTES = 4096

/**
 * The gazetteer of a file, its pages read when first looked at. The room for all of them is only
 * asked for: the system gives memory to the pages that are written.
 */
function gazetteerFrom(file: URL): Gazetteer {
  const descriptor = openSync(file, 'r')
  const bytes = new Uint8Array(fstatSync(descriptor).size)
  const there = new Uint8Array(Math.ceil(bytes.length / PAGE_BYTES))
  return openGazetteer(bytes, (at, length) => {
    const last = Math.min(bytes.length, at + length) - 1
    for (let page = Math.floor(at / PAGE_BYTES); page <= last / PAGE_BYTES; page++) {
      if (there[page]) continue
      const from = page * PAGE_BYTES
      readWhole(descriptor, bytes.subarray(from, from + PAGE_BYTES), from)
      there[page] = 1
    }
  })
}

function readWhole(descriptor: number, piece: Uint8Array, from: number): void {
  let done = 0
  while (done < piece.length) {
    const count = readSync(descriptor, piece, done, piece.length - done, from + done)
    if (count === 0) throw new RangeError(`file cut short at ${from + done}`)
    done += count
  }
}
