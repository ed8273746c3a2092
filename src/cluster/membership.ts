// The lines of a stream, one after the other → which reports each story holds. Stories whose
// reports have all left the window can change no more: they are handed out and forgotten.
// Example: placed a in A, b in B, then {story: 'A', merged: ['B']}: A holds a and b.
import type { DocumentId } from '../model/document.ts'
import type { StoryMove } from './move.ts'
import type { Placement } from './stream.ts'

/** A story that nothing changes any more: its reports in order of arrival, the first one's place. */
export interface SettledStory {
  readonly at: number
  readonly ids: readonly DocumentId[]
}

/** The reports of one story with their places in the order of arrival. JSON. */
export interface KeptStory {
  readonly story: string
  readonly ids: readonly DocumentId[]
  readonly places: readonly number[]
}

/** Reports by story, brought up to date line by line. */
export interface Membership {
  readonly apply: (lines: readonly (Placement | StoryMove)[]) => void
  /** Takes out the stories that have none of these names. O(stories). */
  readonly settle: (living: ReadonlySet<string>) => SettledStory[]
  /** The stories that are left, members in order of arrival. */
  readonly kept: () => KeptStory[]
}

/** An empty membership, or one to go on with after so many reports. */
export function openMembership(arrived = 0, kept: readonly KeptStory[] = []): Membership {
  const members = new Map<string, Map<DocumentId, number>>()
  for (const { story, ids, places } of kept)
    members.set(story, new Map(ids.map((id, i) => [id, places[i]!])))
  let next = arrived
  const put = (story: string, reports: Iterable<readonly [DocumentId, number]>) => {
    const there = members.get(story) ?? new Map<DocumentId, number>()
    for (const [id, place] of reports) there.set(id, place)
    members.set(story, there)
  }
  const apply = (line: Placement | StoryMove) => {
    if ('id' in line) put(line.story, [[line.id, next++]])
    else if ('merged' in line)
      for (const name of line.merged) {
        put(line.story, members.get(name) ?? [])
        members.delete(name)
      }
    else {
      const [, ...leaving] = line.split
      const there = members.get(line.story) ?? new Map<DocumentId, number>()
      for (const [i, ids] of leaving.entries()) {
        if (ids.length === 0) continue
        put(
          `${line.story}/${i + 2}`,
          Array.from(ids, (id) => [id, there.get(id)!] as const),
        )
        for (const id of ids) there.delete(id)
      }
    }
  }
  return {
    apply: (lines) => lines.forEach(apply),
    settle(living) {
      const settled = [...members].filter(([story]) => !living.has(story)).map(keptStory)
      for (const { story } of settled) members.delete(story)
      return settled.map(({ ids, places }) => ({ at: places[0]!, ids })).sort((a, b) => a.at - b.at)
    },
    kept: () => [...members].map(keptStory),
  }
}

function keptStory([story, reports]: [string, ReadonlyMap<DocumentId, number>]): KeptStory {
  const sorted = [...reports].sort(([, a], [, b]) => a - b)
  return { story, ids: sorted.map(([id]) => id), places: sorted.map(([, place]) => place) }
}
