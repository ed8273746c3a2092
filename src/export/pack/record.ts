// A report as a line of JSON that our own intake reads back: its id, what it states, and its source
// as it was received. Example: {"id":"n1","text":"Rain in Marn.","published":"2031-03-04"}.
import type { Document } from '../../model/document.ts'

/** Rules of readers whose way from source to text no record of text or page goes again. */
const OTHER_READERS: ReadonlySet<string> = new Set(['line-break', 'page-break', 'hyphen'])

export type RecordKind = 'html' | 'text' | 'clean'

/** Ways to write a report down, the truest first; the last one always gives its text again. */
export function recordKinds({ edits }: Pick<Document, 'edits'>): readonly RecordKind[] {
  if (edits.some(({ rule }) => OTHER_READERS.has(rule))) return ['clean']
  const page = edits.some(({ rule }) => rule === 'tag')
  return page ? ['html', 'text', 'clean'] : ['text', 'html', 'clean']
}

const STATED = ['title', 'byline', 'outlet', 'url', 'published', 'modified', 'language'] as const

/** The line of a report; `clean` holds the cleaned text where the source would read otherwise. */
export function recordLine(document: Document, kind: RecordKind): string {
  const { id, path, part, hash, source, text } = document
  const body = kind === 'html' ? { html: source } : { text: kind === 'clean' ? text : source }
  const stated = STATED.flatMap((field) =>
    document[field] === null ? [] : [[field, document[field]] as const],
  )
  return JSON.stringify({ id, ...body, ...Object.fromEntries(stated), path, part, sha256: hash })
}
