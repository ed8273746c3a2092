// Noun phrases beside a verb, found without a parser: leftwards for a subject, rightwards for whoever comes after
// "said" or "according to". Example: in "the mayor of Marn, Ilse Tarn, said" the subject runs from "the" to "Tarn".
import {
  ADVERBS,
  AUXILIARIES,
  COMMON_VERBS,
  CONJUNCTIONS,
  DETERMINERS,
  LINKING_PREPOSITIONS,
  POSSESSIVES,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  TIME_WORDS,
} from './lexicon/grammar.ts'
import { GROUPS, HONORIFICS, KIN, RANKS, ROLES, ROLE_MODIFIERS } from './lexicon/roles.ts'
import { cueOf } from './cue-lookup.ts'
import type { Item } from './quote-units.ts'

/** Items [from, to) of a unit. */
export interface ItemRange {
  readonly from: number
  readonly to: number
}

// Longest subject, in items; news subjects with an apposition rarely pass 30.
const LONGEST_SUBJECT = 32

const isRole = (lower: string) =>
  ROLES.has(lower) ||
  GROUPS.has(lower) ||
  KIN.has(lower) ||
  RANKS.has(lower) ||
  HONORIFICS.has(lower)

/** Whether an item may stand inside a noun phrase as its noun or adjective. */
export function isNounLike(item: Item | undefined): boolean {
  if (!item || item.form === 'mark' || item.form === 'quote') return false
  if (item.form === 'number') return true
  if (item.cap) return !TIME_WORDS.has(item.lower) || item.lower === 'may'
  const { lower } = item
  return !(
    CONJUNCTIONS.has(lower) ||
    AUXILIARIES.has(lower) ||
    PREPOSITIONS.has(lower) ||
    SUBJECT_PRONOUNS.has(lower) ||
    ADVERBS.has(lower) ||
    TIME_WORDS.has(lower) ||
    lower === 'to' ||
    lower === 'not' ||
    lower === 'there' ||
    lower.startsWith("'")
  )
}

/** A lower-case word that is a finite verb rather than a noun: it ends a phrase. */
function isVerbLike(item: Item): boolean {
  if (item.cap || item.form !== 'word') return false
  if (AUXILIARIES.has(item.lower)) return true
  if (isRole(item.lower)) return false
  if (COMMON_VERBS.has(item.lower)) return true
  const cue = cueOf(item.lower)
  return cue !== undefined && cue.forms.has('past') && !cue.forms.has('base')
}

/** The last item before `end` that is no time word, adverb or "on Friday": where a subject would end. */
export function skipAdjunctsBack(items: readonly Item[], end: number): number {
  let k = end
  for (let guard = 0; guard < 8 && k > 0; guard++) {
    const item = items[k - 1]!
    const before = items[k - 2]
    if (item.form === 'word' && ADVERBS.has(item.lower)) k--
    else if (item.form === 'word' && TIME_WORDS.has(item.lower) && item.lower !== 'may') {
      k--
      if (before && /^(?:on|last|this|late|early|in|since|next)$/u.test(before.lower)) k--
      if (k > 0 && items[k - 1]!.lower === 'on') k--
    } else if (item.lower === ')') {
      let open = k - 2
      while (open >= 0 && open > k - 12 && items[open]!.lower !== '(') open--
      if (open < 0 || items[open]!.lower !== '(') break
      k = open
    } else break
  }
  return k
}

/** The subject that ends just before item `end`, with its apposition, or null where none can be told. */
export function subjectBefore(items: readonly Item[], end: number): ItemRange | null {
  const last = skipAdjunctsBack(items, end)
  const item = items[last - 1]
  if (!item) return null
  if (item.lower === ',') return subjectAcrossComma(items, last - 1)
  return plainSubject(items, last)
}

/** "Tarn, the mayor, said" and "Tarn, who left, said": past one or two commas, to the noun that they explain. */
function subjectAcrossComma(items: readonly Item[], comma: number): ItemRange | null {
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
    if (noun) {
      const keeps = kind === 'apposition' && step === 0
      return keeps ? { from: noun.from, to: close } : noun
    }
    close = open
  }
  return null
}

/** What stands between two commas: an apposition that belongs to the noun, or an adjunct that does not. */
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
  if (PREPOSITIONS.has(lower) || ADVERBS.has(lower) || TIME_WORDS.has(lower)) return 'adjunct'
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

/** The phrase without commas that ends just before item `end`. */
function plainSubject(items: readonly Item[], end: number): ItemRange | null {
  const last = items[end - 1]
  if (!last) return null
  if (last.form === 'word' && SUBJECT_PRONOUNS.has(last.lower) && last.lower !== 'who')
    return { from: end - 1, to: end }
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
    if (before.form === 'mark') {
      if (!/^[-&./'’%$#]$/u.test(before.lower) || !isNounLike(items[k - 2])) break
      if (before.lower === '.' && !items[k - 2]!.cap) break
      k--
    } else if (before.form === 'quote') {
      if (before.quote!.inner.end - before.quote!.inner.start > 30) break
      k--
    } else if (before.lower === 'and' || before.lower === 'or') {
      if (k < 2 || !isNounLike(items[k - 2]) || isVerbLike(items[k - 2]!)) break
      if (and < 0) and = k
      k -= 1
    } else if (DETERMINERS.has(before.lower)) k--
    else if (LINKING_PREPOSITIONS.has(before.lower)) {
      if (!isNounLike(items[k - 2]) || isVerbLike(items[k - 2]!)) break
      k--
    } else if (isNounLike(before) && !isVerbLike(before)) k--
    else break
  }
  return cleanSubject(items, k, end, and)
}

/** Cuts what the walk took too much of: an opening "In Marn the", a first half of "…he left Marn and Tarn". */
function cleanSubject(
  items: readonly Item[],
  start: number,
  end: number,
  and: number,
): ItemRange | null {
  let from = start
  const before = items[from - 1]
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
  while (
    from < end - 1 &&
    (ADVERBS.has(items[from]!.lower) || /^(?:and|or|but)$/u.test(items[from]!.lower))
  )
    from++
  return from < end ? { from, to: end } : null
}

/** The noun phrase that begins at item `from`, with a following apposition where `apposed`; null where none does. */
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
    } else if (k > from && isVerbLike(item)) break
    else if (!isNounLike(item) && !DETERMINERS.has(item.lower)) break
    k++
  }
  while (k > from + 1 && DETERMINERS.has(items[k - 1]!.lower)) k--
  if (apposed) k = apposedEnd(items, k, stop)
  return { from, to: k }
}

/** End of ", a spokesman for the front" after a phrase that ends at `end`; `end` itself where there is none. */
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
  let k = end + 1
  while (k < stop && items[k]!.form !== 'quote' && !/^[,;:–—]$/u.test(items[k]!.lower)) {
    if (isVerbLike(items[k]!) && !/^(?:based|named|known|called)$/u.test(items[k]!.lower))
      return end
    k++
  }
  const last = items[k - 1]
  return last?.lower === '.' ? k - 1 : k
}

const isFinal = (items: readonly Item[], k: number, stop: number) =>
  k < stop ? items[k]!.lower === ',' : true
