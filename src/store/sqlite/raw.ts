// Bytes as they came in, kept once by their SHA-256 and never changed; packed where that pays. Each
// report has one origin: which bytes, which piece of which file. Example: three items of one feed
// are three origins of one row of bytes. Forgotten bytes leave their hash and an empty row, so that
// the same bytes are not kept again.
import type { DatabaseSync } from 'node:sqlite'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Document, DocumentId } from '../../model/document.ts'
import { sha256 } from '../../model/identity.ts'
import { RAW_UNITS, type RawBytes, type RawUnit } from '../../model/raw.ts'
import { OperationError } from '../operation-error.ts'
import type { StoredRaw } from '../store.ts'
import type { Prepare } from './store.ts'
import { sumHolds, sumOf } from './sum.ts'

type Row = { readonly [column: string]: unknown }

/** Fewer bytes are not worth packing, nor are bytes that shrink to no less than this share. */
const PACK_FROM = 200
const PACK_SHARE = 0.9

/** A file of a thousand reports is hashed once. */
const hashes = new WeakMap<Uint8Array, string>()

function hashOf(bytes: Uint8Array): string {
  const known = hashes.get(bytes) ?? sha256(bytes)
  hashes.set(bytes, known)
  return known
}

/** Keeps the bytes of a stored report that has none yet. To be called inside a transaction. */
export function putRaw(prepare: Prepare, document: Document, raw: RawBytes): void {
  if (prepare('select 1 from origin where document = ?').get(document.id)) return
  const hash = hashOf(raw.bytes)
  const held = prepare('select packing from raw where hash = ?').get(hash)
  if (held?.['packing'] === 'erased') return putRaw(prepare, document, recordOf(document))
  if (!held) {
    const { packing, bytes } = packed(raw.bytes)
    prepare('insert into raw (hash, size, packing, bytes) values (?, ?, ?, ?)').run(
      hash,
      raw.bytes.length,
      packing,
      bytes,
    )
  }
  const { name, part, reading, unit, offset } = raw
  const hints = JSON.stringify({ name, part, reading })
  const values = [document.id, document.hash, hash, unit, offset, document.path, hints]
  prepare(
    `insert into origin (document, hash, raw, unit, start, path, hints, sum)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(...values, sumOf(...values))
}

/** The report itself as bytes: what is kept where its own bytes are not. */
export function recordOf(document: Document): RawBytes {
  const bytes = Buffer.from(JSON.stringify(document))
  return { bytes, unit: 'document', offset: null, name: '', part: null, reading: {} }
}

function packed(bytes: Uint8Array): { packing: 'none' | 'deflate'; bytes: Uint8Array } {
  if (bytes.length >= PACK_FROM) {
    const small = deflateRawSync(bytes)
    if (small.length < bytes.length * PACK_SHARE) return { packing: 'deflate', bytes: small }
  }
  return { packing: 'none', bytes }
}

/** The bytes in a row; null where they are not what was put, or were forgotten. */
export function bytesOf({ hash, size, packing, bytes }: Row): Uint8Array | null {
  if (!(bytes instanceof Uint8Array) || typeof size !== 'number' || packing === 'erased')
    return null
  try {
    const limit = { maxOutputLength: Math.max(1, size) }
    const plain = packing === 'deflate' ? inflateRawSync(bytes, limit) : bytes
    return sha256(plain) === hash ? plain : null
  } catch {
    return null
  }
}

/** Where a report came from; null for a row that is not what was put. */
export interface OriginRow {
  readonly document: DocumentId
  /** Of the report's source. */
  readonly hash: string
  /** Of the bytes. */
  readonly raw: string
  readonly path: string | null
  readonly place: Omit<RawBytes, 'bytes'>
}

/** The origin in a row, or null where the row is not what was put. */
export function originOf(row: Row): OriginRow | null {
  const { document, hash, raw, unit, start, path, hints, sum } = row
  const values = [document, hash, raw, unit, start, path, hints] as (string | number | null)[]
  if (!sumHolds(sum ?? '', ...values) || !RAW_UNITS.includes(unit as RawUnit)) return null
  const { name, part, reading } = JSON.parse(String(hints)) as Omit<RawBytes, 'bytes'>
  return {
    document: String(document),
    hash: String(hash),
    raw: String(raw),
    path: path as string | null,
    place: { unit: unit as RawUnit, offset: start as number | null, name, part, reading },
  }
}

export const ORIGIN_COLUMNS =
  'document, origin.hash as hash, raw, unit, start, origin.path as path, hints, sum'

/** The bytes of these reports, in the order asked. */
export function rawsOf(prepare: Prepare, ids: readonly string[]): StoredRaw[] {
  const rows = prepare(
    `select ${ORIGIN_COLUMNS} from json_each(?) as asked
     join origin on document = asked.value order by asked.key`,
  ).all(JSON.stringify(ids))
  const read = prepare('select hash, size, packing, bytes from raw where hash = ?')
  return rows.map((row) => {
    const origin = originOf(row)
    const held = origin && read.get(origin.raw)
    const bytes = held ? bytesOf(held) : null
    if (!origin || !bytes)
      throw new OperationError(
        'store-damaged',
        `the bytes of report ${String(row['document'])} are damaged: see stemma doctor`,
      )
    const { document, path, raw: hash, place } = origin
    return { document, path, hash, raw: { ...place, bytes } }
  })
}

/**
 * Erases bytes: the row keeps its hash and nothing else. Reports that were read from them and stay
 * are kept as records of themselves. To be called inside a transaction, after the reports changed.
 */
export function eraseRaw(
  database: DatabaseSync,
  hash: string,
  reportOf: (id: DocumentId) => Document | null,
): void {
  const prepare: Prepare = (sql) => database.prepare(sql)
  const users = prepare('select document from origin where raw = ?').all(hash)
  prepare('delete from origin where raw = ?').run(hash)
  prepare("update raw set packing = 'erased', bytes = x'' where hash = ?").run(hash)
  for (const { document } of users) {
    const report = reportOf(String(document))
    if (report) putRaw(prepare, report, recordOf(report))
  }
}
