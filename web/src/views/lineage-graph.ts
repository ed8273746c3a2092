// The stemma as a drawing: one row for each report that shares text, its dot at its day from left
// to right, a curve to each report that it shares text with. Wider is more text; an arrow says the
// direction where it is decided, a broken line that it is not.
import { scalePoint } from 'd3-scale'
import { h, type ComponentChild } from 'preact'
import type { ScreenEdge, ScreenReport, StoryScreen } from '../../../src/model/screen.ts'
import { to } from '../router.ts'
import { useWidth } from '../width.ts'
import { dayWords, words } from '../words.ts'

const text = words.lineage
const ROW = 26
const TOP = 26
const DOT = 4
const ARROW = 7
const LABEL = 190
const NODES_MAX = 60
const WIDEST = 6
const DAY_WIDTH = 84
const WIDEST_OPEN = 3

const rounded = (x: number) => Math.round(x * 10) / 10

interface Node {
  readonly report: ScreenReport
  readonly x: number
  readonly y: number
}

/** The day by which a report is placed; undated ones stand after all others. */
const UNDATED = '9999'
const placedDay = ({ published }: ScreenReport) => published?.from ?? published?.to ?? UNDATED

/** Left edge of the drawing proper: the labels stand before it. */
const edgeOf = (width: number) => Math.min(LABEL, width * 0.45) + 14

/** Reports that share text, in order of their day, each with its place; days stand evenly. */
function nodesOf(story: StoryScreen, width: number): readonly Node[] {
  const sharing = new Set(story.lineage.flatMap(({ from, to: other }) => [from, other]))
  const all = story.reports
    .filter(({ id }) => sharing.has(id))
    .toSorted((a, b) => (placedDay(a) < placedDay(b) ? -1 : placedDay(a) > placedDay(b) ? 1 : 0))
    .slice(0, NODES_MAX)
  const days = [...new Set(all.map(placedDay))]
  const scale = scalePoint(days, [edgeOf(width) + 30, width - 40])
  return all.map((report, i) => ({
    report,
    x: rounded(scale(placedDay(report)) ?? width / 2),
    y: TOP + i * ROW,
  }))
}

function Curve({
  edge,
  from,
  end,
  most,
}: {
  readonly edge: ScreenEdge
  readonly from: Node
  readonly end: Node
  readonly most: number
}): ComponentChild {
  const decided = edge.direction === 'a-to-b' || edge.direction === 'b-to-a'
  const [source, target] = edge.direction === 'b-to-a' ? [end, from] : [from, end]
  const apart = target.x - source.x
  const reach = Math.max(16, Math.abs(apart) / 2)
  // Two of one day are joined by a bow to the right, deeper the more rows lie between.
  const bow = source.x + 14 + Math.abs(target.y - source.y) / 4
  const path =
    Math.abs(apart) > 20
      ? `M${source.x} ${source.y}C${rounded(source.x + Math.sign(apart) * reach)} ${source.y} ${rounded(target.x - Math.sign(apart) * reach)} ${target.y} ${target.x} ${target.y}`
      : `M${source.x} ${source.y}C${rounded(bow)} ${source.y} ${rounded(bow)} ${target.y} ${target.x} ${target.y}`
  const widest = decided ? WIDEST : WIDEST_OPEN
  const width = rounded(1 + (widest - 1) * Math.sqrt(edge.words / most))
  // The curve comes from the left, or from the right where the two are of one day.
  const side = apart > 20 ? -1 : 1
  const arrow = `M${target.x + side * DOT} ${target.y}l${side * ARROW} ${-ARROW / 1.6}v${(2 * ARROW) / 1.6}z`
  return h(
    'g',
    null,
    h('path', { class: decided ? 'curve' : 'curve open', d: path, 'stroke-width': width }),
    decided && h('path', { class: 'arrow', d: arrow }),
  )
}

function Axis({ nodes, height }: { readonly nodes: readonly Node[]; readonly height: number }) {
  const days = new Map(nodes.map(({ report, x }) => [x, placedDay(report)]))
  let last = -Infinity
  return [...days].map(([x, day]) => {
    const room = x - last >= DAY_WIDTH
    if (room) last = x
    return h(
      'g',
      { key: x, class: 'tick' },
      h('line', { x1: x, x2: x, y1: 16, y2: height }),
      room &&
        h(
          'text',
          { x, y: 10, 'text-anchor': 'middle' },
          day === UNDATED ? text.undated : dayWords(day),
        ),
    )
  })
}

/** The drawing; nothing where fewer than two reports share text. */
export function LineageGraph({ story }: { readonly story: StoryScreen }): ComponentChild {
  const [box, width] = useWidth()
  const nodes = nodesOf(story, width)
  if (nodes.length < 2) return null
  const at = new Map(nodes.map((node) => [node.report.id, node]))
  const most = Math.max(1, ...story.lineage.map((edge) => edge.words))
  const height = TOP + nodes.length * ROW - 6
  const edge = edgeOf(width)
  const alone = story.reports.length - nodes.length
  // Wide curves first, so that narrow ones stay in sight.
  const edges = story.lineage.toSorted((a, b) => b.words - a.words)
  return h(
    'figure',
    { class: 'lineage', ref: box },
    h(
      'svg',
      {
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
        role: 'group',
        'aria-label': text.figure,
      },
      h(Axis, { nodes, height }),

      nodes.map(({ report, x, y }) =>
        h(
          'a',
          { href: to.report(report.id), key: report.id },
          h('line', { class: 'guide', x1: edge, x2: x - DOT, y1: y, y2: y }),
          h('circle', { class: 'node', cx: x, cy: y, r: DOT }),
          h('text', { x: edge - 8, y: y + 4, 'text-anchor': 'end' }, report.label),
        ),
      ),
      edges.map((one) => {
        const [from, end] = [at.get(one.from), at.get(one.to)]
        return from && end
          ? h(Curve, { edge: one, from, end, most, key: `${one.from} ${one.to}` })
          : null
      }),
    ),
    alone > 0 &&
      h('figcaption', { class: 'quiet' }, alone === 1 ? text.alone(1) : text.alonePlural(alone)),
  )
}
