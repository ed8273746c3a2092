// The time layer: dates, times of day, durations and recurring times with their TIMEX3 value and
// the days they cover. Rules in the manner of HeidelTime (Strötgen and Gertz, 2010) find what the
// words state; the publication day, a dateline or the date last spoken of then resolve it.
// Example: published 2031-03-12 (a Wednesday), "troops left on Friday" is 2031-03-07; without a
// publication day it stays XXXX-WXX-5, never guessed.
import type { Sentence, Time } from '../../model/annotation.ts'
import type { Annotated, Annotator } from '../../model/annotator.ts'
import type { Day } from '../../model/calendar.ts'
import { indexHolding, type Span } from '../../text/span.ts'
import { DAY_PARTS, MONTHS, SEASONS, UNITS, WEEKDAYS } from '../lexicon/times.ts'
import { directionOf } from './anchor.ts'
import { compilePatterns, OTHER, type PatternSet } from './pattern.ts'
import { NUMBER_SETS, PIECE_WORDS, piecesOf, type Piece } from './pieces.ts'
import { DATE_RULES } from './rules-date.ts'
import { JOINED_RULES } from './rules-joined.ts'
import { SPAN_RULES } from './rules-span.ts'
import { SENSE_KINDS, type Found } from './sense.ts'
import {
  narrow,
  resolveBase,
  statedOf,
  templateOf,
  valueOf,
  type Period,
  type Sense,
} from './timex.ts'

export const time: Annotator<'time'> = {
  makes: 'time',
  version: 2,
  needs: ['sentence'],
  annotate: (report) => {
    const pieces = piecesOf(report.text, report.tokens)
    return resolveAll(report, pieces, findSenses(pieces))
  },
}

const LEXICON = new Map<string, string[]>()
const enrol = (word: string, ...classes: string[]) =>
  LEXICON.set(word, [...(LEXICON.get(word) ?? []), ...classes])
for (const [i, names] of MONTHS.entries()) {
  enrol(names[0]!, i === 2 || i === 4 ? 'MAY' : 'MONTH')
  for (const name of names.slice(1)) enrol(name, 'MONAB')
}
for (const [full, ...short] of WEEKDAYS) {
  enrol(full!, 'WEEKDAY')
  enrol(`${full}s`, 'WEEKDAYS')
  for (const name of short) enrol(name, 'WDAB')
}
for (const { one, many } of UNITS) {
  if (one !== 'second' && one !== 'night' && one !== 'quarter') enrol(one, 'UNIT')
  if (many !== 'seconds' && many !== 'nights' && many !== 'quarters') enrol(many, 'UNITS')
}
for (const word of Object.keys(DAY_PARTS)) enrol(word, 'PART')
for (const word of Object.keys(SEASONS)) enrol(word, 'SEASON')
for (const word of ['q1', 'q2', 'q3', 'q4']) enrol(word, 'QUARTERWORD')
for (const [word, classes] of PIECE_WORDS) enrol(word, ...classes)

const FIRST: PatternSet<Piece, Found> = compilePatterns(
  [...DATE_RULES, ...SPAN_RULES],
  LEXICON,
  NUMBER_SETS,
)
const JOINED: PatternSet<Piece, Found> = compilePatterns(JOINED_RULES, LEXICON, [
  ...NUMBER_SETS,
  ...SENSE_KINDS.map((kind) => [kind]),
])
/** Joining is repeated: "the end of" + ('April last year'). */
const JOIN_ROUNDS = 3

/** A sense at pieces [first, after) of the report. */
interface Placed extends Span {
  readonly first: number
  readonly after: number
  readonly sense: Sense
}

interface Item extends Piece {
  readonly first: number
  readonly after: number
  readonly weak?: true
}

function findSenses(pieces: readonly Piece[]): Placed[] {
  let items: Item[] = pieces.map((piece, i) => ({ ...piece, first: i, after: i + 1 }))
  items = reduce(items, FIRST)
  for (let round = 0; round < JOIN_ROUNDS; round++) {
    const joined = reduce(items, JOINED)
    if (joined.length === items.length) break
    items = joined
  }
  return items.flatMap(({ sense, start, end, first, after, weak }) =>
    sense && !weak ? [{ sense, start, end, first, after }] : [],
  )
}

/** The items with every match as one item, leftmost and longest first. O(items). */
function reduce(items: readonly Item[], patterns: PatternSet<Piece, Found>): Item[] {
  let symbols = ''
  for (const { lower, classes } of items) symbols += patterns.symbolOf(lower, classes)
  const reduced: Item[] = []
  for (let i = 0; i < items.length;) {
    const match = symbols[i] === OTHER ? null : patterns.matchAt(symbols, items, i)
    if (!match) {
      reduced.push(items[i]!)
      i++
      continue
    }
    const { sense, kind, weak, lead = 0 } = match.meaning
    reduced.push(...items.slice(i, i + lead))
    const [head, tail] = [items[i + lead]!, items[match.after - 1]!]
    reduced.push({
      start: head.start,
      end: tail.end,
      first: head.first,
      after: tail.after,
      lower: kind,
      classes: [kind],
      sense,
      ...(weak ? { weak } : {}),
    })
    i = match.after
  }
  return reduced
}

