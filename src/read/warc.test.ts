// Captures as their writers make them: cut off, untyped, packed twice, packed only by name.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { applyEdits } from '../text/edits.ts'
import { warcRecord, warcResponse, zipOf } from './containers.cases.ts'
import { readBytes } from './index.ts'

const H = 'https://herald.example'
const page = '<html><body><p>Rain in Marn.'

function read(bytes: Uint8Array, path = 'a.warc') {
  const { documents, rejections } = readBytes(bytes, { path })
  return {
    texts: documents.map(({ source, edits }) => applyEdits(source, edits).trim()),
    rules: documents.flatMap(({ notices }) => notices.map(({ rule }) => rule)),
    reasons: rejections.map(({ reason }) => reason),
  }
}

test('content is unpacked as often as it was packed, and not where only its header says so', () => {
  for (const [coding, bytes] of [
    ['br', brotliCompressSync(page)],
    ['zstd', zstdCompressSync(page)],
    ['br, gzip', gzipSync(brotliCompressSync(page))],
    ['br', Buffer.from(page)],
    ['zstd', Buffer.from(page)],
    ['identity', Buffer.from(page)],
  ] as const)
    assert.deepEqual(read(warcResponse(`${H}/a`, bytes, { 'Content-Encoding': coding })), {
      texts: ['Rain in Marn.'],
      rules: [],
      reasons: [],
    })
  const broken = warcResponse(`${H}/a`, 'nonsense', { 'Content-Encoding': 'br' })
  assert.deepEqual(read(broken).reasons, [`${H}/a: broken br`])
})

test('a page is known without a media type, other bytes are counted', () => {
  for (const type of ['', 'application/octet-stream'])
    assert.equal(read(warcResponse(`${H}/a`, page, { 'Content-Type': type })).texts.length, 1)
  assert.deepEqual(read(warcResponse(`${H}/a`, 'Rain', { 'Content-Type': '' })).reasons, [
    '1 part holds no report: no media type 1',
  ])
})

test('that a capture is not whole is told', () => {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`
  for (const headers of [{ 'WARC-Truncated': 'length' }, { 'WARC-Segment-Number': '1' }]) {
    const all = { 'WARC-Target-URI': `${H}/a`, 'Content-Type': 'application/http', ...headers }
    assert.deepEqual(read(warcRecord('response', http, all)).rules, ['truncated'])
  }
})

test('of a WACZ the captures are read, its indexes are counted', () => {
  const bytes = zipOf([
    ['archive/data.warc.gz', gzipSync(warcResponse(`${H}/a`, page))],
    ['pages/pages.jsonl', `{"format":"json-pages-1.0"}\n{"url":"${H}/a","text":"Rain"}\n`],
    ['datapackage.json', '{"title":"x","description":"d"}'],
  ])
  assert.deepEqual(read(bytes, 'a.wacz'), {
    texts: ['Rain in Marn.'],
    rules: [],
    reasons: ['2 parts hold no report: of the archive itself 2'],
  })
})
