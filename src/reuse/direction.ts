// Which way text went between two reports, as additive evidence: each piece gives points to one
// side, and below a threshold the answer is "undecided". Example: the later report, in whose other
// paragraphs none of the passage's names occur again, most likely took the passage from the earlier
// one.
import type { Direction, SharedPassage } from '../model/reuse.ts'
import type { Evidence } from './evidence.ts'
import type { Extent } from './passage.ts'
import type { Report } from './report.ts'
import { weighAbridgement, weighCoherence, weighSubstitutes } from './context.ts'
import { weighCredit, weighDamage } from './credit.ts'

/**
 * Points needed to decide; more where all that is shared may be a rewrite, and no copying at all.
 */
const DECIDE = 2
const DECIDE_REWRITE = 4

/** Points of a time stamp to the minute on both sides; a day says a little less. */
const STAMP_POINTS = 4
const DAY_POINTS = 3
/** Length of a day without a time of day: "2031-03-02". */
const DAY_LENGTH = 10

export interface PairDirection {
  readonly direction: Direction
  readonly why: readonly string[]
}

/**
 * The direction between two reports with its evidence; `a` is the earlier in canonical order.
 * Symmetric.
 */
export function directionOf(a: Report, b: Report, extents: readonly Extent[]): PairDirection {
  if (extents.length === 0) return { direction: 'undecided', why: [] }
  const evidence = [
    weighStamps(a, b),
    ...weighCredit(a, b, extents),
    weighDamage(a, b, extents),
    weighCoherence(a, b, extents),
    weighSubstitutes(a, b, extents),
    weighAbridgement(a, b, extents),
  ].filter((one) => one !== null)
  const sum = evidence.reduce((total, { points }) => total + points, 0)
  const why = evidence.map((one) => one.why)
  const onlyRewrites = extents.every(({ rewrite }) => rewrite !== undefined)
  if (Math.abs(sum) < (onlyRewrites ? DECIDE_REWRITE : DECIDE))
    return { direction: 'undecided', why }
  return { direction: sum > 0 ? 'a-to-b' : 'b-to-a', why }
}

/**
 * The earlier stamp is the likelier source; only stamps that both reports state, and that differ.
 */
function weighStamps({ document: a }: Report, { document: b }: Report): Evidence | null {
  if (a.published === null || b.published === null) return null
  const toMinute = [a.published, b.published].every((stamp) => stamp.length > DAY_LENGTH)
  const at = (stamp: string) => Date.parse(toMinute ? stamp : stamp.slice(0, DAY_LENGTH))
  const [one, other] = [at(a.published), at(b.published)]
  if (!Number.isFinite(one) || !Number.isFinite(other) || one === other) return null
  const [first, second] = one < other ? [a, b] : [b, a]
  const points = toMinute ? STAMP_POINTS : DAY_POINTS
  return {
    points: one < other ? points : -points,
    why: `stated earlier: ${first.published} (${first.id}) before ${second.published} (${second.id})`,
  }
}

/**
 * The passage with its pair's direction; a shared quote has a common origin and says nothing on who
 * took it.
 */
export function withDirection(
  passage: SharedPassage,
  { direction, why }: PairDirection,
): SharedPassage {
  if (passage.kind === 'shared-quote')
    return {
      ...passage,
      direction: 'common-origin',
      why: [...passage.why, 'the same words inside quotation marks in both reports'],
    }
  return { ...passage, direction, why: [...passage.why, ...why] }
}
