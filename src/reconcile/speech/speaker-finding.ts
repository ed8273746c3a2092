// What reports say of who spoke a quote that several of them have -> findings: the same speaker or
// compatible ones (a body and its spokesman), or an unsafe one: missing somewhere, or different. An
// alarm says what each report has, never who it was. Example: one report has the
// quote after Venn's sentence, another after the engineers', and neither names a speaker: unsafe.
import type { Finding } from '../../model/finding.ts'
import { layerOf } from '../../model/pile.ts'
import type { Person } from '../../model/story.ts'
import type { Drafted } from '../claim.ts'
import { findingOf } from '../finding.ts'
import { distinctParties, partyKey } from '../people/party.ts'
import { ADDRESSES, PUBLIC_ROLES } from '../people/role.ts'
import { namedSpeakers, reportNames, shorten } from './quote-speakers.ts'
import { speaksFor } from './speaker-body.ts'
import { cite, sentenceIndex, type NameSpeaker, type Said } from '../statement.ts'
import { variantWords } from './wording.ts'
import { foldedWords } from '../words.ts'

/**
 * Findings about who spoke, for quotes that several reports have: same or unsafe-speaker. `people`:
 * those of the pile, with their roles.
 */
export function speakerFindings(
  claims: readonly Drafted<'quotation'>[],
  nameSpeaker: NameSpeaker,
  people: readonly Person[],
): Finding[] {
  return claims
    .filter(({ claim }) => claim.reports > 1)
    .map((drafted) => {
      const { said, claim } = drafted
      const speakers = namedSpeakers(said)
      const wording = wordingReason(said)
      const relation = relationOf(speakers, people)
      const counted = `${claim.reports} reports, ${claim.independent} independent at most`
      if (isUnsafe(said, { speakers, agree: relation !== null }, nameSpeaker)) {
        const why = [...speakerReasons(said, speakers, nameSpeaker), ...wording]
        return findingOf('unsafe-speaker', [drafted], why)
      }
      const speaker =
        speakers.length === 0
          ? 'no report names the speaker beside the quote'
          : `speaker: ${speakers.join(' / ')}`
      const why = relation ? [speaker, relation] : [speaker]
      return findingOf('same', [drafted], [...why, ...wording, counted])
    })
}

/**
 * Whether a shared quote hangs on different people: other speakers are named, or a report without
 * one has it after somebody else, or after nobody.
 */
function isUnsafe(
  said: readonly Said<'quotation'>[],
  { speakers, agree }: { readonly speakers: readonly string[]; readonly agree: boolean },
  nameSpeaker: NameSpeaker,
): boolean {
  if (!agree) return true
  const naming = new Set(said.filter((one) => one.statement.speaker).map((one) => one.report.order))
  const silent = said.filter(({ report }) => !naming.has(report.order))
  const before = silent.map((one) => new Set(namesBefore(one, nameSpeaker).map(partyKey)))
  if (speakers.length > 0)
    return before.some((names) => !speakers.some((name) => names.has(partyKey(name))))
  // With no name anywhere, only a change of company says that the quote was moved.
  return before.some((names, i) => before.some((others, j) => j < i && apart(names, others)))
}

const apart = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size > 0 && b.size > 0 && ![...a].some((name) => b.has(name))

/**
 * How the named speakers go together: '' for one speaker or names of which one holds the other
 * ("Northern Relief Agency" / "Relief Agency"), the reason for compatible ones, null for different
 * ones.
 */
function relationOf(speakers: readonly string[], people: readonly Person[]): string | null {
  const reasons = new Set<string>()
  for (const [i, one] of speakers.entries())
    for (const other of speakers.slice(i + 1)) {
      if (holdsName(one, other)) continue
      if (isRespelt(one, other)) {
        reasons.add(`“${one}” and “${other}” look like two spellings of one name`)
        continue
      }
      const reason = speaksFor(one, other, people) ?? speaksFor(other, one, people)
      if (reason === null) return null
      reasons.add(reason)
    }
  return [...reasons].join('; ')
}

/**
 * Whether two full names differ in the spelling of one word alone: "Ahmed Orsk" and "Ahmad Orsk".
 * Names carried over from another script are spelt as each desk does.
 */
