// Search over reports, quotes, figures and people: what is asked stands in the address, so that a
// search can be kept and sent. Example: /search?q=bridge&kind=figure&status=actual.
import { h, type ComponentChild } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { SearchHit, StoryCard } from '../../../src/model/screen.ts'
import { ask, useAnswer, type Answer } from '../api.ts'
import { Cite } from '../cite.ts'
import { useKeys } from '../keys.ts'
import { Empty, Failed, Tag, useTitle, Waiting } from '../part.ts'
import { go, to, usePlace } from '../router.ts'
import { deskWords } from '../words-desk.ts'
import '../styles/search.css'

const text = deskWords.search
const KINDS = ['report', 'quote', 'figure', 'person'] as const
const FILTERS = ['kind', 'outlet', 'from', 'to', 'status'] as const
const PAGE = 40

interface Found {
  readonly hits: readonly SearchHit[]
  readonly next: string | null
}

/** The address of a search with one thing changed. */
function searchAddress(
  query: URLSearchParams,
  change: { readonly [name: string]: string },
): string {
  const next = new URLSearchParams(query)
  for (const [name, value] of Object.entries(change))
    if (value) next.set(name, value)
    else next.delete(name)
  return `${to.search()}?${next}`
}

export function Search(): ComponentChild {
  const { query } = usePlace()
  const asked = query.get('q')?.trim() ?? ''
  useTitle(asked ? `${text.title}: ${asked}` : text.title)
  return h(
    'div',
    { class: 'searching' },
    h('h1', null, text.title),
    h(Question, { query, key: asked }),
    h(Filters, { query }),
    asked === ''
      ? h(Empty, { title: text.start, detail: text.startDetail })
      : h(Results, { query, key: query.toString() }),
  )
}

function Question({ query }: { readonly query: URLSearchParams }): ComponentChild {
  const box = useRef<HTMLInputElement>(null)
  useKeys([{ key: '/', label: text.label, run: () => box.current?.focus() }])
  const submit = (event: Event) => {
    event.preventDefault()
    const data = new FormData(event.target as HTMLFormElement)
    go(searchAddress(query, { q: String(data.get('q') ?? '').trim() }))
    // Keys for rows act at once: they do not while the box has the focus.
    document.getElementById('main')?.focus({ preventScroll: true })
  }
  return h(
    'form',
    { class: 'question', onSubmit: submit },
    h(
      'label',
      null,
      h('span', { class: 'away' }, text.label),
      h('input', {
        ref: box,
        type: 'search',
        name: 'q',
        maxLength: 400,
        defaultValue: query.get('q') ?? '',
        autocomplete: 'off',
      }),
    ),
    h('button', { type: 'submit', class: 'primary' }, text.go),
  )
}

function Filters({ query }: { readonly query: URLSearchParams }): ComponentChild {
  const stories = useAnswer<{ readonly stories: readonly StoryCard[] }>('/api/stories')
  const outlets =
    stories.state === 'here' ? stories.value.stories.flatMap((one) => one.outlets) : []
  const set = (name: string) => (event: Event) =>
    go(searchAddress(query, { [name]: (event.target as HTMLInputElement).value }), {
      replace: true,
    })
  const field = (name: 'outlet' | 'from' | 'to', label: string, props: object) =>
    h(
      'label',
      null,
      label,
      ' ',
      h('input', { ...props, value: query.get(name) ?? '', onChange: set(name) }),
    )
  const any = FILTERS.some((name) => query.has(name))
  return h(
    'div',
    { class: 'search-filters' },
    h(KindLinks, { query }),
    field('outlet', text.outlet, { list: 'search-outlets', autocomplete: 'off', size: 18 }),
    h(
      'datalist',
      { id: 'search-outlets' },
      [...new Set(outlets)].sort().map((outlet) => h('option', { key: outlet, value: outlet })),
    ),
    field('from', text.from, { type: 'date' }),
    field('to', text.to, { type: 'date' }),
    h(
      'label',
      null,
      text.status,
      ' ',
      h(
        'select',
        { value: query.get('status') ?? '', onChange: set('status') },
        h('option', { value: '' }, text.anyStatus),
        text.statuses.map((status) => h('option', { key: status, value: status }, status)),
      ),
    ),
    any &&
      h(
        'a',
        { href: searchAddress(query, Object.fromEntries(FILTERS.map((name) => [name, '']))) },
        text.clear,
      ),
  )
}

