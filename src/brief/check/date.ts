// Every day, month, weekday and year that a line names must be in a passage, or be what a passage's
// words resolve to.
import type { Checked } from './check.ts'
import { fold } from '../words.ts'

const CALENDAR_WORD =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march(?=\s+\d|\s+(?:last|this|next))|april|may(?=\s+\d)|june|july|august|september|october|november|december)\b|\b(?:yesterday|today|tomorrow|tonight)\b|\b(?:last|next|this)\s+(?:week|month|year)\b/giu
const MONTH_DAY =
  /\b(\d{1,2})(?:st|nd|rd|th)?\s+(january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(january|february|march|april|may|june|july|august|september|october|november|december)\s+(\d{1,2})(?!\d)/giu
const ISO_DAY = /\b\d{4}-\d{2}-\d{2}\b/gu
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** A date that no passage has. */
export function dateReason({ line, passages, annotate }: Checked): string | null {
  const folded = passages.map(fold).join(' | ')
  const stated = [...line.matchAll(CALENDAR_WORD)].map(([word]) => fold(word))
  for (const word of stated) {
    const times = folded.split(word).length - 1
    if (times === 0) return `no passage says “${word}”`
    if (stated.filter((one) => one === word).length > times)
      return `it says “${word}” more often than its passages`
  }
  const known = new Set(passages.flatMap(monthDays))
  for (const day of monthDays(line)) if (!known.has(day)) return `no passage has the date ${day}`
  for (const [day] of line.matchAll(ISO_DAY)) {
    if (folded.includes(day) || known.has(day.slice(5))) continue
    const resolved = passages.some((text) =>
      (annotate(text).time ?? []).some(({ from, to }) => from === day || to === day),
    )
    if (!resolved) return `no passage has the date ${day}`
  }
  return null
}

/** Days of the year that a text names, as "MM-DD". */
function monthDays(text: string): string[] {
  return [...text.matchAll(MONTH_DAY)].map((match) => {
    const month = MONTHS.indexOf((match[2] ?? match[3]!).toLowerCase()) + 1
    const day = match[1] ?? match[4]!
    return `${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  })
}
