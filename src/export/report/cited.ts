// A line of the brief with its links in place: "(Marn Daily, citing Aldo Venn)" becomes a link to
// the passage in Marn Daily, so that no report is named twice. Passages whose report the line does
// not name are linked behind it.
import type { Line } from '../../model/brief.ts'
import type { Passage } from '../../model/passage.ts'
import { stemOf } from '../label.ts'
import { markup, type Markup } from './markup.ts'
import { cite, citeAll, labelOf, own, type View } from './view.ts'

interface Place {
  readonly start: number
  readonly end: number
  readonly passage: Passage
}

/** Where a line names the report of a passage in brackets, outside the places already taken. */
function placeOf(
  view: View,
  words: string,
  passage: Passage,
  taken: readonly Place[],
): Place | null {
  const document = view.documents.get(passage.document)
  const stem = document?.path ? stemOf(document.path) : null
  const names = [labelOf(view, passage.document), document?.outlet, stem, passage.document]
  for (const name of names) {
    if (!name) continue
    for (let at = words.indexOf(`(${name}`); at >= 0; at = words.indexOf(`(${name}`, at + 1)) {
      const [start, end] = [at + 1, at + 1 + name.length]
      const closed = words[end] === ')' || words[end] === ','
      if (closed && !taken.some((one) => one.start === start)) return { start, end, passage }
    }
  }
  return null
}

/** The line with a link wherever it names a report, the other passages linked behind it. */
export function citedLine(view: View, line: Pick<Line, 'text' | 'cites'>): Markup {
  const words = own(view, line.text)
  const places: Place[] = []
  for (const passage of line.cites) {
    const place = placeOf(view, words, passage, places)
    if (place) places.push(place)
  }
  const named = new Set(places.map(({ passage }) => passage.document))
  const behind = line.cites.filter(({ document }) => !named.has(document))
  let from = 0
  const pieces = places
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, passage }) => {
      const piece = markup`${words.slice(from, start)}${cite(view, passage)}`
      from = end
      return piece
    })
  return markup`${pieces}${words.slice(from)}${behind.length > 0 && markup` ${citeAll(view, behind)}`}`
}
