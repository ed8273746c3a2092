// Many reports → stories. As a stream in order of arrival (`openStream`), or a whole pile at once
// (`groupReports`), which gives the same stories in any order of input because it reads the pile in
// canonical order.
import type { DocumentId } from '../model/document.ts'
import { openStream, type Placement } from './stream.ts'
import type { StoryMove } from './move.ts'
import { watchTheme } from './theme.ts'
import type { StoryVector } from './vector.ts'

export { openStream, storyOpenedBy, type Also, type Placement, type StoryStream } from './stream.ts'
export { topicsOf, type Topic } from './topic.ts'
export type { StoryMove } from './move.ts'
export { vectorOf, VECTOR_VERSION, type StoryVector } from './vector.ts'

/** A pile being grouped: at most about 1,600 reports are held, and the names of the others. */
export interface Grouping {
  readonly add: (vector: StoryVector) => void
  /**
   * Ids of the reports of each story, in the order given; stories in order of their first report.
   */
  readonly groups: () => DocumentId[][]
}

/** An empty pile, to be filled in canonical order. */
export function openGrouping(): Grouping {
  const stream = openStream('together')
  const theme = watchTheme()
  const lines: (Placement | StoryMove)[] = []
  return {
    add(vector) {
      theme.add(vector)
      lines.push(...stream.add(vector))
    },
    groups: () => {
      lines.push(...stream.end())
      const storyOf = replayMoves(lines)
      return theme.join([...Map.groupBy(storyOf.keys(), (id) => storyOf.get(id)!).values()])
    },
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
  const members = new Map<string, Set<DocumentId>>()
  const order: DocumentId[] = []
  const put = (story: string, ids: Iterable<DocumentId>) => {
    const there = members.get(story) ?? new Set()
    for (const id of ids) there.add(id)
    members.set(story, there)
  }
  for (const line of lines) {
    if ('id' in line) {
      order.push(line.id)
      put(line.story, [line.id])
    } else if ('merged' in line) {
      for (const name of line.merged) {
        put(line.story, members.get(name) ?? [])
        members.delete(name)
      }
    } else {
      const [, ...leaving] = line.split
      for (const [i, ids] of leaving.entries()) {
        for (const id of ids) members.get(line.story)?.delete(id)
        put(`${line.story}/${i + 2}`, ids)
      }
    }
  }
  const storyOf = new Map<DocumentId, string>()
  for (const [story, ids] of members) for (const id of ids) storyOf.set(id, story)
  return new Map(order.map((id) => [id, storyOf.get(id)!]))
}
