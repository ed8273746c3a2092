// Names that the lexicons know, looked up as printed: places, bodies, and words for a country's people.
// Example: knownType('Latvia') -> 'place', knownType('Latvians') -> 'demonym', knownType('Tarn') -> undefined.
import { countries } from './lexicon/countries.ts'
import { KNOWN_BODIES } from './lexicon/organisations.ts'
import { CITIES, REGIONS, STATES } from './lexicon/places.ts'

export type KnownType = 'country' | 'place' | 'organisation' | 'demonym' | 'other'

// Beliefs, languages and parties' people: capitalised, but neither person, body nor place.
const OTHERS = (
  'Muslim Muslims Islamic Islamist Islamists Islam Christian Christians Christianity Jewish Jew Jews Judaism Hindu ' +
  'Hindus Buddhist Buddhists Sikh Sikhs Sunni Sunnis Shia Shiite Shiites Alawite Alawites Druze Yazidi Yazidis Kurd ' +
  'Kurds Kurdish Arab Arabs Arabic Catholic Catholics Protestant Protestants Orthodox European Europeans African ' +
  'Africans Asian Asians Western Westerners Latino Latinos Hispanic Hispanics Nazi Nazis Soviet Communist Communists ' +
  'Republican Republicans Democrat Democrats Democratic Hebrew English Englishman Scottish Scot Scots Welsh Catalan ' +
  'Basque Tatar Tatars Chechen Chechens Rohingya Uighur Uighurs Uyghur Uyghurs Pashtun Pashtuns Tamil Tamils Roma ' +
  'Bavarian Flemish Latin Gospel Bible Koran Quran Ramadan Hajj Christmas Easter Holocaust Internet Olympic Olympics ' +
  'Californian Texan Texans Parisian Londoner Londoners Muscovites Balkan Nordic Baltic Slavic Caucasian Victorian'
).split(' ')

function build(): ReadonlyMap<string, KnownType> {
  const known = new Map<string, KnownType>()
  for (const other of OTHERS) known.set(other, 'other')
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

/** What the lexicons say of a name as printed (typographic apostrophes too); undefined when they do not hold it. O(1). */
export function knownType(name: string): KnownType | undefined {
  return KNOWN.get(name.includes('’') ? name.replaceAll('’', "'") : name)
}

const PLACE_WORDS: ReadonlySet<string> = new Set(
  [...KNOWN].flatMap(([name, type]) =>
    type === 'country' || type === 'place' ? [name.toLowerCase()] : [],
  ),
)

/** Whether a lower-case word is the one-word name of a known place. */
export function isPlaceWord(lower: string): boolean {
  return PLACE_WORDS.has(lower)
}
