// The hostile set through the reader, the command line, the page and its server: nothing may crash,
// hang, grow, connect, run a script or pass in silence.
//   node eval/hostile/run.ts [--seed 1] [--divide 1] [--keep]   (npm run hostile)
// The test beside it does a part of it. Prints a line per class; exit 1 where something is wrong.
import { spawnSync, fork } from 'node:child_process'
import {
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo, Server } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { usageOf } from '../../src/engine/intake-guard.ts'
import { CLASSES, hostileInputs, type HostileClass, type HostileInput } from './inputs.ts'
import { scriptsRun } from './page.ts'
import type { Order, Outcome, Told } from './reader.ts'
import { wrongFetches, type Fetched } from './fetch.ts'
import { wrongAnswers } from './server.ts'

const here = dirname(fileURLToPath(import.meta.url))
const root = dirname(dirname(here))
/** Longest silence of the reader within a file, in milliseconds. */
const HANG_MS = 5000
/** When it is killed: so much time of the processor without a word, or so much by the clock. */
const KILL_MS = 60_000
const KILL_CLOCK_MS = 600_000
/** Most memory of the reader, in megabytes. */
export const PEAK_MB = 1200
/** JavaScript heap that the reader is given: beyond it dies. */
const HEAP_MB = 700

/** What was found of one class. */
export interface ClassResult {
  readonly kind: HostileClass
  readonly inputs: number
  readonly reports: number
  readonly rejected: number
  readonly slowestMs: number
  readonly slowest: string
  readonly wrong: readonly string[]
}

export interface HostileResult {
  readonly classes: readonly ClassResult[]
  readonly peakMb: number
  readonly connections: number
  /** Null where no browser is installed. */
  readonly scripts: number | null
  readonly wrong: readonly string[]
}

/** Runs the set. The folder of its files is deleted, unless it is to be kept. */
export async function runHostile(given: {
  readonly seed: number
  readonly divide: number
  readonly keep?: boolean
}): Promise<HostileResult> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-hostile-'))
  const canary = await openCanary()
  try {
    const { port } = canary.server.address() as AddressInfo
    const all = hostileInputs({ ...given, canary: `http://127.0.0.1:${port}` })
    const files = all.filter(({ kind }) => kind !== 'request' && kind !== 'fetch')
    const reports = join(folder, 'files')
    mkdirSync(reports)
    const order = orderOf(reports, files)
    const read = await readApart(order)
    const asked = all.filter(({ kind }) => kind === 'request')
    const answers = await wrongAnswers(asked.map(({ bytes }) => bytes()))
    const fetched = await wrongFetches(
      all.filter(({ kind }) => kind === 'fetch'),
      `http://127.0.0.1:${port}`,
    )
    const classes = CLASSES.map((kind) =>
      kind === 'fetch' ? fetchResult(all, fetched) : classResult(kind, all, read.outcomes, answers),
    )
    const wrong = [...read.wrong, ...(await wrongRun(folder, order))]
    const scripts = await scriptsRun(folder, scriptFiles(order))
    const connections = read.connections + canary.count()
    return { classes, peakMb: read.peakMb, connections, scripts, wrong }
  } finally {
    canary.server.close()
    if (!given.keep) rmSync(folder, { recursive: true, force: true })
  }
}

const scriptFiles = ({ folder, files }: Order) =>
  files.filter(({ kind }) => kind === 'script').map(({ name }) => join(folder, name))

/** A server that counts who comes. */
async function openCanary(): Promise<{ readonly server: Server; readonly count: () => number }> {
  let count = 0
  const server = createServer((socket) => {
    count++
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, count: () => count }
}

function orderOf(folder: string, files: readonly HostileInput[]): Order {
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes())
  return { folder, files: files.map(({ name, kind, expect }) => ({ name, kind, expect })) }
}

interface ReadApart {
  readonly outcomes: ReadonlyMap<string, Outcome>
  readonly connections: number
  readonly peakMb: number
  readonly wrong: readonly string[]
}

/** The files read by a process that may die or hang: then what it was reading is wrong. */
function readApart(order: Order): Promise<ReadApart> {
  const outcomes = new Map<string, Outcome>()
  const wrong: string[] = []
  return new Promise((resolve) => {
    const execArgv = ['--no-warnings', `--max-old-space-size=${HEAP_MB}`]
    const child = fork(join(here, 'reader.ts'), [], { execArgv })
    let [reading, heard, from] = ['', performance.now(), 0]
    const watch = setInterval(() => {
      const used = processorMs(child.pid) - from
      if (used < KILL_MS && performance.now() - heard < KILL_CLOCK_MS) return
      wrong.push(`${reading}: hangs`)
      child.kill('SIGKILL')
    }, 500)
    const end = (connections: number, peakMb: number) => {
      clearInterval(watch)
      resolve({ outcomes, connections, peakMb, wrong })
    }
    child.on('message', (told: Told) => {
      ;[heard, from] = [performance.now(), processorMs(child.pid)]
      if (told.kind === 'begins') reading = told.name
      else if (told.kind === 'outcome') outcomes.set(told.outcome.name, told.outcome)
      else {
        if (told.peakMb > PEAK_MB) wrong.push(`the reader grew to ${told.peakMb} MB`)
        end(told.connections, told.peakMb)
        child.disconnect()
      }
    })
    child.on('exit', (code, signal) => {
      if (outcomes.size < order.files.length) wrong.push(`${reading}: died, ${code ?? signal}`)
      end(0, 0)
    })
    child.send(order)
  })
}

