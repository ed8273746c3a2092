// Statements as rows: the exact words, who says them, the reports that print them, and where the
// value lies on a common axis. The axis repeats what the words say; it is hidden from screen
// readers for that reason. Example: seven reports with "some 90 homes" are one row.
import type { Claim } from '../../model/claim.ts'
import type { Statement } from '../../model/statement.ts'
import { formatNumber } from '../wording.ts'
import { markup, type Markup } from './markup.ts'
import { isWithdrawn, wordingsOf, WORDINGS_MAX, type Wording } from '../rows/statements.ts'
import { citeAll, type PageView } from './cite.ts'

const AXIS = { width: 220, height: 18, pad: 6, dot: 4 }
export const NARROW_AXIS = 100

type Stated = Pick<Statement, 'min' | 'max'>

const rounded = (x: number) => Math.round(x * 10) / 10

/** Dots and ranges of some values on an axis from zero to `end`; an open end is a hollow dot. */
export function axisRow(
  values: readonly Stated[],
  end: number,
  width: number = AXIS.width,
): Markup {
  const y = AXIS.height / 2
  const x = (value: number) =>
    rounded(AXIS.pad + (Math.max(0, value) / end) * (width - 2 * AXIS.pad))
  const shapes = values.map(({ min, max }) => {
    const [low, high] = [min ?? max ?? null, max ?? min ?? null]
    if (low === null || high === null) return markup``
    const line =
      high > low && markup`<line class="span" x1="${x(low)}" x2="${x(high)}" y1="${y}" y2="${y}"/>`
    const kind = (min ?? null) === null || (max ?? null) === null ? 'open' : 'dot'
    const dots = [...new Set([low, high])].map(
      (value) => markup`<circle class="${kind}" cx="${x(value)}" cy="${y}" r="${AXIS.dot}"/>`,
    )
    return markup`${line}${dots}`
  })
  return markup`<svg class="axis-row" viewBox="0 0 ${width} ${AXIS.height}" aria-hidden="true" focusable="false"><line class="rule" x1="${AXIS.pad}" x2="${width - AXIS.pad}" y1="${y}" y2="${y}"/>${shapes}</svg>`
}

function said(view: PageView, { words, speaker, statements }: Wording): Markup {
  return markup`<span class="said"><q>${words}</q>${speaker && markup` <span class="by">${speaker}</span>`}${isWithdrawn(statements) && markup` <span class="tag">no longer said</span>`} ${citeAll(view, statements)}</span>`
}

function more(count: number): Markup {
  return markup`${count > 0 && markup`<li class="rest">and ${count} more wordings</li>`}`
}

/** Each wording with its speaker and reports. */
export function statementList(view: PageView, statements: readonly Statement[]): Markup {
  const wordings = wordingsOf(view, statements)
  const shown = wordings.slice(0, WORDINGS_MAX)
  return markup`<ul class="wordings">${shown.map((one) => markup`<li>${said(view, one)}</li>`)}${more(wordings.length - shown.length)}</ul>`
}

/** The same, each wording beside its place on an axis that ends at `end`. */
export function plottedList(view: PageView, statements: readonly Statement[], end: number): Markup {
  const wordings = wordingsOf(view, statements)
  if (end <= 0) return statementList(view, statements)
  const shown = wordings.slice(0, WORDINGS_MAX)
  const rows = shown.map(
    (one) => markup`<li>${axisRow([one.statements[0]], end)}${said(view, one)}</li>`,
  )
  const axis = markup`<li class="axis" aria-hidden="true"><span>0</span><span>${formatNumber(end)}</span></li>`
  return markup`<ul class="wordings plotted">${rows}${axis}${more(wordings.length - shown.length)}</ul>`
}

/** The status of a claim as a tag that is told apart by its words, not by colour alone. */
export function statusTag(status: Claim['status']): Markup {
  return markup`${status && markup`<span class="tag tag-${status}">${status}</span>`}`
}
