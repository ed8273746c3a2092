// A feed file (RSS 0.9 to 2.0, RDF, Atom) → one raw report for each item; a list of feeds (OPML) →
// its sources. Example: "<rss><channel><title>The Ostrel Herald</title><item><title>Flood</title>
// <description>Rain in Marn." is the report "item 1", titled "Flood", of the outlet "The Ostrel
// Herald". The source of an item is its longest text, as decoded from the feed.
import type { Notice } from '../model/notice.ts'
import { plainWords } from './html/edits.ts'
import { newsItems } from './news-xml.ts'
import {
  linkedAddress,
  noticeOf,
  partName,
  readPart,
  rejectedPart,
  webAddress,
  type PartBody,
  type Place,
  type Read,
} from './part.ts'
import { childOf, childrenOf, readXml, textIn, type Element } from './xml.ts'

/** Items read of one feed. */
export const ITEMS_MAX = 2000
/** Outlines followed in a list of feeds, and feeds named in its message. */
const OUTLINES_MAX = 10_000
const NAMED_MAX = 5

/** One feed of a list of feeds. */
export interface FeedSource {
  readonly title: string
  readonly url: string
}

/**
 * The reports of a feed in its order; links are read against its address. Never throws. O(source).
 */
export function* readFeed(
  source: string,
  place: Place,
  { notices, address }: { readonly notices: readonly Notice[]; readonly address: string | null },
): Generator<Read> {
  const read = readXml(source)
  if ('reason' in read) {
    yield rejectedPart(place, read.reason)
    return
  }
  const { faults } = read
  const root = withoutPrefix(read.root)
  const told = [...notices, ...faults.map((fault) => noticeOf('xml', 'warning', fault))]
  const channel = childOf(root, 'channel') ?? root
  const items = [...childrenOf(root, 'item', 'entry'), ...itemsIn(root, channel)]
  const outlet = titleOf(channel)
  const language =
    wordsOf(childOf(channel, 'language', 'dc:language')) || root.attributes.get('xml:lang')
  const news = items.length === 0 ? newsItems(read.root, place, told) : null
  if (news) yield* news
  else if (items.length === 0)
    yield rejectedPart(
      place,
      FEED.test(root.name) ? 'a feed without items' : `XML that is no feed: <${root.name}>`,
    )
  for (const [index, item] of items.slice(0, ITEMS_MAX).entries()) {
    const part = partName(place.part, `item ${index + 1}`)
    const base = baseOf([root, channel, item], address)
    const feed = { outlet, language: language ?? null, told, base }
    yield readItem(item, { path: place.path, part }, feed)
  }
  if (items.length > ITEMS_MAX)
    yield rejectedPart(place, `${items.length - ITEMS_MAX} items beyond the first ${ITEMS_MAX}`)
}

/** Root elements of feeds. */
const FEED = /^(?:rss|rdf:rdf|feed|channel)$/u

/** An Atom feed whose elements all have a prefix, as if they had none. */
function withoutPrefix(root: Element): Element {
  const prefix = /^(.{1,20}:)feed$/u.exec(root.name)?.[1]
  return prefix === undefined ? root : bared(root, prefix)
}

function bared(element: Element, prefix: string): Element {
  const { name, children } = element
  return {
    ...element,
    name: name.startsWith(prefix) ? name.slice(prefix.length) : name,
    children: children.map((child) => (typeof child === 'string' ? child : bared(child, prefix))),
  }
}

function itemsIn(root: Element, channel: Element): Element[] {
  return channel === root ? [] : childrenOf(channel, 'item', 'entry')
}

function readItem(
  item: Element,
  place: Place,
  feed: {
    readonly outlet: string
    readonly language: string | null
    readonly told: readonly Notice[]
    readonly base: string | null
  },
): Read {
  const body = bodyOf(item)
  if (!body) return rejectedPart(place, 'an item without text')
  const source = childOf(item, 'source')
  const fields = {
    title: titleOf(item),
    byline: authorOf(item),
    outlet: (source && (titleOf(source) || wordsOf(source))) || feed.outlet,
    url: addressOf(item, feed.base),
    published: wordsOf(
      childOf(item, 'pubdate', 'published', 'dc:date', 'issued', 'dcterms:issued'),
    ),
    modified: wordsOf(childOf(item, 'updated', 'atom:updated', 'dcterms:modified', 'modified')),
    language:
      wordsOf(childOf(item, 'dc:language')) || (item.attributes.get('xml:lang') ?? feed.language),
  }
  // Atom demands only the time of the last change.
  const dated = fields.published === '' ? { ...fields, published: fields.modified } : fields
  const notices = body.summary ? [...feed.told, SUMMARY] : feed.told
  return readPart(place, body.body, { fields: dated, notices })
}

const SUMMARY = noticeOf('summary', 'info', 'the feed gives a summary, not the whole report')

/** An item's text: its content where there is some, else its summary. */
function bodyOf(item: Element): { readonly body: PartBody; readonly summary: boolean } | null {
  const contents = childrenOf(
    item,
    'content:encoded',
    'content',
    'xhtml:body',
    'body',
    'yandex:full-text',
  )
  const summaries = childrenOf(
    item,
    'description',
    'summary',
    'itunes:summary',
    'media:description',
  )
  for (const [elements, summary] of [
    [contents, false],
    [summaries, true],
  ] as const) {
    const bodies = elements.map(bodyIn).filter((one) => one.length > 0)
    const longest = bodies.toSorted((a, b) => b.length - a.length)[0]
    if (longest) return { body: longest.body, summary }
  }
  return null
}

