// Two reports side by side: shared passages numbered and underlined, changed words marked, both
// columns moving together; or the passages alone in pairs, as on a narrow screen.
// Example: /cmp/3f2a/77c0 shows "62 words in 3 shared passages; direction undecided".
import { h, type ComponentChild } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { CompareScreen, ReportScreen } from '../../../src/model/screen.ts'
import { useAnswer } from '../api.ts'
import { useKeys } from '../keys.ts'
import { answered, Empty, useTitle } from '../part.ts'
import { to } from '../router.ts'
import { deskWords } from '../words-desk.ts'
import { Columns } from './compare-columns.ts'
import { Pairs } from './compare-pairs.ts'
import '../styles/passage.css'
import '../styles/compare.css'

const text = deskWords.compare

/** Below this two columns are too narrow to read. */
const WIDE = '(min-width: 48rem)'

function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches)
  useEffect(() => {
    const query = matchMedia(WIDE)
    const told = () => setWide(query.matches)
    query.addEventListener('change', told)
    return () => query.removeEventListener('change', told)
  }, [])
  return wide
}

export function Compare({ a, b }: { readonly a: string; readonly b: string }): ComponentChild {
  const path = `/api/compare/${encodeURIComponent(a)}/${encodeURIComponent(b)}`
  const answer = useAnswer<CompareScreen>(a === b ? null : path)
  useTitle(answer.state === 'here' ? titleOf(answer.value) : null)
  if (a === b) return h(Empty, { title: text.same })
  return answered(answer, (screen) => h(Comparison, { screen }), 12)
}

const titleOf = ({ a, b }: CompareScreen) => text.title(a.label, b.label)

function Comparison({ screen }: { readonly screen: CompareScreen }): ComponentChild {
  const wide = useWide()
  const [view, setView] = useState<'columns' | 'pairs'>('columns')
  const [at, setAt] = useState(0)
  const { a, b, shared } = screen
  const columns = wide && view === 'columns'
  const move = (by: number) => () => setAt((now) => Math.min(shared.length, Math.max(1, now + by)))
  useKeys(
    [
      { key: 'n', label: text.next, run: move(1) },
      { key: 'p', label: text.previous, run: move(-1) },
    ],
    [shared.length],
  )
  return h(
    'article',
    { class: 'compare' },
    h('h1', null, h('bdi', null, a.label), ` ${text.and} `, h('bdi', null, b.label)),
    h('p', { class: 'summary' }, screen.summary),
    h(
      'div',
      { class: 'compare-bar' },
      wide && h(ViewButtons, { view, setView }),
      shared.length > 0 && [
        stepButton(text.previous, '↑', 'p', move(-1)),
        stepButton(text.next, '↓', 'n', move(1)),
        h('span', { class: 'counts', role: 'status' }, text.at(at, shared.length)),
      ],
      h('a', { class: 'swap', href: to.compare(b.id, a.id) }, text.swap),
    ),
    shared.length > 0 && h('p', { class: 'quiet note' }, columns ? text.key : text.keyPairs),
    columns
      ? h(Columns, { screen, at, onAt: setAt })
      : [h(Sides, { a, b }), h(Pairs, { screen, at })],
  )
}

function stepButton(label: string, sign: string, keys: string, deed: () => void): ComponentChild {
  return h(
    'button',
    {
      type: 'button',
      'aria-label': label,
      title: label,
      'aria-keyshortcuts': keys,
      onClick: deed,
    },
    h('span', { 'aria-hidden': 'true' }, sign),
  )
}

function ViewButtons({
  view,
  setView,
}: {
  readonly view: 'columns' | 'pairs'
  readonly setView: (view: 'columns' | 'pairs') => void
}): ComponentChild {
  const button = (one: 'columns' | 'pairs', label: string) =>
    h(
      'button',
      {
        type: 'button',
        'aria-pressed': one === view ? 'true' : 'false',
        onClick: () => setView(one),
      },
      label,
    )
  return h(
    'div',
    { class: 'choice', role: 'group', 'aria-label': text.view },
    button('columns', text.columns),
    button('pairs', text.pairs),
  )
}

/** The two reports by title, outlet and day, where their texts are not shown whole. */
function Sides({ a, b }: { readonly a: ReportScreen; readonly b: ReportScreen }): ComponentChild {
  return h(
    'ul',
    { class: 'compare-sides' },
    [a, b].map((report) => h('li', { key: report.id }, h(SideHead, { report }))),
  )
}

/** A report's title with a link to read it. */
export function SideHead({ report }: { readonly report: ReportScreen }): ComponentChild {
  return [
    h('h2', null, h('a', { href: to.report(report.id), dir: 'auto' }, report.title)),
    h(
      'p',
      { class: 'counts' },
      h('bdi', null, report.label),
      ' · ',
      report.publishedWords,
      ' · ',
      deskWords.passage.words(report.words),
    ),
  ]
}
