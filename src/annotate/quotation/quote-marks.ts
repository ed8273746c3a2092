// Where quotation marks open and close: curly, straight, guillemets, doubled single marks; nested
// ones belong to the outer, unclosed ones end with their paragraph. Example: 'He said: “Go. “Now!”'
// -> “Go. (unclosed) | “Now!”
import type { Span } from '../../text/span.ts'

/** Quoted words with their marks. */
export interface QuoteSpan extends Span {
  /** The words inside the marks, trimmed. */
  readonly inner: Span
  readonly closed: boolean
  /** Its last character inside the marks is a comma, stop or other mark that ends a clause. */
  readonly stopped: boolean
}

// A quotation in single marks is looked for this far, in characters: an apostrophe must not open
// half a page.
const LONGEST_SINGLE = 400

interface Opening {
  readonly at: number
  readonly width: number
  readonly closer: string
}

/** The outermost quotations of one paragraph, in order, disjoint. O(length). */
export function findQuotes(text: string, paragraph: Span): QuoteSpan[] {
  const quotes: QuoteSpan[] = []
  let open: Opening | null = null
  // Curly marks inside straight ones are pairs of their own.
  let nested = 0
  const marks = /["“”„‟«»‘’']|``/gu
  marks.lastIndex = paragraph.start
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    const at = match.index
    if (at >= paragraph.end) break
    const mark: string = doubled(text, at, open !== null) ?? match[0]
    if (open && open.closer === '"' && mark === '“') nested++
    else if (nested > 0 && mark === '”') nested--
    else if (open) {
      if (closes(text, at, mark, open.closer, paragraph)) {
        push(quotes, text, open, { start: at, end: at + mark.length }, true)
        open = null
        nested = 0
      } else if (reopens(text, at, mark, open, paragraph)) {
        push(quotes, text, open, { start: trimmedEnd(text, at), end: trimmedEnd(text, at) }, false)
        open = { at, width: mark.length, closer: closerOf(mark) }
      }
    } else if (opensAt(text, at, mark, paragraph)) {
      open = { at, width: mark.length, closer: closerOf(mark) }
    }
    marks.lastIndex = at + mark.length
  }
  if (open) {
    const end = trimmedEnd(text, paragraph.end)
    push(quotes, text, open, { start: end, end }, false)
  }
  return quotes
}

/**
 * Two single marks used as one double mark, or null; of three that close, the first closes a nested
 * quotation.
 */
function doubled(text: string, at: number, isOpen: boolean): string | null {
  if (isOpen && text.startsWith("'''", at)) return null
  const two = text.slice(at, at + 2)
  return two === "''" || two === '``' || two === '’’' || two === '‘‘' ? two : null
}

function closerOf(mark: string): string {
  if (mark === '“' || mark === '„' || mark === '‟') return '”'
  if (mark === '«') return '»'
  if (mark === '»') return '«'
  if (mark === '``') return "''"
  if (mark === '‘') return '’'
  if (mark === '‘‘') return '’’'
  return mark
}

const isSpace = (char: string | undefined) => char === undefined || /\s/u.test(char)
const isWordy = (char: string | undefined) => char !== undefined && /[\p{L}\p{Nd}]/u.test(char)

function before(text: string, at: number, paragraph: Span): string | undefined {
  return at > paragraph.start ? text[at - 1] : undefined
}

function after(text: string, end: number, paragraph: Span): string | undefined {
  return end < paragraph.end ? text[end] : undefined
}

function opensAt(text: string, at: number, mark: string, paragraph: Span): boolean {
  const prev = before(text, at, paragraph)
  const next = after(text, at + mark.length, paragraph)
  if (mark === '“' || mark === '„' || mark === '‟' || mark === '``') return next !== undefined
  if (mark === '«' || mark === '»') return !isSpace(next) || mark === '«'
  if (mark === '”' || mark === '’’') return false
  const free = isSpace(prev) || /[([{—–\-:,;.…/“"]/u.test(prev!)
  if (mark === '"' || mark === "''" || mark === '‘‘') {
    if (free) return next !== undefined && hasWord(text, at + mark.length, paragraph)
    return !isWordy(prev) && isWordy(next)
  }
  // Single marks: an opener needs its closer near by, or it is an apostrophe.
  if (mark === '’' || !free || isSpace(next) || !isWordy(next)) return false
  return singleCloser(text, at, mark === '‘' ? '’' : "'", paragraph) > 0
}

function hasWord(text: string, from: number, paragraph: Span): boolean {
  return /[\p{L}\p{Nd}]/u.test(text.slice(from, Math.min(paragraph.end, from + 20)))
}

function singleCloser(text: string, at: number, closer: string, paragraph: Span): number {
  const limit = Math.min(paragraph.end, at + LONGEST_SINGLE)
  for (let i = at + 2; i < limit; i++)
    if (text[i] === closer && closes(text, i, closer, closer, paragraph)) return i
  return -1
}

function closes(text: string, at: number, mark: string, closer: string, paragraph: Span): boolean {
  const prev = before(text, at, paragraph)
  const next = after(text, at + mark.length, paragraph)
  if (closer === '’' || closer === "'") return mark === closer && !isSpace(prev) && !isWordy(next)
  if (mark === closer) {
    if (closer === '"' || closer === "''") return !(isSpace(prev) && isWordy(next))
    return true
  }
  // A closing mark typed as an opening one, a straight one closing a curly one, or the other way.
  if (closer === '"' && mark === '”') return !isSpace(prev) && !isWordy(next)
  if (closer === '”' && (mark === '“' || mark === '"')) return !isSpace(prev) && !isWordy(next)
  return closer === "''" && mark === '"'
}

/** A new opening while one is open: the earlier one was never closed. */
function reopens(text: string, at: number, mark: string, open: Opening, paragraph: Span): boolean {
  if (open.closer === '’' || open.closer === "'") return false
  const prev = before(text, at, paragraph)
  const next = after(text, at + mark.length, paragraph)
  if (mark !== '“' && mark !== '"') return false
  return (
    isSpace(prev) && isWordy(next) && /[.!?…,]\s*$/u.test(text.slice(Math.max(open.at, at - 4), at))
  )
}

function trimmedEnd(text: string, end: number): number {
  let at = end
  while (at > 0 && /\s/u.test(text[at - 1]!)) at--
  return at
}

function push(to: QuoteSpan[], text: string, open: Opening, close: Span, closed: boolean): void {
  let start = open.at + open.width
  let end = Math.max(start, close.start)
  while (start < end && /\s/u.test(text[start]!)) start++
  while (end > start && /\s/u.test(text[end - 1]!)) end--
  if (end === start) return
  to.push({
    start: open.at,
    end: Math.max(close.end, end),
    inner: { start, end },
    closed,
    stopped: /[,.!?;:…—-]/u.test(text[end - 1]!),
  })
}
