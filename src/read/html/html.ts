// A web page → raw report: its source as it is, the edits that leave the report's words, and what
// the page states. Example: "<h1>Flood</h1><p>Rain in Marn.</p>" has the text "Rain in Marn." and
// the title "Flood". Offsets hold because the text is made from the tokens in source order
// (html-page) by recorded edits (html-edits).
import type { RawDocument } from '../../model/document.ts'
import type { Notice } from '../../model/notice.ts'
import { chooseContent } from './content.ts'
import { pageEdits } from './edits.ts'
import { statedBy } from './meta.ts'
import { readPage, type PageMeta, type Piece } from './page.ts'
import { noticeOf } from '../part.ts'
import { BLANK } from '../text.ts'

/** Longest page in UTF-16 code units. Newsroom pages are below two million. */
export const PAGE_LENGTH_MAX = 16 * 1024 * 1024

/** Fewest characters of a page inside the page that are told of. */
const FRAMED_MIN = 200
/** A text in the page's data is told of where it is so much longer than the words on the page. */
const PARTIAL_SHARE = 1.5
const BODY_MIN = 300
/** A longer text of a page that is not free is taken for the whole. */
const LIMITED_MAX = 1500

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
  const { onlyModified, limited, bodyLength, ...stated } = statedBy(source, page)
  const edits = pageEdits(source, page.pieces, left)
  const length = lettersOf(page.pieces, left)
  const told = [
    ...notices,
    ...(onlyModified ? [ONLY_MODIFIED] : []),
    ...missing(page.meta, length),
    ...partial({ limited, bodyLength, length }),
  ]
  return { ...BLANK, path, source, edits, ...stated, notices: told }
}

/** Characters of the pieces that are left. */
function lettersOf(pieces: readonly Piece[], left: readonly (string | null)[]): number {
  return pieces.reduce((sum, { start, end }, at) => sum + (left[at] === null ? end - start : 0), 0)
}

/** Why no words are left on a page, as far as the page shows it; what is not read inside it. */
function missing({ framed, scripts }: PageMeta, length: number): Notice[] {
  if (framed >= FRAMED_MIN)
    return [
      noticeOf('frame', 'warning', `a page inside the page (${framed} characters) is not read`),
    ]
  const made = 'no words on the page: scripts make it in the browser; save it from there'
  return length === 0 && scripts > 0 ? [noticeOf('script-page', 'warning', made)] : []
}

/** Whether the page says that more of the report exists than stands on it. */
function partial(given: {
  readonly limited: boolean
  readonly bodyLength: number
  readonly length: number
}): Notice[] {
  const { limited, bodyLength, length } = given
  if (bodyLength > length * PARTIAL_SHARE + BODY_MIN) {
    const message = `the page's data hold a text of ${bodyLength} characters, its words ${length}`
    return [noticeOf('partial', 'warning', message)]
  }
  if (!limited || length > LIMITED_MAX) return []
  const message = 'the page says that it is not free to read: perhaps only its beginning is here'
  return [noticeOf('partial', 'warning', message)]
}
