// Reports as a web archive (WARC 1.1, ISO 28500): one record "resource" for each with the hash of its
// bytes, after a record that says who wrote the file. Ids come from the bytes and dates from the
// reports, so that the same reports give the same file.
// Example: a page of https://herald.example/dam is a record of that target and of type text/html.
import { sha256 } from '../../model/identity.ts'

/** One report's bytes, what they are and where they come from. */
export interface Kept {
  readonly bytes: Uint8Array
  /** A media type. */
  readonly media: string
  /** An IRI: its address on the web, or a name. */
  readonly target: string
  /** ISO 8601 with zone; null where the report states none. */
  readonly stamp: string | null
}

/** WARC demands a date of every record; this one says that none is known. */
const NO_DATE = '1970-01-01T00:00:00Z'
const ENCODER = new TextEncoder()

/** A UUID of version 8 (RFC 9562) made of a hash. */
function uuidOf(hash: string): string {
  const hex = `${hash.slice(0, 12)}8${hash.slice(13, 16)}8${hash.slice(17, 32)}`
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')
}

/** Whole seconds in UTC, as WARC 1.1 takes them; `NO_DATE` for none. */
function dateOf(stamp: string | null): string {
  const time = stamp === null ? Number.NaN : Date.parse(stamp)
  return Number.isNaN(time) ? NO_DATE : `${new Date(time).toISOString().slice(0, 19)}Z`
}

function recordOf(headers: readonly (readonly [name: string, value: string])[], block: Uint8Array) {
  const lines = [
    'WARC/1.1',
    ...headers.map(([name, value]) => `${name}: ${value.replaceAll(/[\r\n]+/gu, ' ')}`),
    `Content-Length: ${block.length}`,
  ]
  return [ENCODER.encode(`${lines.join('\r\n')}\r\n\r\n`), block, ENCODER.encode('\r\n\r\n')]
}

function resource({ bytes, media, target, stamp }: Kept, infoId: string): Uint8Array[] {
  const digest = sha256(bytes)
  const id = uuidOf(sha256(`${target} ${digest}`))
  return recordOf(
    [
      ['WARC-Type', 'resource'],
      ['WARC-Record-ID', `<urn:uuid:${id}>`],
      ['WARC-Warcinfo-ID', `<urn:uuid:${infoId}>`],
      ['WARC-Date', dateOf(stamp)],
      ['WARC-Target-URI', target],
      ['WARC-Payload-Digest', `sha256:${digest}`],
      ['WARC-Block-Digest', `sha256:${digest}`],
      ['Content-Type', media],
    ],
    bytes,
  )
}

/** A record that came in as one: as it was, ended as records end. */
function whole(record: Uint8Array): Uint8Array[] {
  const text = new TextDecoder('latin1').decode(record.subarray(-4))
  return [record, ENCODER.encode('\r\n\r\n'.slice(/(?:\r\n){0,2}$/u.exec(text)![0].length))]
}

/**
 * The archive, in the order given; bytes alone are records of another archive and stay as they are.
 * `software` names who writes it. O(bytes).
 */
export function warcOf(kept: readonly (Kept | Uint8Array)[], software: string): Uint8Array {
  const info = ENCODER.encode(
    `software: ${software}\r\nformat: WARC File Format 1.1\r\n` +
      'description: reports as they are kept; dates are days of publication, 1970-01-01 for none\r\n',
  )
  const all = kept.map((one) =>
    'target' in one ? `${one.target} ${sha256(one.bytes)}` : sha256(one),
  )
  const infoId = uuidOf(sha256(all.join('\n')))
  const dates = kept.map((one) => dateOf('stamp' in one ? one.stamp : null)).toSorted()
  const first = recordOf(
    [
      ['WARC-Type', 'warcinfo'],
      ['WARC-Record-ID', `<urn:uuid:${infoId}>`],
      ['WARC-Date', dates.at(-1) ?? NO_DATE],
      ['WARC-Block-Digest', `sha256:${sha256(info)}`],
      ['Content-Type', 'application/warc-fields'],
    ],
    info,
  )
  const records = kept.flatMap((one) => ('target' in one ? resource(one, infoId) : whole(one)))
  return joined([...first, ...records])
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
