// Rules for lengths of time, recurring times, times of day, and vague references like "in recent
// days". Example: "more than four hours" is PT4H, "every Friday" XXXX-WXX-5, "7.30 p.m." T19:30.
import { DAY_PARTS } from '../lexicon/times.ts'
import type { Around } from './pattern.ts'
import { weekdayOfWord, type Piece } from './pieces.ts'
import type { TimeRule } from './rules-date.ts'
import {
  calendarUnit,
  dated,
  durationValue,
  lasting,
  monthIn,
  numberIn,
  recurring,
  referring,
  shifted,
  type Found,
} from './sense.ts'

type Parts = Readonly<Record<string, Piece>>
const rule = (pattern: string, read: TimeRule['read']): TimeRule => ({ pattern, read })

const U = 'u:UNIT|UNITS|second|seconds|night|nights|quarters'
const KIND_OF_DAY =
  'consecutive|straight|trading|business|working|calendar|full|more|additional|long|solid|successive'

/** "two quarters of the vote" counts shares, "30 second half" nothing. */
function counted(parts: Parts, { items, after }: Around<Piece>): Found | null {
  const word = parts.u!.lower
  if (/^quarters?$/u.test(word) && items[after]?.lower === 'of') return null
  const singular = numberIn(parts.n) > 1 && !word.endsWith('s') && !parts.z
  return lasting(word, numberIn(parts.z ?? parts.n), singular ? 'DONE' : 'DURREF')
}

/**
 * "the two-day talks": the article is the noun's, so nothing is joined to it. "two year" likewise.
 */
function hyphened({ u, n }: Parts): Found | null {
  // "three-quarters" is a share.
  if (u!.lower === 'quarters') return null
  return lasting(u!.lower, numberIn(n), 'DONE')
}

const durations: TimeRule[] = [
  rule(`n:NUM ${U}`, counted),
  rule(`n:NUM - ${U}`, hyphened),
  rule(`n:NUM -? ${U} or so`, counted),
  rule(`n:NUM -? ${U} - long`, hyphened),
  rule(`n:NUM -? ${U} -? old`, ({ u, n }) => ({
    ...lasting(u!.lower, numberIn(n), 'DONE')!,
    weak: true,
  })),
  rule(`n:NUM ${KIND_OF_DAY} ${U}`, counted),
  rule(`n:NUM -|to|or z:NUM ${U}`, counted),
  rule(`n:NUM - to - z:NUM - ${U}`, counted),
  rule(`n:NUM and a half ${U}`, ({ n, u }) => lasting(u!.lower, numberIn(n) + 0.5)),
  rule(`n:NUM ${U} and a half`, ({ n, u }) => lasting(u!.lower, numberIn(n) + 0.5)),
  rule('a|an u:UNIT and a half', ({ u }) => lasting(u!.lower, 1.5)),
  rule('half|half a|an u:hour|day|year|century|decade', ({ u }) => lasting(u!.lower, 0.5)),
  rule('a half - hour', () => lasting('hour', 0.5)),
  rule('a|an u:UNIT', oneUnit),
  rule('a|an full|whole|additional|entire u:UNIT', ({ u }) => lasting(u!.lower, 1)),
  rule('a|an u:UNIT or so', ({ u }) => lasting(u!.lower, 1)),
  rule('a|an u:UNIT or n:NUM', ({ u }) => lasting(u!.lower, null)),
  rule('a|an? hundred|thousand|million u:UNITS', ({ u }, { items, after }) =>
    lasting(u!.lower, { hundred: 100, thousand: 1000 }[items[after - 2]!.lower] ?? 1e6),
  ),
  rule(`a? couple of ${U}`, ({ u }) => lasting(u!.lower, 2)),
  rule(`a? couple more? ${U}`, ({ u }) => lasting(u!.lower, 2)),
  rule(`a|these|those? few|several|many more? ${U}`, ({ u }) => lasting(u!.lower, null)),
  rule(`several - ${U}`, ({ u }) => lasting(u!.lower, null)),
  rule(`hundreds|thousands|dozens|tens of ${U}`, ({ u }) => lasting(u!.lower, null)),
  rule('u:UNITS or UNITS', ({ u }) => lasting(u!.lower, null)),
  rule('u:UNITS', bareUnits),
  rule('u:decades|years|months|weeks|days|hours - long|old', ({ u }) => lasting(u!.lower, null)),
  rule('the u:year|month|week', ({ u }, at) => definiteUnit(u!, at)),
  rule('the full|entire|whole u:year|week|month|day', ({ u }) => lasting(u!.lower, 1)),
  rule('the fiscal year', () => lasting('year', 1)),
  rule('u:day|week|month|year|night|hour - long', ({ u }) => lasting(u!.lower, 1)),
]