function isRespelt(one: string, other: string): boolean {
  const [x, y] = [partyKey(one).split(' '), partyKey(other).split(' ')]
  if (x.length !== y.length || x.length < 2) return false
  const unlike = x.flatMap((word, i) => (word === y[i] ? [] : [[word, y[i]!] as const]))
  const [pair] = unlike
  return pair !== undefined && unlike.length === 1 && skeleton(pair[0]) === skeleton(pair[1])
}

/** A word without its vowels and doubled letters; short ones as they are. */
function skeleton(word: string): string {
  if (word.length < 5) return word
  return word.replace(/(?<=\p{L})[aeiouyw]+/gu, '').replace(/(\p{L})\1+/gu, '$1')
}

/** Whether all words of one name, titles left out, are in the other. */
function holdsName(one: string, other: string): boolean {
  const [x, y] = [one, other].map((name) => {
    const all = partyKey(name).split(' ')
    const bare = all.filter(
      (word) => !PUBLIC_ROLES.has(word.replace(/s$/u, '')) && !ADDRESSES.has(word),
    )
    return bare.length > 0 ? bare : all
  }) as [string[], string[]]
  return x.every((word) => y.includes(word)) || y.every((word) => x.includes(word))
}

/** What each report says of the speaker: a name, or none and whose sentence the quote follows. */
function speakerReasons(
  said: readonly Said<'quotation'>[],
  speakers: readonly string[],
  nameSpeaker: NameSpeaker,
): string[] {
  const head =
    speakers.length === 0
      ? 'no report that has this quote says who spoke'
      : speakers.length === 1
        ? `one speaker is named, not in every report: ${speakers[0]}`
        : `different speakers: ${speakers.join(' / ')}`
  const nameOf = reportNames(said)
  const seen = new Set<number>()
  const each = said.flatMap((one) => {
    if (seen.has(one.report.order)) return []
    seen.add(one.report.order)
    const name = nameOf(one)
    if (one.statement.speaker) return [`${name}: ${one.statement.speaker}`]
    const before = namesBefore(one, nameSpeaker)
    return [
      before.length === 0
        ? `${name}: no speaker, and nobody named just before`
        : `${name}: no speaker; it follows a sentence about ${before.join(', ')}`,
    ]
  })
  return [head, ...each]
}

/** Sentences before a quote in which its speaker may stand, within the paragraph. */
const SENTENCES_BEFORE = 3

/** People and bodies named just before a quote: in its paragraph, else in the sentence before. */
function namesBefore({ report, statement }: Said, nameSpeaker: NameSpeaker): string[] {
  const at = sentenceIndex(report, statement)
  const own = report.sentences[at]
  if (!own) return []
  const near = report.sentences
    .slice(Math.max(0, at - SENTENCES_BEFORE), at)
    .filter((one, i, all) => one.paragraph === own.paragraph || i === all.length - 1)
  const from = near[0]?.start ?? own.start
  const names = layerOf(report.annotated, 'name').filter(
    ({ start, end, type }) =>
      start >= from && end <= statement.start && type !== 'place' && type !== 'other',
  )
  const found = names.map((name) => nameSpeaker(report, cite(report, name).exact))
  return distinctParties(found.filter((name) => name !== null)).slice(0, 4)
}

/** That the wordings differ, with each and with what stands where, word by word. */
function wordingReason(said: readonly Said<'quotation'>[]): string[] {
  const wordings = new Map<string, Said<'quotation'>>()
  for (const one of said) {
    const key = foldedWords(one.statement.exact).join(' ')
    if (!wordings.has(key)) wordings.set(key, one)
  }
  const [first, ...rest] = wordings.values()
  if (!first || rest.length === 0) return ['the words are the same']
  const words = ({ statement }: Said) => statement.exact.replace(/\s+/gu, ' ')
  const nameOf = reportNames([first, ...rest])
  const shown = [first, ...rest].slice(0, WORDINGS_MOST).map((one) => shorten(words(one)))
  return [
    `the wordings differ (cut, edited or translated): ${shown.join(' | ')}`,
    ...rest.slice(0, WORDINGS_MOST - 1).map((one) => {
      const reports = `${nameOf(first)} / ${nameOf(one)}`
      return `word by word, ${reports}: ${variantWords(words(first), words(one))}`
    }),
  ]
}

/** Wordings shown of one quote. */
const WORDINGS_MOST = 4
