// The names that @faker-js/faker gathers for some seventy locales → kinds of name. Example: the
// Turkish locale's given names, the airlines of the base locale.
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { NAME_BITS } from '../src/annotate/name/bits.ts'

type Locale = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>

// Makers stand before the models of their aircraft.
const MAKER = /^(?:Airbus|Boeing) /u
const LATIN = /^\p{Script=Latin}/u
// Locales whose lists of songs are in another script.
const OTHER_SCRIPT = /^(?:fa|ja|zh|ko)/u

const KINDS = [
  ['person', 'first_name', NAME_BITS.worldGivenName],
  ['person', 'last_name', NAME_BITS.worldSurname],
  ['airline', 'airline', NAME_BITS.company],
  ['vehicle', 'manufacturer', NAME_BITS.company],
  ['book', 'publisher', NAME_BITS.company],
  ['airline', 'airplane', NAME_BITS.product],
  ['vehicle', 'model', NAME_BITS.product],
  ['music', 'artist', NAME_BITS.artist],
  ['music', 'album', NAME_BITS.work],
  ['music', 'song_name', NAME_BITS.work],
  ['book', 'title', NAME_BITS.work],
  ['book', 'series', NAME_BITS.work],
  ['book', 'author', NAME_BITS.person],
  ['location', 'state', NAME_BITS.region],
  ['location', 'county', NAME_BITS.region],
] as const

/** The names in the package's files, with their bits, in a fixed order. */
export async function fakerNames(files: ReadonlyMap<string, Buffer>): Promise<[string, number][]> {
  const locales = await localesOf(files)
  const names: [string, number][] = []
  for (const code of Object.keys(locales).sort())
    for (const [room, list, bits] of KINDS) {
      if (room === 'music' && OTHER_SCRIPT.test(code)) continue
      for (const name of textsOf(locales[code]?.[room]?.[list])) names.push([name, bits])
    }
  return names
}

/** The package is code: it is laid out in a folder of its own and asked for its locales. */
async function localesOf(files: ReadonlyMap<string, Buffer>): Promise<Record<string, Locale>> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-faker-'))
  try {
    for (const [path, bytes] of files) {
      if (!/^package\/(?:package\.json$|dist\/.*\.js$)/u.test(path)) continue
      mkdirSync(join(folder, dirname(path)), { recursive: true })
      writeFileSync(join(folder, path), bytes)
    }
    const url = pathToFileURL(join(folder, 'package/dist/index.js'))
    return (await import(url.href)).allLocales
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Names in a list, in lists by sex, or in records that have a name. */
function textsOf(list: unknown): string[] {
  if (typeof list !== 'object' || list === null) return []
  const entries: unknown[] = Array.isArray(list) ? list : Object.values(list).flat()
  return entries.flatMap((entry) => {
    const name = typeof entry === 'object' && entry && 'name' in entry ? entry.name : entry
    return typeof name === 'string' && LATIN.test(name) ? [name.replace(MAKER, '')] : []
  })
}
