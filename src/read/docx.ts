// A Word document (DOCX) → raw report: its words as lines, a blank line between paragraphs, a tab
// between the cells of a table. Example: a heading "Flood" and a paragraph "Rain in Marn." have the
// source "Flood\n\nRain in Marn.". What its properties state (title, author, last change) is taken;
// archives with a DTD or beyond the limits are refused before any parser sees them.
import { decodeHTML } from 'entities/decode'
import type { Notice } from '../model/notice.ts'
import { noticeOf, readPart, rejectedPart, type Place, type Read } from './part.ts'
import { childOf, readXml, textIn } from './xml.ts'
import { zipEntries, type Entry } from './zip.ts'

/** Bytes of all XML parts of one document. */
const XML_BYTES_MAX = 64 * 1024 * 1024

/** What a document's properties state, or why it must not be parsed. Never throws. */
export type DocxCheck =
  | { readonly fields: object; readonly notices: readonly Notice[] }
  | { readonly reason: string }

/** Whether an archive's entries are those of a Word document. */
export function isDocx(entries: readonly Entry[]): boolean {
  return entries.some(({ name }) => name === 'word/document.xml')
}

/** Looks through a document's parts before it is parsed. O(bytes). */
export function checkDocx(bytes: Uint8Array): DocxCheck {
  const entries = zipEntries(bytes)
  if ('reason' in entries) return entries
  let total = 0
  let heads = 0
  let fields = {}
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/iu.test(entry.name)) continue
    const part = entry.read()
    if ('reason' in part) return { reason: `${entry.name}: ${part.reason}` }
    total += part.length
    if (total > XML_BYTES_MAX)
      return { reason: `too large: more than ${XML_BYTES_MAX} bytes of XML` }
    const text = new TextDecoder('utf-8').decode(part)
    if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) return { reason: 'XML with a DTD of its own' }
    if (/^word\/(?:header|footer)\d{0,3}\.xml$/u.test(entry.name) && /<w:t[ >]/u.test(text)) heads++
    if (entry.name === 'docProps/core.xml') fields = propertiesOf(text)
  }
  const notices = heads > 0 ? [HEADS] : []
  return { fields, notices }
}

const HEADS = noticeOf(
  'running-head',
  'info',
  'running heads and feet of the document are not read',
)

function propertiesOf(text: string): object {
  const read = readXml(text)
  if ('reason' in read) return {}
  const words = (...names: string[]) => {
    const found = childOf(read.root, ...names)
    return found ? textIn(found) : ''
  }
  return {
    title: words('dc:title'),
    byline: words('dc:creator'),
    modified: words('dcterms:modified'),
  }
}

/** The raw report of a document's markup, as mammoth makes it. Never throws. O(markup). */
export function readDocxMarkup(
  markup: string,
  place: Place,
  { fields, notices }: { readonly fields: object; readonly notices: readonly Notice[] },
): Read {
  const source = linesFrom(markup)
  if (source === '') return rejectedPart(place, 'a document without text')
  const heading = /<h1>((?:[^<]|<(?!\/h1>)){1,1000})<\/h1>/u.exec(markup)?.[1]
  const printed = heading === undefined ? '' : linesFrom(heading)
  const stated = { title: printed, ...withoutBlanks(fields) }
  return readPart(place, { text: source }, { fields: stated, notices })
}

function withoutBlanks(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
}

/** Markup of paragraphs, lists and tables as plain lines. */
function linesFrom(markup: string): string {
  const parts: string[] = []
  let cell = 0
  for (const [, tag, words] of markup.matchAll(/<(\/?[a-z][a-z\d]{0,10})[^<>]*>|([^<]+)/giu)) {
    if (words !== undefined) parts.push(decodeHTML(words).replaceAll(/[\n\t\f]+/gu, ' '))
    else if (tag === 'td' || tag === 'th') cell++
    else if (tag === '/td' || tag === '/th') {
      cell--
      parts.push('\t')
    } else if (tag === '/tr' || tag === 'br') parts.push('\n')
    else if (cell > 0 && /^\/(?:p|h\d|li)$/u.test(tag!)) parts.push(' ')
    else if (/^\/(?:p|h\d|li|table)$/u.test(tag!)) parts.push('\n\n')
  }
  const lines = parts.join('').split('\n')
  const tidy = lines.map((line) => {
    const cells = line.split('\t').map((words) => words.trim())
    return cells.join('\t').trimEnd()
  })
  return tidy
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim()
}
