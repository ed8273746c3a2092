// The bytes of a web archive (WARC) as they stream by → its captured pages, each opened as a report
// of its own. Example: a record "response" of https://herald.example/flood with status 200 and a
// page is a report with that address; a script, a redirect or a request is only counted. Source:
// ISO 28500 (WARC 1.1), RFC 9112 (HTTP/1.1). Holds one record at a time; lines and records have
// limits.
import {
  brotliDecompressSync,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib'
import type { Notice } from '../model/notice.ts'
import { formatOfText } from './format.ts'
import { parametersOf } from './mail/mime.ts'
import {
  addressed,
  countOne,
  noticeOf,
  partName,
  rawOf,
  rejectedPart,
  restOf,
  type Opened,
  type Opener,
  type Place,
} from './part.ts'

/** Bytes of one header line, of a record's headers, and of a record that is opened. */
export const HEADER_LINE_MAX = 16_384
const HEADERS_MAX = 262_144
export const RECORD_BYTES_MAX = 16 * 1024 * 1024

/** Media types that may be a report. */
const REPORT_TYPE =
  /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|pdf|(?:rss|atom|rdf)\+xml|xml|feed\+json|msword|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))$/u

/** Reads a web archive piece by piece: `take` for each piece in order, `end` after the last. */
export interface WarcReader {
  readonly take: (bytes: Uint8Array) => Generator<Opened>
  readonly end: () => Generator<Opened>
  /** Set once the bytes can be read no further: the rest need not be taken. */
  readonly failed: () => boolean
}

/** A reader of the web archive at `place`. It never throws. O(bytes). */
export function openWarc(place: Place, open: Opener, depth: number): WarcReader {
  let held: Uint8Array = new Uint8Array()
  /** Where in the archive the bytes not yet read begin. */
  let at = 0
  let record: Open | null = null
  let failed = false
  let records = 0
  let told = 0
  const rest = new Map<string, number>()
  function* fail(reason: string): Generator<Opened> {
    failed = true
    yield rejectedPart(place, reason)
  }
  function* take(bytes: Uint8Array): Generator<Opened> {
    let piece = bytes
    while (!failed) {
      if (record === null) {
        held = joined(held, piece)
        const start = skipBreaks(held)
        const head = headOf(held.subarray(start))
        if (head === 'more') return
        if (typeof head === 'string') {
          yield* fail(`record ${records + 1}: ${head}`)
          return
        }
        const lines = held.subarray(start, start + head.length)
        record = { ...head, number: ++records, chunks: [], size: 0, lines, offset: at + start }
        at += start + head.length
        piece = held.subarray(start + head.length)
        held = new Uint8Array()
      }
      const part = piece.subarray(0, record.bytes - record.size)
      if (record.bytes <= RECORD_BYTES_MAX) record.chunks.push(part)
      record.size += part.length
      at += part.length
      piece = piece.subarray(part.length)
      if (record.size < record.bytes) return
      const whole: Open = record
      record = null
      for (const one of recordRead(whole, place, { open, depth, rest })) {
        told++
        yield one
      }
    }
  }
  function* end(): Generator<Opened> {
    if (!failed && (record !== null || skipBreaks(held) < held.length))
      yield rejectedPart(
        place,
        `record ${records + (record ? 0 : 1)}: cut off by the end of the file`,
      )
    if (!failed && records === 0) yield rejectedPart(place, 'a web archive without records')
    else if (!failed && told === 0 && rest.size === 0)
      yield rejectedPart(place, `a web archive without captured pages: ${records} records`)
    yield* restOf(place, rest)
  }
  return { take, end, failed: () => failed }
}

interface Head {
  readonly headers: ReadonlyMap<string, string>
  /** Bytes of the headers with the blank line after them. */
  readonly length: number
  /** Bytes of the record's block. */
  readonly bytes: number
}

interface Open extends Head {
  readonly number: number
  readonly chunks: Uint8Array[]
  size: number
  /** The header lines as they came in, and where in the archive they begin. */
  readonly lines: Uint8Array
  readonly offset: number
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.length === 0 ? b : Buffer.concat([a, b])
}

