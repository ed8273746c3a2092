// Inputs as a user gives them: order, folders, globs, streams, compressed files, and what is
// refused.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { readInputs, type InputOptions } from './input.ts'

let root = ''

before(() => {
  root = mkdtempSync(join(tmpdir(), 'stemma-input-'))
  for (const folder of ['a', 'a/.stemma', 'a/deep', 'nothing', 'a/.hidden'])
    mkdirSync(join(root, folder))
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ['a/2.txt', 'Rain in Marn'],
    ['a/10.txt', 'Sun in Ostrel'],
    ['a/deep/x.html', '<p>Snow in Marn</p>'],
    ['a/.stemma/store.txt', 'no'],
    ['a/.hidden/y.txt', 'no'],
    ['a/lines.jsonl', '{"id":"n1","text":"one"}\nbroken\n{"id":"n2","text":"two"}'],
    ['a/style.css', 'p {}'],
    ['a/z.txt.gz', gzipSync('Packed in Marn')],
    ['a/zz.jsonl.gz', gzipSync('{"text":"packed line"}\n')],
    ['bomb.txt.gz', gzipSync(Buffer.alloc(70 * 1024 * 1024, 97))],
    ['broken.txt.gz', gzipSync('Packed in Marn').subarray(0, 20)],
    ['broken.jsonl.gz', gzipSync('{"text":"packed line"}\n').subarray(0, 20)],
    ['empty.txt', ''],
    ['binary.txt', Uint8Array.from([0, 1, 2, 0, 0])],
    ['page', '<!doctype html><p>Page in Marn'],
    ['large.txt', ''],
  ]
  for (const [path, content] of files) writeFileSync(join(root, path), content)
  truncateSync(join(root, 'large.txt'), 200_000_000)
})

after(() => rmSync(root, { recursive: true, force: true }))

async function namesOf(inputs: readonly string[], options: Partial<InputOptions> = {}) {
  const names: string[] = []
  const given = { stdin: Readable.from([]), ...options }
  for await (const read of readInputs(
    inputs.map((one) => (one === '-' ? one : join(root, one))),
    given,
  ))
    names.push(
      'document' in read
        ? read.document.source
        : `${read.rejection.path.replace(root, '')}:${read.rejection.line ?? ''} ${read.rejection.reason}`,
    )
  return names
}

test('a folder is read in order of name, hidden entries left out', async () => {
  assert.deepEqual(await namesOf(['a']), [
    'Sun in Ostrel',
    'Rain in Marn',
    '<p>Snow in Marn</p>',
    'one',
    '/a/lines.jsonl:2 not JSON',
    'two',
    '/a/style.css: unknown ending: name the file itself or use --as',
    'Packed in Marn',
    'packed line',
  ])
})

test('what a browser saved beside a page is told of by its folder, not read', async () => {
  const saved = join(root, 'saved')
  for (const folder of ['flood_files', 'other_files'])
    mkdirSync(join(saved, folder), { recursive: true })
  writeFileSync(join(saved, 'flood.html'), '<p>Rain in Marn')
  for (const path of ['flood_files/ad.html', 'other_files/b.html'])
    writeFileSync(join(saved, path), '<p>Snow in Marn')
  const told: string[] = []
  for await (const read of readInputs([saved], { stdin: Readable.from([]) }))
    told.push(
      'document' in read ? read.document.path! : `${read.rejection.path}: ${read.rejection.reason}`,
    )
  assert.deepEqual(
    told.map((one) => one.slice(saved.length + 1)),
    [
      'flood_files: belongs to flood.html, as a browser saved it: not read',
      'flood.html',
      'other_files/b.html',
    ],
  )
})

test('inputs come in the order given, globs in order of name', async () => {
  assert.deepEqual(await namesOf(['a/2.txt', 'a/*.txt']), [
    'Rain in Marn',
    'Sun in Ostrel',
    'Rain in Marn',
  ])
})

test('what cannot be read is a rejection, and the run goes on', async () => {
  const inputs = [
    'none.txt',
    'none*',
    'empty.txt',
    'binary.txt',
    'large.txt',
    'bomb.txt.gz',
    'broken.txt.gz',
    'broken.jsonl.gz',
    'nothing',
    'a/2.txt',
  ]
  assert.deepEqual(await namesOf(inputs), [
    '/none.txt: no such file or folder',
    '/none*: no such file or folder',
    '/empty.txt: empty',
    '/binary.txt: binary',
    '/large.txt: too large: 200000000 bytes, limit 67108864',
    '/bomb.txt.gz: too large: expands beyond 67108864 bytes',
    '/broken.txt.gz: broken gzip: it ends too early',
    '/broken.jsonl.gz: broken gzip: it ends too early',
    '/nothing: no file in this folder',
    'Rain in Marn',
  ])
})

test('standard input is read by content or as the user says', async () => {
  const stdin = (...chunks: string[]) => ({
    stdin: Readable.from(chunks.map((one) => Buffer.from(one))),
  })
  assert.deepEqual(await namesOf(['-'], stdin('{"text":"o', 'ne"}\n{"te', 'xt":"two"}')), [
    'one',
    'two',
  ])
  assert.deepEqual(await namesOf(['-'], stdin('Rain in ', 'Marn')), ['Rain in Marn'])
  assert.deepEqual(await namesOf(['-'], { ...stdin('{"text":"one"}'), as: 'txt' }), [
    '{"text":"one"}',
  ])
  assert.deepEqual(await namesOf(['-'], stdin()), ['-: empty'])
})

test('a file without an ending is read by content', async () => {
  assert.deepEqual(await namesOf(['page']), ['<!doctype html><p>Page in Marn'])
})

test('JSON Lines are read lazily', async () => {
  let given = 0
  function* lines() {
    for (; given < 100_000; given++) yield Buffer.from(`{"id":"n${given}","text":"Rain in Marn"}\n`)
  }
  const reads = readInputs(['-'], { stdin: Readable.from(lines()), as: 'jsonl' })
  await reads.next()
  await reads.return(undefined)
  assert.ok(given < 1000, `${given} lines were read for one report`)
})

test('one line beyond the limit is rejected and the next is read', async () => {
  const chunk = Buffer.alloc(1024 * 1024, 97)
  function* chunks() {
    for (let i = 0; i < 66; i++) yield chunk
    yield Buffer.from('\n{"text":"two"}\n')
  }
  const names = await namesOf(['-'], { stdin: Readable.from(chunks()), as: 'jsonl' })
  assert.deepEqual(names, ['-:1 line longer than 67108864 bytes', 'two'])
})
