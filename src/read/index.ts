// Bytes of one input → raw reports and rejections: the format is chosen by what the user says, the
// ending, the content. Example: the bytes of "<!doctype html><p>Rain in Marn." at "a.txt" are read
// as a page, because they are one. A container (feed, mail, archive, table) gives a report for each
// part; PDF and DOCX come out sealed, for a process of their own.
import type { RawDocument } from '../model/document.ts'
import type { Rejection } from '../model/notice.ts'
import type { Columns } from './columns.ts'
import { readCsv } from './csv.ts'
import { readFeed, readOpml } from './feed.ts'
import { formatOfBytes, type Format } from './format.ts'
import { readJson } from './json-export.ts'
import { readMail, readMhtml } from './mail/mail.ts'
import { isOffice, readNamedOffice } from './office.ts'
import { rejectedPart, type Hints, type Opened, type Place, type Read } from './part.ts'
import { decodePart, isPlain, readDecoded, type Reading } from './plain.ts'
import { readRtf } from './rtf.ts'
import { openWarc } from './warc.ts'
import { expandGzip, isGzip, readZip } from './zip-reports.ts'

export { openWarc } from './warc.ts'

/** Containers inside containers: an archive in a mail in an archive. */
const DEPTH_MAX = 3

/** What an input held. */
export interface ReadResult {
  readonly documents: readonly RawDocument[]
  readonly rejections: readonly Rejection[]
}

/**
 * The reports of one input held in memory. `as`: the format the user named. `charset`: what came
 * with the bytes. An input that is empty, binary or too large is one rejection; so is what needs a
 * process of its own (PDF, DOCX). Never throws. O(bytes).
 */
export function readBytes(
  bytes: Uint8Array,
  given: Reading & { readonly path: string; readonly charset?: string },
): ReadResult {
  const documents: RawDocument[] = []
  const rejections: Rejection[] = []
  for (const one of openBytes(bytes, given))
    if ('document' in one) documents.push(one.document)
    else if ('rejection' in one) rejections.push(one.rejection)
    else
      rejections.push({
        path: given.path,
        reason: `${one.sealed.format}: needs a process of its own`,
      })
  return { documents, rejections }
}

/** The same one by one, in order; PDF and DOCX come out sealed. */
export function* openBytes(
  bytes: Uint8Array,
  { path, charset, ...reading }: Reading & { readonly path: string; readonly charset?: string },
): Generator<Opened> {
  const hints = { name: path, type: '', charset: charset ?? null, depth: 0 }
  yield* openPart(bytes, { path, part: null }, { ...hints, ...reading })
}

/** Reads the bytes of an input or of a part of one. Never throws. */
export function* openPart(
  bytes: Uint8Array,
  place: Place,
  hints: Hints & Reading,
): Generator<Opened> {
  const { name, type, depth, as } = hints
  if (bytes.length === 0) yield rejectedPart(place, 'empty')
  else if (depth > DEPTH_MAX) yield rejectedPart(place, `more than ${DEPTH_MAX} containers deep`)
  else if (isGzip(bytes)) {
    const plain = expandGzip(bytes)
    if ('reason' in plain) yield rejectedPart(place, plain.reason)
    else yield* openPart(plain, place, { ...hints, depth: depth + 1 })
  } else {
    const format = as ?? formatOfBytes(bytes, { name, type })
    const binary =
      format === null ? null : openBinary(bytes, place, { format, depth, columns: hints.columns })
    yield* binary ?? openText(bytes, place, hints)
  }
}

/** What is read from bytes rather than from a text, or null. */
function openBinary(
  bytes: Uint8Array,
  place: Place,
  {
    format,
    depth,
    columns,
  }: { readonly format: Format; readonly depth: number; readonly columns?: Columns | undefined },
): Generator<Opened> | null {
  const inside = { open: openPart, depth }
  if (format === 'zip') return readZip(bytes, place, inside)
  if (isOffice(format)) return readNamedOffice(bytes, place, { format, columns })
  if (format === 'eml') return readMail(bytes, place, inside)
  if (format === 'mhtml') return readMhtml(bytes, place, inside)
  if (format === 'warc') return readWarc(bytes, place, depth)
  if (format === 'rtf') return single(readRtf(bytes, place))
  return format === 'pdf' || format === 'docx' ? sealed(bytes, place, format) : null
}

function* single(read: Read): Generator<Opened> {
  yield read
}

function* sealed(bytes: Uint8Array, place: Place, format: 'pdf' | 'docx'): Generator<Opened> {
  yield { sealed: { ...place, format, bytes } }
}

function* readWarc(bytes: Uint8Array, place: Place, depth: number): Generator<Opened> {
  const reader = openWarc(place, openPart, depth)
  yield* reader.take(bytes)
  yield* reader.end()
}

function* openText(bytes: Uint8Array, place: Place, hints: Hints & Reading): Generator<Opened> {
  const decoded = decodePart(bytes, place, hints)
  if ('rejection' in decoded) {
    yield decoded
    return
  }
  const { text, notices, format } = decoded
  const told = { notices, ...(hints.columns ? { columns: hints.columns } : {}) }
  if (format === 'json' && !isLines(text)) yield* readJson(text, place, notices)
  else if (format === 'feed')
    yield* readFeed(text, place, { notices, address: hints.address ?? null })
  else if (format === 'opml') yield readOpml(text, place)
  else if (format === 'csv') yield* readCsv(text, place, told)
  else
    yield* readDecoded(
      decoded,
      place,
      format === 'json' ? 'jsonl' : isPlain(format) ? format : 'txt',
    )
}

/** Code units in which the first two lines must stand. */
const FIRST_LINES = 4_000_000

/** Whether a file that is called JSON holds a value on each line. */
function isLines(text: string): boolean {
  const [first = '', second] = text
    .slice(0, FIRST_LINES)
    .split('\n', 400)
    .map((line) => line.trim())
    .filter(Boolean)
  if (!first.startsWith('{') || !second?.startsWith('{')) return false
  try {
    return typeof JSON.parse(first) === 'object'
  } catch {
    return false
  }
}
