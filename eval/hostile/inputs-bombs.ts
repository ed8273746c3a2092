// Hostile inputs that grow: XML that declares, nests or repeats, and files that are small packed
// and huge unpacked. Example: "bomb-003.zip" of a hundred thousand bytes holds a text of eighty
// million.
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import {
  docxOf,
  packedWarc,
  pdfFrom,
  warcRecord,
  warcResponse,
  zipOf,
} from '../../src/read/containers.cases.ts'
import type { Given, HostileInput } from './inputs.ts'

const number = (index: number) => String(index).padStart(3, '0')
const rss = (inner: string, before = '') =>
  `<?xml version="1.0"?>${before}<rss><channel><title>x</title>${inner}</channel></rss>`
const item = (inner: string) => `<item><title>x</title><description>${inner}</description></item>`

const entities = (levels: number, each: number) =>
  `<!DOCTYPE rss [<!ENTITY a0 "Marn">${Array.from({ length: levels }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(each)}">`).join('')}]>`

/** XML by the size that makes it hurt. */
const XML: readonly ((size: number) => string)[] = [
  (size) => rss(item(`&a${size % 9};`), entities(9, 10)),
  (size) => rss(item('&x;'), `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname?${size}">]>`),
  (size) =>
    rss(item('&x;'), `<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1:9/${size}">%p;]>`),
  (size) => rss(item('&a;'), `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(size * 1000)}">]>`),
  (size) => rss(item('&#65;'.repeat(size * 40_000))),
  (size) => rss(item('<a>'.repeat(size * 10_000))),
  (size) => rss('<item/>'.repeat(size * 20_000)),
  (size) =>
    rss(item(`<a ${Array.from({ length: size * 5000 }, (_, i) => `b${i}="c"`).join(' ')}/>`)),
  (size) => `<rss><channel>${'</item>'.repeat(size * 50_000)}`,
  (size) => `<?xml version="1.0"?>${'<!-- -->'.repeat(size * 20_000)}<rss><item>`,
  (size) => rss(item(`<![CDATA[${']]'.repeat(size * 50_000)}`)),
  (size) => `<rss ${'x="'.repeat(size * 30_000)}`,
]

export function xmlInputs(_given: Given): HostileInput[] {
  return Array.from({ length: 72 }, (_, index) => {
    const size = 1 + Math.floor(index / XML.length)
    const make = XML[index % XML.length]!
    return {
      kind: 'xml',
      name: `xml-${number(index)}.${index % 2 ? 'rss' : 'xml'}`,
      bytes: () => Buffer.from(make(size)),
      expect: null,
    }
  })
}

const MB = 1_000_000
const blank = (megabytes: number) => Buffer.alloc(megabytes * MB, 97)
const gzipped = (megabytes: number) => gzipSync(blank(megabytes))
const flate = (content: Buffer) => content.toString('latin1')

/** A PDF page whose content is packed some times over. */
function pdfBomb(megabytes: number, times: number): Uint8Array {
  let content: Buffer = Buffer.from('BT /F1 9 Tf (a) Tj ET\n'.repeat((megabytes * MB) / 22))
  for (let i = 0; i < times; i++) content = deflateSync(content)
  const filters = '/FlateDecode '.repeat(times)
  return pdfFrom([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>',
    `<< /Length ${content.length} /Filter [${filters}] >>\nstream\n${flate(content)}\nendstream`,
  ])
}

function nestedZip(levels: number): Uint8Array {
  let inner: Uint8Array = Buffer.from('Rain in Marn')
  for (let level = 0; level < levels; level++)
    inner = zipOf([[level === 0 ? 'a.txt' : `a${level}.zip`, inner]])
  return inner
}

/** The same bytes under many names. */
function overlapping(files: number): Uint8Array {
  const content = blank(20)
  return zipOf(Array.from({ length: files }, (_, index) => [`${index}.txt`, content] as const))
}

const BOMBS: readonly (readonly [ending: string, make: (step: number) => Uint8Array])[] = [
  ['txt.gz', (step) => gzipped(60 + 60 * step)],
  ['html.gz', (step) => gzipSync(gzipped(20 + 60 * step))],
  [
    'zip',
    (step) =>
      zipOf([
        ['a.txt', blank(20 + 40 * step)],
        ['b.txt', 'Rain in Marn'],
      ]),
  ],
  ['zip', (step) => nestedZip(4 + 6 * step)],
  ['zip', (step) => overlapping(4 + 4 * step)],
  [
    'zip',
    (step) =>
      zipOf([['a.txt', 'x']], { lie: (record) => record.writeUInt32LE(0xfffffff0 - step, 20) }),
  ],
  ['warc.gz', (step) => gzipSync(warcRecord('response', blank(20 + 60 * step)))],
  [
    'warc.gz',
    (step) => gzipSync(Buffer.from(`WARC/1.0\r\nX: ${'a'.repeat((10 + 40 * step) * MB)}`)),
  ],
  [
    'warc',
    (step) =>
      warcResponse('http://a.example/', brotliCompressSync(blank(40 + 20 * step), { params: {} }), {
        'Content-Encoding': 'br',
      }),
  ],
  [
    'warc',
    (step) =>
      warcResponse('http://a.example/', gzipped(40 + 20 * step), { 'Content-Encoding': 'gzip' }),
  ],
  ['warc', (step) => Buffer.from(`WARC/1.0\r\nContent-Length: ${2 ** 45 * (step + 1)}\r\n\r\nx`)],
  [
    'warc.gz',
    (step) =>
      packedWarc(Array.from({ length: 2000 * (step + 1) }, () => warcRecord('request', 'x'))),
  ],
  ['docx', (step) => docxOf(' '.repeat((20 + 20 * step) * MB))],
  ['docx', (step) => docxOf(`<w:p><w:r><w:t>${'<w:r>'.repeat(20_000 * (step + 1))}`)],
  ['pdf', (step) => pdfBomb(10 + 20 * step, 1)],
  ['pdf', (step) => pdfBomb(20 + 20 * step, 3)],
  [
    'jsonl.gz',
    (step) => gzipSync(Buffer.from('{"text":"Rain in Marn"}\n'.repeat(400_000 * (step + 1)))),
  ],
]

export function bombInputs({ divide }: Given): HostileInput[] {
  const steps = divide > 1 ? 1 : 2
  return Array.from({ length: BOMBS.length * steps }, (_, index) => {
    const [ending, make] = BOMBS[index % BOMBS.length]!
    const step = Math.floor(index / BOMBS.length)
    return {
      kind: 'bomb',
      name: `bomb-${number(index)}.${ending}`,
      bytes: () => make(step),
      expect: null,
    }
  })
}
