// Deciding on the command line: recorded, replayed, exported, imported, undone, verified; and what
// changed since.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { openSqliteStore } from '../store/sqlite/store.ts'
import { makePile, run } from './pile.cases.ts'

const folder = makePile()
const other = mkdtempSync(join(tmpdir(), 'stemma-decisions-'))
const reports = join(folder, 'reports')
const at = ['--store', folder]
const signed = ['--who', 'Dana Keld', '--reason', 'asked them']
after(() => {
  rmSync(folder, { recursive: true, force: true })
  rmSync(other, { recursive: true, force: true })
})

const valid = (schema: string, values: readonly unknown[]) => {
  const path = new URL(`../../schemas/${schema}.schema.json`, import.meta.url)
  const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(path, 'utf8')))
  for (const value of values)
    assert.ok(validate(value), JSON.stringify(validate.errors?.slice(0, 3)))
}
const page = ['--out', join(folder, 'report.html')]
const idOf = async (label: RegExp) => {
  const listed = (await run('explain', ...at)).out.split('\n').find((line) => label.test(line))
  assert.ok(listed, String(label))
  return listed.split(' ')[0]!
}
interface Line {
  readonly id: string
  readonly state: string
}
const listed = async () => (await run('decisions', ...at, '--json')).lines() as Line[]

test('a decision is recorded, told, listed and undone', async () => {
  assert.equal((await run(reports, ...at, ...page)).code, 0)
  const id = await idOf(/claim figure: .*living/u)
  const done = await run('decide', 'reject', id, ...signed, ...at, '--json')
  assert.equal(done.code, 0, done.err)
  valid('decisions', done.lines())
  assert.equal((done.lines()[0] as Line).state, 'applied')
  await assert.rejects(idOf(/claim figure: .*living/u))
  const [one] = await listed()
  valid('decisions', await listed())
  const back = await run('decisions', '--undo', one!.id.slice(0, 8), ...signed, ...at)
  assert.equal(back.code, 0, back.err)
  assert.equal(await idOf(/claim figure: .*living/u), id)
  assert.deepEqual((await listed()).map(({ state }) => state).sort(), ['applied', 'undone'])
})

test('a decided speaker, outlet and day stand in the story', async () => {
  const quote = await idOf(/claim quotation: .*wall/u)
  const who = await run('decide', 'speaker', `${quote}/1`, '--set', 'Aldo Venn', ...signed, ...at)
  assert.equal(who.code, 0, who.err)
  await run('decide', 'outlet', 'a.txt', '--set', 'Marn Daily', ...signed, ...at)
  await run('decide', 'date', 'a.txt', '--set', '2031-03-04', ...signed, ...at)
  const told = await run('explain', quote, ...at)
  assert.match(told.out, /Aldo Venn/u)
  const again = await run(reports, ...at, ...page, '--json')
  assert.equal(again.code, 0)
  assert.match(readFileSync(join(folder, 'report.html'), 'utf8'), /Marn Daily/u)
})

test('what cannot be decided is told in one line', async () => {
  const failing = async (...args: readonly string[]) => {
    const { code, err } = await run('decide', ...args, ...at)
    assert.match(err, /^stemma: .+\n$/u)
    return [code, err] as const
  }
  assert.deepEqual((await failing('crown', 'x', ...signed))[0], 2)
  assert.deepEqual((await failing('accept', 'ffffffff', ...signed))[0], 1)
  assert.match((await failing('accept', 'x', '--who', 'Dana Keld'))[1], /--reason/u)
  assert.match((await failing('date', 'a.txt', '--set', '2031-02-30', ...signed))[1], /no day/u)
  assert.match((await failing('restore', 'a.txt', '--set', 'never said', ...signed))[1], /source/u)
  const quote = await idOf(/claim quotation: .*wall/u)
  assert.match((await failing('retype', quote, '--term', 'killed', ...signed))[1], /no term/u)
  const time = ['--time', 'yesterday']
  assert.equal((await failing('grade', 'a.txt', '--set', 'B2', ...signed, ...time))[0], 2)
})

test('sources.csv describes outlets and may not score them', async () => {
  const path = join(other, 'sources.csv')
  writeFileSync(
    path,
    'outlet,owner,country,wire customer\nMarn Daily,"Ulva, Press",Veldoria,NORDPRESS\n',
  )
  const done = await run('decide', 'describe', path, ...signed, ...at)
  assert.equal(done.code, 0, done.err)
  assert.match((await run('decisions', ...at)).out, /owner: Ulva, Press; country: Veldoria/u)
  writeFileSync(path, 'outlet,reliability\nMarn Daily,5\n')
  const scored = await run('decide', 'describe', path, ...signed, ...at)
  assert.equal(scored.code, 1)
  assert.match(scored.err, /never scored/u)
})

