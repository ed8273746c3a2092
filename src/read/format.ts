// Which format an input has: by ending, by media type, by its first bytes, by its first words.
// Example: bytes that begin with "%PDF-" are a PDF whatever their name; "{" and a quote begin JSON
// Lines, or one JSON value where the first line does not end with its brace.
import { BEGINS } from './mail/mbox.ts'

/** Formats that a file can have. */
export type Format =
  | 'txt'
  | 'html'
  | 'jsonl'
  | 'json'
  | 'feed'
  | 'opml'
  | 'csv'
  | 'eml'
  | 'mhtml'
  | 'zip'
  | 'warc'
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'ods'
  | 'odt'
  | 'rtf'
export const FORMATS: readonly Format[] = [
  'txt',
  'html',
  'jsonl',
  'json',
  'feed',
  'opml',
  'csv',
  'eml',
  'mhtml',
  'zip',
  'warc',
  'pdf',
  'docx',
  'xlsx',
  'ods',
  'odt',
  'rtf',
]

/** Formats by ending, lower case without the dot. */
const ENDINGS: ReadonlyMap<string, Format> = new Map([
  ['txt', 'txt'],
  ['text', 'txt'],
  ['md', 'txt'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
  ['json', 'json'],
  ['rss', 'feed'],
  ['atom', 'feed'],
  ['rdf', 'feed'],
  ['xml', 'feed'],
  ['opml', 'opml'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['eml', 'eml'],
  ['mbox', 'eml'],
  ['mht', 'mhtml'],
  ['mhtml', 'mhtml'],
  ['zip', 'zip'],
  ['wacz', 'zip'],
  ['warc', 'warc'],
  ['pdf', 'pdf'],
  ['docx', 'docx'],
  ['xlsx', 'xlsx'],
  ['xlsm', 'xlsx'],
  ['ods', 'ods'],
  ['odt', 'odt'],
  ['rtf', 'rtf'],
])

const TYPES: ReadonlyMap<string, Format> = new Map([
  ['text/plain', 'txt'],
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['application/json', 'json'],
  ['application/feed+json', 'json'],
  ['application/rss+xml', 'feed'],
  ['application/atom+xml', 'feed'],
  ['application/rdf+xml', 'feed'],
  ['text/csv', 'csv'],
  ['message/rfc822', 'eml'],
])

/** Bytes looked at, and how far into a file a PDF may begin (PDF 32000, annex H). */
const HEAD_BYTES = 4096
const PDF_WITHIN = 1024

/** Formats that first bytes show: without these a name says nothing. */
export const SIGNED: ReadonlySet<Format> = new Set([
  'pdf',
  'zip',
  'docx',
  'xlsx',
  'ods',
  'odt',
  'rtf',
])

/** The format that a path's ending names; null for another or none. A ".gz" is looked through. */
export function formatOfPath(path: string): Format | null {
  const ending = /\.([a-z\d]{1,10})$/iu.exec(path.replace(/\.gz$/iu, ''))
  return ending ? (ENDINGS.get(ending[1]!.toLowerCase()) ?? null) : null
}

/** The format of a media type in lower case, or null. */
export function formatOfType(type: string): Format | null {
  return TYPES.get(type) ?? null
}

/**
 * The format that the first bytes show, whatever the name; else the one that the name or media type
 * says, where that is read from bytes; else null: then the text decides.
 */
export function formatOfBytes(
  bytes: Uint8Array,
  { name, type }: { readonly name: string; readonly type: string },
): Format | null {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1')
  if (head.slice(0, PDF_WITHIN).includes('%PDF-')) return 'pdf'
  if (/^PK(?:\u0003\u0004|\u0005\u0006)/u.test(head)) return 'zip'
  if (/^WARC\/\d/u.test(head)) return 'warc'
  if (head.startsWith('{\\rtf')) return 'rtf'
  const named = formatOfPath(name) ?? formatOfType(type)
  if (named === 'eml' || named === 'mhtml') return named
  if (named !== null) return SIGNED.has(named) ? null : named
  if (!looksLikeMime(head)) return null
  return /^content-type:\s{0,50}multipart\/related/imu.test(head) ? 'mhtml' : 'eml'
}

/** The format that a text's first characters show; plain text where they show none. */
export function formatOfText(head: string): Format {
  const start = head.slice(0, 4096).trimStart()
  if (/^\{\s{0,10}"/u.test(start)) return isOneValue(start) ? 'json' : 'jsonl'
  if (/^\[\s{0,20}\{\s{0,20}"/u.test(start)) return 'json'
  const kind = xmlKind(start)
  if (kind !== null) return kind
  const page =
    /^(?:<!doctype\s+html|<html\b|<head\b|<body\b|<\?xml[^>]{0,200}\?>\s{0,20}<(?:!doctype\s+)?html)/iu
  return page.test(start.replace(/^(?:<!--[^]{0,2000}?-->\s{0,20}){1,3}/u, '')) ? 'html' : 'txt'
}

/** Whether an object goes on over its first line: then the file is one value, not lines. */
function isOneValue(start: string): boolean {
  const end = start.indexOf('\n')
  return end >= 0 && !/\}\s*$/u.test(start.slice(0, end))
}

/** What an XML file is, by its first 4 KB: a feed, a list of feeds, or null. */
function xmlKind(head: string): 'feed' | 'opml' | null {
  const root = /^<(rss|rdf:rdf|(?:atom:)?feed|opml|nitf|newsitem|newsmessage|newsml)\b/iu
  const name = root.exec(afterProlog(head.slice(0, 4096)))?.[1]?.toLowerCase()
  return name === undefined ? null : name === 'opml' ? 'opml' : 'feed'
}

/**
 * What stands behind declarations, comments and the document type: 400 comments made a pattern of
 * alternatives try for hours.
 */
function afterProlog(text: string): string {
  let at = 0
  for (;;) {
    at += /^\s*/u.exec(text.slice(at))![0].length
    const mark = PROLOG.find(([start]) => text.startsWith(start, at))
    if (!mark) break
    const end = text.indexOf(mark[1], at)
    if (end < 0) return ''
    at = end + mark[1].length
  }
  return text.slice(at)
}

const PROLOG = [
  ['<?', '>'],
  ['<!--', '-->'],
  ['<!DOCTYPE', '>'],
  ['<!doctype', '>'],
] as const

/**
 * Whether a text begins like a message: header lines, one of which only messages have; in a file of
 * messages the line "From address date" comes before them.
 */
function looksLikeMime(file: string): boolean {
  const [line] = file.split('\n', 1)
  const head = BEGINS.test(line!) ? file.slice(line!.length + 1) : file
  const end = head.search(/\r?\n\r?\n/u)
  const lines = head.slice(0, end < 0 ? 4096 : end).split(/\r?\n/u)
  const header = /^[!-9;-~]{1,60}:(?:\s|$)/u
  if (!header.test(lines[0] ?? '')) return false
  const known =
    head === file
      ? /^(?:message-id|mime-version|received|return-path|content-type|delivered-to):/iu
      : /^(?:from|subject|date|message-id):/iu
  const broken = lines.filter((line) => !header.test(line) && !/^[ \t]/u.test(line))
  return broken.length <= (end < 0 ? 1 : 0) && lines.some((line) => known.test(line))
}
