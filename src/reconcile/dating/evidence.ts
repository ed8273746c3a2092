// What the reports of a pile say of their own dates: printed days and months, years of something
// that has lasted so many years, occasions that several reports name, text that two reports share.
// Each piece of evidence is a weight on a report's day, on an occasion's day or on the days
// between them, with its reason. Example: "the summit in Marn on Friday" -> the summit was on a
// Friday, at most six days before the report.
import type { Event, Time } from '../../model/annotation.ts'
import { dayNumber, isDay } from '../../model/calendar.ts'
import { layerOf, type AnnotatedDocument } from '../../model/pile.ts'
import { firstAtOrAfter, indexHolding, type Span } from '../../text/span.ts'

/** What has a day: a report, or an occasion that reports name. */
export type Node = string

/** How well a day number fits, 0 where it cannot be. */
export type DayWeight = (day: number) => number
/** How well the day numbers of two nodes fit together: by weekdays and the days between alone. */
export type PairWeight = (a: number, b: number) => number

export interface Unary {
  readonly node: Node
  readonly weight: DayWeight
  readonly why: string
}

export interface Pair {
  readonly a: Node
  readonly b: Node
  readonly weight: PairWeight
  readonly why: string
}

export interface Evidence {
  readonly unary: readonly Unary[]
  readonly pairs: readonly Pair[]
}

export const reportNode = (id: string): Node => `report ${id}`

/** The weight for so many days between, from 0 up; beyond the list `tail`. */
function byLag(weights: readonly number[], tail: number, lag: number): number {
  return lag < 0 ? 0 : (weights[lag] ?? tail)
}

// How long after what they tell of reports appear, in days from 0 up: small whole weights that say
// "at once, mostly", compiled from how news is written, not measured on any pile.
/** A running count ("the first 12 days of March") is printed soon after its last day. */
const RUNNING_COUNT = [4, 6, 6, 4, 3, 2, 2, 1, 1, 1]
/** "on Friday", past: within the last seven days, most often yesterday. */
const PAST_WEEKDAY = [4, 6, 4, 3, 2, 2, 1]
/** "last Friday": the one before, or the one of the week before. */
const LAST_WEEKDAY = [0, 2, 3, 4, 4, 4, 4, 4, 3, 2, 1, 1, 1]
const AHEAD_WEEKDAY = [2, 4, 4, 3, 2, 2, 1]
/** A printed day that is past. */
const PAST_DAY = [6, 6, 5, 4, 4, 3, 3, 2]
/** An occasion told of without a date only says before or after, in days. */
const UNDATED_REACH = 90
/** "a day after the summit": the report may appear later still. */
const DAYS_AFTER = [6, 5, 3, 2, 1, 1]
/** A day of the month without its year lies within half a year, in days. */
const HALF_YEAR = 183

/** A dateline's day: the report is of that day, or printed the next. */
const DATELINE_DAY = [8, 2, 0.3]

/** Words by which a caption tells when its picture was made. */
const CAPTION = /\b(?:pictured?|photographed|photo(?:graph)?|file|image|taken|seen here)\b/iu
const CAPTION_REACH = 160

const DATELINE_BEFORE = /^\p{Lu}{2}[\p{Lu}\s.'’-]{0,40}(?:,\s[\p{L}\s.]{1,30}){0,2},\s$/u
const DATELINE_BEHIND = /^,?\s{0,2}(?:\([^)\n]{1,40}\)\s{0,2})?(?:—|–|--|-)\s/u
const DATELINE_REACH = 120

/** "MARN, Veldoria, May 25 (NORDPRESS) -": the day on which a report was sent. */
function isDateline(text: string, { start, end }: Span): boolean {
  const from = Math.max(text.lastIndexOf('\n', start) + 1, start - DATELINE_REACH)
  if (!DATELINE_BEHIND.test(text.slice(end, end + 50))) return false
  return DATELINE_BEFORE.test(text.slice(from, start))
}

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

/** Evidence of one report for itself; days without a year are tried in each of `years`. */
export function ownEvidence(report: AnnotatedDocument, years: readonly number[]): Unary[] {
  const reading = readingOf(report)
  return reading.times.flatMap((time) => {
    if (isCaptionDate(reading.text, time)) return []
    const found = printedDay(reading, time) ?? dayOfYear(reading, time, years)
    return found ? [found] : []
  })
}

const wordsOf = (text: string, { start, end }: Span) => text.slice(start, end).replace(/\s+/gu, ' ')

