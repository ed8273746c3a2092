// The head of a page in the customs of the web: title with the outlet before or after it, Open
// Graph, Dublin Core, Parse.ly, Sailthru, JSON-LD that is right, nested, wrong or broken.
import { isoUtc, printed } from './dates.ts'
import type { Kit } from './kit.ts'
import { esc } from './markup.ts'

/** What a skin's head states. */
export interface Head {
  /** Between headline and outlet; '<' at the front puts the outlet first; null leaves it out. */
  readonly joint?: string | null
  readonly og?: 'same' | 'short' | 'outlet' | 'none'
  readonly dates?: readonly (keyof typeof DATES)[]
  readonly authors?: readonly (keyof typeof AUTHORS)[]
  readonly jsonld?: 'article' | 'graph' | 'array' | 'org' | 'broken' | 'text' | 'orgAuthor'
  readonly canonical?: boolean
  readonly extra?: string
}

const DATES = {
  article: (k: Kit) => `<meta property="article:published_time" content="${k.iso}" />`,
  modified: (k: Kit) => `<meta property="article:modified_time" content="${k.isoModified}" />`,
  dc: (k: Kit) => `<meta name="DC.date.issued" content="${k.when('{yyyy}-{mm}-{dd}')}">`,
  dcterms: (k: Kit) => `<meta name="dcterms.created" content="${k.isoUtc}">`,
  parsely: (k: Kit) => `<meta name="parsely-pub-date" content="${k.isoUtc}"/>`,
  sailthru: (k: Kit) =>
    `<meta name="sailthru.date" content="${k.when('{yyyy}-{mm}-{dd} {hh}:{min}:00')}">`,
  pubdate: (k: Kit) => `<meta name="pubdate" content="${k.when('{yyyy}{mm}{dd}')}">`,
  date: (k: Kit) => `<meta name="date" content="${k.when('{yyyy}-{mm}-{dd}')}">`,
  publish: (k: Kit) =>
    `<meta name="publish-date" content="${k.when('{dow}, {dd} {mon} {yyyy} {hh}:{min}:00 GMT')}">`,
  cxense: (k: Kit) => `<meta name="cXenseParse:recs:publishtime" content="${k.isoUtc}"/>`,
  itemprop: (k: Kit) => `<meta itemprop="datePublished" content="${k.iso}">`,
  og: (k: Kit) => `<meta property="og:published_time" content="${k.isoUtc}">`,
} as const

const each = (k: Kit, one: (name: string) => string) => k.names.map(esc).map(one).join('\n')
const AUTHORS = {
  author: (k: Kit) => k.by(`<meta name="author" content="${k.joined}" />`),
  article: (k: Kit) => each(k, (name) => `<meta property="article:author" content="${name}" />`),
  facebook: (k: Kit) =>
    `<meta property="article:author" content="https://www.facebook.com/${k.story.host}" />`,
  dc: (k: Kit) => each(k, (name) => `<meta name="DC.creator" content="${name}">`),
  parsely: (k: Kit) => each(k, (name) => `<meta name="parsely-author" content="${name}"/>`),
  sailthru: (k: Kit) => k.by(`<meta name="sailthru.author" content="${k.names.join(',')}">`),
  byl: (k: Kit) => k.by(`<meta name="byl" content="By ${k.joined}">`),
  outlet: (k: Kit) => `<meta name="author" content="${k.story.outlet}">`,
  twitter: (k: Kit) =>
    `<meta name="twitter:creator" content="${k.story.authors[0]?.handle ?? '@news'}">`,
} as const

/** Returns the inside of <head>. */
export function headOf(k: Kit, head: Head): string {
  const { story } = k
  const og = head.og ?? 'same'
  const named = { same: k.headline, short: esc(story.short), outlet: story.outlet, none: '' }[og]
  const parts = [
    `<title>${titleOf(k, head.joint === undefined ? ' | ' : head.joint)}</title>`,
    head.canonical === false ? '' : `<link rel="canonical" href="${esc(k.url)}">`,
    og === 'none'
      ? ''
      : `<meta property="og:title" content="${named}" />
<meta property="og:type" content="${k.dice.pick(['article', 'website'])}" />
<meta property="og:site_name" content="${story.outlet}" />
<meta property="og:url" content="${esc(k.url)}" />
<meta property="og:description" content="${esc(story.standfirst)}" />
<meta name="twitter:card" content="summary_large_image" />`,
    ...(head.dates ?? []).map((name) => DATES[name](k)),
    ...(head.authors ?? []).map((name) => AUTHORS[name](k)),
    head.jsonld ? jsonldOf(k, head.jsonld) : '',
    head.extra ?? '',
  ]
  return `<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/static/${k.hex(8)}.css">
${k.dice.shuffle(parts.filter(Boolean)).join('\n')}`
}

/** Returns the text of <title>, escaped. */
export function titleOf(k: Kit, joint: string | null): string {
  if (joint === null) return k.headline
  if (joint.startsWith('<')) return `${k.story.outlet}${joint.slice(1)}${k.headline}`
  return `${k.headline}${joint}${k.story.outlet}`
}

function jsonldOf(k: Kit, form: NonNullable<Head['jsonld']>): string {
  const { story } = k
  const publisher = {
    '@type': 'NewsMediaOrganization',
    name: story.outlet,
    logo: { '@type': 'ImageObject', url: `https://${story.host}/logo.png` },
  }
  const people = story.authors.map(({ name }) => ({ '@type': 'Person', name }))
  const article = {
    '@context': 'https://schema.org',
    '@type': k.dice.pick(['NewsArticle', 'Article', 'ReportageNewsArticle', 'BlogPosting']),
    mainEntityOfPage: k.url,
    headline: story.headline,
    datePublished: k.dice.pick([k.iso, k.isoUtc]),
    dateModified: isoUtc(story.modified ?? story.published),
    ...(form === 'orgAuthor'
      ? { author: { '@type': 'Organization', name: story.outlet } }
      : people.length > 0 && { author: people.length === 1 ? people[0] : people }),
    publisher,
    ...(form === 'text' && { articleBody: textOfItems(k) }),
  }
  const crumbs = {
    '@type': 'BreadcrumbList',
    itemListElement: [{ '@type': 'ListItem', position: 1, name: story.section }],
  }
  const site = { '@type': 'WebSite', name: story.outlet, url: `https://${story.host}/` }
  const script = (data: unknown) =>
    `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', String.raw`\u003c`)}</script>`
  if (form === 'graph')
    return script({ '@context': 'https://schema.org', '@graph': [site, crumbs, article] })
  if (form === 'array') return script([crumbs, article])
  if (form === 'org') return script({ '@context': 'https://schema.org', ...publisher })
  if (form === 'broken') return script(article).replace('}</script>', ',\n}</script>')
  return script(article)
}

const textOfItems = (k: Kit) =>
  k.story.items.flatMap((item) => (item.kind === 'p' ? [item.text] : [])).join('\n')

/** Returns a day some days before the story's, for teasers that carry dates of their own. */
export const dayBefore = (k: Kit, days: number, pattern: string): string =>
  printed({ ...k.story.published, day: Math.max(1, k.story.published.day - days) }, pattern)
