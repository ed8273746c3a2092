// Every command's output against the JSON Schema that ships for it, and the exit codes of the
// contract.
import assert from 'node:assert/strict'
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { makePile, run } from './pile.cases.ts'

const folder = makePile()
const reports = join(folder, 'reports')
const store = ['--store', folder, '--out', join(folder, 'report.html')]
after(() => rmSync(folder, { recursive: true, force: true }))

function assertValid(schema: string, values: readonly unknown[]): void {
  const path = new URL(`../../schemas/${schema}.schema.json`, import.meta.url)
  const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(path, 'utf8')))
  assert.ok(values.length > 0, `${schema}: no output`)
  for (const value of values) {
    const valid = validate(value)
    assert.ok(valid, `${schema}: ${JSON.stringify(validate.errors?.slice(0, 3))}`)
  }
}

test('annotate, extract, reuse, cluster and story print what their schemas say', async () => {
  for (const command of ['annotate', 'reuse', 'cluster', 'story']) {
    const done = await run(command, reports)
    assert.equal(done.code, 0, done.err)
    assertValid(command, done.lines())
  }
  assertValid(
    'annotate',
    (await run('annotate', '--edits', '--date', '2031-03-06', reports)).lines(),
  )
  assertValid('extract', (await run('extract', join(reports, 'c.html'))).lines())
})

test('the standard command prints a summary, writes the page, and the second run does no work', async () => {
  const first = await run(reports, ...store)
  assert.equal(first.code, 0, first.err)
  assert.match(first.out, /3 reports/u)
  assert.match(readFileSync(join(folder, 'report.html'), 'utf8'), /^<!doctype html>/u)
  const second = await run(reports, ...store, '--json')
  assertValid('report', second.lines())
  const [{ counters }] = second.lines() as [{ counters: Record<string, number> }]
  assert.deepEqual(
    [
      counters['annotated'],
      counters['layersComputed'],
      counters['storiesComputed'],
      counters['duplicate'],
    ],
    [0, 0, 0, 3],
  )
})

test('explain lists ids and tells what stands behind one', async () => {
  const listed = await run('explain', '--store', folder)
  assert.equal(listed.code, 0)
  const id = /^([0-9a-f]+) {2}claim/mu.exec(listed.out)?.[1]
  assert.ok(id, listed.out)
  const told = await run('explain', '--store', folder, id)
  assert.match(told.out, /claim .*\n[^]*“/u)
  assertValid('explain', (await run('explain', '--store', folder, '--json', id)).lines())
  assert.equal((await run('explain', '--store', folder, 'ffffffffffff')).code, 1)
  assert.match((await run('explain', '--store', folder, 'c')).out, /^report c: day not known\n/mu)
  assert.match((await run('explain', '--store', folder)).out, / {2}report c: day not known$/mu)
})

test('a rejected input is one JSON line and the run goes on', async () => {
  writeFileSync(
    join(folder, 'bad.jsonl'),
    '{"id":"one","text":"Rain in Marn."}\n\n{"id":\n{"id":"two","text":"Sun in Marn."}\n',
  )
  const done = await run('annotate', join(folder, 'missing.txt'), join(folder, 'bad.jsonl'))
  assert.equal(done.code, 0)
  assert.equal(done.lines().length, 2)
  const rejections = done.err
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { path: string; line?: number })
  assertValid('rejection', rejections)
  assert.deepEqual(
    rejections.map(({ line }) => line ?? null),
    [null, 3],
  )
})

test('exit codes: 3 when nothing could be read, 2 for wrong usage, 1 when the operation failed', async () => {
  assert.equal((await run('annotate', join(folder, 'missing.txt'))).code, 3)
  assert.equal((await run('annotate')).code, 2)
  assert.equal((await run('annotate', '--date', '2031-02-30', reports)).code, 2)
  assert.equal((await run('annotate', '--kinds', 'nonsense', reports)).code, 2)
  assert.equal((await run('annotate', '--nonsense', reports)).code, 2)
  assert.equal((await run()).code, 2)
  const file = join(folder, 'plain-file')
  writeFileSync(file, 'x')
  chmodSync(file, 0o600)
  const failed = await run(reports, '--store', file, '--out', join(folder, 'x.html'))
  assert.equal(failed.code, 1)
  assert.match(failed.err, /^stemma: .+\n$/u)
})

test('a report met twice is one line and a notice; an id met with other content gets a number', async () => {
  const path = join(folder, 'twice.jsonl')
  writeFileSync(
    path,
    '{"id":"n","text":"Rain in Marn."}\n{"id":"n","text":"Rain in Marn."}\n{"id":"n","text":"Snow in Marn."}\n',
  )
  const done = await run('annotate', path)
  assert.deepEqual(
    done.lines().map((line) => (line as { id: string }).id),
    ['n', 'n#2'],
  )
  assert.match(done.err, /duplicate/u)
})

test('compare numbers the passages that two reports share', async () => {
  const pair = [join(reports, 'a.txt'), join(reports, 'b.txt')]
  const done = await run('compare', ...pair)
  assert.equal(done.code, 0, done.err)
  assert.match(done.out, /^a and b: \d+ shared passages?\n1\. /u)
  assertValid('reuse', (await run('compare', '--json', ...pair)).lines())
  assert.equal((await run('compare', pair[0]!)).code, 2)
  assert.equal((await run('compare', pair[0]!, pair[0]!)).code, 1)
})

test('help shows examples for every command', async () => {
  const overview = await run('--help')
  assert.equal(overview.code, 0)
  for (const name of [
    'annotate',
    'extract',
    'reuse',
    'cluster',
    'story',
    'serve',
    'explain',
    'compare',
    'start',
  ]) {
    assert.ok(overview.out.includes(`stemma ${name}`), name)
    assert.match((await run(name, '--help')).out, /Examples/u)
  }
})
