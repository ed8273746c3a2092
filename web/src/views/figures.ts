// All figures of a story as a table: what is counted and its scope, the value with its three
// counts, and every wording with its source.
import { h, type ComponentChild } from 'preact'
import type { ScreenFigure } from '../../../src/model/screen.ts'
import { figureTable } from '../copy.ts'
import { CopyButton, useRowCopy } from '../copy-button.ts'
import { useGrowing } from '../part.ts'
import { Plot } from '../plot.ts'
import { to } from '../router.ts'
import { words } from '../words.ts'
import { deskWords } from '../words-desk.ts'
import { SaidList, StatusTag } from './said.ts'
import type { SectionProps } from './story.ts'

const text = words.story
const STEP = 40

function Row({
  figure,
  story,
}: {
  readonly figure: ScreenFigure
  readonly story: string
}): ComponentChild {
  return h(
    'tr',
    { id: `figure-${figure.claim}`, 'data-row': '', tabIndex: -1 },
    h(
      'th',
      { scope: 'row' },
      h('span', { dir: 'auto' }, figure.label),
      ' ',
      h(StatusTag, { status: figure.status }),
      h('div', { class: 'scope', dir: 'auto' }, figure.scope),
      figure.finding &&
        h(
          'a',
          { class: 'rest', href: to.story(story, 'differences', `finding-${figure.finding}`) },
          text.sections.differences,
        ),
    ),
    h(
      'td',
      { class: 'value' },
      figure.value,
      figure.axisEnd !== null &&
        h('div', null, h(Plot, { values: figure.values, end: figure.axisEnd, width: 170 })),
      h('div', { class: 'counts' }, figure.counts.words),
    ),
    h(
      'td',
      null,
      h(SaidList, { values: figure.values, end: null }),
      h(CopyButton, { label: deskWords.copy.row, what: () => figureTable(figure) }),
    ),
  )
}

export function Figures({ story }: SectionProps): ComponentChild {
  const { rows, more } = useGrowing(story.figures, STEP)
  useRowCopy()
  return [
    h('h2', null, text.headings.figures),
    story.figures.length === 0
      ? h('p', { class: 'quiet' }, text.noFigures)
      : h(
          'table',
          { class: 'figure-table stack' },
          h(
            'thead',
            null,
            h(
              'tr',
              null,
              [text.counted, text.value, text.sources].map((one) =>
                h('th', { scope: 'col', key: one }, one),
              ),
            ),
          ),
          h(
            'tbody',
            null,
            rows.map((figure) => h(Row, { figure, story: story.id, key: figure.claim })),
          ),
        ),
    more,
  ]
}
