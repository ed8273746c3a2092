// Which elements and which class names of a page speak for or against its being the report.
// Sources: the HTML Living Standard (content categories, sections 4.3 to 4.10), the published
// heuristics of Arc90/Mozilla Readability (class names), and general knowledge of news page
// templates, compiled for this project. Example: <aside class="related-links"> is page matter twice
// over.

const set = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/u))

/** Elements that begin a paragraph of their own. */
export const BLOCK_TAGS =
  set(`address article aside blockquote body center dd details dialog dir div dl dt fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol
  optgroup option p pre search section summary table tbody tfoot thead tr ul`)

/** Elements without content. */
export const VOID_TAGS = set(
  'area base basefont bgsound br col embed frame hr img input link meta param source track wbr',
)

/** Elements whose text is never read, by the rule of the edit that deletes it. */
export const DROPPED_TAGS: ReadonlyMap<string, string> = new Map([
  ...[
    ...set('script style noscript template iframe object embed applet noembed noframes canvas'),
  ].map((tag): [string, string] => [tag, 'script']),
  ...[...set('svg math audio video map')].map((tag): [string, string] => [tag, 'graphic']),
  ...[...set('select button textarea option datalist label input dialog')].map(
    (tag): [string, string] => [tag, 'control'],
  ),
  ...[...set('nav menu search amp-sidebar')].map((tag): [string, string] => [tag, 'navigation']),
  // Elements of AMP (amp.dev, component reference).
  ...[...set('amp-ad amp-embed amp-sticky-ad amp-auto-ads amp-consent amp-user-notification')].map(
    (tag): [string, string] => [tag, 'control'],
  ),
  ['aside', 'aside'],
  ['footer', 'footer'],
  ['figcaption', 'caption'],
  ['figure', 'caption'],
  ['title', 'head'],
  ['head', 'head'],
])

/** Values of `role` that name page matter. */
export const DROPPED_ROLES: ReadonlySet<string> = set(
  'navigation banner contentinfo search dialog alertdialog menu menubar toolbar tablist button alert',
)

/**
 * Class and id names of page matter: an element that has one is left out, unless a word of KEEP
 * speaks for it.
 */
export const UNLIKELY =
  /-ad-|-ads?\b|\bads?-|\bad\b|\badvert|ai2html|banner|breadcrumb|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|agegate|pagination|pager|popup|yom-remote|newsletter|outbrain|taboola|recirc|promo|cookie|consent|paywall|subscribe|recommend|most-?(?:read|popular|viewed)|trending|share|sharing|byline|dateline|timestamp|author-?(?:bio|box|info|card)|read-?more|read-?next|also-?read|topics?-list|tag-?(?:list|cloud)|correction-?form|print-?only|screen-reader|visually-?hidden|sr-only|skip-link|caption|credit/iu
export const KEEP =
  /article-?body|story-?body|body-?text|entry-?content|post-?content|page-?content|main-?content|article-?content|story-?content|article__body|story__body|body__content|content__body/iu
const MAYBE = /\band\b|article|body|column|content|main|shadow/iu

/**
 * Class and id names that speak for or against a box as the report's own; each is worth 25 points.
 */
const POSITIVE = /article|body|content|entry|hentry|h-entry|main|page|post|text|blog|story/iu
const NEGATIVE =
  /-ad-|hidden|\bhid\b|banner|combx|comment|\bcom-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|\bwidget\b(?!-)|newsletter|subscribe/iu

/** Points of a box for its names: 50 to -50. */
export function namesWeight(names: string): number {
  if (names === '') return 0
  return (POSITIVE.test(names) ? 25 : 0) - (NEGATIVE.test(names) ? 25 : 0)
}

/** Whether a box's names mark it as page matter. */
export function isUnlikely(names: string): boolean {
  if (names === '' || KEEP.test(names) || !UNLIKELY.test(names)) return false
  return !MAYBE.test(names) || /comment|related|newsletter|share|promo|footer/iu.test(names)
}

/**
 * Class and id names of boxes that name an author, those that only belong to one, and addresses of
 * author pages.
 */
export const AUTHOR_NAMES = /author|byline|by-line|writer|contributor/iu
export const NO_AUTHOR_NAMES =
  /author(?:ity|itative)|underwriter|typewriter|(?:author|byline|writer|contributor)s?[-_]{0,2}(?:image|img|avatar|photo|pic|bio|desc|about|title|role|job|social|link-?list|date|time|count|follow)/iu
export const AUTHOR_ADDRESS =
  /\/(?:authors?|by|byline|contributors?|writers?|staff|profiles?)\/[^/?#]/iu
