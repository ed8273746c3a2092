// Whether two statements stand in text that their reports share: an index over the pile's shared
// passages. Example: a passage of A and B covers "12,000 people" on both sides -> the two
// statements share their text.
import type { SharedPassage } from '../model/reuse.ts'
import { overlapsSpan } from '../text/span.ts'
import type { Said } from './statement.ts'

/** A test of two statements against a pile's shared passages. */
export function textSharer(passages: readonly SharedPassage[]): (a: Said, b: Said) => boolean {
  const byFirst = new Map<string, Map<string, SharedPassage[]>>()
  for (const [first, those] of Map.groupBy(passages, ({ a }) => a.document))
    byFirst.set(
      first,
      Map.groupBy(those, ({ b }) => b.document),
    )
  const holds = (left: Said, right: Said) =>
    byFirst
      .get(left.report.id)
      ?.get(right.report.id)
      ?.some(({ a, b }) => overlapsSpan(a, left.statement) && overlapsSpan(b, right.statement)) ===
    true
  return (a, b) => holds(a, b) || holds(b, a)
}
