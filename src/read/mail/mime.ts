// A mail message or saved page in MIME form → its parts with headers, decoded. Example: "Subject:
// =?utf-8?q?Flut?=\n\nRain" is one part of type text/plain with the subject "Flut" and the bytes
// "Rain". Sources: RFC 5322 (messages), 2045 to 2047 (MIME), 2231 (parameters), 3676 (flowed).
import { decodeBytes } from '../decode.ts'

/** Limits of one message: characters of a header line and of all headers, parts, nesting. */
const HEADER_LINE_MAX = 32_768
const HEADERS_MAX = 1_000_000
const PARTS_MAX = 2000
const DEPTH_MAX = 16

/** One part of a message. */
export interface Entity {
  readonly headers: ReadonlyMap<string, string>
  /** Media type in lower case; text/plain where none is stated. */
  readonly type: string
  readonly parameters: ReadonlyMap<string, string>
  readonly attached: boolean
  readonly name: string
  /** Parts inside a multipart; else empty. */
  readonly parts: readonly Entity[]
  /** Decoded content of a part that is no multipart. */
  readonly bytes: Uint8Array
}

/** A message, or why it is none. Never throws. O(bytes). */
export function readMime(bytes: Uint8Array): Entity | { readonly reason: string } {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const budget = { parts: PARTS_MAX, reason: null as string | null }
  const entity = entityOf(text, 0, budget)
  return budget.reason === null ? entity : { reason: budget.reason }
}

interface Budget {
  parts: number
  reason: string | null
}

function entityOf(text: string, depth: number, budget: Budget): Entity {
  const { headers, body } = split(text, budget)
  const { value, parameters } = parametersOf(headers.get('content-type') ?? 'text/plain')
  const disposition = parametersOf(headers.get('content-disposition') ?? '')
  const type = /^[\w.+-]{1,60}\/[\w.+-]{1,100}$/u.test(value) ? value : 'text/plain'
  const boundary = parameters.get('boundary')
  const name = disposition.parameters.get('filename') ?? parameters.get('name') ?? ''
  const attached = disposition.value === 'attachment'
  const common = { headers, type, parameters, attached, name: headerWords(name) }
  if (!type.startsWith('multipart/')) return { ...common, parts: [], bytes: decoded(body, headers) }
  const inner = boundary ? partsOf(body, boundary) : []
  // Parts that nothing divides are one text: a message cut or forwarded by hand.
  if (inner.length === 0 && body.trim() !== '')
    return { ...common, type: 'text/plain', parts: [], bytes: decoded(body, headers) }
  const parts: Entity[] = []
  if (depth >= DEPTH_MAX) budget.reason ??= `parts nested deeper than ${DEPTH_MAX}`
  else
    for (const part of inner) {
      if (budget.parts-- <= 0) budget.reason ??= `more than ${PARTS_MAX} parts`
      if (budget.reason !== null) break
      parts.push(entityOf(part, depth + 1, budget))
    }
  return { ...common, parts, bytes: new Uint8Array() }
}

/** Header lines, unfolded, and what comes after them. */
function split(text: string, budget: Budget): { headers: Map<string, string>; body: string } {
  const headers = new Map<string, string>()
  let at = 0
  let name = ''
  while (at < text.length) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? text.length : end).replace(/\r$/u, '')
    at = end < 0 ? text.length : end + 1
    if (line === '') break
    if (line.length > HEADER_LINE_MAX || at > HEADERS_MAX + line.length) {
      budget.reason ??= `a header line of ${line.length} characters, or headers beyond ${HEADERS_MAX}`
      break
    }
    const colon = line.indexOf(':')
    if (/^[ \t]/u.test(line) && name !== '') {
      const held = headers.get(name)!
      if (held.length < HEADER_LINE_MAX) headers.set(name, `${held} ${line.trim()}`)
    } else if (colon > 0) {
      name = line.slice(0, colon).trim().toLowerCase()
      if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
    }
  }
  return { headers, body: text.slice(at) }
}

/** What stands between the lines "--boundary". */
function partsOf(body: string, boundary: string): string[] {
  const mark = `--${boundary.slice(0, 200)}`
  const parts: string[] = []
  let from = -1
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue
    if (from >= 0) parts.push(body.slice(from, at).replace(/\r?\n$/u, ''))
    const line = body.indexOf('\n', at)
    from = line < 0 || body.startsWith('--', at + mark.length) ? -1 : line + 1
    if (from < 0 || parts.length > PARTS_MAX) break
  }
  if (from >= 0) parts.push(body.slice(from))
  return parts
}

