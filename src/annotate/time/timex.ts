// What a time expression means before and after it meets a reference date. A Sense is what the
// words state; resolving it gives a TIMEX3 value and the days it covers, or a value with X where
// the reference is missing. Example: "last Friday" against 2031-03-12 (a Wednesday) is 2031-03-07;
// against nothing XXXX-WXX-5.
import {
  addDays,
  addMonths,
  dayOf,
  daysInMonth,
  dayNumber,
  easterOf,
  monthRange,
  nthWeekday,
  partsOf,
  shiftMonth,
  weekdayOf,
  weekOf,
  weekRange,
  yearRange,
  type Day,
} from '../../model/calendar.ts'
import type { HolidayRule } from '../lexicon/holidays.ts'

/** -1 last, 0 this, 1 next, null where the words do not say. */
export type Which = -1 | 0 | 1 | null
/** Calendar units: day, weekend, week, month, quarter, half, year, decade, century. */
export type Unit = 'D' | 'WE' | 'W' | 'M' | 'Q' | 'H' | 'Y' | 'E' | 'C'
export type Season = 'SP' | 'SU' | 'FA' | 'WI'

/** What a date expression points at. */
export type Base =
  | {
      readonly is: 'day'
      readonly year: number | null
      readonly month: number
      readonly day: number
      /** Weekday printed beside it: it tells the year where none is printed. */
      readonly weekday?: number
    }
  | {
      readonly is: 'month'
      readonly year: number | null
      readonly month: number
      readonly which: Which
    }
  | { readonly is: 'year'; readonly year: number; readonly unit: 'Y' | 'E' | 'C' }
  | { readonly is: 'weekday'; readonly weekday: number; readonly which: Which }
  | {
      readonly is: 'quarter'
      readonly year: number | null
      readonly unit: 'Q' | 'H'
      readonly nth: number
    }
  | {
      readonly is: 'season'
      readonly year: number | null
      readonly season: Season
      readonly which: Which
    }
  | {
      readonly is: 'holiday'
      readonly rule: HolidayRule
      readonly year: number | null
      readonly which: Which
    }
  | {
      readonly is: 'shift'
      readonly unit: Unit
      readonly by: number
      readonly local: boolean
      readonly exact: boolean
    }
  | { readonly is: 'within'; readonly inner: Base; readonly outer: Base }
  | {
      readonly is: 'edge'
      readonly by: number
      readonly unit: Unit
      readonly last: boolean
      readonly of: Base
    }
  | {
      readonly is: 'fixed'
      readonly value: string
      /** How long a duration is, where the calendar can count it. */
      readonly size?: { readonly unit: Unit; readonly by: number }
      /** -1: the stretch that ends at the reference date; 1: the one that begins there. */
      readonly reach?: -1 | 1
    }

export type Mod = 'early' | 'mid' | 'late' | 'start' | 'end'

/** What the words of a time expression state. */
export interface Sense {
  readonly type: 'date' | 'time' | 'duration' | 'set'
  readonly base: Base
  /** Part of day or clock time, as TIMEX3 writes it after the day: "TMO", "T15:00". */
  readonly clock?: string
  readonly mod?: Mod
}

/** A stretch of the calendar with its unit. */
export interface Period {
  readonly unit: Unit | Season
  readonly from: Day
  readonly to: Day
}

/** What an expression may be resolved against. */
export interface Reference {
  readonly day: Day | null
  /** -1 past, 1 future, 0 unknown; asked for only where the calendar leaves a choice. */
  readonly direction: () => -1 | 0 | 1
  /** The date last spoken of. */
  readonly local: Period | null
  /**
   * The quarter last spoken of: what "the quarter" and "a year earlier" mean in a business report.
   */
  readonly quarter: Period | null
}

const SEASON_MONTH: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }
const two = (n: number) => String(n).padStart(2, '0')
const four = (n: number) => String(n).padStart(4, '0')
const isYear = (year: number) => year >= 1 && year <= 9998

