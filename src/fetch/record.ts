// A record of a web archive of our own → the answer in it, and an answer → its reports: what is
// taken in is what was kept. Example: the record of https://herald.example/feed with two items is
// two reports, each with that address, the time of its fetch and the name of the record.
import type { Fetched, RawDocument } from '../model/document.ts'
import { parametersOf } from '../read/mail/mime.ts'
import type { RawBytes } from '../model/raw.ts'
import { openPart } from '../read/index.ts'
import { rawOf, webAddress, type Hints, type Read, type Sealed } from '../read/part.ts'
import { decodePart } from '../read/plain.ts'
import { feedPace } from '../read/feed.ts'
import { archiveFolder } from './archive.ts'
import { LIMITS } from './exchange.ts'
import { memberContent } from '../store/warc-member.ts'
import { unpack } from './unpack.ts'
import { join } from 'node:path'

/** An answer as kept. */
export interface KeptAnswer {
  readonly fetched: Fetched
  readonly type: string
  readonly charset: string | null
  readonly content: Uint8Array
  /** The record, headers included. */
  readonly bytes: Uint8Array
}

/** What an answer held. `ttlMs`: how long its feed wants to be left alone. */
export interface Held {
  readonly kind: 'feed' | 'page'
  readonly reads: readonly Read[]
  readonly ttlMs: number | null
}

const END = Buffer.from('\r\n\r\n')

/** The answer in a member; null where it is no response or does not hold what was put. */
export function readMember(member: Uint8Array): KeptAnswer | null {
  const bytes = memberContent(member)
  const outer = bytes && headAndRest(bytes)
  if (!outer || outer.head.get('warc-type') !== 'response') return null
  const length = Number(outer.head.get('content-length'))
  const inner = headAndRest(outer.rest.subarray(0, length))
  const whole = bytes.subarray(0, bytes.length - outer.rest.length + length)
  const [url, record] = [outer.head.get('warc-target-uri'), outer.head.get('warc-record-id')]
  const at = outer.head.get('warc-date')
  if (!inner || !url || !record || !at) return null
  const { value, parameters } = parametersOf(inner.head.get('content-type') ?? '')
  try {
    const content = unpack(inner.rest, inner.head.get('content-encoding') ?? '', LIMITS)
    const charset = parameters.get('charset') ?? null
    return { fetched: { url, at, record }, type: value, charset, content, bytes: whole }
  } catch {
    return null
  }
}

/** Header lines by name in lower case, the first of each, and what follows the blank line. */
function headAndRest(
  bytes: Uint8Array,
): { readonly head: ReadonlyMap<string, string>; readonly rest: Uint8Array } | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = view.indexOf(END)
  if (end < 0) return null
  const head = new Map<string, string>()
  for (const line of view.toString('latin1', 0, end).split('\r\n').slice(1)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).toLowerCase()
    if (name !== '' && !head.has(name)) head.set(name, line.slice(colon + 1).trim())
  }
  return { head, rest: bytes.subarray(end + END.length) }
}

/** What some content is: a feed (or a list of them) or a page (or any other file). */
export function kindOf({
  type,
  charset,
  content,
}: Pick<KeptAnswer, 'type' | 'charset' | 'content'>): Held['kind'] {
  const hints: Hints = { name: '', type: readableType(type), charset, depth: 1 }
  const decoded = decodePart(content, { path: '', part: null }, hints)
  return 'text' in decoded && FEEDS.has(decoded.format) ? 'feed' : 'page'
}

const FEEDS: ReadonlySet<string> = new Set(['feed', 'json', 'opml'])

/**
 * The reports of an answer, in its order, each with the record as its bytes. `apart` reads what is
 * parsed in a process of its own. The path of each is the archive's file, its part the address.
 */
export async function readAnswer(
  answer: KeptAnswer,
  {
    folder,
    file,
    apart,
  }: {
    readonly folder: string
    readonly file: string
    readonly apart: (sealed: Sealed) => Promise<Read>
  },
): Promise<Held> {
  const { fetched, type, charset, content } = answer
  const place = { path: join(archiveFolder(folder), file), part: fetched.url }
  const hints: Hints = {
    name: '',
    type: readableType(type),
    charset,
    depth: 1,
    address: fetched.url,
  }
  const kind = kindOf(answer)
  const raw: RawBytes = {
    bytes: answer.bytes,
    unit: 'record',
    offset: null,
    name: fetched.url,
    part: null,
    reading: {},
  }
  const reads: Read[] = []
  for (const one of rawOf(openPart(content, place, hints), raw)) {
    const read = 'sealed' in one ? { ...(await apart(one.sealed)), raw } : one
    if ('document' in read)
      reads.push({ ...read, document: withOrigin(read.document, fetched, kind === 'feed') })
    else reads.push({ rejection: read.rejection })
  }
  const decoded = kind === 'feed' ? decodePart(content, place, hints) : null
  const xml = decoded !== null && 'text' in decoded && decoded.format === 'feed'
  return { kind, reads, ttlMs: xml ? feedPace(decoded.text) : null }
}

/** A feed that is sent as data of no kind is told by its bytes. */
function readableType(type: string): string {
  return /^(?:application\/octet-stream|text\/plain)$/u.test(type) ? '' : type
}

/**
 * A page may state another address of its own site (without marks of campaigns), not that of
 * another outlet: it would pass for a revision of that outlet's report.
 */
function withOrigin(document: RawDocument, fetched: Fetched, feed: boolean): RawDocument {
  const url = feed ? document.url : ownAddress(document.url, fetched.url)
  return { ...document, url, fetched }
}

function ownAddress(stated: string | null, asked: string): string {
  const url = webAddress(stated)
  if (url === null || !URL.canParse(url)) return asked
  return siteOf(url) === siteOf(asked) ? url : asked
}

const siteOf = (address: string) => new URL(address).hostname.replace(/^www\./u, '')
