// A match of words ends where its last equal words stand; the passage it belongs to mostly ends
// with the sentence. This moves both ends of a match to the edges of sentences where what is
// missing there is little, or alike enough. Example: of a copied sentence whose last words were
// changed, the changed words belong to the passage too.
import { alignBlock, type Block } from '../text/alignment.ts'
import { indexHolding, type Span } from '../text/span.ts'
import type { Match } from './match.ts'
import { similarityOf } from './similarity.ts'
import type { Report } from './report.ts'
import { PARAGRAPH } from './words.ts'

/** Words that may be missing to an edge at least, and more per changed share of the match. */
const FLOOR = 2
const PER_CHANGE = 20
/** Missing words that one equal word among them makes up for. */
const PER_SAME = 3
/** More words may be missing where both sides end a paragraph, or one does. */
const BOTH_PARAGRAPHS = 3
const ONE_PARAGRAPH = 1
/** What one word more on one side than on the other counts. */
const PER_SKEW = 0.5
/** Longest piece looked at, in words. */
const MAX_MISSING = 40
/**
 * Edges tried on either side: that of the sentence, and the next one (a false stop after a title
 * cuts a sentence).
 */
const EDGES = 2

/** The word ranges of a match on both sides, moved out to sentence edges. */
export function rangesOf(
  a: Report,
  b: Report,
  match: Match,
): { readonly a: Span; readonly b: Span } {
  const [first, last] = [match.pairs[0]!, match.pairs.at(-1)!]
  const changed = 1 - similarityOf(match.pairs)
  const allowed = changed === 0 ? 0 : FLOOR + PER_CHANGE * changed
  const before = bestEdge(a, b, {
    aEdges: edgesBefore(a, first.a),
    bEdges: edgesBefore(b, first.b),
    at: { a: first.a, b: first.b },
    allowed,
  })
  const after = bestEdge(a, b, {
    aEdges: edgesAfter(a, last.a + 1),
    bEdges: edgesAfter(b, last.b + 1),
    at: { a: last.a + 1, b: last.b + 1 },
    allowed,
  })
  return { a: { start: before.a, end: after.a }, b: { start: before.b, end: after.b } }
}

interface Search {
  readonly aEdges: readonly number[]
  readonly bEdges: readonly number[]
  readonly at: { readonly a: number; readonly b: number }
  readonly allowed: number
}

/**
 * The pair of edges with the least missing for what it holds; the match's own end where none fits.
 */
function bestEdge(a: Report, b: Report, { aEdges, bEdges, at, allowed }: Search): Search['at'] {
  let best = at
  let margin = -1
  for (const aEdge of aEdges)
    for (const bEdge of bEdges) {
      const missing = Math.max(Math.abs(aEdge - at.a), Math.abs(bEdge - at.b))
      const skew = Math.abs(Math.abs(aEdge - at.a) - Math.abs(bEdge - at.b))
      if (missing > MAX_MISSING) continue
      if (hasFurniture(a, at.a, aEdge) && hasFurniture(b, at.b, bEdge)) continue
      const same = missing === 0 ? 0 : sameBetween(a, b, at, { a: aEdge, b: bEdge })
      const bonus =
        allowed === 0
          ? 0
          : endsParagraph(a, aEdge) && endsParagraph(b, bEdge)
            ? BOTH_PARAGRAPHS
            : endsParagraph(a, aEdge) || endsParagraph(b, bEdge)
              ? ONE_PARAGRAPH
              : 0
      const left = allowed + bonus + PER_SAME * same - missing - PER_SKEW * skew
      if (left >= 0 && left > margin) {
        best = { a: aEdge, b: bEdge }
        margin = left
      }
    }
  return best
}

function hasFurniture({ furniture }: Report, at: number, edge: number): boolean {
  return furniture.subarray(Math.min(at, edge), Math.max(at, edge)).includes(1)
}

function sameBetween(a: Report, b: Report, one: Search['at'], other: Search['at']): number {
  const block: Block = {
    aStart: Math.min(one.a, other.a),
    aEnd: Math.max(one.a, other.a),
    bStart: Math.min(one.b, other.b),
    bEnd: Math.max(one.b, other.b),
  }
  if (block.aStart === block.aEnd || block.bStart === block.bEnd) return 0
  return alignBlock(a.sequence(), b.sequence(), block).pairs.filter((pair) => pair.how === 'same')
    .length
}

function endsParagraph({ words }: Report, edge: number): boolean {
  return edge === 0 || edge >= words.count || (words.flags[edge]! & PARAGRAPH) !== 0
}

function edgesBefore(report: Report, word: number): number[] {
  const segments = report.sentences()
  const at = indexHolding(segments, word)
  return segments.slice(Math.max(0, at - EDGES + 1), at + 1).map(({ start }) => start)
}

function edgesAfter(report: Report, word: number): number[] {
  const segments = report.sentences()
  const at = indexHolding(segments, word - 1)
  return segments.slice(at, at + EDGES).map(({ end }) => end)
}
