// The pages of a store file → what its rows hold, each proved by its own checksum: reports, bytes,
// where reports came from, accounts, tombstones, logs. Example: a row that looks like a report and
// whose source has another hash than it says is passed over.
import type { Document } from '../../model/document.ts'
import type { Account } from '../store.ts'
import { documentProblem } from './check.ts'
import { openPages, rowsOf, type FoundRow, type Value } from './pages.ts'
import { bytesOf, originOf, type OriginRow } from './raw.ts'
import { documentOf } from './store.ts'
import { sumHolds } from './sum.ts'

/** A row of the tombstones as it stands, chained to the one before by its sum. */
export interface TombstoneRow {
  readonly document: string
  readonly hash: string
  readonly who: string
  readonly reason: string
  readonly day: string
  readonly sum: string
}

/** One row of a store file, told by its shape and proved by its sum. */
export type Carved =
  | { readonly kind: 'document'; readonly document: Document }
  | { readonly kind: 'raw'; readonly hash: string; readonly values: readonly Value[] }
  | { readonly kind: 'origin'; readonly origin: OriginRow; readonly values: readonly Value[] }
  | { readonly kind: 'account'; readonly number: number; readonly account: Account }
  | { readonly kind: 'tombstone'; readonly number: number; readonly tombstone: TombstoneRow }
  | {
      readonly kind: 'log'
      readonly name: string
      readonly number: number
      readonly line: string
    }

/**
 * All rows of a file that hold what was put, the same row perhaps more than once: first as the log
 * of writes has the pages, then as the file alone has them. Never throws for damage.
 */
export function* carve(path: string): Generator<Carved> {
  for (const log of [true, false]) {
    const file = openPages(path, { log })
    try {
      for (const row of rowsOf(file)) {
        const one = carved(row)
        if (one) yield one
      }
    } finally {
      file.close()
    }
  }
}

function carved({ number, values }: FoundRow): Carved | null {
  const [first, second] = values
  if (number === null) return values.length >= 3 && values.length <= 4 ? logLine(values) : null
  if (typeof first === 'string' && isHash(first) && values.length === 4)
    return rawRow(first, values)
  if (typeof first === 'string' && isHash(second)) {
    if (values.length === 8) return originRow(values)
    return values.length >= 4 && values.length <= 6 ? documentRow(values) : null
  }
  if (first !== null) return null
  if (values.length === 8) return accountRow(number, values)
  return values.length === 7 ? tombstoneRow(number, values) : null
}

const isHash = (value: Value | undefined) =>
  typeof value === 'string' && /^[\da-f]{64}$/u.test(value)

function documentRow([id, hash, published, body, sum = null]: readonly Value[]): Carved | null {
  const row = { id, hash, published, body, sum }
  return documentProblem(row) === null ? { kind: 'document', document: documentOf(row) } : null
}

function rawRow(hash: string, values: readonly Value[]): Carved | null {
  const [, size, packing, bytes] = values
  // An empty blob has no bytes at all.
  const held = bytes instanceof Uint8Array ? bytes : null
  const erased = packing === 'erased' && held?.length === 0
  if (!erased && bytesOf({ hash, size, packing, bytes: held }) === null) return null
  return { kind: 'raw', hash, values }
}

function originRow(values: readonly Value[]): Carved | null {
  const [document, hash, raw, unit, start, path, hints, sum] = values
  const origin = originOf({ document, hash, raw, unit, start, path, hints, sum })
  return origin && { kind: 'origin', origin, values }
}

function accountRow(number: number, values: readonly Value[]): Carved | null {
  const [path, part, line, outcome, document, reason, sum] = values.slice(1) as (
    | string
    | number
    | null
  )[]
  if (!sumHolds(sum, path!, part!, line!, outcome!, document!, reason!)) return null
  if (outcome !== 'stored' && outcome !== 'duplicate' && outcome !== 'rejected') return null
  const account = { path, part, line, outcome, document, reason } as Account
  return { kind: 'account', number, account }
}

function tombstoneRow(number: number, values: readonly Value[]): Carved | null {
  const [document, hash, who, reason, day, sum] = values.slice(1).map(String)
  if (!isHash(hash) || !/^\d{4}-\d\d-\d\d$/u.test(day!) || !/^[\da-f]{16}$/u.test(sum!)) return null
  const tombstone = { document, hash, who, reason, day, sum } as TombstoneRow
  return { kind: 'tombstone', number, tombstone }
}

function logLine([name, number, line, sum = null]: readonly Value[]): Carved | null {
  if (typeof name !== 'string' || typeof number !== 'number' || typeof line !== 'string')
    return null
  return sumHolds(sum, name, number, line) ? { kind: 'log', name, number, line } : null
}