/** The date last spoken of, and where. */
interface Local {
  readonly period: Period
  readonly at: Span
  readonly paragraph: number
}

function resolveAll(report: Annotated, pieces: readonly Piece[], found: readonly Placed[]): Time[] {
  const sentences = report.layer('sentence')
  const times: Time[] = []
  let local: Local | null = null
  let quarter: Local | null = null
  let anchor: { day: Day; at: Span | 'published' } | null = report.published
    ? { day: report.published, at: 'published' }
    : null
  for (const placed of found) {
    const index = indexHolding(sentences, placed.start)
    const sentence = sentences[index] ?? { start: 0, end: report.text.length, paragraph: -1 }
    const near: Local | null = local && sentence.paragraph - local.paragraph <= 1 ? local : null
    const { made, period, against } = resolveOne(placed, {
      pieces,
      sentence,
      local: near,
      quarter: quarter && sentence.paragraph - quarter.paragraph <= QUARTER_REACH ? quarter : null,
      day: anchor?.day ?? null,
    })
    const anchored =
      against === 'local'
        ? near!.at
        : against === 'quarter'
          ? quarter!.at
          : against === 'day'
            ? (anchor?.at ?? null)
            : null
    times.push({ kind: 'time', start: placed.start, end: placed.end, ...made, anchor: anchored })
    if (!period || placed.sense.type === 'duration' || placed.sense.type === 'set') continue
    if (isCaptionDate(pieces, placed)) continue
    local = { period, at: { start: placed.start, end: placed.end }, paragraph: sentence.paragraph }
    if (period.unit === 'Q' && placed.sense.base.is === 'quarter') quarter = local
    if (!anchor && isDateline(report, placed, sentence, period))
      anchor = { day: period.from, at: local.at }
  }
  return times
}

type Made = Pick<Time, 'type' | 'value' | 'stated' | 'from' | 'to'>

/** Paragraphs for which a quarter spoken of stays the one meant. */
const QUARTER_REACH = 4

/** What one expression may be resolved against. */
interface Around {
  readonly pieces: readonly Piece[]
  readonly sentence: Pick<Sentence, 'start' | 'end'>
  readonly local: Local | null
  readonly quarter: Local | null
  readonly day: Day | null
}

interface Resolved {
  readonly made: Made
  readonly period: Period | null
  readonly against: 'local' | 'quarter' | 'day' | null
}

function resolveOne({ sense, first, after }: Placed, around: Around): Resolved {
  const { base, clock, mod, type } = sense
  const { local, quarter, day } = around
  // The one asked for last is the one that was needed.
  let asked: Resolved['against'] = null
  const reference = {
    get day() {
      if (day) asked = 'day'
      return day
    },
    get local() {
      if (local) asked = 'local'
      return local?.period ?? null
    },
    get quarter() {
      if (quarter) asked = 'quarter'
      return quarter?.period ?? null
    },
    direction: () => directionOf(around.pieces, { first, after }, around.sentence),
  }
  const period = resolveBase(base, reference)
  const stated = statedOf(sense)
  const plain = base.is === 'fixed' || base.is === 'edge' ? templateOf(base) : null
  const value = `${plain ?? (period ? valueOf(period) : templateOf(base))}${clock ?? ''}`
  const days = period ? narrow(period, mod) : { from: null, to: null }
  return {
    made: { type, value, stated, from: days.from, to: days.to },
    period,
    against: period && asked,
  }
}

/**
 * Words by which a caption says when its picture was taken; such a date is no anchor for the
 * report.
 */
const CAPTION = /^(?:pictured|photographed|photo|photograph|picture|file|image|seen|taken)$/u
const CAPTION_REACH = 30

function isCaptionDate(pieces: readonly Piece[], { first, after }: Placed): boolean {
  const from = Math.max(0, first - CAPTION_REACH)
  return pieces
    .slice(from, Math.min(pieces.length, after + 3))
    .some(({ lower }) => CAPTION.test(lower))
}

/** Characters at the head of a report in which a dateline may stand. */
const HEAD = 400

/**
 * A full date on a line of its own or in a dateline ("MARN, 3 March 2031 (NORDPRESS) -") at the
 * head of a report.
 */
function isDateline(
  report: Annotated,
  at: Span,
  sentence: Sentence | { start: number; end: number },
  period: Period,
): boolean {
  if (period.unit !== 'D' || period.from !== period.to || at.start > HEAD) return false
  const { text } = report
  const lineStart = text.lastIndexOf('\n', at.start - 1) + 1
  const lineEnd = text.indexOf('\n', at.end)
  const before = text.slice(lineStart, at.start).trim()
  const rest = text.slice(at.end, lineEnd < 0 ? Math.min(text.length, at.end + 40) : lineEnd).trim()
  if (before === '' && rest === '') return true
  return (
    sentence.start >= 0 && /^[\p{Lu}\s.,/-]{2,60}$/u.test(before) && /^(?:\(|—|–|-)/u.test(rest)
  )
}
