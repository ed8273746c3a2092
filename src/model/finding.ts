// What reconciliation says about claims: never a verdict, never a silent winner.
import type { Cites } from './passage.ts'

export const FINDING_KINDS = [
  'same',
  'range',
  'differ',
  'update',
  'part',
  'other-scope',
  'contested',
  'unsafe-speaker',
] as const

export type FindingKind = (typeof FINDING_KINDS)[number]

export interface Finding {
  readonly id: string
  readonly kind: FindingKind
  /** Claim ids, in canonical order. */
  readonly claims: readonly string[]
  /** Reasons, in words an editor understands. */
  readonly why: readonly string[]
  readonly cites: Cites
}
