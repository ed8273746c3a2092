// Piles with hand-made layers for the tests of reconciliation: each annotation is given by its
// words, so that a test reads like the reports it is about. All of it is invented: Veldoria, its
// capital Marn, its province Ostrel.
import type {
  Annotation,
  AnnotationOf,
  Commitment,
  Event,
  Figure,
  Kind,
  NamedMention,
  Quotation,
  Time,
} from '../model/annotation.ts'
import type { Document, Repeat } from '../model/document.ts'
import { compareDocuments, type AnnotatedDocument, type Pile } from '../model/pile.ts'
import type { SharedPassage } from '../model/reuse.ts'
import type { Passage } from '../model/passage.ts'
import { sha256 } from '../model/identity.ts'
import { splitSentences } from '../text/sentence.ts'
import { compareSpans, type Span } from '../text/span.ts'

/** Annotations of a test report, by words of its text: the n-th occurrence with "words#n". */
export interface Layers {
  readonly figures?: Readonly<Record<string, FigureCase>>
  readonly quotations?: Readonly<Record<string, string | null>>
  readonly people?: readonly string[]
  readonly organisations?: readonly string[]
  readonly places?: readonly string[]
  readonly events?: Readonly<
    Record<string, Partial<Omit<Event, 'place'>> & { readonly place?: string }>
  >
  readonly commitments?: Readonly<Record<string, Partial<Commitment>>>
  /** Days by the words that name them. */
  readonly days?: Readonly<Record<string, string>>
  readonly repeats?: readonly Repeat[]
  readonly published?: string
  readonly title?: string
}

export type FigureCase = Partial<Omit<Figure, 'place' | 'time' | 'speaker' | 'partOf'>> & {
  readonly place?: string
  readonly time?: readonly [words: string, from: string | null, to: string | null]
  readonly speaker?: string
  readonly partOf?: string
}

/** The span of some words of a text. Throws where they are not there: a wrong case. */
export function spanOf(text: string, words: string): Span {
  const [plain, nth = '1'] = words.split('#') as [string, string?]
  let start = -1
  for (let i = 0; i < Number(nth); i++) start = text.indexOf(plain, start + 1)
  if (start < 0) throw new RangeError(`not in the text: ${words}`)
  return { start, end: start + plain.length }
}

function named(text: string, words: string | undefined): NamedMention | null {
  if (words === undefined) return null
  const at = text.includes(words) ? spanOf(text, words) : { start: 0, end: 1 }
  return { ...at, name: words }
}

