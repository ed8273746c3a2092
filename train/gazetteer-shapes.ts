// Shapes of countries (Natural Earth) and US states (Census Bureau), as TopoJSON → the middle of
// the largest piece of each, so that a country's overseas parts do not move it, and whether a point
// lies in a shape. Example: middles of "Fiji" are right though it lies on both sides of 180°.

interface Topology {
  readonly arcs: readonly (readonly (readonly [number, number])[])[]
  readonly transform: {
    readonly scale: readonly [number, number]
    readonly translate: readonly [number, number]
  }
  readonly objects: { readonly [name: string]: { readonly geometries: readonly Shape[] } }
}

type Rings = readonly (readonly number[])[]
interface Shape {
  readonly type: string
  readonly properties?: { readonly name: string }
  readonly arcs?: Rings | readonly Rings[]
}

/** A point in degrees. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

/** Longitude and latitude; longitudes run on past 180° where the ring crosses it. */
type Ring = readonly (readonly [number, number])[]

/** The outer rings of a shape, the largest first. */
export type Pieces = readonly Ring[]

/** Shapes by name. */
export interface Shapes {
  readonly country: (names: readonly string[]) => Pieces | undefined
  readonly state: (name: string, country: string) => Pieces | undefined
  /** Continents and islands, each a piece. */
  readonly land: Pieces
}

// How Natural Earth shortens names of countries (its field NAME).
const SHORT_NAMES: { readonly [iso2: string]: string } = {
  AG: 'Antigua and Barb.',
  BA: 'Bosnia and Herz.',
  CD: 'Dem. Rep. Congo',
  CF: 'Central African Rep.',
  CG: 'Congo',
  CK: 'Cook Is.',
  CZ: 'Czechia',
  DO: 'Dominican Rep.',
  EH: 'W. Sahara',
  FK: 'Falkland Is.',
  FO: 'Faeroe Is.',
  GQ: 'Eq. Guinea',
  KN: 'St. Kitts and Nevis',
  KY: 'Cayman Is.',
  MH: 'Marshall Is.',
  MK: 'Macedonia',
  MP: 'N. Mariana Is.',
  PF: 'Fr. Polynesia',
  SB: 'Solomon Is.',
  SS: 'S. Sudan',
  ST: 'São Tomé and Principe',
  SZ: 'eSwatini',
  TC: 'Turks and Caicos Is.',
  TL: 'Timor-Leste',
  US: 'United States of America',
  VC: 'St. Vin. and Gren.',
  VG: 'British Virgin Is.',
  VI: 'U.S. Virgin Is.',
}

/** Reads the shapes through `read`, which is given paths below node_modules. */
export function readShapes(read: (path: string) => string): Shapes {
  const nations = piecesOf(JSON.parse(read('world-atlas/countries-50m.json')), 'countries')
  const states = piecesOf(JSON.parse(read('us-atlas/states-10m.json')), 'states')
  return {
    country: ([iso2 = '', ...names]) =>
      nations.get(SHORT_NAMES[iso2] ?? '') ?? names.map((name) => nations.get(name)).find(Boolean),
    state: (name, country) => (country === 'US' ? states.get(name) : undefined),
    land: piecesOf(JSON.parse(read('world-atlas/land-50m.json')), 'land').get('') ?? [],
  }
}

function piecesOf(topology: Topology, object: string): ReadonlyMap<string, Pieces> {
  const shapes = new Map<string, Pieces>()
  for (const shape of topology.objects[object]!.geometries) {
    const parts = (shape.type === 'Polygon' ? [shape.arcs] : shape.arcs) as readonly Rings[]
    const rings = (parts ?? []).map((part) =>
      runOn(part[0]!.flatMap((arc) => pointsOf(topology, arc))),
    )
    const pieces = rings.sort((a, b) => areaOf(b) - areaOf(a))
    if (pieces.length > 0) shapes.set(shape.properties?.name ?? '', pieces)
  }
  return shapes
}

/** The points of an arc in degrees; a negative number is the arc run backwards. */
function pointsOf({ arcs, transform }: Topology, arc: number): [number, number][] {
  let x = 0
  let y = 0
  const { scale, translate } = transform
  const points = arcs[arc < 0 ? ~arc : arc]!.map(([dx, dy]): [number, number] => {
    x += dx
    y += dy
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
  })
  return arc < 0 ? points.toReversed() : points
}

