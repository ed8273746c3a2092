// The lines around a page's main heading → byline and dates as a reader sees them. Example:
// "<h1>Flood</h1><p>By Mira Sorel</p><p>Updated Feb 3, 2032" gives the byline "Mira Sorel" and the
// change of 2032-02-03. Lines of other reports on the page, comments and captions do not count.
import {
  BREAK,
  creditIn,
  isAuthorLabel,
  isNames,
  isPersons,
  namesAt,
  personsBefore,
  signedIn,
  withoutCredit,
} from './byline.ts'
import { joined, lineAt, lineStart, type Line, type Part } from './lines.ts'
import type { Box, Page, Piece } from './page.ts'
import { readStamp } from '../stamp.ts'
import { isOtherLabel, isStampLabel, stampsIn, type Stamp } from './stamps.ts'

/** What is printed around the heading; null where it is not. */
export interface Front {
  readonly byline: string | null
  /** Whether the byline follows a credit ("By"). */
  readonly credited: boolean
  readonly published: string | null
  readonly modified: string | null
  /** A day in a box further down whose names say that it is one. */
  readonly below: string | null
}

export const NO_FRONT: Front = {
  byline: null,
  credited: false,
  published: null,
  modified: null,
  below: null,
}

/** Pieces looked at before and after the heading, and the longest part that can be a byline. */
const BEFORE = 12
const AFTER = 60
/** A date without a label counts only so many lines above the heading: there are lists of news. */
const BARE_BEFORE = 3
const LINE_MAX = 90
const WHOLE_MAX = 300
/** A stamp in a box that says so may stand further off, below a picture or the report. */
const FAR = 400
/** Pieces below the heading in which a credit may stand at the report's end. */
const END_MAX = 6000
/** Characters of a line that is prose, and how many of them are the report's beginning. */
const PROSE_MIN = 160
const PROSE_LINES = 3
/** Boxes looked at above a piece for what its names say. */
const LEVELS = 3
const CHAIN_MAX = 24
/** Longest byline of a box that names an author, in code units and words. */
const NAMED_MAX = 70
const NAMED_WORDS_MAX = 7

/** What a box that names an author may hold beside the name. */
const NO_NAME =
  /^(?:about|advertisement|author|all|font|listen|print|size|text|articles?|by|bio|contact|contributors?|edited|email|fact|follow|guest|learn|medically|meet|more|name|our|posted|profile|read|reviewed|see|share|staff|subscribe|team|the author|updated|view|visit|website|writers?|written|\d)\b/iu
const SAYS_DAY =
  /^(?:(?:first |originally |last )?(?:published|posted|updated|modified|reviewed)|publication date)\b/iu
const DATE_NAMES = /date|time|publish|posted|stamp/iu
const NO_DATE_NAMES = /related|card|recent|recommend|more|comment|sidebar|widget|footer|copyright/iu
/** Names of boxes that hold other reports, readers' words or captions. */
const OTHERS =
  /related|recent|recommend|teaser|\bread-?next|\bmost-?(?:read|popular|viewed|recent)|popular|trending|comment|\brepl(?:y|ies)\b|sidebar|footer|promo|newsletter|latest|caption|photo|slide|signature|next-?(?:post|article)|up-?next|also-?(?:like|read)|\bfeed\b/iu

/** The same near the heading, where boxes have stranger names. */
const OTHERS_NEAR = /comment|caption|photo|slide|\brepl(?:y|ies)\b/iu

/** Where the report stands on its page: the boxes around its heading, and its own article. */
interface Place {
  readonly around: ReadonlySet<Box>
  own: Box | null
}

interface Found extends Front {
  byline: string | null
  published: string | null
  modified: string | null
  /** A day without a label above the heading: it may be that of other news. */
  above: string | null
  /** A name in a box that names an author. */
  marked: string | null
  /** A name without any mark and the line it stands in. */
  bare: { readonly names: string; readonly line: number } | null
  /** The line of the first day. */
  dated: number
}

