// Items of news agencies in XML (NITF, NewsML 1 and NewsML-G2) → raw reports. Example: "<nitf>…<hl1>
// Flood</hl1>…<body.content><p>Rain in Marn.</p>" is a report titled "Flood" whose source is the
// markup of its words. Sources: IPTC, NITF 3.6 and NewsML-G2 2.x, by the names of their elements;
// prefixes of names are passed over.
import type { Notice } from '../model/notice.ts'
import { plainWords } from './html/edits.ts'
import { partName, readPart, rejectedPart, type PartFields, type Place, type Read } from './part.ts'
import { textIn, type Element } from './xml.ts'

/** Items of one file, and elements looked at in search of one thing. */
const ITEMS_MAX = 2000
const ELEMENTS_MAX = 20_000

const ROOTS = /^(?:nitf|newsitem|newsml|newsmessage)$/u

/** The reports of a file of news items, in its order; null where the root is none. O(file). */
export function newsItems(
  root: Element,
  place: Place,
  notices: readonly Notice[],
): readonly Read[] | null {
  if (!ROOTS.test(localName(root))) return null
  const inner = localName(root) === 'newsitem' ? [] : allOf(root, ['newsitem'], Infinity)
  const items = inner.length > 0 ? inner : [root]
  const reads = items.slice(0, ITEMS_MAX).map((item, index) => {
    const part = items.length === 1 ? place.part : partName(place.part, `item ${index + 1}`)
    return itemRead(item, { path: place.path, part }, notices)
  })
  const more = items.length - ITEMS_MAX
  return more > 0
    ? [...reads, rejectedPart(place, `${more} items beyond the first ${ITEMS_MAX}`)]
    : reads
}

function itemRead(item: Element, place: Place, notices: readonly Notice[]): Read {
  const body = firstOf(item, ['body.content', 'inlinexml', 'inlinedata', 'datacontent', 'body'])
  if (!body) return rejectedPart(place, 'an item without text')
  const page = firstOf(body, ['body.content', 'body']) ?? body
  const markup = markupOf(page)
  const fields: PartFields = {
    title: wordsOf(item, ['headline', 'hl1', 'title']),
    byline: wordsOf(item, ['by', 'bylinetag', 'byline']),
    outlet: wordsOf(item, ['provider', 'infosource', 'creditline', 'distributor']),
    published: dayOf(item),
    language: languageOf(item),
  }
  const isPage = /<[a-z]/iu.test(markup)
  const words = isPage ? { html: markup } : { text: textIn(page).trim() }
  return readPart(place, words, { fields, notices })
}

/** Elements of some names in their order, outermost only. O(elements). */
function allOf(root: Element, names: readonly string[], most = ELEMENTS_MAX): Element[] {
  const found: Element[] = []
  const stack = [...root.children].toReversed()
  for (let seen = 0; stack.length > 0 && seen < most; seen++) {
    const one = stack.pop()!
    if (typeof one === 'string') continue
    if (names.includes(localName(one))) found.push(one)
    else for (const child of one.children.toReversed()) stack.push(child)
  }
  return found
}

/** The first element of the first name that there is. */
function firstOf(root: Element, names: readonly string[]): Element | undefined {
  for (const name of names) {
    const [found] = allOf(root, [name])
    if (found) return found
  }
  return undefined
}

function wordsOf(item: Element, names: readonly string[]): string | null {
  for (const name of names)
    for (const element of allOf(item, [name])) {
      const [inner] = allOf(element, ['name'])
      const words = plainWords(textIn(inner ?? element))
      if (words !== '') return words
    }
  return null
}

/** The day that an item states: of issue, of its first making, of this version. */
function dayOf(item: Element): string | null {
  const [issued] = allOf(item, ['date.issue', 'date.release'])
  const norm = issued?.attributes.get('norm')
  if (norm !== undefined) return norm
  return wordsOf(item, ['firstcreated', 'contentcreated', 'versioncreated', 'thisrevisioncreated'])
}

function languageOf(item: Element): string | null {
  const [language] = allOf(item, ['language'])
  const { attributes } = language ?? item
  return attributes.get('tag') ?? attributes.get('formalname') ?? attributes.get('xml:lang') ?? null
}

/** Elements that set paragraphs in these formats, by those of pages. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['block', 'div'],
  ['hl2', 'h2'],
  ['media', 'figure'],
  ['lede', 'p'],
])

/** An element's content as markup of a page; names without their prefixes. */
function markupOf(element: Element): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
      const tag = SAME.get(localName(child)) ?? localName(child)
      return `<${tag}>${markupOf(child)}</${tag}>`
    })
    .join('')
}

function localName({ name }: Element): string {
  return name.slice(name.lastIndexOf(':') + 1)
}
