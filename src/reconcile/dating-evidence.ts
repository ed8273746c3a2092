// What the reports of a pile say of their own dates: printed days and months, years of something that has lasted so
// many years, occasions that several reports name, text that two reports share. Each piece of evidence is a weight on a
// report's day, on an occasion's day or on the days between them, with its reason.
// Example: "the summit in Marn on Friday" -> the summit was on a Friday, at most six days before the report.
import type { Event, Time } from '../model/annotation.ts'
import { addDays, dayNumber, isDay, weekdayOf, weekRange, type Day } from '../model/calendar.ts'
import { layerOf, type AnnotatedDocument } from '../model/pile.ts'
import { indexHolding, type Span } from '../text/span.ts'

/** A day that evidence speaks of: a report's, or an occasion's. */
export type Node = string

/** How well a day fits, 0 where it cannot be. */
export type DayWeight = (day: Day) => number
/** How well a report's day and an occasion's day fit together. */
export type PairWeight = (report: Day, occasion: Day) => number

export interface Unary {
  readonly node: Node
  readonly weight: DayWeight
  readonly why: string
  /** Near which day it puts the node; null where it gives only a bound. */
  readonly near: Day | null
}

export interface Pair {
  readonly report: Node
  readonly occasion: Node
  readonly weight: PairWeight
  readonly why: string
}

export interface Evidence {
  readonly unary: readonly Unary[]
  readonly pairs: readonly Pair[]
}

export const reportNode = (id: string): Node => `report ${id}`

/** Weights by days that lie between, from 0 up; beyond the list `tail`. */
function byLag(weights: readonly number[], tail: number, lag: number): number {
  if (lag < 0) return 0
  return weights[lag] ?? tail
}

/** A running count ("the first 12 days of March") is printed soon after its last day. */
const RUNNING_COUNT = [4, 6, 6, 4, 3, 2, 2, 1, 1, 1]
/** A weekday that is past was within the last seven days, most often yesterday or today. */
const PAST_WEEKDAY = [4, 6, 4, 3, 2, 2, 1]
const AHEAD_WEEKDAY = [2, 4, 4, 3, 2, 2, 1]
/** A day of the month without its year lies within half a year. */
const HALF_YEAR = 183
/** An occasion told of without a date is mostly recent. */
const UNDATED_OCCASION = [4, 4, 4, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3]

const yearOf = (day: Day) => Number(day.slice(0, 4))
const between = (from: Day, to: Day) => dayNumber(to) - dayNumber(from)

/** Words by which a caption tells when its picture was made. */
const CAPTION = /\b(?:pictured?|photographed|photo(?:graph)?|file|image|taken|seen here)\b/iu
const CAPTION_REACH = 160

/** Whether a date tells when a picture was made: it says nothing of the report. */
export function isCaptionDate(text: string, { start, end }: Span): boolean {
  const lineStart = text.lastIndexOf('\n', start) + 1
  const from = Math.max(lineStart, start - CAPTION_REACH)
  return CAPTION.test(text.slice(from, Math.min(text.length, end + 30)))
}

/** One report with what is asked of it again and again. */
interface Reading {
  readonly report: AnnotatedDocument
  readonly id: string
  readonly text: string
  readonly times: readonly Time[]
}

const readingOf = (report: AnnotatedDocument): Reading => ({
  report,
  id: report.document.id,
  text: report.document.text,
  times: layerOf(report, 'time'),
})

/** Evidence of one report for itself. `year` is the year the pile gives to days without one, or null. */
export function ownEvidence(report: AnnotatedDocument, year: number | null): Unary[] {
  const reading = readingOf(report)
  return reading.times.flatMap((time) => {
    if (isCaptionDate(reading.text, time)) return []
    return printedDay(reading, time) ?? dayOfYear(reading, time, year) ?? []
  })
}

const wordsOf = (text: string, { start, end }: Span) => text.slice(start, end).replace(/\s+/gu, ' ')

/** "by", "until" and "before" point ahead; so does a verb that is planned. */
function isAhead({ report, text }: Reading, time: Span): boolean {
  const before = text.slice(Math.max(0, time.start - 12), time.start)
  if (/\b(?:by|until|till|before)\s+(?:the\s+)?$/iu.test(before)) return true
  const event = layerOf(report, 'event').find((one) => one.time?.start === time.start)
  return event !== undefined && (event.status === 'planned' || event.status === 'projected')
}

/** A full printed day: the report is not older, or not younger where the day lies ahead. */
function printedDay(reading: Reading, time: Time): Unary[] | null {
  const { stated } = time
  if (!isDay(stated)) return null
  const node = reportNode(reading.id)
  const said = `"${wordsOf(reading.text, time)}" in ${reading.id}`
  if (isAhead(reading, time))
    return [
      { node, near: null, why: `${said} lies ahead of it`, weight: (d) => (d <= stated ? 1 : 0) },
    ]
  const weight = (d: Day) =>
    d < stated ? 0 : between(stated, d) <= 7 ? 8 : between(stated, d) <= 60 ? 3 : 1
  return [{ node, near: null, why: `${said} is past`, weight }]
}

