// A gazetteer as one buffer: columns of numbers, and folded names sorted for binary search, read in
// place so that no object is made per place. Example: find('marn') -> the numbers of the places
// that are called so, and point(7) -> where the seventh is.

/** What a place is, by its size in the administrative order. */
export const PLACE_TYPES = [
  'town',
  'seat',
  'capital',
  'country',
  'state',
  'county',
  'region',
] as const
export type PlaceType = (typeof PLACE_TYPES)[number]

/** One place as it is stored. */
export interface GazetteerPlace {
  /** Its number in GeoNames, or null. */
  readonly geonames: number | null
  /** Degrees. */
  readonly lat: number
  readonly lon: number
  /** 8 × log2 of the population, 0..255: computed once, so that no logarithm is taken when read. */
  readonly rank: number
  readonly type: PlaceType
  /** ISO 3166-1 alpha-2, or "--". */
  readonly country: string
  /** Number of its state in the table of states, 0 for none. */
  readonly state: number
  /** Number of its county, 0 for none. */
  readonly county: number
}

/** A bearer of a name. */
export interface Bearer {
  readonly place: number
  /** Whether this is its main name, not another spelling. */
  readonly main: boolean
}

/** A gazetteer opened for reading. */
export interface Gazetteer {
  readonly size: number
  /** All bearers of a folded name, at most `BEARERS_MAX`. O(log names + bearers). */
  readonly find: (folded: string) => readonly Bearer[]
  readonly at: (place: number) => GazetteerPlace
}

export const MAGIC = 0x5a475453
export const FORMAT = 2
export const HEADER_BYTES = 16
/** Bytes of a place: id 4, lat 4, lon 4, rank 1, type 1, country 2, state 2, county 2. */
export const PLACE_BYTES = 20
/** Every so many names one is written whole; the others share a beginning with the one before. */
export const BLOCK = 32
/** Bytes of a block in the index: its first name's first eight bytes as two numbers, its offset. */
export const INDEX_BYTES = 12
export const BEARERS_MAX = 400
/** Degrees are stored as whole numbers of this part. */
export const DEGREE = 10_000
const ALIAS = 0x800000
const MEMORY_MAX = 20_000

/** Sees to it that `length` bytes from `at` on are there; called before they are looked at. */
export type Fetch = (at: number, length: number) => void

/** What a name at a block's beginning can need: marks, 255 bytes, marks of its place. */
const NAME_BYTES_MAX = 260

/**
 * A gazetteer on these bytes. Where they come from a file, `fetch` fills them in piece by piece:
 * what is not looked up is never read. RangeError where they are none of this format.
 */
export function openGazetteer(bytes: Uint8Array, fetch: Fetch = () => {}): Gazetteer {
  fetch(0, HEADER_BYTES)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER_BYTES || view.getUint32(0, true) !== MAGIC)
    throw new RangeError('no gazetteer: it begins with other bytes')
  if (view.getUint32(4, true) !== FORMAT)
    throw new RangeError(`gazetteer of format ${view.getUint32(4, true)}, not ${FORMAT}`)
  const size = view.getUint32(8, true)
  const blocks = view.getUint32(12, true)
  const index = HEADER_BYTES + size * PLACE_BYTES
  const names = index + blocks * INDEX_BYTES
  if (names > bytes.length) throw new RangeError(`gazetteer cut short at ${bytes.length}`)
  const memory = new Map<string, readonly Bearer[]>()
  const find = (folded: string): readonly Bearer[] => {
    let found = memory.get(folded)
    if (!found) {
      if (memory.size >= MEMORY_MAX) memory.clear()
      found = search({ bytes, view, index, names, blocks, fetch }, folded)
      memory.set(folded, found)
    }
    return found
  }
  return { size, find, at: (place) => placeAt({ view, size, fetch }, place) }
}

interface Table {
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly index: number
  readonly names: number
  readonly blocks: number
  readonly fetch: Fetch
}

interface Places {
  readonly view: DataView
  readonly size: number
  readonly fetch: Fetch
}

function placeAt({ view, size, fetch }: Places, place: number): GazetteerPlace {
  if (place < 0 || place >= size) throw new RangeError(`no place ${place} of ${size}`)
  const at = HEADER_BYTES + place * PLACE_BYTES
  fetch(at, PLACE_BYTES)
  return {
    geonames: view.getUint32(at, true) || null,
    lat: view.getInt32(at + 4, true) / DEGREE,
    lon: view.getInt32(at + 8, true) / DEGREE,
    rank: view.getUint8(at + 12),
    type: PLACE_TYPES[view.getUint8(at + 13)] ?? 'town',
    country: String.fromCharCode(view.getUint8(at + 14), view.getUint8(at + 15)),
    state: view.getUint16(at + 16, true),
    county: view.getUint16(at + 18, true),
  }
}

const encoder = new TextEncoder()

/** Names are sorted by their UTF-8 bytes. */
function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shorter = Math.min(a.length, b.length)
  for (let k = 0; k < shorter; k++) if (a[k] !== b[k]) return a[k]! - b[k]!
  return a.length - b.length
}

