// All stories as rows: title, standing, what differs, when, the next deadline; filters above.
import { h, type ComponentChild } from 'preact'
import type { StoryCard } from '../../../src/model/screen.ts'
import { useAnswer } from '../api.ts'
import { answered, Empty, useTitle } from '../part.ts'
import { Spark } from '../plot.ts'
import { go, to, usePlace } from '../router.ts'
import { words } from '../words.ts'

interface StoryPage {
  readonly stories: readonly StoryCard[]
  readonly next: string | null
}

const PAGE = 50
const text = words.stories
const FLAGS = ['differ', 'contested', 'changed'] as const
const TEXTS = ['q', 'outlet', 'from', 'to'] as const

/** The question that the address of the list asks, as the server takes it. */
function askedOf(query: URLSearchParams): string {
  const asked = new URLSearchParams({ limit: String(PAGE) })
  for (const name of [...TEXTS, ...FLAGS, 'since']) {
    const value = query.get(name)
    if (value) asked.set(name, value)
  }
  return `/api/stories?${asked}`
}

function setFilter(query: URLSearchParams, name: string, value: string): void {
  const next = new URLSearchParams(query)
  next.delete('since')
  if (value) next.set(name, value)
  else next.delete(name)
  const asked = next.toString()
  go(asked ? `/?${asked}` : '/', { replace: true })
}

/** The address of the page of stories that follows. */
function pageAfter(query: URLSearchParams, since: string): string {
  const next = new URLSearchParams(query)
  next.set('since', since)
  return `/?${next}`
}

function Filters({ query }: { readonly query: URLSearchParams }): ComponentChild {
  const field = (name: (typeof TEXTS)[number], label: string, type: string) =>
    h(
      'label',
      null,
      label,
      h('input', {
        type,
        name,
        value: query.get(name) ?? '',
        autocomplete: 'off',
        onChange: (event: Event) =>
          setFilter(query, name, (event.target as HTMLInputElement).value.trim()),
      }),
    )
  const flag = (name: (typeof FLAGS)[number], label: string) =>
    h(
      'label',
      { class: 'flag' },
      h('input', {
        type: 'checkbox',
        name,
        checked: query.get(name) === '1',
        onChange: (event: Event) =>
          setFilter(query, name, (event.target as HTMLInputElement).checked ? '1' : ''),
      }),
      label,
    )
  const any = [...TEXTS, ...FLAGS].some((name) => query.has(name))
  return h(
    'fieldset',
    { class: 'filters' },
    h('legend', { class: 'away' }, text.filters),
    field('q', text.contains, 'search'),
    field('outlet', text.outlet, 'search'),
    field('from', text.from, 'date'),
    field('to', text.to, 'date'),
    flag('differ', text.differ),
    flag('contested', text.contested),
    flag('changed', text.changed),
    any &&
      h(
        'button',
        { type: 'button', class: 'link', onClick: () => go('/', { replace: true }) },
        text.clear,
      ),
  )
}

function marks(card: StoryCard): ComponentChild {
  const all = [
    card.differ > 0 && ['differ', text.differs(card.differ)],
    card.contested > 0 && ['contested', text.contests(card.contested)],
    card.unclear > 0 && ['unclear', text.unclear(card.unclear)],
    card.changed !== null && card.changed > 0 && ['changed', text.changes(card.changed)],
  ].filter((one): one is string[] => Boolean(one))
  return all.length === 0
    ? null
    : h(
        'ul',
        { class: 'marks' },
        all.map(([kind, label]) => h('li', { key: kind, class: `mark-${kind}` }, label)),
      )
}

function Row({ card }: { readonly card: StoryCard }): ComponentChild {
  return h(
    'li',
    { class: 'story-row', id: `story-${card.id}`, 'data-row': '', tabIndex: -1 },
    h(
      'div',
      { class: 'story-main' },
      h('h2', { dir: 'auto' }, h('a', { href: to.story(card.id) }, card.title)),
      h(
        'p',
        { class: 'quiet' },
        text.standing(card.reports, card.independent),
        ' · ',
        card.period,
        card.outlets.length > 0 && [
          ' · ',
          h('span', { dir: 'auto' }, card.outlets.slice(0, 3).join(', ')),
        ],
        card.outlets.length > 3 && ` ${words.cite.more(card.outlets.length - 3)}`,
      ),
    ),
    h(
      'div',
      { class: 'story-side' },
      marks(card),
      h(
        'p',
        { class: 'quiet' },
        h(Spark, { days: card.days, label: text.perDay(card.days.length) }),
        card.next && [
          h('span', { class: 'next' }, text.next, ' ', card.next.dueWords),
          ' ',
          h('span', { dir: 'auto', class: 'next-what' }, card.next.text),
        ],
      ),
    ),
  )
}

/** The list. */
export function Stories(): ComponentChild {
  const { query } = usePlace()
  const answer = useAnswer<StoryPage>(askedOf(query))
  useTitle(text.title)
  const filtered = [...TEXTS, ...FLAGS].some((name) => query.has(name))
  return [
    h('h1', null, text.title),
    h(Filters, { query }),
    answered(answer, ({ stories, next }) => {
      if (stories.length === 0)
        return filtered
          ? h(Empty, { title: text.noMatch })
          : h(Empty, { title: text.empty, detail: text.emptyDetail })
      return [
        h(
          'ol',
          { class: 'stories' },
          stories.map((card) => h(Row, { card, key: card.id })),
        ),
        next !== null &&
          h('p', null, h('a', { class: 'more', href: pageAfter(query, next) }, text.later)),
      ]
    }),
  ]
}
