// Lines that belong to the page and not to the report → deletions; also the ends that page
// furniture leaves on lines. Example: a line "Latest News" goes; "Flood reaches Marn More" after
// "Flood reaches Marn" loses its " More". Only whole lines and clear ends go; a sentence that
// mentions such words stays.
import type { Edit } from '../text/edits.ts'
import {
  FURNITURE_LINES,
  HEADLINE_TAILS,
  LINE_HEADS,
  SENTENCE_TAILS,
  SHARE_WORDS,
} from './furniture-lines.ts'

/** Longest line that can be furniture, in code units: longer ones are prose. */
const LINE_MAX = 240
/** Longest line listed word for word, and longest headline whose repetition is looked up. */
const LISTED_MAX = 60

// Anchored and without nested repetition: linear.
const FURNITURE_PATTERNS: readonly RegExp[] = [
  /^(?:read (?:more|also|next|on|full story)|also read|see also|related(?: (?:stories|articles|news|coverage|content|posts?|links?))?|more on this(?: story| topic)?|recommended(?: for you)?|don['’]t miss|trending(?: now)?|(?:lire|lea|leia|lees) (?:aussi|también|também|ook)|читайте также) ?[:|>»]/iu,
  /^(?:follow|like|find|join) (?:us|our (?:page|channel|whatsapp channel|telegram channel)) (?:on|at) [^.!?]*[.!]?$/iu,
  /^(?:sign up|subscribe) (?:for|to|here|now|today)\b[^"“”]{0,160}$/iu,
  /^(?:click|tap) here (?:to|for)\b[^"“”]{0,120}$/iu,
  /^(?:©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4}))/iu,
  /\ball rights reserved\.?$/iu,
  /^share (?:this |the )?(?:article|story|post|page|news)? ?(?:on|via|with|by|to) [\p{L} ,/&]{1,60}:?$/iu,
  /^(?:\d{1,6}|no) (?:comments?|shares?|views|likes)$/iu,
  /^\d{1,3}[ -]min(?:ute)?s? read$/iu,
  /^(?:listen to|watch) this (?:article|story|video)\b/iu,
  // "What is your view? Tell us in the comments below!"
  /^(?:[^.!?"“”]{1,80}\? ?)?(?:tell us|let us know|share your (?:thoughts|views?|opinions?)|have your say|leave (?:a|your) comments?|join the (?:conversation|discussion|debate))[^.!?"“”]{0,40}\b(?:in the comments?(?: section)?|comments section|below)(?: below)?[.!]?$/iu,
  // The running foot of a paged document: "Marn Relief Board | Bulletin 4 | Page 2 of 3".
  /^(?:[^|]{1,100}\|){0,6} ?page \d{1,4} (?:of|\/) ?\d{1,4}$/iu,
  /^this (?:article|story|post) (?:was |has been )?(?:originally |first )?(?:published|appeared) (?:on|in|at) [^.!?]{1,80}\.?$/iu,
]
/**
 * A line of marks alone, such as "* * *" or a stray full stop. Quotation marks stay: they may close
 * a quotation.
 */
const MARKS_ONLY = /^[.*_~#=|<>+·•●■◆►▶–—\- …]+$/u
/** What an article interface leaves where it cut a text: "[+1412 chars]". */
const CUT_NOTE = /(?:…|\.\.\.)? ?\[\+\d{1,7} chars\]$/u

interface Line {
  readonly start: number
  readonly end: number
  readonly words: string
}

/** Edits that delete furniture, each by rule `furniture`. Never throws. O(text). */
export function removeFurniture(text: string): Edit[] {
  const lines = linesOf(text)
  const known = new Set(lines.map((line) => plainLine(line.words)))
  const edits: Edit[] = []
  for (const line of lines) {
    const found = isFurniture(line.words)
      ? [wholeLine(text, line)]
      : [headOf(line), tailOf(line, known)]
    for (const edit of found) if (edit) edits.push({ ...edit, insert: '', rule: 'furniture' })
  }
  return joined(edits)
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    if (end > start)
      lines.push({ start, end, words: text.slice(start, Math.min(end, start + 2000)) })
    start = end + 1
  }
  return lines.map((line) => (line.end - line.start > 2000 ? { ...line, words: '' } : line))
}

/** A line in lower case with plain apostrophes and without marks at its ends. */
function plainLine(words: string): string {
  const plain = words.toLowerCase().replaceAll('’', "'")
  let start = 0
  let end = plain.length
  while (start < end && !/[\p{L}\p{Nd}]/u.test(plain[start]!)) start++
  while (end > start && !/[\p{L}\p{Nd}]/u.test(plain[end - 1]!)) end--
  return plain.slice(start, end)
}

function isFurniture(words: string): boolean {
  const line = words.trim()
  if (line === '' || line.length > LINE_MAX) return false
  if (MARKS_ONLY.test(line)) return true
  if (line.length <= LISTED_MAX && isListed(plainLine(line))) return true
  return FURNITURE_PATTERNS.some((pattern) => pattern.test(line))
}

function isListed(plain: string): boolean {
  if (FURNITURE_LINES.has(plain)) return true
  const words = plain.split(/[\s,|/·•]+/u)
  return words.length > 1 && words.every((word) => SHARE_WORDS.has(word))
}

/** A whole line with the breaks before it, or after it where it is the first. */
function wholeLine(text: string, { start, end }: Line): Pick<Edit, 'start' | 'end'> {
  let from = start
  while (from > 0 && /\s/u.test(text[from - 1]!)) from--
  if (from > 0) return { start: from, end }
  let to = end
  while (to < text.length && /\s/u.test(text[to]!)) to++
  return { start: 0, end: to }
}

/**
 * A section label stuck to the capital of a line's first word ("Top StoriesRain fell"), or null.
 * With a space between them the label's words may be the sentence's own.
 */
function headOf({ words, start }: Line): Pick<Edit, 'start' | 'end'> | null {
  const lower = words.slice(0, LISTED_MAX).toLowerCase()
  for (const head of LINE_HEADS) {
    if (!lower.startsWith(head)) continue
    if (/^\p{Lu}[\p{Ll}\s]/u.test(words.slice(head.length, head.length + 4)))
      return { start, end: start + head.length }
  }
  return null
}

/** The furniture at the end of a line that otherwise belongs to the report, or null. */
function tailOf(line: Line, known: ReadonlySet<string>): Pick<Edit, 'start' | 'end'> | null {
  const { words, start, end } = line
  const cut = CUT_NOTE.exec(words)
  if (cut && cut.index > 0) return { start: start + cut.index, end }
  const lower = words.toLowerCase()
  for (const tail of HEADLINE_TAILS) {
    const at = tailStart(lower, tail)
    const headline = at > 0 ? plainLine(words.slice(0, at)) : ''
    if (headline !== '' && known.has(headline)) return { start: start + at, end }
  }
  for (const tail of SENTENCE_TAILS) {
    const at = tailStart(lower, tail)
    if (at > 0 && /[.!?…"”’)]$/u.test(words.slice(0, at))) return { start: start + at, end }
  }
  return null
}

/**
 * Where a tail and the spaces before it begin, or -1. Marks after the tail ("more »", "more...") go
 * with it.
 */
function tailStart(lower: string, tail: string): number {
  let end = lower.length
  while (end > 0 && /[\s.»>→:…\])]/u.test(lower[end - 1]!)) end--
  if (!lower.slice(0, end).endsWith(tail)) return -1
  let at = end - tail.length
  if (at === 0 || !/[\s[(]/u.test(lower[at - 1]!)) return -1
  while (at > 0 && /[\s[(]/u.test(lower[at - 1]!)) at--
  return at
}

/** Edits of neighbouring lines meet at the break between them: cut the later one back. */
function joined(edits: readonly Edit[]): Edit[] {
  const disjoint: Edit[] = []
  let last = 0
  for (const edit of edits) {
    const start = Math.max(edit.start, last)
    if (edit.end > start) disjoint.push({ ...edit, start })
    last = Math.max(last, edit.end)
  }
  return disjoint
}
