// Who shares text with whom: reports from left to right by day, joined where they share text, and
// the same as a table with the evidence. Direction is said only where it is decided.
import { h, type ComponentChild } from 'preact'
import type { ScreenEdge } from '../../../src/model/screen.ts'
import { Block, rowId, useGrowing } from '../part.ts'
import { to } from '../router.ts'
import { digits, words } from '../words.ts'
import { LineageGraph } from './lineage-graph.ts'
import type { SectionProps } from './story.ts'

const text = words.lineage
const STEP = 40

function Row({
  edge,
  a,
  b,
}: {
  readonly edge: ScreenEdge
  readonly a: string
  readonly b: string
}) {
  return h(
    'tr',
    { id: rowId('pair', edge.from, edge.to), 'data-row': '', tabIndex: -1 },
    h(
      'th',
      { scope: 'row' },
      h('bdi', null, a),
      ' ',
      h('span', { class: 'quiet' }, text.and),
      ' ',
      h('bdi', null, b),
    ),
    h('td', { class: 'number', 'data-head': text.words }, digits(edge.words)),
    h(
      'td',
      null,
      text.direction[edge.direction],
      h('div', { class: 'quiet', dir: 'auto' }, edge.why.join('; ')),
    ),
    h(
      'td',
      null,
      h('a', { href: to.compare(edge.from, edge.to), 'aria-label': text.pair(a, b) }, text.compare),
    ),
  )
}

export function Lineage({ story }: SectionProps): ComponentChild {
  const labels = new Map(story.reports.map(({ id, label }) => [id, label]))
  const edges = story.lineage.toSorted((a, b) => b.words - a.words)
  const { rows, more } = useGrowing(edges, STEP)
  const heads = [text.reports, text.words, text.evidence, words.story.compare]
  if (edges.length === 0)
    return [h('h2', null, words.story.headings.lineage), h('p', { class: 'quiet' }, text.none)]
  return [
    h('h2', null, words.story.headings.lineage),
    h('p', { class: 'quiet' }, text.note),
    h(LineageGraph, { story }),
    h(
      Block,
      { id: 'pairs', title: text.table, level: 3 },
      h(
        'table',
        { class: 'pairs stack' },
        h(
          'thead',
          null,
          h(
            'tr',
            null,
            heads.map((one) => h('th', { scope: 'col', key: one }, one)),
          ),
        ),
        h(
          'tbody',
          null,
          rows.map((edge) =>
            h(Row, {
              edge,
              a: labels.get(edge.from) ?? edge.from,
              b: labels.get(edge.to) ?? edge.to,
              key: `${edge.from} ${edge.to}`,
            }),
          ),
        ),
      ),
      more,
    ),
  ]
}
