// Bytes of one input → raw reports and rejections: the format is chosen by what the user says, the
// ending, the content. Example: the bytes of "<!doctype html><p>Rain in Marn." at "a.txt" are read
// as a page, because they are one.
import type { RawDocument } from '../model/document.ts'
import type { Notice, Rejection } from '../model/notice.ts'
import { decodeBytes } from './decode.ts'
import { readHtml } from './html.ts'
import { readJsonLines, type JsonLine } from './jsonl.ts'
import { readText } from './text.ts'

export { decodeBytes, SOURCE_BYTES_MAX } from './decode.ts'
export { readJsonLine, type JsonLine, type Read } from './jsonl.ts'

/** Formats that a file can have. */
export type Format = 'txt' | 'html' | 'jsonl'
export const FORMATS: readonly Format[] = ['txt', 'html', 'jsonl']

/** Formats by ending, lower case without the dot. */
const ENDINGS: ReadonlyMap<string, Format> = new Map([
  ['txt', 'txt'],
  ['text', 'txt'],
  ['md', 'txt'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
])

/** What an input held. */
export interface ReadResult {
  readonly documents: readonly RawDocument[]
  readonly rejections: readonly Rejection[]
}

/** The format that a path's ending names; null for another or none. A ".gz" is looked through. */
export function formatOfPath(path: string): Format | null {
  const ending = /\.([a-z\d]{1,10})$/iu.exec(path.replace(/\.gz$/iu, ''))
  return ending ? (ENDINGS.get(ending[1]!.toLowerCase()) ?? null) : null
}

/** The format that a text's first characters show: JSON Lines, a page, else plain text. */
export function formatOfText(head: string): Format {
  const start = head.slice(0, 4096).trimStart()
  if (/^\{\s{0,10}"/u.test(start)) return 'jsonl'
  const page =
    /^(?:<!doctype\s+html|<html\b|<head\b|<body\b|<\?xml[^>]{0,200}\?>\s{0,20}<(?:!doctype\s+)?html)/iu
  return page.test(start.replace(/^(?:<!--[^]{0,2000}?-->\s{0,20}){1,3}/u, '')) ? 'html' : 'txt'
}

/**
 * The reports of one input held in memory. `as`: the format the user named. `charset`: what came
 * with the bytes. An input that is empty, binary or too large is one rejection. Never throws.
 * O(bytes).
 */
export function readBytes(
  bytes: Uint8Array,
  { path, as, charset }: { readonly path: string; readonly as?: Format; readonly charset?: string },
): ReadResult {
  const reject = (reason: string) => ({ documents: [], rejections: [{ path, reason }] })
  if (bytes.length === 0) return reject('empty')
  const decoded = decodeBytes(bytes, charset ?? null)
  if ('reason' in decoded) return reject(decoded.reason)
  const { text, notices } = decoded
  if (text.trim() === '') return reject('empty')
  const format = as ?? chosenFormat(path, text)
  if (format === 'jsonl') return collected(linesOf(text, notices), path)
  if (format === 'txt') return { documents: [readText(text, { path, notices })], rejections: [] }
  const read = readHtml(text, { path, notices })
  return 'reason' in read ? reject(read.reason) : { documents: [read], rejections: [] }
}

/** The ending decides, unless a ".txt" is plainly a page. */
function chosenFormat(path: string, text: string): Format {
  const named = formatOfPath(path)
  if (named === null) return formatOfText(text)
  return named === 'txt' && formatOfText(text) === 'html' ? 'html' : named
}

function collected(lines: Iterable<JsonLine>, path: string): ReadResult {
  const documents: RawDocument[] = []
  const rejections: Rejection[] = []
  for (const read of readJsonLines(lines, path))
    if ('document' in read) documents.push(read.document)
    else rejections.push(read.rejection)
  if (documents.length === 0 && rejections.length === 0) rejections.push({ path, reason: 'empty' })
  return { documents, rejections }
}

function* linesOf(text: string, notices: readonly Notice[]): Generator<JsonLine> {
  let line = 1
  for (let start = 0; start < text.length; line++) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    yield { line, text: text.slice(start, end), notices }
    start = end + 1
  }
}
