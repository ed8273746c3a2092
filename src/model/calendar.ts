// Days without clocks or zones: a Day is "YYYY-MM-DD" in the proleptic Gregorian calendar; a
// DayRange is both ends included, open where null. All arithmetic is on day numbers, so no
// machine's time zone can change a result. Example: addDays('2031-02-27', 3) is '2031-03-02';
// weekdayOf('2031-03-02') is 7 (Sunday).

/** "YYYY-MM-DD". */
export type Day = string

/** Days from `from` to `to`, both included; null where open or not stated. */
export interface DayRange {
  readonly from: Day | null
  readonly to: Day | null
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days in a month, 1..12. RangeError for another month. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) throw new RangeError(`month ${month}`)
  if (month === 2) return leap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Whether a string is a day that the calendar has. */
export function isDay(text: string): boolean {
  const match = DAY.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/**
 * The day of a year, month 1..12 and day of the month. RangeError when the calendar has no such
 * day.
 */
export function dayOf(year: number, month: number, day: number): Day {
  if (year < 0 || year > 9999) throw new RangeError(`year ${year}`)
  if (day < 1 || day > daysInMonth(year, month)) throw new RangeError(`${year}-${month}-${day}`)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Year, month 1..12 and day of the month. RangeError for a string that is no day. */
export function partsOf(day: Day): { year: number; month: number; day: number } {
  const match = DAY.exec(day)
  if (!match) throw new RangeError(`not a day: ${day}`)
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
}

/**
 * Days since 1970-01-01; negative before. After H. Hinnant, "chrono-compatible low-level date
 * algorithms".
 */
export function dayNumber(text: Day): number {
  const { year, month, day } = partsOf(text)
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The day with a day number: the inverse of `dayNumber`. */
export function dayFromNumber(number: number): Day {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
  return dayOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days)
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekdayOf(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

/** Whether two ranges share a day; an open side reaches as far as needed. */
export function rangesOverlap(a: DayRange, b: DayRange): boolean {
  return (a.from ?? '0000') <= (b.to ?? '9999-99') && (b.from ?? '0000') <= (a.to ?? '9999-99')
}

/** The day of an ISO 8601 date or date-time as written (no zone shift), or null when it is none. */
export function dayOfTimestamp(stamp: string): Day | null {
  const day = stamp.slice(0, 10)
  return isDay(day) ? day : null
}

/** The first and the last day of a month, 1..12. RangeError for another month or year. */
export function monthRange(year: number, month: number): { from: Day; to: Day } {
  return { from: dayOf(year, month, 1), to: dayOf(year, month, daysInMonth(year, month)) }
}

/** The first and the last day of a year 0..9999. */
export function yearRange(year: number): { from: Day; to: Day } {
  return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) }
}

/** Year and month some months away; the sum must stay in years 0..9999 to be a day later. */
export function shiftMonth(
  { year, month }: { year: number; month: number },
  by: number,
): { year: number; month: number } {
  const index = year * 12 + month - 1 + by
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}

/** The same day of the month some months away, or that month's last day where it has none. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: ofMonth } = partsOf(day)
  const to = shiftMonth({ year, month }, months)
  return dayOf(to.year, to.month, Math.min(ofMonth, daysInMonth(to.year, to.month)))
}

/** ISO 8601 week of a day: its week-numbering year and week 1..53. */
export function weekOf(day: Day): { year: number; week: number } {
  const thursday = addDays(day, 4 - weekdayOf(day))
  const { year } = partsOf(thursday)
  return { year, week: Math.floor((dayNumber(thursday) - dayNumber(dayOf(year, 1, 1))) / 7) + 1 }
}

/** Monday and Sunday of the week that holds a day. */
export function weekRange(day: Day): { from: Day; to: Day } {
  const monday = addDays(day, 1 - weekdayOf(day))
  return { from: monday, to: addDays(monday, 6) }
}

/** Easter Sunday of a year (Gregorian), after the anonymous computus printed in Nature, 1876. */
export function easterOf(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor((8 * b + 13) / 25)
  const e = (19 * a + b - Math.floor(b / 4) - d + 15) % 30
  const f = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - e - (c % 4)) % 7
  const g = Math.floor((a + 11 * e + 22 * f) / 451)
  const sum = e + f - 7 * g + 114
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1)
}

/** The nth (1..5) weekday of a month, or the last one for -1; null when the month has no fifth. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day | null {
  const { from, to } = monthRange(year, month)
  if (nth < 0) return addDays(to, -((weekdayOf(to) - weekday + 7) % 7))
  const day = addDays(from, ((weekday - weekdayOf(from) + 7) % 7) + 7 * (nth - 1))
  return day <= to ? day : null
}
