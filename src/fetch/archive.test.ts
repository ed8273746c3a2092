// The archive: what is kept is read again, by us and by the reader of web archives; a torn record
// is told of and left; files turn over.
import assert from 'node:assert/strict'
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { readBytes } from '../read/index.ts'
import type { Read } from '../read/part.ts'
import { archiveFolder, openArchive, recordsAfter, type Mark } from './archive.ts'
import type { Answer } from './exchange.ts'
import { gzipMember, memberContent, memberLength } from '../store/warc-member.ts'
import { readAnswer, readMember } from './record.ts'

const root = mkdtempSync(join(tmpdir(), 'stemma-archive-'))
after(() => rmSync(root, { recursive: true, force: true }))
const desk = () => mkdtempSync(join(root, 'desk-'))
const AT = new Date('2032-02-03T07:05:00.500Z')
const apart = async (): Promise<Read> => ({ rejection: { path: '', reason: 'apart' } })

function archiveOf(folder: string, mark: Mark | null = null, fileBytes = 1e9) {
  let number = 0
  const uuid = () => `00000000-0000-4000-8000-${String(++number).padStart(12, '0')}`
  return openArchive(
    folder,
    { now: () => AT.getTime(), uuid, software: 'Stemma 0', fileBytes },
    mark,
  )
}
const feed =
  '<rss><channel><title>Herald</title><item><title>Flood</title><link>/flood</link><description>Rain in Marn.</description></item></channel></rss>'
function answer(body: string | Uint8Array, headers: [string, string][] = []): Answer {
  return {
    url: new URL('https://herald.example/feed'),
    status: 200,
    statusText: 'OK',
    headers: [['Content-Type', 'application/rss+xml'], ...headers],
    body: Buffer.from(body),
    address: '198.41.0.4',
    request: 'GET /feed HTTP/1.1\r\nhost: herald.example\r\n\r\n',
  }
}

test('a kept answer is read again, with its address, time and record', async () => {
  const folder = desk()
  const archive = archiveOf(folder)
  const packed = answer(gzipSync(feed), [
    ['content-encoding', 'gzip'],
    ['transfer-encoding', 'chunked'],
  ])
  const kept = archive.keep(packed, AT)
  const read = readMember(archive.member(kept))
  assert.ok(read)
  const fetched = {
    url: 'https://herald.example/feed',
    at: '2032-02-03T07:05:00Z',
    record: kept.record,
  }
  assert.deepEqual(read.fetched, fetched)
  assert.equal(kept.file, 'stemma-20320203-070500-001.warc.gz')
  const { reads, kind } = await readAnswer(read, { folder, file: kept.file, apart })
  assert.equal(kind, 'feed')
  const [one] = reads
  assert.ok(one && 'document' in one && one.raw)
  assert.equal(one.document.url, 'https://herald.example/flood')
  assert.deepEqual(one.document.fetched, fetched)
  assert.equal(one.document.path, join(archiveFolder(folder), kept.file))
  assert.equal(one.document.part, 'https://herald.example/feed/item 1')
  archive.close()
  // Any reader of web archives finds the same report in the file, and in the record by itself.
  for (const bytes of [readFileSync(one.document.path), one.raw.bytes]) {
    const { documents, rejections } = readBytes(bytes, { path: 'x.warc.gz' })
    assert.deepEqual(rejections, [])
    assert.deepEqual(
      documents.map(({ source, url, title }) => [source, url, title]),
      [[one.document.source, one.document.url, 'Flood']],
    )
  }
})

test('records are WARC 1.1: digest of the payload, address, request beside its response', () => {
  const folder = desk()
  const archive = archiveOf(folder)
  const { file } = archive.keep(answer(feed), AT)
  archive.close()
  const text = gunzipSync(readFileSync(join(archiveFolder(folder), file))).toString()
  const types = [...text.matchAll(/^WARC-Type: (\w+)/gmu)].map(([, type]) => type)
  assert.deepEqual(types, ['warcinfo', 'response', 'request'])
  assert.match(text, /^WARC-Payload-Digest: sha256:[0-9a-f]{64}\r$/mu)
  assert.match(text, /^WARC-IP-Address: 198\.41\.0\.4\r$/mu)
  assert.match(text, /^WARC-Date: 2032-02-03T07:05:00Z\r$/mu)
  const id = /WARC-Type: response\r\nWARC-Record-ID: (<[^>]+>)/u.exec(text)![1]!
  assert.ok(text.includes(`WARC-Concurrent-To: ${id}`))
  assert.equal(text.match(/^WARC\/1\.1\r$/gmu)?.length, 3)
})

test('a body that was sent in chunks is kept joined, and nobody joins it again', () => {
  const folder = desk()
  const archive = archiveOf(folder)
  // What looks like chunks is what the page says.
  const body = '5\r\nRain \r\n3\r\nin \r\n0\r\n\r\n'
  const headers: [string, string][] = [
    ['Content-Type', 'text/plain'],
    ['Transfer-Encoding', 'chunked'],
  ]
  const { file } = archive.keep({ ...answer(body), headers }, AT)
  archive.close()
  const bytes = readFileSync(join(archiveFolder(folder), file))
  const [one] = readBytes(bytes, { path: 'x.warc.gz' }).documents
  assert.equal(one?.source, body)
  assert.match(gunzipSync(bytes).toString(), /^X-Orig-Transfer-Encoding: chunked\r$/mu)
})

