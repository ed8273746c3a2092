// A story as its page: everything in words with passages, in the order of the page. And a story as
// a card in the list of all.
// Example: 3 reports, "covers 3–9 Mar 2031", "as of 9 Mar 2031", one bottom line, two figures.
import { dayNumber, type Day } from '../../model/calendar.ts'
import type { Claim } from '../../model/claim.ts'
import type { ScreenClause, ScreenEdge, StoryCard, StoryScreen } from '../../model/screen.ts'
import { byDue, commitmentsOf, deadlines, dueWords } from '../rows/due.ts'
import { differences, findingsOf } from '../rows/findings.ts'
import { shownPositions } from '../rows/positions.ts'
import { periodWords } from '../rows/reports.ts'
import { sharingGroups } from '../rows/sharing.ts'
import { countedStatements, isInferred } from '../rows/statements.ts'
import { gapsOf } from '../rows/unknowns.ts'
import { groupByWords, own, reason, type View } from '../view.ts'
import { caveat, formatDay, formatDays } from '../wording.ts'
import { citesOf, lineOf } from './cite.ts'
import { decidedOf, orderedFindings, screenFinding } from './findings.ts'
import { screenFigures } from './figures.ts'
import { screenPeople, screenPlaces } from './places.ts'
import { screenQuotes } from './quotes.ts'
import { countWords, screenReports } from './report.ts'

/** Reports that stand on their own at most: each group that shares text counts once. */
function independentOf(view: View): number {
  const sharers = sharingGroups(view)
  return Math.max(1, view.reports.length - sharers.flat().length + sharers.length)
}

function countsOf(view: View): StoryScreen['counts'] {
  const sharing = sharingGroups(view)
  const reports = view.reports.length
  const shared = sharing.flat().length
  const words = shared === 0 ? 'no text in common found' : `${shared} of them share text`
  return { reports, independent: independentOf(view), sharing, words }
}

function clauseOf(view: View, claim: Claim): ScreenClause {
  const statements = countedStatements(claim)
  const words = dueWords(claim.time)
  const inferred = words !== null && isInferred(view, claim.statements) ? ' (inferred)' : ''
  const by = statements.find(({ speaker }) => speaker)?.speaker
  return {
    claim: claim.id,
    text: own(view, claim.label),
    due: claim.time,
    dueWords: words === null ? 'no date stated' : words + inferred,
    announcedBy: by ? own(view, by) : null,
    cites: citesOf(view, statements),
  }
}

function agreementsOf(view: View): StoryScreen['agreements'] {
  const { agreements, loose } = commitmentsOf(view)
  const clauses = (claims: readonly Claim[]) =>
    claims.toSorted(byDue).map((claim) => clauseOf(view, claim))
  const named = agreements.map((one) => ({
    name: own(view, one.name),
    clauses: clauses(one.clauses),
  }))
  const name = agreements.length > 0 ? 'Other commitments' : 'Commitments'
  return loose.length === 0 ? named : [...named, { name, clauses: clauses(loose) }]
}

/** Letters in an English word and the space behind it, about: for stories without passages. */
const CHARACTERS_PER_WORD = 6

function lineageOf(view: View): ScreenEdge[] {
  return view.story.lineage.edges.map(({ from, to, direction, characters, why }) => {
    const between = (view.story.shared ?? []).filter(
      ({ a, b }) =>
        (a.document === from && b.document === to) || (a.document === to && b.document === from),
    )
    const words =
      between.length > 0
        ? between.reduce((sum, { a }) => sum + countWords(a.exact), 0)
        : Math.round(characters / CHARACTERS_PER_WORD)
    return { from, to, direction, words, why: why.map((one) => reason(view, one)) }
  })
}

