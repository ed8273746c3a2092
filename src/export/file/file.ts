// What a file for other tools is made of: its name, its media type and how a story is written in
// it. Example: the figures of a story as a CSV file with a row of HXL tags. Writers that need a
// library load it when they write, so that no other command waits for it.
import type { View } from '../view.ts'

/** One kind of file that a story is written to. */
export interface FileFormat {
  /** What the user asks for. */
  readonly name: string
  readonly ending: string
  readonly media: string
  /** One line of help. */
  readonly says: string
  /** The whole file. Deterministic: the same story gives the same bytes. */
  readonly write: (view: View) => string | Promise<string>
}
