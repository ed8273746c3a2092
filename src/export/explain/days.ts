// How a day was read from the words of a report: what the words say themselves, what they are
// counted from, and which day that gives.
// Example: “Friday” in a report of 4 May -> "“Friday” is read as 3 May 2024, counted from the day
// of the report (a, 4 May 2024)".
import type { Time } from '../../model/annotation.ts'
import type { DayRange } from '../../model/calendar.ts'
import type { Passage } from '../../model/passage.ts'
import { layerOf, type AnnotatedDocument } from '../../model/pile.ts'
import { overlapsSpan, type Span } from '../../text/span.ts'
import { labelOf, type View } from '../view.ts'
import { formatDays } from '../wording.ts'
import { dayOf } from './answer.ts'

const FULL = /^\d{4}(?:-\d\d){0,2}(?:T[\w:]+)?$/u
const inOneLine = (words: string) => words.replaceAll(/\s+/gu, ' ')

/** The rule by which words that state no full day are read; null where they do. */
function ruleOf({ stated }: Time): string | null {
  if (FULL.test(stated)) return null
  if (stated.includes('WXX'))
    return 'a weekday is the last one before the report, or the next one where something is still to come'
  if (stated.startsWith('XXXX-'))
    return 'a day or month without a year is the nearest one: before the report for what is past, after it for what is to come'
  return null
}

/** "“Friday” is read as 3 May 2024, counted from …"; null where the words give no day. */
function readingOf(view: View, { document }: AnnotatedDocument, time: Time): string | null {
  if (time.from === null && time.to === null) return null
  const words = `“${inOneLine(document.text.slice(time.start, time.end))}”`
  const days = formatDays(time)
  if (FULL.test(time.stated)) return `${words} states ${days} itself`
  const rule = ruleOf(time)
  const by = rule === null ? '' : `; ${rule}`
  if (time.anchor !== null && time.anchor !== 'published') {
    const anchor = inOneLine(document.text.slice(time.anchor.start, time.anchor.end))
    return `${words} is read as ${days}, counted from “${anchor}” in the same report${by}`
  }
  const label = labelOf(view, document.id)
  return `${words} is read as ${days}, counted from the day of the report (${label}, ${dayOf(view, document.id)})${by}`
}

const isDated = ({ type }: Time) => type === 'date' || type === 'time'
const sameDays = (a: DayRange, b: DayRange) => a.from === b.from && a.to === b.to

/** The time that a figure or event at a passage was given, else those inside the passage. */
function timesOf(report: AnnotatedDocument, passage: Span): readonly Time[] {
  const times = layerOf(report, 'time')
  const mentions = [...layerOf(report, 'figure'), ...layerOf(report, 'event')].flatMap((one) =>
    one.time !== null && one.start === passage.start && one.end === passage.end ? [one.time] : [],
  )
  const own = times.filter(
    (one) => isDated(one) && mentions.some((mention) => overlapsSpan(mention, one)),
  )
  return own.length > 0 ? own : times.filter((one) => isDated(one) && overlapsSpan(one, passage))
}

/**
 * How the days of some passages were read, one line for each way of saying, in the order of the
 * passages; where `wanted` is given, only what gives those days.
 */
export function dayReadings(
  view: View,
  passages: readonly Passage[],
  wanted: DayRange | null = null,
): string[] {
  const lines = passages.flatMap((passage) => {
    const report = view.reports.find((one) => one.document.id === passage.document)
    if (!report) return []
    const times = timesOf(report, passage)
    const giving = wanted === null ? times : times.filter((time) => sameDays(time, wanted))
    return giving.flatMap((time) => readingOf(view, report, time) ?? [])
  })
  return [...new Set(lines)]
}