/** The TIMEX3 value of a period. */
export function valueOf({ unit, from }: Period): string {
  const { year, month } = partsOf(from)
  if (unit === 'D') return from
  if (unit === 'W' || unit === 'WE') {
    const week = weekOf(from)
    return `${four(week.year)}-W${two(week.week)}${unit === 'WE' ? '-WE' : ''}`
  }
  if (unit === 'M') return from.slice(0, 7)
  if (unit === 'Q') return `${four(year)}-Q${Math.ceil(month / 3)}`
  if (unit === 'H') return `${four(year)}-H${month <= 6 ? 1 : 2}`
  if (unit === 'Y') return four(year)
  if (unit === 'E') return four(year).slice(0, 3)
  if (unit === 'C') return four(year).slice(0, 2)
  return `${four(year)}-${unit}`
}

/** The period of a unit that holds a day, moved by some units; null beyond the calendar. */
export function periodAround(unit: Unit, day: Day, by = 0): Period | null {
  const { year, month } = partsOf(day)
  if (unit === 'D')
    return inYears(year) ? { unit, from: addDays(day, by), to: addDays(day, by) } : null
  if (unit === 'W') return inYears(year) ? { unit, ...weekRange(addDays(day, 7 * by)) } : null
  if (unit === 'WE') {
    if (!inYears(year)) return null
    const { to } = weekRange(addDays(day, 7 * by))
    return { unit, from: addDays(to, -1), to }
  }
  if (unit === 'M') return months(unit, shiftMonth({ year, month }, by), 1)
  if (unit === 'Q')
    return months(unit, shiftMonth({ year, month: 3 * Math.ceil(month / 3) - 2 }, 3 * by), 3)
  if (unit === 'H') return months(unit, shiftMonth({ year, month: month <= 6 ? 1 : 7 }, 6 * by), 6)
  const size = unit === 'Y' ? 1 : unit === 'E' ? 10 : 100
  return years(unit, Math.floor(year / size) * size + size * by, size)
}

/** Far enough from both ends of the calendar that no shift leaves it. */
const inYears = (year: number) => year >= 500 && year <= 9500

function months(
  unit: Unit | Season,
  { year, month }: { year: number; month: number },
  count: number,
): Period | null {
  const last = shiftMonth({ year, month }, count - 1)
  if (!isYear(year) || !isYear(last.year)) return null
  return { unit, from: dayOf(year, month, 1), to: monthRange(last.year, last.month).to }
}

function years(unit: Unit, year: number, count: number): Period | null {
  if (!isYear(year) || !isYear(year + count - 1)) return null
  return { unit, from: yearRange(year).from, to: yearRange(year + count - 1).to }
}

/** The period that a base names, or null where the reference it needs is missing. */
export function resolveBase(base: Base, reference: Reference): Period | null {
  if (base.is === 'fixed') return reached(base, reference.day)
  if (base.is === 'year') {
    const size = base.unit === 'Y' ? 1 : base.unit === 'E' ? 10 : 100
    return years(base.unit, base.year, size)
  }
  if (base.is === 'shift') return resolveShift(base, reference)
  if (base.is === 'within') return resolveWithin(base, reference)
  if (base.is === 'edge') return resolveEdge(base, reference)
  if (base.is === 'weekday') return nearest(base, reference, weekdays)
  if ('year' in base && base.year !== null) return inYear(base, base.year)
  return nearest(base, reference, yearly)
}

function reached(base: Extract<Base, { is: 'fixed' }>, day: Day | null): Period | null {
  if (!base.reach || !base.size || !day) return null
  const other = moved(day, base.size.unit, base.reach * base.size.by)
  if (!other) return null
  return other < day ? { unit: 'D', from: other, to: day } : { unit: 'D', from: day, to: other }
}

