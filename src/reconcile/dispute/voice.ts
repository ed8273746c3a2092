// Sentences in which a party accuses or denies -> voices: who, in which sentence, about which
// words. Example: "Marn denied firing on Keld" -> a denial by Marn about fire, Keld.
import type { Quotation } from '../../model/annotation.ts'
import { layerOf } from '../../model/pile.ts'
import { overlapsSpan, type Span } from '../../text/span.ts'
import {
  ACCUSATION,
  ACCUSES,
  BODY,
  CHARGE,
  CHARGES,
  DENIAL,
  FORCES,
  NEEDS_CHARGE,
  NO_CHARGE,
  OWNED,
  POINTS_BACK,
  SUPPOSED,
} from './dispute.ts'
import {
  DENYING_VERBS,
  DISPUTING_WORDS,
  GOING_ON_TO,
  OWNING_UP,
  QUARREL_WORDS,
  TELLING_VERBS,
  TIDINGS,
  UNDENYING,
  VOICES_OF_OTHERS,
} from '../lexicon/dispute.ts'
import { oneOf, wholeWords } from '../lexicon/phrase.ts'
import { bareName } from '../people/party.ts'
import { accusedIn, deniersIn, type Accused, type PartyAt } from './roles.ts'
import { subjectsAt } from './subject.ts'
import {
  cite,
  isRepeated,
  sentenceIndex,
  unrepeated,
  type NameSpeaker,
  type Report,
} from '../statement.ts'
import { contentStems } from '../words.ts'

/** One party's sentence in a dispute. */
export interface Voice {
  readonly report: Report
  /** Index of the sentence in its report. */
  readonly index: number
  readonly sentence: Span
  readonly text: string
  readonly parties: readonly string[]
  /** Content stems, words of names left out. */
  readonly words: ReadonlySet<string>
  /** Neighbouring pairs of them. */
  readonly issues: ReadonlySet<string>
  /** Content stems of the two sentences before it as well. */
  readonly around: ReadonlySet<string>
  /** Whether it speaks of "these charges" or the like. */
  readonly pointsBack: boolean
  /** Whether an accusing verb says so, not only a deed laid at somebody's door. */
  readonly explicit: boolean
  /** Whether it lays a deed at somebody's door in so many words. */
  readonly charges: boolean
  /** Stems of the deed: `words` without those of accusing and denying. */
  readonly deed: ReadonlySet<string>
  /** Whether it says that something is not so. */
  readonly negated: boolean
  /** Whether its sentence has words of denying. */
  readonly denies: boolean
  /** Whether it owns up: "claimed responsibility for the attack". */
  readonly owns: boolean
  /** The words that were read: after the cue of a denial, inside a quotation, or all. */
  readonly part: Span
}

/** Sentences in which a party denies something. */
export function denialsIn(report: Report, nameSpeaker: NameSpeaker): Voice[] {
  const quotations = unrepeated(report, 'quotation')
  return report.sentences.flatMap((sentence, index) => {
    const text = report.text.slice(sentence.start, sentence.end)
    const cue = DENIAL.exec(text)
    if (!cue || NO_CHARGE.test(text) || isRepeated(report, sentence)) return []
    if (NEEDS_CHARGE.test(cue[0]) && !CHARGE.test(text)) return []
    const ending = text.slice(cue.index + cue[0].length)
    if (isUndenied(text.slice(0, cue.index), cue[0])) return []
    // "She had been denied a visa": something is kept from her.
    if (
      /^denied$/iu.test(cue[0]) &&
      PASSIVE.test(text.slice(0, cue.index)) &&
      KEPT_FROM.test(ending)
    )
      return []
    const at = sentence.start + cue.index
    const named = partiesAt(report, sentence, nameSpeaker)
    const subjects = subjectsAt(text, sentence.start, { verbAt: cue.index, parties: named })
    const deniers = deniersIn(text, sentence.start, named)
    const spoken = speakersIn(report, quotations, sentence, nameSpeaker)
    // "Dorn and its ally Keld deny": the words beside the verb know only the nearer.
    const both = deniers.every((one) => subjects.includes(one)) ? subjects : []
    const [parties = []] = [both, deniers, subjects, spoken].filter((all) => all.length > 0)
    if (parties.length === 0) return []
    const after = voiceOf(report, index, parties, { start: at + cue[0].length, end: sentence.end })
    // "Any part in the fire was denied by Dorn": what is denied stands before.
    const passive = PASSIVE.test(text.slice(0, cue.index))
    if (!passive && after.deed.size > 0) return [after]
    const whole = voiceOf(report, index, parties, { start: sentence.start, end: sentence.end })
    return [!passive && after.pointsBack && whole.deed.size < 2 ? after : whole]
  })
}