/** Code units between an event and its date, at most. */
const EVENT_REACH = 300

/**
 * Whether a date lies ahead of its report: after "by", "until", "before", or of something planned.
 */
export function isAheadOf(report: AnnotatedDocument, time: Span): boolean {
  const { text } = report.document
  const before = text.slice(Math.max(0, time.start - 12), time.start)
  if (/\b(?:by|until|till|before)\s+(?:the\s+)?$/iu.test(before)) return true
  const events = layerOf(report, 'event')
  for (let k = firstAtOrAfter(events, time.start - EVENT_REACH); k < events.length; k++) {
    const { start, status, time: own } = events[k]!
    if (start > time.end + EVENT_REACH) break
    if (own?.start === time.start) return status === 'planned' || status === 'projected'
  }
  return false
}

function unaryOf(reading: Reading, time: Time, says: string, weight: DayWeight): Unary {
  const why = `"${wordsOf(reading.text, time)}" ${says}`
  return { node: reportNode(reading.id), why, weight }
}

/** A full printed day: the report is not older, or not younger where the day lies ahead. */
function printedDay(reading: Reading, time: Time): Unary | null {
  if (!isDay(time.stated)) return null
  const day = dayNumber(time.stated)
  if (isDateline(reading.text, time))
    return unaryOf(reading, time, 'is its dateline', (d) => byLag(DATELINE_DAY, 0, d - day))
  if (isAheadOf(reading.report, time))
    return unaryOf(reading, time, 'lies ahead of it', (d) => (d <= day ? 1 : 0))
  return unaryOf(reading, time, 'is past', (d) => byLag(PAST_DAY, d - day <= 60 ? 1 : 0.2, d - day))
}

const MONTH_DAY = /^XXXX-(\d\d)-(\d\d)$/u
const RUNNING = /^XXXX-(\d\d)-01\/XXXX-\d\d-(\d\d)$/u

/** A day without a year: the nearest one on its side, in whichever of the years. */
function dayOfYear(reading: Reading, time: Time, years: readonly number[]): Unary | null {
  const running = RUNNING.exec(time.stated)
  const match = running ?? MONTH_DAY.exec(time.stated)
  if (!match) return null
  const days = years
    .map((year) => `${String(year).padStart(4, '0')}-${match[1]}-${match[2]}`)
    .filter(isDay)
    .map(dayNumber)
  const best =
    (weight: (lag: number) => number): DayWeight =>
    (d) =>
      days.reduce((most, day) => Math.max(most, weight(d - day)), 0)
  if (isDateline(reading.text, time))
    return unaryOf(
      reading,
      time,
      'is its dateline',
      best((lag) => byLag(DATELINE_DAY, 0, lag)),
    )
  if (running)
    return unaryOf(
      reading,
      time,
      'had passed',
      best((lag) => (lag > HALF_YEAR ? 0 : byLag(RUNNING_COUNT, 0.002, lag))),
    )
  if (isAheadOf(reading.report, time))
    return unaryOf(
      reading,
      time,
      'lies ahead of it',
      best((lag) => (lag < 0 && lag >= -HALF_YEAR ? 1 : 0)),
    )
  return unaryOf(
    reading,
    time,
    'is past',
    best((lag) => (lag > HALF_YEAR ? 0 : byLag(PAST_DAY, 1, lag))),
  )
}

/**
 * "seven-year war … since 2024" in one sentence: the year the report counts in, with its reason.
 */
export function yearsCounted(report: AnnotatedDocument): { year: number; why: string }[] {
  const { text, times } = readingOf(report)
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
    const why = `"${wordsOf(text, lasted)}" since ${since.value}`
    return year < 9000 ? [{ year, why }] : []
  })
}

/** An occasion that reports may share, with what one report says of when it was. */
export interface Occasion {
  readonly key: string
  readonly time: Time | null
  readonly ahead: boolean
  readonly at: Span
  /** At least so many days before the report ("a day after the summit"). */
  readonly daysAfter: number
}

/**
 * Event words of which a place sees few: two reports that name one there mean the same occasion.
 */
const OCCASION_OF: ReadonlyMap<string, string> = new Map(
  (
    [
      ['meeting', 'summit meeting talks conference negotiations congress met meet meets'],
      ['vote', 'election elections referendum'],
      ['ceremony', 'ceremony funeral wedding inauguration'],
      ['visit', 'visit trip visited'],
    ] as const
  ).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
)

