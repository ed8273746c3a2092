// The text of an XML file → what its markup begins, ends and says, one step after the other, read
// with patience: a bare "&", an unknown reference or an unclosed element is no reason to lose a
// file. Example: "<a x='1'>Tea &amp; rum</a>" is the start of a, the text "Tea & rum", the end of
// a. Safe by construction: no entity is ever declared (an internal DTD is refused), nothing outside
// is fetched, and depth, size and count have limits. Linear in the source.
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

/** The steps of an XML file, one by one. Never throws. O(source). */
export interface XmlWalk {
  /** The next step; null at the end. */
  readonly next: () => XmlStep | null
  /** How it ended; asked for after the last step. */
  readonly end: () => XmlEnd
}

/** Begins a walk. */
export function walkXml(source: string, limits: XmlLimits): XmlWalk {
  const walk = new Walk(source, limits)
  return { next: () => walk.next(), end: () => walk.end() }
}

const [DOUBLE, SINGLE, SLASH, LESS, EQUALS, CLOSES, UNDERSCORE] = [34, 39, 47, 60, 61, 62, 95]
const LAST_SPACE = 32

/** Follows the markup of one file. */
class Walk {
  readonly #source: string
  readonly #elementsMax: number
  readonly #stack: string[] = []
  /** How often each name is open: an end tag without a start costs no walk. */
  readonly #open = new Map<string, number>()
  #at = 0
  /** An element without content, whose end is the next step. */
  #empty: string | null = null
  /** The element up to which an end tag closes. */
  #closing: string | null = null
  #elements = 0
  #stray = 0
  #unclosed = 0
  #truncated = false
  #reason: string | null = null

  constructor(source: string, { lengthMax, elementsMax }: XmlLimits) {
    this.#source = source
    this.#elementsMax = elementsMax
    if (source.length > lengthMax)
      this.#reason = `XML too large: ${source.length} characters, limit ${lengthMax}`
  }

  end(): XmlEnd {
    if (this.#reason !== null) return { reason: this.#reason }
    const faults: string[] = []
    if (this.#truncated) faults.push('the file ends inside an element')
    if (this.#unclosed > 0) faults.push(`${this.#unclosed} elements are not closed`)
    if (this.#stray > 0) faults.push(`${this.#stray} end tags close nothing`)
    return { faults }
  }

  next(): XmlStep | null {
    const source = this.#source
    while (this.#reason === null) {
      if (this.#empty !== null) {
        const name = this.#empty
        this.#empty = null
        return { kind: 'end', name }
      }
      if (this.#closing !== null) return this.#closeOne(this.#closing)
      const at = this.#at
      if (at >= source.length) return this.#closeLast()
      if (source.charCodeAt(at) !== LESS) {
        const tag = source.indexOf('<', at)
        this.#at = tag < 0 ? source.length : tag
        return textStep(source.slice(at, this.#at))
      }
      const step = this.#markup(at)
      if (step !== null) return step
    }
    return null
  }

  /** Handles what begins with "<" at `at`. */
  #markup(at: number): XmlStep | null {
    const source = this.#source
    const sign = source.charCodeAt(at + 1)
    if (sign === SLASH) return this.#endTag(at)
    if (isNameStart(sign)) return this.#startTag(at)
    if (source.startsWith('<!--', at)) this.#goAfter('-->', at + 4)
    else if (source.startsWith('<![CDATA[', at)) {
      const whole = this.#goAfter(']]>', at + 9)
      return { kind: 'text', text: source.slice(at + 9, this.#at - (whole ? 3 : 0)) }
    } else if (source.startsWith('<?', at)) this.#goAfter('?>', at + 2)
    else if (source.startsWith('<!', at)) {
      this.#goAfter('>', at + 2)
      if (/\[|<!ENTITY/iu.test(source.slice(at, this.#at)))
        this.#reason = 'XML with a DTD of its own'
    } else {
      // A "<" that begins no tag is text.
      this.#at = at + 1
      return { kind: 'text', text: '<' }
    }
    return null
  }

  /** Whether the mark is there; the walk goes on behind it, else it ends. */
  #goAfter(mark: string, from: number): boolean {
    const end = this.#source.indexOf(mark, from)
    this.#at = end < 0 ? this.#source.length : end + mark.length
    this.#truncated ||= end < 0
    return end >= 0
  }

  #startTag(at: number): XmlStep | null {
    const source = this.#source
    const nameEnd = this.#nameEnd(at + 1)
    const end = this.#tagEnd(nameEnd)
    const closed = source.charCodeAt(end - 1) === SLASH
    const name = source.slice(at + 1, nameEnd).toLowerCase()
    this.#at = Math.min(source.length, end + 1)
    if (++this.#elements > this.#elementsMax)
      this.#reason = `XML with more than ${this.#elementsMax} elements`
    else if (this.#stack.length >= XML_DEPTH_MAX)
      this.#reason = `XML nested deeper than ${XML_DEPTH_MAX} elements`
    if (this.#reason !== null) return null
    if (closed) this.#empty = name
    else {
      this.#stack.push(name)
      this.#open.set(name, (this.#open.get(name) ?? 0) + 1)
    }
    const to = closed ? end - 1 : end
    return { kind: 'start', name, attributes: () => attributesOf(source.slice(nameEnd, to)) }
  }

  #endTag(at: number): XmlStep | null {
    const nameEnd = this.#nameEnd(at + 2)
    const name = this.#source.slice(at + 2, nameEnd).toLowerCase()
    this.#at = Math.min(this.#source.length, this.#tagEnd(nameEnd) + 1)
    if ((this.#open.get(name) ?? 0) > 0) return this.#closeOne(name)
    this.#stray++
    return null
  }

  /** Closes the innermost element on the way to the nearest one of a name. */
  #closeOne(until: string): XmlStep {
    const name = this.#stack.pop()!
    this.#open.set(name, this.#open.get(name)! - 1)
    if (name !== until) this.#unclosed++
    this.#closing = name === until ? null : until
    return { kind: 'end', name }
  }

  /** Closes what is open at the end of the file. */
  #closeLast(): XmlStep | null {
    const name = this.#stack.pop()
    if (name === undefined) return null
    this.#truncated = true
    return { kind: 'end', name }
  }

  #nameEnd(from: number): number {
    const source = this.#source
    const last = Math.min(source.length, from + NAME_MAX)
    let at = from
    for (; at < last; at++) {
      const sign = source.charCodeAt(at)
      if (sign <= LAST_SPACE || sign === CLOSES || sign === SLASH) break
    }
    return at
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
}

function isNameStart(code: number): boolean {
  const letter = code | 32
  return (letter >= 97 && letter <= 122) || code === UNDERSCORE
}

function textStep(text: string): XmlStep {
  return { kind: 'text', text: decoded(text) }
}

function decoded(words: string): string {
  return words.includes('&') ? decodeHTML(words) : words
}

const ATTRIBUTE = /([^\s=/"']{1,200})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"']{1,2000}))/gu

function attributesOf(inner: string): Attributes {
  const attributes = new Map<string, string>()
  if (!inner.includes('=')) return attributes
  for (const [, name, double, single, bare] of inner.matchAll(ATTRIBUTE)) {
    if (attributes.size >= ATTRIBUTES_MAX) break
    const key = name!.toLowerCase()
    if (!attributes.has(key)) attributes.set(key, decoded(double ?? single ?? bare ?? ''))
  }
  return attributes
}
