// An archive (ZIP) → the bytes of its entries, one at a time, with limits on all of them. Example:
// an archive of "a.txt" and "b/c.html" has two entries, each inflated only when it is read. Nothing
// is ever written under an entry's name. Source: the .ZIP File Format Specification (APPNOTE 6.3).
import { crc32, inflateRawSync } from 'node:zlib'

/** Entries of one archive, bytes of one entry and of all, and how far one may grow. */
export const ENTRIES_MAX = 20_000
export const ENTRY_BYTES_MAX = 64 * 1024 * 1024
const ARCHIVE_BYTES_MAX = 1024 * 1024 * 1024
/** A report grows five to ten times, a bomb a thousand times. */
export const RATIO_MAX = 200
const RATIO_FREE = 1024 * 1024
const NAME_MAX = 1000
/** The end record may be followed by a comment of this length. */
const COMMENT_MAX = 65_535

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50

const ZIP64 = 'archive of the ZIP64 kind, which is not read; unpack it and name the folder'

export interface Entry {
  readonly name: string
  readonly folder: boolean
  /** The entry's bytes, or why they cannot be had. Inflates on each call. */
  readonly read: () => Uint8Array | { readonly reason: string }
}

/** The entries of an archive in its order, or why it is none. Never throws. */
export function zipEntries(bytes: Uint8Array): readonly Entry[] | { readonly reason: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  if (end < 0) return { reason: 'broken archive: no directory at its end, as after a broken copy' }
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count === 0xffff || at === 0xffffffff) return { reason: ZIP64 }
  if (count > ENTRIES_MAX) return { reason: `archive of ${count} entries, limit ${ENTRIES_MAX}` }
  const budget = { left: ARCHIVE_BYTES_MAX }
  const entries: Entry[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL)
      return { reason: `broken archive: entry ${index + 1} of ${count} is not in its directory` }
    const nameLength = view.getUint16(at + 28, true)
    const name = entryName(bytes.subarray(at + 46, at + 46 + Math.min(NAME_MAX, nameLength)))
    const record: Central = {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    }
    const read = () => entryBytes(bytes, view, record, budget)
    entries.push({ name, folder: /[/\\]$/u.test(name), read })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

interface Central {
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly offset: number
}

/** Offset of the end record, searched from the end; -1 where there is none. */
function endRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - COMMENT_MAX)
  for (let at = view.byteLength - 22; at >= lowest; at--)
    if (view.getUint32(at, true) === END) return at
  return -1
}

function entryName(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes).replaceAll(/[\u0000-\u001f\u007f]/gu, '')
}

function entryBytes(
  bytes: Uint8Array,
  view: DataView,
  { flags, method, crc, packed, offset }: Central,
  budget: { left: number },
): Uint8Array | { readonly reason: string } {
  if (flags & 1) return { reason: 'encrypted: it wants a password' }
  if (packed === 0xffffffff || offset === 0xffffffff) return { reason: ZIP64 }
  if (method !== 0 && method !== 8) return { reason: `packed by method ${method}` }
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL)
    return { reason: 'broken archive: the entry is not where the directory says' }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > view.byteLength) return { reason: 'broken archive: the entry is cut off' }
  const held = bytes.subarray(start, start + packed)
  const most = Math.min(ENTRY_BYTES_MAX, budget.left, held.length * RATIO_MAX + RATIO_FREE)
  const plain = method === 0 ? held : inflated(held, most)
  if ('reason' in plain) return plain
  if (plain.length > most) return { reason: `too large: ${plain.length} bytes, limit ${most}` }
  budget.left -= plain.length
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