/** "Nobody can deny", "declined to confirm or deny", "without disputing": nothing is denied. */
const isUndenied = (before: string, cue: string) =>
  DENYING.test(cue) &&
  (UNDENIED.test(before) || (/\bto\s+$/iu.test(before) && !GOES_ON.test(before)))
const DENYING = new RegExp(`^${oneOf(DENYING_VERBS)}`, 'iu')
const UNDENIED = new RegExp(`(?:\\b${oneOf(UNDENYING)}|n['’]t)\\s+(?:\\p{L}+ly\\s+)?$`, 'iu')
const KEPT_FROM =
  /^\s+(?:(?:an?|the|any|his|her|their|its|all)|(?!(?:by|on|in|at|from|as|after|before|when|while|and|but|to|with|outright|again)\b)\p{Ll}+(?<!ly))\s+(?!by\b)\p{L}/iu
const GOES_ON = new RegExp(`\\b${oneOf(GOING_ON_TO)}\\s+to\\s+$`, 'iu')

const NEGATED = /\b(?:no|not|never|nobody|none|nothing|neither)\b|n['’]t\b/iu

/**
 * What parties say of a matter, as voices: claims that a denial may answer, and negations that may
 * be one.
 */
export function assertionsIn(report: Report, nameSpeaker: NameSpeaker): Voice[] {
  return unrepeated(report, 'quotation').flatMap((quotation) => {
    const name = quotation.speaker ? nameSpeaker(report, quotation.speaker.name) : null
    const index = sentenceIndex(report, quotation)
    if (name === null || index < 0 || !isSomebody(name)) return []
    const words = report.text.slice(quotation.start, quotation.end)
    return [voiceOf(report, index, [name], quotation, { negated: NEGATED.test(words) })]
  })
}

/** Sentences in which somebody is accused, with those who accuse. */
export function accusationsIn(report: Report, nameSpeaker: NameSpeaker): Voice[] {
  const quotations = unrepeated(report, 'quotation')
  return report.sentences.flatMap((sentence, index) => {
    const text = report.text.slice(sentence.start, sentence.end)
    const cue = ACCUSATION.exec(text)
    if (!cue || SUPPOSED.test(text.slice(0, cue.index)) || isRepeated(report, sentence)) return []
    // "no evidence", "did not accuse": nobody is accused.
    if (NEGATED.test(text.slice(Math.max(0, cue.index - 25), cue.index))) return []
    // "denied the allegations" makes none.
    if (/^(?:alleged?ly|allegation|accusation)/iu.test(cue[0]) && DENIAL.test(text)) return []
    const before = { start: sentence.start, end: sentence.start + cue.index }
    const { accuses, passive, active } = verbOf(text, cue)
    const spoken = speakersIn(report, quotations, sentence, nameSpeaker)
    const named = partiesAt(report, sentence, nameSpeaker)
    const verbAt = accuses ? cue.index : (REPORTING.exec(text.slice(0, cue.index))?.index ?? -1)
    const own = verbAt < 0 ? [] : subjectsAt(text, sentence.start, { verbAt, parties: named })
    const [first, second] = accuses ? [own, spoken] : [spoken, own]
    const parties = first.length > 0 ? first : second
    const after = { start: before.end + cue[0].length, end: sentence.end }
    const voices = passive ? agentOf(report, after, nameSpeaker) : [...new Set(parties)]
    const roles = accusedIn(text, sentence.start, named)
    // The subject of an active verb accuses, or who a passive names; else nobody.
    const told = active || passive ? voices : accusersBy(roles, voices)
    const by = withoutDeniers(told, { text, from: sentence.start, parties: named })
    return [voiceOf(report, index, by.filter(isSomebody), sentence, { explicit: accuses })]
  })
}

/**
 * Those of a sentence who do not deny in it: "Dorn claimed the deed, but Lund disputed it" has two
 * speakers, and Lund says nothing of the kind. All where nobody would be left.
 */
function withoutDeniers(
  voices: readonly string[],
  { text, from, parties }: { text: string; from: number; parties: readonly PartyAt[] },
): readonly string[] {
  const cue = voices.length > 1 ? DENIAL.exec(text) : null
  if (cue === null) return voices
  const deny = new Set([
    ...deniersIn(text, from, parties),
    ...subjectsAt(text, from, { verbAt: cue.index, parties }),
  ])
  const left = voices.filter((one) => !deny.has(one))
  return left.length > 0 ? left : voices
}

/** What a cue is in its sentence: a verb of accusing, in the passive, with a subject of its own. */
function verbOf(text: string, { index, 0: cue }: RegExpExecArray) {
  const accuses = ACCUSES.test(cue)
  const ending = text.slice(index + cue.length)
  // "has been accused", "the man accused of": the one named there is the one accused.
  const passive =
    accuses &&
    (PASSIVE.test(text.slice(0, index)) ||
      (/^(?:accus|blam)ed$/iu.test(cue) && /^\s+(?:of|for|by)\b/iu.test(ending)))
  // "Blame was laid on": a noun, where no object follows.
  const noun =
    /^blame$/iu.test(cue) && !/^\s+(?:(?:an?|the|its|his|her|their)\s|\p{Lu})/u.test(ending)
  // "Blaming Dorn, the Front left": the subject follows.
  const opens = index === 0 && /ing$/iu.test(cue)
  return { accuses, passive, active: accuses && !passive && !noun && !opens }
}

/** Whether words name a party: no thing, and nobody who speaks for an unnamed one. */
const isSomebody = (party: string) => !SOMEBODYS.test(party)

/** "The government of Dorn" and "Dorn" are one party. */
const endsIn = (long: string, short: string) => long.endsWith(` ${short}`)

/** Nobody accuses himself: where only the accused was found, the other party does. */
function accusersBy({ accused, others }: Accused, found: readonly string[]): readonly string[] {
  if (accused.length === 0) return found
  const left = found.filter((name) => !accused.some((one) => one === name || endsIn(one, name)))
  return left.length > 0 || others.length !== 1 ? left : others
}

/** Speakers of the quotations in a sentence. */
function speakersIn(
  report: Report,
  quotations: readonly Quotation[],
  sentence: Span,
  nameSpeaker: NameSpeaker,
): string[] {
  const names = quotations.flatMap((quotation) => {
    if (!overlapsSpan(quotation, sentence) || !quotation.speaker) return []
    return nameSpeaker(report, quotation.speaker.name) ?? []
  })
  return [...new Set(names)]
}

const SOMEBODYS = new RegExp(
  `^(?:(?:an?|his|her|their|its|the|numerous|many|several|some)\\s)*(?:${oneOf(VOICES_OF_OTHERS)}$|${oneOf(TIDINGS)}\\s(?:of|about|from|on)\\s)`,
  'iu',
)

const PASSIVE = /\b(?:been|was|were|is|are|being)\s+(?:\p{L}+\s+)?$/iu

const REPORTING = wholeWords(TELLING_VERBS)

/** "accused by the Front of …": who stands behind a passive, or nobody. */
function agentOf(report: Report, after: Span, nameSpeaker: NameSpeaker): string[] {
  const agent = /^\s+by\s+([^,.;:]{1,60}?)(?=\s+(?:of|for|over)\s|[,.;:]|$)/u.exec(
    report.text.slice(after.start, after.end),
  )
  if (!agent) return []
  return partiesIn(report, { start: after.start, end: after.start + agent[0].length }, nameSpeaker)
}

/**
 * Parties named in a stretch: people, bodies, places that stand for their government, bodies
 * without a name.
 */
function partiesIn(report: Report, part: Span, nameSpeaker: NameSpeaker): string[] {
  const text = report.text.slice(part.start, part.end)
  // "Dorn's defence minister" is named by whose he is, and Dorn is no other party.
  const owned = [...text.matchAll(OWNED)]
  const owners = owned.map(({ index }) => part.start + index)
  const kept = namesWithin(report, part).filter(({ start }) => !owners.includes(start))
  const names = kept.map((span) => nameSpeaker(report, cite(report, span).exact))
  const bodies = [...text.matchAll(BODY)].map((match) => match[1]!)
  const forces = [...text.matchAll(FORCES)].map(([body]) => body)
  const free = kept.length === 0 && owned.length === 0
  const unnamed = (free ? [...bodies, ...forces] : owned.map(([words]) => words)).map(bareName)
  return [...new Set([...names.filter((name) => name !== null), ...unnamed])]
}

/** A capitalised name that no layer holds: inside a sentence, or at its start before a verb. */
const PRINTED =
  /(?<=[\p{L},:]\s(?:the\s)?|^(?=[\p{L}’-]+(?:\s\p{Lu}[\p{L}’-]+){0,3}\s(?:had|has|have|was|is|\p{Ll}+(?:ed|[^s]s))\s))(\p{Lu}[\p{L}’-]+(?:\s\p{Lu}[\p{L}’-]+){0,3})/gu

const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/u
const BARE_TITLE = /^(?:mr|mrs|ms|miss|dr|sir|prof|gen|col|capt|lt|sgt|sen|rep|gov)\.?$/iu

/** Parties of a sentence with their places, in order: names, else bodies without one. */
function partiesAt(report: Report, part: Span, nameSpeaker: NameSpeaker): PartyAt[] {
  const named = namesWithin(report, part).flatMap((span): PartyAt[] => {
    const name = nameSpeaker(report, cite(report, span).exact)
    return name === null || BARE_TITLE.test(name)
      ? []
      : [{ start: span.start, end: span.end, name }]
  })
  const text = report.text.slice(part.start, part.end)
  const unnamed = [BODY, FORCES].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): PartyAt => {
      // "Dorn's defence minister" is named by whose he is.
      const owned = /^\p{Lu}\p{L}+['’]s\s/u.test(match[0])
      const words = owned ? match[0] : (match[1] ?? match[0])
      const end = part.start + match.index + match[0].length
      return { start: end - words.length, end, name: bareName(words) }
    }),
  )
  const printed = [...text.matchAll(PRINTED)].flatMap((match): PartyAt[] => {
    if (CALENDAR.test(match[1]!) || contentStems(match[1]!.split(/\s/u)[0]!).length === 0) return []
    const end = part.start + match.index + match[0].length
    return [{ start: end - match[1]!.length, end, name: bareName(match[1]!) }]
  })
  const known = [...unnamed.filter(({ name }) => /\sof\s|['’]s\s/u.test(name)), ...named]
  const free = [...known, ...unnamed, ...printed].filter(
    (one, i, all) => !all.slice(0, i).some((other) => overlapsSpan(one, other)),
  )
  return free
    .sort((a, b) => a.start - b.start)
    .filter((one, i, all) => i === 0 || one.start >= all[i - 1]!.end)
}

const OUTERMOST = new WeakMap<Report, readonly Span[]>()

/** Outermost names and places of a report, in order. Worked out once a report. */
function outermost(report: Report): readonly Span[] {
  const known = OUTERMOST.get(report)
  if (known) return known
  const spans: Span[] = [
    ...layerOf(report.annotated, 'name'),
    ...layerOf(report.annotated, 'place'),
  ]
  spans.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Span[] = []
  for (const span of spans) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  OUTERMOST.set(report, kept)
  return kept
}

/** Outermost names and places of a stretch, in order. O(log names + found). */
function namesWithin(report: Report, part: Span): Span[] {
  const spans = outermost(report)
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end <= part.start) low = middle + 1
    else high = middle
  }
  const found: Span[] = []
  for (let i = low; i < spans.length && spans[i]!.start < part.end; i++) found.push(spans[i]!)
  return found
}