test('an address of another site is not taken from a page; one of its own site is', async () => {
  const folder = desk()
  const archive = archiveOf(folder)
  const urls: (string | null)[] = []
  for (const stated of ['https://www.herald.example/flood', 'https://courier.example/flood']) {
    const page = `<html><head><link rel="canonical" href="${stated}"></head><body><article><h1>Flood</h1><p>Rain in Marn for a week.</p></article></body></html>`
    const kept = archive.keep({ ...answer(page), headers: [['Content-Type', 'text/html']] }, AT)
    const read = readMember(archive.member(kept))!
    const held = await readAnswer(read, { folder, file: kept.file, apart })
    for (const one of held.reads) urls.push('document' in one ? one.document.url : null)
  }
  archive.close()
  assert.deepEqual(urls, ['https://www.herald.example/flood', 'https://herald.example/feed'])
})

test('the character set of the header decodes the page', async () => {
  const folder = desk()
  const archive = archiveOf(folder)
  const body = Buffer.from('<p>Дождь в Марне.</p>'.replaceAll(/[А-я]/gu, 'x'))
  const cyrillic = Buffer.concat([Buffer.from('<p>'), Buffer.from([0xc4, 0xee, 0xe6]), body])
  const kept = archive.keep(
    { ...answer(cyrillic), headers: [['Content-Type', 'text/html; charset=windows-1251']] },
    AT,
  )
  const held = await readAnswer(readMember(archive.member(kept))!, {
    folder,
    file: kept.file,
    apart,
  })
  archive.close()
  const [one] = held.reads
  assert.ok(one && 'document' in one && one.document.source.startsWith('<p>Дож'))
})

test('a record that is cut off is told of and left, and a new file begins', () => {
  const folder = desk()
  const first = archiveOf(folder)
  const kept = first.keep(answer(feed), AT)
  const mark = first.mark()!
  first.keep(answer(feed), AT)
  first.close()
  const path = join(archiveFolder(folder), kept.file)
  const whole = statSync(path).size
  for (const size of [whole - 1, whole - 200, mark.offset + 30, mark.offset + 5]) {
    truncateSync(path, size)
    const { kept: records, torn } = recordsAfter(folder, mark)
    assert.equal(torn.length, 1, `${size}`)
    const held = records.reduce((sum, { length }) => sum + length, 0)
    assert.equal(mark.offset + held + torn[0]!.bytes, size)
  }
  const before = readFileSync(path)
  const next = archiveOf(folder, null)
  const later = next.keep(answer(feed), AT)
  next.close()
  assert.notEqual(later.file, kept.file)
  assert.ok(later.file > kept.file)
  assert.deepEqual(readFileSync(path), before)
  // The reader of web archives tells of it, too, and reads what is whole.
  const { documents, rejections } = readBytes(before, { path })
  assert.equal(documents.length + rejections.length > 0, true)
})

test('a whole file is gone on with; beyond its size a new one begins', () => {
  const folder = desk()
  const first = archiveOf(folder)
  first.keep(answer(feed), AT)
  const mark = first.mark()!
  first.close()
  const second = archiveOf(folder, mark)
  const kept = second.keep(answer(feed), AT)
  assert.deepEqual([kept.file, kept.offset], [mark.file, mark.offset])
  second.close()
  const third = archiveOf(
    folder,
    second.mark() ?? { ...mark, offset: statSync(join(archiveFolder(folder), mark.file)).size },
    10,
  )
  third.keep(answer(feed), AT)
  third.keep(answer(feed), AT)
  third.close()
  assert.equal(readdirSync(archiveFolder(folder)).length, 3)
  assert.equal(recordsAfter(folder, null).torn.length, 0)
})

test('bytes after a record that are no record are torn, too', () => {
  const folder = desk()
  const archive = archiveOf(folder)
  const { file } = archive.keep(answer(feed), AT)
  archive.close()
  appendFileSync(join(archiveFolder(folder), file), 'rubbish'.repeat(20))
  const { torn, kept } = recordsAfter(folder, null)
  assert.deepEqual([kept.length, torn[0]!.bytes], [3, 140])
})

test('a member holds what was put, any gzip reader reads it, and a flipped bit shows', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), fc.nat(), (bytes, spot) => {
      const member = gzipMember(bytes)
      assert.deepEqual(new Uint8Array(gunzipSync(member)), bytes)
      assert.equal(memberLength(member), member.length)
      assert.deepEqual(new Uint8Array(memberContent(member)!), bytes)
      const broken = Uint8Array.from(member)
      broken[spot % broken.length]! ^= 1
      const read = memberContent(broken)
      assert.ok(read === null || Buffer.compare(read, bytes) === 0)
    }),
    { seed: 7 },
  )
})
