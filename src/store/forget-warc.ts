// Records of the web archives in .stemma/warc that hold what is forgotten → blocked out in place:
// a record of the same name and the same length that says what was there by its digests alone.
// Example: the response with the page becomes a metadata record "forgotten", padded with blanks, so
// that every other record stays where it was. Source: ISO 28500 (WARC 1.1), RFC 1951, RFC 1952.
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import {
  brotliDecompressSync,
  constants,
  deflateRawSync,
  gunzipSync,
  inflateRawSync,
  inflateSync,
} from 'node:zlib'
import { sha256 } from '../model/identity.ts'
import { MEMBER_HEAD, MEMBER_TAIL, memberLength, memberOf } from './warc-member.ts'

/** Most bytes of a stored block of DEFLATE. */
const STORED_MAX = 65_535
const RECORD_BYTES_MAX = 128 * 1024 * 1024
/** Bytes of an archive that is read. */
const FILE_BYTES_MAX = 1024 * 1024 * 1024

/** A record as far as it matters here. */
export interface WarcRecord {
  readonly id: string
  /** The record that it belongs to: of a request its response; '' where it says none. */
  readonly of: string
  readonly uri: string
  /** Its content as text, unpacked; and its headers. */
  readonly words: string
}

/** What was done to the archives of a folder. */
export interface ForgottenRecords {
  readonly records: number
  /** Files, or records of files, that could not be reached. */
  readonly unreachable: readonly string[]
}

/**
 * Blocks out every record that is told to hold what must go; other records stay as they are. Bytes
 * of a record that was cut off at the end of a file are overwritten: nobody can say what they hold.
 */
export function forgetRecords(
  folder: string,
  holds: (record: WarcRecord) => boolean,
): ForgottenRecords {
  const place = join(folder, '.stemma', 'warc')
  const unreachable: string[] = []
  let records = 0
  for (const name of existsSync(place) ? readdirSync(place).sort() : []) {
    const path = join(place, name)
    const bytes = name.endsWith('.gz') ? readLimited(path) : null
    if (!bytes) {
      unreachable.push(path)
      continue
    }
    for (let at = 0; at < bytes.length;) {
      const length = lengthAt(bytes, at)
      if (length === null) {
        const rest = bytes.subarray(at)
        if (isCutOff(rest)) overwrite(path, at, Buffer.alloc(rest.length))
        else if (rest.some((byte) => byte !== 0)) unreachable.push(`${path} from byte ${at} on`)
        break
      }
      const record = recordIn(bytes.subarray(at, at + length))
      const old = record && holds(record) ? record : null
      if (old && overwrite(path, at, blockedOut(old, length))) records++
      else if (old) unreachable.push(`${path} at byte ${at}`)
      at += length
    }
  }
  return { records, unreachable }
}

/**
 * Blocks out an answer that was kept a moment ago, and the request behind it. False where that
 * cannot be: the answer is still there.
 */
export function blockOutAnswer(
  path: string,
  { offset, length }: { readonly offset: number; readonly length: number },
): boolean {
  const bytes = readLimited(path)
  if (!bytes || lengthAt(bytes, offset) !== length) return false
  let done = true
  for (const at of [offset, offset + length]) {
    const size = lengthAt(bytes, at)
    const record = size === null ? null : recordIn(bytes.subarray(at, at + size))
    const own = record && (at === offset || record.type === 'request')
    if (own) done = overwrite(path, at, blockedOut(record, size!)) && done
  }
  return done
}

function readLimited(path: string): Buffer | null {
  const bytes = readFileSync(path)
  return bytes.length <= FILE_BYTES_MAX ? bytes : null
}

function lengthAt(bytes: Buffer, at: number): number | null {
  const length = memberLength(bytes.subarray(at, at + MEMBER_HEAD))
  const holds = length !== null && length > MEMBER_HEAD + MEMBER_TAIL
  return holds && at + length <= bytes.length ? length : null
}

/** How every member begins, and one that was cut off; no other may follow, or it is damage. */
const MEMBER_MARK = Buffer.from([0x1f, 0x8b, 8, 4])

function isCutOff(rest: Buffer): boolean {
  const begun = MEMBER_MARK.subarray(0, Math.min(MEMBER_MARK.length, rest.length))
  if (!rest.subarray(0, begun.length).equals(begun)) return false
  for (let at = rest.indexOf(MEMBER_MARK, 1); at > 0; at = rest.indexOf(MEMBER_MARK, at + 1))
    if (lengthAt(rest, at) !== null) return false
  return true
}

interface OldRecord extends WarcRecord {
  readonly type: string
  readonly date: string
  /** Digests of its payload and of its block, as it states them or as they are. */
  readonly digests: readonly string[]
}

