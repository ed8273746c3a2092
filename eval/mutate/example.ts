// The example story → true lines: the brief as the engine drafts it, and sentences of its reports
// as lines that cite themselves.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AnnotateText } from '../../src/brief/index.ts'
import { cleanDocument } from '../../src/clean/index.ts'
import { annotateDocument, shippedPlan } from '../../src/engine/annotate.ts'
import type { Document } from '../../src/model/document.ts'
import { passageAt } from '../../src/model/passage.ts'
import { layerOf } from '../../src/model/pile.ts'
import { readBytes } from '../../src/read/index.ts'
import type { NamedSpan, NameType, TrueLine } from './line.ts'

const FOLDER = fileURLToPath(new URL('../../examples/lake-crisis/reports', import.meta.url))
const LEAST_WORDS = 8

/** The reports of the example story, cleaned. */
export function exampleDocuments(): Document[] {
  const documents: Document[] = []
  for (const name of readdirSync(FOLDER).sort()) {
    const path = join(FOLDER, name)
    documents.push(...readBytes(readFileSync(path), { path }).documents.map(cleanDocument))
  }
  return documents
}

/** Sentences of the example's reports as lines that cite themselves, alone or with neighbours. */
export function exampleLines(neighbours: boolean): TrueLine[] {
  const plan = shippedPlan()
  return exampleDocuments().flatMap((document) => {
    const report = annotateDocument(document, plan)
    const sentences = layerOf(report, 'sentence')
    const names = layerOf(report, 'name').flatMap(({ start, end, type }) =>
      type === 'other' ? [] : [{ start, end, type }],
    )
    const others = names.map(({ start, end, type }) => ({
      words: document.text.slice(start, end),
      type,
    }))
    return sentences.flatMap((sentence, at) => {
      const { exact: text } = passageAt(document, sentence)
      if (text.split(/\s+/u).length < LEAST_WORDS || !/[.!?]["”’)]*$/u.test(text)) return []
      const near = neighbours ? [sentences[at - 1], sentence, sentences[at + 1]] : [sentence]
      const cites = near.flatMap((one) => (one ? [passageAt(document, one)] : []))
      const inside = names.filter(
        ({ start, end }) => start >= sentence.start && end <= sentence.end,
      )
      const own = inside.map((one) => shifted(one, sentence.start))
      return [
        { source: 'example' as const, text, cites, names: own, verbs: [], others, vouched: [] },
      ]
    })
  })
}

const shifted = ({ start, end, type }: NamedSpan, by: number) => ({
  start: start - by,
  end: end - by,
  type: type as NameType,
})

/** The shipped annotators over a text that stands alone, each text once. */
export function rememberingAnnotators(): AnnotateText {
  const plan = shippedPlan()
  const known = new Map<string, ReturnType<AnnotateText>>()
  return (text) => {
    const before = known.get(text)
    if (before) return before
    const layers = annotateDocument(bareDocument(text), plan).layers
    known.set(text, layers)
    return layers
  }
}

function bareDocument(text: string): Document {
  return {
    id: '',
    hash: '',
    path: null,
    part: null,
    source: text,
    edits: [],
    title: null,
    byline: null,
    outlet: null,
    url: null,
    published: null,
    modified: null,
    language: 'en',
    notices: [],
    text,
    repeats: [],
  }
}
