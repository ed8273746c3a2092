// Public lists → what a word or phrase can be: towns (GeoNames), people, places, bodies and
// ordinary words (WordNet), surnames and given names (US Census 1990). Example: a town's name ->
// its bit.
import { NAME_BITS } from '../src/annotate/name-bits.ts'
import { wordListOf, type WordList } from '../src/learn/word-list.ts'
import { PACKAGES, packageFiles } from './pins.ts'

const LARGE_TOWN = 100_000

/** The list made from the pinned packages in `folder`. */
export function nameList(folder: string): WordList {
  return wordListOf([
    ...towns(packageFiles(folder, PACKAGES.towns)),
    ...wordNet(packageFiles(folder, PACKAGES.wordNet)),
    ...census(packageFiles(folder, PACKAGES.census)),
  ])
}

type Files = ReadonlyMap<string, Buffer>

// Fields of a town's record in cities.pbf, by protocol-buffer tag.
const TOWN_NAME = 2
const TOWN_OTHER_NAME = 4
const TOWN_POPULATION = 9

function* towns(files: Files): Generator<[string, number]> {
  const bytes = files.get('package/cities.pbf')!
  let at = 0
  const varint = (): number => {
    let value = 0
    let scale = 1
    for (;;) {
      const byte = bytes[at++]!
      value += (byte & 127) * scale
      if (byte < 128) return value
      scale *= 128
    }
  }
  while (at < bytes.length) {
    varint()
    const end = varint() + at
    const names: string[] = []
    let population = 0
    while (at < end) {
      const key = varint()
      if ((key & 7) === 2) {
        const length = varint()
        if (key >> 3 === TOWN_NAME || key >> 3 === TOWN_OTHER_NAME)
          names.push(bytes.toString('utf8', at, at + length))
        at += length
      } else {
        const value = varint()
        if (key >> 3 === TOWN_POPULATION) population = value
      }
    }
    const bits = NAME_BITS.town | (population >= LARGE_TOWN ? NAME_BITS.largeTown : 0)
    for (const name of names) {
      if (name.length < 3 || name.length > 40) continue
      yield [name, bits]
      const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '')
      if (plain !== name) yield [plain, bits]
    }
  }
}

// Lexicographer files of WordNet's nouns.
const NOUN_GROUP = 14
const NOUN_PLACE = 15
const NOUN_PERSON = 18

function* wordNet(files: Files): Generator<[string, number]> {
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    const file = files.get(`package/dict/data.${part}`)!.toString('utf8')
    for (const line of file.split('\n')) {
      const fields = line.split(' ')
      if (!/^\d{8}$/u.test(fields[0]!)) continue
      const kind = Number(fields[1])
      const count = Number.parseInt(fields[3]!, 16)
      for (let i = 0; i < count; i++) {
        const word = fields[4 + 2 * i]!.replace(/\([a-z]+\)$/u, '').replaceAll('_', ' ')
        const bits = /^[^A-Z]+$/u.test(word) ? ordinary(part, kind) : proper(part, kind)
        if (bits > 0 && word.length > 2) yield [word, bits]
      }
    }
  }
}

function proper(part: string, kind: number): number {
  if (part === 'adj') return NAME_BITS.properAdjective
  if (part !== 'noun') return 0
  if (kind === NOUN_PERSON) return NAME_BITS.person
  if (kind === NOUN_PLACE) return NAME_BITS.place
  if (kind === NOUN_GROUP) return NAME_BITS.body
  return NAME_BITS.properOther
}

function ordinary(part: string, kind: number): number {
  if (part === 'verb') return NAME_BITS.verb
  if (part !== 'noun') return NAME_BITS.modifier
  if (kind === NOUN_PERSON) return NAME_BITS.noun | NAME_BITS.personNoun
  if (kind === NOUN_GROUP) return NAME_BITS.noun | NAME_BITS.bodyNoun
  if (kind === NOUN_PLACE) return NAME_BITS.noun | NAME_BITS.placeNoun
  return NAME_BITS.noun
}

function* census(files: Files): Generator<[string, number]> {
  const source = files.get('package/lib/names.js')!.toString('utf8')
  for (const part of source.split('module.exports.').slice(1)) {
    const bits = part.startsWith('last') ? NAME_BITS.surname : NAME_BITS.givenName
    for (const [, name] of part.matchAll(/^\s*'([^']+)'/gmu)) yield [printed(name!), bits]
  }
}

/** "MCTARN" and "mctarn" as print has them: "McTarn". */
function printed(name: string): string {
  const lower = name.toLowerCase()
  const capital = lower[0]!.toUpperCase() + lower.slice(1)
  return capital.replace(/^Mc(\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
}