function runOn(ring: readonly [number, number][]): Ring {
  let turn = 0
  return ring.map(([lon, lat], k) => {
    const before = ring[k - 1]?.[0] ?? lon
    if (lon - before > 180) turn -= 360
    if (before - lon > 180) turn += 360
    return [lon + turn, lat]
  })
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Area with degrees of longitude narrowed by latitude, in square degrees of the equator. */
export function areaOf(ring: Ring): number {
  let twice = 0
  ring.forEach(([lon, lat], k) => {
    const [next, nextLat] = ring[(k + 1) % ring.length]!
    twice += (next - lon) * (Math.sin(radians(lat)) + Math.sin(radians(nextLat)))
  })
  return Math.abs(twice) / 2
}

const EARTH_RADIUS_KM = 6371

/** Kilometres between two points. */
export function kmBetween(a: Point, b: Point): number {
  const [x, y] = [a, b].map(({ lat, lon }) => vectorOf([lon, lat])) as [Vector, Vector]
  const cosine = x[0] * y[0] + x[1] * y[1] + x[2] * y[2]
  return EARTH_RADIUS_KM * Math.acos(Math.min(1, cosine))
}

/** The mean of points on the sphere, each with its weight. */
export function meanPoint(points: readonly (readonly [Point, number])[]): Point {
  const sum: [number, number, number] = [0, 0, 0]
  for (const [{ lat, lon }, weight] of points)
    vectorOf([lon, lat]).forEach((part, k) => (sum[k]! += part * weight))
  return pointOf(sum)
}

type Vector = readonly [number, number, number]
const vectorOf = ([lon, lat]: readonly [number, number]): Vector => {
  const across = Math.cos(radians(lat))
  return [across * Math.cos(radians(lon)), across * Math.sin(radians(lon)), Math.sin(radians(lat))]
}
const length = ([x, y, z]: Vector): number => Math.hypot(x, y, z)

/**
 * The middle of the largest piece, on the sphere: the sum over its edges of the edge's normal times
 * its angle points there (Brock, The inertia tensor for a spherical triangle, 1975).
 */
export function middleOf(pieces: Pieces): Point {
  const ring = pieces[0]!.map(vectorOf)
  let [x, y, z] = [0, 0, 0]
  ring.forEach((a, k) => {
    const b = ring[(k + 1) % ring.length]!
    const normal: Vector = [
      a[1] * b[2] - a[2] * b[1],
      a[2] * b[0] - a[0] * b[2],
      a[0] * b[1] - a[1] * b[0],
    ]
    const sine = length(normal)
    if (sine === 0) return
    const angle = Math.asin(Math.min(1, sine)) / sine
    x += normal[0] * angle
    y += normal[1] * angle
    z += normal[2] * angle
  })
  // A ring may run either way round: the middle is on its own side of the globe.
  const side = x * ring[0]![0] + y * ring[0]![1] + z * ring[0]![2] < 0 ? -1 : 1
  return pointOf([side * x, side * y, side * z])
}

function pointOf([x, y, z]: Vector): Point {
  const degrees = (angle: number): number => (angle * 180) / Math.PI
  return { lat: degrees(Math.asin(z / length([x, y, z]))), lon: degrees(Math.atan2(y, x)) }
}

/** Whether a point lies in a shape or within this many degrees of its border. */
export function holds(pieces: Pieces, { lat, lon }: Point, degrees = 0): boolean {
  return pieces.some((ring) => {
    const from = ring[0]![0]
    const x = lon + 360 * Math.round((from - lon) / 360)
    let inside = false
    ring.forEach(([x0, y0], k) => {
      const [x1, y1] = ring[(k + 1) % ring.length]!
      if (y0 > lat !== y1 > lat && x < ((x1 - x0) * (lat - y0)) / (y1 - y0) + x0) inside = !inside
    })
    return inside || ring.some(([x0, y0]) => Math.hypot(x0 - x, y0 - lat) < degrees)
  })
}