/** A day some units away; null beyond the calendar. */
function moved(day: Day, unit: Unit, by: number): Day | null {
  if (!inYears(partsOf(day).year)) return null
  const perDay = { D: 1, WE: 7, W: 7 }[unit as string]
  if (perDay !== undefined)
    return Math.abs(by) < 40_000 ? addDays(day, Math.round(perDay * by)) : null
  const perMonth = { M: 1, Q: 3, H: 6, Y: 12, E: 120, C: 1200 }[unit as 'M']
  const to = shiftMonth(partsOf(day), Math.round(perMonth * by))
  return isYear(to.year) ? addMonths(day, Math.round(perMonth * by)) : null
}

function resolveShift(base: Extract<Base, { is: 'shift' }>, reference: Reference): Period | null {
  const { unit, by } = base
  if (base.exact && unit === 'Y' && reference.quarter) return shiftQuarter(reference.quarter, by)
  if (base.local && unit === 'Q')
    return reference.quarter ?? (reference.day ? periodAround('Q', reference.day, by || -1) : null)
  if (base.local && reference.local) {
    const local = reference.local
    if (base.exact && isFiner(local.unit, unit) && local.unit !== 'W') {
      const from = moved(local.from, unit, by)
      return from !== null && local.unit.length === 1
        ? periodAround(local.unit as Unit, from)
        : null
    }
    return periodAround(unit, by < 0 ? local.from : local.to, by)
  }
  if (!reference.day) return null
  if (!Number.isInteger(by)) {
    const day = moved(reference.day, unit, by)
    return day === null ? null : periodAround('D', day)
  }
  if (Math.abs(by) > 20_000) return null
  return periodAround(unit, reference.day, by)
}

const shiftQuarter = ({ from }: Period, years: number) => {
  const to = moved(from, 'Y', years)
  return to === null ? null : periodAround('Q', to)
}

const ORDER = ['D', 'WE', 'W', 'M', 'Q', 'SP', 'SU', 'FA', 'WI', 'H', 'Y', 'E', 'C']
const isFiner = (a: Unit | Season, b: Unit | Season) => ORDER.indexOf(a) < ORDER.indexOf(b)

/**
 * "Saturday last week", "April last year", "the third quarter of 2031": the inner one that lies in
 * the outer.
 */
function resolveWithin(base: Extract<Base, { is: 'within' }>, reference: Reference): Period | null {
  const outer = resolveBase(base.outer, reference)
  if (!outer) return null
  const { inner } = base
  if (inner.is === 'weekday') {
    const day = addDays(outer.from, (inner.weekday - weekdayOf(outer.from) + 7) % 7)
    return day <= outer.to ? { unit: 'D', from: day, to: day } : null
  }
  const { year } = partsOf(outer.from)
  return 'year' in inner && inner.is !== 'year' ? inYear(inner, year) : null
}

function resolveEdge(base: Extract<Base, { is: 'edge' }>, reference: Reference): Period | null {
  const of = resolveBase(base.of, reference)
  if (!of) return null
  const far = base.last ? moved(of.to, base.unit, -base.by) : moved(of.from, base.unit, base.by)
  if (!far) return null
  const { from, to } = base.last
    ? { from: addDays(far, 1), to: of.to }
    : { from: of.from, to: addDays(far, -1) }
  const inside = base.of.is === 'day' || (from >= of.from && to <= of.to)
  return from <= to && inside ? { unit: 'D', from, to } : null
}

type Yearly = Extract<Base, { is: 'day' | 'month' | 'quarter' | 'season' | 'holiday' }>

/** The period in a given year, null where that year has none (29 February). */
function inYear(base: Yearly, year: number): Period | null {
  if (!isYear(year) || !isYear(year + 1)) return null
  if (base.is === 'day') {
    if (base.day > daysInMonth(year, base.month)) return null
    const day = dayOf(year, base.month, base.day)
    return { unit: 'D', from: day, to: day }
  }
  if (base.is === 'month') return { unit: 'M', ...monthRange(year, base.month) }
  if (base.is === 'quarter') {
    const size = base.unit === 'Q' ? 3 : 6
    return months(base.unit, { year, month: (base.nth - 1) * size + 1 }, size)
  }
  if (base.is === 'season')
    return months(base.season, { year, month: SEASON_MONTH[base.season] }, 3)
  const day = holidayIn(base.rule, year)
  return day === null ? null : { unit: 'D', from: day, to: day }
}

