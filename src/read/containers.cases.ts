// Writers of small archives, documents and messages for tests and for the hostile set: bytes made
// here, about an invented country, never copied from anywhere. Example: zipOf([['a.txt', 'Rain']])
// is an archive of one file.
import { crc32, deflateRawSync, gzipSync } from 'node:zlib'

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? Buffer.from(content) : content

type Files = readonly (readonly [name: string, content: string | Uint8Array])[]

interface ZipOptions {
  readonly store?: boolean
  /** ZIP64: every number in a wide field, the narrow ones all ones. */
  readonly wide?: boolean
  /** Changes each central record, and its extra field where there is one, before it is written. */
  readonly lie?: (record: Buffer, extra: Buffer) => void
  /** The same of the wide end record, its locator and the narrow end record. */
  readonly lieEnd?: (record: Buffer, locator: Buffer, end: Buffer) => void
}

/** A ZIP archive of some files. */
export function zipOf(files: Files, options: ZipOptions = {}): Buffer {
  const { store = false, wide = false, lie } = options
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of files) {
    const plain = bytesOf(content)
    const packed = store ? Buffer.from(plain) : deflateRawSync(plain)
    const label = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    const sizes = [plain.length, packed.length]
    for (const [record, at, numbers] of [
      [local, 6, sizes],
      [central, 8, [...sizes, offset]],
    ] as const) {
      record.writeUInt16LE(0x800, at)
      record.writeUInt16LE(store ? 0 : 8, at + 2)
      record.writeUInt32LE(crc32(plain), at + 8)
      record.writeUInt32LE(wide ? 0xffffffff : packed.length, at + 12)
      record.writeUInt32LE(wide ? 0xffffffff : plain.length, at + 16)
      record.writeUInt16LE(label.length, at + 20)
      record.writeUInt16LE(wide ? 4 + 8 * numbers.length : 0, at + 22)
    }
    central.writeUInt32LE(wide ? 0xffffffff : offset, 42)
    const extra = wide ? wideExtra([...sizes, offset]) : Buffer.alloc(0)
    lie?.(central, extra)
    const before = [local, label, wide ? wideExtra(sizes) : Buffer.alloc(0), packed]
    parts.push(...before)
    directory.push(central, label, extra)
    offset += before.reduce((sum, { length }) => sum + length, 0)
  }
  const ends = endOf({ ...options, count: files.length, offset, directory })
  return Buffer.concat([...parts, ...directory, ...ends])
}

function wideExtra(numbers: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * numbers.length)
  extra.writeUInt16LE(0x0001, 0)
  extra.writeUInt16LE(8 * numbers.length, 2)
  for (const [index, number] of numbers.entries())
    extra.writeBigUInt64LE(BigInt(number), 4 + 8 * index)
  return extra
}

function endOf({
  wide = false,
  lieEnd,
  count,
  offset,
  directory,
}: ZipOptions & {
  readonly count: number
  readonly offset: number
  readonly directory: readonly Buffer[]
}): Buffer[] {
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(wide ? 0xffff : count, 8)
  end.writeUInt16LE(wide ? 0xffff : count, 10)
  end.writeUInt32LE(wide ? 0xffffffff : size, 12)
  end.writeUInt32LE(wide ? 0xffffffff : offset, 16)
  if (!wide) return [end]
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  for (const [at, number] of [
    [24, count],
    [32, count],
    [40, size],
    [48, offset],
  ] as const)
    record.writeBigUInt64LE(BigInt(number), at)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(offset + size), 8)
  locator.writeUInt32LE(1, 16)
  lieEnd?.(record, locator, end)
  return [record, locator, end]
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A Word document whose body is the given markup (w:p …), with a title and an author. */
export function docxOf(body: string, { head = '' }: { readonly head?: string } = {}): Buffer {
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return zipOf([
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${XML}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    [
      'word/document.xml',
      `${XML}${head}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    ],
    [
      'docProps/core.xml',
      `${XML}<cp:coreProperties xmlns:cp="x" xmlns:dc="y" xmlns:dcterms="z"><dc:title>Flood in Ostrel</dc:title><dc:creator>Mira Sorel</dc:creator><dcterms:modified>2032-02-03T07:00:00Z</dcterms:modified></cp:coreProperties>`,
    ],
  ])
}

/** A paragraph of a Word document. */
export const wordParagraph = (words: string, style = '') =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`

/** Words at a place on a page, in points from the lower left corner. */
export type Placed = readonly [x: number, y: number, words: string, size?: number]

/** A PDF of some pages in Helvetica; words in Latin letters. */
export function pdfOf(
  pages: readonly (readonly Placed[])[],
  { title, stream }: { readonly title?: string; readonly stream?: (words: string) => string } = {},
): Buffer {
  const escaped = (words: string) => words.replaceAll(/[\\()]/gu, '\\$&')
  const objects: string[] = []
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ')
  objects.push('<< /Type /Catalog /Pages 2 0 R >>')
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  for (const [index, runs] of pages.entries()) {
    const shown = runs
      .map(([x, y, words, size = 10]) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(words)}) Tj ET`)
      .join('\n')
    const content = stream ? stream(shown) : shown
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    )
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  }
  if (title !== undefined) objects.push(`<< /Title (${escaped(title)}) >>`)
  return pdfFrom(objects, title === undefined ? '' : ` /Info ${objects.length} 0 R`)
}

/** A PDF of numbered objects; the first is its catalogue. */
export function pdfFrom(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.4\n'
  const offsets: number[] = []
  for (const [index, object] of objects.entries()) {
    offsets.push(text.length)
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** One record of a web archive. */
export function warcRecord(
  type: string,
  block: string | Uint8Array,
  headers: { readonly [name: string]: string } = {},
): Buffer {
  const content = bytesOf(block)
  const all = { 'WARC-Type': type, 'Content-Length': String(content.length), ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([
    Buffer.from(`WARC/1.1\r\n${lines.join('')}\r\n`),
    content,
    Buffer.from('\r\n\r\n'),
  ])
}

/** A captured answer of a web server. */
export function warcResponse(
  url: string,
  body: string | Uint8Array,
  headers: { readonly [name: string]: string } = {},
  status = '200 OK',
): Buffer {
  const all = { 'Content-Type': 'text/html', ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  const head = Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`)
  return warcRecord('response', Buffer.concat([head, bytesOf(body)]), {
    'WARC-Target-URI': url,
    'Content-Type': 'application/http; msgtype=response',
  })
}

/** A web archive with each record packed on its own, as crawlers write them. */
export const packedWarc = (records: readonly Uint8Array[]) =>
  Buffer.concat(records.map((record) => gzipSync(record)))
