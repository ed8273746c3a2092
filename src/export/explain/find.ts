// What a reader asks for → the answers: by id or its first characters, by the name of a report,
// person, place or party, by a day, by a line of a report, by words that a report holds.
// Example: "3f2a", "003", "003:12", "Aldo Venn", "2031-03-02", "brief/2", "38,500".
import type { Claim } from '../../model/claim.ts'
import { rangesOverlap } from '../../model/calendar.ts'
import { passageAt, type Passage } from '../../model/passage.ts'
import { layerOf, type AnnotatedDocument } from '../../model/pile.ts'
import { overlapsSpan, trimSpan, type Span } from '../../text/span.ts'
import { labelOf, own, type View } from '../view.ts'
import { plural } from '../wording.ts'
import { dayMeant } from './day-meant.ts'
import { distinct, lineAt, quoteOf, type Answer } from './answer.ts'
import { claimTitle, explainClaim, explainStatement, findingTitle, ID_HEAD } from './claim.ts'
import { explainLink } from './link.ts'
import { reportNames, topicsOf, type Topic } from './topics.ts'

const LEAST_ID = 4
const matches = (id: string, wanted: string) =>
  id === wanted || (wanted.length >= LEAST_ID && id.startsWith(wanted))
const fold = (words: string) => words.replaceAll(/\s+/gu, ' ').trim().toLowerCase()

/** The statement that "3f2a/2" names. */
function statementTopic(view: View, wanted: string): Topic[] {
  const match = /^([0-9a-f]{4,64})\/(\d{1,6})$/u.exec(wanted)
  if (!match) return []
  const number = Number(match[2])
  return view.story.claims
    .filter(
      ({ id, aliases, statements }) =>
        [id, ...aliases].some((one) => matches(one, match[1]!)) &&
        number >= 1 &&
        number <= statements.length,
    )
    .map((claim) => ({
      kind: 'statement' as const,
      id: wanted,
      names: [],
      words: () => '',
      answer: () => explainStatement(view, claim, number),
    }))
}

/** Topics that go by what is wanted, an id or a name; for a day the timeline's entries. */
function topicsCalled(view: View, topics: readonly Topic[], wanted: string): Topic[] {
  const lower = fold(wanted)
  const called = topics.filter(
    ({ id, names }) => fold(id) === lower || names.some((name) => fold(name) === lower),
  )
  if (called.length > 0) return called
  const day = dayMeant(wanted)
  if (day === null) return []
  const first = topics.findIndex(({ kind }) => kind === 'timeline entry')
  return topics.filter(({ kind }, k) => {
    const entry = kind === 'timeline entry' ? view.story.timeline[k - first] : undefined
    return entry !== undefined && rangesOverlap(entry, { from: day, to: day })
  })
}

/** The lines of a report that "003:12" or "003:12-14" names, as one span; null where there is none. */
function linesAt({ document }: AnnotatedDocument, from: number, to: number): Span | null {
  const lines = document.text.split('\n')
  if (from < 1 || from > lines.length) return null
  // An empty line is between two paragraphs: the next is meant.
  const empty = lines.slice(from - 1).findIndex((line) => line.trim() !== '')
  if (empty < 0) return null
  const start = lines.slice(0, from - 1).reduce((sum, line) => sum + line.length + 1, 0)
  const chosen = lines.slice(from - 1, Math.max(from + empty, to))
  return trimSpan(document.text, { start, end: start + chosen.join('\n').length })
}

const SPOT = /^(.{1,200}):(\d{1,7})(?:-(\d{1,7}))?$/u

/** Passages of a story that are meant by a place in a report, else by words that reports hold. */
function passagesMeant(view: View, wanted: string): Passage[] {
  const spot = SPOT.exec(wanted)
  if (spot) {
    const called = view.reports.filter(({ document }) => labelOf(view, document.id) === spot[1])
    const reports =
      called.length > 0
        ? called
        : view.reports.filter((report) => reportNames(report).includes(spot[1]!))
    const found = reports.flatMap(({ document, layers }) => {
      const at = linesAt({ document, layers }, Number(spot[2]), Number(spot[3] ?? spot[2]))
      return at ? [passageAt(document, at)] : []
    })
    if (found.length > 0) return found
  }
  return view.reports.flatMap(({ document }) => occurrences(document, wanted))
}

/** Places looked at for one search, over all reports of a story. */
const HITS_MAX = 200

/** Where a report holds some words, whatever their case and white space. */
function occurrences(document: AnnotatedDocument['document'], wanted: string): Passage[] {
  const words = wanted.trim().split(/\s+/u).filter(Boolean)
  if (words.length === 0) return []
  const pattern = new RegExp(
    words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('\\s{1,4}'),
    'giu',
  )
  return [...document.text.matchAll(pattern)]
    .filter(({ index, 0: hit }) => {
      // Digits and letters at the edge belong to the word: "10,000" is not in "110,000".
      const [before, behind] = [document.text[index - 1], document.text[index + hit.length]]
      const glued = (edge: string, beside: string | undefined) =>
        /[\p{L}\p{Nd}]/u.test(edge) && beside !== undefined && /[\p{L}\p{Nd}]/u.test(beside)
      return !glued(hit[0]!, before) && !glued(hit.at(-1)!, behind)
    })
    .slice(0, HITS_MAX)
    .map(({ index, 0: hit }) => passageAt(document, { start: index, end: index + hit.length }))
}

