// Near-duplicate groups of a pile: reports joined where most of one stands in the other.
// Abridgement is the usual change, so the stronger containment decides; a long report that merely
// takes in a short one is no duplicate of it. Example: an agency report and two papers that print
// it, one of them without the last paragraphs.
import type { DocumentId } from '../model/document.ts'
import type { ReusePair } from '../model/reuse.ts'

/** Least stronger and least weaker containment of two near-duplicates. */
const STRONGER = 0.6
const WEAKER = 0.25

/** Groups of two and more, each sorted, sorted by their first report. */
export function groupDuplicates(pairs: readonly ReusePair[]): DocumentId[][] {
  const leader = new Map<DocumentId, DocumentId>()
  const find = (id: DocumentId): DocumentId => {
    let at = id
    while (leader.get(at) !== undefined && leader.get(at) !== at) at = leader.get(at)!
    return at
  }
  for (const { a, b, containmentA, containmentB } of pairs) {
    if (Math.max(containmentA, containmentB) < STRONGER) continue
    if (Math.min(containmentA, containmentB) < WEAKER) continue
    const [low, high] = [find(a), find(b)].sort()
    leader.set(low!, low!)
    leader.set(high!, low!)
    for (const id of [a, b]) if (!leader.has(id)) leader.set(id, low!)
  }
  const groups = Map.groupBy(leader.keys(), find)
  return [...groups.values()]
    .map((group) => [...group].sort())
    .sort((x, y) => (x[0]! < y[0]! ? -1 : 1))
}
