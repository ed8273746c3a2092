// A JSON file → raw reports: a list of records, a JSON Feed, ninjs, or what a news service hands
// out. Example: {"articles": [{"title": "Flood", "content": "Rain in Marn.", "publishedAt":
// "2032-02-03T07:00:00Z"}]} is one report. Of several lists the one nearest the top counts whose
// objects hold text.
import type { RawDocument } from '../model/document.ts'
import type { Notice } from '../model/notice.ts'
import * as fields from './export-fields.ts'
import { readRecord } from './jsonl.ts'
import {
  noticeOf,
  partName,
  readPart,
  rejectedPart,
  webAddress,
  type PartBody,
  type Place,
  type Read,
} from './part.ts'

type Json = { readonly [field: string]: unknown }

/** Values looked at in search of the list of reports, their depth, and the reports of one file. */
const VALUES_MAX = 20_000
const DEPTH_MAX = 5
const REPORTS_MAX = 200_000
/** Objects of a list that are tried for text. */
const TRIED = 20
/** Names of one byline. */
const NAMES_MAX = 12

/** The reports of a JSON file, in its order. Never throws. O(source). */
export function* readJson(
  source: string,
  place: Place,
  notices: readonly Notice[],
): Generator<Read> {
  let root: unknown
  try {
    root = JSON.parse(source)
  } catch (error) {
    const at = /\(line \d+ column \d+\)/u.exec((error as Error).message)?.[0]
    yield rejectedPart(place, at === undefined ? 'not JSON' : `not JSON ${at}`)
    return
  }
  const found = reportsIn(root)
  if (found === null) {
    yield rejectedPart(place, 'JSON without reports: no object in it holds text')
    return
  }
  const outlet = feedTitle(root)
  for (const [index, value] of found.slice(0, REPORTS_MAX).entries()) {
    const single = found.length === 1 && value === root
    const part = single ? place.part : partName(place.part, `item ${index + 1}`)
    yield readValue(value, { path: place.path, part }, { outlet, notices })
  }
  if (found.length > REPORTS_MAX)
    yield rejectedPart(place, `${found.length - REPORTS_MAX} items beyond the first ${REPORTS_MAX}`)
}

/**
 * The report of one object: a record of the contract, or one of a news service; else a rejection.
 */
export function readValue(
  value: unknown,
  place: Place,
  { outlet, notices }: { readonly outlet: string | null; readonly notices: readonly Notice[] },
): Read {
  if (isContractRecord(value)) {
    const record = readRecord(value, place.path)
    if (typeof record !== 'string')
      return { document: { ...filled(record, value, { outlet, notices }), part: place.part } }
  }
  const body = isObject(value) ? bodyOf(value) : null
  if (body === null) return rejectedPart(place, 'an item without text')
  if ('text' in body.body && body.body.text.trim() === '[Removed]')
    return rejectedPart(place, 'the service took its text back: "[Removed]"')
  const record = unwrapped(value as Json)
  const told = [...notices]
  if (body.summary) told.push(SUMMARY)
  const cut = /\[\+(\d{1,7}) chars\]\s*$/u.exec('text' in body.body ? body.body.text : '')
  if (cut) told.push(noticeOf('truncated', 'warning', `the export leaves out ${cut[1]} characters`))
  return readPart(place, body.body, { fields: fieldsOf(record, outlet), notices: told })
}

/** A record of the contract with what it states under other names where its own are not there. */
function filled(
  record: RawDocument,
  value: Json,
  { outlet, notices }: { readonly outlet: string | null; readonly notices: readonly Notice[] },
): RawDocument {
  const all = { ...record, notices: [...notices, ...record.notices] }
  const place = { path: record.path ?? '', part: null }
  const stated = readPart(place, { text: 'x' }, { fields: fieldsOf(value, outlet), notices: [] })
  if ('rejection' in stated) return all
  const { title, byline, url, published, modified, language, ...rest } = stated.document
  return {
    ...all,
    title: record.title ?? title,
    byline: record.byline ?? byline,
    outlet: record.outlet ?? rest.outlet,
    url: record.url ?? url,
    published: record.published ?? published,
    modified: record.modified ?? modified,
    language: record.language ?? language,
  }
}

const SUMMARY = noticeOf('summary', 'info', 'the export gives a summary, not the whole report')

function fieldsOf(record: Json, outlet: string | null) {
  const published = firstWords(record, fields.PUBLISHED) ?? firstSeconds(record)
  const modified = firstWords(record, fields.MODIFIED)
  return {
    title: firstWords(record, fields.TITLE),
    byline: firstWords(record, fields.BYLINE),
    outlet: firstWords(record, fields.OUTLET) ?? outlet,
    url: webAddress(fields.URL.map((name) => wordsAt(record, name)).find((one) => webAddress(one))),
    published: isoOf(published),
    modified: modified === published ? null : isoOf(modified),
    language: firstWords(record, fields.LANGUAGE),
  }
}