/** "a second" is more often an ordinal, "a quarter" a share. In a rate ("$4 a day") it is a set. */
function oneUnit({ u }: Parts, at: Around<Piece>): Found | null {
  const word = u!.lower
  if (word === 'quarter' || word === 'second' || word === 'millennium') return null
  const next = at.items[at.after]?.lower ?? ''
  if (next === '-') return null
  if (/^(?:ago|earlier|later|before|after)$/u.test(next) || !isRate(at)) return lasting(word, 1)
  return recurring(durationValue(word, 1)!)
}

/**
 * A number close before makes "a day" a rate, unless it counts time or a preposition stands
 * between.
 */
function isRate({ items, first }: Around<Piece>): boolean {
  for (let back = 1; back <= 4; back++) {
    const piece = items[first - back]
    if (
      !piece ||
      /^(?:for|in|about|within|after|over|than|nearly|almost|of|[.,;:])$/u.test(piece.lower)
    )
      return false
    if (piece.value !== undefined || /^(?:times|once|twice)$/u.test(piece.lower)) return back > 0
  }
  return false
}

function bareUnits({ u }: Parts, { items, first, after }: Around<Piece>): Found | null {
  const before = items[first - 1]?.lower ?? ''
  const next = items[after]?.lower ?? ''
  if (
    /^(?:for|in|took|takes|take|of|within|after|over|lasted|spent|spend)$/u.test(before) ||
    /^(?:ago|later|earlier|after|before)$/u.test(next)
  )
    return /^(?:seconds|nights|weekends|quarters)$/u.test(u!.lower) ? null : lasting(u!.lower, null)
  return null
}

function definiteUnit(u: Piece, { items, first, after }: Around<Piece>): Found | null {
  const next = items[after]?.lower ?? ''
  const before = items[first - 1]?.lower ?? ''
  // "before the month is out": the one that runs.
  if (next === 'is' && /^(?:out|over|up)$/u.test(items[after + 1]?.lower ?? ''))
    return dated(shifted(calendarUnit(u.lower)!, 0))
  if (u.lower !== 'year' || next === 'of' || next === 'when') return null
  return /^(?:for|during|over)$/u.test(before) ? lasting('year', 1) : null
}

const EVERY = 'every|each'
const sets: TimeRule[] = [
  rule(`${EVERY} u:UNIT|night|quarter`, ({ u }) => recurring(durationValue(u!.lower, 1)!)),
  rule(`${EVERY} n:NUM|ORDINAL ${U}`, ({ n, u }) =>
    recurring(durationValue(u!.lower, numberIn(n)) ?? 'PXX'),
  ),
  rule(`every other u:UNIT`, ({ u }) => recurring(durationValue(u!.lower, 2)!)),
  rule('every few u:UNITS', ({ u }) => recurring(durationValue(u!.lower, null)!)),
  rule(`${EVERY} other? w:WEEKDAY`, ({ w }) => recurring(`XXXX-WXX-${weekdayOfWord(w!.lower)}`)),
  rule(`${EVERY} w:WEEKDAY p:PART`, ({ w, p }) =>
    recurring(`XXXX-WXX-${weekdayOfWord(w!.lower)}${DAY_PARTS[p!.lower]}`),
  ),
  rule('w:WEEKDAYS', ({ w }) => recurring(`XXXX-WXX-${weekdayOfWord(w!.lower.slice(0, -1))}`)),
  rule('w:WEEKDAY p:mornings|afternoons|evenings|nights', ({ w, p }) =>
    recurring(`XXXX-WXX-${weekdayOfWord(w!.lower)}${DAY_PARTS[p!.lower]}`),
  ),
  rule(`${EVERY} m:MONTH|MAY`, ({ m }) => recurring(`XXXX-${String(monthIn(m)).padStart(2, '0')}`)),
  rule(`${EVERY} p:morning|afternoon|evening`, ({ p }) =>
    recurring(`XXXX-XX-XX${DAY_PARTS[p!.lower]}`),
  ),
  rule('once|twice a|each|every|per u:UNIT', ({ u }) => recurring(durationValue(u!.lower, 1)!)),
  rule('NUM|several|many times a|each|every|per u:UNIT', ({ u }) =>
    recurring(durationValue(u!.lower, 1)!),
  ),
  rule('daily', () => recurring('P1D')),
  rule('nightly', () => recurring('XXXX-XX-XXTNI')),
  rule('weekly', () => recurring('P1W')),
  rule('monthly', () => recurring('P1M')),
  rule('hourly', () => recurring('PT1H')),
  rule('annually|yearly', () => recurring('P1Y')),
  rule('biennially', () => recurring('P2Y')),
]

