// A match of words into a shared passage of text: its edges moved to the edges of sentences where
// both sides agree, its kind named, its changed words listed. Example: a match that lacks only the
// last word of a sentence on both sides ends with the sentence.
import type { ReuseKind, SharedPassage } from '../model/reuse.ts'
import { passageAt } from '../model/passage.ts'
import { editScript } from '../text/alignment.ts'
import { overlapsSpan, type Span } from '../text/span.ts'
import { rangesOf } from './edge.ts'
import type { Match } from './match.ts'
import type { Report } from './report.ts'
import { similarityOf } from './similarity.ts'

/** A match with the word ranges that it covers on both sides. */
export interface Extent extends Match {
  readonly a: Span
  readonly b: Span
  /** Cosine of a possible rewrite; absent where the words themselves align. */
  readonly rewrite?: number
}

/** The extent of a match, its edges moved to those of sentences. */
export function extentOf(a: Report, b: Report, match: Match): Extent {
  return { ...match, ...rangesOf(a, b, match) }
}

/** Text offsets of a word range: from its first word to the mark that closes its last sentence. */
export function textSpan({ document: { text }, words }: Report, range: Span): Span {
  let start = words.starts[range.start]!
  let end = words.ends[range.end - 1]!
  const stop = words.starts[range.end] ?? text.length
  if (range.end >= words.count || words.flags[range.end]! & 4)
    while (end < stop && /[.!?…"”’')\]]/u.test(text[end]!)) end++
  const floor = words.ends[range.start - 1] ?? 0
  if (words.flags[range.start]! & 4)
    while (start > floor && /["“‘'([]/u.test(text[start - 1]!)) start--
  return { start, end }
}

/** Least similarity of a near-verbatim passage: below it a passage is a possible rewrite. */
const NEAR_VERBATIM = 0.7

/** The shared passage of an extent. Direction is undecided here. */
export function passageOf(
  a: Report,
  b: Report,
  extent: Extent,
  quotations: { readonly a: readonly Span[]; readonly b: readonly Span[] },
): SharedPassage {
  const [left, right] = [textSpan(a, extent.a), textSpan(b, extent.b)]
  const similarity = Math.round(1000 * (extent.rewrite ?? similarityOf(extent.pairs))) / 1000
  const script = extent.rewrite === undefined ? editScript(extent.pairs) : []
  const changes = script.map((change) => ({
    a: change.aEnd > change.aStart ? plainSpan(a, change.aStart, change.aEnd) : null,
    b: change.bEnd > change.bStart ? plainSpan(b, change.bStart, change.bEnd) : null,
  }))
  const quoted = isQuoted(left, quotations.a) && isQuoted(right, quotations.b)
  const kind: ReuseKind = quoted
    ? 'shared-quote'
    : extent.rewrite !== undefined || similarity < NEAR_VERBATIM
      ? 'rewrite'
      : changes.length === 0
        ? 'verbatim'
        : 'near-verbatim'
  return {
    a: passageAt(a.document, left),
    b: passageAt(b.document, right),
    similarity,
    kind,
    direction: 'undecided',
    why: [],
    changes,
  }
}

function plainSpan({ words }: Report, start: number, end: number): Span {
  return { start: words.starts[start]!, end: words.ends[end - 1]! }
}

/** Share of a passage that quotations must cover for it to be a quote and nothing else. */
const QUOTED = 0.9

function isQuoted(at: Span, quotations: readonly Span[]): boolean {
  let covered = 0
  let reached = at.start
  for (const quotation of quotations) {
    if (!overlapsSpan(quotation, at)) continue
    const from = Math.max(reached, quotation.start)
    const to = Math.min(at.end, quotation.end)
    if (to > from) covered += to - from
    reached = Math.max(reached, to)
  }
  return covered >= QUOTED * (at.end - at.start)
}
