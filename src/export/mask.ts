// What must not leave the machine: names of private persons, their ages, their households and
// their homes, as spans to hide. Example: in "Tomas Riel, 34, shelters here with his wife" the
// name, the age and "his wife" are hidden.
import type { Document, DocumentId } from '../model/document.ts'
import { layerOf, type AnnotatedDocument } from '../model/pile.ts'
import { passageHolds, type Passage } from '../model/passage.ts'
import type { Person } from '../model/story.ts'
import { compareSpans, overlapsSpan, type Span } from '../text/span.ts'
import { HOME_PATTERNS, HOUSEHOLD_WORDS, STREET_WORDS } from './lexicon/household.ts'

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
const OPENERS = `\\b(?:${[...HOUSEHOLD_WORDS, ...HOME_PATTERNS].join('|')})\\b`
const HOUSEHOLD = new RegExp(OPENERS, 'iu')
/** "12 Mill Lane", "4 Old Quay Road". */
const ADDRESS = new RegExp(
  `\\b\\d{1,5}[a-z]?(?: \\p{Lu}[\\p{L}\\p{M}’'-]{1,30}){1,2} (?:${STREET_WORDS.join('|')})\\b`,
  'gu',
)
const escapePattern = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)

/** Words of the outlets' own names: hiding them would hide who reports. */
function outletWords(reports: readonly AnnotatedDocument[]): string[] {
  return reports.flatMap(({ document: { outlet } }) =>
    outlet ? [outlet, ...outlet.split(/\s+/u)] : [],
  )
}

function formsOf(person: Person): Set<string> {
  const whole = [person.name, ...person.mentions.map((mention) => mention.exact)]
  const parts = whole.flatMap((name) => name.split(/\s+/u)).filter((part) => /^\p{Lu}/u.test(part))
  return new Set([...whole, ...parts].filter((name) => name.length >= NAME_LENGTH_MIN))
}

/** A name as it is written, in capitals, and both in the normal forms with and without marks. */
function spellings(name: string): string[] {
  return [name, name.toUpperCase()].flatMap((one) => [
    one,
    one.normalize('NFC'),
    one.normalize('NFD'),
  ])
}

/**
 * Names to hide in every spelling, longest first: those by which a private person is mentioned,
 * without those a public person or an outlet bears too, and those of the half named. A private
 * person's full name is left only where it is a public person's as well.
 */
function hiddenNames(people: readonly Person[], reports: readonly AnnotatedDocument[]): string[] {
  const [hidden, known] = [ofStanding(people, 'private'), ofStanding(people, 'public')]
  const open = new Set(
    [...known.flatMap((person) => [...formsOf(person)]), ...outletWords(reports)].flatMap(
      spellings,
    ),
  )
  const knownNames = new Set([...known.map(({ name }) => name), ...outletWords(reports)])
  const full = hidden.flatMap(({ name }) => (/\S\s+\S/u.test(name) ? [name] : []))
  const parts = hidden.flatMap((person) => [...formsOf(person)]).filter((name) => !open.has(name))
  const names = [...full.filter((name) => !knownNames.has(name)), ...parts, ...halfNamed(reports)]
  const spelled = names.flatMap(spellings).filter((name) => !open.has(name))
  return [...new Set([...names, ...spelled])].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  )
}

const ofStanding = (people: readonly Person[], standing: Person['standing']) =>
  people.filter((person) => person.standing === standing)