/** Time of the processor that a process has used; 0 where the system does not tell. */
function processorMs(pid: number | undefined): number {
  try {
    return usageOf(readFileSync(`/proc/${pid}/stat`, 'latin1'))?.cpuMs ?? 0
  } catch {
    return 0
  }
}

function classResult(
  kind: HostileClass,
  all: readonly HostileInput[],
  outcomes: ReadonlyMap<string, Outcome>,
  answers: readonly string[],
): ClassResult {
  const names = all.filter((input) => input.kind === kind).map(({ name }) => name)
  if (kind === 'request')
    return {
      kind,
      inputs: names.length,
      reports: 0,
      rejected: 0,
      slowestMs: 0,
      slowest: '',
      wrong: answers,
    }
  const found = names.flatMap((name) => outcomes.get(name) ?? [])
  const wrong = found.flatMap((one) => one.wrong.map((words) => `${one.name}: ${words}`))
  for (const { name, gapMs } of found) if (gapMs > HANG_MS) wrong.push(`${name}: ${gapMs} ms`)
  for (const name of names) if (!outcomes.has(name)) wrong.push(`${name}: not read`)
  const slowest = found.toSorted((a, b) => b.gapMs - a.gapMs)[0]
  const sum = (field: 'reports' | 'rejected') => found.reduce((total, one) => total + one[field], 0)
  return {
    kind,
    inputs: names.length,
    reports: sum('reports'),
    rejected: sum('rejected'),
    slowestMs: slowest?.gapMs ?? 0,
    slowest: slowest?.name ?? '',
    wrong,
  }
}

function fetchResult(all: readonly HostileInput[], fetched: Fetched): ClassResult {
  const { reports, failed, slowestMs, slowest, wrong } = fetched
  const inputs = all.filter(({ kind }) => kind === 'fetch').length
  return { kind: 'fetch', inputs, reports, rejected: failed, slowestMs, slowest, wrong }
}

/** One run of the command line over all files: it ends well and names every file. */
async function wrongRun(folder: string, { folder: files, files: named }: Order): Promise<string[]> {
  const printed = join(folder, 'printed')
  const command = `"${process.execPath}" "${join(root, 'bin', 'stemma.js')}" extract "${files}" > "${printed}" 2>&1`
  const run = spawnSync('sh', ['-c', command], { timeout: 20 * 60_000 })
  if (run.status !== 0)
    return [`the command line over all files ends with ${run.status ?? run.signal}`]
  const paths = new Set<string | undefined>()
  // More than a string can hold: a sheet of hostile cells is a million reports.
  for await (const line of createInterface({ input: createReadStream(printed) }))
    paths.add(/^\{"path":"((?:[^"\\]|\\.)*)"/u.exec(line)?.[1])
  const silent = named.filter(({ name }) => !paths.has(join(files, name)))
  return silent.map(({ name }) => `${name}: passed over in silence`)
}

function printed({ classes, peakMb, connections, scripts, wrong }: HostileResult): string {
  const rows = classes.map(
    ({ kind, inputs, reports, rejected, slowestMs, slowest, wrong: list }) =>
      `${kind.padEnd(10)} ${String(inputs).padStart(5)} inputs ${String(reports).padStart(7)} reports ${String(rejected).padStart(6)} rejected ${String(slowestMs).padStart(6)} ms ${slowest} ${list.length === 0 ? '' : `WRONG ${list.length}`}`,
  )
  const all = classes.reduce((sum, { inputs }) => sum + inputs, 0)
  const found = [...wrong, ...classes.flatMap((one) => one.wrong)]
  const ran = scripts === null ? 'no browser' : `${scripts} scripts run`
  const last = `${all} inputs, ${found.length} wrong, ${connections} connections, ${ran}, peak ${peakMb} MB`
  return [...rows, ...found.slice(0, 40).map((one) => `  ${one}`), last].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      divide: { type: 'string', default: '1' },
      keep: { type: 'boolean', default: false },
    },
  })
  const given = { seed: Number(values.seed), divide: Number(values.divide), keep: values.keep }
  const result = await runHostile(given)
  process.stdout.write(`seed ${given.seed}\n${printed(result)}\n`)
  const bad = result.wrong.length + result.classes.reduce((sum, one) => sum + one.wrong.length, 0)
  process.exitCode = bad + result.connections + (result.scripts ?? 0) > 0 ? 1 : 0
}