/** Records end with two line breaks, often more. */
function skipBreaks(bytes: Uint8Array): number {
  let at = 0
  while (bytes[at] === 13 || bytes[at] === 10) at++
  return at
}

/** A record's headers; 'more' where they are not all there yet, else why they are none. */
function headOf(bytes: Uint8Array): Head | 'more' | string {
  if (bytes.length === 0) return 'more'
  const begins = Buffer.from(bytes.subarray(0, 5)).toString('latin1')
  if (!'WARC/'.startsWith(begins.slice(0, 5))) return 'no WARC record where one should begin'
  const block = headerBlock(bytes)
  if (typeof block === 'string') return block
  const length = Number(block.headers.get('content-length') ?? Number.NaN)
  if (!Number.isSafeInteger(length) || length < 0) return 'a record without a length'
  return { ...block, bytes: length }
}

/** Header lines up to the blank one, names in lower case. */
function headerBlock(
  bytes: Uint8Array,
): { readonly headers: ReadonlyMap<string, string>; readonly length: number } | string {
  const headers = new Map<string, string>()
  let at = 0
  for (let first = true; ; first = false) {
    const end = bytes.indexOf(10, at)
    if (end < 0 && bytes.length - at <= HEADER_LINE_MAX) return 'more'
    if (end < 0 || end - at > HEADER_LINE_MAX)
      return `a header line longer than ${HEADER_LINE_MAX} bytes`
    if (end > HEADERS_MAX) return `headers longer than ${HEADERS_MAX} bytes`
    const line = new TextDecoder().decode(bytes.subarray(at, end)).replace(/\r$/u, '')
    at = end + 1
    if (line === '') return { headers, length: at }
    const colon = line.indexOf(':')
    if (first || colon < 1) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
}

function* recordRead(
  { headers, number, chunks, bytes, lines, offset }: Open,
  { path, part }: Place,
  given: { readonly open: Opener; readonly depth: number; readonly rest: Map<string, number> },
): Generator<Opened> {
  const { open, depth, rest } = given
  const kind = headers.get('warc-type')?.toLowerCase() ?? 'unknown'
  if (kind !== 'response' && kind !== 'resource' && kind !== 'conversion') {
    if (kind !== 'warcinfo' && kind !== 'request' && kind !== 'metadata') countOne(rest, kind)
    return
  }
  const target = (headers.get('warc-target-uri') ?? '').replace(/^<|>$/gu, '')
  const place = { path, part: partName(part, target === '' ? `record ${number}` : target) }
  if (bytes > RECORD_BYTES_MAX) {
    yield rejectedPart(place, `too large: ${bytes} bytes, limit ${RECORD_BYTES_MAX}`)
    return
  }
  const block = Buffer.concat(chunks)
  const type = headers.get('content-type') ?? ''
  const body =
    /^application\/http/iu.test(type) || kind === 'response'
      ? httpBody(block)
      : { type, content: block }
  if ('reason' in body) {
    yield rejectedPart(place, body.reason)
    return
  }
  if ('counted' in body) {
    countOne(rest, body.counted)
    return
  }
  const { value: stated, parameters } = parametersOf(body.type)
  const value = UNTYPED.test(stated) && isPage(body.content) ? 'text/html' : stated
  if (!REPORT_TYPE.test(value)) {
    countOne(rest, value || 'no media type')
    return
  }
  const charset = parameters.get('charset') ?? null
  const hints = { name: '', type: value, charset, depth: depth + 1, address: target }
  const whole = Buffer.concat([lines, block])
  const name = target === '' ? `record ${number}` : target
  const raw = { bytes: whole, unit: 'record', offset, name, part, reading: {} } as const
  const told = cutNotices(headers)
  // The address of a feed is not that of its items.
  for (const one of rawOf(open(body.content, place, hints), raw)) {
    const notices = 'document' in one ? [...one.document.notices, ...told] : []
    const read = 'document' in one ? { ...one, document: { ...one.document, notices } } : one
    if ('document' in read && read.document.part !== place.part) yield read
    else yield* addressed([read], target)
  }
}

/** That a capture is not whole, as its headers state (ISO 28500, 5.13 and 7). */
function cutNotices(headers: ReadonlyMap<string, string>): Notice[] {
  const cut = headers.get('warc-truncated')
  const notices: Notice[] = []
  if (cut !== undefined)
    notices.push(noticeOf('truncated', 'warning', `the capture was cut off: ${cut.slice(0, 40)}`))
  if (headers.get('warc-segment-number') === '1')
    notices.push(
      noticeOf('truncated', 'warning', 'the capture goes on in records that are not read'),
    )
  return notices
}

/** What says nothing of its content, which may be a page all the same. */
const UNTYPED = /^(?:|application\/octet-stream|unknown\/unknown|application\/unknown)$/u

function isPage(content: Uint8Array): boolean {
  return formatOfText(Buffer.from(content.subarray(0, 4096)).toString('latin1')) === 'html'
}

type Body =
  | { readonly type: string; readonly content: Uint8Array }
  | { readonly counted: string }
  | { readonly reason: string }

/** The content of an HTTP answer, unpacked; an answer that is no page is counted by its status. */
function httpBody(block: Uint8Array): Body {
  const line = Buffer.from(block.subarray(0, 40)).toString('latin1')
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/u.exec(line)?.[1]
  if (status === undefined) return { reason: 'a response without a status line' }
  if (!status.startsWith('2')) return { counted: `status ${status}` }
  const head = headerBlock(block)
  if (typeof head === 'string')
    return { reason: head === 'more' ? 'a response without content' : head }
  const { headers, length } = head
  const raw = block.subarray(length)
  const chunked = /\bchunked\b/iu.test(headers.get('transfer-encoding') ?? '')
  // Many archives keep the header although they have joined the chunks.
  const whole = chunked ? (dechunked(raw) ?? raw) : raw
  const content = unpacked(whole, headers.get('content-encoding')?.trim().toLowerCase() ?? '')
  return 'reason' in content ? content : { type: headers.get('content-type') ?? '', content }
}

/** The chunks of a body joined, or null where it is not in chunks. */
function dechunked(bytes: Uint8Array): Uint8Array | null {
  const chunks: Uint8Array[] = []
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(10, at)
    if (end < 0 || end - at > 200) return null
    const size = /^([\da-f]{1,8})\s{0,20}(?:;[^\r\n]{0,180})?\r?$/iu.exec(
      Buffer.from(bytes.subarray(at, end)).toString('latin1'),
    )?.[1]
    if (size === undefined) return null
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    chunks.push(bytes.subarray(end + 1, end + 1 + length))
    at = end + 1 + length
    while (bytes[at] === 13 || bytes[at] === 10) at++
  }
  return Buffer.concat(chunks)
}

