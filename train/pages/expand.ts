// A sentence frame and a cast become a sentence: 'In {town}, [rain|snow] fell.' becomes
// 'In Marn, snow fell.' Numbers are new each time, people and places stay those of the cast.
import type { Dice } from './dice.ts'
import { MANNERS, QUOTES } from './lexicon/features.ts'
import * as world from './lexicon/world.ts'

/** Who and where a story is about. */
export interface Cast {
  readonly names: { readonly [slot: string]: string }
}

/** Returns people, places and bodies for one story. */
export function castOf(dice: Dice, outlet: string): Cast {
  const people = dice.shuffle(world.FIRST).slice(0, 3)
  const last = dice.shuffle(world.LAST)
  const roles = dice.shuffle(world.ROLES)
  const towns = dice.shuffle(world.TOWNS)
  const orgs = dice.shuffle(world.ORGS)
  const clubs = dice.shuffle(world.CLUBS)
  const names: { [slot: string]: string } = { outlet }
  for (const [index, first] of people.entries()) {
    names[`p${index + 1}`] = `${first} ${last[index]}`
    names[`l${index + 1}`] = last[index]!
    names[`r${index + 1}`] = roles[index]!
  }
  const [town, town2] = towns
  const [org, org2] = orgs
  const [club, club2] = clubs
  Object.assign(names, { town, town2, org, org2, club, club2 })
  names['region'] = dice.pick(world.REGIONS)
  names['river'] = dice.pick(world.RIVERS)
  names['agency'] = dice.pick(world.AGENCIES)
  return { names }
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
/** Months in order; also read by the dates. */
export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ')
const SMALL = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', '11', '12', '14']
const ORDINALS = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh']

/** Returns a whole number with commas. */
export const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',')

const fresh: { readonly [slot: string]: (dice: Dice) => string } = {
  n: (dice) => dice.pick(SMALL),
  n2: (dice) => dice.pick(ORDINALS),
  nn: (dice) => String(dice.int(20, 940)),
  nn0: (dice) => String(dice.int(15, 24) * 10),
  nn2: (dice) => String(dice.int(18, 59)),
  nn3: (dice) => String(dice.int(60, 88)),
  big: (dice) => grouped(dice.int(12, 980) * 100),
  money: (dice) => `${dice.int(1, 98)}.${dice.int(1, 9)} [million|billion|m] crowns`,
  money2: (dice) => `${dice.int(99, 400)} million crowns`,
  pct: (dice) => `${dice.int(1, 48)}${dice.chance(0.5) ? `.${dice.int(1, 9)}` : ''} per cent`,
  pct2: (dice) => `${dice.int(49, 61)}.${dice.int(1, 9)}%`,
  day: (dice) => dice.pick(DAYS),
  day2: (dice) => dice.pick(DAYS),
  month: (dice) => dice.pick(MONTHS),
  year: (dice) => String(dice.int(1987, 2025)),
  year2: (dice) => String(dice.int(2012, 2025)),
  year0: (dice) => String(dice.int(1420, 1890)),
  time: (dice) =>
    `${dice.int(1, 12)}${dice.pick(['', '.15', '.30', ':45'])}${dice.pick(['am', 'pm'])}`,
  time2: (dice) => `${dice.int(13, 23)}:${dice.int(10, 59)}`,
  q: (dice) => dice.pick(QUOTES),
  q2: (dice) => dice.pick(QUOTES),
  q3: (dice) => dice.pick(MANNERS),
  handle: (dice) => `${dice.pick(world.FIRST).toLowerCase()}_${dice.int(1, 99)}`,
}

/** Depth to which slots may hold slots. */
const DEPTH_MAX = 4

/** Returns the sentence of a frame. Throws RangeError on a slot that no cast knows. */
export function expand(frame: string, cast: Cast, dice: Dice, depth = 0): string {
  const chosen = frame
    .replaceAll(/\[([^[\]]*)\]/gu, (_, options: string) => dice.pick(options.split('|')))
    .replaceAll(/\{(\w+)\}/gu, (_, slot: string) => {
      const named = cast.names[slot]
      if (named !== undefined) return named
      const made = fresh[slot]
      if (made === undefined) throw new RangeError(`unknown slot: ${slot}`)
      const value = made(dice)
      return depth < DEPTH_MAX && /[[{]/u.test(value) ? expand(value, cast, dice, depth + 1) : value
    })
    .replaceAll('the the ', 'the ')
  if (depth > 0) return chosen
  const upper = chosen.charAt(0).toUpperCase() + chosen.slice(1)
  return upper.replaceAll(/(?<=[.?!] )[a-z]/gu, (letter) => letter.toUpperCase())
}
