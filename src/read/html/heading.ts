// The main headings of a page → the one that is the report's, as a reader sees it. Example: of
// "<h1>The Ostrel Herald</h1><h1>Flood reaches Marn</h1>" on a page whose title element says "Flood
// reaches Marn | The Ostrel Herald" it is the second.
import { plainWords } from './edits.ts'
import { lineAt } from './lines.ts'
import { GAP, type Box, type Page, type Piece } from './page.ts'

/** Longest heading in code units, most pieces of one, and most headings looked at. */
const HEADING_MAX = 200
const HEADING_PIECES_MAX = 40
const HEADINGS_MAX = 12
/** A heading is the report's where it shares this much of the shorter wording with a stated title. */
const SHARE = 0.4
/** Where no main heading does, a second-level one may, if it is nearly the stated title. */
const SECOND_SHARE = 0.9
const HEADING_MIN = 8
const SECOND_MIN = 20

/** A heading's words and the index of its first piece. */
export interface Heading {
  readonly words: string
  readonly index: number
}

/** What the page states elsewhere: titles without the outlet's name and as stated, the outlet. */
export interface StatedTitles {
  readonly titles: readonly string[]
  readonly whole: readonly string[]
  readonly outlet: string | null
}

/**
 * The report's heading: the one most like a stated title, else a line that is a stated title or
 * what bars leave of it, else the first that is not the outlet's name; null where there is none.
 * `agrees`: whether it resembles a stated title.
 */
export function headingOf(
  source: string,
  { pieces }: Page,
  { titles, whole, outlet }: StatedTitles,
): { readonly heading: Heading | null; readonly agrees: boolean } {
  const name = comparable(outlet ?? '')
  const sides = sidesOf(whole)
  sides.delete(name)
  const of = (tag: string) => headingsOf(source, pieces, { tag, sides })
  const main = of('h1').filter(({ words }) => comparable(words) !== name)
  const found = mostAlike(main, titles, { length: HEADING_MIN, share: SHARE })
  const second = { length: SECOND_MIN, share: SECOND_SHARE }
  const nearly = found ?? mostAlike(of('h2'), titles, second)
  const long = nearly === null ? longSidesOf(whole) : sides
  long.delete(name)
  const line = nearly === null ? titledLine(source, pieces, { sides: long, from: 0 }) : null
  const isSide = nearly !== null && sides.has(comparable(nearly.words))
  const better =
    nearly === null
      ? null
      : isSide
        ? besideName(source, pieces, nearly, whole)
        : unlike(source, pieces, nearly, whole)
  if (line ?? better) return { heading: line ?? better, agrees: true }
  const heading = nearly ?? main[0] ?? markedLine(source, pieces)
  return { heading, agrees: found !== null || isSide }
}

/**
 * Of "The Herald: Flood reaches Marn" a page's main heading may be the first part, the outlet's
 * name, and a lower heading the longer rest: that one, or null.
 */
function besideName(
  source: string,
  pieces: readonly Piece[],
  { words, index }: Heading,
  titles: readonly string[],
): Heading | null {
  const name = comparable(words)
  if (name.split(' ').length > NAME_WORDS_MAX) return null
  const rests = titles
    .map(comparable)
    .flatMap((title) => [
      ...(title.startsWith(`${name} `) ? [title.slice(name.length + 1)] : []),
      ...(title.endsWith(` ${name}`) ? [title.slice(0, -name.length - 1)] : []),
    ])
  if (rests.length === 0) return null
  const found = titledLine(source, pieces, {
    sides: new Set([...rests, ...sidesOf(titles)]),
    from: index + 1,
  })
  return found !== null && found.words.length > words.length ? found : null
}

/**
 * A main heading that shares words only with the outlet's part of a title ("Herald Live") gives way
 * to a lower heading that is the title's longer part: that one, or null.
 */
function unlike(
  source: string,
  pieces: readonly Piece[],
  { words, index }: Heading,
  titles: readonly string[],
): Heading | null {
  if (words.split(' ').length > NAME_WORDS_MAX) return null
  const found = titledLine(source, pieces, { sides: longSidesOf(titles), from: index + 1 })
  return found !== null && shareOf(comparable(found.words), comparable(words)) < SHARE
    ? found
    : null
}

