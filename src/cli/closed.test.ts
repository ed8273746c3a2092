// A store or a file that may not be read or written: the message names the place, the exit code is
// that of a failure, nothing changes, and what only reads goes on. Root may read everything, so the
// program runs as somebody else here.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { storePath } from '../store/sqlite/open.ts'
import { makePile, run } from './pile.cases.ts'

const STEMMA = fileURLToPath(new URL('../../bin/stemma.js', import.meta.url))
/** Whom systems keep for those who own nothing. */
const NOBODY = 65_534
const isRoot = process.getuid?.() === 0
const who = isRoot ? { uid: NOBODY, gid: NOBODY } : {}

const root = mkdtempSync(join(tmpdir(), 'stemma-closed-'))
chmodSync(root, 0o755)
const cache = join(root, 'cache')
mkdirSync(cache)
chmodSync(cache, 0o777)
after(() => {
  open(root)
  rmSync(root, { recursive: true, force: true })
})

function open(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) open(path)
    else chmodSync(path, 0o644)
  }
}

/** Runs the program as somebody for whom permissions bind. */
function asOther(folder: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [STEMMA, ...args], {
    ...who,
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, HOME: folder, NODE_COMPILE_CACHE: cache },
  })
  return { code: status, out: stdout, err: stderr }
}

const able =
  process.platform !== 'win32' && asOther(root, '--version').code === 0
    ? false
    : 'the program cannot be run as somebody else here'

/** A desk with a store and files of the other's own. */
async function desk(): Promise<string> {
  const pile = makePile()
  const done = await run('--store', pile, '--out', join(pile, 'report.html'), join(pile, 'reports'))
  assert.equal(done.code, 0, done.err)
  const folder = mkdtempSync(join(root, 'desk-'))
  cpSync(pile, folder, { recursive: true })
  rmSync(pile, { recursive: true })
  owned(folder)
  return folder
}

function owned(path: string): void {
  if (isRoot) chownSync(path, NOBODY, NOBODY)
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) owned(join(path, name))
}

