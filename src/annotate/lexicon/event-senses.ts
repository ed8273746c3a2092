// Verbs that tell of two kinds of event, with the words beside them that say which. Source: general
// knowledge of English, compiled for this project. Verb bases and words in lower case.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** One sense: all that it names must be there; the first that fits counts. */
export interface Sense {
  /** Words of whoever or whatever does it. */
  readonly doers?: ReadonlySet<string>
  /** Words of what it is done to. */
  readonly objects?: ReadonlySet<string>
  /** The word right after the verb. */
  readonly next?: ReadonlySet<string>
  /** The type of event; null where it is none of the types. */
  readonly type: string | null
}

/** What no person does: forces of nature, and things that crash. */
export const NATURE = words(`
  mudslide mudslides landslide landslides landslip avalanche avalanches rockfall earthquake quake
  tremor aftershock flood floods floodwaters water waters storm storms blizzard lightning cyclone
  hurricane typhoon tornado tsunami wave waves eruption volcano ash lava snow mud debris rubble
  collapse slide disaster drought fire wildfire heat train lorry truck bus car tram van
`)

const DEALS = words(`
  deal deals agreement agreements accord accords pact pacts bargain truce compromise treaty
  partnership alliance
`)
const PHRASES = words('note chord tone balance pose match conversation blow record low high target')
const WORKERS = words(`
  workers miners teachers drivers nurses doctors pilots dockers staff unions union employees
  porters
`)
const SHOTS = words(`
  shot shots rocket rockets missile missiles shell shells mortar mortars rounds gas bullets on at
  into guns gun tear artillery
`)
const STAFF = words(`
  minister ministers chief manager coach worker workers staff officials official director
  spokesman spokeswoman general commander editor teacher teachers employees head adviser secretary
  him her them
`)
const PEOPLE_HELD = words(`
  suspect suspects custody prisoner prisoners hostage hostages captive detainees
`)
const MEETINGS = words('talks meeting meetings summit conference session hearing hearings rally')
const VOTES = words('election elections vote votes referendum poll ballot')
const CHANCES = words('opportunity chance moment initiative')

const NATURAL: Sense = { doers: NATURE, type: 'disaster' }

export const SENSES: ReadonlyMap<string, readonly Sense[]> = new Map<string, readonly Sense[]>([
  [
    'strike',
    [
      { objects: DEALS, type: 'agreement' },
      { objects: PHRASES, type: null },
      NATURAL,
      { doers: WORKERS, next: words('for over in on against'), type: 'protest' },
    ],
  ],
  ['hit', [{ objects: PHRASES, type: null }, NATURAL]],
  ['pound', [NATURAL]],
  ['destroy', [NATURAL]],
  ['bury', [NATURAL]],
  [
    'fire',
    [
      { objects: SHOTS, type: 'attack' },
      { objects: STAFF, type: 'office' },
      { next: words('as'), type: 'office' },
    ],
  ],
  ['charge', [{ next: words('with over'), type: 'arrest' }]],
  [
    'hold',
    [
      { objects: MEETINGS, type: 'meeting' },
      { objects: VOTES, type: 'election' },
      { objects: PEOPLE_HELD, type: 'arrest' },
    ],
  ],
  ['seal', [{ objects: DEALS, type: 'agreement' }]],
  ['raise', [{ objects: words('alarm alarms'), type: 'statement' }]],
  ['seize', [{ objects: CHANCES, type: null }]],
  ['storm', [{ next: words('out off'), type: null }]],
  ['shoot', [{ objects: words('film films video footage scene scenes'), type: null }]],
  ['settle', [{ next: words('in into near on'), type: null }]],
])
