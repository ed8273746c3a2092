// Mentions of known people that no annotation holds: a bare surname in a headline, an office
// without its holder. Only where one person can be meant: a wrong merge is worse than none.
// Example: "Venn to meet rebels" in one report and Aldo Venn in another -> "Venn" is Aldo Venn.
import { layerOf } from '../../model/pile.ts'
import { compareSpans, firstAtOrAfter, overlapsSpan, type Span } from '../../text/span.ts'
import type { Mention } from './people.ts'
import { ADDRESSES, PUBLIC_ROLES } from './role.ts'
import { isRepeated, unrepeated, type Report } from '../statement.ts'
import { fold } from '../words.ts'

/** A person's mentions so far, and those found here. */
export interface KnownPerson {
  readonly mentions: readonly Mention[]
  readonly found: Mention[]
}

const SURNAME_LEAST = 4
const WORD = /\p{L}[\p{L}\p{M}’'-]*/gu

interface Seen {
  readonly report: Report
  readonly at: Span
  readonly surname: string
}

/**
 * Bare surnames that exactly one person of the pile bears and that are no other word in it. What
 * is taken for a place here and there is the surname too, where it is read as one more often.
 * O(text).
 */
export function surnameMentions(reports: readonly Report[], people: readonly KnownPerson[]): void {
  const bearers = bearersOf(people)
  if (bearers.size === 0) return
  const mayBear = beginningLike(bearers.keys())
  const common = new Set<string>()
  const readings = new Map<string, number>()
  const seen: Seen[] = []
  for (const report of reports) {
    const names = layerOf(report.annotated, 'name')
    const persons = names.filter(({ type }) => type === 'person')
    const places = layerOf(report.annotated, 'place').filter(({ geonames }) => geonames !== null)
    for (const match of report.text.matchAll(WORD)) {
      if (!mayBear(match[0])) continue
      const surname = fold(match[0])
      if (!bearers.has(surname)) continue
      const bare = match[0].replace(/['’]s?$/u, '')
      const at = { start: match.index, end: match.index + bare.length }
      if (!/^\p{Lu}/u.test(bare)) common.add(surname)
      if (isRepeated(report, at)) continue
      const isPerson = touches(persons, at)
      const isOther = !isPerson && touches(names, at)
      // A place on the map weighs more than a word that looks like one.
      const vote = isPerson ? 1 : isOther ? (touches(places, at) ? -2 : -1) : 0
      readings.set(surname, (readings.get(surname) ?? 0) + vote)
      if (!isPerson && standsAlone(report.text, at)) seen.push({ report, at, surname })
    }
  }
  for (const { report, at, surname } of seen) {
    if (common.has(surname) || readings.get(surname)! <= 0) continue
    const person = bearers.get(surname)!
    const printed = report.text.slice(at.start, at.end)
    const { family } = person.mentions[0]!.form
    person.found.push({ report, at, form: { printed, given: [], family }, roles: [] })
  }
}

/** Folded surnames, as printed, to the one person who bears them; none for those of two. */
function bearersOf(people: readonly KnownPerson[]): Map<string, KnownPerson> {
  const families = Map.groupBy(people, ({ mentions }) => mentions[0]!.form.family)
  const bearers = new Map<string, KnownPerson>()
  for (const [, [person, second]] of families) {
    if (!person || second || person.mentions.every(({ form }) => form.given.length === 0)) continue
    for (const { form } of person.mentions) {
      const surname = fold(form.printed.split(/[\s-]+/u).at(-1)!)
      if (surname.length >= SURNAME_LEAST) bearers.set(surname, person)
    }
  }
  return bearers
}

/**
 * Whether a word begins with the two letters of one of some folded words: most words of a text do
 * not, and need not be folded. True where a letter is none of English.
 */
function beginningLike(folded: Iterable<string>): (word: string) => boolean {
  const beginnings = new Set(Array.from(folded, (one) => beginningOf(one)))
  return (word) => {
    const beginning = beginningOf(word)
    return beginning === 0 || beginnings.has(beginning)
  }
}

/** The first two letters in lower case as a number; 0 where one is none of English. */
function beginningOf(word: string): number {
  const [first, second] = [word.charCodeAt(0) | 0x20, word.charCodeAt(1) | 0x20]
  const isPlain = first >= 0x61 && first <= 0x7a && second >= 0x61 && second <= 0x7a
  return isPlain ? first * 128 + second : 0
}

function touches(sorted: readonly Span[], at: Span): boolean {
  // Spans may nest: an outer one starts before.
  for (let i = firstAtOrAfter(sorted, at.end) - 1; i >= 0; i--) {
    const one = sorted[i]!
    if (overlapsSpan(one, at)) return true
    if (one.end < at.start - LONGEST_NAME) return false
  }
  return false
}

const LONGEST_NAME = 120

/** Whether no name goes on before or after: "Ilse Venn" and "Venn Street" are somebody else. */
function standsAlone(text: string, { start, end }: Span): boolean {
  const before = /(\p{L}[\p{L}’'.-]{0,60})\s$/u.exec(
    text.slice(Math.max(0, start - 24), start),
  )?.[1]
  const after = /^(?:['’]s?)?\s?-?(\p{L}?)/u.exec(text.slice(end, end + 4))?.[1] ?? ''
  if (/^\p{Lu}/u.test(after) || text[end] === '-' || text[start - 1] === '-') return false
  if (before === undefined || !/^\p{Lu}/u.test(before)) return true
  const word = fold(before.replace(/\.$/u, ''))
  return ADDRESSES.has(word) || PUBLIC_ROLES.has(word)
}

/** Offices of which a report that names one holder means that one by "the president". */
const OFFICES = [
  'president',
  'premier',
  'prime minister',
  'chancellor',
  'king',
  'queen',
  'pope',
  'governor',
  'mayor',
  'emperor',
  'sultan',
  'emir',
]
const OFFICE = new RegExp(
  String.raw`\b[Tt]he (${OFFICES.join('|')})(?!\p{L}|-|['’]?s?\s+(?:of|for|and|or|elect)\b|['’]?\s+\p{Lu})`,
  'gu',
)
const PLURAL = new RegExp(String.raw`\b(${OFFICES.join('|')})s\b`, 'iu')
const FORMER = /\b(?:former|ex|vice|deputy|acting|late|then|incoming|outgoing)\b/iu

/**
 * "The president" after the only person of the report who is called president there; not in quoted
 * words, nor where presidents are spoken of. O(text).
 */
export function officeMentions(reports: readonly Report[], people: readonly KnownPerson[]): void {
  for (const report of reports) {
    const holders = holdersIn(report, people)
    if (holders.size === 0) continue
    const quoted = unrepeated(report, 'quotation').filter(({ form }) => form === 'direct')
    for (const match of report.text.matchAll(OFFICE)) {
      const head = match[1]!
      const holder = holders.get(head)
      const at = { start: match.index, end: match.index + match[0].length }
      if (!holder || holder.from > at.start || isRepeated(report, at)) continue
      if (quoted.some((one) => compareSpans(one, at) <= 0 && one.end >= at.end)) continue
      const { family } = holder.person.mentions[0]!.form
      const form = { printed: match[0], given: [], family }
      holder.person.found.push({ report, at, form, roles: [], office: true })
    }
  }
}

interface Holder {
  readonly person: KnownPerson
  /** Where the report first names the holder with the office. */
  readonly from: number
}

function holdersIn(report: Report, people: readonly KnownPerson[]): Map<string, Holder> {
  const plural = PLURAL.exec(report.text)?.[1]?.toLowerCase()
  const found = new Map<string, Holder | null>()
  for (const person of people)
    for (const mention of person.mentions) {
      if (mention.report !== report) continue
      for (const { text, head } of mention.roles) {
        // "Presidential spokesman" holds no presidency, "president's envoy" neither.
        const office = OFFICES.find((one) => one.endsWith(head) && fold(text).includes(one))
        if (!office) continue
        const known = found.get(office)
        const other = known === null || (known && known.person !== person) || FORMER.test(text)
        found.set(office, other ? null : (known ?? { person, from: mention.at.start }))
      }
    }
  const sole = [...found].filter(([office, one]) => one !== null && office !== plural)
  return new Map(sole.map(([office, one]) => [office, one!]))
}
