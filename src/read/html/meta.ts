// What a page says of itself → title, byline, dates, outlet, address and language, as stated, never
// inferred. Example: <meta property="og:title" content="Flood reaches Marn"> gives the title "Flood
// reaches Marn". Order of trust: the article's own JSON-LD, then OpenGraph and meta names, then the
// title element.
import { addDays, isDay } from '../../model/calendar.ts'
import { plainWords } from './edits.ts'
import { isNames } from './byline.ts'
import { frontOf, NO_FRONT, signatureOf } from './front.ts'
import { comparable, headingOf } from './heading.ts'
import { articleNode, type Node } from './json-ld.ts'
import type { Page, PageMeta } from './page.ts'
import { pageAddress } from './page-address.ts'
import { readStamp } from '../stamp.ts'

/** What is known of a page beside its text; null where it does not say. */
export interface Stated {
  readonly title: string | null
  readonly byline: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly language: string | null
  /** Whether `published` is the day of a change, the only one that the page states. */
  readonly onlyModified: boolean
  /** Whether the page says that it is not free to read. */
  readonly limited: boolean
  /** Characters of the text that the page's data hold, or 0. */
  readonly bodyLength: number
}

/** Fewest characters of a stated title that may have been cut off. */
const CUT_MIN = 40
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

/** Other names of meta elements for the day of publication. */
const PUBLISHED_LIKE =
  /^(?:[a-z]{1,12}[-_.:])?(?:date[-_.:]?)?(?:publish|published|publication|issued|posted|created)(?:[-_.:]?(?:date|time|at|on))?$/u

/** What a page states of itself. Never throws. O(page). */
export function statedBy(source: string, page: Page): Stated {
  const { meta } = page
  const named = namedContents(meta)
  const first = (field: keyof typeof NAMES) =>
    NAMES[field].split(/\s+/u).flatMap((name) => named.get(name) ?? [])[0] ?? null
  const article = articleNode(meta.jsonLd)
  const outlet = nameOf(article?.['publisher']) ?? first('outlet')
  const whole = [textOf(article?.['headline']), first('title'), plainWords(meta.title)]
    .filter((one) => one !== null)
    .filter((one) => one.length > 3)
  const titles = whole.map((one) => withoutOutlet(one, outlet))
  const { heading, agrees } = headingOf(source, page, { titles, whole, outlet })
  const front = heading ? frontOf(source, page, heading.index) : NO_FRONT
  const modified = stampFrom([article?.['dateModified'], first('modified')]) ?? front.modified
  const stated = stampFrom([
    article?.['datePublished'],
    first('published'),
    article?.['dateCreated'],
  ])
  const published =
    publishedOf(stated, { printed: front.published, modified }) ??
    front.below ??
    stampFrom(namedLike(named, PUBLISHED_LIKE)) ??
    (meta.times.length === 1 ? readStamp(meta.times[0]!) : null)
  return {
    title: agrees ? withoutRubric(heading!.words) : (fullest(titles) ?? heading?.words ?? null),
    byline: bylineOf({
      stated: statedByline(article?.['author'], first('byline')),
      printed: front.byline ?? (heading ? signatureOf(source, page, heading.index) : null),
      outlet,
    }),
    outlet,
    url: pageAddress(meta, { named: first('url'), article }),
    published: published ?? modified,
    modified,
    onlyModified: published === null && modified !== null,
    limited: /^false$/iu.test(String(article?.['isAccessibleForFree'])),
    bodyLength: textOf(article?.['articleBody'])?.length ?? 0,
    language: textOf(article?.['inLanguage']) ?? meta.language ?? null,
  }
}

/**
 * The stated day of publication, else the printed one. Data that give one day for publication and
 * change, or publish after the change, were stamped by a later saving: an earlier printed day
 * holds.
 */
function publishedOf(
  stated: string | null,
  { printed, modified }: { readonly printed: string | null; readonly modified: string | null },
): string | null {
  if (stated === null || printed === null || modified === null) return stated ?? printed
  const [day, shown] = [stated.slice(0, 10), printed.slice(0, 10)]
  // A day's difference is the time zone that the page is printed in.
  const earlier = isDay(day) && isDay(shown) && shown < addDays(day, -1)
  return earlier && modified.slice(0, 10) <= day ? printed : stated
}

