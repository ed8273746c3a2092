// Many reports → stories. As a stream in order of arrival (`openStream`), or a whole pile at once
// (`groupReports`), which gives the same stories in any order of input because it reads the pile in
// canonical order.
import type { DocumentId } from '../model/document.ts'
import { openMembership, type KeptStory, type SettledStory } from './membership.ts'
import type { StoryMove } from './move.ts'
import type { KeptStream } from './kept.ts'
import { STREAM_WINDOW, type StreamWindow } from './placed.ts'
import { openStream, type Placement } from './stream.ts'
import { watchTheme } from './theme.ts'
import type { StoryVector } from './vector.ts'

export { openStream, storyOpenedBy, type Also, type Placement, type StoryStream } from './stream.ts'
export { topicsOf, type Topic } from './topic.ts'
export type { SettledStory } from './membership.ts'
export type { StoryMove } from './move.ts'
export { vectorOf, VECTOR_VERSION, type StoryVector } from './vector.ts'

/** A pile being grouped: the reports of the window are held, and the ids of the others. */
export interface Grouping {
  /** Takes the next report; what that settled where the window was grouped, else null. */
  readonly add: (vector: StoryVector) => Regrouped | null
  /**
   * Ids of the reports of each story, in the order given; stories in order of their first report.
   */
  readonly groups: () => DocumentId[][]
  /** Most reports between two groupings of the window. */
  readonly longest: number
}

/** A pile right after a grouping. */
export interface Regrouped {
  /** Stories that no later report can change. */
  readonly settled: readonly SettledStory[]
  /** All else that is needed to go on from here; costs O(words of the window and before it). */
  readonly kept: () => KeptGrouping
}

/** A pile half grouped, as data. JSON. Its stories that are settled are kept apart. */
export interface KeptGrouping {
  readonly stream: KeptStream
  readonly stories: readonly KeptStory[]
}

/** Where a grouping goes on. */
export interface GroupingStart {
  readonly window?: StreamWindow
  readonly from?: {
    readonly kept: KeptGrouping
    /** Vectors of `kept.stream.window`, at least. */
    readonly vectors: ReadonlyMap<DocumentId, StoryVector>
    readonly settled: readonly SettledStory[]
  }
}

/** Rises when the stories of some pile, or what is kept of a grouping, may change. */
export const GROUPING_VERSION = 1

/**
 * An empty pile, to be filled in canonical order, or one that goes on where another was kept: both
 * give the same stories to the byte. RangeError where a vector of the window is missing.
 */
export function openGrouping({ window = STREAM_WINDOW, from }: GroupingStart = {}): Grouping {
  const arrived = from?.kept.stream.arrived ?? 0
  const stream = openStream('together', {
    window,
    ...(from ? { from: { kept: from.kept.stream, vectors: from.vectors } } : {}),
  })
  const theme = watchTheme(arrived)
  const members = openMembership(arrived, from?.kept.stories)
  const settled: SettledStory[] = [...(from?.settled ?? [])]
  return {
    add(vector) {
      theme.add(vector)
      const lines = stream.add(vector)
      members.apply(lines)
      const living = stream.living()
      if (!living) return null
      const gone = members.settle(living)
      settled.push(...gone)
      const kept = () => ({ stream: stream.kept(), stories: members.kept() })
      return { settled: gone, kept }
    },
    groups: () => {
      members.apply(stream.end())
      const left = members.kept().map(({ ids, places }) => ({ at: places[0]!, ids }))
      const stories = [...settled, ...left].sort((a, b) => a.at - b.at)
      return theme.join(stories.map(({ ids }) => [...ids]))
    },
    longest: window.reports + window.stories + window.together,
  }
}

/** The stories of reports given in canonical order, as `Grouping.groups`. */
export function groupReports(vectors: readonly StoryVector[]): DocumentId[][] {
  const grouping = openGrouping()
  vectors.forEach(grouping.add)
  return grouping.groups()
}

/** The story of each report after all lines of a stream, in order of arrival. */
export function replayMoves(lines: readonly (Placement | StoryMove)[]): Map<DocumentId, string> {
  const members = openMembership()
  members.apply(lines)
  const reports = members
    .kept()
    .flatMap(({ story, ids, places }) => ids.map((id, i) => ({ id, story, at: places[i]! })))
  return new Map(reports.sort((a, b) => a.at - b.at).map(({ id, story }) => [id, story]))
}
