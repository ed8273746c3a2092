// Key figures: each claim with its value, status, scope, the three counts, and every wording with
// its reports.
import type { Claim } from '../../model/claim.ts'
import { figureClaims, scopeOf } from '../rows/figures.ts'
import { comparedEnd, countedStatements } from '../rows/statements.ts'
import { formatBounds, formatCounts } from '../wording.ts'
import { markup, type Markup } from './markup.ts'
import { axisRow, statementList, statusTag } from './statements.ts'
import { own } from '../view.ts'
import { inferredTag, type PageView } from './cite.ts'

const FIGURES_FIRST = 10

/** The values of a claim on one axis; nothing where there are fewer than two to compare. */
export function claimAxis(claim: Claim, width?: number): Markup {
  const end = comparedEnd(claim)
  return end === null ? markup`` : axisRow(countedStatements(claim), end, width)
}

function scopeCell(view: PageView, claim: Claim): Markup {
  const scope = scopeOf(view, claim)
  return scope
    ? markup`${scope.words}${scope.dated && inferredTag(view, claim.statements)}`
    : markup`<span class="quiet">place and time not stated</span>`
}

function figureRow(view: PageView, claim: Claim): Markup {
  return markup`<tr>
<th scope="row">${own(view, claim.label)} ${statusTag(claim.status)}<div class="scope">${scopeCell(view, claim)}</div></th>
<td class="value">${formatBounds(claim)}${claimAxis(claim)}<div class="counts">${formatCounts(claim)}</div></td>
<td>${statementList(view, countedStatements(claim))}</td>
</tr>`
}

function table(view: PageView, claims: readonly Claim[]): Markup {
  return markup`<div class="wide" tabindex="0" role="region" aria-label="Figures"><table class="figures">
<thead><tr><th scope="col">What is counted</th><th scope="col">Value</th><th scope="col">In the words of</th></tr></thead>
<tbody>${claims.map((claim) => figureRow(view, claim))}</tbody></table></div>`
}

/** The section on figures. */
export function figuresSection(view: PageView): Markup {
  const all = figureClaims(view)
  if (all.length === 0) return markup`<p class="quiet">No figures found.</p>`
  const [first, rest] = [all.slice(0, FIGURES_FIRST), all.slice(FIGURES_FIRST)]
  return markup`${table(view, first)}${rest.length > 0 && markup`<details><summary>${rest.length} more figures</summary>${table(view, rest)}</details>`}`
}
