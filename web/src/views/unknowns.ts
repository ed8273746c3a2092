// What the reports do not say, by kind, each with the passage that leaves it open.
import { h, type ComponentChild } from 'preact'
import type { StoryScreen } from '../../../src/model/screen.ts'
import { Line } from '../cite.ts'
import { Block, useGrowing } from '../part.ts'
import { words } from '../words.ts'
import type { SectionProps } from './story.ts'

const STEP = 12
type Gap = StoryScreen['unknowns'][number]

function GapBlock({ gap, id }: { readonly gap: Gap; readonly id: string }): ComponentChild {
  const { rows, more } = useGrowing(gap.lines, STEP)
  return h(
    Block,
    { id, title: gap.title, level: 3 },
    h(
      'ul',
      { class: 'rows' },
      rows.map((line, i) =>
        h('li', { id: `${id}-${i + 1}`, key: i, 'data-row': '', tabIndex: -1 }, h(Line, { line })),
      ),
    ),
    more,
  )
}

export function Unknowns({ story }: SectionProps): ComponentChild {
  return [
    h('h2', null, words.story.headings.unknowns),
    story.unknowns.length === 0
      ? h('p', { class: 'quiet' }, words.story.noUnknown)
      : h(
          'div',
          { class: 'columns' },
          story.unknowns.map((gap, i) => h(GapBlock, { gap, id: `gap-${i + 1}`, key: gap.title })),
        ),
  ]
}
