// A story of a store as a pack: its decisions from the log, its reports written down so that our
// own intake reads them back.
// Example: a page comes back from its markup with the same words at the same offsets; a page of a
// PDF from its cleaned text.
import { cleanDocument } from '../clean/index.ts'
import { packOf } from '../export/pack/pack.ts'
import type { StoryInput } from '../export/view.ts'
import type { Document } from '../model/document.ts'
import { readJsonLine } from '../read/jsonl.ts'
import type { Store } from '../store/store.ts'
import { exportLog } from './decide-log.ts'
import { loadReports } from './pile.ts'

const STATED = ['id', 'text', 'title', 'outlet', 'published', 'modified', 'language'] as const

/** Whether a line reads as this report: the same words, and the same things stated of it. */
export function readsBack(line: string, document: Document): boolean {
  const read = readJsonLine({ line: 1, text: line, notices: [] }, '')
  if (read === null || !('document' in read)) return false
  const again = cleanDocument(read.document)
  return STATED.every((field) => again[field] === document[field])
}

/**
 * The pack of a story, with the versions of its reports that later ones followed. OperationError
 * `log-broken` where the decision log does not hold.
 */
export async function packStory(
  store: Store,
  input: StoryInput,
  { version }: { readonly version: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const told = new Set(input.reports.map(({ document }) => document.id))
  const older = (input.story.revisions ?? []).map(({ of }) => of).filter((id) => !told.has(id))
  const reports = [...(await loadReports(store, older)), ...input.reports]
  const raws = await store.raws(reports.map(({ document }) => document.id))
  return packOf(
    { ...input, reports },
    {
      version,
      decisions: await exportLog(store),
      raw: new Map(raws.map(({ document, raw }) => [document, raw])),
      readsBack: (line, document) => Promise.resolve(readsBack(line, document)),
    },
  )
}