/** What stands around the heading at piece `index`. Never throws. O(pieces). */
export function frontOf(source: string, { pieces }: Page, index: number): Front {
  const place = placeOf(pieces[index]!.box)
  const found: Found = { ...NO_FRONT, above: null, marked: null, bare: null, dated: -9 }
  const last = Math.min(pieces.length, index + AFTER)
  const lines = linesOf(source, pieces, { from: Math.max(0, index - BEFORE), to: last })
  const heading = lines.findIndex(({ next }) => next > index)
  let [label, prose] = ['', 0]
  for (const [at, line] of lines.entries()) {
    if (line.length >= PROSE_MIN && at > heading) prose++
    if (at === heading || !isOwn(line.box, place, prose > 0 ? OTHERS : OTHERS_NEAR)) continue
    noteStamps(found, line, { label, at, heading })
    if (prose < PROSE_LINES) noteNames(found, line, { label, at, below: at > heading })
    label = isLabel(line.words) ? line.words : ''
  }
  const bare = found.bare !== null && Math.abs(found.bare.line - found.dated) <= 1
  const near = found.published ?? found.above
  const far = near === null ? farStamp(source, pieces, last, place) : null
  const farDay = far !== null && !far.changed ? far.stamp : null
  return {
    byline: found.byline ?? found.marked ?? (bare ? found.bare!.names : null),
    credited: found.byline !== null,
    published: near ?? (far?.labelled ? farDay : null),
    modified: found.modified ?? (far?.changed ? far.stamp : null),
    below: found.modified === null ? farDay : null,
  }
}

const isLabel = (words: string) =>
  isStampLabel(words) || isOtherLabel(words) || isAuthorLabel(words)

function linesOf(
  source: string,
  pieces: readonly Piece[],
  { from, to }: { readonly from: number; readonly to: number },
): Line[] {
  const lines: Line[] = []
  for (let i = lineStart(pieces, from); i < to;) {
    const line = lineAt(source, pieces, i)
    lines.push(line)
    i = line.next
  }
  return lines
}

/** What a report's last lines say. */
export interface Signature {
  readonly byline: string
  /** A day in the line of the names or the next, or null. */
  readonly published: string | null
}

/**
 * Who a report's last lines say wrote it ("Reporting by Mira Sorel; editing by Aldo Venn", "Author:
 * Mira Sorel", a box about the author), or null. `index`: the heading's piece. O(pieces).
 */
export function signatureOf(source: string, { pieces }: Page, index: number): Signature | null {
  const place = placeOf(pieces[index]!.box)
  const end = Math.min(pieces.length, index + END_MAX)
  let [label, prose] = ['', false]
  for (let i = index; i < end;) {
    const line = lineAt(source, pieces, i)
    i = line.next
    const ends = prose && (i >= end || lineAt(source, pieces, i).length < PROSE_MIN)
    prose = line.length >= PROSE_MIN
    if (line.words === '' || line.words.length > WHOLE_MAX || !isOwn(line.box, place)) continue
    const byline = signedIn(line.words) ?? signedBelow(line, label) ?? (ends ? signOff(line) : null)
    if (byline !== null) {
      const below = i < end ? lineAt(source, pieces, i).parts : []
      const stamp = [...stampsIn(line.parts, ''), ...stampsIn(below, '')].find(
        (one) => !one.changed,
      )
      return { byline, published: stamp?.stamp ?? null }
    }
    label = isAuthorLabel(line.words) ? line.words : ''
  }
  return null
}

function signedBelow(line: Line, label: string): string | null {
  if (line.words.length > LINE_MAX) return null
  const credit = creditIn(joined(line.parts, ` ${BREAK} `), { labelled: label !== '' })
  if (credit !== null) return label === '' || isNames(line.words) ? credit.names : null
  return line.parts.length === 1 && isAuthorBox(line.box) && isNames(line.words) ? line.words : null
}

/** A name in italics alone below the last paragraph. */
function signOff({ words, box }: Line): string | null {
  const leaning = /^(?:i|em)$/u.test(box.tag) && words.length <= LINE_MAX
  return leaning && isPersons(words) ? words : null
}

function placeOf(heading: Box): Place {
  const around = new Set<Box>()
  let own: Box | null = null
  let level = 0
  for (let box: Box | null = heading; box && level < CHAIN_MAX; box = box.parent, level++) {
    around.add(box)
    if (box.tag === 'article') own ??= box
  }
  return { around, own }
}

/** Whether a box is the report's: in no other article, no list of others, no comment, no caption. */
function isOwn(box: Box, place: Place, others = OTHERS): boolean {
  let level = 0
  for (let above: Box | null = box; above && level < CHAIN_MAX; above = above.parent, level++) {
    if (place.around.has(above)) return true
    if (others.test(above.names) || above.tag === 'nav' || above.tag === 'figcaption') return false
    if (above.tag === 'article') {
      place.own ??= above
      if (above !== place.own) return false
    }
  }
  return true
}

