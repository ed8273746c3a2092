// The day that a reader means by words: as the page writes it, as reports do, or as a standard
// date. Example: "3 Mar 2031", "Monday, March 3, 2031" and "2031-03-03" are one day; "3 March"
// without a year is none, and is looked for as words.
import { dayOf, daysInMonth, isDay, type Day } from '../../model/calendar.ts'
import { MONTHS } from '../wording.ts'

const DATE = '(?<date>\\d{1,2})(?:st|nd|rd|th)?'
const NAME = `(?<name>${MONTHS.join('|')})\\p{L}{0,6}\\.?`
const YEAR = ',?\\s+(?<year>\\d{4})'
const WEEKDAY = '(?:(?:sun|mon|tue|wed|thu|fri|sat)\\p{L}{0,6}\\.?,?\\s+)?'
const FORMS = [`${DATE}\\s+${NAME}`, `${NAME}\\s+${DATE}`].map(
  (day) => new RegExp(`^${WEEKDAY}${day}${YEAR}$`, 'iu'),
)

/** The day that some words name; null where they name none. */
export function dayMeant(words: string): Day | null {
  const wanted = words.trim()
  if (isDay(wanted)) return wanted
  for (const form of FORMS) {
    const { date, name, year } = form.exec(wanted)?.groups ?? {}
    if (date === undefined || name === undefined || year === undefined) continue
    const month = MONTHS.findIndex((one) => one.toLowerCase() === name.toLowerCase()) + 1
    if (Number(date) < 1 || Number(date) > daysInMonth(Number(year), month)) return null
    return dayOf(Number(year), month, Number(date))
  }
  return null
}
