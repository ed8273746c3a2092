// Licensed corpora → reports with flat names to learn from: MEANTIME, wikigold and GUM news as
// JSON Lines with spans, GUM news in full as CoNLL-U. Example: "President Aldo Venn" in GUM ->
// person "Aldo Venn".
import { gunzipSync } from 'node:zlib'
import type { Name } from '../src/model/annotation.ts'
import type { Span } from '../src/text/span.ts'
import { GUM_NEWS, pinned, SPANS } from './pins.ts'
import { HONORIFICS, RANKS, ROLE_MODIFIERS, ROLES } from '../src/annotate/lexicon/roles.ts'

/** A report to learn from. */
export interface NamedReport {
  readonly id: string
  readonly text: string
  readonly names: readonly Name[]
  /** Stretches that nobody judged. */
  readonly unjudged: readonly Span[]
}

interface GoldSpan extends Span {
  readonly type: Name['type']
}

/** The reports of two JSON Lines files: texts, and names by report. */
export function readSpans(input: Buffer, gold: Buffer): NamedReport[] {
  const spans = new Map(
    lines(gold).map((line) => {
      const { id, gold: names, ignore } = JSON.parse(line)
      return [id as string, { names: names as GoldSpan[], ignore: ignore as GoldSpan[] }] as const
    }),
  )
  return lines(input).map((line) => {
    const { id, text } = JSON.parse(line) as { id: string; text: string }
    const { names, ignore } = spans.get(id)!
    const flat = flatNames(text, names)
    return { id, text, names: flat.names, unjudged: [...(ignore ?? []), ...flat.unclear] }
  })
}

const lines = (bytes: Buffer) => bytes.toString('utf8').split('\n').filter(Boolean)

const isTitle = (word: string) => {
  const lower = word.toLowerCase().replace(/\.$/u, '')
  return HONORIFICS.has(lower) || RANKS.has(lower) || ROLES.has(lower) || ROLE_MODIFIERS.has(lower)
}
const LOWER_WORD =
  /(?:^|\s)(?!(?:of|the|for|and|in|on|to|de|da|al|el|bin|van|von|la|le|del|a|at)\s)\p{Ll}/u

/** One reading of nested spans: without titles, articles; the longest that is a name throughout. */
function flatNames(
  text: string,
  spans: readonly GoldSpan[],
): { names: Name[]; unclear: GoldSpan[] } {
  const trimmed = spans.flatMap((span) => trim(text, span))
  const whole = trimmed.filter(({ start, end }) => !LOWER_WORD.test(text.slice(start, end)))
  const inner = trimmed.filter((one) => !whole.includes(one))
  const names: Name[] = []
  const unclear: GoldSpan[] = []
  const byLength = (list: GoldSpan[]) =>
    list.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  for (const span of [...byLength(whole), ...byLength(inner)]) {
    if (names.some((one) => one.start < span.end && span.start < one.end)) continue
    if (inner.includes(span)) unclear.push(span)
    else names.push({ kind: 'name', start: span.start, end: span.end, type: span.type })
  }
  return { names: names.sort((a, b) => a.start - b.start), unclear }
}

