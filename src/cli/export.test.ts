// What `stemma export` writes for a whole pile: every file valid for the example story, a pack that
// reads back as the same ledger, a yes before anything private leaves, and tables that a
// spreadsheet opens without running or changing anything.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { CHANGE_FORMATS, FILE_FORMATS } from '../export/file/index.ts'
import { assertValid, recordsOf, rowsOf, xmlOf } from '../export/file/reading.cases.ts'
import { csvOf } from '../export/file/csv.ts'
import { zipEntries } from '../read/zip.ts'
import { openSqliteStore } from '../store/sqlite/store.ts'
import { makePile, run } from './pile.cases.ts'

const example = fileURLToPath(new URL('../../examples/lake-crisis/reports', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'stemma-export-'))
const pile = makePile()
after(() => {
  for (const made of [folder, pile]) rmSync(made, { recursive: true, force: true })
})

const endings = [...FILE_FORMATS, ...CHANGE_FORMATS].map(({ ending }) => ending)

function written(ending: string): Buffer {
  const [name, ...more] = readdirSync(folder).filter((file) => file.endsWith(`.${ending}`))
  assert.deepEqual(more, [], ending)
  return readFileSync(join(folder, name!))
}

before(async () => {
  const done = await run('export', 'all,pack', '--yes', '--out', folder, example)
  assert.equal(done.code, 2, 'all is no name in a list')
  const store = ['--store', folder]
  assert.equal((await run(example, ...store, '--out', join(folder, 'page.html'))).code, 0)
  const all = await run('export', 'all', ...store, '--out', folder)
  assert.equal(all.code, 0, all.err)
  assert.equal((await run('export', 'pack', '--yes', ...store, '--out', folder)).code, 0)
})

test('every file of the example is written, and valid where it has a schema', () => {
  for (const ending of endings) assert.ok(written(ending).length > 100, ending)
  const schemas: { readonly [ending: string]: string } = {
    'ninjs.json': 'ninjs',
    'places.geojson': 'places',
    'claims.jsonld': 'claims',
    'lineage.prov.json': 'lineage',
    'annotations.jsonld': 'annotations',
    'changes.json': 'changes',
  }
  for (const [ending, schema] of Object.entries(schemas))
    assertValid(schema, JSON.parse(written(ending).toString()))
  for (const [name, skip] of [
    ['figures', 2],
    ['displacement', 1],
    ['events', 1],
  ] as const)
    for (const record of recordsOf(written(`${name}.csv`).toString(), skip))
      assertValid(name, record)
  const entries = xmlOf(written('changes.atom').toString()).children
  assert.ok(entries.filter(({ name }) => name === 'entry').length > 100)
})

test('a pack reads back as the same ledger, byte for byte, and gives the same pack', async () => {
  const [pack] = readdirSync(folder).filter((file) => file.endsWith('.pack.zip'))
  const path = join(folder, pack!)
  const [first, second] = [await run('story', example), await run('story', path)]
  assert.ok(first.out.length > 10_000)
  assert.ok(second.out === first.out, 'the ledger differs')
  const again = join(folder, 'again')
  assert.equal((await run('export', 'pack', '--yes', '--out', again, path)).code, 0)
  assert.equal(Buffer.compare(readFileSync(join(again, pack!)), readFileSync(path)), 0)
})

test('the lines and the web archive inside a pack are read alone, too', async () => {
  const entries = zipEntries(written('pack.zip'))
  assert.ok(!('reason' in entries))
  const textsOf = async (path: string) => {
    const lines = (await run('annotate', '--kinds', 'name', path)).lines()
    return (lines as { text: string }[]).map(({ text }) => text).toSorted()
  }
  const inPack = async (name: string) => {
    const bytes = entries.find((entry) => entry.name.endsWith(`/data/${name}`))!.read()
    assert.ok(!('reason' in bytes))
    writeFileSync(join(folder, name), bytes)
    return textsOf(join(folder, name))
  }
  const expected = await textsOf(example)
  assert.ok(expected.length > 20)
  for (const name of ['reports.jsonl', 'reports.warc'])
    assert.ok((await inPack(name)).join('\0') === expected.join('\0'), name)
})

test('our own intake reads the Word document as its brief', async () => {
  const [name] = readdirSync(folder).filter((file) => file.endsWith('.brief.docx'))
  const done = await run('annotate', join(folder, name!))
  assert.equal(done.code, 0, done.err)
  const [{ text }] = done.lines() as [{ text: string }]
  assert.match(text, /What differs between reports/u)
  assert.match(text, /\[\d+\] “[^”]+” /u)
  assert.match(text, /Repetition is not verification\./u)
})

