// An undated report with its relative dates read against the interval in which the pile puts it: a
// view for the pile, the report's own layers stay as they are. Every day of the interval is tried
// and all that come out are covered, so that nothing is narrower than the interval allows.
// Example: published 8 to 11 September 2031 (Monday to Thursday), "on Friday" is 5 September;
// "today" is 8 to 11 September.
import type { Commitment, Time, TimeMention } from '../../model/annotation.ts'
import {
  addDays,
  addMonths,
  dayNumber,
  isDay,
  monthRange,
  partsOf,
  weekdayOf,
  weekRange,
  yearRange,
  type Day,
  type DayRange,
} from '../../model/calendar.ts'
import { layerOf, type AnnotatedDocument } from '../../model/pile.ts'
import type { Published } from '../../model/story.ts'
import { firstAtOrAfter } from '../../text/span.ts'
import { isAheadOf } from './evidence.ts'

/** Days of an interval that are tried; a wider one resolves nothing. */
const MAX_SPAN = 62

interface Days {
  readonly from: Day
  readonly to: Day
}

/**
 * The report with the days of its times, events, figures and deadlines filled in where they were
 * open and the interval tells them. The same report when it states its own date or the pile gives
 * none.
 */
export function resolveAgainst(
  report: AnnotatedDocument,
  published: Published | null,
): AnnotatedDocument {
  if (!published || published.stated || published.from === null || published.to === null)
    return report
  if (dayNumber(published.to) - dayNumber(published.from) > MAX_SPAN) return report
  const interval = { from: published.from, to: published.to }
  const times = layerOf(report, 'time').map((time) => resolvedTime(report, time, interval))
  const days = new Map(times.map((time) => [time.start, time]))
  const filled = <T extends { readonly time: TimeMention | null }>(all: readonly T[]) =>
    all.map((one) => ({ ...one, time: one.time && filledMention(one.time, days) }))
  const { layers } = report
  return {
    document: report.document,
    layers: {
      ...layers,
      time: times,
      ...(layers.event ? { event: filled(layers.event) } : {}),
      ...(layers.figure ? { figure: filled(layers.figure) } : {}),
      ...(layers.commitment
        ? { commitment: layers.commitment.map((one) => dueFilled(report, one, times)) }
        : {}),
    },
  }
}

const isOpen = ({ from, to }: DayRange) => from === null && to === null

function filledMention(time: TimeMention, days: ReadonlyMap<number, Time>): TimeMention {
  const found = days.get(time.start)
  return found && isOpen(time) ? { ...time, from: found.from, to: found.to } : time
}

function resolvedTime(report: AnnotatedDocument, time: Time, interval: Days): Time {
  if (!isOpen(time) || time.type === 'set') return time
  const ahead = isAheadOf(report, time)
  const all: Days[] = []
  for (let day = interval.from; day <= interval.to; day = addDays(day, 1)) {
    const found = daysOf(time.stated, day, ahead)
    if (!found) return time
    all.push(found)
  }
  const from = all.map((one) => one.from).reduce((a, b) => (a < b ? a : b))
  const to = all.map((one) => one.to).reduce((a, b) => (a > b ? a : b))
  return { ...time, from, to }
}

/**
 * The deadline of a commitment that states one: by, until or before the first date that its words
 * hold.
 */
function dueFilled(report: AnnotatedDocument, one: Commitment, times: readonly Time[]): Commitment {
  if (!one.due || !isOpen(one.due)) return one
  const { text } = report.document
  for (
    let k = firstAtOrAfter(times, one.start);
    k < times.length && times[k]!.start < one.end;
    k++
  ) {
    const { start, from, to, type } = times[k]!
    if (to === null || type === 'duration' || type === 'set') continue
    const before = /(\p{L}{1,20})\s{1,3}(?:the\s{1,3})?$/u.exec(
      text.slice(Math.max(0, start - 20), start),
    )?.[1]
    if (before === 'before') return { ...one, due: { from: null, to: from && addDays(from, -1) } }
    if (/^(?:by|until|till|than|through)$/u.test(before ?? ''))
      return { ...one, due: { from: null, to } }
    return { ...one, due: { from, to } }
  }
  return one
}

type Mod = 'early' | 'mid' | 'late' | 'start' | 'end'
const MOD = / (early|mid|late|start|end)$/u
const AWAY: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 }

/**
 * What the stated words mean for a report of some day; null for words that need more than that
 * day.
 */
function daysOf(words: string, day: Day, ahead: boolean): Days | null {
  const mod = MOD.exec(words)?.[1] as Mod | undefined
  const stated = words.replace(MOD, '').replace(/T(?:MO|AF|EV|NI|[\d:]+)$/u, '')
  const found =
    monthDay(stated, day, ahead) ?? month(stated, day, ahead) ?? weekday(stated, day, ahead)
  const days = found ?? shifted(stated, day)
  return days && part(days, mod)
}

