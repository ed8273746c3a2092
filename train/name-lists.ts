// Public lists → what a word or phrase can be: towns (GeoNames), people, places, bodies and
// ordinary words with their senses (WordNet), surnames and given names (US Census 1990, Faker),
// names that news takes as known. Example: a town's name -> its bit.
import { NAME_BITS } from '../src/annotate/name/bits.ts'
import { SENSE_MARK, senseEntry } from '../src/annotate/name/sense.ts'
import { wordListOf, type WordList } from '../src/learn/word-list.ts'
import { fakerNames } from './faker-names.ts'
import { KNOWN_NAMES } from './known-names.ts'
import { PACKAGES, packageFiles } from './pins.ts'

/** The list made from the pinned packages in `folder`. */
export async function nameList(folder: string): Promise<WordList> {
  const wordNetFiles = packageFiles(folder, PACKAGES.wordNet)
  return wordListOf([
    ...towns(packageFiles(folder, PACKAGES.towns)),
    ...wordNet(wordNetFiles),
    ...senses(wordNetFiles),
    ...census(packageFiles(folder, PACKAGES.census)),
    ...withoutMarks(await fakerNames(packageFiles(folder, PACKAGES.faker))),
    ...known(),
  ])
}

/** The entries, and each once more without accents where it has some. */
function* withoutMarks(entries: Iterable<readonly [string, number]>): Generator<[string, number]> {
  for (const [name, bits] of entries) {
    yield [name, bits]
    const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '')
    if (plain !== name) yield [plain, bits]
  }
}

function* known(): Generator<[string, number]> {
  for (const name of KNOWN_NAMES.body) yield [name, NAME_BITS.knownBody]
  for (const name of KNOWN_NAMES.team) yield [name, NAME_BITS.team]
  for (const name of KNOWN_NAMES.leader) yield [name, NAME_BITS.leader]
  for (const name of KNOWN_NAMES.product) yield [name, NAME_BITS.product]
}

type Files = ReadonlyMap<string, Buffer>

// Fields of a town's record in cities.pbf, by protocol-buffer tag.
const TOWN_NAME = 2
const TOWN_OTHER_NAME = 4
const TOWN_POPULATION = 9
// Bits by least population.
const SIZES = [
  [15_000, NAME_BITS.middleTown],
  [100_000, NAME_BITS.largeTown],
  [1_000_000, NAME_BITS.city],
] as const

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
    let bits: number = NAME_BITS.town
    for (const [least, bit] of SIZES) if (population >= least) bits |= bit
    const printed = names.filter(({ length }) => length > 2 && length < 41)
    yield* withoutMarks(printed.map((name) => [name, bits] as const))
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

// Lexicographer files: nouns begin at 3, verbs at 29.
const BEFORE_NOUNS = 2
const BEFORE_VERBS = 28

interface Senses {
  noun: number
  verb: number
  /** How often WordNet's texts have it as noun, verb, and otherwise. */
  readonly counts: [number, number, number]
}

/** The class of each lemma's commonest sense. */
function* senses(files: Files): Generator<[string, number]> {
  const all = new Map<string, Senses>()
  for (const line of files.get('package/dict/index.sense')!.toString('utf8').split('\n')) {
    const match = /^([a-z]+)%(\d):(\d\d):\S* \d+ (\d+) (\d+)$/u.exec(line)
    if (!match) continue
    const [, lemma = '', part, file, sense, count] = match
    const one = all.get(lemma) ?? { noun: 0, verb: 0, counts: [0, 0, 0] }
    all.set(lemma, one)
    const index = part === '1' ? 0 : part === '2' ? 1 : 2
    // A sense that the texts never have counts a little: ten of them make one.
    one.counts[index]! += 10 * Number(count) + 1
    if (sense === '1' && index === 0) one.noun = Number(file) - BEFORE_NOUNS
    if (sense === '1' && index === 1) one.verb = Number(file) - BEFORE_VERBS
  }
  for (const [lemma, { noun, verb, counts }] of all) {
    const [n, v, other] = counts
    const part = n >= v && n >= other ? 1 : v >= other ? 2 : 3
    yield [SENSE_MARK + lemma, senseEntry(noun, verb, part)]
  }
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