const CLOSED = /store cannot be written to: no permission: .*\.stemma.* \(stemma backup copies it/u

test(
  'a store that may not be written to is told of, and can be examined and copied',
  { skip: able },
  async () => {
    const folder = await desk()
    const bytes = readFileSync(storePath(folder))
    chmodSync(storePath(folder), 0o400)
    chmodSync(join(folder, '.stemma'), 0o500)
    for (const args of [['reports'], ['watch', '--once', 'reports'], ['doctor', '--repair']]) {
      const { code, err } = asOther(folder, ...args)
      assert.equal(code, 1, `${args.join(' ')}: ${err}`)
      assert.match(err, CLOSED, args.join(' '))
      assert.equal(err.trim().split('\n').length, 1, err)
    }
    assert.equal(asOther(folder, 'doctor').code, 0)
    const raw = asOther(folder, 'raw', 'a.txt', '--out', 'a.bytes')
    assert.equal(raw.code, 0, raw.err)
    assert.equal(asOther(folder, 'backup', 'copy.sqlite').code, 0)
    assert.equal(asOther(folder, 'restore', 'copy.sqlite', '--drill').code, 0)
    assert.equal(asOther(folder, 'salvage', 'saved').code, 0)
    // A copy on a read-only disk comes back as a store that can be written to.
    chmodSync(join(folder, 'copy.sqlite'), 0o400)
    assert.equal(asOther(folder, 'restore', 'copy.sqlite', '--store', 'back').code, 0)
    assert.equal(asOther(folder, '--all', '--store', 'back').code, 0)
    assert.deepEqual(readFileSync(storePath(folder)), bytes)
    assert.deepEqual(readdirSync(join(folder, '.stemma')), ['store.sqlite'])
  },
)

test(
  'a store that may not be read is told of with its place by every command',
  { skip: able },
  async () => {
    const folder = await desk()
    chmodSync(storePath(folder), 0o000)
    for (const args of [
      ['reports'],
      ['doctor'],
      ['backup', 'copy.sqlite'],
      ['salvage', 'saved'],
      ['raw', 'a.txt'],
    ]) {
      const { code, err } = asOther(folder, ...args)
      assert.equal(code, 1, `${args.join(' ')}: ${err}`)
      assert.match(err, /no permission/u, args.join(' '))
      assert.match(err, /\.stemma\/store\.sqlite/u, args.join(' '))
    }
    for (const name of [
      'copy.sqlite',
      'copy.sqlite.part',
      join('saved', '.stemma', 'store.sqlite'),
    ])
      assert.ok(!existsSync(join(folder, name)), name)
  },
)

test('files that may not be read are named, and the others are read', { skip: able }, async () => {
  const folder = await desk()
  mkdirSync(join(folder, 'reports', 'shut'))
  writeFileSync(join(folder, 'reports', 'new.txt'), 'Rain fell in Marn for nine days.')
  owned(folder)
  chmodSync(join(folder, 'reports', 'a.txt'), 0o000)
  chmodSync(join(folder, 'reports', 'shut'), 0o000)
  const { code, err } = asOther(folder, 'reports')
  assert.equal(code, 0, err)
  assert.match(err, /"path":"reports\/a\.txt","reason":"not allowed to read"/u)
  assert.match(err, /"path":"reports\/shut","reason":"not allowed to read"/u)
})

test('a pipe in a folder is named and holds nobody up', { skip: able }, async () => {
  const folder = await desk()
  spawnSync('mkfifo', [join(folder, 'reports', 'pipe.txt')])
  const { code, err } = asOther(folder, 'reports')
  assert.equal(code, 0, err)
  assert.match(err, /"path":"reports\/pipe\.txt","reason":"not a regular file"/u)
})

test('a watch takes in a file once it may be read', { skip: able }, async () => {
  const folder = await desk()
  const file = join(folder, 'reports', 'late.txt')
  writeFileSync(file, 'Rain fell in Marn for nine days.')
  owned(folder)
  chmodSync(file, 0o000)
  const first = asOther(folder, 'watch', '--once', 'reports')
  assert.equal(first.code, 0, first.err)
  assert.match(first.err, /no permission: reports\/late\.txt/u)
  chmodSync(file, 0o644)
  assert.match(asOther(folder, 'watch', '--once', 'reports').out, /1 report stored/u)
})

test('a store of a newer program is refused by name, and salvage says what it leaves', async () => {
  const pile = makePile()
  await run('--store', pile, '--out', join(pile, 'report.html'), join(pile, 'reports'))
  const bytes = readFileSync(storePath(pile))
  // Where SQLite keeps the number of a schema.
  bytes.writeUInt32BE(99, 60)
  writeFileSync(storePath(pile), bytes)
  const asked = ['--who', 'A. Venn', '--reason', 'asked to']
  for (const args of [
    [join(pile, 'reports')],
    ['doctor'],
    ['doctor', '--repair'],
    ['backup', join(pile, 'copy.sqlite')],
    ['forget', 'x', ...asked],
    ['watch', '--once', join(pile, 'reports')],
  ]) {
    const { code, err } = await run(...args, '--store', pile)
    assert.equal(code, 1, args.join(' '))
    assert.match(err, /store has schema 99, this program knows \d+: /u)
    assert.ok(err.includes(storePath(pile)), err)
  }
  const drill = await run('restore', storePath(pile), '--drill')
  assert.deepEqual([drill.code, drill.err.includes(storePath(pile))], [1, true])
  const { code, out } = await run('salvage', join(pile, 'saved'), '--store', pile)
  assert.equal(code, 1)
  assert.match(out, /3 reports saved, .*1 lost\nlost: what a newer program keeps/u)
  rmSync(pile, { recursive: true })
})

test('salvage that was stopped half-way is asked again', async () => {
  const pile = makePile()
  await run('--store', pile, '--out', join(pile, 'report.html'), join(pile, 'reports'))
  const saved = join(pile, 'saved')
  mkdirSync(join(saved, '.stemma'), { recursive: true })
  writeFileSync(`${storePath(saved)}.part`, 'half')
  const { code, err } = await run('salvage', saved, '--store', pile)
  assert.equal(code, 0, err)
  assert.deepEqual(readdirSync(join(saved, '.stemma')), ['store.sqlite'])
  rmSync(pile, { recursive: true })
})

/** Holds a store as another program would, for a second. */
const HOLD = `
const { DatabaseSync } = require('node:sqlite')
const database = new DatabaseSync(process.argv[1])
database.exec('begin exclusive')
process.stdout.write('held')
setTimeout(() => database.close(), 1000)
`

test('a store that another program holds for a moment is waited for', async () => {
  const pile = makePile()
  const all = ['--store', pile, '--out', join(pile, 'report.html'), join(pile, 'reports')]
  await run(...all)
  const holder = spawn(process.execPath, ['-e', HOLD, storePath(pile)])
  await once(holder.stdout, 'data')
  const { code, err } = await run(...all)
  assert.deepEqual([code, err], [0, ''])
  rmSync(pile, { recursive: true })
})
