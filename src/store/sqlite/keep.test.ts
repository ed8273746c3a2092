// A store that is damaged, copied, saved and made to forget.
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
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { OperationError } from '../operation-error.ts'
import { inventedDocument } from '../store.contract.ts'
import { ERASED } from './erase.ts'
import { forget } from './forget.ts'
import { backupStore, drillRestore, examineStore, repairStore, restoreStore } from './keep.ts'
import { storePath } from './open.ts'
import { salvageStore } from './salvage.ts'
import { openSqliteStore } from './store.ts'

const root = mkdtempSync(join(tmpdir(), 'stemma-keep-'))
after(() => rmSync(root, { recursive: true, force: true }))
const folder = () => mkdtempSync(join(root, 'desk-'))
const REPORTS = 300
const WARRANT = { who: 'A. Venn', reason: 'consent withdrawn', day: '2031-03-02' }
const textOf = (n: number) =>
  `Report ${n} from Marn. The mill at Orsk ${n} stands still. `.repeat(20)

async function filled(count = REPORTS): Promise<string> {
  const desk = folder()
  const store = await openSqliteStore(desk)
  const reports = Array.from({ length: count }, (_, n) => inventedDocument(`r${n}`, textOf(n)))
  await store.putDocuments(reports.map((document) => ({ document })))
  const rejected = { path: 'bad.bin', reason: 'binary' }
  await store.putDocuments([{ rejected }, { document: reports[0]! }])
  await store.putLayers(
    reports.map(({ id }) => ({ document: id, kind: 'name', key: 'k', annotations: [{ id }] })),
  )
  await store.putDerived([{ stage: 'story@1', key: 's', inputs: 'i', value: { words: textOf(7) } }])
  await store.close()
  return desk
}

/** All bytes that a folder's store holds, its log of writes included. */
const bytesOf = (desk: string) =>
  readdirSync(dirname(storePath(desk)))
    .map((file) => readFileSync(join(dirname(storePath(desk)), file), 'latin1'))
    .join('')

test('a whole store passes its examination, and its accounts add up', async () => {
  const { problems, reports, account } = examineStore(await filled())
  assert.deepEqual(problems, [])
  assert.equal(reports, REPORTS)
  assert.deepEqual(account, {
    in: REPORTS + 2,
    stored: REPORTS,
    duplicate: 1,
    rejected: 1,
  })
})

test('a changed byte of a report is told of, and the report is not handed out', async () => {
  const desk = await filled(3)
  const bytes = readFileSync(storePath(desk))
  const at = bytes.indexOf('Report 1 from Marn')
  bytes.write('Rapport', at, 'latin1')
  writeFileSync(storePath(desk), bytes)
  const { problems } = examineStore(desk)
  assert.deepEqual(
    problems.map(({ where }) => where),
    ['report r1'],
  )
  const store = await openSqliteStore(desk)
  await assert.rejects(
    store.documents(['r1']),
    (error: unknown) => error instanceof OperationError && error.code === 'store-damaged',
  )
  assert.equal((await store.documents(['r2'])).length, 1)
  await store.close()
})

test('damage in twenty places is told of, and nearly all reports are saved', async () => {
  const desk = await filled()
  const bytes = readFileSync(storePath(desk))
  const spots = Array.from({ length: 20 }, (_, n) => 8192 + n * 6007).filter(
    (at) => at < bytes.length,
  )
  for (const at of spots) bytes[at]! ^= 0x20
  writeFileSync(storePath(desk), bytes)
  assert.ok(examineStore(desk).problems.length > 0)
  const target = folder()
  const { saved, lost } = await salvageStore(desk, target)
  assert.ok(saved >= REPORTS - 4 * spots.length, `${saved} saved, ${lost.length} lost`)
  assert.deepEqual(examineStore(target).problems, [])
})

test('a store whose first write failed is empty, not damaged', () => {
  const desk = folder()
  mkdirSync(dirname(storePath(desk)))
  const database = new DatabaseSync(storePath(desk))
  database.exec('pragma journal_mode = wal')
  database.close()
  const { problems, reports } = examineStore(desk)
  assert.deepEqual([problems, reports], [[], 0])
})

test('what can be made again is dropped by a repair, and nothing else', async () => {
  const desk = await filled(3)
  const { problems, reports, layers, results } = repairStore(desk)
  assert.deepEqual([problems, reports, layers, results], [[], 3, 0, 0])
})

test('a copy holds all, comes back where no store is, and is refused otherwise', async () => {
  const desk = await filled(5)
  const copy = join(folder(), 'copy.sqlite')
  assert.ok((await backupStore(desk, copy)) > 0)
  await assert.rejects(backupStore(desk, copy), /already/u)
  assert.equal(drillRestore(copy).reports, 5)
  const target = folder()
  assert.equal(restoreStore(copy, target).reports, 5)
  assert.throws(() => restoreStore(copy, target), /already/u)
  assert.throws(() => examineStore(folder()), /no store here/u)
})

test('a forgotten report is found nowhere, and does not come back', async () => {
  const desk = await filled(20)
  assert.ok(bytesOf(desk).includes('Orsk 7 stands'))
  forget(desk, 'r7', null, WARRANT)
  assert.ok(!bytesOf(desk).includes('Orsk 7 stands'))
  assert.ok(bytesOf(desk).includes('Orsk 8 stands'))
  const { problems, forgotten, reports } = examineStore(desk)
  assert.deepEqual([problems, forgotten, reports], [[], 1, 19])
  const store = await openSqliteStore(desk)
  const again = { document: inventedDocument('r7', textOf(7)) }
  assert.deepEqual(await store.putDocuments([again]), ['rejected'])
  assert.match((await store.account()).at(-1)!.reason!, /forgotten/u)
  await store.close()
  assert.throws(() => forget(desk, 'r7', null, WARRANT), /no report/u)
})

test('a forgotten passage leaves the rest of its report in place, without the same words', async () => {
  const desk = await filled(3)
  const text = textOf(1)
  const at = { start: text.indexOf('Orsk 1'), end: text.indexOf('Orsk 1') + 6 }
  forget(desk, 'r1', at, WARRANT)
  forget(desk, 'r2', { start: 0, end: 8 }, WARRANT)
  const { problems, forgotten } = examineStore(desk)
  assert.deepEqual([problems, forgotten], [[], 2])
  const store = await openSqliteStore(desk)
  const [document] = await store.documents(['r1'])
  assert.equal(document!.text, text.replaceAll('Orsk 1', ERASED.repeat(6)))
  await store.close()
  assert.ok(existsSync(storePath(desk)))
  assert.throws(() => forget(desk, 'r1', { start: 5, end: 1e6 }, WARRANT), /no passage/u)
})
