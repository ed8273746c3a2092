// A row found → what the list shows of it: the words around the first match, with all matches in
// them marked. Example: a long report found for "bridge" gives 240 characters around that word,
// and their place in the report.
import type { Shelved } from '../engine/desk-message.ts'
import type { ScreenCite, SearchHit } from '../model/screen.ts'
import { MARK, WORDINGS_BETWEEN } from '../store/sqlite/search.ts'
import type { Found } from '../store/sqlite/search-query.ts'

/** Code units of an excerpt, and of what stands before the first match. */
const EXCERPT_LENGTH_MAX = 240
const BEFORE_LENGTH_MAX = 70

type Mark = readonly [start: number, end: number]

/** A marked text without its marks, and where they were. */
function unmarked(text: string): { readonly plain: string; readonly marks: Mark[] } {
  const marks: Mark[] = []
  let plain = ''
  for (const piece of text.split(MARK.open)) {
    const end = piece.indexOf(MARK.close)
    if (end >= 0) marks.push([plain.length, plain.length + end])
    plain += piece.replace(MARK.close, '')
  }
  return { plain, marks }
}

/** The stretch that is shown: whole words around the first match. */
function stretchOf(plain: string, marks: readonly Mark[]): Mark {
  const first = marks[0]?.[0] ?? 0
  let start = Math.max(0, first - BEFORE_LENGTH_MAX)
  while (start > 0 && start < first && /[^\s]/u.test(plain[start - 1]!)) start++
  const most = Math.min(plain.length, start + EXCERPT_LENGTH_MAX)
  const space = plain.lastIndexOf(' ', most)
  return [start, most < plain.length && space > first + 1 ? space : most]
}

/** What stands above a row that has no words for it. */
const UNTITLED: { readonly [kind: string]: string } = { quote: 'speaker not stated' }

/** The hit that a row is, in a story. */
export function hitOf(found: Found, { id, labels }: Pick<Shelved, 'id' | 'labels'>): SearchHit {
  const { plain, marks } = unmarked(found.words)
  const [start, end] = stretchOf(plain, marks)
  const within = marks.filter((mark) => mark[0] >= start && mark[1] <= end)
  const excerpt = plain.slice(start, end)
  const report = found.report
  const label = report === null ? '' : (labels[report] ?? report)
  const title = unmarked(found.title).plain || UNTITLED[found.kind] || label
  return {
    kind: found.kind,
    title,
    excerpt: excerpt.replaceAll(/\s/gu, ' '),
    marks: within.map((mark) => [mark[0] - start, mark[1] - start] as const),
    story: id,
    claim: found.claim,
    cite: report === null ? null : { report, label, ...passageOf(found, { start, end, plain }) },
  }
}

/** The passage of a hit: of a report what is shown of it, else what the row stands on. */
function passageOf(
  { kind, start, end, title }: Found,
  shown: { readonly start: number; readonly end: number; readonly plain: string },
): Pick<ScreenCite, 'start' | 'end' | 'words'> {
  if (kind === 'report')
    return {
      start: shown.start,
      end: shown.end,
      words: shown.plain.slice(shown.start, shown.end),
    }
  const [first = ''] = shown.plain.split(WORDINGS_BETWEEN)
  return { start, end, words: kind === 'person' ? unmarked(title).plain : first }
}