/** The day of a holiday in a year 1..9998. */
export function holidayIn(rule: HolidayRule, year: number): Day | null {
  if ('easter' in rule) return addDays(easterOf(year), rule.easter)
  if ('day' in rule) return dayOf(year, rule.month, rule.day)
  const day = nthWeekday(year, rule.month, rule.weekday, rule.nth)
  return day && addDays(day, rule.plus ?? 0)
}

type Candidates<B> = (base: B, day: Day) => (Period | null)[]

const weekdays: Candidates<Extract<Base, { is: 'weekday' }>> = (base, day) =>
  [-1, 0, 1].map((week) =>
    periodAround('D', addDays(day, ((base.weekday - weekdayOf(day) + 7) % 7) + 7 * week)),
  )

const yearly: Candidates<Yearly> = (base, day) =>
  [-1, 0, 1].map((by) => inYear(base, partsOf(day).year + by))

/**
 * The candidate that "last", "this", "next" or the tense of the clause picks; by nearness where
 * nothing does.
 */
function nearest<B extends Base>(base: B, reference: Reference, all: Candidates<B>): Period | null {
  const { day } = reference
  if (!day || !inYears(partsOf(day).year)) return null
  const found = all(base, day).filter((one) => one !== null)
  const which = 'which' in base ? base.which : null
  if (which === -1) return found.findLast((one) => one.to < day) ?? null
  if (which === 1) return found.find((one) => one.from > day) ?? null
  if (which === 0 && base.is !== 'weekday')
    return found.find((one) => one.from.slice(0, 4) === day.slice(0, 4)) ?? null
  const direction = reference.direction() || (which === 0 ? 1 : 0)
  const closest = found.toSorted((a, b) => gap(a, day) - gap(b, day))[0] ?? null
  if (base.is === 'day' && base.weekday) {
    const fitting = found.filter((one) => weekdayOf(one.from) === base.weekday)
    if (fitting.length === 1) return fitting[0]!
  }
  if (direction === 0) return closest
  const back = found.findLast((one) => one.from <= day)
  const ahead = found.find((one) => one.to >= day)
  if (base.is === 'quarter' && back && gap(back, day) <= JUST_ENDED) return back
  const tensed = direction < 0 ? back : ahead
  if (!tensed) return closest
  return gap(tensed, day) > (direction < 0 ? FAR_BACK : FAR_AHEAD) ? closest : tensed
}

/** Days after its end in which a quarter is still the one reported on, whatever the tense. */
const JUST_ENDED = 45
/**
 * A date without a year further off than this is the nearer one, whatever the tense (six months;
 * ahead counts double).
 */
const FAR_BACK = 183
const FAR_AHEAD = 540

/** Days between a period and a day, those ahead counting a little more: news looks back. */
function gap({ from, to }: Period, day: Day): number {
  if (from > day) return 2 * (dayNumber(from) - dayNumber(day))
  return to < day ? dayNumber(day) - dayNumber(to) : 0
}

/**
 * The part of a period that "early", "mid", "late", "the start of" or "the end of" leaves: thirds,
 * or a sixth.
 */
export function narrow({ unit, from, to }: Period, mod: Mod | undefined): Period {
  const days = dayNumber(to) - dayNumber(from) + 1
  if (!mod || days < 5) return { unit, from, to }
  const part = Math.ceil(days / (mod === 'start' || mod === 'end' ? 6 : 3))
  if (mod === 'early' || mod === 'start') return { unit, from, to: addDays(from, part - 1) }
  if (mod === 'late' || mod === 'end') return { unit, from: addDays(to, 1 - part), to }
  return { unit, from: addDays(from, part), to: addDays(to, -part) }
}

