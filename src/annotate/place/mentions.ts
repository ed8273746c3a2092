// Which words of a report name a place: names typed place, other names that stand like one and
// that the gazetteer knows, capitalised words beside the names, and the places inside the names of
// bodies and buildings. Example: "TARN (NORDPRESS) — Pell City Council met" -> "TARN", "Pell" (in a
// name).
import type { Name } from '../../model/annotation.ts'
import { compareSpans, firstAtOrAfter, type Span } from '../../text/span.ts'
import type { Gazetteer } from './gazetteer.ts'
import { AREA_HEADS, FACILITY_HEADS, NO_TOWN_HEADS, PUBLIC_HEADS } from '../lexicon/facilities.ts'
import { NEVER_NAMES, TIME_WORDS } from '../lexicon/grammar.ts'
import { METONYMS, PLACE_HEADS } from '../lexicon/places.ts'
import { HONORIFICS, ROLES } from '../lexicon/roles.ts'
import { isFirstName, isOrdinary } from '../name/mentions.ts'
import { knownType } from '../name/lexicon.ts'
import { foldName } from './fold.ts'

/** Words that name a place. */
export interface PlaceMention extends Span {
  /** They stand inside the name of a body or a building: "Pell" in "Pell City Council". */
  readonly inName: boolean
}

/** What a name's place in the report is judged by. */
interface Report {
  readonly text: string
  readonly names: readonly Name[]
  readonly gazetteer: Gazetteer
  /** Folded names that the report certainly uses for places. */
  readonly held: ReadonlySet<string>
  /** Words of the names of persons. */
  readonly persons: ReadonlySet<string>
}

/** The mentions of places, in order. O(text + names). */
export function placeMentionsIn(
  text: string,
  names: readonly Name[],
  gazetteer: Gazetteer | null,
): PlaceMention[] {
  const plain = (all: readonly Name[]): PlaceMention[] =>
    all.map(({ start, end }) => {
      const party = PARTY.exec(text.slice(start, end))?.[0].length ?? 0
      return { start: countryStart(text, { start, end }) + party, end, inName: false }
    })
  const typed = names.filter((name) => name.type === 'place' && !isOtherThing(text, name))
  if (!gazetteer) return plain(typed)
  const held = new Set(typed.map(({ start, end }) => foldName(text.slice(start, end))))
  const persons = new Set(
    names
      .filter(({ type }) => type === 'person')
      .flatMap(({ start, end }) => text.slice(start, end).split(/\s+/u)),
  )
  const report = { text, names, gazetteer, held, persons }
  const taken = names.filter((name, k) => isPlace(report, name, names[k - 1]))
  for (const { start, end } of taken) held.add(foldName(text.slice(start, end)))
  const whole = new Set(taken.map(({ start }) => start))
  const inside = names.flatMap((name) =>
    whole.has(name.start) && name.type !== 'place' ? [] : placesInName(report, name),
  )
  return [...plain(taken), ...inside, ...looseMentions(report)].sort(compareSpans)
}

