// How well are names found in reports that training never saw? Eight contiguous blocks of each
// judged corpus, each read by a model trained without it, whole pipeline; prints annotations as
// `stemma annotate` does, for the scorer of names. Example: npm run names:crossval > names.jsonl
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotatorsWith } from '../src/annotate/index.ts'
import type { NameModel } from '../src/annotate/name/model.ts'
import { decodeNameModel } from '../src/annotate/name/weights.ts'
import { cleanDocument } from '../src/clean/index.ts'
import { annotateDocument } from '../src/engine/annotate.ts'
import { planAnnotators } from '../src/engine/plan.ts'
import { readBytes } from '../src/read/index.ts'
import { mapEdits, toSource } from '../src/text/edits.ts'
import { readCorpora } from './name-corpora.ts'
import { trainModel } from './name-trainer.ts'
import { pinned, SPANS } from './pins.ts'

const BLOCKS = 8
const root = join(import.meta.dirname, '..')
const data = process.argv[2] ?? join(root, '..', 'shared', 'data')
// The word list does not depend on the corpora: the shipped one serves.
const { list } = decodeNameModel(readFileSync(join(root, 'resources/names.bin')))
const { judged, news } = readCorpora(data)
const reports = judged.map((report) => news.get(report.id) ?? report)
const corpusOf = (id: string) => id.split(/[-_]/u)[0]!
const { documents } = readBytes(pinned(data, SPANS.input), {
  path: SPANS.input.file,
  as: 'jsonl',
})
const blocks = blocksOf(judged.map(({ id }) => corpusOf(id)))
for (let block = 0; block < BLOCKS; block++) {
  const kept = reports.filter((_, i) => blocks[i] !== block)
  const model = trainModel(kept, list)
  documents.forEach((document, i) => {
    if (blocks[i] === block) process.stdout.write(`${lineOf(document, model)}\n`)
  })
  process.stderr.write(`block ${block + 1} of ${BLOCKS}\n`)
}

/** Which block each report falls into: contiguous within its corpus. */
function blocksOf(corpora: readonly string[]): number[] {
  const seen = new Map<string, number>()
  return corpora.map((corpus) => {
    const at = seen.get(corpus) ?? 0
    seen.set(corpus, at + 1)
    return Math.floor((at * BLOCKS) / corpora.filter((one) => one === corpus).length)
  })
}

function lineOf(raw: (typeof documents)[number], names: NameModel): string {
  const plan = planAnnotators(annotatorsWith({ names, gazetteer: () => null }), ['name'])
  const { document, layers } = annotateDocument(cleanDocument(raw), plan)
  const edits = mapEdits(document.edits)
  const annotations = (layers.name ?? []).map((one) => ({
    ...one,
    exact: document.text.slice(one.start, one.end),
    source: toSource(edits, one),
  }))
  return JSON.stringify({ id: document.id, text: document.text, annotations })
}
