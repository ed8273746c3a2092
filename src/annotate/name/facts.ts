// What is known of each word of a report before any decision: its hash, shape, and what lexicons,
// the word list and the rest of the report say of it. Example: "Ostrel" -> shape "Xx", a town,
// never in lower case here.
import { hashOf, hashText, NO_TEXT, textHashed, unitHashed } from '../../learn/hash.ts'
import { bitsOf, type WordList } from '../../learn/word-list.ts'
import { cueOf } from '../quotation/cue-lookup.ts'
import { FEMALE_NAMES, MALE_NAMES } from '../../text/first-names.ts'
import { FREQUENT_WORDS } from '../lexicon/frequent.ts'
import * as grammar from '../lexicon/grammar.ts'
import { JOINING_HEADS, ORGANISATION_HEADS, WORK_HEADS } from '../lexicon/organisations.ts'
import { PLACE_HEADS, PLACE_OPENERS, PLACE_PREPOSITIONS } from '../lexicon/places.ts'
import { GROUPS, HONORIFICS, KIN, RANKS, ROLE_MODIFIERS, ROLES } from '../lexicon/roles.ts'
import { TOPICS } from '../lexicon/topics.ts'
import { knownCode } from './lexicon.ts'
import { senseOf } from './sense.ts'
import type { SentenceWord } from './words.ts'

/** One word's facts, as numbers ready to be joined into features. */
export interface WordFacts {
  readonly hash: number
  /** "Xx", "X.", "9", "x": repeats folded. */
  readonly shape: number
  /** Lexicons that hold it, one bit each. */
  readonly classes: number
  /** What the word list says of it as printed. */
  readonly bits: number
  /** What the word list says of it in lower case. */
  readonly lowerBits: number
  /** The class of its commonest sense. */
  readonly sense: number
  /** Its last one to four units, then its first two to four, in lower case; while it is longer. */
  readonly affixes: readonly number[]
}

const SETS: readonly ReadonlySet<string>[] = [
  FREQUENT_WORDS,
  ORGANISATION_HEADS,
  JOINING_HEADS,
  WORK_HEADS,
  PLACE_HEADS,
  PLACE_OPENERS,
  PLACE_PREPOSITIONS,
  GROUPS,
  HONORIFICS,
  KIN,
  RANKS,
  ROLE_MODIFIERS,
  ROLES,
  grammar.DETERMINERS,
  grammar.PREPOSITIONS,
  grammar.CONJUNCTIONS,
  grammar.AUXILIARIES,
  grammar.COMMON_VERBS,
  grammar.TIME_WORDS,
  grammar.NEVER_NAMES,
  grammar.ADVERBS,
]
/** The classes of words for who somebody is. */
export const ROLE_CLASSES = classBits([HONORIFICS, KIN, RANKS, ROLES])

function classBits(sets: readonly ReadonlySet<string>[]): number {
  return sets.reduce((bits, set) => bits | (1 << SETS.indexOf(set)), 0)
}

/** Bits of a lower-case word's classes in the sets above, computed once per lexicon word. */
const CLASSES: ReadonlyMap<string, number> = classMap()

function classMap(): ReadonlyMap<string, number> {
  const classes = new Map<string, number>()
  SETS.forEach((set, index) => {
    for (const word of set) classes.set(word, (classes.get(word) ?? 0) | (1 << index))
  })
  return classes
}

/** What lexicons and the word list say of a word. O(length). */
export function factsOf(word: SentenceWord, list: WordList): WordFacts {
  const { text, lower, capital, form } = word
  const bare = lower.endsWith('.') && lower.length > 1 ? lower.slice(0, -1) : lower
  let classes = CLASSES.get(bare) ?? 0
  if (cueOf(bare)) classes |= 1 << 21
  if (capital) {
    if (MALE_NAMES.has(text) || FEMALE_NAMES.has(text)) classes |= 1 << 22
    classes |= knownCode(hashText(text)) << 23
  }
  return {
    hash: hashText(lower),
    shape: hashText(shapeOf(word)),
    classes,
    bits: capital ? bitsOf(list, text) : 0,
    lowerBits: form === 'word' ? bitsOf(list, bare) : 0,
    sense: senseOf(bare, form, list),
    affixes: capital ? affixesOf(lower) : [],
  }
}