/** "20320203T070500Z" and seconds or milliseconds since 1970 as ISO 8601; others as they are. */
function isoOf(stated: string | null): string | null {
  const seconds = stated !== null && /^\d{10}(?:\d{3})?$/u.test(stated)
  if (!seconds) return stated
  const milliseconds = Number(stated) * (stated.length === 10 ? 1000 : 1)
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z')
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isContractRecord(value: unknown): value is Json {
  return isObject(value) && (typeof value['text'] === 'string' || typeof value['html'] === 'string')
}

/** The objects that are reports: the root, or the nearest list of objects that hold text. */
function reportsIn(root: unknown): readonly unknown[] | null {
  if (isObject(root) && (isContractRecord(root) || bodyOf(root)?.summary === false)) return [root]
  const queue: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }]
  for (let i = 0; i < queue.length && i < VALUES_MAX; i++) {
    const { value, depth } = queue[i]!
    if (Array.isArray(value) && holdsReports(value)) return value
    if (typeof value !== 'object' || value === null || depth >= DEPTH_MAX) continue
    for (const child of Object.values(value).slice(0, VALUES_MAX))
      if (typeof child === 'object') queue.push({ value: child, depth: depth + 1 })
  }
  return isObject(root) && bodyOf(root) ? [root] : null
}

function holdsReports(values: readonly unknown[]): boolean {
  const tried = values.slice(0, TRIED)
  const held = tried.filter(
    (value) => isContractRecord(value) || (isObject(value) && bodyOf(value)),
  )
  return held.length > 0 && held.length * 2 >= tried.length
}

/** A record with the fields that stand in an object of its own. */
function unwrapped(record: Json): Json {
  const inner = fields.WRAPPERS.map((name) => record[name]).find(isObject)
  return inner ? { ...record, ...inner } : record
}

function bodyOf(given: Json): { readonly body: PartBody; readonly summary: boolean } | null {
  const record = unwrapped(given)
  const html = firstWords(record, fields.HTML)
  const text = firstBody(record)
  // A text that only begins what the page holds whole gives way to it.
  if (text !== null && (html === null || text.length * 4 >= html.length))
    return { body: bodyFrom(text), summary: false }
  if (html !== null) return { body: { html }, summary: false }
  const summary = firstWords(record, fields.SUMMARY)
  const titled = firstWords(record, fields.TITLE) !== null
  return summary !== null && titled ? { body: bodyFrom(summary), summary: true } : null
}

function bodyFrom(words: string): PartBody {
  return /<(?:p|br|div|h[1-6]|ul|ol|a|b|strong|em|span)\b[^<>]{0,500}>/iu.test(words)
    ? { html: words }
    : { text: words }
}

/** The words of a report: a string, a list of its paragraphs, or one of its pieces. */
function firstBody(record: Json): string | null {
  for (const name of fields.TEXT) {
    const value = Object.hasOwn(record, name) ? record[name] : undefined
    const words = Array.isArray(value) ? wordsOfPieces(value) : wordsOf(value)
    if (words !== null) return words
  }
  return null
}

/** Paragraphs in a list, or a message in pieces: `["See ", {type: 'link', text: '…'}]`. */
function wordsOfPieces(values: readonly unknown[]): string | null {
  const main = mainOf(values)
  if (main !== null) return main
  const pieces = values.slice(0, PIECES_MAX)
  const words = pieces.map((one) => (isObject(one) ? pieceOf(one) : one)).filter(isWords)
  const inline = pieces.some((one) => isObject(one) && typeof one['type'] === 'string')
  const whole = words.join(inline ? '' : '\n\n')
  return whole.trim() === '' ? null : whole
}

const PIECES_MAX = 10_000

function pieceOf(piece: Json): unknown {
  return ['text', 'value', 'content', 'html'].map((name) => piece[name]).find(isWords)
}

function isWords(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

/** Of wordings that have a role (ninjs 2 and later) the main one, else the first; or null. */
function mainOf(values: readonly unknown[]): string | null {
  const roles = values
    .slice(0, NAMES_MAX)
    .filter(isObject)
    .filter(({ role }) => isWords(role))
  return wordsOf((roles.find(({ role }) => role === 'main') ?? roles[0])?.['value'])
}

/** A day of publication that is a number: seconds or milliseconds since 1970. */
function firstSeconds(record: Json): string | null {
  const value = fields.PUBLISHED.map((name) => record[name]).find((one) => typeof one === 'number')
  return value === undefined || !Number.isSafeInteger(value) ? null : String(value)
}

function firstWords(record: Json, names: readonly string[]): string | null {
  for (const name of names) {
    const words = wordsAt(record, name)
    if (words !== null) return words
  }
  return null
}

/** The words under a name; a dot leads into an object. Lists of names become one line. */
function wordsAt(record: Json, name: string): string | null {
  let value: unknown = record
  for (const step of name.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, step)) return null
    value = value[step]
  }
  return wordsOf(value)
}

function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value
  if (Array.isArray(value)) {
    const main = mainOf(value)
    if (main !== null) return main
    const names = value
      .slice(0, NAMES_MAX)
      .map(oneOf)
      .filter((one) => one !== null)
    return names.length > 0 ? [...new Set(names)].join(', ') : null
  }
  return oneOf(value)
}

/** A name that stands in an object, or a plain one. */
function oneOf(value: unknown): string | null {
  const words = isObject(value)
    ? (value['name'] ?? value['value'] ?? value['title'] ?? value['byline'])
    : value
  return typeof words === 'string' && words.trim() !== '' ? words : null
}

function feedTitle(root: unknown): string | null {
  const feed = isObject(root) && typeof root['version'] === 'string' && 'items' in root
  return feed && typeof root['title'] === 'string' ? root['title'] : null
}
