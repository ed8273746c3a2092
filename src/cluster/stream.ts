// Reports as they arrive → stories. Each arrival joins the story it is most alike, or opens one;
// every so often the recent reports are grouped anew, and what that changes is said as moves. Old
// reports of a story are kept as one item, so that an arrival costs the same however many came
// before.
// Example: add(dam report 1) opens a story; add(dam report 2) joins it.
import type { DocumentId } from '../model/document.ts'
import { contentId } from '../model/identity.ts'
import { Dictionary, type KeptDictionary, type NumberedTerms } from './dictionary.ts'
import { LikenessIndex, likenessMatrix, timeShare, type Item } from './likeness.ts'
import { belongTogether, linkItems, type LinkItem } from './link.ts'
import { regroup, type StoryMove } from './move.ts'
import { joinStages, totalsOf } from './stage.ts'
import type { Topic } from './topic.ts'
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

export const STREAM_WINDOW: StreamWindow = { reports: 1000, stories: 500, together: 100 }
/**
 * Arrivals between two groupings: an eighth of the items there are, five at least. From 800 items
 * on they grow with the square of the items, as a grouping's cost does: an arrival's share of it
 * stays the same.
 */
const ARRIVALS_MIN = 5
const ITEMS_FEW = 800
/** A part of a report tells of another story from this likeness on, and from so many rare names. */
const ALSO_MIN = 0.2
const ALSO_NAMES_MIN = 2
/** Names given as the reason. */
const NAMES_SAID = 4
/** Terms kept of an old story's sum. */
const OLD_TERMS_MAX = 200

/** Where a report was put: always the first line that its arrival causes. */
export interface Placement {
  readonly id: DocumentId
  readonly story: string
  /** Other stories that parts of a round-up or live blog tell of, by their names at its arrival. */
  readonly also?: readonly Also[]
}

export interface Also {
  readonly story: string
  readonly why: string
}

export interface StoryStream {
  /** Places the next report: its placement, then the moves that followed. Amortised O(window). */
  readonly add: (vector: StoryVector, topics?: readonly Topic[]) => (Placement | StoryMove)[]
  /** The moves that a last grouping of the window makes. */
  readonly end: () => readonly StoryMove[]
  /**
   * Right after a grouping the names that a later line can say; null at any other time.
   */
  readonly living: () => ReadonlySet<string> | null
  /** All that is needed to go on with a whole pile's stream, asked for right after a grouping. */
  readonly kept: () => KeptStream
}

/** The name of a story that a report opens. */
export function storyOpenedBy(id: DocumentId): string {
  return contentId(`story ${id}`)
}

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

interface Placed extends Item {
  story: string
  /** The report itself while it is in the window; null for the old reports of a story. */
  readonly vector: StoryVector | null
  readonly numbered: NumberedTerms | null
  /** How many of its reports write each term as a name that the background does not know. */
  readonly named: ReadonlyMap<number, number>
  /** Number of the arrival that last touched it. */
  readonly touched: number
}

/** Where a stream begins and how much of it is looked at again. */
export interface StreamStart {
  readonly window?: StreamWindow
  /** A whole pile's stream to go on with, and the vectors of the reports in its window. */
  readonly from?: {
    readonly kept: KeptStream
    readonly vectors: ReadonlyMap<DocumentId, StoryVector>
  }
}

/**
 * An empty stream, or one that goes on where another was kept. Reports of a whole pile are placed
 * together: on arrival each opens a story of its own, and only groupings, the fewest that the
 * window allows, put them together. RangeError where a vector of the window is missing.
 */
export function openStream(
  placing: 'on arrival' | 'together' = 'on arrival',
  { window = STREAM_WINDOW, from }: StreamStart = {},
): StoryStream {
  const start = from ? itemsOf(from.kept, from.vectors) : null
  let dictionary = start?.dictionary ?? new Dictionary()
  let suffixes = new Map(from?.kept.suffixes)
  let items: Placed[] = start?.items ?? []
  let index = new LikenessIndex()
  let buffer: Float64Array = new Float64Array(0)
  let row = new Float64Array(0)
  let stories = new Map<string, LinkItem>()
  let [arrived, sinceGrouping] = [from?.kept.arrived ?? 0, 0]

  const group = (): readonly StoryMove[] => {
    sinceGrouping = 0
    if (dictionary.isFull()) {
      const [full, half] = [dictionary, dictionary.halved()]
      items = items.map((item) => renumbered(item, full, half))
      dictionary = half
    }
    items = items.map((item) => reweighed(item, dictionary))
    const matrix = likenessMatrix(items, buffer)
    if (matrix.buffer !== buffer.buffer) buffer = matrix
    const linked = linkItems(items, matrix)
    // A stream answers what is one event; a pile, what is one developing story.
    const groups = placing === 'together' ? joinStages(linked, items) : linked
    const members = groups.map((one) => one.members.map((i) => items[i]!))
    const { names, moves } = regroup(members, suffixes)
    for (const [i, ofGroup] of members.entries()) for (const item of ofGroup) item.story = names[i]!
    items = withinWindow(items, window)
    suffixes = livingOnly(suffixes, items)
    if (placing === 'on arrival') {
      stories = new Map(groups.map((one, i) => [names[i]!, one]))
      index = new LikenessIndex(items)
    }
    return moves
  }

  const bestOf = (item: Placed) => {
    if (row.length < items.length) row = new Float64Array(2 * items.length)
    const likeness = row.subarray(0, items.length).fill(0)
    return bestStory(item, items, { index, stories, likeness })
  }

  const place = (item: Placed): string => {
    if (placing === 'together') return storyOpenedBy(item.ids[0]!)
    const best = bestOf(item)
    const story = best?.story ?? storyOpenedBy(item.ids[0]!)
    stories.set(story, best?.joined ?? { size: 1, within: 0 })
    index.add(item)
    return story
  }

  const isDue = () =>
    placing === 'together'
      ? items.length >= window.reports + window.stories + window.together
      : sinceGrouping >= arrivalsBetween(items.length)

  return {
    add(vector, topics = []) {
      const told = topics.flatMap((topic) => toldBy(topic, { dictionary, items, bestOf }) ?? [])
      const numbered = dictionary.number(vector)
      dictionary.count(numbered)
      const item = placed(vector, numbered, { dictionary, placing, touched: arrived++ })
      item.story = place(item)
      items.push(item)
      sinceGrouping++
      const placement = { id: vector.id, story: item.story, ...alsoOf(told, item.story) }
      return [placement, ...(isDue() ? group() : [])]
    },
    end: () => (sinceGrouping > 0 ? group() : []),
    living: () => (sinceGrouping > 0 || arrived === 0 ? null : namesOf(items)),
    kept: () => keptStream({ arrived, dictionary, suffixes, items }),
  }
}

