// Lines of JSON → raw reports, one by one: a broken line is one rejection and reading goes on.
// Example: {"id": "n1", "text": "Rain in Marn.", "published": "2032-02-03"} is a report with source
// "Rain in Marn.". Lazy: a reader of a hundred thousand reports holds one at a time.
import type { RawDocument } from '../model/document.ts'
import type { Notice } from '../model/notice.ts'
import { wellFormedText } from './decode.ts'
import { readHtml } from './page-load.ts'
import type { Read } from './part.ts'
import { readStamp } from './stamp.ts'
import { BLANK } from './text.ts'

/** Line number (from 1) and text of one line; or why it could not be decoded. */
export interface JsonLine {
  readonly line: number
  readonly text: string
  readonly notices: readonly Notice[]
}

const STRINGS = ['title', 'byline', 'outlet', 'url', 'published', 'modified', 'language'] as const
/** Longest id in code units: ids are printed on every line. */
const ID_MAX = 1000

/** The report of one line, its rejection, or null for a blank line. Never throws. */
export function readJsonLine({ line, text, notices }: JsonLine, path: string): Read | null {
  if (text.trim() === '') return null
  const reject = (reason: string): Read => ({ rejection: { path, line, reason } })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return reject('not JSON')
  }
  const record = readRecord(value, path)
  if (typeof record === 'string') return reject(record)
  return { document: { ...record, notices: [...notices, ...record.notices] } }
}

/**
 * The raw report of one parsed record, or the reason why it is none. Unknown fields are passed
 * over.
 */
export function readRecord(value: unknown, path: string | null): RawDocument | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not an object'
  const record = value as { readonly [field: string]: unknown }
  const { id = null, text = null, html = null } = record
  if (id !== null && typeof id !== 'string') return `id is not a string: ${kindOf(id)}`
  if (id === '' || (id !== null && id.length > ID_MAX)) return `id of ${id.length} characters`
  if (text !== null && typeof text !== 'string') return `text is not a string: ${kindOf(text)}`
  if (html !== null && typeof html !== 'string') return `html is not a string: ${kindOf(html)}`
  for (const field of STRINGS) {
    const given = record[field] ?? null
    if (given !== null && typeof given !== 'string')
      return `${field} is not a string: ${kindOf(given)}`
  }
  const given = text ?? html
  if (given === null) return 'neither text nor html'
  const source = wellFormedText(given)
  if (source.text.trim() === '') return 'empty'
  const { notices } = source
  const read =
    text === null
      ? readHtml(source.text, { path, notices })
      : { ...BLANK, path, source: source.text, notices }
  if ('reason' in read) return read.reason
  return { ...withStated(read, record), id: id === null ? null : id.toWellFormed() }
}

/** A report with what its record states; a date that is none is a notice. */
function withStated(read: RawDocument, record: { readonly [field: string]: unknown }): RawDocument {
  const stated: { -readonly [F in (typeof STRINGS)[number]]?: string } = {}
  const notices = [...read.notices]
  for (const field of STRINGS) {
    const value = record[field]
    if (typeof value !== 'string' || value.trim() === '') continue
    if (field === 'url' && !isAddress(value)) {
      const message = `url is no address of the web: "${value.slice(0, 60).toWellFormed()}"`
      notices.push({ rule: field, severity: 'warning', message, source: null, of: null })
      continue
    }
    if (field !== 'published' && field !== 'modified') {
      stated[field] = value.toWellFormed()
      continue
    }
    const stamp = readStamp(value.trim())
    if (stamp !== null) stated[field] = stamp
    else {
      const message = `${field} is no date: "${value.slice(0, 60).toWellFormed()}"`
      notices.push({ rule: field, severity: 'warning', message, source: null, of: null })
    }
  }
  return { ...read, ...stated, notices }
}

/** Whether an address has no scheme or one of the web, and nothing that only markup has. */
function isAddress(value: string): boolean {
  const words = value.trim()
  if (/[\u0000-\u0020\u007f<>"]/u.test(words)) return false
  return /^https?:\/\//iu.test(words) || !/^[a-z][a-z\d+.-]{0,30}:/iu.test(words)
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value
}
