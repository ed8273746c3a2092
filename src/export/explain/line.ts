// Lines of the brief and timeline, agreements and positions explained: why a line is there, how
// its day was read, which passages it stands on.
// Example: a timeline entry of 3 May 2024 stands on “Friday” in a report of 4 May.
import type { Facet, Line, StruckLine } from '../../model/brief.ts'
import type { Claim } from '../../model/claim.ts'
import type { Passage } from '../../model/passage.ts'
import type { Statement } from '../../model/statement.ts'
import type { Agreement, Position, TimelineEntry } from '../../model/story.ts'
import { overlapsSpan } from '../../text/span.ts'
import { dueWords } from '../rows/due.ts'
import { countedStatements } from '../rows/statements.ts'
import { labelOf, own, reason, type View } from '../view.ts'
import { formatDays, plural } from '../wording.ts'
import { dayOf, distinct, listed, quoteOf, type Answer } from './answer.ts'
import { claimTitle, findingTitle, ID_HEAD, outcomeLines, outcomeQuotes } from './claim.ts'
import { dayReadings } from './days.ts'

/** Claims and findings shown beside a line. */
const ALSO_MAX = 6

/** Claims and findings that stand on the same words. */
function standingOn(view: View, cites: readonly Passage[]): Answer['also'] {
  const touches = (one: Passage) =>
    cites.some((cite) => cite.document === one.document && overlapsSpan(cite, one))
  const claims = view.story.claims.filter(({ statements }) => statements.some(touches))
  const ids = new Set(claims.map(({ id }) => id))
  const findings = view.story.findings.filter((one) => one.claims.some((id) => ids.has(id)))
  return [
    ...findings.map((one) => ({ id: one.id.slice(0, ID_HEAD), title: findingTitle(view, one) })),
    ...claims.map((one) => ({ id: one.id.slice(0, ID_HEAD), title: claimTitle(view, one) })),
  ].slice(0, ALSO_MAX)
}

const reportsOf = (passages: readonly Passage[]) =>
  new Set(passages.map(({ document }) => document)).size

/** Why an entry of the timeline is there, with the number it goes by. */
export function explainEntry(view: View, entry: TimelineEntry, number: number): Answer {
  const noteOf = (cite: Passage) => {
    const [reading] = dayReadings(view, [cite], entry)
    return reading ?? `it stands at the head of a report of ${dayOf(view, cite.document)}`
  }
  return {
    kind: 'timeline entry',
    id: `timeline/${number}`,
    title: `${formatDays(entry)}: ${own(view, entry.text)}`,
    means: 'A sentence that a report dates to this day or stretch of days.',
    rules: [
      'A sentence is dated by the day that its own words give, or, among the first sentences of a report that states its day, by that day.',
      'Of the sentences of one day the one that has most words in common with the others speaks for it; the rest are cited behind it.',
    ],
    figures: [
      `${plural(reportsOf(entry.cites), 'report')} ${reportsOf(entry.cites) === 1 ? 'dates' : 'date'} something to ${formatDays(entry)}`,
    ],
    quotes: distinct(entry.cites).map((cite) => quoteOf(view, cite, noteOf(cite))),
    also: standingOn(view, entry.cites.slice(0, 1)),
  }
}

const FACET_RULES: { readonly [facet in Facet]: string } = {
  'what happened':
    'Chosen as a sentence from the head of a report, in the words that most reports have there.',
  figures: 'Chosen as a figure with most independent reports behind it.',
  positions: 'Chosen as words that a named party said.',
  humanitarian: 'Chosen as a figure or sentence on what people suffer.',
  'next steps': 'Chosen as something that somebody is bound to do; the soonest comes first.',
  differences: 'Chosen because reports differ, or keep figures apart; every side is given.',
}

const CHECKED =
  'Before it is shown a line is checked against its passages: numbers, names, quoted words, days, negations, hedges, who says so and how many; a line that fails is struck out and listed.'

