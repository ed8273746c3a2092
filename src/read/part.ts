// What the parts of a container have in common: a feed item, a mail body or an archive entry
// becomes a report of its own, named by its part. Example: the second item of "marn.rss" is the
// report of part "item 2"; one without text is a rejection that says so.
import type { RawDocument } from '../model/document.ts'
import type { Notice, Rejection } from '../model/notice.ts'
import type { RawBytes } from '../model/raw.ts'
import { wellFormedText } from './decode.ts'
import { readHtml } from './page-load.ts'
import { readStamp } from './stamp.ts'
import { BLANK } from './text.ts'

/** A report that was read, or why an input was not. */
export type Read =
  | { readonly document: RawDocument; readonly raw?: RawBytes }
  | { readonly rejection: Rejection }

/** Bytes of a format that is parsed apart from everything else, in a process that can be killed. */
export interface Sealed extends Place {
  readonly format: 'pdf' | 'docx'
  readonly bytes: Uint8Array
}

/** What a container yields: reports, rejections, and bytes to be parsed apart. */
export type Opened = Read | { readonly sealed: Sealed; readonly raw?: RawBytes }

/** What came with the bytes of a part: its name, media type and character set, where known. */
export interface Hints {
  readonly name: string
  readonly type: string
  readonly charset: string | null
  /** Containers around it. */
  readonly depth: number
  /** Where it was fetched: links in a feed are read against it. */
  readonly address?: string
}

/** Reads the bytes of a part by its hints and content. */
export type Opener = (bytes: Uint8Array, place: Place, hints: Hints) => Generator<Opened>

/** Where a part stands: the file, and which part of it. */
export interface Place {
  readonly path: string
  readonly part: string | null
}

/** What a container states of a part; a field that is null says nothing. */
export interface PartFields {
  readonly title?: string | null
  readonly byline?: string | null
  readonly outlet?: string | null
  readonly url?: string | null
  readonly published?: string | null
  readonly modified?: string | null
  readonly language?: string | null
}

/** The words of a part: plain, or a page. */
export type PartBody = { readonly text: string } | { readonly html: string }

/** Longest part name and stated field in code units. */
const PART_MAX = 200
const FIELD_MAX = 2000

/** A part inside a part, as named in `part`: "mail.eml/2". */
export function partName(outer: string | null, inner: string): string {
  const name = inner.replaceAll(/[\u0000-\u001f\u007f]+/gu, ' ').toWellFormed()
  return (outer === null ? name : `${outer}/${name}`).slice(0, PART_MAX)
}

/** A rejection that names the part before the reason. */
export function rejectedPart({ path, part }: Place, reason: string): Read {
  return { rejection: { path, reason: part === null ? reason : `${part}: ${reason}` } }
}

/**
 * The report of a part's words and what the container states of it, which goes before what a page
 * says of itself. A date that is none is a notice. Never throws.
 */
export function readPart(
  place: Place,
  body: PartBody,
  { fields, notices }: { readonly fields: PartFields; readonly notices: readonly Notice[] },
): Read {
  const given = wellFormedText('text' in body ? body.text : body.html)
  if (given.text.trim() === '') return rejectedPart(place, 'no text')
  const all = [...notices, ...given.notices]
  const read =
    'text' in body
      ? { ...BLANK, path: place.path, source: given.text, notices: all }
      : readHtml(given.text, { path: place.path, notices: all })
  if ('reason' in read) return rejectedPart(place, read.reason)
  return { document: { ...withFields(read, fields), part: place.part } }
}

/** A report with what its container states; a date that is none is a notice. */
export function withFields(read: RawDocument, fields: PartFields): RawDocument {
  const stated: { -readonly [Field in keyof PartFields]?: string } = {}
  const notices = [...read.notices]
  for (const [name, value] of Object.entries(fields) as [keyof PartFields, string | null][]) {
    const words = value?.trim().slice(0, FIELD_MAX).toWellFormed() ?? ''
    if (words === '') continue
    if (name !== 'published' && name !== 'modified') {
      const line = words.replaceAll(/\s+/gu, ' ')
      stated[name] = name === 'byline' ? line.replace(/^by\s(?=\S)/iu, '') : line
      continue
    }
    const stamp = readStamp(words)
    if (stamp !== null) stated[name] = stamp
    else notices.push(noticeOf(name, 'warning', `${name} is no date: "${words.slice(0, 60)}"`))
  }
  return { ...read, ...stated, notices }
}

/** A notice about a whole part. */
export function noticeOf(rule: string, severity: Notice['severity'], message: string): Notice {
  return { rule, severity, message: message.toWellFormed(), source: null, of: null }
}

/** An address of the web as stated, or null: no other scheme is ever kept. */
export function webAddress(address: string | null | undefined): string | null {
  const words = address?.trim() ?? ''
  return /^https?:\/\/[^\s"<>]{3,2000}$/iu.test(words) ? words : null
}

/** A link as stated, read against the address of the page or feed that holds it, or null. */
export function linkedAddress(link: string | null | undefined, base: string | null): string | null {
  const words = link?.trim() ?? ''
  const whole = webAddress(words)
  if (whole !== null || words === '' || base === null || words.length > 2000) return whole
  return URL.canParse(words, base) ? webAddress(new URL(words, base).href) : null
}

/** One rejection for all that a container holds beside reports; none where there is nothing. */
export function* restOf(place: Place, rest: ReadonlyMap<string, number>): Generator<Read> {
  const all = [...rest.values()].reduce((sum, count) => sum + count, 0)
  if (all === 0) return
  const kinds = [...rest].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const named = kinds.slice(0, KINDS_MAX).map(([kind, count]) => `${kind} ${count}`)
  const more = kinds.length > KINDS_MAX ? ', …' : ''
  const words = all === 1 ? '1 part holds no report' : `${all} parts hold no report`
  yield rejectedPart(place, `${words}: ${named.join(', ')}${more}`)
}

/** Kinds named of what holds no report. */
const KINDS_MAX = 8

/** One more of a kind. */
export function countOne(rest: Map<string, number>, kind: string): void {
  rest.set(kind, (rest.get(kind) ?? 0) + 1)
}

/** What is opened, each with the bytes it was read from, unless a container inside named them. */
export function* rawOf(opened: Iterable<Opened>, raw: RawBytes): Generator<Opened> {
  for (const one of opened) yield 'rejection' in one || one.raw ? one : { ...one, raw }
}

/** What is opened, with an address for reports that state none. */
export function* addressed(opened: Iterable<Opened>, address: string | null): Generator<Opened> {
  const url = webAddress(address)
  for (const one of opened)
    if ('document' in one && one.document.url === null && url !== null)
      yield { ...one, document: { ...one.document, url } }
    else yield one
}
