// The cited summary of a story: lines that cannot exist without passages, and the lines that
// failed their check.
import type { Cites } from './passage.ts'

export type Facet =
  | 'what happened'
  | 'figures'
  | 'positions'
  | 'humanitarian'
  | 'next steps'
  | 'differences'

/** A sentence of the brief with the passages it stands on. */
export interface Line {
  readonly text: string
  readonly cites: Cites
  readonly facet: Facet
}

/** A sentence that failed its check, and why. Shown struck out, never dropped in silence. */
export interface StruckLine {
  readonly text: string
  readonly why: string
  /** The passages that it was to stand on; absent where it was told without. */
  readonly cites?: Cites
}
