// What the reports do not say: missing dates, quotes without speakers, words that point nowhere,
// figures that rest on one report or on a speaker nobody names. Absence is information.
import { layerOf } from '../../model/pile.ts'
import { repeatTest } from '../annotated.ts'
import { plural } from '../wording.ts'
import { markup, type Markup } from './markup.ts'
import { cite, citeAll, labelOf, own, wordsOf, type View } from './view.ts'
import { passageAt } from '../../model/passage.ts'
import { formatBounds } from '../wording.ts'

const ITEMS_MAX = 8

function undated(view: View): Markup[] {
  const missing = view.story.documents.filter(({ published }) => !published?.stated)
  if (missing.length === 0) return []
  const names = missing.map(({ id }) => labelOf(view, id)).join(', ')
  return [
    markup`<li>When ${plural(missing.length, 'report')} appeared: no date is stated in ${names}.</li>`,
  ]
}

function speakerless(view: View): Markup[] {
  const items = view.reports.flatMap((report) => {
    const inRepeat = repeatTest(report.document)
    return layerOf(report, 'quotation')
      .filter((quote) => quote.form === 'direct' && !quote.speaker && !inRepeat(quote))
      .map((quote) => passageAt(report.document, quote))
  })
  return items
    .slice(0, ITEMS_MAX)
    .map(
      (passage) =>
        markup`<li>Who said <q>${wordsOf(view, passage)}</q> ${cite(view, passage)}</li>`,
    )
}

function singleReport(view: View): Markup[] {
  const figures = view.story.claims.filter(
    (claim) => claim.kind === 'figure' && claim.reports === 1,
  )
  const noSpeaker = figures.filter((claim) => !claim.statements[0].speaker)
  return noSpeaker
    .slice(0, ITEMS_MAX)
    .map(
      (claim) =>
        markup`<li>Whom the figure ${formatBounds(claim)} (${own(view, claim.label)}) comes from: one report, no source named ${citeAll(view, claim.statements)}</li>`,
    )
}

function orphans(view: View): Markup[] {
  const items = view.story.documents.flatMap(({ condition }) =>
    condition.filter((one) => one.kind === 'orphan-context'),
  )
  return items
    .slice(0, ITEMS_MAX)
    .map(
      (one) =>
        markup`<li>What <q>${wordsOf(view, one.cite)}</q> refers to: ${own(view, one.why)} ${cite(view, one.cite)}</li>`,
    )
}

/** The section on what is not stated. */
export function unknownsSection(view: View): Markup {
  const items = [...undated(view), ...speakerless(view), ...orphans(view), ...singleReport(view)]
  if (items.length === 0)
    return markup`<p class="quiet">Nothing of the kinds that Stemma looks for.</p>`
  return markup`<ul class="unknowns">${items}</ul>`
}
