// The stemma as a drawing: reports from top to bottom in order of time, an arc between two that
// share text, the wider the more. An arrow says which way text went where that is decided; a broken
// line says that it is not. The table beside it says the same in words.
import type { LineageEdge } from '../../model/reuse.ts'
import { labelOf } from '../view.ts'
import type { PageView } from './cite.ts'
import { markup, type Markup } from './markup.ts'

const SIZE = { row: 26, labels: 200, top: 16, arcs: 260, dot: 4, arrow: 6 }
const NODES_MAX = 24
const WIDEST = 6
const WIDEST_OPEN = 3

const rounded = (x: number) => Math.round(x * 10) / 10

interface Arc {
  readonly from: number
  readonly to: number
  readonly edge: LineageEdge
}

function arcsOf(view: PageView): {
  readonly ids: readonly string[]
  readonly arcs: readonly Arc[]
} {
  const { edges } = view.story.lineage
  const sharing = new Set(edges.flatMap(({ from, to }) => [from, to]))
  const ids = view.reports.map(({ document }) => document.id).filter((id) => sharing.has(id))
  const row = new Map(ids.map((id, i) => [id, i]))
  const arcs = edges.flatMap((edge) => {
    const [from, to] = [row.get(edge.from), row.get(edge.to)]
    return from === undefined || to === undefined ? [] : [{ from, to, edge }]
  })
  return { ids, arcs }
}

const yOf = (row: number) => SIZE.top + row * SIZE.row

function arcShape({ from, to, edge }: Arc, rows: number, most: number): Markup {
  const [x, start, end] = [SIZE.labels + 2 * SIZE.dot, yOf(from), yOf(to)]
  const reach = x + ((SIZE.arcs - 20) * (Math.abs(to - from) + 0.6)) / rows
  const decided = edge.direction === 'a-to-b'
  const widest = decided ? WIDEST : WIDEST_OPEN
  const width = rounded(1 + (widest - 1) * Math.sqrt(edge.characters / most))
  const path = `M${x} ${start}C${rounded(reach)} ${start} ${rounded(reach)} ${end} ${x} ${end}`
  const arrow =
    decided &&
    markup`<path class="arrow" d="M${x - 2} ${end}l${SIZE.arrow + 4} ${-SIZE.arrow}v${2 * SIZE.arrow}z"/>`
  return markup`<path class="${decided ? 'arc' : 'arc open'}" d="${path}" stroke-width="${width}"/>${arrow}`
}

/** The drawing; nothing without shared text or with more reports than a page can show. */
export function lineageArcs(view: PageView): Markup {
  const { ids, arcs } = arcsOf(view)
  if (ids.length < 2 || ids.length > NODES_MAX) return markup``
  const most = Math.max(1, ...arcs.map(({ edge }) => edge.characters))
  const [width, height] = [SIZE.labels + SIZE.arcs, yOf(ids.length - 1) + SIZE.top]
  const nodes = ids.map(
    (id, i) =>
      markup`<circle class="node" cx="${SIZE.labels}" cy="${yOf(i)}" r="${SIZE.dot}"/><text x="${SIZE.labels - 12}" y="${yOf(i) + 4}" text-anchor="end">${labelOf(view, id)}</text>`,
  )
  // Wide arcs first, so that narrow ones stay in sight.
  const shapes = arcs
    .toSorted((a, b) => b.edge.characters - a.edge.characters)
    .map((arc) => arcShape(arc, ids.length, most))
  return markup`<figure class="arcs" aria-hidden="true"><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" focusable="false">${shapes}${nodes}</svg><figcaption>In order of time. Wider: more text shared. Arrow: direction decided; broken line: undecided.</figcaption></figure>`
}
