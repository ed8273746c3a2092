// What the reports of a pile share, in canonical order whatever the order of input.
import { compareDocuments } from '../model/pile.ts'
import type { Document } from '../model/document.ts'
import type { Reuse } from '../model/reuse.ts'
import { findReuse } from '../reuse/index.ts'

/** The reuse of these reports. */
export function reuseOf(documents: readonly Document[]): Reuse {
  return findReuse(documents.toSorted(compareDocuments))
}