function positionsOf(view: View): StoryScreen['positions'] {
  const published = new Map(view.story.documents.map((one) => [one.id, one.published]))
  return shownPositions(view).map(({ party, issue, statements }) => ({
    party: own(view, party),
    issue: own(view, issue),
    statements: groupByWords(view, statements).map(({ words, passages }) => {
      const days = published.get(passages[0]!.document)
      return {
        text: words,
        cites: citesOf(view, passages),
        days: days ? formatDays(days) : 'date not stated',
      }
    }),
  }))
}

function unknownsOf(view: View): StoryScreen['unknowns'] {
  return gapsOf(view)
    .filter(({ items }) => items.length > 0)
    .map(({ title, items }) => ({
      title,
      lines: items.map(({ words, quoted, value, passages }) => ({
        text: quoted ? `“${words}”` : value === null ? words : `${words}: ${value}`,
        cites: citesOf(view, passages),
      })),
    }))
}

/** Everything that a story's page shows, masked as the view is. */
export function storyScreen(view: View): StoryScreen {
  const { story } = view
  const [bottom, ...rest] = story.brief
  return {
    id: story.id,
    title: own(view, story.title),
    period: periodWords(view),
    asOf: story.to ? `as of ${formatDay(story.to)}` : 'no report states a date',
    asOfDay: story.to,
    counts: countsOf(view),
    caveat: caveat(view.reports.length),
    bottomLine: bottom ? [lineOf(view, bottom)] : [],
    brief: rest.map((line) => ({ ...lineOf(view, line), facet: line.facet })),
    struck: story.struck.map(({ text, why }) => ({ text: own(view, text), why: own(view, why) })),
    figures: screenFigures(view),
    findings: orderedFindings(view).map((finding) => screenFinding(view, finding)),
    due: deadlines(view).map((claim) => clauseOf(view, claim)),
    unknowns: unknownsOf(view),
    quotes: screenQuotes(view),
    timeline: story.timeline.map((entry) => ({
      ...lineOf(view, entry),
      from: entry.from,
      to: entry.to,
      days: `${formatDays(entry)}${isInferred(view, entry.cites) ? ' (inferred)' : ''}`,
    })),
    places: screenPlaces(view),
    people: screenPeople(view),
    agreements: agreementsOf(view),
    positions: positionsOf(view),
    lineage: lineageOf(view),
    reports: screenReports(view),
    decisions: decidedOf(view),
  }
}

/** Days in a card's small chart at most, the latest. */
const DAYS_MAX = 60

/** Reports by the day they may have appeared from, oldest first. */
function daysOf({ story }: View): number[] {
  const days = story.documents.flatMap(({ published }) => published?.from ?? published?.to ?? [])
  if (days.length === 0) return []
  const numbers = days.map(dayNumber)
  const last = Math.max(...numbers)
  const first = Math.max(Math.min(...numbers), last - DAYS_MAX + 1)
  return Array.from(
    { length: last - first + 1 },
    (_, i) => numbers.filter((n) => n === first + i).length,
  )
}

/** The first deadline after the story's last report; null where none is ahead. */
function nextDue(view: View, asOf: Day | null): StoryCard['next'] {
  const next = deadlines(view).find(({ time }) => asOf === null || time!.to! > asOf)
  return next ? { text: own(view, next.label), dueWords: dueWords(next.time)! } : null
}

/** A story in the list of all. What changed since a look is the caller's to add. */
export function storyCard(view: View): StoryCard {
  const { story } = view
  return {
    id: story.id,
    title: own(view, story.title),
    period: periodWords(view),
    from: story.from,
    to: story.to,
    reports: view.reports.length,
    independent: independentOf(view),
    differ: differences(view).filter(({ kind }) => kind === 'differ').length,
    contested: findingsOf(view, 'contested').length,
    unclear: findingsOf(view, 'unsafe-speaker').length,
    outlets: [...new Set(story.documents.flatMap(({ outlet }) => outlet ?? []))].sort(),
    days: daysOf(view),
    next: nextDue(view, story.to),
    changed: null,
  }
}
