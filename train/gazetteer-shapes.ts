// Shapes of countries (Natural Earth) and US states (Census Bureau), as TopoJSON → the middle of
// the largest piece of each, so that a country's overseas parts do not move it.

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
  readonly properties: { readonly name: string }
  readonly arcs?: Rings | readonly Rings[]
}

interface Middle {
  readonly lat: number
  readonly lon: number
}

/** The middles of shapes by name. */
export interface ShapeMiddles {
  readonly country: (names: readonly string[]) => Middle | undefined
  readonly state: (name: string, country: string) => Middle | undefined
}

/** Reads the shapes through `read`, which is given paths below node_modules. */
export function shapeMiddles(read: (path: string) => string): ShapeMiddles {
  const nations = middlesOf(JSON.parse(read('world-atlas/countries-50m.json')), 'countries')
  const states = middlesOf(JSON.parse(read('us-atlas/states-10m.json')), 'states')
  return {
    country: (names) => names.map((name) => nations.get(name)).find(Boolean),
    state: (name, country) => (country === 'US' ? states.get(name) : undefined),
  }
}

function middlesOf(topology: Topology, object: string): ReadonlyMap<string, Middle> {
  const middles = new Map<string, Middle>()
  for (const shape of topology.objects[object]!.geometries) {
    const pieces = (shape.type === 'Polygon' ? [shape.arcs] : shape.arcs) as readonly Rings[]
    let largest = { area: 0, lat: 0, lon: 0 }
    for (const piece of pieces ?? []) {
      const one = middleOfRing(piece[0]!.flatMap((arc) => pointsOf(topology, arc)))
      if (one.area > largest.area) largest = one
    }
    if (largest.area > 0) middles.set(shape.properties.name, largest)
  }
  return middles
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

/** Area and centroid of a ring of degrees, by the shoelace formula. */
function middleOfRing(ring: readonly (readonly [number, number])[]): Middle & { area: number } {
  let twice = 0
  let x = 0
  let y = 0
  for (let k = 0; k < ring.length; k++) {
    const [x0, y0] = ring[k]!
    const [x1, y1] = ring[(k + 1) % ring.length]!
    const cross = x0 * y1 - x1 * y0
    twice += cross
    x += (x0 + x1) * cross
    y += (y0 + y1) * cross
  }
  if (twice === 0) return { area: 0, lat: 0, lon: 0 }
  return { area: Math.abs(twice) / 2, lat: y / (3 * twice), lon: x / (3 * twice) }
}
