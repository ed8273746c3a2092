// Erasing a report or a passage for good, with every version of it: from the store's rows, its raw
// bytes, free pages and log of writes, the search index, the web archives of the watch and the
// files that Stemma wrote. A tombstone says that something was there, by its hash alone, so that
// accounts still add up and the same report does not come back.
import type { DatabaseSync } from 'node:sqlite'
import type { Document, DocumentId } from '../../model/document.ts'
import type { Story } from '../../model/story.ts'
import type { Span } from '../../text/span.ts'
import { forgetFiles } from '../forget-files.ts'
import { forgetRecords, type WarcRecord } from '../forget-warc.ts'
import { OperationError } from '../operation-error.ts'
import { writtenIn, type Written } from '../written.ts'
import { withoutPassage, withoutWords, wordsFinder, type Finder } from './erase.ts'
import { forgetInAccount, forgetInFiles, forgetInLog } from './forget-log.ts'
import { openDatabase, storePath } from './open.ts'
import { eraseRaw } from './raw.ts'
import { eraseSearch } from './search.ts'
import { documentOf } from './store.ts'
import { sumOf } from './sum.ts'

/** Who erases, why, and on which day: the store has no clock. */
export interface Warrant {
  readonly who: string
  readonly reason: string
  readonly day: string
}

/** What was erased, and what was seen and is left to the user. */
export interface Forgotten {
  /** Reports erased or changed: versions of one report. */
  readonly reports: readonly DocumentId[]
  /** Records of web archives that were blocked out. */
  readonly records: number
  /** Files that were removed, and places that could not be reached. */
  readonly removed: readonly string[]
  readonly unreachable: readonly string[]
  /** Other reports that say the same words. */
  readonly alike: readonly {
    readonly report: DocumentId
    readonly start: number
    readonly end: number
  }[]
}

/** What the caller knows of a report that the store does not. */
export interface Also {
  /** Its other versions. */
  readonly versions?: readonly DocumentId[]
  /** Names of records of web archives that hold it, however they are packed. */
  readonly records?: readonly string[]
}

/** Words in a row that a file or a record shares with a forgotten report. */
const SHARED_WORDS = 6
/** Characters of the id of a story in the names of its files. */
const STORY_HEAD = 8
/** Other reports told of. */
const ALIKE_MAX = 100

/**
 * Erases a report, or a span of its text, and the same in the other versions of it. Everything
 * derived is dropped and made again by the next run. The database is changed last: whoever is
 * stopped half-way asks again. OperationError where there is no such report or the span is not in
 * it.
 */
export function forget(
  folder: string,
  id: DocumentId,
  passage: Span | null,
  warrant: Warrant,
  { versions = [], records = [] }: Also = {},
): Forgotten {
  const database = openDatabase(storePath(folder))
  try {
    database.exec('pragma secure_delete = on')
    const read = (one: DocumentId) => documentIn(database, one)
    const document = read(id)
    if (!document) throw new OperationError('store-refused', `no report has the id ${id}`)
    checkPassage(document, passage)
    const others = versions.filter((one) => one !== id).flatMap((one) => read(one) ?? [])
    const words = passage ? document.text.slice(passage.start, passage.end) : null
    const matter = matterOf([document, ...others], words, records)
    const left = leftOf(document, others, passage)
    const archive = forgetRecords(folder, (record) => matter.inRecord(record))
    const stories = storiesOf(
      database,
      left.map(([old]) => old.id),
    )
    const hashes = bytesOfReports(
      database,
      left.map(([old]) => old.id),
    )
    const files = forgetFiles(folder, writtenFrom(database), {
      words: (text, name) => stories.some((id) => isOfStory(name, id)) || matter.inFile(text),
      bytes: (hash) => hashes.has(hash),
    })
    eraseSearch(folder)
    database.exec('begin immediate')
    for (const [old, fresh] of left) eraseReport(database, { old, fresh, passage }, warrant)
    database.prepare('delete from derived').run()
    forgetInAccount(database, { ids: left.map(([old]) => old.id), find: matter.find })
    forgetInFiles(database, left, matter.find)
    const alike = alikeIn(database, matter.find ?? copiesOf([document, ...others]))
    database.exec('commit')
    const locked = squeeze(database)
    return {
      reports: left.map(([old]) => old.id),
      records: archive.records,
      removed: files.removed,
      unreachable: [...archive.unreachable, ...files.unreachable, ...locked],
      alike,
    }
  } finally {
    if (database.isTransaction) database.exec('rollback')
    database.close()
  }
}

