// A text of OpenDocument (ODT) → raw report: its words as lines, a blank line between paragraphs, a
// tab between the cells of a table. Example: a heading "Flood" and a paragraph "Rain in Marn." have
// the source "Flood\n\nRain in Marn.". What its properties state (title, author, last change) is
// taken; deleted words and comments are left out, notes stand behind their paragraph.
import { openParagraphs } from './odf-text.ts'
import { openParts, type Parts } from './package.ts'
import { noticeOf, readPart, rejectedPart, type Place, type Read } from './part.ts'
import { PART_LIMITS } from './sheet.ts'
import { textIn, type Element } from './xml.ts'
import { walkXml } from './xml-walk.ts'
import type { Entry } from './zip.ts'

const TITLE_MAX = 1000
/** Depth of the properties below their root. */
const META_DEPTH = 4

/** The report of a text. Never throws. O(bytes). */
export function readOdt(entries: readonly Entry[], place: Place): Read {
  const parts = openParts(entries)
  const text = parts.text('content.xml')
  if (typeof text !== 'string') return rejectedPart(place, text.reason)
  const read = bodyOf(text)
  if ('reason' in read) return rejectedPart(place, read.reason)
  if (read.lines === '') return rejectedPart(place, 'a document without text')
  const notices = hasHeads(parts) ? [HEADS] : []
  if (read.faults.length > 0) notices.push(noticeOf('xml', 'warning', read.faults.join('; ')))
  const fields = propertiesOf(parts)
  const title = fields.title || read.heading
  return readPart(place, { text: read.lines }, { fields: { ...fields, title }, notices })
}

const HEADS = noticeOf(
  'running-head',
  'info',
  'running heads and feet of the document are not read',
)

/** Whether a page style has words in its head or foot. */
function hasHeads(parts: Parts): boolean {
  const styles = parts.has('styles.xml') ? parts.text('styles.xml') : ''
  return (
    typeof styles === 'string' &&
    /<style:(?:header|footer)(?:\s[^<>]{0,300})?><text:p(?:\s[^<>]{0,300})?>[^<]/u.test(styles)
  )
}

interface Body {
  readonly lines: string
  /** The first heading of the first level, or null. */
  readonly heading: string | null
  readonly faults: readonly string[]
}

function bodyOf(text: string): Body | { readonly reason: string } {
  const lines: string[] = []
  let heading: string | null = null
  let cells: string[] = []
  let cell: string[] = []
  let [tables, body] = [0, 0]
  const take = openParagraphs(({ words, heading: level }) => {
    if (body === 0 || words.trim() === '') return
    if (level === 1) heading ??= words.trim().slice(0, TITLE_MAX)
    if (tables > 0) cell.push(words.trim())
    else lines.push(words.trim(), '')
  })
  const steps = walkXml(text, PART_LIMITS)
  for (let step = steps.next(); step !== null; step = steps.next()) {
    take(step)
    if (step.kind === 'text') continue
    const by = step.kind === 'start' ? 1 : -1
    if (step.name === 'office:body') body += by
    else if (step.name === 'table:table') {
      tables += by
      if (tables === 0) lines.push('')
    } else if (tables === 1 && by < 0) {
      // A table inside a cell is words of that cell.
      if (step.name === 'table:table-cell') {
        cells.push(cell.join(' '))
        cell = []
      } else if (step.name === 'table:table-row') {
        lines.push(cells.join('\t').trimEnd())
        cells = []
      }
    }
  }
  const end = steps.end()
  return 'reason' in end ? end : { lines: lines.join('\n').trim(), heading, faults: end.faults }
}

interface Properties {
  readonly title: string
  readonly byline: string
  readonly modified: string
}

/** Who wrote it goes before who changed it last. */
function propertiesOf(parts: Parts): Properties {
  const root = parts.has('meta.xml') ? parts.tree('meta.xml') : { reason: 'not there' }
  const words = (name: string) => {
    const found = 'reason' in root ? null : below(root, name, META_DEPTH)
    return found ? textIn(found).trim() : ''
  }
  return {
    title: words('dc:title'),
    byline: words('meta:initial-creator') || words('dc:creator'),
    modified: words('dc:date'),
  }
}

function below(parent: Element, name: string, depth: number): Element | null {
  for (const child of parent.children) {
    if (typeof child === 'string') continue
    const found = child.name === name ? child : depth > 0 ? below(child, name, depth - 1) : null
    if (found) return found
  }
  return null
}
