// The text of an XML file → its elements as a small tree, read with patience and under limits
// (xml-walk). Example: "<a x='1'>Tea &amp; rum</a>" is an element a with the attribute x and the
// text "Tea & rum".
import { walkXml, type Attributes } from './xml-walk.ts'

/** Largest XML file in code units, and most elements, held as a tree. */
export const XML_LENGTH_MAX = 16 * 1024 * 1024
const ELEMENTS_MAX = 500_000

export interface Element {
  /** As written, in lower case: "content:encoded". */
  readonly name: string
  readonly attributes: Attributes
  readonly children: readonly (Element | string)[]
}

/** The root element and what was wrong with the file, or why it cannot be read. */
export type XmlRead =
  | { readonly root: Element; readonly faults: readonly string[] }
  | { readonly reason: string }

interface OpenElement extends Element {
  readonly children: (Element | string)[]
}

/** Reads an XML file. Never throws. O(source). */
export function readXml(source: string): XmlRead {
  const top: OpenElement = { name: '', attributes: new Map(), children: [] }
  const stack = [top]
  const steps = walkXml(source, { lengthMax: XML_LENGTH_MAX, elementsMax: ELEMENTS_MAX })
  for (let step = steps.next(); step !== null; step = steps.next()) {
    const within = stack.at(-1)!
    if (step.kind === 'end') stack.pop()
    else if (step.kind === 'start') {
      const { name, attributes } = step
      const element: OpenElement = { name, attributes: attributes(), children: [] }
      within.children.push(element)
      stack.push(element)
    } else if (within !== top || step.text.trim() !== '') within.children.push(step.text)
  }
  const end = steps.end()
  if ('reason' in end) return end
  const root = top.children.find((child) => typeof child !== 'string')
  return root ? { root, faults: end.faults } : { reason: 'XML without an element' }
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
