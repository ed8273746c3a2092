// The places of a story on a map of our own: the outline of land, no borders, a dot for each place
// that has coordinates and may be shown; every other place listed beside it with the reason.
// Outline: Natural Earth by way of world-atlas (public domain), loaded when the map is asked for.
import { geoGraticule, geoMercator, geoPath, type GeoProjection } from 'd3-geo'
import { h, type ComponentChild } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { feature } from 'topojson-client'
import landUrl from 'world-atlas/land-50m.json?url'
import type { ScreenPlace } from '../../../src/model/screen.ts'
import { ask } from '../api.ts'
import { Cites } from '../cite.ts'
import { Block, useGrowing } from '../part.ts'
import { useWidth } from '../width.ts'
import { words } from '../words.ts'
import type { SectionProps } from './story.ts'

const text = words.map
const MARGIN = 60
/** Height of the map as a share of its width, and the least in pixels. */
const TALL = 0.63
const HEIGHT_MIN = 300
/** Degrees around one lone place, and the least that a map shows. */
const SPAN_MIN = 1.5
const LABELS_MAX = 40
const STEP = 40
const EARTH_KM = 6371

type Placed = ScreenPlace & { readonly lat: number; readonly lon: number }
type Topology = Parameters<typeof feature>[0]
type Land = ReturnType<typeof feature>

const isPlaced = (place: ScreenPlace): place is Placed => place.lat !== null && place.lon !== null

/** Share of places that the first view leaves out on each side: far capitals hide the scene. */
const TAIL = 0.15

/** Values without the outermost at both ends. */
function middleOf(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b)
  const cut = sorted.length < 5 ? 0 : Math.floor(sorted.length * TAIL)
  return sorted.slice(cut, sorted.length - cut)
}

/** What the map shows: where most places are, or all of them, so many times as close. */
interface Frame {
  readonly whole: boolean
  readonly zoom: number
}

/** Pixels. */
interface Size {
  readonly width: number
  readonly height: number
}

function projectionOf(
  places: readonly Placed[],
  { whole, zoom }: Frame,
  { width, height }: Size,
): GeoProjection {
  const shown = (values: readonly number[]) => (whole ? values : middleOf(values))
  const lons = shown(places.map(({ lon }) => lon))
  const lats = shown(places.map(({ lat }) => lat))
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2
  const half = (values: readonly number[]) =>
    Math.max(SPAN_MIN, Math.max(...values) - Math.min(...values)) / 2
  const [lon, lat] = [middle(lons), middle(lats)]
  const [w, t] = [half(lons), half(lats)]
  const corners = {
    type: 'MultiPoint' as const,
    coordinates: [
      [lon - w, Math.max(-80, lat - t)],
      [lon + w, Math.min(80, lat + t)],
    ],
  }
  const fitted = geoMercator().fitExtent(
    [
      [MARGIN, MARGIN],
      [width - MARGIN, height - MARGIN],
    ],
    corners,
  )
  const [x, y] = fitted.translate()
  return fitted
    .scale(fitted.scale() * zoom)
    .translate([width / 2 + (x - width / 2) * zoom, height / 2 + (y - height / 2) * zoom])
    .clipExtent([
      [0, 0],
      [width, height],
    ])
}

function useLand(): Land | 'failed' | null {
  const [land, setLand] = useState<Land | 'failed' | null>(null)
  useEffect(() => {
    let here = true
    void ask<Topology & { readonly objects: { readonly land: never } }>(landUrl).then((answer) => {
      if (!here) return
      if (answer.state !== 'here') setLand('failed')
      else setLand(feature(answer.value, answer.value.objects.land))
    })
    return () => {
      here = false
    }
  }, [])
  return land
}

/** A round number of kilometres that a quarter of the map holds at most, and its length. */
function scaleBar(
  projection: GeoProjection,
  lat: number,
  width: number,
): { km: number; length: number } {
  const perPixel = (EARTH_KM * Math.cos((lat * Math.PI) / 180)) / projection.scale()
  const most = (width / 4) * perPixel
  const power = 10 ** Math.floor(Math.log10(most))
  const km = [5, 2, 1].map((n) => n * power).find((n) => n <= most) ?? power
  return { km, length: km / perPixel }
}

interface Dot {
  readonly place: Placed
  readonly x: number
  readonly y: number
  /** Whether its name finds room. */
  readonly named: boolean
}

/** Dots on the map; the most mentioned places get their names first, where there is room. */
function dotsOf(
  places: readonly Placed[],
  projection: GeoProjection,
  { width: most, height }: Size,
): readonly Dot[] {
  const taken: { x: number; y: number; width: number }[] = []
  return places.flatMap((place) => {
    const point = projection([place.lon, place.lat])
    if (!point || point[0] < 0 || point[0] > most || point[1] < 0 || point[1] > height) return []
    const [x, y] = point
    const width = place.name.length * 7 + 12
    const free = !taken.some(
      (one) => Math.abs(one.y - y) < 15 && x < one.x + one.width && one.x < x + width,
    )
    const named = free && taken.length < LABELS_MAX && x + width < most
    if (named) taken.push({ x, y, width })
    return [{ place, x, y, named }]
  })
}