/** Contents of meta elements whose names are like a pattern, in order. */
function namedLike(named: ReadonlyMap<string, string>, pattern: RegExp): string[] {
  return [...named].filter(([name]) => pattern.test(name)).map(([, content]) => content)
}

/** The first stated title, or another that goes on where it was cut off. */
function fullest(titles: readonly string[]): string | null {
  const first = titles[0]
  if (first === undefined) return null
  const start = comparable(first)
  const whole = titles.find((one) => {
    const long = comparable(one)
    // What a bar or dash sets off is no end that was cut off.
    const rest = one.slice(first.length).trimStart()
    return start.length >= CUT_MIN && long.startsWith(start) && /^[^|–—:»·-]/u.test(rest)
  })
  return whole ?? first
}

/** "Flood reaches Marn | Opinion" without what a bar sets off, where that is a word or four. */
function withoutRubric(heading: string): string {
  const at = heading.lastIndexOf(' | ')
  const [head, tail] = [heading.slice(0, Math.max(0, at)).trim(), heading.slice(at + 3).trim()]
  return at > 12 && tail.split(' ').length <= 4 && head.split(' ').length >= 3 ? head : heading
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

/** Most parts that are taken off the end of a title. */
const TAILS_MAX = 2

/**
 * "Flood reaches Marn - The Ostrel Herald" without its last part, where that part is the outlet or
 * short; twice, since some name a section too.
 */
function withoutOutlet(title: string, outlet: string | null): string {
  let bare = title
  for (let tails = 0; tails < TAILS_MAX; tails++) {
    const shorter = withoutTail(bare, outlet)
    if (shorter === bare) break
    bare = shorter
  }
  return bare
}

function withoutTail(title: string, outlet: string | null): string {
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

/** Names that stand in the page's data, without "By" and stray marks; null where there is none. */
function statedByline(authors: unknown, named: string | null): string | null {
  const list = (Array.isArray(authors) ? authors.slice(0, 12) : [authors])
    .map(nameOf)
    .filter((name) => name !== null)
  const byline = list.length > 0 ? [...new Set(list)].join(', ') : named
  if (byline === null || /^https?:/iu.test(byline)) return null
  const words = byline
    .replace(/^[\s,;|]+/u, '')
    .replace(/^by\s+/iu, '')
    .trim()
  return words === '' || words.length > BYLINE_MAX ? null : words
}

/**
 * The stated byline; the printed one where the stated is only the outlet or the name of an account
 * ("mvenn2", "mira.sorel"), which tells a reader nothing.
 */
function bylineOf(given: {
  readonly stated: string | null
  readonly printed: string | null
  readonly outlet: string | null
}): string | null {
  const { stated, outlet } = given
  const shown = given.printed
  const printed =
    shown === null || (!/\s/u.test(shown) && /^\p{Ll}|[\d@_]/u.test(shown)) ? null : shown
  if (stated === null || printed === null) return stated ?? printed
  const [own, house] = [comparable(stated), comparable(outlet ?? '')]
  const generic = /^(?:admin|editor|editors|editorial|guest|staff|user|webmaster)\b/iu.test(stated)
  const isHouse = own === house || house.includes(own)
  return (isAccount(stated) || generic || isHouse) && isNames(printed) ? printed : stated
}

/** Whether a byline is an account: one word with digits or dots, or a small first letter. */
function isAccount(byline: string): boolean {
  return /^\S+$/u.test(byline) && /^\p{Ll}|[\d@_.]|\p{Ll}\p{Lu}/u.test(byline)
}

function stampFrom(values: readonly unknown[]): string | null {
  for (const value of values) {
    const stamp = typeof value === 'string' ? readStamp(value) : stampOfClock(value)
    if (stamp !== null) return stamp
  }
  return null
}

/** Milliseconds since 1970 in JSON as ISO 8601; seconds and other numbers say nothing. */
function stampOfClock(value: unknown): string | null {
  const isClock = typeof value === 'number' && Number.isSafeInteger(value) && value > 1e11
  return isClock && value < 8.64e15 ? readStamp(new Date(value).toISOString()) : null
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
