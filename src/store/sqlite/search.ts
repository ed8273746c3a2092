// The index behind search: what reports, quotes, figures and people of each story say, in a file of
// its own beside the store, folder/.stemma/search.sqlite. It is derived: whoever erases words from
// the store deletes the file (`eraseSearch`), and the next desk makes it again.
// Example: put('s1', rows) replaces all that was known of story s1, in one transaction.
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { asOperationError, storePath } from './open.ts'

/** Rises when the file is to be made anew. */
const INDEX_VERSION = 3
const BUSY_TIMEOUT_MS = 5000

/** One thing that can be found. */
export interface SearchRow {
  readonly kind: 'report' | 'quote' | 'figure' | 'person'
  readonly claim: string | null
  /** Of the passage that it stands on; of a report its whole text. */
  readonly report: string | null
  readonly start: number
  readonly end: number
  /** Outlets of the reports that say so. */
  readonly outlets: readonly string[]
  readonly from: string | null
  readonly to: string | null
  readonly status: string | null
  readonly title: string
  readonly words: string
}

/** All that the index holds of a story. */
export interface SearchStory {
  readonly story: string
  readonly version: string
  readonly rows: readonly SearchRow[]
  /** Ids of its claims and findings. */
  readonly refs: readonly string[]
}

/** The writing side of the index. Every method throws OperationError when the disk fails. */
export interface SearchIndex {
  /** Versions of the stories it holds, by id. */
  readonly versions: () => ReadonlyMap<string, string>
  readonly put: (one: SearchStory) => void
  readonly remove: (stories: readonly string[]) => void
  /** Stories with a claim or finding whose id is one of these, or begins with it. */
  readonly storiesOf: (ids: readonly string[]) => string[]
  readonly close: () => void
}

/** What an index shows of private persons: two files, so that one is never read as the other. */
export type Shown = 'masked' | 'unmasked'

/** Where the index of a folder is. */
export function searchPath(folder: string, shown: Shown = 'masked'): string {
  return join(
    dirname(storePath(folder)),
    shown === 'masked' ? 'search.sqlite' : 'search-unmasked.sqlite',
  )
}

/** Deletes the indexes of a folder with their logs; harmless where there is none. */
export function eraseSearch(folder: string): void {
  for (const shown of ['masked', 'unmasked'] as const) eraseFile(searchPath(folder, shown))
}

function eraseFile(path: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(path + ending, { force: true })
}

const SCHEMA = `
  create table meta (said text not null);
  create table story (id text primary key, version text not null) without rowid;
  create table ref (id text not null, story text not null, primary key (id, story)) without rowid;
  create table row (
    number integer primary key,
    story text not null,
    kind text not null,
    claim text,
    report text,
    start integer not null,
    end integer not null,
    outlets text not null,
    day_from text,
    day_to text,
    status text,
    title text not null,
    words text not null
  );
  create index row_story on row (story);
  create virtual table found using fts5 (
    title, words, content = 'row', content_rowid = 'number',
    tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'
  );
  insert into found (found, rank) values ('secure-delete', 1);
  create trigger row_in after insert on row begin
    insert into found (rowid, title, words) values (new.number, new.title, new.words);
  end;
  create trigger row_out after delete on row begin
    insert into found (found, rowid, title, words)
    values ('delete', old.number, old.title, old.words);
  end;
`

/**
 * The index of a folder, made when so many reports had been forgotten: where the file says
 * otherwise it is deleted and begun anew.
 */
export function openSearch(
  folder: string,
  { shown, forgotten }: { readonly shown: Shown; readonly forgotten: number },
): SearchIndex {
  const said = `${INDEX_VERSION} ${shown} ${forgotten}`
  const path = searchPath(folder, shown)
  try {
    const held = opened(path)
    if (saidIn(held) === said) return indexOn(held)
    held.close()
    eraseFile(path)
    const fresh = opened(path)
    fresh.exec(`begin immediate; ${SCHEMA}`)
    fresh.prepare('insert into meta (said) values (?)').run(said)
    fresh.exec('commit')
    return indexOn(fresh)
  } catch (cause) {
    throw asOperationError(cause, 'store-open', `search index cannot be opened: ${path}`)
  }
}

function opened(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS })
  database.exec('pragma journal_mode = wal; pragma synchronous = off; pragma secure_delete = on')
  return database
}

/** What a file says that it was made of; null for a new file or no index. */
function saidIn(database: DatabaseSync): string | null {
  try {
    return String(database.prepare('select said from meta').get()?.['said'])
  } catch {
    return null // No such table: the file is new or of another program.
  }
}

function indexOn(database: DatabaseSync): SearchIndex {
  const inTransaction = (work: () => void): void => {
    try {
      database.exec('begin immediate')
      work()
      database.exec('commit')
    } catch (cause) {
      if (database.isTransaction) database.exec('rollback')
      throw asOperationError(cause, 'store-failed', 'search index failed')
    }
  }
  const out = [
    'delete from row where story = ?',
    'delete from ref where story = ?',
    'delete from story where id = ?',
  ].map((sql) => database.prepare(sql))
  const intoStory = database.prepare('insert into story (id, version) values (?, ?)')
  const intoRef = database.prepare('insert or ignore into ref (id, story) values (?, ?)')
  const intoRow = database.prepare(
    `insert into row (story, kind, claim, report, start, end, outlets, day_from, day_to, status,
       title, words) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const remove = (story: string) => out.forEach((statement) => statement.run(story))
  return {
    versions: () => {
      const rows = database.prepare('select id, version from story').all()
      return new Map(rows.map((row) => [String(row['id']), String(row['version'])]))
    },
    put: ({ story, version, rows, refs: ids }) =>
      inTransaction(() => {
        remove(story)
        intoStory.run(story, version)
        for (const id of ids) intoRef.run(id, story)
        for (const row of rows) intoRow.run(...columnsOf(story, row))
      }),
    remove: (stories) => inTransaction(() => stories.forEach(remove)),
    storiesOf: (ids) => storiesIn(database, ids),
    close: () => {
      if (database.isOpen) database.close()
    },
  }
}

/** Stories with a claim or finding whose id is one of these, or begins with it. */
export function storiesIn(database: DatabaseSync, ids: readonly string[]): string[] {
  const refs = database.prepare('select story from ref where id >= ? and id < ? limit 100')
  const found = ids.flatMap((id) => refs.all(id, `${id}\u{10ffff}`))
  return [...new Set(found.map((row) => String(row['story'])))]
}

/** Marks of a match in a text; characters that no text keeps. */
export const MARK = { open: '\u0001', close: '\u0002' } as const

/** Between two wordings of one claim. */
export const WORDINGS_BETWEEN = ' · '

/** Outlets as one column: between bars, so that a whole name is looked for. */
export const barred = (outlet: string) => `|${outlet.replaceAll('|', ' ')}|`

function columnsOf(story: string, row: SearchRow): (string | number | null)[] {
  const clean = (text: string) => text.replaceAll(/[\u0001\u0002]/gu, ' ')
  const { kind, claim, report, start, end, outlets, from, to, status } = row
  const names = outlets.map(barred).join('')
  return [
    story,
    kind,
    claim,
    report,
    start,
    end,
    names,
    from,
    to,
    status,
    clean(row.title),
    clean(row.words),
  ]
}
