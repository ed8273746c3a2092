// Noun phrases beside a verb, found without a parser: leftwards for a subject, rightwards for
// whoever comes after "said" or "according to". Example: in "the mayor of Marn, Ilse Tarn, said"
// the subject runs from "the" to "Tarn".
import {
  AUXILIARIES,
  COMMON_VERBS,
  CONJUNCTIONS,
  DETERMINERS,
  LINKING_PREPOSITIONS,
  POSSESSIVES,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  TIME_WORDS,
} from '../lexicon/grammar.ts'
import { GROUPS, HONORIFICS, KIN, RANKS, ROLES, ROLE_MODIFIERS, WORKS } from '../lexicon/roles.ts'
import { cueOf } from '../quotation/cue-lookup.ts'
import { isAdverb, isFunctionWord } from './word-class.ts'
import type { Item } from '../quotation/quote-units.ts'

/** Items [from, to) of a unit. */
export interface ItemRange {
  readonly from: number
  readonly to: number
}

// Longest subject, in items; news subjects with an apposition rarely pass 30.
const LONGEST_SUBJECT = 32

/** Whether a lower-case word is a role, a rank, kin or a group of people. */
export const isRole = (lower: string) =>
  ROLES.has(lower) ||
  GROUPS.has(lower) ||
  KIN.has(lower) ||
  RANKS.has(lower) ||
  HONORIFICS.has(lower)

/** Whether an item may stand inside a noun phrase as its noun or adjective. */
export function isNounLike(item: Item | undefined): boolean {
  if (!item || item.form === 'mark' || item.form === 'quote') return false
  if (item.form === 'number') return true
  if (item.cap) {
    if (/^(?:will|may)$/u.test(item.lower)) return true
    return !TIME_WORDS.has(item.lower) && !isFunctionWord(item.lower)
  }
  const { lower } = item
  return !(
    CONJUNCTIONS.has(lower) ||
    AUXILIARIES.has(lower) ||
    PREPOSITIONS.has(lower) ||
    SUBJECT_PRONOUNS.has(lower) ||
    isAdverb(item) ||
    TIME_WORDS.has(lower) ||
    lower === 'to' ||
    lower === 'not' ||
    lower === 'there' ||
    /^(?:the|a|an)$/u.test(lower) ||
    lower.startsWith("'")
  )
}

/** A lower-case word that is a finite verb rather than a noun: it ends a phrase. */
export function isVerbLike(item: Item): boolean {
  if (item.cap || item.form !== 'word') return false
  if (AUXILIARIES.has(item.lower)) return true
  if (isRole(item.lower)) return false
  if (COMMON_VERBS.has(item.lower)) return true
  const cue = cueOf(item.lower)
  return cue !== undefined && cue.forms.has('past') && !cue.forms.has('base')
}

/**
 * The last item before `end` that is no time word, adverb or "on Friday": where a subject would
 * end.
 */
export function skipAdjunctsBack(items: readonly Item[], end: number): number {
  let k = end
  for (let guard = 0; guard < 8 && k > 0; guard++) {
    const item = items[k - 1]!
    const before = items[k - 2]
    if (item.form === 'word' && isAdverb(item)) k--
    else if (FLOATING.test(item.lower) && endsName(items, k - 1)) k--
    else if (item.form === 'number' && /^(?:in|since)$/u.test(before?.lower ?? '')) k -= 2
    else if (item.form === 'word' && TIME_WORDS.has(item.lower) && item.lower !== 'may') {
      k--
      if (before && /^(?:on|last|this|late|early|in|since|next)$/u.test(before.lower)) k--
      if (k > 0 && items[k - 1]!.lower === 'on') k--
    } else if (/^(?:days|weeks|months|years|hours)$/u.test(item.lower)) {
      const of = backToPreposition(items, k - 1)
      if (of < 0) break
      k = of
      while (k > 0 && /^(?:has|have|had)$/u.test(items[k - 1]!.lower)) k--
    } else if (item.lower === ')') {
      let open = k - 2
      while (open >= 0 && open > k - 12 && items[open]!.lower !== '(') open--
      if (open < 0 || items[open]!.lower !== '(') break
      k = open
    } else break
  }
  return k
}

// "Orsk, Tarn and Velo all said": a quantifier after what it counts.
const FLOATING = /^(?:all|both|each)$/u

