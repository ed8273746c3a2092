// How fast are shared passages found, side by side with two MinHash packages and an exact index of
// eight-word runs, and does the cost of one more article stay flat as the archive grows? Each way
// runs over the same articles in a process of its own, one after the other, so that peak memory is
// its own.   node bench/reuse.ts [file.jsonl.gz] [sizes, as 10000,30000,100000]
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Document } from '../src/model/document.ts'
import { addToArchive, blankArchive, type Archive } from '../src/reuse/archive.ts'
import { learnFurniture } from '../src/reuse/furniture.ts'
import { alignPair } from '../src/reuse/index.ts'
import { matchesOf } from '../src/reuse/match.ts'
import { readReport } from '../src/reuse/report.ts'
import { readWords } from '../src/reuse/words.ts'
import { readArticles, resampled, THROUGHPUT } from './articles.ts'
import { keep } from './machine.ts'

/** Articles timed at each size. */
const TIMED = 1000
/** Size of the archive beside it, and articles of a block: both are timed in turns. */
const YOUNG = 2000
const BLOCK = 50
/** Words of a shingle, hash functions of a signature, and how many make one band. */
const SHINGLE = 5
const HASHES = 128
const BAND = 4
/** Least estimated likeness of two signatures that are near-duplicates. */
const LIKE = 0.45
/** Words of a run of the exact index; a run that more articles hold is nobody's. */
const RUN = 8
const MAX_HOLDERS = 9

type Pair = readonly [earlier: number, later: number]

/** Tiers 0 to 2: words, furniture, archive index, alignment. A pair shares a passage. */
function tiers(documents: readonly Document[]): Pair[] {
  const words = documents.map((document) => readWords(document))
  const furniture = learnFurniture(documents.map((document, k) => ({ document, words: words[k]! })))
  const stems = new Map<number, number>()
  const archive = blankArchive(documents.length)
  const reports = documents.map((document, k) =>
    readReport(document, { stems, words: words[k]!, furniture: furniture[k]! }),
  )
  return reports.flatMap((report, later) =>
    addToArchive(archive, report.words, report.furniture)
      .filter((earlier) => matchesOf(reports[earlier]!, report).length > 0)
      .map((earlier): Pair => [earlier, later]),
  )
}

const plainWords = ({ text }: Document) => text.toLowerCase().match(/[a-z0-9]+/gu) ?? []

function runsOf(document: Document, length: number): Set<string> {
  const words = plainWords(document)
  const runs = new Set<string>()
  for (let i = 0; i + length <= words.length; i++) runs.add(words.slice(i, i + length).join(' '))
  return runs
}

/** Every eight-word run of every article in one table; pairs that share one. */
function exactIndex(documents: readonly Document[]): Pair[] {
  const holders = new Map<string, number[]>()
  const pairs = new Set<number>()
  documents.forEach((document, report) => {
    for (const run of runsOf(document, RUN)) {
      const list = holders.get(run)
      if (!list) holders.set(run, [report])
      else {
        for (const earlier of list) pairs.add(earlier * documents.length + report)
        if (list.length < MAX_HOLDERS) list.push(report)
      }
    }
  })
  return [...pairs].map((key) => [Math.floor(key / documents.length), key % documents.length])
}

/** What is used of the package "minhash", which has no types. */
interface MinhashPackage {
  readonly Minhash: new (options: { numPerm: number }) => Minhash
  readonly LshIndex: new (options: { bandSize: number }) => {
    readonly insert: (key: string, sketch: Minhash) => void
    readonly query: (sketch: Minhash) => string[]
  }
}
interface Minhash {
  readonly update: (shingle: string) => void
  readonly jaccard: (other: Minhash) => number
}

