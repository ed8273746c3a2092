// A moment of publication in the spellings that pages print and state: with the pattern
// '{wday} {d} {month} {yyyy}' it reads 'Wednesday 4 March 2026', and as ISO 8601 with its zone.
import type { Dice } from './dice.ts'
import { MONTHS } from './expand.ts'

/** A day and minute with its zone, in minutes east of Greenwich. */
export interface Moment {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly zone: number
}

const ZONES: readonly (readonly [number, string])[] = [
  [0, 'GMT'],
  [60, 'CET'],
  [120, 'EET'],
  [180, 'UTC+3'],
  [-300, 'EST'],
]
const WEEKDAYS = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday']
const two = (value: number) => String(value).padStart(2, '0')

/** Returns a moment by day, early enough that it is the same day in Greenwich. */
export function momentOf(dice: Dice): Moment {
  return {
    year: dice.int(2008, 2026),
    month: dice.int(1, 12),
    day: dice.int(1, 28),
    hour: dice.int(7, 17),
    minute: dice.int(0, 59),
    zone: dice.pick(ZONES)[0],
  }
}

/** Returns the moment so many days later, at the same time; ends at day 28 of the month. */
export const later = (moment: Moment, days: number): Moment => ({
  ...moment,
  day: Math.min(28, moment.day + days),
  hour: Math.min(18, moment.hour + 1),
})

/** Returns ISO 8601 with the zone's offset. */
export function iso(moment: Moment): string {
  const { year, month, day, hour, minute, zone } = moment
  const away = Math.abs(zone)
  const offset = `${zone < 0 ? '-' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)}`
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:00${offset}`
}

/** Returns ISO 8601 in UTC. */
export const isoUtc = (moment: Moment): string =>
  new Date(iso(moment)).toISOString().replace('.000', '')

/** Returns a pattern's tokens ({d} {dd} {month} {yyyy} {h12} ...) filled from a moment. */
export function printed(moment: Moment, pattern: string): string {
  const { year, month, day, hour, minute, zone } = moment
  const sinceEpoch = Math.floor(Date.UTC(year, month - 1, day) / 86_400_000)
  const weekday = WEEKDAYS[sinceEpoch % 7]!
  const ending = day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : 'th'
  const values: { readonly [token: string]: string } = {
    d: String(day),
    dd: two(day),
    dth: `${day}${day === 3 || day === 23 ? 'rd' : ending}`,
    m: String(month),
    mm: two(month),
    mon: MONTHS[month - 1]!.slice(0, 3),
    month: MONTHS[month - 1]!,
    yyyy: String(year),
    yy: two(year % 100),
    hh: two(hour),
    h12: String(((hour + 11) % 12) + 1),
    min: two(minute),
    ampm: hour < 12 ? 'am' : 'pm',
    AMPM: hour < 12 ? 'AM' : 'PM',
    wday: weekday,
    dow: weekday.slice(0, 3),
    zone: ZONES.find(([minutes]) => minutes === zone)?.[1] ?? 'GMT',
  }
  return pattern.replaceAll(/\{(\w+)\}/gu, (whole, token: string) => values[token] ?? whole)
}