/** OperationError `store-refused` where a report has no such passage. */
export function checkPassage({ id, text }: Document, passage: Span | null): void {
  if (passage && (passage.start >= passage.end || passage.end > text.length))
    throw new OperationError(
      'store-refused',
      `no passage ${passage.start}-${passage.end} in report ${id}: it has ${text.length} characters`,
    )
}

function documentIn(database: DatabaseSync, id: DocumentId): Document | null {
  const row = database
    .prepare('select id, hash, published, body, sum from document where id = ?')
    .get(id)
  return row ? documentOf(row) : null
}

/** Each report that changes with what is left of it; null where nothing is. */
function leftOf(
  document: Document,
  others: readonly Document[],
  passage: Span | null,
): (readonly [old: Document, fresh: Document | null])[] {
  if (passage === null) return [document, ...others].map((one) => [one, null])
  const find = wordsFinder(document.text.slice(passage.start, passage.end))
  const changed = others.flatMap((one) => {
    const fresh = find ? withoutWords(one, find) : one
    return fresh === one ? [] : [[one, fresh] as const]
  })
  return [[document, withoutPassage(document, passage)], ...changed]
}

interface Matter {
  /** The words of a passage; null for a whole report. */
  readonly find: Finder | null
  readonly inFile: (text: string) => boolean
  readonly inRecord: (record: WarcRecord) => boolean
}

/** How what is forgotten is told in files and records. */
function matterOf(
  documents: readonly Document[],
  words: string | null,
  records: readonly string[],
): Matter {
  const find = words === null ? null : wordsFinder(words)
  const rows = new Set(documents.flatMap(({ text }) => rowsOf(text)))
  const inText =
    words === null
      ? (text: string) =>
          rowsOf(text.replaceAll(/<[^<>]{0,300}>|&[#\w]{1,12};/gu, ' ')).some((row) =>
            rows.has(row),
          )
      : (text: string) => find !== null && find(text).length > 0
  const own = documents.flatMap(({ fetched }) => fetched?.record ?? [])
  const ids = new Set([...own, ...records])
  const addresses = new Set(
    documents.flatMap(({ url, fetched }) => [url, fetched?.url]).filter(Boolean),
  )
  const all = words === null ? null : wordsFinder(words, { whole: true })
  const inRecord = ({ id, of, uri, words: said }: WarcRecord) => {
    // The address in a request may name what is forgotten.
    if (ids.has(id) || ids.has(of)) return true
    // Another address may have a sentence in common by chance.
    if (find && !addresses.has(uri)) return all !== null && all(said).length > 0
    const named = addresses.has(uri) || [...addresses].some((one) => said.includes(one!))
    return named && inText(said)
  }
  const names = new Set(documents.flatMap(({ id, hash }) => [id, hash]))
  // A table says in few words what a report says, and names the report beside them.
  const inFile = (text: string) => inText(text) || [...names].some((name) => isNamed(name, text))
  return { find, inFile, inRecord }
}

/** Whether a name stands in a text by itself: r1 is neither in r17 nor in for1. */
function isNamed(name: string, text: string): boolean {
  if (name === '') return false
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + name.length] ?? ' ']
    if (!/[\p{L}\p{N}_-]/u.test(before) && !/[\p{L}\p{N}_-]/u.test(after)) return true
  }
  return false
}

/** Every run of a few words of a text. */
function rowsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const last = Math.max(1, words.length - SHARED_WORDS + 1)
  return Array.from({ length: last }, (_, at) => words.slice(at, at + SHARED_WORDS).join(' '))
}

function writtenFrom(database: DatabaseSync): Written[] {
  const rows = database.prepare("select line from log where name = 'written'").all()
  return writtenIn(rows.map((row) => String(row['line'])))
}