const CAPITALISED_BEFORE = /(?:\p{Lu}[\p{L}.’']{1,20} ){1,2}$/u

/** Where a country's name begins of which the span is only the end: "United [States]". */
function countryStart(text: string, { start, end }: Span): number {
  const before = CAPITALISED_BEFORE.exec(text.slice(Math.max(0, start - 40), start))?.[0]
  if (!before) return start
  for (let at = 0; at < before.length; at = before.indexOf(' ', at) + 1)
    if (knownType(before.slice(at) + text.slice(start, end)) === 'country')
      return start - before.length + at
  return start
}

const OTHER_THING_BEHIND =
  /^(?:['’]s\s+(?:Day|Eve)\b|[\s-](?:virus|ebolavirus|fever|disease|flu|strain|syndrome)\b)/u

const AT_SEAT = /\b(?:in|at|near|outside|inside)\s+(?:the\s+)?$/u

/** A seat of power that acts, a feast, a disease: named after a place, and none. */
function isOtherThing(text: string, { start, end }: Span): boolean {
  if (METONYMS.has(text.slice(start, end)))
    return !AT_SEAT.test(text.slice(Math.max(0, start - AROUND), start))
  return OTHER_THING_BEHIND.test(text.slice(end, end + AROUND))
}

function isPlace(report: Report, name: Name, before: Name | undefined): boolean {
  const { text, gazetteer, held } = report
  if (isOtherThing(text, name)) return false
  if (name.type === 'place' || METONYMS.has(text.slice(name.start, name.end))) return true
  if (isAreaBehind(text, before, name, gazetteer)) return true
  if (stateKey(text, name, gazetteer) !== null) return true
  const words = text.slice(name.start, name.end)
  if (opensReport(text, name) && bearsTown(words, gazetteer)) return true
  if (name.type !== 'person' && isArea(words, gazetteer)) return true
  if (report.persons.has(words)) return false
  if (name.type !== 'person' && held.has(foldName(words)) && bearsTown(words, gazetteer))
    return true
  if (!standsLikePlace(text, name)) return false
  return name.type !== 'person' || !isFirstName(words) ? bearsTown(words, gazetteer) : false
}

/** A country, or a state that is known by that name. */
function isArea(words: string, gazetteer: Gazetteer): boolean {
  const known = knownType(words)
  if (known === 'country') return true
  if (known !== undefined && known !== 'place') return false
  return gazetteer.find(foldName(words)).some(({ place, main }) => {
    const { type } = gazetteer.at(place)
    return main && (type === 'country' || (type === 'state' && known === 'place'))
  })
}

/** "Pell, Ostrel": an area behind the comma after a place. */
function isAreaBehind(
  text: string,
  before: Name | undefined,
  { start, end }: Span,
  gazetteer: Gazetteer,
): boolean {
  if (before?.type !== 'place' || !/^,\s$/u.test(text.slice(before.end, start))) return false
  return gazetteer
    .find(foldName(text.slice(start, end)))
    .some(({ place, main }) => main && /^(?:state|country)$/u.test(gazetteer.at(place).type))
}

/** The key of a state's short form behind a comma: "Pell, Os."; null for anything else. */
export function stateKey(text: string, { start, end }: Span, gazetteer: Gazetteer): string | null {
  if (end - start > 5 || !/,\s$/u.test(text.slice(Math.max(0, start - 2), start))) return null
  const key = `#${foldName(text.slice(start, end)).replaceAll(' ', '')}`
  return gazetteer.find(key).length > 0 ? key : null
}

// "MARN, Ostrel (NORDPRESS) —": the place a report was sent from.
const DATELINE =
  /^(?:,[^.\n]{0,40}|,(?:\s?\p{Lu}\p{L}{0,4}\.){1,3})?\s*(?:\([^)\n]{0,40}\)\s*)?(?:—|–|--|-\s|:\s)/u
const DATELINE_LENGTH = 100

function opensReport(text: string, { start, end }: Span): boolean {
  if (start > 0 && !/[\n.!?]["”’)]?\s{0,3}$/u.test(text.slice(Math.max(0, start - 4), start)))
    return false
  const name = text.slice(start, end)
  return name === name.toUpperCase() && DATELINE.test(text.slice(end, end + DATELINE_LENGTH))
}

const BEFORE_PLACE =
  /\b(?:in|near|from|to|at|around|outside|across|throughout|through|of)\s+(?:\p{Ll}+\s+)?$/u
const AFTER_PLACE =
  /^(?:,\s+\p{Lu}|\s+(?:area|residents?|man|woman|teen|couple|police|county|city council)\b)/u
const AROUND = 30

function standsLikePlace(text: string, { start, end }: Span): boolean {
  if (AFTER_PLACE.test(text.slice(end, end + AROUND))) return true
  return BEFORE_PLACE.test(text.slice(Math.max(0, start - AROUND), start))
}

// About 2,000 people: smaller towns share their names with too many other things.
const TOWN_RANK = 88

function bearsTown(name: string, gazetteer: Gazetteer): boolean {
  const known = knownType(name)
  if (known === 'demonym' || known === 'other' || known === 'organisation') return false
  // "the Republic" is short for a name, though towns are called so.
  if (PLACE_HEADS.has(name.toLowerCase())) return false
  if (isOrdinary(name.toLowerCase()) || /\p{Nd}/u.test(name) || name.length < 4) return false
  return gazetteer
    .find(foldName(name))
    .some(({ place, main }) => main && gazetteer.at(place).rank >= TOWN_RANK)
}

const WORD = /[^\s/]+/gu
/** A body's name is read up to this many words. */
const WORDS_MAX = 12
/** "Upper Tarn Valley" is the longest kind of place in a body's name. */
const PLACE_WORDS_MAX = 3

/** Places that the name of a body or building begins with, or holds behind "of". */
function placesInName(report: Report, name: Name): PlaceMention[] {
  const { text } = report
  const whole = text.slice(name.start, name.end)
  // In a person's name only what is written with stops is none of it: "U.S. Aldo Venn".
  if (!whole.includes(' ') || (name.type === 'person' && !whole.includes('.'))) return []
  const words = [...whole.matchAll(WORD)]
    .slice(0, WORDS_MAX)
    .map(({ 0: word, index }) => ({ word, start: name.start + index }))
  if (words.length < 2) return []
  const last = foldName(words.at(-1)!.word)
  if (NO_TOWN_HEADS.has(last)) return []
  // "Ostrel County" is one place, not Ostrel and a county.
  if (name.type === 'place' && AREA_HEADS.has(last)) return []
  if (report.gazetteer.find(foldName(whole)).length > 0) return []
  const found: PlaceMention[] = []
  for (let from = 0; from < words.length; from++) {
    if (from > 0 && !/^(?:of|in|at|the)$/u.test(words[from - 1]!.word)) continue
    for (let count = Math.min(PLACE_WORDS_MAX, words.length - from); count > 0; count--) {
      const end = words[from + count - 1]!
      const span = {
        start: words[from]!.start,
        end: end.start + end.word.replace(/['’]s?$|,$/u, '').length,
      }
      if (span.start === name.start && span.end >= name.end) continue
      const rest = words.slice(from + count).map(({ word }) => word.toLowerCase())
      if (!isPlaceInName(report, { name, span, rest })) continue
      found.push({ ...span, inName: true })
      from += count - 1
      break
    }
  }
  return found
}

interface Part {
  readonly name: Name
  readonly span: Span
  /** The lower-case words of the name behind it. */
  readonly rest: readonly string[]
}

function isPlaceInName({ text, gazetteer, held }: Report, { name, span, rest }: Part): boolean {
  const words = text.slice(span.start, span.end)
  const folded = foldName(words)
  if (isArea(words, gazetteer)) return name.type !== 'person' || /\./u.test(words)
  if (name.type === 'person') return false
  if (held.has(folded) && gazetteer.find(folded).length > 0) return true
  if (/ (?:county|parish|province)$/u.test(folded) && gazetteer.find(folded).length > 0) return true
  if (!bearsTown(words, gazetteer) || rest[0] === 'university') return false
  return rest.length > 0 && (PUBLIC_HEADS.has(rest[0]!) || PUBLIC_HEADS.has(rest.at(-1)!))
}

const NO_NAME: ReadonlySet<string> = new Set([...NEVER_NAMES, ...TIME_WORDS, ...HONORIFICS])
// "D-Tarnville": the party and the seat of a member of parliament.
const PARTY = /^(?:[RDI]|DFL)-(?=\p{Lu})/u
const RUN = /(?<![\p{L}\p{Nd}])\p{Lu}[\p{L}.’'-]{0,40}(?: \p{Lu}[\p{L}.’'-]{0,40}){0,3}/gu

/** Capitalised words outside all names that name a place. */
function looseMentions(report: Report): PlaceMention[] {
  const { text, names } = report
  const found: PlaceMention[] = []
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const next = names[firstAtOrAfter(names, index)]
    const before = names[firstAtOrAfter(names, index) - 1]
    const from = Math.max(index, before?.end ?? 0)
    const to = Math.min(index + run.length, next?.start ?? text.length)
    if (to <= from) continue
    const piece = text.slice(from, to)
    const start = from + (PARTY.exec(piece)?.[0].length ?? 0)
    const words = text
      .slice(start, to)
      .replace(/(?:['’]s?|[-’'])$/u, '')
      .trimEnd()
    const span = looseSpan(report, start, words)
    if (span) found.push({ ...span, inName: false })
  }
  return found
}

function looseSpan(report: Report, start: number, run: string): Span | null {
  const { text, gazetteer, held } = report
  const words = run.split(' ')
  if (words.length === 1 && isOrdinary(run.toLowerCase())) return null
  for (let count = words.length; count > 0; count--) {
    const raw = words.slice(0, count).join(' ')
    const bare = /\.\p{L}+\.$|^\p{Lu}\p{Ll}{1,4}\.$/u.test(raw)
      ? raw
      : raw.replace(/[.'’]{1,3}$/u, '')
    const span = { start, end: start + bare.length }
    if (bare.length < 2 || isOtherThing(text, span)) continue
    if (stateKey(text, span, gazetteer) !== null) return span
    if (NO_NAME.has(bare.toLowerCase())) continue
    // "Jordan Dyer", "US$400": what goes on is another name.
    const next = words[count]?.toLowerCase()
    if (next && !PUBLIC_HEADS.has(next) && !ROLES.has(next) && !isOrdinary(next)) continue
    if (text[span.end] === '$') continue
    if (knownType(bare) === 'country') return span
    const party = text.slice(start - 1, start) === '-'
    if (opensReport(text, span) && bearsTown(bare, gazetteer)) return span
    if (party && bearsTown(bare, gazetteer)) return span
    if (report.persons.has(bare)) continue
    if (FACILITY_HEADS.has(bare.toLowerCase())) continue
    if (held.has(foldName(bare)) && bearsTown(bare, gazetteer)) return span
    if (standsLikePlace(text, span) && !isFirstName(bare) && bearsTown(bare, gazetteer)) return span
  }
  return null
}