const BARS = /\s?[•~›»«|>]\s?|\s--\s|\s[-–—:·</]\s|\s?::\s?|:\s/gu
const BARS_MAX = 6
/** Most words of a main heading that may be the outlet's name. */
const NAME_WORDS_MAX = 5
/** Most words of an outlet's name beside a title, where no bar divides them. */
const REST_MAX = 5
/** Fewest characters of a line that is taken for a title. */
const SIDE_MIN = 12
/** Lines of a page among which a title is looked for. */
const LINES_MAX = 4000

/** What stated titles are, and what stands before and after each bar in them, comparably. */
function sidesOf(titles: readonly string[]): Set<string> {
  const sides = new Set<string>()
  for (const title of titles.filter(({ length }) => length <= HEADING_MAX * 2)) {
    sides.add(comparable(title))
    for (const bar of [...title.matchAll(BARS)].slice(0, BARS_MAX)) {
      sides.add(comparable(title.slice(0, bar.index)))
      sides.add(comparable(title.slice(bar.index + bar[0].length)))
    }
  }
  return sides
}

/** The sides of half a title and more, and what is left of it without a few words at either end. */
function longSidesOf(titles: readonly string[]): Set<string> {
  const sides = new Set<string>()
  for (const title of titles.filter(({ length }) => length <= HEADING_MAX * 2)) {
    const words = comparable(title).split(' ')
    for (const side of sidesOf([title]))
      if (side.split(' ').length * 2 >= words.length) sides.add(side)
    for (let rest = 1; rest <= REST_MAX && rest * 2 < words.length; rest++) {
      sides.add(words.slice(rest).join(' '))
      sides.add(words.slice(0, -rest).join(' '))
    }
  }
  return sides
}

/** The longest line or part of one that is a side of a stated title, the first of equals. */
function titledLine(
  source: string,
  pieces: readonly Piece[],
  { sides, from }: { readonly sides: ReadonlySet<string>; readonly from: number },
): Heading | null {
  let best: Heading | null = null
  for (let [i, lines] = [from, 0]; i < pieces.length && lines < LINES_MAX; lines++) {
    const line = lineAt(source, pieces, i)
    i = line.next
    for (const { words, box } of [line, ...(line.parts.length > 1 ? line.parts : [])]) {
      if (words.length < SIDE_MIN || words.length > HEADING_MAX || !words.includes(' ')) continue
      if (words.length <= (best?.words.length ?? 0) || isDropped(box)) continue
      if (from > 0 && !isTitleBox(box)) continue
      if (sides.has(comparable(words))) best = { words, index: line.first }
    }
  }
  return best
}

/** The heading most like a stated title, the first of equals; null where none is like enough. */
function mostAlike(
  headings: readonly Heading[],
  titles: readonly string[],
  least: { readonly length: number; readonly share: number },
): Heading | null {
  const stated = titles.map(comparable).filter((title) => title !== '')
  let best: { readonly heading: Heading; readonly share: number } | null = null
  for (const heading of headings) {
    const words = comparable(heading.words)
    if (heading.words.length < least.length || words === '') continue
    const share = Math.max(0, ...stated.map((title) => shareOf(title, words)))
    if (share >= least.share && share > (best?.share ?? 0)) best = { heading, share }
  }
  return best?.heading ?? null
}

/** Whether a box or one just around it is a lower heading. */
function isTitleBox(box: Box): boolean {
  let around: Box | null = box
  for (let level = 0; around && level < 3; level++, around = around.parent)
    if (/^h[23]$/u.test(around.tag)) return true
  return false
}

