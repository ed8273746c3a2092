// What is said on either side of a subject and its verb: the words before "Orsk said" and, where the
// clause goes on, those after. Example: "The valley, Orsk said, will flood." -> "The valley" +
// "will flood".
import { contentEnd, LONGEST_CONTENT } from './attribution-content.ts'
import { cueOf } from './cue-lookup.ts'
import { AUXILIARIES, COMMON_VERBS, SUBJECT_PRONOUNS } from '../lexicon/grammar.ts'
import type { ItemRange } from '../grammar/noun-phrase.ts'
import type { Item } from './quote-units.ts'
import { isFunctionWord } from '../grammar/word-class.ts'

/** Content to the left of a postposed attribution, and to the right where the clause goes on. */
export function sidesOf(items: readonly Item[], core: ItemRange, leftFloor: number): ItemRange[] {
  let to = core.from
  while (to > leftFloor && /^[,;–—-]$/u.test(items[to - 1]!.lower)) to--
  let from = leftFloor
  while (from < to && /^[,;.–—-]$/u.test(items[from]!.lower)) from++
  if (to <= from || to - from > LONGEST_CONTENT) return []
  const left = { from, to }
  const next = continuationAfter(items, core.to, left)
  if (next) return [left, next]
  return isClause(items, left) ? [left] : []
}

/**
 * Whether a range can be said: quoted words, or a clause; "In Marn" and "While crossing the river"
 * are none.
 */
function isClause(items: readonly Item[], { from, to }: ItemRange): boolean {
  let comma = false
  let auxiliary = false
  let verb = false
  for (let k = from; k < to; k++) {
    const item = items[k]!
    if (item.form === 'quote') return true
    if (item.lower === ',') comma = true
    if (item.form !== 'word' || item.cap) continue
    if (AUXILIARIES.has(item.lower) || item.lower.startsWith("'")) auxiliary = true
    if (COMMON_VERBS.has(item.lower) || /(?:ed|[^s]s)$/u.test(item.lower)) verb = true
  }
  const subordinate = isFunctionWord(items[from]!.lower) && !AUXILIARIES.has(items[from]!.lower)
  if (subordinate) return auxiliary || (comma && verb)
  return auxiliary || verb || to - from > 6
}

/** `…, he said, “Q2”` and `The valley, he said, will flood`: the second half, or null. */
function continuationAfter(items: readonly Item[], end: number, left: ItemRange): ItemRange | null {
  let k = end
  while (
    k < items.length &&
    k < end + 14 &&
    items[k]!.lower !== ',' &&
    items[k]!.form !== 'quote' &&
    items[k]!.lower !== ':'
  )
    k++
  const gap = items[k]
  if (!gap) return null
  if (gap.form === 'quote') return k - end <= 10 ? { from: k, to: endOfClause(items, k) } : null
  const later = items[left.to - 1]!.form === 'quote' ? quoteAfter(items, k) : null
  if (later !== null) return { from: later, to: endOfClause(items, later) }
  const first = items[k + 1]
  if (!first) return null
  if (first.form === 'quote') return { from: k + 1, to: endOfClause(items, k + 1) }
  if (items[left.to - 1]!.form === 'quote' || k > end + 6) return null
  // "Though it was late, he said, leaving would be worse.": a clause before calls for another.
  if (!isClause(items, left) || SUBORDINATES.test(items[left.from]!.lower))
    return { from: k + 1, to: endOfClause(items, k + 1) }
  const goesOn =
    !first.cap &&
    (AUXILIARIES.has(first.lower) ||
      COMMON_VERBS.has(first.lower) ||
      first.lower === 'that' ||
      (left.to - left.from <= 8 &&
        !/ing$|^(?:as|while|when|after|in|who|which|a|an|and|but|the)$/u.test(first.lower)))
  return goesOn ? { from: k + 1, to: endOfClause(items, k + 1) } : null
}

const SUBORDINATES = /^(?:though|although|while|if|because|when|since|unless|until|once)$/u

// How far after "…,” Orsk said, pointing at the map," more of his words are looked for, in items.
const ASIDE_MOST = 16

/**
 * Where quoted words go on after a comma: behind "but" or "and", or behind an aside of the speaker
 * that ends in a comma; null where they do not.
 */
function quoteAfter(items: readonly Item[], comma: number): number | null {
  const first = items[comma + 1]
  if (items[comma]!.lower !== ',' || !first) return null
  if (/^(?:but|and)$/u.test(first.lower)) {
    for (let k = comma + 2; k < Math.min(items.length, comma + 5); k++)
      if (items[k]!.form === 'quote') return comma + 1
    return null
  }
  if (!first.lower.endsWith('ing') || /[ca]/u.test(cueOf(first.lower)?.frames ?? '')) return null
  for (let k = comma + 2; k < Math.min(items.length, comma + ASIDE_MOST); k++) {
    const { form, lower } = items[k]!
    if (form === 'quote') return items[k - 1]!.lower === ',' ? k : null
    if (form === 'word' && SUBJECT_PRONOUNS.has(lower)) return null
  }
  return null
}

function endOfClause(items: readonly Item[], from: number): number {
  return contentEnd(items, { from, phrase: false }, null)
}
