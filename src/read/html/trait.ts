// The blocks of a page → numbers that a model judges them by: length, links, tags around, place,
// neighbours, repetition, names. Example: a paragraph of 240 characters in <article> has 240, 0
// (links), 2 (full stops), 1 (articles around it) and so on. Of words it looks only at those of
// site furniture and at whether the title's are there, so it knows no topic.
import type { Block, Sums } from './block.ts'
import { isUnlikely, namesWeight } from './names.ts'
import type { Box, Page, PageMeta } from './page.ts'

/** Names of the traits, in order. */
export const TRAITS: readonly string[] = `chars links commas stops digits capitals ends words
  tag place order titleWords since sinceChars
  sinceHead headLevel headSays depth article main list table quote dropped unlikely weight talks
  credits alike alikeChars alikeBefore twins twinLevel twinChars
  aroundChars aroundLinks aroundCount outerChars outerLinks outerCount
  holdsTitle runLength runChars
  beforeChars beforeLinks beforeEnds beforeTag beforeBox beforeStops
  afterChars afterLinks afterEnds afterTag afterBox afterStops`.split(/\s+/u)
export const TRAIT_COUNT = TRAITS.length

/** No trait is larger; no more characters of a block are looked at. */
const MOST = 4000
/** Boxes looked at above a block for names and twins. */
const LEVELS = 8

const TAGS = 'p div td li h1 h2 h3 h4 h5 h6 blockquote section article dd dt pre'.split(' ')

/** Words of site furniture. Compiled for this project from general knowledge of sites. */
const FURNITURE =
  /\b(?:subscri|newsletter|sign up|sign in|log ?in|cookie|privacy|copyright|all rights|terms (?:of|and)|read more|more (?:from|in|on|news)|related|comments?\b|repl(?:y|ies)|share|follow us|advert|sponsor|most (?:read|popular)|latest|trending|popular|recommend|you may|you might|also (?:in|read|on|like)|keep reading|click here|posted|filed under|tags?:|min(?:ute)? read|likes?\b|continue reading|password|e-?mail|unsubscribe|print|updated|published|photo|image|credit)|©|»|›/giu
const TALKS = /comment|reply|replies|thread|disqus|discuss|post-?author|signature|user/iu
const CREDITS =
  /caption|credit|byline|author|meta|date|time|tag|share|social|crumb|kicker|label|info/iu
/** What names say, as bits. */
const SAID = { talks: 1, credits: 2, unlikely: 4, good: 8, bad: 16 } as const

/** All blocks of a page with what they are judged by. */
interface Setting {
  readonly blocks: readonly Block[]
  readonly boxes: readonly Box[]
  readonly sums: Sums
  readonly marks: readonly Marks[]
  /** Words of the title in each block, and the block that is the headline. */
  readonly inTitle: readonly number[]
  readonly headline: number
  readonly names: NamesOfBoxes
  readonly around: Around
  /** Characters before each block; all at the end. */
  readonly before: Float64Array
  /** By kind of box (`names.kind`): blocks directly in them, their characters, the earliest. */
  readonly alike: readonly { blocks: number; chars: number; first: number }[]
  /** Blocks in each box and all that it holds. */
  readonly counts: Float64Array
  /** Whether the headline stands in a box. */
  readonly holdsTitle: Uint8Array
  /** By block: blocks of one tag side by side in one box, and their characters. */
  readonly runs: { readonly length: Int32Array; readonly chars: Float64Array }
}

/** The traits of each block, TRAIT_COUNT numbers each, -MOST to MOST. O(blocks + boxes). */
export function traitsOf(
  source: string,
  page: Page,
  { blocks, sums }: { readonly blocks: readonly Block[]; readonly sums: Sums },
): Int16Array {
  const table = new Int16Array(blocks.length * TRAIT_COUNT)
  if (blocks.length === 0) return table
  const setting = settingOf(source, page, { blocks, sums })
  let head = -1
  for (let at = 0; at < blocks.length; at++) {
    if (/^h\d$/u.test(blocks[at]!.box.tag)) head = at
    const row = [
      ...ownTraits(setting, at),
      ...headTraits(setting, at, head),
      ...boxTraits(setting, blocks[at]!.box),
      ...twinTraits(setting, blocks[at]!.box),
      ...aroundTraits(setting, at),
      ...besideTraits(setting, at, at - 1),
      ...besideTraits(setting, at, at + 1),
    ]
    for (let i = 0; i < row.length; i++)
      table[at * TRAIT_COUNT + i] = Math.max(-MOST, Math.min(MOST, row[i]!))
  }
  return table
}

