// Rules for single dates: printed days, months, years, quarters, seasons, holidays and words like
// "yesterday". Example: "10 October" is day 10 of month 10 in a year unsaid; "last Friday" the
// Friday before the reference date.
import { COUNTED_AFTER_YEAR, DECADES, REFERENCES, SEASONS } from '../lexicon/times.ts'
import { HOLIDAYS } from '../lexicon/holidays.ts'
import type { Around, PatternRule } from './pattern.ts'
import { weekdayOfWord, type Piece } from './pieces.ts'
import {
  asSeason,
  calendarUnit,
  dated,
  daySense,
  monthIn,
  numberIn,
  referring,
  shifted,
  whichIn,
  yearIn,
  type Found,
} from './sense.ts'
import type { Base, Which } from './timex.ts'

export type TimeRule = PatternRule<Piece, Found>
type Parts = Readonly<Record<string, Piece>>

const rule = (pattern: string, read: TimeRule['read']): TimeRule => ({ pattern, read })

const M = '( m:MONTH|MAY | m:MONAB .? )'
const Y = 'y:YEAR|OLDYEAR'
const PREPOSITION =
  /^(?:in|since|until|till|by|during|through|from|between|early|late|mid|-|next|last|this)$/u

/** Whether the pieces of a match touch: "3-5", "12/03/2031". */
const tight = ({ items, first, after }: Around<Piece>) =>
  items.slice(first + 1, after).every((piece, i) => piece.start === items[first + i]!.end)

const printedDay = ({ m, d, y, w }: Parts) =>
  daySense(monthIn(m), numberIn(d), yearIn(y), w ? weekdayOfWord(w.lower) : null)

/** "in March 15 people": after "in" comes a month, not a day. */
function monthDay(parts: Parts, { items, first }: Around<Piece>): Found | null {
  const before = items[first - 1]?.lower
  return !parts.y && (before === 'in' || before === 'in_') ? null : printedDay(parts)
}

/** "16 to 22 May": the days from the first to the last, both in one month. */
function printedDays({ a, d, m, y }: Parts, { items, first }: Around<Piece>): Found | null {
  const by = numberIn(d) - numberIn(a) + 1
  const joined = items.slice(first, first + 4).some(({ lower }) => lower === 'and')
  if (by < 2 || (joined && items[first - 1]?.lower !== 'between')) return null
  const from = daySense(monthIn(m), numberIn(a), yearIn(y))
  if (!from || !daySense(monthIn(m), numberIn(d), yearIn(y))) return null
  const base: Base = { is: 'edge', by, unit: 'D', last: false, of: from.sense.base }
  return { sense: { type: 'duration', base }, kind: 'DONE' }
}

const printed: TimeRule[] = [
  rule(`a:DAY to|-|and|through d:DAY|ORDINAL of? ${M} ,? ${Y}`, printedDays),
  rule(`a:DAY to|-|and|through d:DAY|ORDINAL of? ${M}`, printedDays),
  rule(`${M} a:DAY to|-|and|through d:DAY|ORDINAL ,? ${Y}`, printedDays),
  rule(`${M} a:DAY to|-|and|through d:DAY|ORDINAL`, printedDays),
  rule(`${M} d:DAY|ORDINAL ,? ${Y}`, printedDay),
  rule(`${M} d:DAY|ORDINAL`, monthDay),
  rule(`d:DAY|ORDINAL of? ${M} ,? ${Y}`, printedDay),
  rule(`d:DAY|ORDINAL of? ${M}`, printedDay),
  rule(`the d:DAY|ORDINAL of? ${M} ,? ${Y}`, printedDay),
  rule(`the d:DAY|ORDINAL of? ${M}`, printedDay),
  rule(`w:WEEKDAY|WDAB .? ,? ${M} d:DAY|ORDINAL ,? ${Y}`, printedDay),
  rule(`w:WEEKDAY|WDAB .? ,? ${M} d:DAY|ORDINAL`, printedDay),
  rule(`this coming w:WEEKDAY ,? ${M} d:DAY|ORDINAL`, printedDay),
  rule(`w:WEEKDAY|WDAB .? ,? the? d:DAY|ORDINAL of? ${M} ,? ${Y}`, printedDay),
  rule(`w:WEEKDAY|WDAB .? ,? the? d:DAY|ORDINAL of? ${M}`, printedDay),
  rule('y:YEAR|OLDYEAR - m:MON - d:DAY', (parts, at) =>
    tight(at) ? daySense(numberIn(parts.m), numberIn(parts.d), numberIn(parts.y)) : null,
  ),
  rule('y:YEAR|OLDYEAR / m:MON / d:DAY', (parts, at) =>
    tight(at) ? daySense(numberIn(parts.m), numberIn(parts.d), numberIn(parts.y)) : null,
  ),
  rule('a:DAY / b:DAY / y:YEAR|OLDYEAR|SMALL', slashed),
  rule('a:DAY - b:DAY - y:YEAR', slashed),
  rule('x:DOTTED', ({ x }) => {
    const [day, month, year] = x!.lower.split('.').map(Number) as [number, number, number]
    return daySense(month, day, year)
  }),
]

