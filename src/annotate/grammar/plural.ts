// Whether a lower-case word can be a plural noun, judged by its form and a short list of
// exceptions. Example: "houses", "people", "cattle" yes; "was", "across", "crisis" no.

/** Plurals (or nouns used as such) that do not end in -s. Source: general knowledge of English. */
const OTHER_PLURALS = new Set(
  `
  people children men women persons personnel police troops staff cattle livestock sheep fish
  aircraft dead wounded injured  militia gunmen policemen policewomen servicemen
  servicewomen firemen fishermen businessmen countrymen  feet teeth mice geese
  schoolchildren grandchildren crew   spacecraft poultry militiamen infantry
  clergy youth elderly criteria media data bacteria series species tribesmen clansmen herdsmen
  horsemen workmen lawmen congressmen congresswomen housing pax folk
`
    .trim()
    .split(/\s+/u),
)

/** Words in -s that are no plural nouns. */
const NOT_PLURAL = new Set(
  `
  was is has does says this its his hers ours theirs us yes as less perhaps always versus plus
  across towards besides afterwards outdoors indoors thus minus goes remains becomes makes
  takes comes gets gives means seems needs shows tells wants upwards downwards sometimes
  overseas unless whereas news ahead crisis basis bonus campus virus status press process
  access business class congress mass pass loss boss cross glass gas bus analysis emphasis
  focus census previous various serious
`
    .trim()
    .split(/\s+/u),
)

/** Whether a lower-case word can be the head of a counted plural. */
export function looksPlural(lower: string): boolean {
  if (OTHER_PLURALS.has(lower)) return true
  if (lower.length < 4 || !lower.endsWith('s') || NOT_PLURAL.has(lower)) return false
  return !/(?:ss|ous|'s|us|is)$/u.test(lower)
}

/** Plurals that no rule undoes. Source: general knowledge of English. */
const SINGULARS: ReadonlyMap<string, string> = new Map(
  (
    'children child|men man|women woman|persons people|lives life|wives wife|knives knife|' +
    'wolves wolf|loaves loaf|leaves leaf|halves half|thieves thief|calves calf|shelves shelf|' +
    'hooves hoof|feet foot|teeth tooth|mice mouse|geese goose|criteria criterion|' +
    'crises crisis|bases base|buses bus|movies movie'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
)

/** A phrase with its last word in the singular ("relief parcels" -> "relief parcel"). */
export function singular(phrase: string): string {
  return phrase.replace(
    /(\p{L}{1,60})( (?:per|an?) \p{L}{1,60})?$/u,
    (_, word: string, rate = '') => {
      return `${singularWord(word)}${rate.replace(/^ an? /u, ' per ')}`
    },
  )
}

function singularWord(word: string): string {
  const lower = word.toLowerCase()
  const known = SINGULARS.get(lower) ?? SINGULARS.get(lower.replace(/^.*(?=(?:wo)?men$)/u, ''))
  if (known) return lower.endsWith('men') ? `${word.slice(0, -2)}an` : known
  if (!looksPlural(lower) || !lower.endsWith('s')) return word
  if (lower.length > 4 && lower.endsWith('ies') && !/(?:zomb|rook|cook)ies$/u.test(lower))
    return `${word.slice(0, -3)}y`
  return word.replace(/(?:(?<=x|ch|sh|ss)es|s)$/u, '')
}
