// What a file for other tools is made of: its name, its media type and how a story is written in
// it. Example: the figures of a story as a CSV file with a row of HXL tags. Writers that need a
// library load it when they write, so that no other command waits for it.
import type { Day } from '../../model/calendar.ts'
import type { LedgerChange } from '../../model/change.ts'
import type { View } from '../view.ts'

/** The bytes of a file that is no text. */
export type Bytes = Uint8Array<ArrayBuffer>

export interface FileOptions {
  /** Whole texts of the reports too, where the format can hold them; private words stay masked. */
  readonly withTexts?: boolean
}

interface Named {
  /** What the user asks for. */
  readonly name: string
  readonly ending: string
  readonly media: string
  /** One line of help. */
  readonly says: string
}

/** One kind of file that a story is written to. */
export interface FileFormat extends Named {
  /** The whole file. Deterministic: the same story gives the same bytes. */
  readonly write: (
    view: View,
    options?: FileOptions,
  ) => string | Bytes | Promise<string> | Promise<Bytes>
}

/** What the ledger of a story says since a day that it did not say before. */
export interface DayChanges {
  readonly day: Day
  readonly changes: readonly LedgerChange[]
}

/** One kind of file that tells how a story changed. */
export interface ChangeFormat extends Named {
  /** `history` in order of day. Deterministic: stamps are days of the reports, never of the run. */
  readonly write: (view: View, history: readonly DayChanges[]) => string
}