/** Degrees between the lines of the grid, so that some ten of them cross the map. */
function gridStep(projection: GeoProjection, width: number): number {
  const degrees = (width / projection.scale() / Math.PI) * 180
  return [0.1, 0.2, 0.5, 1, 2, 5, 10, 20].find((step) => degrees / step <= 12) ?? 30
}

function Chart({
  places,
  frame,
  width,
}: {
  readonly places: readonly Placed[]
  readonly frame: Frame
  readonly width: number
}): ComponentChild {
  const land = useLand()
  const height = Math.max(HEIGHT_MIN, Math.round(width * TALL))
  const size = { width, height }
  const projection = useMemo(() => projectionOf(places, frame, size), [places, frame, width])
  const path = geoPath(projection)
  const bar = scaleBar(projection, places[0]!.lat, width)
  const dots = dotsOf(places, projection, size)
  const step = gridStep(projection, width)
  const outside = places.length - dots.length
  return [
    h(
      'svg',
      {
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
        role: 'img',
        'aria-label': text.figure(places.length),
      },
      land && land !== 'failed' && h('path', { class: 'land', d: path(land) ?? '' }),
      h('path', { class: 'grid', d: path(geoGraticule().step([step, step])()) ?? '' }),
      dots.map(({ place, x, y, named }) =>
        h(
          'g',
          { class: 'place', key: `${place.name} ${x}` },
          h('circle', { cx: x, cy: y, r: 5 }),
          named && h('text', { x: x + 8, y: y + 4 }, place.name),
        ),
      ),
      h(
        'g',
        { class: 'scale' },
        h('line', { x1: 16, x2: 16 + bar.length, y1: height - 16, y2: height - 16 }),
        h('text', { x: 16, y: height - 22 }, text.scale(bar.km)),
      ),
    ),
    outside > 0 && h('p', { class: 'quiet' }, text.outside(outside)),
    land === 'failed' && h('p', { role: 'alert' }, text.failed),
  ]
}

function PlaceList({
  places,
  id,
}: {
  readonly places: readonly ScreenPlace[]
  readonly id: string
}): ComponentChild {
  const { rows, more } = useGrowing(places, STEP)
  return [
    h(
      'ul',
      { class: 'places' },
      rows.map((place, i) =>
        h(
          'li',
          { id: `${id}-${i + 1}`, key: i, 'data-row': '', tabIndex: -1 },
          h('strong', { dir: 'auto' }, place.name),
          h(Cites, { cites: place.cites, first: 2 }),
        ),
      ),
    ),
    more,
  ]
}

/** Places that are not on the map, by the reason why. */
function reasonsOf(places: readonly ScreenPlace[]): [string, ScreenPlace[]][] {
  const groups = new globalThis.Map<string, ScreenPlace[]>()
  for (const place of places) {
    const reason = place.withheld ?? text.unplaced
    groups.set(reason, [...(groups.get(reason) ?? []), place])
  }
  return [...groups]
}

const ZOOM_MAX = 8

/** The map and the lists beside it. */
export function Map({ story }: SectionProps): ComponentChild {
  const [box, width] = useWidth()
  const [frame, setFrame] = useState<Frame>({ whole: false, zoom: 1 })
  const placed = useMemo(() => story.places.filter(isPlaced), [story])
  const others = story.places.filter((place) => !isPlaced(place))
  const deed = (label: string, next: Frame) =>
    h(
      'button',
      {
        type: 'button',
        disabled: next.zoom < 1 / ZOOM_MAX || next.zoom > ZOOM_MAX,
        onClick: () => setFrame(next),
      },
      label,
    )
  return [
    h('h2', null, words.story.headings.map),
    h(
      'div',
      { class: placed.length > 0 ? 'map-view' : undefined },
      placed.length === 0
        ? h('p', { class: 'quiet' }, text.noPlaced)
        : h(
            'figure',
            { ref: box },
            h(Chart, { places: placed, frame, width }),
            h(
              'div',
              { class: 'map-deeds' },
              deed(text.zoomIn, { ...frame, zoom: frame.zoom * 2 }),
              deed(text.zoomOut, { ...frame, zoom: frame.zoom / 2 }),
              deed(text.whole, { whole: true, zoom: 1 }),
            ),
            h('figcaption', { class: 'quiet' }, text.note),
          ),
      h(
        'div',
        null,
        placed.length > 0 &&
          h(
            Block,
            { id: 'placed', title: text.placed, level: 3 },
            h(PlaceList, { places: placed, id: 'place' }),
          ),
        reasonsOf(others).map(([reason, places], i) =>
          h(
            Block,
            {
              id: `not-placed-${i + 1}`,
              title: [text.listed, ': ', h('small', null, reason)],
              level: 3,
              key: reason,
            },
            h(PlaceList, { places, id: `unplaced-${i + 1}` }),
          ),
        ),
      ),
    ),
  ]
}
