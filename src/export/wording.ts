// Values in words, the same on page, terminal and in files: bounds, days, counts, statuses.
// Example: {min: 38500, max: null, bound: 'more-than'} reads "more than 38,500".
import type { Bound } from '../model/bounds.ts'
import { partsOf, type Day, type DayRange } from '../model/calendar.ts'
import { unitWords } from './unit.ts'

const LARGE: readonly (readonly [size: number, word: string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
]

/**
 * A round number from a million on as it is said ("2.9 million"); null where two decimals would
 * not be exact.
 */
function inWords(value: number): string | null {
  const found = LARGE.find(([size]) => Math.abs(value) >= size)
  if (!found || !Number.isInteger((value / found[0]) * 100)) return null
  return `${value / found[0]} ${found[1]}`
}

/** Digits in groups of three, up to two decimals; round millions in words. Not locale-dependent. */
export function formatNumber(value: number): string {
  const words = inWords(value)
  if (words !== null) return words
  const rounded = Math.round(value * 100) / 100
  const [whole, decimals] = String(Math.abs(rounded)).split('.') as [string, string?]
  if (whole.includes('e')) return String(value)
  const grouped = whole.replaceAll(/\B(?=(?:\d{3}){1,8}$)/gu, ',')
  return `${rounded < 0 ? '−' : ''}${grouped}${decimals ? `.${decimals}` : ''}`
}

const PREFIX: { readonly [bound in Bound]: string } = {
  exact: '',
  about: 'about ',
  'at-least': 'at least ',
  'at-most': 'at most ',
  'more-than': 'more than ',
  'less-than': 'less than ',
  range: '',
  vague: 'loosely ',
}

/** A value to be said: bounds, how they were stated, and the unit where it is no plain count. */
interface Valued {
  readonly min: number | null
  readonly max: number | null
  readonly bound?: Bound | null
  readonly unit?: string | null
}

/** The value a claim or statement states; "not stated" where neither side is known. */
export function formatBounds(value: Valued): string {
  const { min, max, unit } = value
  if (min === null && max === null) return 'not stated'
  if (!unit && isShare(min) && isShare(max)) return sharesWords(value)
  return boundsWords(value) + unitWords(unit, min === 1 && max === 1)
}

/** A part of a whole, or an open side. */
const isShare = (value: number | null) => value === null || (value > 0 && value < 1)

/** "half" as "50 %". */
function sharesWords(value: Valued): string {
  const percent = (share: number | null) => (share === null ? null : share * 100)
  return `${boundsWords({ ...value, min: percent(value.min), max: percent(value.max) })} %`
}

function boundsWords(value: Valued): string {
  const { min, max } = value
  const bound = value.bound ?? 'range'
  if (min === max && min !== null) return PREFIX[bound] + formatNumber(min)
  if (min === null) return (bound === 'less-than' ? 'less than ' : 'at most ') + formatNumber(max!)
  if (max === null) return (bound === 'more-than' ? 'more than ' : 'at least ') + formatNumber(min)
  if (bound === 'about') return `about ${formatNumber((min + max) / 2)}`
  if (bound === 'at-most' || bound === 'less-than') return PREFIX[bound] + formatNumber(max)
  if (bound === 'at-least' || bound === 'more-than') return PREFIX[bound] + formatNumber(min)
  return `${bound === 'vague' ? 'loosely ' : ''}${formatRange(min, max)}`
}

/** "2.9–3 million": a size word that both ends share is said once. */
function formatRange(min: number, max: number): string {
  const [low, high] = [formatNumber(min), formatNumber(max)]
  const size = / (?:million|billion|trillion)$/u.exec(high)?.[0]
  return `${size && low.endsWith(size) ? low.slice(0, -size.length) : low}–${high}`
}

export const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** "5 Mar 2031". */
export function formatDay(day: Day): string {
  const { year, month, day: date } = partsOf(day)
  return `${date} ${MONTHS[month - 1]} ${year}`
}

/** "5 Mar 2031", "5–9 Mar 2031", "28 Feb – 2 Mar 2031", "until …", "from …", or "not stated". */
export function formatDays({ from, to }: DayRange): string {
  if (from === null && to === null) return 'not stated'
  if (from === null) return `until ${formatDay(to!)}`
  if (to === null) return `from ${formatDay(from)}`
  if (from === to) return formatDay(from)
  const [a, b] = [partsOf(from), partsOf(to)]
  if (a.year !== b.year) return `${formatDay(from)} – ${formatDay(to)}`
  if (a.month !== b.month)
    return `${a.day} ${MONTHS[a.month - 1]} – ${b.day} ${MONTHS[b.month - 1]} ${a.year}`
  return `${a.day}–${b.day} ${MONTHS[a.month - 1]} ${a.year}`
}

/** "1 report", "2 reports". */
export function plural(count: number, noun: string, many = `${noun}s`): string {
  return `${formatNumber(count)} ${count === 1 ? noun : many}`
}

/** The three counts of a claim, in the words of the house. */
export function formatCounts(counts: {
  readonly reports: number
  readonly independent: number
  readonly origins: number
  readonly originsAtLeast?: number
}): string {
  if (counts.reports === 1) return '1 report'
  const independent = `${formatNumber(counts.independent)} independent at most`
  return `${plural(counts.reports, 'report')}, ${independent}, ${formatOrigins(counts)}`
}

/** "2 origins"; "1–3 origins" where unnamed sources leave it open. */
export function formatOrigins(counts: {
  readonly origins: number
  readonly originsAtLeast?: number
}): string {
  const most = plural(counts.origins, 'origin')
  return counts.originsAtLeast === undefined
    ? most
    : `${formatNumber(counts.originsAtLeast)}–${most}`
}

/** The standing caveat of every page, list and export. */
export function caveat(reports: number): string {
  return `Counts are of ${reports === 1 ? 'this 1 report' : `these ${formatNumber(reports)} reports`}. Repetition is not verification.`
}

/** Rule ids that stand as reasons, in words. */
const REASONS: { readonly [rule: string]: string } = {
  'pronoun-opens-report': 'opens the report, so nobody was named before it',
  'pronoun-without-antecedent': 'nobody named shortly before it can be meant for certain',
  'definite-without-antecedent': 'no such thing is told of before it',
  'office-without-holder': 'the report never says who holds the office',
  'stands-alone': 'the quote stands alone',
  'no-cue-beside-it': 'no word of saying stands beside the quote',
  'no-speaker-named': 'no speaker is named',
}

/** A reason in words: a rule's id is translated, anything else stays. */
export function reasonWords(why: string): string {
  return REASONS[why] ?? why
}
