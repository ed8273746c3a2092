// The command line. Stub: annotate of JSON Lines and text files only.
import { readFileSync } from 'node:fs'
import { cleanDocument } from '../clean/index.ts'
import { annotateDocument, shippedPlan } from '../engine/annotate.ts'
import { printAnnotated } from '../export/annotated.ts'
import type { RawDocument } from '../model/document.ts'

const blank = {
  id: null, path: null, part: null, edits: [], title: null, byline: null, outlet: null, url: null,
  published: null, modified: null, language: null, notices: [],
}

export async function main(args: readonly string[]): Promise<number> {
  const plan = shippedPlan()
  const by = Object.fromEntries(plan.map((one) => [one.annotator.makes, one.by]))
  for (const path of args.slice(1).filter((a) => !a.startsWith('-'))) {
    const content = readFileSync(path, 'utf8')
    const raws: RawDocument[] = path.endsWith('.jsonl')
      ? content.split('\n').filter(Boolean).map((line) => {
          const r = JSON.parse(line)
          return { ...blank, id: r.id, path, source: r.text, title: r.title ?? null, outlet: r.outlet ?? null, published: r.published ?? null, language: r.language ?? null }
        })
      : [{ ...blank, path, source: content }]
    for (const raw of raws)
      process.stdout.write(JSON.stringify(printAnnotated(annotateDocument(cleanDocument(raw), plan), by, { edits: args.includes('--edits') })) + '\n')
  }
  return 0
}
