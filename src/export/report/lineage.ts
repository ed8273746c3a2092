// Who shares text with whom: the edges between reports with their evidence, and each shared passage with the words
// that differ. Direction is said only where the evidence decides it.
import type { Direction, LineageEdge } from '../../model/reuse.ts'
import { formatNumber, plural } from '../wording.ts'
import { joinMarkup, markup, type Markup } from './markup.ts'
import { labelOf, own, type View } from './view.ts'

const EDGES_MAX = 60

const DIRECTION_WORDS: { readonly [direction in Direction]: string } = {
  'a-to-b': 'text went from the first to the second',
  'b-to-a': 'text went from the second to the first',
  'common-origin': 'both from a common origin',
  undecided: 'direction undecided',
}

function edgeRow(view: View, edge: LineageEdge): Markup {
  return markup`<tr><th scope="row">${labelOf(view, edge.from)} <span aria-hidden="true">${edge.direction === 'undecided' || edge.direction === 'common-origin' ? '—' : '→'}</span><span class="away">and</span> ${labelOf(view, edge.to)}</th>
<td class="number">${formatNumber(edge.characters)}</td>
<td>${DIRECTION_WORDS[edge.direction]}<div class="quiet">${own(view, edge.why.join('; '))}</div></td></tr>`
}

/** The lineage as a table, and the groups that share text. */
export function lineageSection(view: View): Markup {
  const { edges, roots } = view.story.lineage
  if (edges.length === 0)
    return markup`<p class="quiet">No shared passages were found between these reports.</p>`
  const groups = roots.filter((group) => group.length > 1)
  const rest = edges.length - EDGES_MAX
  return markup`<p>Shared text may be agency copy. ${plural(edges.length, 'pair')} of reports share passages${
    groups.length > 0 &&
    markup`; groups: ${joinMarkup(
      groups.map((group) => markup`${group.map((id) => labelOf(view, id)).join(', ')}`),
      '; ',
    )}`
  }.</p>
<div class="wide" tabindex="0" role="region" aria-label="Shared text"><table><thead><tr><th scope="col">Reports</th><th scope="col">Characters shared</th><th scope="col">Direction and evidence</th></tr></thead>
<tbody>${edges.slice(0, EDGES_MAX).map((edge) => edgeRow(view, edge))}</tbody></table></div>${rest > 0 && markup`<p>and ${rest} more pairs</p>`}`
}
