// Makes lineages whose truth is known: articles are copied from one another by splicing,
// abridging, spinning and translation-like damage, stamped with times of which a share is
// useless, and each family carries one statement. Example: a root, a host page that takes three
// of its sentences, and a shortened version of that page.

/** A generator of numbers in [0, 1): the same for the same seed (mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Random = () => number

export type Operation = 'splice' | 'abridge' | 'spin' | 'translate'
export const OPERATIONS: readonly Operation[] = ['splice', 'abridge', 'spin', 'translate']

/** A generated report: paragraphs of one text, and where the family's statement stands in it. */
export interface Made {
  readonly id: string
  readonly outlet: string
  readonly text: string
  readonly published: string | null
  /** Whether the stamp is in the true order to those of all its relatives. */
  readonly usable: boolean
  readonly parent: string | null
  readonly operation: Operation | null
  readonly family: number
  readonly statement: { readonly start: number; readonly end: number }
}

interface Draft {
  readonly sentences: readonly string[]
  /** Index of the statement among the sentences. */
  readonly statement: number
}

export interface LineageOptions {
  /** Sentences of unrelated articles: the first `families` are roots, the others hosts. */
  readonly articles: readonly (readonly string[])[]
  readonly families: number
  readonly copies: number
  /** Share of words that spinning and translation touch. */
  readonly noise: number
  /** Share of stamps that are equal to the parent's, missing or reversed. */
  readonly badStamps: number
  /** Words that go in where a word is replaced and no synonym is known. */
  readonly vocabulary: readonly string[]
  readonly synonyms: ReadonlyMap<string, string>
  readonly seed: number
}

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!

/** The reports of one pile, parents before children. Deterministic for a seed. */
export function makeLineage(options: LineageOptions): Made[] {
  const random = seeded(options.seed)
  const drafts: Drafted[] = []
  for (let family = 0; family < options.families; family++) {
    const sentences = options.articles[family]!
    drafts.push({
      sentences,
      statement: Math.floor(random() * sentences.length),
      id: `r${family}`,
      outlet: `Outlet ${family}`,
      parent: null,
      operation: null,
      family,
      published: stamp(family),
      usable: true,
      hour: family,
    })
  }
  for (let copy = 0; copy < options.copies; copy++) {
    const parent = pick(random, drafts)
    const operation = pick(random, OPERATIONS)
    const host = options.articles[options.families + copy] ?? []
    const hour = 100 + copy * 3
    drafts.push({
      ...copyOf(parent, operation, { host, random, options }),
      ...stampOf({ hour, parentHour: parent.hour, random, options }),
      id: `c${copy}`,
      outlet: `Page ${copy}`,
      parent: parent.id,
      operation,
      family: parent.family,
      hour,
    })
  }
  return drafts.map(({ id, outlet, parent, operation, family, published, usable, ...text }) => ({
    id,
    outlet,
    parent,
    operation,
    family,
    published,
    usable,
    ...layOut(text.sentences, text.statement),
  }))
}

interface Drafted extends Draft, Omit<Made, 'text' | 'statement'> {
  readonly hour: number
}

/** Hour n of an invented year, as an ISO stamp. */
function stamp(hour: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `2031-03-${two(1 + Math.floor(hour / 24))}T${two(hour % 24)}:00:00Z`
}

function stampOf(at: {
  readonly hour: number
  readonly parentHour: number
  readonly random: Random
  readonly options: LineageOptions
}): Pick<Made, 'published' | 'usable'> {
  if (at.random() >= at.options.badStamps) return { published: stamp(at.hour), usable: true }
  const kind = at.random()
  if (kind < 1 / 3) return { published: stamp(at.parentHour), usable: false }
  if (kind < 2 / 3) return { published: null, usable: false }
  return { published: stamp(Math.max(0, at.parentHour - 2)), usable: false }
}

function copyOf(
  parent: Draft,
  operation: Operation,
  { host, random, options }: { host: readonly string[]; random: Random; options: LineageOptions },
): Draft {
  const damage = (sentence: string) => addNoise(sentence, { random, options, operation })
  if (operation === 'splice') return splice(parent, host, random, damage)
  if (operation === 'abridge') return abridge(parent, random)
  return { sentences: parent.sentences.map(damage), statement: parent.statement }
}

/** A run of three to six sentences around the statement, set into a host. */
function splice(
  { sentences, statement }: Draft,
  host: readonly string[],
  random: Random,
  damage: (sentence: string) => string,
): Draft {
  const before = Math.floor(random() * 3)
  const from = Math.max(0, statement - before)
  const run = sentences.slice(from, statement + 2 + Math.floor(random() * 2)).map(damage)
  const place = Math.floor(random() * (host.length + 1))
  return {
    sentences: [...host.slice(0, place), ...run, ...host.slice(place)],
    statement: place + statement - from,
  }
}

/** Keeps about half of the sentences, the statement and at least two others among them. */
function abridge({ sentences, statement }: Draft, random: Random): Draft {
  const kept = sentences.flatMap((sentence, index) =>
    index === statement || Math.abs(index - statement) === 1 || random() < 0.5
      ? [{ sentence, index }]
      : [],
  )
  return {
    sentences: kept.map(({ sentence }) => sentence),
    statement: kept.findIndex(({ index }) => index === statement),
  }
}

/**
 * Half of the touched words are replaced, three in ten dropped, two in ten followed by a
 * strange word.
 */
function addNoise(
  sentence: string,
  at: { readonly random: Random; readonly options: LineageOptions; readonly operation: Operation },
): string {
  const { random, options, operation } = at
  const out: string[] = []
  for (const word of sentence.split(' ')) {
    if (random() >= options.noise) {
      out.push(word)
      continue
    }
    const kind = random()
    const synonym = options.synonyms.get(word.toLowerCase())
    if (operation === 'spin')
      out.push(synonym ?? (kind < 0.5 ? pick(random, options.vocabulary) : word))
    else if (kind < 0.5) out.push(synonym ?? pick(random, options.vocabulary))
    else if (kind >= 0.8) out.push(word, pick(random, options.vocabulary))
  }
  return out.length === 0 ? sentence : out.join(' ')
}

/** Sentences as text, two to a paragraph, and the statement's place in it. */
function layOut(sentences: readonly string[], statement: number): Pick<Made, 'text' | 'statement'> {
  let text = ''
  let at = { start: 0, end: 0 }
  sentences.forEach((sentence, index) => {
    if (index > 0) text += index % 2 === 0 ? '\n\n' : ' '
    if (index === statement) at = { start: text.length, end: text.length + sentence.length }
    text += sentence
  })
  return { text, statement: at }
}
