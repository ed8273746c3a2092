// Accusation and denial of one thing by named parties -> contested findings, each side with its
// passage and none ahead. Typed checks only: a denial cue with its party, and statements of other
// parties that accuse on the same issue. Example: "The observers said the army had used cluster
// mines." / "Marn denied using cluster mines." -> contested.
import type { Finding } from '../model/finding.ts'
import { layerOf } from '../model/pile.ts'
import type { Passage } from '../model/passage.ts'
import { overlapsSpan, type Span } from '../text/span.ts'
import type { Drafted } from './claim.ts'
import { ACCUSATION, DENIAL, POINTS_BACK, SUPPOSED } from './dispute.ts'
import { findingOf } from './finding.ts'
import { contentId } from '../model/identity.ts'
import { citesOf } from '../model/passage.ts'
import { partyKey } from './party.ts'
import { nameOfReport, shorten } from './quote-speakers.ts'
import { cite, isRepeated, unrepeated, type NameSpeaker, type Report } from './statement.ts'
import { compareText, contentStems } from './words.ts'

/** One party's sentence on an issue. */
interface Voice {
  readonly report: Report
  readonly sentence: Span
  readonly parties: readonly string[]
  /** Adjacent content stems, names left out: what it is about. */
  readonly issues: ReadonlySet<string>
}

/** Denials looked at in one story. */
const MOST_DENIALS = 60
/** Accusing sentences kept for one finding. */
const MOST_ACCUSERS = 12

/** Contested findings of a pile, one for each issue denied. O(denials × accusations). */
export function contestedFindings(
  reports: readonly Report[],
  quotations: readonly Drafted<'quotation'>[],
  nameSpeaker: NameSpeaker,
): Finding[] {
  const denials = reports.flatMap((report) => denialsIn(report, nameSpeaker)).slice(0, MOST_DENIALS)
  if (denials.length === 0) return []
  const accusations = reports.flatMap((report) => accusationsIn(report, nameSpeaker))
  const byIssue = new Map<string, { denials: Voice[]; accusers: Voice[] }>()
  for (const denial of denials) {
    const against = accusations.filter(
      (voice) => voice.parties.length > 0 && !sameParties(voice, denial),
    )
    const issue = bestIssue(denial, against)
    if (issue === null) continue
    const accusers = against.filter(({ issues }) => issues.has(issue)).slice(0, MOST_ACCUSERS)
    const known = byIssue.get(issue) ?? { denials: [], accusers }
    known.denials.push(denial)
    byIssue.set(issue, known)
  }
  return [...byIssue].map(([issue, sides]) => contestedFinding(issue, sides, quotations))
}

const sameParties = (a: Voice, b: Voice) => {
  const keys = new Set(b.parties.map(partyKey))
  return a.parties.every((party) => keys.has(partyKey(party)))
}

/**
 * The issue of a denial on which most parties speak; null when none of its issues is in another's
 * mouth.
 */
function bestIssue(denial: Voice, voices: readonly Voice[]): string | null {
  const ranked = [...denial.issues].flatMap((issue) => {
    const parties = new Set(
      voices
        .filter(({ issues }) => issues.has(issue))
        .flatMap((voice) => voice.parties.map(partyKey)),
    )
    return parties.size === 0 ? [] : [{ issue, parties: parties.size }]
  })
  ranked.sort((a, b) => b.parties - a.parties || compareText(a.issue, b.issue))
  return ranked[0]?.issue ?? null
}

/**
 * Sentences in which a named party denies, with the issue that they or the sentence before name.
 */
function denialsIn(report: Report, nameSpeaker: NameSpeaker): Voice[] {
  return report.sentences.flatMap((sentence, index) => {
    const text = report.text.slice(sentence.start, sentence.end)
    const cue = DENIAL.exec(text)
    if (!cue || isRepeated(report, sentence)) return []
    const subject = { start: sentence.start, end: sentence.start + cue.index }
    const parties = namesIn(report, subject, nameSpeaker)
    if (parties.length === 0) return []
    const issues = issuesIn(report, { start: subject.end + cue[0].length, end: sentence.end })
    const before = report.sentences[index - 1]
    if (before && POINTS_BACK.test(text))
      for (const one of issuesIn(report, before)) issues.add(one)
    return [{ report, sentence, parties, issues }]
  })
}

/**
 * Sentences in which somebody is accused: by their own speaker, or by the names before the accusing
 * word.
 */
