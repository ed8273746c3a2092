// Runs of capitalised words into mentions: titles and adjectives of nationality come off, a body
// before a title becomes a mention of its own. Example: "Tarn Bank President Aldo Venn" -> "Tarn
// Bank" | "Aldo Venn" (titled).
import {
  DETERMINERS,
  PREPOSITIONS,
  CONJUNCTIONS,
  ADVERBS,
  COMMON_VERBS,
} from '../lexicon/grammar.ts'
import { FREQUENT_WORDS } from '../lexicon/frequent.ts'
import { FEMALE_NAMES, MALE_NAMES } from '../../text/first-names.ts'
import { ORGANISATION_HEADS, WORK_HEADS } from '../lexicon/organisations.ts'
import { PLACE_HEADS, PLACE_OPENERS } from '../lexicon/places.ts'
import { GROUPS, HONORIFICS, KIN, RANKS, ROLE_MODIFIERS, ROLES } from '../lexicon/roles.ts'
import { cueOf } from '../quotation/cue-lookup.ts'
import { knownType } from './lexicon.ts'
import type { NameRun, NameWord } from './runs.ts'

/** A candidate name with the run it stands in. */
export interface NameCandidate {
  readonly words: readonly NameWord[]
  readonly run: NameRun
  /** A title stands before it: "President Venn", "Mr Venn". */
  readonly titled: boolean
  /** It begins and ends with its run. */
  readonly first: boolean
  readonly last: boolean
  /** First word of its sentence, where a capital says nothing. */
  readonly doubtful: boolean
}

export const isFirstName = (text: string) => MALE_NAMES.has(text) || FEMALE_NAMES.has(text)

const isTitle = ({ lower }: NameWord) =>
  HONORIFICS.has(lower) || RANKS.has(lower) || ROLES.has(lower)
const isTitlePart = (word: NameWord) =>
  isTitle(word) || ROLE_MODIFIERS.has(word.lower) || word.lower === 'of' || word.lower === 'and'

/**
 * Whether the lower-case word is an ordinary one, so that a capital at a sentence's start says
 * nothing.
 */
export const isOrdinary = (lower: string) =>
  FREQUENT_WORDS.has(lower) ||
  ROLES.has(lower) ||
  GROUPS.has(lower) ||
  KIN.has(lower) ||
  PREPOSITIONS.has(lower) ||
  CONJUNCTIONS.has(lower) ||
  DETERMINERS.has(lower) ||
  ADVERBS.has(lower) ||
  COMMON_VERBS.has(lower) ||
  ROLE_MODIFIERS.has(lower)

/** The candidates of a run, in order. */
export function candidatesOf(run: NameRun): NameCandidate[] {
  const from = leadingOrdinary(run)
  if (run.shouted) return shoutedCandidates(run)
  const words = withoutOffice(run.words.slice(from))
  if (words.length === 0) return []
  const atStart = run.opensSentence && from === 0
  const make = (part: readonly NameWord[], titled: boolean, isFirst: boolean): NameCandidate => ({
    words: part,
    run,
    titled,
    first: isFirst && from === 0,
    last: part.at(-1) === words.at(-1),
    doubtful: atStart && isFirst && part.length === 1,
  })
  const title = lastTitle(words)
  if (title < 0) return splitAdjective(words).map((part, i) => make(part, false, i === 0))
  const opening = titleStart(words, title)
  const candidates: NameCandidate[] = []
  for (const part of splitAdjective(words.slice(0, opening)))
    candidates.push(make(part, false, candidates.length === 0))
  const name = trimConnectors(words.slice(title + 1))
  if (name.length > 0) candidates.push(make(name, true, false))
  return candidates
}

/**
 * In a title-case line: what stands between verbs and ordinary words. "Latvia Confirms Talks" ->
 * "Latvia".
 */
function shoutedCandidates(run: NameRun): NameCandidate[] {
  const candidates: NameCandidate[] = []
  let part: NameWord[] = []
  const flush = () => {
    const named = withoutLeadingTitles(trimConnectors(part))
    const titled = named.length > 0 && named.length < part.length
    if (named.length > 0)
      candidates.push({ words: named, run, titled, first: false, last: false, doubtful: true })
    part = []
  }
  for (const word of run.words) {
    const known = knownType(word.text)
    const ends =
      known === undefined &&
      !isTitlePart(word) &&
      (isOrdinary(word.lower) || isVerbForm(word.lower))
    if (ends) flush()
    else if (known === 'country' || known === 'demonym') {
      flush()
      part = [word]
      flush()
    } else part.push(word)
  }
  flush()
  return candidates
}

const isVerbForm = (lower: string) => cueOf(lower) !== undefined

function withoutLeadingTitles(words: readonly NameWord[]): NameWord[] {
  let from = 0
  while (from < words.length && isTitlePart(words[from]!)) from++
  return words.slice(from)
}

