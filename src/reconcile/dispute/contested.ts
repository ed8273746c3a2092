// Accusation and denial of one thing by parties of the story -> contested findings, each side with
// its passage and none ahead. Typed checks only: a denial and an accusation stand side by side in
// one report, or they are about the same deed and the one who denies is the one accused. Example:
// "Observers said the army had used cluster mines." / "The army denied using cluster mines." ->
// contested.
import type { Finding } from '../../model/finding.ts'
import { contentId } from '../../model/identity.ts'
import { citesOf, type Passage } from '../../model/passage.ts'
import { overlapsSpan } from '../../text/span.ts'
import type { Drafted } from '../claim.ts'
import { findingOf } from '../finding.ts'
import { SPOKEN_CHARGES } from '../lexicon/dispute.ts'
import { wholeWords } from '../lexicon/phrase.ts'
import { remembered } from '../../text/memory.ts'
import { partyKey } from '../people/party.ts'
import { reportNames, shorten } from '../speech/quote-speakers.ts'
import { cite, reportStems, type NameSpeaker, type Report } from '../statement.ts'
import { PUBLIC_ROLES } from '../people/role.ts'
import { contentStems, foldedWords, jaccard } from '../words.ts'
import { sharedRun } from './matter.ts'
import { accusationsIn, assertionsIn, denialsIn, isOfTheQuarrel, type Voice } from './voice.ts'

/** Denials looked at in one story, and accusations set against them. */
const MOST_VOICES = 300
/** Sentences kept for each side of one finding. */
const MOST_A_SIDE = 10
/** A denial answers an accusation this many sentences before it. */
const NEAR = 3

interface Dispute {
  readonly denials: Set<Voice>
  readonly accusers: Set<Voice>
}

/**
 * Contested findings of a pile, one for each matter in dispute. O(denials × accusations), 300 each.
 */
export function contestedFindings(
  reports: readonly Report[],
  quotations: readonly Drafted<'quotation'>[],
  nameSpeaker: NameSpeaker,
): Finding[] {
  const said = reports.flatMap((one) => assertionsIn(one, nameSpeaker))
  const denials = [
    ...reports.flatMap((one) => denialsIn(one, nameSpeaker)),
    ...said.filter(({ negated }) => negated),
  ].slice(0, MOST_VOICES)
  if (denials.length === 0) return []
  const accusations = reports
    .flatMap((one) => accusationsIn(one, nameSpeaker))
    .slice(0, MOST_VOICES)
  let counted: ReadonlyMap<string, number> | null = null
  // The words of all reports are read for those disputes alone that get so far.
  const counts = () => (counted ??= wordCounts(reports))
  const rare = rareWords(counts, reports.length, RARE)
  const uncommon = rareWords(counts, reports.length, UNCOMMON)
  const telling = (issue: string) => issue.split(' ').some(uncommon)
  const disputes: Dispute[] = []
  for (const denial of denials) {
    const told = said
      .filter((voice) => !voice.negated && tellsSame(voice, denial, rare))
      .slice(0, MOST_A_SIDE)
    const accusers = uniqueVoices([
      ...(denial.negated ? [] : accusersOf(denial, accusations, telling)),
      ...(denial.negated ? accusations.filter((one) => tellsSame(one, denial, rare)) : []).filter(
        (one) => !otherDeed(one, denial),
      ),
      ...told.filter((one) => !otherDeed(one, denial)),
    ])
    if (accusers.length === 0) continue
    const known = disputes.find((one) => accusers.some((voice) => holds(one.accusers, voice)))
    if (!known) disputes.push({ denials: new Set([denial]), accusers: new Set(accusers) })
    else {
      if (known.denials.size >= MOST_A_SIDE) continue
      known.denials.add(denial)
      for (const voice of accusers.slice(0, MOST_A_SIDE - known.accusers.size))
        if (!holds(known.accusers, voice)) known.accusers.add(voice)
    }
  }
  return disputes.map((one) => contestedFinding(one, quotations))
}

const holds = (voices: ReadonlySet<Voice>, { report, index }: Voice) =>
  [...voices].some((one) => one.report.order === report.order && one.index === index)

/**
 * The accusations that a denial answers: those beside it, and those of the same deed against the
 * same party.
 */
