// Parts that every view is made of: a heading with its line, a waiting shape, a worded failure, an
// empty state, a list that grows at a press, a tag.
import { createContext, h, type ComponentChild, type ComponentChildren } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { Answer, Problem } from './api.ts'
import { renew } from './api.ts'
import { to } from './router.ts'
import { words } from './words.ts'

/** Sets the title of the window while a view is shown. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    document.title = title ? words.titleOf(title) : words.brand
  }, [title])
}

/** Grey lines where words will stand; says so to those who hear the page. */
export function Waiting({ lines = 6 }: { readonly lines?: number }): ComponentChild {
  return h(
    'div',
    { class: 'waiting', role: 'status' },
    h('span', { class: 'away' }, words.waiting),
    Array.from({ length: lines }, (_, i) => h('i', { key: i, 'aria-hidden': 'true' })),
  )
}

/** What went wrong, in words, and what can be done. */
export function Failed({ problem }: { readonly problem: Problem }): ComponentChild {
  const locked = problem.status === 401
  return h(
    'div',
    { class: 'failed', role: 'alert' },
    h('h1', { class: 'sentence' }, locked ? words.errors.locked : problem.title),
    h('p', null, locked ? words.errors.lockedDetail : problem.detail),
    h(
      'p',
      { class: 'deeds' },
      h('button', { type: 'button', onClick: () => renew() }, words.errors.again),
      h('a', { href: to.stories() }, words.errors.home),
    ),
  )
}

/** Nothing to show, and why. */
export function Empty({
  title,
  detail,
}: {
  readonly title: string
  readonly detail?: string
}): ComponentChild {
  return h('div', { class: 'empty' }, h('p', null, title), detail && h('p', null, detail))
}

/** An answer's view: a shape while it waits, words when it failed. */
export function answered<T>(
  answer: Answer<T>,
  draw: (value: T) => ComponentChild,
  lines?: number,
): ComponentChild {
  if (answer.state === 'waiting') return h(Waiting, lines === undefined ? {} : { lines })
  if (answer.state === 'failed') return h(Failed, { problem: answer.problem })
  return draw(answer.value)
}

/** A word set apart as a tag; its kind gives a border, never the meaning alone. */
export function Tag({
  kind,
  children,
}: {
  readonly kind: string
  readonly children?: ComponentChildren
}): ComponentChild {
  return h('span', { class: `tag tag-${kind}` }, children)
}

/** Whether lists show all of their rows at once, as a page for print must. */
export const Whole = createContext(false)

/** The first rows of a long list, and a button for the next ones. */
export function useGrowing<T>(
  all: readonly T[],
  step: number,
): { readonly rows: readonly T[]; readonly more: ComponentChild } {
  const whole = useContext(Whole)
  const [first, setMost] = useState(step)
  const most = whole ? all.length : first
  const rest = all.length - most
  const more =
    rest > 0
      ? h(
          'button',
          { type: 'button', class: 'more', onClick: () => setMost(most + step) },
          words.showMore(Math.min(step, rest)),
        )
      : null
  return { rows: all.slice(0, most), more }
}

/** An id for the row of something that has one: white space may stand in no id of a page. */
export const rowId = (kind: string, ...ids: readonly string[]): string =>
  [kind, ...ids].join('-').replaceAll(/\s/gu, '_')

/** A section with its heading; `id` makes it a deep link. */
export function Block({
  id,
  title,
  level = 2,
  children,
  aside,
}: {
  readonly id: string
  readonly title: ComponentChild
  readonly level?: 2 | 3
  readonly children?: ComponentChildren
  readonly aside?: ComponentChild
}): ComponentChild {
  const heading = `${id}-title`
  return h(
    'section',
    { id, class: 'block', 'aria-labelledby': heading },
    h('div', { class: 'block-head' }, h(level === 2 ? 'h2' : 'h3', { id: heading }, title), aside),
    children,
  )
}
