// An invented article before any HTML: headline, authors, moment, and the items of its body in
// order. storyOf(diceOf('7'), ['flood']) tells of a flood in a town that does not exist.
import { momentOf, later, type Moment } from './dates.ts'
import type { Dice } from './dice.ts'
import { castOf, expand, type Cast } from './expand.ts'
import { FEATURES, GENERAL, LIST_ITEMS } from './lexicon/features.ts'
import * as furniture from './lexicon/furniture.ts'
import { MORE, OPENINGS, STARTS, TAILS } from './lexicon/more.ts'
import { NEWS, type Topic } from './lexicon/news.ts'
import * as world from './lexicon/world.ts'

export interface Author {
  readonly name: string
  readonly role: string
  readonly handle: string
}

/** One thing in the body, in order. Figures, embeds and pull quotes are no text of the article. */
export type Item =
  | { readonly kind: 'p' | 'h' | 'quote' | 'figure' | 'embed' | 'pull'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly texts: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

export interface Story {
  readonly topic: string
  readonly cast: Cast
  readonly outlet: string
  readonly host: string
  readonly agency: string
  readonly section: string
  readonly headline: string
  /** Another wording of the headline, for search engines and social networks. */
  readonly short: string
  readonly slug: string
  readonly number: number
  readonly kicker: string
  readonly standfirst: string
  /** None to three. */
  readonly authors: readonly Author[]
  readonly published: Moment
  readonly modified: Moment | null
  readonly items: readonly Item[]
}

/** How long a story is. */
export type Length = 'brief' | 'usual' | 'long'

const TOPICS: readonly Topic[] = [...NEWS, ...FEATURES, ...MORE]
/** Topics told without the clauses of news. */
const PLAIN_SPOKEN = ['opinion', 'service', 'interview', 'culture']
/** Paragraphs, least and most. */
const PARAGRAPHS = { brief: [2, 4], usual: [5, 20], long: [35, 60] } as const

/** Returns a headline of some other story, as stands in teasers. */
export function otherHeadline(dice: Dice, cast: Cast): string {
  return expand(dice.pick(dice.pick(TOPICS).heads), cast, dice)
}

/** Returns sentences of some other story, as stand in teasers. */
export function otherLines(dice: Dice, cast: Cast, count: number): string {
  const { lines } = dice.pick(TOPICS)
  return Array.from({ length: count }, () => expand(dice.pick(lines), cast, dice)).join(' ')
}

/** Returns an article. `topics` limits what it tells of; all when empty. */
export function storyOf(
  dice: Dice,
  wanted: { readonly topics?: readonly string[]; readonly length?: Length },
): Story {
  const outlet = dice.pick(world.OUTLETS)
  const cast = castOf(dice, outlet)
  const fitting = TOPICS.filter(({ name }) => wanted.topics?.includes(name) ?? true)
  const topic = dice.pick(fitting)
  const curly = dice.chance(0.5)
  const say = (frame: string) => typeset(expand(frame, cast, dice), curly)
  const chosen = wanted.length ?? dice.pick(['brief', 'usual', 'usual', 'usual', 'usual', 'long'])
  const headline = say(dice.pick(topic.heads))
  const published = momentOf(dice)
  const authors = authorsOf(dice)
  return {
    topic: topic.name,
    cast: { names: { ...cast.names, a1: authors[0]?.name ?? 'Our reporter' } },
    outlet,
    host: `www.${plain(outlet)}.example`,
    agency: cast.names['agency']!,
    section: dice.pick(world.SECTIONS),
    headline,
    short: say(dice.pick(topic.heads)),
    slug: plain(headline, '-'),
    number: dice.int(10_000, 9_999_999),
    kicker: say(dice.pick(furniture.KICKERS)),
    standfirst: say(dice.pick(furniture.STANDFIRSTS)),
    authors,
    published,
    modified: dice.chance(0.4) ? later(published, dice.int(0, 3)) : null,
    items: itemsOf(dice, topic, say, chosen),
  }
}

function authorsOf(dice: Dice): Author[] {
  const count = dice.pick([0, 1, 1, 1, 1, 1, 1, 2, 2, 3])
  const [first, last] = [dice.shuffle(world.FIRST), dice.shuffle(world.LAST)]
  return Array.from({ length: count }, (_, index) => ({
    name: `${first[index]} ${last[index]}`,
    role: dice.pick(['Political Editor', 'Reporter', 'Senior Correspondent', 'Staff Writer']),
    handle: `@${first[index]!.toLowerCase()}${last[index]!.replaceAll(/\W/gu, '').toLowerCase()}`,
  }))
}

function itemsOf(
  dice: Dice,
  topic: Topic,
  say: (frame: string) => string,
  length: Length,
): readonly Item[] {
  const [least, most] = PARAGRAPHS[length]
  const paragraphs = dice.int(least, most)
  const bag = dice.shuffle([...topic.lines, ...topic.lines.slice(0, 5)])
  const general = dice.shuffle(GENERAL)
  const sentence = () => {
    const own = dice.chance(0.6) ? bag.pop() : undefined
    const frame = own ?? general.pop() ?? dice.pick([...topic.lines, ...GENERAL])
    return say(PLAIN_SPOKEN.includes(topic.name) ? frame : longer(frame, dice))
  }
  const items: Item[] = []
  const [subheads, rich] = [dice.chance(0.4) && paragraphs > 5, dice.chance(0.7)]
  for (let at = 0; at < paragraphs; at++) {
    if (subheads && at > 0 && at % 4 === 0)
      items.push({ kind: 'h', text: say(dice.pick(topic.subs)) })
    const count = dice.pick(topic.name === 'opinion' ? [2, 3, 4, 5] : [1, 2, 2, 3, 3])
    const text = Array.from({ length: count }, sentence).join(' ')
    items.push({ kind: 'p', text })
    if (rich && at > 0 && at < paragraphs - 1 && dice.chance(0.22))
      items.push(...besides(dice, say, text))
  }
  return items
}

/** A frame with a clause before or after it, in about a third of cases. */
function longer(frame: string, dice: Dice): string {
  if (frame.startsWith('"') || /[?"]/u.test(frame.slice(-2)) || dice.chance(0.62)) return frame
  const start = frame.slice(0, frame.indexOf(' '))
  if (STARTS.includes(start) && dice.chance(0.4))
    return `${dice.pick(OPENINGS)} ${frame.charAt(0).toLowerCase()}${frame.slice(1)}`
  return frame.endsWith('.') ? `${frame.slice(0, -1)}${dice.pick(TAILS)}.` : frame
}

/** Things between paragraphs. */
function besides(dice: Dice, say: (frame: string) => string, before: string): Item[] {
  const kind = dice.pick(['list', 'quote', 'table', 'figure', 'figure', 'embed', 'pull'] as const)
  if (kind === 'list') {
    const texts = dice.shuffle(LIST_ITEMS).slice(0, dice.int(2, 7)).map(say)
    return [{ kind, ordered: dice.chance(0.3), texts }]
  }
  if (kind === 'table') {
    const width = dice.int(2, 4)
    const body = Array.from({ length: dice.int(2, 6) }, () =>
      Array.from({ length: width }, (_, at) => say(at === 0 ? dice.pick(world.TOWNS) : '{nn}')),
    )
    return [{ kind, rows: [['Place', '2023', '2024', 'Change'].slice(0, width), ...body] }]
  }
  if (kind === 'quote') return [{ kind, text: say('{q}. {q2}. {q}.') }]
  if (kind === 'pull') return [{ kind, text: before.split(/(?<=[.?!]) /u)[0]! }]
  return [{ kind, text: say(dice.pick(kind === 'figure' ? furniture.CAPTIONS : furniture.TWEETS)) }]
}

function typeset(text: string, curly: boolean): string {
  if (!curly) return text
  return text
    .replaceAll(/"(?=\w)/gu, '“')
    .replaceAll('"', '”')
    .replaceAll(/(?<!\w)'(?=\w)/gu, '‘')
    .replaceAll("'", '’')
}

const plain = (text: string, joint = '') =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, joint)
    .replaceAll(/^-|-$/gu, '')
    .slice(0, 60)
