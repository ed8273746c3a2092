// Who says what in one unit, from cue verbs and "according to": subject, cue and the stretches of
// content on either side. Example: "The valley, Orsk said Friday, will flood." -> Orsk | said |
// "The valley" + "will flood".
import type { Stance } from '../../model/annotation.ts'
import type { Span } from '../../text/span.ts'
import { cueOf } from './cue-lookup.ts'
import { isSupposed } from '../grammar/speaking.ts'
import { isAdverb } from '../grammar/word-class.ts'
import { accordingTo, citedAs, claimed } from './attribution-cited.ts'
import { sidesOf } from './attribution-sides.ts'
import { isNoContent } from './attribution-words.ts'
import { addresseeAt, contentAfter, contentEnd, type RightContent } from './attribution-content.ts'
import { AUXILIARIES, COMMON_VERBS, SUBJECT_PRONOUNS } from '../lexicon/grammar.ts'
import { ORGANISATION_HEADS } from '../lexicon/organisations.ts'
import {
  isNounLike,
  isRole,
  isVerbLike,
  phraseAfter,
  subjectBefore,
  type ItemRange,
} from '../grammar/noun-phrase.ts'
import type { Item } from './quote-units.ts'
import { verbGroupAt, type VerbGroup } from '../grammar/verb-group.ts'

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
        : (claimed(items, i) ??
          citedAs(items, i, leftFloor) ??
          spoken(items, i, { leftFloor, earlier: found }))
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
  const announced = announcedAt(items, i)
  if (announced) return announced
  const group = verbGroupAt(items, i)
  if (!group) return null
  if (group.mood === 'finite') {
    const inverted = invertedAt(items, group, context.leftFloor)
    if (inverted) return inverted
  }
  const speaker = speakerOf(items, group, context.earlier)
  if (speaker === undefined || (speaker && isSupposed(items, speaker.from))) return null
  const right = contentAfter(items, group)
  if (speaker && group.mood === 'finite') {
    const postposed = postposedAt(items, group, speaker, { right, leftFloor: context.leftFloor })
    if (postposed) return postposed
  }
  if (!right) return null
  if (right.from === null) return right.opensNext ? make(items, group, speaker, right, []) : null
  const to = relativeEnd(items, speaker, {
    from: right.from,
    to: contentEnd(items, right, group.cue),
  })
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

/** "Said Orsk: “…”": the verb first, then the speaker and a colon. */
function announcedAt(items: readonly Item[], i: number): Attribution | null {
  const verb = items[i]!
  const cue = i === 0 && verb.cap ? cueOf(verb.lower) : undefined
  if (!cue?.forms.has('past') || !/[cq]/u.test(cue.frames)) return null
  const speaker = phraseAfter(items, 1, { apposed: true })
  if (!speaker || items[speaker.to]?.lower !== ':') return null
  const from = speaker.to + 1
  const opensNext = from >= items.length
  return {
    speaker,
    antecedent: null,
    cue: { from: 0, to: 1 },
    stance: cue.stance,
    lemma: cue.lemma,
    content: opensNext ? [] : [{ from, to: contentEnd(items, { from, phrase: false }, null) }],
    opensNext,
    addressee: null,
    after: false,
  }
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
    stance: group.negated
      ? null
      : isHearsay(items, group)
        ? 'hearsay'
        : stanceOf(items, group, right),
    lemma: group.cue.lemma,
    content,
    opensNext: right?.opensNext ?? false,
    addressee: right?.addressee ?? null,
    after,
  }
}

/**
 * End of what a relative clause says: "The envoy, who said the road was open, left" goes on with its
 * own verb after the comma.
 */
function relativeEnd(
  items: readonly Item[],
  speaker: ItemRange | null,
  content: ItemRange,
): number {
  const { from, to } = content
  const opens = speaker && items[speaker.from]!.lower === 'who' && items[speaker.from - 1]
  if (!opens || opens.lower !== ',') return to
  for (let k = from + 1; k + 1 < to; k++) {
    const next = items[k + 1]!
    const isVerb =
      AUXILIARIES.has(next.lower) ||
      COMMON_VERBS.has(next.lower) ||
      cueOf(next.lower)?.forms.has('past') === true ||
      /[^e]ed$/u.test(next.lower)
    if (items[k]!.lower === ',' && !next.cap && isVerb) return k
  }
  return to
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

/** "reportedly said", "has allegedly warned": passed on without standing by it. */
const isHearsay = (items: readonly Item[], { from, to }: VerbGroup): boolean =>
  items.slice(Math.max(0, from - 1), to + 1).some(({ lower }) => HEARSAY.test(lower))
const HEARSAY = /^(?:reportedly|allegedly|supposedly|apparently)$/u

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
  if (content.length === 0) return null
  const { frames } = group.cue
  const addressee = frames.includes('a') ? addresseeAt(items, group.to, frames) : null
  return { ...make(items, group, speaker, null, content, true), addressee }
}

/** The span of an item range. */
export function spanOf(items: readonly Item[], { from, to }: ItemRange): Span {
  return { start: items[from]!.start, end: items[to - 1]!.end }
}

/** Whether a range begins with a pronoun that speaks. */
export const isPronoun = (items: readonly Item[], range: ItemRange): boolean =>
  range.to - range.from === 1 && SUBJECT_PRONOUNS.has(items[range.from]!.lower)