/** "25/12/2031" has one reading; "03/02/2031" two, so only its year is stated. */
function slashed({ a, b, y }: Parts, at: Around<Piece>): Found | null {
  const [one, two, year] = [numberIn(a), numberIn(b), yearIn(y)!]
  if (!tight(at)) return null
  if (one === two || (one <= 12 && two > 12)) return daySense(one, two, year)
  if (one > 12 && two <= 12) return daySense(two, one, year)
  return one <= 12 && y!.lower.length === 4 ? dated({ is: 'year', year, unit: 'Y' }) : null
}

const month = (m: number, which: Which = null, year: number | null = null): Base => ({
  is: 'month',
  month: m,
  year,
  which,
})

const months: TimeRule[] = [
  rule(`${M} ,? of? ${Y}`, ({ m, y }) => dated(month(monthIn(m), null, yearIn(y)))),
  rule(`${M} ' y:SMALL`, ({ m, y }) => dated(month(monthIn(m), null, yearIn(y)))),
  rule('m:MONTH', ({ m }, at) => (isGivenName(at) ? null : dated(month(monthIn(m))))),
  rule('m:MAY|MONAB', monthAlone),
  rule('m:MONAB .', monthAlone),
  rule('w:last|next|this|past m:MONTH|MAY', ({ w, m }) => dated(month(monthIn(m), whichIn(w)))),
]

/**
 * "May" and "Mar." alone are months only after a preposition; "by May said" has a name there all
 * the same.
 */
function monthAlone({ m }: Parts, { items, first, after }: Around<Piece>): Found | null {
  const next = items[after]?.lower ?? ''
  const before = items[first - 1]?.lower ?? ''
  const sure =
    PREPOSITION.test(before) && !/^(?:said|says|told|will|would|has|had|was|is)$/u.test(next)
  return dated(month(monthIn(m)), sure ? {} : { weak: true })
}

/** "April Renn said": a month's name before another capitalised word, and no preposition in front. */
function isGivenName({ items, first, after }: Around<Piece>): boolean {
  const before = items[first - 1]
  const next = items[after]
  if (before && PREPOSITION.test(before.lower)) return false
  if (next?.lower === 'said') return true
  return next?.capital === true && (!before || before.lower === '.' || before.capital === true)
}

const CURRENCY = new Set([
  '$',
  '£',
  '€',
  '#',
  '¥',
  'no',
  'flight',
  'route',
  'room',
  'page',
  'number',
  'top',
])
const COUNTED = new Set(COUNTED_AFTER_YEAR)
const year = (n: number): Base => ({ is: 'year', year: n, unit: 'Y' })

const years: TimeRule[] = [
  rule(Y, bareYear),
  rule('y:OLDYEAR', ({ y }, { items, first, after }) =>
    /^(?:in|since|until|by|from|before|after|between)$/u.test(items[first - 1]?.lower ?? '') &&
    !COUNTED.has(items[after]?.lower ?? '')
      ? dated(year(numberIn(y)))
      : null,
  ),
  rule('the year y:YEAR|OLDYEAR|WORDNUM', ({ y }) =>
    numberIn(y) >= 1000 && numberIn(y) < 2200 ? dated(year(numberIn(y))) : null,
  ),
  rule(`fiscal|calendar year? ${Y}`, ({ y }) => dated(year(numberIn(y)))),
  rule('y:YEAR -|/ z:SMALL', ({ y, z }, at) => {
    const follows = (numberIn(y) + 1) % 100 === numberIn(z)
    return tight(at) && follows ? dated(year(numberIn(y))) : null
  }),
  rule(`post|pre - ${Y}`, ({ y }) => dated(year(numberIn(y)))),
  rule('the? n:YEAR|OLDYEAR s', ({ n }, at) => decade(numberIn(n), at)),
  rule("the? ' n:SMALL s", ({ n }, at) => decade(1900 + numberIn(n), at)),
  rule('the n:DECADEWORD', ({ n }) =>
    dated({ is: 'year', unit: 'E', year: 1900 + 10 * (DECADES[n!.lower] ?? 9) }),
  ),
  rule('the? n:ORDINAL -? century|centuries', ({ n }) =>
    numberIn(n) > 0 && numberIn(n) < 60
      ? dated({ is: 'year', unit: 'C', year: 100 * (numberIn(n) - 1) })
      : null,
  ),
]

