// Furniture of an outlet, learned from the pile: word runs that many of its reports repeat (newsletter forms, rights
// notices, standing background). Its words seed no match and count in no containment.
// Example: nine reports of one outlet end with "Sign up for our morning letter": none of them copied it from another.
import type { Document } from '../model/document.ts'
import { gramKey } from './report.ts'
import type { Words } from './words.ts'

/** Length of the runs that are counted, in words. */
const RUN = 8
/** Reports of one outlet that repeat a run before it is furniture wherever it stands. */
const MIN_REPORTS = 9
/** At the head and foot of a report fewer are enough, where they are at least half of the outlet's reports. */
const MIN_EDGE_REPORTS = 3
const EDGE_WORDS = 80
/** An outlet with more words than this in one pile is learned from its first reports only. */
const MAX_OUTLET_WORDS = 20_000_000

/**
 * For each report, which of its words are furniture (1) or not (0). Reports without an outlet have none. The order of
 * the reports changes nothing. O(words).
 */
export function learnFurniture(
  reports: readonly { readonly document: Pick<Document, 'outlet'>; readonly words: Words }[],
): Uint8Array[] {
  const marks = reports.map(({ words }) => new Uint8Array(words.count))
  const byOutlet = Map.groupBy(reports.keys(), (index) => reports[index]!.document.outlet ?? '')
  for (const [outlet, indices] of byOutlet) {
    if (outlet === '' || indices.length < MIN_EDGE_REPORTS) continue
    markOutlet(
      indices.map((index) => reports[index]!.words),
      indices.map((index) => marks[index]!),
    )
  }
  return marks
}

function markOutlet(all: readonly Words[], marks: readonly Uint8Array[]): void {
  let budget = MAX_OUTLET_WORDS
  const everywhere = new Map<number, number>()
  const edges = new Map<number, number>()
  for (const words of all) {
    budget -= words.count
    if (budget < 0) break
    const [seen, seenAtEdge] = [new Set<number>(), new Set<number>()]
    for (let i = 0; i + RUN <= words.count; i++) {
      const key = gramKey(words.codes, i, RUN)
      seen.add(key)
      if (isEdge(words, i)) seenAtEdge.add(key)
    }
    for (const key of seen) everywhere.set(key, (everywhere.get(key) ?? 0) + 1)
    for (const key of seenAtEdge) edges.set(key, (edges.get(key) ?? 0) + 1)
  }
  const minEdge = Math.max(MIN_EDGE_REPORTS, all.length / 2)
  all.forEach((words, index) => {
    const mark = marks[index]!
    for (let i = 0; i + RUN <= words.count; i++) {
      const key = gramKey(words.codes, i, RUN)
      const often = (everywhere.get(key) ?? 0) >= MIN_REPORTS
      if (often || (isEdge(words, i) && (edges.get(key) ?? 0) >= minEdge)) mark.fill(1, i, i + RUN)
    }
  })
}

function isEdge({ count }: Words, i: number): boolean {
  return i < EDGE_WORDS || i + RUN > count - EDGE_WORDS
}
