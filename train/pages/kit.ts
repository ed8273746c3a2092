// What every skin builds with: the story bound to its dice, inline markup, the body in the skin's
// own elements, furniture, and the head. kit.body({ p: (html) => `<p>${html}</p>` }) marks the gold.
import { iso, isoUtc, printed, type Moment } from './dates.ts'
import type { Dice } from './dice.ts'
import { castOf, expand } from './expand.ts'
import * as furniture from './lexicon/furniture.ts'
import * as world from './lexicon/world.ts'
import { aside, esc, mark } from './markup.ts'
import { otherHeadline, otherLines, type Item, type Length, type Story } from './story.ts'

/** A finished page of a skin, still marked. */
export interface Rendered {
  readonly html: string
  readonly byline: string | null
  readonly published: string | null
}

/** How one site writes its pages. */
export interface Skin {
  readonly name: string
  readonly family: string
  /** Topics that fit; all when absent. */
  readonly topics?: readonly string[]
  readonly length?: Length
  /** The form of its addresses; a slug when absent. */
  readonly url?: 'dated' | 'id' | 'slug'
  readonly render: (kit: Kit) => Rendered
}

/** How a skin writes each kind of item; a kind without a shape falls back to a plain one. */
export interface Shapes {
  readonly p: (html: string, index: number) => string
  readonly h?: (html: string) => string
  readonly list?: (items: readonly string[], ordered: boolean) => string
  readonly quote?: (html: string) => string
  readonly table?: (rows: readonly (readonly string[])[]) => string
  readonly figure?: (html: string) => string
  readonly embed?: (html: string) => string
  readonly pull?: (html: string) => string
  /** What stands after the paragraph of this index (from 0); nothing after the last. */
  readonly after?: (index: number) => string
  /** Inline markup off, for sites that have none. */
  readonly bare?: boolean
}

export interface Teaser {
  readonly title: string
  readonly url: string
  readonly text: string
  readonly date: string
  readonly author: string
}

export type Kit = ReturnType<typeof kitOf>

/** Returns the kit of one page. */
export function kitOf(story: Story, dice: Dice, form: Skin['url']) {
  const say = (frames: readonly string[]) => esc(expand(dice.pick(frames), story.cast, dice))
  const url = addressOf(story, form)
  const names = story.authors.map(({ name }) => name)
  const inline = (text: string) => inlineOf(text, dice)
  const many = (count: number, one: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => one(index)).join('\n')
  const teaser = (sentences = 1): Teaser => {
    // Related stories are now and then about the same people and places.
    const cast = dice.chance(0.3) ? story.cast : castOf(dice, story.outlet)
    return {
      title: esc(otherHeadline(dice, cast)),
      url: `/${dice.pick(world.SECTIONS).toLowerCase()}/${dice.int(1000, 99_999)}`,
      text: esc(otherLines(dice, cast, sentences)),
      date: printed(story.published, `${dice.int(1, 28)} {month} {yyyy}`),
      author: `${dice.pick(world.FIRST)} ${dice.pick(world.LAST)}`,
    }
  }
  return {
    story,
    dice,
    say,
    url,
    esc,
    inline,
    many,
    teaser,
    headline: esc(story.headline),
    names,
    /** 'A', 'A and B', 'A, B and C', or the empty text. */
    joined: joinNames(names),
    hex: (length = 6) =>
      many(length, () => '0123456789abcdef'[dice.int(0, 15)]!).replaceAll('\n', ''),
    when: (pattern: string, moment: Moment = story.published) => printed(moment, pattern),
    iso: iso(story.published),
    isoUtc: isoUtc(story.published),
    isoModified: iso(story.modified ?? story.published),
    standfirst: (html: string) => aside(html),
    /** Markup only where the story has an author. */
    by: (html: string) => (names.length > 0 ? html : ''),
    section: () => dice.pick(world.SECTIONS),
    person: () => `${dice.pick(world.FIRST)} ${dice.pick(world.LAST)}`,
    tags: (count: number, one: (tag: string) => string) =>
      dice.shuffle(world.TAGS).slice(0, count).map(one).join('\n'),
    nav: (count: number, one: (label: string) => string) =>
      dice.shuffle(world.SECTIONS).slice(0, count).map(one).join('\n'),
    comments: (count: number, one: (text: string, name: string, index: number) => string) =>
      many(count, (index) => one(say(furniture.COMMENTS), say(['{handle}']), index)),
    body: (shapes: Shapes, items: readonly Item[] = story.items) =>
      bodyOf(items, shapes, shapes.bare ? esc : inline),
    junk: () => dice.pick(JUNK).replaceAll('%', String(dice.int(1000, 99_999))),
    done: (html: string, other: Partial<Rendered> = {}): Rendered => ({
      html,
      byline: names.length > 0 ? joinNames(names) : null,
      published: iso(story.published),
      ...other,
    }),
  }
}

