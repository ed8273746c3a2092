// What the reports of a pile share, without a store: quotations are found first, so that a quote
// which two reporters heard is told apart from text that one took from the other.
import type { Document } from '../model/document.ts'
import { compareDocuments } from '../model/pile.ts'
import type { Reuse } from '../model/reuse.ts'
import { annotateDocument, shippedPlan } from './annotate.ts'
import { shippedStages } from './stages.ts'

/** The reuse of these reports, whatever the order of input. */
export function reuseOf(documents: readonly Document[]): Reuse {
  const plan = shippedPlan(['quotation'])
  const ordered = documents.toSorted(compareDocuments)
  return shippedStages.reuse(ordered.map((document) => annotateDocument(document, plan)))
}
