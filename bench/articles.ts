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
