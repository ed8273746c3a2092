// Persons who are public by role, with the roles as the reports state them.
import { h, type ComponentChild } from 'preact'
import { Cites } from '../cite.ts'
import { useGrowing } from '../part.ts'
import { words } from '../words.ts'
import type { SectionProps } from './story.ts'

const text = words.people
const STEP = 60

export function People({ story }: SectionProps): ComponentChild {
  const { rows, more } = useGrowing(story.people, STEP)
  return [
    h('h2', null, words.story.headings.people),
    h('p', { class: 'quiet' }, text.note),
    story.people.length === 0
      ? h('p', { class: 'quiet' }, text.none)
      : h(
          'ul',
          { class: 'people' },
          rows.map((person, i) =>
            h(
              'li',
              { id: `person-${i + 1}`, key: person.name, 'data-row': '', tabIndex: -1 },
              h('strong', { dir: 'auto' }, person.name),
              ' ',
              h(
                'span',
                { class: 'quiet', dir: 'auto' },
                person.roles.length > 0 ? person.roles.join('; ') : text.noRole,
              ),
              h(Cites, { cites: person.cites }),
            ),
          ),
        ),
    more,
  ]
}
