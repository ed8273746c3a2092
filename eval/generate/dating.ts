// Makes piles of reports whose days are known: an invented affair with a few occasions, told by
// reports of different days in the words that news uses of near days. Some state their day, the
// others must be inferred. Example: a summit in Marn on 7 March 2031 is "on Friday" in a report of
// 8 March, "last week" in one of 12 March, "planned for Friday" in one of 4 March.
import {
  addDays,
  dayNumber,
  partsOf,
  weekdayOf,
  weekRange,
  type Day,
} from '../../src/model/calendar.ts'
import { seeded } from './lineage.ts'

/** A generated report. */
export interface DatedReport {
  readonly id: string
  readonly text: string
  /** The day it was written for. */
  readonly day: Day
  /** Whether it says so itself. */
  readonly stated: boolean
}

export interface DatedPile {
  readonly seed: number
  readonly reports: readonly DatedReport[]
}

type Random = () => number
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!
const upTo = (random: Random, most: number): number => Math.floor(random() * (most + 1))

const PLACES = ['Marn', 'Velo', 'Ostrel', 'Tarnville', 'Orsk', 'Keld', 'Dovr', 'Unvar']
const PEOPLE = ['Aldo Venn', 'Mira Sol', 'Joren Maskel', 'Ilse Tarn', 'Tomas Riel', 'Rica Erdem']
const KINDS = ['summit', 'talks', 'conference', 'referendum', 'funeral'] as const
const MONTHS =
  'January February March April May June July August September October November December'.split(' ')
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

/** Something that happens on one day in one place. */
interface Happening {
  readonly kind: (typeof KINDS)[number]
  readonly place: string
  readonly day: Day
}

const WITHOUT_YEAR = { year: false }
function written(day: Day, { year } = { year: true }): string {
  const parts = partsOf(day)
  return `${parts.day} ${MONTHS[parts.month - 1]!}${year ? ` ${parts.year}` : ''}`
}
const weekday = (day: Day): string => WEEKDAYS[weekdayOf(day) - 1]!
const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** The words that a report of `today` uses for a day: what an editor would let stand. */
function dayWords(random: Random, day: Day, today: Day): string {
  const lag = daysBetween(day, today)
  if (lag === 0) return pick(random, ['today', `on ${weekday(day)}`, 'today'])
  if (lag === 1) return pick(random, ['yesterday', `on ${weekday(day)}`, `on ${weekday(day)}`])
  if (lag > 1 && lag < 7 && random() < 0.7) return `on ${weekday(day)}`
  if (lag > 1 && weekRange(addDays(today, -7)).from === weekRange(day).from && random() < 0.7)
    return 'last week'
  if (lag === -1 && random() < 0.4) return 'tomorrow'
  if (lag < 0 && lag > -7 && random() < 0.6) return `on ${weekday(day)}`
  return `on ${written(day, random() < 0.3 ? undefined : WITHOUT_YEAR)}`
}

function happeningSentence(random: Random, { kind, place, day }: Happening, today: Day): string {
  const who = pick(random, PEOPLE)
  const isOver = daysBetween(day, today) >= 0
  const dated = random() < 0.75 ? ` ${dayWords(random, day, today)}` : ''
  if (!isOver)
    return pick(random, [
      `A ${kind} will take place in ${place}${dated}, ${who} said.`,
      `${who} will attend the ${kind} in ${place}${dated}.`,
    ]).replace('A talks', 'Talks')
  return pick(random, [
    `${who} spoke at the ${kind} in ${place}${dated}.`,
    `The ${kind} in ${place}${dated} ended without a word to the press.`,
    `${who} left the ${kind} in ${place}${dated} in silence.`,
  ])
}

/** Sentences that date a report, or look as if they did. */
function otherSentences(random: Random, today: Day): string[] {
  const { year, month, day } = partsOf(today)
  const sentences: string[] = []
  if (random() < 0.35)
    sentences.push(`The nine-year drought has emptied 4,000 wells since ${year - 9}.`)
  if (random() < 0.3 && day > 8) {
    const last = day - pick(random, [1, 1, 2, 2, 3, 4])
    sentences.push(
      `During the first ${last} days of ${MONTHS[month - 1]!}, 900 people left their homes.`,
    )
  }
  if (random() < 0.3)
    sentences.push(
      `The strip must be cleared by ${written(addDays(today, 8 + upTo(random, 30)), WITHOUT_YEAR)}.`,
    )
  if (random() < 0.3) {
    const past = addDays(today, -pick(random, [0, 1, 1, 2, 3, 5, 9]))
    sentences.push(`A bridge near ${pick(random, PLACES)} was shut on ${written(past)}.`)
  }
  if (random() < 0.25) {
    const old = addDays(today, -200 - upTo(random, 900))
    sentences.push(`A gate is pictured near Velo, in this picture taken on ${written(old)}.`)
  }
  return sentences
}

const QUIET = [
  'Shops were open and the harbour was calm.',
  'Nobody was hurt, officials said.',
  'Trains ran late all morning.',
  'Schools in the valley stayed shut.',
  'The square before the town hall was empty.',
  'Fishermen complained about the price of diesel.',
  'A crowd waited outside in the rain.',
  'Phones were down for an hour in the east of the town.',
]
const BACKGROUND =
  'The strip between the two rivers has been claimed by both sides since the old treaty lapsed, and farmers on either bank need papers from two offices to sell their grain.'
const QUOTES = [
  '"We have carried this load for longer than anybody had a right to ask of us, and we will put it down," said',
  '"Not one sack of grain will cross that bridge before the papers are signed by both of us," said',
  '"The door of this house is open to whoever comes without a gun in his hand," said',
]

/** Words of others: a quote of an occasion for some days, background at any time. */
function sharedWords(random: Random, happenings: readonly Happening[], today: Day): string[] {
  const words = random() < 0.2 ? [BACKGROUND] : []
  happenings.forEach(({ day }, k) => {
    const lag = daysBetween(day, today)
    if (lag >= 0 && lag <= 4 && random() < 0.4) words.push(`${QUOTES[k]!} ${PEOPLE[k]!}.`)
  })
  return words
}

const shuffled = <T>(random: Random, list: readonly T[]): T[] =>
  list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)

const REPORTS_MIN = 4
const REPORTS_MORE = 4
const SPREAD_DAYS = 12

/** One pile; the same for the same seed. */
export function makeDatedPile(seed: number): DatedPile {
  const random = seeded(seed)
  const start = addDays('2031-01-15', upTo(random, 320))
  const places = shuffled(random, PLACES)
  const happenings = Array.from({ length: 2 + upTo(random, 1) }, (_, k): Happening => {
    const day = addDays(start, upTo(random, SPREAD_DAYS))
    return { kind: pick(random, KINDS), place: places[k]!, day }
  })
  const count = REPORTS_MIN + upTo(random, REPORTS_MORE)
  const reports = Array.from({ length: count }, (_, k): DatedReport => {
    const day = addDays(start, upTo(random, SPREAD_DAYS + 3))
    const told = happenings
      .filter((one) => Math.abs(daysBetween(one.day, day)) <= SPREAD_DAYS && random() < 0.75)
      .map((one) => happeningSentence(random, one, day))
    const rest = [
      ...otherSentences(random, day),
      pick(random, QUIET),
      ...sharedWords(random, happenings, day),
    ]
    const sentences = shuffled(random, [...told, ...rest])
    return { id: `r${k}`, text: `${sentences.join('\n\n')}\n`, day, stated: random() < 0.3 }
  })
  return { seed, reports }
}