/** "Minister of Water Ingrid Tarn" -> "Ingrid Tarn"; "Prime Minister of Latvia" -> "Latvia". */
function withoutOffice(words: readonly NameWord[]): readonly NameWord[] {
  const of = words.findIndex((word) => word.lower === 'of')
  if (of < 1 || !isTitle(words[of - 1]!)) return words
  const named = words.findIndex((word, i) => i > of + 1 && isFirstName(word.text))
  if (named > 0) return words.slice(named)
  const rest = trimConnectors(words.slice(of + 1))
  return rest.length === 1 && isOrdinary(rest[0]!.lower) ? [] : rest
}

/**
 * How many ordinary words open the run only because a sentence begins there: "Smoke" in "Smoke
 * Tarn".
 */
function leadingOrdinary(run: NameRun): number {
  if (!run.opensSentence || run.words.length < 2) return 0
  const [first, second] = run.words
  if (!first || !second || isTitlePart(first)) return 0
  if (opensPlace(run.words)) return 1
  if (!isOrdinary(first.lower)) return 0
  const phrase = `${first.text} ${second.text}`
  if (knownType(phrase) !== undefined || isFirstName(first.text)) return 0
  const last = run.words.at(-1)!.lower
  return ORGANISATION_HEADS.has(last) || PLACE_HEADS.has(last) ? 0 : 1
}

/** "Illegal Latvia border": a capitalised opener before a known place is no part of its name. */
const opensPlace = (words: readonly NameWord[]) => {
  const first = words[0]!
  return (
    isKnownPlace(words.slice(1)) &&
    !isKnownPlace(words) &&
    !PLACE_OPENERS.has(first.lower) &&
    !isFirstName(first.text) &&
    knownType(first.text) === undefined
  )
}

const isKnownPlace = (words: readonly NameWord[]) => {
  const known = knownType(words.map((word) => word.text).join(' '))
  return known === 'country' || known === 'place' || known === 'demonym'
}

/**
 * Index of the last title with a name after it, or -1. "President Street" and "Defence Ministry"
 * hold none.
 */
function lastTitle(words: readonly NameWord[]): number {
  const last = words.at(-1)!.lower
  if (ORGANISATION_HEADS.has(last) || PLACE_HEADS.has(last))
    return HONORIFICS.has(words[0]!.lower) && words.length < 4 ? 0 : -1
  for (let k = words.length - 2; k >= 0; k--) {
    const word = words[k]!
    if (!isTitle(word) || isFirstName(word.text)) continue
    if (/^(?:of|for|and|the|&)$/u.test(words[k + 1]!.lower)) continue
    if (isTitle(words[k + 1]!) && k + 2 === words.length) continue
    return k
  }
  return -1
}

/** Where the title that ends at `end` begins: "Deputy" in "Tarn Deputy Foreign Minister". */
function titleStart(words: readonly NameWord[], end: number): number {
  let start = end
  while (start > 0 && isTitlePart(words[start - 1]!)) start--
  return start
}

/**
 * "Veldorian Aldo Venn" and "US Aldo Venn": an adjective or country before a given name stands
 * apart.
 */
function splitAdjective(all: readonly NameWord[]): NameWord[][] {
  const words = trimConnectors(all)
  if (words.length === 0) return []
  const [first] = words
  const whole = words.map((word) => word.text).join(' ')
  if (words.length > 2 && !isFirstName(first!.text) && knownType(whole) === undefined) {
    const known = knownType(first!.text)
    const adjective = known === 'demonym' || known === 'country'
    const last = words.at(-1)!.lower
    const headed = ORGANISATION_HEADS.has(last) || PLACE_HEADS.has(last) || WORK_HEADS.has(last)
    const joined = words.some((word) => /^(?:of|for|and|&)$/u.test(word.lower))
    if (adjective && (isFirstName(words[1]!.text) || (!headed && !joined && known === 'demonym')))
      return [[first!], words.slice(1)]
  }
  if (words.length > 1 && isRoleOnly(words)) {
    const known = knownType(first!.text)
    return known === undefined ? [] : [[first!]]
  }
  return [words]
}

const isRoleOnly = (words: readonly NameWord[]) =>
  isTitle(words.at(-1)!) &&
  words.every((word, i) => isTitlePart(word) || (i === 0 && knownType(word.text) !== undefined))

function trimConnectors(words: readonly NameWord[]): NameWord[] {
  let start = 0
  let end = words.length
  const isConnector = (word: NameWord | undefined) =>
    word !== undefined && /^(?:of|for|and|the|&|'s|y|e|af|av)$/u.test(word.lower)
  while (start < end && isConnector(words[start])) start++
  while (end > start && isConnector(words[end - 1])) end--
  return words.slice(start, end)
}
