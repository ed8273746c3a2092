// A mail message (EML) or a page saved with its resources (MHTML) → raw reports. Example: a mail
// with a text, its HTML twin and an attached PDF is the report "mail" of the text, and the PDF,
// which is read apart. Subject, sender's name and date are what the message states.
import type { Notice } from '../../model/notice.ts'
import { applyEdits } from '../../text/edits.ts'
import { decodeBytes } from '../decode.ts'
import { mailEdits } from './lines.ts'
import { isMbox, MESSAGES_MAX, messagesOf } from './mbox.ts'
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
/** Attachments that hold no report: pictures, signatures, appointments, addresses. */
const NO_REPORT =
  /^(?:image|audio|video|font)\/|^application\/(?:x-)?(?:pgp|pkcs7|ms-tnef|ics)|^text\/(?:calendar|x-vcalendar|(?:x-)?vcard)$/u
const SEALED = /^multipart\/encrypted$|^application\/(?:x-)?pkcs7-mime$/u

/** What a message is opened with: how its attachments are, and containers around it. */
interface Inside {
  readonly open: Opener
  readonly depth: number
}

/** The reports of a message, or of each message of a file, with attachments. Never throws. */
export function* readMail(bytes: Uint8Array, place: Place, inside: Inside): Generator<Opened> {
  if (!isMbox(bytes)) {
    yield* readMessage(bytes, place, inside)
    return
  }
  let count = 0
  for (const message of messagesOf(bytes)) {
    const part = partName(place.part, `mail ${++count}`)
    if (count <= MESSAGES_MAX) yield* readMessage(message, { path: place.path, part }, inside)
  }
  if (count > MESSAGES_MAX)
    yield rejectedPart(place, `${count - MESSAGES_MAX} mails beyond the first ${MESSAGES_MAX}`)
}

function* readMessage(bytes: Uint8Array, place: Place, { open, depth }: Inside): Generator<Opened> {
  const message = readMime(bytes)
  if ('reason' in message) {
    yield rejectedPart(place, message.reason)
    return
  }
  if (SEALED.test(message.type) && !/signed/u.test(message.parameters.get('smime-type') ?? '')) {
    yield rejectedPart(place, 'encrypted: open it in its mail program and save it from there')
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
  if (leaves.length === 0 && rest.size === 0) yield rejectedPart(place, 'a message without text')
  yield* restOf(place, rest)
}

function bodyRead(leaf: Entity, place: Place, fields: object): Read {
  const decoded = decodeBytes(leaf.bytes, leaf.parameters.get('charset') ?? null)
  if ('reason' in decoded) return rejectedPart(place, decoded.reason)
  const { text, notices } = decoded
  const html = leaf.type === 'text/html'
  const read = readPart(place, html ? { html: text } : { text }, { fields, notices })
  if (html || 'rejection' in read) return read
  const is = (name: string, value: string) => leaf.parameters.get(name)?.toLowerCase() === value
  const flow = { flowed: is('format', 'flowed'), delsp: is('delsp', 'yes') }
  return { document: { ...read.document, edits: mailEdits(read.document.source, flow) } }
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
  if (NO_REPORT.test(leaf.type) || /\.(?:ics|vcf|p7s|sig)$/iu.test(leaf.name)) {
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
    .replaceAll(/\s{0,9}<[^<>]{0,300}>/gu, '')
    .replaceAll('"', '')
    .trim()
  return words === '' || /^[^\s@]+@[^\s@]+$/u.test(words) ? null : words
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
  const rest = all.filter((one) => one !== page)
  const frames = rest.filter(({ type }) => type === page.type)
  let words = frames.length === 0
  for (const one of addressed(open(page.bytes, place, hints), address ?? null)) {
    words ||= 'document' in one && applyEdits(one.document.source, one.document.edits).trim() !== ''
    if ('document' in one && rest.length > 0)
      yield {
        ...one,
        document: { ...one.document, notices: [...one.document.notices, besides(rest)] },
      }
    else yield one
  }
  // A page that only frames others: theirs are the words.
  if (!words)
    for (const [index, { bytes: frame, headers, parameters }] of frames.entries()) {
      const part = partName(place.part, `frame ${index + 1}`)
      const given: Hints = { ...hints, charset: parameters.get('charset') ?? null }
      const opened = open(frame, { path: place.path, part }, given)
      yield* addressed(opened, headers.get('content-location') ?? null)
    }
}

/** What a saved page holds beside the page, by kinds. */
function besides(rest: readonly Entity[]): Notice {
  const kinds = new Map<string, number>()
  for (const { type } of rest) countOne(kinds, type)
  const named = [...kinds].slice(0, KINDS_MAX).map(([type, count]) => `${type} ${count}`)
  return noticeOf(
    'resources',
    'info',
    `${rest.length} parts of the page are not read: ${named.join(', ')}`,
  )
}

const KINDS_MAX = 6

function leavesOf(entity: Entity): Entity[] {
  return entity.parts.length > 0 ? entity.parts.flatMap(leavesOf) : [entity]
}
