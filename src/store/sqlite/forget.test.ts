// What is forgotten is found nowhere: not in the file, its raw bytes once unpacked, the archive of
// fetched pages, or the files that Stemma wrote; and everything else is as it was.
import assert from 'node:assert/strict'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { crc32, deflateRawSync, gunzipSync, gzipSync, inflateRawSync } from 'node:zlib'
import type { Document } from '../../model/document.ts'
import { sha256 } from '../../model/identity.ts'
import type { RawBytes } from '../../model/raw.ts'
import { inventedDocument } from '../store.contract.ts'
import { noteWritten } from '../written.ts'
import { forget } from './forget.ts'
import { examineStore } from './keep.ts'
import { storePath } from './open.ts'
import { salvageStore } from './salvage.ts'
import { openSqliteStore } from './store.ts'

const root = mkdtempSync(join(tmpdir(), 'stemma-forget-'))
after(() => rmSync(root, { recursive: true, force: true }))
const WARRANT = { who: 'Dana Keld', reason: 'asked to', day: '2031-03-02' }
const SECRET = 'Ada Quill lives at 2 Mill Lane'
const rest = (n: number) => `The ferry of Marn was ${n} hours late on the river Ost. `.repeat(30)

const raw = (bytes: Uint8Array, fields: Partial<RawBytes> = {}): RawBytes => ({
  bytes,
  unit: 'file',
  offset: null,
  name: 'x',
  part: null,
  reading: {},
  ...fields,
})

const at = (document: Document) => {
  const start = document.text.indexOf(SECRET)
  return { start, end: start + SECRET.length }
}

/** Every byte below a folder, packed ones unpacked, and every row of the store. */
function allWords(folder: string): string {
  const parts: string[] = []
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const bytes = readFileSync(join(entry.parentPath, entry.name))
    parts.push(bytes.toString('latin1'), bytes.toString('utf8'))
    if (entry.name.endsWith('.gz')) {
      const plain = gunzipSync(bytes).toString('latin1')
      const packed = Buffer.from(plain, 'latin1')
      for (
        let gzip = packed.indexOf('\x1f\x8b');
        gzip >= 0;
        gzip = packed.indexOf('\x1f\x8b', gzip + 1)
      )
        parts.push(unpackedFrom(packed.subarray(gzip)))
      parts.push(plain)
    }
  }
  if (existsSync(storePath(folder))) parts.push(rowsOf(storePath(folder)))
  return parts.join('\n')
}

function unpackedFrom(bytes: Uint8Array): string {
  try {
    return gunzipSync(bytes).toString('utf8')
  } catch {
    return ''
  }
}

function rowsOf(path: string): string {
  const database = new DatabaseSync(path)
  const names = database.prepare("select name from sqlite_schema where type = 'table'").all()
  const rows = names.flatMap(({ name }) => database.prepare(`select * from ${String(name)}`).all())
  database.close()
  const unpack = (value: unknown) =>
    value instanceof Uint8Array
      ? Buffer.from(value).toString('latin1') + inflatedOf(value)
      : String(value)
  return rows.map((row) => Object.values(row).map(unpack).join(' ')).join('\n')
}

function inflatedOf(bytes: Uint8Array): string {
  try {
    return inflateRawSync(bytes).toString('utf8')
  } catch {
    return ''
  }
}

const isFound = (folder: string, words: string) => allWords(folder).includes(words)

/** A member as the watch writes it. */
function member(text: string | Buffer): Buffer {
  const bytes = Buffer.from(text)
  const packed = deflateRawSync(bytes)
  const head = Buffer.from([
    0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 255, 12, 0, 0x73, 0x6c, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  ])
  head.writeUInt32LE(32 + packed.length, 16)
  head.writeUInt32LE(bytes.length, 20)
  const tail = Buffer.alloc(8)
  tail.writeUInt32LE(crc32(bytes), 0)
  tail.writeUInt32LE(bytes.length, 4)
  return Buffer.concat([head, packed, tail])
}

