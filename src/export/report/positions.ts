// Who says what: the positions of each party on each issue, in the words of the reports, in order.
import type { Position } from '../../model/story.ts'
import { shownPositions } from '../rows/positions.ts'
import { formatNumber } from '../wording.ts'
import { markup, type Markup } from './markup.ts'
import { groupByWords, own } from '../view.ts'
import { citeAll, type PageView } from './cite.ts'

const PARTIES_FIRST = 8
const STATEMENTS_MAX = 6

function positionItem(view: PageView, position: Position): Markup {
  const wordings = groupByWords(view, position.statements)
  const shown = wordings.slice(0, STATEMENTS_MAX)
  const rest = wordings.length - shown.length
  return markup`<li><strong>${own(view, position.party)}</strong> on ${own(view, position.issue)}
<ul class="wordings">${shown.map(({ words, passages }) => markup`<li><q>${words}</q> ${citeAll(view, passages)}</li>`)}${rest > 0 && markup`<li>and ${formatNumber(rest)} more</li>`}</ul></li>`
}

export function positionsSection(view: PageView): Markup {
  const positions = shownPositions(view)
  if (positions.length === 0)
    return markup`<p class="quiet">No party is quoted by name on an issue.</p>`
  const [first, rest] = [positions.slice(0, PARTIES_FIRST), positions.slice(PARTIES_FIRST)]
  return markup`<ul class="positions">${first.map((one) => positionItem(view, one))}</ul>${
    rest.length > 0 &&
    markup`<details><summary>${formatNumber(rest.length)} more</summary><ul class="positions">${rest.map((one) => positionItem(view, one))}</ul></details>`
  }`
}
