// Does a store take 100,000 reports in one run, at a rate and a memory that do not grow, and does a
// run that was killed go on where it stopped? Reports made of the throughput set's sentences, about
// six a story, as lines of JSON through reading, cleaning, every annotator, grouping and telling.
// Processor time beside wall time, because a loaded machine makes the wall time meaningless.
//   node bench/ingest.ts [reports] [threads]           one run
//   node bench/ingest.ts [reports] [threads] killed    killed half-way twice, then run to its end
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { cleanDocument } from '../src/clean/index.ts'
import { openCrew } from '../src/engine/crew.ts'
import { REPORT_STAGE } from '../src/engine/job.ts'
import { runPile, type Counters, type Progress } from '../src/engine/run.ts'
import { shippedStages } from '../src/engine/stages.ts'
import { readBytes } from '../src/read/index.ts'
import { openSqliteStore } from '../src/store/sqlite/store.ts'
import type { Arrival } from '../src/store/store.ts'
import { storySentences, THROUGHPUT, toldReports } from './articles.ts'
import { keep } from './machine.ts'

const reports = Number(process.argv[2] ?? 100_000)
const threads = Number(process.argv[3] ?? availableParallelism())
const [mode, folderOfChild] = [process.argv[4], process.argv[5]]
/** Rows of the curve for each step. */
const ROWS = 10
const MB = 2 ** 20

interface Row {
  readonly step: Progress['step']
  readonly done: number
  readonly cpuMsPerReport: number
  readonly residentMb: number
}

interface Ran {
  readonly counters: Counters
  readonly wallSeconds: number
  readonly cpuSeconds: number
  readonly peakMb: number
  readonly curve: readonly Row[]
}

/** Writes the reports; a process of its own, so that the sentences take no memory of the run. */
async function make(path: string): Promise<void> {
  const report = toldReports(await storySentences(THROUGHPUT))
  const file = createWriteStream(path)
  for (let number = 0; number < reports; number++)
    if (!file.write(`${JSON.stringify(report(number))}\n`)) await once(file, 'drain')
  file.end()
  await finished(file)
}

async function* arrivals(path: string): AsyncGenerator<Arrival> {
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const { documents } = readBytes(Buffer.from(line), { path, as: 'jsonl' })
    for (const raw of documents) yield { document: cleanDocument(raw) }
  }
}

const cpuSeconds = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
const round = (value: number, digits = 1) => Math.round(value * 10 ** digits) / 10 ** digits

/** Runs the pile into the store of a folder; tells each step on the way. */
async function ingest(folder: string, onRow: (row: Row) => void): Promise<Ran> {
  const store = await openSqliteStore(folder)
  const crew = openCrew({ folder }, threads)
  const curve: Row[] = []
  let [from, lastCpu, lastStep] = [0, cpuSeconds(), 'reading']
  const onProgress = ({ step, done, total }: Progress) => {
    if (step !== lastStep) [from, lastStep] = [0, step]
    if (done - from < (total ?? reports) / ROWS && done !== total) return
    const cpu = cpuSeconds()
    const row = {
      step,
      done,
      cpuMsPerReport: round((1000 * (cpu - lastCpu)) / (done - from), 2),
      residentMb: Math.round(process.memoryUsage().rss / MB),
    }
    ;[from, lastCpu] = [done, cpu]
    curve.push(row)
    onRow(row)
  }
  try {
    const [wall, cpu] = [performance.now(), cpuSeconds()]
    const { counters } = await runPile(store, arrivals(join(folder, 'made.jsonl')), {
      crew,
      stories: 'stored',
      onProgress,
    })
    return {
      counters,
      wallSeconds: round((performance.now() - wall) / 1000),
      cpuSeconds: round(cpuSeconds() - cpu),
      peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
      curve,
    }
  } finally {
    await crew.close()
    await store.close()
  }
}

/** Runs in a process that is killed half-way through a step; what it did if it came to its end. */
function killedIn(step: Progress['step'] | null, folder: string): Promise<Ran | null> {
  const args = argsOf('child', folder)
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  let ran: Ran | null = null
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    const lines = (said + piece).split('\n')
    said = lines.pop()!
    for (const line of lines) {
      const told = JSON.parse(line) as Row | Ran
      if ('counters' in told) ran = told
      else if (told.step === step && told.done * 2 >= (step === 'annotating' ? reports : 0))
        child.kill('SIGKILL')
    }
  })
  return new Promise((resolve) => {
    child.on('close', () => resolve(ran))
  })
}

const argsOf = (mode: string, folder: string) => [
  fileURLToPath(import.meta.url),
  `${reports}`,
  `${threads}`,
  mode,
  folder,
]

const say = (told: Row | Ran) => process.stdout.write(`${JSON.stringify(told)}\n`)

/** What a store holds of a run that was killed: nothing of it may be done again. */
async function heldIn(
  folder: string,
): Promise<{ reports: number; annotated: number; stories: number }> {
  const store = await openSqliteStore(folder)
  try {
    const stories = await store.derived(`story@${shippedStages.storyVersion}`)
    const [heads, annotated] = [await store.heads(), await store.derived(REPORT_STAGE)]
    return { reports: heads.length, annotated: annotated.length, stories: stories.length }
  } finally {
    await store.close()
  }
}

async function measure(folder: string): Promise<void> {
  const { counters, curve, ...cost } = await ingest(folder, say)
  keep('ingest', {
    question: 'one run over made reports, store cold',
    threads,
    reports,
    counters,
    ...cost,
    cpuMsPerReport: round((1000 * cost.cpuSeconds) / counters.stored, 2),
    reportsPerSecondAtFullUse: round((threads * counters.stored) / cost.cpuSeconds),
    storeMb: Math.round(statSync(join(folder, '.stemma', 'store.sqlite')).size / MB),
    curve,
  })
}

async function killTwice(folder: string): Promise<void> {
  await killedIn('annotating', folder)
  const afterFirst = await heldIn(folder)
  await killedIn('stories', folder)
  const afterSecond = await heldIn(folder)
  const last = await killedIn(null, folder)
  const again = await killedIn(null, folder)
  keep('ingest-killed', {
    question: 'killed half-way through annotation, then in its stories, then run to its end',
    threads,
    reports,
    held: { afterFirst, afterSecond },
    lastRun: last?.counters,
    onceMore: again?.counters,
  })
}

if (mode === 'child') say(await ingest(folderOfChild!, say))
else if (mode === 'make') await make(join(folderOfChild!, 'made.jsonl'))
else {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-ingest-'))
  try {
    spawnSync(process.execPath, argsOf('make', folder), { stdio: 'inherit' })
    await (mode === 'killed' ? killTwice(folder) : measure(folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