const namesOf = (items: readonly Placed[]) => new Set(items.map(({ story }) => story))

/** Parts that a story was split into are counted while a later line can name it. */
function livingOnly(
  suffixes: ReadonlyMap<string, number>,
  items: readonly Placed[],
): Map<string, number> {
  const living = namesOf(items)
  return new Map([...suffixes].filter(([story]) => living.has(story)))
}

/** The story that a part of a report tells of, if it is sure. */
function toldBy(
  { heading, vector }: Topic,
  {
    dictionary,
    items,
    bestOf,
  }: {
    readonly dictionary: Dictionary
    readonly items: readonly Placed[]
    readonly bestOf: (item: Placed) => ReturnType<typeof bestStory>
  },
): Also | null {
  const numbered = dictionary.number(vector)
  const item = placed(vector, numbered, { dictionary, placing: 'on arrival', touched: 0 })
  const best = bestOf(item)
  if (!best || best.mean < ALSO_MIN) return null
  const theirs = totalsOf(items.filter(({ story }) => story === best.story).map(namedOf))
  const names = [...item.named.keys()].filter((term) => theirs.has(term))
  if (names.length < ALSO_NAMES_MIN) return null
  const said = names.slice(0, NAMES_SAID).map((term) => dictionary.wordOf(term))
  return { story: best.story, why: `part "${heading}" names ${said.join(', ')} as it does` }
}

/** Stories other than the report's own, each once. */
function alsoOf(told: readonly Also[], own: string): { readonly also?: readonly Also[] } {
  const others = new Map(told.toReversed().map((one) => [one.story, one]))
  others.delete(own)
  return others.size > 0 ? { also: [...others.values()].toReversed() } : {}
}

const namedOf = ({ named }: Placed) => named

function arrivalsBetween(items: number): number {
  return Math.max(ARRIVALS_MIN, (items / 8) * Math.max(1, items / ITEMS_FEW))
}

function placed(
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

function reweighed(item: Placed, dictionary: Dictionary): Placed {
  return item.numbered ? { ...item, weights: weigh(item.numbered, dictionary) } : item
}

/** An item in the numbers of another dictionary. */
function renumbered(item: Placed, was: Dictionary, now: Dictionary): Placed {
  const named = new Map(
    Array.from(item.named, ([term, count]) => [now.numberOf(was.wordOf(term)), count]),
  )
  if (item.vector) return { ...item, named, numbered: now.number(item.vector) }
  const { terms, weights } = item.weights
  const again = terms.map((term) => now.numberOf(was.wordOf(term)))
  return { ...item, named, weights: { terms: again, weights } }
}

/**
 * The story that a report is most alike on average, if it belongs there, and what that story then
 * amounts to.
 */
function bestStory(
  item: Item,
  items: readonly Placed[],
  {
    index,
    stories,
    likeness,
  }: {
    readonly index: LikenessIndex
    readonly stories: ReadonlyMap<string, LinkItem>
    /** Room for the likeness to each item, all 0. */
    readonly likeness: Float64Array
  },
): { readonly story: string; readonly mean: number; readonly joined: LinkItem } | null {
  index.compare(item, likeness)
  const sums = new Map<string, number>()
  for (const [i, { story, size }] of items.entries())
    if (likeness[i]! > 0) sums.set(story, (sums.get(story) ?? 0) + likeness[i]! * size)
  let best: { story: string; mean: number } | null = null
  for (const [story, sum] of sums) {
    const mean = sum / stories.get(story)!.size
    if (mean > (best?.mean ?? 0)) best = { story, mean }
  }
  if (!best) return null
  const there = stories.get(best.story)!
  if (!belongTogether({ size: 1, within: 0 }, there, best.mean)) return null
  const within = there.within + best.mean * there.size
  return { ...best, joined: { size: there.size + 1, within } }
}

/**
 * Takes the oldest reports beyond the window together, story by story, and lets the stalest stories
 * go.
 */
function withinWindow(items: readonly Placed[], window: StreamWindow): Placed[] {
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

function keptStream({
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

/** What `keptStream` was made of: older stories come first, as `withinWindow` leaves them. */
function itemsOf(
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
