// Rules that join what the first rules found: 'Friday morning', 'April last year', 'the end of the
// year', 'two days ago', 'the first 12 days of September'.
import { DAY_PARTS } from '../lexicon/times.ts'
import type { Around } from './pattern.ts'
import type { Piece } from './pieces.ts'
import type { TimeRule } from './rules-date.ts'
import { calendarUnit, dated, kindOf, referring, shifted, type Found } from './sense.ts'
import type { Base, Mod, Sense, Unit } from './timex.ts'

type Parts = Readonly<Record<string, Piece>>
const rule = (pattern: string, read: TimeRule['read']): TimeRule => ({ pattern, read })

/** A sense with more said of it; its kind stays. */
function refound(sense: Sense, kind?: string): Found {
  return { sense, kind: kind ?? (sense.type === 'duration' ? 'DURREF' : kindOf(sense.base)) }
}

const withClock = (day: Piece, clock: string): Found =>
  refound({ ...day.sense!, type: 'time', clock }, 'DAYREF')

const ANYDAY = 'd:DAYREF|WEEKDAYREF'
const PERIOD = 'x:MONTHREF|QREF|SEASONREF|YEARREF|WEEKREF|ERAREF'

const clocked: TimeRule[] = [
  rule(`c:CLOCKREF ,? on? ${ANYDAY}`, ({ c, d }) => withClock(d!, c!.sense!.clock!)),
  rule(`${ANYDAY} ,? at|around|about? c:CLOCKREF`, ({ c, d }) => withClock(d!, c!.sense!.clock!)),
  rule(`${ANYDAY} p:PARTREF`, dayPart),
  rule(`p:PARTREF of|on? ${ANYDAY}`, dayPart),
  rule(`early|late ${ANYDAY} p:PARTREF`, dayPart),
  rule('early|late|later|earlier p:PARTREF', () => null),
  rule('early|late|later|earlier this p:morning|afternoon|evening|night', ({ p }) =>
    dated(shifted('D', 0), { clock: DAY_PARTS[p!.lower]! }),
  ),
]

function dayPart({ d, p }: Parts): Found | null {
  return d!.sense!.clock ? null : withClock(d!, p!.sense!.clock!)
}

/** "Saturday last week", "April last year", "the third quarter of this year". */
const within = (inner: Piece, outer: Piece): Found | null =>
  'year' in inner.sense!.base && inner.sense!.base.year !== null
    ? null
    : refound({
        ...inner.sense!,
        base: { is: 'within', inner: inner.sense!.base, outer: outer.sense!.base },
      })

const nested: TimeRule[] = [
  rule('i:WEEKDAYREF ,? of? o:WEEKREF', ({ i, o }) => within(i!, o!)),
  rule('i:DAYREF|MONTHREF|QREF|SEASONREF ,? of|in? o:YEARREF', yearWithin),
  rule("o:YEARREF 's|' s? fiscal? i:QREF|SEASONREF", ({ i, o }) => within(i!, o!)),
  rule('the? o:YEARREF i:QREF|SEASONREF', ({ i, o }) => within(i!, o!)),
  rule('the o:YEARREF quarter|period', ({ o }) => refound(o!.sense!)),
  rule('the? h:first|second|latter|last half of o:YEARREF', ({ h, o }) => half(h!, o!.sense!.base)),
  rule('the? h:first|second|latter|last half of the year', ({ h }) => half(h!, shifted('Y', 0))),
]

function yearWithin({ i, o }: Parts): Found | null {
  const inner = i!.sense!.base
  if (
    !(
      inner.is === 'day' ||
      inner.is === 'month' ||
      inner.is === 'quarter' ||
      inner.is === 'season' ||
      inner.is === 'holiday'
    )
  )
    return null
  return within(i!, o!)
}

function half(h: Piece, outer: Base): Found {
  const inner: Base = { is: 'quarter', unit: 'H', nth: h.lower === 'first' ? 1 : 2, year: null }
  return dated({ is: 'within', inner, outer })
}

const MODS: Readonly<Record<string, Mod>> = {
  early: 'early',
  earlier: 'early',
  mid: 'mid',
  middle: 'mid',
  midst: 'mid',
  late: 'late',
  later: 'late',
  beginning: 'start',
  start: 'start',
  end: 'end',
  close: 'end',
}

function modified({ q, x }: Parts): Found | null {
  const sense = x!.sense!
  // "earlier this month" only says before now; the rest of the calendar unit stays open.
  const relative = q!.lower === 'earlier' || q!.lower === 'later'
  return refound(relative || sense.clock ? sense : { ...sense, mod: MODS[q!.lower]! })
}

