// Two reports → the extents they share: matches of words in order, and possible rewrites around or
// beside them. Example: a rewritten paragraph that keeps one sentence word for word is one rewrite,
// not a match inside a rewrite.
import { overlapsSpan, type Span } from '../text/span.ts'
import type { AlignedPair } from '../text/alignment.ts'
import { matchesOf } from './match.ts'
import { extentOf, type Extent } from './passage.ts'
import type { Report } from './report.ts'
import { rewritesOf, type Rewrite } from './rewrite.ts'
import { similarityOf } from './similarity.ts'
import { PARAGRAPH } from './words.ts'

/** A match at least this alike keeps its own edges. */
const SOLID = 0.8
/** A solid match of so many words stays a passage of its own even inside a rewrite. */
const KEPT_WORDS = 40
/**
 * Least score of a match that is no paragraph of its own: seven or eight content words in order.
 */
const MIN_SCORE = 30
/** Share of a rewrite that solid matches must cover for it to say no more than they do. */
const COVERED = 0.45
/** The same where the rewrite condenses one side, which may well quote a sentence. */
const COVERED_CONDENSED = 0.6
/** Share of both sides of a rewrite that one match must hold to stand for it. */
const FILLED = 0.75

/** What two reports share, sorted by place in a, then b; none lies inside another on both sides. */
export function extentsOf(a: Report, b: Report): Extent[] {
  const matches = oneToOne(
    matchesOf(a, b)
      .map((match) => extentOf(a, b, match))
      .filter((extent) => extent.score >= MIN_SCORE || isOwnParagraph(a, b, extent)),
  )
  const isSolid = ({ pairs }: Extent) => similarityOf(pairs) >= SOLID
  const rewrites = rewritesOf(a, b)
  const kept: Extent[] = []
  const absorbed = new Set<Extent>()
  for (const rewrite of rewrites) {
    const inside = matches.filter((match) => overlapsBoth(match, rewrite))
    if (inside.some((match) => fills(match, rewrite))) continue
    if (
      coveredShare(rewrite, matches.filter(isSolid)) >=
      (rewrite.condenses ? COVERED_CONDENSED : COVERED)
    )
      continue
    for (const match of inside)
      if (!(isSolid(match) && match.pairs.length >= KEPT_WORDS)) absorbed.add(match)
    kept.push(absorb(rewrite, inside))
  }
  return [...matches.filter((match) => !absorbed.has(match)), ...kept].sort(
    (x, y) => x.a.start - y.a.start || x.b.start - y.b.start,
  )
}

/** Least length of a weak match, in code units of its shorter side. */
const MIN_WEAK = 75

/** Whether a weak match is a paragraph of its own in one report, and no mere line. */
function isOwnParagraph(a: Report, b: Report, extent: Extent): boolean {
  const length = (report: Report, { start, end }: Span) =>
    report.words.ends[end - 1]! - report.words.starts[start]!
  if (Math.min(length(a, extent.a), length(b, extent.b)) < MIN_WEAK) return false
  return isParagraph(a, extent.a) || isParagraph(b, extent.b)
}

/** Whether a range begins and ends with a paragraph. */
function isParagraph({ words }: Report, { start, end }: Span): boolean {
  return (
    (start === 0 || (words.flags[start]! & PARAGRAPH) !== 0) &&
    (end >= words.count || (words.flags[end]! & PARAGRAPH) !== 0)
  )
}

function overlapsBoth(x: { a: Span; b: Span }, y: { a: Span; b: Span }): boolean {
  return overlapsSpan(x.a, y.a) && overlapsSpan(x.b, y.b)
}

/** Whether one match alone says what a rewrite says: it holds most of both its sides. */
function fills(match: Extent, rewrite: Rewrite): boolean {
  const share = (side: 'a' | 'b') =>
    (Math.min(match[side].end, rewrite[side].end) -
      Math.max(match[side].start, rewrite[side].start)) /
    (rewrite[side].end - rewrite[side].start)
  return Math.max(share('a'), share('b')) >= FILLED
}

/** Share of a rewrite's better covered side that matches hold. */
function coveredShare(rewrite: Rewrite, matches: readonly Extent[]): number {
  const share = (side: 'a' | 'b') => {
    const { start, end } = rewrite[side]
    let covered = 0
    for (const match of matches)
      covered += Math.max(0, Math.min(match[side].end, end) - Math.max(match[side].start, start))
    return covered / (end - start)
  }
  return Math.max(share('a'), share('b'))
}

/** A rewrite with the matches inside it as its aligned words; its ranges cover both. */
function absorb(rewrite: Rewrite, inside: readonly Extent[]): Extent {
  const pairs: AlignedPair[] = []
  for (const match of inside) {
    const last = pairs.at(-1)
    const first = match.pairs[0]!
    if (!last || (first.a > last.a && first.b > last.b)) pairs.push(...match.pairs)
  }
  const cover = (side: 'a' | 'b') => ({
    start: Math.min(rewrite[side].start, ...inside.map((match) => match[side].start)),
    end: Math.max(rewrite[side].end, ...inside.map((match) => match[side].end)),
  })
  return { pairs, score: 0, a: cover('a'), b: cover('b'), rewrite: rewrite.similarity }
}

/** Share of a match that a better one may already hold on either side. */
const MAX_SHARED = 0.5

/** Matches without those whose words, on either side, mostly stand in a better match already. */
function oneToOne(matches: readonly Extent[]): Extent[] {
  const kept: Extent[] = []
  for (const match of [...matches].sort(
    (x, y) => y.score - x.score || x.a.start - y.a.start || x.b.start - y.b.start,
  ))
    if (!kept.some((other) => sharesSide(match.a, other.a) || sharesSide(match.b, other.b)))
      kept.push(match)
  return kept.sort((x, y) => x.a.start - y.a.start)
}

function sharesSide(one: Span, other: Span): boolean {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return common > MAX_SHARED * (one.end - one.start)
}