/** The part of a stretch that "early", "the end of" … leave: thirds, or a sixth at its edge. */
function part({ from, to }: Days, mod: Mod | undefined): Days {
  const length = dayNumber(to) - dayNumber(from) + 1
  if (!mod || length < 5) return { from, to }
  const size = Math.ceil(length / (mod === 'start' || mod === 'end' ? 6 : 3))
  if (mod === 'early' || mod === 'start') return { from, to: addDays(from, size - 1) }
  if (mod === 'mid') return { from: addDays(from, size), to: addDays(to, -size) }
  return { from: addDays(to, 1 - size), to }
}

/** "10 October", "the first 12 days of September": the nearest one on its side. */
function monthDay(stated: string, day: Day, ahead: boolean): Days | null {
  const match = /^XXXX-(\d\d)-(\d\d)(?:\/XXXX-(\d\d-\d\d))?( UNDEF-(last|this|next)-year)?$/u.exec(
    stated,
  )
  if (!match) return null
  const inYear = (year: number): Days[] => {
    const from = `${year}-${match[1]}-${match[2]}`
    const to = match[3] ? `${year}-${match[3]}` : from
    return isDay(from) && isDay(to) ? [{ from, to }] : []
  }
  return pick(inYear, match[5], day, ahead)
}

function month(stated: string, day: Day, ahead: boolean): Days | null {
  const match = /^(?:(last|this|next) )?XXXX-(\d\d)(?: UNDEF-(last|this|next)-year)?$/u.exec(stated)
  if (!match || Number(match[2]) < 1 || Number(match[2]) > 12) return null
  const inYear = (year: number): Days[] => [monthRange(year, Number(match[2]))]
  if (match[1] === 'last') return pick(inYear, undefined, addMonths(day, -1), false)
  if (match[1] === 'next') return pick(inYear, undefined, addMonths(day, 1), true)
  return pick(inYear, match[1] ?? match[3], day, ahead)
}

/** Of last, this and next year's the one that is named, else the nearest one on its side. */
function pick(
  inYear: (year: number) => Days[],
  named: string | undefined,
  day: Day,
  ahead: boolean,
): Days | null {
  const { year } = partsOf(day)
  if (year < 2 || year > 9997) return null
  if (named) return inYear(year + AWAY[named]!)[0] ?? null
  const all = [year - 1, year, year + 1].flatMap(inYear)
  return (ahead ? all.find(({ to }) => to >= day) : all.findLast(({ from }) => from <= day)) ?? null
}

function weekday(stated: string, day: Day, ahead: boolean): Days | null {
  const match = /^(?:(last|this|next) )?XXXX-WXX-(\d)(?: UNDEF-(last|this|next)-week)?$/u.exec(
    stated,
  )
  if (!match) return null
  const [which, week] = [match[1], match[3]]
  const wanted = Number(match[2])
  if (week) {
    const one = addDays(weekRange(addDays(day, 7 * AWAY[week]!)).from, wanted - 1)
    return { from: one, to: one }
  }
  const back = (weekdayOf(day) - wanted + 7) % 7
  const past = addDays(day, which === 'last' && back === 0 ? -7 : -back)
  const one = ahead || which === 'next' ? addDays(day, (7 - back) % 7) : past
  return { from: one, to: one }
}

const SHIFT =
  /^UNDEF-(?:(last|this|next)|(minus|plus)-(\d{1,3}))-(day|week|weekend|month|year|decade)$/u

/** "today", "last week", "this year", "two months ago". */
function shifted(stated: string, day: Day): Days | null {
  const match = SHIFT.exec(stated)
  if (!match) return null
  const count =
    match[3] === undefined ? AWAY[match[1]!]! : Number(match[3]) * (match[2] === 'minus' ? -1 : 1)
  const unit = match[4]!
  if (unit === 'day') return { from: addDays(day, count), to: addDays(day, count) }
  if (unit === 'week') return weekRange(addDays(day, 7 * count))
  if (unit === 'weekend') {
    const { to } = weekRange(addDays(day, 7 * count))
    return { from: addDays(to, -1), to }
  }
  if (unit === 'month') {
    const to = partsOf(addMonths(day, count))
    return monthRange(to.year, to.month)
  }
  const year = partsOf(day).year + (unit === 'year' ? count : 10 * count)
  if (year < 1 || year > 9990) return null
  if (unit === 'year') return yearRange(year)
  const first = Math.floor(year / 10) * 10
  return { from: yearRange(first).from, to: yearRange(first + 9).to }
}
