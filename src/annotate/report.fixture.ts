// A report for tests of annotators: its text with the layers that the annotator needs, made in
// order. Example: layersOf('Orsk left Marn.').name gives the names of that sentence.
import type { AnnotationOf, Kind } from '../model/annotation.ts'
import type { Annotated } from '../model/annotator.ts'
import { tokenize } from '../text/token.ts'
import { name } from './name/name.ts'
import { orphan } from './orphan/orphan.ts'
import { placeAnnotator } from './place/place.ts'
import { quotation } from './quotation/quotation.ts'
import { sentence } from './sentence.ts'

type Layers = { [K in Kind]?: readonly AnnotationOf<K>[] }

/** The sentence, name, place, quotation and orphan layers of a text. */
export function layersOf(
  text: string,
): Required<Pick<Layers, 'sentence' | 'name' | 'place' | 'quotation' | 'orphan'>> {
  const layers: Layers = {}
  const report: Annotated = {
    text,
    title: null,
    published: null,
    tokens: tokenize(text),
    repeats: [],
    layer: ((kind: Kind) => layers[kind] ?? []) as Annotated['layer'],
  }
  const made = { sentence: sentence.annotate(report) }
  Object.assign(layers, made)
  Object.assign(layers, { name: name.annotate(report) })
  Object.assign(layers, { place: placeAnnotator(() => null).annotate(report) })
  Object.assign(layers, { quotation: quotation.annotate(report) })
  Object.assign(layers, { orphan: orphan.annotate(report) })
  return layers as ReturnType<typeof layersOf>
}

/** The spans that [[ ]] marks in a case, and the text without the marks. */
export function readMarks(marked: string): {
  text: string
  spans: { start: number; end: number }[]
} {
  const spans: { start: number; end: number }[] = []
  let text = ''
  let open = 0
  for (const part of marked.split(/(\[\[|\]\])/u)) {
    if (part === '[[') open = text.length
    else if (part === ']]') spans.push({ start: open, end: text.length })
    else text += part
  }
  return { text, spans }
}
