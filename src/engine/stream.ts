// Reports as a stream into stories: what the cluster command prints, line by line.
import { openStream, topicsOf, vectorOf, type Placement, type StoryMove } from '../cluster/index.ts'
import type { Document } from '../model/document.ts'

/** A stream that takes reports one after the other and answers with the lines that each causes. */
export interface ClusterStream {
  readonly place: (document: Document) => readonly (Placement | StoryMove)[]
  /** The lines of the last grouping. */
  readonly end: () => readonly StoryMove[]
}

/** A new stream of reports. */
export function clusterStream(): ClusterStream {
  const stream = openStream()
  return {
    place: (document) => stream.add(vectorOf(document), topicsOf(document)),
    end: stream.end,
  }
}
