// What the reports do not say: missing dates, quotes without speakers, words that point nowhere,
// figures that rest on one report and name no source. Absence is information.
// Example: {title: 'Who said it', items: [{words: 'We have waited long enough', quoted: true, …}]}.
import { passageAt, type Passage } from '../../model/passage.ts'
import { layerOf } from '../../model/pile.ts'
import { repeatTest } from '../annotated.ts'
import { groupByWords, labelOf, own, type View } from '../view.ts'
import { formatBounds, plural } from '../wording.ts'
import { figureClaims } from './figures.ts'

/** One thing that is not said. */
export interface GapItem {
  readonly words: string
  /** The words are a report's own. */
  readonly quoted: boolean
  /** The figure it is about, as a value. */
  readonly value: string | null
  readonly passages: readonly Passage[]
}

/** Things of one kind that are not said. */
export interface Gap {
  readonly title: string
  readonly items: readonly GapItem[]
}

const said = { quoted: false, value: null, passages: [] } as const

function undated(view: View): Gap {
  const missing = view.story.documents.filter(({ published }) => !published?.stated)
  const names = missing.map(({ id }) => labelOf(view, id)).join(', ')
  const items = missing.length === 0 ? [] : [{ ...said, words: `no date is stated in ${names}` }]
  return { title: `When ${plural(missing.length, 'report')} appeared`, items }
}

function speakerless(view: View): Gap {
  const quotes = view.reports.flatMap((report) => {
    const inRepeat = repeatTest(report.document)
    return layerOf(report, 'quotation')
      .filter((quote) => quote.form === 'direct' && !quote.speaker && !inRepeat(quote))
      .map((quote) => passageAt(report.document, quote))
  })
  const items = groupByWords(view, quotes).map((group) => ({ ...said, ...group, quoted: true }))
  return { title: 'Who said it', items }
}

function orphans(view: View): Gap {
  const items = view.story.documents
    .flatMap(({ condition }) => condition.filter((one) => one.kind === 'orphan-context'))
    .map((one) => ({ ...said, words: own(view, one.why), passages: [one.cite] }))
  return { title: 'Who or what is meant', items }
}

/** Figures of one report that name nobody as their source. */
function sourceless(view: View): Gap {
  const items = figureClaims(view)
    .filter((claim) => claim.reports === 1 && !claim.statements[0].speaker)
    .map((claim) => ({
      ...said,
      words: own(view, claim.label),
      value: formatBounds(claim),
      passages: claim.statements,
    }))
  return { title: 'Where a figure of one report comes from', items }
}

/** Everything of these kinds that the reports do not say; a gap may be empty. */
export function gapsOf(view: View): readonly Gap[] {
  return [undated(view), speakerless(view), orphans(view), sourceless(view)]
}
