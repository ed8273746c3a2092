// The proposition that statements in several reports share, with its three counts: reports,
// independent reports and origins. Counts never rule on truth: repetition is not verification.
import type { Status } from './annotation.ts'
import type { Bound } from './bounds.ts'
import type { DayRange } from './calendar.ts'
import type { Passage } from './passage.ts'
import type { Statement } from './statement.ts'
import type { Term } from './term.ts'

export type ClaimKind = 'figure' | 'quotation' | 'event' | 'commitment'

/** What a report says became of a commitment: never a verdict. */
export interface Outcome {
  readonly reported: 'done' | 'not-done'
  /** Who says so; null where the report itself does. */
  readonly by: string | null
  readonly cite: Passage
}

export interface Claim {
  /** Hash of the earliest passage in canonical order. */
  readonly id: string
  /** Ids this claim had before a newly arrived report gave it an earlier passage. */
  readonly aliases: readonly string[]
  readonly kind: ClaimKind
  /** What is counted (figures), else null. */
  readonly term: Term | null
  /** Unit of the values ("kilometre", "percentage"); null or left out for a plain count. */
  readonly unit?: string | null
  /** The claim in the words of its clearest statement: short, for a heading. */
  readonly label: string
  readonly min: number | null
  readonly max: number | null
  readonly bound: Bound | null
  readonly status: Status | 'dated' | 'undated' | 'conditional' | null
  readonly place: string | null
  readonly time: DayRange | null
  /** Id of the claim this is a part of. */
  readonly partOf: string | null
  readonly statements: readonly [Statement, ...Statement[]]
  readonly reports: number
  /** Reports left after reuse is discounted; at most `reports`. */
  readonly independent: number
  /** Distinct primary sources named, an unnamed one per independent report that names none. */
  readonly origins: number
  /** Fewest origins, where unnamed sources leave it open; absent where it is `origins`. */
  readonly originsAtLeast?: number
  /** Set where every statement is withdrawn: no report says it now. */
  readonly withdrawn?: true
  /** Of a commitment what later reports say became of it; absent where none does. */
  readonly outcomes?: readonly Outcome[]
  /** Why these statements were linked. */
  readonly why: readonly string[]
}
