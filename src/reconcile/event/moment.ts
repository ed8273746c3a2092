// When a statement holds: the day that it names for a running total, else when its report appeared,
// to the minute where that is stated. Example: a report of 2031-03-02T08:00Z -> one minute; "as of
// 1 March" -> that day.
import { dayNumber, isDay } from '../../model/calendar.ts'
import type { Published } from '../../model/story.ts'
import { isLasting } from '../figure/scope.ts'
import type { Said } from '../statement.ts'

/**
 * First and last minute since 1970-01-01 at which something may have been said; null where unknown.
 */
export interface Moment {
  readonly from: number | null
  readonly to: number | null
}

const STAMP = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?/u
const MINUTES_A_DAY = 1440

/** The moment of a figure. */
export function momentOf(
  { about, report }: Said<'figure'>,
  published: { readonly [id: string]: Published | null },
): Moment {
  // "since 3 May" says when the count began, not the day it holds for.
  const before = report.text.slice(0, about.time?.start ?? 0).slice(-20)
  const begun = /\b(?:since|from|after)\s+(?:\p{L}+\s+)?$/iu.test(before)
  const day = isLasting(about.term) && !begun ? (about.time?.to ?? null) : null
  if (day !== null && isDay(day)) return dayMoment(day, day)
  const stamp = report.annotated.document.published
  const exact = stamp === null ? null : minuteOf(stamp)
  if (exact !== null) return { from: exact, to: exact }
  const range = published[report.id]
  if (!range?.from || !range.to) return { from: null, to: null }
  return dayMoment(range.from, range.to)
}

const dayMoment = (from: string, to: string): Moment => ({
  from: dayNumber(from) * MINUTES_A_DAY,
  to: dayNumber(to) * MINUTES_A_DAY + MINUTES_A_DAY - 1,
})

/**
 * The minute of an ISO 8601 date-time; a time without a zone is read as UTC. Null for a bare day or
 * no date.
 */
function minuteOf(stamp: string): number | null {
  const match = STAMP.exec(stamp)
  if (!match || !isDay(match[1]!)) return null
  const zone = /^([+-])(\d{2}):?(\d{2})$/u.exec(match[4] ?? '')
  const shift = zone ? (Number(zone[2]) * 60 + Number(zone[3])) * (zone[1] === '-' ? -1 : 1) : 0
  return dayNumber(match[1]!) * MINUTES_A_DAY + Number(match[2]) * 60 + Number(match[3]) - shift
}
