// What is forgotten of a report is forgotten in the decision log too: a record about it keeps its
// hashes and loses its content, so the chain can still be checked. Example: a note on "2 Mill Lane"
// stays as record 7 of the chain, without a word of it.
import type { DatabaseSync } from 'node:sqlite'
import { anchorsOf, reportsOfDeed } from '../../model/decision.ts'
import { recordLine, type LogRecord } from '../../model/decision-log.ts'
import { readDecision } from '../../model/decision-read.ts'
import type { Document, DocumentId } from '../../model/document.ts'
import { overlapsSpan, type Span } from '../../text/span.ts'
import { FILE_LOG, type FileLine } from '../store.ts'
import type { Finder } from './erase.ts'
import { sumOf } from './sum.ts'

/**
 * Empties the records that are about a report, or about words of it that touch a passage; the words
 * around a decided passage count as its own. To be called inside a transaction.
 */
export function forgetInLog(database: DatabaseSync, id: DocumentId, passage: Span | null): void {
  const rows = database.prepare("select number, line from log where name = 'decision'").all()
  const update = database.prepare(
    "update log set line = ?, sum = ? where name = 'decision' and number = ?",
  )
  for (const row of rows) {
    const record = recordOf(String(row['line']))
    if (!record?.content || !isAbout(record.content, id, passage)) continue
    const [line, number] = [recordLine({ ...record, content: null }), Number(row['number'])]
    update.run(line, sumOf('decision', number, line), number)
  }
}

/** A line as a record; null where it is damaged: what it says cannot be told, so it stays. */
function recordOf(line: string): LogRecord | null {
  try {
    return JSON.parse(line) as LogRecord
  } catch {
    return null
  }
}

function isAbout(content: string, id: DocumentId, passage: Span | null): boolean {
  const decision = readDecision(content)
  if (typeof decision === 'string') return false
  const { deed } = decision
  const anchors = anchorsOf(deed).filter(({ document }) => document === id)
  if (passage === null)
    return anchors.length > 0 || reportsOfDeed(deed).some(({ document }) => document === id)
  const around = anchors.map(({ start, end, before, after }) => ({
    start: start - before.length,
    end: end + after.length,
  }))
  // Restored words have their place in the source, not in the text: they go with any passage.
  const restores = deed.kind === 'restore' && deed.report.document === id
  return restores || around.some((span) => overlapsSpan(span, passage))
}

/**
 * Takes the paths of forgotten reports out of the account, and words of a passage out of every line
 * of it and of the decision log: notes may repeat them. To be called inside a transaction.
 */
export function forgetInAccount(
  database: DatabaseSync,
  { ids, find }: { readonly ids: readonly DocumentId[]; readonly find: Finder | null },
): void {
  const columns = 'number, path, part, line, outcome, document, reason'
  const update = database.prepare(
    'update account set path = ?, part = ?, reason = ?, sum = ? where number = ?',
  )
  const own = new Set<unknown>(ids)
  const says = (value: unknown) => find !== null && find(String(value ?? '')).length > 0
  for (const row of database.prepare(`select ${columns} from account`).all()) {
    const whole = find === null && own.has(row['document'])
    const left = (value: unknown) => (whole || says(value) ? null : (value as string | null))
    const [path, part] = [left(row['path']), left(row['part'])]
    const reason = says(row['reason']) ? 'forgotten' : (row['reason'] as string | null)
    if (path === row['path'] && part === row['part'] && reason === row['reason']) continue
    const [line, outcome, document] = [row['line'], row['outcome'], row['document']] as string[]
    const sum = sumOf(path, part, line ?? null, outcome!, document ?? null, reason)
    update.run(path, part, reason, sum, row['number']!)
  }
  if (find === null) return
  const lines = database.prepare("select number, line from log where name = 'decision'").all()
  const empty = database.prepare(
    "update log set line = ?, sum = ? where name = 'decision' and number = ?",
  )
  for (const row of lines) {
    const record = recordOf(String(row['line']))
    if (!record?.content || !says(record.content)) continue
    const [line, number] = [recordLine({ ...record, content: null }), Number(row['number'])]
    empty.run(line, sumOf('decision', number, line), number)
  }
}

/**
 * The log of files after a report changed: its lines name what is left of it, or no file where
 * nothing is; nor do lines whose file is named by the words. To be called inside a transaction.
 */
export function forgetInFiles(
  database: DatabaseSync,
  left: readonly (readonly [old: Document, fresh: Document | null])[],
  find: Finder | null,
): void {
  const hashes = new Map(left.map(([old, fresh]) => [old.hash, fresh?.hash ?? null]))
  const update = database.prepare('update log set line = ?, sum = ? where name = ? and number = ?')
  const rows = database.prepare('select number, line from log where name = ?').all(FILE_LOG)
  for (const row of rows) {
    const said = JSON.parse(String(row['line'])) as FileLine
    const fresh = said.hash === null ? undefined : hashes.get(said.hash)
    const isNamed = find !== null && find(said.file ?? '').length > 0
    if (fresh === undefined && !isNamed) continue
    const file = fresh === null || isNamed ? null : said.file
    const line = JSON.stringify({ ...said, file, hash: fresh ?? said.hash })
    const number = Number(row['number'])
    update.run(line, sumOf(FILE_LOG, number, line), FILE_LOG, number)
  }
}
