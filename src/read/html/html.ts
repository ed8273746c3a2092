// A web page → raw report: its source as it is, the edits that leave the report's words, and what
// the page states. Example: "<h1>Flood</h1><p>Rain in Marn.</p>" has the text "Rain in Marn." and
// the title "Flood". Offsets hold because the text is made from the tokens in source order
// (html-page) by recorded edits (html-edits).
import type { RawDocument } from '../../model/document.ts'
import type { Notice } from '../../model/notice.ts'
import { chooseContent } from './content.ts'
import { pageEdits } from './edits.ts'
import { statedBy } from './meta.ts'
import { readPage } from './page.ts'
import { BLANK } from '../text.ts'

/** Longest page in UTF-16 code units. Newsroom pages are below two million. */
export const PAGE_LENGTH_MAX = 16 * 1024 * 1024

const ONLY_MODIFIED: Notice = {
  rule: 'published',
  severity: 'info',
  message: 'the page dates only its last change: that day is given as the day of publication',
  source: null,
  of: null,
}

/** The raw report of a page, or why it is none. Never throws. O(source). */
export function readHtml(
  source: string,
  { path, notices }: { readonly path: string | null; readonly notices: readonly Notice[] },
): RawDocument | { readonly reason: string } {
  if (source.length > PAGE_LENGTH_MAX)
    return { reason: `page too large: ${source.length} characters, limit ${PAGE_LENGTH_MAX}` }
  const page = readPage(source)
  const left = chooseContent(source, page)
  const { onlyModified, ...stated } = statedBy(source, page)
  const edits = pageEdits(source, page.pieces, left)
  const told = onlyModified ? [...notices, ONLY_MODIFIED] : notices
  return { ...BLANK, path, source, edits, ...stated, notices: told }
}
