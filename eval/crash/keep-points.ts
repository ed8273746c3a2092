// The commands that keep a store killed with SIGKILL at their changes of files and stores, one
// after the other, then asked again: `doctor` must find nothing wrong in between, and in the end the
// store must hold what it holds where nobody was killed. Reached are decisions, an edited file,
// the step of an older store to the newest schema, forget, backup, restore, salvage and repair.
//   node eval/crash/keep-points.ts [--every 3]
// The test beside it does some points of each.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findVersions } from '../../src/engine/admit-versions.ts'
import { canonicalExport } from '../../src/engine/canonical.ts'
import { runPile } from '../../src/engine/run.ts'
import { examineStore } from '../../src/store/sqlite/keep.ts'
import { MIGRATIONS } from '../../src/store/sqlite/migrations.ts'
import { storePath } from '../../src/store/sqlite/open.ts'
import { openSqliteStore } from '../../src/store/sqlite/store.ts'

const CHILD = join(dirname(fileURLToPath(import.meta.url)), 'keep-child.ts')
const TEXTS = ['Marn', 'Orsk', 'Pell'].map(
  (town, n) =>
    `Flood in ${town}\n\nThe river Ost rose over its banks in ${town} and took the mill bridge.\n\n` +
    `At least ${12 + n} people were displaced in ${town}, the relief agency said.\n`,
)
const WHO = ['--who', 'Dana Keld', '--reason', 'asked to']

/** What is killed: its words, given a desk and a report, and where its result is. */
interface Deed {
  readonly args: (desk: string, id: string) => readonly string[]
  /** Makes a fresh desk ready for it. */
  readonly ready?: (desk: string) => void
  /** What a second call may say where the first was done before it died. */
  readonly done?: RegExp
  /** The folder whose store it makes or changes. */
  readonly result?: (desk: string) => string
}

const at = (desk: string) => ['--store', desk]
const read = (desk: string) => [...at(desk), '--out', join(desk, 'report.html'), join(desk, 'in')]
const EDITED = TEXTS[0]!.replace('took the mill bridge', 'left the mill bridge')

/** The deeds by name. */
export const DEEDS: { readonly [name: string]: Deed } = {
  decide: {
    args: (desk, id) => {
      const when = ['--set', '2031-03-02', '--time', '2031-03-03T10:00:00Z']
      return ['decide', 'date', id, ...when, ...WHO, ...at(desk)]
    },
  },
  'edited file': {
    ready: (desk) => writeFileSync(join(desk, 'in', '0.txt'), EDITED),
    args: read,
  },
  migration: {
    ready: (desk) => {
      rmSync(join(desk, '.stemma'), { recursive: true })
      mkdirSync(join(desk, '.stemma'))
      const database = new DatabaseSync(storePath(desk))
      database.exec(`${MIGRATIONS[0]!}; pragma user_version = 1`)
      database.close()
    },
    args: read,
  },
  forget: { args: (desk, id) => ['forget', id, ...WHO, ...at(desk)], done: /no report/u },
  backup: {
    args: (desk) => ['backup', join(desk, 'copy.sqlite'), ...at(desk)],
    done: /there is a file already/u,
  },
  restore: {
    ready: (desk) => cpSync(storePath(desk), join(desk, 'copy.sqlite')),
    args: (desk) => ['restore', join(desk, 'copy.sqlite'), ...at(join(desk, 'back'))],
    done: /there is a store already/u,
    result: (desk) => join(desk, 'back'),
  },
  salvage: {
    args: (desk) => ['salvage', join(desk, 'saved'), ...at(desk)],
    done: /there is a store already/u,
    result: (desk) => join(desk, 'saved'),
  },
  repair: { args: (desk) => ['doctor', '--repair', ...at(desk)] },
}

/** Desks are copies of one; `id` is a report of it. */
export interface Bench {
  readonly root: string
  readonly desk: string
  readonly id: string
}

