// A stream of a whole pile right after a grouping → data from which it goes on, and back. Reports
// of the window are kept by id: their vectors are held elsewhere.
// Example: a window of 1,000 reports and 500 older stories is about two megabytes of JSON.
import type { DocumentId } from '../model/document.ts'
import { Dictionary, type KeptDictionary } from './dictionary.ts'
import { placed, type Placed } from './placed.ts'
import type { StoryVector } from './vector.ts'

/** A stream of a whole pile as data. JSON. */
export interface KeptStream {
  readonly arrived: number
  readonly dictionary: KeptDictionary
  /** How many parts each story that was split fell into. */
  readonly suffixes: readonly (readonly [story: string, parts: number])[]
  readonly old: readonly KeptOld[]
  readonly window: readonly KeptReport[]
}

interface KeptReport {
  readonly id: DocumentId
  readonly story: string
  readonly touched: number
}

/** The older reports of one story, taken together. */
interface KeptOld extends Omit<KeptReport, 'id'> {
  readonly ids: readonly DocumentId[]
  readonly size: number
  readonly within: number
  readonly terms: readonly number[]
  readonly weights: readonly number[]
  readonly named: readonly (readonly [term: number, reports: number])[]
  readonly from: number | null
  readonly to: number | null
}

/** A stream as data. O(words of its dictionary). */
export function keptStream({
  arrived,
  dictionary,
  suffixes,
  items,
}: {
  readonly arrived: number
  readonly dictionary: Dictionary
  readonly suffixes: ReadonlyMap<string, number>
  readonly items: readonly Placed[]
}): KeptStream {
  const keptOld = ({ weights, named, ...item }: Placed): KeptOld => ({
    story: item.story,
    touched: item.touched,
    ids: item.ids,
    size: item.size,
    within: item.within,
    terms: [...weights.terms],
    weights: [...weights.weights],
    named: [...named],
    from: item.from,
    to: item.to,
  })
  return {
    arrived,
    dictionary: dictionary.kept(),
    suffixes: [...suffixes],
    old: items.filter(({ vector }) => vector === null).map(keptOld),
    window: items.flatMap(({ vector, story, touched }) =>
      vector ? [{ id: vector.id, story, touched }] : [],
    ),
  }
}

/**
 * What `keptStream` was made of: older stories come first, as `withinWindow` leaves them. RangeError
 * where a vector of the window is missing.
 */
export function itemsOf(
  kept: KeptStream,
  vectors: ReadonlyMap<DocumentId, StoryVector>,
): { readonly dictionary: Dictionary; readonly items: Placed[] } {
  const dictionary = Dictionary.from(kept.dictionary)
  const old = kept.old.map(({ terms, weights, named, ...item }): Placed => ({
    ...item,
    weights: { terms: Int32Array.from(terms), weights: Float64Array.from(weights) },
    named: new Map(named),
    vector: null,
    numbered: null,
  }))
  const window = kept.window.map(({ id, story, touched }) => {
    const vector = vectors.get(id)
    if (!vector) throw new RangeError(`no vector of ${id}`)
    const numbered = dictionary.number(vector)
    return { ...placed(vector, numbered, { dictionary, placing: 'together', touched }), story }
  })
  return { dictionary, items: [...old, ...window] }
}