test('a log goes to a colleague and back, disagreements shown, an altered one refused', async () => {
  const quote = await idOf(/claim quotation: .*wall/u)
  const exported = await run('decisions', '--export', ...at)
  valid('decision-log', exported.lines())
  const file = join(other, 'log.jsonl')
  writeFileSync(file, exported.out)
  const there = ['--store', other]
  await run(reports, ...there, '--out', join(other, 'report.html'))
  assert.match((await run('decisions', '--import', file, ...there)).out, /decisions? new/u)
  assert.match((await run('decisions', '--import', file, ...there)).out, / 0 decisions new/u)
  const theirs = ['--who', 'Orlo Brandt', '--reason', 'heard it']
  await run('decide', 'speaker', `${quote}/1`, '--set', 'Mira Tolk', ...theirs, ...there)
  const back = join(other, 'back.jsonl')
  writeFileSync(back, (await run('decisions', '--export', ...there)).out)
  assert.match((await run('decisions', '--import', back, ...at)).out, /disagree on speaker/u)
  writeFileSync(back, exported.out.replace('Dana Keld', 'Dana Kelt'))
  const altered = await run('decisions', '--import', back, ...at)
  assert.equal(altered.code, 1)
  assert.match(altered.err, /broken at record 1/u)
})

test('a byte flipped in the store is named by its record', async () => {
  assert.match((await run('decisions', '--verify', ...at)).out, /records hold/u)
  const lines = (await run('decisions', '--export', ...at)).out.split('\n').filter(Boolean)
  const flipped = lines.map((line, place) => (place === 1 ? line.replace('asked', 'asket') : line))
  const desk = mkdtempSync(join(other, 'flipped-'))
  const store = await openSqliteStore(desk)
  await store.append('decision', 0, flipped)
  await store.close()
  const broken = await run('decisions', '--verify', '--store', desk)
  assert.equal(broken.code, 1)
  assert.match(broken.out, /broken at record 2/u)
  const told = await run(reports, '--store', desk, '--out', join(desk, 'report.html'))
  assert.equal(told.code, 1)
  assert.match(told.err, /record 2/u)
})

test('changes are told since a run, a day and a last look, and stay away where there are none', async () => {
  const desk = mkdtempSync(join(tmpdir(), 'stemma-changes-'))
  const here = ['--store', desk]
  const out = ['--out', join(desk, 'r.html')]
  const file = (name: string, text: string) => {
    writeFileSync(join(desk, name), text)
    return join(desk, name)
  }
  const first =
    '{"id":"n1","published":"2031-03-02","outlet":"Marn Daily","text":"The Ulva dam above Keld burst on Sunday. At least 9 people were killed in Keld."}\n'
  const second =
    '{"id":"n2","published":"2031-03-05","outlet":"Ostrel Post","text":"The Ulva dam above Keld burst on Sunday. At least 14 people were killed in Keld. The company must repair the dam by 10 March 2031."}\n'
  await run(file('one.jsonl', first), ...here, ...out)
  assert.equal((await run('changes', '--reader', 'dana', '--seen', ...here)).code, 0)
  await run(file('two.jsonl', first + second), ...here, ...out)
  const since = async (...when: readonly string[]) => {
    const done = await run('changes', ...when, '--today', '2031-03-20', '--json', ...here)
    assert.equal(done.code, 0, done.err)
    valid('changes', done.lines())
    return (done.lines() as { kind: string }[]).map(({ kind }) => kind)
  }
  for (const when of [
    ['--since', 'run'],
    ['--since', 'run:1'],
    ['--since', '2031-03-03'],
    ['--reader', 'dana'],
  ])
    assert.ok((await since(...when)).includes('raised'), when.join(' '))
  assert.ok((await since('--since', '2031-03-03')).includes('deadline'))
  assert.deepEqual(await since('--since', 'run:2'), [])
  await run(file('two.jsonl', first + second), ...here, ...out)
  assert.deepEqual(await since('--since', 'run'), [])
  assert.match((await run('changes', '--since', 'run', ...here)).out, /nothing changed/u)
  assert.equal((await run('changes', ...here)).code, 2)
  assert.equal((await run('changes', '--since', 'run:99', ...here)).code, 1)
  rmSync(desk, { recursive: true, force: true })
})

test('a decision on words that a newer version dropped is told as orphaned, and holds on', async () => {
  const desk = mkdtempSync(join(tmpdir(), 'stemma-orphan-'))
  const here = ['--store', desk]
  const path = join(desk, 'a.jsonl')
  const version = (day: string, words: string) =>
    writeFileSync(
      path,
      `${JSON.stringify({ id: 'p1', published: day, text: `Flood at Keld\n\nThe Ulva dam above Keld burst on Sunday. ${words}\n\nThe road to Marn is closed.` })}\n`,
    )
  const read = () => run(path, ...here, '--out', join(desk, 'r.html'))
  version('2031-03-02', 'At least 9 people were killed in Keld.')
  await read()
  const id = /^(\S+) {2}claim figure/mu.exec((await run('explain', ...here)).out)![1]!
  const signed = ['--who', 'Dana Keld', '--reason', 'rang', ...here]
  const noted = await run('decide', 'note', `${id}/1`, '--set', 'ask again', ...signed)
  assert.match(noted.out, /applied/u)
  version('2031-03-03', 'Nobody has been found yet.')
  await read()
  const told = (await run('decisions', ...here)).out
  assert.match(told, /\[orphaned: a newer version of the report no longer says it\]/u)
  version('2031-03-04', 'At least 9 people were killed in Keld. Boats came.')
  await read()
  assert.match((await run('decisions', ...here)).out, /\[applied\]/u)
  rmSync(desk, { recursive: true, force: true })
})
