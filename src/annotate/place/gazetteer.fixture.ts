// A small gazetteer of invented places for tests. Example: two towns called Pell, one large in the
// country VA, one small in Ostrel, a state of the country VB.
import {
  encodeGazetteer,
  type GazetteerPlace,
  type NamedPlace,
  openGazetteer,
  type PlaceType,
} from './gazetteer.ts'
import { foldName, skeletonOf, soundOf } from './fold.ts'

interface Row {
  readonly name: string
  readonly type: PlaceType
  readonly country: string
  readonly state: number
  readonly lat: number
  readonly lon: number
  readonly rank: number
  readonly also?: readonly string[]
}

export const ROWS: readonly Row[] = [
  row('Pell', 'town', 'VA', 1, [10, 20, 160]),
  row('Pell', 'town', 'VB', 2, [-40, 70, 100]),
  { ...row('Ostrel', 'state', 'VB', 2, [-41, 71, 160]), also: ['#ost'] },
  row('Tarnville', 'town', 'VB', 2, [-40.2, 70.3, 110]),
  row('Marn', 'capital', 'VA', 3, [12, 22, 170]),
  row('Veldoria', 'country', 'VB', 0, [-40, 75, 200]),
  { ...row('Kafr al-Zunn', 'town', 'VA', 1, [11, 21, 110]), also: ['=kfr zn'] },
]

function row(
  name: string,
  type: PlaceType,
  country: string,
  state: number,
  [lat = 0, lon = 0, rank = 0]: readonly number[],
): Row {
  return { name, type, country, state, lat, lon, rank }
}

export const PLACES: readonly GazetteerPlace[] = ROWS.map(
  ({ type, country, state, lat, lon, rank }, k) => ({
    geonames: k + 1,
    lat,
    lon,
    rank,
    type,
    country,
    state,
    county: 0,
  }),
)

export const NAMES: readonly NamedPlace[] = ROWS.flatMap(({ name, also = [] }, place) => [
  { folded: foldName(name), place, main: true },
  { folded: `=${skeletonOf(foldName(name))}`, place, main: false },
  { folded: `~${soundOf(foldName(name))}`, place, main: false },
  ...also.map((folded) => ({ folded, place, main: true })),
])

export const bytes = (): Uint8Array => encodeGazetteer(PLACES, NAMES)
export const smallGazetteer = () => openGazetteer(bytes())