const endsName = (items: readonly Item[], end: number): boolean =>
  items[end - 1]?.lower === ')' || items[end - 1]?.cap === true

/** Index of the "in" of "in recent days" that ends at item `last`, or -1. */
function backToPreposition(items: readonly Item[], last: number): number {
  for (let k = last - 1; k >= 0 && k > last - 4; k--)
    if (/^(?:in|over|for|within|during)$/u.test(items[k]!.lower)) return k
  return -1
}

/**
 * The subject that ends just before item `end`, with its apposition, or null where none can be
 * told.
 */
export function subjectBefore(items: readonly Item[], end: number): ItemRange | null {
  const last = skipAdjunctsBack(items, end)
  const item = items[last - 1]
  if (!item) return null
  if (DASH.test(item.lower)) return subjectAcrossDash(items, last)
  const found = item.lower === ',' ? subjectAcrossComma(items, last - 1) : plainSubject(items, last)
  return found && withDescription(items, found)
}

const DASH = /^[-–—―]$/u

/** "Orsk — co-author of the plan — said": the aside belongs to the mention. */
function subjectAcrossDash(items: readonly Item[], end: number): ItemRange | null {
  let close = end
  while (close > 0 && DASH.test(items[close - 1]!.lower)) close--
  let open = close - 1
  const least = Math.max(0, close - LONGEST_SUBJECT)
  while (open > least && !DASH.test(items[open]!.lower)) {
    if (items[open]!.form === 'quote') return null
    open--
  }
  while (open > least && DASH.test(items[open - 1]!.lower)) open--
  if (open <= least || !DASH.test(items[open]!.lower)) return null
  // A hyphen inside a word is no dash: white space stands on both sides.
  if (items[open]!.start === items[open - 1]!.end && items[open]!.lower === '-') return null
  const head = plainSubject(items, open)
  return head && { from: head.from, to: close }
}

/**
 * "Tarn, the mayor, said" and "Tarn, who left, said": past one or two commas, to the noun that they
 * explain.
 */
function subjectAcrossComma(items: readonly Item[], comma: number): ItemRange | null {
  const opening = openingSubject(items, comma)
  if (opening) return opening
  let close = comma
  for (let step = 0; step < 3; step++) {
    let open = close - 1
    const least = Math.max(0, close - LONGEST_SUBJECT)
    while (open > least && items[open]!.lower !== ',') {
      if (items[open]!.form === 'quote' || /^[:;–—]$/u.test(items[open]!.lower)) return null
      open--
    }
    if (open <= 0 || items[open]!.lower !== ',') return null
    const kind = asideKind(items, open + 1, close)
    if (kind === null) return null
    const noun = plainSubject(items, skipAdjunctsBack(items, open))
    const aside = noun ? asideComma(items, noun) : null
    if (aside !== null) {
      const head = plainSubject(items, skipAdjunctsBack(items, aside))
      if (head && asideComma(items, head) === null)
        return { from: apposedFrom(items, head), to: head.to }
      close = aside
      continue
    }
    if (noun) {
      const keeps = kind === 'apposition' && step === 0
      const to = keeps ? close : noun.to
      return { from: apposedFrom(items, noun), to }
    }
    close = open
  }
  return null
}

/**
 * "Orsk, speaking in Marn, Tarn and Velo, said": the unit's opening noun, when only an adjunct lies
 * between.
 */
function openingSubject(items: readonly Item[], comma: number): ItemRange | null {
  const first = items.findIndex((item) => item.lower === ',')
  if (first < 1 || first >= comma - 2 || comma - first > LONGEST_SUBJECT * 2) return null
  const next = items[first + 1]!
  if (
    !/^(?:speaking|appearing|writing|addressing|citing|in|at|during|after|talking|quoting|who|whose|facing)$/u.test(
      next.lower,
    )
  )
    return null
  const relative = next.lower.startsWith('who')
  for (let k = first + 1; k < comma; k++) {
    const item = items[k]!
    if (item.form === 'quote') return null
    if (k === first + 1) continue
    if (SUBJECT_PRONOUNS.has(item.lower)) return null
    if (AUXILIARIES.has(item.lower) && !relative) return null
  }
  const noun = plainSubject(items, first)
  if (!noun || noun.from !== 0) return null
  return relative ? { from: 0, to: comma } : noun
}

