// Erasing a report or a passage for good: from the store's rows, its free pages and its log of
// writes. A tombstone says that something was there, by its hash alone, so that accounts still add
// up and the same report does not come back.
import type { DatabaseSync } from 'node:sqlite'
import { sha256 } from '../../model/identity.ts'
import type { Document, DocumentId } from '../../model/document.ts'
import { applyEdits, mapEdits, toSource } from '../../text/edits.ts'
import type { Span } from '../../text/span.ts'
import { OperationError } from '../operation-error.ts'
import { forgetInLog } from './forget-log.ts'
import { openDatabase, storePath } from './open.ts'
import { documentOf } from './store.ts'
import { sumOf } from './sum.ts'

/** Who erases, why, and on which day: the store has no clock. */
export interface Warrant {
  readonly who: string
  readonly reason: string
  readonly day: string
}

/** Stands for each erased UTF-16 unit of the source, so that all other source offsets stay. */
export const ERASED = '█'

/** The report without the words of a span: they are blocked out in source, text and title. */
export function withoutPassage(document: Document, at: Span): Document {
  const words = document.text.slice(at.start, at.end)
  const inSource = toSource(mapEdits(document.edits), at)
  const block = ERASED.repeat(inSource.end - inSource.start)
  const source =
    document.source.slice(0, inSource.start) + block + document.source.slice(inSource.end)
  const edits = document.edits.filter(
    ({ start, end }) => end <= inSource.start || start >= inSource.end,
  )
  const text = applyEdits(source, edits)
  const shift = text.length - document.text.length
  const moved = (span: Span): Span =>
    span.start < at.end ? span : { start: span.start + shift, end: span.end + shift }
  const clear = (field: string | null) =>
    field !== null && words !== '' && field.includes(words) ? null : field
  const apart = (span: Span) => span.end <= at.start || span.start >= at.end
  return {
    ...document,
    source,
    hash: sha256(source),
    edits,
    text,
    title: clear(document.title),
    byline: clear(document.byline),
    notices: document.notices.filter(({ message }) => !message.includes(words)),
    repeats: document.repeats
      .filter(({ span, of }) => apart(span) && apart(of))
      .map(({ span, of }) => ({ span: moved(span), of: moved(of) })),
  }
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

/**
 * Erases a report, or a span of its text. Everything derived is dropped with it and made again by
 * the next run. OperationError where there is no such report or the span is not in it.
 */
export function forget(
  folder: string,
  id: DocumentId,
  passage: Span | null,
  warrant: Warrant,
): void {
  const database = openDatabase(storePath(folder))
  try {
    database.exec('pragma secure_delete = on')
    const row = database
      .prepare('select id, hash, published, body, sum from document where id = ?')
      .get(id)
    if (!row) throw new OperationError('store-refused', `no report has the id ${id}`)
    const document = documentOf(row)
    if (passage && (passage.start >= passage.end || passage.end > document.text.length))
      throw new OperationError(
        'store-refused',
        `no passage ${passage.start}-${passage.end} in a report of ${document.text.length} characters`,
      )
    database.exec('begin immediate')
    bury(database, document, warrant)
    if (passage === null) database.prepare('delete from document where id = ?').run(id)
    else replace(database, withoutPassage(document, passage))
    database.prepare('delete from layer where document = ?').run(id)
    database.prepare('delete from derived').run()
    forgetInLog(database, id, passage)
    database.exec('commit')
    // What was freed is overwritten, and the log of writes cut to nothing.
    database.exec('vacuum')
    database.exec('pragma wal_checkpoint(truncate)')
  } finally {
    if (database.isTransaction) database.exec('rollback')
    database.close()
  }
}

function replace(database: DatabaseSync, document: Document): void {
  const { id, hash, published } = document
  const body = JSON.stringify(document)
  database
    .prepare('update document set hash = ?, body = ?, sum = ? where id = ?')
    .run(hash, body, sumOf(id, hash, published, body), id)
}
