// Names and their report → the same, where the report itself shows that what was taken for a person
// is a place, a people or a body; and mentions of such places that were overlooked. Example: after
// "residents of Orsk", the "Orsk" that opens "Orsk fell to the army" is a place.
import type { Name } from '../../model/annotation.ts'
import { compareSpans, firstAtOrAfter, overlapsSpan, type Span } from '../../text/span.ts'
import type { Token } from '../../text/token.ts'
import { bitsOf, type WordList } from '../../learn/word-list.ts'
import { PLACES_LISTED } from '../lexicon/place-frames.ts'
import { NEVER_NAMES } from '../lexicon/grammar.ts'
import { NAME_BITS } from './bits.ts'
import { groupType, overlookedGroups } from './group.ts'
import { firmsShort } from './headed.ts'
import { knownType } from './lexicon.ts'
import { isFirstName } from './mentions.ts'
import { signsAt } from './signs.ts'
import { capitalsOf, spellingsOf, wordOf, type Capital, type Spelling } from './spelling.ts'

type Type = Name['type']

interface Source {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly names: readonly Name[]
  readonly list: WordList | null
}

/** The names, in order. O(tokens + names). */
export function settledNames(source: Source): Name[] {
  const names = source.names.map((name) => {
    const type = groupType(source.text.slice(name.start, name.end), name.type)
    return type === name.type ? name : { ...name, type }
  })
  const { text, tokens } = source
  const capitals = capitalsOf(text, tokens)
  const spellings = spellingsOf({ ...source, names, capitals })
  gather({ ...source, names }, capitals, spellings)
  listed({ ...source, names }, spellings)
  const types = new Map<string, Type>()
  const firms = firmsShort(text, names)
  for (const one of spellings.values()) {
    const type = isPeopleOf(one, spellings)
      ? 'other'
      : isFirm(one, firms)
        ? 'organisation'
        : typeOf(one, source.list)
    if (type) types.set(one.word, type)
  }
  const settled = names.map((name): Name => {
    const word = wordOf(text, name)
    const type = types.get(word)
    return type && changes(name.type, type, word) ? { ...name, type } : name
  })
  const groups = overlookedGroups(text, tokens, { capitals, names: settled })
  return withOverlooked([settled, groups], spellings, types)
}

/** "Orsk" for the Orsk Mining Company, where no title, age or kin shows somebody of that name. */
const isFirm = ({ word, place, person }: Spelling, firms: ReadonlySet<string>) =>
  firms.has(word) && person < SURELY_PERSON && place < SURELY_PERSON

const SURELY_PERSON = 3

/** Persons are settled, and what the tagger calls neither; a people is no place. */
const changes = (from: Type, to: Type, word: string) =>
  from === 'person' ||
  (from === 'other' && to === 'place') ||
  (from === 'place' && to === 'other' && /(?:n|i|ese|ish)s?$/u.test(word))

function withOverlooked(
  [names, groups]: readonly [readonly Name[], readonly Name[]],
  spellings: ReadonlyMap<string, Spelling>,
  types: ReadonlyMap<string, Type>,
): Name[] {
  const more: Name[] = [...groups]
  for (const { word, overlooked } of spellings.values())
    if (overlooked.length > 0 && types.get(word) === 'place')
      for (const at of overlooked) if (!touches(groups, at)) more.push({ ...PLACE, ...at })
  return more.length === 0 ? [...names] : [...names, ...more].sort(compareSpans)
}

const PLACE = { kind: 'name', type: 'place' } as const

/** Whether a span of a sorted, disjoint list holds a part of `at`. */
function touches(spans: readonly Span[], at: Span): boolean {
  const last = spans[firstAtOrAfter(spans, at.end) - 1]
  return last !== undefined && overlapsSpan(last, at)
}

/** Adds up the signs beside all mentions. O(capitals). */
function gather(
  { text, tokens, names }: Source,
  capitals: readonly Capital[],
  spellings: ReadonlyMap<string, Spelling>,
): void {
  let at = 0
  for (const { at: i, word } of capitals) {
    const one = spellings.get(word)
    if (!one) continue
    const { start, end } = tokens[i]!
    while (at < names.length && names[at]!.end <= start) at++
    const next = names[at]
    const span = { start, end: start + word.length }
    const isName = next !== undefined && next.start === start && next.end === span.end
    if (!isName && next && next.start < end) continue
    const { place, person } = signsAt({ text, tokens }, i)
    one.place += place
    one.person += person
    if (!isName && !isBesideCapital(text, span)) one.overlooked.push(span)
  }
}

