// An archive (ZIP, ZIP64) → the bytes of its entries, one at a time, with limits on all of them.
// Example: an archive of "a.txt" and "b/c.html" has two entries, each inflated only when it is
// read. Nothing is ever written under an entry's name. Source: the .ZIP File Format Specification
// (APPNOTE 6.3); its section 4.3.14 and 4.5.3 for the wide records of ZIP64.
import { crc32, inflateRawSync } from 'node:zlib'
import { findDirectory, wideFields, type Directory } from './zip-directory.ts'

/** Entries of one archive, bytes of one entry and of all, and how far one may grow. */
export const ENTRIES_MAX = 20_000
export const ENTRY_BYTES_MAX = 64 * 1024 * 1024
const ARCHIVE_BYTES_MAX = 1024 * 1024 * 1024
/** A report grows five to ten times, a bomb a thousand times. */
export const RATIO_MAX = 200
const RATIO_FREE = 1024 * 1024
const NAME_MAX = 1000

const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50

export interface Entry {
  readonly name: string
  readonly folder: boolean
  /** The entry's bytes, or why they cannot be had. Inflates on each call. */
  readonly read: () => Uint8Array | { readonly reason: string }
}

/** The entries of an archive in its order, or why it is none. Never throws. */
export function zipEntries(bytes: Uint8Array): readonly Entry[] | { readonly reason: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = findDirectory(view)
  if ('reason' in directory) return directory
  const { count } = directory
  if (count > ENTRIES_MAX) return { reason: `archive of ${count} entries, limit ${ENTRIES_MAX}` }
  const records = recordsOf(bytes, view, directory)
  if ('reason' in records) return records
  const overlaid = overlaidIn(view, records)
  const budget = { left: ARCHIVE_BYTES_MAX }
  return records.map((record) => {
    const fault = record.fault ?? (overlaid.has(record) ? OVERLAID : null)
    const read = () => (fault ? { reason: fault } : entryBytes(bytes, view, record, budget))
    return { name: record.name, folder: /[/\\]$/u.test(record.name), read }
  })
}

const OVERLAID = 'broken archive: the entry lies over another one'

interface Central {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  /** Bytes in the archive, and as the directory says, unpacked. */
  readonly packed: number
  readonly plain: number
  readonly offset: number
  /** Why its wide fields cannot be believed, or null. */
  readonly fault: string | null
}

function recordsOf(
  bytes: Uint8Array,
  view: DataView,
  { count, offset }: Directory,
): readonly Central[] | { readonly reason: string } {
  const records: Central[] = []
  let at = offset
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL)
      return { reason: `broken archive: entry ${index + 1} of ${count} is not in its directory` }
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const extra = at + 46 + nameLength
    const narrow = {
      plain: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    }
    const wide = wideFields(view, { start: extra, length: extraLength }, narrow)
    records.push({
      name: entryName(bytes.subarray(at + 46, at + 46 + Math.min(NAME_MAX, nameLength))),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...('reason' in wide ? { ...narrow, fault: wide.reason } : { ...wide, fault: null }),
    })
    at = extra + extraLength + view.getUint16(at + 32, true)
  }
  return records
}

/**
 * Entries whose bytes reach into the next one: a bomb lays thousands over one packed core (D.
 * Fifield, "A better zip bomb", WOOT 2019). O(entries log entries).
 */
function overlaidIn(view: DataView, records: readonly Central[]): ReadonlySet<Central> {
  const overlaid = new Set<Central>()
  const sorted = records
    .filter(({ fault }) => fault === null)
    .toSorted((a, b) => a.offset - b.offset)
  for (const [index, record] of sorted.entries()) {
    const next = sorted[index + 1]
    if (next && dataStart(view, record.offset) + record.packed > next.offset) overlaid.add(record)
  }
  return overlaid
}

function entryName(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes).replaceAll(/[\u0000-\u001f\u007f]/gu, '')
}

/** Where the bytes of an entry begin, behind its own header; -1 where there is no header. */
function dataStart(view: DataView, offset: number): number {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) return -1
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
}

function entryBytes(
  bytes: Uint8Array,
  view: DataView,
  { flags, method, crc, packed, plain: stated, offset }: Central,
  budget: { left: number },
): Uint8Array | { readonly reason: string } {
  if (flags & 1) return { reason: 'encrypted: it wants a password' }
  if (method !== 0 && method !== 8) return { reason: `packed by method ${method}` }
  const start = dataStart(view, offset)
  if (start < 0) return { reason: 'broken archive: the entry is not where the directory says' }
  if (start + packed > view.byteLength) return { reason: 'broken archive: the entry is cut off' }
  const held = bytes.subarray(start, start + packed)
  const most = Math.min(ENTRY_BYTES_MAX, budget.left, held.length * RATIO_MAX + RATIO_FREE)
  const large = method === 0 ? `${stated} bytes, limit ${most}` : `expands beyond ${most} bytes`
  if (stated > most) return { reason: `too large: ${large}` }
  const plain = method === 0 ? held : inflated(held, most)
  if ('reason' in plain) return plain
  if (plain.length > most) return { reason: `too large: ${plain.length} bytes, limit ${most}` }
  budget.left -= plain.length
  if (plain.length !== stated)
    return { reason: `damaged: ${plain.length} bytes, its directory says ${stated}` }
  return crc32(plain) === crc ? plain : { reason: 'damaged: its checksum does not hold' }
}

function inflated(held: Uint8Array, most: number): Uint8Array | { readonly reason: string } {
  try {
    return inflateRawSync(held, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    const large = error instanceof RangeError
    return {
      reason: large ? `too large: expands beyond ${most} bytes` : 'damaged: it does not unpack',
    }
  }
}
