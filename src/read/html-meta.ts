// What a page says of itself → title, byline, dates, outlet, address and language, as stated, never
// inferred. Example: <meta property="og:title" content="Flood reaches Marn"> gives the title "Flood
// reaches Marn". Order of trust: the article's own JSON-LD, then OpenGraph and meta names, then the
// title element.
import { plainWords } from './html-edits.ts'
import type { Front } from './html-front.ts'
import type { PageMeta } from './html-page.ts'
import { readStamp } from './stamp.ts'

/** What is known of a page beside its text; null where it does not say. */
export interface Stated {
  readonly title: string | null
  readonly byline: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly language: string | null
}

const ARTICLE_TYPE =
  /^(?:[a-z]{3,12})?article$|^(?:blog|liveblog|social\w{0,10})posting$|^report$/iu
/** JSON-LD looked at: nodes and depth of one page, characters of one script. */
const NODES_MAX = 2000
const DEPTH_MAX = 12
const SCRIPT_MAX = 500_000
/** The heading is the title where it shares this much of its words with the stated title. */
const HEADING_SHARE = 0.4
const BYLINE_MAX = 120

const NAMES = {
  title:
    'og:title twitter:title parsely-title dc.title dcterms.title sailthru.title headline title',
  byline: `author article:author_name article:author byl parsely-author dc.creator dcterms.creator
    sailthru.author twitter:creator_name cxenseparse:author`,
  outlet: 'og:site_name application-name publisher dc.publisher',
  url: 'og:url twitter:url',
  published: `article:published_time og:article:published_time datepublished date parsely-pub-date
    dc.date dc.date.issued dcterms.created dcterms.date sailthru.date pubdate publishdate
    publish-date publication_date article.published og:published_time cxenseparse:recs:publishtime
    dc.date.created displaydate original-publish-date ptime`,
  modified: `article:modified_time og:updated_time datemodified lastmod last-modified dcterms.modified article.updated`,
} as const

type Node = { readonly [key: string]: unknown }

/** What the page states. `front`: what stands around its main heading. Never throws. */
export function statedBy(meta: PageMeta, front: Front): Stated {
  const named = namedContents(meta)
  const first = (field: keyof typeof NAMES) =>
    NAMES[field].split(/\s+/u).flatMap((name) => named.get(name) ?? [])[0] ?? null
  const article = articleNode(meta.jsonLd)
  const outlet = nameOf(article?.['publisher']) ?? first('outlet')
  const published =
    stampFrom([article?.['datePublished'], first('published'), article?.['dateCreated']]) ??
    front.published ??
    (meta.times.length === 1 ? readStamp(meta.times[0]!) : null)
  return {
    title: titleOf({
      heading: front.heading,
      outlet,
      stated: [textOf(article?.['headline']), first('title')],
      page: meta.title,
    }),
    byline: bylineOf(article?.['author'], first('byline')) ?? front.byline,
    outlet,
    url: webAddress(meta.canonical) ?? webAddress(first('url')),
    published,
    modified: stampFrom([article?.['dateModified'], first('modified')]) ?? front.modified,
    language: textOf(article?.['inLanguage']) ?? meta.language ?? null,
  }
}

/**
 * Contents of meta elements by lower-case name, property or itemprop; the first of a name counts.
 */
function namedContents(meta: PageMeta): Map<string, string> {
  const named = new Map<string, string>()
  for (const attributes of meta.attributes) {
    const content = attributes.get('content')?.trim()
    if (!content) continue
    for (const key of ['property', 'name', 'itemprop']) {
      const name = attributes.get(key)?.toLowerCase()
      if (name !== undefined && !named.has(name)) named.set(name, plainWords(content))
    }
  }
  return named
}

/**
 * The stated title without the outlet's name; the main heading where that is the longer form of it.
 */
