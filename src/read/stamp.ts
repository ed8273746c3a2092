// A date as a record or page states it → ISO 8601, with exactly what was stated; null where it is
// no date. Example: "Tue, 03 Feb 2032 07:05:00 GMT" becomes "2032-02-03T07:05:00Z", "2032-02-03
// 07:05" "2032-02-03T07:05". A day in digits is read where only one reading is a day: "23.07.2032",
// "7/23/2032"; "3/4/2032" is not.
import { isDay } from '../model/calendar.ts'

const MONTHS =
  'january february march april may june july august september october november december'.split(' ')
const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]{1,2}(\d{1,2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d{1,9})? ?(z|utc|gmt|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/iu
/** RFC 2822 and its looser kin: "3 February 2032 07:05:00 +0100", "Tue, 03-Feb-2032". */
const DAY_FIRST =
  /^(?:\p{L}{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ -](\p{L}{3,9})\.?,?[ -](\d{4})(?:,? (?:at )?(\d{1,2}):(\d{2})(?::(\d{2}))? ?(z|utc|gmt|[+-]\d{2}:?\d{2})?)?$/iu
const MONTH_FIRST =
  /^(?:\p{L}{3,9},? )?(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:,? (?:at )?(\d{1,2}):(\d{2})(?::(\d{2}))? ?(z|utc|gmt|[+-]\d{2}:?\d{2})?)?$/iu
const YEAR_FIRST =
  /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))? ?(z|utc|gmt)?)?$/iu
const DIGITS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:,? (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/u
const MONTH_ONLY = /^(\d{4})-(\d{2})$/u
const LENGTH_MAX = 60

/**
 * ISO 8601 day, month or time of a stated date, or null. Never guesses a zone, never reads
 * "3/4/2032".
 */
export function readStamp(stated: string): string | null {
  if (stated.length > LENGTH_MAX * 2) return null
  const text = stated.trim().replaceAll(/\s+/gu, ' ')
  if (text.length > LENGTH_MAX) return null
  const iso = ISO.exec(text)
  if (iso) return stampOf(`${iso[1]}-${iso[2]}-${iso[3]}`, iso.slice(4))
  if (MONTH_ONLY.test(text)) return isDay(`${text}-01`) ? text : null
  const first = DAY_FIRST.exec(text)
  if (first) return stampOf(dayFrom(first[3]!, first[2]!, first[1]!), first.slice(4))
  const month = MONTH_FIRST.exec(text)
  if (month) return stampOf(dayFrom(month[3]!, month[1]!, month[2]!), month.slice(4))
  const year = YEAR_FIRST.exec(text)
  if (year) return stampOf(dayOf(year[1]!, year[2]!, year[3]!), year.slice(4))
  const digits = DIGITS.exec(text)
  return digits ? stampOf(dayInDigits(digits), digits.slice(5)) : null
}

/**
 * The day of two numbers and a year: the first is the day where dots stand between them (as
 * everywhere on the European continent), or where only one order is a day; else none.
 */
function dayInDigits([, first, mark, second, year]: readonly string[]): string {
  const dayFirst = dayOf(year!, second!, first!)
  const monthFirst = dayOf(year!, first!, second!)
  if (first === second) return dayFirst
  if (mark === '.') return isDay(dayFirst) ? dayFirst : monthFirst
  return isDay(dayFirst) && isDay(monthFirst) ? '' : isDay(dayFirst) ? dayFirst : monthFirst
}

function dayOf(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function dayFrom(year: string, month: string, day: string): string {
  const name = month.toLowerCase()
  const number = MONTHS.findIndex((full) => full.startsWith(name)) + 1
  return dayOf(year, String(number), day)
}

/** `time`: hour, minute, second and zone as matched. */
function stampOf(day: string, time: readonly (string | undefined)[]): string | null {
  if (!isDay(day)) return null
  const [hour, minute, second, zone] = time
  if (hour === undefined || minute === undefined) return day
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return day
  const clock = `${hour.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`
  return `${day}T${clock}${zone === undefined ? '' : zoneOf(zone)}`
}

function zoneOf(zone: string): string {
  if (/^(?:z|utc|gmt)$/iu.test(zone)) return 'Z'
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0')
  return digits === '0000' ? 'Z' : `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`
}
