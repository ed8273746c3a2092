// Agreements with their clauses, other commitments, and the positions of each party: in the words
// of the reports, soonest first.
import { h, type ComponentChild } from 'preact'
import type { ScreenAgreement, ScreenPosition, StoryScreen } from '../../../src/model/screen.ts'
import { Cites, Line } from '../cite.ts'
import { Block, useGrowing } from '../part.ts'
import { words } from '../words.ts'
import { isPassed } from './overview.ts'
import type { SectionProps } from './story.ts'

const text = words.agreements
const STEP = 20

function Clauses({
  agreement,
  story,
}: {
  readonly agreement: ScreenAgreement
  readonly story: StoryScreen
}): ComponentChild {
  const heads = [text.due, text.clause, text.announced, text.reports]
  return h(
    'table',
    { class: 'clauses stack' },
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
      agreement.clauses.map((clause) =>
        h(
          'tr',
          { id: `clause-${clause.claim}`, key: clause.claim, 'data-row': '', tabIndex: -1 },
          h(
            'td',
            { class: 'when' },
            clause.dueWords,
            isPassed(clause, story) && ` (${words.story.passed})`,
          ),
          h('th', { scope: 'row', dir: 'auto' }, clause.text),
          h(
            'td',
            { dir: 'auto', 'data-head': text.announced },
            clause.announcedBy ?? h('span', { class: 'quiet' }, text.notStated),
          ),
          h('td', null, h(Cites, { cites: clause.cites })),
        ),
      ),
    ),
  )
}

function Position({
  position,
  id,
}: {
  readonly position: ScreenPosition
  readonly id: string
}): ComponentChild {
  return h(
    'li',
    { id, 'data-row': '', tabIndex: -1 },
    h('h4', { dir: 'auto' }, text.on(position.party, position.issue)),
    h(
      'ul',
      { class: 'wordings' },
      position.statements.map((one, i) =>
        h(
          'li',
          { key: i },
          h('span', { class: 'when quiet' }, one.days),
          ' ',
          h(Line, { line: one }),
        ),
      ),
    ),
  )
}

export function Agreements({ story }: SectionProps): ComponentChild {
  const { rows, more } = useGrowing(story.positions, STEP)
  return [
    h('h2', null, words.story.headings.agreements),
    h('p', { class: 'quiet' }, text.note),
    story.agreements.length === 0 && h('p', { class: 'quiet' }, text.none),
    story.agreements.map((agreement, i) =>
      h(
        Block,
        {
          id: `agreement-${i + 1}`,
          title: h('span', { dir: 'auto' }, agreement.name),
          level: 3,
          key: i,
        },
        h(Clauses, { agreement, story }),
      ),
    ),
    h(
      Block,
      { id: 'positions', title: text.positions, level: 3 },
      story.positions.length === 0
        ? h('p', { class: 'quiet' }, text.noPositions)
        : h(
            'ul',
            { class: 'positions' },
            rows.map((position, i) => h(Position, { position, id: `position-${i + 1}`, key: i })),
          ),
      more,
    ),
  ]
}