function settingOf(
  source: string,
  page: Page,
  { blocks, sums }: { readonly blocks: readonly Block[]; readonly sums: Sums },
): Setting {
  const { boxes } = page
  const marks = blocks.map((block) => marksOf(source, page, block))
  const title = titleWords(page.meta)
  const inTitle = marks.map(({ lower }) => title.filter((word) => lower.includes(word)).length)
  const headline = headlineOf(blocks, inTitle, title.length)
  const names = namesOf(boxes)
  const before = new Float64Array(blocks.length + 1)
  const alike = Array.from({ length: names.count.length }, () => ({
    blocks: 0,
    chars: 0,
    first: blocks.length,
  }))
  const counts = new Float64Array(boxes.length)
  blocks.forEach(({ box, chars }, at) => {
    before[at + 1] = before[at]! + chars
    counts[box.index]!++
    const kind = alike[names.kind[box.index]!]!
    kind.blocks++
    kind.chars += chars
    kind.first = Math.min(kind.first, at)
  })
  for (let i = boxes.length - 1; i > 0; i--) counts[boxes[i]!.parent!.index]! += counts[i]!
  const holdsTitle = new Uint8Array(boxes.length)
  for (let box: Box | null = blocks[headline]!.box; box; box = box.parent) holdsTitle[box.index] = 1
  const [around, runs] = [aroundOf(boxes), runsOf(blocks)]
  const counted = { before, alike, counts, holdsTitle, runs }
  return { blocks, boxes, sums, marks, inTitle, headline, names, around, ...counted }
}

/** Marks of one block's text. */
interface Marks {
  readonly text: string
  readonly lower: string
  readonly words: number
  readonly stops: number
  readonly digits: number
  readonly capitals: number
  readonly ends: boolean
}

function marksOf(source: string, { pieces }: Page, { from, to }: Block): Marks {
  let text = ''
  for (let i = from; i < to && text.length < MOST; i++)
    text += ` ${source.slice(pieces[i]!.start, Math.min(pieces[i]!.end, pieces[i]!.start + MOST))}`
  text = text.slice(0, MOST).trim()
  let [words, stops, digits, capitals] = [1, 0, 0, 0]
  let blank = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const wasBlank = blank
    blank = code === 32 || code === 10 || code === 9
    if (blank) words += wasBlank ? 0 : 1
    else if (code >= 48 && code <= 57) digits++
    else if (code >= 65 && code <= 90) capitals++
    else if (code === 46 || code === 33 || code === 63 || code === 0x3002 || code === 0x964) stops++
  }
  const ends = /[.!?…。"”’'»)](?:&\w{1,9};)?$/u.test(text.slice(-10))
  return { text, lower: text.toLowerCase(), words, stops, digits, capitals, ends }
}

/** Words of the stated titles, at most 16. */
function titleWords({ attributes, title }: PageMeta): readonly string[] {
  const open = attributes.find((one) => /^og:title$/iu.test(one.get('property') ?? ''))
  const stated = `${open?.get('content')?.slice(0, 400) ?? ''} ${title}`.slice(0, 400).toLowerCase()
  const words = (stated.match(/[\p{L}\p{N}]+/gu) ?? []).filter(({ length }) => length >= 4)
  return [...new Set(words)].slice(0, 16)
}