test('the feed of changes is a feed that our own intake reads', async () => {
  const [name] = readdirSync(folder).filter((file) => file.endsWith('.changes.atom'))
  const done = await run('annotate', '--as', 'feed', '--kinds', 'name', join(folder, name!))
  assert.ok(done.lines().length > 100, done.err)
})

test('no name of a private person is in any file but the pack', async () => {
  const { people } = JSON.parse((await run('story', example)).out) as {
    people: { name: string; standing: string }[]
  }
  const names = (standing: string) =>
    people.filter((one) => one.standing === standing).map(({ name }) => name)
  const open = names('public').join(' ')
  const hidden = names('private').filter((name) => name.includes(' ') && !open.includes(name))
  assert.ok(hidden.length > 0)
  for (const ending of endings.filter((one) => !one.endsWith('docx')))
    for (const name of hidden) assert.ok(!written(ending).includes(name), `${ending}: ${name}`)
})

test('a pack wants a yes, and what is no text wants a folder', async () => {
  const reports = join(pile, 'reports')
  const refused = await run('export', 'pack', '--out', pile, reports)
  assert.deepEqual([refused.code, readdirSync(pile)], [2, ['reports']])
  assert.match(refused.err, /private persons: say --yes/u)
  assert.equal((await run('export', 'docx', reports)).code, 2)
  assert.equal((await run('export', 'nonsense', reports)).code, 2)
  const printed = await run('export', 'displacement', reports)
  assert.match(printed.out, /^Id,ISO3,/u)
})

test('files of a store are those of its reports', async () => {
  const reports = join(pile, 'reports')
  const page = ['--store', pile, '--out', join(pile, 'page.html')]
  assert.equal((await run(reports, ...page)).code, 0)
  const [held, given] = [
    await run('export', 'changes', '--store', pile),
    await run('export', 'changes', reports),
  ]
  assert.ok(held.out === given.out, 'the feeds differ')
  assertValid('changes', JSON.parse(held.out))
})

const spreadsheet = spawnSync('soffice', ['--version']).status === 0
const skip = spreadsheet ? false : 'no soffice on this machine: tables were not opened'

test('a spreadsheet runs no formula of a table and changes no number', { skip }, async () => {
  const cells = ['=1+1', '+5', '-5', '+1-1', '@SUM(1)', '=HYPERLINK("http://x.example")', '-1.5']
  const hostile = join(folder, 'hostile.csv')
  writeFileSync(hostile, await csvOf([['words', 'number'], ...cells.map((cell) => [cell, -12.5])]))
  const control = 'control.csv'
  writeFileSync(join(folder, control), 'words,number\r\n=1+1,2\r\n')
  const tables = readdirSync(folder).filter((file) => file.endsWith('.csv'))
  const target = join(folder, 'opened')
  const done = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'fods:OpenDocument Spreadsheet Flat XML',
      '--infilter=CSV:44,34,76,1,,0,false,true,false',
      '--outdir',
      target,
      ...tables.map((file) => join(folder, file)),
    ],
    { encoding: 'utf8' },
  )
  assert.equal(done.status, 0, done.stderr)
  for (const table of tables) {
    const sheet = readFileSync(join(target, table.replace(/\.csv$/u, '.fods')), 'utf8')
    assert.equal(/table:formula=/u.test(sheet), table === control, table)
    const numbers = rowsOf(readFileSync(join(folder, table), 'utf8'))
      .flat()
      .filter((cell) => /^-?\d+(?:\.\d+)?$/u.test(cell))
    const values = [...sheet.matchAll(/office:value="([^"]+)"/gu)].map(([, one]) => Number(one))
    for (const number of numbers) {
      // A spreadsheet keeps fifteen digits.
      const near = (value: number) => Math.abs(value - Number(number)) <= Math.abs(value) / 1e14
      assert.ok(values.some(near), `${table}: ${number}`)
    }
  }
})

test('what was exported elsewhere goes with a forgotten report, or is named', async () => {
  const [store, out] = [mkdtempSync(join(pile, 'desk-')), mkdtempSync(join(pile, 'beside-'))]
  const page = join(store, 'report.html')
  assert.equal((await run('--store', store, '--out', page, join(pile, 'reports'))).code, 0)
  const made = await run('export', 'all', '--json', '--store', store, '--out', out)
  const { files } = made.lines()[0] as { files: string[] }
  const opened = await openSqliteStore(store)
  const [head] = await opened.heads()
  await opened.close()
  const signed = ['--who', 'Dana Keld', '--reason', 'asked to']
  const done = await run('forget', head!.id, '--store', store, ...signed)
  assert.equal(done.code, 0, done.err)
  assert.deepEqual(files.filter(existsSync), [], 'a table of one story')
  for (const path of files) assert.ok(done.out.includes(path), path)
})