/** Claims whose statements stand on these words, else in the same sentence. */
function claimsAt(view: View, hits: readonly Passage[]): readonly Claim[] {
  const touching = (spans: readonly Passage[]) =>
    view.story.claims.filter(({ statements }) =>
      statements.some((one) =>
        spans.some((hit) => hit.document === one.document && overlapsSpan(hit, one)),
      ),
    )
  const exact = touching(hits)
  if (exact.length > 0) return exact
  const sentences = hits.flatMap((hit) => {
    const report = view.reports.find(({ document }) => document.id === hit.document)
    return report
      ? layerOf(report, 'sentence')
          .filter((one) => overlapsSpan(one, hit))
          .map((one) => passageAt(report.document, one))
      : []
  })
  return touching(sentences)
}

/** Things listed for one search. */
const LISTED_MAX = 20

/** What stands on some words: a claim alone in full, several by id and title. */
function searchAnswer(view: View, topics: readonly Topic[], wanted: string): Answer[] {
  const hits = distinct(passagesMeant(view, wanted))
  const claims = claimsAt(view, hits)
  const lower = fold(wanted)
  const titled = topics.filter(
    ({ words }) => lower.length >= LEAST_ID && fold(words()).includes(lower),
  )
  if (hits.length === 0) return titled.slice(0, LISTED_MAX).map(({ answer }) => answer())
  const [only] = claims
  if (only && claims.length === 1) return [explainClaim(view, only)]
  const entries = conditionsAt(view, hits)
  const findings = view.story.findings.filter((one) =>
    one.claims.some((id) => claims.some((claim) => claim.id === id)),
  )
  const also = [
    ...findings.map((one) => ({ id: one.id.slice(0, ID_HEAD), title: findingTitle(view, one) })),
    ...claims.map((one) => ({ id: one.id.slice(0, ID_HEAD), title: claimTitle(view, one) })),
  ]
  return [
    {
      kind: 'words',
      id: wanted,
      title: `“${wanted}”: ${plural(hits.length, 'passage')}, ${plural(claims.length, 'claim')}`,
      means: 'Every place where these words stand, and what stands on them.',
      rules: claims.length === 0 ? ['no claim stands on these words', ...entries] : entries,
      figures: [],
      quotes: hits.slice(0, LISTED_MAX).map((one) => quoteOf(view, one)),
      also: also.slice(0, LISTED_MAX),
    },
  ]
}

/** What condition cards say of these words. */
function conditionsAt(view: View, hits: readonly Passage[]): string[] {
  return view.story.documents.flatMap(({ id, condition }) =>
    condition
      .filter(({ cite }) => hits.some((hit) => hit.document === id && overlapsSpan(hit, cite)))
      .map(({ why, cite }) => {
        const line = lineAt(view.documents.get(id)?.text ?? '', cite.start)
        return `condition card of ${labelOf(view, id)}, line ${line}: ${own(view, why)}`
      }),
  )
}

/** Ids of the reports that go by a name. */
const reportsCalled = (view: View, wanted: string) =>
  view.reports
    .filter(
      (report) =>
        labelOf(view, report.document.id) === wanted || reportNames(report).includes(wanted),
    )
    .map(({ document }) => document.id)

/** Whether a report of the story goes by a name. */
export const isReport = (view: View, wanted: string): boolean =>
  reportsCalled(view, wanted).length > 0

/** What two reports share; one answer, none where nothing is shared. */
export function answersBetween(view: View, one: string, other: string): Answer[] {
  const [left, right] = [reportsCalled(view, one), reportsCalled(view, other)]
  return view.story.lineage.edges.flatMap((edge, k) =>
    (left.includes(edge.from) && right.includes(edge.to)) ||
    (right.includes(edge.from) && left.includes(edge.to))
      ? [explainLink(view, edge, k + 1)]
      : [],
  )
}

/** The answers to what is wanted, none where the story has no such thing. */
export function answersTo(view: View, wanted: string): Answer[] {
  const topics = topicsOf(view)
  const statement = statementTopic(view, wanted)
  if (statement.length > 0) return statement.map(({ answer }) => answer())
  const called = topicsCalled(view, topics, wanted)
  if (called.length > 0) return called.map(({ answer }) => answer())
  const begun = topics.filter(({ id, names }) => [id, ...names].some((one) => matches(one, wanted)))
  // "2031" and "dead" may begin an id, and be words of a report.
  const words = begun.length === 0 || /^(?:\d+|[a-z]+)$/u.test(wanted)
  return [
    ...begun.map(({ answer }) => answer()),
    ...(words ? searchAnswer(view, topics, wanted) : []),
  ]
}
