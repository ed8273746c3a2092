// The parts of an office document (entries of its archive) → their text or tree, by name. Example:
// the part "xl/workbook.xml" as elements. Nothing but entries of the archive is ever read; all
// parts of one document together have a limit.
import { decodeBytes } from './decode.ts'
import { readXml, type Element } from './xml.ts'
import type { XmlStep } from './xml-walk.ts'
import type { Entry } from './zip.ts'

/** Bytes of XML of all parts that are read of one document. */
const XML_BYTES_MAX = 128 * 1024 * 1024

export interface Parts {
  readonly has: (name: string) => boolean
  /** The text of a part, or why it cannot be had. */
  readonly text: (name: string) => string | { readonly reason: string }
  /** Its elements, or why not. */
  readonly tree: (name: string) => Element | { readonly reason: string }
}

/** The parts of a document; their names are the same in capitals and small letters. */
export function openParts(entries: readonly Entry[]): Parts {
  const byName = new Map<string, Entry>()
  for (const entry of entries) {
    const name = entry.name.replaceAll('\\', '/').toLowerCase()
    if (!byName.has(name)) byName.set(name, entry)
  }
  const budget = { left: XML_BYTES_MAX }
  const text = (name: string) => {
    const bytes = byName.get(name.toLowerCase())?.read() ?? { reason: 'not there' }
    if ('reason' in bytes) return { reason: `${name}: ${bytes.reason}` }
    budget.left -= bytes.length
    if (budget.left < 0) return { reason: `too large: more than ${XML_BYTES_MAX} bytes of XML` }
    const decoded = decodeBytes(bytes)
    return 'text' in decoded ? decoded.text : { reason: `${name}: ${decoded.reason}` }
  }
  const tree = (name: string) => {
    const source = text(name)
    if (typeof source !== 'string') return source
    const read = readXml(source)
    return 'root' in read ? read.root : { reason: `${name}: ${read.reason}` }
  }
  return { has: (name) => byName.has(name.toLowerCase()), text, tree }
}

/** A name without the prefix of its name space: "x:row" -> "row". */
export function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/**
 * A taker of words: what stands in elements of some names, but not inside others. `taken` gives
 * what it has and begins anew.
 */
export function wordsIn(names: readonly string[], not: readonly string[]) {
  let [inside, out] = [0, 0]
  let words = ''
  return {
    take: (step: XmlStep): void => {
      if (step.kind === 'text') {
        if (inside > 0 && out === 0) words += step.text
        return
      }
      const by = step.kind === 'start' ? 1 : -1
      const name = localName(step.name)
      if (names.includes(name)) inside += by
      else if (not.includes(name)) out += by
    },
    taken: (): string => {
      const all = words
      words = ''
      return all
    },
  }
}
