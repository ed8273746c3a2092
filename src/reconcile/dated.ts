// A report -> its sentences with the day that each tells of, and on what ground: stated in words,
// or the head of a report, which tells of the day it appeared, or of the day before where it opens
// with that day. Example: a report of 3 May that opens "The Ulva dam burst yesterday." tells of 2
// May, and so does its second sentence.
import type { Time } from '../model/annotation.ts'
import type { DayRange } from '../model/calendar.ts'
import { dayNumber } from '../model/calendar.ts'
import { layerOf } from '../model/pile.ts'
import type { Published } from '../model/story.ts'
import type { Span } from '../text/span.ts'
import { DATED_PICTURE } from './dating/caption.ts'
import { offTopicFrom } from './condition.ts'
import { ENDANGERS } from './people/private.ts'
import { isRepeated, sentenceOf, type Report } from './statement.ts'
import { contentStems } from './words.ts'

/**
 * Why a sentence tells of a day: it states an earlier day at the head of its report (`opening`) or
 * further down (`earlier`), states the day of publication (`today`) or a later one (`later`); or it
 * states none and stands at the head of a report of that day (`head`) or of the day after, which
 * opens with the day before (`morning-after`).
 */
export type Ground = 'opening' | 'earlier' | 'today' | 'later' | 'head' | 'morning-after'

/** A sentence and the day or stretch that it tells of. */
export interface Dated extends DayRange {
  readonly report: Report
  /** Without a stamp or a place line before the sentence's own words. */
  readonly sentence: Span
  readonly stems: readonly string[]
  readonly ground: Ground
}

interface Stated extends Dated {
  /** Where the whole sentence starts. */
  readonly at: number
}

/** A stated time longer than this many days dates no entry. */
const MOST_DAYS = 31
/** Sentences at the head of a report that count for its own day. */
const HEAD = 3
/** Of these, how many say whether the report tells of the day before. */
const OPENING = 2
/** Content words that an entry must have: a date line alone tells nothing. */
const LEAST_STEMS = 4
/** Sentences shorter than this, in code units, are no head of a report. */
const LEAST_LENGTH = 40
/** How far into a sentence a stamp may stand: headline, byline and place come before it. */
const STAMP_REACH = 260

/** The dated sentences of a report, stated ones first. O(sentences). */
export function datedSentences(report: Report, published: Published | null): readonly Dated[] {
  const day = published?.stated && published.from === published.to ? published.from : null
  const stamps = stampsOf(report, day)
  const head = day === null ? [] : headOf(report)
  const opening = new Set(head.slice(0, OPENING).map(({ start }) => start))
  const stated = statedIn(report, day, { stamps, opening })
  return day === null ? stated : [...stated, ...headOfDay(report, day, { stamps, head, stated })]
}

/** Sentences that state a day or a short stretch in words. */
function statedIn(
  report: Report,
  day: string | null,
  { stamps, opening }: { stamps: readonly Time[]; opening: ReadonlySet<number> },
): Stated[] {
  const offTopic = offTopicFrom(report)
  return layerOf(report.annotated, 'time').flatMap((time) => {
    if (!dates(time) || time.start >= offTopic) return []
    if (stamps.includes(time) || isRepeated(report, time)) return []
    const whole = sentenceOf(report, time)
    const words = report.text.slice(whole.start, whole.end)
    if (contentStems(words).length < LEAST_STEMS) return []
    if (DATED_PICTURE.test(words) || ENDANGERS.test(words)) return []
    const ground = groundOf(time, day, opening.has(whole.start))
    return [{ ...own(report, whole, stamps), at: whole.start, ground, ...rangeOf(time) }]
  })
}

const rangeOf = ({ from, to }: Time): DayRange => ({ from, to })

function dates({ type, from, to, stated }: Time): boolean {
  if (type === 'duration' || type === 'set' || from === null || to === null) return false
  // "at noon" without a day of its own dates nothing.
  if (type === 'time' && stated.startsWith('UNDEF-REF')) return false
  return dayNumber(to) - dayNumber(from) < MOST_DAYS
}

function groundOf({ from, to }: Time, day: string | null, opens: boolean): Ground {
  if (day !== null && from === to && from !== null && from >= day)
    return from === day ? 'today' : 'later'
  return opens ? 'opening' : 'earlier'
}

/**
 * Full dates that say when a report appeared, not when a thing happened: the day of publication
 * with its year, and no word of a sentence right after it.
 */
function stampsOf(report: Report, day: string | null): Time[] {
  if (day === null) return []
  return layerOf(report.annotated, 'time').filter(
    ({ from, to, start, end }) =>
      from === day &&
      to === day &&
      /\d{4}/u.test(report.text.slice(start, end)) &&
      !/^\s*[\p{Ll},;]/u.test(report.text.slice(end, end + 10)),
  )
}

function headOf(report: Report): Span[] {
  const head: Span[] = []
  for (const one of report.sentences) {
    if (head.length === HEAD) break
    if (one.end - one.start > LEAST_LENGTH && !isRepeated(report, one)) head.push(one)
  }
  return head
}

/** The head of a report, but for sentences that state another day themselves. */
function headOfDay(
  report: Report,
  day: string,
  found: { stamps: readonly Time[]; head: readonly Span[]; stated: readonly Stated[] },
): Dated[] {
  const days = found.stated.filter(({ from, to }) => from === to)
  const before = days.find(
    ({ from, ground }) => ground === 'opening' && dayNumber(day) - dayNumber(from!) === 1,
  )
  const elsewhere = new Set(days.filter(({ from }) => before || from !== day).map(({ at }) => at))
  const told = before?.from ?? day
  return found.head
    .filter(({ start }) => !elsewhere.has(start))
    .map((sentence) => ({
      ...own(report, sentence, found.stamps),
      ground: before ? ('morning-after' as const) : ('head' as const),
      from: told,
      to: told,
    }))
}

/** An agency's place line: "MARN, 3 March (NORDPRESS) - ". */
const PLACE_LINE =
  /^\p{Lu}[\p{L}\p{Nd}\s,.'’|-]{0,60}\(\p{Lu}[\p{L} &]{1,20}\)\s?[-–—]{1,2}\s(?=\p{Lu}|[“"'‘])/u

/** A sentence's own words: what follows a stamp and a place line, where enough does. */
function own(report: Report, { start, end }: Span, stamps: readonly Time[]) {
  const stamp = stamps.findLast(
    (one) => one.start >= start && one.end < end && one.end - start <= STAMP_REACH,
  )
  let from = stamp && end - stamp.end > LEAST_LENGTH ? stamp.end : start
  from += /^[\s|]*/u.exec(report.text.slice(from, end))![0].length
  const line = PLACE_LINE.exec(report.text.slice(from, Math.min(end, from + 100)))
  if (line && end - from - line[0].length > LEAST_LENGTH) from += line[0].length
  const stems = contentStems(report.text.slice(from, end))
  return { report, sentence: { start: from, end }, stems }
}
