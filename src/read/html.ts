// A web page → raw report: its source as it is, the edits that leave the report's words, and what
// the page states. Example: "<h1>Flood</h1><p>Rain in Marn.</p>" has the text "Rain in Marn." and
// the title "Flood". Offsets hold because the text is made from the tokens in source order
// (html-page) by recorded edits (html-edits).
import type { RawDocument } from '../model/document.ts'
import type { Notice } from '../model/notice.ts'
import { chooseContent } from './html-content.ts'
import { pageEdits, plainWords } from './html-edits.ts'
import { statedBy } from './html-meta.ts'
import { readPage, type Box, type Page } from './html-page.ts'
import { BLANK } from './text.ts'

/** Longest page in UTF-16 code units. Newsroom pages are below two million. */
export const PAGE_LENGTH_MAX = 16 * 1024 * 1024

/** The raw report of a page, or why it is none. Never throws. O(source). */
export function readHtml(
  source: string,
  { path, notices }: { readonly path: string | null; readonly notices: readonly Notice[] },
): RawDocument | { readonly reason: string } {
  if (source.length > PAGE_LENGTH_MAX)
    return { reason: `page too large: ${source.length} characters, limit ${PAGE_LENGTH_MAX}` }
  const page = readPage(source)
  const left = chooseContent(source, page)
  const stated = statedBy(page.meta, headingOf(source, page))
  return { ...BLANK, path, source, edits: pageEdits(source, page.pieces, left), ...stated, notices }
}

/** The words of the first main heading that is not page matter, or null. */
function headingOf(source: string, { pieces }: Page): string | null {
  const inHeading = (index: number) => {
    let box = pieces[index]?.box ?? null
    for (let level = 0; box && level < 4; level++, box = box.parent)
      if (box.tag === 'h1') return box
    return null
  }
  for (let i = 0; i < pieces.length; i++) {
    const heading = inHeading(i)
    if (!heading || isDropped(heading)) continue
    let words = ''
    for (let k = i; k < pieces.length && inHeading(k) === heading; k++)
      words += ` ${source.slice(pieces[k]!.start, pieces[k]!.end)}`
    const plain = plainWords(words)
    if (plain !== '' && plain.length <= 400) return plain
  }
  return null
}

function isDropped(box: Box): boolean {
  for (let above: Box | null = box; above; above = above.parent)
    if (above.dropped !== null) return true
  return false
}