function noteStamps(
  found: Found,
  line: Line,
  { label, at, heading }: { readonly label: string; readonly at: number; readonly heading: number },
): void {
  if (line.words === '' || line.words.length > WHOLE_MAX) return
  for (const { stamp, changed, labelled } of stampsIn(line.parts, label)) {
    if (changed) found.modified ??= stamp
    else if (labelled || at > heading) found.published ??= stamp
    else if (at >= heading - BARE_BEFORE) found.above = stamp
    else continue
    if (!changed) found.dated = found.published === null || found.dated < heading ? at : found.dated
  }
}

function noteNames(
  found: Found,
  line: Line,
  { label, at, below }: { readonly label: string; readonly at: number; readonly below: boolean },
): void {
  if (line.words === '' || line.words.length > WHOLE_MAX) return
  const text = joined(line.parts, ` ${BREAK} `)
  found.byline ??= signedIn(line.words) ?? creditOf(line, text, label)
  for (const [i, part] of line.parts.entries()) {
    if (found.marked !== null || part.words.length > LINE_MAX) break
    found.marked = authorIn(part, line.parts.slice(i))
  }
  if (below && found.bare === null) {
    const names = text.split(/ ?[|•·\u0001] ?| [–—-] /u).find((one) => isPersons(one.trim()))
    const beside = names?.trim() ?? personsBefore(text)
    if (beside !== null) found.bare = { names: beside, line: at }
  }
}

function creditOf(line: Line, text: string, label: string): string | null {
  return creditIn(text, { labelled: isAuthorLabel(label) })?.names ?? creditPart(line)
}

/** The names of a credit that begins within a line: "3 May 2032 | By Mira Sorel". */
function creditPart({ parts }: Line): string | null {
  for (const [i, { words }] of parts.entries())
    for (const one of words.split(/ ?[|•·] ?| [–—-] /u)) {
      if (one.length > LINE_MAX) continue
      const label = isAuthorLabel(one)
      const after = parts.slice(i + 1).slice(0, 6)
      const text = label ? joined(after, ` ${BREAK} `) : one
      const names = creditIn(text, { labelled: label })?.names
      if (names !== undefined) return names
    }
  return null
}

/** The first date below the front in a box whose names say that it is one. */
function farStamp(
  source: string,
  pieces: readonly Piece[],
  from: number,
  place: Place,
): Stamp | null {
  for (let i = from; i < Math.min(pieces.length, from + FAR);) {
    const line = lineAt(source, pieces, i)
    i = line.next
    if (line.words === '' || line.words.length > LINE_MAX || !isOwn(line.box, place)) continue
    const dated = line.parts.filter(({ box }) => {
      const names = namesAround(box)
      return DATE_NAMES.test(names) && !NO_DATE_NAMES.test(names)
    })
    const stamp = stampsIn(dated, '').find(({ changed }) => !changed)
    if (stamp !== undefined) return stamp
    // "Published: 3 May 2032", a line of its own below the report.
    const own = SAYS_DAY.test(line.words) ? stampsIn(line.parts, '') : []
    if (own[0] !== undefined && own[0].labelled) return own[0]
  }
  return null
}

function namesAround(box: Box): string {
  let names = ''
  let around: Box | null = box
  for (let level = 0; around && level < LEVELS; level++, around = around.parent)
    names += ` ${around.tag === 'time' ? 'time ' : ''}${around.names}`
  return names
}

function isAuthorBox(box: Box): boolean {
  let around: Box | null = box
  for (let level = 0; around && level < LEVELS; level++, around = around.parent)
    if (around.author) return true
  return false
}

/** The names in a box that names an author, or null. `parts`: of its line from this one on. */
function authorIn({ words, box }: Part, parts: readonly Part[]): string | null {
  if (!isAuthorBox(box)) return null
  const several = namesAt(
    joined(
      parts.filter((part) => isAuthorBox(part.box) || /^(?:,|and|&|, and)$/iu.test(part.words)),
      ` ${BREAK} `,
    ),
  )
  if (several !== null && / and /u.test(several.names)) return several.names
  const name = withoutCredit(words)
    .split(/ [|•·–] |\|/u)[0]!
    .trim()
  if (name.length < 3 || name.length > NAMED_MAX || NO_NAME.test(name)) return null
  if (readStamp(name) !== null || /\d{4}|\d:\d/u.test(name)) return null
  const plain = !/[.!?:;]$/u.test(name) || /\b\p{L}\.$/u.test(name)
  return plain && /^[\p{Lu}\p{Lo}].*\p{L}/u.test(name) && name.split(' ').length <= NAMED_WORDS_MAX
    ? name
    : null
}
