// How much news text a second does one core read for quantities, figures, times, places, events and
// commitments, beside chrono-node (times) and Microsoft's recognizers (times; numbers with units)?
// The same articles for all, CPU seconds, the least of three rounds taken in turn. Names,
// quotations and sentences, which ours build on, are made before and timed apart.
//   node --expose-gc bench/quantities.ts [file.jsonl.gz] [articles]
import {
  Culture,
  recognizeCurrency,
  recognizeDateTime,
  recognizeDimension,
  recognizeNumber,
  recognizePercentage,
} from '@microsoft/recognizers-text-suite'
import { parse } from 'chrono-node'
import { shippedPlan, viewOf } from '../src/engine/annotate.ts'
import type { Annotated } from '../src/model/annotator.ts'
import type { Document } from '../src/model/document.ts'
import { readArticles, THROUGHPUT } from './articles.ts'
import { keep } from './machine.ts'

const ROUNDS = 3
/** Microsoft's recognizers read some 10 KB a second: they get so many of the articles. */
const SLOW_ARTICLES = 8
const OURS = ['quantity', 'figure', 'time', 'place', 'event', 'commitment'] as const

const path = process.argv[2] ?? THROUGHPUT
const most = Number(process.argv[3] ?? 1000)

const plan = shippedPlan()
const isOurs = (kind: string): boolean => OURS.some((one) => one === kind)
const seconds = new Map<string, number>()

/** Runs a step and books its CPU time under a name. */
function timed<T>(spent: Map<string, number>, name: string, step: () => T): T {
  const before = process.cpuUsage()
  const result = step()
  const { user, system } = process.cpuUsage(before)
  spent.set(name, (spent.get(name) ?? 0) + (user + system) / 1e6)
  return result
}

interface Read {
  readonly text: string
  readonly view: Annotated
  readonly layers: Record<string, readonly object[]>
}

const cleaned: Document[] = []
for await (const document of readArticles(path, most)) cleaned.push(document)
const texts = cleaned.map(({ text }) => text)
const slow = texts.slice(0, SLOW_ARTICLES)
const megabytes = (all: readonly string[]): number =>
  all.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6

function round(): Map<string, number> {
  const spent = new Map<string, number>()
  const read = cleaned.map((document): Read => {
    const layers: Record<string, readonly object[]> = {}
    return { text: document.text, layers, view: viewOf(document, layers) }
  })
  for (const { annotator } of plan) {
    const { makes } = annotator
    globalThis.gc?.()
    timed(spent, makes, () => {
      for (const { layers, view } of read) layers[makes] = annotator.annotate(view)
    })
  }
  timed(spent, 'chrono-node', () => texts.forEach((text) => parse(text)))
  timed(spent, 'recognizers, times', () =>
    slow.forEach((text) => recognizeDateTime(text, Culture.English)),
  )
  timed(spent, 'recognizers, quantities', () => {
    for (const recognize of [
      recognizeNumber,
      recognizePercentage,
      recognizeCurrency,
      recognizeDimension,
    ])
      slow.forEach((text) => recognize(text, Culture.English))
  })
  return spent
}

for (let k = 0; k < ROUNDS; k++)
  for (const [name, spent] of round())
    seconds.set(name, Math.min(spent, seconds.get(name) ?? Infinity))

const all = megabytes(texts)
const some = megabytes(slow)
const rate = (size: number, spent: number): number => Math.round((size / spent) * 1000) / 1000
const sumOf = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + (seconds.get(name) ?? 0), 0)
const rest = plan.map(({ annotator }) => annotator.makes).filter((kind) => !isOurs(kind))

keep('quantities', {
  question: 'megabytes (UTF-8) of news text a CPU second, one core, least of three rounds',
  articles: texts.length,
  megabytes: Math.round(all * 100) / 100,
  megabytesPerSecond: {
    'ours: all six': rate(all, sumOf(OURS)),
    ...Object.fromEntries(OURS.map((kind) => [`ours: ${kind}`, rate(all, sumOf([kind]))])),
    'what ours build on (names, quotations, sentences)': rate(all, sumOf(rest)),
    'chrono-node: times': rate(all, sumOf(['chrono-node'])),
    'recognizers: times': rate(some, sumOf(['recognizers, times'])),
    'recognizers: quantities': rate(some, sumOf(['recognizers, quantities'])),
  },
})
