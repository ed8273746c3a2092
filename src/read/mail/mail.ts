// A mail message (EML) or a page saved with its resources (MHTML) → raw reports. Example: a mail
// with a text, its HTML twin and an attached PDF is the report "mail" of the text, and the PDF,
// which is read apart. Subject, sender's name and date are what the message states.
import type { Edit } from '../../text/edits.ts'
import { decodeBytes } from '../decode.ts'
import { headerWords, readMime, type Entity } from './mime.ts'
import {
  addressed,
  countOne,
  noticeOf,
  partName,
  readPart,
  rejectedPart,
  restOf,
  type Hints,
  type Opened,
  type Opener,
  type Place,
  type Read,
} from '../part.ts'

/** A plain text with less than this share of the page's letters only points to it. */
const PLAIN_SHARE = 0.3
/** Lines of mail are broken between these columns, where most are. */
const WRAP_FROM = 50
const WRAP_TO = 82

/** The reports of a message and its attachments. Never throws. O(bytes). */
export function* readMail(
  bytes: Uint8Array,
  place: Place,
  { open, depth }: { readonly open: Opener; readonly depth: number },
): Generator<Opened> {
  const message = readMime(bytes)
  if ('reason' in message) {
    yield rejectedPart(place, message.reason)
    return
  }
  const fields = {
    title: headerWords(message.headers.get('subject') ?? ''),
    byline: senderOf(message.headers.get('from') ?? ''),
    published: (message.headers.get('date') ?? '').replace(/\s{0,3}\([^)]{0,40}\)\s{0,3}$/u, ''),
  }
  const leaves = bodiesOf(message)
  const rest = new Map<string, number>()
  let bodies = 0
  for (const [index, leaf] of leaves.entries()) {
    if (!leaf.attached && /^text\/(?:plain|html)$/u.test(leaf.type) && leaf.name === '') {
      const part = bodies++ === 0 ? place.part : partName(place.part, `body ${bodies}`)
      yield bodyRead(leaf, { path: place.path, part }, fields)
    } else yield* attachmentRead(leaf, index, { place, open, depth, rest })
  }
  if (leaves.length === 0) yield rejectedPart(place, 'a message without text')
  yield* restOf(place, rest)
}

function bodyRead(leaf: Entity, place: Place, fields: object): Read {
  const decoded = decodeBytes(leaf.bytes, leaf.parameters.get('charset') ?? null)
  if ('reason' in decoded) return rejectedPart(place, decoded.reason)
  const { text, notices } = decoded
  const html = leaf.type === 'text/html'
  const read = readPart(place, html ? { html: text } : { text }, { fields, notices })
  if (html || 'rejection' in read) return read
  const flowed = leaf.parameters.get('format')?.toLowerCase() === 'flowed'
  return { document: { ...read.document, edits: unwrapped(read.document.source, flowed) } }
}

function* attachmentRead(
  leaf: Entity,
  index: number,
  given: {
    readonly place: Place
    readonly open: Opener
    readonly depth: number
    readonly rest: Map<string, number>
  },
): Generator<Opened> {
  const { place, open, depth, rest } = given
  if (
    /^(?:image|audio|video|font)\/|^application\/(?:pgp-signature|pkcs7|ms-tnef)/u.test(leaf.type)
  ) {
    countOne(rest, leaf.type)
    return
  }
  const name = leaf.name || `part ${index + 1}`
  const part = partName(place.part, name)
  const charset = leaf.parameters.get('charset') ?? null
  const hints: Hints = { name: leaf.name, type: leaf.type, charset, depth: depth + 1 }
  yield* open(leaf.bytes, { path: place.path, part }, hints)
}

