// What a regrouping changes, as moves that anyone can replay: stories that split, then stories that
// merge. A name is never given twice, and a story keeps its name in the part that holds most of its
// reports.
// Example: S = {a, b, c} regrouped as {a, b} and {c} is {story: 'S', split: [['a', 'b'], ['c']]}; c
// is now in 'S/2'.
import type { DocumentId } from '../model/document.ts'

export type StoryMove =
  | { readonly story: string; readonly merged: readonly string[] }
  | { readonly story: string; readonly split: readonly (readonly DocumentId[])[] }

/** Reports that were in one story and are still together. */
interface Part {
  readonly was: string
  readonly group: number
  readonly ids: DocumentId[]
  name: string
}

export interface Regrouping {
  /** The story of each group. */
  readonly names: readonly string[]
  readonly moves: readonly StoryMove[]
}

/**
 * Names for groups of items that had stories before. `suffixes` counts, for each story, the parts
 * it has been split into so far, and is updated; a part that was split off earlier stands as an
 * empty list in a later split.
 */
export function regroup(
  groups: readonly (readonly { readonly story: string; readonly ids: readonly DocumentId[] }[])[],
  suffixes: Map<string, number>,
): Regrouping {
  const parts = partsOf(groups)
  const splits = splitMoves(parts, suffixes)
  const names: string[] = []
  const merges: StoryMove[] = []
  for (const ofGroup of Map.groupBy(parts, ({ group }) => group).values()) {
    const [largest, ...others] = ofGroup.toSorted((a, b) => b.ids.length - a.ids.length)
    names.push(largest!.name)
    if (others.length > 0)
      merges.push({ story: largest!.name, merged: others.map(({ name }) => name) })
  }
  return { names, moves: [...splits, ...merges] }
}

/** Parts in order of their groups. */
function partsOf(
  groups: readonly (readonly { readonly story: string; readonly ids: readonly DocumentId[] }[])[],
): Part[] {
  return groups.flatMap((items, group) => {
    const parts = new Map<string, Part>()
    for (const { story, ids } of items) {
      const part = parts.get(story) ?? { was: story, group, ids: [], name: story }
      part.ids.push(...ids)
      parts.set(story, part)
    }
    return [...parts.values()]
  })
}

/** Names the parts of each story that fell apart: the largest keeps the name. */
function splitMoves(parts: readonly Part[], suffixes: Map<string, number>): StoryMove[] {
  const moves: StoryMove[] = []
  for (const [story, ofStory] of Map.groupBy(parts, ({ was }) => was)) {
    if (ofStory.length < 2) continue
    const [keeper, ...leavers] = ofStory.toSorted((a, b) => b.ids.length - a.ids.length)
    const before = suffixes.get(story) ?? 1
    leavers.forEach((part, i) => {
      part.name = `${story}/${before + 1 + i}`
    })
    suffixes.set(story, before + leavers.length)
    const earlier = Array.from({ length: before - 1 }, () => [])
    moves.push({ story, split: [keeper!.ids, ...earlier, ...leavers.map(({ ids }) => ids)] })
  }
  return moves
}
