// A developing set of reports about the same events, with everything that is said of it: one JSON
// object, byte for byte the same for the same reports in any order of input.
import type { SensitiveKind } from './annotation.ts'
import type { Line, StruckLine } from './brief.ts'
import type { DayRange } from './calendar.ts'
import type { Claim } from './claim.ts'
import type { Decided } from './decision.ts'
import type { DocumentId } from './document.ts'
import type { Finding } from './finding.ts'
import type { Cites, Passage } from './passage.ts'
import type { Lineage, SharedPassage } from './reuse.ts'
import type { Revision } from './revision.ts'

/** When a report appeared: stated, or inferred no narrower than the pile supports. */
export interface Published extends DayRange {
  readonly stated: boolean
  readonly why: string
}

export const CONDITION_KINDS = [
  'headline-without-body',
  'orphan-context',
  'translation-damage',
  'repeat',
  'second-article',
  'broken-text',
] as const

/** One entry of a report's condition card. */
export interface Condition {
  readonly kind: (typeof CONDITION_KINDS)[number]
  readonly cite: Passage
  readonly why: string
}

export interface StoryDocument {
  readonly id: DocumentId
  readonly outlet: string | null
  readonly published: Published | null
  readonly condition: readonly Condition[]
  /** The version that speaks for this one; absent where it speaks itself. */
  readonly newest?: DocumentId
}

export interface TimelineEntry extends DayRange {
  readonly text: string
  readonly cites: Cites
}

/** An agreement and its clauses: ids of commitment claims. */
export interface Agreement {
  readonly name: string
  readonly clauses: readonly string[]
}

/** What one party says on one issue, over time. */
export interface Position {
  readonly party: string
  readonly issue: string
  readonly statements: readonly [Passage, ...Passage[]]
}

export interface Person {
  readonly name: string
  readonly mentions: readonly [Passage, ...Passage[]]
  /**
   * Public by role, or private: a private person is masked in everything that leaves the
   * machine.
   */
  readonly standing: 'public' | 'private'
  /** Roles as the texts state them ("spokesman for the governor"). */
  readonly roles: readonly string[]
  /** Why mentions in other words are one person, a reason for each way of saying; none for one. */
  readonly why?: readonly string[]
}

export interface StoryPlace {
  readonly name: string
  readonly geonames: number | null
  /** Null where unknown, and where `sensitive` says why it is withheld. */
  readonly lat: number | null
  readonly lon: number | null
  /** Such a place, or a town that the reports name only to say where one is. */
  readonly sensitive?: SensitiveKind
  readonly mentions: readonly [Passage, ...Passage[]]
}

export interface Story extends DayRange {
  /** Hash of the id of its earliest report. */
  readonly id: string
  /** Ids it had, or would have had, before an earlier report arrived; none for a single report. */
  readonly aliases?: readonly string[]
  readonly title: string
  readonly documents: readonly StoryDocument[]
  readonly brief: readonly Line[]
  readonly struck: readonly StruckLine[]
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
  readonly timeline: readonly TimelineEntry[]
  readonly agreements: readonly Agreement[]
  readonly positions: readonly Position[]
  readonly people: readonly Person[]
  readonly places: readonly StoryPlace[]
  readonly lineage: Lineage
  /** The passages that the lineage's edges stand on. */
  readonly shared?: readonly SharedPassage[]
  /**
   * How its reports were revised, oldest first: what the newest version of a report says no more is
   * withdrawn. Absent where no report was revised.
   */
  readonly revisions?: readonly Revision[]
  /** What analysts decided of this story, replayed; absent where nothing was decided. */
  readonly decisions?: readonly Decided[]
}
