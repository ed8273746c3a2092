// Who says what in one unit, from cue verbs and "according to": subject, cue and the stretches of
// content on either side. Example: "The valley, Orsk said Friday, will flood." -> Orsk | said |
// "The valley" + "will flood".
import type { Stance } from '../model/annotation.ts'
import type { Span } from '../text/span.ts'
import { cueNounStance, cueOf } from './cue-lookup.ts'
import { isAdverb, isFunctionWord } from './word-class.ts'
import { isNoContent } from './attribution-words.ts'
import {
  contentAfter,
  contentEnd,
  LONGEST_CONTENT,
  type RightContent,
} from './attribution-content.ts'
import { AUXILIARIES, COMMON_VERBS, SUBJECT_PRONOUNS } from './lexicon/grammar.ts'
import { ORGANISATION_HEADS } from './lexicon/organisations.ts'
import {
  isNounLike,
  isRole,
  isVerbLike,
  phraseAfter,
  subjectBefore,
  type ItemRange,
} from './noun-phrase.ts'
import type { Item } from './quote-units.ts'
import { verbGroupAt, type VerbGroup } from './verb-group.ts'

/** One act of saying in a unit. */
export interface Attribution {
  /** Items of the speaker's mention, or null where the text names none. */
  readonly speaker: ItemRange | null
  /** What a relative pronoun that speaks stands for. */
  readonly antecedent: ItemRange | null
  readonly cue: ItemRange
  readonly stance: Stance | null
  readonly lemma: string
  /**
   * Item ranges of what is said, in order, disjoint; empty where it follows in the next paragraph.
   */
  readonly content: readonly ItemRange[]
  /** Ends in a colon with nothing after it: the next paragraph is the content. */
  readonly opensNext: boolean
  /** Whom it was said to, where that is part of the cue's phrase. */
  readonly addressee: ItemRange | null
  /** The content stands before the cue. */
  readonly after: boolean
}

/** The attributions of a unit, in the order of their cues. O(items). */
export function findAttributions(items: readonly Item[]): Attribution[] {
  const found: Attribution[] = []
  let leftFloor = 0
  for (let i = 0; i < items.length; i++) {
    if (items[i]!.form !== 'word') continue
    const attribution =
      items[i]!.lower === 'according' && items[i + 1]?.lower === 'to'
        ? accordingTo(items, i, leftFloor)
        : (claimed(items, i) ?? spoken(items, i, { leftFloor, earlier: found }))
    if (!attribution) continue
    found.push(attribution)
    if (attribution.after) leftFloor = Math.max(leftFloor, rightEdge(attribution))
  }
  return found
}

function rightEdge({ cue, speaker, content }: Attribution): number {
  return Math.max(cue.to, speaker?.to ?? 0, ...content.map((range) => range.to))
}

interface Context {
  readonly leftFloor: number
  readonly earlier: readonly Attribution[]
}

function spoken(items: readonly Item[], i: number, context: Context): Attribution | null {
  const group = verbGroupAt(items, i)
  if (!group) return null
  if (group.mood === 'finite') {
    const inverted = invertedAt(items, group, context.leftFloor)
    if (inverted) return inverted
  }
  const speaker = speakerOf(items, group, context.earlier)
  if (speaker === undefined) return null
  const right = contentAfter(items, group)
  if (speaker && group.mood === 'finite') {
    const postposed = postposedAt(items, group, speaker, { right, leftFloor: context.leftFloor })
    if (postposed) return postposed
  }
  if (!right) return null
  if (right.from === null) return right.opensNext ? make(items, group, speaker, right, []) : null
  const to = contentEnd(items, right, group.cue)
  const content = { from: right.from, to }
  if (to <= right.from || !saysSomething(items, content)) return null
  if (
    isNoContent(items, content, {
      lemma: group.cue.lemma,
      phrase: right.phrase && right.cueTo === group.to,
    })
  )
    return null
  return make(items, group, speaker, right, [content])
}

function make(
  items: readonly Item[],
  group: VerbGroup,
  speaker: ItemRange | null,
  right: RightContent | null,
  content: readonly ItemRange[],
  after = false,
): Attribution {
  return {
    speaker,
    antecedent: speaker && antecedentOf(items, speaker),
    cue: { from: group.from, to: right?.cueTo ?? group.to },
    stance: group.negated ? null : stanceOf(items, group, right),
    lemma: group.cue.lemma,
    content,
    opensNext: right?.opensNext ?? false,
    addressee: right?.addressee ?? null,
    after,
  }
}

/**
 * Whether content holds more than function words: a caption may break off after "said that the".
 */
const saysSomething = (items: readonly Item[], { from, to }: ItemRange): boolean =>
  items
    .slice(from, to)
    .some((item) => item.form === 'quote' || item.form === 'number' || isNounLike(item))

