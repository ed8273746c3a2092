// The first lines of a saved text → what they state of it: its headline, the outlet and the day it
// appeared. Example: "Flood reaches Marn", "The Herald" and "3 February 2032" on lines of their own
// are a title, an outlet and a day; "The dam broke on 3 February 2032." states none.
import { readStamp } from './stamp.ts'

/** What the first lines state; null where they do not. */
export interface FrontLines {
  readonly outlet: string | null
  readonly published: string | null
  /** The line below outlet and day, where these stand at the top. */
  readonly title: string | null
}

const NOTHING: FrontLines = { outlet: null, published: null, title: null }

/** Lines that are not blank, and code units, within which a saved text states its day. */
const LINES = 6
const UNITS = 2000
const LINE_MAX = 220
/** Longest line that is no prose: a byline, an outlet, a day. */
const SHORT_MAX = 90

const LABEL = /^(?:(?:first |originally )?(?:published|posted|issued)|date)(?: on| at)?\s?:?\s/iu
const PARTS = /\s{1,4}[|•·–—-]\s{1,4}/u

/** What the first lines state. Never throws. O(1). */
export function frontLines(source: string): FrontLines {
  const lines = source
    .slice(0, UNITS)
    .split(/\r\n?|\n/u)
    .map((line) => line.replace(/^\uFEFF/u, '').trim())
    .filter((line) => line !== '')
    .slice(0, LINES)
  for (const [i, line] of lines.entries()) {
    if (line.length > (i === 0 ? LINE_MAX : SHORT_MAX)) break
    const [published, beside] = dayIn(line)
    if (published !== null) {
      const above = lines[i - 1]
      const outlet = beside ?? (above !== undefined && isOutlet(above) ? above : null)
      const isTop = beside === null ? i === 1 : i === 0
      return { outlet, published, title: isTop && outlet !== null ? (lines[i + 1] ?? null) : null }
    }
    // Prose has begun: a day below it is matter of the report.
    if (i > 0 && /[.!?]["”’)]?$/u.test(line) && line.includes(' ')) break
  }
  return NOTHING
}

/** The day that a line is, and the outlet before or after it on the line ("The Herald | 3 May"). */
function dayIn(line: string): readonly [published: string | null, outlet: string | null] {
  const whole = readStamp(bare(line))
  if (whole !== null) return [isWhole(whole) ? whole : null, null]
  const parts = line.split(PARTS)
  if (parts.length < 2 || parts.length > 4) return [null, null]
  const stamps = parts.map((part) => readStamp(bare(part))).filter((stamp) => stamp !== null)
  const [stamp] = stamps
  if (stamp === undefined || stamps.length > 1 || !isWhole(stamp)) return [null, null]
  const rest = parts.filter((part) => readStamp(bare(part)) === null)
  return [stamp, rest.find((part) => isOutlet(part.trim()))?.trim() ?? null]
}

const bare = (line: string) =>
  line
    .replace(LABEL, '')
    .replace(/^\(([^()]{1,60})\)$|[.,]$/u, '$1')
    .replace(TOWN, '')

/** "MARN, 3 February 2032": where it was written, or by whom, before the day. */
const TOWN = /^(?:\p{Lu}[\p{L}’'-]*\s){0,3}\p{Lu}[\p{L}’'-]*, (?=\p{L}{0,9},? ?\d)/u

/** A month alone says no day. */
const isWhole = (stamp: string) => stamp.length > 'yyyy-mm'.length

/** One to five words with capitals, as outlets are called; no byline, no headline. */
function isOutlet(line: string): boolean {
  return OUTLET.test(line) && !BYLINE.test(line) && line.length <= 50
}

const OUTLET =
  /^(?:The )?[\p{Lu}\p{Nd}][\p{L}\p{Nd}’'&.-]*(?: (?:of |and |& |the )?[\p{Lu}\p{Nd}][\p{L}\p{Nd}’'&.-]*){0,4}$/u
const BYLINE =
  /^(?:by|from|written|reporting|story|updated|published|posted|photo|image)\b|[.!?]$/iu
