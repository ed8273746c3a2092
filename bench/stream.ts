// Does placing a report in its story cost the same however many came before, and is memory bounded
// by the window? A stream of made reports: each takes half of its sentences from the article that
// its story was made from and half from anywhere; about six reports a story. What is timed is all
// that a report costs beyond annotation: its terms and its place. Processor time, so that the load
// of the machine counts less.   node --expose-gc bench/stream.ts [file.jsonl.gz] [sizes]
import { clusterStream } from '../src/engine/stream.ts'
import type { Document } from '../src/model/document.ts'
import { storySentences, THROUGHPUT, toldReports } from './articles.ts'
import { keep } from './machine.ts'

const path = process.argv[2] ?? THROUGHPUT
const sizes = (process.argv[3] ?? '1000,3000,10000,30000,100000').split(',').map(Number)
/** Reports timed around each size, on either side: enough for several groupings. */
const AROUND_MAX = 1400
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
const stream = clusterStream()
const before = heapMb()
const rows: object[] = []
let next = 0
for (const size of sizes) {
  const around = Math.min(AROUND_MAX, size / 2)
  while (next < size - around) stream.place(make(next++))
  const reports = Array.from({ length: 2 * around }, (_, k) => make(next + k))
  next += reports.length
  const started = process.cpuUsage()
  let moves = 0
  for (const report of reports) moves += stream.place(report).length - 1
  const { user, system } = process.cpuUsage(started)
  rows.push({
    reports: size,
    cpuMsPerReport: round((user + system) / 1000 / reports.length, 3),
    moves,
    heapMb: Math.round(heapMb() - before),
    residentMb: Math.round(process.memoryUsage().rss / 2 ** 20),
  })
}
keep('stream', {
  question: 'cost of a report beyond annotation, and memory, by how many came before',
  window: 'the latest 1,000 reports and 500 older stories',
  rows,
})