function recordIn(member: Buffer): OldRecord | null {
  const bytes = inflated(member.subarray(MEMBER_HEAD, member.length - MEMBER_TAIL))
  const end = bytes?.indexOf('\r\n\r\n') ?? -1
  if (!bytes || end < 0) return null
  const head = bytes.toString('latin1', 0, end)
  const field = (name: string) =>
    new RegExp(`^${name}:[ \\t]{0,9}([^\\r\\n]{0,9000})`, 'imu').exec(head)?.[1]?.trim() ?? ''
  const block = bytes.subarray(end + 4, end + 4 + Number(field('Content-Length')))
  const stated = [field('WARC-Payload-Digest'), field('WARC-Block-Digest')].filter(Boolean)
  return {
    id: field('WARC-Record-ID'),
    of: field('WARC-Concurrent-To'),
    uri: field('WARC-Target-URI'),
    type: field('WARC-Type'),
    date: field('WARC-Date'),
    digests: stated.length > 0 ? stated : [`sha256:${sha256(block)}`],
    words: `${head}\n${payloadWords(block)}`,
  }
}

function inflated(bytes: Uint8Array): Buffer | null {
  try {
    return inflateRawSync(bytes, { maxOutputLength: RECORD_BYTES_MAX })
  } catch {
    return null
  }
}

/** The words of a block: what is packed in it is unpacked. */
function payloadWords(block: Buffer): string {
  const end = block.indexOf('\r\n\r\n')
  const head = end < 0 ? '' : block.toString('latin1', 0, Math.min(end, STORED_MAX))
  const coding = /^content-encoding:[ \t]{0,9}([\w-]{1,20})/imu.exec(head)?.[1]?.toLowerCase()
  const payload = end < 0 ? block : block.subarray(end + 4)
  return `${head}\n${unpacked(payload, coding ?? '').toString('utf8')}`
}

function unpacked(bytes: Buffer, coding: string): Buffer {
  const limit = { maxOutputLength: RECORD_BYTES_MAX }
  try {
    if (/^(?:x-)?gzip$/u.test(coding)) return gunzipSync(bytes, limit)
    if (coding === 'br') return brotliDecompressSync(bytes, limit)
    if (coding === 'deflate') return inflateSync(bytes, limit)
  } catch {
    return bytes
  }
  return bytes
}

/** A member of exactly this length that says that a record is forgotten; null where none fits. */
function blockedOut({ id, date, type, digests }: OldRecord, length: number): Uint8Array | null {
  const lines = [
    'WARC/1.1',
    'WARC-Type: metadata',
    `WARC-Record-ID: ${id}`,
    `WARC-Date: ${date}`,
    'Content-Type: text/plain',
    '',
  ].join('\r\n')
  const notes = [digests, digests.slice(0, 1)].map((all) => `a ${type} record, ${all.join(', ')}`)
  for (const note of [...notes.map((one) => `forgotten: ${one}`), 'forgotten'])
    for (const packed of [false, true]) {
      const member = noteMember(lines, note, { length, packed })
      if (member) return member
    }
  return null
}

/**
 * The header lines packed or not, then the note and blanks in stored blocks, whose number makes up
 * the length.
 */
function noteMember(
  lines: string,
  note: string,
  { length, packed }: { readonly length: number; readonly packed: boolean },
): Uint8Array | null {
  const head = packed
    ? deflateRawSync(Buffer.from(lines), { finishFlush: constants.Z_SYNC_FLUSH })
    : stored(Buffer.from(lines), false)
  const body = bodyOf(note, length - MEMBER_HEAD - MEMBER_TAIL - head.length)
  if (!body) return null
  const plain = Buffer.concat([Buffer.from(lines), body])
  return memberOf(plain, Buffer.concat([head, stored(body, true)]))
}

/** Length and block of the record, with so many blanks that its stored blocks fill the room. */
function bodyOf(note: string, room: number): Buffer | null {
  for (let blocks = 1; blocks <= Math.ceil(room / STORED_MAX) + 1; blocks++) {
    const bytes = room - 5 * blocks
    if (bytes <= 0 || Math.ceil(bytes / STORED_MAX) !== blocks) continue
    for (let digits = 1; digits <= 9; digits++) {
      const frame = `Content-Length: ${'0'.repeat(digits)}\r\n\r\n\r\n\r\n`.length
      const size = bytes - frame
      if (size < note.length || String(size).length !== digits) continue
      return Buffer.from(`Content-Length: ${size}\r\n\r\n${note.padEnd(size)}\r\n\r\n`)
    }
    // One length where a digit more is a byte too many: a leading nought makes up for it.
    const size = bytes - 'Content-Length: \r\n\r\n\r\n\r\n'.length
    const digits = String(size).length
    if (size - digits >= note.length)
      return Buffer.from(
        `Content-Length: ${String(size - digits).padStart(digits, '0')}\r\n\r\n${note.padEnd(size - digits)}\r\n\r\n`,
      )
  }
  return null
}

function stored(bytes: Buffer, last: boolean): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; at += STORED_MAX) {
    const piece = bytes.subarray(at, at + STORED_MAX)
    const head = Buffer.alloc(5)
    head[0] = last && at + STORED_MAX >= bytes.length ? 1 : 0
    head.writeUInt16LE(piece.length, 1)
    head.writeUInt16LE(piece.length ^ 0xffff, 3)
    parts.push(head, piece)
  }
  return Buffer.concat(parts)
}

function overwrite(path: string, at: number, member: Uint8Array | null): boolean {
  if (!member) return false
  const file = openSync(path, 'r+')
  try {
    for (let done = 0; done < member.length;)
      done += writeSync(file, member, done, member.length - done, at + done)
    fsyncSync(file)
    return true
  } finally {
    closeSync(file)
  }
}