function response(id: string, uri: string, body: Buffer, coding = ''): Buffer {
  const http = Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${coding}\r\n`),
    body,
  ])
  const lines = [
    'WARC/1.1',
    'WARC-Type: response',
    `WARC-Record-ID: <urn:uuid:${id}>`,
    'WARC-Date: 2031-03-02T07:05:00Z',
    `WARC-Target-URI: ${uri}`,
    `WARC-Payload-Digest: sha256:${sha256(body)}`,
    'Content-Type: application/http;msgtype=response',
    `Content-Length: ${http.length}`,
  ]
  return Buffer.concat([
    Buffer.from(`${lines.join('\r\n')}\r\n\r\n`),
    http,
    Buffer.from('\r\n\r\n'),
  ])
}

async function desk(...put: { document: Document; raw?: RawBytes }[]): Promise<string> {
  const folder = mkdtempSync(join(root, 'desk-'))
  const store = await openSqliteStore(folder)
  await store.putDocuments(put)
  await store.putDerived([{ stage: 'story@1', key: 's', inputs: 'i', value: { words: SECRET } }])
  await store.close()
  return folder
}

test('a passage goes from the text, from raw bytes of a shared file and from other versions', async () => {
  const [first, second, third] = [
    inventedDocument('n1', `${rest(1)}${SECRET}. ${rest(2)}`),
    inventedDocument('n1#2', `${rest(1)}${SECRET}, she said. ${rest(3)}`),
    inventedDocument('n2', rest(4)),
  ]
  const feed = Buffer.from([first, second, third].map(({ text }) => `<item>${text}`).join('\n'))
  const folder = await desk(
    ...[first, second, third].map((document) => ({ document, raw: raw(feed) })),
  )
  assert.ok(isFound(folder, SECRET))
  const done = forget(folder, 'n1', at(first), WARRANT, { versions: ['n1', 'n1#2'] })
  assert.deepEqual(done.reports, ['n1', 'n1#2'])
  assert.deepEqual([done.alike, done.unreachable], [[], []])
  assert.ok(!isFound(folder, SECRET) && !isFound(folder, 'Mill Lane'))
  const { problems, forgotten, raw: held } = examineStore(folder)
  assert.deepEqual([problems, forgotten, held.without], [[], 2, 0])
  const store = await openSqliteStore(folder)
  const [kept] = await store.raws(['n2'])
  assert.equal(kept!.raw.unit, 'document')
  // The same feed comes again: its bytes are not kept again, its items not taken in again.
  const again = [first, third].map((document) => ({ document, raw: raw(feed) }))
  assert.deepEqual(await store.putDocuments(again), ['rejected', 'duplicate'])
  await store.close()
  assert.ok(!isFound(folder, SECRET))
  const saved = mkdtempSync(join(root, 'saved-'))
  assert.equal((await salvageStore(folder, saved)).saved, 3)
  assert.ok(!isFound(saved, SECRET))
})

test('the same words of another report are told of and stay', async () => {
  const one = inventedDocument('a', `${SECRET}. ${rest(1)}`)
  const folder = await desk({ document: one }, { document: inventedDocument('b', `So ${SECRET}.`) })
  const { alike } = forget(folder, 'a', at(one), WARRANT)
  assert.deepEqual(alike, [{ report: 'b', start: 3, end: 3 + SECRET.length }])
  forget(folder, 'b', { start: alike[0]!.start, end: alike[0]!.end }, WARRANT)
  assert.ok(!isFound(folder, SECRET))
})

test('records of fetched pages are blocked out in place, and no other is touched', async () => {
  const uri = 'https://marn.example/flood'
  const words = `<p>${rest(1)}<p>${SECRET.replaceAll(' ', '&nbsp;')}. ${'x'.repeat(90_000)}`
  const page = inventedDocument('page', `${rest(1)}${SECRET}.`)
  const fetched = { url: uri, at: '2031-03-02T07:05:00Z', record: '<urn:uuid:1>' }
  const folder = await desk({ document: { ...page, url: uri, fetched } })
  const place = join(folder, '.stemma', 'warc')
  mkdirSync(place)
  const noise = Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * i * 31) % 251))
  const members = [
    member('WARC/1.1\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n'),
    member(response('1', uri, Buffer.from(words))),
    member(response('2', uri, gzipSync(words), 'Content-Encoding: gzip\r\n')),
    member(response('3', 'https://marn.example/feed', Buffer.concat([Buffer.from(words), noise]))),
    member(response('4', 'https://marn.example/other', Buffer.from(rest(1)))),
  ]
  const file = join(place, 'stemma-20310302-070500-001.warc.gz')
  writeFileSync(file, Buffer.concat(members))
  const { records, unreachable } = forget(folder, 'page', at(page), WARRANT)
  assert.deepEqual([records, unreachable], [3, []])
  assert.ok(!isFound(folder, SECRET) && !isFound(folder, 'Mill&nbsp;Lane'))
  const bytes = readFileSync(file)
  assert.equal(bytes.length, Buffer.concat(members).length)
  assert.ok(bytes.subarray(0, members[0]!.length).equals(members[0]!))
  assert.ok(bytes.subarray(-members[4]!.length).equals(members[4]!))
  const plain = gunzipSync(bytes).toString('latin1')
  const noted = new RegExp(
    `<urn:uuid:1>[^]{0,200}forgotten: a response record, sha256:${sha256(words)}`,
    'u',
  )
  assert.match(plain, noted)
  // Every record is as long as it says.
  for (const [, head, length] of plain.matchAll(
    /(WARC\/1\.1[^]*?Content-Length: (\d+)\r\n\r\n)/gu,
  )) {
    const from = plain.indexOf(head!) + head!.length
    assert.equal(plain.slice(from + Number(length), from + Number(length) + 4), '\r\n\r\n')
  }
})

test('a whole report goes with its path, its page and its files; others stay', async () => {
  const gone = { ...inventedDocument('gone', `${SECRET}. ${rest(5)}`), path: 'ada-quill.txt' }
  const folder = await desk({ document: gone, raw: raw(Buffer.from(gone.text)) })
  const elsewhere = join(mkdtempSync(join(root, 'out-')), 'flood.html')
  const store = await openSqliteStore(folder)
  await noteWritten(store, [elsewhere, elsewhere])
  await store.close()
  mkdirSync(join(folder, 'files'))
  const files = [
    elsewhere,
    join(folder, 'report.html'),
    join(folder, 'files', 'story-01234567.csv'),
  ]
  for (const path of files)
    writeFileSync(path, `"<b>${SECRET}</b>. The ferry of Marn was 5 hours late"`)
  const other = join(folder, 'files', 'story-76543210.csv')
  const mine = join(folder, 'notes.txt')
  for (const path of [other, mine])
    writeFileSync(path, 'A school in Orsk opened after the holidays.')
  const { removed } = forget(folder, 'gone', null, WARRANT)
  assert.deepEqual(removed, files.toSorted())
  assert.ok(existsSync(other) && existsSync(mine))
  assert.ok(!isFound(folder, SECRET) && !isFound(folder, 'ada-quill'))
  assert.deepEqual(examineStore(folder).problems, [])
})

test('a table that names the report in few words goes, wherever it was written', async () => {
  const gone = inventedDocument('gone-1', `${SECRET}. ${rest(5)}`)
  const folder = await desk({ document: gone }, { document: inventedDocument('gone-17', rest(6)) })
  const out = mkdtempSync(join(root, 'tables-'))
  const table = (name: string, words: string) => {
    const path = join(out, name)
    writeFileSync(path, words)
    return path
  }
  const named = table('story-01234567.figures.csv', 'figure,report\n2,gone-1\n')
  const hashed = table('story-01234567.lineage.prov.json', `{"a":"urn:sha256:${gone.hash}"}`)
  const other = table('story-76543210.figures.csv', 'figure,report\n6,gone-17\n')
  const store = await openSqliteStore(folder)
  await noteWritten(store, [named, hashed, other])
  await store.close()
  assert.deepEqual(forget(folder, 'gone-1', null, WARRANT).removed, [named, hashed])
  assert.ok(existsSync(other))
})
