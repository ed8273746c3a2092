// Does placing a report in its story cost the same however many came before, and is memory bounded
// by the window? A stream of made reports, half of whose sentences come from the article of their
// story; about six a story. What is timed is all that a report costs beyond annotation: its terms
// and its place. Processor time of blocks, in turns with a young stream beside it, and the median
// of them, so that neither the load of the machine nor its hour counts.
//   node --expose-gc bench/stream.ts 100000                     (up to so many: ten minutes)
//   node --expose-gc bench/stream.ts [file.jsonl.gz] [sizes]
import { clusterStream, type ClusterStream } from '../src/engine/stream.ts'
import type { Document } from '../src/model/document.ts'
import { storySentences, THROUGHPUT, toldReports } from './articles.ts'
import { keep } from './machine.ts'

const SIZES = [3000, 10_000, 30_000, 100_000]
const [first = '100000', second] = process.argv.slice(2)
const isCount = /^\d+$/u.test(first)
const path = isCount ? THROUGHPUT : first
const sizes = isCount
  ? SIZES.filter((size) => size <= Number(first))
  : (second ?? SIZES.join()).split(',').map(Number)
/** The young stream is timed while it grows from 500 to 1,500 reports. */
const YOUNG_FROM = 500
const YOUNG_TO = 1500
/** Reports of a block of the old one: two or three groupings. */
const BLOCK = 1000
/** Blocks timed of each, in turns; the old one's lie as far below each size as above it. */
const BLOCKS_MAX = 9

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

/** Milliseconds a report until there are so many. */
function blockOf(one: Measured, size: number): number {
  globalThis.gc?.()
  const before = one.reports
  one.milliseconds = 0
  fill(one, size)
  return one.milliseconds / (size - before)
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

const old = measured()
const before = heapMb()
const rows: object[] = []
for (const size of sizes) {
  const blocks = Math.min(BLOCKS_MAX, Math.floor(size / BLOCK))
  const from = Math.max(old.reports, size - (BLOCK * blocks) / 2)
  for (let at = old.reports; at < from; at += BLOCK) fill(old, Math.min(at + BLOCK, from))
  const costs: { readonly old: number; readonly young: number }[] = []
  old.moves = 0
  for (let turn = 1; turn <= blocks; turn++) {
    const young = measured()
    fill(young, YOUNG_FROM)
    costs.push({ young: blockOf(young, YOUNG_TO), old: blockOf(old, from + BLOCK * turn) })
  }
  const cost = median(costs.map((one) => one.old))
  const youngCost = median(costs.map((one) => one.young))
  rows.push({
    reports: size,
    cpuMsPerReport: round(cost, 3),
    cpuMsPerReportAt1000: round(youngCost, 3),
    growth: round(cost / youngCost, 2),
    growthOfBlocks: costs.map((one) => round(one.old / one.young, 2)).sort((a, b) => a - b),
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