/** The parts without parts, in order; of alternatives one. */
function bodiesOf(entity: Entity): Entity[] {
  if (!entity.type.startsWith('multipart/')) return entity.bytes.length > 0 ? [entity] : []
  if (entity.type !== 'multipart/alternative') return entity.parts.flatMap(bodiesOf)
  const all = entity.parts.flatMap(bodiesOf)
  const plain = all.find(({ type }) => type === 'text/plain')
  const page = all.find(({ type }) => type === 'text/html')
  const others = all.filter(({ type }) => !/^text\/(?:plain|html)$/u.test(type))
  const [few, many] = [lettersOf(plain), lettersOf(page)]
  const body = plain && few >= many * PLAIN_SHARE ? plain : (page ?? plain)
  return body ? [body, ...others] : others
}

/** Letters outside tags, as bytes: enough to compare two wordings of one message. O(bytes). */
function lettersOf(entity: Entity | undefined): number {
  if (!entity) return 0
  const page = entity.type === 'text/html'
  let letters = 0
  let inTag = false
  for (const byte of entity.bytes) {
    if (page && byte === 0x3c) inTag = true
    else if (byte === 0x3e) inTag = false
    else if (!inTag && (byte >= 0x80 || (byte | 0x20) >= 0x61)) letters++
  }
  return letters
}

/** "Mira Sorel <mira@example.org>" → the name; null where there is only an address. */
function senderOf(from: string): string | null {
  const words = headerWords(from)
    .replace(/<[^<>]{0,300}>/u, '')
    .replaceAll('"', '')
    .trim()
  return words === '' || /^[^\s@]+@[^\s@]+$/u.test(words) ? null : words
}

/** Edits that join the lines of a text that was broken to fit a mail. */
function unwrapped(source: string, flowed: boolean): Edit[] {
  const lines = source.split('\n')
  const long = lines.filter((line) => line.length > WRAP_FROM).length
  const over = lines.filter((line) => line.length > WRAP_TO).length
  if (!flowed && (over > lines.length / 50 || long < 3)) return []
  const edits: Edit[] = []
  let start = 0
  for (const [index, line] of lines.entries()) {
    const end = start + line.length
    const next = lines[index + 1]
    const joins = flowed
      ? / \r?$/u.test(line) && !line.startsWith('-- ')
      : line.length > WRAP_FROM && /^[\p{L}\p{N}"“‘'($€£]/u.test(next ?? '')
    const bare = line.replace(/[ \r]{1,20}$/u, '')
    if (joins && next !== undefined && next.trim() !== '')
      edits.push({ start: start + bare.length, end: end + 1, insert: ' ', rule: 'line-break' })
    start = end + 1
  }
  return edits
}

/** The page of an MHTML file: what it needs beside it stays where it is. Never throws. */
export function* readMhtml(
  bytes: Uint8Array,
  place: Place,
  { open, depth }: { readonly open: Opener; readonly depth: number },
): Generator<Opened> {
  const message = readMime(bytes)
  if ('reason' in message) {
    yield rejectedPart(place, message.reason)
    return
  }
  const all = leavesOf(message)
  const start = message.parameters.get('start')
  const page =
    all.find(({ headers }) => start !== undefined && headers.get('content-id') === start) ??
    all.find(({ type }) => /^(?:text\/html|application\/xhtml\+xml)$/u.test(type))
  if (!page) {
    yield rejectedPart(place, 'a saved page without a page in it')
    return
  }
  const address =
    message.headers.get('snapshot-content-location') ?? page.headers.get('content-location')
  const charset = page.parameters.get('charset') ?? null
  const hints: Hints = { name: '', type: 'text/html', charset, depth: depth + 1 }
  const notice = noticeOf('resources', 'info', `${all.length - 1} parts of the page are not read`)
  for (const one of addressed(open(page.bytes, place, hints), address ?? null))
    if ('document' in one && all.length > 1)
      yield { ...one, document: { ...one.document, notices: [...one.document.notices, notice] } }
    else yield one
}

function leavesOf(entity: Entity): Entity[] {
  return entity.parts.length > 0 ? entity.parts.flatMap(leavesOf) : [entity]
}
