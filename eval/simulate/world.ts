// An invented world for one simulated story: places, parties, bodies and people drawn from lists
// by a seeded generator. Example: province Ostrel with the towns Marnby and Dolvac, neighbour
// Kestria, group the Dawn Front, spokeswoman Irena Vasko.
import { seeded } from '../generate/lineage.ts'

/** What the sentences of a story are about. */
export interface World {
  readonly provinces: readonly [string, string]
  readonly towns: readonly [string, string, string]
  readonly neighbours: readonly [string, string]
  readonly capital: string
  readonly city: string
  readonly river: string
  readonly group: string
  readonly army: string
  readonly strike: string
  readonly leaders: readonly [string, string]
  readonly speakers: readonly [string, string]
  readonly sources: readonly string[]
  readonly outlets: readonly string[]
  readonly quotes: readonly string[]
  readonly deeds: readonly Deed[]
  readonly clauses: readonly string[]
}

/** What one party accuses another of, as a gerund and as a noun phrase. */
export interface Deed {
  readonly ing: string
  readonly noun: string
}

/** Draws of one seed. */
export interface Dice {
  /** In [0, 1). */
  readonly next: () => number
  /** Whole number from 0 to below `n`. */
  readonly below: (n: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  readonly shuffled: <T>(list: readonly T[]) => T[]
}

/** Draws that are the same for the same seed. */
export function diceOf(seed: number): Dice {
  const next = seeded(seed)
  const below = (n: number) => Math.floor(next() * n)
  const shuffled = <T>(list: readonly T[]): T[] => {
    const left = [...list]
    const order: T[] = []
    while (left.length > 0) order.push(...left.splice(below(left.length), 1))
    return order
  }
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (list) => list[below(list.length)]!,
    shuffled,
  }
}

const PROVINCES = ['Ostrel', 'Varnland', 'Tessaly', 'Brakmar', 'Ulmeria', 'Sorvane', 'Keldor']
const TOWNS = ['Marnby', 'Dolvac', 'Tirsk', 'Halvane', 'Orrick', 'Pelusk', 'Grenmoor', 'Zadrin']
const NEIGHBOURS = ['Kestria', 'Belmaro', 'Norvland', 'Tauria', 'Solmark']
const CAPITALS = ['Corvin', 'Lastra', 'Brenholt', 'Aldova']
const CITIES = ['Quince', 'Port Ansel', 'Medrano', 'Vellin', 'Saltmere']
const RIVERS = ['Ister Brook', 'Grey River', 'Tarn River', 'Lode River']
const GROUPS = [
  'the Dawn Front',
  'the Free Valley Brigades',
  'the March Movement',
  'the Hill Union',
]
const STRIKES = ['attack', 'explosion', 'shelling', 'air strike', 'bombing']
const TITLES = ['President', 'Prime Minister', 'King', 'Chancellor']
const FIRST = ['Aldo', 'Irena', 'Tomas', 'Mirela', 'Jonas', 'Petra', 'Viktor', 'Selma', 'Oskar']
const LAST = [
  'Venn',
  'Vasko',
  'Lorning',
  'Tadić',
  'Brandel',
  'Okasi',
  'Rellin',
  'Marchetti',
  'Duarn',
]
const ROLES = ['army spokesman', 'government spokeswoman', 'aid coordinator', 'foreign minister']
const SOURCES = [
  'the health ministry',
  'the Relief Coordination Office',
  'the Lantern Monitoring Group',
  'the interior ministry',
  'the United Aid Council',
  'the provincial government',
  'the Harbour Rights Watch',
  'the army',
]
const OUTLETS = [
  'Nordpress',
  'Evening Post',
  'Halcyon Agency',
  'Basin Monitor',
  'Daily Harrow',
  'Global Ledger',
  'Courier Online',
  'Lowland Review',
  'Punto 24',
  'Tribune West',
  'Morning Dispatch',
  'Valley Herald',
]
const QUOTES = [
  'We will not leave this valley to those who burn it',
  'Nobody who saw that street will sleep well again this year',
  'There is no military answer to a question of bread and water',
  'Our doctors are working by torchlight and with empty shelves',
  'Whoever signed this paper must now show that he meant it',
  'The guns have to be silent before anyone can speak of elections',
  'Every hour of delay costs people who cannot wait any longer',
  'They promised us buses and sent us artillery instead',
]
const CLAUSES = [
  'withdraw its heavy guns',
  'reopen the mountain road',
  'release all prisoners',
  'hand over the maps of its minefields',
  'lift the blockade of the harbour',
  'let observers into the border posts',
]

function deedsIn(towns: readonly string[]): readonly Deed[] {
  const [a, b, c] = towns as [string, string, string]
  return [
    { ing: `using cluster bombs in ${a}`, noun: `the use of cluster bombs in ${a}` },
    { ing: `shelling the hospital in ${b}`, noun: `the shelling of the hospital in ${b}` },
    { ing: `blowing up the dam near ${c}`, noun: `the destruction of the dam near ${c}` },
    { ing: `attacking an aid convoy near ${a}`, noun: `the attack on an aid convoy near ${a}` },
    { ing: 'poisoning the wells of the valley', noun: 'the poisoning of the wells of the valley' },
    { ing: `shooting down an airliner over ${c}`, noun: `the downing of an airliner over ${c}` },
  ]
}

/** The world of a story. */
export function worldOf(dice: Dice): World {
  const two = (list: readonly string[]) => dice.shuffled(list).slice(0, 2) as [string, string]
  const towns = dice.shuffled(TOWNS).slice(0, 3) as [string, string, string]
  const first = dice.shuffled(FIRST)
  const last = dice.shuffled(LAST)
  const titles = dice.shuffled(TITLES)
  const roles = dice.shuffled(ROLES)
  const name = (i: number) => `${first[i]} ${last[i]}`
  return {
    provinces: two(PROVINCES),
    towns,
    neighbours: two(NEIGHBOURS),
    capital: dice.pick(CAPITALS),
    city: dice.pick(CITIES),
    river: dice.pick(RIVERS),
    group: dice.pick(GROUPS),
    army: dice.pick(['the army', 'government forces', 'government troops']),
    strike: dice.pick(STRIKES),
    leaders: [`${titles[0]} ${name(0)}`, `${titles[1]} ${name(1)}`],
    speakers: [`${roles[0]} ${name(2)}`, `${roles[1]} ${name(3)}`],
    sources: dice.shuffled(SOURCES),
    outlets: dice.shuffled(OUTLETS),
    quotes: dice.shuffled(QUOTES),
    deeds: dice.shuffled(deedsIn(towns)),
    clauses: dice.shuffled(CLAUSES),
  }
}
