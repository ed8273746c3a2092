// The first screen: how many reports and which of them share text, the weightiest figures with
// their places on an axis, and beside them what differs, what is due, what nobody says.
// Every row links to its section, where the passages are.
import type { Claim } from '../../model/claim.ts'
import type { Finding } from '../../model/finding.ts'
import { deadlines, dueWords } from '../rows/due.ts'
import { figureClaims } from '../rows/figures.ts'
import { differences, FINDING_WORDS, findingsOf } from '../rows/findings.ts'
import { sharingGroups } from '../rows/sharing.ts'
import { formatBounds, formatCounts } from '../wording.ts'
import { claimAxis } from './figures.ts'
import { findingAnchor, findingHeading } from './findings.ts'
import { markup, type Markup } from './markup.ts'
import { NARROW_AXIS, statusTag } from './statements.ts'
import { own } from '../view.ts'
import type { PageView } from './cite.ts'

const FIGURES = 6
const FINDINGS = 3
const DEADLINES = 3

/**
 * A block for each report, those that share text joined: how much of the pile stands on its own.
 * The words beside it say the same.
 */
export function independenceBar(view: PageView): Markup {
  const sharers = sharingGroups(view)
  const sharing = sharers.flat().length
  const alone = Math.max(0, view.reports.length - sharing)
  const groups = [...sharers.map(({ length }) => length), ...Array.from({ length: alone }, () => 1)]
  const words = sharing === 0 ? 'no text in common found' : `${sharing} of them share text`
  const blocks = groups.map(
    (size) =>
      markup`<span class="group">${Array.from({ length: size }, () => markup`<i></i>`)}</span>`,
  )
  return markup`<p class="independence"><span class="blocks" aria-hidden="true">${blocks}</span> <a href="#${view.prefix}-lineage">${words}</a></p>`
}

/** What is reported as a fact of the day needs no tag here; a forecast or a denial does. */
const tagOf = (claim: Claim) => (claim.status === 'actual' ? markup`` : statusTag(claim.status))

function figureRow(view: PageView, claim: Claim): Markup {
  return markup`<li><span class="what">${own(view, claim.label)} ${tagOf(claim)}</span><span class="value">${formatBounds(claim)}</span><span class="axis-cell">${claimAxis(claim, NARROW_AXIS)}</span><span class="counts">${formatCounts(claim)}</span></li>`
}

function figures(view: PageView): Markup {
  const first = figureClaims(view).slice(0, FIGURES)
  if (first.length === 0) return markup``
  return markup`<div class="glance-figures"><h2><a href="#${view.prefix}-figures">Key figures</a></h2><ul>${first.map((claim) => figureRow(view, claim))}</ul></div>`
}

function block(
  view: PageView,
  section: string,
  title: string,
  rows: readonly Markup[],
  all: number,
) {
  if (all === 0) return markup``
  const rest = all - rows.length
  const link = markup`<li class="rest"><a href="#${view.prefix}-${section}">${rows.length === 0 ? all : `${rest} more`}</a></li>`
  return markup`<h2><a href="#${view.prefix}-${section}">${title}</a></h2><ul>${rows}${rest > 0 && link}</ul>`
}

function findingRow(view: PageView, finding: Finding): Markup {
  return markup`<li><a class="kind kind-${finding.kind}" href="#${findingAnchor(view, finding)}">${FINDING_WORDS[finding.kind][0]}</a> ${findingHeading(view, finding)}</li>`
}

/** The section is its kind: no chip repeats it. */
function headingRow(view: PageView, finding: Finding): Markup {
  return markup`<li><a class="plain" href="#${findingAnchor(view, finding)}">${findingHeading(view, finding)}</a></li>`
}

function dueBlock(view: PageView): Markup {
  const due = deadlines(view)
  const rows = due
    .slice(0, DEADLINES)
    .map(
      (claim) =>
        markup`<li><span class="when">${dueWords({ from: null, to: claim.time!.to })}</span> ${own(view, claim.label)}</li>`,
    )
  return block(view, 'due', 'Deadlines', rows, due.length)
}

/** The first screen below the bottom line. */
export function glance(view: PageView): Markup {
  const differ = differences(view)
  const contested = findingsOf(view, 'contested')
  const unclear = findingsOf(view, 'unsafe-speaker')
  const rowsOf = (findings: readonly Finding[], row: typeof findingRow, most: number) =>
    findings.slice(0, most).map((finding) => row(view, finding))
  return markup`<div class="glance">${figures(view)}<div class="glance-aside">${[
    block(view, 'differ', 'What differs', rowsOf(differ, findingRow, FINDINGS), differ.length),
    block(view, 'contested', 'Contested', rowsOf(contested, headingRow, 1), contested.length),
    block(view, 'speakers', 'Speakers unclear', rowsOf(unclear, headingRow, 1), unclear.length),
    dueBlock(view),
  ]}</div></div>`
}
