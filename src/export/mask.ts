// What must not leave the machine: names of private persons, their ages and their households, as
// spans to hide. Example: in "Tomas Riel, 34, shelters here with his wife" the name, the age and
// "his wife" are hidden.
import type { Document, DocumentId } from '../model/document.ts'
import { layerOf, type AnnotatedDocument } from '../model/pile.ts'
import type { Person } from '../model/story.ts'
import { compareSpans, overlapsSpan, type Span } from '../text/span.ts'
import { HOUSEHOLD_WORDS } from './lexicon/household.ts'

/** What stands where words are hidden. */
export const MASKED = '[private]'

/**
 * Spans to hide in each report's text (sorted, disjoint), and the names to hide in words of our
 * own.
 */
export interface Mask {
  readonly spans: { readonly [id: DocumentId]: readonly Span[] }
  readonly names: readonly string[]
}

export const NO_MASK: Mask = { spans: {}, names: [] }

const NAME_LENGTH_MIN = 3
const AGE =
  /\b(?:aged?|at age) (?:of )?\d{1,3}\b|\b\d{1,3}[- ](?:years?|months?|weeks?|days?)[- ]old\b|(?<=, )\d{1,3}(?=,)/giu
const HOUSEHOLD = new RegExp(`\\b(?:${HOUSEHOLD_WORDS.join('|')})\\b`, 'iu')
const escapePattern = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)

/** Words of the outlets' own names: hiding them would hide who reports. */
function outletWords(reports: readonly AnnotatedDocument[]): string[] {
  return reports.flatMap(({ document: { outlet } }) =>
    outlet ? [outlet, ...outlet.split(/\s+/u)] : [],
  )
}

/**
 * Names by which a private person is mentioned, longest first, without those a public person
 * or an outlet bears too.
 */
function privateNames(people: readonly Person[], outlets: readonly string[]): string[] {
  const formsOf = (person: Person) => {
    const whole = [person.name, ...person.mentions.map((mention) => mention.exact)]
    const parts = whole
      .flatMap((name) => name.split(/\s+/u))
      .filter((part) => /^\p{Lu}/u.test(part))
    return new Set([...whole, ...parts].filter((name) => name.length >= NAME_LENGTH_MIN))
  }
  const open = new Set([
    ...people.filter((p) => p.standing === 'public').flatMap((p) => [...formsOf(p)]),
    ...outlets,
  ])
  const hidden = people.filter((p) => p.standing === 'private').flatMap((p) => [...formsOf(p)])
  return [...new Set(hidden)]
    .filter((name) => !open.has(name))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

/** "gave her name only as …": somebody who chose to be half unknown stays wholly so. */
const HALF_NAMED = [
  /\b(?:gave|give|gives|giving) (?:only )?(?:his|her|their) (?:first |given )?name(?: only)?(?: as|,) ?(\p{Lu}[\p{L}’'-]+)/gu,
  /\b(?:identified|named|known|called) (?:himself |herself |themselves )?only (?:as|by (?:his|her|their) first name,?) (\p{Lu}[\p{L}’'-]+)/gu,
  /\basked to be (?:called|named|identified) (?:only )?(?:as )?(\p{Lu}[\p{L}’'-]+)/gu,
]

function halfNamed(reports: readonly AnnotatedDocument[]): string[] {
  return reports.flatMap(({ document }) =>
    HALF_NAMED.flatMap((pattern) => [...document.text.matchAll(pattern)].map(([, name]) => name!)),
  )
}

function namePattern(names: readonly string[]): RegExp | null {
  if (names.length === 0) return null
  const any = names.map(escapePattern).join('|')
  return new RegExp(`(?<![\\p{L}\\p{Nd}])(?:${any})(?![\\p{L}\\p{Nd}])`, 'gu')
}

function merge(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted(compareSpans)) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}

/**
 * Ages, and all from the first household word to the sentence's end, in sentences about a
 * private person.
 */
function detailsOf(document: Document, sentence: Span): Span[] {
  const words = document.text.slice(sentence.start, sentence.end)
  const at = (start: number, length: number) => ({
    start: sentence.start + start,
    end: sentence.start + start + length,
  })
  const ages = [...words.matchAll(AGE)].map((match) => at(match.index, match[0].length))
  const household = HOUSEHOLD.exec(words)
  if (!household) return ages
  const tail = words.length - household.index - (/[.!?]["”’)]*$/u.exec(words)?.[0].length ?? 0)
  return [...ages, at(household.index, Math.max(household[0].length, tail))]
}

function maskSpans(report: AnnotatedDocument, pattern: RegExp): Span[] {
  const { document } = report
  const names = [...document.text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  if (names.length === 0) return []
  const sentences = layerOf(report, 'sentence')
  const about = sentences.filter((sentence, i) => {
    const near = [sentence, sentences[i - 1], sentences[i + 1]]
    return near.some((one) => one && names.some((name) => overlapsSpan(name, one)))
  })
  return merge([...names, ...about.flatMap((sentence) => detailsOf(document, sentence))])
}

/** What to hide of a story's private persons in its reports. Empty where no person is private. */
export function maskOf(people: readonly Person[], reports: readonly AnnotatedDocument[]): Mask {
  const names = [...new Set([...privateNames(people, outletWords(reports)), ...halfNamed(reports)])]
  const pattern = namePattern(names)
  if (!pattern) return NO_MASK
  const spans = Object.fromEntries(
    reports.map((report) => [report.document.id, maskSpans(report, pattern)]),
  )
  return { spans, names }
}

/** A slice of a report's text with hidden spans replaced. */
export function maskedSlice(document: Pick<Document, 'id' | 'text'>, at: Span, mask: Mask): string {
  const hidden = (mask.spans[document.id] ?? []).filter((one) => overlapsSpan(one, at))
  let text = ''
  let from = at.start
  for (const one of hidden) {
    text += document.text.slice(from, Math.max(from, one.start)) + MASKED
    from = Math.min(at.end, Math.max(from, one.end))
  }
  return text + document.text.slice(from, at.end)
}

/** Words of our own (a label, a line) with hidden names, and what is told of them, replaced. */
export function maskWords(words: string, mask: Mask): string {
  const pattern = namePattern(mask.names)
  const hidden = pattern ? words.replaceAll(pattern, MASKED) : words
  if (hidden === words) return words
  return hidden.replaceAll(/[^.!?]+[.!?]*/gu, (part) =>
    part.includes(MASKED) ? part.replaceAll(AGE, MASKED).replace(HOUSEHOLD_TAIL, MASKED) : part,
  )
}

/** From a household word to the end of the quote or the sentence that it stands in. */
const HOUSEHOLD_TAIL = new RegExp(`\\b(?:${HOUSEHOLD_WORDS.join('|')})\\b[^.!?”"(]*(?<! )`, 'iu')
