// Deadlines, clauses and the timeline: who is bound to what, by when or on which condition, as
// the reports say it.
import type { Claim } from '../../model/claim.ts'
import { byDue, commitmentsOf, dueWords, outcomeWords } from '../rows/due.ts'
import { countedStatements } from '../rows/statements.ts'
import { formatDays } from '../wording.ts'
import { joinMarkup, markup, type Markup } from './markup.ts'
import { statementList, statusTag } from './statements.ts'
import { own } from '../view.ts'
import { cite, citeAll, inferredTag, type PageView } from './cite.ts'

const TIMELINE_FIRST = 30

function dueCell(view: PageView, claim: Claim): Markup {
  const words = dueWords(claim.time)
  return words === null
    ? markup`<span class="quiet">no date stated</span>`
    : markup`${words}${inferredTag(view, claim.statements)}`
}

/** What reports say became of a clause, each with its passage; nothing where none does. */
function outcomeList(view: PageView, { outcomes = [] }: Claim): Markup {
  const rows = outcomes.map(
    (one) => markup`<p class="outcome">${outcomeWords(view, one)} ${cite(view, one.cite)}</p>`,
  )
  return joinMarkup(rows, markup``)
}

function clauseRow(view: PageView, claim: Claim): Markup {
  return markup`<tr><td class="due">${dueCell(view, claim)}<div>${statusTag(claim.status)}</div></td>
<th scope="row">${own(view, claim.label)}</th><td>${statementList(view, countedStatements(claim))}${outcomeList(view, claim)}</td></tr>`
}

function clauseTable(view: PageView, name: string, claims: readonly Claim[]): Markup {
  return markup`<div class="wide" tabindex="0" role="region" aria-label="${name}"><table class="clauses"><thead><tr><th scope="col">Due</th><th scope="col">Clause</th><th scope="col">In the words of</th></tr></thead>
<tbody>${claims.toSorted(byDue).map((claim) => clauseRow(view, claim))}</tbody></table></div>`
}

/** Agreements with their clauses, then commitments outside any agreement. */
export function commitmentsSection(view: PageView): Markup {
  const { agreements, loose } = commitmentsOf(view)
  if (agreements.length === 0 && loose.length === 0)
    return markup`<p class="quiet">No commitment or deadline was found.</p>`
  const blocks = agreements.map(
    ({ name, clauses }) => markup`<h3>${own(view, name)}</h3>${clauseTable(view, name, clauses)}`,
  )
  return markup`${blocks}${
    loose.length > 0 &&
    markup`<h3>${agreements.length > 0 ? 'Other commitments' : 'Commitments'}</h3>${clauseTable(view, 'Commitments', loose)}`
  }<p class="quiet">A clause is shown as announced. Whether it was kept is only what a report says of it.</p>`
}

/** Dated happenings in order. */
export function timelineSection(view: PageView): Markup {
  const { timeline } = view.story
  if (timeline.length === 0)
    return markup`<p class="quiet">No event has a date that these reports state or allow to infer.</p>`
  const row = (entry: (typeof timeline)[number]) =>
    markup`<li><span class="when">${formatDays(entry)}${inferredTag(view, entry.cites)}</span> <span>${own(view, entry.text)} ${citeAll(view, entry.cites)}</span></li>`
  const [first, rest] = [timeline.slice(0, TIMELINE_FIRST), timeline.slice(TIMELINE_FIRST)]
  return markup`<ol class="timeline">${first.map(row)}</ol>${
    rest.length > 0 &&
    markup`<details><summary>${rest.length} later entries</summary><ol class="timeline">${rest.map(row)}</ol></details>`
  }`
}