/** The block that is the headline: the heading, or short line, with most words of the title. */
function headlineOf(blocks: readonly Block[], inTitle: readonly number[], words: number): number {
  let [best, most] = [0, -1]
  blocks.forEach(({ box, chars }, at) => {
    const level = /^h[1-3]$/u.test(box.tag) ? 4 - Number(box.tag[1]) : 0
    if (level === 0 && (words === 0 || inTitle[at]! < 0.6 * words || chars > 250)) return
    const value = inTitle[at]! * 4 + level
    if (value > most) [best, most] = [at, value]
  })
  return best
}

/** What the names of boxes say, and the kinds of boxes: those of one tag and name. */
interface NamesOfBoxes {
  readonly said: Uint8Array
  readonly kind: Uint32Array
  /** Boxes of a kind. */
  readonly count: readonly number[]
}

function namesOf(boxes: readonly Box[]): NamesOfBoxes {
  const known = new Map<string, { readonly bits: number; readonly bare: string }>()
  const kinds = new Map<string, number>()
  const said = new Uint8Array(boxes.length)
  const kind = new Uint32Array(boxes.length)
  const count: number[] = []
  for (const { index, tag, names } of boxes) {
    let own = known.get(names)
    if (!own) known.set(names, (own = { bits: saidBy(names), bare: names.replaceAll(/\d+/gu, '') }))
    said[index] = own.bits
    const key = `${tag} ${own.bare}`
    let id = kinds.get(key)
    if (id === undefined) {
      kinds.set(key, (id = kinds.size))
      count.push(0)
    }
    kind[index] = id
    count[id]!++
  }
  return { said, kind, count }
}

function saidBy(names: string): number {
  if (names === '') return 0
  const weight = namesWeight(names)
  return (
    (TALKS.test(names) ? SAID.talks : 0) |
    (CREDITS.test(names) ? SAID.credits : 0) |
    (isUnlikely(names) ? SAID.unlikely : 0) |
    (weight > 0 ? SAID.good : 0) |
    (weight < 0 ? SAID.bad : 0)
  )
}

/** How many elements of a kind stand around each box, itself counted. */
interface Around {
  readonly depth: Uint16Array
  readonly article: Uint16Array
  readonly main: Uint16Array
  readonly list: Uint16Array
  readonly table: Uint16Array
  readonly quote: Uint16Array
  readonly dropped: Uint16Array
}

function aroundOf(boxes: readonly Box[]): Around {
  const count = (is: (box: Box) => boolean) => {
    const counts = new Uint16Array(boxes.length)
    for (const box of boxes)
      counts[box.index] = (box.parent ? counts[box.parent.index]! : 0) + (is(box) ? 1 : 0)
    return counts
  }
  return {
    depth: count(() => true),
    article: count(({ tag }) => tag === 'article'),
    main: count(({ tag }) => tag === 'main'),
    list: count(({ tag }) => tag === 'ul' || tag === 'ol' || tag === 'dl'),
    table: count(({ tag }) => tag === 'table'),
    quote: count(({ tag }) => tag === 'blockquote'),
    dropped: count(({ dropped }) => dropped !== null),
  }
}

function runsOf(blocks: readonly Block[]): Setting['runs'] {
  const length = new Int32Array(blocks.length)
  const chars = new Float64Array(blocks.length)
  for (let from = 0; from < blocks.length;) {
    const { parent, tag } = blocks[from]!.box
    let to = from
    let sum = 0
    while (blocks[to]?.box.parent === parent && blocks[to]?.box.tag === tag)
      sum += blocks[to++]!.chars
    length.fill(to - from, from, to)
    chars.fill(sum, from, to)
    from = to
  }
  return { length, chars }
}

/** Whole percent. */
const share = (part: number, whole: number) => (whole > 0 ? Math.round((100 * part) / whole) : 0)
const tagOf = ({ tag }: Box) => TAGS.indexOf(tag) + 1
const furnitureIn = (text: string) => text.slice(0, 1000).match(FURNITURE)?.length ?? 0

