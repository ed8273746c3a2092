// The parts of a store file that SQLite does not check: half of its header, and a log of writes
// whose middle is damaged. Example: a byte flipped in the log makes SQLite pass over all that
// follows it, as if it had never been put; here the damaged frame is named.
import { closeSync, existsSync, fstatSync, openSync } from 'node:fs'
import { bytesAt, FRAME_HEADER, HEADER, pageSizeOf, WAL_HEADER } from './pages.ts'

const MAGIC = 'SQLite format 3\0'

/**
 * What is wrong with the header of a file or null: SQLite itself looks at half of it. O(1).
 */
export function headerProblem(path: string): string | null {
  const file = openSync(path, 'r')
  try {
    const head = bytesAt(file, 0, HEADER)
    // A file without a byte: its log of writes holds all.
    if (!head) return null
    if (Buffer.from(head.subarray(0, 16)).toString('latin1') !== MAGIC)
      return 'the header is not that of a store'
    const view = new DataView(head.buffer)
    const fields = [
      [view.getUint8(20), 0],
      [view.getUint8(21), 64],
      [view.getUint8(22), 32],
      [view.getUint8(23), 32],
      [view.getUint32(48), 0],
      [view.getUint32(52), 0],
      [view.getUint32(64), 0],
      [view.getUint32(68), 0],
    ] as const
    const zeros = head.subarray(72, 92).every((byte) => byte === 0)
    if (!zeros || fields.some(([found, expected]) => found !== expected))
      return 'the header does not hold what was put'
    // What follows is set anew when the log of writes is merged.
    if (existsSync(`${path}-wal`)) return null
    // A store whose first write failed has a page and no table yet.
    const [format, encoding] = view.getUint32(28) <= 1 ? [0, 0] : [4, 1]
    const later = [
      view.getUint32(44) - format,
      view.getUint32(56) - encoding,
      view.getUint32(92) - view.getUint32(24),
    ]
    if (later.some((excess) => excess !== 0)) return 'the header does not hold what was put'
    const size = fstatSync(file).size
    const stated = view.getUint32(28) * pageSizeOf(head)
    return stated === size ? null : `the file has ${size} bytes, its header says ${stated}`
  } finally {
    closeSync(file)
  }
}

/**
 * What is wrong with a log of writes that was not merged yet, or null: SQLite passes over whatever
 * follows a damaged frame, and with it over what was put. O(bytes).
 */
export function logProblem(path: string): string | null {
  if (!existsSync(`${path}-wal`)) return null
  const wal = openSync(`${path}-wal`, 'r')
  try {
    const size = fstatSync(wal).size
    const header = bytesAt(wal, 0, WAL_HEADER)
    if (size < WAL_HEADER || !header) return null
    const view = new DataView(header.buffer)
    const little = view.getUint32(0) === 0x377f0682
    const sum = summed([0, 0], header.subarray(0, 24), little)
    if ((!little && view.getUint32(0) !== 0x377f0683) || !sameSum(sum, view, 24))
      return 'the header of the log of writes is damaged'
    return frameProblem(wal, { size, header: view, little, sum })
  } finally {
    closeSync(wal)
  }
}

function frameProblem(
  wal: number,
  log: {
    readonly size: number
    readonly header: DataView
    readonly little: boolean
    readonly sum: readonly [number, number]
  },
): string | null {
  const { size, header, little } = log
  const length = FRAME_HEADER + header.getUint32(8)
  let sum = log.sum
  let broken = 0
  for (let at = WAL_HEADER, number = 1; at + length <= size; at += length, number++) {
    const frame = bytesAt(wal, at, length)!
    const view = new DataView(frame.buffer)
    const ours =
      view.getUint32(8) === header.getUint32(16) && view.getUint32(12) === header.getUint32(20)
    if (broken === 0) {
      sum = summed(summed(sum, frame.subarray(0, 8), little), frame.subarray(FRAME_HEADER), little)
      if (!ours || !sameSum(sum, view, 16)) broken = number
    }
    // The end of a transaction behind a broken frame: it was whole once.
    if (broken > 0 && ours && view.getUint32(4) > 0)
      return `frame ${broken} of the log of writes is damaged: what follows it is not seen`
  }
  return null
}

const sameSum = ([a, b]: readonly [number, number], view: DataView, at: number) =>
  a === view.getUint32(at) && b === view.getUint32(at + 4)

/** The checksum of the log of writes, over words of four bytes. */
function summed(
  [a, b]: readonly [number, number],
  bytes: Uint8Array,
  little: boolean,
): [number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let [first, second] = [a, b]
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    first = (first + view.getUint32(at, little) + second) >>> 0
    second = (second + view.getUint32(at + 4, little) + first) >>> 0
  }
  return [first, second]
}
