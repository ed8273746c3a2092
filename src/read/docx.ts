// A Word document (DOCX) → raw report: its words as lines, a blank line between paragraphs, a tab
// between the cells of a table. Example: a heading "Flood" and a paragraph "Rain in Marn." have the
// source "Flood\n\nRain in Marn.". What its properties state (title, author, last change) is taken;
// archives with a DTD or beyond the limits are refused before any parser sees them.
import { decodeHTML } from 'entities/decode'
import type { Notice } from '../model/notice.ts'
import { isNoteMark, setOff, takeMarks, withoutSetOff } from './note-mark.ts'
import { noticeOf, readPart, rejectedPart, type PartFields, type Place, type Read } from './part.ts'
import { statedDay } from './stated-day.ts'
import { isTitle } from './stated-title.ts'
import { childOf, readXml, textIn } from './xml.ts'
import { zipEntries, type Entry } from './zip.ts'

/** Bytes of all XML parts of one document. */
const XML_BYTES_MAX = 64 * 1024 * 1024

/** What a document's properties state, or why it must not be parsed. Never throws. */
export type DocxCheck =
  | { readonly fields: DocxFields; readonly notices: readonly Notice[] }
  | { readonly reason: string }

/** Title, author and last change, "" where the properties do not say. */
interface DocxFields {
  readonly title?: string
  readonly byline?: string
  readonly modified?: string
}

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
  let comments = 0
  let fields: DocxFields = {}
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
    if (entry.name === 'word/comments.xml') comments = text.split('<w:comment ').length - 1
    if (entry.name === 'docProps/core.xml') fields = propertiesOf(text)
  }
  const notices = heads > 0 ? [HEADS] : []
  return { fields, notices: comments > 0 ? [...notices, commentNotice(comments)] : notices }
}

function commentNotice(count: number): Notice {
  const words = count === 1 ? '1 comment' : `${count} comments`
  return noticeOf('comments', 'info', `${words} in the margin of the document not read`)
}

const HEADS = noticeOf(
  'running-head',
  'info',
  'running heads and feet of the document are not read',
)

function propertiesOf(text: string): DocxFields {
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
  { fields, notices }: { readonly fields: DocxFields; readonly notices: readonly Notice[] },
): Read {
  const { text: source, marks } = takeMarks(linesFrom(numbered(markup)))
  if (source === '') return rejectedPart(place, 'a document without text')
  const heading = /<h1>((?:[^<]|<(?!\/h1>)){1,1000})<\/h1>/u.exec(markup)?.[1]
  const printed = heading === undefined ? '' : withoutMarks(linesFrom(heading))
  const { title = '', ...given } = fields
  const stated = {
    ...withoutBlanks(given),
    title: isTitle(title) || printed === '' ? title : printed,
    published: statedDay(source.split('\n').slice(0, DAY_LINES)),
  }
  const read = readPart(place, { text: source }, { fields: stated, notices })
  if ('rejection' in read) return read
  const edits = marks.map((mark) => ({ ...mark, insert: '', rule: 'note-mark' }))
  return { document: { ...read.document, edits } }
}

/** Lines, blank ones too, in which a document states its day. */
const DAY_LINES = 30

/** Markup whose notes have the number by which the words point at them, and no way back. */
function numbered(markup: string): string {
  let note = 0
  return markup
    .replaceAll(/ ?<a href="#(?:foot|end)note-ref-[^"]{1,60}">↑<\/a>/gu, '')
    .replaceAll(
      /(<li id="(?:foot|end)note-[^"]{1,60}">(?:<p>)?) ?/gu,
      (_, opening: string) => `${opening}[${++note}] `,
    )
}

function withoutMarks(lines: string): string {
  const { text, marks } = takeMarks(lines)
  return marks
    .toReversed()
    .reduce((words, { start, end }) => words.slice(0, start) + words.slice(end), text)
}

function withoutBlanks(fields: PartFields): PartFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
}

/** Markup of paragraphs, lists and tables as plain lines. */
function linesFrom(markup: string): string {
  const parts: string[] = []
  let cell = 0
  let raised = -1
  for (const [, tag, words] of markup.matchAll(/<(\/?[a-z][a-z\d]{0,10})[^<>]*>|([^<]+)/giu)) {
    if (words !== undefined)
      parts.push(withoutSetOff(decodeHTML(words).replaceAll(/[\n\t\f]+/gu, ' ')))
    else if (tag === 'sup') raised = parts.length
    else if (tag === '/sup' && raised >= 0) {
      const mark = parts.splice(raised).join('')
      const before = parts.slice(-5).join('')
      parts.push(isNoteMark(mark, { before, linked: false }) ? setOff(mark) : mark)
      raised = -1
    } else if (tag === 'ul' || tag === 'ol') parts.push(cell > 0 ? ' ' : '\n\n')
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