function accusersOf(
  denial: Voice,
  accusations: readonly Voice[],
  telling: (issue: string) => boolean,
): Voice[] {
  const others = accusations.filter(
    (voice) => !sameParties(voice, denial) && !otherDeed(voice, denial),
  )
  const beside = others.filter(
    (voice) =>
      answers(denial, voice) &&
      // A sentence by nobody in particular must be about the deed that is denied.
      (voice.parties.length > 0 ||
        denial.deed.size === 0 ||
        sharedDeed(voice, denial) > 0 ||
        denial.pointsBack),
  )
  // What the accusations beside it are about is what a denial "of these charges" is about.
  const issues = new Set([...denial.issues, ...beside.flatMap((voice) => [...voice.issues])])
  const words = new Set([...denial.words, ...beside.flatMap((voice) => [...voice.words])])
  const far = others.filter((voice) => {
    if (beside.includes(voice) || voice.parties.length === 0) return false
    if (voice.owns && !namesParty(denial, voice)) return false
    const accused = namesParty(voice, denial)
    const about = [...denial.words].some((word) => voice.around.has(word))
    if (voice.explicit && about && namesParty(denial, voice)) return true
    if (accused && voice.charges && sameDeed(voice, denial)) return true
    const shared = [...voice.words].filter((word) => words.has(word)).length
    if (accused && shared >= (voice.explicit && denial.pointsBack ? 1 : 2)) return true
    return [...voice.issues].some((issue) => issues.has(issue) && telling(issue))
  })
  // An accusation by nobody in particular says what the matter is; it needs a party beside it.
  const named = [...beside, ...far].some(({ parties }) => parties.length > 0)
  return named ? [...beside, ...far].slice(0, MOST_A_SIDE) : []
}

const sharedDeed = (a: Voice, b: Voice) =>
  [...a.deed].filter((word) => [...b.deed].some((other) => sameWord(word, other))).length

/** Whether both name a deed and none of their words is the same: two disputes of two parties. */
function otherDeed(a: Voice, b: Voice): boolean {
  if (!a.charges || a.deed.size === 0 || b.deed.size === 0 || sharedDeed(a, b) > 0) return false
  const next = a.report.order === b.report.order && Math.abs(a.index - b.index) <= 1
  // "The Front blamed army guns. The army denied firing": no deed is named first.
  if (next && !/\b(?:of|for|behind)\s/iu.test(a.text)) return false
  return !(next && b.pointsBack && namesParty(a, b))
}

/** Whether half of the words of the deed that is named more shortly are in the other. */
const sameDeed = (a: Voice, b: Voice) =>
  2 * sharedDeed(a, b) >= Math.max(1, Math.min(a.deed.size, b.deed.size))

/** Share of a negation's words that a claim must have for the one to deny the other. */
const MOST_WORDS = 0.7
/** Share of common words at which two sentences are one statement, printed twice. */
const SAME_SENTENCE = 0.7

/**
 * A claim and a denial in mostly the same words, by other parties, the one who denies being named
 * in the claim, or speaking right after it.
 */
function tellsSame(voice: Voice, denial: Voice, rare: (word: string) => boolean): boolean {
  if (voice.parties.length === 0 || voice.negated) return false
  // What rules most pairs out stands first.
  const common = commonWords(denial, voice)
  if (common.length === 0 || common.length < denial.words.size / 2 || voice.denies) return false
  // Who speaks of "the allegation" need not be the one who makes it.
  const own = voice.report.text.slice(voice.part.start, voice.part.end)
  if (!voice.explicit && OF_A_CHARGE.test(own)) return false
  if (sameParties(voice, denial) || sameParties(denial, voice)) return false
  if (jaccard(voice.around, denial.around) >= SAME_SENTENCE) return false
  const accused = namesParty(voice, denial)
  const all = common.length === denial.words.size
  if (denial.negated) {
    const most = common.length >= 3 && common.length >= denial.words.size * MOST_WORDS
    return accused && common.some(rare) && (most || (all && common.length >= 2))
  }
  const gap = denial.report.order === voice.report.order ? denial.index - voice.index : -1
  if (gap === 0 || gap === 1) return all || common.length >= 2
  return accused && common.some(rare) && (common.length >= 2 || denial.words.size <= 2)
}

const OF_A_CHARGE = wholeWords(SPOKEN_CHARGES)

/** The words of one voice that the other has in one form or another; none where it has not half. */
function commonWords({ words }: Voice, other: Voice): string[] {
  const beginnings = beginningsOf(other)
  let missing = 0
  for (const word of words) if ((beginnings & beginningOf(word)) === 0) missing++
  if (missing > words.size / 2) return []
  const common: string[] = []
  for (const word of words) {
    if ((beginnings & beginningOf(word)) === 0) continue
    for (const told of other.words)
      if (sameWord(word, told)) {
        common.push(word)
        break
      }
  }
  return common
}

