// The capitalised words of a report that may be names of one word, names or not, each with how
// often the tagger took it for what. Example: "Orsk fell. Residents of Orsk fled." -> "Orsk", with both
// places where it stands.
import type { Name } from '../../model/annotation.ts'
import type { Span } from '../../text/span.ts'
import type { Token } from '../../text/token.ts'
import { bitsOf, type WordList } from '../../learn/word-list.ts'
import { NEVER_NAMES, TIME_WORDS } from '../lexicon/grammar.ts'
import { NAME_BITS } from './bits.ts'
import { knownType } from './lexicon.ts'
import { isOrdinary } from './mentions.ts'
import { senseOf, UNKNOWN } from './sense.ts'

/** A spelling of one word, with what the report shows of it. */
export interface Spelling {
  readonly word: string
  /** Points of evidence. */
  place: number
  person: number
  /** How often the tagger took it for each type. */
  readonly counts: { [type in Name['type']]: number }
  /** Spans of its mentions that are no name yet. */
  readonly overlooked: Span[]
}

/** A capitalised token: its index and its words without a possessive ending. */
export interface Capital {
  readonly at: number
  readonly word: string
}

interface Source {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly names: readonly Name[]
  readonly capitals: readonly Capital[]
  readonly list: WordList | null
}

const POSSESSIVE = /['’]s?$/u

/** A name's words as printed, without a possessive ending. */
export const wordOf = (text: string, { start, end }: Span): string => {
  const word = text.slice(start, end)
  return word.includes("'") || word.includes('’') ? word.replace(POSSESSIVE, '') : word
}

/** The capitalised tokens, in order. O(tokens). */
export function capitalsOf(text: string, tokens: readonly Token[]): Capital[] {
  const capitals: Capital[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    if (token.form !== 'word' || text.charCodeAt(token.start) === token.lower.charCodeAt(0))
      continue
    capitals.push({ at, word: wordOf(text, token) })
  }
  return capitals
}

/** Spellings that may be settled; parts of the names of persons are none. O(tokens). */
export function spellingsOf(source: Source): Map<string, Spelling> {
  const { text, names, capitals, list } = source
  const spellings = new Map<string, Spelling>()
  const left = new Set<string>()
  for (const name of names) {
    const word = wordOf(text, name)
    if (word.includes(' ')) {
      if (name.type === 'person') for (const part of word.split(' ')) left.add(part)
    } else if (!left.has(word)) {
      const one = spellings.get(word) ?? (isNoPlaceWord(word) ? null : begin(spellings, word))
      if (one) one.counts[name.type]++
      else left.add(word)
    }
  }
  for (const word of left) spellings.delete(word)
  const fresh = new Set<string>()
  for (const { word } of capitals) {
    if (spellings.has(word) || left.has(word)) continue
    if (list && mayBeName(word, list)) {
      begin(spellings, word)
      fresh.add(word.toLowerCase())
    } else left.add(word)
  }
  for (const word of inLowerCase(source, fresh)) spellings.delete(word)
  return spellings
}

/** Spellings whose lower-case form the report uses. */
function inLowerCase(
  { text, tokens, capitals }: Source,
  fresh: ReadonlySet<string>,
): ReadonlySet<string> {
  if (fresh.size === 0) return new Set()
  const used = new Set<string>()
  for (const { start, lower } of tokens)
    if (fresh.has(lower) && text.charCodeAt(start) === lower.charCodeAt(0)) used.add(lower)
  if (used.size === 0) return used
  return new Set(capitals.map(({ word }) => word).filter((word) => used.has(word.toLowerCase())))
}

const SHORT_CAPITALS = /^\p{Lu}{2,6}s?$/u
const INITIALS = /^(?:\p{Lu}\.)+$/u

function isNoPlaceWord(word: string): boolean {
  if (word.length < 3 || SHORT_CAPITALS.test(word) || INITIALS.test(word)) return true
  const lower = word.toLowerCase()
  return NEVER_NAMES.has(lower) || TIME_WORDS.has(lower) || isOrdinary(lower)
}

const ORDINARY = NAME_BITS.noun | NAME_BITS.verb | NAME_BITS.modifier

/** Whether a capitalised word that is no name yet may be one: no ordinary word. */
function mayBeName(word: string, list: WordList): boolean {
  if (isNoPlaceWord(word) || knownType(word) !== undefined) return false
  const small = word.toLowerCase()
  return (bitsOf(list, small) & ORDINARY) === 0 && senseOf(small, 'word', list) === UNKNOWN
}

function begin(spellings: Map<string, Spelling>, word: string): Spelling {
  const counts = { person: 0, organisation: 0, place: 0, other: 0 }
  const one = { word, place: 0, person: 0, counts, overlooked: [] }
  spellings.set(word, one)
  return one
}