/** From 'chars' to 'sinceChars'. */
function ownTraits({ blocks, marks, before, ...setting }: Setting, at: number): readonly number[] {
  const { box, chars, linkChars, commas } = blocks[at]!
  const { text, words, stops, digits, capitals, ends } = marks[at]!
  const since = before[at]! - before[setting.headline]!
  return [
    chars,
    share(linkChars, chars),
    commas,
    stops,
    share(digits, text.length),
    share(capitals, words),
    Number(ends),
    Math.min(20, furnitureIn(text)),
    tagOf(box),
    share(before[at]!, before[blocks.length]!),
    at,
    setting.inTitle[at]!,
    at - setting.headline,
    Math.round(since / 10),
  ]
}

/** From 'sinceHead' to 'headSays'; the headline itself is of level 7. */
function headTraits({ blocks, marks, headline }: Setting, at: number, head: number): number[] {
  if (head < 0) return [MOST, 0, 0]
  if (head === headline) return [at - head, 7, 0]
  return [at - head, Number(blocks[head]!.box.tag[1]), furnitureIn(marks[head]!.text.slice(0, 100))]
}

/** From 'depth' to 'credits'. */
function boxTraits({ around, names }: Setting, box: Box): readonly number[] {
  const { index } = box
  let [bits, weight] = [0, 0]
  let above: Box | null = box
  for (let level = 0; above && level < LEVELS; level++, above = above.parent) {
    if (above.tag === 'body' || above.tag === 'html') break
    const own = names.said[above.index]!
    bits |= own
    weight += (own & SAID.good ? 1 : 0) - (own & SAID.bad ? 1 : 0)
  }
  const { depth, article, main, list, table, quote, dropped } = around
  const counts = [article, main, list, table, quote].map((one) => one[index]!)
  const [unlikely, talks, credits] = [SAID.unlikely, SAID.talks, SAID.credits].map((bit) =>
    Number((bits & bit) > 0),
  )
  return [
    depth[index]!,
    ...counts,
    Number(dropped[index]! > 0),
    unlikely!,
    weight,
    talks!,
    credits!,
  ]
}

/** From 'alike' to 'twinChars'. A twin is the nearest box above that has others of its kind. */
function twinTraits(setting: Setting, box: Box): readonly number[] {
  const { names, before, blocks, counts, sums } = setting
  const kind = setting.alike[names.kind[box.index]!]!
  const alike = [
    kind.blocks,
    share(kind.chars, before[blocks.length]!),
    Number(kind.first < setting.headline),
  ]
  let above = box.parent
  for (let level = 1; above && level < LEVELS; level++, above = above.parent) {
    const { index, tag } = above
    const marked = above.names !== '' || tag === 'li' || tag === 'article' || tag === 'tr'
    const twins = names.count[names.kind[index]!]!
    if (twins > 1 && marked && counts[index]! < blocks.length / 2 && tag !== 'body')
      return [...alike, twins, level, sums.chars[index]!]
  }
  return [...alike, 0, 0, 0]
}

/** From 'aroundChars' to 'runChars'. */
function aroundTraits(setting: Setting, at: number): readonly number[] {
  const { blocks, sums, before, holdsTitle, runs } = setting
  const { box } = blocks[at]!
  const around = box.parent ?? box
  const outer = around.parent ?? around
  const of = ({ index }: Box) => [
    share(sums.chars[index]!, before[blocks.length]!),
    share(sums.linkChars[index]!, sums.chars[index]!),
    sums.paragraphs[index]!,
  ]
  const title = holdsTitle[outer.index]! * 2 + holdsTitle[around.index]!
  return [...of(around), ...of(outer), title, runs.length[at]!, Math.round(runs.chars[at]! / 4)]
}

/** From 'beforeChars' to 'beforeStops', or those after. */
function besideTraits({ blocks, marks }: Setting, at: number, beside: number): readonly number[] {
  const [own, other] = [blocks[at]!.box, blocks[beside]]
  if (!other) return [0, 0, 0, 0, 0, 0]
  const { box, chars, linkChars } = other
  const { ends, stops } = marks[beside]!
  const near = box === own ? 3 : box.parent === own.parent ? 2 : Number(isCousin(box, own))
  return [chars, share(linkChars, chars), Number(ends), tagOf(box), near, stops]
}

const isCousin = (a: Box, b: Box) => a.parent?.parent === b.parent?.parent
