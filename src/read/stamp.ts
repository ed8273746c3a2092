// A date as a record or page states it → ISO 8601, with exactly what was stated; null where it is
// no date. Example: "Tue, 03 Feb 2032 07:05:00 GMT" becomes "2032-02-03T07:05:00Z", "2032-02-03
// 07:05" "2032-02-03T07:05". A day in digits is read where only one reading is a day: "23.07.2032",
// "7/23/2032"; "3/4/2032" is not.
import { isDay, weekdayOf } from '../model/calendar.ts'

const MONTHS =
  'january february march april may june july august september october november december'.split(' ')
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]{1,2}(\d{1,2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d{1,9})? ?(z|utc|gmt|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/iu
/** Hour, minute, second, half of the day and zone: " 07:05:00 +0100", ", at 7:05 p.m. ET". */
const CLOCK =
  /(?:,| [-–—|•·])? (?:at )?(\d{1,2})[:.](\d{2})(?::(\d{2}))?(?: ?([ap])\.?m\.?)?(?: ?([+-]\d{2}:?\d{2}|(?:utc|gmt)[+-]\d{1,2}(?::?\d{2})?|z|[a-z]{2,5}))?/u
    .source
/** RFC 2822 and its looser kin: "3 February 2032 07:05:00 +0100", "Tue, 03-Feb-2032". */
const DAY_FIRST = new RegExp(
  String.raw`^(?:\p{L}{3,9}\.?,? )?(\d{1,2})(?:st|nd|rd|th|\.)?[ /-](?:of |de )?(\p{L}{3,10})\.?,?[ /-](?:de )?(\d{4})(?:${CLOCK})?$`,
  'iu',
)
const MONTH_FIRST = new RegExp(
  String.raw`^(?:\p{L}{3,9}\.?,? )?(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:${CLOCK})?$`,
  'iu',
)
/** RFC 822, which RSS follows: "Tue, 03 Feb 32 07:05:00 GMT". */
const SHORT_YEAR = new RegExp(String.raw`^\p{L}{3}, (\d{1,2}) (\p{L}{3}) (\d{2})${CLOCK}$`, 'iu')
/** As C and some services print it: "Tue Feb 03 07:05:00 +0000 2032". */
const YEAR_LAST =
  /^\p{L}{3} (\p{L}{3}) (\d{1,2}) (\d{2}):(\d{2}):(\d{2})(?: ([+-]\d{4}|[a-z]{3,4}))? (\d{4})$/iu
/** "7:05 PM EST, Tue February 3, 2032": a clock before a day. */
const CLOCK_FIRST =
  /^(\d{1,2}):(\d{2})(?: ?([ap])\.?m\.?)?(?: ?(z|[a-z]{2,5}))?,? (?:on )?(\p{L}.{8,40}|\d.{8,40})$/iu
const YEAR_FIRST =
  /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))? ?(z|utc|gmt)?)?$/iu
const DIGITS =
  /^(?:(\p{L}{3,9})\.?,? )?(\d{1,2})([./-])(\d{1,2})\3(\d{4})(?:(?:,| [-–—|•·])? (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([ap])m)?)?$/iu
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
  if (iso) return stampOf(`${iso[1]}-${iso[2]}-${iso[3]}`, iso.slice(4, 7), undefined, iso[7])
  if (MONTH_ONLY.test(text)) return isDay(`${text}-01`) ? text : null
  const year = YEAR_FIRST.exec(text)
  if (year)
    return stampOf(dayOf(year[1]!, year[2]!, year[3]!), year.slice(4, 7), undefined, year[7])
  const digits = DIGITS.exec(text)
  return digits ? stampOf(dayInDigits(digits), digits.slice(6, 9), digits[9]) : inWords(text)
}

/** A day whose month is a word. */
function inWords(text: string): string | null {
  const first = DAY_FIRST.exec(text)
  if (first)
    return stampOf(dayFrom(first[3]!, first[2]!, first[1]!), first.slice(4, 7), first[7], first[8])
  const month = MONTH_FIRST.exec(text)
  if (month)
    return stampOf(dayFrom(month[3]!, month[1]!, month[2]!), month.slice(4, 7), month[7], month[8])
  const short = SHORT_YEAR.exec(text)
  if (short) {
    const year = `${Number(short[3]) < CENTURY_TURNS ? 20 : 19}${short[3]}`
    return stampOf(dayFrom(year, short[2]!, short[1]!), short.slice(4, 7), short[7], short[8])
  }
  const last = YEAR_LAST.exec(text)
  if (last)
    return stampOf(dayFrom(last[7]!, last[1]!, last[2]!), last.slice(3, 6), undefined, last[6])
  const clock = CLOCK_FIRST.exec(text)
  const day = clock ? readStamp(clock[5]!) : null
  if (!clock || day?.length !== 'yyyy-mm-dd'.length) return null
  return stampOf(day, [clock[1], clock[2], undefined], clock[3], clock[4])
}

/**
 * The day of two numbers and a year: the first is the day where dots stand between them (as
 * everywhere on the European continent), or where only one order is a day or falls on the weekday
 * before it; else none.
 */
function dayInDigits([, weekday, first, mark, second, year]: readonly string[]): string {
  const dayFirst = dayOf(year!, second!, first!)
  const monthFirst = dayOf(year!, first!, second!)
  if (first === second) return dayFirst
  if (weekday !== undefined && isDay(dayFirst) && isDay(monthFirst)) {
    const name = weekday.toLowerCase()
    const fitting = [dayFirst, monthFirst].filter((day) =>
      WEEKDAYS[weekdayOf(day) - 1]!.startsWith(name),
    )
    if (fitting.length === 1) return fitting[0]!
  }
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

/** `time`: hour, minute and second as matched; `half`: "a" or "p"; `zone`: as stated. */
function stampOf(
  day: string,
  time: readonly (string | undefined)[],
  half?: string,
  zone?: string,
): string | null {
  if (!isDay(day)) return null
  const [hour, minute, second] = time
  if (hour === undefined || minute === undefined) return day
  if (Number(hour) > (half === undefined ? 23 : 12)) return day
  if (Number(minute) > 59 || Number(second ?? 0) > 60) return day
  const late = half?.toLowerCase() === 'p' ? 12 : 0
  const whole = half === undefined ? hour : String((Number(hour) % 12) + late)
  const clock = `${whole.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`
  return `${day}T${clock}${zone === undefined ? '' : zoneOf(zone)}`
}

/** Two digits of a year below this are of this century (RFC 2822, 4.3). */
const CENTURY_TURNS = 50

/** Zones in letters that RFC 822 defines; others are not told apart and are left out. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ['z', 'Z'],
  ['ut', 'Z'],
  ['utc', 'Z'],
  ['gmt', 'Z'],
  ['est', '-05:00'],
  ['edt', '-04:00'],
  ['cst', '-06:00'],
  ['cdt', '-05:00'],
  ['mst', '-07:00'],
  ['mdt', '-06:00'],
  ['pst', '-08:00'],
  ['pdt', '-07:00'],
])

function zoneOf(zone: string): string {
  const offset = /^(?:utc|gmt)([+-])(\d{1,2}):?(\d{2})?$/iu.exec(zone)
  if (offset) return `${offset[1]}${offset[2]!.padStart(2, '0')}:${offset[3] ?? '00'}`
  if (/^[a-z]/iu.test(zone)) return ZONES.get(zone.toLowerCase()) ?? ''
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0')
  return digits === '0000' ? 'Z' : `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`
}
