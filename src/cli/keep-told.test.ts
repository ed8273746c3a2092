// What the commands that keep a store say to people: what was done, what comes next, and which
// copies of forgotten words are still about.
import assert from 'node:assert/strict'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { storePath } from '../store/sqlite/open.ts'
import { openSqliteStore } from '../store/sqlite/store.ts'
import type { Terminal } from './command.ts'
import { main } from './main.ts'
import { makePile, run } from './pile.cases.ts'

const made: string[] = []
after(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

async function desk(): Promise<string> {
  const folder = makePile()
  made.push(folder)
  const page = join(folder, 'report.html')
  const done = await run('--store', folder, '--out', page, join(folder, 'reports'))
  assert.equal(done.code, 0, done.err)
  return folder
}

async function idOf(folder: string, path: string): Promise<string> {
  const store = await openSqliteStore(folder)
  const documents = await store.documents((await store.heads()).map(({ id }) => id))
  await store.close()
  return documents.find((one) => one.path?.endsWith(path))!.id
}

test('each command says what was done and what comes next', async () => {
  const folder = await desk()
  const [copy, back, saved] = ['copy.sqlite', 'back', 'saved'].map((name) =>
    join(folder, name),
  ) as [string, string, string]
  assert.match(
    (await run('backup', copy, '--store', folder)).out,
    /copy\.sqlite written: \d+ pages/u,
  )
  assert.match((await run('restore', copy, '--drill')).out, /it would come back whole\n$/u)
  const restored = await run('restore', copy, '--store', back)
  assert.ok(restored.out.endsWith(`${storePath(back)} is back\n`), restored.out)
  const { out } = await run('salvage', saved, '--store', folder)
  assert.match(
    out,
    /3 reports saved, 0 of them .*\nits stories .*: stemma --all --store \S*saved\n$/u,
  )
  const told = await run('--all', '--store', saved, '--out', join(folder, 'saved.html'))
  assert.match(told.out, /3 reports/u)
})

test('a damaged store says which command saves what', async () => {
  const folder = await desk()
  const path = storePath(folder)
  const bytes = readFileSync(path)
  const at = bytes.indexOf('borders the lake')
  writeFileSync(
    path,
    Buffer.concat([bytes.subarray(0, at), Buffer.from('BORDERS'), bytes.subarray(at + 7)]),
  )
  const { code, out } = await run('doctor', '--store', folder)
  assert.equal(code, 1)
  assert.match(out, /\d+ problems?\nstemma salvage FOLDER saves .* stemma restore FILE brings/u)
})

test('bytes that were written out go with what is forgotten, a copy of the store is named', async () => {
  const folder = await desk()
  const [mine, other, theirs, copy] = ['a.bytes', 'b.bytes', 'changed.bytes', 'copy.sqlite'].map(
    (name) => join(folder, name),
  ) as [string, string, string, string]
  const [a, b] = [await idOf(folder, 'a.txt'), await idOf(folder, 'b.txt')]
  const at = ['--store', folder]
  assert.match((await run('raw', a, '--out', mine, ...at)).out, /a\.bytes written\n$/u)
  await run('raw', b, '--out', other, ...at)
  await run('raw', a, '--out', theirs, ...at)
  writeFileSync(theirs, 'Something else by now.')
  await run('backup', copy, ...at)
  const { code, out } = await run('forget', a, '--who', 'A. Venn', '--reason', 'asked to', ...at)
  assert.equal(code, 0)
  assert.ok(out.includes(`removed: ${mine} (`), out)
  assert.ok(out.includes(`not reached: ${copy}: a copy of the store, make it again\n`), out)
  assert.deepEqual(
    [mine, other, theirs, copy].map((path) => existsSync(path)),
    [false, true, true, true],
  )
})

test('long work tells how far it is on a terminal, and nothing in a pipe', async () => {
  const folder = await desk()
  const told = async (errIsTerminal: boolean, ...args: string[]) => {
    let err = ''
    const terminal: Terminal = {
      out: () => {},
      err: (words) => void (err += words),
      env: {},
      outIsTerminal: false,
      errIsTerminal,
    }
    assert.equal(await main([...args, '--store', folder], terminal), 0)
    return err
  }
  assert.match(await told(true, 'doctor'), /reports 3/u)
  assert.equal(await told(false, 'doctor'), '')
})