/** The package "minhash": signatures and its index of bands; pairs that are alike enough. */
function minhash(documents: readonly Document[]): Pair[] {
  const require = createRequire(import.meta.url)
  const { Minhash, LshIndex } = require('minhash') as MinhashPackage
  const index = new LshIndex({ bandSize: BAND })
  const sketches: Minhash[] = []
  return documents.flatMap((document, later) => {
    const sketch = new Minhash({ numPerm: HASHES })
    for (const shingle of runsOf(document, SHINGLE)) sketch.update(shingle)
    // Its query fails on a band that no article has: the article goes in first.
    index.insert(`${later}`, sketch)
    sketches.push(sketch)
    return index
      .query(sketch)
      .map(Number)
      .filter((earlier) => earlier < later && sketch.jaccard(sketches[earlier]!) >= LIKE)
      .map((earlier): Pair => [earlier, later])
  })
}

/** What is used of the package "bloom-filters": signatures of sets of numbers. */
interface BloomPackage {
  readonly MinHashFactory: new (
    hashes: number,
    maxValue: number,
  ) => { readonly create: () => BloomSketch }
}
interface BloomSketch {
  readonly bulkLoad: (values: number[]) => void
  readonly compareWith: (other: BloomSketch) => number
  readonly _signature: readonly number[]
}

/** The package "bloom-filters" has signatures only: bands are kept in a table beside it. */
function bloomFilters(documents: readonly Document[]): Pair[] {
  const require = createRequire(import.meta.url)
  const { MinHashFactory } = require('bloom-filters') as BloomPackage
  const factory = new MinHashFactory(HASHES, 2 ** 31 - 1)
  const bands = new Map<string, number[]>()
  const sketches: BloomSketch[] = []
  return documents.flatMap((document, later) => {
    const sketch = factory.create()
    sketch.bulkLoad([...runsOf(document, SHINGLE)].map(hashOf))
    sketches.push(sketch)
    const found = new Set<number>()
    for (let band = 0; band < HASHES / BAND; band++) {
      const key = `${band}:${sketch._signature.slice(band * BAND, (band + 1) * BAND).join('.')}`
      for (const earlier of bands.get(key) ?? []) found.add(earlier)
      bands.set(key, [...(bands.get(key) ?? []), later])
    }
    return [...found]
      .filter((earlier) => sketch.compareWith(sketches[earlier]!) >= LIKE)
      .map((earlier): Pair => [earlier, later])
  })
}

/** FNV-1a of a shingle, 31 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash & 0x7fff_ffff
}

const WAYS = { tiers, exactIndex, minhash, bloomFilters }
type Way = keyof typeof WAYS

const round = (value: number, digits = 2) => Math.round(value * 10 ** digits) / 10 ** digits
const peakMb = () => Math.round(process.resourceUsage().maxRSS / 1024)

/** CPU seconds of a step (both user and system), and what it returns. */
function timed<T>(step: () => T): { readonly seconds: number; readonly result: T } {
  const before = process.cpuUsage()
  const result = step()
  const { user, system } = process.cpuUsage(before)
  return { seconds: (user + system) / 1e6, result }
}

/** What a process of one way prints. */
interface Outcome {
  readonly articles: number
  readonly loadedMb: number
  readonly peakMb: number
  readonly seconds: number
  readonly pairs: readonly Pair[]
}

/** What the articles were read from is let go: no way needs it. */
async function load(path: string): Promise<Document[]> {
  const documents: Document[] = []
  for await (const document of readArticles(path)) documents.push({ ...document, source: '' })
  return documents
}

async function runWay(way: Way, path: string): Promise<Outcome> {
  const documents = await load(path)
  const loadedMb = peakMb()
  const { seconds, result } = timed(() => WAYS[way](documents))
  return { articles: documents.length, loadedMb, peakMb: peakMb(), seconds, pairs: result }
}