/** Hashes of the bytes that some reports were read from. */
function bytesOfReports(database: DatabaseSync, ids: readonly DocumentId[]): Set<string> {
  const origin = database.prepare('select raw from origin where document = ?')
  return new Set(ids.flatMap((id) => String(origin.get(id)?.['raw'] ?? '')))
}

/** The stories that were told of some reports, by every id that they had. */
function storiesOf(database: DatabaseSync, reports: readonly DocumentId[]): string[] {
  const rows = database.prepare("select key, value from derived where stage like 'story@%'")
  const found: string[] = []
  for (const row of rows.iterate()) {
    const { documents = [], aliases = [] } = storyIn(String(row['value']))
    if (documents.some(({ id }) => reports.includes(id))) found.push(String(row['key']), ...aliases)
  }
  return found
}

/** A story as it was kept; an empty one where it is damaged. */
function storyIn(value: string): Partial<Pick<Story, 'documents' | 'aliases'>> {
  try {
    return (JSON.parse(value) as Story | null) ?? {}
  } catch {
    return {}
  }
}

/** Whether a file is named after a story: a table of it says in few words what a report says. */
const isOfStory = (name: string, id: string) =>
  id.length >= STORY_HEAD && name.startsWith(`story-${id.slice(0, STORY_HEAD)}.`)

function eraseReport(
  database: DatabaseSync,
  { old, fresh, passage }: { old: Document; fresh: Document | null; passage: Span | null },
  warrant: Warrant,
): void {
  bury(database, old, warrant)
  if (fresh === null) database.prepare('delete from document where id = ?').run(old.id)
  else replace(database, fresh)
  const origin = database.prepare('select raw from origin where document = ?').get(old.id)
  if (origin) eraseRaw(database, String(origin['raw']), (id) => documentIn(database, id))
  database.prepare('delete from layer where document = ?').run(old.id)
  forgetInLog(database, old.id, passage)
}

function bury(database: DatabaseSync, { id, hash }: Document, warrant: Warrant): void {
  const last = database.prepare('select sum from tombstone order by number desc limit 1').get()
  const { who, reason, day } = warrant
  const values = [id, hash, who, reason, day]
  database
    .prepare(
      'insert into tombstone (document, hash, who, reason, day, sum) values (?, ?, ?, ?, ?, ?)',
    )
    .run(...values, sumOf(last ? String(last['sum']) : '', ...values))
}

function replace(database: DatabaseSync, document: Document): void {
  const { id, hash, published, url } = document
  const body = JSON.stringify(document)
  database
    .prepare('update document set hash = ?, body = ?, sum = ?, url = ? where id = ?')
    .run(hash, body, sumOf(id, hash, published, body), url, id)
}

/** Finds the whole text of a report in another one: the same under another id. */
function copiesOf(documents: readonly Document[]): Finder {
  const texts = documents.map(({ text }) => text.trim()).filter(Boolean)
  return (text) => {
    const found = texts.find((one) => text.includes(one))
    if (found === undefined) return []
    const start = text.indexOf(found)
    return [{ start, end: start + found.length }]
  }
}

/** Other reports with the words, which stay: who asked decides about each. */
function alikeIn(database: DatabaseSync, find: Finder | null): Forgotten['alike'] {
  const found: { report: DocumentId; start: number; end: number }[] = []
  if (!find) return found
  const rows = database.prepare('select id, hash, published, body, sum from document').iterate()
  for (const row of rows) {
    const { id, text } = JSON.parse(String(row['body'])) as Document
    for (const at of find(text)) found.push({ report: id, ...at })
    if (found.length >= ALIKE_MAX) break
  }
  return found
}

/**
 * Overwrites what was freed and cuts the log of writes to nothing; where others hold it, says so.
 */
function squeeze(database: DatabaseSync): string[] {
  database.exec('vacuum')
  const row = database.prepare('pragma wal_checkpoint(truncate)').get()
  return row?.['busy'] === 1 ? ['the log of writes: another process is reading the store'] : []
}
