// What follows a cue: whom it is said to, when and where, and where the content begins and ends.
// Example: in "told envoys in Marn on Friday that the valley was safe, adding" the content runs
// from "that" to "safe".
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  POSSESSIVES,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  TIME_WORDS,
} from '../lexicon/grammar.ts'
import { GROUPS, WORKS } from '../lexicon/roles.ts'
import { cueOf, type Cue } from './cue-lookup.ts'
import { isAdverb } from '../grammar/word-class.ts'
import { isNounLike, subjectBefore, type ItemRange } from '../grammar/noun-phrase.ts'
import type { Item } from './quote-units.ts'
import type { VerbGroup } from '../grammar/verb-group.ts'

export interface RightContent {
  /** First item of the content; null where there is none in this unit. */
  readonly from: number | null
  /** It is a noun phrase, not a clause. */
  readonly phrase: boolean
  /** Item after the cue, a preposition that belongs to it included. */
  readonly cueTo: number
  readonly addressee: ItemRange | null
  readonly opensNext: boolean
}

// How far adjuncts between a cue and its content are followed, in items.
const LONGEST_ADJUNCT = 18
const CLAUSE_WORDS = /^(?:that|whether|if|how|why|what|who|where|when|which)$/u

/** What stands to the right of a verb group; null where nothing there can be content. */
export function contentAfter(items: readonly Item[], group: VerbGroup): RightContent | null {
  const { frames, prepositions } = group.cue
  let k = group.to
  let addressee: ItemRange | null = null
  const none = { phrase: false, cueTo: group.to, addressee: null, opensNext: false }
  if (prepositions.has(items[k]?.lower ?? '')) {
    const first = items[k + 1]
    return first &&
      (isNounLike(first) ||
        DETERMINERS.has(first.lower) ||
        first.form === 'quote' ||
        SUBJECT_PRONOUNS.has(first.lower) ||
        CLAUSE_WORDS.test(first.lower))
      ? { ...none, from: k + 1, phrase: true, cueTo: k + 1 }
      : null
  }
  if (frames.includes('a')) {
    addressee = addresseeAt(items, k, frames)
    if (addressee) {
      k = addressee.to
      if (prepositions.has(items[k]?.lower ?? ''))
        return { ...none, from: k + 1, phrase: true, addressee }
    }
  }
  const reached = items[k]?.lower === 'to' && frames.includes('i') ? k : skipAdjuncts(items, k)
  if (reached === null) return null
  const start = startOf(items, reached, cueAfter(items, group), k > group.to)
  if (start === null) return null
  return { ...none, addressee, ...start }
}

/** "A study found the dam was cracked": of a work these verbs take a clause without "that". */
function cueAfter(items: readonly Item[], { cue, from }: VerbGroup): Cue {
  const before = items[from - 1]
  const isWork = before && !before.cap && WORKS.has(before.lower.replace(/s$/u, ''))
  return isWork && /^(?:find|show)$/u.test(cue.lemma) ? { ...cue, frames: `${cue.frames}c` } : cue
}

