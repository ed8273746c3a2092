// The text of an XML file → its elements as a small tree, read with patience: a bare "&", an
// unknown reference or an unclosed element is no reason to lose a feed. Example: "<a x='1'>Tea
// &amp; rum</a>" is an element a with the attribute x and the text "Tea & rum". Safe by
// construction: no entity is ever declared (an internal DTD is refused), nothing outside is
// fetched, and depth, size and count have limits. Linear in the source.
import { decodeHTML } from 'entities/decode'

/** Largest XML file in code units, deepest nesting, and most elements. */
export const XML_LENGTH_MAX = 16 * 1024 * 1024
export const XML_DEPTH_MAX = 256
const ELEMENTS_MAX = 500_000
const ATTRIBUTES_MAX = 100
const NAME_MAX = 200

export interface Element {
  /** As written, in lower case: "content:encoded". */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (Element | string)[]
}

/** The root element and what was wrong with the file, or why it cannot be read. */
export type XmlRead =
  | { readonly root: Element; readonly faults: readonly string[] }
  | { readonly reason: string }

interface OpenElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (Element | string)[]
}

/** Reads an XML file. Never throws. O(source). */
export function readXml(source: string): XmlRead {
  if (source.length > XML_LENGTH_MAX)
    return { reason: `XML too large: ${source.length} characters, limit ${XML_LENGTH_MAX}` }
  const reader = new XmlReader(source)
  const reason = reader.run()
  if (reason !== null) return { reason }
  const root = reader.root()
  return root ? { root, faults: reader.faults() } : { reason: 'XML without an element' }
}

/** Follows the markup of one file. */
class XmlReader {
  readonly #source: string
  readonly #top: OpenElement = { name: '', attributes: new Map(), children: [] }
  readonly #stack: OpenElement[] = [this.#top]
  /** How often each name is open: an end tag without a start costs no walk. */
  readonly #open = new Map<string, number>()
  #elements = 0
  #stray = 0
  #unclosed = 0
  #truncated = false

  constructor(source: string) {
    this.#source = source
  }

  root(): Element | undefined {
    return this.#top.children.find((child) => typeof child !== 'string')
  }

  faults(): string[] {
    const faults: string[] = []
    if (this.#truncated) faults.push('the file ends inside an element')
    if (this.#unclosed > 0) faults.push(`${this.#unclosed} elements are not closed`)
    if (this.#stray > 0) faults.push(`${this.#stray} end tags close nothing`)
    return faults
  }

  /** Reads to the end; the reason where the file must be refused. */
  run(): string | null {
    const source = this.#source
    for (let at = 0; at < source.length;) {
      const tag = source.indexOf('<', at)
      this.#text(source.slice(at, tag < 0 ? source.length : tag), true)
      if (tag < 0) break
      const next = this.#markup(tag)
      if (typeof next === 'string') return next
      at = next
    }
    this.#truncated ||= this.#stack.length > 1
    return null
  }

  #text(text: string, references: boolean): void {
    if (text === '' || (this.#stack.length === 1 && text.trim() === '')) return
    this.#stack.at(-1)!.children.push(references && text.includes('&') ? decodeHTML(text) : text)
  }

  /** Handles what begins with "<" at `at`: where to go on, or why not. */
  #markup(at: number): number | string {
    const source = this.#source
    if (source.startsWith('<!--', at)) return this.#after('-->', at + 4)
    if (source.startsWith('<![CDATA[', at)) {
      const end = this.#after(']]>', at + 9)
      this.#text(source.slice(at + 9, end === source.length ? end : end - 3), false)
      return end
    }
    if (source.startsWith('<?', at)) return this.#after('?>', at + 2)
    if (source.startsWith('<!', at)) {
      const end = this.#after('>', at + 2)
      const declaration = source.slice(at, end)
      return /\[|<!ENTITY/iu.test(declaration) ? 'XML with a DTD of its own' : end
    }
    return /[a-z_/]/iu.test(source[at + 1] ?? '') ? this.#tag(at) : this.#plain(at)
  }

  /** A "<" that begins no tag is text. */
  #plain(at: number): number {
    this.#text('<', false)
    return at + 1
  }

  #after(mark: string, from: number): number {
    const end = this.#source.indexOf(mark, from)
    if (end >= 0) return end + mark.length
    this.#truncated = true
    return this.#source.length
  }

  #tag(at: number): number | string {
    const end = this.#tagEnd(at + 1)
    const inner = this.#source.slice(at + 1, end)
    if (inner.startsWith('/')) this.#close(nameOf(inner.slice(1)))
    else {
      const closed = inner.endsWith('/')
      const name = nameOf(inner)
      if (++this.#elements > ELEMENTS_MAX) return `XML with more than ${ELEMENTS_MAX} elements`
      if (this.#stack.length > XML_DEPTH_MAX)
        return `XML nested deeper than ${XML_DEPTH_MAX} elements`
      const attributes = attributesOf(inner.slice(name.length, closed ? -1 : undefined))
      const element: OpenElement = { name, attributes, children: [] }
      this.#stack.at(-1)!.children.push(element)
      if (!closed) {
        this.#stack.push(element)
        this.#open.set(name, (this.#open.get(name) ?? 0) + 1)
      }
    }
    return Math.min(this.#source.length, end + 1)
  }

  /** Where the ">" of a tag stands; one inside quotes is none. */
  #tagEnd(from: number): number {
    const source = this.#source
    let quote = ''
    for (let at = from; at < source.length; at++) {
      const sign = source[at]!
      if (quote !== '') {
        if (sign === quote) quote = ''
      } else if (sign === '>') return at
      else if ((sign === '"' || sign === "'") && source[at - 1] === '=') quote = sign
    }
    this.#truncated = true
    return source.length
  }

  /** Closes the nearest open element of that name and all inside it. */
  #close(name: string): void {
    if ((this.#open.get(name) ?? 0) === 0) {
      this.#stray++
      return
    }
    while (this.#stack.length > 1) {
      const closed = this.#stack.pop()!
      this.#open.set(closed.name, (this.#open.get(closed.name) ?? 1) - 1)
      if (closed.name === name) return
      this.#unclosed++
    }
  }
}

function nameOf(inner: string): string {
  const end = inner.search(/[\s/>]/u)
  return inner.slice(0, Math.min(NAME_MAX, end < 0 ? inner.length : end)).toLowerCase()
}

const ATTRIBUTE = /([^\s=/"']{1,200})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"']{1,2000}))/gu

function attributesOf(inner: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  if (!inner.includes('=')) return attributes
  for (const [, name, double, single, bare] of inner.matchAll(ATTRIBUTE)) {
    if (attributes.size >= ATTRIBUTES_MAX) break
    const key = name!.toLowerCase()
    if (!attributes.has(key)) attributes.set(key, decodeHTML(double ?? single ?? bare ?? ''))
  }
  return attributes
}

/** All text inside an element, in order. */
export function textIn(element: Element): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textIn(child)))
    .join('')
}

/** Child elements of one of some names, in order. */
export function childrenOf(element: Element, ...names: readonly string[]): Element[] {
  return element.children.filter(
    (child) => typeof child !== 'string' && names.includes(child.name),
  ) as Element[]
}

/** The first child element of the first name that has one, or undefined. */
export function childOf(element: Element, ...names: readonly string[]): Element | undefined {
  for (const name of names) {
    const [found] = childrenOf(element, name)
    if (found) return found
  }
  return undefined
}
