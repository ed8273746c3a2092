// What the text around a shared passage says of who had it first: a source goes on with its names
// and words, a page that took it in does not; changed words fit the rest of the source; a shortened
// version leaves out, it adds nothing. Example: the words "Ostrel ferry" recur all over one report,
// and in the other only inside the shared paragraph.
import type { Evidence } from './evidence.ts'
import type { Extent } from './passage.ts'
import type { Report } from './report.ts'
import { FUNCTION } from './words.ts'

/** Words looked at on each side of the shared passages. */
const NEIGHBOURHOOD = 200
/** Fewest stems of a passage that can be told to recur or not. */
const MIN_STEMS = 8
/**
 * Gap between the shares that recur: below the first it says nothing, above the second it is clear.
 */
const SLIGHT = 0.1
const CLEAR = 0.22
const SLIGHT_POINTS = 1
const CLEAR_POINTS = 3
/** Fewest exchanged words, and the least gap between the shares that fit. */
const MIN_EXCHANGED = 4
const MIN_FIT_GAP = 0.25
const FIT_POINTS = 2
/** Fewest stretches left out. */
const MIN_OMISSIONS = 2
const OMISSION_POINTS = 3

/** For each word of a report, whether a shared passage covers it. */
function coverOf(report: Report, extents: readonly Extent[], side: 'a' | 'b'): Uint8Array {
  const cover = new Uint8Array(report.words.count)
  for (const extent of extents) cover.fill(1, extent[side].start, extent[side].end)
  return cover
}

/**
 * Stems near the shared passages but outside them; at most NEIGHBOURHOOD words before and after
 * each.
 */
function stemsAround(report: Report, extents: readonly Extent[], side: 'a' | 'b'): Set<number> {
  const cover = coverOf(report, extents, side)
  const { kin, light } = report.sequence()
  const stems = new Set<number>()
  for (const extent of extents) {
    const { start, end } = extent[side]
    for (
      let i = Math.max(0, start - NEIGHBOURHOOD);
      i < Math.min(kin.length, end + NEIGHBOURHOOD);
      i++
    )
      if (!cover[i] && !light[i] && !report.furniture[i]) stems.add(kin[i]!)
  }
  return stems
}

/**
 * Whether the stems of the shared words recur around the passage more in one report than in the
 * other.
 */
export function weighCoherence(a: Report, b: Report, extents: readonly Extent[]): Evidence | null {
  const [aroundA, aroundB] = [stemsAround(a, extents, 'a'), stemsAround(b, extents, 'b')]
  const least = Math.min(aroundA.size, aroundB.size)
  const shared = new Set<number>()
  const { kin, light } = a.sequence()
  for (const { pairs } of extents)
    for (const pair of pairs) if (pair.how === 'same' && !light[pair.a]) shared.add(kin[pair.a]!)
  if (shared.size < MIN_STEMS || least < 2 * MIN_STEMS) return null
  const recur = (around: ReadonlySet<number>) => {
    let count = 0
    for (const stem of shared) if (around.has(stem)) count++
    return count
  }
  const [inA, inB] = [recur(aroundA), recur(aroundB)]
  const gap = Math.abs(inA - inB) / shared.size
  if (gap < SLIGHT) return null
  const points = gap >= CLEAR ? CLEAR_POINTS : SLIGHT_POINTS
  const [home, guest] = inA > inB ? [a, b] : [b, a]
  return {
    points: inA > inB ? points : -points,
    why:
      `of ${shared.size} words of the passage ${Math.max(inA, inB)} recur around it in ` +
      `${home.document.id}, ${Math.min(inA, inB)} in ${guest.document.id}`,
  }
}

/** Whether a reason is that of `weighCoherence`. */
export const isCoherence = (why: string): boolean => /^of \d+ words of the passage \d/u.test(why)

/** Whether exchanged words fit the rest of their own report in one and not in the other. */
export function weighSubstitutes(
  a: Report,
  b: Report,
  extents: readonly Extent[],
): Evidence | null {
  const [everyA, everyB] = [countStems(a), countStems(b)]
  let [total, fitA, fitB] = [0, 0, 0]
  for (const { pairs } of extents)
    for (const { a: i, b: j, how } of pairs) {
      if (how !== 'other' || a.words.flags[i]! & FUNCTION || b.words.flags[j]! & FUNCTION) continue
      total++
      const [left, right] = [a.sequence().kin[i]!, b.sequence().kin[j]!]
      if ((everyA.get(left) ?? 0) > 1) fitA++
      if ((everyB.get(right) ?? 0) > 1) fitB++
    }
  if (total < MIN_EXCHANGED || Math.abs(fitA - fitB) < Math.max(2, MIN_FIT_GAP * total)) return null
  const [source, taker] = fitA > fitB ? [a, b] : [b, a]
  return {
    points: fitA > fitB ? FIT_POINTS : -FIT_POINTS,
    why:
      `of ${total} exchanged words ${Math.max(fitA, fitB)} fit the rest of ${source.document.id}, ` +
      `${Math.min(fitA, fitB)} that of ${taker.document.id}`,
  }
}

function countStems(report: Report): Map<number, number> {
  const counts = new Map<number, number>()
  for (const stem of report.sequence().kin) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return counts
}

/** Fewest words left out between two shared stretches to count as an omission. */
const MIN_OMITTED = 8

/**
 * Whether one report leaves out stretches between the shared ones and adds nothing of its own
 * there.
 */
export function weighAbridgement(
  a: Report,
  b: Report,
  extents: readonly Extent[],
): Evidence | null {
  const ordered = [...extents].sort((x, y) => x.a.start - y.a.start)
  let [onlyA, onlyB] = [0, 0]
  ordered.forEach((extent, k) => {
    for (const gap of gapsOf(extent, ordered[k + 1])) {
      if (gap.a >= MIN_OMITTED && gap.b <= 2) onlyA++
      if (gap.b >= MIN_OMITTED && gap.a <= 2) onlyB++
    }
  })
  if (Math.abs(onlyA - onlyB) < MIN_OMISSIONS || Math.min(onlyA, onlyB) > 0) return null
  const [source, taker] = onlyA > onlyB ? [a, b] : [b, a]
  return {
    points: onlyA > onlyB ? OMISSION_POINTS : -OMISSION_POINTS,
    why: `${taker.document.id} leaves out ${Math.max(onlyA, onlyB)} stretches of ${source.document.id}`,
  }
}

/**
 * Unshared words on both sides: inside an extent, and between it and the next one where that
 * follows in both.
 */
function gapsOf({ pairs, a, b }: Extent, next: Extent | undefined): { a: number; b: number }[] {
  const gaps: { a: number; b: number }[] = []
  for (let k = 1; k < pairs.length; k++)
    gaps.push({ a: pairs[k]!.a - pairs[k - 1]!.a - 1, b: pairs[k]!.b - pairs[k - 1]!.b - 1 })
  if (next && next.b.start >= b.end) gaps.push({ a: next.a.start - a.end, b: next.b.start - b.end })
  return gaps
}
