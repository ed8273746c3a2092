// Forgetting what was fetched: no record holds it, the others hold what they held, and it does not
// come back.
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { cleanAll } from '../engine/intake.ts'
import type { Document } from '../model/document.ts'
import type { Read } from '../read/part.ts'
import { forgetRecords } from '../store/forget-warc.ts'
import { memoryStore } from '../store/memory.ts'
import { OperationError } from '../store/operation-error.ts'
import { archiveFolder, openArchive, recordsAfter } from './archive.ts'
import { barReports, recordsHolding, withoutWatch } from './forget.ts'
import { openNews } from './news.ts'
import { readAnswer, readMember } from './record.ts'
import { EMPTY_STATE, loadState, saveState } from './state.ts'

const root = mkdtempSync(join(tmpdir(), 'stemma-forget-'))
after(() => rmSync(root, { recursive: true, force: true }))

const AT = new Date('2032-02-03T07:05:00Z')
const item = (title: string, words: string) =>
  `<item><title>${title}</title><link>/${title}</link><description>${words}</description></item>`
const apart = async (): Promise<Read> => ({ rejection: { path: '', reason: 'apart' } })

async function filled() {
  const folder = mkdtempSync(join(root, 'desk-'))
  let number = 0
  const uuid = () => `0000-${++number}`
  const archive = openArchive(folder, { now: () => 0, uuid, software: 'Stemma 0' }, null)
  const documents: Document[] = []
  for (const items of [
    item('flood', 'Rain in Marn.') + item('child', 'A child of 2 Mill Lane was found.'),
    item('child', 'A child of 2 Mill Lane was found alive.'),
    item('dam', 'The wall holds.'),
  ]) {
    const answer = {
      url: new URL('https://herald.example/feed'),
      status: 200,
      statusText: 'OK',
      headers: [['Content-Type', 'application/rss+xml']] as const,
      body: Buffer.from(`<rss><channel>${items}</channel></rss>`),
      address: '198.41.0.4',
      request: 'GET /feed HTTP/1.1\r\n\r\n',
    }
    const kept = archive.keep(answer, AT)
    const held = await readAnswer(readMember(archive.member(kept))!, {
      folder,
      file: kept.file,
      apart,
    })
    const reads = async function* () {
      yield* held.reads
    }
    for await (const one of cleanAll(reads())) if ('document' in one) documents.push(one.document)
  }
  saveState(folder, { ...EMPTY_STATE, archive: archive.mark() })
  archive.close()
  return { folder, documents }
}
const textOf = (folder: string) =>
  readdirSync(archiveFolder(folder))
    .map((file) => gunzipSync(readFileSync(join(archiveFolder(folder), file))).toString())
    .join('')

/** What the store does with the records that are named. */
async function erased(folder: string, document: Document, words: string | null): Promise<number> {
  const ids = await recordsHolding(folder, document, words)
  const { records, unreachable } = forgetRecords(
    folder,
    ({ id, of }) => ids.includes(id) || ids.includes(of),
  )
  assert.deepEqual(unreachable, [])
  return records
}

test('every record that holds the report is erased, whichever words it had', async () => {
  const { folder, documents } = await filled()
  const child = documents.find(({ title }) => title === 'child')!
  // Two responses, each with its request.
  assert.equal(await erased(folder, child, null), 4)
  const text = textOf(folder)
  assert.ok(!text.includes('Mill Lane'))
  assert.ok(text.includes('The wall holds.'))
  assert.equal(text.match(/^forgotten: a response record, sha256:[0-9a-f]{64}/gmu)?.length, 2)
  const { kept, torn } = recordsAfter(folder, null)
  // The info record, three responses and their requests, or what stands in their place.
  assert.deepEqual([kept.length, torn.length], [7, 0])
  // The mark stands at the end, as before.
  assert.deepEqual(recordsAfter(folder, loadState(folder).state.archive).kept, [])
  assert.equal(await erased(folder, child, null), 0)
})

test('words of a report are erased wherever they stand', async () => {
  const { folder, documents } = await filled()
  const dam = documents.find(({ title }) => title === 'dam')!
  assert.equal(await erased(folder, { ...dam, url: null }, '2 Mill Lane'), 6)
  assert.ok(!/Mill Lane|wall/u.test(textOf(folder)))
})

test('a record that was cut off is overwritten, damage inside a file is told of', async () => {
  const { folder } = await filled()
  const path = join(archiveFolder(folder), readdirSync(archiveFolder(folder))[0]!)
  const whole = readFileSync(path)
  const { kept } = recordsAfter(folder, null)
  const cut = whole.length - 20
  writeFileSync(path, whole.subarray(0, cut))
  assert.deepEqual(
    forgetRecords(folder, () => false),
    { records: 0, unreachable: [] },
  )
  const { offset } = kept.at(-1)!
  const after = readFileSync(path)
  assert.equal(after.length, cut)
  assert.ok(after.subarray(0, offset).equals(whole.subarray(0, offset)))
  assert.ok(after.subarray(offset).every((byte) => byte === 0))
  assert.deepEqual(forgetRecords(folder, () => false).unreachable, [])
  // A length that leads beyond the end, with whole records behind it.
  const damaged = Buffer.from(whole)
  damaged.writeUInt32LE(0x7fffffff, kept[2]!.offset + 16)
  writeFileSync(path, damaged)
  assert.deepEqual(forgetRecords(folder, () => false).unreachable, [
    `${path} from byte ${kept[2]!.offset} on`,
  ])
  assert.ok(readFileSync(path).equals(damaged))
})

test('nothing is erased while a watch goes on; without an archive nothing is made', async () => {
  const { folder } = await filled()
  const inner = () => withoutWatch(folder, async () => 1)
  const busy = (error: unknown) => error instanceof OperationError && error.code === 'store-busy'
  await withoutWatch(folder, () => assert.rejects(inner(), busy))
  assert.equal(await inner(), 1)
  const bare = mkdtempSync(join(root, 'desk-'))
  assert.equal(await withoutWatch(bare, async () => 2), 2)
  assert.deepEqual(readdirSync(bare), [])
})

test('nothing is taken from the address again', async () => {
  const { documents } = await filled()
  const store = memoryStore()
  const [flood, child] = documents as [Document, Document]
  await barReports(store, [child])
  await barReports(store, [child])
  // Its address, and its words.
  assert.equal((await store.log('barred')).length, 2)
  const news = await openNews(store)
  assert.equal(await news.placeOf({ ...child, text: 'Another text.' }, 'x'), 'barred')
  assert.equal(await news.placeOf({ ...child, url: null }, 'x'), 'barred')
  assert.equal(await news.placeOf({ ...flood, url: null }, 'x'), 'new')
  assert.equal(await news.placeOf(flood, 'x'), 'new')
})

test('a folder without an archive has nothing to erase', async () => {
  const folder = mkdtempSync(join(root, 'desk-'))
  const { documents } = await filled()
  assert.deepEqual(await recordsHolding(folder, documents[0]!, null), [])
  assert.deepEqual(readdirSync(folder), [])
})
