// A store file read page by page without SQLite: its header, its log of writes, and the rows on
// every page that still looks like one. Rows carry checksums of their own, so what is read here can
// be trusted row by row however broken the file is. Example: with the root page of a table zeroed
// SQLite finds none of its rows; here all other pages still give theirs. Source: "Database File
// Format" and "WAL-mode File Format", sqlite.org.
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'

/** Bytes of the header of a file, of its log of writes, and before each page in that. */
export const HEADER = 100
export const WAL_HEADER = 32
export const FRAME_HEADER = 24
const PAGE_SIZE_USUAL = 4096
/** Columns of one row and bytes of one value that a store can hold. */
const COLUMNS_MAX = 16
const ROW_BYTES_MAX = 512 * 1024 * 1024

/** A value of a row as SQLite keeps it. */
export type Value = string | number | null | Uint8Array

/** A row and its number in its table; rows of an index have none. */
export interface FoundRow {
  readonly number: number | null
  readonly values: readonly Value[]
}

/** Pages of a store by number, newest first where the log of writes holds another. */
export interface PageFile {
  readonly pageSize: number
  readonly pages: number
  /** The page as the log of writes has it, else as the file has it; null beyond the end. */
  readonly page: (number: number) => Uint8Array | null
  readonly close: () => void
}

/** Opens a file, and its log of writes unless `log` is false. Never refuses a damaged one. */
export function openPages(path: string, { log }: { readonly log: boolean }): PageFile {
  const file = openSync(path, 'r')
  const head = bytesAt(file, 0, HEADER) ?? new Uint8Array(HEADER)
  const pageSize = pageSizeOf(head)
  const inFile = Math.ceil(fstatSync(file).size / pageSize)
  const wal = log && existsSync(`${path}-wal`) ? openSync(`${path}-wal`, 'r') : null
  const places = wal === null ? new Map<number, number>() : framesOf(wal, pageSize)
  const pages = Math.max(inFile, ...places.keys())
  const page = (number: number): Uint8Array | null => {
    const at = places.get(number)
    if (wal !== null && at !== undefined) return bytesAt(wal, at, pageSize)
    return number >= 1 && number <= inFile ? bytesAt(file, (number - 1) * pageSize, pageSize) : null
  }
  const close = () => {
    closeSync(file)
    if (wal !== null) closeSync(wal)
  }
  return { pageSize, pages, page, close }
}

/** Bytes of a file; zeros where it ends before; null where it holds none of them. */
export function bytesAt(file: number, at: number, length: number): Uint8Array | null {
  const bytes = new Uint8Array(length)
  return readSync(file, bytes, 0, length, at) > 0 ? bytes : null
}

/** The size of a page as a header states it; the usual one where it states none. */
export function pageSizeOf(head: Uint8Array): number {
  const stated = new DataView(head.buffer).getUint16(16)
  const size = stated === 1 ? 65_536 : stated
  const sound = size >= 512 && (size & (size - 1)) === 0
  return sound ? size : PAGE_SIZE_USUAL
}

/**
 * Where the log of writes holds which page, the last of each: every whole frame of this log, also
 * behind one that is damaged. O(frames).
 */
function framesOf(wal: number, pageSize: number): Map<number, number> {
  const places = new Map<number, number>()
  const size = fstatSync(wal).size
  const header = bytesAt(wal, 0, WAL_HEADER)
  if (!header) return places
  const salts = new Map<string, number>()
  const found: { readonly page: number; readonly at: number; readonly salt: string }[] = []
  for (let at = WAL_HEADER; at + FRAME_HEADER + pageSize <= size; at += FRAME_HEADER + pageSize) {
    const frame = bytesAt(wal, at, FRAME_HEADER)!
    const salt = Buffer.from(frame.subarray(8, 16)).toString('hex')
    salts.set(salt, (salts.get(salt) ?? 0) + 1)
    found.push({ page: new DataView(frame.buffer).getUint32(0), at: at + FRAME_HEADER, salt })
  }
  const named = Buffer.from(header.subarray(16, 24)).toString('hex')
  // A damaged header names salts that no frame has: then those of the first frame.
  const own = salts.has(named) ? named : found[0]?.salt
  for (const { page, at, salt } of found) if (salt === own && page > 0) places.set(page, at)
  return places
}

/** The rows on every page that looks like a leaf of a table or an index. Never throws. */
export function* rowsOf(file: PageFile): Generator<FoundRow> {
  for (let number = 1; number <= file.pages; number++) {
    const page = file.page(number)
    if (!page) continue
    const at = number === 1 ? HEADER : 0
    const kind = page[at]!
    // A page whose first byte was hit is tried as what most pages are.
    const kinds = LEAVES.has(kind) ? [kind] : kind === 5 ? [] : [13, 10]
    for (const one of kinds) yield* cellsOf(file, page, { at, kind: one })
  }
}

