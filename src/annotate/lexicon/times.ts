// Words that tell time, by class. A word may stand in several classes; the patterns of the time
// annotator name them. Source: general knowledge of English, compiled for this project; the
// classes follow the TIMEX3 guidelines.

/** Months and weekdays with the abbreviations that news agencies print; position is 1-based. */
export const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]

export const WEEKDAYS: readonly (readonly string[])[] = [
  ['monday', 'mon'],
  ['tuesday', 'tue', 'tues'],
  ['wednesday', 'wed', 'weds'],
  ['thursday', 'thu', 'thur', 'thurs'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
  ['sunday', 'sun'],
]

/** Unit words: singular, plural, TIMEX3 letter, and whether it is written after "PT". */
export const UNITS: readonly {
  readonly one: string
  readonly many: string
  readonly code: string
  readonly clock?: true
  readonly times?: number
}[] = [
  { one: 'second', many: 'seconds', code: 'S', clock: true },
  { one: 'minute', many: 'minutes', code: 'M', clock: true },
  { one: 'hour', many: 'hours', code: 'H', clock: true },
  { one: 'day', many: 'days', code: 'D' },
  { one: 'night', many: 'nights', code: 'D' },
  { one: 'weekend', many: 'weekends', code: 'D', times: 2 },
  { one: 'week', many: 'weeks', code: 'W' },
  { one: 'fortnight', many: 'fortnights', code: 'W', times: 2 },
  { one: 'month', many: 'months', code: 'M' },
  { one: 'quarter', many: 'quarters', code: 'Q' },
  { one: 'year', many: 'years', code: 'Y' },
  { one: 'decade', many: 'decades', code: 'E' },
  { one: 'century', many: 'centuries', code: 'C' },
  { one: 'millennium', many: 'millennia', code: 'L' },
]

/** Parts of the day and their TIMEX3 codes. */
export const DAY_PARTS: Readonly<Record<string, string>> = {
  morning: 'TMO',
  mornings: 'TMO',
  dawn: 'TMO',
  afternoon: 'TAF',
  afternoons: 'TAF',
  evening: 'TEV',
  evenings: 'TEV',
  night: 'TNI',
  nights: 'TNI',
  overnight: 'TNI',
}

export const SEASONS: Readonly<Record<string, string>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
}

/** Words and fixed phrases that point at no date in particular. */
export const REFERENCES: Readonly<Record<string, 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'>> = {
  now: 'PRESENT_REF',
  'right now': 'PRESENT_REF',
  'just now': 'PRESENT_REF',
  currently: 'PRESENT_REF',
  nowadays: 'PRESENT_REF',
  presently: 'PRESENT_REF',
  'at present': 'PRESENT_REF',
  'these days': 'PRESENT_REF',
  'the present': 'PRESENT_REF',
  recently: 'PAST_REF',
  'more recently': 'PAST_REF',
  'most recently': 'PAST_REF',
  lately: 'PAST_REF',
  'the past': 'PAST_REF',
  'the recent past': 'PAST_REF',
  'the future': 'FUTURE_REF',
  'the near future': 'FUTURE_REF',
  'the near term': 'FUTURE_REF',
  'the short term': 'FUTURE_REF',
  'the long term': 'FUTURE_REF',
  'as soon as possible': 'FUTURE_REF',
}

/** Spelled decades: "the nineties". */
export const DECADES: Readonly<Record<string, number>> = {
  twenties: 2,
  thirties: 3,
  forties: 4,
  fifties: 5,
  sixties: 6,
  seventies: 7,
  eighties: 8,
  nineties: 9,
}

export const ONES: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
}

export const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}

export const ORDINALS: readonly string[] = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
]

/** Nouns that are counted: "2000 people" is no year. */
export const COUNTED_AFTER_YEAR: readonly string[] = [
  'people',
  'men',
  'women',
  'children',
  'soldiers',
  'troops',
  'fighters',
  'residents',
  'civilians',
  'refugees',
  'workers',
  'employees',
  'jobs',
  'families',
  'homes',
  'houses',
  'shares',
  'units',
  'cars',
  'vehicles',
  'tons',
  'tonnes',
  'barrels',
  'miles',
  'km',
  'kilometers',
  'kilometres',
  'feet',
  'meters',
  'metres',
  'pounds',
  'dollars',
  'euros',
  'percent',
  'points',
  'votes',
  'students',
  'prisoners',
  'protesters',
  'members',
  'square',
  'more',
  'others',
  'hours',
  'days',
  'years',
  'gmt',
]
