// Inputs as cleaned reports; what cannot be read is one JSON line on standard error and the run goes on.
import { readFileSync } from 'node:fs'
import { cleanRaw } from '../engine/intake.ts'
import type { Document, RawDocument } from '../model/document.ts'
import type { Arrival } from '../store/store.ts'
import type { Format } from './choices.ts'
import type { Terminal } from './command.ts'

const blank = {
  id: null,
  path: null,
  part: null,
  edits: [],
  title: null,
  byline: null,
  outlet: null,
  url: null,
  published: null,
  modified: null,
  language: null,
  notices: [],
}

export async function* arrivals(
  inputs: readonly string[],
  _choice: { readonly as?: Format },
  _terminal: Terminal,
): AsyncGenerator<Arrival> {
  for (const path of inputs) {
    const content = readFileSync(path, 'utf8')
    const raws: RawDocument[] = path.endsWith('.jsonl')
      ? content
          .split('\n')
          .filter(Boolean)
          .map((line) => {
            const r = JSON.parse(line)
            return {
              ...blank,
              id: r.id,
              path,
              source: r.text,
              title: r.title ?? null,
              outlet: r.outlet ?? null,
              published: r.published ?? null,
              language: r.language ?? null,
            }
          })
      : [{ ...blank, path, source: content }]
    for (const raw of raws) yield { document: cleanRaw(raw) }
  }
}
export async function* cleanedDocuments(
  inputs: readonly string[],
  choice: { readonly as?: Format },
  terminal: Terminal,
): AsyncGenerator<Document> {
  for await (const one of arrivals(inputs, choice, terminal))
    if ('document' in one) yield one.document
}
export const admittedDocuments = cleanedDocuments
