// What the reports do not say: missing dates, quotes without speakers, words that point nowhere,
// figures that rest on one report or on a speaker nobody names. Absence is information.
import { gapsOf, type Gap, type GapItem } from '../rows/unknowns.ts'
import { markup, type Markup } from './markup.ts'
import { cite, citeAll, type PageView } from './cite.ts'

const ITEMS_MAX = 8

function gapItem(view: PageView, { words, quoted, value, passages }: GapItem): Markup {
  if (quoted) return markup`<q>${words}</q> ${citeAll(view, passages)}`
  if (value !== null)
    return markup`${words}: <span class="value">${value}</span> ${citeAll(view, passages)}`
  return markup`${words}${passages.map((passage) => markup` ${cite(view, passage)}`)}`
}

function gapBlock(view: PageView, { title, items }: Gap): Markup {
  if (items.length === 0) return markup``
  const rest = items.length - ITEMS_MAX
  const list = (some: readonly GapItem[]) =>
    markup`<ul>${some.map((one) => markup`<li>${gapItem(view, one)}</li>`)}</ul>`
  return markup`<h3>${title}</h3>${list(items.slice(0, ITEMS_MAX))}${
    rest > 0 &&
    markup`<details><summary>${rest} more</summary>${list(items.slice(ITEMS_MAX))}</details>`
  }`
}

/** The section on what is not stated. */
export function unknownsSection(view: PageView): Markup {
  const gaps = gapsOf(view)
  if (gaps.every(({ items }) => items.length === 0))
    return markup`<p class="quiet">Nothing of the kinds that Stemma looks for.</p>`
  return markup`<div class="unknowns">${gaps.map((gap) => gapBlock(view, gap))}</div>`
}
