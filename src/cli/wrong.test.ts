// Commands called wrongly, or on what is not what it should be: every message names the file or
// report and the fault, nothing is made by a slip, and nothing empty passes for a store.
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
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { zipOf } from '../read/containers.cases.ts'
import { storePath } from '../store/sqlite/open.ts'
import { run } from './pile.cases.ts'

const root = mkdtempSync(join(tmpdir(), 'stemma-wrong-'))
after(() => rmSync(root, { recursive: true, force: true }))
const at = (...names: string[]) => join(root, ...names)
const who = ['--who', 'Dana Keld', '--reason', 'asked to']

/** A folder whose store file holds these bytes. */
function storeOf(name: string, bytes: Uint8Array | string): string {
  mkdirSync(at(name, '.stemma'), { recursive: true })
  writeFileSync(storePath(at(name)), bytes)
  return at(name)
}

before(async () => {
  mkdirSync(at('folder'))
  mkdirSync(at('desk'))
  writeFileSync(at('empty'), '')
  writeFileSync(at('words.txt'), 'Flood in Marn. 300 people left the town, the guard said.')
  const zip = zipOf([['a.txt', 'Rain in Marn.']])
  writeFileSync(at('half.zip'), zip.subarray(0, 20))
  storeOf('emptied', '')
  writeFileSync(at('emptied', '.stemma', 'watch.json'), '{}')
  storeOf('noise', Buffer.from(Array.from({ length: 20_000 }, (_, i) => (i * i * 31) % 251)))
  storeOf('blocked', '')
  rmSync(at('blocked', '.stemma'), { recursive: true })
  writeFileSync(at('blocked', '.stemma'), 'x')
  const out = ['--out', at('desk', 'report.html')]
  const { code, err } = await run('--store', at('desk'), ...out, at('words.txt'))
  assert.deepEqual([code, err], [0, ''])
  assert.equal((await run('backup', '--store', at('desk'), at('copy.sqlite'))).code, 0)
  assert.equal((await run('backup', '--store', at('desk'), storePath(at('newer')))).code, 0)
  const bytes = readFileSync(storePath(at('newer')))
  const foreign = bytes.toString('latin1').replaceAll('document', 'bookmark')
  writeFileSync(at('foreign.sqlite'), foreign, 'latin1')
  // "The user version", in the header of a database.
  bytes.writeUInt32BE(99, 60)
  writeFileSync(storePath(at('newer')), bytes)
})

/** Runs each line; its code, and what standard error and output together must say. */
async function all(
  lines: () => readonly (readonly [words: RegExp, code: number, ...args: string[]])[],
): Promise<void> {
  for (const [words, code, ...args] of lines()) {
    const done = await run(...args)
    assert.match(done.err + done.out, words, args.join(' '))
    assert.equal(done.code, code, args.join(' '))
    assert.ok(!/\bE[A-Z]{4,}\b|stemma-(?:drill|salvage|doctor)-/u.test(done.err), done.err)
  }
}

test('where no store is, none is made', async () => {
  const commands: string[][] = [
    ['doctor'],
    ['doctor', '--repair'],
    ['backup', at('x.sqlite')],
    ['salvage', at('x')],
    ['raw', 'words'],
    ['forget', 'words', ...who],
  ]
  for (const [store, path] of [
    ['nowhere', at('nowhere')],
    ['words.txt', at('words.txt')],
    ['blocked', at('blocked')],
  ] as const)
    for (const command of commands) {
      const done = await run(...command, '--store', path)
      assert.equal(done.code, 1)
      assert.ok(done.err.startsWith(`stemma: no store here: ${path}`), `${store}: ${done.err}`)
    }
  assert.ok(!existsSync(at('nowhere')) && !existsSync(at('x')) && !existsSync(at('x.sqlite')))
})

test('a store that is empty, noise or of a newer program is told of by its path', () =>
  all(() => [
    [
      /emptied\/\.stemma\/store\.sqlite: the file is empty\n1 problem/u,
      1,
      'doctor',
      '--store',
      at('emptied'),
    ],
    [/the store is empty: .*emptied/u, 1, 'backup', at('e.sqlite'), '--store', at('emptied')],
    [/lost: all of it: no report/u, 1, 'salvage', at('saved-1'), '--store', at('emptied')],
    [/noise\/\.stemma\/store\.sqlite: the header is not/u, 1, 'doctor', '--store', at('noise')],
    [/cannot be opened: .*noise.*: file is not a database/u, 1, 'raw', 'a', '--store', at('noise')],
    [/cannot be opened: .*noise/u, 1, 'backup', at('n.sqlite'), '--store', at('noise')],
    [/cannot be opened: .*noise/u, 1, 'watch', '--once', at('folder'), '--store', at('noise')],
    [/lost: all of it: no report/u, 1, 'salvage', at('saved-2'), '--store', at('noise')],
    ...['doctor', 'raw a', `forget a --who W --reason R`, `backup ${at('w.sqlite')}`].map(
      (words) =>
        [
          /store has schema 99, this program knows \d+: .*newer\/\.stemma\/store\.sqlite$/mu,
          1,
          ...words.split(' '),
          '--store',
          at('newer'),
        ] as const,
    ),
    [/cannot be opened: .*blocked/u, 1, 'watch', '--once', at('folder'), '--store', at('blocked')],
  ]))

