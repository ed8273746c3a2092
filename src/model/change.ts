// What a ledger says now that it did not say before: claims, not articles.
// Example: {kind: 'raised', label: 'people killed in Keld', before: 9, after: 14}.
import type { Passage } from './passage.ts'

export const CHANGE_KINDS = [
  'new',
  'raised',
  'lowered',
  'contested',
  'withdrawn',
  'deadline',
] as const

/** A value as a change shows it; both null where it is no figure. */
export interface ChangeValue {
  readonly min: number | null
  readonly max: number | null
}

/** One change of one claim. */
export interface LedgerChange {
  readonly kind: (typeof CHANGE_KINDS)[number]
  readonly story: string
  /** Claims it is about; of a withdrawn one the id that it had. */
  readonly claims: readonly string[]
  readonly label: string
  readonly before: ChangeValue | null
  readonly after: ChangeValue | null
  /** In words an editor understands. */
  readonly why: string
  readonly cites: readonly Passage[]
}
