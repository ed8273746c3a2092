// The brief: the bottom line, then what happened, figures, positions and what is ahead, each line
// with its passages; the lines that failed their check stay visible, struck out.
import type { Facet, Line } from '../../model/brief.ts'
import { plural } from '../wording.ts'
import { citedLine } from './cited-line.ts'
import { markup, type Markup } from './markup.ts'
import { own } from '../view.ts'
import type { PageView } from './cite.ts'

/** Facets in reading order, as headings. */
const FACETS: readonly (readonly [facet: Facet, title: string])[] = [
  ['what happened', 'What happened'],
  ['humanitarian', 'People'],
  ['figures', 'Figures'],
  ['positions', 'Positions'],
  ['next steps', 'Next steps'],
  ['differences', 'Differences'],
]
const LINES_FIRST = 3

function item(view: PageView, line: Line): Markup {
  return markup`<li>${citedLine(view, line)}</li>`
}

function facetBlock(view: PageView, title: string, lines: readonly Line[]): Markup {
  if (lines.length === 0) return markup``
  const [first, rest] = [lines.slice(0, LINES_FIRST), lines.slice(LINES_FIRST)]
  return markup`<div class="facet"><h3>${title}</h3><ul class="brief">${first.map((line) => item(view, line))}</ul>${
    rest.length > 0 &&
    markup`<details><summary>${rest.length} more</summary><ul class="brief">${rest.map((line) => item(view, line))}</ul></details>`
  }</div>`
}

function struckBlock(view: PageView): Markup {
  const { struck } = view.story
  if (struck.length === 0) return markup``
  return markup`<details><summary>${plural(struck.length, 'line')} struck out: the passages do not support them</summary><ul class="struck">${struck.map(
    (line) => markup`<li><s>${own(view, line.text)}</s> ${own(view, line.why)}</li>`,
  )}</ul></details>`
}

/** The bottom line of a story, alone: the first thing on the page. */
export function bottomLine(view: PageView): Markup {
  const [bottom] = view.story.brief
  if (!bottom)
    return markup`<p class="quiet">No line could be written that its passages support.</p>`
  return markup`<p class="bottom">${citedLine(view, bottom)}</p>`
}

/** The lines after the bottom line, by facet. */
export function briefSection(view: PageView): Markup {
  const rest = view.story.brief.slice(1)
  const blocks = FACETS.map(([facet, title]) =>
    facetBlock(
      view,
      title,
      rest.filter((line) => line.facet === facet),
    ),
  )
  return markup`<div class="facets">${blocks}</div>${struckBlock(view)}`
}
