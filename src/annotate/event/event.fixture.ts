// Layers for the tests of events and commitments: sentences, dates, and the invented names and
// places of their cases, marked by a short list instead of the name layer, so that a case fails
// for one reason only.
import type { AnnotationOf, Commitment, Event, Kind } from '../../model/annotation.ts'
import type { Annotated } from '../../model/annotator.ts'
import type { Day } from '../../model/calendar.ts'
import { splitSentences } from '../../text/sentence.ts'
import { tokenize } from '../../text/token.ts'
import { commitment } from '../commitment/commitment.ts'
import { event } from './event.ts'
import { time } from '../time/time.ts'

const NAME =
  /Aldo Venn|Venn|Orsk Corp|Orsk Mining Company|Orsk Fire Service|Orsk|Veldoria|Marn|Tarn/gu
const PLACES: readonly string[] = ['Veldoria', 'Marn', 'Tarn']

/** Events and commitments of a text published on Wednesday 12 March 2031, or on no stated day. */
export function annotationsFor(
  text: string,
  published: Day | null = '2031-03-12',
): { readonly event: Event[]; readonly commitment: Commitment[] } {
  const layers: { [K in Kind]?: readonly AnnotationOf<K>[] } = {}
  const report: Annotated = {
    text,
    title: null,
    published,
    tokens: tokenize(text),
    repeats: [],
    layer: (<K extends Kind>(kind: K) => layers[kind] ?? []) as Annotated['layer'],
  }
  layers.sentence = splitSentences(text).map((one) => ({ kind: 'sentence', ...one }))
  layers.name = [...text.matchAll(NAME)].map(({ 0: name, index }) => ({
    kind: 'name',
    start: index,
    end: index + name.length,
    type: PLACES.includes(name) ? 'place' : 'person',
  }))
  layers.place = layers.name
    .filter(({ type }) => type === 'place')
    .map(({ start, end }) => {
      const name = text.slice(start, end)
      return { kind: 'place', start, end, name, geonames: null, lat: null, lon: null }
    })
  layers.time = time.annotate(report)
  return { event: event.annotate(report), commitment: commitment.annotate(report) }
}
