// The stemma of a pile: who shares text with whom, which way it went, and which reports no other
// accounts for. Example: an agency report, a paper that printed it and a page that spliced two of
// the paper's paragraphs give the edges agency -> paper and paper -> page, and one root.
import type { DocumentId } from '../model/document.ts'
import type { Lineage, LineageEdge, Reuse, SharedPassage } from '../model/reuse.ts'

/**
 * The lineage of a pile's reuse. An edge sums the passages of one pair; its code units are counted
 * in `to`. An undecided edge and a common origin run from the earlier report in canonical order.
 * Edges are sorted by from, to; roots by their first report. Each root lists the reports of one
 * connected group that no decided edge leads to.
 */
export function lineageOf({ passages }: Pick<Reuse, 'passages'>): Lineage {
  const pairs = Map.groupBy(passages, ({ a, b }) => JSON.stringify([a.document, b.document]))
  const edges = [...pairs.values()].map(edgeOf).sort(compareEdges)
  return { edges, roots: rootsOf(edges) }
}

function compareEdges(x: LineageEdge, y: LineageEdge): number {
  if (x.from !== y.from) return x.from < y.from ? -1 : 1
  return x.to < y.to ? -1 : x.to > y.to ? 1 : 0
}

function edgeOf(passages: readonly SharedPassage[]): LineageEdge {
  // A pair has one direction, but quotes that both took from a speaker have a common origin: text
  // decides first.
  const lead = passages.find(({ kind }) => kind !== 'shared-quote') ?? passages[0]!
  const backwards = lead.direction === 'b-to-a'
  const [from, to] = backwards ? (['b', 'a'] as const) : (['a', 'b'] as const)
  return {
    from: lead[from].document,
    to: lead[to].document,
    characters: passages.reduce((sum, one) => sum + one[to].end - one[to].start, 0),
    direction: backwards ? 'a-to-b' : lead.direction,
    why: [...new Set(passages.flatMap(({ why }) => why))],
  }
}

function rootsOf(edges: readonly LineageEdge[]): DocumentId[][] {
  const leader = new Map<DocumentId, DocumentId>()
  const find = (id: DocumentId): DocumentId => {
    let at = id
    while (leader.get(at)! !== at) at = leader.get(at)!
    return at
  }
  for (const { from, to } of edges) {
    for (const id of [from, to]) if (!leader.has(id)) leader.set(id, id)
    const [low, high] = [find(from), find(to)].sort()
    leader.set(high!, low!)
  }
  const taken = new Set(edges.flatMap(({ to, direction }) => (direction === 'a-to-b' ? [to] : [])))
  const groups = Map.groupBy([...leader.keys()].sort(), find)
  return [...groups.values()]
    .map((group) => {
      const roots = group.filter((id) => !taken.has(id))
      return roots.length > 0 ? roots : [group[0]!]
    })
    .sort((x, y) => (x[0]! < y[0]! ? -1 : 1))
}