/** A report with the given layers. */
export function toldReport(id: string, text: string, told: Layers = {}): AnnotatedDocument {
  const document: Document = {
    id,
    hash: sha256(text),
    path: `${id}.txt`,
    part: null,
    source: text,
    text,
    edits: [],
    title: told.title ?? null,
    byline: null,
    outlet: null,
    url: null,
    published: told.published ?? null,
    modified: null,
    language: 'en',
    notices: [],
    repeats: told.repeats ?? [],
  }
  const sorted = <K extends Kind>(all: readonly Annotation[]) =>
    [...all].sort(compareSpans) as AnnotationOf<K>[]
  const names = [
    ...(told.people ?? []).map((words) => ({ words, type: 'person' as const })),
    ...(told.organisations ?? []).map((words) => ({ words, type: 'organisation' as const })),
    ...(told.places ?? []).map((words) => ({ words, type: 'place' as const })),
  ]
  return {
    document,
    layers: {
      sentence: splitSentences(text).map((one) => ({ kind: 'sentence', ...one })),
      name: sorted<'name'>(
        names.map(({ words, type }) => ({ kind: 'name', type, ...spanOf(text, words) })),
      ),
      place: sorted<'place'>(
        (told.places ?? []).map((words) => ({
          kind: 'place',
          ...spanOf(text, words),
          name: words.split('#')[0]!,
          geonames: null,
          lat: null,
          lon: null,
        })),
      ),
      figure: sorted<'figure'>(
        Object.entries(told.figures ?? {}).map(([words, one]) => figureOf(text, words, one)),
      ),
      quotation: sorted<'quotation'>(
        Object.entries(told.quotations ?? {}).map(([words, speaker]): Quotation => ({
          kind: 'quotation',
          ...spanOf(text, words),
          form: /^[“"']/u.test(words) ? 'direct' : 'indirect',
          speaker: named(text, speaker ?? undefined),
          relay: null,
          cue: null,
          stance: speaker === null ? null : 'assert',
        })),
      ),
      time: sorted<'time'>(
        Object.entries(told.days ?? {}).map(([words, day]): Time => ({
          kind: 'time',
          ...spanOf(text, words),
          type: 'date',
          value: day,
          stated: words,
          anchor: null,
          from: day,
          to: day,
        })),
      ),
      event: sorted<'event'>(
        Object.entries(told.events ?? {}).map(([words, one]): Event => ({
          kind: 'event',
          ...spanOf(text, words),
          what: words.split('#')[0]!,
          who: [],
          time: null,
          status: 'actual',
          ...one,
          place: named(text, one.place),
        })),
      ),
      commitment: sorted<'commitment'>(
        Object.entries(told.commitments ?? {}).map(([words, one]): Commitment => ({
          kind: 'commitment',
          ...spanOf(text, words),
          who: null,
          announcedBy: null,
          what: words,
          due: null,
          condition: null,
          status: 'undated',
          ...one,
        })),
      ),
    },
  }
}

function figureOf(text: string, words: string, one: FigureCase): Figure {
  const { place, time, speaker, partOf, ...rest } = one
  return {
    kind: 'figure',
    ...spanOf(text, words),
    min: null,
    max: null,
    bound: 'exact',
    change: null,
    unit: null,
    what: 'people',
    term: null,
    status: 'actual',
    ...rest,
    place: named(text, place),
    time: time ? { ...spanOf(text, time[0]), from: time[1], to: time[2] } : null,
    speaker: named(text, speaker),
    partOf: partOf === undefined ? null : spanOf(text, partOf),
  }
}

/** A pile of reports in canonical order, with shared passages given by words. */
export function toldPile(
  reports: readonly AnnotatedDocument[],
  shared: readonly (readonly [a: string, b: string, words: string])[] = [],
): Pile {
  const ordered = reports.toSorted((a, b) => compareDocuments(a.document, b.document))
  const passage = (id: string, words: string): Passage => {
    const { text } = reports.find(({ document }) => document.id === id)!.document
    return { document: id, ...spanOf(text, words), exact: words }
  }
  const passages = shared.map(([a, b, words]): SharedPassage => ({
    a: passage(a, words),
    b: passage(b, words),
    similarity: 1,
    kind: 'verbatim',
    direction: 'undecided',
    why: [],
    changes: [],
  }))
  const published = ordered.map(({ document: { id, published: stamp } }) => {
    const day = stamp?.slice(0, 10) ?? null
    return [
      id,
      day === null ? null : { from: day, to: day, stated: true, why: 'stated by the report' },
    ] as const
  })
  return {
    reports: ordered,
    published: Object.fromEntries(published),
    reuse: { passages, pairs: [], groups: [] },
  }
}

/** A counter of independent reports for tests: reports of one shared passage count once. */
export function independentIn({ reuse }: Pile): (passages: readonly Passage[]) => number {
  return (passages) => {
    const ids = [...new Set(passages.map(({ document }) => document))]
    const parent = new Map(ids.map((id) => [id, id]))
    const root = (id: string): string => (parent.get(id) === id ? id : root(parent.get(id)!))
    for (const { a, b } of reuse.passages)
      for (const x of passages)
        for (const y of passages)
          if (
            x.document === a.document &&
            y.document === b.document &&
            x.start < a.end &&
            a.start < x.end &&
            y.start < b.end &&
            b.start < y.end
          )
            parent.set(root(x.document), root(y.document))
    return new Set(ids.map(root)).size
  }
}
