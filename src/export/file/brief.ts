// The brief of a story as every file tells it: the bottom line, then lines by facet, each with the
// numbers of the reports that it stands on. Example: "More than 38,500 people have left." [1] under
// "Figures", where report 1 is the Ostrel Herald.
import type { Facet, Line } from '../../model/brief.ts'
import type { DocumentId } from '../../model/document.ts'
import type { Cites } from '../../model/passage.ts'
import { formatDays } from '../wording.ts'
import { labelOf, own, type View } from '../view.ts'
import { titleOf } from './report.ts'

const FACETS: readonly (readonly [facet: Facet, title: string])[] = [
  ['what happened', 'What happened'],
  ['humanitarian', 'People'],
  ['figures', 'Figures'],
  ['differences', 'Differences'],
  ['positions', 'Positions'],
  ['next steps', 'Next steps'],
]

export interface BriefLine {
  /** In the view's words. */
  readonly text: string
  /** Places in the list of reports, from 1. */
  readonly numbers: readonly number[]
  readonly cites: Cites
}

export interface Brief {
  readonly title: string
  readonly bottom: BriefLine | null
  readonly sections: readonly { readonly title: string; readonly lines: readonly BriefLine[] }[]
}

/** The place of a report in the view's list, from 1. */
export function numberOf(view: View, id: DocumentId): number {
  return view.reports.findIndex((report) => report.document.id === id) + 1
}

function lineOf(view: View, { text, cites }: Line): BriefLine {
  const ids = [...new Set(cites.map(({ document }) => document))]
  return { text: own(view, text), numbers: ids.map((id) => numberOf(view, id)), cites }
}

/** The brief in the order in which it is read; sections without a line are left out. */
export function briefOf(view: View): Brief {
  const [bottom, ...rest] = view.story.brief
  const sections = FACETS.map(([facet, title]) => ({
    title,
    lines: rest.filter((line) => line.facet === facet).map((line) => lineOf(view, line)),
  }))
  return {
    title: own(view, view.story.title),
    bottom: bottom ? lineOf(view, bottom) : null,
    sections: sections.filter(({ lines }) => lines.length > 0),
  }
}

/** "4 Mar 2031", "3–6 Mar 2031 (inferred)", or null where no day is known. */
export function dayWords(view: View, id: DocumentId): string | null {
  const day = view.story.documents.find((report) => report.id === id)?.published
  return day ? `${formatDays(day)}${day.stated ? '' : ' (inferred)'}` : null
}

/** "Ostrel Herald · Thousands leave valley · 4 Mar 2031". */
export function reportLine(view: View, id: DocumentId): string {
  const document = view.documents.get(id)
  const parts = [labelOf(view, id), document && titleOf(view, document)]
  return [...parts, dayWords(view, id) ?? 'date not stated'].filter(Boolean).join(' · ')
}
