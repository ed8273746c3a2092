// What a reader types → what is found: reports, quotes, figures and people, best first. Words are
// data: each is quoted, so that no sign in them is read as a query language; the last may be the
// beginning of a word. Example: find({ words: 'bridge orsk' }) finds "the bridge in Orsk".
import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { asOperationError } from './open.ts'
import { barred, MARK, searchPath, storiesIn, type SearchRow, type Shown } from './search.ts'

/** Words of a query, and code units of one. */
const TERMS_MAX = 12
const TERM_LENGTH_MAX = 64
const BUSY_TIMEOUT_MS = 1000

export interface SearchAsked {
  readonly words: string
  readonly kind?: SearchRow['kind'] | undefined
  readonly outlet?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly status?: string | undefined
  readonly story?: string | undefined
  readonly limit: number
  /** How many of the best to pass over. */
  readonly skip: number
}

/** A row found; title and words with the matches between `MARK.open` and `MARK.close`. */
export interface Found {
  readonly kind: SearchRow['kind']
  readonly story: string
  readonly claim: string | null
  readonly report: string | null
  readonly start: number
  readonly end: number
  readonly title: string
  readonly words: string
}

/** The reading side of an index; follows the file when it is deleted and made again. */
export interface Finder {
  /** Best first. Nothing for a query without a letter or digit. OperationError when it fails. */
  readonly find: (asked: SearchAsked) => Found[]
  /** Stories with a claim or finding whose id is one of these, or begins with it. */
  readonly storiesOf: (ids: readonly string[]) => string[]
  /** Lets go of a file that was deleted; the next query opens the one that is there then. */
  readonly reopen: () => void
}

/** The query in the index's own language; null where no word is left. */
export function matchOf(words: string): string | null {
  const terms = words
    .toWellFormed()
    .replaceAll(/["\p{Cc}]/gu, ' ')
    .split(/\s+/u)
    .filter((term) => /[\p{L}\p{N}]/u.test(term))
    .slice(0, TERMS_MAX)
    .map((term) => `"${term.slice(0, TERM_LENGTH_MAX).toWellFormed()}"`)
  return terms.length === 0 ? null : `${terms.join(' ')}*`
}

/** A title says more of what a thing is about than its words do. */
const RANK = 'bm25(4.0, 1.0)'

/** A finder over the index of a folder, which need not be there yet. */
export function openFinder(folder: string, shown: Shown): Finder {
  const path = searchPath(folder, shown)
  let database: DatabaseSync | null = null
  const reopen = () => {
    if (database?.isOpen) database.close()
    database = null
  }
  const using = <T>(ask: (database: DatabaseSync) => T[]): T[] => {
    if (database === null && !existsSync(path)) return []
    try {
      database ??= new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT_MS })
      return ask(database)
    } catch (cause) {
      reopen()
      throw asOperationError(cause, 'store-failed', 'search failed')
    }
  }
  return {
    find: (asked) => {
      const match = matchOf(asked.words)
      return match === null ? [] : using((open) => foundIn(open, match, asked))
    },
    storiesOf: (ids) => using((open) => storiesIn(open, ids)),
    reopen,
  }
}

function foundIn(database: DatabaseSync, match: string, asked: SearchAsked): Found[] {
  const { kind, outlet, from, to, status, story, limit, skip } = asked
  const conditions: readonly (readonly [sql: string, value: string | undefined])[] = [
    ['kind = ?', kind],
    ['instr(outlets, ?) > 0', outlet === undefined ? undefined : barred(outlet)],
    ['day_to >= ?', from],
    ['day_from <= ?', to],
    ['status = ?', status],
    ['story = ?', story],
  ]
  const asks = conditions.filter(([, value]) => value !== undefined)
  const where = asks.map(([sql]) => ` and ${sql}`).join('')
  // In the index's own order of rank rows are marked as they are read: the best alone, not all. The
  // join must follow that order, hence "cross".
  const rows = database
    .prepare(
      `select kind, story, claim, report, start, end,
         highlight(found, 0, ?, ?) as title_marked, highlight(found, 1, ?, ?) as words_marked
       from found cross join row on row.number = found.rowid
       where found match ? and rank match '${RANK}'${where} order by rank limit ? offset ?`,
    )
    .all(
      MARK.open,
      MARK.close,
      MARK.open,
      MARK.close,
      match,
      ...asks.map(([, value]) => value!),
      limit,
      skip,
    )
  const textOf = (value: unknown) => (value === null ? null : String(value))
  return rows.map((row) => ({
    kind: String(row['kind']) as Found['kind'],
    story: String(row['story']),
    claim: textOf(row['claim']),
    report: textOf(row['report']),
    start: Number(row['start']),
    end: Number(row['end']),
    title: String(row['title_marked']),
    words: String(row['words_marked']),
  }))
}