/** Leaf of a table, leaf and inner page of an index: the pages that hold rows. */
const LEAVES = new Set([2, 10, 13])

function* cellsOf(
  file: PageFile,
  page: Uint8Array,
  { at, kind }: { readonly at: number; readonly kind: number },
): Generator<FoundRow> {
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength)
  const first = at + (kind === 2 ? 12 : 8)
  // A damaged count is no reason to stop before the array of places ends.
  for (let slot = first; slot + 2 <= page.length; slot += 2) {
    const cell = view.getUint16(slot)
    if (cell < first || cell >= page.length) {
      if (slot >= first + 2 * view.getUint16(at + 3)) return
      continue
    }
    const row = rowAt(file, page, { cell, kind })
    if (row) yield row
  }
}

function rowAt(
  file: PageFile,
  page: Uint8Array,
  { cell, kind }: { readonly cell: number; readonly kind: number },
): FoundRow | null {
  const [length, afterLength] = varint(page, kind === 2 ? cell + 4 : cell)
  if (length < 2 || length > ROW_BYTES_MAX) return null
  const [number, start] = kind === 13 ? varint(page, afterLength) : [null, afterLength]
  const local = localLength(length, { usable: page.length, kind })
  const head = page.subarray(start, start + local)
  const types = typesOf(head, length)
  if (!types || head.length < local) return null
  const payload = local === length ? head : withOverflow(file, page, { head, length, start, local })
  return payload && { number, values: valuesOf(payload, types) }
}

/** Bytes of a row that stand on its own page; the rest is on overflow pages. */
function localLength(length: number, at: { readonly usable: number; readonly kind: number }) {
  const { usable, kind } = at
  const most = kind === 13 ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23
  if (length <= most) return length
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const fitting = least + ((length - least) % (usable - 4))
  return fitting <= most ? fitting : least
}

function withOverflow(
  file: PageFile,
  page: Uint8Array,
  row: {
    readonly head: Uint8Array
    readonly length: number
    readonly start: number
    readonly local: number
  },
): Uint8Array | null {
  const { head, length, start, local } = row
  if (start + local + 4 > page.length) return null
  const parts = [head]
  let next = new DataView(page.buffer, page.byteOffset).getUint32(start + local)
  for (let got = head.length; got < length;) {
    const more = file.page(next)
    if (!more || next === 0) return null
    next = new DataView(more.buffer, more.byteOffset).getUint32(0)
    const part = more.subarray(4, 4 + Math.min(more.length - 4, length - got))
    parts.push(part)
    got += part.length
  }
  return Buffer.concat(parts)
}

interface Types {
  readonly types: readonly number[]
  /** Where the values begin. */
  readonly start: number
}

/** The types that a row's header states, or null where it is none: this is what tells rows. */
function typesOf(head: Uint8Array, length: number): Types | null {
  const [start, first] = varint(head, 0)
  if (start < 2 || start > 9 * COLUMNS_MAX || start > head.length) return null
  const types: number[] = []
  let [at, bytes] = [first, start]
  while (at < start) {
    const [type, next] = varint(head, at)
    if (next > start || type === 10 || type === 11) return null
    types.push(type)
    bytes += bytesOfType(type)
    at = next
  }
  return types.length <= COLUMNS_MAX && bytes === length ? { types, start } : null
}

const INTEGER_BYTES = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0]
const bytesOfType = (type: number) =>
  type < INTEGER_BYTES.length ? INTEGER_BYTES[type]! : Math.floor((type - 12) / 2)

function valuesOf(payload: Uint8Array, { types, start }: Types): Value[] {
  let at = start
  return types.map((type) => {
    const bytes = payload.subarray(at, at + bytesOfType(type))
    at += bytes.length
    if (type === 0) return null
    if (type === 8 || type === 9) return type - 8
    if (type >= 12) return type % 2 === 0 ? bytes : Buffer.from(bytes).toString('utf8')
    if (type === 7) return new DataView(Uint8Array.from(bytes).buffer).getFloat64(0)
    return Number(
      BigInt.asIntN(8 * bytes.length, BigInt(`0x${Buffer.from(bytes).toString('hex')}`)),
    )
  })
}

/** A number of one to nine bytes and the place after it. */
function varint(bytes: Uint8Array, at: number): [value: number, next: number] {
  let value = 0
  for (let i = 0; i < 8; i++) {
    const byte = bytes[at + i] ?? 0
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return [value, at + i + 1]
  }
  return [value * 256 + (bytes[at + 8] ?? 0), at + 9]
}