/**
 * Start of "Orsk, a spokesman" when the found noun is that spokesman: the name before it begins the
 * mention.
 */
function apposedFrom(items: readonly Item[], noun: ItemRange): number {
  const { from } = noun
  if (items[from - 1]?.lower !== ',') return from
  // "Orsk, 41, a spokesman"
  const aged = items[from - 2]?.form === 'number' && items[from - 3]?.lower === ','
  const end = aged ? from - 3 : from - 1
  if (!items[end - 1]?.cap) return from
  const opens = items[from]!
  const isApposition =
    /^(?:a|an|the)$/u.test(opens.lower) || isRole(opens.lower) || ROLE_MODIFIERS.has(opens.lower)
  if (!isApposition) return from
  return plainSubject(items, end)?.from ?? from
}

/**
 * The comma before a phrase that is itself part of an aside, else null: "Orsk, facing a vote in
 * Marn, a port, said", "Orsk, 56, who chairs it, said", "Orsk, of Tarn, Ostrel, said".
 */
function asideComma(items: readonly Item[], { from, to }: ItemRange): number | null {
  const first = items[from]!
  const before = items[from - 1]?.lower
  if (before === ',')
    return (!first.cap && /(?:ing|ed)$/u.test(first.lower)) ||
      (to - from === 1 && first.form === 'number')
      ? from - 1
      : null
  return /^(?:of|from)$/u.test(before ?? '') && items[from - 2]?.lower === ',' ? from - 2 : null
}

/**
 * What stands between two commas: an apposition that belongs to the noun, or an adjunct that does
 * not.
 */
function asideKind(
  items: readonly Item[],
  from: number,
  to: number,
): 'apposition' | 'adjunct' | null {
  const first = items[from]
  if (!first || from >= to) return null
  const { lower } = first
  if (lower === 'who' || lower === 'whose' || lower === 'which' || lower === 'whom')
    return 'apposition'
  if (first.form === 'number') return 'apposition'
  if (PREPOSITIONS.has(lower) || isAdverb(first) || TIME_WORDS.has(lower)) return 'adjunct'
  if (/(?:ing|ed)$/u.test(lower) && !first.cap) return 'adjunct'
  if (lower === 'however' || lower === 'too' || lower === 'then' || lower === 'though')
    return 'adjunct'
  if (SUBJECT_PRONOUNS.has(lower) || CONJUNCTIONS.has(lower)) return null
  for (let k = from; k < to; k++) if (isVerbLike(items[k]!)) return null
  const hasDeterminer = DETERMINERS.has(lower) || POSSESSIVES.has(lower)
  return hasDeterminer || first.cap || isRole(lower) || ROLE_MODIFIERS.has(lower)
    ? 'apposition'
    : null
}

/**
 * "a former mayor, Ilse Tarn": the description before a name belongs to the mention where it opens
 * the clause.
 */
function withDescription(items: readonly Item[], noun: ItemRange): ItemRange {
  const { from, to } = noun
  if (items[from - 1]?.lower !== ',' || !items[from]!.cap) return noun
  const description = plainSubject(items, from - 1)
  if (!description) return noun
  const first = items[description.from]!
  const head = items[from - 2]!
  const opens = DETERMINERS.has(first.lower) || POSSESSIVES.has(first.lower) || first.cap
  const before = items[description.from - 1]
  const isFree =
    !before || before.form !== 'word' || /^(?:but|that|while|because)$/u.test(before.lower)
  return opens && isFree && isRole(head.lower) && to - description.from < 24
    ? { from: description.from, to }
    : noun
}