/**
 * The subject; null where there is a cue without one; undefined where the group cannot attribute
 * anything.
 */
function speakerOf(
  items: readonly Item[],
  group: VerbGroup,
  earlier: readonly Attribution[],
): ItemRange | null | undefined {
  const before = items[group.from - 1]
  if (group.mood === 'infinitive') {
    const head = items[group.from - 2]
    if (head && INFINITIVE_HEADS.test(head.lower))
      return subjectBefore(items, group.from - 2) ?? undefined
    const next = items[group.to]
    const introduces = next !== undefined && (next.form === 'quote' || next.lower === ':')
    return introduces ? (mainSubject(items, group.from - 1) ?? undefined) : undefined
  }
  if (group.mood === 'gerund') {
    if (!before || !/^(?:,|–|—|-|while|and|without)$/u.test(before.lower)) return undefined
    const last = endingAt(earlier, group.from - 1) ?? earlier.at(-1)
    const relative = last?.speaker && items[last.speaker.from]!.lower === 'who'
    if (last?.speaker && !relative && group.from - last.cue.to < 60) return last.speaker
    return mainSubject(items, group.from - 1) ?? undefined
  }
  if (before?.lower === 'who')
    return SPEAKS.test(group.cue.lemma) ? { from: group.from - 1, to: group.from } : undefined
  if (before?.lower === 'which' || before?.lower === 'that') return undefined
  if (before && (before.lower === 'and' || before.lower === 'but')) {
    const last = endingAt(earlier, group.from - 1) ?? earlier.at(-1)
    if (last?.speaker) return last.speaker
    return mainSubject(items, group.from - 1) ?? undefined
  }
  return subjectBefore(items, group.from) ?? undefined
}

/** The cue's stance, or that of the preposition it took: "called for" demands. */
function stanceOf(items: readonly Item[], { cue, to }: VerbGroup, right: RightContent | null) {
  if (!right || right.cueTo === to) return cue.stance
  return cue.prepositions.get(items[right.cueTo - 1]!.lower) ?? cue.stance
}

// Verbs that make "who" a speaker rather than a description of one.
const SPEAKS = /^(?:say|tell|write|add|warn|argue|call|insist|accuse|describe)$/u
const INFINITIVE_HEADS = /^(?:went|goes|going|continued|had|has|have)$/u

/**
 * What "who" stands for in "the envoy, who said"; null for a speaker that is no relative pronoun.
 */
function antecedentOf(items: readonly Item[], speaker: ItemRange): ItemRange | null {
  if (speaker.to - speaker.from > 1 || items[speaker.from]!.lower !== 'who') return null
  const comma = items[speaker.from - 1]?.lower === ',' ? 1 : 0
  return subjectBefore(items, speaker.from - comma)
}

// How many attributions back a participle may hang, so that a page without stops stays linear.
const NEAR = 8

/**
 * The first attribution whose content ends where a participle or a second verb begins: that hangs
 * on it.
 */
function endingAt(earlier: readonly Attribution[], at: number): Attribution | undefined {
  return earlier.slice(-NEAR).find(({ content }) => content.some((range) => range.to === at))
}

