// What analysts decided of stories, replayed over a grouping of reports: stories joined, reports
// parted from their story. Later decisions win; one whose reports are not held changes nothing.
// Pure; depends on grouping and decisions alone.
// Example: joining the stories of r1 and r7 makes one of both, under the name of the earliest.
import type { Named } from '../model/decision.ts'
import type { DocumentId } from '../model/document.ts'

/**
 * The groups as decided, in order of their first report; members in the order of the groups given,
 * which hold the reports in canonical order. O(decisions × reports).
 */
export function decideStories(
  groups: readonly (readonly DocumentId[])[],
  decisions: readonly Named[],
): DocumentId[][] {
  const deeds = decisions.flatMap(({ deed }) =>
    deed.kind === 'join' || deed.kind === 'part' ? [deed] : [],
  )
  if (deeds.length === 0) return groups.map((ids) => [...ids])
  // Reports revised since the decision have their number behind the id: "r1#2".
  const storyOf = new Map<DocumentId, number>()
  for (const [story, ids] of groups.entries()) for (const id of ids) storyOf.set(id, story)
  const versions = Map.groupBy(storyOf.keys(), bare)
  let next = groups.length
  for (const { kind, reports } of deeds) {
    const ids = reports.flatMap(({ document }) => versions.get(bare(document)) ?? [])
    if (kind === 'part') {
      for (const id of ids) storyOf.set(id, next)
      next++
      continue
    }
    const joined = new Set(ids.map((id) => storyOf.get(id)!))
    const [first] = joined
    for (const [id, story] of storyOf) if (joined.has(story)) storyOf.set(id, first!)
  }
  return inOrder(groups, storyOf)
}

const bare = (id: DocumentId) => id.replace(/#\d+$/u, '')

/** Members story by story. A joined story takes its members group by group. */
function inOrder(
  groups: readonly (readonly DocumentId[])[],
  storyOf: ReadonlyMap<DocumentId, number>,
): DocumentId[][] {
  const stories = new Map<number, DocumentId[]>()
  for (const id of groups.flat()) {
    const story = storyOf.get(id)!
    const there = stories.get(story)
    if (there) there.push(id)
    else stories.set(story, [id])
  }
  return [...stories.values()]
}