function trim(text: string, span: GoldSpan): GoldSpan[] {
  let { start, end } = span
  const bracket = text.slice(start, end).indexOf(' (')
  if (bracket > 0 && !text.slice(start, end).includes(')')) end = start + bracket
  for (;;) {
    const word = /^(\S+)\s+/u.exec(text.slice(start, end))
    if (!word) break
    const isArticle = /^(?:the|a|an|its|their|his|her|The)$/u.test(word[1]!)
    if (!isArticle && !(span.type === 'person' && isTitle(word[1]!))) break
    start += word[0].length
  }
  if (/['’]s$/u.test(text.slice(start, end))) end -= 2
  return end > start ? [{ start, end, type: span.type }] : []
}

interface Row {
  readonly form: string
  readonly pos: string
  readonly head: number
  readonly misc: string
  readonly space: boolean
}

const GUM_TYPES: Readonly<Record<string, Name['type']>> = {
  person: 'person',
  organization: 'organisation',
  place: 'place',
  object: 'other',
  abstract: 'other',
  event: 'other',
}

/** The reports of a CoNLL-U file of GUM, names being the proper nouns around an entity's head. */
export function readGum(bytes: Buffer): NamedReport[] {
  const documents = bytes
    .toString('utf8')
    .split(/^# newdoc id = /mu)
    .slice(1)
  return documents.map((document) => {
    const id = document.slice(0, document.indexOf('\n'))
    const spans: GoldSpan[] = []
    const proper: Span[] = []
    let text = ''
    for (const block of document.split('\n\n')) {
      const rows = block
        .split('\n')
        .filter((line) => /^\d+\t/u.test(line))
        .map(rowOf)
      if (rows.length === 0) continue
      const starts: number[] = []
      for (const row of rows) {
        starts.push(text.length)
        text += row.form + (row.space ? ' ' : '')
      }
      text = `${text.trimEnd()}\n`
      spans.push(...sentenceSpans(rows, starts))
      proper.push(...properNouns(rows, starts))
    }
    const { names, unclear } = flatNames(text, spans)
    const isNamed = (one: Span) => names.some((n) => n.start < one.end && one.start < n.end)
    return { id, text, names, unjudged: [...unclear, ...proper.filter((one) => !isNamed(one))] }
  })
}

const DATES =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/u

/** Proper nouns, titles and dates apart: where no entity names them, nobody judged them. */
const properNouns = (rows: readonly Row[], starts: readonly number[]): Span[] =>
  rows.flatMap(({ form, pos }, i) =>
    pos === 'PROPN' && !isTitle(form) && !DATES.test(form)
      ? [{ start: starts[i]!, end: starts[i]! + form.length }]
      : [],
  )

function rowOf(line: string): Row {
  const [, form = '', , pos = '', , , head = '0', , , misc = ''] = line.split('\t')
  return { form, pos, head: Number(head) - 1, misc, space: !misc.includes('SpaceAfter=No') }
}

function sentenceSpans(rows: readonly Row[], starts: readonly number[]): GoldSpan[] {
  const spans: GoldSpan[] = []
  for (const { from, to, type } of entitiesOf(rows)) {
    const name = GUM_TYPES[type]
    let head = from
    for (let i = from; i <= to; i++) {
      const up = rows[i]!.head
      if (up < from || up > to) head = i
    }
    if (!name || rows[head]!.pos !== 'PROPN') continue
    let [first, last] = [head, head]
    while (first > from && rows[first - 1]!.pos === 'PROPN') first--
    while (last < to && rows[last + 1]!.pos === 'PROPN') last++
    if (last + 2 <= to && rows[last + 1]!.form === 'of' && rows[last + 2]!.pos === 'PROPN') {
      last += 2
      while (last < to && rows[last + 1]!.pos === 'PROPN') last++
    }
    spans.push({ start: starts[first]!, end: starts[last]! + rows[last]!.form.length, type: name })
  }
  return spans
}

/** Entities from brackets such as "(3-person-…", "3)", "(4-place-…)". */
function entitiesOf(rows: readonly Row[]): { from: number; to: number; type: string }[] {
  const open = new Map<string, { from: number; type: string }[]>()
  const entities: { from: number; to: number; type: string }[] = []
  rows.forEach((row, i) => {
    const value = /(?:^|\|)Entity=([^|]*)/u.exec(row.misc)?.[1] ?? ''
    for (const [, entry] of value.matchAll(/(\([^()]+\)|\([^()]+|[^()]+\))/gu)) {
      const body = entry!.replaceAll(/[()]/gu, '')
      const [id = '', type = ''] = body.split('-')
      if (entry!.startsWith('(') && entry!.endsWith(')')) entities.push({ from: i, to: i, type })
      else if (entry!.startsWith('(')) open.set(id, [...(open.get(id) ?? []), { from: i, type }])
      else {
        const opened = open.get(id)?.pop()
        if (opened) entities.push({ ...opened, to: i })
      }
    }
  })
  return entities
}

/** The corpora that the shipped weights learn from, and the reports that judge them. */
export interface Corpora {
  /** Judged reports: MEANTIME, wikigold, GUM news. */
  readonly judged: readonly NamedReport[]
  /** GUM news by id, converted here: in full, where the judged ones leave names out. */
  readonly news: ReadonlyMap<string, NamedReport>
}

/** The pinned corpora below a folder. */
export function readCorpora(folder: string): Corpora {
  return {
    judged: readSpans(pinned(folder, SPANS.input), pinned(folder, SPANS.gold)),
    news: new Map(
      readGum(gunzipSync(pinned(folder, GUM_NEWS))).map((report) => [report.id, report]),
    ),
  }
}