const MONTH_DAY = /^XXXX-(\d\d)-(\d\d)$/u
const RUNNING = /^XXXX-(\d\d)-01\/XXXX-\d\d-(\d\d)$/u
const MONTH = /^XXXX-(\d\d)$/u

/** A day or month without a year, put into the pile's year; nothing where the pile has none. */
function dayOfYear(reading: Reading, time: Time, year: number | null): Unary[] | null {
  const said = `"${wordsOf(reading.text, time)}" in ${reading.id}`
  const node = reportNode(reading.id)
  const running = RUNNING.exec(time.stated)
  if (running) {
    const last = dayIn(year, running[1]!, running[2]!)
    if (!last) return []
    const weight = (d: Day) => byLag(RUNNING_COUNT, 0.05, between(last, d))
    return [{ node, near: last, weight, why: `${said} had passed` }]
  }
  const day = MONTH_DAY.exec(time.stated)
  if (day) return sideOf(reading, time, dayIn(year, day[1]!, day[2]!))
  const month = MONTH.exec(time.stated)
  if (!month || isAhead(reading, time)) return null
  const first = dayIn(year, month[1]!, '01')
  return first
    ? [
        {
          node,
          near: null,
          why: `${said} is past`,
          weight: (d) => (d >= first || yearOf(d) > year! ? 1 : 0.05),
        },
      ]
    : []
}

function sideOf(reading: Reading, time: Time, day: Day | null): Unary[] {
  if (!day) return []
  const said = `"${wordsOf(reading.text, time)}" in ${reading.id}`
  const node = reportNode(reading.id)
  if (isAhead(reading, time)) {
    const weight = (d: Day) => (d < day && between(d, day) <= HALF_YEAR ? 1 : 0)
    return [{ node, near: addDays(day, -30), weight, why: `${said} lies ahead of it` }]
  }
  const weight = (d: Day) =>
    between(day, d) > HALF_YEAR ? 0 : byLag([6, 6, 5, 4, 4, 3, 3, 2], 1, between(day, d))
  return [{ node, near: day, weight, why: `${said} is past` }]
}

function dayIn(year: number | null, month: string, day: string): Day | null {
  if (year === null) return null
  const text = `${String(year).padStart(4, '0')}-${month}-${day}`
  return isDay(text) ? text : null
}

/** "seven-year war … since 2024" in one sentence: the year the report counts in, with its reason. */
export function yearsCounted(report: AnnotatedDocument): { year: number; why: string }[] {
  const { id, text, times } = readingOf(report)
  const sentences = layerOf(report, 'sentence')
  return times.flatMap((since) => {
    if (
      !/^\d{4}$/u.test(since.value) ||
      !/\bsince\s+$/iu.test(text.slice(since.start - 8, since.start))
    )
      return []
    const sentence = sentences[indexHolding(sentences, since.start)]
    const lasted = times.find(
      (one) =>
        /^P\d+Y$/u.test(one.value) &&
        sentence &&
        one.start >= sentence.start &&
        one.end <= sentence.end,
    )
    if (!lasted || isCaptionDate(text, since)) return []
    const year = Number(since.value) + Number(lasted.value.slice(1, -1))
    const why = `"${wordsOf(text, lasted)}" since ${since.value} in ${id} counts to ${year}`
    return year < 9000 ? [{ year, why }] : []
  })
}

/** An occasion that reports may share, with what one report says of when it was. */
interface Occasion {
  readonly key: string
  readonly time: Time | null
  readonly ahead: boolean
  readonly at: Span
  /** At least so many days before the report ("a day after the summit"). */
  readonly daysAfter: number
}

/** Kinds of event of which a place sees few: two reports that name one mean the same. */
const OCCASIONS = new Set(['meeting', 'election', 'office'])

/** The occasions of a report. */
export function occasionsOf(report: AnnotatedDocument): Occasion[] {
  const reading = readingOf(report)
  const events = layerOf(report, 'event').filter(
    ({ type }) => type !== undefined && OCCASIONS.has(type),
  )
  const placed = events.filter(({ place }) => place !== null)
  const keys = new Set(placed.map(keyOf))
  return events.flatMap((event) => {
    const time = timeOf(reading, event)
    // "when they met today": the one placed occasion of its kind is meant.
    const alone = keys.size === 1 && time !== null ? [...keys][0]! : null
    const key = event.place ? keyOf(event) : alone?.startsWith(`${event.type} `) ? alone : null
    if (!key) return []
    const ahead = event.status === 'planned' || event.status === 'projected'
    return [{ key, time, ahead, at: event, daysAfter: daysAfter(reading, event) }]
  })
}

