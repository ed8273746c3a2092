// Reports as a stream into stories: the machine contract's lines for each arrival, and those of the end. A line
// depends on earlier reports alone; nothing is stored.
import { openStream, vectorOf, type Placement, type StoryMove } from '../cluster/index.ts'
import type { Document } from '../model/document.ts'

export type { Placement, StoryMove } from '../cluster/index.ts'

/** Takes one report after the other; both functions answer with the lines to print. */
export interface ReportStream {
  readonly place: (document: Document) => readonly (Placement | StoryMove)[]
  readonly end: () => readonly StoryMove[]
}

/** An empty stream of reports. */
export function clusterStream(): ReportStream {
  const stream = openStream()
  return { place: (document) => stream.add(vectorOf(document)), end: stream.end }
}
