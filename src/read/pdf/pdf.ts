// The pages of a PDF → one raw report: its source is the text of the pages in reading order, one
// line for each line of the page, a form feed between pages; recorded edits join lines and pages
// into paragraphs and take running heads and page numbers out. Example: "The dis-\ntrict\f3\f" reads
// "The district". A notice `page` gives the span of each page in the source.
import type { Notice } from '../../model/notice.ts'
import type { Edit } from '../../text/edits.ts'
import { noticeOf, readPart, rejectedPart, webAddress, type Place, type Read } from '../part.ts'
import { linesOf, type Line } from './lines.ts'
import { PAGES_MAX, type PdfHead, type PdfPage } from './load.ts'
import { PIECES, statedDay } from '../stated-day.ts'
import { isTitle } from '../stated-title.ts'

/** A running head stands in this share of the page from its edge, and on this share of pages. */
const EDGE_SHARE = 0.12
const EDGE_LINES = 3
const REPEATED_SHARE = 0.4
/** A line that begins an item of a list or a numbered section; one of a table of contents. */
const ITEM = /^[•▪◦‣·●○■□–—*-]\s|^\(?[\da-z]{1,2}[.)]\s|^\d{1,2}(?:\.\d{1,2}){1,3}\.?\s{1,4}\p{Lu}/u
const LEADERS = /(?:\. ?){5}\s{0,4}\d{1,4}$/u
/** A line that ends before this share of its block ends a paragraph. */
const SHORT_SHARE = 0.75
/** So does one this short before a capital, whatever its end: a label, an address, a heading. */
const STUB_SHARE = 0.6
/** Distance of lines, in lines of the block, from which on a paragraph begins. */
const LEADING_SHARE = 1.35
/** Distance of lines in type sizes where a block does not tell its own. */
const USUAL_LEADING = 1.25
const TITLE_MAX = 300
/** What browsers print above and below a page: "2/3/32, 7:05 AM Flood", "https://… 1/3". */
const PRINTED =
  /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d{2}(?: ?[AP]M)?(?:\s.{0,300})?$|^(?:[^\t]{1,300}\t)?https?:\/\/\S{4,2000}\s\d{1,4}(?: of |\/)\d{1,4}$|^[^\t]{1,300}\thttps?:\/\/\S{4,2000}$/u
