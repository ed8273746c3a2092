// What was fetched, kept as it came: web archives (WARC 1.1, ISO 28500) in .stemma/warc, a request
// and a response record for each page or feed, every record a gzip member of its own whose header
// says its length ("sl", annex D), so that a record cut off by a crash is told from a whole one.
// Nothing is ever changed in a file: after a torn record a new file begins.
// Example: .stemma/warc/stemma-20320203-070500-001.warc.gz.
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { OperationError } from '../store/operation-error.ts'
import type { Answer } from './exchange.ts'
import { gzipMember, memberLength, MEMBER_HEAD } from '../store/warc-member.ts'

/** A file is closed beyond this many bytes. */
export const FILE_BYTES_MAX = 100 * 1024 * 1024
/** Files of one second, and a member that is read. */
const SERIAL_MAX = 999
/** Seconds whose names may all be taken: no disk holds as many files. */
const SECONDS_AHEAD_MAX = 10
const MEMBER_BYTES_MAX = 32 * 1024 * 1024

/** How far the archive goes that the store has taken in. */
export interface Mark {
  readonly file: string
  readonly offset: number
}

/** One response record as kept: its file, where it stands, and its name. */
export interface Kept {
  readonly file: string
  readonly offset: number
  readonly length: number
  readonly record: string
  /** ISO 8601 in UTC: when the answer was there. */
  readonly at: string
}

export interface Archive {
  /** Keeps an answer; when this returns, it is on the disk. */
  readonly keep: (answer: Answer, at: Date) => Kept
  /** The member that holds a kept record. RangeError where the file ends before it does. */
  readonly member: (kept: KeptAt) => Uint8Array
  /** Up to where this archive was written; null where nothing was. */
  readonly mark: () => Mark | null
  readonly close: () => void
}

export interface KeptAt extends Mark {
  readonly length: number
}
export interface Torn extends Mark {
  readonly bytes: number
}

export interface ArchiveWorld {
  readonly now: () => number
  readonly uuid: () => string
  /** Name and version of the program, for the record that opens a file. */
  readonly software: string
  readonly fileBytes?: number
}

/** The folder of a store's archives. */
export function archiveFolder(folder: string): string {
  return join(folder, '.stemma', 'warc')
}

/**
 * The archive of a store's folder; made when the first answer is kept. It goes on in the last file
 * where that ends at the mark, so that a program that runs every minute does not leave a file each.
 */
export function openArchive(folder: string, world: ArchiveWorld, mark: Mark | null): Archive {
  const place = archiveFolder(folder)
  let open = lastFile(place, mark)
  const close = () => {
    if (open) closeSync(open.handle)
    open = null
  }
  const write = (into: OpenFile, records: readonly Uint8Array[]) => {
    const all = Buffer.concat(records)
    for (let at = 0; at < all.length;) at += writeSync(into.handle, all, at)
    fsyncSync(into.handle)
    into.offset += all.length
  }
  const begin = (at: Date) => {
    close()
    mkdirSync(place, { recursive: true })
    const file = freeName(place, at)
    const handle = openSync(join(place, file), 'wx', 0o600)
    const fresh = { file, handle, offset: 0 }
    write(fresh, [gzipMember(infoRecord(world, at, file))])
    return fresh
  }
  return {
    keep: (answer, at) => {
      if (!open || open.offset > (world.fileBytes ?? FILE_BYTES_MAX)) open = begin(at)
      const ids = { response: `urn:uuid:${world.uuid()}`, request: `urn:uuid:${world.uuid()}` }
      const response = gzipMember(responseRecord(answer, ids.response, at))
      const kept = { file: open.file, offset: open.offset, length: response.length }
      write(open, [response, gzipMember(requestRecord(answer, ids, at))])
      return { ...kept, record: `<${ids.response}>`, at: stampOf(at) }
    },
    member: (kept) => memberAt(folder, kept),
    mark: () => (open ? { file: open.file, offset: open.offset } : null),
    close,
  }
}

interface OpenFile {
  readonly file: string
  readonly handle: number
  offset: number
}

function lastFile(place: string, mark: Mark | null): OpenFile | null {
  const file = filesIn(place).at(-1)
  if (mark === null || file !== mark.file) return null
  if (statSync(join(place, file)).size !== mark.offset) return null
  return { file, handle: openSync(join(place, file), 'a'), offset: mark.offset }
}

/** Files in the order in which they were begun. */
function filesIn(place: string): string[] {
  if (!existsSync(place)) return []
  return readdirSync(place)
    .filter((name) => /^stemma-[\d-]{10,40}\.warc\.gz$/u.test(name))
    .sort()
}

/**
 * A name that sorts behind all that are there: a clock that was set back must not put a later file
 * before an earlier one. OperationError where no name is left, which takes years of one second.
 */
