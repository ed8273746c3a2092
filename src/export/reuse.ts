// The reuse of a pile as the machine contract prints it: passages and changed words with their
// source offsets.
import type { Document } from '../model/document.ts'
import type { Passage } from '../model/passage.ts'
import type { Reuse } from '../model/reuse.ts'
import type { Span } from '../text/span.ts'
import { printSpan, rimOf, type Rim } from './annotated.ts'

/**
 * The contract's object for a pile. `documents` in input order. RangeError when reuse names
 * another report.
 */
export function printReuse(documents: readonly Document[], reuse: Reuse): object {
  const rims = new Map(documents.map((document) => [document.id, rimOf(document)]))
  const rimFor = (passage: Passage): Rim => {
    const rim = rims.get(passage.document)
    if (!rim)
      throw new RangeError(`reuse names a report that is not in the pile: ${passage.document}`)
    return rim
  }
  const change = (rim: Rim, at: Span | null) => (at === null ? null : printSpan(rim, at))
  return {
    documents: documents.map(({ id, path, outlet, published }) => ({
      id,
      path,
      outlet,
      published,
    })),
    passages: reuse.passages.map((passage) => {
      const [a, b] = [rimFor(passage.a), rimFor(passage.b)]
      return {
        ...passage,
        a: printSpan(a, passage.a),
        b: printSpan(b, passage.b),
        changes: passage.changes.map((one) => ({ a: change(a, one.a), b: change(b, one.b) })),
      }
    }),
    pairs: reuse.pairs,
    groups: reuse.groups,
  }
}