/** The eight bytes from `at` on as two numbers, the first byte the heaviest; zeros behind the end. */
function beginningOf(bytes: Uint8Array): readonly [number, number] {
  const four = (at: number): number => {
    let sum = 0
    for (let k = at; k < at + 4; k++) sum = sum * 256 + (bytes[k] ?? 0)
    return sum
  }
  return [four(0), four(4)]
}

/** The first block that begins with the wanted name or a later one. */
function firstBlock(table: Table, wanted: Uint8Array): number {
  const { bytes, view, index, names, blocks, fetch } = table
  const [high, low] = beginningOf(wanted)
  const isBefore = (block: number): boolean => {
    const at = index + block * INDEX_BYTES
    fetch(at, INDEX_BYTES)
    const heavy = view.getUint32(at, true) - high
    const order = heavy === 0 ? view.getUint32(at + 4, true) - low : heavy
    if (order !== 0) return order < 0
    const name = names + view.getUint32(at + 8, true)
    fetch(name, NAME_BYTES_MAX)
    return compareBytes(bytes.subarray(name + 2, name + 2 + bytes[name + 1]!), wanted) < 0
  }
  let from = 0
  let to = blocks
  while (from < to) {
    const middle = (from + to) >> 1
    if (isBefore(middle)) from = middle + 1
    else to = middle
  }
  return from
}

/** Orders the first `length` bytes of a name against a wanted one. */
function orderOf(name: Uint8Array, length: number, wanted: Uint8Array): number {
  const shorter = Math.min(length, wanted.length)
  for (let k = 0; k < shorter; k++) if (name[k] !== wanted[k]) return name[k]! - wanted[k]!
  return length - wanted.length
}

function search(table: Table, folded: string): Bearer[] {
  const wanted = encoder.encode(folded)
  const { bytes, view, index, names, fetch } = table
  const block = Math.max(0, firstBlock(table, wanted) - 1)
  const found: Bearer[] = []
  let at = names
  if (block > 0) at += view.getUint32(index + block * INDEX_BYTES + 8, true)
  const name = new Uint8Array(512)
  while (at < bytes.length && found.length < BEARERS_MAX) {
    fetch(at, NAME_BYTES_MAX)
    const shared = bytes[at]!
    const end = at + 2 + bytes[at + 1]!
    for (let k = at + 2; k < end; k++) name[shared + k - at - 2] = bytes[k]!
    const order = orderOf(name, shared + end - at - 2, wanted)
    if (order > 0) break
    if (order === 0) {
      const entry = bytes[end]! | (bytes[end + 1]! << 8) | (bytes[end + 2]! << 16)
      found.push({ place: entry & (ALIAS - 1), main: (entry & ALIAS) === 0 })
    }
    at = end + 3
  }
  return found
}

/** A name of a place, for writing. */
export interface NamedPlace extends Bearer {
  readonly folded: string
}

/** Bytes that `openGazetteer` reads: the places in the order given, the names sorted. */
export function encodeGazetteer(
  places: readonly GazetteerPlace[],
  names: readonly NamedPlace[],
): Uint8Array {
  const sorted = names
    .map((name) => ({ ...name, bytes: encoder.encode(name.folded).slice(0, 255) }))
    .sort((a, b) => compareBytes(a.bytes, b.bytes) || a.place - b.place)
  const blocks: { readonly offset: number; readonly first: Uint8Array }[] = []
  const written: number[] = []
  let before = new Uint8Array(0)
  sorted.forEach(({ bytes, place, main }, k) => {
    if (k % BLOCK === 0) {
      blocks.push({ offset: written.length, first: bytes })
      before = new Uint8Array(0)
    }
    let shared = 0
    while (shared < before.length && shared < bytes.length && before[shared] === bytes[shared])
      shared++
    written.push(shared, bytes.length - shared, ...bytes.subarray(shared))
    const entry = main ? place : place | ALIAS
    written.push(entry & 255, (entry >> 8) & 255, entry >> 16)
    before = bytes
  })
  const index = HEADER_BYTES + places.length * PLACE_BYTES
  const start = index + blocks.length * INDEX_BYTES
  const out = new Uint8Array(start + written.length)
  const view = new DataView(out.buffer)
  const head = [MAGIC, FORMAT, places.length, blocks.length]
  head.forEach((number, k) => view.setUint32(k * 4, number, true))
  places.forEach((place, k) => writePlace(view, HEADER_BYTES + k * PLACE_BYTES, place))
  blocks.forEach(({ offset, first }, k) => {
    const entry = [...beginningOf(first), offset]
    entry.forEach((one, n) => view.setUint32(index + k * INDEX_BYTES + n * 4, one, true))
  })
  out.set(written, start)
  return out
}

function writePlace(view: DataView, at: number, place: GazetteerPlace): void {
  view.setUint32(at, place.geonames ?? 0, true)
  view.setInt32(at + 4, Math.round(place.lat * DEGREE), true)
  view.setInt32(at + 8, Math.round(place.lon * DEGREE), true)
  view.setUint8(at + 12, place.rank)
  view.setUint8(at + 13, PLACE_TYPES.indexOf(place.type))
  view.setUint8(at + 14, place.country.charCodeAt(0))
  view.setUint8(at + 15, place.country.charCodeAt(1))
  view.setUint16(at + 16, place.state, true)
  view.setUint16(at + 18, place.county, true)
}