const BEGINNINGS = new WeakMap<Voice, number>()

/**
 * The first two letters of a voice's words, as bits: two forms of one word begin alike, so that most
 * pairs of voices are told apart by one number.
 */
function beginningsOf(voice: Voice): number {
  const known = BEGINNINGS.get(voice)
  if (known !== undefined) return known
  let bits = 0
  for (const word of voice.words) bits |= beginningOf(word)
  BEGINNINGS.set(voice, bits)
  return bits
}

/** One bit of 32 for the first two letters of a word. */
const beginningOf = (word: string) => 1 << ((word.charCodeAt(0) * 7 + word.charCodeAt(1)) & 31)

/** One word in two forms: "beat" and "beaten". */
const sameWord = (a: string, b: string) =>
  a === b || (Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a)))

/** Voices, one a sentence. */
function uniqueVoices(voices: readonly Voice[]): Voice[] {
  const seen = new Map(voices.map((one) => [`${one.report.order} ${one.index}`, one]))
  return [...seen.values()]
}

/**
 * Reports in which a word may stand and still tell one matter from another: at least, and by share.
 */
const RARE = { least: 2, share: 0.2 }
/** The same for one word of a pair; a few reports are too few to call a word common. */
const UNCOMMON = { least: 5, share: 0.4 }

/** In how many reports each stem stands. */
function wordCounts(reports: readonly Report[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const report of reports)
    for (const one of reportStems(report)) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

/** Whether a stem stands in few of so many reports. */
function rareWords(
  counts: () => ReadonlyMap<string, number>,
  reports: number,
  { least, share }: { readonly least: number; readonly share: number },
): (word: string) => boolean {
  const most = Math.max(least, reports * share)
  return (word) => (counts().get(word) ?? 0) <= most
}

/** Whether two voices are of one side: a person and his lawyers, a front and its spokeswoman. */
function sameParties(a: Voice, b: Voice): boolean {
  const keys = new Set(b.parties.flatMap(nameWords))
  const whole = b.parties.map(partyKey)
  return (
    a.parties.length > 0 &&
    a.parties.every(
      (one) =>
        whole.some((other) => beginOrEnd(partyKey(one), other)) ||
        nameWords(one).some((word) => keys.has(word)),
    )
  )
}

/** One name, or the first or last words of the other: "Ulf Bo" and "Bo". */
const beginOrEnd = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short === long || long.startsWith(`${short} `) || long.endsWith(` ${short}`)
}

/** Words of a party's name that tell it from others. */
const nameWords = remembered((party: string): readonly string[] =>
  partyKey(party)
    .split(' ')
    .filter((word) => word.length > 3 && !PUBLIC_ROLES.has(word) && !ANY_PARTY.has(word)),
)

// Words that many parties have in their names: they tell none from another.
const ANY_PARTY = new Set([
  'government',
  'forces',
  'troops',
  'soldiers',
  'army',
  'military',
  'ministry',
  'officials',
  'spokesman',
  'spokeswoman',
  'state',
  'states',
  'republic',
  'rebel',
  'rebels',
])

/** Whether an accusation names the party that denies, by one of its own words. */
function namesParty(accusation: Voice, denial: Voice): boolean {
  const told = partyKey(accusation.text)
  return denial.parties.some((party) => {
    const own = nameWords(party)
    // "Government troops" has no word of its own: it is named as a whole.
    return own.length > 0
      ? own.some((word) => told.includes(word))
      : told.includes(partyKey(party).replace(/^(?:a )?spokes(?:wo)?man for (?:the )?/u, ''))
  })
}

/** Whether a denial stands just after an accusation and answers it. */
function answers(denial: Voice, accusation: Voice): boolean {
  if (denial.report.order !== accusation.report.order) return false
  const gap = denial.index - accusation.index
  if (gap < 0 || gap > NEAR) return false
  if (gap === 0 || (gap === 1 && (denial.pointsBack || accusation.explicit))) return true
  const shared = [...accusation.words].some((word) => denial.words.has(word))
  return denial.pointsBack || namesParty(accusation, denial) || shared
}

