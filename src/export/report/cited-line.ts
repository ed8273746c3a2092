// A line of the brief with its links in place: "(Marn Daily, citing Aldo Venn)" becomes a link to
// the passage in Marn Daily, so that no report is named twice. Passages whose report the line does
// not name are linked behind it.
import type { Line } from '../../model/brief.ts'
import { namedIn } from '../rows/cited.ts'
import { markup, type Markup } from './markup.ts'
import { cite, citeAll, type PageView } from './cite.ts'

/** The line with a link wherever it names a report, the other passages linked behind it. */
export function citedLine(view: PageView, line: Pick<Line, 'text' | 'cites'>): Markup {
  const { words, named, behind } = namedIn(view, line)
  let from = 0
  const pieces = named.map(({ start, end, passage }) => {
    const piece = markup`${words.slice(from, start)}${cite(view, passage)}`
    from = end
    return piece
  })
  return markup`${pieces}${words.slice(from)}${behind.length > 0 && markup` ${citeAll(view, behind)}`}`
}
