// Furniture of an outlet, learned from the pile: word runs that many of its reports repeat
// (newsletter forms, rights notices, standing background). Its words seed no match and count in no
// containment. Example: nine reports of one outlet end with "Sign up for our morning letter": none
// of them copied it from another.
import type { Document } from '../model/document.ts'
import { gramKey } from './report.ts'
import type { Words } from './words.ts'

/** Length of the runs that are counted, in words. */
const RUN = 8
/** Reports of one outlet that repeat a run before it is furniture wherever it stands. */
const MIN_REPORTS = 9
/**
 * At the head and foot of a report fewer are enough, where they are at least half of the outlet's
 * reports.
 */
const MIN_EDGE_REPORTS = 3
const EDGE_WORDS = 80
/** An outlet with more words than this in one pile is learned from its first reports only. */
const MAX_OUTLET_WORDS = 20_000_000

/**
 * For each report, which of its words are furniture (1) or not (0). Reports without an outlet have
 * none. The order of the reports changes nothing. O(words).
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
  const read = all.filter(({ count }) => (budget -= count) >= 0)
  const size = read.reduce((sum, { count }) => sum + count, 0)
  const everywhere = blankTally(size)
  const edges = blankTally(Math.min(size, read.length * 2 * EDGE_WORDS))
  read.forEach((words, report) => {
    for (let i = 0; i + RUN <= words.count; i++) {
      const key = gramKey(words.codes, i, RUN)
      tally(everywhere, key, report)
      if (isEdge(words, i)) tally(edges, key, report)
    }
  })
  const minEdge = Math.max(MIN_EDGE_REPORTS, all.length / 2)
  all.forEach((words, index) => {
    const mark = marks[index]!
    for (let i = 0; i + RUN <= words.count; i++) {
      const key = gramKey(words.codes, i, RUN)
      const often = reportsWith(everywhere, key) >= MIN_REPORTS
      if (often || (isEdge(words, i) && reportsWith(edges, key) >= minEdge))
        mark.fill(1, i, i + RUN)
    }
  })
}

/** In how many reports a key was seen: an open hash table, at most half full. */
interface Tally {
  readonly keys: Uint32Array
  /** The last report that held the key, plus one; 0 where the slot is empty. */
  readonly last: Uint32Array
  readonly counts: Uint32Array
  readonly mask: number
}

function blankTally(entries: number): Tally {
  const slots = 2 ** (32 - Math.clz32(Math.max(8, 2 * entries)))
  return {
    keys: new Uint32Array(slots),
    last: new Uint32Array(slots),
    counts: new Uint32Array(slots),
    mask: slots - 1,
  }
}

function slotOf({ keys, last, mask }: Tally, key: number): number {
  let slot = key & mask
  while (last[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
  return slot
}

function tally(table: Tally, key: number, report: number): void {
  const slot = slotOf(table, key)
  table.keys[slot] = key
  if (table.last[slot] === report + 1) return
  table.last[slot] = report + 1
  table.counts[slot]! += 1
}

function reportsWith(table: Tally, key: number): number {
  return table.counts[slotOf(table, key)]!
}

function isEdge({ count }: Words, i: number): boolean {
  return i < EDGE_WORDS || i + RUN > count - EDGE_WORDS
}
