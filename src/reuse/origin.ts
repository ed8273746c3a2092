// Passages that three reports hold: where an earlier one accounts for both others, those two have a
// common origin and neither need have taken it from the other. Example: two pages print the same
// agency paragraph, each with changes of its own: each is nearer to the agency's text than to the
// other page's.
import type { DocumentId } from '../model/document.ts'
import type { Passage } from '../model/passage.ts'
import type { SharedPassage } from '../model/reuse.ts'
import { overlapsSpan, type Span } from '../text/span.ts'
import { isCoherence } from './context.ts'

/** Most passages that one passage is held against. */
const MAX_COMPARED = 200

/**
 * The passages, those between two takers of one source marked as of common origin, those that many
 * reports hold left undecided unless more than their surroundings decides. Order kept.
 */
export function markCommonOrigins(found: readonly SharedPassage[]): SharedPassage[] {
  const totals = totalsByPair(found)
  const passages = leaveBackgroundOpen(found, totals)
  const taken = sourcesByTaker(passages)
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

/** So many reports hold a paragraph of background: any of them may be where another has it from. */
const BACKGROUND_REPORTS = 4

/** Code units, both sides together, that a paragraph of background has at most. */
const BACKGROUND_UNITS = 800

/**
 * Pairs that share a paragraph and no more, and many other reports hold it: only the words around
 * it point one way, which is too little.
 */
function leaveBackgroundOpen(
  passages: readonly SharedPassage[],
  totals: ReadonlyMap<string, number>,
): SharedPassage[] {
  const held = new Map<DocumentId, { readonly at: Span; readonly by: DocumentId }[]>()
  const note = (of: Passage, by: DocumentId) => {
    const list = held.get(of.document) ?? []
    if (list.push({ at: of, by }) === 1) held.set(of.document, list)
  }
  for (const { a, b } of passages) {
    note(a, b.document)
    note(b, a.document)
  }
  const holders = (of: Passage) =>
    new Set(
      (held.get(of.document) ?? [])
        .slice(0, MAX_COMPARED)
        .flatMap(({ at, by }) => (overlapsSpan(at, of) ? [by] : [])),
    )
  return passages.map((passage) => {
    const { a, b, direction, why } = passage
    if (direction !== 'a-to-b' && direction !== 'b-to-a') return passage
    if (!why.some(isCoherence) || why.filter((one) => !isCoherence(one)).length > 0) return passage
    if (totals.get(pairKey(a.document, b.document))! > BACKGROUND_UNITS) return passage
    const [ofA, ofB] = [holders(a), holders(b)]
    const others = [...ofA].filter((id) => id !== b.document && ofB.has(id)).length
    if (others + 2 < BACKGROUND_REPORTS) return passage
    const open = `${others} other reports hold the same words: either may have them from one of these`
    return { ...passage, direction: 'undecided' as const, why: [...why, open] }
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