/** Whom it is said to: a pronoun, a name, "reporters", "the council". */
export function addresseeAt(
  items: readonly Item[],
  from: number,
  frames: string,
): ItemRange | null {
  const first = items[from]
  if (!first || first.form !== 'word') return null
  if (/^(?:me|us|him|them|you|her)$/u.test(first.lower)) {
    const next = items[from + 1]
    const isPossessive =
      first.lower === 'her' && next && isNounLike(next) && !next.cap && !GROUPS.has(next.lower)
    return isPossessive && frames.includes('n') ? null : { from, to: from + 1 }
  }
  let k = from
  if (first.cap) {
    while (k < items.length && (items[k]!.cap || /^(?:of|'s|’s|&|-)$/u.test(items[k]!.lower))) k++
    if (items[k - 1]?.lower === 'of') k--
    while (k > from && k < from + 6 && OUTLET_WORDS.test(items[k]?.lower ?? '')) k++
    const next = items[k]
    // "said Orsk would": a verb after the name makes it the content's subject.
    if (next && AUXILIARIES.has(next.lower)) return null
    return k > from ? { from, to: k } : null
  }
  const counts = COUNTS.test(first.lower) && isNounLike(items[from + 1])
  if (GROUPS.has(first.lower) && !counts) return { from, to: from + 1 }
  if (!counts && !DETERMINERS.has(first.lower) && !POSSESSIVES.has(first.lower)) return null
  k = from + 1
  while (
    k < items.length &&
    k < from + 7 &&
    isNounLike(items[k]) &&
    !DETERMINERS.has(items[k]!.lower)
  )
    k++
  const stop = items[k]
  const closes =
    stop !== undefined &&
    /^(?:that|to|of|in|on|at|,|“”|he|she|they|it|during|whether|how|about|for|not)$/u.test(
      stop.lower,
    )
  return closes && k > from + 1 ? { from, to: k } : null
}

// "both sides", "some of …": quantifiers that also stand alone.
const COUNTS = /^(?:both|some|many|several|most|others|all)$/u
const OUTLET_WORDS =
  /^(?:news|agency|television|tv|radio|newspaper|magazine|channel|website|network|daily|weekly)$/u

/** Past "on Friday", "in a statement", "again"; null where nothing but adjuncts follows. */
function skipAdjuncts(items: readonly Item[], from: number): number | null {
  let k = from
  for (let guard = 0; guard < 5; guard++) {
    const item = items[k]
    if (!item) return null
    if (item.form !== 'word') return k
    const next = items[k + 1]
    if (TIME_WORDS.has(item.lower) || (isAdverb(item) && item.lower !== 'not')) {
      k++
      continue
    }
    if (
      /^(?:on|last|this|late|early|in|since|next|earlier)$/u.test(item.lower) &&
      next &&
      TIME_WORDS.has(next.lower)
    ) {
      k += 2
      while (items[k] && (TIME_WORDS.has(items[k]!.lower) || items[k]!.form === 'number')) k++
      continue
    }
    if (
      !/^(?:in|at|during|on|to|after|before|via|through|with|from|of|about|outside|near|by|following|over|inside|for|amid)$/u.test(
        item.lower,
      )
    )
      return k
    return pastPhrase(items, k)
  }
  return k
}

/**
 * Past a prepositional phrase to "that", a quotation or a new subject; null where the clause ends
 * first.
 */
function pastPhrase(items: readonly Item[], from: number): number | null {
  for (let j = from + 1; j < items.length && j < from + LONGEST_ADJUNCT; j++) {
    const item = items[j]!
    if (item.form === 'quote' || item.lower === 'that' || item.lower === ':') return j
    if (item.form === 'mark') {
      if (item.lower !== ',') continue
      const next = items[j + 1]
      // "in Velo, Ostrel, that …"
      if (next?.cap && items[j + 2]?.lower === ',' && items[j + 3]?.lower === 'that') return j + 3
      return next && (next.form === 'quote' || next.lower === 'that') ? j + 1 : null
    }
    if (j > from + 1 && SUBJECT_PRONOUNS.has(item.lower) && item.lower !== 'who') return j
    if (j > from + 1 && DETERMINERS.has(item.lower) && isNounLike(items[j - 1])) return j
    if (j > from + 1 && /^(?:whether|if|how|why|what)$/u.test(item.lower)) return j
  }
  return null
}

// Verbs that quoted words follow only after a comma or colon: "respond ‘quickly’" is a manner.
const REACTS = /^(?:respond|reply|answer|react|continue)$/u

type Start = Pick<RightContent, 'from' | 'phrase' | 'opensNext'>

/** Where content begins at item `k`, given what the cue may take. */
function startOf(items: readonly Item[], k: number, cue: Cue, addressed: boolean): Start | null {
  const item = items[k]
  if (!item) return null
  const { frames } = cue
  const clause = { from: k, phrase: false, opensNext: false }
  if (item.lower === ':') {
    const opensNext = k >= items.length - 1
    return { from: opensNext ? null : k + 1, phrase: false, opensNext }
  }
  if (item.lower === ',') {
    const next = items[k + 1]
    return next?.form === 'quote' ? { ...clause, from: k + 1 } : null
  }
  if (item.form === 'quote')
    return /[ctnoqa]/u.test(frames) && !REACTS.test(cue.lemma) ? clause : null
  if (item.form === 'mark' && !/^[$£€(]$/u.test(item.lower)) return null
  if (item.lower === 'to') return /i/u.test(frames) ? clause : null
  const isClauseFrame = frames.includes('c')
  if (CLAUSE_WORDS.test(item.lower))
    return isClauseFrame || frames.includes('t') || addressed ? clause : null
  if (cue.lemma === 'claim' && countsLives(items, k)) return null
  if (frames === 'q') return null
  if (AUXILIARIES.has(item.lower)) return null
  if (
    isClauseFrame &&
    (isNounLike(item) ||
      SUBJECT_PRONOUNS.has(item.lower) ||
      DETERMINERS.has(item.lower) ||
      item.lower === 'there')
  ) {
    if (frames.includes('n')) return { ...clause, phrase: !hasVerbAhead(items, k) }
    return hasVerbAhead(items, k) ? clause : null
  }
  if (
    isClauseFrame &&
    !frames.includes('n') &&
    /^(?:in|at|on|after|if|while|when|as|by|with|because|under|for|despite)$/u.test(item.lower)
  )
    return clause
  if (
    /[no]/u.test(frames) &&
    (isNounLike(item) || DETERMINERS.has(item.lower) || SUBJECT_PRONOUNS.has(item.lower))
  )
    return { ...clause, phrase: true }
  return null
}

/** "claimed some 40 lives": a toll, not a claim. */
const countsLives = (items: readonly Item[], k: number) =>
  items
    .slice(k, k + 6)
    .some(({ lower }) => /^(?:lives|victims|victory|title|medal|gold)$/u.test(lower))

/** Whether a finite verb or auxiliary follows soon: a clause, not a noun. */
function hasVerbAhead(items: readonly Item[], from: number): boolean {
  for (let k = from; k < items.length && k < from + 30; k++) {
    const item = items[k]!
    if (item.form === 'quote') return true
    if (
      item.form === 'word' &&
      !item.cap &&
      (AUXILIARIES.has(item.lower) || /(?:ed|s)$/u.test(item.lower) || item.lower.startsWith("'"))
    )
      return true
    if (item.form === 'word' && SUBJECT_PRONOUNS.has(item.lower)) return true
  }
  return false
}

/** Longest content, in items (a quotation is one): a page without stops is cut here. */
export const LONGEST_CONTENT = 250

const STOPPED_ENDS =
  /^(?:but|when|while|after|before|as|during|although|though|because|which|who)$/u
const NOUN_PHRASE_ENDS =
  /^(?:while|but|when|because|after|before|although|though|if|saying|who|which|during|until|since|where|as|amid)$/u

/**
 * Item after the content that begins at `from`: up to the clause's end, another attribution or a
 * coordination.
 */
export function contentEnd(
  items: readonly Item[],
  { from, phrase }: Pick<RightContent, 'phrase'> & { readonly from: number | null },
  cue: Cue | null,
): number {
  const start = from ?? items.length
  let k = start
  const last = Math.min(items.length, start + LONGEST_CONTENT)
  for (; k < last; k++) {
    const item = items[k]!
    if (item.form === 'quote') {
      continue
    }
    if (k === start) continue
    // “Never,” but … and “Never,” when …: the stop inside the marks ends what is quoted.
    if (items[k - 1]!.quote?.stopped && STOPPED_ENDS.test(item.lower)) break
    if (
      phrase &&
      item.form === 'word' &&
      NOUN_PHRASE_ENDS.test(item.lower) &&
      !(item.lower === 'as' && cue?.frames.includes('o'))
    )
      break
    if (item.lower === ';') break
    if (phrase && /^[,:–—(]$/u.test(item.lower)) break
    if (item.lower === ',' && endsAtComma(items, k)) break
    if ((item.lower === 'and' || item.lower === 'but') && coordinates(items, k)) break
    if (
      phrase &&
      item.form === 'word' &&
      /^(?:in|on|at)$/u.test(item.lower) &&
      isSpeechSetting(items, k)
    )
      break
  }
  while (k > start && /^[.!?;,:–—-]$/u.test(items[k - 1]!.lower) && items[k - 1]!.form === 'mark')
    k--
  return k
}

/** "in a statement", "on Friday", "at a rally". */
function isSpeechSetting(items: readonly Item[], k: number): boolean {
  const next = items[k + 1]
  if (!next) return false
  if (TIME_WORDS.has(next.lower)) return true
  for (let j = k + 1; j < k + 5; j++)
    if (
      /^(?:statement|interview|speech|tweet|letter|rally|conference|post|email|debate|remarks|briefing)$/u.test(
        items[j]?.lower ?? '',
      )
    )
      return true
  return false
}

/** ", adding …", ", according to …", ", Orsk said.": another attribution takes over. */
function endsAtComma(items: readonly Item[], comma: number): boolean {
  const next = items[comma + 1]
  if (!next || next.form === 'quote') return false
  if (next.lower === 'according') return true
  const cue = cueOf(next.lower)
  if (cue && next.form === 'word' && cue.forms.has('gerund') && /[ca]/u.test(cue.frames))
    return true
  if (/^(?:but|although|though|despite|even)$/u.test(next.lower)) return true
  const joined = /^(?:and|but|while)$/u.test(next.lower)
  if (joined && coordinates(items, comma + 1, /[caino]/u)) return true
  const first = comma + (joined ? 2 : 1)
  for (let k = first; k < items.length && k < first + 12; k++) {
    const item = items[k]!
    if (item.form === 'mark' && item.lower !== '.') return false
    const spoken = item.form === 'word' ? cueOf(item.lower) : undefined
    if (!spoken || !/[ca]/u.test(spoken.frames)) continue
    if (
      !spoken.forms.has('past') &&
      !spoken.forms.has('third') &&
      !(joined && spoken.forms.has('base'))
    )
      continue
    const after = items[k + 1]
    const closes =
      joined || !after || /^(?:[.,]|on|in|at)$/u.test(after.lower) || TIME_WORDS.has(after.lower)
    const subject = closes ? subjectBefore(items, k) : null
    return subject !== null && subject.from === first
  }
  return false
}

/** "and warned", "but has also said": a second predicate of the speaker. */
function coordinates(items: readonly Item[], and: number, frames = /[cai]/u): boolean {
  let k = and + 1
  while (
    k < items.length &&
    k < and + 4 &&
    (isAdverb(items[k]!) || /^(?:has|have|had)$/u.test(items[k]!.lower))
  )
    k++
  const item = items[k]
  if (!item || item.form !== 'word' || item.cap) return false
  const cue = cueOf(item.lower)
  return (
    cue !== undefined &&
    (cue.forms.has('past') || cue.forms.has('third') || cue.forms.has('base')) &&
    (!cue.forms.has('base') || /^(?:that|he|she|it|they|we)$/u.test(items[k + 1]?.lower ?? '')) &&
    frames.test(cue.frames) &&
    !CONJUNCTIONS.has(item.lower) &&
    !PREPOSITIONS.has(item.lower)
  )
}
