// What a page says of itself → title, byline, dates, outlet, address and language, as stated, never
// inferred. Example: <meta property="og:title" content="Flood reaches Marn"> gives the title "Flood
// reaches Marn". Order of trust: the article's own JSON-LD, then OpenGraph and meta names, then the
// title element.
import { addDays, isDay } from '../../model/calendar.ts'
import { plainWords } from './edits.ts'
import { frontOf, NO_FRONT, signatureOf } from './front.ts'
import { headingOf } from './heading.ts'
import { bylineOf, statedByline } from './authors.ts'
import { articleNode, nameOf, textOf } from './json-ld.ts'
import { fullest, outletIn, saysNothing, withoutOutlet, withoutRubric } from './title.ts'
import type { Page, PageMeta } from './page.ts'
import { dayInAddress, pageAddress } from './page-address.ts'
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

const NAMES = {
  title:
    'og:title twitter:title parsely-title dc.title dcterms.title sailthru.title headline title',
  byline: `author article:author_name article:author byl parsely-author dc.creator dcterms.creator
    sailthru.author twitter:creator_name cxenseparse:author citation_author citation_authors
    bt:author rnews:author article.author`,
  outlet: 'og:site_name application-name publisher dc.publisher',
  url: 'og:url twitter:url',
  published: `article:published_time og:article:published_time datepublished date parsely-pub-date
    dc.date dc.date.issued dcterms.created dcterms.date sailthru.date pubdate publishdate
    publish-date publication_date article.published og:published_time cxenseparse:recs:publishtime
    dc.date.created displaydate original-publish-date ptime dcterms.issued citation_publication_date
    citation_date citation_online_date article_date_original publicationdate pub_date bt:pubdate`,
  modified: `article:modified_time og:updated_time datemodified lastmod last-modified dcterms.modified article.updated
    dc.date.modified article:modified bt:moddate last_updated`,
} as const

/** Other names of meta elements for the day of publication. */
const PUBLISHED_LIKE =
  /^(?:[a-z]{1,12}[-_.:])?(?:date[-_.:]?)?(?:publish|published|publication|issued|posted|created)(?:[-_.:]?(?:date|time|at|on))?$/u

/** Meta elements of one name that are looked at. */
const CONTENTS_MAX = 12

/** What a page states of itself. Never throws. O(page). */
export function statedBy(source: string, page: Page): Stated {
  const { meta } = page
  const named = namedContents(meta)
  const all = (field: keyof typeof NAMES) =>
    NAMES[field].split(/\s+/u).flatMap((name) => (named.has(name) ? [named.get(name)!] : []))
  const first = (field: keyof typeof NAMES) => all(field)[0]?.[0] ?? null
  const article = articleNode(meta.jsonLd)
  const url = pageAddress(meta, { named: first('url'), article })
  const outlet =
    nameOf(article?.['publisher']) ?? first('outlet') ?? outletIn(plainWords(meta.title), url)
  const whole = [textOf(article?.['headline']), first('title'), plainWords(meta.title)]
    .filter((one) => one !== null)
    .filter((one) => one.length > 3)
  const titles = whole
    .map((one) => withoutOutlet(one, outlet))
    .filter((one) => !saysNothing(one, { outlet, url }))
  const { heading, agrees } = headingOf(source, page, { titles, whole, outlet })
  const front = heading ? frontOf(source, page, heading.index) : NO_FRONT
  const signature =
    heading && front.byline === null ? signatureOf(source, page, heading.index) : null
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
    (meta.times.length === 1 ? readStamp(meta.times[0]!) : null) ??
    signature?.published ??
    dayInAddress(url)
  return {
    title: agrees
      ? withoutRubric(heading!.words)
      : (fullest(titles) ?? heading?.words ?? whole[0] ?? null),
    byline: bylineOf({
      stated: statedByline(article?.['author'], authorsIn(meta, all('byline'))),
      printed: front.byline ?? signature?.byline ?? null,
      credited: front.credited,
      outlet,
    }),
    outlet,
    url,
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
function namedLike(named: Named, pattern: RegExp): string[] {
  return [...named].filter(([name]) => pattern.test(name)).map(([, [content]]) => content)
}

/** The authors of the first meta name that holds names, not only addresses of pages. */
function authorsIn(meta: PageMeta, stated: readonly Contents[]): readonly string[] {
  const names = stated.find((some) => some.some((one) => !/^https?:/iu.test(one)))
  return names ?? labelled(meta, /^written by$/iu)
}

/** What cards label in pairs: twitter:label1 "Written by", twitter:data1 "Mira Sorel". */
function labelled(meta: PageMeta, label: RegExp): string[] {
  const contents = new Map(
    meta.attributes.map((one) => [
      one.get('name')?.toLowerCase() ?? '',
      plainWords(one.get('content') ?? ''),
    ]),
  )
  const data = ['1', '2'].filter((at) => label.test(contents.get(`twitter:label${at}`) ?? ''))
  return data.map((at) => contents.get(`twitter:data${at}`) ?? '').filter((name) => name !== '')
}

/** What meta elements of one name hold, in order. */
type Contents = readonly [string, ...string[]]
type Named = ReadonlyMap<string, Contents>

/** Contents of meta elements by lower-case name, property or itemprop. */
function namedContents(meta: PageMeta): Named {
  const named = new Map<string, Contents>()
  for (const attributes of meta.attributes) {
    const content = attributes.get('content')?.trim()
    if (!content) continue
    for (const key of ['property', 'name', 'itemprop']) {
      const name = attributes.get(key)?.toLowerCase()
      if (name === undefined) continue
      const before = named.get(name) ?? []
      if (before.length < CONTENTS_MAX) named.set(name, joinedTo(before, plainWords(content)))
    }
  }
  return named
}

const joinedTo = (before: readonly string[], one: string): Contents => {
  const [first = one, ...rest] = before
  return before.length === 0 ? [one] : [first, ...rest, one]
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
