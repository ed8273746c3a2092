// Many reports → what they share: passages, pairs with containment, near-duplicate groups. Example:
// a copy that spins one sentence of an agency report gives one near-verbatim passage and its
// changed words. A pair's passages depend on the two reports and the outlets' furniture alone,
// never on the order of input.
import type { Document, DocumentId } from '../model/document.ts'
import { contentId } from '../model/identity.ts'
import { compareDocuments } from '../model/pile.ts'
import type { Reuse, ReusePair, SharedPassage } from '../model/reuse.ts'
import type { Span } from '../text/span.ts'
import { addToArchive, blankArchive, type Archive } from './archive.ts'
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

export { blankArchive, type Archive } from './archive.ts'
export { independenceIn, independentReports } from './independence.ts'
export { lineageOf } from './lineage.ts'

/** What other stages know of the reports; each may be left out. */
export interface ReuseOptions {
  /**
   * Quotations of each report, sorted by start: passages inside them on both sides are shared
   * quotes.
   */
  readonly quotations?: { readonly [id: DocumentId]: readonly Span[] }
  /** Spares the comparison of pairs that were compared before. */
  readonly memory?: PairMemory
}

/** What pairs of reports were found to share before. A key names everything that goes into it. */
export interface PairMemory {
  readonly recall: (key: string) => PairReuse | undefined
  readonly remember: (key: string, found: PairReuse) => void
}

/**
 * Words of a pile up to which it is searched in full; a larger one goes through the archive index.
 */
const MAX_FULL_WORDS = 6_000_000

/**
 * All reuse of a pile, passages and pairs in canonical order. Never throws. Above some six
 * thousand articles, runs of less than eight equal words no longer make two reports comparable, nor
 * do rewritten sentences alone.
 */
export function findReuse(documents: readonly Document[], options: ReuseOptions = {}): Reuse {
  const reports = readReports(documents)
  const compare = options.memory ? remembering(reports, options, options.memory) : comparePair
  const words = reports.reduce((sum, report) => sum + report.words.count, 0)
  const passages: SharedPassage[] = []
  const pairs: ReusePair[] = []
  for (const [i, j] of words > MAX_FULL_WORDS ? archivePairs(reports) : candidatePairs(reports)) {
    const shared = compare(reports[i]!, reports[j]!, options)
    passages.push(...shared.passages)
    if (shared.pair) pairs.push(shared.pair)
  }
  return { passages: markCommonOrigins(passages), pairs, groups: groupDuplicates(pairs) }
}

function archivePairs(reports: readonly Report[]): [number, number][] {
  const archive = blankArchive(reports.length)
  return reports
    .flatMap(({ words, furniture }, later) =>
      addToArchive(archive, words, furniture).map((earlier): [number, number] => [earlier, later]),
    )
    .sort((x, y) => x[0] - y[0] || x[1] - y[1])
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

/**
 * Compares only pairs that the memory does not hold. A report's key changes with its furniture and
 * quotations.
 */
function remembering(
  reports: readonly Report[],
  { quotations = {} }: ReuseOptions,
  memory: PairMemory,
): typeof comparePair {
  const keys = new Map(
    reports.map((report) => {
      const { document, furniture } = report
      const parts = [document, furniture.join(''), quotations[document.id] ?? []]
      return [report, contentId(JSON.stringify(parts))]
    }),
  )
  return (a, b, options) => {
    const key = `${keys.get(a)!} ${keys.get(b)!}`
    const known = memory.recall(key)
    if (known) return known
    const found = comparePair(a, b, options)
    memory.remember(key, found)
    return found
  }
}

/**
 * Adds a report to an archive and returns the passages it shares with earlier ones: with the four
 * strongest candidates at most, in their order. `load` gives an earlier report by its number (0 was
 * added first). The earlier report is side a of each passage. Runs of less than eight equal words
 * are not looked for. Bounded cost.
 */
export function addReport(
  archive: Archive,
  document: Document,
  load: (number: number) => Document,
  options: ReuseOptions = {},
): SharedPassage[] {
  const stems = new Map<number, number>()
  const report = readReport(document, { stems })
  return addToArchive(archive, report.words).flatMap(
    (number) => comparePair(readReport(load(number), { stems }), report, options).passages,
  )
}

export interface PairReuse {
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

/**
 * What two reports share; `a` of each passage is in the report that is earlier in canonical order.
 * Never throws.
 */
export function alignPair(
  one: Document,
  other: Document,
  options: ReuseOptions = {},
): { readonly a: Document; readonly b: Document } & PairReuse {
  const [a, b] = compareDocuments(one, other) <= 0 ? [one, other] : [other, one]
  const stems = new Map<number, number>()
  return { a, b, ...comparePair(readReport(a, { stems }), readReport(b, { stems }), options) }
}
