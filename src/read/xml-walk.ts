// The text of an XML file → what its markup begins, ends and says, one step after the other, read
// with patience: a bare "&", an unknown reference or an unclosed element is no reason to lose a
// file. Example: "<a x='1'>Tea &amp; rum</a>" is the start of an element a with the attribute x, the
// text "Tea & rum" and the end of a. Safe by construction: no entity is ever declared (an internal
// DTD is refused), nothing outside is fetched, and depth, size and count have limits. Linear in the
// source.
import { decodeHTML } from 'entities/decode'

/** Deepest nesting of an XML file. */
export const XML_DEPTH_MAX = 256
const ATTRIBUTES_MAX = 100
const NAME_MAX = 200

export type Attributes = ReadonlyMap<string, string>

/** A step: names in lower case as written ("content:encoded"); every start has its end. */
export type XmlStep =
  | { readonly kind: 'start'; readonly name: string; readonly attributes: () => Attributes }
  | { readonly kind: 'end'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

export interface XmlLimits {
  /** Code units and elements of one file. */
  readonly lengthMax: number
  readonly elementsMax: number
}

/** What was wrong with a file that was read to its end, or why it was not. */
export type XmlEnd = { readonly faults: readonly string[] } | { readonly reason: string }

/** The steps of an XML file; it returns how it ended. Never throws. O(source). */
export function* walkXml(source: string, limits: XmlLimits): Generator<XmlStep, XmlEnd> {
  if (source.length > limits.lengthMax)
    return { reason: `XML too large: ${source.length} characters, limit ${limits.lengthMax}` }
  const walk = new Walk(source, limits.elementsMax)
  const reason = yield* walk.steps()
  return reason === null ? { faults: walk.faults() } : { reason }
}

/** Follows the markup of one file. */
class Walk {
  readonly #source: string
  readonly #elementsMax: number
  readonly #stack: string[] = []
  /** How often each name is open: an end tag without a start costs no walk. */
  readonly #open = new Map<string, number>()
  #elements = 0
  #stray = 0
  #unclosed = 0
  #truncated = false

  constructor(source: string, elementsMax: number) {
    this.#source = source
    this.#elementsMax = elementsMax
  }

  faults(): string[] {
    const faults: string[] = []
    if (this.#truncated) faults.push('the file ends inside an element')
    if (this.#unclosed > 0) faults.push(`${this.#unclosed} elements are not closed`)
    if (this.#stray > 0) faults.push(`${this.#stray} end tags close nothing`)
    return faults
  }

  /** Reads to the end; returns the reason where the file must be refused. */
  *steps(): Generator<XmlStep, string | null> {
    const source = this.#source
    for (let at = 0; at < source.length;) {
      const tag = source.indexOf('<', at)
      const text = source.slice(at, tag < 0 ? source.length : tag)
      if (text !== '') yield textStep(text)
      if (tag < 0) break
      const next = yield* this.#markup(tag)
      if (typeof next === 'string') return next
      at = next
    }
    this.#truncated ||= this.#stack.length > 0
    for (let name = this.#stack.pop(); name !== undefined; name = this.#stack.pop())
      yield { kind: 'end', name }
    return null
  }

  /** Handles what begins with "<" at `at`: where to go on, or why not. */
  *#markup(at: number): Generator<XmlStep, number | string> {
    const source = this.#source
    const sign = source.charCodeAt(at + 1)
    if (sign === SLASH || isNameStart(sign)) return yield* this.#tag(at)
    if (source.startsWith('<!--', at)) return this.#after('-->', at + 4)
    if (source.startsWith('<![CDATA[', at)) {
      const end = this.#after(']]>', at + 9)
      yield { kind: 'text', text: source.slice(at + 9, end === source.length ? end : end - 3) }
      return end
    }
    if (source.startsWith('<?', at)) return this.#after('?>', at + 2)
    if (source.startsWith('<!', at)) {
      const end = this.#after('>', at + 2)
      const declaration = source.slice(at, end)
      return /\[|<!ENTITY/iu.test(declaration) ? 'XML with a DTD of its own' : end
    }
    // A "<" that begins no tag is text.
    yield { kind: 'text', text: '<' }
    return at + 1
  }

  #after(mark: string, from: number): number {
    const end = this.#source.indexOf(mark, from)
    if (end >= 0) return end + mark.length
    this.#truncated = true
    return this.#source.length
  }

  *#tag(at: number): Generator<XmlStep, number | string> {
    const end = this.#tagEnd(at + 1)
    const inner = this.#source.slice(at + 1, end)
    if (inner.startsWith('/')) yield* this.#close(nameOf(inner.slice(1)))
    else {
      const closed = inner.endsWith('/')
      const name = nameOf(inner)
      if (++this.#elements > this.#elementsMax)
        return `XML with more than ${this.#elementsMax} elements`
      if (this.#stack.length >= XML_DEPTH_MAX)
        return `XML nested deeper than ${XML_DEPTH_MAX} elements`
      const words = inner.slice(name.length, closed ? -1 : undefined)
      yield { kind: 'start', name, attributes: () => attributesOf(words) }
      if (closed) yield { kind: 'end', name }
      else {
        this.#stack.push(name)
        this.#open.set(name, (this.#open.get(name) ?? 0) + 1)
      }
    }
    return Math.min(this.#source.length, end + 1)
  }

  /** Where the ">" of a tag stands; one inside quotes is none. */
  #tagEnd(from: number): number {
    const source = this.#source
    let quote = 0
    for (let at = from; at < source.length; at++) {
      const sign = source.charCodeAt(at)
      if (quote !== 0) {
        if (sign === quote) quote = 0
      } else if (sign === CLOSES) return at
      else if ((sign === DOUBLE || sign === SINGLE) && source.charCodeAt(at - 1) === EQUALS)
        quote = sign
    }
    this.#truncated = true
    return source.length
  }

  /** Closes the nearest open element of that name and all inside it. */
  *#close(name: string): Generator<XmlStep, void> {
    if ((this.#open.get(name) ?? 0) === 0) {
      this.#stray++
      return
    }
    for (let closed = this.#stack.pop(); closed !== undefined; closed = this.#stack.pop()) {
      this.#open.set(closed, (this.#open.get(closed) ?? 1) - 1)
      yield { kind: 'end', name: closed }
      if (closed === name) return
      this.#unclosed++
    }
  }
}

const [DOUBLE, SINGLE, SLASH, EQUALS, CLOSES, UNDERSCORE] = [34, 39, 47, 61, 62, 95]

function isNameStart(code: number): boolean {
  const letter = code | 32
  return (letter >= 97 && letter <= 122) || code === UNDERSCORE
}

function textStep(text: string): XmlStep {
  return { kind: 'text', text: text.includes('&') ? decodeHTML(text) : text }
}

function nameOf(inner: string): string {
  const end = inner.search(/[\s/>]/u)
  return inner.slice(0, Math.min(NAME_MAX, end < 0 ? inner.length : end)).toLowerCase()
}

const ATTRIBUTE = /([^\s=/"']{1,200})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"']{1,2000}))/gu

function attributesOf(inner: string): Attributes {
  const attributes = new Map<string, string>()
  if (!inner.includes('=')) return attributes
  for (const [, name, double, single, bare] of inner.matchAll(ATTRIBUTE)) {
    if (attributes.size >= ATTRIBUTES_MAX) break
    const key = name!.toLowerCase()
    if (!attributes.has(key)) attributes.set(key, decodeHTML(double ?? single ?? bare ?? ''))
  }
  return attributes
}
