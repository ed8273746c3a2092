// A report told anew under the same address or id or in the same file, and what its sentences
// became. The newest version speaks in the story; what it says no more is withdrawn, and stays
// where it was said. Example: a page saved on Monday and again on Tuesday, then without "Nobody was
// hurt.": one revision with that sentence gone.
import { containsSpan } from '../text/span.ts'
import type { DocumentId } from './document.ts'
import type { Passage } from './passage.ts'

/**
 * One version of a report after another. Passages are in the text of the version that says them.
 */
export interface Revision {
  readonly document: DocumentId
  /** The version before it. */
  readonly of: DocumentId
  readonly why: 'same address' | 'same id' | 'same file'
  /** Sentences that both have, word for word. */
  readonly kept: number
  /** Sentences of the version before that this one no longer has: withdrawn. */
  readonly gone: readonly Passage[]
  readonly added: readonly Passage[]
  /** Sentences of both that share most of their words. */
  readonly changed: readonly { readonly before: Passage; readonly after: Passage }[]
}

/**
 * For each version that another followed the newest one, whatever the number of steps between.
 * O(revisions) for each.
 */
export function newestVersions(revisions: readonly Revision[]): Map<DocumentId, DocumentId> {
  const next = new Map(revisions.map(({ of, document }) => [of, document]))
  const newest = new Map<DocumentId, DocumentId>()
  for (const { of } of revisions) {
    let last = of
    for (let steps = 0; steps <= revisions.length && next.has(last); steps++) last = next.get(last)!
    newest.set(of, last)
  }
  return newest
}

/** Whether a passage stands in a sentence that a later version of its report no longer has. */
export function withdrawnIn(passage: Passage, revisions: readonly Revision[]): boolean {
  return revisions.some(
    ({ of, gone, changed }) =>
      of === passage.document &&
      (gone.some((one) => containsSpan(one, passage)) ||
        changed.some(({ before }) => containsSpan(before, passage))),
  )
}