const modifiers: TimeRule[] = [
  rule(`the? q:early|mid|late|later|earlier -? in? ${PERIOD}`, modified),
  rule('q:early|late|later|earlier x:DAYREF|WEEKDAYREF', modified),
  rule(`the? q:beginning|start|middle|midst|end|close of ${PERIOD}`, modified),
  rule(
    'the? q:beginning|start|middle|end|close of the u:day|week|month|quarter|year|decade|century',
    edgeOf,
  ),
  rule('earlier|later|early|late in the u:week|month|year|decade', ({ u }) =>
    dated(shifted(calendarUnit(u!.lower)!, 0)),
  ),
  rule('DAYREF|MONTHREF|YEARREF or later|earlier', (_, { items, first }) =>
    refound(items[first]!.sense!),
  ),
]

function edgeOf({ q, u }: Parts): Found | null {
  const unit = calendarUnit(u!.lower)
  return unit === null ? null : dated(shifted(unit, 0), { mod: MODS[q!.lower]! })
}

/** "the past three months" reaches back from the reference date, "the next two weeks" ahead. */
function reaching({ w, x }: Parts, { items, first }: Around<Piece>): Found | null {
  const { base } = x!.sense!
  // "to last over a week": a verb, not "the last week".
  if (items[first]!.lower === 'last' && base.is === 'fixed' && base.size?.by === 1) return null
  if (base.is !== 'fixed') return null
  const reach = /^(?:last|past|previous)$/u.test(w!.lower)
    ? -1
    : /^(?:next|coming)$/u.test(w!.lower)
      ? 1
      : null
  return refound({ ...x!.sense!, base: { ...base, ...(reach ? { reach } : {}) } })
}

/** "over a year" is a bound; "over several years" a preposition and a length. */
function overSingle({ x }: Parts): Found | null {
  const { base } = x!.sense!
  return base.is === 'fixed' && base.size?.by === 1 ? refound(x!.sense!) : null
}

const quantified: TimeRule[] = [
  rule('more|less|fewer|longer|no than x:DURREF', ({ x }) => refound(x!.sense!)),
  rule('no|not more|less|fewer than x:DURREF', ({ x }) => refound(x!.sense!)),
  rule('at least|most x:DURREF', ({ x }) => refound(x!.sense!)),
  rule('up|close|next to x:DURREF', ({ x }) => refound(x!.sense!)),
  rule('about|around|roughly|approximately|nearly|almost|some x:DURREF', ({ x }) =>
    refound(x!.sense!),
  ),
  rule('over|under x:DURREF', overSingle),
  rule('the? w:last|past|next|first|previous|coming|final x:DURREF', reaching),
  rule('all|at? least? the? w:last|past|next|first|previous|coming x:DURREF', reaching),
  rule('these|those|the|its|his|her|their x:DURREF', ({ x }, { items, first }) =>
    items[first]!.lower === 'the' && /^P[\dT]/u.test(valueOfFixed(x!)) ? refound(x!.sense!) : null,
  ),
  rule('the? w:first|last x:DURREF of y:MONTHREF|YEARREF|QREF', firstOf),
]

const valueOfFixed = (piece: Piece) =>
  piece.sense!.base.is === 'fixed' ? piece.sense!.base.value : ''

/** "the first 12 days of September": a length that names its own days. */
function firstOf({ w, x, y }: Parts): Found | null {
  const base = x!.sense!.base
  if (base.is !== 'fixed' || !base.size || base.size.by < 1) return null
  const { unit, by } = base.size
  return {
    sense: {
      type: 'duration',
      base: { is: 'edge', by: Math.floor(by), unit, last: w!.lower === 'last', of: y!.sense!.base },
    },
    kind: 'DONE',
  }
}

const LATER = 'w:ago|earlier|before|later|afterwards|afterward|hence'

/** "two days ago" counts from the reference date, "two days later" from the date last spoken of. */
function offset({ x, w }: Parts): Found | null {
  const base = x!.sense!.base
  if (base.is !== 'fixed') return null
  const back = /^(?:ago|earlier|before)$/u.test(w!.lower)
  const local = w!.lower !== 'ago'
  if (!base.size) return referring(back ? 'PAST_REF' : 'FUTURE_REF')
  return dated(shifted(base.size.unit as Unit, back ? -base.size.by : base.size.by, local, true))
}

const offsets: TimeRule[] = [
  rule(`x:DURREF ${LATER}`, (parts, { items, after }) =>
    // "two days before the vote" is a length against an event, not against a date.
    parts.w!.lower === 'before' && items[after] && !/^[.,;)]$/u.test(items[after].lower)
      ? null
      : offset(parts),
  ),
  rule('x:DURREF from now', (parts) => offset({ ...parts, w: { ...parts.x!, lower: 'hence' } })),
  rule('x:DURREF from|before|after y:DAYREF|WEEKDAYREF', () => null),
  rule('q:QREF x:DAYREF|YEARREF', () => null),
]

/** In order of precedence where two match the same words. */
export const JOINED_RULES: readonly TimeRule[] = [
  ...clocked,
  ...nested,
  ...modifiers,
  ...quantified,
  ...offsets,
]
