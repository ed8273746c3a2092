// Reports as they arrive → stories. Each arrival joins the story it is most alike, or opens one;
// every so often the recent reports are grouped anew, and what that changes is said as moves. Old
// reports of a story are kept as one item, so that an arrival costs the same however many came
// before.
// Example: add(dam report 1) opens a story; add(dam report 2) joins it.
import type { DocumentId } from '../model/document.ts'
import { contentId } from '../model/identity.ts'
import { Dictionary, type NumberedTerms } from './dictionary.ts'
import { LikenessIndex, likenessMatrix, timeShare, type Item } from './likeness.ts'
import { belongTogether, linkItems, type LinkItem } from './link.ts'
import { regroup, type StoryMove } from './move.ts'
import { joinStages, totalsOf } from './stage.ts'
import type { Topic } from './topic.ts'
import type { StoryVector } from './vector.ts'
import { strongest, weigh } from './weigh.ts'

/** Latest reports that are kept one by one and grouped anew. */
const WINDOW_REPORTS = 1000
/**
 * Arrivals between two groupings: an eighth of the items there are, five at least. From 800 items
 * on they grow with the square of the items, as a grouping's cost does: an arrival's share of it
 * stays the same.
 */
const ARRIVALS_MIN = 5
const ITEMS_FEW = 800
/** Arrivals between two groupings of a whole pile, which only has to bound its memory. */
const ARRIVALS_TOGETHER = 100
/** Stories whose reports have all left the window: the ones touched last can still be joined. */
const OLD_STORIES_MAX = 500
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
}

/** The name of a story that a report opens. */
export function storyOpenedBy(id: DocumentId): string {
  return contentId(`story ${id}`)
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

/**
 * An empty stream. Reports of a whole pile are placed together: on arrival each opens a story of
 * its own, and only groupings, the fewest that the window allows, put them together.
 */
export function openStream(placing: 'on arrival' | 'together' = 'on arrival'): StoryStream {
  let dictionary = new Dictionary()
  const suffixes = new Map<string, number>()
  let items: Placed[] = []
  let index = new LikenessIndex()
  let buffer: Float64Array = new Float64Array(0)
  let row = new Float64Array(0)
  let stories = new Map<string, LinkItem>()
  let [arrived, sinceGrouping] = [0, 0]

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
    stories = new Map(groups.map((one, i) => [names[i]!, one]))
    items = withinWindow(items)
    if (placing === 'on arrival') index = new LikenessIndex(items)
    return moves
  }

  const bestOf = (item: Placed) => {
    if (row.length < items.length) row = new Float64Array(2 * items.length)
    const likeness = row.subarray(0, items.length).fill(0)
    return bestStory(item, items, { index, stories, likeness })
  }

  const place = (item: Placed): string => {
    const best = placing === 'together' ? null : bestOf(item)
    const story = best?.story ?? storyOpenedBy(item.ids[0]!)
    stories.set(story, best?.joined ?? { size: 1, within: 0 })
    if (placing === 'on arrival') index.add(item)
    return story
  }

  const isDue = () =>
    placing === 'together'
      ? items.length >= WINDOW_REPORTS + OLD_STORIES_MAX + ARRIVALS_TOGETHER
      : sinceGrouping >= arrivalsBetween(items.length)

  return {
    add(vector, topics = []) {
      const told = topics.flatMap((topic) => toldBy(topic, { dictionary, items, bestOf }) ?? [])
      const numbered = dictionary.number(vector)
      dictionary.count(numbered)
      const item = placed(vector, numbered, { dictionary, touched: arrived++ })
      item.story = place(item)
      items.push(item)
      sinceGrouping++
      const placement = { id: vector.id, story: item.story, ...alsoOf(told, item.story) }
      return [placement, ...(isDue() ? group() : [])]
    },
    end: () => (sinceGrouping > 0 ? group() : []),
  }
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
  const item = placed(vector, dictionary.number(vector), { dictionary, touched: 0 })
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
  { dictionary, touched }: { dictionary: Dictionary; touched: number },
): Placed {
  const { id, day } = vector
  return {
    ids: [id],
    size: 1,
    within: 0,
    weights: weigh(numbered, dictionary),
    named: namedIn(numbered, dictionary),
    from: day,
    to: day,
    story: '',
    vector,
    numbered,
    touched,
  }
}

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
function withinWindow(items: readonly Placed[]): Placed[] {
  const single = items.filter(({ vector }) => vector !== null)
  const leaving = new Set(single.slice(0, Math.max(0, single.length - WINDOW_REPORTS)))
  if (leaving.size === 0) return [...items]
  const old = new Map<string, Placed>()
  for (const item of items) {
    if (item.vector !== null && !leaving.has(item)) continue
    const there = old.get(item.story)
    old.set(item.story, there ? together(there, item) : { ...item, vector: null, numbered: null })
  }
  const kept = [...old.values()].sort((a, b) => b.touched - a.touched).slice(0, OLD_STORIES_MAX)
  const window = single.filter((item) => !leaving.has(item))
  return [...kept.sort((a, b) => a.touched - b.touched), ...window]
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
