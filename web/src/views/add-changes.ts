// After an intake: the stories that its reports are in, and what each says otherwise than before
// the last run. Example: "people killed in Keld: 9 → 14", with the passages.
import { h, type ComponentChild } from 'preact'
import type { ScreenChange, StoryScreen } from '../../../src/model/screen.ts'
import { useAnswer } from '../api.ts'
import { Cites } from '../cite.ts'
import { answered, Tag, useGrowing } from '../part.ts'
import { to } from '../router.ts'
import { deskWords } from '../words-desk.ts'

const text = deskWords.add
const CHANGES_FIRST = 12
const STORIES_FIRST = 6

interface Told {
  readonly since: string
  readonly changes: readonly ScreenChange[]
}

export function Touched({ stories }: { readonly stories: readonly string[] }): ComponentChild {
  const { rows, more } = useGrowing(stories, STORIES_FIRST)
  if (stories.length === 0) return h('p', null, text.noStory)
  return [h('h3', null, text.stories), rows.map((id) => h(TouchedStory, { id, key: id })), more]
}

function TouchedStory({ id }: { readonly id: string }): ComponentChild {
  const path = `/api/stories/${encodeURIComponent(id)}`
  const story = useAnswer<StoryScreen>(`${path}/screen`)
  const changes = useAnswer<Told>(`${path}/changes?since=run`)
  return h(
    'section',
    { class: 'touched' },
    h(
      'h4',
      null,
      h(
        'a',
        { href: to.story(id), dir: 'auto' },
        story.state === 'here' ? story.value.title : text.open,
      ),
    ),
    answered(changes, (told) => h(Changes, { told }), 2),
  )
}

function Changes({ told }: { readonly told: Told }): ComponentChild {
  const { rows, more } = useGrowing(told.changes, CHANGES_FIRST)
  if (told.changes.length === 0) return h('p', { class: 'quiet' }, text.noChange)
  return [
    h('p', { class: 'counts' }, `${text.changed} ${told.since}`),
    h(
      'ul',
      { class: 'changes', 'aria-label': text.changed },
      rows.map((change, i) =>
        h(
          'li',
          { key: i, 'data-row': '', tabIndex: -1 },
          h(Tag, { kind: change.kind }, change.kind),
          ' ',
          h('span', { dir: 'auto' }, change.label),
          change.afterWords && [
            ': ',
            change.beforeWords && [h('s', null, change.beforeWords), ' → '],
            h('strong', null, change.afterWords),
          ],
          h(Cites, { cites: change.cites, first: 2 }),
          h('p', { class: 'counts', dir: 'auto' }, change.why),
        ),
      ),
    ),
    more,
  ]
}
