// The articles a measurement runs on: a JSON Lines file, gzipped or not, read line by line so that
// what is measured is not the reading of one large file; and articles made of their sentences.
import { createReadStream } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createGunzip } from 'node:zlib'
import { cleanDocument } from '../src/clean/index.ts'
import type { Document } from '../src/model/document.ts'
import { readBytes } from '../src/read/index.ts'
import { splitSentences } from '../src/text/sentence.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The set that figures are kept for: five thousand news articles, not part of the project. */
export const THROUGHPUT = join(root, '..', 'shared', 'data', 'throughput', 'input.jsonl.gz')

/** Cleaned reports of a file in its order, at most so many. */
export async function* readArticles(path: string, most = Infinity): AsyncGenerator<Document> {
  const bytes = createReadStream(path)
  const input = path.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  let count = 0
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    const { documents } = readBytes(Buffer.from(line), { path, as: 'jsonl' })
    for (const raw of documents) {
      if (count++ >= most) return
      yield cleanDocument(raw)
    }
  }
}

/** Numbers in [0, n), the same for the same seed. */
export function draw(seed: number, n: number): number {
  let mixed = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 16)) >>> 0) % n
}

/** Sentences of one made article, about as long as those they come from. */
const SENTENCES = 30

/**
 * Articles of sentences drawn from all articles: none is a copy of another, any may share a
 * sentence.
 */
export function resampled(documents: readonly Document[]): (number: number) => Document {
  const pool = documents.flatMap(({ text }) =>
    splitSentences(text).map((at) => text.slice(at.start, at.end)),
  )
  const [model] = documents
  return (number) => {
    const sentences = Array.from(
      { length: SENTENCES },
      (_, k) => pool[draw(number * 64 + k, pool.length)]!,
    )
    const text = sentences.join('\n\n')
    return { ...model!, id: `${number}`, source: text, text, edits: [], repeats: [], outlet: null }
  }
}

/** Sentences of a made report from its story's article, and from anywhere. */
const OWN = 12
const FOREIGN = 12
const PER_STORY = 6
/** Stories told at the same time, and stories opened in a day. */
const AT_ONCE = 40
const A_DAY = 60

/** Sentences of each article long enough to make a story. */
export async function storySentences(path: string): Promise<string[][]> {
  const articles: string[][] = []
  for await (const { text } of readArticles(path)) {
    const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end))
    if (sentences.length >= OWN) articles.push(sentences)
  }
  return articles
}

/**
 * Report number n of a made stream: half of its sentences from the article that its story was made
 * from, half from anywhere; about six reports a story. A story begins where its article comes up.
 */
export function toldReports(articles: readonly string[][]): (number: number) => MadeReport {
  const of = (list: readonly string[], seed: number) => list[draw(seed, list.length)]!
  return (number) => {
    const story = Math.max(0, Math.floor(number / PER_STORY) - draw(number, AT_ONCE))
    const seed = number * 64
    // After all articles have had their story, two of them make one: no story comes again.
    const round = Math.floor(story / articles.length)
    const first = articles[story % articles.length]!
    const second = articles[(story + 7 * round) % articles.length]!
    const sentences = [
      ...Array.from({ length: OWN }, (_, k) => of(k % 2 === 0 ? first : second, seed + k)),
      ...Array.from({ length: FOREIGN }, (_, k) =>
        of(articles[draw(seed + 20 + k, articles.length)]!, seed + 40 + k),
      ),
    ]
    const day = new Date(Date.UTC(2031, 0, 1 + Math.floor(story / A_DAY))).toISOString()
    return { id: `r${number}`, text: sentences.join('\n\n'), published: day.slice(0, 10) }
  }
}

/** A report as a line of JSON Lines would hold it. */
export interface MadeReport {
  readonly id: string
  readonly text: string
  readonly published: string
}
