// Does placing a report in its story cost the same however many came before, and is memory bounded
// by the window? A stream of made reports, half of whose sentences come from the article of their
// story; about six a story. What is timed is all that a report costs beyond annotation: its terms
// and its place. Processor time, in turns with a young stream beside it, so that neither the load
// of the machine nor its hour counts.
//   node --expose-gc bench/stream.ts [file.jsonl.gz] [sizes]
import { clusterStream, type ClusterStream } from '../src/engine/stream.ts'
import type { Document } from '../src/model/document.ts'
import { storySentences, THROUGHPUT, toldReports } from './articles.ts'
import { keep } from './machine.ts'

const path = process.argv[2] ?? THROUGHPUT
const sizes = (process.argv[3] ?? '3000,10000,30000,100000').split(',').map(Number)
/** The young stream is timed while it grows from 500 to 1,500 reports. */
const YOUNG_FROM = 500
const YOUNG_TO = 1500
/** Reports timed around each size, on either side: enough for several groupings. */
const AROUND = 1400
/** Turns in which both are timed. */
const TURNS = 40

const BLANK: Document = {
  id: '',
  hash: '',
  path: null,
  part: null,
  source: '',
  edits: [],
  title: null,
  byline: null,
  outlet: null,
  url: null,
  published: null,
  modified: null,
  language: 'en',
  notices: [],
  text: '',
  repeats: [],
}

/** Megabytes in use once what nobody needs is gone; as they are where node has no --expose-gc. */
function heapMb(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}

const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits
const report = toldReports(await storySentences(path))
const make = (number: number): Document => {
  const made = report(number)
  return { ...BLANK, ...made, source: made.text }
}

interface Measured {
  readonly stream: ClusterStream
  reports: number
  milliseconds: number
  moves: number
}

const measured = (): Measured => ({
  stream: clusterStream(),
  reports: 0,
  milliseconds: 0,
  moves: 0,
})

/** Places reports until there are so many; what is made beforehand is not timed. */
function fill(one: Measured, size: number): void {
  const documents: Document[] = []
  for (let number = one.reports; number < size; number++) documents.push(make(number))
  const started = process.cpuUsage()
  for (const document of documents) one.moves += one.stream.place(document).length - 1
  const { user, system } = process.cpuUsage(started)
  one.milliseconds += (user + system) / 1000
  one.reports = Math.max(one.reports, size)
}

const old = measured()
const before = heapMb()
const rows: object[] = []
for (const size of sizes) {
  for (let at = old.reports; at < size - AROUND; at += AROUND)
    fill(old, Math.min(at + AROUND, size - AROUND))
  const young = measured()
  fill(young, YOUNG_FROM)
  old.milliseconds = young.milliseconds = old.moves = 0
  const from = old.reports
  for (let turn = 1; turn <= TURNS; turn++) {
    fill(young, YOUNG_FROM + ((YOUNG_TO - YOUNG_FROM) * turn) / TURNS)
    fill(old, from + (2 * AROUND * turn) / TURNS)
  }
  const cost = old.milliseconds / (old.reports - from)
  const youngCost = young.milliseconds / (YOUNG_TO - YOUNG_FROM)
  rows.push({
    reports: size,
    cpuMsPerReport: round(cost, 3),
    cpuMsPerReportAt1000: round(youngCost, 3),
    growth: round(cost / youngCost, 2),
    moves: old.moves,
    heapMb: Math.round(heapMb() - before),
    residentMb: Math.round(process.memoryUsage().rss / 2 ** 20),
  })
}
keep('stream', {
  question: 'cost of a report beyond annotation, and memory, by how many came before',
  window: 'the latest 1,000 to 1,900 reports and 500 older stories',
  rows,
})