function bodyIn(element: Element): { readonly body: PartBody; readonly length: number } {
  const type = element.attributes.get('type')?.toLowerCase() ?? ''
  const inner = /^(?:xhtml|application\/xhtml\+xml)$/u.test(type) || element.name === 'xhtml:body'
  const markup = inner ? markupOf(element) : textIn(element)
  const body =
    type === 'text' || !/<[a-z!/]|&[#a-z]/iu.test(markup) ? { text: markup } : { html: markup }
  return { body, length: markup.trim().length }
}

/** Child elements of an XHTML body as markup again: the tree reader takes depth from the file. */
function markupOf(element: Element): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
      const tag = child.name.replace(/^.*:/u, '')
      return `<${tag}>${markupOf(child)}</${tag}>`
    })
    .join('')
}

function wordsOf(element: Element | undefined): string {
  return element ? textIn(element).trim() : ''
}

/** A title as plain words: feeds put markup into it. */
function titleOf(element: Element): string {
  const words = wordsOf(childOf(element, 'title', 'media:title'))
  return plainWords(words.replaceAll(/<\/?[a-z][^<>]{0,300}>/giu, ' '))
}

function authorOf(item: Element): string {
  const names = childrenOf(item, 'author', 'dc:creator', 'atom:author').map((author) =>
    plainWords(wordsOf(childOf(author, 'name', 'atom:name')) || wordsOf(author)),
  )
  // RSS 2.0 wants "address (name)".
  const plain = names.map(
    (name) => /^[^\s@]{1,200}@[^\s@]{1,200} \((.{1,100})\)$/u.exec(name)?.[1] ?? name,
  )
  return [...new Set(plain.filter((name) => name !== '' && !/^[^\s@]+@[^\s@]+$/u.test(name)))].join(
    ', ',
  )
}

/**
 * What relative links are read against: the nearest "xml:base", itself read against those outside.
 */
function baseOf(around: readonly Element[], address: string | null): string | null {
  return around.reduce(
    (base, { attributes }) => linkedAddress(attributes.get('xml:base'), base) ?? base,
    address,
  )
}

function addressOf(item: Element, base: string | null): string | null {
  const links = childrenOf(item, 'link', 'atom:link')
  const alternate = links.find(
    (link) => (link.attributes.get('rel') ?? 'alternate') === 'alternate',
  )
  const guid = childOf(item, 'guid', 'id')
  return (
    linkedAddress(alternate?.attributes.get('href'), base) ??
    linkedAddress(wordsOf(links.find((link) => link.children.length > 0)), base) ??
    (guid?.attributes.get('ispermalink') === 'false' ? null : webAddress(wordsOf(guid)))
  )
}

const HOUR_MS = 3_600_000
/** Hours of a period of the syndication module (RSS 1.0). */
const PERIODS: ReadonlyMap<string, number> = new Map([
  ['hourly', 1],
  ['daily', 24],
  ['weekly', 24 * 7],
  ['monthly', 24 * 30],
  ['yearly', 24 * 365],
])

/**
 * Milliseconds for which a feed says it need not be asked again (RSS `ttl` in minutes, or the
 * syndication module), or null. Never throws.
 */
export function feedPace(source: string): number | null {
  const read = readXml(source)
  if ('reason' in read) return null
  const channel = childOf(read.root, 'channel') ?? read.root
  const minutes = wordsOf(childOf(channel, 'ttl'))
  if (/^\d{1,6}$/u.test(minutes)) return (Number(minutes) * HOUR_MS) / 60
  const period = PERIODS.get(wordsOf(childOf(channel, 'sy:updateperiod')).toLowerCase())
  if (period === undefined) return null
  const times = wordsOf(childOf(channel, 'sy:updatefrequency'))
  return (period * HOUR_MS) / (/^[1-9]\d{0,4}$/u.test(times) ? Number(times) : 1)
}

/** The feeds that a list names, or why it cannot be read. Only addresses of the web are kept. */
export function feedSources(source: string): readonly FeedSource[] | { readonly reason: string } {
  const read = readXml(source)
  if ('reason' in read) return read
  const sources: FeedSource[] = []
  const queue: Element[] = [read.root]
  for (let i = 0; i < queue.length && i < OUTLINES_MAX; i++) {
    const { attributes, children } = queue[i]!
    const url = webAddress(attributes.get('xmlurl'))
    const title = plainWords(attributes.get('title') ?? attributes.get('text') ?? url ?? '')
    if (url !== null) sources.push({ title, url })
    for (const child of children) if (typeof child !== 'string') queue.push(child)
  }
  return sources
}

/** A list of feeds holds no report: one rejection that names what it lists. */
export function readOpml(source: string, place: Place): Read {
  const sources = feedSources(source)
  if ('reason' in sources) return rejectedPart(place, sources.reason)
  const named = sources.slice(0, NAMED_MAX).map(({ title }) => title)
  const more = sources.length > NAMED_MAX ? ', …' : ''
  const list = named.length > 0 ? `: ${named.join(', ')}${more}` : ''
  return rejectedPart(place, `a list of ${sources.length} feeds, no reports${list}`)
}
