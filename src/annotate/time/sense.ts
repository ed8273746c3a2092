// Builders of senses for the rules of the time annotator: each takes recognised words and gives
// what they state. Example: shiftSense('W', -1) is "last week", daySense({month: 3, day: 2}) is "2
// March" of an unsaid year.
import { daysInMonth } from '../../model/calendar.ts'
import { UNITS } from '../lexicon/times.ts'
import { monthOf, type Piece } from './pieces.ts'
import type { Base, Mod, Season, Sense, Unit, Which } from './timex.ts'

/** What a rule made of some pieces. */
export interface Found {
  readonly sense: Sense
  /** Class under which later rules know it: DAYREF, MONTHREF … */
  readonly kind: string
  /** Alone it is no time expression; later rules may complete it. */
  readonly weak?: true
  /** Pieces of context at the front that are not part of the expression. */
  readonly lead?: number
}

export const SENSE_KINDS = [
  'DAYREF',
  'WEEKDAYREF',
  'WEEKREF',
  'MONTHREF',
  'QREF',
  'SEASONREF',
  'YEARREF',
  'ERAREF',
  'DURREF',
  'PARTREF',
  'CLOCKREF',
  'DONE',
] as const

const UNIT_OF = new Map(
  UNITS.flatMap((unit) => [[unit.one, unit] as const, [unit.many, unit] as const]),
)

/** A sense's class: the unit of the calendar that later rules may combine. */
export function kindOf(base: Base): (typeof SENSE_KINDS)[number] {
  if (base.is === 'weekday') return 'WEEKDAYREF'
  if (base.is === 'day' || base.is === 'holiday' || base.is === 'edge') return 'DAYREF'
  if (base.is === 'month') return 'MONTHREF'
  if (base.is === 'quarter') return 'QREF'
  if (base.is === 'season') return 'SEASONREF'
  if (base.is === 'within') return kindOf(base.inner)
  if (base.is === 'fixed') return 'DONE'
  const kinds = { D: 'DAYREF', W: 'WEEKREF', WE: 'WEEKREF', M: 'MONTHREF', Q: 'QREF', H: 'QREF' }
  return (
    (kinds as Record<string, 'DAYREF'>)[base.unit] ?? (base.unit === 'Y' ? 'YEARREF' : 'ERAREF')
  )
}

export function dated(
  base: Base,
  extra: { clock?: string; mod?: Mod; weak?: true; lead?: number } = {},
): Found {
  const { clock, mod, weak, lead } = extra
  const type = clock ? 'time' : 'date'
  return {
    sense: { type, base, ...(clock ? { clock } : {}), ...(mod ? { mod } : {}) },
    kind: kindOf(base),
    ...(weak ? { weak } : {}),
    ...(lead ? { lead } : {}),
  }
}

/** A day from printed parts; null when no calendar has it. */
export function daySense(
  month: number,
  day: number,
  year: number | null,
  weekday: number | null = null,
): Found | null {
  if (month < 1 || month > 12 || day < 1) return null
  if (day > daysInMonth(year === null || year < 1 ? 2000 : year, month)) return null
  return dated({ is: 'day', year, month, day, ...(weekday ? { weekday } : {}) })
}

/** The number in a piece; NaN-free: 0 where there is none. */
export const numberIn = (piece: Piece | undefined): number => piece?.value ?? 0

/** A printed year, two digits taken as 1950..2049. */
export function yearIn(piece: Piece | undefined): number | null {
  if (!piece) return null
  const n = numberIn(piece)
  if (n >= 100) return n
  return n < 50 ? 2000 + n : 1900 + n
}

export const monthIn = (piece: Piece | undefined): number => monthOf(piece?.lower ?? '')

export const shifted = (unit: Unit, by: number, local = false, exact = false): Base => ({
  is: 'shift',
  unit,
  by,
  local,
  exact,
})

/** The calendar unit of a unit word; hours and shorter have none. */
export function calendarUnit(word: string): Unit | null {
  if (word === 'weekend' || word === 'weekends') return 'WE'
  const unit = UNIT_OF.get(word)
  return unit && !unit.clock && unit.code !== 'L' ? (unit.code as Unit) : null
}

/** TIMEX3 duration of some units; X for "several". null for a word that is no unit. */
export function durationValue(word: string, count: number | null): string | null {
  const unit = UNIT_OF.get(word)
  if (!unit) return null
  const lead = unit.clock ? 'PT' : 'P'
  if (count === null) return `${lead}X${unit.code}`
  const n = count * (unit.times ?? 1)
  if (unit.code === 'E' || unit.code === 'C') return `P${trim(n * (unit.code === 'E' ? 10 : 100))}Y`
  if (Number.isInteger(n)) return `${lead}${trim(n)}${unit.code}`
  return splitDuration(unit.code, unit.clock === true, n)
}

/** "2.5 years" as P2Y6M: the fraction in the next smaller unit. */
function splitDuration(code: string, clock: boolean, n: number): string {
  const [part, size] = SMALLER[clock ? `T${code}` : code] ?? ['', 0]
  const rest = Math.round((n - Math.floor(n)) * size)
  const lead = clock ? 'PT' : 'P'
  if (rest === 0) return `${lead}${trim(n)}${code}`
  const head = n < 1 ? '' : `${trim(Math.floor(n))}${code}`
  return code === 'D' ? `P${head}T${rest}H` : `${lead}${head}${rest}${part}`
}

/** The next smaller unit and how many of it make one. */
const SMALLER: Readonly<Record<string, readonly [string, number]>> = {
  TH: ['M', 60],
  TM: ['S', 60],
  Y: ['M', 12],
  W: ['D', 7],
  D: ['H', 24],
}

/** Plain decimal digits, never an exponent. */
const trim = (n: number) => (n < 1e15 ? String(Math.round(n * 1000) / 1000) : 'X')

/** A length of time, by some count of a unit (null: several). */
export function lasting(word: string, count: number | null, kind = 'DURREF'): Found | null {
  const value = durationValue(word, count)
  if (value === null) return null
  const unit = calendarUnit(word)
  const counted = unit && count !== null ? { unit, by: count } : null
  const base: Base = { is: 'fixed', value, ...(counted ? { size: counted } : {}) }
  return { sense: { type: 'duration', base }, kind }
}

/** A recurring time. */
export const recurring = (value: string, lead = 0): Found => ({
  sense: { type: 'set', base: { is: 'fixed', value } },
  kind: 'DONE',
  ...(lead ? { lead } : {}),
})

/** PRESENT_REF, PAST_REF or FUTURE_REF. */
export const referring = (value: string): Found => ({
  sense: { type: 'date', base: { is: 'fixed', value } },
  kind: 'DONE',
})

const WHICH: Readonly<Record<string, Which>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  upcoming: 1,
}

/** Which one "last", "this", "next" … pick. */
export const whichIn = (piece: Piece | undefined): Which =>
  piece ? (WHICH[piece.lower] ?? null) : null

export const asSeason = (code: string): Season => code as Season
