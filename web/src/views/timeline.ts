// Dated happenings in order, the more reports an entry cites the heavier its mark.
import { h, type ComponentChild } from 'preact'
import type { ScreenEntry } from '../../../src/model/screen.ts'
import { Line } from '../cite.ts'
import { useGrowing } from '../part.ts'
import { words } from '../words.ts'
import type { SectionProps } from './story.ts'

const text = words.timeline
const STEP = 60
const WEIGHT_MAX = 4

function Row({
  entry,
  same,
  id,
}: {
  readonly entry: ScreenEntry
  readonly same: boolean
  readonly id: string
}) {
  const weight = Math.min(WEIGHT_MAX, entry.cites.length)
  return h(
    'li',
    { id, 'data-row': '', tabIndex: -1, class: same ? 'same-day' : undefined },
    h('span', { class: 'when' }, h('span', { class: same ? 'away' : undefined }, entry.days)),
    h('span', { class: `weight weight-${weight}`, 'aria-hidden': 'true' }),
    h('span', { class: 'entry' }, h(Line, { line: entry })),
  )
}

export function Timeline({ story }: SectionProps): ComponentChild {
  const { rows, more } = useGrowing(story.timeline, STEP)
  return [
    h(
      'h2',
      null,
      words.story.headings.timeline,
      ' ',
      h('small', null, text.total(story.timeline.length)),
    ),
    story.timeline.length === 0
      ? h('p', { class: 'quiet' }, text.none)
      : h(
          'ol',
          { class: 'timeline' },
          rows.map((entry, i) =>
            h(Row, {
              entry,
              same: i > 0 && rows[i - 1]!.days === entry.days,
              id: `event-${i + 1}`,
              key: i,
            }),
          ),
        ),
    more,
  ]
}
