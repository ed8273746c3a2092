// The lines of a plain mail → the edits that make paragraphs of them, and take the armour of a
// signature off. Example: "The river rose \nin the night" of a flowed mail (RFC 3676) is one line;
// so are lines that were broken at column 72. A quoted line ("> ") goes on only a quoted one.
import type { Edit } from '../../text/edits.ts'

/** Lines of mail are broken between these columns, where most are. */
const WRAP_FROM = 50
const WRAP_TO = 82

/** How the lines of a mail are broken, as its header states. */
export interface Flow {
  readonly flowed: boolean
  /** The blank before a break is no part of the words. */
  readonly delsp: boolean
}

/** Edits of a plain mail. O(source). */
export function mailEdits(source: string, flow: Flow): Edit[] {
  const armour = armourEdits(source)
  const joins = unwrapped(source, flow)
  const outside = joins.filter(
    ({ start, end }) => !armour.some((one) => start < one.end && one.start < end),
  )
  return [...armour, ...outside].toSorted((a, b) => a.start - b.start)
}

/** Edits that join the lines of a text that was broken to fit a mail. */
function unwrapped(source: string, { flowed, delsp }: Flow): Edit[] {
  const lines = source.split('\n')
  const long = lines.filter((line) => line.length > WRAP_FROM).length
  const over = lines.filter((line) => line.length > WRAP_TO).length
  if (!flowed && (over > lines.length / 50 || long < 3)) return []
  const edits: Edit[] = []
  let start = 0
  for (const [index, line] of lines.entries()) {
    const end = start + line.length
    const next = lines[index + 1]
    const quoted = quoteOf(line)
    const joins = flowed
      ? / \r?$/u.test(line) && !line.slice(quoted.length).startsWith('-- ')
      : line.length > WRAP_FROM && /^[\p{L}\p{N}"“‘'($€£]/u.test(next ?? '')
    if (joins && next !== undefined && sameQuote(quoted, next)) {
      const bare = flowed && delsp ? line.replace(/ \r?$/u, '') : line.replace(/[ \r]{1,20}$/u, '')
      const to = end + 1 + (flowed ? quoteOf(next).length : 0)
      const insert = flowed && delsp ? '' : ' '
      edits.push({ start: start + bare.length, end: to, insert, rule: 'line-break' })
    }
    start = end + 1
  }
  return edits
}

/** The marks of quotation before a line, with one blank. */
function quoteOf(line: string): string {
  return /^>{1,50} ?/u.exec(line)?.[0] ?? ''
}

/** Whether a line goes on at the depth of quotation of the line before it. */
function sameQuote(quoted: string, next: string): boolean {
  const mark = quoteOf(next)
  return mark.trim() === quoted.trim() && next.slice(mark.length).trim() !== ''
}

/** What signs a text in its own lines (RFC 9580, 7): head and signature are no words of it. */
function armourEdits(source: string): Edit[] {
  const edits: Edit[] = []
  const head =
    /^-----BEGIN PGP SIGNED MESSAGE-----\r?\n(?:[A-Z][A-Za-z-]{1,30}: .{0,200}\r?\n){0,9}\s{0,9}/mu.exec(
      source,
    )
  const rule = 'signature'
  if (!head) return []
  edits.push({ start: head.index, end: head.index + head[0].length, insert: '', rule })
  const start = source.indexOf('\n-----BEGIN PGP SIGNATURE-----', head.index)
  const mark = '-----END PGP SIGNATURE-----'
  const end = start < 0 ? -1 : source.indexOf(mark, start)
  if (end > 0) edits.push({ start, end: end + mark.length, insert: '', rule })
  return edits
}
