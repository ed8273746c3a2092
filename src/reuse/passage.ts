// A match of words into a shared passage of text: its edges moved to the edges of sentences where both sides agree,
// its kind named, its changed words listed. Example: a match that lacks only the last word of a sentence on both sides
// ends with the sentence.
import type { ReuseKind, SharedPassage } from '../model/reuse.ts'
import { passageAt } from '../model/passage.ts'
import { editScript, type AlignedPair } from '../text/alignment.ts'
import { indexHolding, overlapsSpan, type Span } from '../text/span.ts'
import type { Match } from './match.ts'
import type { Report } from './report.ts'

/** A match with the word ranges that it covers on both sides. */
export interface Extent extends Match {
  readonly a: Span
  readonly b: Span
}

/** Words that may be missing to a sentence's edge on either side, and their share of what is matched there. */
const MAX_SNAP = 8

/** The ranges of a match, moved out to the edges of segments where little is missing on both sides. */
export function extentOf(a: Report, b: Report, match: Match): Extent {
  const [first, last] = [match.pairs[0]!, match.pairs.at(-1)!]
  const missing = {
    aBefore: first.a - segmentAt(a, first.a).start,
    bBefore: first.b - segmentAt(b, first.b).start,
    aAfter: segmentAt(a, last.a).end - 1 - last.a,
    bAfter: segmentAt(b, last.b).end - 1 - last.b,
  }
  const before = Math.max(missing.aBefore, missing.bBefore) <= MAX_SNAP
  const after = Math.max(missing.aAfter, missing.bAfter) <= MAX_SNAP
  return {
    ...match,
    a: {
      start: before ? first.a - missing.aBefore : first.a,
      end: last.a + 1 + (after ? missing.aAfter : 0),
    },
    b: {
      start: before ? first.b - missing.bBefore : first.b,
      end: last.b + 1 + (after ? missing.bAfter : 0),
    },
  }
}

function segmentAt(report: Report, word: number): Span {
  const segments = report.segments()
  return segments[indexHolding(segments, word)] ?? { start: word, end: word + 1 }
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

/** Share of aligned words that are the same: equal pairs of all words of the longer side. */
export function similarityOf(pairs: readonly AlignedPair[]): number {
  if (pairs.length === 0) return 0
  const same = pairs.filter((pair) => pair.how === 'same').length
  const [first, last] = [pairs[0]!, pairs.at(-1)!]
  return same / Math.max(last.a - first.a + 1, last.b - first.b + 1)
}

/** The shared passage of an extent. Direction is undecided here. */
export function passageOf(
  a: Report,
  b: Report,
  extent: Extent,
  quotations: { readonly a: readonly Span[]; readonly b: readonly Span[] },
): SharedPassage {
  const [left, right] = [textSpan(a, extent.a), textSpan(b, extent.b)]
  const similarity = Math.round(1000 * similarityOf(extent.pairs)) / 1000
  const changes = editScript(extent.pairs).map((change) => ({
    a: change.aEnd > change.aStart ? plainSpan(a, change.aStart, change.aEnd) : null,
    b: change.bEnd > change.bStart ? plainSpan(b, change.bStart, change.bEnd) : null,
  }))
  const quoted = isQuoted(left, quotations.a) && isQuoted(right, quotations.b)
  const kind: ReuseKind = quoted
    ? 'shared-quote'
    : similarity < NEAR_VERBATIM
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
