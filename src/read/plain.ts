// Bytes of the plain formats (text, page, JSON Lines) → raw reports, without any of the code that
// containers need: a run over texts alone loads no more than this. Example: the bytes of "Rain in
// Marn." at "a.txt" are one report; those of an archive are null here.
import type { Notice } from '../model/notice.ts'
import type { Columns } from './columns.ts'
import { decodeBytes } from './decode.ts'
import {
  formatOfBytes,
  formatOfPath,
  formatOfText,
  formatOfType,
  SIGNED,
  type Format,
} from './format.ts'
import { readHtml } from './page-load.ts'
import { readLine } from './json-line.ts'
import type { JsonLine } from './jsonl.ts'
import type { Hints, Place, Read } from './part.ts'
import { newsTexts } from './news-text.ts'
import { readText } from './text.ts'

/** What the user says of an input. */
export interface Reading {
  readonly as?: Format
  readonly columns?: Columns
}

export type Plain = 'txt' | 'html' | 'jsonl'

/** Text of a part, decoded, and its format. */
export interface DecodedPart {
  readonly text: string
  readonly notices: readonly Notice[]
  readonly format: Format
}

const rejected = ({ path, part }: Place, reason: string): Read => ({
  rejection: { path, reason: part === null ? reason : `${part}: ${reason}` },
})

/** The reports of an input that is text, a page or JSON Lines; null where it is something else. */
export function readPlain(bytes: Uint8Array, path: string, { as }: Reading): Iterable<Read> | null {
  const place = { path, part: null }
  if (bytes.length === 0) return [rejected(place, 'empty')]
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
  const format = as ?? formatOfBytes(bytes, { name: path, type: '' })
  if (packed || (format !== null && !isPlain(format))) return null
  const hints = { name: path, type: '', charset: null, depth: 0, ...(as ? { as } : {}) }
  const decoded = decodePart(bytes, place, hints)
  if ('rejection' in decoded) return [decoded]
  return isPlain(decoded.format) ? readDecoded(decoded, place, decoded.format) : null
}

export function isPlain(format: Format): format is Plain {
  return format === 'txt' || format === 'html' || format === 'jsonl'
}

/** The text of a part and its format, or why it has none. */
export function decodePart(
  bytes: Uint8Array,
  place: Place,
  hints: Hints & Reading,
): DecodedPart | Extract<Read, { rejection: unknown }> {
  const decoded = decodeBytes(bytes, hints.charset)
  const reason = 'reason' in decoded ? decoded.reason : decoded.text.trim() === '' ? 'empty' : null
  if (reason !== null || 'reason' in decoded)
    return rejected(place, reason!) as Extract<Read, { rejection: unknown }>
  return { ...decoded, format: hints.as ?? chosenFormat(decoded.text, hints) }
}

/** The ending or media type decides, unless the text is plainly something else. */
function chosenFormat(text: string, { name, type }: Hints): Format {
  const named = formatOfPath(name) ?? formatOfType(type)
  const other = named === 'feed' ? 'html' : named === 'html' ? 'feed' : null
  // A page is saved as XML, a feed as HTML: the root element decides.
  if (other !== null) return formatOfText(text) === other ? other : named!
  if (named !== null && named !== 'txt' && !SIGNED.has(named)) return named
  const found = formatOfText(text)
  return named === 'txt' && found !== 'html' ? 'txt' : found
}

/** The reports of a decoded text. Never throws. */
export function readDecoded(
  { text, notices }: Pick<DecodedPart, 'text' | 'notices'>,
  place: Place,
  format: Plain,
): Iterable<Read> {
  if (format === 'jsonl') return readLines(text, place, notices)
  const { path, part } = place
  const library = format === 'txt' ? newsTexts(text, place, notices) : null
  if (library) return library
  const read =
    format === 'html' ? readHtml(text, { path, notices }) : readText(text, { path, notices })
  return 'reason' in read ? [rejected(place, read.reason)] : [{ document: { ...read, part } }]
}

function* readLines(text: string, place: Place, notices: readonly Notice[]): Generator<Read> {
  let any = false
  for (const line of linesOf(text, notices)) {
    const read = readLine(line, place.path)
    if (!read) continue
    any = true
    if ('document' in read) yield { document: { ...read.document, part: place.part } }
    else {
      const { reason, ...at } = read.rejection
      yield {
        rejection: { ...at, reason: place.part === null ? reason : `${place.part}: ${reason}` },
      }
    }
  }
  if (!any) yield rejected(place, 'empty')
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
