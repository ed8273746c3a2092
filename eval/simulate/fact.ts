// What the simulator holds to be true of a story, and what follows for the findings: facts, who
// told them where, and the relations a careful reader sees. Example: the toll of a strike, told as
// 31 on the first day by two outlets and as 40 on the third by one, gives "same" for 31 and
// "update" from 31 to 40.
import type { LedgerChange } from '../../src/model/change.ts'
import type { FindingKind } from '../../src/model/finding.ts'
import type { Span } from '../../src/text/span.ts'
import type { Frame } from './frame.ts'

/** A fact in one of its states ("killed 1"), or one side of a disagreement. */
export type Key = string

/** What a piece of a sentence tells. */
export interface Mark {
  readonly key: Key
  readonly source: string | null
  /** An earlier state that is only recalled ("up from 31"): may be counted or not. */
  readonly recalled?: true
}

/** A mark in the finished report. */
export interface Told extends Mark, Span {
  readonly report: string
  /** The outlet that wrote the sentence, whoever copied it. */
  readonly author: string
}

/** A piece of a sentence; marked where it carries a value. */
export interface Segment {
  readonly text: string
  readonly mark?: Mark
}

export interface Sentence {
  readonly segments: readonly Segment[]
  readonly author: string
  readonly frame: Frame
  /** What the whole sentence tells: events, quotations, accusations. */
  readonly whole?: Mark
}

/** Two sides that a finding of a kind is about; equal sides: statements of one claim. */
export interface Relation {
  readonly kind: FindingKind
  readonly left: Key
  readonly right: Key
}

/** A line of the change log, and the fact it is about. */
export interface Changed {
  readonly kind: LedgerChange['kind']
  readonly left: Key
  readonly right: Key
}

export interface SimReport {
  readonly id: string
  readonly outlet: string
  readonly title: string
  readonly published: string
  readonly text: string
}

/** A story with its exact gold. */
export interface SimStory {
  readonly seed: number
  readonly reports: readonly SimReport[]
  readonly told: readonly Told[]
  /** Must be found. */
  readonly asked: readonly Relation[]
  /** May be found. */
  readonly allowed: readonly Relation[]
  /** Keys of figures: links and counts are scored on these. */
  readonly figures: ReadonlySet<Key>
  /** Days between which the change log is asked: reports up to `since` were read before. */
  readonly since: string
  readonly today: string
  /** Numbers that moved, plans called off and days that passed; the rest follows from `told`. */
  readonly changes: readonly Changed[]
}
