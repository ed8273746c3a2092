// What is kept of one report: its bytes as they came in under their hash, and its source text as a
// record of a web archive. Example: "flood.html" is kept as reports/<sha256>.html; a line of JSON as
// reports/<sha256>.json, while the archive holds the text of that line.
import type { Document } from '../../model/document.ts'
import { sha256 } from '../../model/identity.ts'
import type { RawBytes } from '../../model/raw.ts'
import { reportUri, stampOf } from '../file/report.ts'
import type { RecordKind } from './record.ts'
import type { Kept } from './warc.ts'

export interface Evidence {
  /** The line that our intake reads back. */
  readonly line: string
  /** `whole`: the bytes are a file of their own that any reader of its format opens. */
  readonly file: {
    readonly path: string
    readonly bytes: Uint8Array
    readonly media: string
    readonly whole: boolean
  }
  /** The source text. */
  readonly source: Kept
  /** A record of the archive that the report came in, as it was; null for another way in. */
  readonly record: Uint8Array | null
}

/** Media types by ending; bytes with another ending are kept as ".bin". */
const MEDIA: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html'],
  ['htm', 'text/html'],
  ['xhtml', 'application/xhtml+xml'],
  ['txt', 'text/plain'],
  ['md', 'text/plain'],
  ['pdf', 'application/pdf'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['rtf', 'application/rtf'],
  ['eml', 'message/rfc822'],
  ['mhtml', 'multipart/related'],
  ['json', 'application/json'],
  ['xml', 'application/xml'],
  ['rss', 'application/rss+xml'],
  ['atom', 'application/atom+xml'],
  ['csv', 'text/csv'],
])

interface Given {
  readonly kind: RecordKind
  readonly line: string
  readonly raw: RawBytes | null
}

export function evidenceOf(document: Document, { kind, line, raw }: Given): Evidence {
  const source: Kept = {
    bytes: new TextEncoder().encode(document.source),
    media: `${kind === 'html' ? 'text/html' : 'text/plain'}; charset=utf-8`,
    target: targetOf(document),
    stamp: stampOf(document.published),
  }
  const file = raw
    ? { ...rawFile(raw), bytes: raw.bytes, whole: raw.unit === 'file' || raw.unit === 'entry' }
    : { ending: kind === 'html' ? 'html' : 'txt', ...source, whole: false }
  const path = `reports/${sha256(file.bytes)}.${file.ending}`
  const kept = raw ? { kept: { file: path, unit: raw.unit, name: raw.name } } : {}
  return {
    line: JSON.stringify({ ...(JSON.parse(line) as object), ...kept }),
    file: {
      path,
      bytes: file.bytes,
      media: file.media,
      whole: file.whole,
    },
    source,
    record: raw?.unit === 'record' ? raw.bytes : null,
  }
}

function targetOf({ url, hash }: Document): string {
  return url !== null && /^https?:\/\/[^\s"<>\\^`{|}]{1,2000}$/iu.test(url)
    ? url
    : reportUri({ hash })
}

/** Ending and media type of raw bytes. */
function rawFile({ unit, name }: RawBytes): { readonly ending: string; readonly media: string } {
  if (unit === 'record') return { ending: 'warc', media: 'application/warc' }
  if (unit !== 'file' && unit !== 'entry') return { ending: 'json', media: 'application/json' }
  const ending = /\.([a-z\d]{1,5})$/iu.exec(name)?.[1]?.toLowerCase() ?? ''
  const media = MEDIA.get(ending)
  return media ? { ending, media } : { ending: 'bin', media: 'application/octet-stream' }
}
