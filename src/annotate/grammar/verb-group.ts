// The verb group around a cue word: which auxiliaries and adverbs belong to it, and whether it is
// active and finite. Example: in "has repeatedly warned" the group runs from "has" to "warned",
// finite, not negated.
import {
  AUXILIARIES,
  DETERMINERS,
  POSSESSIVES,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from '../lexicon/grammar.ts'
import { GROUPS, ROLES, WORKS } from '../lexicon/roles.ts'
import { cueOf, type Cue } from '../quotation/cue-lookup.ts'
import { isAdverb } from './word-class.ts'
import { knownType } from '../name/lexicon.ts'
import type { Item } from '../quotation/quote-units.ts'

export interface VerbGroup {
  /** First item of the group, and the item after its verb. */
  readonly from: number
  readonly to: number
  readonly mood: 'finite' | 'gerund' | 'infinitive'
  readonly negated: boolean
  readonly cue: Cue
}

/** Any verb that stands between a name and quoted words: “…,” Orsk sighed. — Orsk grinned: “…” */
function quotingCue(items: readonly Item[], i: number): Cue | null {
  const { lower, cap } = items[i]!
  if (cap || i === 0 || !/(?:ed|[^s]s)$/u.test(lower) || lower.endsWith("'s")) return null
  const subject = items[i - 1]!
  if (!subject.cap && !/^(?:he|she|they)$/u.test(subject.lower)) return null
  const particle = /^(?:back|out|in|on)$/u.test(items[i + 1]?.lower ?? '') ? 1 : 0
  const next = items[i + 1 + particle]
  const leads =
    next !== undefined && /^[,:]$/u.test(next.lower) && items[i + 2 + particle]?.form === 'quote'
  const closes = !next || /^[.,]$/u.test(next.lower)
  if (!leads && !(closes && followsQuote(items, i - 1))) return null
  return {
    lemma: lower,
    forms: new Set(['past', 'third']),
    frames: 'q',
    stance: 'assert',
    prepositions: new Map(),
  }
}

/** Whether a name that ends at item `last` stands right after quoted words. */
function followsQuote(items: readonly Item[], last: number): boolean {
  let k = last
  while (k > 0 && k > last - 5 && (items[k]!.cap || items[k]!.lower === '.')) k--
  if (k === last) k--
  const quote = items[k]
  return quote?.form === 'quote' && quote.quote!.stopped
}

/** A title-case line: most longer words carry a capital. Looks at the first 30 items. */
function isHeadline(items: readonly Item[]): boolean {
  let upper = 0
  let lower = 0
  for (const item of items.slice(0, 30)) {
    if (item.form !== 'word' || item.lower.length < 4) continue
    if (item.cap) upper++
    else lower++
  }
  return upper > 2 * lower
}

const BE = /^(?:is|are|was|were|be|been|being|am|'re|'m|isn't|aren't|wasn't|weren't|get|got|gets)$/u
const HAVE = /^(?:has|have|had|having|'ve|hasn't|haven't|hadn't)$/u
const NOT = /^(?:not|never|.*n't)$/u

/**
 * The active verb group whose verb is item `i`, or null where the word is a noun, an adjective or a
 * passive.
 */
export function verbGroupAt(items: readonly Item[], i: number): VerbGroup | null {
  const item = items[i]!
  if (item.form !== 'word') return null
  const cue = cueOf(item.lower) ?? quotingCue(items, i)
  if (!cue) return null
  if (item.cap && !isHeadline(items)) return null
  let k = i
  let auxiliary = ''
  let negated = false
  while (k > 0 && k > i - 6) {
    const word = items[k - 1]!
    const { lower, form, cap } = word
    if (form !== 'word') break
    if (NOT.test(lower)) negated = true
    if ((AUXILIARIES.has(lower) && !cap) || /^'(?:s|d|ll|ve|re|m)$/u.test(lower)) {
      auxiliary ||= lower
      k--
    } else if ((isAdverb(word) || lower === 'not') && !isBareOpener(items, k - 1)) k--
    else break
  }
  // Adverbs in front belong to the group only after an auxiliary or next to the verb.
  const toInfinitive = items[k - 1]?.lower === 'to'
  const mood = moodOf(cue, auxiliary, toInfinitive)
  if (!mood) return null
  if (mood === 'finite' && auxiliary === '' && !readsAsVerb(items, i, cue, k)) return null
  return { from: k, to: i + 1, mood, negated, cue }
}

/** "Still", "However" at the start of a clause stand outside the group. */
const isBareOpener = (items: readonly Item[], k: number) => k === 0 || items[k - 1]!.form === 'mark'

function moodOf(cue: Cue, auxiliary: string, toInfinitive: boolean): VerbGroup['mood'] | null {
  const { forms } = cue
  if (forms.has('gerund')) {
    if (auxiliary === '') return 'gerund'
    return BE.test(auxiliary) || auxiliary === "'s" ? 'finite' : null
  }
  if (BE.test(auxiliary)) return null
  if (HAVE.test(auxiliary)) return forms.has('participle') ? 'finite' : null
  if (auxiliary === "'s") return forms.has('participle') ? 'finite' : null
  if (auxiliary !== '') return forms.has('base') || auxiliary === "'d" ? 'finite' : null
  if (toInfinitive) return forms.has('base') ? 'infinitive' : null
  return forms.has('past') || forms.has('third') || forms.has('base') ? 'finite' : null
}

/**
 * Whether a form without auxiliary is a finite verb here: not "the reports", "his claims", "rebels
 * backed by".
 */
function readsAsVerb(items: readonly Item[], i: number, cue: Cue, from: number): boolean {
  const before = items[from - 1]
  const next = items[i + 1]
  const { forms } = cue
  if (before && before.form === 'word' && !before.cap) {
    const { lower } = before
    if (
      POSSESSIVES.has(lower) ||
      (DETERMINERS.has(lower) &&
        !/^(?:this|that|these|those|some|many|others?|both|several|all|one)$/u.test(lower))
    )
      return false
    if (PREPOSITIONS.has(lower) && lower !== 'like') return false
  }
  if (before && /['’]s?$/u.test(before.lower) && !/^'s$/u.test(before.lower)) return false
  if (forms.has('past')) {
    if (next?.lower === 'by' || (cue.lemma === 'accuse' && next?.lower === 'of')) return false
    if (before && before.form === 'word' && !before.cap && next && isAdjectival(items, from - 1))
      return !ADJECTIVES.test(cue.lemma)
    if (
      forms.has('participle') &&
      /[nao]/u.test(cue.frames) &&
      /^(?:of|as|to)$/u.test(next?.lower ?? '') &&
      !takesNext(cue, next!.lower)
    )
      return false
    if (cue.lemma === 'call' && before?.lower === ',' && closesAside(items, from - 1, next))
      return true
    if (cue.lemma === 'expect' || cue.lemma === 'know' || cue.lemma === 'call')
      return before !== undefined && !/^[,(]$/u.test(before.lower) && next?.lower !== 'to'
    return true
  }
  if (!before || before.form !== 'word')
    return before?.lower === ',' || before?.form === 'quote' || before?.lower === ')'
  // "Polls show that", "the video shows that": works speak like people.
  const isWork = !before.cap && WORKS.has(before.lower.replace(/s$/u, ''))
  if (isWork && (next?.lower === 'that' || SHOWS.test(cue.lemma))) return true
  if (forms.has('third') && NOUNY.test(items[i]!.lower) && !isPlainSubject(before)) return false
  if (forms.has('third') && /^(?:these|those|some|many|both|several|all)$/u.test(before.lower))
    return false
  if (forms.has('third'))
    return !isAdjectival(items, from - 1) || next?.lower === 'that' || next?.form === 'quote'
  if (!forms.has('base')) return false
  if (before.lower === 'and' || before.lower === 'but') return opensClause(next, cue)
  if (before.cap && isJoined(items, from - 1)) return true
  // Plural present: "officials say", "they warn", "who fear".
  if (SUBJECT_PRONOUNS.has(before.lower)) return !/^(?:he|she|it)$/u.test(before.lower)
  if (GROUPS.has(before.lower)) return true
  // "a Marn Times report": one report, not what the Times do.
  if (before.cap && followsArticle(items, from - 1)) return false
  return /[^sui]s$/u.test(before.lower) && !before.lower.endsWith("'s") && /c/u.test(cue.frames)
}

const SHOWS = /^(?:show|find|suggest|indicate|reveal|say|estimate)$/u

// Third persons that are as often plural nouns: they need a name, a pronoun or a role before them.
const NOUNY =
  /^(?:states|reports|claims|calls|doubts|remarks|views|demands|fears|hopes|plans|comments|questions|charges|promises|pledges|wishes|requests|offers|orders|projects|estimates|answers|notes|points|talks|appeals|worries|supposes|rules|tweets|boasts|jokes|threats|shows|pleads|blames|posts|texts|vows|praises|cries|protests|forecasts|rebukes|slams|advocates|challenges|supports|details)$/u

const isPlainSubject = (before: Item) =>
  before.cap ||
  SUBJECT_PRONOUNS.has(before.lower) ||
  before.form !== 'word' ||
  ROLES.has(before.lower)

/** "deny it and say they …": a plural present that goes on after "and". */
const opensClause = (next: Item | undefined, cue: Cue) =>
  next !== undefined &&
  cue.frames.includes('c') &&
  (next.lower === 'that' || SUBJECT_PRONOUNS.has(next.lower) || next.form === 'quote')

/** "Marn and its ally Velo": two names joined make a plural subject. */
function isJoined(items: readonly Item[], last: number): boolean {
  for (let k = last - 1; k > 0 && k > last - 6; k--) {
    const { lower, form } = items[k]!
    if (lower === 'and') return items[k - 1]!.cap
    if (form !== 'word' && lower !== '.') return false
  }
  return false
}

/** "Orsk, the envoy, called it": two commas around an apposition, and an object after the verb. */
const closesAside = (items: readonly Item[], comma: number, next: Item | undefined): boolean =>
  /^(?:the|his|her|its|their|it|him|them|for|on)$/u.test(next?.lower ?? '') &&
  items.slice(Math.max(0, comma - LONGEST_ASIDE), comma).some(({ lower }) => lower === ',')

// Longest apposition before such a verb, in items.
const LONGEST_ASIDE = 12

/** Whether "a" or "an" opens the capitalised words that end at item `last`. */
function followsArticle(items: readonly Item[], last: number): boolean {
  let k = last
  while (k > 0 && k > last - 6 && items[k]!.cap) k--
  return /^(?:an?|this|another)$/u.test(items[k]!.lower)
}

// Verbs whose participles are used as adjectives: "the alleged attacks".
const ADJECTIVES =
  /^(?:allege|suspect|report|claim|propose|plan|expect|assume|suppose|deny|dispute|promise|pledge|reject)$/u

const takesNext = (cue: Cue, next: string) =>
  cue.prepositions.has(next) || (next === 'to' && /^[^a]*i/u.test(cue.frames))

/** "Veldorian reports", "new claims": an adjective before makes the third person a noun. */
function isAdjectival(items: readonly Item[], k: number): boolean {
  const item = items[k]!
  if (item.cap) {
    const printed = item.lower.charAt(0).toUpperCase() + item.lower.slice(1)
    return knownType(printed) === 'demonym'
  }
  return /(?:al|ic|ous|ive|ful|less|able|ible|new|recent|early|false|such|more|further)$/u.test(
    item.lower,
  )
}
