// How many reports a second go from raw to stories with ledgers on every core, at what peak memory,
// and where does the time go? The whole run over a store on disk: read, clean, annotate, group,
// compare, reconcile, brief. Wall time for what a desk waits, processor time beside it because a
// loaded machine makes the wall time meaningless.
// As the program starts (bin/stemma.js):
//   node --no-regexp-tier-up bench/throughput.ts [file.jsonl.gz] [reports] [threads]
import { mkdtempSync, rmSync } from 'node:fs'
import module from 'node:module'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCrew } from '../src/engine/crew.ts'
import { runPile, type Progress } from '../src/engine/run.ts'
import type { Arrival } from '../src/store/store.ts'
import { openSqliteStore } from '../src/store/sqlite/store.ts'
import { readArticles, THROUGHPUT } from './articles.ts'
import { keep } from './machine.ts'

const path = process.argv[2] ?? THROUGHPUT
const most = Number(process.argv[3] ?? Infinity)
const threads = Number(process.argv[4] ?? availableParallelism())

/** What bounds the run by its profile (1,500 reports), and what would speed it up next. */
const BOUND_BY =
  'annotation (two fifths; names a seventh of all), telling stories (two fifths; reconciling a ' +
  'quarter of all); a fifth V8 itself on its own threads: compiling, then collecting garbage'
const NEXT = [
  'grouping while the last reports are annotated: it has one core to itself for some seconds',
  'less code compiled again: closures made per call lose theirs with each full collection',
  'store: one row for all layers of a report, instead of ten with a checksum each',
]

async function* arrivals(): AsyncGenerator<Arrival> {
  for await (const document of readArticles(path, most)) yield { document }
}

const cpuSeconds = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
const round = (value: number, digits = 1) => Math.round(value * 10 ** digits) / 10 ** digits

// As the program does: threads find compiled what a run before them compiled.
module.enableCompileCache()
const folder = mkdtempSync(join(tmpdir(), 'stemma-throughput-'))
const store = await openSqliteStore(folder)
const crew = openCrew({ folder }, threads)
try {
  const spent: Record<string, { cpuSeconds: number; wallSeconds: number }> = {}
  let [lastCpu, lastWall] = [cpuSeconds(), performance.now()]
  const book = ({ step }: Progress) => {
    const [cpu, wall] = [cpuSeconds(), performance.now()]
    const of = (spent[step] ??= { cpuSeconds: 0, wallSeconds: 0 })
    of.cpuSeconds += cpu - lastCpu
    of.wallSeconds += (wall - lastWall) / 1000
    ;[lastCpu, lastWall] = [cpu, wall]
  }
  const started = performance.now()
  const options = { crew, stories: 'stored', onProgress: book } as const
  const { counters } = await runPile(store, arrivals(), options)
  const seconds = (performance.now() - started) / 1000
  const cpu = Object.values(spent).reduce((sum, one) => sum + one.cpuSeconds, 0)
  keep('throughput', {
    question: 'raw to stories with ledgers, every core',
    threads,
    reports: counters.stored,
    stories: counters.stories,
    reportsPerSecond: round(counters.stored / seconds),
    cpuMsPerReport: round((1000 * cpu) / counters.stored),
    reportsPerSecondAtFullUse: round((threads * counters.stored) / cpu),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    spent: Object.fromEntries(
      Object.entries(spent).map(([step, one]) => [
        step,
        { cpuSeconds: round(one.cpuSeconds), wallSeconds: round(one.wallSeconds) },
      ]),
    ),
    boundBy: BOUND_BY,
    next: NEXT,
  })
} finally {
  await crew.close()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
}