/** The value of a base that is not resolved: what is known, the rest as X. */
export function templateOf(base: Base): string {
  switch (base.is) {
    case 'fixed':
      return base.value
    case 'day':
      return `${base.year === null ? 'XXXX' : four(base.year)}-${two(base.month)}-${two(base.day)}`
    case 'month':
      return `${base.year === null ? 'XXXX' : four(base.year)}-${two(base.month)}`
    case 'year':
      return four(base.year).slice(0, base.unit === 'Y' ? 4 : base.unit === 'E' ? 3 : 2)
    case 'weekday':
      return `XXXX-WXX-${base.weekday}`
    case 'quarter':
      return `${base.year === null ? 'XXXX' : four(base.year)}-${base.unit}${base.nth || 'X'}`
    case 'season':
      return `${base.year === null ? 'XXXX' : four(base.year)}-${base.season}`
    case 'holiday':
      return 'day' in base.rule
        ? `XXXX-${two(base.rule.month)}-${two(base.rule.day)}`
        : 'XXXX-XX-XX'
    case 'within':
      return templateOf(base.inner)
    case 'edge':
      return `P${base.by}${base.unit}`
    case 'shift':
      return SHIFT_TEMPLATE[base.unit]
  }
}

const SHIFT_TEMPLATE: Readonly<Record<Unit, string>> = {
  D: 'XXXX-XX-XX',
  WE: 'XXXX-WXX-WE',
  W: 'XXXX-WXX',
  M: 'XXXX-XX',
  Q: 'XXXX-QX',
  H: 'XXXX-HX',
  Y: 'XXXX',
  E: 'XXX',
  C: 'XX',
}

/**
 * What the words state, resolved against nothing: a template, after "last", "this" or "next"
 * where they say so; shifts as "UNDEF-last-week", "UNDEF-minus-2-day", "UNDEF-REF-plus-1-day"
 * (against the date last spoken of), in the manner of HeidelTime; "XXXX-WXX-6 UNDEF-last-week"
 * for one within the other; the first days of a month as days with a slash.
 */
export function statedOf({ base, clock, mod }: Sense): string {
  return `${statedBase(base)}${clock ?? ''}${mod ? ` ${mod}` : ''}`
}

const UNIT_WORD: Readonly<Record<Unit, string>> = {
  D: 'day',
  WE: 'weekend',
  W: 'week',
  M: 'month',
  Q: 'quarter',
  H: 'half',
  Y: 'year',
  E: 'decade',
  C: 'century',
}
const WHICH_WORD = { '-1': 'last', '0': 'this', '1': 'next' } as const

function statedBase(base: Base): string {
  if (base.is === 'within') return `${statedBase(base.inner)} ${statedBase(base.outer)}`
  if (base.is === 'edge') return statedEdge(base)
  if (base.is === 'shift') {
    const { by, unit, exact, local } = base
    const reference = local ? 'REF-' : ''
    if (!exact && (by === -1 || by === 0 || by === 1))
      return `UNDEF-${reference}${WHICH_WORD[by]}-${UNIT_WORD[unit]}`
    return `UNDEF-${reference}${by < 0 ? 'minus' : 'plus'}-${Math.abs(by)}-${UNIT_WORD[unit]}`
  }
  const which = 'which' in base ? base.which : null
  return `${which === null ? '' : `${WHICH_WORD[which]} `}${templateOf(base)}`
}

function statedEdge(base: Extract<Base, { is: 'edge' }>): string {
  const { of, by, unit, last } = base
  if (of.is === 'day') return `${templateOf(of)}/${templateOf({ ...of, day: of.day + by - 1 })}`
  if (of.is === 'month' && unit === 'D' && !last && by < 29) {
    const month = templateOf(of)
    return `${month}-01/${month}-${two(by)}`
  }
  return `${last ? 'last' : 'first'} P${by}${unit} ${statedBase(of)}`
}