/** The occasions of a report. */
export function occasionsOf(report: AnnotatedDocument): Occasion[] {
  const reading = readingOf(report)
  const events = layerOf(report, 'event').filter(({ what }) => OCCASION_OF.has(what))
  const keys = new Set(events.flatMap((event) => keyOf(event) ?? []))
  return events.flatMap((event) => {
    const time = timeOf(reading, event)
    // "when they met today": the one placed occasion of its kind is meant.
    const alone = keys.size === 1 && time?.stated === 'UNDEF-this-day' ? [...keys][0]! : null
    const kind = OCCASION_OF.get(event.what)!
    const key = keyOf(event) ?? (alone?.startsWith(`${kind} in `) ? alone : null)
    if (key === null) return []
    const ahead = event.status === 'planned' || event.status === 'projected'
    return [{ key, time, ahead, at: event, daysAfter: daysAfter(reading, event) }]
  })
}

const keyOf = ({ what, place }: Event): string | null =>
  place && `${OCCASION_OF.get(what)!} in ${place.name.replace(/\s+/gu, ' ')}`

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

/** What a report says of the day of an occasion, against its own day. */
export function occasionEvidence(report: AnnotatedDocument, occasion: Occasion): Evidence {
  const { text, id } = readingOf(report)
  const { time, ahead, key, daysAfter: after } = occasion
  const node = `occasion ${key}`
  const pair = (weight: PairWeight, says: string): Pair => ({
    a: reportNode(id),
    b: node,
    weight,
    why: `${key}: ${says}`,
  })
  const told = pair(undated(ahead), ahead ? 'still ahead' : 'already told of')
  if (after > 0)
    return {
      unary: [],
      pairs: [
        pair(
          (d, e) => byLag(DAYS_AFTER, 0.02, d - e - after),
          `${after} day${after > 1 ? 's' : ''} before`,
        ),
      ],
    }
  if (!time) return { unary: [], pairs: [told] }
  const said = `"${wordsOf(text, time)}"`
  if (isDay(time.stated) && !isCaptionDate(text, time)) {
    const day = dayNumber(time.stated)
    const why = `${key}: ${said}`
    return { unary: [{ node, why, weight: (e) => (e === day ? 1 : 0) }], pairs: [told] }
  }
  const weight = relative(time.stated, ahead)
  return { unary: [], pairs: [weight ? pair(weight, said) : told] }
}

const undated =
  (ahead: boolean): PairWeight =>
  (d, e) =>
    isWithin(ahead ? e - d : d - e)

const isWithin = (lag: number) => (lag < 0 ? 0 : lag <= UNDATED_REACH ? 1 : 0.005)

const WEEKDAY = /^(?:(last|this|next) )?XXXX-WXX-(\d)(?:T[\w:]+)?( UNDEF-(last|this|next)-week)?$/u
const WEEK = /^UNDEF-(last|this|next)-week$/u
const DAY_SHIFT = /^UNDEF-(last|this|next)-day(?:T[\w:]+)?$/u
const AWAY: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 }

/** Weights for "on Friday", "last week", "today"; null for other words. */
function relative(stated: string, ahead: boolean): PairWeight | null {
  const day = DAY_SHIFT.exec(stated)
  if (day) return (d, e) => (e - d === AWAY[day[1]!] ? 1 : 0)
  const week = WEEK.exec(stated)
  if (week) return (d, e) => (weekAway(d, e) === AWAY[week[1]!] ? 1 : 0)
  const weekday = WEEKDAY.exec(stated)
  if (!weekday) return null
  const isIt = (e: number) => weekdayOfNumber(e) === Number(weekday[2])
  const away = weekday[4] === undefined ? null : AWAY[weekday[4]]!
  if (away !== null) return (d, e) => (isIt(e) && weekAway(d, e) === away ? 1 : 0)
  if (ahead || weekday[1] === 'next')
    return (d, e) => (isIt(e) ? byLag(AHEAD_WEEKDAY, 0, e - d) : 0)
  const lags = weekday[1] === 'last' ? LAST_WEEKDAY : PAST_WEEKDAY
  return (d, e) => (isIt(e) ? byLag(lags, 0, d - e) : 0)
}

// Day number 0 was a Thursday: three days later a Monday began a week.
const weekOfNumber = (day: number) => Math.floor((day + 3) / 7)
const weekdayOfNumber = (day: number) => day + 3 - 7 * weekOfNumber(day) + 1
const weekAway = (d: number, e: number) => weekOfNumber(e) - weekOfNumber(d)
