// Every format: what comes out of a file, that spans of the text find their source, and that what
// cannot be read says so.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { RawDocument } from '../model/document.ts'
import { applyEdits, checkEdits, mapEdits, toSource } from '../text/edits.ts'
import {
  ARCHIVES,
  FEEDS,
  JSON_FILES,
  MAILS,
  TABLES,
  WORD,
  type Case,
  type Row,
} from './formats.cases.ts'
import { FORMATS, type Format } from './format.ts'
import { openBytes, readBytes } from './index.ts'

const bytesOf = (bytes: Uint8Array | string) =>
  typeof bytes === 'string'
    ? Buffer.from(
        bytes,
        /[\u0080-\u00ff]/u.test(bytes) &&
          !/[^\u0000-\u00ff]/u.test(bytes) &&
          bytes.includes('iso-8859-1')
          ? 'latin1'
          : 'utf8',
      )
    : bytes

function textOf({ source, edits }: RawDocument): string {
  checkEdits(source, edits)
  const text = applyEdits(source, edits)
  const map = mapEdits(edits)
  for (let at = 0; at < text.length; at += Math.max(1, text.length >> 3)) {
    const { start, end } = toSource(map, { start: at, end: at + 1 })
    assert.ok(start < end && end <= source.length)
  }
  return text.trim()
}

function rowOf(document: RawDocument): Row {
  const { part, title, byline, outlet, url, published } = document
  return [part, title, byline, outlet, url, published, textOf(document).replaceAll('\r', '')]
}

function holds({ path, bytes, reports, rejected = [], notices = [] }: Case): void {
  const read = readBytes(bytesOf(bytes), { path })
  assert.deepEqual(read.documents.map(rowOf), reports, path)
  const reasons = read.rejections.map(({ reason }) => reason)
  assert.equal(reasons.length, rejected.length, `${path}: ${reasons.join(' / ')}`)
  for (const [index, reason] of reasons.entries())
    assert.ok(reason.startsWith(rejected[index]!), `${path}: ${reason}`)
  for (const one of read.rejections) assert.equal(one.path, path)
  const rules = read.documents.flatMap((document) => document.notices.map(({ rule }) => rule))
  assert.deepEqual(rules, notices, path)
}

test('feeds: RSS, RDF, Atom; a list of feeds is no report', () => FEEDS.forEach(holds))
test('JSON: records, JSON Feed, ninjs, exports of news services', () => JSON_FILES.forEach(holds))
test('tables by the names of their columns', () => TABLES.forEach(holds))
test('mail and saved pages', () => MAILS.forEach(holds))
test('archives: ZIP and WARC', () => ARCHIVES.forEach(holds))

test('a table by a map of columns, by name and by number', () => {
  const bytes = Buffer.from('n,B,K\n7,Rain,Flood\n')
  const { documents } = readBytes(bytes, {
    path: 'x',
    as: 'csv',
    columns: { text: 'b', title: '3', id: 'n' },
  })
  assert.deepEqual([documents[0]?.id, ...rowOf(documents[0]!)].slice(0, 3), [
    '7',
    'line 2',
    'Flood',
  ])
  const wrong = readBytes(bytes, { path: 'x', as: 'csv', columns: { text: 'nothing' } })
  assert.equal(wrong.rejections[0]?.reason, 'no column "nothing" for text')
})

test('PDF and DOCX come out sealed, also from an archive', () => {
  for (const { path, bytes } of WORD) {
    const [one] = openBytes(bytesOf(bytes), { path })
    assert.ok(one && 'sealed' in one)
  }
  const [pdf] = openBytes(Buffer.from('junk\n%PDF-1.4 …'), { path: 'a' })
  assert.ok(pdf && 'sealed' in pdf && pdf.sealed.format === 'pdf')
  assert.match(readBytes(Buffer.from('%PDF-'), { path: 'a' }).rejections[0]!.reason, /^pdf: needs/u)
})

test('a web archive reads the same in pieces of any size', async () => {
  const { openWarc, openPart } = await import('./index.ts')
  const { bytes } = ARCHIVES.find(({ path }) => path === 'a.warc')!
  const whole = [...openBytes(bytesOf(bytes), { path: 'a' })]
  for (const size of [1, 7, 100, 4096]) {
    const reader = openWarc({ path: 'a', part: null }, openPart, 0)
    const read = []
    for (let at = 0; at < bytes.length; at += size)
      read.push(...reader.take((bytes as Uint8Array).subarray(at, at + size)))
    assert.deepEqual([...read, ...reader.end()], whole)
  }
})

test('any bytes under any format are reports or a rejection, never an error', () => {
  const samples = [...FEEDS, ...JSON_FILES, ...TABLES, ...MAILS, ...WORD].map(({ bytes }) =>
    bytesOf(bytes),
  )
  const small = ARCHIVES.map(({ bytes }) => bytesOf(bytes)).filter(({ length }) => length < 5000)
  const all = [...samples, ...small]
  const hurt = fc
    .tuple(
      fc.nat(),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
      fc.nat(),
    )
    .map(([which, changes, cut]) => {
      const bytes = Uint8Array.from(all[which % all.length]!)
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte
      return bytes.subarray(0, cut % 3 === 0 ? cut % bytes.length : bytes.length)
    })
  fc.assert(
    fc.property(hurt, fc.constantFrom(undefined, ...FORMATS), (bytes, as?: Format) => {
      const { documents, rejections } = readBytes(bytes, { path: 'x', ...(as ? { as } : {}) })
      assert.ok(documents.length + rejections.length > 0)
      documents.forEach(textOf)
    }),
    { numRuns: 2000 },
  )
})