/** Who takes a deed on himself accuses nobody. */
const OWNS = wholeWords(OWNING_UP)

/**
 * A voice with what its sentence (or the part after the cue) is about. That is worked out when it
 * is first asked for: most voices of a pile meet no denial.
 */
function voiceOf(
  report: Report,
  index: number,
  parties: readonly string[],
  part: Span,
  { explicit = false, negated = false }: { explicit?: boolean; negated?: boolean } = {},
): Voice {
  const { start, end } = report.sentences[index]!
  const text = report.text.slice(start, end)
  const about = once(() => wordsIn(report, part))
  const around = once(() => wordsAround(report, index))
  const deed = once(() => new Set([...about().words].filter((one) => !QUARREL.has(one))))
  const denies = once(() => DENIAL.test(text))
  const owns = OWNS.test(text)
  return {
    report,
    index,
    sentence: { start, end },
    text,
    parties,
    get words() {
      return about().words
    },
    get issues() {
      return about().issues
    },
    get around() {
      return around()
    },
    get deed() {
      return deed()
    },
    get denies() {
      return denies()
    },
    pointsBack: POINTS_BACK.test(text),
    explicit,
    charges: CHARGES.test(text) && !owns,
    negated,
    owns,
    part,
  }
}

/** A function that works its result out once, when it is first asked. */
function once<T>(work: () => T): () => T {
  let made: { readonly result: T } | null = null
  return () => (made ??= { result: work() }).result
}

