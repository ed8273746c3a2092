// Words that point at something this report never says: "He" at its opening, "the meeting" that
// nobody held, "the president" of no country. Prefers missing one to crying wolf; pronouns inside
// quoted words are left alone. Example: a report that begins "He did not name the envoy." -> "He"
// (pronoun without antecedent).
import type { Orphan } from '../../model/annotation.ts'
import type { Annotator } from '../../model/annotator.ts'
import { compareSpans, overlapsSpan } from '../../text/span.ts'
import { orphanDefinites } from './definite.ts'
import { orphanOffices } from './office.ts'
import { orphanPronouns } from './pronoun.ts'
import { orphanScene } from './scene.ts'

export const orphan: Annotator<'orphan'> = {
  makes: 'orphan',
  version: 3,
  needs: ['sentence', 'name', 'quotation'],
  annotate: (report) => {
    const scene = orphanScene(report)
    const all = [...orphanPronouns(scene), ...orphanDefinites(scene), ...orphanOffices(scene)].sort(
      compareSpans,
    )
    return onceEach(all)
  },
}

/** Without words that an annotation before them holds already. */
function onceEach(sorted: readonly Orphan[]): Orphan[] {
  const kept: Orphan[] = []
  for (const one of sorted) {
    const last = kept.at(-1)
    if (!last || !overlapsSpan(last, one)) kept.push(one)
  }
  return kept
}