const joinNames = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

function addressOf(story: Story, form: Skin['url']): string {
  const section = story.section.toLowerCase()
  const base = `https://${story.host}`
  if (form === 'dated')
    return `${base}/${printed(story.published, '{yyyy}/{mm}/{dd}')}/${section}/${story.slug}.html`
  if (form === 'id') return `${base}/article.asp?id=${story.number}&cat=${section}`
  return `${base}/${section}/${story.slug}-${story.number}`
}

/** Scripts, pixels and the like that lie about in every page. */
const JUNK = [
  '<script>window.dataLayer=window.dataLayer||[];dataLayer.push({"page":"article","id":%});</script>',
  '<noscript><img height="1" width="1" style="display:none" src="https://t.example/p?id=%&ev=PageView" alt=""/></noscript>',
  '<style>.u%{display:none}.m%>p{margin:0}</style>',
  '<svg width="0" height="0" aria-hidden="true"><symbol id="i%"><title>Arrow</title><path d="M0 0h%"/></symbol></svg>',
  '<div style="display:none" id="h%">Please turn on JavaScript to see this part of the page.</div>',
  '<!-- slot % start --><div id="div-gpt-ad-%" class="ad"><script>googletag.cmd.push(function(){googletag.display("d%")})</script></div>',
  '<script async src="https://cdn.example/w%.js"></script>',
  '<iframe src="https://frame.example/%" width="0" height="0" title="frame"></iframe>',
]

/** Text escaped, now and then with a link, emphasis or character references, never other words. */
function inlineOf(text: string, dice: Dice): string {
  const words = text.split(' ')
  const html = words.map(esc)
  if (words.length > 8 && dice.chance(0.25)) {
    const at = dice.int(1, words.length - 5)
    const last = at + dice.int(1, 3)
    const [open, close] = dice.pick([
      [`<a href="/topic/${dice.int(1, 999)}">`, '</a>'],
      [
        `<a href="https://other.example/${dice.int(1, 999)}" target="_blank" rel="noopener">`,
        '</a>',
      ],
      ['<em>', '</em>'],
      ['<strong>', '</strong>'],
      ['<span style="font-weight: 400;">', '</span>'],
    ])
    html[at] = open + html[at]!
    html[last] += close!
  }
  const joined = html.join(' ')
  if (dice.chance(0.8)) return joined
  return joined
    .replaceAll('’', '&rsquo;')
    .replaceAll('“', '&#8220;')
    .replaceAll('”', '&#8221;')
    .replaceAll('é', '&eacute;')
}

const plainTable = (rows: readonly (readonly string[])[]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`

function bodyOf(items: readonly Item[], shapes: Shapes, inline: (text: string) => string): string {
  let index = -1
  const last = items.filter(({ kind }) => kind === 'p').length - 1
  const written = items.map((item) => {
    if (item.kind === 'p') {
      index++
      const after = index < last ? (shapes.after?.(index) ?? '') : ''
      return mark(shapes.p(inline(item.text), index)) + after
    }
    if (item.kind === 'h') return mark((shapes.h ?? ((html) => `<h2>${html}</h2>`))(esc(item.text)))
    if (item.kind === 'list') return listOf(item, shapes, inline)
    if (item.kind === 'table') {
      const rows = item.rows.map((row) => row.map(esc))
      return mark((shapes.table ?? plainTable)(rows))
    }
    if (item.kind === 'quote') return mark(quoteOf(shapes, esc(item.text)))
    if (item.kind === 'embed') return shapes.embed ? aside(shapes.embed(esc(item.text))) : ''
    return shapes[item.kind]?.(esc(item.text)) ?? ''
  })
  return written.filter(Boolean).join('\n')
}

const quoteOf = (shapes: Shapes, html: string) =>
  (shapes.quote ?? ((text) => `<blockquote>${text}</blockquote>`))(html)

function listOf(
  item: Extract<Item, { kind: 'list' }>,
  shapes: Shapes,
  inline: (text: string) => string,
): string {
  const texts = item.texts.map(inline)
  if (shapes.list) return mark(shapes.list(texts, item.ordered))
  const tag = item.ordered ? 'ol' : 'ul'
  return mark(`<${tag}>\n${texts.map((text) => `<li>${text}</li>`).join('\n')}\n</${tag}>`)
}