function freeName(place: string, at: Date): string {
  const last = filesIn(place).at(-1) ?? ''
  const nameOf = (time: Date, serial: number) => {
    const stamp = stampOf(time).replaceAll(/[-:Z]/gu, '').replace('T', '-')
    return `stemma-${stamp}-${String(serial).padStart(3, '0')}.warc.gz`
  }
  const from = Math.max(at.getTime(), timeIn(last))
  for (let second = 0; second <= SECONDS_AHEAD_MAX; second++)
    for (let serial = 1; serial <= SERIAL_MAX; serial++) {
      const name = nameOf(new Date(from + second * 1000), serial)
      if (name > last && !existsSync(join(place, name))) return name
    }
  throw new OperationError('store-failed', `no name is left for a new file: ${place}`)
}

/** The time that the name of a file states, in milliseconds; the least where it states none. */
function timeIn(file: string): number {
  const [, day, time] = /^stemma-(\d{8})-(\d{6})-/u.exec(file) ?? []
  if (day === undefined || time === undefined) return -Infinity
  const [date, clock] = [
    day.replace(/^(....)(..)/u, '$1-$2-'),
    time.replaceAll(/(..)(?=.)/gu, '$1:'),
  ]
  const stated = Date.parse(`${date}T${clock}Z`)
  return Number.isNaN(stated) ? -Infinity : stated
}

/** The member that holds a kept record. RangeError where the file ends before it does. */
export function memberAt(folder: string, { file, offset, length }: KeptAt): Uint8Array {
  const path = join(archiveFolder(folder), file)
  if (length > MEMBER_BYTES_MAX) throw new RangeError(`record of ${length} bytes in ${path}`)
  const handle = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(length)
    const read = readSync(handle, bytes, 0, length, offset)
    if (read < length) throw new RangeError(`${path} ends at ${offset + read}`)
    return bytes
  } finally {
    closeSync(handle)
  }
}

/** Records after a mark that are whole, and how many bytes at the end of a file are not. */
export function recordsAfter(
  folder: string,
  mark: Mark | null,
): { readonly kept: KeptAt[]; readonly torn: Torn[] } {
  const place = archiveFolder(folder)
  const kept: KeptAt[] = []
  const torn: Torn[] = []
  for (const file of filesIn(place)) {
    if (mark !== null && file < mark.file) continue
    let offset = file === mark?.file ? mark.offset : 0
    const { size } = statSync(join(place, file))
    const handle = openSync(join(place, file), 'r')
    const head = new Uint8Array(MEMBER_HEAD)
    while (offset < size) {
      const read = readSync(handle, head, 0, MEMBER_HEAD, offset)
      const length = memberLength(head.subarray(0, read))
      if (length === null || length > MEMBER_BYTES_MAX || offset + length > size) {
        torn.push({ file, offset, bytes: size - offset })
        break
      }
      kept.push({ file, offset, length })
      offset += length
    }
    closeSync(handle)
  }
  return { kept, torn }
}

/** Seconds are enough for a name and a date: "2032-02-03T07:05:00Z". */
const stampOf = (at: Date) => `${at.toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}Z`

function recordOf(fields: readonly (readonly [string, string])[], block: Uint8Array): Uint8Array {
  const lines = fields.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const head = `WARC/1.1\r\n${lines}Content-Length: ${block.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')])
}

const digestOf = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

function infoRecord({ software, uuid }: ArchiveWorld, at: Date, file: string): Uint8Array {
  const block = Buffer.from(`software: ${software}\r\nformat: WARC File Format 1.1\r\n`)
  return recordOf(
    [
      ['WARC-Type', 'warcinfo'],
      ['WARC-Record-ID', `<urn:uuid:${uuid()}>`],
      ['WARC-Date', stampOf(at)],
      ['WARC-Filename', file],
      ['Content-Type', 'application/warc-fields'],
    ],
    block,
  )
}

/** Header values as sent are bytes; a line break in one was refused by the parser of HTTP. */
function responseRecord(answer: Answer, id: string, at: Date): Uint8Array {
  const lines = answer.headers.map(([name, value]) => {
    // The coding of the transfer is undone; a reader must not undo it again.
    const own = /^transfer-encoding$/iu.test(name) ? `X-Orig-${name}` : name
    return `${own}: ${value}\r\n`
  })
  const head = `HTTP/1.1 ${answer.status} ${answer.statusText}\r\n${lines.join('')}\r\n`
  const block = Buffer.concat([Buffer.from(head, 'latin1'), answer.body])
  return recordOf(
    [
      ['WARC-Type', 'response'],
      ['WARC-Record-ID', `<${id}>`],
      ['WARC-Date', stampOf(at)],
      ['WARC-Target-URI', answer.url.href],
      ['WARC-IP-Address', answer.address],
      ['WARC-Payload-Digest', digestOf(answer.body)],
      ['WARC-Block-Digest', digestOf(block)],
      ['Content-Type', 'application/http;msgtype=response'],
    ],
    block,
  )
}

function requestRecord(
  { url, request }: Answer,
  ids: { readonly response: string; readonly request: string },
  at: Date,
): Uint8Array {
  return recordOf(
    [
      ['WARC-Type', 'request'],
      ['WARC-Record-ID', `<${ids.request}>`],
      ['WARC-Date', stampOf(at)],
      ['WARC-Target-URI', url.href],
      ['WARC-Concurrent-To', `<${ids.response}>`],
      ['Content-Type', 'application/http;msgtype=request'],
    ],
    Buffer.from(request, 'latin1'),
  )
}
