// Tables of whole numbers to bytes and back: the form in which weights ship. Example: [Int8Array of
// four] -> "STW1", one table, its kind and length, its four bytes.

/** A table that can ship. */
export type Table = Int8Array | Int16Array | Uint16Array | Uint32Array

// "STW1" as a little-endian number: a machine with the other order of bytes reads another.
const MAGIC = 0x31575453
const KINDS = [Int8Array, Int16Array, Uint16Array, Uint32Array] as const
/** No file of ours holds more tables; a larger count is damage. */
const TABLES_MAX = 64

/** The bytes of the tables, in order; the same tables always give the same bytes. O(bytes). */
export function encodeTables(tables: readonly Table[]): Uint8Array<ArrayBuffer> {
  const size = tables.reduce((sum, table) => sum + 8 + padded(table.byteLength), 8)
  const bytes = new Uint8Array(size)
  const head = new Uint32Array(bytes.buffer)
  head.set([MAGIC, tables.length])
  let at = 8
  for (const table of tables) {
    head.set([KINDS.findIndex((kind) => table instanceof kind), table.length], at / 4)
    bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), at + 8)
    at += 8 + padded(table.byteLength)
  }
  return bytes
}

/**
 * The tables in the bytes that `encodeTables` made, as views onto those bytes. RangeError where the
 * bytes are not that, or are cut off. O(tables); bytes that begin off a multiple of four are
 * copied.
 */
export function decodeTables(file: Uint8Array<ArrayBuffer>): Table[] {
  if (file.byteLength < 8 || file.byteLength % 4 !== 0)
    throw new RangeError(`weights of ${file.byteLength} bytes`)
  const { buffer, byteOffset } = file.byteOffset % 4 === 0 ? file : file.slice()
  const head = new Uint32Array(buffer, byteOffset, file.byteLength / 4)
  const [magic, count] = [head[0]!, head[1]!]
  if (magic !== MAGIC) throw new RangeError(`weights begin with ${magic.toString(16)}`)
  if (count > TABLES_MAX) throw new RangeError(`weights of ${count} tables`)
  const tables: Table[] = []
  let at = 8
  for (let i = 0; i < count; i++) {
    const kind = KINDS[head[at / 4] ?? KINDS.length]
    const length = head[at / 4 + 1] ?? 0
    if (!kind) throw new RangeError(`weights are damaged at ${at}`)
    const size = length * kind.BYTES_PER_ELEMENT
    if (at + 8 + size > file.byteLength) throw new RangeError(`weights are cut off at ${at}`)
    tables.push(new kind(buffer, byteOffset + at + 8, length))
    at += 8 + padded(size)
  }
  if (at !== file.byteLength) throw new RangeError(`weights go on after ${at}`)
  return tables
}

const padded = (bytes: number) => Math.ceil(bytes / 4) * 4
