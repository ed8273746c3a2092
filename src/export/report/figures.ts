// Key figures: each claim with its value, status, scope, the three counts, a range plot and every
// wording with its report. The plot repeats what the table says; it is hidden from screen readers
// for that reason.
import type { Claim } from '../../model/claim.ts'
import { TERMS } from '../../model/term.ts'
import type { Statement } from '../../model/statement.ts'
import { formatBounds, formatCounts, formatDays, formatNumber } from '../wording.ts'
import { markup, type Markup } from './markup.ts'
import { cite, inferredTag, own, wordsOf, type View } from './view.ts'

const FIGURES_FIRST = 10
const STATEMENTS_MAX = 12
const PLOT = { width: 260, row: 18, pad: 10 }

/** Statements that count: those outside repeats. */
export const countedStatements = (claim: Claim): readonly Statement[] =>
  claim.statements.filter((statement) => !statement.repeat)

/** One statement: its exact words, who says it where the text tells, and the report. */
export function statementItem(view: View, statement: Statement): Markup {
  const speaker = statement.speaker ? own(view, statement.speaker) : null
  return markup`<li><q>${wordsOf(view, statement)}</q>${speaker && markup` <span class="by">${speaker}</span>`} ${cite(view, statement)}</li>`
}

export function statementList(view: View, statements: readonly Statement[]): Markup {
  const shown = statements.slice(0, STATEMENTS_MAX)
  const rest = statements.length - shown.length
  return markup`<ul class="wordings">${shown.map((s) => statementItem(view, s))}${rest > 0 && markup`<li>and ${rest} more statements</li>`}</ul>`
}

/** The status of a claim as a tag that is told apart by its words, not by colour alone. */
export function statusTag(status: Claim['status']): Markup {
  return markup`${status && markup`<span class="tag tag-${status}">${status}</span>`}`
}

interface Row {
  readonly min: number
  readonly max: number
  readonly open: boolean
}

function rowsOf(claim: Claim): Row[] {
  return countedStatements(claim).flatMap(({ min, max }) => {
    const [low, high] = [min ?? max ?? null, max ?? min ?? null]
    if (low === null || high === null) return []
    return [{ min: low, max: high, open: min === null || max === null }]
  })
}

/**
 * Dots and ranges on one linear axis from zero; nothing when there are fewer than two to
 * compare.
 */
export function rangePlot(claim: Claim): Markup {
  const rows = rowsOf(claim).slice(0, STATEMENTS_MAX)
  const most = Math.max(...rows.map((row) => row.max), 0)
  if (rows.length < 2 || most <= 0) return markup``
  const height = rows.length * PLOT.row + PLOT.pad
  const x = (value: number) =>
    Math.round((PLOT.pad + (value / most) * (PLOT.width - 2 * PLOT.pad)) * 10) / 10
  const shapes = rows.map((row, i) => {
    const y = i * PLOT.row + PLOT.row / 2
    const line =
      row.max > row.min &&
      markup`<line class="span" x1="${x(row.min)}" x2="${x(row.max)}" y1="${y}" y2="${y}"/>`
    const dots = [...new Set([row.min, row.max])].map(
      (value) =>
        markup`<circle class="${row.open ? 'open' : 'dot'}" cx="${x(value)}" cy="${y}" r="4"/>`,
    )
    return markup`<line class="rule" x1="${PLOT.pad}" x2="${PLOT.width - PLOT.pad}" y1="${y}" y2="${y}"/>${line}${dots}`
  })
  return markup`<figure class="plot" aria-hidden="true"><svg viewBox="0 0 ${PLOT.width} ${height}" width="${PLOT.width}" height="${height}" focusable="false">${shapes}</svg><div class="axis"><span>0</span><span>${formatNumber(most)}</span></div></figure>`
}

function scopeOf(view: View, claim: Claim): Markup {
  const when = claim.time && (claim.time.from || claim.time.to) ? formatDays(claim.time) : null
  const parts = [claim.place && own(view, claim.place), when].filter(Boolean)
  const inferred = when === null ? markup`` : inferredTag(view, claim.statements)
  return parts.length === 0
    ? markup`<span class="quiet">place and time not stated</span>`
    : markup`${parts.join(' · ')}${inferred}`
}

function figureRow(view: View, claim: Claim): Markup {
  return markup`<tr>
<th scope="row">${own(view, claim.label)} ${statusTag(claim.status)}<div class="scope">${scopeOf(view, claim)}</div></th>
<td class="value">${formatBounds(claim)}<div class="counts">${formatCounts(claim)}</div></td>
<td>${statementList(view, countedStatements(claim))}</td>
</tr>`
}

const rankOf = ({ term }: Claim) => (term === null ? TERMS.length : TERMS.indexOf(term))

/**
 * More reports first, then more independent ones, then people before things; ties keep
 * canonical order.
 */
function byWeight(a: Claim, b: Claim): number {
  return b.reports - a.reports || b.independent - a.independent || rankOf(a) - rankOf(b)
}

function table(view: View, claims: readonly Claim[]): Markup {
  return markup`<div class="wide" tabindex="0" role="region" aria-label="Figures"><table class="figures">
<thead><tr><th scope="col">What is counted</th><th scope="col">Value</th><th scope="col">In the words of</th></tr></thead>
<tbody>${claims.map((claim) => figureRow(view, claim))}</tbody></table></div>`
}

/** The section on figures. */
export function figuresSection(view: View): Markup {
  const all = view.story.claims.filter((claim) => claim.kind === 'figure').toSorted(byWeight)
  if (all.length === 0) return markup`<p class="quiet">No figures found.</p>`
  const [first, rest] = [all.slice(0, FIGURES_FIRST), all.slice(FIGURES_FIRST)]
  return markup`${table(view, first)}${rest.length > 0 && markup`<details><summary>${rest.length} more figures</summary>${table(view, rest)}</details>`}`
}
