// The end of an archive → where its directory begins and how many entries it has, in the narrow
// records of ZIP or the wide ones of ZIP64. Example: an end record that counts 0xffff entries sends
// to the locator 20 bytes before it, that to a record of 56 bytes with numbers of eight. A number
// that no file can have, or two records that say different things, is a reason to refuse.

/** Where the directory of an archive stands and what it holds. */
export interface Directory {
  readonly count: number
  readonly offset: number
}

type Refused = { readonly reason: string }

const END = 0x06054b50
const WIDE_LOCATOR = 0x07064b50
const WIDE_END = 0x06064b50
const WIDE_SIZES = 0x0001
const ALL_ONES = 0xffffffff
/** The end record may be followed by a comment of this length. */
const COMMENT_MAX = 65_535
const LOCATOR_BYTES = 20
const WIDE_END_BYTES = 56

const NO_END = 'broken archive: no directory at its end, as after a broken copy'
const NO_WIDE = 'broken archive: its end says ZIP64, the record of ZIP64 is not there'
const TWO_ENDS = 'broken archive: its two end records say different things'
const BEYOND = 'broken archive: a ZIP64 number is larger than any file'

/** The directory of an archive, or why none is believed. Never throws. O(comment). */
export function findDirectory(view: DataView): Directory | Refused {
  const end = endRecord(view)
  if (end < 0) return { reason: NO_END }
  const count = view.getUint16(end + 10, true)
  const offset = view.getUint32(end + 16, true)
  const wide = wideEnd(view, end)
  if (wide === null)
    return count === 0xffff || offset === ALL_ONES ? { reason: NO_WIDE } : { count, offset }
  if ('reason' in wide) return wide
  const agrees =
    (count === 0xffff || count === wide.count) && (offset === ALL_ONES || offset === wide.offset)
  return agrees ? wide : { reason: TWO_ENDS }
}

/** Offset of the end record, searched from the end; -1 where there is none. */
function endRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - COMMENT_MAX)
  for (let at = view.byteLength - 22; at >= lowest; at--)
    if (view.getUint32(at, true) === END) return at
  return -1
}

/** What the wide end record says; null where no locator stands before the narrow one. */
function wideEnd(view: DataView, end: number): Directory | Refused | null {
  const locator = end - LOCATOR_BYTES
  if (locator < 0 || view.getUint32(locator, true) !== WIDE_LOCATOR) return null
  const at = wideNumber(view, locator + 8)
  if (at === null) return { reason: BEYOND }
  if (at + WIDE_END_BYTES > locator || view.getUint32(at, true) !== WIDE_END)
    return { reason: NO_WIDE }
  const count = wideNumber(view, at + 32)
  const offset = wideNumber(view, at + 48)
  return count === null || offset === null ? { reason: BEYOND } : { count, offset }
}

/** A number of eight bytes, or null where it cannot be held exactly. */
function wideNumber(view: DataView, at: number): number | null {
  const number = view.getBigUint64(at, true)
  return number > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(number)
}

/** Sizes and place of an entry. */
export interface Sizes {
  readonly plain: number
  readonly packed: number
  readonly offset: number
}

/**
 * An entry's sizes and place, those that are all ones replaced by the wide ones of its extra field,
 * or why they cannot be. Never throws. O(extra).
 */
export function wideFields(
  view: DataView,
  { start, length }: { readonly start: number; readonly length: number },
  narrow: Sizes,
): Sizes | Refused {
  const names = (['plain', 'packed', 'offset'] as const).filter((name) => narrow[name] === ALL_ONES)
  if (names.length === 0) return narrow
  const end = Math.min(view.byteLength, start + length)
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== WIDE_SIZES) continue
    const held = Math.min(end - at - 4, view.getUint16(at + 2, true))
    if (held < names.length * 8) break
    const numbers = names.map(
      (name, index) => [name, wideNumber(view, at + 4 + index * 8)] as const,
    )
    if (numbers.some(([, number]) => number === null)) return { reason: BEYOND }
    return { ...narrow, ...Object.fromEntries(numbers) }
  }
  return { reason: NO_SIZES }
}

const NO_SIZES = 'broken archive: the entry says ZIP64 and states no sizes'
