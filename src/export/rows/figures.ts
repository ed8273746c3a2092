// Which figures of a story come first: what people suffer and several independent reports tell,
// then the rest. Example: "people displaced", told by three, stands before "price of bread".
import type { Claim } from '../../model/claim.ts'
import { isPlight } from '../../model/term.ts'
import { formatDays } from '../wording.ts'
import { own, type View } from '../view.ts'

/**
 * Told by several independent reports and of what people suffer: 0; of either: 1 or 2; else 3. A
 * vague one ("millions") or one that is only supposed comes behind the others of its rank.
 */
const rankOf = ({ term, independent, bound, status }: Claim) =>
  (independent > 1 ? 0 : 2) +
  (isPlight(term) ? 0 : 1) +
  (bound === 'vague' || status === 'hypothetical' ? 0.5 : 0)

/** By rank, then more independent reports first, then more reports; ties keep canonical order. */
function byWeight(a: Claim, b: Claim): number {
  return rankOf(a) - rankOf(b) || b.independent - a.independent || b.reports - a.reports
}

/** The figures of a story, weightiest first. */
export function figureClaims(view: View): readonly Claim[] {
  return view.story.claims.filter((claim) => claim.kind === 'figure').toSorted(byWeight)
}

/** Where and when a figure holds: "Keld · 3 Mar 2031"; null where the reports state neither. */
export function scopeOf(view: View, claim: Claim): { words: string; dated: boolean } | null {
  const when = claim.time && (claim.time.from || claim.time.to) ? formatDays(claim.time) : null
  const parts = [claim.place && own(view, claim.place), when].filter(Boolean)
  return parts.length === 0 ? null : { words: parts.join(' · '), dated: when !== null }
}
