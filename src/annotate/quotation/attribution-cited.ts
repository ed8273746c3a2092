// Attributions without a verb of their own speaker's: "according to Orsk", "the council's claim
// that", "quoted the mayor as saying". Example: "According to Orsk, the valley floods." -> Orsk |
// According to | "the valley floods".
import type { Attribution } from './attribution.ts'
import { contentEnd } from './attribution-content.ts'
import { sidesOf } from './attribution-sides.ts'
import { cueNounStance, cueOf } from './cue-lookup.ts'
import { phraseAfter, subjectBefore, type ItemRange } from '../grammar/noun-phrase.ts'
import type { Item } from './quote-units.ts'

/** "According to Orsk, …", "…, according to Orsk." */
export function accordingTo(
  items: readonly Item[],
  i: number,
  leftFloor: number,
): Attribution | null {
  const opens = i === 0 || (i === 1 && /^(?:but|and|however|yet)$/u.test(items[0]!.lower))
  const phrase = phraseAfter(items, i + 2, { apposed: true })
  if (!phrase) return null
  const cue = { from: i, to: i + 2 }
  const speaker = citedTo(items, phrase)
  const base = {
    speaker,
    antecedent: null,
    cue,
    stance: 'assert' as const,
    lemma: 'according',
    opensNext: false,
    addressee: null,
  }
  if (opens) {
    let k = speaker.to
    while (
      k < items.length &&
      k < speaker.to + 16 &&
      items[k]!.lower !== ',' &&
      items[k]!.form !== 'quote'
    )
      k++
    if (!items[k]) return null
    const from = items[k]!.form === 'quote' ? k : k + 1
    const to = contentEnd(items, { from, phrase: false }, null)
    return to > from ? { ...base, content: [{ from, to }], after: false } : null
  }
  const content = sidesOf(items, { from: i, to: speaker.to }, leftFloor)
  return content.length > 0 ? { ...base, content, after: true } : null
}

/** "an account she gave to the board", "a memo released on Friday": what is cited runs to the clause's end. */
function citedTo(items: readonly Item[], phrase: ItemRange): ItemRange {
  let { to } = phrase
  while (to < items.length && to < phrase.from + LONGEST_CITED) {
    const { form, lower } = items[to]!
    if (form === 'quote' || CITED_ENDS.test(lower)) break
    if (form === 'mark' && !/^[-&/'’]$/u.test(lower)) break
    to++
  }
  return { from: phrase.from, to }
}

// Longest source after "according to", in items.
const LONGEST_CITED = 20
const CITED_ENDS =
  /^(?:and|but|which|who|when|while|as|has|have|had|is|are|was|were|will|would|because)$/u

/**
 * "The Courier quoted the mayor as saying …": the mayor speaks, and the Courier is the one it was
 * said to.
 */
export function citedAs(items: readonly Item[], i: number, leftFloor: number): Attribution | null {
  if (!/^(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))$/u.test(items[i]!.lower)) return null
  const speaker = phraseAfter(items, i + 1, { apposed: false })
  if (!speaker || items[speaker.to]?.lower !== 'as') return null
  const cue = { from: speaker.to + 1, to: speaker.to + 2 }
  const verb = items[cue.from]
  if (!verb || cueOf(verb.lower)?.forms.has('gerund') !== true) return null
  const outlet = subjectBefore(items, i)
  const base = {
    speaker,
    antecedent: null,
    cue,
    stance: 'assert' as const,
    lemma: 'say',
    opensNext: false,
    addressee: outlet,
  }
  const skip = /^[,:]$/u.test(items[cue.to]?.lower ?? '') ? 1 : 0
  const from = cue.to + skip
  const to = items[from] ? contentEnd(items, { from, phrase: false }, null) : from
  if (to > from) return { ...base, content: [{ from, to }], after: false }
  const core = { from: outlet?.from ?? i, to: cue.to }
  const content = sidesOf(items, core, leftFloor)
  return content.length > 0 ? { ...base, content, after: true } : null
}

/** "the council's claim that …": a noun of saying between its owner and its content. */
export function claimed(items: readonly Item[], i: number): Attribution | null {
  const stance = cueNounStance(items[i]!.lower)
  const owner = items[i - 1]
  if (stance === undefined || items[i + 1]?.lower !== 'that' || !owner) return null
  if (!/[^'’]['’]s?$/u.test(owner.lower)) return null
  const speaker = subjectBefore(items, i)
  const to = contentEnd(items, { from: i + 1, phrase: false }, null)
  if (!speaker || to <= i + 2) return null
  return {
    speaker,
    antecedent: null,
    cue: { from: i, to: i + 1 },
    stance,
    lemma: items[i]!.lower,
    content: [{ from: i + 1, to }],
    opensNext: false,
    addressee: null,
    after: false,
  }
}
