// A gazetteer that a user brings, as text → places beside the shipped ones: a GeoNames country dump
// (tab-separated, no header) or CSV with a header. Example: "name,lat,lon\nOrsk Ford,40.5,71.2" ->
// one town, found as "orsk ford".
import type { Bearer, Gazetteer, GazetteerPlace, NamedPlace, PlaceType } from './gazetteer.ts'
import { foldName, skeletonOf, soundOf, WRITTEN_OVER } from './fold.ts'

/** Places of a user's file with the names that find them. */
export interface UserPlaces {
  readonly places: readonly GazetteerPlace[]
  readonly names: readonly NamedPlace[]
}

/** Why a file is no gazetteer, at which of its lines (from 1). */
export interface GazetteerFault {
  readonly line: number
  readonly reason: string
}

/** More than any country has in GeoNames (the most, the United States, has 2.2 million). */
const PLACES_MAX = 2_500_000
const NAME_LENGTH_MAX = 200
/** Points of size of a place whose population is not given: a town that may stand alone. */
const RANK_MIN = 100
const GEONAMES_CELLS = 19

interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

interface Entry {
  readonly place: GazetteerPlace
  readonly name: string
  readonly others: readonly string[]
}

/** The places of a file, or what is wrong with it. O(length). */
export function readUserPlaces(text: string): UserPlaces | GazetteerFault {
  const content = text.startsWith('\ufeff') ? text.slice(1) : text
  const first = content.slice(0, 4000).split('\n', 1)[0]!
  const isDump = first.split('\t').length >= GEONAMES_CELLS - 4
  const rows = isDump ? tabRows(content) : csvRows(content)
  if ('reason' in rows) return rows
  const read = isDump ? geonamesEntry : csvReader(rows.shift())
  if (typeof read !== 'function') return read
  const places: GazetteerPlace[] = []
  const names: NamedPlace[] = []
  for (const row of rows) {
    const entry = read(row)
    if (entry === null) continue
    if ('reason' in entry) return entry
    if (places.length >= PLACES_MAX)
      return { line: row.line, reason: `more than ${PLACES_MAX} places` }
    addNames(names, places.push(entry.place) - 1, entry)
  }
  if (places.length === 0) return { line: 1, reason: 'no place in it' }
  return { places, names }
}

function addNames(names: NamedPlace[], place: number, entry: Entry): void {
  const seen = new Set<string>()
  const add = (folded: string, main: boolean): void => {
    if (folded === '' || folded.length > NAME_LENGTH_MAX || seen.has(folded)) return
    seen.add(folded)
    names.push({ folded, place, main })
  }
  add(foldName(entry.name), true)
  for (const other of entry.others) add(foldName(other), false)
  const { country } = entry.place
  if (country !== NO_COUNTRY && !WRITTEN_OVER.has(country)) return
  for (const name of [entry.name, ...entry.others]) {
    const folded = foldName(name)
    for (const [mark, key] of [
      ['~', soundOf(folded)],
      ['=', skeletonOf(folded)],
    ] as const)
      if (key !== '') add(mark + key, false)
  }
}

const NO_COUNTRY = '--'
// 2^(1/8), 2^(2/8) … 2^(7/8) in ten-thousandths: where the rank rises between two doublings.
const EIGHTHS = [10_905, 11_892, 12_968, 14_142, 15_422, 16_818, 18_340]

/** 8 × log2 of the population by comparing alone, so that every machine finds the same number. */
function rankOf(population: number): number {
  const people = Math.max(1, Math.min(2 ** 31 - 1, Math.floor(population) || 0))
  const doublings = 31 - Math.clz32(people)
  const rest = (people / 2 ** doublings) * 10_000
  return Math.max(RANK_MIN, 8 * doublings + EIGHTHS.filter((step) => step <= rest).length)
}

function pointOf(
  row: Row,
  lat: string,
  lon: string,
): { lat: number; lon: number } | GazetteerFault {
  const [north, east] = [lat, lon].map((cell) => (cell.trim() === '' ? NaN : Number(cell)))
  if (!(Math.abs(north!) <= 90))
    return { line: row.line, reason: `latitude is no number from -90 to 90: ${quote(lat)}` }
  if (!(Math.abs(east!) <= 180))
    return { line: row.line, reason: `longitude is no number from -180 to 180: ${quote(lon)}` }
  return { lat: north!, lon: east! }
}

const quote = (cell: string): string => JSON.stringify(cell.slice(0, 40))

// Feature classes of GeoNames: areas, waters, parks, towns, mountains. Buildings, roads, the sea
// floor and forests are left out: buildings may be such that no map should show.
const CLASSES = new Set(['A', 'H', 'L', 'P', 'T'])
const TYPES: { readonly [code: string]: PlaceType } = {
  ADM1: 'state',
  ADM2: 'county',
  PCLI: 'country',
  PPLA: 'seat',
  PPLC: 'capital',
}