/** Stems of a part of a report between names, and their neighbouring pairs. */
function wordsIn(report: Report, part: Span): Pick<Voice, 'words' | 'issues'> {
  const words = new Set<string>()
  const issues = new Set<string>()
  const read = (from: number, to: number) => {
    for (const clause of report.text.slice(from, to).split(/[,.;:!?“”"()]/u)) {
      const stems = contentStems(clause).filter((one) => !DISPUTING.has(one))
      stems.forEach((one, i) => {
        words.add(one)
        if (i > 0) issues.add(`${stems[i - 1]} ${one}`)
      })
    }
  }
  let at = part.start
  for (const name of namesWithin(report, part)) {
    if (name.start > at) read(at, name.start)
    at = Math.max(at, name.end)
  }
  if (at < part.end) read(at, part.end)
  return { words, issues }
}

/** Stems of a sentence and of the two before it. */
function wordsAround(report: Report, index: number): ReadonlySet<string> {
  const first = report.sentences[Math.max(0, index - 2)]!
  const stretch = report.text.slice(first.start, report.sentences[index]!.end)
  return new Set(contentStems(stretch).filter((one) => !DISPUTING.has(one)))
}

// What accusing and denying is told with, over and above the words of DISPUTING.
const QUARREL = new Set(contentStems(QUARREL_WORDS))

// Words of the quarrel itself: they say nothing of what it is about.
const DISPUTING = new Set(contentStems(DISPUTING_WORDS))

/** Whether a word tells of accusing, saying or denying, and not of what is accused. */
export const isOfTheQuarrel = (word: string): boolean =>
  contentStems(word).every((one) => DISPUTING.has(one) || QUARREL.has(one))