function accusationsIn(report: Report, nameSpeaker: NameSpeaker): Voice[] {
  const quotations = unrepeated(report, 'quotation')
  return report.sentences.flatMap((sentence) => {
    const text = report.text.slice(sentence.start, sentence.end)
    const cue = ACCUSATION.exec(text)
    if (!cue || SUPPOSED.test(text.slice(0, cue.index)) || DENIAL.test(text)) return []
    if (isRepeated(report, sentence)) return []
    const spoken = quotations.flatMap((quotation) => {
      if (!overlapsSpan(quotation, sentence) || !quotation.speaker) return []
      const name = nameSpeaker(report, quotation.speaker.name)
      return name === null ? [] : [name]
    })
    const before = { start: sentence.start, end: sentence.start + cue.index }
    const parties = spoken.length > 0 ? spoken : saidBefore(report, before, nameSpeaker)
    return [
      { report, sentence, parties: [...new Set(parties)], issues: issuesIn(report, sentence) },
    ]
  })
}

const REPORTING =
  /\b(?:said|says|warn(?:s|ed)?|accus(?:e|es|ed)|insist(?:s|ed)?|claim(?:s|ed)?|told)\b/iu

/** The names in front of a reporting verb that stands before the accusing word. */
function saidBefore(report: Report, part: Span, nameSpeaker: NameSpeaker): string[] {
  const verb = REPORTING.exec(report.text.slice(part.start, part.end))
  if (!verb) return []
  return namesIn(report, { start: part.start, end: part.start + verb.index }, nameSpeaker).slice(
    0,
    1,
  )
}

/**
 * Parties named in a stretch of text: people, bodies, and places that stand for their government.
 */
function namesIn(report: Report, part: Span, nameSpeaker: NameSpeaker): string[] {
  const spans = [...layerOf(report.annotated, 'name'), ...layerOf(report.annotated, 'place')]
    .filter((span) => span.start >= part.start && span.end <= part.end)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const kept = spans.filter(
    (span, i) => !spans.slice(0, i).some((other) => overlapsSpan(other, span)),
  )
  const names = kept.map((span) => nameSpeaker(report, cite(report, span).exact))
  return [...new Set(names.filter((name) => name !== null))]
}

/** Adjacent pairs of content stems in a stretch, words of names left out. */
function issuesIn(report: Report, part: Span): Set<string> {
  const names = [...layerOf(report.annotated, 'name'), ...layerOf(report.annotated, 'place')]
    .filter((span) => overlapsSpan(span, part))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const issues = new Set<string>()
  let at = part.start
  const read = (from: number, to: number) => {
    for (const clause of report.text.slice(from, to).split(/[,.;:!?“”"()]/u)) {
      const stems = contentStems(clause)
      for (let i = 1; i < stems.length; i++) issues.add(`${stems[i - 1]} ${stems[i]}`)
    }
  }
  for (const name of names) {
    if (name.start > at) read(at, name.start)
    at = Math.max(at, name.end)
  }
  if (at < part.end) read(at, part.end)
  return issues
}

function contestedFinding(
  issue: string,
  {
    denials,
    accusers,
  }: { readonly denials: readonly Voice[]; readonly accusers: readonly Voice[] },
  quotations: readonly Drafted<'quotation'>[],
): Finding {
  const voices = [...accusers, ...denials]
  const cites = uniquePassages(voices.map(({ report, sentence }) => cite(report, sentence)))
  const about = quotations.filter(({ said }) =>
    said.some((one) =>
      voices.some(
        ({ report, sentence }) =>
          report.order === one.report.order && overlapsSpan(one.statement, sentence),
      ),
    ),
  )
  const line = (verb: string) => (voice: Voice) => {
    const exact = cite(voice.report, voice.sentence).exact.replace(/\s+/gu, ' ')
    return `${voice.parties.join(' and ')} ${verb} (${nameOfReport(voice)}): “${shorten(exact)}”`
  }
  const why = [
    'named parties accuse and deny on the same issue; no side is put ahead',
    ...accusers.map(line('accuses or warns')),
    ...denials.map(line('denies')),
  ]
  if (about.length > 0) return findingOf('contested', about, [...new Set(why)], cites)
  const id = contentId(JSON.stringify(['contested', issue, cites[0]]))
  return { id, kind: 'contested', claims: [], why: [...new Set(why)], cites: citesOf(cites) }
}

function uniquePassages(passages: readonly Passage[]): Passage[] {
  const seen = new Map(passages.map((one) => [`${one.document} ${one.start} ${one.end}`, one]))
  return [...seen.values()]
}