/** "the 1990s": the plural ending must touch its number. */
function decade(start: number, { items, after }: Around<Piece>): Found | null {
  if (start % 10 !== 0 || items[after - 1]!.start !== items[after - 2]!.end) return null
  return dated({ is: 'year', unit: start % 100 === 0 ? 'C' : 'E', year: start })
}

/** A four-digit number that reads as a year: not money, not a count. */
function bareYear({ y }: Parts, { items, first, after }: Around<Piece>): Found | null {
  const n = numberIn(y)
  const before = items[first - 1]
  const next = items[after]
  if (n < 1900 || n > 2049) return null
  if (
    before &&
    (CURRENCY.has(before.lower) || (/[.,:]/u.test(before.lower) && before.end === y!.start))
  )
    return null
  if (next && COUNTED.has(next.lower)) return null
  if (
    before?.lower === '-' &&
    before.end === y!.start &&
    !/^(?:mid|post|pre|early|late)$/u.test(items[first - 2]?.lower ?? '')
  )
    return null
  if (next && next.start === y!.end && !/^[.,;:?!)'"”’\]-]|^'s$/u.test(next.lower)) return null
  return dated(year(n))
}

const season = (s: string, which: Which, y: number | null = null): Base => ({
  is: 'season',
  season: asSeason(SEASONS[s]!),
  which,
  year: y,
})

const seasons: TimeRule[] = [
  rule('s:SEASON', ({ s }, { items, first, after }) =>
    /^(?:in|since|until|by|during|through)$/u.test(items[first - 1]?.lower ?? '') &&
    s!.lower !== 'fall' &&
    items[after]?.lower !== 'of'
      ? dated(season(s!.lower, null))
      : dated(season(s!.lower, null), { weak: true }),
  ),
  rule('the s:SEASON', ({ s }, { items, after }) =>
    /^(?:fall|spring)$/u.test(s!.lower) && items[after]?.lower === 'of'
      ? dated(season(s!.lower, null), { weak: true })
      : dated(season(s!.lower, null), s!.lower === 'fall' ? { weak: true } : {}),
  ),
  rule('the? w:last|this|next|past|coming past|coming? s:SEASON', ({ w, s }, { items, first }) =>
    s!.lower === 'fall' && items[first]!.lower === 'the'
      ? null
      : dated(season(s!.lower, whichIn(w))),
  ),
  rule('the? s:SEASON of? YEAR', ({ s }, { items, after }) =>
    dated(season(s!.lower, null, numberIn(items[after - 1]))),
  ),
]

const quarter = (nth: number, unit: 'Q' | 'H', y: number | null = null): Base => ({
  is: 'quarter',
  nth,
  unit,
  year: y,
})

function quarterFound({ n, y }: Parts): Found | null {
  const nth = numberIn(n)
  return nth >= 1 && nth <= 4 ? dated(quarter(nth, 'Q', y ? yearIn(y) : null)) : null
}

const quarters: TimeRule[] = [
  rule('the? fiscal? -? n:ORDINAL -? fiscal? quarter', quarterFound),
  rule(`the? fiscal? -? n:ORDINAL -? fiscal? quarter of|in? fiscal? ${Y}`, quarterFound),
  rule(`the ${Y} n:ORDINAL -? quarter`, quarterFound),
  rule(`${Y} n:ORDINAL -? quarter`, quarterFound),
  rule(`q:QUARTERWORD`, ({ q }) => dated(quarter(Number(q!.lower[1]), 'Q'))),
  rule(`q:QUARTERWORD of? ${Y}`, ({ q, y }) => dated(quarter(Number(q!.lower[1]), 'Q', yearIn(y)))),
  rule(`the? h:first|second|latter|last half of ${Y}`, ({ h, y }) =>
    dated(quarter(h!.lower === 'first' ? 1 : 2, 'H', yearIn(y))),
  ),
  rule('the latest|recent quarter|period', () => dated(shifted('Q', 0, true))),
  rule('the most recent quarter', () => dated(shifted('Q', 0, true))),
  rule('the? comparable|corresponding? year - ago|earlier quarter|period', () =>
    dated(shifted('Y', -1, true, true)),
  ),
  rule('the? year - ago|earlier n:ORDINAL -? quarter', quarterFound),
  rule('year - ago|earlier', () => dated(shifted('Y', -1, true, true))),
]

