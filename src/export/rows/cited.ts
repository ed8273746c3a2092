// Where a line of our own names the reports it cites, so that the name itself can be the link and
// no report is named twice. Example: in "(Marn Daily, citing Aldo Venn)" the words "Marn Daily".
import type { Line } from '../../model/brief.ts'
import type { Passage } from '../../model/passage.ts'
import { stemOf } from '../label.ts'
import { labelOf, own, type View } from '../view.ts'

/** Words of a line that name the report of a passage. */
export interface Named {
  readonly start: number
  readonly end: number
  readonly passage: Passage
}

/** Where a line names the report of a passage in brackets, outside the places already taken. */
function placeOf(
  view: View,
  words: string,
  passage: Passage,
  taken: readonly Named[],
): Named | null {
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

/** A line's words, where they name reports (in text order), and the passages they do not name. */
export function namedIn(
  view: View,
  line: Pick<Line, 'text'> & { readonly cites: readonly Passage[] },
): {
  readonly words: string
  readonly named: readonly Named[]
  readonly behind: readonly Passage[]
} {
  const words = own(view, line.text)
  const places: Named[] = []
  for (const passage of line.cites) {
    const place = placeOf(view, words, passage, places)
    if (place) places.push(place)
  }
  const reports = new Set(places.map(({ passage }) => passage.document))
  return {
    words,
    named: places.toSorted((a, b) => a.start - b.start),
    behind: line.cites.filter(({ document }) => !reports.has(document)),
  }
}