function contestedFinding(
  { denials, accusers }: Dispute,
  quotations: readonly Drafted<'quotation'>[],
): Finding {
  const last = ({ parties }: Voice) => Number(parties.length === 0)
  const sorted = [...accusers].sort((a, b) => last(a) - last(b))
  const voices = [...sorted, ...denials]
  const cites = uniquePassages([
    ...voices.map(({ report, sentence }) => cite(report, sentence)),
    ...[...denials].flatMap(continued),
  ])
  const about = quotations.filter(({ said }) =>
    said.some((one) =>
      voices.some(
        ({ report, sentence }) =>
          report.order === one.report.order && overlapsSpan(one.statement, sentence),
      ),
    ),
  )
  // Who only says a thing accuses nobody.
  const accuses = ({ explicit, charges }: Voice) => explicit || charges
  const nameOf = reportNames(voices)
  const line = (one: string, several: string) => (voice: Voice) => {
    const verb = voice.parties.length > 1 || PLURAL.test(voice.parties[0] ?? '') ? several : one
    const words = shorten(voice.text.replace(/\s+/gu, ' '), 120)
    const who = voice.parties.length === 0 ? unnamed(voice) : voice.parties.join(' and ')
    return `${who} ${verb} (${nameOf(voice)}): “${words}”`
  }
  const matter = sorted.map(matterOf).find((one) => one !== null) ?? sharedMatter(voices)
  const why = [
    sorted.some(accuses)
      ? 'parties of the story accuse and deny; no side is put ahead'
      : 'one party says so and another denies it; no side is put ahead',
    ...(matter === null ? [] : [`about “${matter}”`]),
    ...sorted.map((voice) =>
      accuses(voice) ? line('accuses', 'accuse')(voice) : line('says so', 'say so')(voice),
    ),
    ...[...denials].map(line('denies', 'deny')),
  ]
  if (about.length > 0) return findingOf('contested', about, [...new Set(why)], cites)
  const id = contentId(JSON.stringify(['contested', cites[0]]))
  return { id, kind: 'contested', claims: [], why: [...new Set(why)], cites: citesOf(cites) }
}

/** "“He” (not named)": a wrong name would cost more than none. */
function unnamed({ text }: Voice): string {
  const pronoun = /^["“'‘]?(He|She|They)\b/u.exec(text)?.[1]
  return pronoun === undefined ? 'a party not named here' : `“${pronoun}” (not named)`
}

/** "Aid agencies", "residents of Keld", "police"; "Prosecutors", and no "United Nations". */
const PLURAL =
  /(?:^|\s)\p{Ll}+(?:[^s]s|people|police|militia)(?:\s(?:of|from|in)\s.+)?$|^(?:\p{Lu}\p{Ll}+(?:ors|ers|ists|ties|ials|ents)|Police|People)$/u

/** Words of a deed that is laid at somebody's door, up to the next stop. */
const MATTER =
  /\b(?:accus|blam|responsib|guilt|charg|answer|culprit)\p{L}*\b[^.;:“”"]{0,60}?\b(?:of|for|behind)\s+((?!an?\s)(?:(?!\s(?:but|while|although|which|who|after|before|when|without|following)\b)[^.;:,“”"]){8,100})/iu

/** What an accusation is about in its own words; null where it does not say so in a phrase. */
function matterOf({ text }: Voice): string | null {
  const words = MATTER.exec(text.replaceAll(/\s+/gu, ' '))?.[1]?.trim()
  return words === undefined || !/\s/u.test(words) ? null : shorten(words, 80)
}

/** What the voices speak of in words that they share; null where they share none. */
function sharedMatter(voices: readonly Voice[]): string | null {
  const names = new Set(voices.flatMap(({ parties }) => parties.flatMap((one) => foldedWords(one))))
  const telling = (word: string) =>
    !isOfTheQuarrel(word) && !PUBLIC_ROLES.has(word) && !names.has(word)
  return sharedRun(
    voices.map(({ text }) => text),
    telling,
  )
}

const NEGATED = /\b(?:no|not|never|nobody|none|nothing|neither)\b|n['’]t\b/iu

/**
 * The sentence after a denial where it goes on denying the same thing: "No shell was fired at any
 * market".
 */
function continued({ report, index, words }: Voice): Passage[] {
  const next = report.sentences[index + 1]
  if (!next) return []
  const text = report.text.slice(next.start, next.end)
  const same = contentStems(text).some((word) => words.has(word))
  return same && NEGATED.test(text) ? [cite(report, next)] : []
}

function uniquePassages(passages: readonly Passage[]): Passage[] {
  const seen = new Map(passages.map((one) => [`${one.document} ${one.start} ${one.end}`, one]))
  return [...seen.values()]
}
