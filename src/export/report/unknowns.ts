// What the reports do not say: missing dates, quotes without speakers, words that point nowhere,
// figures that rest on one report or on a speaker nobody names. Absence is information.
import { passageAt } from '../../model/passage.ts'
import { layerOf } from '../../model/pile.ts'
import { repeatTest } from '../annotated.ts'
import { formatBounds, plural } from '../wording.ts'
import { figureClaims } from './figures.ts'
import { markup, type Markup } from './markup.ts'
import { groupByWords, labelOf, own } from '../view.ts'
import { cite, citeAll, type PageView } from './cite.ts'

const ITEMS_MAX = 8

interface Gap {
  readonly title: string
  readonly items: readonly Markup[]
}

function undated(view: PageView): Gap {
  const missing = view.story.documents.filter(({ published }) => !published?.stated)
  const names = missing.map(({ id }) => labelOf(view, id)).join(', ')
  const items = missing.length === 0 ? [] : [markup`no date is stated in ${names}`]
  return { title: `When ${plural(missing.length, 'report')} appeared`, items }
}

function speakerless(view: PageView): Gap {
  const quotes = view.reports.flatMap((report) => {
    const inRepeat = repeatTest(report.document)
    return layerOf(report, 'quotation')
      .filter((quote) => quote.form === 'direct' && !quote.speaker && !inRepeat(quote))
      .map((quote) => passageAt(report.document, quote))
  })
  const items = groupByWords(view, quotes).map(
    ({ words, passages }) => markup`<q>${words}</q> ${citeAll(view, passages)}`,
  )
  return { title: 'Who said it', items }
}

function orphans(view: PageView): Gap {
  const items = view.story.documents
    .flatMap(({ condition }) => condition.filter((one) => one.kind === 'orphan-context'))
    .map((one) => markup`${own(view, one.why)} ${cite(view, one.cite)}`)
  return { title: 'Who or what is meant', items }
}

/** Figures of one report that name nobody as their source. */
function sourceless(view: PageView): Gap {
  const items = figureClaims(view)
    .filter((claim) => claim.reports === 1 && !claim.statements[0].speaker)
    .map(
      (claim) =>
        markup`${own(view, claim.label)}: <span class="value">${formatBounds(claim)}</span> ${citeAll(view, claim.statements)}`,
    )
  return { title: 'Where a figure of one report comes from', items }
}

function gapBlock({ title, items }: Gap): Markup {
  if (items.length === 0) return markup``
  const rest = items.length - ITEMS_MAX
  const list = (some: readonly Markup[]) =>
    markup`<ul>${some.map((one) => markup`<li>${one}</li>`)}</ul>`
  return markup`<h3>${title}</h3>${list(items.slice(0, ITEMS_MAX))}${
    rest > 0 &&
    markup`<details><summary>${rest} more</summary>${list(items.slice(ITEMS_MAX))}</details>`
  }`
}

/** The section on what is not stated. */
export function unknownsSection(view: PageView): Markup {
  const gaps = [undated(view), speakerless(view), orphans(view), sourceless(view)]
  if (gaps.every(({ items }) => items.length === 0))
    return markup`<p class="quiet">Nothing of the kinds that Stemma looks for.</p>`
  return markup`<div class="unknowns">${gaps.map(gapBlock)}</div>`
}
