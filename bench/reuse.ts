// How fast are shared passages found, side by side with an exact index of eight-word runs in one
// process, and does the cost of one more article stay flat as the archive grows? Tiers 0 to 2:
// words, furniture, archive index, alignment.
//   node bench/reuse.ts [file.jsonl.gz] [sizes, as 1000,10000,100000]
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { cleanDocument } from '../src/clean/index.ts'
import type { Document } from '../src/model/document.ts'
import { readBytes } from '../src/read/index.ts'
import { addToArchive, blankArchive } from '../src/reuse/archive.ts'
import { learnFurniture } from '../src/reuse/furniture.ts'
import { addReport } from '../src/reuse/index.ts'
import { matchesOf } from '../src/reuse/match.ts'
import { readReport } from '../src/reuse/report.ts'
import { readWords } from '../src/reuse/words.ts'
import { splitSentences } from '../src/text/sentence.ts'
import { keep } from './machine.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const path = process.argv[2] ?? join(root, '..', 'shared', 'data', 'throughput', 'input.jsonl.gz')
const sizes = (process.argv[3] ?? '1000,10000,100000').split(',').map(Number)
/** Articles timed at each size. */
const TIMED = 400
const SENTENCES = 30

const documents = load()

/** The articles, cleaned; what they were read from is let go. */
function load(): Document[] {
  const bytes = readFileSync(path)
  const text = path.endsWith('.gz') ? gunzipSync(bytes) : bytes
  return readBytes(text, { path, as: 'jsonl' }).documents.map(cleanDocument)
}

const round = (value: number, digits = 2) => Math.round(value * 10 ** digits) / 10 ** digits

/** CPU seconds of a step (both user and system), and what it returns. */
function timed<T>(step: () => T): { readonly seconds: number; readonly result: T } {
  const before = process.cpuUsage()
  const result = step()
  const { user, system } = process.cpuUsage(before)
  return { seconds: (user + system) / 1e6, result }
}

/** Tiers 0 to 2 over all articles: pairs compared and passages found. */
function tiers() {
  const words = documents.map((document) => readWords(document))
  const furniture = learnFurniture(documents.map((document, k) => ({ document, words: words[k]! })))
  const stems = new Map<number, number>()
  const archive = blankArchive(documents.length)
  const reports = documents.map((document, k) =>
    readReport(document, { stems, words: words[k]!, furniture: furniture[k]! }),
  )
  let [pairs, passages] = [0, 0]
  reports.forEach((report) => {
    for (const earlier of addToArchive(archive, report.words, report.furniture)) {
      pairs++
      passages += matchesOf(reports[earlier]!, report).length
    }
  })
  return { pairs, passages }
}

/** The plain way: every eight-word run of every article in one table, then pairs that share one. */
function exactIndex() {
  const holders = new Map<string, number[]>()
  const pairs = new Set<number>()
  documents.forEach((document, report) => {
    const words = document.text.toLowerCase().match(/[a-z0-9]+/gu) ?? []
    const seen = new Set<string>()
    for (let i = 0; i + 8 <= words.length; i++) seen.add(words.slice(i, i + 8).join(' '))
    for (const run of seen) {
      const list = holders.get(run)
      if (!list) holders.set(run, [report])
      else {
        for (const earlier of list) pairs.add(earlier * documents.length + report)
        if (list.length < 9) list.push(report)
      }
    }
  })
  return { pairs: pairs.size }
}

/** Numbers in [0, n), the same for the same seed. */
function draw(seed: number, n: number): number {
  let mixed = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 16)) >>> 0) % n
}

/**
 * Articles of sentences drawn from all articles: none is a copy of another, any may share a
 * sentence.
 */
function resampled() {
  const pool = documents.flatMap(({ text: whole }) =>
    splitSentences(whole).map((at) => whole.slice(at.start, at.end)),
  )
  const [model] = documents
  return (number: number): Document => {
    const sentences = Array.from(
      { length: SENTENCES },
      (_, k) => pool[draw(number * 64 + k, pool.length)]!,
    )
    return {
      ...model!,
      id: `${number}`,
      text: sentences.join('\n\n'),
      edits: [],
      repeats: [],
      outlet: null,
    }
  }
}

/**
 * Milliseconds per article once the archive holds so many: with the index alone, and with
 * comparing.
 */
function growth(article: (number: number) => Document) {
  const archive = blankArchive(Math.max(...sizes))
  return sizes.map((size) => {
    while (archive.size < size - 2 * TIMED) addToArchive(archive, readWords(article(archive.size)))
    const next = Array.from({ length: TIMED }, (_, k) => article(archive.size + k))
    const index = timed(() => next.forEach((one) => addToArchive(archive, readWords(one))))
    const more = Array.from({ length: TIMED }, (_, k) => article(archive.size + k))
    const all = timed(() => more.forEach((one) => addReport(archive, one, article)))
    return {
      articles: size,
      indexMs: round((1000 * index.seconds) / TIMED, 3),
      indexAndCompareMs: round((1000 * all.seconds) / TIMED, 3),
      archiveMb: Math.round((archive.chunks.length * 2 ** 23 + archive.heads.byteLength) / 2 ** 20),
    }
  })
}

const loadedMb = Math.round(process.resourceUsage().maxRSS / 1024)
const first = timed(tiers)
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
const again = timed(tiers)
const best = Math.min(first.seconds, again.seconds)
const exact = timed(exactIndex)
keep('reuse', {
  question:
    'tiers 0 to 2 over one set of articles, and an exact index of eight-word runs beside it',
  articles: documents.length,
  articlesPerCpuSecond: Math.round(documents.length / best),
  ...first.result,
  loadedMb,
  peakMb,
  exactIndex: {
    articlesPerCpuSecond: Math.round(documents.length / exact.seconds),
    ...exact.result,
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  },
  growth: growth(resampled()),
})
