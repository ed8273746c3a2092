// Which bearer of its name each place mention means: what a text says of containment ("Pell,
// Ostrel") pins it, and the states and countries that its mentions agree on, nearness, size and kind
// decide the rest; one name has one meaning in a report. Example: "Pell" near "Ostrel" is the small
// Pell of Ostrel, not the large one abroad.
import type { Gazetteer, GazetteerPlace, PlaceType } from './gazetteer.ts'

/** A name in a report, with what a report says of it. */
export interface PlaceName {
  readonly folded: string
  /** How often it stands in the report. */
  readonly count: number
  /** Its possible bearers. */
  readonly candidates: readonly Candidate[]
  /** Folded names of the areas that the text says it lies in; as many as there are. */
  readonly within: readonly string[]
  /** Where its mentions stand, in characters. */
  readonly positions: readonly number[]
  /** What the words beside it call it ("Pell County", "the city of Pell"); null where none do. */
  readonly called: PlaceType | null
}

/** A bearer of a name with its place looked up. */
export interface Candidate extends GazetteerPlace {
  readonly place: number
  readonly main: boolean
}

const ROUNDS = 3
/**
 * Points in 1/8 of a doubling of the population, so that all sums are whole numbers. Chosen on the
 * development articles by changing one at a time while it helped.
 */
const WEIGHTS = {
  town: 0,
  seat: 16,
  capital: 75,
  country: 120,
  state: 45,
  county: -30,
  region: 150,
  alias: -60,
  pinned: 1000,
  called: 140,
  otherwise: 10,
  inCountry: 150,
  inState: 240,
  inCounty: 40,
  near: 100,
  opens: 2,
  enough: 90,
}
const NEAR_KM = 150
const STATE_KM = 400
const NEAR_CHARACTERS = 600
const PAIRS_MAX = 60
const OPENING = 300

/** The bearers of a folded name, in the order of the gazetteer. */
export function candidatesFor(gazetteer: Gazetteer, folded: string): Candidate[] {
  return gazetteer.find(folded).map(({ place, main }) => ({ ...gazetteer.at(place), place, main }))
}

/**
 * The chosen bearer of each name, in the order given; null where it has none. O(names × bearers).
 */
export function resolvePlaces(
  names: readonly PlaceName[],
  areasOf: (folded: string) => readonly GazetteerPlace[],
): (Candidate | null)[] {
  const pins = names.map((name) => pinnedBy(name, areasOf))
  const counties = countiesOf(names)
  const alone = names.map(
    (name, k) =>
      (one: Candidate): number =>
        prior(one) + pins[k]!(one) + asCalled(name, one) + counties(one, k),
  )
  let chosen = names.map((name, k) => best(name, alone[k]!))
  for (let round = 0; round < ROUNDS; round++) {
    const votes = votesOf(names, chosen)
    const least = round === ROUNDS - 1 ? WEIGHTS.enough : -Infinity
    chosen = names.map((name, k) =>
      best(name, (one) => alone[k]!(one) + agreement(one, votes, { names, chosen, k }), least),
    )
  }
  return chosen
}

const prior = ({ rank, type, main }: Candidate): number =>
  rank + WEIGHTS[type] + (main ? 0 : WEIGHTS.alias)

function asCalled({ called }: PlaceName, { type }: Candidate): number {
  if (called === null) return 0
  const isTown = type === 'seat' || type === 'capital' ? 'town' : type
  return isTown === called ? WEIGHTS.called : WEIGHTS.otherwise
}

const countyKey = ({ country, county }: GazetteerPlace): string => `${country}.${county}`

/** Points for a town whose county another name may mean, and for the county of such a town. */
function countiesOf(names: readonly PlaceName[]): (one: Candidate, k: number) => number {
  const towns = new Map<string, Set<number>>()
  const counties = new Map<string, Set<number>>()
  names.forEach(({ candidates }, k) => {
    for (const one of candidates) {
      if (one.county === 0) continue
      const map = one.type === 'county' ? counties : towns
      const key = countyKey(one)
      map.set(key, (map.get(key) ?? new Set()).add(k))
    }
  })
  return (one, k) => {
    if (one.county === 0) return 0
    const found = (one.type === 'county' ? towns : counties).get(countyKey(one))
    const others = (found?.size ?? 0) - (found?.has(k) ? 1 : 0)
    return Math.min(2, others) * WEIGHTS.inCounty
  }
}

function best(
  name: PlaceName,
  points: (one: Candidate) => number,
  least = -Infinity,
): Candidate | null {
  let found: Candidate | null = null
  let most = least
  for (const one of name.candidates) {
    const sum = points(one)
    if (sum > most) {
      found = one
      most = sum
    }
  }
  return found
}

/** Points for lying in an area that the text puts behind the name. */
function pinnedBy(
  { within }: PlaceName,
  areasOf: (folded: string) => readonly GazetteerPlace[],
): (one: Candidate) => number {
  const areas = within.flatMap((folded) => areasOf(folded))
  return (one) => (areas.some((area) => liesIn(one, area)) ? WEIGHTS.pinned : 0)
}

