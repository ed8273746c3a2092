// Where countries, states and regions are put on the map: customary points held against the shapes
// of Natural Earth, and middles of shapes. Example: a country whose customary point lies outside
// its shape stops the build; one whose shape's middle is 200 km away gets the point between.
import { countries } from '../src/annotate/lexicon/countries.ts'
import {
  COUNTRY_POINTS,
  ISLAND_POINTS,
  REGION_MEMBERS,
  REGION_POINTS,
  SEA_POINTS,
  STATE_POINTS,
} from './gazetteer-regions.ts'
import {
  areaOf,
  holds,
  kmBetween,
  meanPoint,
  middleOf,
  type Pieces,
  type Point,
  type Shapes,
} from './gazetteer-shapes.ts'

/** "key;latitude;longitude" rows, the key of so many cells. */
function pointsBy(list: readonly string[], keys = 1): ReadonlyMap<string, Point> {
  return new Map(
    list.map((row) => {
      const cells = row.split(';')
      const [lat, lon] = cells.slice(keys).map(Number)
      return [cells.slice(0, keys).join(';'), { lat: lat!, lon: lon! }]
    }),
  )
}

const customary = pointsBy(COUNTRY_POINTS)
const stated = pointsBy(STATE_POINTS, 2)

/** Customary points are whole degrees: one may lie this far off a coast. */
const BORDER = 0.6
/** Two points nearer than this name one place; both stay within 161 km of the point between. */
const BETWEEN_KM = 300

/**
 * A country's point: the customary one, moved halfway to the middle of its shape where that is
 * near. Undefined where neither is known. RangeError where the customary point lies elsewhere.
 */
export function countryPoint(iso2: string, shape: Pieces | undefined): Point | undefined {
  const point = customary.get(iso2)
  if (!point || !shape) return point ?? (shape && middleOf(shape))
  if (!holds(shape, point, BORDER))
    throw new RangeError(`${iso2} is not at ${point.lat}, ${point.lon}`)
  const middle = middleOf(shape)
  return kmBetween(point, middle) < BETWEEN_KM
    ? meanPoint([
        [point, 1],
        [middle, 1],
      ])
    : point
}

/** The point of a state: the middle of its shape, or the one written down; else undefined. */
export function statePoint(shapes: Shapes, name: string, country: string): Point | undefined {
  const shape = shapes.state(name, country)
  const point = stated.get(`${country};${name}`)
  if (point && !holds(shapeOf(shapes, country), point, 2 * BORDER))
    throw new RangeError(`${name} is not at ${point.lat}, ${point.lon}`)
  return shape ? middleOf(shape) : point
}

/** A part of the world with its point. */
export interface RegionPoint extends Point {
  readonly name: string
}

/** Every region. RangeError where a sea lies on land or a land in the sea. */
export function regionPoints(shapes: Shapes): RegionPoint[] {
  const pieceAt = (point: Point, degrees = 0): Pieces => {
    const piece = shapes.land.find((one) => holds([one], point, degrees))
    return piece ? [piece] : []
  }
  const seas = [...pointsBy(SEA_POINTS)].map(([name, point]) => {
    // The map draws no inland seas.
    if (pieceAt(point).length > 0 && name !== 'Caspian Sea')
      throw new RangeError(`${name} lies on land`)
    return { name, ...point }
  })
  const lands = [...pointsBy(REGION_POINTS)].map(([name, point]) => {
    if (pieceAt(point, 1).length === 0) throw new RangeError(`${name} lies in the sea`)
    return { name, ...point }
  })
  const islands = [...pointsBy(ISLAND_POINTS)].map(([name, point]) => {
    const island = pieceAt(point)
    if (island.length === 0)
      throw new RangeError(`${name} is no island at ${point.lat}, ${point.lon}`)
    return { name, ...middleOf(island) }
  })
  const members = REGION_MEMBERS.map((row) => {
    const [name = '', codes = ''] = row.split(';')
    const shapesOf = codes.split(' ').map((code) => shapeOf(shapes, code))
    return {
      name,
      ...meanPoint(shapesOf.map((shape) => [middleOf(shape), areaOf(shape[0]!)] as const)),
    }
  })
  return [...members, ...islands, ...seas, ...lands]
}

function shapeOf(shapes: Shapes, iso2: string): Pieces {
  const { name = '', aliases = [] } = countries.find((one) => one.iso2 === iso2) ?? {}
  const shape = shapes.country([iso2, name, ...aliases])
  if (!shape) throw new RangeError(`no shape of ${iso2}`)
  return shape
}
