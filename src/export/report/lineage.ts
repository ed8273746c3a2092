// Who shares text with whom: the edges between reports with their evidence, and each shared
// passage with the words that differ. Direction is said only where the evidence decides it.
import type { Passage } from '../../model/passage.ts'
import type { LineageEdge, SharedPassage } from '../../model/reuse.ts'
import { compareSpans, containsSpan, type Span } from '../../text/span.ts'
import { maskedSlice } from '../mask.ts'
import { DIRECTION_WORDS, KIND_WORDS, sharingGroups } from '../rows/sharing.ts'
import { formatNumber, plural } from '../wording.ts'
import { joinMarkup, markup, type Markup } from './markup.ts'
import { labelOf, reason, wordsOf } from '../view.ts'
import { lineageArcs } from './arcs.ts'
import { cite, citeAll, type PageView } from './cite.ts'

const EDGES_MAX = 60
const PASSAGES_MAX = 60
/** Up to this many shared passages are shown without being asked for. */
const PASSAGES_OPEN = 6

function edgeRow(view: PageView, edge: LineageEdge): Markup {
  return markup`<tr><th scope="row">${labelOf(view, edge.from)} <span aria-hidden="true">${edge.direction === 'undecided' || edge.direction === 'common-origin' ? '—' : '→'}</span><span class="away">and</span> ${labelOf(view, edge.to)}</th>
<td class="number">${formatNumber(edge.characters)}</td>
<td>${DIRECTION_WORDS[edge.direction]}<div class="quiet">${reason(view, edge.why.join('; '))}</div></td></tr>`
}

/**
 * One side of a shared passage with the words that the other side lacks or has otherwise
 * marked.
 */
function sideOf(view: PageView, passage: Passage, changes: readonly (Span | null)[]): Markup {
  const document = view.documents.get(passage.document)
  if (!document) return markup`${wordsOf(view, passage)}`
  const changed = changes.filter((at) => at !== null && containsSpan(passage, at)) as Span[]
  const pieces: Markup[] = []
  let from = passage.start
  for (const at of changed.toSorted(compareSpans)) {
    if (at.start < from) continue
    const before = maskedSlice(document, { start: from, end: at.start }, view.mask)
    pieces.push(markup`${before}<em class="changed">${maskedSlice(document, at, view.mask)}</em>`)
    from = at.end
  }
  return markup`${pieces}${maskedSlice(document, { start: from, end: passage.end }, view.mask)}`
}

/** Shared passages of the same words are one entry, in however many pairs of reports they stand. */
interface Entry {
  readonly shared: SharedPassage
  readonly passages: Passage[]
}

function entriesOf(view: PageView, all: readonly SharedPassage[]): Entry[] {
  const entries = new Map<string, Entry>()
  for (const [i, shared] of all.entries()) {
    const { kind, a, b } = shared
    const key = kind === 'verbatim' ? wordsOf(view, a).toLowerCase() : `pair ${i}`
    const known = entries.get(key)
    if (known) known.passages.push(a, b)
    else entries.set(key, { shared, passages: [a, b] })
  }
  return [...entries.values()].sort((x, y) => y.passages.length - x.passages.length)
}

function entryItem(view: PageView, { shared, passages }: Entry): Markup {
  const { a, b, changes, kind, similarity } = shared
  if (kind === 'verbatim')
    return markup`<li><div class="counts">${KIND_WORDS[kind]}</div><p class="words">${wordsOf(view, a)} ${citeAll(view, passages)}</p></li>`
  const side = (passage: Passage, key: 'a' | 'b') =>
    markup`<p class="words">${sideOf(
      view,
      passage,
      changes.map((one) => one[key]),
    )} ${cite(view, passage)}</p>`
  return markup`<li><div class="counts">${KIND_WORDS[kind]}, ${Math.round(similarity * 100)} % of the words alike</div>${side(a, 'a')}${side(b, 'b')}</li>`
}

function passageList(view: PageView): Markup {
  const entries = entriesOf(view, view.story.shared ?? [])
  if (entries.length === 0) return markup``
  const rest = entries.length - PASSAGES_MAX
  const items = entries.slice(0, PASSAGES_MAX).map((one) => entryItem(view, one))
  return markup`<details${entries.length <= PASSAGES_OPEN ? markup` open` : markup``}><summary>${plural(entries.length, 'shared passage')}, differing words set apart</summary><ol class="shared">${items}</ol>${rest > 0 && markup`<p>and ${rest} more</p>`}</details>`
}

/** The lineage as a table, and the groups that share text. */
export function lineageSection(view: PageView): Markup {
  const edges = view.story.lineage.edges.toSorted((a, b) => b.characters - a.characters)
  if (edges.length === 0)
    return markup`<p class="quiet">No shared passages were found between these reports.</p>`
  const groups = sharingGroups(view)
  const rest = edges.length - EDGES_MAX
  return markup`<p>Shared text may be agency copy. ${plural(edges.length, 'pair')} of reports share passages${
    groups.length > 0 &&
    markup`; groups: ${joinMarkup(
      groups.map((group) => markup`${group.map((id) => labelOf(view, id)).join(', ')}`),
      '; ',
    )}`
  }.</p>
${lineageArcs(view)}
<div class="wide" tabindex="0" role="region" aria-label="Shared text"><table><thead><tr><th scope="col">Reports</th><th scope="col">Characters shared</th><th scope="col">Direction and evidence</th></tr></thead>
<tbody>${edges.slice(0, EDGES_MAX).map((edge) => edgeRow(view, edge))}</tbody></table></div>${rest > 0 && markup`<p>and ${rest} more pairs</p>`}${passageList(view)}`
}
