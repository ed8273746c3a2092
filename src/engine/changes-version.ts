// Passages of revised reports → names under which they are found in every version: a statement that
// a page still makes is no news, though the page is another report now. Example: "12 dead" in a
// sentence that Monday's and Tuesday's version share has one name; in a sentence that Tuesday's no
// longer has, only its own.
import type { DocumentId } from '../model/document.ts'
import type { Passage } from '../model/passage.ts'
import { newestVersions, type Revision } from '../model/revision.ts'
import { containsSpan } from '../text/span.ts'

/** The names of a passage: its own first, then those it shares with other versions. */
export type NamesOf = (passage: Passage) => readonly string[]

/**
 * Names over the revisions of some stories; in `moved` reports, whose text an analyst's restored
 * words shifted, a passage goes by its words. O(changed and gone sentences of its report) for each.
 */
export function passageNames(
  revisions: readonly Revision[],
  moved: ReadonlySet<DocumentId> = new Set(),
): NamesOf {
  const newest = newestVersions(revisions)
  const byReport = new Map<DocumentId, Revision[]>()
  for (const revision of revisions)
    for (const id of [revision.of, revision.document])
      byReport.set(id, [...(byReport.get(id) ?? []), revision])
  return (passage) => {
    const { document, start, end, exact } = passage
    const flat = exact.replaceAll(/\s+/gu, ' ')
    const own = moved.has(document) ? `${document} ${flat}` : `${document} ${start} ${end}`
    const steps = byReport.get(document)
    if (!steps) return [own]
    const chain = newest.get(document) ?? document
    const names = [own]
    let told = true
    for (const { of, gone, changed } of steps) {
      if (of === document && gone.some((one) => containsSpan(one, passage))) told = false
      for (const [number, { before, after }] of changed.entries())
        if (containsSpan(of === document ? before : after, passage))
          names.push(`${chain} ${of} changed ${number}`)
    }
    if (told) names.push(`${chain} says ${flat}`)
    return names
  }
}