/** Content without its codings, the last of which was put on last (RFC 9110, 8.4). */
function unpacked(bytes: Uint8Array, encoding: string): Uint8Array | { readonly reason: string } {
  let content = bytes
  for (const coding of encoding
    .split(/\s{0,9},\s{0,9}/u)
    .slice(-CODINGS_MAX)
    .toReversed()) {
    try {
      content = uncoded(content, coding)
    } catch (error) {
      if (error instanceof RangeError)
        return { reason: `too large: expands beyond ${RECORD_BYTES_MAX} bytes` }
      // Many archives keep the header although they have unpacked the content.
      if (!isPage(content)) return { reason: `broken ${coding}` }
    }
  }
  return content
}

const CODINGS_MAX = 4

/** Bytes without one coding. Throws where they have none of that name. */
function uncoded(bytes: Uint8Array, coding: string): Uint8Array {
  const limit = { maxOutputLength: RECORD_BYTES_MAX }
  if (/^(?:x-)?gzip$/u.test(coding))
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, limit) : bytes
  if (coding === 'br') return brotliDecompressSync(bytes, limit)
  if (coding === 'zstd') return zstdDecompressSync(bytes, limit)
  if (coding === 'deflate')
    return (bytes[0]! & 0x0f) === 8 ? inflateSync(bytes, limit) : inflateRawSync(bytes, limit)
  return bytes
}