const AFFIX_MAX = 4

function affixesOf(lower: string): number[] {
  const affixes: number[] = []
  for (let k = 1; k <= AFFIX_MAX && k < lower.length; k++) affixes.push(hashText(lower.slice(-k)))
  let state = textHashed(lower.slice(0, 1), NO_TEXT)
  for (let k = 2; k <= AFFIX_MAX && k < lower.length; k++) {
    state = unitHashed(lower.charCodeAt(k - 1), state)
    affixes.push(hashOf(state))
  }
  return affixes
}

/** The kinds of a word's characters, each run folded to one or two: "McVelo" -> "XxXx". */
export function shapeOf({ text, form }: SentenceWord): string {
  if (form === 'number') return text.length === 4 ? '9999' : text.length > 2 ? '999' : '9'
  if (form === 'mark') return text
  let shape = ''
  let run = 0
  for (let i = 0; i < text.length && shape.length < 8; i++) {
    const char = text[i]!
    const lower = char.toLowerCase()
    const kind =
      char >= '0' && char <= '9' ? '9' : char !== lower ? 'X' : /[-.'’]/u.test(char) ? char : 'x'
    run = shape.endsWith(kind) ? run + 1 : 1
    if (run < 3 && !(kind === 'x' && run > 1)) shape += kind
  }
  return shape
}

/** What the whole report shows of its words. */
export interface ReportFacts {
  /** Lower-case spellings that occur in lower case. */
  readonly lower: ReadonlySet<string>
  /** How often a spelling stands capitalised inside a sentence that is not shouted; at most 3. */
  readonly inside: ReadonlyMap<string, number>
  /** Spellings that stand right after an honorific or title, or before a cue verb. */
  readonly titled: ReadonlySet<string>
  /** What the report is about, from 1; 0 where it does not say. */
  readonly topic: number
}

/** The facts of a report. O(words). */
export function reportFacts(
  words: readonly SentenceWord[],
  openers: ReadonlySet<number>,
): ReportFacts {
  const lower = new Set<string>()
  const inside = new Map<string, number>()
  const titled = new Set<string>()
  const counts = new Uint32Array(TOPICS.length + 1)
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (word.form !== 'word') continue
    if (!word.capital) {
      lower.add(word.lower)
      const topics = TOPIC_BITS.get(word.lower)
      if (topics) for (let k = 0; k < TOPICS.length; k++) counts[k]! += (topics >> k) & 1
    } else {
      if (!openers.has(i)) inside.set(word.text, Math.min(3, (inside.get(word.text) ?? 0) + 1))
      const before = words[i - 1]?.lower.replace(/\.$/u, '') ?? ''
      if (HONORIFICS.has(before) || RANKS.has(before) || ROLES.has(before)) titled.add(word.text)
    }
  }
  return { lower, inside, titled, topic: topicOf(counts) }
}

const TOPIC_BITS: ReadonlyMap<string, number> = topicMap()

function topicMap(): ReadonlyMap<string, number> {
  const bits = new Map<string, number>()
  TOPICS.forEach((topic, k) => {
    for (const word of topic) bits.set(word, (bits.get(word) ?? 0) | (1 << k))
  })
  return bits
}

// Fewer words of a field are chance.
const TOPIC_WORDS_MIN = 3

function topicOf(counts: Uint32Array): number {
  let best = 0
  for (let k = 1; k < TOPICS.length; k++) if (counts[k]! > counts[best]!) best = k
  return counts[best]! >= TOPIC_WORDS_MIN ? best + 1 : 0
}