/** A desk that has read its three files. */
export async function openBench(): Promise<Bench> {
  const root = mkdtempSync(join(tmpdir(), 'stemma-keep-points-'))
  const desk = join(root, 'desk')
  mkdirSync(join(desk, 'in'), { recursive: true })
  for (const [n, text] of TEXTS.entries()) writeFileSync(join(desk, 'in', `${n}.txt`), text)
  child(root, 0, read(desk))
  const store = await openSqliteStore(desk)
  const [head] = await store.heads()
  await store.close()
  return { root, desk, id: head!.id }
}

export const closeBench = ({ root }: Bench): void => rmSync(root, { recursive: true, force: true })

function child(root: string, point: number, args: readonly string[]) {
  const run = spawnSync(process.execPath, [CHILD, String(point), ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_COMPILE_CACHE: join(root, 'cache') },
    timeout: 120_000,
  })
  const killed = run.signal === 'SIGKILL'
  return { killed, code: run.status, err: run.stderr, changes: Number(run.stdout) }
}

/** What a store holds, what it says of versions, and what is told of it. */
async function holdings(folder: string): Promise<string> {
  const store = await openSqliteStore(folder)
  try {
    const { stories } = await runPile(store, [], { scope: 'all' })
    const versions = await findVersions(store, await store.heads())
    const decisions = (await store.log('decision')).length
    const { forgotten } = examineStore(folder)
    const words = versions.map(({ of, document, why }) => [of, document, why])
    return JSON.stringify([await canonicalExport(store, stories), words, decisions, forgotten])
  } finally {
    await store.close()
  }
}

/** A deed that nobody kills: how many changes it makes, and what is there in the end. */
export async function undisturbed(bench: Bench, name: string) {
  const { desk, deed } = freshDesk(bench, name)
  const run = child(bench.root, 0, deed.args(desk, bench.id))
  if (run.code !== 0) throw new Error(`${name}: ${run.code} ${run.err}`)
  return { changes: run.changes, expected: await holdings(deed.result?.(desk) ?? desk) }
}

function freshDesk({ root, desk: whole }: Bench, name: string) {
  const deed = DEEDS[name]!
  const desk = join(mkdtempSync(join(root, 'one-')), 'desk')
  cpSync(whole, desk, { recursive: true })
  deed.ready?.(desk)
  return { desk, deed }
}

/** A deed killed at a change and asked again: whether it died, and what was wrong, or null. */
export async function killedAt(
  bench: Bench,
  { name, point, expected }: { name: string; point: number; expected: string },
): Promise<{ readonly killed: boolean; readonly wrong: string | null }> {
  const { desk, deed } = freshDesk(bench, name)
  const result = deed.result?.(desk) ?? desk
  const { killed } = child(bench.root, point, deed.args(desk, bench.id))
  const wrong = async (): Promise<string | null> => {
    for (const folder of new Set([desk, result])) {
      if (!existsSync(storePath(folder))) continue
      const [problem] = examineStore(folder).problems
      if (problem) return `${problem.where}: ${problem.what}`
    }
    const again = child(bench.root, 0, deed.args(desk, bench.id))
    if (again.code !== 0 && !deed.done?.test(again.err)) return `asked again: ${again.err}`
    const [problem] = examineStore(result).problems
    if (problem) return `in the end: ${problem.where}: ${problem.what}`
    return (await holdings(result)) === expected ? null : 'another store in the end'
  }
  const told = await wrong()
  rmSync(dirname(desk), { recursive: true, force: true })
  return { killed, wrong: told === null ? null : `${name} at ${point}: ${told}` }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { every: { type: 'string', default: '3' } } })
  const bench = await openBench()
  const wrong: string[] = []
  let [runs, kills] = [0, 0]
  for (const name of Object.keys(DEEDS)) {
    const { changes, expected } = await undisturbed(bench, name)
    for (let point = 1; point <= changes; point += Number(values.every)) {
      const one = await killedAt(bench, { name, point, expected })
      runs++
      if (one.killed) kills++
      if (one.wrong) wrong.push(one.wrong)
      process.stderr.write(`\r${name} ${point} of ${changes}, ${wrong.length} wrong   `)
    }
  }
  closeBench(bench)
  process.stdout.write(`\n${JSON.stringify({ runs, kills, wrong }, null, 2)}\n`)
  if (wrong.length > 0) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