/** A header value and its parameters: `text/html; charset="utf-8"`. */
export function parametersOf(header: string): {
  readonly value: string
  readonly parameters: ReadonlyMap<string, string>
} {
  const parameters = new Map<string, string>()
  const coded = new Map<string, string>()
  const pattern =
    /;\s{0,50}([\w-]{1,40})(?:\*\d{1,2})?(\*?)\s{0,50}=\s{0,50}(?:"((?:[^"\\]|\\.){0,2000})"|([^\s;"]{1,2000}))/gu
  for (const [, name, extended, quoted, bare] of header
    .slice(0, HEADER_LINE_MAX)
    .matchAll(pattern)) {
    const given = quoted?.replaceAll(/\\(.)/gu, '$1') ?? bare ?? ''
    const key = name!.toLowerCase()
    // A long value comes in pieces ("name*0*"), the first of which names the character set.
    if (extended || coded.has(key)) coded.set(key, (coded.get(key) ?? '') + given)
    else parameters.set(key, (parameters.get(key) ?? '') + given)
  }
  for (const [key, given] of coded) parameters.set(key, percentWords(given))
  return { value: (header.split(';')[0] ?? '').trim().toLowerCase(), parameters }
}

/** RFC 2231: utf-8'en'na%C3%AFve. */
function percentWords(given: string): string {
  const [charset, , ...rest] = given.split("'")
  if (rest.length === 0) return given
  const words = rest.join("'")
  const bytes = Buffer.from(
    words.replaceAll(/%([\da-f]{2})/giu, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    'latin1',
  )
  const read = decodeBytes(bytes, charset || null)
  return 'text' in read ? read.text : given
}

function decoded(body: string, headers: ReadonlyMap<string, string>): Uint8Array {
  const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  return Buffer.from(encoding === 'quoted-printable' ? unquoted(body) : body, 'latin1')
}

/** RFC 2045, 6.7: soft line ends go, "=E9" is one byte. */
function unquoted(text: string): string {
  return text
    .replaceAll(/[ \t]{1,200}(?=\r?\n)/gu, '')
    .replaceAll(/=\r?\n/gu, '')
    .replaceAll(/=([\da-f]{2})/giu, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
}

const ENCODED = /=\?([\w-]{1,40})(?:\*[\w-]{1,20})?\?([bq])\?([^?]{0,4000})\?=/giu

/**
 * A header's words with encoded ones decoded (RFC 2047); raw bytes beyond ASCII as UTF-8. Words of
 * one character set that follow one another are decoded together: some writers cut characters.
 */
export function headerWords(header: string): string {
  const joined = header.slice(0, HEADER_LINE_MAX).replaceAll(/\?=\s{1,50}=\?/gu, '?==?')
  let words = ''
  let held: { readonly charset: string; readonly bytes: Buffer } | null = null
  let at = 0
  const release = () => {
    const read = held === null ? null : decodeBytes(held.bytes, held.charset)
    if (read !== null) words += 'text' in read ? read.text : ''
    held = null
  }
  for (const { 0: whole, 1: charset = '', 2: how = '', 3: coded = '', index } of joined.matchAll(
    ENCODED,
  )) {
    if (index > at || held?.charset !== charset.toLowerCase()) release()
    words += joined.slice(at, index)
    const bytes =
      how.toLowerCase() === 'b'
        ? Buffer.from(coded, 'base64')
        : Buffer.from(unquoted(coded.replaceAll('_', ' ')), 'latin1')
    const before: Buffer = held?.bytes ?? Buffer.alloc(0)
    held = { charset: charset.toLowerCase(), bytes: Buffer.concat([before, bytes]) }
    at = index + whole.length
  }
  release()
  words += joined.slice(at)
  const raw = /[\u0080-\u00ff]/u.test(words) && !/[^\u0000-\u00ff]/u.test(words)
  if (at > 0 || !raw) return words
  const read = decodeBytes(Buffer.from(words, 'latin1'))
  return 'text' in read ? read.text : words
}
