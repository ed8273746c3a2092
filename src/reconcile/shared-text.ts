// Whether two statements stand in text that their reports share: an index over the pile's shared
// passages. Example: a passage of A and B covers "12,000 people" on both sides -> the two
// statements share their text.
import type { SharedPassage } from '../model/reuse.ts'
import { overlapsSpan } from '../text/span.ts'
import type { Said } from './statement.ts'

/** A test of two statements against a pile's shared passages. */
export function textSharer(passages: readonly SharedPassage[]): (a: Said, b: Said) => boolean {
  const byPair = Map.groupBy(passages, ({ a, b }) => JSON.stringify([a.document, b.document]))
  const holds = (left: Said, right: Said) =>
    (byPair.get(JSON.stringify([left.report.id, right.report.id])) ?? []).some(
      ({ a, b }) => overlapsSpan(a, left.statement) && overlapsSpan(b, right.statement),
    )
  return (a, b) => holds(a, b) || holds(b, a)
}
