// One report → what it is about, as counted terms: words, names and numbers of title, lead and
// body. Depends on that report alone, so that it can be kept beside it. Which terms matter is
// decided later, against other reports.
// Example: "The Ulva dam burst" gives the terms ulva (a name), dam, burst.
import type { Document, DocumentId } from '../model/document.ts'
import { dayNumber, dayOfTimestamp } from '../model/calendar.ts'
import { overlapsSpan, type Span } from '../text/span.ts'
import { tokenize, type Token } from '../text/token.ts'
import { backgroundCount, rarityOf } from './rarity.ts'

/** Rises when the vector of any report may change. */
export const VECTOR_VERSION = 1

/** What a report is about. JSON; parallel lists, most telling term first. */
export interface StoryVector {
  readonly id: DocumentId
  /** Days since 1970-01-01 of the stated publication day; null where not stated. */
  readonly day: number | null
  readonly terms: readonly string[]
  /** How often each term occurs, a title's and a lead's occurrences counted more. */
  readonly counts: readonly number[]
  /** 1 where the term is written as a name. */
  readonly names: readonly (0 | 1)[]
}

/**
 * Code units of text looked at: what stands later in a report is background. Bounds the cost of a
 * long report.
 */
const TEXT_MAX = 4000
/** Code units of a lead: about two paragraphs. */
const LEAD_LENGTH = 600
const TITLE_COUNT = 3
const LEAD_COUNT = 2
/** Terms kept per report; grouping uses fewer of them. */
const TERMS_MAX = 200

/** The vector of a report. Never throws. O(TEXT_MAX). */
export function vectorOf(document: Document): StoryVector {
  const counted = new Map<string, Counted>()
  if (document.title !== null)
    countTerms(counted, document.title.slice(0, LEAD_LENGTH), {
      count: () => TITLE_COUNT,
      skip: [],
    })
  countTerms(counted, document.text.slice(0, TEXT_MAX), {
    count: (start) => (start < LEAD_LENGTH ? LEAD_COUNT : 1),
    skip: document.repeats.map(({ span }) => span),
  })
  const day = document.published === null ? null : dayOfTimestamp(document.published)
  const kept = [...counted]
    .map(([term, { count, name }]) => ({ term, count, name, telling: tellingOf(term, count) }))
    .sort((a, b) => b.telling - a.telling || (a.term < b.term ? -1 : 1))
    .slice(0, TERMS_MAX)
  return {
    id: document.id,
    day: day === null ? null : dayNumber(day),
    terms: kept.map(({ term }) => term),
    counts: kept.map(({ count }) => count),
    names: kept.map(({ name }) => (name ? 1 : 0)),
  }
}

interface Counted {
  count: number
  name: boolean
}

const tellingOf = (term: string, count: number) => count * rarityOf(backgroundCount(term), 0, 0)

function countTerms(
  counted: Map<string, Counted>,
  text: string,
  { count, skip }: { count: (start: number) => number; skip: readonly Span[] },
): void {
  const repeats = skip.filter(({ start }) => start < text.length)
  let opens = true
  for (const token of tokenize(text)) {
    const starts = opens || token.start === 0 || text[token.start - 1] === '\n'
    opens = token.form === 'mark' && /[.!?"“”:]/u.test(token.lower)
    if (token.form === 'mark' || (token.form === 'word' && token.end - token.start < 2)) continue
    if (repeats.some((repeat) => overlapsSpan(repeat, token))) continue
    const term = termOf(token.lower)
    let there = counted.get(term)
    if (!there) counted.set(term, (there = { count: 0, name: false }))
    there.count += count(token.start)
    // A capital at the start of a sentence or line says nothing.
    if (!starts && isCapital(text, token)) there.name = true
  }
}

const isCapital = (text: string, { start }: Token) => {
  const code = text.charCodeAt(start)
  return code < 128 ? code >= 65 && code <= 90 : /\p{Lu}/u.test(text[start]!)
}

/**
 * A word without its plural or possessive ending, so that "dams", "dam's" and "dam" are one term.
 */
export function termOf(lower: string): string {
  const bare = withoutPossessive(lower)
  if (bare.length > 4 && bare.endsWith('ies')) return `${bare.slice(0, -3)}y`
  if (bare.length > 3 && bare.endsWith('s') && !'sui'.includes(bare.at(-2)!))
    return bare.slice(0, -1)
  return bare
}

/** By hand: this is asked of every word of every report. */
function withoutPossessive(lower: string): string {
  const end = lower.endsWith('s') ? lower.length - 1 : lower.length
  const mark = lower[end - 1]
  return mark === "'" || mark === '’' ? lower.slice(0, end - 1) : lower
}
