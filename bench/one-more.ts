// What does one more report cost a store that holds thousands? Made reports are run into a store on
// disk; then more come one at a time, each in a run of its own: on time, and late by a tenth of the
// store. Processor time of the run alone, by step.
//   node bench/one-more.ts [reports] [threads while the store is made]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanDocument } from '../src/clean/index.ts'
import { openCrew } from '../src/engine/crew.ts'
import { runPile, type Counters, type Progress } from '../src/engine/run.ts'
import type { Document } from '../src/model/document.ts'
import { readBytes } from '../src/read/index.ts'
import { openSqliteStore } from '../src/store/sqlite/store.ts'
import { storySentences, THROUGHPUT, toldReports } from './articles.ts'
import { keep } from './machine.ts'

const reports = Number(process.argv[2] ?? 5200)
const threads = Number(process.argv[3] ?? 1)
/** Reports that come one at a time, of each kind. */
const MORE = 7
const LATE_SHARE = 0.1

const made = toldReports(await storySentences(THROUGHPUT))

function documentOf(report: object): Document {
  const { documents } = readBytes(Buffer.from(JSON.stringify(report)), {
    path: 'made',
    as: 'jsonl',
  })
  return cleanDocument(documents[0]!)
}

function* arrivals() {
  for (let number = 0; number < reports; number++) yield { document: documentOf(made(number)) }
}

const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
const round = (value: number) => Math.round(value * 1000) / 1000
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

interface Cost {
  readonly cpuSeconds: number
  readonly steps: { readonly [step: string]: number }
  readonly counters: Counters
}

/** One report in a run of its own, the store opened and closed with it. */
async function add(folder: string, document: Document): Promise<Cost> {
  const started = cpu()
  const store = await openSqliteStore(folder)
  const steps: { [step: string]: number } = {}
  let [last, step] = [started, 'reading']
  const book = (next: string) => {
    const now = cpu()
    steps[step] = (steps[step] ?? 0) + now - last
    ;[last, step] = [now, next]
  }
  const onProgress = (progress: Progress) => book(progress.step)
  const options = { scope: 'all', stories: 'stored', onProgress } as const
  const { counters } = await runPile(store, [{ document }], options)
  await store.close()
  book('stories')
  return { cpuSeconds: cpu() - started, steps, counters }
}

function rowOf(costs: readonly Cost[]) {
  const names = [...new Set(costs.flatMap(({ steps }) => Object.keys(steps)))]
  return {
    cpuSeconds: round(median(costs.map(({ cpuSeconds }) => cpuSeconds))),
    first: round(costs[0]!.cpuSeconds),
    // A step is over with its first progress: grouping and the first story count to "annotating".
    steps: Object.fromEntries(
      names.map((name) => [name, round(median(costs.map(({ steps }) => steps[name] ?? 0)))]),
    ),
    storiesTold: costs.map(({ counters }) => counters.storiesComputed),
    reused: costs.at(-1)!.counters.reused,
  }
}

const folder = mkdtempSync(join(tmpdir(), 'stemma-one-more-'))
try {
  const store = await openSqliteStore(folder)
  const crew = openCrew({ folder }, threads)
  const { counters } = await runPile(store, arrivals(), { scope: 'all', stories: 'stored', crew })
  await crew.close()
  await store.close()
  const [onTime, late]: [Cost[], Cost[]] = [[], []]
  const { published } = made(Math.floor(reports * (1 - LATE_SHARE)))
  for (let number = reports; number < reports + MORE; number++) {
    onTime.push(await add(folder, documentOf(made(number))))
    late.push(await add(folder, documentOf({ ...made(number), id: `late${number}`, published })))
  }
  keep('one-more', {
    question: 'one more report in a store, in a run of its own',
    reports,
    stories: counters.stories,
    onTime: rowOf(onTime),
    late: rowOf(late),
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
