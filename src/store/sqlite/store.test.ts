// The SQLite store keeps the contract of every store, survives reopening, shares its file, and
// refuses the future.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { OperationError } from '../operation-error.ts'
import { inventedDocument, storeContract } from '../store.contract.ts'
import { MIGRATIONS } from './migrations.ts'
import { storePath } from './open.ts'
import { openSqliteStore } from './store.ts'
import { sumOf } from './sum.ts'

const root = mkdtempSync(join(tmpdir(), 'stemma-store-'))
after(() => rmSync(root, { recursive: true, force: true }))
const folder = () => mkdtempSync(join(root, 'desk-'))

storeContract('sqlite', () => openSqliteStore(folder()))

const failsWith = (code: string) => (error: unknown) =>
  error instanceof OperationError && error.code === code

test('a reopened store holds what was put', async () => {
  const desk = folder()
  const report = inventedDocument('ferry', 'The ferry is late.', '2031-03-02')
  const first = await openSqliteStore(desk)
  await first.putDocuments([{ document: report }])
  await first.close()
  const second = await openSqliteStore(desk)
  assert.deepEqual(await second.documents(['ferry']), [report])
  assert.equal((await second.account()).length, 1)
  await second.close()
})

test('a store of a newer schema is refused', async () => {
  const desk = folder()
  await (await openSqliteStore(desk)).close()
  const database = new DatabaseSync(storePath(desk))
  database.exec('pragma user_version = 99')
  database.close()
  await assert.rejects(openSqliteStore(desk), failsWith('store-newer'))
})

test('a store of an older schema keeps all it held and gains bytes when files come again', async () => {
  const desk = folder()
  mkdirSync(join(desk, '.stemma'))
  const document = {
    ...inventedDocument('ferry', 'The ferry is late.'),
    url: 'https://a.example/1',
  }
  const old = new DatabaseSync(storePath(desk))
  for (const step of MIGRATIONS.slice(0, 3)) old.exec(step)
  old.exec('pragma user_version = 3')
  const [body, broken] = [JSON.stringify(document), '{"url":']
  const put = old.prepare('insert into document (id, hash, body, sum) values (?, ?, ?, ?)')
  put.run('ferry', document.hash, body, sumOf('ferry', document.hash, null, body))
  put.run('broken', document.hash, broken, null)
  old.prepare("insert into log (name, number, line) values ('look', 1, 'seen')").run()
  old.close()
  const store = await openSqliteStore(desk)
  assert.deepEqual(await store.documents(['ferry']), [document])
  assert.equal((await store.heads()).find(({ id }) => id === 'ferry')!.url, document.url)
  assert.deepEqual(await store.log('look'), ['seen'])
  assert.deepEqual(await store.raws(['ferry']), [])
  const place = { unit: 'file', offset: null, name: 'ferry.txt', part: null, reading: {} } as const
  const raw = { bytes: Buffer.from(document.source), ...place }
  assert.deepEqual(await store.putDocuments([{ document, raw }]), ['duplicate'])
  assert.equal((await store.raws(['ferry'])).length, 1)
  await store.close()
})

test('a file that is no database is refused', async () => {
  const desk = folder()
  mkdirSync(join(desk, '.stemma'))
  writeFileSync(
    storePath(desk),
    'not a database, only words that are long enough to be read as one',
  )
  await assert.rejects(openSqliteStore(desk), failsWith('store-open'))
  writeFileSync(join(desk, 'file'), '')
  await assert.rejects(openSqliteStore(join(desk, 'file')), failsWith('store-open'))
})

test('two open stores of one folder see each other', async () => {
  const desk = folder()
  const [one, other] = [await openSqliteStore(desk), await openSqliteStore(desk)]
  const report = inventedDocument('ferry', 'The ferry is late.')
  assert.deepEqual(await one.putDocuments([{ document: report }]), ['stored'])
  assert.deepEqual(await other.putDocuments([{ document: report }]), ['duplicate'])
  assert.equal((await other.heads()).length, 1)
  await one.close()
  await other.close()
})

test('processes that make and fill the same store at once lose nothing', async () => {
  const desk = folder()
  const script = join(import.meta.dirname, 'fill.contract.ts')
  const names = ['east', 'west', 'north']
  await Promise.all(
    names.map((name) => promisify(execFile)(process.execPath, [script, desk, name, '40'])),
  )
  const store = await openSqliteStore(desk)
  assert.equal((await store.heads()).length, names.length * 40 + 1)
  assert.equal((await store.account()).length, names.length * 41)
  await store.close()
})
