// A pile -> what its reports say alike, otherwise and anew: claims, findings, people, places,
// agreements, positions, the timeline and each report's condition card. Pure and order-free; what
// reuse knows arrives as a function.
import type { Claim } from '../model/claim.ts'
import type { Finding } from '../model/finding.ts'
import type { Pile } from '../model/pile.ts'
import type {
  Agreement,
  Person,
  Position,
  StoryDocument,
  StoryPlace,
  TimelineEntry,
} from '../model/story.ts'
import type { Drafted } from './claim.ts'
import { agreementsOf, commitmentClaims, commitmentFindings } from './commitments.ts'
import { findingsBetween, findingsWithin } from './figure/compare.ts'
import { conditionOf } from './condition.ts'
import { contestedFindings } from './dispute/contested.ts'
import type { CountIndependent } from './counts.ts'
import { eventResult } from './event/claim.ts'
import { figureClaims } from './figure/claim.ts'
import { linkFigures } from './figure/link.ts'
import { withOutcomes } from './outcome.ts'
import { speakerNamer } from './people/party.ts'
import { peopleOf } from './people/people.ts'
import { namesOfOthers, placesOf } from './figure/places.ts'
import { positionsOf } from './positions.ts'
import { quotationClaims } from './speech/quote-speakers.ts'
import { speakerFindings } from './speech/speaker-finding.ts'
import { textSharer } from './shared-text.ts'
import { compareSaid, reportsOf, statementsOf } from './statement.ts'
import { timelineOf } from './timeline.ts'
import { placeRelations } from './figure/where.ts'

/** What other stages lend. */
export interface ReconcileDeps {
  /**
   * Of the reports that hold these passages, how many are left once those that share text there
   * count once.
   */
  readonly independentReports: CountIndependent
}

/** Everything reconciliation says of a pile. */
export interface Reconciled {
  readonly documents: readonly StoryDocument[]
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
  readonly timeline: readonly TimelineEntry[]
  readonly agreements: readonly Agreement[]
  readonly positions: readonly Position[]
  readonly people: readonly Person[]
  readonly places: readonly StoryPlace[]
}

/** Reconciles a pile. Deterministic for any order of input, since a pile is in canonical order. */
export function reconcile(pile: Pile, { independentReports }: ReconcileDeps): Reconciled {
  const reports = reportsOf(pile)
  const people = peopleOf(reports)
  const nameSpeaker = speakerNamer(reports, people)
  const relate = placeRelations(reports)
  const shareText = textSharer(pile.reuse.passages)

  const linked = linkFigures(statementsOf(reports, 'figure', nameSpeaker), { relate, shareText })
  const figures = figureClaims(linked, independentReports, namesOfOthers(reports))
  const between = findingsBetween(figures, relate)
  const spoken = statementsOf(reports, 'quotation', nameSpeaker)
  const quotations = quotationClaims(spoken, pile.reuse.passages, independentReports)
  const bound = statementsOf(reports, 'commitment', nameSpeaker)
  const commitments = withOutcomes(commitmentClaims(bound, pile.published, independentReports), {
    reports,
    published: pile.published,
    revisions: pile.revisions ?? [],
    nameSpeaker,
  })
  const events = eventResult(statementsOf(reports, 'event', nameSpeaker), pile.published, {
    reports,
    relate,
    independentReports,
  })

  const drafted: Drafted[] = [...figures, ...quotations, ...events.claims, ...commitments]
  drafted.sort((a, b) => compareSaid(a.said[0], b.said[0]))
  const findings = [
    ...findingsWithin(figures, pile.published),
    ...between.findings,
    ...events.findings,
    ...commitmentFindings(commitments),
    ...contestedFindings(reports, quotations, nameSpeaker),
    ...speakerFindings(quotations, nameSpeaker, people.people),
  ]
  return {
    documents: reports.map((report) => ({
      id: report.id,
      outlet: report.annotated.document.outlet,
      published: pile.published[report.id] ?? null,
      condition: conditionOf(report),
    })),
    claims: drafted.map(({ claim }) => {
      const whole = between.partOf.get(claim.id)
      return whole === undefined ? claim : { ...claim, partOf: whole }
    }),
    findings,
    timeline: timelineOf(reports, pile.published, people.people),
    agreements: agreementsOf(reports, commitments),
    positions: positionsOf(reports, spoken, { nameSpeaker, people: people.people }),
    people: people.people,
    places: placesOf(reports, people.people),
  }
}