const keyOf = ({ type, place }: Event) => `${type} ${place!.name.toLowerCase()}`

/** The date of an event: its own, or the only one of its sentence. */
function timeOf({ report, times }: Reading, event: Event): Time | null {
  const own = event.time && times.find(({ start }) => start === event.time!.start)
  if (own) return own
  const sentences = layerOf(report, 'sentence')
  const sentence = sentences[indexHolding(sentences, event.start)]
  if (!sentence) return null
  const dates = times.filter(
    (one) =>
      one.type !== 'duration' &&
      one.type !== 'set' &&
      one.start >= sentence.start &&
      one.end <= sentence.end,
  )
  return dates.length === 1 ? dates[0]! : null
}

/** "came a day after … at a summit": the report is at least that much younger. */
function daysAfter({ report, text, times }: Reading, event: Event): number {
  const sentences = layerOf(report, 'sentence')
  const sentence = sentences[indexHolding(sentences, event.start)]
  for (const time of times) {
    if (!sentence || time.start < sentence.start || time.end > event.start) continue
    const days = /^P(\d{1,2})D$/u.exec(time.value)
    if (days && /^\s+after\b/u.test(text.slice(time.end, time.end + 10))) return Number(days[1])
  }
  return 0
}

const quote = (reading: Reading, at: Span) => `"${wordsOf(reading.text, at)}"`

/** What a report says of the day of an occasion, against its own day; null where the words say nothing. */
export function occasionEvidence(report: AnnotatedDocument, occasion: Occasion): Evidence {
  const reading = readingOf(report)
  const node = `occasion ${occasion.key}`
  const pair = (weight: PairWeight, words: string): Evidence => ({
    unary: [],
    pairs: [
      {
        report: reportNode(reading.id),
        occasion: node,
        weight,
        why: `${occasion.key} ${words} in ${reading.id}`,
      },
    ],
  })
  if (occasion.daysAfter > 0)
    return pair(
      (d, e) => byLag([0, 6, 4, 3, 2, 1, 1].slice(0), 0, between(e, d) - occasion.daysAfter + 1),
      `${occasion.daysAfter} day(s) before it`,
    )
  const { time, ahead } = occasion
  if (!time) return pair(undated(ahead), ahead ? 'still ahead' : 'already told of')
  const said = quote(reading, time)
  if (isDay(time.stated) && !isCaptionDate(reading.text, time)) {
    const fixed = time.stated
    const unary = {
      node,
      near: fixed,
      weight: (e: Day) => (e === fixed ? 1 : 0),
      why: `${occasion.key} on ${fixed} in ${reading.id}`,
    }
    return { unary: [unary], pairs: pair(undated(ahead), said).pairs }
  }
  const weight = relative(time.stated, ahead)
  return pair(weight ?? undated(ahead), weight ? said : ahead ? 'still ahead' : 'already told of')
}

const undated =
  (ahead: boolean): PairWeight =>
  (d, e) =>
    byLag(UNDATED_OCCASION, 0.5, ahead ? between(d, e) : between(e, d))

const WEEKDAY = /^(?:(last|this|next) )?XXXX-WXX-(\d)(?:T\w+)?( UNDEF-(last|this|next)-week)?$/u
const WEEK = /^UNDEF-(last|this|next)-week$/u
const DAY_SHIFT = /^UNDEF-(last|this|next)-day(?:T\w+)?$/u
const AWAY = { last: -1, this: 0, next: 1 } as const

/** Weights for "on Friday", "last week", "today"; null for other words. */
function relative(stated: string, ahead: boolean): PairWeight | null {
  const day = DAY_SHIFT.exec(stated)
  if (day) return (d, e) => (between(d, e) === AWAY[day[1] as 'last'] ? 1 : 0)
  const week = WEEK.exec(stated)
  if (week) return inWeek(AWAY[week[1] as 'last'])
  const weekday = WEEKDAY.exec(stated)
  if (!weekday) return null
  const isIt = (e: Day) => weekdayOf(e) === Number(weekday[2])
  if (weekday[4]) {
    const within = inWeek(AWAY[weekday[4] as 'last'])
    return (d, e) => (isIt(e) ? within(d, e) : 0)
  }
  const next = ahead || weekday[1] === 'next'
  const lags = next ? AHEAD_WEEKDAY : PAST_WEEKDAY
  return (d, e) =>
    isIt(e) ? byLag(lags, weekday[1] === 'last' ? 1 : 0, next ? between(d, e) : between(e, d)) : 0
}

/** Whether an occasion lies in the calendar week so many weeks from the report's. */
const inWeek =
  (away: number): PairWeight =>
  (d, e) =>
    weekRange(addDays(d, 7 * away)).from === weekRange(e).from ? 1 : 0
