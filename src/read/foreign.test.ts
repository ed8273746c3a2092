// Files that hold no text that is read: each is told of as what it is, in one line.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zipOf } from './containers.cases.ts'
import { foreignEnding } from './foreign.ts'
import { readBytes } from './index.ts'

const packed = (...files: (readonly [string, string])[]) => zipOf(files, { store: true })
const compound = (words: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(2000),
    Buffer.from(words, 'utf16le'),
  ])
const odf = (kind: string) =>
  packed(
    ['mimetype', `application/vnd.oasis.opendocument.${kind}`],
    ['content.xml', '<office:document-content><text:p>Rain</text:p></office:document-content>'],
    ['META-INF/manifest.xml', '<manifest/>'],
  )
const head = (words: string) => Buffer.concat([Buffer.from(words, 'latin1'), Buffer.alloc(300)])

const CASES: readonly (readonly [RegExp, Uint8Array])[] = [
  [
    /^a spreadsheet \(XLSB\); save it as XLSX$/u,
    packed(['_rels/.rels', '<r/>'], ['xl/workbook.bin', 'x']),
  ],
  [/^slides \(PPTX\)/u, packed(['ppt/presentation.xml', '<p/>'], ['ppt/slides/1.xml', '<p/>'])],
  [/^slides \(ODP\)/u, odf('presentation-template')],
  [/^a file in OpenDocument/u, odf('graphics')],
  [/^encrypted: a file of Office that wants a password/u, compound('EncryptedPackage')],
  [/^binary: a file of Office before 2007/u, compound('WordDocument')],
  [/^binary: a mail of Outlook \(MSG\)/u, compound('__substg1.0_0037001F')],
  [/^binary: a picture \(PNG\)$/u, head('\u0089PNG\r\n\u001a\n')],
  [/^binary: a picture \(JPEG\)$/u, head('\u00ff\u00d8\u00ff\u00e0')],
  [/^binary: an archive \(RAR\); unpack it/u, head('Rar!\u001a\u0007')],
  [/^binary: an archive \(7z\)/u, head('7z\u00bc\u00af\u0027\u001c')],
  [/^binary: a database/u, head('SQLite format 3')],
  [/^binary$/u, head('Rain')],
]

test('what is no text is one rejection that says what it is', () => {
  for (const [words, bytes] of CASES) {
    const { documents, rejections } = readBytes(bytes, { path: 'a' })
    assert.deepEqual([documents.length, rejections.length], [0, 1], String(words))
    assert.match(rejections[0]!.reason, words)
  }
})

test('an archive that only says its type is read like any other', () => {
  const book = packed(
    ['mimetype', 'application/epub+zip'],
    ['one.html', '<p>Rain in Marn, said the guard of the province.'],
  )
  const { documents, rejections } = readBytes(book, { path: 'a.epub' })
  assert.deepEqual([documents.map(({ part }) => part), rejections], [['one.html'], []])
  // Only where it stands first is it what the standard means.
  const late = packed(
    ['a.txt', 'Rain in Marn.'],
    ['mimetype', 'application/vnd.oasis.opendocument.text'],
  )
  assert.equal(readBytes(late, { path: 'a.zip' }).documents.length, 1)
})

test('files of a folder are told by their endings', () => {
  assert.match(foreignEnding('a/Sheet.XLSB') ?? '', /save it as XLSX/u)
  assert.match(foreignEnding('a.b/c.doc') ?? '', /DOCX or PDF/u)
  for (const other of ['a.xlsb.txt', 'xlsb', 'a.xlsx', 'a.', '', 'a.unknown'])
    assert.equal(foreignEnding(other), null, other)
})

test('many comments before the root of a feed take no time to pass', () => {
  const comments = '<!-- -->'.repeat(20_000)
  const rss = `<?xml version="1.0"?>${comments}<rss><channel><item><description>Rain`
  const { rejections } = readBytes(Buffer.from(rss), { path: 'a.rss' })
  assert.deepEqual(rejections, [])
  readBytes(Buffer.from(`<?xml version="1.0"?>${comments}`), { path: 'a.xml' })
})
