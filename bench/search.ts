// How long does search take over a store of 5,000 reports while more are taken in? A server over a
// store of made reports (throughput set, resampled, about six a story); 200 more are handed in, and
// until they are told a process of its own asks, one question after the other: words of the
// reports, beginnings of words, common words, with and without filters. Asked for: p95 of 100 ms.
//   node bench/search.ts [reports] [folder]    a folder that holds a store already is used again
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHistogram, monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { cleanDocument } from '../src/clean/index.ts'
import { openCrew } from '../src/engine/crew.ts'
import { openDesk } from '../src/engine/desk.ts'
import { runPile } from '../src/engine/run.ts'
import { readBytes } from '../src/read/index.ts'
import { serveDesk } from '../src/server/serve.ts'
import { openSqliteStore } from '../src/store/sqlite/store.ts'
import { draw, storySentences, THROUGHPUT, toldReports, type MadeReport } from './articles.ts'
import { keep } from './machine.ts'

const own = fileURLToPath(import.meta.url)
const MORE = 200
const TOKEN = 'bench-token-of-the-search-bench'
/** Between two questions of one who types, in milliseconds. */
const PAUSE_MS = 30
const ms = (value: number) => Math.round(value * 10) / 10

interface Asking {
  readonly address: string
  readonly questions: readonly string[]
}

if (process.argv[2] === 'ask') process.once('message', (asking: Asking) => void ask(asking))
else await main()

/** Asks until it is told to end, then tells how long the answers took, in milliseconds. */
async function ask({ address, questions }: Asking): Promise<void> {
  const times: number[] = []
  const end = new AbortController()
  process.once('message', () => end.abort())
  for (let i = 0; !end.signal.aborted; i++) {
    const started = performance.now()
    const answer = await fetch(`${address}api/search?${questions[i % questions.length]}`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    })
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`search answered ${answer.status}`)
    // The first answer is waited for by nobody: connection and code are new.
    if (i === 0) process.send?.('begun')
    else times.push(performance.now() - started)
    await setTimeout(PAUSE_MS)
  }
  process.send?.(times)
}

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 5000)
  const folder = process.argv[3] ?? mkdtempSync(join(tmpdir(), 'stemma-bench-search-'))
  const report = toldReports(await storySentences(THROUGHPUT))
  await fill(folder, report, count)
  const result = await measure(folder, report, count)
  if (process.argv[3] === undefined) rmSync(folder, { recursive: true, force: true })
  keep('search', {
    question: 'search over a live store while reports are taken in',
    asked: 'p95 at most 100 ms',
    ...result,
  })
}

async function fill(
  folder: string,
  report: (number: number) => MadeReport,
  count: number,
): Promise<void> {
  const store = await openSqliteStore(folder)
  const held = (await store.heads()).length
  const crew = openCrew({ folder }, availableParallelism())
  const arrivals = Array.from({ length: Math.max(0, count - held) }, (_, i) => i + held)
  await runPile(store, arrivalsOf(arrivals.map(report)), { scope: 'all', stories: 'stored', crew })
  await crew.close()
  await store.close()
}

function* arrivalsOf(reports: readonly MadeReport[]) {
  for (const one of reports) {
    const line = Buffer.from(JSON.stringify(one))
    for (const raw of readBytes(line, { path: 'made.jsonl', as: 'jsonl' }).documents)
      yield { document: cleanDocument(raw) }
  }
}

/** Questions as people ask: what a report says, half a word, a common word, a filter. */
function questionsOf(report: (number: number) => MadeReport, count: number): string[] {
  return Array.from({ length: 400 }, (_, i) => {
    const words = report(draw(i, count))
      .text.split(/[^\p{L}]+/u)
      .filter(({ length }) => length > 3)
    const word = (seed: number) => words[draw(seed * 31 + i, words.length)] ?? 'people'
    const asked = new URLSearchParams({ limit: '20' })
    const kinds = ['report', 'figure', 'quote', 'person']
    if (i % 4 === 0) asked.set('q', `${word(1)} ${word(2)}`)
    else if (i % 4 === 1) asked.set('q', `${word(1)} ${word(2).slice(0, 3)}`)
    else if (i % 4 === 2) asked.set('q', i % 8 === 2 ? 'the people said' : 'govern')
    else asked.set('q', word(1))
    if (i % 5 === 0) asked.set('kind', kinds[(i / 5) % kinds.length]!)
    if (i % 7 === 0) asked.set('from', '2031-01-03')
    return asked.toString()
  })
}

async function measure(folder: string, report: (number: number) => MadeReport, count: number) {
  const desk = await openDesk({ folder, unmasked: false })
  const began = performance.now()
  await desk.hands.refresh()
  const firstMs = performance.now() - began
  const served = await serveDesk({
    desk,
    web: null,
    version: '0',
    reader: 'desk',
    unmasked: false,
    withTexts: false,
    port: 0,
    token: TOKEN,
  })
  const questions = questionsOf(report, count)
  const idle = await asking({ address: served.address, questions }, () => setTimeout(10_000))
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  const text = Array.from({ length: MORE }, (_, i) => JSON.stringify(report(count + i))).join('\n')
  const cpuBefore = process.threadCpuUsage()
  const started = performance.now()
  const busy = await asking({ address: served.address, questions }, () =>
    desk.hands.take({ id: 'bench', handed: { name: 'more.jsonl', text } }),
  )
  const seconds = (performance.now() - started) / 1000
  delay.disable()
  const { user, system } = process.threadCpuUsage(cpuBefore)
  const stories = desk.shelf().length
  await served.close()
  await desk.close()
  return {
    reports: count,
    stories,
    takenInMeanwhile: MORE,
    ingestSeconds: Math.round(seconds),
    duringIngest: summary(busy),
    idle: summary(idle),
    // Processor time of the thread that answers: what a busy machine does not make longer.
    cpuMsPerQuestion: ms((user + system) / 1000 / busy.length),
    loopDelayP99Ms: ms(delay.percentile(99) / 1e6),
    secondsToShelfAndIndexAtStart: ms(firstMs / 1000),
  }
}

/** How long answers took, in milliseconds, while something was done. */
function asking(given: Asking, work: () => Promise<unknown>): Promise<number[]> {
  const child = fork(own, ['ask'])
  return new Promise((resolve, reject) => {
    child.once('message', () => {
      child.once('message', (times) => {
        child.removeAllListeners('exit')
        child.kill()
        resolve(times as number[])
      })
      work().then(() => child.send('end'), reject)
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`who asks ended with code ${code}`)))
    child.send(given)
  })
}

function summary(times: readonly number[]) {
  const histogram = createHistogram()
  for (const one of times) histogram.record(Math.max(1, Math.round(one * 1000)))
  const at = (percent: number) => ms(histogram.percentile(percent) / 1000)
  return { questions: times.length, p50Ms: at(50), p95Ms: at(95), p99Ms: at(99), maxMs: at(100) }
}
