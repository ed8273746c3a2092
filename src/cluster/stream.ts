// Reports as they arrive → stories. Each arrival joins the story it is most alike, or opens one;
// every so often the recent reports are grouped anew, and what that changes is said as moves. Old
// reports of a story are kept as one item, so that an arrival costs the same however many came
// before.
// Example: add(dam report 1) opens a story; add(dam report 2) joins it.
import type { DocumentId } from '../model/document.ts'
import { contentId } from '../model/identity.ts'
import { Dictionary } from './dictionary.ts'
import { itemsOf, keptStream, type KeptStream } from './kept.ts'
import { LikenessIndex, likenessMatrix, type Item } from './likeness.ts'
import { belongTogether, linkItems, type LinkItem } from './link.ts'
import { regroup, type StoryMove } from './move.ts'
import {
  livingOnly,
  namesOf,
  placed,
  renumbered,
  reweighed,
  STREAM_WINDOW,
  withinWindow,
  type Placed,
  type StreamWindow,
} from './placed.ts'
import { joinStages, totalsOf } from './stage.ts'
import type { Topic } from './topic.ts'
import type { StoryVector } from './vector.ts'

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
  /** Right after a grouping the names that a later line can say; null at any other time. */
  readonly living: () => ReadonlySet<string> | null
  /** All that is needed to go on with a whole pile's stream, asked for right after a grouping. */
  readonly kept: () => KeptStream
}

/** The name of a story that a report opens. */
export function storyOpenedBy(id: DocumentId): string {
  return contentId(`story ${id}`)
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
  let stories = tallyOf([], new Map())
  let [arrived, sinceGrouping] = [from?.kept.arrived ?? 0, 0]

  const group = (): readonly StoryMove[] => {
    sinceGrouping = 0
    if (dictionary.isFull()) {
      const [full, half] = [dictionary, dictionary.halved()]
      items = items.map((item) => renumbered(item, full, half))
      dictionary = half
    }
    items = items.map((item) => reweighed(item, dictionary))
    const done = groupItems(items, { placing, suffixes, buffer })
    if (done.room.length > buffer.length) buffer = done.room
    items = withinWindow(items, window)
    suffixes = livingOnly(suffixes, items)
    if (placing === 'on arrival') {
      stories = tallyOf(items, done.stories)
      index = new LikenessIndex(items)
    }
    return done.moves
  }

  const bestOf = (item: Placed) => {
    if (row.length < items.length) row = new Float64Array(2 * items.length)
    const likeness = row.subarray(0, items.length).fill(0)
    return bestStory(item, { index, stories, likeness })
  }

  const place = (item: Placed): string => {
    if (placing === 'together') return storyOpenedBy(item.ids[0]!)
    const best = bestOf(item)
    const story = best?.story ?? storyOpenedBy(item.ids[0]!)
    enter(stories, item.size, { story, now: best?.joined ?? { size: 1, within: 0 } })
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

/** Groups items anew and puts each in its story. The room is what the likeness was written to. */
function groupItems(
  items: readonly Placed[],
  {
    placing,
    suffixes,
    buffer,
  }: {
    readonly placing: 'on arrival' | 'together'
    readonly suffixes: Map<string, number>
    readonly buffer: Float64Array
  },
) {
  const matrix = likenessMatrix(items, buffer)
  const linked = linkItems(items, matrix)
  // A stream answers what is one event; a pile, what is one developing story.
  const groups = placing === 'together' ? joinStages(linked, items) : linked
  const members = groups.map((one) => one.members.map((i) => items[i]!))
  const { names, moves } = regroup(members, suffixes)
  for (const [i, ofGroup] of members.entries()) for (const item of ofGroup) item.story = names[i]!
  const stories = new Map<string, LinkItem>(groups.map((one, i) => [names[i]!, one]))
  return { stories, moves, room: matrix }
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

/**
 * The stories of a stream by number, beside its items: what an arrival is compared with is read in
 * a row, without a look-up for each item.
 */
interface Tally {
  /** Of each item, in the order of the items: the number of its story, and its reports. */
  readonly numbers: number[]
  readonly sizes: number[]
  /** Of each story, by its number. */
  readonly names: string[]
  readonly amounts: LinkItem[]
  readonly numberOf: Map<string, number>
}

function tallyOf(items: readonly Placed[], stories: ReadonlyMap<string, LinkItem>): Tally {
  const names = [...stories.keys()]
  const numberOf = new Map(names.map((name, number) => [name, number]))
  return {
    numbers: items.map(({ story }) => numberOf.get(story)!),
    sizes: items.map(({ size }) => size),
    names,
    amounts: [...stories.values()],
    numberOf,
  }
}

/** Adds an item at the end, in a story that now amounts to so much. */
function enter(
  tally: Tally,
  size: number,
  { story, now }: { readonly story: string; readonly now: LinkItem },
): void {
  const number = tally.numberOf.get(story) ?? tally.names.push(story) - 1
  tally.numberOf.set(story, number)
  tally.amounts[number] = now
  tally.numbers.push(number)
  tally.sizes.push(size)
}

/**
 * The story that a report is most alike on average, if it belongs there, and what that story then
 * amounts to. Ties go to the story whose item stands first.
 */
function bestStory(
  item: Item,
  {
    index,
    stories: { numbers, sizes, names, amounts },
    likeness,
  }: {
    readonly index: LikenessIndex
    readonly stories: Tally
    /** Room for the likeness to each item, all 0. */
    readonly likeness: Float64Array
  },
): { readonly story: string; readonly mean: number; readonly joined: LinkItem } | null {
  index.compare(item, likeness)
  const sums = new Float64Array(names.length)
  const met: number[] = []
  for (let i = 0; i < likeness.length; i++) {
    if (!(likeness[i]! > 0)) continue
    const number = numbers[i]!
    if (sums[number] === 0) met.push(number)
    sums[number]! += likeness[i]! * sizes[i]!
  }
  let [best, mean] = [-1, 0]
  for (const number of met) {
    const one = sums[number]! / amounts[number]!.size
    if (one > mean) [best, mean] = [number, one]
  }
  if (best < 0) return null
  const there = amounts[best]!
  if (!belongTogether({ size: 1, within: 0 }, there, mean)) return null
  const within = there.within + mean * there.size
  return { story: names[best]!, mean, joined: { size: there.size + 1, within } }
}