function titleOf(given: {
  readonly heading: string | null
  readonly outlet: string | null
  readonly stated: readonly (string | null)[]
  readonly page: string
}): string | null {
  const { heading, outlet, stated, page } = given
  const title = stated.find((one) => one !== null && one.length > 3) ?? plainWords(page)
  if (title === '') return heading
  const bare = withoutOutlet(title, outlet)
  if (heading === null || heading.length < 8) return bare
  const [short, long] = [comparable(bare), comparable(heading)]
  return short === '' || shareOf(short, long) >= HEADING_SHARE ? heading : bare
}

/** Share of the shorter wording's words that the other has, 0..1. */
function shareOf(a: string, b: string): number {
  const [first, second] = [a.split(' '), new Set(b.split(' '))]
  const shared = first.filter((word) => second.has(word)).length
  return shared / Math.min(first.length, second.size)
}

function comparable(words: string): string {
  return (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

/**
 * "Flood reaches Marn - The Ostrel Herald" without its last part, where that part is the outlet or
 * short.
 */
function withoutOutlet(title: string, outlet: string | null): string {
  const at = Math.max(
    ...[' | ', ' - ', ' – ', ' — ', ' :: ', ' » ', ' · '].map((bar) => title.lastIndexOf(bar)),
  )
  if (at < 12) return title
  const tail = comparable(title.slice(at + 3))
  const known = outlet !== null && comparable(outlet) !== '' && tail.includes(comparable(outlet))
  const short = tail.split(' ').length <= 4 && title.slice(0, at).split(' ').length >= 4
  return known || (short && /[|»]|::/u.test(title.slice(at, at + 3)))
    ? title.slice(0, at).trim()
    : title
}

function bylineOf(authors: unknown, named: string | null): string | null {
  const list = (Array.isArray(authors) ? authors.slice(0, 12) : [authors])
    .map(nameOf)
    .filter((name) => name !== null)
  const byline = list.length > 0 ? [...new Set(list)].join(', ') : named
  if (byline === null || /^https?:/iu.test(byline)) return null
  const words = byline.replace(/^by\s+/iu, '').trim()
  return words === '' || words.length > BYLINE_MAX ? null : words
}

function stampFrom(values: readonly unknown[]): string | null {
  for (const value of values) {
    const stamp = typeof value === 'string' ? readStamp(value) : null
    if (stamp !== null) return stamp
  }
  return null
}

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf(value[0])
  if (typeof value !== 'string') return null
  const words = plainWords(value.toWellFormed())
  return words === '' ? null : words
}

function nameOf(value: unknown): string | null {
  const one: unknown = Array.isArray(value) ? value[0] : value
  if (typeof one === 'object' && one !== null) return textOf((one as Node)['name'])
  return textOf(one)
}

function webAddress(address: string | null): string | null {
  return address !== null && /^https?:\/\/[^\s"<>]{3,2000}$/iu.test(address.trim())
    ? address.trim()
    : null
}

/**
 * The first node of an article type in the page's JSON-LD, or null. A broken script is passed over.
 */
function articleNode(scripts: readonly string[]): Node | null {
  for (const script of scripts) {
    if (script.length > SCRIPT_MAX) continue
    const parsed = parseJson(script)
    const found = parsed === null ? null : findArticle(parsed)
    if (found) return found
  }
  return null
}

function parseJson(script: string): unknown {
  try {
    return JSON.parse(script.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/gu, ''))
  } catch {
    return null
  }
}

function findArticle(root: unknown): Node | null {
  const queue: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }]
  for (let i = 0; i < queue.length && i < NODES_MAX; i++) {
    const { value, depth } = queue[i]!
    if (typeof value !== 'object' || value === null || depth > DEPTH_MAX) continue
    const node = value as Node
    const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type']]
    if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return node
    for (const child of Object.values(node).slice(0, NODES_MAX))
      if (typeof child === 'object') queue.push({ value: child, depth: depth + 1 })
  }
  return null
}