/** Longest running head that is told by the number of its page. */
const NUMBERED_MAX = 100
/** First parts of English compounds that keep their hyphen at a line's end. */
const COMPOUND =
  /(?:^|[\s(“"'])(?:long|short|well|self|high|low|cross|ex|mid|non|anti|pro|co|all|ill|so|much|hard|half|full|part|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|\p{L}{2,20}-\p{L}{2,20})-$/iu

interface Placed extends Line {
  readonly page: number
  /** Distance from the nearer edge as a share of the page's height; of the top: positive. */
  readonly edge: number
  readonly foot: boolean
}

/** What was read of a file, and why no more of it, or null. */
export interface PdfText {
  readonly head: PdfHead | null
  readonly pages: readonly PdfPage[]
  readonly stopped: string | null
}

/** The raw report of a PDF's pages, or why it is none. Never throws. O(text). */
export function readPdfPages({ head, pages, stopped }: PdfText, place: Place): Read {
  const all = pages.map((page, index) => placedLines(page, index))
  const lines = all.flat()
  if (lines.length === 0) {
    const count = head?.pages ?? 0
    return rejectedPart(place, stopped ?? `PDF without text: ${count} pages, perhaps only pictures`)
  }
  const running = runningHeads(all)
  const { source, edits, notices } = textOf(lines, running)
  const told = [...notices, ...limitNotices(head, pages.length, stopped)]
  const fields = {
    title: titleOf(lines, running, head),
    published: statedDay(firstPage(lines)),
    byline: statedByline(lines),
    url: printedAddress(running),
  }
  const read = readPart(place, { text: source }, { fields, notices: told })
  return 'document' in read ? { document: { ...read.document, edits } } : read
}

function limitNotices(head: PdfHead | null, read: number, stopped: string | null): Notice[] {
  const all = head?.pages ?? read
  if (stopped !== null)
    return [noticeOf('stopped', 'error', `${stopped}: ${read} of ${all} pages are read`)]
  if (all <= read) return []
  const message = `only the first ${read} of ${all} pages are read (limit ${PAGES_MAX})`
  return [noticeOf('too-long', 'error', message)]
}

function placedLines(page: PdfPage, index: number): Placed[] {
  const height = page.height || 1
  return linesOf(page)
    .filter(({ words }) => words !== '')
    .map((line) => {
      const foot = line.y < height / 2
      return { ...line, page: index, foot, edge: (foot ? line.y : height - line.y) / height }
    })
}

/** Lines at the edge of a page that stand on many pages, but for their digits; page numbers. */
function runningHeads(pages: readonly (readonly Placed[])[]): Map<Placed, string> {
  const edges = pages.map((lines) =>
    [false, true].flatMap((foot) =>
      lines
        .filter((line) => line.foot === foot && line.edge < EDGE_SHARE)
        .toSorted((a, b) => a.edge - b.edge)
        .slice(0, EDGE_LINES),
    ),
  )
  const pagesWith = new Map<string, Set<number>>()
  for (const line of edges.flat()) {
    const key = headKey(line)
    pagesWith.set(key, (pagesWith.get(key) ?? new Set()).add(line.page))
  }
  const least = Math.max(2, Math.ceil(pages.length * REPEATED_SHARE))
  const numbered = numberedHeads(edges.flat(), Math.max(3, least))
  const running = new Map<Placed, string>()
  for (const line of edges.flat())
    if (PRINTED.test(line.words)) running.set(line, 'running-head')
    else if (
      /^(?:[-–—|]\s?)?(?:page\s)?\d{1,4}(?:\s?(?:\/|of)\s?\d{1,4})?(?:\s?[-–—|])?$/iu.test(
        line.words,
      )
    )
      running.set(line, 'page-number')
    else if (numbered.has(line) || (pagesWith.get(headKey(line))?.size ?? 0) >= least)
      running.set(line, 'running-head')
  return running
}

/** Lines at an edge that carry the number of their page: "Chapter 3: Floods 27". */
function numberedHeads(edges: readonly Placed[], least: number): Set<Placed> {
  const offsets = Map.groupBy(edges, ({ words, page }) => {
    const number = /^(\d{1,4})\s\D|\D\s(\d{1,4})$/u.exec(words)
    return number && words.length <= NUMBERED_MAX ? Number(number[1] ?? number[2]) - page : null
  })
  const found = new Set<Placed>()
  for (const [offset, lines] of offsets)
    if (offset !== null && new Set(lines.map(({ page }) => page)).size >= least)
      for (const line of lines) found.add(line)
  return found
}

function headKey({ words, foot }: Placed): string {
  return `${foot ? 'foot' : 'head'} ${words.replaceAll(/\d+/gu, '#').toLowerCase()}`
}

interface Built {
  readonly source: string
  readonly edits: readonly Edit[]
  readonly notices: readonly Notice[]
}

/** The source of all lines, and the edits that make paragraphs of them. */
function textOf(lines: readonly Placed[], running: ReadonlyMap<Placed, string>): Built {
  const parts: string[] = []
  const edits: Edit[] = []
  const notices: Notice[] = []
  const leading = leadings(lines)
  let length = 0
  let last: Placed | null = null
  let pageStart = 0
  const push = (words: string) => {
    parts.push(words)
    length += words.length
  }
  const pages = lines.at(-1)!.page + 1
  const endPage = (page: number) => {
    const message = `page ${page + 1} of ${pages}`
    const source = { start: pageStart, end: length }
    if (pages > 1) notices.push({ ...noticeOf('page', 'info', message), source })
  }
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (before && before.page !== line.page) endPage(before.page)
    const start = length
    if (before) push(before.page === line.page ? '\n' : '\f')
    if (before && before.page !== line.page) pageStart = length
    const rule = running.get(line)
    push(line.words)
    if (rule !== undefined) {
      edits.push({ start, end: length, insert: '', rule })
      continue
    }
    const gap = start + (before ? 1 : 0)
    if (last) joinEdit(edits, { start, end: gap, last, line, leading })
    else if (gap > start) edits.push({ start, end: gap, insert: '', rule: 'page-break' })
    for (const { start: from, end: to } of line.marks)
      edits.push({ start: gap + from, end: gap + to, insert: '', rule: 'note-mark' })
    last = line
  }
  endPage(pages - 1)
  return { source: parts.join(''), edits, notices }
}

/** One edit for the break between two lines: a blank, a paragraph, or a word joined again. */
function joinEdit(
  edits: Edit[],
  at: {
    readonly start: number
    readonly end: number
    readonly last: Placed
    readonly line: Placed
    readonly leading: ReadonlyMap<string, number>
  },
): void {
  const { start, end, last, line, leading } = at
  const rule = last.page === line.page ? 'line-break' : 'page-break'
  const hyphen = /\p{Ll}[-\u00ad]$/u.test(last.words) && /^\p{Ll}/u.test(line.words)
  const table = last.words.includes('\t') || line.words.includes('\t')
  if (endsParagraph(last, line, leading)) edits.push({ start, end, insert: '\n\n', rule })
  else if (table) edits.push({ start, end, insert: '\n', rule })
  else if (hyphen && COMPOUND.test(last.words)) edits.push({ start, end, insert: '', rule })
  else if (hyphen && edits.at(-1)?.end !== start)
    edits.push({ start: start - 1, end, insert: '', rule: 'hyphen' })
  else edits.push({ start, end, insert: ' ', rule })
}

/** Whether a line begins a new paragraph after the one before it. */
function endsParagraph(last: Placed, line: Placed, leading: ReadonlyMap<string, number>): boolean {
  const closed = /[.!?:;]["'”’)\]]{0,2}$/u.test(last.words)
  if (ITEM.test(line.words) || LEADERS.test(last.words)) return true
  const apart = last.page !== line.page || last.block !== line.block
  if (Math.abs(last.size - line.size) > last.size * (apart ? 0.25 : 0.12)) return true
  if (apart) return closed || !/^[\p{Ll}\d(]/u.test(line.words)
  const key = `${line.page} ${line.block}`
  // Cells set between the lines of others make a block's lines look nearer than type can stand.
  const usual = Math.max(leading.get(key) ?? line.size * USUAL_LEADING, line.size)
  if (last.y - line.y > usual * LEADING_SHARE) return true
  const width = (leading.get(`${key} end`) ?? last.end) - line.x
  const reach = last.end - line.x
  if (reach < width * STUB_SHARE && /^\p{Lu}/u.test(line.words)) return true
  return closed && reach < width * SHORT_SHARE
}

/** Whether a line ends as a sentence or label does; a note's mark may follow. */
function isClosed({ words, marks }: Line): boolean {
  const mark = marks.at(-1)
  const bare = mark?.end === words.length ? words.slice(0, mark.start) : words
  return /[.!?:;]["”’)\]]{0,2}$/u.test(bare)
}

/**
 * For each block the median distance of lines that follow one another inside a sentence (a block of
 * one-line paragraphs has none), and how far its longest line reaches.
 */
function leadings(lines: readonly Placed[]): Map<string, number> {
  const gaps = new Map<string, number[]>()
  const found = new Map<string, number>()
  for (const [index, line] of lines.entries()) {
    const key = `${line.page} ${line.block}`
    found.set(`${key} end`, Math.max(found.get(`${key} end`) ?? 0, line.end))
    const before = lines[index - 1]
    if (!before || before.page !== line.page || before.block !== line.block) continue
    if (isClosed(before) || !/^\p{Ll}/u.test(line.words)) continue
    gaps.set(key, [...(gaps.get(key) ?? []).slice(-200), before.y - line.y])
  }
  for (const [key, list] of gaps)
    found.set(key, list.toSorted((a, b) => a - b)[(list.length - 1) >> 1]!)
  return found
}

/** The title the file states, unless it is a file's name; else the largest words of page one. */
function titleOf(
  lines: readonly Placed[],
  running: ReadonlyMap<Placed, string>,
  head: PdfHead | null,
): string | null {
  const stated = head?.title?.replaceAll(/\s+/gu, ' ').trim() ?? ''
  const first = lines.filter((line) => line.page === 0 && !running.has(line))
  const printed = largest(first)
  if (isTitle(stated)) return stated.slice(0, TITLE_MAX)
  return printed
}

function largest(lines: readonly Placed[]): string | null {
  const sizes = lines.slice(0, 5000).map(({ size }) => size)
  const most = Math.max(0, ...sizes)
  const usual = sizes.toSorted((a, b) => a - b)[sizes.length >> 1] ?? 0
  const index = lines.findIndex(({ size }) => size >= most * 0.95)
  if (index < 0 || most < usual * 1.15) return null
  const words: string[] = []
  for (const line of lines.slice(index, index + 4)) {
    if (line.size < most * 0.95) break
    words.push(line.words)
  }
  const title = words.join(' ').replaceAll(/\s+/gu, ' ')
  return title.length >= 4 && title.length <= TITLE_MAX ? title : null
}

/** The address that a browser printed at the edge of the pages, or null; one cut short is none. */
function printedAddress(running: ReadonlyMap<Placed, string>): string | null {
  for (const { words } of running.keys()) {
    const address = PRINTED.test(words) ? /https?:\/\/\S+/u.exec(words)?.[0] : undefined
    if (address !== undefined && !/…|\.\.\.$/u.test(address)) return webAddress(address)
  }
  return null
}

/** Lines of the first page in which its day may stand. */
const DAY_LINES = 200

function* firstPage(lines: readonly Placed[]): Generator<string> {
  for (const { page, words } of lines.slice(0, DAY_LINES)) if (page === 0) yield words
}

/** Lines of the first page in which its author is named. */
const BYLINE_LINES = 15

/** Two to five words that begin like a name; no digits. */
const NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:de|van|von|der|bin|al|and|&) ){0,2}\p{Lu}[\p{L}\p{M}.'’-]*){1,5}$/u

/** The name that a line of the first page gives after "By", or null. */
function statedByline(lines: readonly Placed[]): string | null {
  for (const { page, words } of lines.slice(0, BYLINE_LINES))
    for (const piece of page > 0 ? [] : words.split(PIECES)) {
      const name = /^by\s(.{3,60})$/iu.exec(piece.trim())?.[1]
      if (name !== undefined && NAME.test(name)) return name
    }
  return null
}
