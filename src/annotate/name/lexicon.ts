// Names that the lexicons know, looked up as printed: places, bodies, and words for a country's
// people. Example: knownType('Latvia') -> 'place', knownType('Latvians') -> 'demonym',
// knownType('Tarn') -> undefined.
import { hashText } from '../../learn/hash.ts'
import { countries } from '../lexicon/countries.ts'
import { KNOWN_BODIES } from '../lexicon/organisations.ts'
import { PEOPLES } from '../lexicon/peoples.ts'
import { CITIES, REGIONS, STATES } from '../lexicon/places.ts'

export type KnownType = 'country' | 'place' | 'organisation' | 'demonym' | 'other'

function build(): ReadonlyMap<string, KnownType> {
  const known = new Map<string, KnownType>()
  for (const other of PEOPLES) known.set(other, 'other')
  for (const name of [...REGIONS, ...CITIES, ...STATES]) known.set(name, 'place')
  for (const { name, aliases, demonyms, capital } of countries) {
    if (capital) known.set(capital, 'place')
    for (const demonym of demonyms) known.set(demonym, 'demonym')
    for (const one of [name, ...aliases]) known.set(one, 'country')
  }
  for (const body of KNOWN_BODIES) known.set(body, 'organisation')
  return known
}

const KNOWN = build()

/**
 * What the lexicons say of a name as printed (typographic apostrophes too); undefined when they do
 * not hold it. O(1).
 */
export function knownType(name: string): KnownType | undefined {
  return KNOWN.get(name.includes('’') ? name.replaceAll('’', "'") : name)
}

/** The names of two words or more that the lexicons hold as bodies, countries or places. */
export const knownPhrases = (): readonly string[] =>
  [...KNOWN].flatMap(([name, type]) =>
    name.includes(' ') && type !== 'demonym' && type !== 'other' ? [name] : [],
  )

const CODES = { country: 1, place: 2, organisation: 3, demonym: 4, other: 5 } as const
const BY_HASH: ReadonlyMap<number, number> = new Map(
  [...KNOWN].map(([name, type]) => [hashText(name), CODES[type]]),
)

/** The number, from 1, of what the lexicons say of the name with a hash; 0 where nothing. O(1). */
export const knownCode = (hash: number): number => BY_HASH.get(hash) ?? 0

const PLACE_WORDS: ReadonlySet<string> = new Set(
  [...KNOWN].flatMap(([name, type]) =>
    type === 'country' || type === 'place' ? [name.toLowerCase()] : [],
  ),
)

/** Whether a lower-case word is the one-word name of a known place. */
export function isPlaceWord(lower: string): boolean {
  return PLACE_WORDS.has(lower)
}
