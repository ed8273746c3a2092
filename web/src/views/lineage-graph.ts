// The stemma as a drawing: one row for each report that shares text, its dot at its day from left
// to right, a curve to each report that it shares text with. Wider is more text; an arrow says the
// direction where it is decided, a broken line that it is not.
import { scaleLinear } from 'd3-scale'
import { h, type ComponentChild } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ScreenEdge, ScreenReport, StoryScreen } from '../../../src/model/screen.ts'
import { to } from '../router.ts'
import { words } from '../words.ts'

const text = words.lineage
const ROW = 26
const TOP = 26
const DOT = 4
const ARROW = 7
const LABEL = 150
const NODES_MAX = 60
const WIDEST = 6
const DAY_MS = 86_400_000

const rounded = (x: number) => Math.round(x * 10) / 10
const dayOf = ({ published }: ScreenReport) => {
  const day = published?.from ?? published?.to ?? null
  return day === null ? null : Date.parse(`${day}T00:00:00Z`) / DAY_MS
}

interface Node {
  readonly report: ScreenReport
  readonly x: number
  readonly y: number
}

/** The width that the drawing may take, measured when it is shown and when the window changes. */
function useWidth(): readonly [{ current: HTMLElement | null }, number] {
  const box = useRef<HTMLElement>(null)
  const [width, setWidth] = useState(900)
  useLayoutEffect(() => {
    const measure = () => box.current && setWidth(Math.max(280, box.current.clientWidth))
    measure()
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [])
  return [box, width]
}

/** Reports that share text, in order of their day, each with its place. Undated ones stand last. */
function nodesOf(story: StoryScreen, width: number): readonly Node[] {
  const sharing = new Set(story.lineage.flatMap(({ from, to: other }) => [from, other]))
  const all = story.reports.filter(({ id }) => sharing.has(id)).slice(0, NODES_MAX)
  const days = all.flatMap((report) => dayOf(report) ?? [])
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const room = width - Math.min(LABEL, width * 0.45) - 24
  const scale = scaleLinear([first, Math.max(first + 1, last)], [12, room])
  return all.map((report, i) => {
    const day = dayOf(report)
    return { report, x: rounded(day === null ? room + 12 : scale(day)), y: TOP + i * ROW }
  })
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
  const reach = Math.max(18, Math.abs(target.x - source.x) / 2)
  const back = target.x - source.x < 24 ? -1 : 1
  const mid = (target.y + source.y) / 2
  const path =
    back > 0
      ? `M${source.x} ${source.y}C${rounded(source.x + reach)} ${source.y} ${rounded(target.x - reach)} ${target.y} ${target.x} ${target.y}`
      : `M${source.x} ${source.y}C${rounded(source.x - 26)} ${rounded(mid)} ${rounded(target.x - 26)} ${rounded(mid)} ${target.x} ${target.y}`
  const width = rounded(1 + (WIDEST - 1) * Math.sqrt(edge.words / most))
  const arrow = `M${target.x - DOT} ${target.y}l${-ARROW} ${-ARROW / 1.6}v${(2 * ARROW) / 1.6}z`
  return h(
    'g',
    null,
    h('path', { class: decided ? 'curve' : 'curve open', d: path, 'stroke-width': width }),
    decided && h('path', { class: 'arrow', d: arrow }),
  )
}

function Axis({ nodes, height }: { readonly nodes: readonly Node[]; readonly height: number }) {
  const dated = nodes.filter(({ report }) => dayOf(report) !== null)
  const marks = new Map<number, string>()
  for (const { report, x } of dated) {
    const near = [...marks.keys()].some((other) => Math.abs(other - x) < 70)
    if (!near) marks.set(x, report.published?.from ?? report.published?.to ?? '')
  }
  return [...marks].map(([x, day]) =>
    h(
      'g',
      { key: x, class: 'tick' },
      h('line', { x1: x, x2: x, y1: 14, y2: height }),
      h('text', { x, y: 10, 'text-anchor': x < 30 ? 'start' : 'middle' }, day),
    ),
  )
}

/** The drawing; nothing where fewer than two reports share text. */
export function LineageGraph({ story }: { readonly story: StoryScreen }): ComponentChild {
  const [box, width] = useWidth()
  const nodes = nodesOf(story, width)
  if (nodes.length < 2) return null
  const at = new Map(nodes.map((node) => [node.report.id, node]))
  const most = Math.max(1, ...story.lineage.map((edge) => edge.words))
  const height = TOP + nodes.length * ROW
  const alone = story.reports.length - nodes.length
  // Wide curves first, so that narrow ones stay in sight.
  const edges = story.lineage.toSorted((a, b) => b.words - a.words)
  return h(
    'figure',
    { class: 'lineage', ref: box as { current: HTMLElement | null } },
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
      edges.map((edge) => {
        const [from, end] = [at.get(edge.from), at.get(edge.to)]
        return from && end
          ? h(Curve, { edge, from, end, most, key: `${edge.from} ${edge.to}` })
          : null
      }),
      nodes.map(({ report, x, y }) =>
        h(
          'a',
          { href: to.report(report.id), key: report.id },
          h('circle', { class: 'node', cx: x, cy: y, r: DOT }),
          h('text', { x: x + 9, y: y + 4 }, report.label),
        ),
      ),
    ),
    alone > 0 &&
      h('figcaption', { class: 'quiet' }, alone === 1 ? text.alone(1) : text.alonePlural(alone)),
  )
}