function KindLinks({ query }: { readonly query: URLSearchParams }): ComponentChild {
  const here = query.get('kind') ?? ''
  const link = (kind: string, label: string) =>
    h(
      'a',
      {
        key: kind,
        href: searchAddress(query, { kind }),
        'aria-current': kind === here ? 'true' : undefined,
      },
      label,
    )
  return h(
    'nav',
    { class: 'kinds', 'aria-label': text.kind },
    link('', text.anyKind),
    KINDS.map((kind) => link(kind, text.kinds[kind]!)),
  )
}

function Results({ query }: { readonly query: URLSearchParams }): ComponentChild {
  const asked = new URLSearchParams(query)
  asked.set('limit', String(PAGE))
  const path = `/api/search?${asked}`
  const first = useAnswer<Found>(path)
  const [rest, setRest] = useState<readonly Found[]>([])
  const [more, setMore] = useState<Answer<Found> | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const count = useRef(0)
  useEffect(() => {
    // The button is gone with the last page: the focus goes to the first row it brought.
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-row]')
    if (rest.length > 0) rows?.[count.current]?.focus()
  }, [rest])
  if (first.state === 'failed') return h(Failed, { problem: first.problem })
  if (first.state === 'waiting') return h(Waiting, null)
  const pages = [first.value, ...rest]
  const hits = pages.flatMap((page) => page.hits)
  const next = pages.at(-1)!.next
  const loadMore = async () => {
    count.current = hits.length
    setMore({ state: 'waiting' })
    const answer = await ask<Found>(`${path}&since=${encodeURIComponent(next!)}`)
    setMore(answer.state === 'failed' ? answer : null)
    if (answer.state === 'here') setRest([...rest, answer.value])
  }
  return [
    h('p', { class: 'counts', role: 'status' }, text.found(hits.length, next !== null)),
    h(
      'ol',
      { class: 'hits', ref: list },
      hits.map((hit, i) => h(Hit, { hit, key: i })),
    ),
    next !== null &&
      h(
        'button',
        {
          type: 'button',
          class: 'more',
          disabled: more?.state === 'waiting',
          onClick: () => void loadMore(),
        },
        text.more,
      ),
    more?.state === 'failed' && h(Failed, { problem: more.problem }),
  ]
}

/** Where a hit leads: its passage; a row of the ledger where it has no passage. */
function addressOf({ kind, story, claim, cite }: SearchHit): string {
  if (cite) return to.report(cite.report, cite)
  if (!story) return to.search()
  if (kind === 'person') return to.story(story, 'people')
  if (claim && kind === 'quote') return to.story(story, 'quotes', `quote-${claim}`)
  if (claim) return to.story(story, 'figures', `figure-${claim}`)
  return to.story(story)
}

/** The hit's place in the ledger of its story. */
function storyAddress({ kind, story, claim }: SearchHit): string | null {
  if (!story) return null
  return addressOf({ kind, story, claim, cite: null } as SearchHit)
}

function Hit({ hit }: { readonly hit: SearchHit }): ComponentChild {
  const story = storyAddress(hit)
  return h(
    'li',
    { 'data-row': '', tabIndex: -1 },
    h(Tag, { kind: hit.kind }, text.one[hit.kind] ?? hit.kind),
    ' ',
    h('a', { class: 'hit-title', href: addressOf(hit), 'data-open': '', dir: 'auto' }, hit.title),
    h('p', { dir: 'auto' }, marked(hit.excerpt, hit.marks)),
    h(
      'p',
      { class: 'counts' },
      hit.cite && h(Cite, { cite: hit.cite }),
      ' ',
      story && h('a', { href: story }, text.story),
    ),
  )
}

/** Words with what was searched for marked. */
function marked(words: string, marks: SearchHit['marks']): ComponentChild[] {
  const drawn: ComponentChild[] = []
  let from = 0
  for (const [start, end] of marks) {
    if (start < from || end <= start) continue
    drawn.push(words.slice(from, start), h('mark', { key: start }, words.slice(start, end)))
    from = end
  }
  return [...drawn, words.slice(from)]
}
