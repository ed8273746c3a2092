// A text file that a news library handed out (LexisNexis, Nexis Uni, Factiva) → its documents, each
// with what its head states. Example: "1 of 2 DOCUMENTS", then "The Ostrel Herald", "February 3,
// 2032 Tuesday", "Flood in Marn", "LENGTH: 80 words" and the words is a report of that outlet and
// day; its head and foot go by recorded edits. A text without these marks is left to others.
// Sources: exports as they come, and the services' own help pages on fields.
import type { RawDocument } from '../model/document.ts'
import type { Notice } from '../model/notice.ts'
import type { Edit } from '../text/edits.ts'
import { partName, readPart, rejectedPart, type PartFields, type Place, type Read } from './part.ts'
import { readStamp } from './stamp.ts'

/** Documents of one file, lines of a head, and code units in which a file shows what it is. */
const DOCUMENTS_MAX = 20_000
const HEAD_LINES = 60
const PROBE = 200_000
const LINE_MAX = 1200

const NUMBERED = /^[^\S\n]{0,80}\d{1,6} of \d{1,6} DOCUMENTS[^\S\n]{0,9}\r?$/mu
const ENDED = /^End of Document[^\S\n]{0,9}\r?$/mu
const SIGNED = /^Document [A-Z][A-Z\d]{2,9}\d{12}[a-z\d]{4,14}[^\S\n]{0,9}\r?$/mu
const FIELD =
  /^(byline|section|length|dateline|headline|highlight|url|language|load-date|publication-type|journal-code|graphic|source|subject|correction-date|copyright):\s{0,20}(.{0,1000})$/iu
const CODE = /^([A-Z]{2}) {2,10}(.{0,1000})$/u
const COUNT = /^\d[\d,]{0,9} words$/u
const RIGHTS = /^(?:\(c\)|©|copyright\b)|^all rights reserved\.?$/iu
const WEEKDAY = /\s?\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?/iu

interface Line {
  readonly start: number
  readonly end: number
  /** Where its first word begins. */
  readonly begins: number
  readonly words: string
}

/** What a document states, and where in it the words of the report begin and end. */
interface Found {
  readonly fields: PartFields
  readonly from: number
  readonly to: number
  /** Lines inside the words that are none. */
  readonly marks: readonly Line[]
}

/** The reports of a library's file in their order; null where a text is none. O(source). */
export function newsTexts(
  source: string,
  place: Place,
  notices: readonly Notice[],
): readonly Read[] | null {
  const probe = source.slice(0, PROBE)
  const numbered = NUMBERED.test(probe.trimStart().slice(0, 200))
  const ended = ENDED.test(probe) && /^(?:length|load-date):/imu.test(probe)
  const signed =
    SIGNED.test(probe) && /^(?:\d[\d,]{0,9} words|(?:WC|HD) {2,10}.{1,300})\r?$/mu.test(probe)
  if (!numbered && !ended && !signed) return null
  const read = signed ? ofFactiva : ofNexis
  const documents = cut(source, {
    before: numbered ? NUMBERED : null,
    after: signed ? SIGNED : ENDED,
  })
  const reads = documents.slice(0, DOCUMENTS_MAX).map((text, index): Read => {
    const part = partName(place.part, `document ${index + 1}`)
    const { fields, from, to, marks } = read(linesOf(text))
    const given = readPart({ path: place.path, part }, { text }, { fields, notices })
    return 'rejection' in given
      ? given
      : { document: withEdits(given.document, { from, to, marks }) }
  })
  const more = documents.length - DOCUMENTS_MAX
  const reason = `${more} documents beyond the first ${DOCUMENTS_MAX}`
  return more > 0 ? [...reads, rejectedPart(place, reason)] : reads
}

/** The file cut before or after the lines that divide it; rests without words go to no one. */
function cut(
  source: string,
  { before, after }: { readonly before: RegExp | null; readonly after: RegExp },
): string[] {
  const mark = new RegExp((before ?? after).source, 'gmu')
  const found = [...source.matchAll(mark)]
  const at = found.map(({ index, 0: line }) => (before ? index : index + line.length))
  const starts = before ? at : [0, ...at]
  return starts
    .map((start, index) => source.slice(start, starts[index + 1] ?? source.length))
    .filter((text) => text.trim() !== '')
}

function withEdits(
  document: RawDocument,
  { from, to, marks }: Pick<Found, 'from' | 'to' | 'marks'>,
): RawDocument {
  const { length } = document.source
  if (from >= to || length === 0) return document
  const edits: Edit[] = []
  const drop = (start: number, end: number) => {
    if (end > start) edits.push({ start, end, insert: '', rule: 'export-field' })
  }
  drop(0, from)
  for (const { start, end } of marks) if (start > from && end < to) drop(start, end)
  drop(to, length)
  return { ...document, edits }
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const given = text.slice(start, Math.min(end, start + LINE_MAX))
    const begins = start + given.length - given.trimStart().length
    lines.push({ start, end, begins, words: given.trim() })
    start = end + 1
  }
  return lines
}