/** Whether a name or title goes on beside a word; "In" and "The" that open a sentence are none. */
function isBesideCapital(text: string, { start, end }: Span): boolean {
  if (/^[ -]\p{Lu}/u.test(text.slice(end, end + 2))) return true
  const before = CAPITAL_BEFORE.exec(text.slice(Math.max(0, start - 20), start))?.[1]
  return before !== undefined && !NEVER_NAMES.has(before.toLowerCase())
}

const CAPITAL_BEFORE = /(\p{Lu}[\p{L}’'-]*|(?<!\p{L})\p{Lu}\.)[ -]$/u

const LIST_BEFORE = /(\p{Ll}{4,16})(?: (?:including|such as|like|of)|:| –| —) $/u
const JOINT = /^(?:, |,? (?:and|or) )$/u
const LIST_BEFORE_UNITS = 40

/** "towns including Orsk, Velo and Tarn": all of a list are what its noun or a full name says. */
function listed({ text, names }: Source, spellings: ReadonlyMap<string, Spelling>): void {
  let isList = false
  names.forEach((name, i) => {
    const before = names[i - 1]
    const isJoined = before !== undefined && JOINT.test(text.slice(before.end, name.start))
    if (!isJoined) {
      const words = text.slice(Math.max(0, name.start - LIST_BEFORE_UNITS), name.start)
      isList = PLACES_LISTED.has(LIST_BEFORE.exec(words)?.[1] ?? '')
    }
    const one = spellings.get(wordOf(text, name))
    if (one && isList) one.place += 3
    if (!isJoined) return
    if (one && isFullName(text, before)) one.person += 2
    const other = isFullName(text, name) ? spellings.get(wordOf(text, before)) : undefined
    if (other) other.person += 2
  })
}

const isFullName = (text: string, { type, start, end }: Name) =>
  type === 'person' && text.slice(start, end).includes(' ')

const PEOPLE_LENGTH_MIN = 6

/** "Ostrelian", where the report has an "Ostrel" or "Ostrelia" that is a place. */
function isPeopleOf({ word }: Spelling, spellings: ReadonlyMap<string, Spelling>): boolean {
  const known = knownType(word)
  if (word.length < PEOPLE_LENGTH_MIN || known === 'country' || known === 'place') return false
  const one = word.replace(/s$/u, '')
  const stems = [/n$/u, /an$/u, /ian$/u, /i$/u, /ese$/u, /ish$/u]
    .filter((ending) => ending.test(one))
    .map((ending) => one.replace(ending, ''))
  return stems.some((stem) => {
    const land = spellings.get(stem)
    return land !== undefined && land.counts.place > land.counts.person && land.place >= 3
  })
}

const TWO_SIGNS = 4

/** What all mentions of a spelling are; null where the tagger's reading stays. */
function typeOf({ word, place, person, counts }: Spelling, list: WordList | null): Type | null {
  const known = knownType(word)
  if (known === 'organisation') return null
  if (known === 'demonym' || known === 'other')
    return person > 2 || isFirstName(word) ? null : 'other'
  if (known === 'country') return person > place ? null : 'place'
  const bits = list ? bitsOf(list, word) : 0
  if (isFirstName(word)) person += 3
  // What the trained tagger calls neither takes two signs.
  if (list && counts.other > 0 && counts.place === 0 && place < TWO_SIGNS) return null
  if (place >= 3 && place > person) return 'place'
  if (person > 0) return null
  if (counts.person + counts.organisation + counts.place + counts.other === 0)
    return place > 1 ? 'place' : null
  if (place > 0 && (counts.place > 0 || !isPersonal(bits, word))) return 'place'
  if (place > 1) return 'place'
  // A people: "Orvaskans".
  return /(?:ns|ese|ish)$/u.test(word) && (bits & PERSONAL) === 0 ? 'other' : null
}

/** Whether lists know a word as a name of persons; a plural may be one. */
const isPersonal = (bits: number, word: string) => (bits & PERSONAL) !== 0 || word.endsWith('s')

const PERSONAL =
  NAME_BITS.surname |
  NAME_BITS.givenName |
  NAME_BITS.worldGivenName |
  NAME_BITS.worldSurname |
  NAME_BITS.person |
  NAME_BITS.leader |
  NAME_BITS.artist
