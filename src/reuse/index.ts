// Many reports → what they share: passages, pairs with containment, near-duplicate groups.
// Example: a copy that spins one sentence of an agency report gives one near-verbatim passage and its changed words.
// A pair's passages depend on the two reports and the outlets' furniture alone, never on the order of input.
import type { Document, DocumentId } from '../model/document.ts'
import { compareDocuments } from '../model/pile.ts'
import type { Reuse, ReusePair, SharedPassage } from '../model/reuse.ts'
import type { Span } from '../text/span.ts'
import { candidatePairs } from './candidate.ts'
import { containmentOf } from './containment.ts'
import { directionOf, withDirection } from './direction.ts'
import { learnFurniture } from './furniture.ts'
import { groupDuplicates } from './group.ts'
import { markCommonOrigins } from './origin.ts'
import { extentsOf } from './pair.ts'
import { passageOf } from './passage.ts'
import { readReport, type Report } from './report.ts'
import { readWords } from './words.ts'

export { independentReports } from './independence.ts'
export { lineageOf } from './lineage.ts'

/** What other stages know of the reports; each may be left out. */
export interface ReuseOptions {
  /** Quotations of each report, sorted by start: passages inside them on both sides are shared quotes. */
  readonly quotations?: { readonly [id: DocumentId]: readonly Span[] }
}

/** All reuse of a pile, passages in canonical order. Never throws. */
export function findReuse(documents: readonly Document[], options: ReuseOptions = {}): Reuse {
  const reports = readReports(documents)
  const passages: SharedPassage[] = []
  const pairs: ReusePair[] = []
  for (const [i, j] of candidatePairs(reports)) {
    const shared = comparePair(reports[i]!, reports[j]!, options)
    passages.push(...shared.passages)
    if (shared.pair) pairs.push(shared.pair)
  }
  return { passages: markCommonOrigins(passages), pairs, groups: groupDuplicates(pairs) }
}

/** The reports in canonical order, furniture marked. */
function readReports(documents: readonly Document[]): Report[] {
  const stems = new Map<number, number>()
  const read = [...documents].sort(compareDocuments).map((document) => ({
    document,
    words: readWords(document),
  }))
  const furniture = learnFurniture(read)
  return read.map(({ document, words }, k) =>
    readReport(document, { stems, words, furniture: furniture[k]! }),
  )
}

interface PairReuse {
  readonly passages: readonly SharedPassage[]
  readonly pair: ReusePair | null
}

function comparePair(a: Report, b: Report, { quotations = {} }: ReuseOptions): PairReuse {
  const extents = extentsOf(a, b)
  const direction = directionOf(a, b, extents)
  const quoted = { a: quotations[a.document.id] ?? [], b: quotations[b.document.id] ?? [] }
  return {
    passages: extents.map((extent) => withDirection(passageOf(a, b, extent, quoted), direction)),
    pair: containmentOf(a, b, extents),
  }
}

/** What two reports share; `a` of each passage is in the report that is earlier in canonical order. Never throws. */
export function alignPair(
  one: Document,
  other: Document,
  options: ReuseOptions = {},
): { readonly a: Document; readonly b: Document } & PairReuse {
  const [a, b] = compareDocuments(one, other) <= 0 ? [one, other] : [other, one]
  const stems = new Map<number, number>()
  return { a, b, ...comparePair(readReport(a, { stems }), readReport(b, { stems }), options) }
}