/** Subject of the unit's first finite verb, for a participle that hangs on it. */
function mainSubject(items: readonly Item[], end: number): ItemRange | null {
  for (let k = 1; k < end && k < 40; k++) {
    const item = items[k]!
    if (item.form !== 'word' || item.cap) continue
    const cue = cueOf(item.lower)
    const isVerb =
      AUXILIARIES.has(item.lower) ||
      COMMON_VERBS.has(item.lower) ||
      (cue !== undefined && (cue.forms.has('past') || cue.forms.has('third'))) ||
      /[^e]ed$/u.test(item.lower)
    if (!isVerb) continue
    const subject = subjectBefore(items, k)
    if (!subject) continue
    const before = items[subject.from - 1]
    if (!before || /^(?:,|but|and|while|\()$/u.test(before.lower)) return subject
  }
  return null
}

/** `“Q,” said Orsk` and `…, said the monitor.`: the speaker follows the cue. */
function invertedAt(
  items: readonly Item[],
  group: VerbGroup,
  leftFloor: number,
): Attribution | null {
  const before = items[group.from - 1]
  if (!before || !/[catq]/u.test(group.cue.frames) || group.to - group.from > 1) return null
  const afterQuote =
    before.form === 'quote' || (before.lower === ',' && items[group.from - 2]?.form === 'quote')
  if (!afterQuote && before.lower !== ',') return null
  const next = items[group.to]
  if (!next || next.lower === 'that') return null
  const speaker = phraseAfter(items, group.to, { apposed: true })
  if (!speaker || /^(?:tell|assure|remind|inform|notify|thank|urge)$/u.test(group.cue.lemma))
    return null
  const end = items[speaker.to]
  // "…, pledges stood at": a plural noun and its verb, not "pledges" and its speaker.
  const bare = items[group.to]!
  if (!afterQuote && (isVerbLike(bare) || !maySpeak(items, speaker, group.cue.lemma))) return null
  const closes = !end || end.form === 'mark' || end.form === 'quote' || isAdjunctWord(end)
  if (!closes) return null
  const isLast = !end || (end.lower === '.' && speaker.to === items.length - 1)
  if (!afterQuote && !isLast && subjectBefore(items, group.from)) return null
  const content = sidesOf(items, { from: group.from, to: speaker.to }, leftFloor)
  return content.length > 0 ? make(items, group, speaker, null, content, true) : null
}

/** "…, warns the bank" but not "…, foresees a halt": after a clause only somebody's verb comes first. */
const maySpeak = (items: readonly Item[], { from, to }: ItemRange, lemma: string): boolean =>
  lemma === 'say' ||
  items.slice(from, to).some(({ cap, lower }) => cap || isRole(lower) || SPEAKS_FOR.has(lower))

// Things that speak for somebody.
const SPEAKS_FOR: ReadonlySet<string> = new Set([
  ...ORGANISATION_HEADS,
  ...'report study statement survey poll memo document letter paper newspaper data'.split(' '),
])

const isAdjunctWord = (item: Item) =>
  /^(?:in|on|at|during|after|before|who|when|while|as|with|to|last|this|by|from|whose|in|earlier|later)$/u.test(
    item.lower,
  ) || isAdverb(item)

/** `“Q,” Orsk said.` and `The valley will flood, Orsk said in a statement.` */
function postposedAt(
  items: readonly Item[],
  group: VerbGroup,
  speaker: ItemRange,
  { right, leftFloor }: { readonly right: RightContent | null; readonly leftFloor: number },
): Attribution | null {
  if (!/[catq]/u.test(group.cue.frames) && !/^(?:continue|begin)$/u.test(group.cue.lemma))
    return null
  const before = items[speaker.from - 1]
  if (!before) return null
  const previous = items[speaker.from - 2]
  const afterQuote = before.form === 'quote' || (before.lower === ',' && previous?.form === 'quote')
  const rightFrom = right?.from ?? null
  if (afterQuote) {
    // “Q,” Orsk said, “Q2.” or “Q,” Orsk said that: a clause after it is content of its own.
    if (
      rightFrom !== null &&
      items[rightFrom]!.form !== 'quote' &&
      items[rightFrom]!.lower === 'that'
    )
      return null
  } else if (before.lower !== ',' || rightFrom !== null || group.cue.frames === 'q') return null
  const content = sidesOf(items, { from: speaker.from, to: group.to }, leftFloor)
  return content.length > 0 ? make(items, group, speaker, null, content, true) : null
}

/** Content to the left of a postposed attribution, and to the right where the clause goes on. */
function sidesOf(items: readonly Item[], core: ItemRange, leftFloor: number): ItemRange[] {
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
  const first = items[k + 1]
  if (!first) return null
  if (first.form === 'quote') return { from: k + 1, to: endOfClause(items, k + 1) }
  if (items[left.to - 1]!.form === 'quote' || k > end + 6) return null
  if (!isClause(items, left)) return { from: k + 1, to: endOfClause(items, k + 1) }
  const goesOn =
    !first.cap &&
    (AUXILIARIES.has(first.lower) ||
      COMMON_VERBS.has(first.lower) ||
      first.lower === 'that' ||
      (left.to - left.from <= 8 &&
        !/ing$|^(?:as|while|when|after|in|who|which|a|an|and|but|the)$/u.test(first.lower)))
  return goesOn ? { from: k + 1, to: endOfClause(items, k + 1) } : null
}

function endOfClause(items: readonly Item[], from: number): number {
  return contentEnd(items, { from, phrase: false }, null)
}

/** "According to Orsk, …", "…, according to Orsk." */
function accordingTo(items: readonly Item[], i: number, leftFloor: number): Attribution | null {
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

/** "the council's claim that …": a noun of saying between its owner and its content. */
function claimed(items: readonly Item[], i: number): Attribution | null {
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

/** The span of an item range. */
export function spanOf(items: readonly Item[], { from, to }: ItemRange): Span {
  return { start: items[from]!.start, end: items[to - 1]!.end }
}

/** Whether a range begins with a pronoun that speaks. */
export const isPronoun = (items: readonly Item[], range: ItemRange): boolean =>
  range.to - range.from === 1 && SUBJECT_PRONOUNS.has(items[range.from]!.lower)