function liesIn(place: GazetteerPlace, area: GazetteerPlace): boolean {
  if (place.country !== area.country) return false
  if (area.type === 'country') return place.type !== 'country'
  // A user's gazetteer does not say in which state of ours its places lie.
  if (place.state === 0 && area.type === 'state') return distanceKm(place, area) < STATE_KM
  if (place.state !== area.state) return false
  if (area.type === 'state') return place.type !== 'state' && place.type !== 'country'
  return area.type === 'county' && place.county === area.county && place.type !== 'county'
}

interface Votes {
  readonly countries: ReadonlyMap<string, number>
  readonly states: ReadonlyMap<string, number>
  readonly total: number
}

const stateKey = ({ country, state }: GazetteerPlace): string => `${country}.${state}`

/** Votes of each name: a name votes once for its country, more where it is certain. */
function votesOf(names: readonly PlaceName[], chosen: readonly (Candidate | null)[]): Votes {
  const countries = new Map<string, number>()
  const states = new Map<string, number>()
  let total = 0
  const vote = (votes: Map<string, number>, key: string, weight: number): void => {
    votes.set(key, (votes.get(key) ?? 0) + weight)
  }
  names.forEach((name, k) => {
    const one = chosen[k]
    if (!one || one.type === 'region') return
    const weight = selfWeight(name, one) * Math.min(3, name.count)
    vote(countries, one.country, weight)
    if (one.state > 0) vote(states, stateKey(one), weight)
    total += weight
  })
  return { countries, states, total }
}

interface Chosen {
  readonly names: readonly PlaceName[]
  readonly chosen: readonly (Candidate | null)[]
  readonly k: number
}

function agreement(one: Candidate, votes: Votes, { names, chosen, k }: Chosen): number {
  const self = chosen[k]
  const own = self ? Math.min(3, names[k]!.count) * selfWeight(names[k]!, self) : 0
  const total = Math.max(1, votes.total - own)
  const country =
    (votes.countries.get(one.country) ?? 0) - (self?.country === one.country ? own : 0)
  const inState = self !== null && self !== undefined && stateKey(self) === stateKey(one)
  const state = (votes.states.get(stateKey(one)) ?? 0) - (inState ? own : 0)
  let points = 0
  if (one.type !== 'region')
    points += Math.floor((WEIGHTS.inCountry * Math.max(0, country)) / total)
  if (one.state > 0) points += Math.floor((WEIGHTS.inState * Math.max(0, state)) / (total + 1))
  return points + nearness(one, { names, chosen, k })
}

/** How sure a name is of its country and state: bearers elsewhere make it less so. */
function selfWeight(name: PlaceName, one: Candidate): number {
  const first = (name.positions[0] ?? OPENING) < OPENING ? WEIGHTS.opens : 1
  return first * sureness(name, one)
}

function sureness(name: PlaceName, one: Candidate): number {
  if (name.within.length > 0) return 3
  if (name.candidates.every((other) => stateKey(other) === stateKey(one))) return 3
  return one.type === 'country' || one.type === 'state' ? 2 : 1
}

/** Points for towns that stand near it in the text and on the map. */
function nearness(one: Candidate, { names, chosen, k }: Chosen): number {
  if (one.type === 'country' || one.type === 'region') return 0
  let sum = 0
  const from = Math.max(0, k - PAIRS_MAX / 2)
  const to = Math.min(names.length, k + PAIRS_MAX / 2)
  for (let other = from; other < to; other++) {
    const place = chosen[other]
    if (other === k || !place || place.type === 'country' || place.type === 'region') continue
    if (!standNear(names[k]!, names[other]!)) continue
    const km = distanceKm(one, place)
    if (km < NEAR_KM) sum += Math.floor((WEIGHTS.near * (NEAR_KM - km)) / NEAR_KM / 2)
  }
  return Math.min(2 * WEIGHTS.near, sum)
}

function standNear(a: PlaceName, b: PlaceName): boolean {
  return a.positions.some((at) =>
    b.positions.some((other) => Math.abs(at - other) < NEAR_CHARACTERS),
  )
}

const KM_A_DEGREE = 111
// Cosines of 0°, 10° … 90° in hundredths: length of a degree of longitude.
const NARROWING = [100, 98, 94, 87, 77, 64, 50, 34, 17, 5]

/** About how far apart two places are, in km; good enough below 500 km. */
export function distanceKm(a: GazetteerPlace, b: GazetteerPlace): number {
  const narrow = NARROWING[Math.min(9, Math.round(Math.abs(a.lat + b.lat) / 20))]! / 100
  const east = Math.abs(a.lon - b.lon)
  const x = Math.min(east, 360 - east) * narrow
  const y = a.lat - b.lat
  return Math.sqrt(x * x + y * y) * KM_A_DEGREE
}
