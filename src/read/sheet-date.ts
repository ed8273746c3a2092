// The number of a cell and the format that it is shown in → the day or time that it stands for.
// Example: 48247 shown as "dd/mm/yyyy" is 2032-02-03, 48247.295138889 as "d mmm yyyy hh:mm" is
// 2032-02-03T07:05:00. Source: ECMA-376 part 1, 18.8.30 (formats) and 18.17.4 (serial dates): in
// the system of 1900 the day 60 is one that never was; that of 1904 counts from its first of
// January. A format that shows no day of a first of the month gives the month, 2032-02.
import { dayFromNumber, dayNumber } from '../model/calendar.ts'

export type DateKind = 'month' | 'date' | 'time' | 'date-time'

/** Numbers of formats that a file need not spell out; 27 to 36 and 50 to 58 are of East Asia. */
const BUILT_IN: readonly (readonly [from: number, to: number, kind: DateKind])[] = [
  [14, 16, 'date'],
  [17, 17, 'month'],
  [18, 21, 'time'],
  [22, 22, 'date-time'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 45, 'time'],
  [47, 47, 'time'],
  [50, 58, 'date'],
]
const CODE_MAX = 255

/** What a built-in format shows, or null for a number. */
export function builtInKind(format: number): DateKind | null {
  return BUILT_IN.find(([from, to]) => format >= from && format <= to)?.[2] ?? null
}

/** What a format of its own shows; null for a number, a length of time or words. O(code). */
export function dateKind(code: string): DateKind | null {
  // Of sections for positive, negative, zero the first tells.
  const [bare = ''] = code
    .slice(0, CODE_MAX)
    .replaceAll(/"[^"]*"?|\\[^]|[_*][^]/gu, '')
    .split(';')
  if (/\[(?:h+|m+|s+)\]/iu.test(bare)) return null
  const signs = bare
    .replaceAll(/\[[^\]]*\]?/gu, '')
    .replaceAll(/am\/pm|a\/p/giu, 'h')
    .replaceAll(/s[.,]0+/giu, 's')
  if (/general|[0#?@]/iu.test(signs)) return null
  const [day, month, year] = [/d/iu, /m/iu, /[ye]/iu].map((sign) => sign.test(signs))
  if (/[hs]/iu.test(signs)) return day || year ? 'date-time' : 'time'
  if (month && year && !day) return 'month'
  return day || month || year ? 'date' : null
}

const SECONDS = 86_400
/** Day numbers of the day 0 of each system, and the last day that is a date (9999-12-31). */
const DAY_0 = { 1900: dayNumber('1899-12-30'), 1904: dayNumber('1904-01-01') }
const LAST_DAY = dayNumber('9999-12-31')

/** The ISO 8601 day or time of a serial number, or null where it is none. */
export function serialStamp(
  serial: number,
  { kind, epoch }: { readonly kind: DateKind; readonly epoch: 1900 | 1904 },
): string | null {
  if (!Number.isFinite(serial) || serial < 0) return null
  const seconds = Math.round(serial * SECONDS)
  const [days, within] = [Math.floor(seconds / SECONDS), seconds % SECONDS]
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0')
  const clock = `${two(within / 3600)}:${two((within / 60) % 60)}:${two(within % 60)}`
  if (kind === 'time' && days === 0) return clock
  if (epoch === 1900 && (days === 0 || days === 60)) return null
  const number = DAY_0[epoch] + days + (epoch === 1900 && days < 60 ? 1 : 0)
  if (number > LAST_DAY) return null
  const day = dayFromNumber(number)
  if (within !== 0 || kind === 'date-time' || kind === 'time') return `${day}T${clock}`
  // A month is kept as the first of its days: the cell shows no day.
  return kind === 'month' && day.endsWith('-01') ? day.slice(0, 7) : day
}
