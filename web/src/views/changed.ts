// What the ledger of a story says now that it did not say at the reader's last look.
import { h, type ComponentChild } from 'preact'
import { useState } from 'preact/hooks'
import type { ScreenChange } from '../../../src/model/screen.ts'
import { renew, send, useAnswer, type Answer } from '../api.ts'
import { Cites } from '../cite.ts'
import { Block, Tag, Waiting } from '../part.ts'
import { dayWords, words } from '../words.ts'

const text = words.story
const FIRST = 3

interface Changes {
  readonly since: string
  readonly changes: readonly ScreenChange[]
}

function changeWords({ label, beforeWords, afterWords }: ScreenChange): ComponentChild {
  if (beforeWords && afterWords)
    return [label, ': ', h('s', null, beforeWords), ' → ', h('strong', null, afterWords)]
  return [label, afterWords && [': ', h('strong', null, afterWords)]]
}

function Row({ change }: { readonly change: ScreenChange }): ComponentChild {
  return h(
    'li',
    { 'data-row': '', tabIndex: -1 },
    h(Tag, { kind: change.kind }, change.kind),
    ' ',
    h('span', { dir: 'auto' }, changeWords(change)),
    h(Cites, { cites: change.cites, first: 1 }),
  )
}

function list(answer: Answer<Changes>, seen: boolean): ComponentChild {
  if (seen) return h('p', { class: 'quiet', role: 'status' }, text.seenDone)
  if (answer.state === 'waiting') return h(Waiting, { lines: 1 })
  if (answer.state === 'failed') return h('p', { class: 'quiet' }, answer.problem.title)
  const { changes } = answer.value
  if (changes.length === 0) return h('p', { class: 'quiet' }, text.noChange)
  const rows = (some: readonly ScreenChange[]) =>
    h(
      'ul',
      { class: 'rows' },
      some.map((change, i) => h(Row, { change, key: i })),
    )
  const rest = changes.slice(FIRST)
  return [
    rows(changes.slice(0, FIRST)),
    rest.length > 0 && h('details', null, h('summary', null, text.rest(rest.length)), rows(rest)),
  ]
}

/** The server's words with days as readers write them. */
const sinceWords = (since: string) => since.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/gu, dayWords)

/** The changes of one story, and the button that marks them as seen. */
export function Changed({ id }: { readonly id: string }): ComponentChild {
  const path = `/api/stories/${encodeURIComponent(id)}`
  const answer = useAnswer<Changes>(`${path}/changes?since=look`)
  const here = answer.state === 'here' ? answer.value : null
  const [seen, setSeen] = useState<Changes | null>(null)
  const look = async () => {
    const done = await send(`${path}/look`, {})
    if (done.state !== 'here') return
    setSeen(here)
    renew('/changes')
  }
  const done = seen !== null && (here === seen || here?.changes.length === 0)
  const button = h(
    'button',
    { type: 'button', class: 'link', onClick: () => void look() },
    text.seen,
  )
  return h(
    Block,
    {
      id: 'changed',
      title: here?.since
        ? [text.changed, ' ', h('small', null, sinceWords(here.since))]
        : text.changed,
      aside: !done && here ? button : null,
    },
    list(answer, done),
  )
}