function inOwnProcess(way: Way, path: string): Outcome {
  const self = fileURLToPath(import.meta.url)
  const run = spawnSync(process.execPath, [self, '--way', way, path], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (run.status !== 0) throw new Error(run.stderr)
  return JSON.parse(run.stdout) as Outcome
}

/** Tiers 0 to 2 twice, the better of both: the others take so long that once must do. */
function sideBySide(path: string) {
  const own = inOwnProcess('tiers', path)
  const rows = (['exactIndex', 'minhash', 'bloomFilters'] as const).map((way) => {
    const other = inOwnProcess(way, path)
    return [way, figuresOf(other, own)] as const
  })
  const again = inOwnProcess('tiers', path)
  const best = own.seconds < again.seconds ? own : again
  return Object.fromEntries([['tiers', figuresOf(best, own)] as const, ...rows])
}

function figuresOf({ articles, seconds, pairs, ...memory }: Outcome, own: Outcome) {
  const ours = new Set(own.pairs.map(String))
  return {
    articlesPerCpuSecond: Math.round(articles / seconds),
    loadedMb: memory.loadedMb,
    peakMb: memory.peakMb,
    pairs: pairs.length,
    pairsThatTiersFindToo: pairs.filter((pair) => ours.has(String(pair))).length,
  }
}

/** What a block of articles took. */
interface Cost {
  readonly index: number
  readonly compare: number
  readonly compared: number
}

/** Adds so many articles: what it takes to look each up and to compare it. */
function add(archive: Archive, count: number, article: (number: number) => Document): Cost {
  const first = archive.size
  const next = Array.from({ length: count }, (_, k) => article(first + k))
  const index = timed(() => next.map((one) => addToArchive(archive, readWords(one))))
  const others = index.result.map((found) => found.map(article))
  const compare = timed(() =>
    next.forEach((one, k) => others[k]!.forEach((other) => alignPair(other, one))),
  )
  return { index: index.seconds, compare: compare.seconds, compared: index.result.flat().length }
}

/** Figures of one article: the median of blocks. */
function medians(blocks: readonly Cost[]) {
  const of = (value: (one: Cost) => number) =>
    blocks.map(value).sort((a, b) => a - b)[Math.floor(blocks.length / 2)]! / BLOCK
  return {
    indexMs: round(1000 * of(({ index }) => index), 3),
    indexAndCompareMs: round(1000 * of(({ index, compare }) => index + compare), 3),
    compared: round(of(({ compared }) => compared)),
  }
}

/**
 * Milliseconds per article once the archive holds so many, to make words and look them up and to
 * compare with the candidates found; in turns with one that grows from a thousand to two, so that
 * neither the load of the machine nor its hour counts. The median of blocks.
 */
function growth(sizes: readonly number[], article: (number: number) => Document) {
  const most = Math.max(...sizes)
  const archive = blankArchive(most)
  return sizes.map((size) => {
    const young = blankArchive(most)
    for (const [one, to] of [
      [archive, size - TIMED],
      [young, YOUNG - TIMED],
    ] as const)
      while (one.size < to) addToArchive(one, readWords(article(one.size)))
    const turns = Array.from({ length: TIMED / BLOCK }, () => ({
      fresh: add(young, BLOCK, article),
      old: add(archive, BLOCK, article),
    }))
    const old = medians(turns.map((turn) => turn.old))
    const fresh = medians(turns.map((turn) => turn.fresh))
    return {
      articles: size,
      ...old,
      when1000To2000: fresh,
      growth: round(old.indexAndCompareMs / fresh.indexAndCompareMs),
      archiveMb: Math.round((archive.chunks.length * 2 ** 23 + archive.heads.byteLength) / 2 ** 20),
    }
  })
}

if (process.argv[2] === '--way') {
  const outcome = await runWay(process.argv[3] as Way, process.argv[4]!)
  process.stdout.write(JSON.stringify(outcome))
} else {
  const path = process.argv[2] ?? THROUGHPUT
  const sizes = (process.argv[3] ?? '10000,30000,100000').split(',').map(Number)
  const alone = process.argv[4] === 'growth'
  const grown = growth(sizes, resampled(await load(path)))
  if (alone)
    keep('reuse-growth', { question: 'cost of one more article by size of archive', growth: grown })
  else
    keep('reuse', {
      question:
        'pairs of articles that share text, each way alone in a process, one after the other',
      beside: sideBySide(path),
      growth: grown,
    })
}
