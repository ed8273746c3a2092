// Gold names → the same, with what its GUM part leaves out set aside: names of one word that GUM
// itself marks are not in it, and finding them counts as wrong. Prints the gold with those as
// unjudged, for the scorer of names. Example: "Orsk" alone, a place in GUM -> unjudged.
import { join } from 'node:path'
import type { Span } from '../src/text/span.ts'
import { readCorpora } from './name-corpora.ts'
import { pinned, SPANS } from './pins.ts'

const data = process.argv[2] ?? join(import.meta.dirname, '..', '..', 'shared', 'data')
const { judged, news } = readCorpora(data)
const texts = new Map(judged.map(({ id, text }) => [id, text]))
for (const line of pinned(data, SPANS.gold).toString('utf8').split('\n').filter(Boolean)) {
  const report: { id: string; gold: Span[]; ignore?: Span[] } = JSON.parse(line)
  const full = news.get(report.id)
  const text = texts.get(report.id)
  if (full && text !== undefined) {
    const moved = mover(full.text, text)
    const missing = full.names
      .map(({ start, end }) => ({ start: moved(start), end: moved(end - 1) + 1 }))
      .filter((one) => !report.gold.some((gold) => gold.start < one.end && one.start < gold.end))
    report.ignore = [...(report.ignore ?? []), ...missing]
  }
  process.stdout.write(`${JSON.stringify(report)}\n`)
}

/** Offsets of one text in another that differs by white space alone; else RangeError. */
function mover(from: string, to: string): (offset: number) => number {
  const marks = (text: string) => [...text.matchAll(/\S/gu)].map(({ index }) => index)
  const [there, here] = [marks(to), new Map(marks(from).map((index, i) => [index, i]))]
  if (there.length !== here.size) throw new RangeError('the texts differ by more than white space')
  return (offset) => there[here.get(offset)!]!
}