/** A document of LexisNexis: outlet, day and title in lines, then fields, then "BODY:". */
function ofNexis(lines: readonly Line[]): Found {
  const stated = new Map<string, string>()
  const head: string[] = []
  let from = 0
  const top = lines.slice(0, HEAD_LINES)
  const body = top.findIndex(({ words }) => /^body:?$/iu.test(words))
  const last = body >= 0 ? body : top.findLastIndex(({ words }) => FIELD.test(words))
  for (const { words, end } of top.slice(0, last + 1)) {
    const field = FIELD.exec(words)
    if (field) stated.set(field[1]!.toLowerCase(), stated.get(field[1]!.toLowerCase()) ?? field[2]!)
    else if (
      words !== '' &&
      !RIGHTS.test(words) &&
      !/^\d+ of \d+ documents$|^body:?$/iu.test(words)
    )
      head.push(words)
    from = end
  }
  const day = head.findIndex((words) => dayOf(words) !== null)
  const above = head[day - 2]
  const below = head.slice(day + 1).find((words) => !/\bedition$/iu.test(words))
  return {
    fields: {
      title: stated.get('headline') ?? (day > 1 ? (above ?? null) : (below ?? null)),
      outlet: day > 0 ? head[day - 1]! : null,
      byline: stated.get('byline') ?? null,
      published: day < 0 ? null : dayOf(head[day]!),
      url: null,
      language: /^english/iu.test(stated.get('language') ?? '') ? 'en' : null,
    },
    from,
    to: footOf(lines, last + 1),
    marks: [],
  }
}

/** Where the foot of a document begins: fields, rights and the end mark after the words. */
function footOf(lines: readonly Line[], after: number): number {
  let to = lines.at(-1)?.end ?? 0
  for (let i = lines.length - 1; i > after; i--) {
    const { words, start } = lines[i]!
    if (words !== '' && !FIELD.test(words) && !RIGHTS.test(words) && !ENDED.test(words)) break
    to = start
  }
  return to
}

/** "February 3, 2032 Tuesday" as a day, or null. */
function dayOf(words: string): string | null {
  const plain = words.replace(WEEKDAY, '').trim()
  const stamp = readStamp(plain) ?? readStamp(/^\p{L}{3,9} \d{1,2}, \d{4}/u.exec(plain)?.[0] ?? '')
  return stamp !== null && stamp.length >= 'yyyy-mm-dd'.length ? stamp : null
}

/** A document of Factiva: with codes ("HD  Flood") or without. */
function ofFactiva(lines: readonly Line[]): Found {
  const foot = lines.findLastIndex(({ words }) => SIGNED.test(words))
  const to = lines[foot]?.start ?? lines.at(-1)?.end ?? 0
  return lines.slice(0, HEAD_LINES).some(({ words }) => /^HD {2,}/u.test(words))
    ? coded(lines, to)
    : plain(lines, to)
}

function coded(lines: readonly Line[], to: number): Found {
  const stated = new Map<string, string>()
  const marks: Line[] = []
  let from = -1
  let end = to
  for (const line of lines) {
    const [, code, words = ''] = CODE.exec(line.words) ?? /^([A-Z]{2})()$/u.exec(line.words) ?? []
    if (code === undefined || line.start >= to) continue
    if (code === 'LP' || (code === 'TD' && from < 0))
      from = line.begins + line.words.length - words.length
    else if (code === 'TD') marks.push(line)
    else if (from >= 0) {
      // Codes of subjects and regions follow the words.
      end = line.start
      break
    } else if (!stated.has(code)) stated.set(code, words)
  }
  const day = stated.get('PD')
  return {
    fields: {
      title: stated.get('HD') ?? null,
      byline: stated.get('BY') ?? null,
      outlet: stated.get('SN') ?? null,
      published: day === undefined ? null : dayOf(day),
      language: /^english/iu.test(stated.get('LA') ?? '') ? 'en' : null,
    },
    from,
    to: from < 0 ? from : end,
    marks,
  }
}

function plain(lines: readonly Line[], to: number): Found {
  const head = lines.slice(0, HEAD_LINES).filter(({ words }) => words !== '')
  const count = head.findIndex(({ words }) => COUNT.test(words))
  const above = head.slice(0, Math.max(0, count)).map(({ words }) => words)
  const below = head.slice(count + 1, count + 9)
  const rights = below.findIndex(({ words }) => RIGHTS.test(words))
  const day = below[0] ? dayOf(below[0].words) : null
  const outlet = below.slice(1).find(({ words }) => !/^\d{1,2}:\d{2}$/u.test(words))
  const byline = above.findLast((words) => /^by\s/iu.test(words))
  return {
    fields: {
      title: above.findLast((words) => words !== byline) ?? null,
      byline: byline ?? null,
      outlet: day === null ? null : (outlet?.words ?? null),
      published: day,
    },
    from: below[rights]?.end ?? -1,
    to,
    marks: [],
  }
}