const deictic = (pattern: string, base: Base, clock?: string): TimeRule =>
  rule(pattern, () => dated(base, clock ? { clock } : {}))

const days: TimeRule[] = [
  deictic('today', shifted('D', 0)),
  deictic('yesterday', shifted('D', -1)),
  deictic('tomorrow', shifted('D', 1)),
  deictic('tonight', shifted('D', 0), 'TNI'),
  deictic('last night', shifted('D', -1), 'TNI'),
  deictic('last evening', shifted('D', -1), 'TEV'),
  deictic('the? day before yesterday', shifted('D', -2)),
  deictic('the? day after tomorrow', shifted('D', 2)),
  deictic('the? next|following day', shifted('D', 1, true)),
  deictic('the previous day', shifted('D', -1, true)),
  deictic('the? next|following morning', shifted('D', 1, true), 'TMO'),
  deictic('that|the? same day', shifted('D', 0, true)),
  deictic('that day', shifted('D', 0, true)),
  deictic('that same? night|evening', shifted('D', 0, true), 'TNI'),
  deictic('year -? end', shifted('Y', 0)),
  deictic("year ' s end", shifted('Y', 0)),
  deictic("year 's end", shifted('Y', 0)),
  rule('w:WEEKDAY', ({ w }) => weekday(w, null)),
  rule('w:WDAB .', ({ w }) => ({ ...weekday(w, null), weak: true })),
  rule(
    'the? which:last|next|this|past|coming|previous|following|upcoming coming|past? w:WEEKDAY',
    (parts) => weekday(parts.w, parts.which!.lower === 'following' ? 1 : whichIn(parts.which)),
  ),
  rule('that w:WEEKDAY', ({ w }) => weekday(w, null)),
]

const weekday = (w: Piece | undefined, which: Which): Found =>
  dated({ is: 'weekday', weekday: weekdayOfWord(w?.lower ?? ''), which })

const unitShift = (pattern: string, by: (w: string) => number, local = false): TimeRule =>
  rule(pattern, ({ w, u }) => {
    const unit = calendarUnit(u!.lower)
    return unit === null ? null : dated(shifted(unit, by(w?.lower ?? ''), local))
  })

const BIG = 'week|weekend|month|quarter|year|decade|century'
const units: TimeRule[] = [
  unitShift(`w:last u:${BIG}`, () => -1),
  unitShift(`w:next u:${BIG}`, () => 1),
  unitShift(`w:this u:day|${BIG}`, () => 0),
  unitShift('the w:last u:weekend|century', () => -1),
  unitShift('the w:past u:year|weekend', () => -1),
  unitShift(`the? w:current|present fiscal? u:${BIG}`, () => 0),
  unitShift(`this w:past|coming u:${BIG}`, (w) => (w === 'past' ? -1 : 1)),
  unitShift('the w:coming|upcoming u:week|weekend|year', () => 1),
  unitShift('the w:latest u:week|month|year', () => -1),
  unitShift(`the w:previous|preceding|prior u:${BIG}`, () => -1, true),
  unitShift(`the w:following|next u:${BIG}`, () => 1, true),
  unitShift(`that same? u:${BIG}`, () => 0, true),
  unitShift(`the same u:${BIG}`, () => 0, true),
  unitShift('the u:weekend', () => -1),
  unitShift('the u:week|quarter', () => 0, true),
]

const holidays: TimeRule[] = Object.entries(HOLIDAYS).map(([name, holiday]) => {
  const words = name
    .replaceAll(/'s\b/gu, " 's")
    .replaceAll(/s'(?= )/gu, "s '")
    .replaceAll('.', ' .')
  return rule(`w:last|next|this? ${words}`, ({ w }, { items, after }) =>
    /^[a-z]+_$/u.test(items[after - 1]!.lower)
      ? null
      : dated({ is: 'holiday', rule: holiday, year: null, which: whichIn(w) }),
  )
})

const references: TimeRule[] = Object.entries(REFERENCES).map(([phrase, value]) =>
  rule(phrase, (_, { items, after }) =>
    value !== 'PRESENT_REF' && phrase.startsWith('the ') && !isClosed(items[after])
      ? null
      : referring(value),
  ),
)

/** "the past" and "the future" alone, not "the past century" or "the future of the port". */
const isClosed = (next: Piece | undefined) =>
  !next || /^(?:[.,;:?!)"”']|and|or|but|is|was|will|as|to|that|when|if)$/u.test(next.lower)

/** In order of precedence where two match the same words. */
export const DATE_RULES: readonly TimeRule[] = [
  ...printed,
  ...months,
  ...years,
  ...quarters,
  ...seasons,
  ...days,
  ...units,
  ...holidays,
  ...references,
]
