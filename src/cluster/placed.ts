// What a stream holds: reports one by one while they are in its window, and the older reports of
// each story taken together as one item.
// Example: of a story of nine reports six have left the window: one item of size six, three of one.
import type { Dictionary, NumberedTerms } from './dictionary.ts'
import { timeShare, type Item } from './likeness.ts'
import { totalsOf } from './stage.ts'
import type { StoryVector } from './vector.ts'
import { strongest, weigh, type Weights } from './weigh.ts'

/** What of a stream is looked at again: all that bounds its memory and its cost per arrival. */
export interface StreamWindow {
  /** Latest reports that are kept one by one and grouped anew. */
  readonly reports: number
  /** Stories whose reports have all left the window: the ones touched last can still be joined. */
  readonly stories: number
  /** Arrivals between two groupings of a whole pile, which only has to bound its memory. */
  readonly together: number
}

/** The window of every stream and pile: what Stemma's memory is bounded by. */
export const STREAM_WINDOW: StreamWindow = { reports: 1000, stories: 500, together: 100 }
/** Terms kept of an old story's sum. */
const OLD_TERMS_MAX = 200

/** An item of a stream, with the story that it is in. */
export interface Placed extends Item {
  story: string
  /** The report itself while it is in the window; null for the old reports of a story. */
  readonly vector: StoryVector | null
  readonly numbered: NumberedTerms | null
  /** How many of its reports write each term as a name that the background does not know. */
  readonly named: ReadonlyMap<number, number>
  /** Number of the arrival that last touched it. */
  readonly touched: number
}

/** The stories that some items are of. */
export const namesOf = (items: readonly Placed[]) => new Set(items.map(({ story }) => story))

/** Parts that a story was split into are counted while a later line can name it. */
export function livingOnly(
  suffixes: ReadonlyMap<string, number>,
  items: readonly Placed[],
): Map<string, number> {
  const living = namesOf(items)
  return new Map([...suffixes].filter(([story]) => living.has(story)))
}

/** A report as it enters the stream; its story is still to be said. */
export function placed(
  vector: StoryVector,
  numbered: NumberedTerms,
  {
    dictionary,
    placing,
    touched,
  }: {
    readonly dictionary: Dictionary
    readonly placing: 'on arrival' | 'together'
    readonly touched: number
  },
): Placed {
  const { id, day } = vector
  return {
    ids: [id],
    size: 1,
    within: 0,
    // A whole pile's reports are weighed when they are grouped.
    weights: placing === 'together' ? WEIGHTLESS : weigh(numbered, dictionary),
    named: namedIn(numbered, dictionary),
    from: day,
    to: day,
    story: '',
    vector,
    numbered,
    touched,
  }
}

const WEIGHTLESS: Weights = { terms: new Int32Array(0), weights: new Float64Array(0) }

function namedIn({ terms, names }: NumberedTerms, dictionary: Dictionary): Map<number, number> {
  const named = new Map<number, number>()
  for (const [i, term] of terms.entries())
    if (names[i] && !dictionary.isKnown(term)) named.set(term, 1)
  return named
}

/** An item weighed by what is rare by now. */
export function reweighed(item: Placed, dictionary: Dictionary): Placed {
  return item.numbered ? { ...item, weights: weigh(item.numbered, dictionary) } : item
}

/** An item in the numbers of another dictionary. */
export function renumbered(item: Placed, was: Dictionary, now: Dictionary): Placed {
  const named = new Map(
    Array.from(item.named, ([term, count]) => [now.numberOf(was.wordOf(term)), count]),
  )
  if (item.vector) return { ...item, named, numbered: now.number(item.vector) }
  const { terms, weights } = item.weights
  const again = terms.map((term) => now.numberOf(was.wordOf(term)))
  return { ...item, named, weights: { terms: again, weights } }
}

/**
 * Takes the oldest reports beyond the window together, story by story, and lets the stalest stories
 * go.
 */
export function withinWindow(items: readonly Placed[], window: StreamWindow): Placed[] {
  const single = items.filter(({ vector }) => vector !== null)
  const leaving = new Set(single.slice(0, Math.max(0, single.length - window.reports)))
  if (leaving.size === 0) return [...items]
  const old = new Map<string, Placed>()
  for (const item of items) {
    if (item.vector !== null && !leaving.has(item)) continue
    const there = old.get(item.story)
    old.set(item.story, there ? together(there, item) : { ...item, vector: null, numbered: null })
  }
  const kept = [...old.values()].sort((a, b) => b.touched - a.touched).slice(0, window.stories)
  const left = single.filter((item) => !leaving.has(item))
  return [...kept.sort((a, b) => a.touched - b.touched), ...left]
}

function together(a: Placed, b: Placed): Placed {
  const sum = new Map<number, number>()
  for (const [i, term] of a.weights.terms.entries()) sum.set(term, a.weights.weights[i]!)
  let product = 0
  for (const [i, term] of b.weights.terms.entries()) {
    const there = sum.get(term) ?? 0
    product += there * b.weights.weights[i]!
    sum.set(term, there + b.weights.weights[i]!)
  }
  const [terms, weights] = [Int32Array.from(sum.keys()), Float64Array.from(sum.values())]
  return {
    ids: [...a.ids, ...b.ids],
    size: a.size + b.size,
    within: a.within + b.within + product * timeShare(a, b),
    weights: strongest({ terms, weights }, OLD_TERMS_MAX),
    named: totalsOf([a.named, b.named]),
    from: leastOf(a.from, b.from, Math.min),
    to: leastOf(a.to, b.to, Math.max),
    story: a.story,
    vector: null,
    numbered: null,
    touched: Math.max(a.touched, b.touched),
  }
}

function leastOf(
  a: number | null,
  b: number | null,
  choose: (a: number, b: number) => number,
): number | null {
  return a === null ? b : b === null ? a : choose(a, b)
}
