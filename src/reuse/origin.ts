// Passages that three reports hold: where an earlier one accounts for both others, those two have a
// common origin and neither need have taken it from the other. Example: two pages print the same
// agency paragraph, each with changes of its own: each is nearer to the agency's text than to the
// other page's.
import type { DocumentId } from '../model/document.ts'
import type { SharedPassage } from '../model/reuse.ts'
import { overlapsSpan, type Span } from '../text/span.ts'

/** Most passages that one passage is held against. */
const MAX_COMPARED = 200

/** The passages, those between two takers of one source marked as of common origin. Order kept. */
export function markCommonOrigins(passages: readonly SharedPassage[]): SharedPassage[] {
  const taken = sourcesByTaker(passages)
  const totals = totalsByPair(passages)
  return passages.map((passage) => {
    if (passage.kind === 'shared-quote') return passage
    const source = commonSource(passage, taken, totals) ?? nearerSource(passage, taken)
    if (source === null) return passage
    return {
      ...passage,
      direction: 'common-origin' as const,
      why: [
        ...passage.why,
        `both share it with ${source}, and neither need have it from the other`,
      ],
    }
  })
}

/**
 * How much more two reports must share than each with a source for it not to account for what they
 * share.
 */
const MORE_SHARED = 1.1

const pairKey = (one: DocumentId, other: DocumentId) =>
  JSON.stringify(one < other ? [one, other] : [other, one])

/** Code units of all passages of each pair of reports, both sides together. */
function totalsByPair(passages: readonly SharedPassage[]): Map<string, number> {
  const totals = new Map<string, number>()
  for (const { a, b } of passages) {
    const key = pairKey(a.document, b.document)
    totals.set(key, (totals.get(key) ?? 0) + a.end - a.start + b.end - b.start)
  }
  return totals
}

/** A stretch of a report that went there from a source. */
interface Taken {
  readonly source: DocumentId
  readonly at: Span
  readonly similarity: number
}

function sourcesByTaker(passages: readonly SharedPassage[]): Map<DocumentId, Taken[]> {
  const taken = new Map<DocumentId, Taken[]>()
  for (const { a, b, direction, similarity } of passages) {
    if (direction !== 'a-to-b' && direction !== 'b-to-a') continue
    const [source, taker] = direction === 'a-to-b' ? [a, b] : [b, a]
    const list = taken.get(taker.document) ?? []
    if (list.length < MAX_COMPARED) list.push({ source: source.document, at: taker, similarity })
    taken.set(taker.document, list)
  }
  return taken
}

/**
 * A third report that both sides took the passage from, at least as near to each as they are to one
 * another.
 */
function commonSource(
  { a, b, similarity }: SharedPassage,
  taken: ReadonlyMap<DocumentId, readonly Taken[]>,
  totals: ReadonlyMap<string, number>,
): DocumentId | null {
  const own = totals.get(pairKey(a.document, b.document))!
  const ofB = (taken.get(b.document) ?? []).filter(({ at }) => overlapsSpan(at, b))
  for (const one of taken.get(a.document) ?? []) {
    if (!overlapsSpan(one.at, a)) continue
    const other = ofB.find(({ source }) => source === one.source)
    if (!other) continue
    if (Math.min(one.similarity, other.similarity) < similarity) continue
    const throughSource = Math.min(
      totals.get(pairKey(one.source, a.document))!,
      totals.get(pairKey(one.source, b.document))!,
    )
    // Two that share more with one another than with the source have more in common than the
    // source.
    if (own <= MORE_SHARED * throughSource) return one.source
  }
  return null
}

/**
 * A third report that the taker's passage is nearer to than to the source, and that did not itself
 * take it from that source: then source and taker are relatives, and which of them had it first is
 * not said.
 */
function nearerSource(
  { a, b, direction, similarity }: SharedPassage,
  taken: ReadonlyMap<DocumentId, readonly Taken[]>,
): DocumentId | null {
  if (direction !== 'a-to-b' && direction !== 'b-to-a') return null
  const [source, taker] = direction === 'a-to-b' ? [a, b] : [b, a]
  for (const one of taken.get(taker.document) ?? []) {
    if (one.source === source.document || one.similarity <= similarity) continue
    if (!overlapsSpan(one.at, taker)) continue
    const indirect = (taken.get(one.source) ?? []).some((two) => two.source === source.document)
    if (!indirect) return one.source
  }
  return null
}
