// A sentence that tells of an occasion or a move, found by its words and not by an event
// annotation -> a statement of those words, with the one day that the sentence names.
// Example: "It was Monday before the relief convoy made it to Keld" -> "made it to", 3 March.
import type { Event, Time } from '../../model/annotation.ts'
import { layerOf } from '../../model/pile.ts'
import { firstAtOrAfter, type Span } from '../../text/span.ts'
import { cite, type Report, type Said } from '../statement.ts'
import { contentStems } from '../words.ts'

/** Dates that a sentence names. */
function datesIn(report: Report, { start, end }: Span): readonly Time[] {
  const times = layerOf(report.annotated, 'time')
  return times
    .slice(firstAtOrAfter(times, start), firstAtOrAfter(times, end))
    .filter(({ type }) => type === 'date' || type === 'time')
}

/** A day on which something was said, not done: "the army said on Sunday". */
const OF_SAYING =
  /\b(?:said|says|told\s+\p{L}+|reported|announced|stated|noted|wrote|confirmed|added|declared)\s+(?:(?:on|late|early|in\s+a\s+statement|by\s+telephone)\s+){0,2}$/iu

/**
 * The one day that a sentence names for what it tells, as a mention; null where it names none, two,
 * or more than a day.
 */
export function dayTold(report: Report, sentence: Span): Event['time'] {
  const told = datesIn(report, sentence).filter(
    ({ start }) => !OF_SAYING.test(report.text.slice(Math.max(sentence.start, start - 60), start)),
  )
  const days = new Set(told.map(({ from, to }) => `${from} ${to}`))
  const [first] = told
  if (!first || days.size !== 1 || first.from === null || first.from !== first.to) return null
  return { start: first.start, end: first.end, from: first.from, to: first.to }
}

/** Words before a deed by which it has not happened. */
export const NOT_YET =
  /\b(?:will|would|must|should|shall|may|might|could|can|not|never|to|agreed|promised|refus\p{L}+|if|until|unless)\s+(?:\p{L}+\s+){0,2}$/iu

/** The statement of a stretch of a sentence as an event that has happened. */
export function tellingAt(
  report: Report,
  sentence: Span,
  at: { readonly start: number; readonly words: string; readonly time: Event['time'] },
): Said<'event'> {
  const end = at.start + at.words.length
  const about: Event = {
    kind: 'event',
    start: at.start,
    end,
    what: at.words.toLowerCase(),
    who: [],
    place: null,
    time: at.time,
    status: 'actual',
  }
  const span = { start: sentence.start, end: sentence.end }
  const context = new Set(contentStems(report.text.slice(span.start, span.end)))
  const statement = { ...cite(report, about), speaker: null }
  return { report, statement, about, sentence: span, context }
}
