// One assertion by one report (or the speaker it cites), at one span.
import type { Bounds } from './bounds.ts'
import type { Passage } from './passage.ts'

/**
 * A statement: its passage, its value where it is a figure, its speaker where the text gives
 * one.
 */
export interface Statement extends Passage, Partial<Omit<Bounds, 'bound'>> {
  readonly speaker?: string | null
  /** Set on a statement inside a repeat: it counts nowhere. */
  readonly repeat?: true
  /** Set where a newer version of the report no longer says it: it counts nowhere. */
  readonly withdrawn?: true
}
