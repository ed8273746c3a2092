// Who shares text with whom, in words: groups of reports that share text directly or through
// others, and what a kind and a direction of sharing are called.
import type { DocumentId } from '../../model/document.ts'
import type { Direction, ReuseKind } from '../../model/reuse.ts'
import type { View } from '../view.ts'

export const KIND_WORDS: { readonly [kind in ReuseKind]: string } = {
  verbatim: 'word for word',
  'near-verbatim': 'almost word for word',
  rewrite: 'a possible rewrite',
  'shared-quote': 'the same quote',
}

export const DIRECTION_WORDS: { readonly [direction in Direction]: string } = {
  'a-to-b': 'text went from the first to the second',
  'b-to-a': 'text went from the second to the first',
  'common-origin': 'both from a common origin',
  undecided: 'direction undecided',
}

/** Reports that share text directly or through others, largest group first. */
export function sharingGroups(view: View): DocumentId[][] {
  const groups: DocumentId[][] = []
  for (const { from, to } of view.story.lineage.edges) {
    const met = groups.filter((group) => group.includes(from) || group.includes(to))
    for (const group of met) groups.splice(groups.indexOf(group), 1)
    groups.push([...new Set([...met.flat(), from, to])])
  }
  return groups.sort((a, b) => b.length - a.length)
}