function geonamesEntry(row: Row): Entry | GazetteerFault | null {
  const cell = (k: number): string => row.cells[k] ?? ''
  if (row.cells.length < GEONAMES_CELLS)
    return { line: row.line, reason: `${row.cells.length} columns, not ${GEONAMES_CELLS}` }
  if (!CLASSES.has(cell(6))) return null
  const id = Number(cell(0))
  if (!Number.isInteger(id) || id < 1)
    return { line: row.line, reason: `GeoNames number is no whole number: ${quote(cell(0))}` }
  const point = pointOf(row, cell(4), cell(5))
  if ('reason' in point) return point
  const place = {
    ...point,
    geonames: id,
    rank: rankOf(Number(cell(14))),
    type: TYPES[cell(7)] ?? 'town',
    country: cell(8) || NO_COUNTRY,
    state: 0,
    county: 0,
  }
  return { place, name: cell(1), others: [cell(2), ...cell(3).split(',')] }
}

const COLUMNS: { readonly [column: string]: readonly string[] } = {
  name: ['name', 'place', 'title'],
  lat: ['lat', 'latitude', 'y'],
  lon: ['lon', 'lng', 'long', 'longitude', 'x'],
  others: ['alternatenames', 'alternate_names', 'aliases', 'other_names'],
  population: ['population'],
  country: ['country', 'country_code', 'iso2'],
  id: ['id', 'geonames', 'geonameid', 'geonames_id'],
}
const NEEDED = ['name', 'lat', 'lon']

/** Reads rows under this header. */
function csvReader(
  header: Row | undefined,
): ((row: Row) => Entry | GazetteerFault) | GazetteerFault {
  const titles = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase())
  const at = new Map(
    Object.entries(COLUMNS).map(([column, words]) => [
      column,
      titles.findIndex((title) => words.includes(title)),
    ]),
  )
  const missing = NEEDED.filter((column) => (at.get(column) ?? -1) < 0)
  if (missing.length > 0)
    return { line: 1, reason: `no column ${missing.join(', ')} in the header` }
  return (row) => {
    if (row.cells.length !== titles.length)
      return { line: row.line, reason: `${row.cells.length} columns, the header ${titles.length}` }
    const cell = (column: string): string => row.cells[at.get(column)!]?.trim() ?? ''
    const point = pointOf(row, cell('lat'), cell('lon'))
    if ('reason' in point) return point
    if (foldName(cell('name')) === '') return { line: row.line, reason: 'no name' }
    const place = {
      ...point,
      geonames: Number(cell('id')) || null,
      rank: rankOf(Number(cell('population'))),
      type: 'town' as const,
      country: /^\p{Lu}{2}$/u.test(cell('country')) ? cell('country') : NO_COUNTRY,
      state: 0,
      county: 0,
    }
    return { place, name: cell('name'), others: cell('others').split(/[;|]/u) }
  }
}

function tabRows(text: string): Row[] {
  const lines = text.split('\n').map((line, k) => ({ line: k + 1, text: line.replace(/\r$/u, '') }))
  return lines
    .filter((line) => line.text !== '')
    .map(({ line, text: all }) => ({ line, cells: all.split('\t') }))
}

/** Rows of comma-separated cells; quoted ones may hold commas, doubled quotes and line ends. */
function csvRows(text: string): Row[] | GazetteerFault {
  const rows: Row[] = []
  let cells: string[] = []
  let line = 1
  let from = 1
  let at = 0
  while (at <= text.length) {
    let cell = ''
    if (text[at] === '"') {
      for (at++; ; at++) {
        const next = text.indexOf('"', at)
        if (next < 0) return { line, reason: 'a quoted cell does not end' }
        cell += text.slice(at, next)
        at = next + 1
        if (text[at] !== '"') break
        cell += '"'
      }
      line += cell.split('\n').length - 1
    } else {
      const end = /[,\n]/gu
      end.lastIndex = at
      const next = end.exec(text)?.index ?? text.length
      cell = text.slice(at, next).replace(/\r$/u, '')
      at = next
    }
    cells.push(cell)
    if (text[at] === '\r') at++
    if (at < text.length && text[at] !== ',' && text[at] !== '\n')
      return { line, reason: `text behind a quoted cell: ${quote(text.slice(at, at + 20))}` }
    if (text[at] !== ',') {
      if (cells.length > 1 || cells[0] !== '') rows.push({ line: from, cells })
      cells = []
      line++
      from = line
    }
    at++
  }
  return rows
}

/** Both gazetteers as one: the user's places stand first, and for the same GeoNames number alone. */
export function joinGazetteers(
  { places, names }: UserPlaces,
  shipped: Gazetteer | null,
): Gazetteer {
  const byName = Map.groupBy(names, ({ folded }) => folded)
  const ids = new Set(places.map(({ geonames }) => geonames))
  const offset = shipped?.size ?? 0
  const isNew = ({ place }: Bearer): boolean => {
    const { geonames } = shipped!.at(place)
    return geonames === null || !ids.has(geonames)
  }
  return {
    size: offset + places.length,
    find: (folded) => {
      const own = byName.get(folded)
      const others = shipped?.find(folded) ?? []
      if (!own) return others
      const first = own.map(({ place, main }) => ({ place: place + offset, main }))
      return [...first, ...others.filter(isNew)]
    },
    at: (place) => (place < offset ? shipped!.at(place) : places[place - offset]!),
  }
}
