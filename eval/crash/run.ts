// A run killed at every named point and at random moments: the store must be whole each time, hold
// a state from before or after a batch, and give the same bytes once the run is done again.
//   node eval/crash/run.ts [--times 20] [--minutes 10] [--keep]   (npm run crash)
// The test beside it does one round of the points.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { machine } from '../../bench/machine.ts'
import { cleanDocument } from '../../src/clean/index.ts'
import { canonicalExport } from '../../src/engine/canonical.ts'
import { runPile } from '../../src/engine/run.ts'
import type { Document } from '../../src/model/document.ts'
import { examineStore } from '../../src/store/sqlite/keep.ts'
import { openSqliteStore } from '../../src/store/sqlite/store.ts'
import { arrivalOf } from './arrival.ts'

const here = dirname(fileURLToPath(import.meta.url))
/** More than two batches of the engine. */
const REPORTS = 450

/** Where a run is killed. */
export const POINTS: readonly string[] = [
  'arrival:1',
  'arrival:150',
  'arrival:201',
  'arrival:401',
  ...[1, 2, 3].flatMap((n) => [`putDocuments:before:${n}`, `putDocuments:after:${n}`]),
  ...[1, 2, 3].flatMap((n) => [`putLayers:before:${n}`, `putLayers:after:${n}`]),
  ...[1, 2, 3, 4].flatMap((n) => [`putDerived:before:${n}`, `putDerived:after:${n}`]),
  // The log of runs.
  'append:before:1',
  'append:after:1',
  'heads:before:1',
  'heads:after:1',
  'layers:after:1',
  'derived:after:1',
  'close:before:1',
]

const TOWNS = ['Marn', 'Orsk', 'Pell', 'Dovra', 'Tessel', 'Quill']
const THINGS = ['mill', 'bridge', 'ferry', 'school', 'depot', 'market', 'harbour']

/** A report of invented words; a seventh of them share a sentence. */
function reportOf(n: number) {
  const [town, thing] = [TOWNS[n % TOWNS.length]!, THINGS[n % THINGS.length]!]
  const source =
    `${town}: ${thing} ${n} closed\n\nThe ${thing} at ${town} closed after ${n + 3} people were hurt, ` +
    `the mayor said on 3 March 2031. "We will open it again," said Aldo Venn ${n}.\n\n` +
    (n % 7 === 0
      ? 'The river had risen for nine days before the bank gave way at the old weir.'
      : '')
  return cleanDocument({
    id: `r${n}`,
    path: null,
    part: null,
    source,
    edits: [],
    title: null,
    byline: null,
    outlet: null,
    url: null,
    // With a day of their own: that of undated reports takes longest to tell, and no store.
    published: '2031-03-04',
    modified: null,
    language: 'en',
    notices: [],
  })
}

interface Bench {
  readonly root: string
  readonly reports: string
  readonly documents: readonly Document[]
  readonly expected: string
  readonly seconds: number
}

/** Reports on disk and what an undisturbed run makes of them. */
export async function openBench(): Promise<Bench> {
  const root = mkdtempSync(join(tmpdir(), 'stemma-crash-'))
  const reports = join(root, 'reports.jsonl')
  const documents = Array.from({ length: REPORTS }, (_, n) => reportOf(n))
  writeFileSync(reports, documents.map((one) => `${JSON.stringify(one)}\n`).join(''))
  const started = performance.now()
  const folder = join(root, 'whole')
  await child(folder, reports, 'none')
  const seconds = (performance.now() - started) / 1000
  return { root, reports, documents, expected: await exportOf(folder, []), seconds }
}

export const closeBench = ({ root }: Bench): void => rmSync(root, { recursive: true, force: true })

/** Runs some reports into a store and exports it. */
async function exportOf(folder: string, documents: readonly Document[]): Promise<string> {
  const store = await openSqliteStore(folder)
  const arrivals = documents.map(arrivalOf)
  const { stories } = await runPile(store, arrivals, { scope: 'all', kinds: ['time'] })
  const bytes = await canonicalExport(store, stories)
  await store.close()
  return bytes
}

/**
 * Runs a child; true when it was killed. After `milliseconds`, if given, it is killed from outside.
 */
function child(folder: string, reports: string, point: string, milliseconds?: number) {
  return new Promise<boolean>((resolve, reject) => {
    const run = spawn(process.execPath, [join(here, 'child.ts'), folder, reports, point], {
      // Most of a short run is the loading of code.
      env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(reports), 'cache') },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const timer =
      milliseconds === undefined ? null : setTimeout(() => run.kill('SIGKILL'), milliseconds)
    run.on('error', reject)
    run.on('exit', (code, signal) => {
      if (timer) clearTimeout(timer)
      if (code !== 0 && signal !== 'SIGKILL') reject(new Error(`child ended with ${code}`))
      else resolve(signal === 'SIGKILL')
    })
  })
}

/** Kills a run once, then finishes it. What went wrong, or null; and whether it died at all. */
export async function crash(
  { root, reports, documents, expected }: Bench,
  point: string,
  milliseconds?: number,
): Promise<{ readonly killed: boolean; readonly wrong: string | null }> {
  const folder = mkdtempSync(join(root, 'desk-'))
  try {
    const killed = await child(folder, reports, point, milliseconds)
    const { problems } = await wholeOrNothing(folder)
    const [problem] = problems
    if (problem) return { killed, wrong: `${point}: ${problem.where} ${problem.what}` }
    if ((await exportOf(folder, documents)) !== expected)
      return { killed, wrong: `${point}: the export differs after the run was done again` }
    const { account, raw, problems: after } = examineStore(folder)
    const { stored, duplicate, rejected } = account
    const adds = account.in === stored + duplicate + rejected && stored === REPORTS
    const left = after[0] ?? (raw.without > 0 || !adds ? account : null)
    return { killed, wrong: left ? `${point}: ${JSON.stringify(left)}` : null }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The examination of a store that may not have been made yet. */
async function wholeOrNothing(folder: string) {
  await (await openSqliteStore(folder)).close()
  return examineStore(folder)
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      times: { type: 'string', default: '20' },
      minutes: { type: 'string', default: '10' },
      keep: { type: 'boolean', default: false },
    },
  })
  const bench = await openBench()
  const wrong: string[] = []
  let [kills, runs] = [0, 0]
  const note = (one: { killed: boolean; wrong: string | null }) => {
    runs++
    if (one.killed) kills++
    if (one.wrong) wrong.push(one.wrong)
    process.stderr.write(`\r${runs} runs, ${kills} killed, ${wrong.length} wrong`)
  }
  for (let round = 0; round < Number(values.times); round++)
    for (const point of POINTS) note(await crash(bench, point))
  const end = performance.now() + Number(values.minutes) * 60_000
  let reach = bench.seconds * 1000
  while (performance.now() < end) {
    const one = await crash(bench, 'none', Math.random() * reach)
    note(one)
    // A machine that is less busy than at the start ends its runs sooner.
    reach = Math.max(50, reach * (one.killed ? 1.05 : 0.8))
  }
  closeBench(bench)
  const asked = {
    points: POINTS.length,
    times: Number(values.times),
    minutes: Number(values.minutes),
  }
  const question =
    'kill -9 at named points and at random: is the store whole, is the export the same?'
  const told = { question, machine: machine(), reports: REPORTS, ...asked, runs, kills, wrong }
  const words = `${JSON.stringify(told, null, 2)}\n`
  if (values.keep) writeFileSync(join(here, '..', 'results', 'crash.json'), words)
  process.stdout.write(`\n${words}`)
  if (wrong.length > 0) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
