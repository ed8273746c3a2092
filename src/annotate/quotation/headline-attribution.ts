// Headlines that attribute by a colon: "Orsk: valley will flood" and "Valley will flood: ministry".
import type { Name } from '../../model/annotation.ts'
import { firstAtOrAfter } from '../../text/span.ts'
import type { Attribution } from './attribution.ts'
import { AUXILIARIES, COMMON_VERBS } from '../lexicon/grammar.ts'
import { ORGANISATION_HEADS } from '../lexicon/organisations.ts'
import { GROUPS, ROLES } from '../lexicon/roles.ts'
import type { ItemRange } from '../grammar/noun-phrase.ts'
import type { Item, Unit } from './quote-units.ts'

// A headline is one line without a full stop, of at most this many items.
const LONGEST_HEADLINE = 26

// A signature under quoted words: a name with a title or a town, in items.
const LONGEST_SIGNATURE = 10

/** “The river took it all.” — Ilse Tarn: the attribution of signed words, or null. */
export function signedAttribution({ items }: Unit): Attribution | null {
  const dash = items.findIndex(({ form, lower }) => form === 'mark' && /^[―—–]$/u.test(lower))
  const last = items.at(-1)!.lower === '.' ? items.length - 1 : items.length
  if (dash < 1 || last - dash - 1 < 1 || last - dash - 1 > LONGEST_SIGNATURE) return null
  if (items.slice(0, dash).some(({ form }) => form === 'word' || form === 'number')) return null
  if (items[dash - 1]!.form !== 'quote' || !items[dash + 1]!.cap) return null
  const plain = items
    .slice(dash + 1, last)
    .every(({ form, lower }) => (form === 'word' ? !AUXILIARIES.has(lower) : /^[.,]$/u.test(lower)))
  if (!plain) return null
  const comma = items.findIndex(({ lower }, k) => k > dash && lower === ',')
  return {
    speaker: { from: dash + 1, to: comma > 0 ? comma : last },
    antecedent: null,
    cue: { from: dash, to: dash + 1 },
    stance: 'assert',
    lemma: '—',
    content: [{ from: 0, to: dash }],
    opensNext: false,
    addressee: null,
    after: true,
  }
}

/** The attribution of a headline with a colon, or null. */
export function headlineAttribution(
  text: string,
  unit: Unit,
  names: readonly Name[],
): Attribution | null {
  const { items } = unit
  if (!unit.opens || !unit.closes || items.length > LONGEST_HEADLINE || items.length < 4)
    return null
  const colon = items.findIndex((item) => item.lower === ':')
  if (colon < 1 || items.some((item, k) => k > colon && item.lower === ':')) return null
  const last = items.at(-1)!
  if (last.lower === '.' && items.length > 12) return null
  const end = last.form === 'mark' ? items.length - 1 : items.length
  const left = { from: 0, to: colon }
  const right = { from: colon + 1, to: end }
  const base = {
    antecedent: null,
    cue: { from: colon, to: colon + 1 },
    stance: 'assert' as const,
    lemma: ':',
    opensNext: false,
    addressee: null,
  }
  if (isTitle(items, right)) return null
  if (right.to - right.from >= 3 && isSpeaker(text, items, left, names))
    return { ...base, speaker: left, content: [right], after: false }
  if (left.to - left.from >= 3 && isSpeaker(text, items, right, names))
    return { ...base, speaker: right, content: [left], after: true }
  return null
}

/** "Marn: Valley Flood Emergency": capitalised words without a verb name something. */
const isTitle = (items: readonly Item[], { from, to }: ItemRange): boolean =>
  items
    .slice(from, to)
    .every(
      ({ form, cap, lower }) =>
        form !== 'quote' &&
        (form !== 'word' || cap || /^(?:of|the|and|in|for|on|to)$/u.test(lower)) &&
        !AUXILIARIES.has(lower) &&
        !COMMON_VERBS.has(lower) &&
        !(form === 'word' && /(?:[^s]s|ed|ing)$/u.test(lower)),
    )

/** Whether a range of items is one named person or body, or a plain role, and nothing else. */
function isSpeaker(
  text: string,
  items: readonly Item[],
  { from, to }: ItemRange,
  names: readonly Name[],
): boolean {
  if (to <= from || to - from > 5) return false
  if (items.slice(from, to).some((item) => item.form !== 'word')) return false
  const start = items[from]!.start
  const end = items[to - 1]!.end
  const lastWord = items[to - 1]!.lower
  if (
    ORGANISATION_HEADS.has(lastWord) ||
    GROUPS.has(lastWord) ||
    (ROLES.has(lastWord) && to - from <= 3)
  )
    return true
  const at = firstAtOrAfter(names, start)
  const name = names.slice(at, at + 3).find((one) => one.end === end)
  if (!name || text.slice(start, name.start).split(/\s+/u).length > 4) return false
  return name.type === 'person' || name.type === 'organisation'
}