/** Why a line of the brief is there, with the number it goes by. */
export function explainLine(view: View, line: Line, number: number): Answer {
  const reports = reportsOf(line.cites)
  return {
    kind: 'brief line',
    id: `brief/${number}`,
    title: own(view, line.text),
    means: `A line of the brief, under “${line.facet}”.`,
    rules: [FACET_RULES[line.facet], CHECKED],
    figures: [
      `it stands on ${plural(line.cites.length, 'passage')} of ${plural(reports, 'report')}`,
      ...dayReadings(view, line.cites),
    ],
    quotes: distinct(line.cites).map((cite) => quoteOf(view, cite)),
    also: standingOn(view, line.cites),
  }
}

/** Why a line of the brief was struck out. */
export function explainStruck(view: View, line: StruckLine, number: number): Answer {
  const cites = line.cites ?? []
  return {
    kind: 'struck line',
    id: `struck/${number}`,
    title: own(view, line.text),
    means: 'A line that was to stand in the brief and failed its check: it is not used.',
    rules: [`it was struck because: ${reason(view, line.why)}`, CHECKED],
    figures: [],
    quotes: distinct(cites).map((cite) => quoteOf(view, cite)),
    also: standingOn(view, cites),
  }
}

/** "Dorn: clear the tower: by 9 Mar 2031 (a)". */
function clauseLine(view: View, claim: Claim): string {
  const reports = new Set(countedStatements(claim).map(({ document }) => labelOf(view, document)))
  return `${own(view, claim.label)}: ${dueWords(claim.time) ?? 'no day stated'} (${listed([...reports])})`
}

/** Who announced a clause, and how its day was read. */
function clauseNote(view: View, { time }: Claim, cite: Statement): string | null {
  const [reading] = dayReadings(view, [cite])
  const by = cite.speaker ? `announced by: ${own(view, cite.speaker)}` : null
  const parts = [by, reading, time === null ? 'no day stated' : null].filter(Boolean)
  return parts.length === 0 ? null : parts.join('; ')
}

/** Why these clauses are one agreement. */
export function explainAgreement(view: View, agreement: Agreement, number: number): Answer {
  const clauses = agreement.clauses.flatMap(
    (id) => view.story.claims.find((claim) => claim.id === id) ?? [],
  )
  const cited = clauses.map((claim) => ({ claim, cite: countedStatements(claim)[0]! }))
  return {
    kind: 'agreement',
    id: `agreement/${number}`,
    title: `${own(view, agreement.name)}: ${plural(clauses.length, 'clause')}`,
    means:
      'What parties are bound to by one agreement, as reports tell it. Whether it was kept is told only where a report says so.',
    rules: [
      'A sentence of a report announces the agreement; obligations in that report that share words with the announcement, or stand beside one that does, are its clauses.',
    ],
    figures: [...clauses.map((claim) => clauseLine(view, claim)), ...outcomeLines(view, clauses)],
    quotes: [
      ...cited.map(({ claim, cite }) => quoteOf(view, cite, clauseNote(view, claim, cite))),
      ...outcomeQuotes(view, clauses),
    ],
    also: clauses.map((claim) => ({
      id: claim.id.slice(0, ID_HEAD),
      title: claimTitle(view, claim),
    })),
  }
}

/** Why a party stands on an issue. */
export function explainPosition(view: View, position: Position, number: number): Answer {
  const { party, issue, statements } = position
  const others = view.story.positions
    .map((one, k) => ({ ...one, number: k + 1 }))
    .filter((one) => one.issue === issue && one.party !== party)
  return {
    kind: 'position',
    id: `position/${number}`,
    title: `${own(view, party)} on ${own(view, issue)}`,
    means: 'What one party says on one matter, in order of the reports. No side is put ahead.',
    rules: [
      `“${issue}” is a matter of a fixed list, told by its words; it is shown where two parties or more take a stand on it.`,
      'A stand is a quotation that says more than what happened, or a sentence that tells of one (“has refused to”, “called for”).',
    ],
    figures: [
      `${plural(statements.length, 'passage')} of ${plural(reportsOf(statements), 'report')}`,
    ],
    quotes: statements.map((one) => quoteOf(view, one)),
    also: others.map((one) => ({
      id: `position/${one.number}`,
      title: `${own(view, one.party)} on ${own(view, issue)}`,
    })),
  }
}
