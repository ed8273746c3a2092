// What the commands that keep a store print with --json, against their schemas: of a whole store, a
// damaged one, a part of a file, words erased. Nothing is printed that its schema does not name.
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { storePath } from '../store/sqlite/open.ts'
import { allCommands, standard } from './commands/index.ts'
import { run } from './pile.cases.ts'

const root = mkdtempSync(join(tmpdir(), 'stemma-keep-json-'))
after(() => rmSync(root, { recursive: true, force: true }))

type Json = { readonly [key: string]: unknown }
const schemaPath = (name: string) => new URL(`../../schemas/${name}.schema.json`, import.meta.url)

/** The schema with every object closed: a field that it does not name fails. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed)
  if (typeof value !== 'object' || value === null) return value
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closed(one)]))
  return 'properties' in value && 'type' in value
    ? { ...inner, additionalProperties: false }
    : inner
}

/** The one object that a command printed, held against its schema. */
function told(name: string, lines: readonly unknown[]): Json {
  const schema = closed(JSON.parse(readFileSync(schemaPath(name), 'utf8'))) as Json
  const validate = new Ajv2020({ allErrors: true }).compile(schema)
  assert.equal(lines.length, 1, name)
  assert.ok(validate(lines[0]), `${name}: ${JSON.stringify([validate.errors, lines[0]])}`)
  return lines[0] as Json
}

const secret = 'Ada Quill of Mill Lane lost her house.'
const report = (town: string, more = '') =>
  `Flood in ${town}. The river Ost rose over its banks in ${town} and 300 people left.\n\n${more}`

/** A store of four reports, three of them of one file. */
async function openDesk(): Promise<{ folder: string; at: readonly string[] }> {
  const folder = mkdtempSync(join(root, 'desk-'))
  const lines = ['Marn', 'Orsk', 'Pell'].map((id) =>
    JSON.stringify({ id, text: report(id, id === 'Pell' ? '' : secret) }),
  )
  writeFileSync(join(folder, 'lines.jsonl'), lines.join('\n'))
  writeFileSync(join(folder, 'plain.txt'), report('Quill Bay'))
  const files = ['lines.jsonl', 'plain.txt'].map((name) => join(folder, name))
  const page = join(folder, 'report.html')
  const done = await run('--store', folder, '--out', page, '--with-texts', ...files)
  assert.equal(done.code, 0, done.err)
  return { folder, at: ['--store', folder, '--json'] }
}

test('every command that prints JSON has a schema', async () => {
  const same = new Map([
    ['', 'report'],
    ['compare', 'reuse'],
    ['decide', 'decisions'],
  ])
  for (const { name, options } of [await standard.load(), ...(await allCommands())])
    if (options.some((option) => option.name === 'json'))
      assert.ok(existsSync(schemaPath(same.get(name) ?? name)), name)
})

test('doctor, backup and restore', async () => {
  const { folder, at } = await openDesk()
  assert.deepEqual(told('doctor', (await run('doctor', ...at)).lines())['problems'], [])
  const copy = join(folder, 'copy.sqlite')
  assert.equal(told('backup', (await run('backup', ...at, copy)).lines())['file'], copy)
  const drill = await run('restore', ...at, '--drill', copy)
  assert.equal(told('restore', drill.lines())['reports'], 4)
  const back = await run('restore', '--store', join(folder, 'back'), '--json', copy)
  assert.deepEqual(told('restore', back.lines())['account'], {
    in: 4,
    stored: 4,
    duplicate: 0,
    rejected: 0,
  })
  const repaired = await run('doctor', ...at, '--repair')
  assert.equal(told('doctor', repaired.lines())['layers'], 0)
})

test('raw: of a whole file, and of a line', async () => {
  const { at } = await openDesk()
  const line = told('raw', (await run('raw', ...at, 'Orsk')).lines())
  assert.deepEqual([line['unit'], (line['offset'] as number) > 0], ['line', true])
  assert.equal(told('raw', (await run('raw', ...at, 'plain')).lines())['unit'], 'file')
})

test('a report goes by its file too; to erase it wants its id', async () => {
  const { folder, at } = await openDesk()
  const { id } = told('raw', (await run('raw', ...at, 'plain.txt')).lines())
  for (const name of ['plain', join(folder, 'plain.txt'), String(id).slice(0, 6)])
    assert.equal(told('raw', (await run('raw', ...at, name)).lines())['id'], id, name)
  const lines = await run('raw', ...at, 'lines.jsonl')
  assert.match(lines.err, /^stemma: 3 reports are called lines\.jsonl: name one by its id$/mu)
  const who = ['--who', 'Dana Keld', '--reason', 'asked to']
  const done = await run('forget', ...at, ...who, 'plain')
  assert.deepEqual([done.code, done.out], [1, ''])
  assert.ok(done.err.includes(`no report has the id plain; do you mean ${String(id)} (`), done.err)
  const nobody = await run('forget', ...at, ...who, 'nobody')
  assert.match(nobody.err, /^stemma: no report is called nobody$/mu)
  const slip = join(folder, 'slip')
  for (const command of [
    ['raw', 'Orsk'],
    ['forget', 'Orsk', ...who],
  ]) {
    const nowhere = await run(...command, '--store', slip)
    assert.match(nowhere.err, /^stemma: no store here: .*slip/u)
    assert.ok(!existsSync(slip))
  }
})

test('salvage: what is damaged is told of, what is lost is named', async () => {
  const { folder, at } = await openDesk()
  const path = storePath(folder)
  const bytes = readFileSync(path, 'latin1')
  writeFileSync(path, bytes.replaceAll('Flood in Orsk', 'Flood in Orsx'), 'latin1')
  const sick = await run('doctor', ...at)
  assert.equal(sick.code, 1)
  const problems = told('doctor', sick.lines())['problems'] as Json[]
  assert.ok(
    problems.some(({ where }) => where === 'report Orsk'),
    JSON.stringify(problems),
  )
  const saved = await run('salvage', ...at, join(folder, 'saved'))
  assert.equal(told('salvage', saved.lines())['saved'], saved.code === 0 ? 4 : 3)
})

test('forget: versions, files removed, and who else says the same', async () => {
  const { folder, at } = await openDesk()
  const start = report('Marn').length
  const passage = ['--passage', `${start}-${start + secret.length}`]
  const who = ['--who', 'Dana Keld', '--reason', 'asked to']
  const done = await run('forget', ...at, ...passage, ...who, 'Marn')
  const { reports, removed, alike } = told('forget', done.lines())
  assert.deepEqual(reports, ['Marn'])
  assert.deepEqual(removed, [join(folder, 'report.html')])
  assert.deepEqual(
    (alike as Json[]).map(({ report: id }) => id),
    ['Orsk'],
  )
  assert.equal(told('raw', (await run('raw', ...at, 'Marn')).lines())['unit'], 'document')
  const after = told('doctor', (await run('doctor', ...at)).lines())
  assert.deepEqual([after['forgotten'], after['problems']], [1, []])
})