/** Words in lower case without punctuation, one space between them. */
export function comparable(words: string): string {
  return (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

/** Share of the shorter wording's words that the other has, 0..1. */
function shareOf(a: string, b: string): number {
  const [first, second] = [a.split(' '), new Set(b.split(' '))]
  const shared = first.filter((word) => second.has(word)).length
  return shared / Math.min(first.length, second.size)
}

/** The first headings of a level that are not page matter. */
function headingsOf(
  source: string,
  pieces: readonly Piece[],
  { tag, sides }: { readonly tag: string; readonly sides: ReadonlySet<string> },
): Heading[] {
  const found: Heading[] = []
  let last: Box | null = null
  for (let i = 0; i < pieces.length && found.length < HEADINGS_MAX; i++) {
    const heading = headingAround(pieces[i]!.box, tag)
    if (!heading || heading === last || isDropped(heading)) continue
    last = heading
    const own = pieces
      .slice(i, i + HEADING_PIECES_MAX)
      .filter(({ box }) => headingAround(box, tag) === heading)
    const plain = titledRun(source, own, sides) ?? wordsOf(source, own.filter(isNoLabel))
    if (plain !== '' && plain.length <= HEADING_MAX) found.push({ words: plain, index: i })
  }
  return found
}

/** Words of a heading's pieces without a stamp; none where they are too many. */
function wordsOf(source: string, pieces: readonly Piece[]): string {
  const words = pieces
    .map(({ gap, start, end }) => (gap === GAP.none ? '' : ' ') + source.slice(start, end))
    .join('')
  return words.length > 4 * HEADING_MAX ? '' : headlineIn(plainWords(words))
}

/** The first or last pieces of a heading that are a stated title without the rest, or null. */
function titledRun(
  source: string,
  pieces: readonly Piece[],
  sides: ReadonlySet<string>,
): string | null {
  if (pieces.length > RUN_MAX || sides.has(comparable(wordsOf(source, pieces)))) return null
  for (let cut = 1; cut < pieces.length; cut++)
    for (const [run, rest] of [
      [pieces.slice(cut), pieces.slice(0, cut)],
      [pieces.slice(0, -cut), pieces.slice(-cut)],
    ] as const) {
      const words = wordsOf(source, run)
      if (wordsOf(source, rest).split(' ').length > RUBRIC_WORDS_MAX) continue
      if (words.length >= SIDE_MIN && words.includes(' ') && sides.has(comparable(words)))
        return words
    }
  return null
}

/** Pieces of a heading that may be a title with a rubric. */
const RUN_MAX = 8
const RUBRIC_WORDS_MAX = 4
const LABEL_NAMES =
  /kicker|eyebrow|overline|rubri[ck]|(?:^|[\s_])(?:label|category|section|badge|flag)(?:$|[\s_])|sr-only|screen-reader|visually-hidden/iu

/** Whether a piece of a heading is no rubric or note for readers of screens. */
function isNoLabel({ box }: Piece): boolean {
  return /^h[1-6]$/u.test(box.tag) || !LABEL_NAMES.test(box.names)
}

/** The first line in a box that is called the report's title, or null. */
function markedLine(source: string, pieces: readonly Piece[]): Heading | null {
  for (let [i, lines] = [0, 0]; i < pieces.length && lines < LINES_MAX; lines++) {
    const { first, next, words, box } = lineAt(source, pieces, i)
    i = next
    const fits = words.length >= SIDE_MIN && words.length <= HEADING_MAX && words.includes(' ')
    if (fits && !isDropped(box) && isCalledTitle(box)) return { words, index: first }
  }
  return null
}

const TITLE_NAMES =
  /(?:^|[\s_-])headline(?:$|[\s_-])|(?:^|[\s_-])(?:entry|post|article|story|news|page|node|content|item|main)[-_]{0,2}(?:title|headline|heading|head)(?:$|[\s_-])/iu
const NO_TITLE_NAMES = /site|logo|related|teaser|widget|card|list|menu|nav|sub/iu

function isCalledTitle(box: Box): boolean {
  let around: Box | null = box
  for (let level = 0; around && level < 3; level++, around = around.parent)
    if (TITLE_NAMES.test(around.names)) return !NO_TITLE_NAMES.test(around.names)
  return false
}

/** A heading without a stamp that stands inside it ("… Posted on 3 May by"). */
function headlineIn(words: string): string {
  const stamp = /\s(?:posted|published|updated|written)\s(?:on|by|at)\b/iu.exec(words)
  return stamp && stamp.index > 20 ? words.slice(0, stamp.index).trim() : words
}

function headingAround(box: Box, tag: string): Box | null {
  let around: Box | null = box
  for (let level = 0; around && level < 4; level++, around = around.parent)
    if (around.tag === tag) return around
  return null
}

function isDropped(box: Box): boolean {
  for (let above: Box | null = box; above; above = above.parent)
    if (above.dropped !== null) return true
  return false
}
