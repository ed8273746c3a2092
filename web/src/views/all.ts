// The whole story on one page, for reading from top to bottom and for print.
import { h, type ComponentChild } from 'preact'
import { Line } from '../cite.ts'
import { Whole } from '../part.ts'
import { words } from '../words.ts'
import { Agreements } from './agreements.ts'
import { Differences } from './differences.ts'
import { Figures } from './figures.ts'
import { History } from './history.ts'
import { Lineage } from './lineage.ts'
import { People } from './people.ts'
import { Quotes } from './quotes.ts'
import { Reports } from './reports.ts'
import type { SectionProps } from './story.ts'
import { Timeline } from './timeline.ts'
import { Unknowns } from './unknowns.ts'

const text = words.story

/** The lines of the brief by facet, and those struck out. */
function Brief({ story }: SectionProps): ComponentChild {
  const facets = Object.entries(text.facets)
    .map(([facet, title]) => ({
      title,
      lines: story.brief.filter((line) => line.facet === facet),
    }))
    .filter(({ lines }) => lines.length > 0)
  return [
    h('h2', null, text.brief),
    story.bottomLine.map((line, i) => h('p', { class: 'bottom', key: i }, h(Line, { line }))),
    h(
      'div',
      { class: 'columns' },
      facets.map(({ title, lines }) =>
        h(
          'section',
          { class: 'block', key: title },
          h('h3', null, title),
          h(
            'ul',
            { class: 'rows' },
            lines.map((line, i) => h('li', { key: i }, h(Line, { line }))),
          ),
        ),
      ),
    ),
    story.struck.length > 0 &&
      h(
        'details',
        null,
        h('summary', null, text.struck(story.struck.length)),
        h(
          'ul',
          { class: 'rows' },
          story.struck.map((line, i) =>
            h('li', { key: i, dir: 'auto' }, h('s', null, line.text), ' ', line.why),
          ),
        ),
      ),
  ]
}

const PARTS = [
  Brief,
  Figures,
  Differences,
  Unknowns,
  Quotes,
  Timeline,
  People,
  Agreements,
  Lineage,
  Reports,
  History,
]

export function All({ story }: SectionProps): ComponentChild {
  return h(
    Whole.Provider,
    { value: true },
    PARTS.map((part, i) => h('div', { class: 'part', key: i }, h(part, { story }))),
  )
}
