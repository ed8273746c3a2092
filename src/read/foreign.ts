// Bytes that hold no text of a known format → what they are and what their owner can do, in a few
// words: whoever reads "binary" knows nothing. Example: a workbook of 1997 is "binary: a file of
// Office before 2007 (DOC, XLS, PPT); save it as DOCX, XLSX or PDF". Source: the signatures that the
// formats' own specifications state; [MS-CFB] and [MS-OFFCRYPTO] for Office.
import type { Entry } from './zip.ts'

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^\u0089PNG/u, 'a picture (PNG)'],
  [/^\u00ff\u00d8\u00ff/u, 'a picture (JPEG)'],
  [/^GIF8/u, 'a picture (GIF)'],
  [/^RIFF[^]{4}WEBP/u, 'a picture (WebP)'],
  [/^(?:II\*\u0000|MM\u0000\*)/u, 'a picture (TIFF)'],
  [/^Rar!/u, 'an archive (RAR); unpack it and name the folder'],
  [/^7z\u00bc\u00af/u, 'an archive (7z); unpack it and name the folder'],
  [/^BZh\d/u, 'packed by bzip2; unpack it'],
  [/^\u00fd7zXZ/u, 'packed by xz; unpack it'],
  [/^\u0028\u00b5\u002f\u00fd/u, 'packed by zstd; unpack it'],
  [/^SQLite format 3/u, 'a database (SQLite)'],
  [/^[^]{4}ftyp/u, 'a video or picture (MPEG-4)'],
  [/^(?:OggS|ID3|RIFF[^]{4}WAVE)/u, 'a sound'],
]

/** What Office wrote before 2007, and what it wraps encrypted files in (compound file binary). */
const COMPOUND = /^\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1/u
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le')
/** How [MS-OXMSG] names the properties of a mail. */
const MESSAGE = Buffer.from('__substg1.0_', 'utf16le')

/** Why bytes without text are not read. O(bytes) for files of Office, else O(1). */
export function binaryReason(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (COMPOUND.test(head)) {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    if (view.includes(LOCKED))
      return 'encrypted: a file of Office that wants a password; save it without one'
    return view.includes(MESSAGE)
      ? 'binary: a mail of Outlook (MSG); save it as EML or PDF'
      : 'binary: a file of Office before 2007 (DOC, XLS, PPT); save it as DOCX, XLSX or PDF'
  }
  const known = KINDS.find(([mark]) => mark.test(head))
  return known ? `binary: ${known[1]}` : 'binary'
}

const PARTS: ReadonlyMap<string, string> = new Map([
  ['xl/workbook.bin', 'a spreadsheet (XLSB); save it as XLSX'],
  ['ppt/presentation.xml', 'slides (PPTX); save them as PDF'],
])
const ODF = 'application/vnd.oasis.opendocument.'
const ODF_KINDS: readonly (readonly [string, string])[] = [
  ['presentation', 'slides (ODP); save them as PDF'],
]
const TYPE_BYTES_MAX = 200

/** Why an archive that is a document of some program is not read; null for any other archive. */
export function packedReason(entries: readonly Entry[]): string | null {
  for (const { name } of entries.slice(0, 1000)) {
    const known = PARTS.get(name)
    if (known !== undefined) return known
  }
  const type = mediaTypeOf(entries)
  if (type === null || !type.startsWith(ODF)) return null
  const kind = ODF_KINDS.find(([name]) => type.startsWith(name, ODF.length))
  return kind?.[1] ?? 'a file in OpenDocument; save it as PDF'
}

const SHEET = 'a spreadsheet; save it as XLSX'
const TEXT = 'a text of an office program; save it as DOCX or PDF'
const SLIDES = 'slides; save them as PDF'
const PICTURE = 'a picture'
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ...['xlsb', 'xls', 'numbers'].map((one) => [one, SHEET] as const),
  ...['doc', 'pages', 'wpd'].map((one) => [one, TEXT] as const),
  ...['ppt', 'pptx', 'odp', 'key'].map((one) => [one, SLIDES] as const),
  ...['png', 'jpg', 'jpeg', 'gif', 'webp', 'tif', 'tiff'].map((one) => [one, PICTURE] as const),
])

/** What a file is by an ending that is known and not read, or null. */
export function foreignEnding(path: string): string | null {
  return ENDINGS.get(/\.([a-z]{1,8})$/iu.exec(path)?.[1]?.toLowerCase() ?? '') ?? null
}

/** The media type that an archive states in its first entry (OpenDocument, EPUB), or null. */
export function mediaTypeOf([first]: readonly Entry[]): string | null {
  if (first?.name !== MEDIA_TYPE) return null
  const bytes = first.read()
  if ('reason' in bytes || bytes.length > TYPE_BYTES_MAX) return null
  return Buffer.from(bytes).toString('latin1').trim()
}

/** The entry that says what an archive is; no report. */
export const MEDIA_TYPE = 'mimetype'