/** The phrase without commas that ends just before item `end`. */
function plainSubject(items: readonly Item[], end: number): ItemRange | null {
  const last = items[end - 1]
  if (!last) return null
  if (last.form === 'word' && SUBJECT_PRONOUNS.has(last.lower) && last.lower !== 'who') {
    const quantified = items[end - 2]?.lower === 'of' ? plainSubject(items, end - 2) : null
    return { from: quantified?.from ?? end - 1, to: end }
  }
  if (
    last.form === 'word' &&
    /^(?:this|these|those|some|many|others?|both|several|one|all|another)$/u.test(last.lower)
  )
    return { from: end - 1, to: end }
  if (!isNounLike(last) || isVerbLike(last) || DETERMINERS.has(last.lower)) return null
  let k = end - 1
  const least = Math.max(0, end - LONGEST_SUBJECT)
  let and = -1
  while (k > least) {
    const before = items[k - 1]!
    if (before.lower === ',' && and > 0 && listsOn(items, k)) k--
    else if (before.form === 'mark') {
      if (!/^[-&./'’%$#]$/u.test(before.lower) || !isNounLike(items[k - 2])) break
      if (before.lower === '.' && !items[k - 2]!.cap) break
      k--
    } else if (before.form === 'quote') {
      const { inner } = before.quote!
      if (inner.end - inner.start > 30 || before.quote!.stopped || !isNounLike(items[k])) break
      k--
    } else if (before.lower === 'and' || before.lower === 'or') {
      if (k < 2 || !isNounLike(items[k - 2]) || isVerbLike(items[k - 2]!)) break
      if (and < 0) and = k
      k -= 1
    } else if (before.lower === 'that' || actsOn(before, items[k]!)) break
    else if (DETERMINERS.has(before.lower)) k--
    else if (before.lower === 'by' && WORKS.has(items[k - 2]?.lower ?? '')) k--
    else if (LINKING_PREPOSITIONS.has(before.lower)) {
      const explained = POSTPOSED.test(items[k - 2]?.lower ?? '') && isNounLike(items[k - 3])
      if (!explained && (!isNounLike(items[k - 2]) || isVerbLike(items[k - 2]!))) break
      k -= explained ? 2 : 1
    } else if (isNounLike(before) && !isVerbLike(before)) k--
    else break
  }
  return cleanSubject(items, k, end, and)
}

/** "stormed the": a past form with an object ends the phrase that it stands before. */
const actsOn = (before: Item, next: Item): boolean =>
  !before.cap &&
  /[^e]ed$/u.test(before.lower) &&
  /^(?:the|a|an|his|her|its|their)$/u.test(next.lower)

// Participles that explain the noun before them: "people involved in the talks said".
const POSTPOSED =
  /^(?:involved|based|located|born|published|released|conducted|held|commissioned|obtained|prepared|written|signed|issued|posted|compiled|elected|detained|displaced|injured|wounded|interviewed|contacted|reached|trained|backed|allied|named|stranded|trapped|hired|employed|quoted)$/u

/** "the mayors, envoys and monks": a comma inside a list that an "and" closes. */
function listsOn(items: readonly Item[], k: number): boolean {
  const left = items[k - 2]
  if (!left || left.form !== 'word') return false
  if (items[k]!.cap && left.cap) return true
  return (
    /[^s]s$/u.test(left.lower) && isNounLike(left) && DETERMINERS.has(items[k - 3]?.lower ?? '')
  )
}

/**
 * Cuts what the walk took too much of: an opening "In Marn the", a first half of "…he left Marn and
 * Tarn".
 */
function cleanSubject(
  items: readonly Item[],
  start: number,
  end: number,
  and: number,
): ItemRange | null {
  let from = start
  const before = items[from - 1]
  if (before?.lower === 'who' && from < end) {
    const antecedent = plainSubject(items, from - 1)
    return antecedent && { from: antecedent.from, to: end }
  }
  const explained = before && relativeBefore(items, from)
  if (explained) {
    const antecedent = plainSubject(items, explained)
    if (antecedent) return { from: antecedent.from, to: end }
  }
  if (
    and > from &&
    before &&
    before.form === 'word' &&
    (isVerbLike(before) || SUBJECT_PRONOUNS.has(before.lower))
  )
    from = and
  else if (before && before.form === 'word' && PREPOSITIONS.has(before.lower)) {
    let det = -1
    for (let k = from + 1; k < end; k++)
      if (DETERMINERS.has(items[k]!.lower) && !LINKING_PREPOSITIONS.has(items[k - 1]!.lower))
        det = k
    if (det > 0) from = det
  }
  while (from < end - 1 && (isAdverb(items[from]!) || /^(?:and|or|but)$/u.test(items[from]!.lower)))
    from++
  if (items.slice(from, from + 2).some(({ lower }) => /^(?:last|next|past)$/u.test(lower)))
    return null
  return from < end ? { from, to: end } : null
}

/**
 * Index of the "who" of "the monks who signed the letter said" where `from` is the letter; null
 * where no relative clause ends there.
 */
function relativeBefore(items: readonly Item[], from: number): number | null {
  let k = from - 1
  if (LINKING_PREPOSITIONS.has(items[k]?.lower ?? '')) k--
  const verb = items[k]
  if (!verb || verb.form !== 'word' || verb.cap) return null
  if (!isVerbLike(verb) && !/[^e]ed$/u.test(verb.lower)) return null
  const relative = items[k - 1]
  const noun = items[k - 2]
  if (!relative || !/^(?:who|that|which)$/u.test(relative.lower)) return null
  return isNounLike(noun) && !isVerbLike(noun!) && cueOf(noun!.lower) === undefined ? k - 1 : null
}

/**
 * The noun phrase that begins at item `from`, with a following apposition where `apposed`; null
 * where none does.
 */
export function phraseAfter(
  items: readonly Item[],
  from: number,
  { apposed, stop = items.length }: { readonly apposed: boolean; readonly stop?: number },
): ItemRange | null {
  const first = items[from]
  if (!first || from >= stop || first.form !== 'word')
    return first?.form === 'number' ? { from, to: from + 1 } : null
  if (SUBJECT_PRONOUNS.has(first.lower) || /^(?:him|them|us|me)$/u.test(first.lower))
    return { from, to: from + 1 }
  if (!isNounLike(first) && !DETERMINERS.has(first.lower)) return null
  let k = from
  while (k < stop && k < from + LONGEST_SUBJECT) {
    const item = items[k]!
    const next = items[k + 1]
    if (item.form === 'mark') {
      if (!/^[-&./'’%$#]$/u.test(item.lower) || !isNounLike(next)) break
      if (item.lower === '.' && !items[k - 1]!.cap) break
    } else if (item.form === 'quote') break
    else if (LINKING_PREPOSITIONS.has(item.lower) || item.lower === 'and') {
      if (item.lower !== 'of' && next && TIME_WORDS.has(next.lower)) break
      if (item.lower === 'to' || item.lower === 'on') break
      if (!isNounLike(next) && !(next && DETERMINERS.has(next.lower))) break
    } else if (k > from && isVerbLike(item) && !PARTICIPLES.test(item.lower)) break
    else if (!isNounLike(item) && !DETERMINERS.has(item.lower)) break
    k++
  }
  while (k > from + 1 && DETERMINERS.has(items[k - 1]!.lower)) k--
  if (apposed) k = apposedEnd(items, k, stop)
  return { from, to: k }
}

// Participles inside a noun phrase: "the monitor based in Marn".
const PARTICIPLES = /^(?:based|named|known|called|located|born|elected|appointed)$/u

/**
 * End of ", a spokesman for the front" after a phrase that ends at `end`; `end` itself where there
 * is none.
 */
function apposedEnd(items: readonly Item[], end: number, stop: number): number {
  if (items[end]?.lower !== ',') return end
  const first = items[end + 1]
  if (!first || end + 1 >= stop) return end
  const { lower } = first
  if (lower === 'who' || lower === 'whose') {
    let k = end + 2
    while (k < stop && items[k]!.lower !== ',' && items[k]!.form !== 'quote') k++
    return isFinal(items, k, stop) ? k : end
  }
  const opensApposition =
    (DETERMINERS.has(lower) ||
      POSSESSIVES.has(lower) ||
      isRole(lower) ||
      ROLE_MODIFIERS.has(lower)) &&
    !/^(?:this|that|these|those|any|no|each|every)$/u.test(lower)
  if (!opensApposition && !first.cap && first.form !== 'number') return end
  // "Orsk, 41, a midwife": the age, and what comes after it.
  if (first.form === 'number' && items[end + 2]?.lower === ',')
    return apposedEnd(items, end + 2, stop)
  let k = end + 1
  while (k < stop && items[k]!.form !== 'quote' && !/^[,;:–—]$/u.test(items[k]!.lower)) {
    if (isVerbLike(items[k]!) && !PARTICIPLES.test(items[k]!.lower)) return end
    k++
  }
  const last = items[k - 1]
  return last?.lower === '.' ? k - 1 : k
}

const isFinal = (items: readonly Item[], k: number, stop: number) =>
  k < stop ? items[k]!.lower === ',' : true