const ZONE = 'est|edt|cst|cdt|mst|mdt|pst|pdt|gmt|utc|cet|eet|bst|et'
const AM = 'a:am|pm|a.m.|p.m.|a.m|p.m'
const pad = (n: number) => String(n).padStart(2, '0')

/** A clock time of a day not said here: the day last spoken of, or the reference day. */
function clock(hour: number, minute: number | null, part: string): Found | null {
  const h =
    part.startsWith('p') && hour < 12 ? hour + 12 : part.startsWith('a') && hour === 12 ? 0 : hour
  if (h > 24 || (minute ?? 0) > 59) return null
  const text = minute === null ? `T${pad(h)}` : `T${pad(h)}:${pad(minute)}`
  return { ...dated(shifted('D', 0, true), { clock: text }), kind: 'CLOCKREF' }
}

const whole = ({ h, a }: Parts) => clock(numberIn(h), 0, a?.lower ?? '')
const minutes = ({ h, m, a }: Parts, at: Around<Piece>) =>
  m!.lower.length === 2 && at.items[at.first + 1]!.start === h!.end
    ? clock(numberIn(h), numberIn(m), a?.lower ?? '')
    : null
const dotted = ({ c, a }: Parts) => {
  const [hour, minute] = c!.lower.split('.').map(Number) as [number, number]
  return clock(hour, minute, a?.lower ?? '')
}
const military = ({ n }: Parts) => clock(Math.floor(numberIn(n) / 100), numberIn(n) % 100, '')

const clocks: TimeRule[] = [
  rule(`h:HOUR ${AM} .?`, whole),
  rule(`h:HOUR ${AM} ${ZONE}`, whole),
  rule(`h:HOUR|NUM : m:NUM ${AM}`, minutes),
  rule(`h:HOUR|NUM : m:NUM ${AM} ${ZONE}`, minutes),
  rule('h:HOUR : m:NUM', minutes),
  rule(`h:HOUR|NUM : m:NUM ${ZONE}`, minutes),
  rule('h:HOUR|NUM : m:NUM local time', minutes),
  rule(`c:CLOCKED ${AM}`, dotted),
  rule(`c:CLOCKED ${ZONE}`, dotted),
  rule(`n:MILITARY ${ZONE}`, military),
  rule("h:HOUR o'clock", whole),
  rule("h:HOUR o ' clock", whole),
  rule('noon|midday', () => clock(12, 0, '')),
  rule('midnight', () => clock(24, 0, '')),
  rule('h:HOUR in the p:morning|afternoon|evening', ({ h, p }) =>
    clock(numberIn(h), 0, p!.lower === 'morning' ? 'am' : 'pm'),
  ),
]

const part = (pattern: string, weak: boolean): TimeRule =>
  rule(pattern, ({ p }) => ({
    ...dated(shifted('D', 0, !pattern.startsWith('this')), { clock: DAY_PARTS[p!.lower] ?? 'TMO' }),
    kind: weak ? 'PARTREF' : 'DAYREF',
    ...(weak ? { weak: true as const } : {}),
  }))

const parts: TimeRule[] = [
  part('this p:morning|afternoon|evening', false),
  part('the? p:morning|afternoon|evening|night|dawn', true),
  part('mid -? p:morning|afternoon', true),
  part('p:overnight', true),
]

const vague: TimeRule[] = [
  rule('in? the? recent|past u:UNITS', ({ u }, at) => recent(u!, at)),
  rule('the? coming|future u:UNITS|quarters', () => referring('FUTURE_REF')),
  rule('the u:UNITS ahead', () => referring('FUTURE_REF')),
]

/** "recent days" points back without a length; "the past" and a plural alone likewise. */
function recent(_: Piece, { items, first, after }: Around<Piece>): Found | null {
  const lead = items.slice(first, after).findIndex((piece) => piece.lower !== 'in')
  return { ...referring('PAST_REF'), ...(lead > 0 ? { lead } : {}) }
}

/** In order of precedence where two match the same words. */
export const SPAN_RULES: readonly TimeRule[] = [
  ...clocks,
  ...parts,
  ...sets,
  ...vague,
  ...durations,
]
