// How sure it is that a quotation's speaker is read right: points from 0 to 100, not a probability,
// by what may go wrong in reading a subject without a parser. Example: in "Ina Tarn said" 100; in
// "Orsk, Lund and Tarn said", where only "Tarn" was taken, 65.
import type { Attribution } from './attribution.ts'
import { isRole } from '../grammar/noun-phrase.ts'
import type { Item } from './quote-units.ts'

/** Points taken off, each for one way to go wrong. */
const COSTS = {
  /** "a report of what Tarn called …": the words are another's account. */
  embedded: 40,
  /** "the money experts say": something stands right before the subject. */
  unclean: 30,
  /** "Orsk, Lund and Tarn": perhaps only the last of several. */
  joined: 35,
  /** A common noun that is no role: "the video says". */
  thing: 10,
  /** "9 widow": a number, or a lone word that is no name. */
  odd: 30,
  pronoun: 5,
  firstPerson: 30,
  relative: 15,
  /** The subject stands away from its verb: "and warned", ", adding". */
  distant: 15,
  /** A verb that reports an attitude rather than words. */
  attitude: 10,
  /** Words without a cue of their own that go on with the speaker before. */
  continued: 10,
} as const

const most = 100

/** Certainty of the speaker of an attribution. O(speaker). */
export function certaintyOf(items: readonly Item[], attribution: Attribution): number {
  const { speaker, cue } = attribution
  if (!speaker) return 0
  const before = items[speaker.from - 1]
  const beyond = items[speaker.from - 2]
  let points = most
  if (before && EMBEDS.test(before.lower)) points -= COSTS.embedded
  else if (before && !isClean(before)) points -= COSTS.unclean
  if (before?.lower === 'and' && (beyond?.cap || beyond?.lower === ',')) points -= COSTS.joined
  points -= shapeCost(items, attribution)
  const gap = cue.from >= speaker.to ? cue.from - speaker.to : speaker.from - cue.to
  if (gap > FAR) points -= COSTS.distant
  if (ATTITUDE.test(attribution.lemma) && !isQuoted(items, attribution)) points -= COSTS.attitude
  return Math.max(0, points)
}

/** Certainty of words that go on with a speaker. */
export const certaintyContinued = (certainty: number): number =>
  Math.max(0, certainty - COSTS.continued)

// Items between subject and verb: an adverb, a time, not a clause.
const FAR = 4

const EMBEDS = /^(?:what|how|why|whether|that|which|where|if|than)$/u
const CLEAN = /^(?:and|but|or|as|while|when|after|before|because|although|though|so|yet|since)$/u

/** What may stand before a subject without being a part of it. */
const isClean = ({ form, lower }: Item): boolean =>
  form === 'quote' || (form === 'mark' && !/^[-/&'’]$/u.test(lower)) || CLEAN.test(lower)

const ATTITUDE =
  /^(?:call|describe|oppose|support|defend|believe|think|know|want|hope|fear|consider|refuse|oppose|see|find|show|mean|feel|expect|plan|decide|agree)$/u

const isQuoted = (items: readonly Item[], { content }: Attribution): boolean =>
  content.some(({ from, to }) => items.slice(from, to).some(({ form }) => form === 'quote'))

function shapeCost(items: readonly Item[], { speaker }: Attribution): number {
  const { from, to } = speaker!
  const first = items[from]!
  if (first.form === 'number') return COSTS.odd
  if (to - from === 1) {
    if (/^(?:he|she|they|it)$/u.test(first.lower)) return COSTS.pronoun
    if (/^(?:i|we|you)$/u.test(first.lower)) return COSTS.firstPerson
    if (first.lower === 'who') return COSTS.relative
    if (!first.cap && !isRole(first.lower)) return COSTS.odd
  }
  const named = items.slice(from, to).some(({ cap, lower }) => cap || isRole(lower))
  return named ? 0 : COSTS.thing
}