/** "gave her name only as …": somebody who chose to be half unknown stays wholly so. */
const HALF_NAMED = [
  /\b(?:gave|give|gives|giving) (?:only )?(?:his|her|their) (?:first |given )?name(?: only)?(?: as|,) ?(\p{Lu}[\p{L}\p{M}’'-]+)/gu,
  /\b(?:identified|named|known|called) (?:himself |herself |themselves )?only (?:as|by (?:his|her|their) first name,?) (\p{Lu}[\p{L}\p{M}’'-]+)/gu,
  /\basked to be (?:called|named|identified) (?:only )?(?:as )?(\p{Lu}[\p{L}\p{M}’'-]+)/gu,
]

function halfNamed(reports: readonly AnnotatedDocument[]): string[] {
  return reports.flatMap(({ document }) =>
    HALF_NAMED.flatMap((pattern) => [...document.text.matchAll(pattern)].map(([, name]) => name!)),
  )
}

/** The names as whole words, the earlier before the later; null for none. */
export function namePattern(names: readonly string[]): RegExp | null {
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
 * Ages, addresses, and all from the first word of household or home to the sentence's end, in
 * sentences about a private person.
 */
function detailsOf(document: Document, sentence: Span): Span[] {
  const words = document.text.slice(sentence.start, sentence.end)
  const at = (start: number, length: number) => ({
    start: sentence.start + start,
    end: sentence.start + start + length,
  })
  const details = [AGE, ADDRESS]
    .flatMap((pattern) => [...words.matchAll(pattern)])
    .map((match) => at(match.index, match[0].length))
  const household = HOUSEHOLD.exec(words)
  if (!household) return details
  const tail = words.length - household.index - (/[.!?]["”’)]*$/u.exec(words)?.[0].length ?? 0)
  return [...details, at(household.index, Math.max(household[0].length, tail))]
}

/** Spans to hide in a report: private mentions, hidden names, and what is told beside them. */
function maskSpans(
  report: AnnotatedDocument,
  pattern: RegExp | null,
  mentions: readonly Passage[],
): Span[] {
  const { document } = report
  const named = pattern ? [...document.text.matchAll(pattern)] : []
  const names = merge([
    ...named.map((match) => ({ start: match.index, end: match.index + match[0].length })),
    ...mentions.filter((mention) => passageHolds(document, mention)),
  ])
  if (names.length === 0) return []
  const sentences = layerOf(report, 'sentence')
  const about = sentences.filter((sentence, i) => {
    const near = [sentence, sentences[i - 1], sentences[i + 1]]
    return near.some((one) => one && names.some((name) => overlapsSpan(name, one)))
  })
  return merge([...names, ...about.flatMap((sentence) => detailsOf(document, sentence))])
}

/** Addresses of one report that are looked for in words of our own. */
const ADDRESSES_MAX = 1000

/** Addresses under hidden spans, with the number and without: a line may tell the street alone. */
function hiddenAddresses({ text }: Document, spans: readonly Span[]): string[] {
  return spans
    .flatMap(({ start, end }) => text.slice(start, end).match(ADDRESS) ?? [])
    .slice(0, ADDRESSES_MAX)
    .flatMap((address) => [address, address.replace(/^\S+ /u, '')])
}

/**
 * What to hide of a story's private persons in its reports. Empty where no person is private. A
 * name shared with a public person is hidden where it is a mention of the private one; in words of
 * our own only the full name is.
 */
export function maskOf(people: readonly Person[], reports: readonly AnnotatedDocument[]): Mask {
  const names = hiddenNames(people, reports)
  const outlets = new Set(outletWords(reports))
  const mentions = Map.groupBy(
    ofStanding(people, 'private')
      .flatMap((person) => person.mentions)
      .filter(({ exact }) => !outlets.has(exact)),
    ({ document }) => document,
  )
  if (names.length === 0 && mentions.size === 0) return NO_MASK
  const pattern = namePattern(names)
  const spans = Object.fromEntries(
    reports.map((report) => {
      const { id } = report.document
      return [id, maskSpans(report, pattern, mentions.get(id) ?? [])]
    }),
  )
  const homes = reports.flatMap(({ document }) => hiddenAddresses(document, spans[document.id]!))
  return { spans, names: [...new Set([...homes, ...names])] }
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
    part.includes(MASKED) ? hideDetails(part) : part,
  )
}

const hideDetails = (words: string) =>
  words.replaceAll(AGE, MASKED).replaceAll(ADDRESS, MASKED).replace(HOUSEHOLD_TAIL, MASKED)

/** From a household word to the end of the quote or the sentence that it stands in. */
const HOUSEHOLD_TAIL = new RegExp(`${OPENERS}[^.!?”"(]*(?<! )`, 'iu')
