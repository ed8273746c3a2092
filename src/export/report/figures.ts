// Key figures: each claim with its value, status, scope, the three counts, and every wording with
// its reports.
import type { Claim } from '../../model/claim.ts'
import { isPlight } from '../../model/term.ts'
import { formatBounds, formatCounts, formatDays } from '../wording.ts'
import { markup, type Markup } from './markup.ts'
import { axisEnd, axisRow, countedStatements, statementList, statusTag } from './statements.ts'
import { own } from '../view.ts'
import { inferredTag, type PageView } from './cite.ts'

const FIGURES_FIRST = 10

/** The values of a claim on one axis; nothing where there are fewer than two to compare. */
export function claimAxis(claim: Claim, width?: number): Markup {
  const values = countedStatements(claim)
  const distinct = new Set(values.map(({ min, max }) => `${min} ${max}`))
  const end = axisEnd(values)
  return distinct.size < 2 || end <= 0 ? markup`` : axisRow(values, end, width)
}

function scopeOf(view: PageView, claim: Claim): Markup {
  const when = claim.time && (claim.time.from || claim.time.to) ? formatDays(claim.time) : null
  const parts = [claim.place && own(view, claim.place), when].filter(Boolean)
  const inferred = when === null ? markup`` : inferredTag(view, claim.statements)
  return parts.length === 0
    ? markup`<span class="quiet">place and time not stated</span>`
    : markup`${parts.join(' · ')}${inferred}`
}

function figureRow(view: PageView, claim: Claim): Markup {
  return markup`<tr>
<th scope="row">${own(view, claim.label)} ${statusTag(claim.status)}<div class="scope">${scopeOf(view, claim)}</div></th>
<td class="value">${formatBounds(claim)}${claimAxis(claim)}<div class="counts">${formatCounts(claim)}</div></td>
<td>${statementList(view, countedStatements(claim))}</td>
</tr>`
}

/** Told by several independent reports and of what people suffer: 0; of either: 1 or 2; else 3. */
const rankOf = ({ term, independent }: Claim) =>
  (independent > 1 ? 0 : 2) + (isPlight(term) ? 0 : 1)

/** By rank, then more independent reports first, then more reports; ties keep canonical order. */
function byWeight(a: Claim, b: Claim): number {
  return rankOf(a) - rankOf(b) || b.independent - a.independent || b.reports - a.reports
}

function table(view: PageView, claims: readonly Claim[]): Markup {
  return markup`<div class="wide" tabindex="0" role="region" aria-label="Figures"><table class="figures">
<thead><tr><th scope="col">What is counted</th><th scope="col">Value</th><th scope="col">In the words of</th></tr></thead>
<tbody>${claims.map((claim) => figureRow(view, claim))}</tbody></table></div>`
}

/** The figures of a story, weightiest first. */
export function figureClaims(view: PageView): readonly Claim[] {
  return view.story.claims.filter((claim) => claim.kind === 'figure').toSorted(byWeight)
}

/** The section on figures. */
export function figuresSection(view: PageView): Markup {
  const all = figureClaims(view)
  if (all.length === 0) return markup`<p class="quiet">No figures found.</p>`
  const [first, rest] = [all.slice(0, FIGURES_FIRST), all.slice(FIGURES_FIRST)]
  return markup`${table(view, first)}${rest.length > 0 && markup`<details><summary>${rest.length} more figures</summary>${table(view, rest)}</details>`}`
}