test('what is no copy is not brought back', async () => {
  const into = ['--store', at('back')]
  await all(() => [
    [/no such file: .*none\.sqlite/u, 1, 'restore', at('none.sqlite'), ...into],
    [/a folder, not a copy: .*folder/u, 1, 'restore', at('folder'), ...into],
    [/not restored: .*\/empty: the file is empty/u, 1, 'restore', at('empty'), ...into],
    [/not restored: .*words\.txt: the header/u, 1, 'restore', at('words.txt'), ...into],
    [
      /not restored: .*foreign\.sqlite: holds no store/u,
      1,
      'restore',
      at('foreign.sqlite'),
      ...into,
    ],
    [/schema 99.*: .*newer/u, 1, 'restore', storePath(at('newer')), ...into],
    [/\/empty: the file is empty/u, 1, 'restore', '--drill', at('empty')],
    [/half\.zip: the header is not that of a store/u, 1, 'restore', '--drill', at('half.zip')],
    [/foreign\.sqlite: holds no store of Stemma/u, 1, 'restore', '--drill', at('foreign.sqlite')],
    [/name one copy/u, 2, 'restore'],
    [/name one copy/u, 2, 'restore', 'a', 'b'],
    [/there is a store already: .*desk/u, 1, 'restore', at('copy.sqlite'), '--store', at('desk')],
  ])
  assert.ok(!existsSync(at('back')))
})

test('where to write is told of with its path', async () => {
  const desk = ['--store', at('desk')]
  const [words] = (await run('raw', 'words', '--json', ...desk)).lines() as { id: string }[]
  await all(() => [
    [/there is a file already: .*words\.txt/u, 1, 'backup', at('words.txt'), ...desk],
    [/there is a file already: .*folder/u, 1, 'backup', at('folder'), ...desk],
    [/words\.txt/u, 1, 'backup', at('words.txt', 'x.sqlite'), ...desk],
    [/there is a store already: .*desk/u, 1, 'salvage', at('desk'), ...desk],
    [/cannot be opened: .*words\.txt/u, 1, 'salvage', at('words.txt'), ...desk],
    [/no such file or folder: .*none\/x/u, 1, 'raw', 'words', '--out', at('none', 'x'), ...desk],
    [/there is a file already: .*words/u, 1, 'raw', 'words', '--out', at('words.txt'), ...desk],
    [/no report is called nobody/u, 1, 'raw', 'nobody', ...desk],
    [/say --who asks/u, 2, 'forget', words!.id, ...desk],
    [/--passage is no START-END: 5/u, 2, 'forget', words!.id, ...who, '--passage', '5', ...desk],
    [
      new RegExp(`no passage 5-2000 in report ${words!.id}: it has \\d+ characters`, 'u'),
      1,
      'forget',
      words!.id,
      ...who,
      '--passage',
      '5-2000',
      ...desk,
    ],
    [/doctor takes no more: say --store/u, 2, 'doctor', 'more', ...desk],
    [/unknown option '--all-of-it'/u, 2, 'doctor', '--all-of-it', ...desk],
  ])
  const left = readdirSync(root).filter((name) => name.endsWith('.part'))
  assert.deepEqual(left, [])
})

test('a watch tells of its sources and files by their names', async () => {
  const once = ['watch', '--once', '--store', at('desk')]
  mkdirSync(at('inbox'))
  for (const name of ['half.zip', 'old.doc', 'table.xlsx', 'blank.txt'])
    writeFileSync(at('inbox', name), name === 'blank.txt' ? '' : zipOf([]).subarray(0, 9))
  await all(() => [
    [/none: no such file or folder/u, 1, ...once, at('none')],
    [/words\.txt: no list of feeds \(OPML\)/u, 1, ...once, at('words.txt')],
    [/half\.zip: no list of feeds \(OPML\): binary/u, 1, ...once, at('half.zip')],
    [/--out .*: no such folder: .*none/u, 2, ...once, at('folder'), '--out', at('none', 'p.html')],
    [/--out .*: a folder, not a file/u, 2, ...once, at('folder'), '--out', at('folder')],
    [/--ca: a folder, not a file: .*folder/u, 2, ...once, at('folder'), '--ca', at('folder')],
  ])
  const done = await run(...once, at('inbox'))
  for (const name of ['half.zip', 'old.doc', 'table.xlsx'])
    assert.ok(done.err.includes(`${at('inbox', name)}: `), `${name}: ${done.err}`)
  writeFileSync(at('desk', '.stemma', 'watch.lock'), String(process.ppid))
  await all(() => [
    [/process \d+ watches for .*desk/u, 1, ...once, at('inbox')],
    [/process \d+ watches for .*desk/u, 1, 'forget', 'x', ...who, '--store', at('desk')],
  ])
  rmSync(at('desk', '.stemma', 'watch.lock'))
})
