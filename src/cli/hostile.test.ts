// Bad input is normal input: the run goes on, says which file and where, and loses nothing in
// silence.
import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { run } from './pile.cases.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-hostile-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const reasons = (err: string) =>
  err
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { path: string; line?: number; reason: string })

const good = file('good.txt', 'Rain in Marn\n\nThe council said 40 people left.\n')
const kinds = ['annotate', '--kinds', 'figure']

test('empty, binary, missing and huge files are told of by name, and the good one is read', async () => {
  const huge = file('huge.txt', '')
  truncateSync(huge, 200 * 1024 * 1024)
  const paths = [
    file('empty.txt', ''),
    file('image.txt', new Uint8Array(2000).fill(0)),
    join(folder, 'none.txt'),
    huge,
  ]
  const done = await run(...kinds, ...paths, good)
  assert.equal(done.code, 0)
  assert.equal(done.lines().length, 1)
  assert.deepEqual(
    reasons(done.err).map(({ path }) => path),
    paths,
  )
})

test(
  'an unreadable folder is told of',
  { skip: process.getuid?.() === 0 && 'root reads everything' },
  async () => {
    const closed = join(folder, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0o000)
    const done = await run(...kinds, closed, good)
    chmodSync(closed, 0o700)
    assert.equal(done.code, 0)
    assert.equal(reasons(done.err)[0]!.path, closed)
  },
)

test('a lone surrogate becomes U+FFFD with a notice', async () => {
  const path = file('lone.jsonl', '{"id":"s","text":"Rain \\ud800 in Marn."}\n')
  const [line] = (await run(...kinds, path)).lines() as [
    { text: string; notices: { rule: string }[] },
  ]
  assert.equal(line.text, 'Rain \ufffd in Marn.')
  assert.ok(line.notices.some(({ rule }) => rule === 'surrogate'))
})

test('a line of a million characters is read', async () => {
  const path = file('long.txt', 'The council said 40 people left Marn. '.repeat(27_000))
  const done = await run(...kinds, path)
  assert.equal(done.code, 0)
  assert.ok((done.lines()[0] as { text: string }).text.length > 1_000_000)
})

test('broken JSON on line 3 names the line, and the lines around it are read', async () => {
  const path = file(
    'broken.jsonl',
    '{"id":"a","text":"Rain."}\n{"id":"b","text":"Sun."}\n{"id":"c","text":\n{"id":"d","text":"Snow."}\n',
  )
  const done = await run(...kinds, path)
  assert.deepEqual(
    done.lines().map((line) => (line as { id: string }).id),
    ['a', 'b', 'd'],
  )
  assert.equal(reasons(done.err)[0]!.line, 3)
})

test('article text never becomes markup on the page', async () => {
  const attack = '<script>alert(1)</script> "><img src=x onerror=alert(2)> & \u202e \u0000'
  const path = file(
    'attack.jsonl',
    `${JSON.stringify({ id: '<b>x</b>', title: attack, outlet: attack, url: 'javascript:alert(3)', text: `${attack}\n\nAbout 3,000 people left Marn, ${attack} said. ${attack}` })}\n`,
  )
  const page = join(folder, 'page.html')
  const done = await run(
    path,
    '--store',
    join(folder, 'store'),
    '--out',
    page,
    '--with-texts',
    '--unmasked',
  )
  assert.equal(done.code, 0, done.err)
  const { readFileSync } = await import('node:fs')
  const html = readFileSync(page, 'utf8')
  assert.ok(!/<script|<img|javascript:alert\(3\)"/iu.test(html))
})
