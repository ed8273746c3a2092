// Shared passages in pairs: number, kind, direction with its reasons, and the words of both reports
// one under the other, changed ones marked as gone from the first or new in the second.
import { h, type ComponentChild } from 'preact'
import { useEffect } from 'preact/hooks'
import type { CompareScreen, ReportScreen, ScreenShared } from '../../../src/model/screen.ts'
import { piecesOf, type Mark } from '../blocks.ts'
import { table, type Copied } from '../copy.ts'
import { CopyButton } from '../copy-button.ts'
import { useGrowing } from '../part.ts'
import { to, type TextSpan } from '../router.ts'
import { deskWords } from '../words-desk.ts'

const text = deskWords.compare
const PAIRS_STEP = 40

export function Pairs({
  screen,
  at,
}: {
  readonly screen: CompareScreen
  readonly at: number
}): ComponentChild {
  const { rows, more } = useGrowing(screen.shared, Math.max(PAIRS_STEP, at))
  useEffect(() => {
    if (at === 0) return
    const row = document.getElementById(`pair-${at}`)
    row?.scrollIntoView({ block: 'center' })
    row?.focus({ preventScroll: true })
  }, [at])
  return [
    h(
      'ol',
      { class: 'pairs' },
      rows.map((shared) => h(Pair, { screen, shared, key: shared.number })),
    ),
    more,
  ]
}

/** A shared passage as cells for mail and documents. */
function pairTable({ a, b }: CompareScreen, shared: ScreenShared): Copied {
  const cite = (report: ReportScreen, { start, end }: TextSpan) => [
    { report: report.id, label: report.label, start, end, words: report.text.slice(start, end) },
  ]
  return table(
    text.passage(shared.number),
    [a.label, b.label],
    [
      [a.text.slice(shared.a.start, shared.a.end), b.text.slice(shared.b.start, shared.b.end)],
      [cite(a, shared.a), cite(b, shared.b)],
    ],
  )
}

function Pair({
  screen,
  shared,
}: {
  readonly screen: CompareScreen
  readonly shared: ScreenShared
}): ComponentChild {
  const { a, b } = screen
  return h(
    'li',
    { id: `pair-${shared.number}`, 'data-row': '', tabIndex: -1 },
    h('h3', null, h(PassageNumber, { shared }), ` ${text.passage(shared.number)}`),
    h(Facts, { shared, a: a.label, b: b.label }),
    h(Side, { report: a, span: shared.a, changes: shared.changes.map((one) => one.a), tag: 'del' }),
    h(Side, { report: b, span: shared.b, changes: shared.changes.map((one) => one.b), tag: 'ins' }),
    h(CopyButton, { label: deskWords.copy.row, what: () => pairTable(screen, shared) }),
  )
}

/** The number that a passage has in both reports. */
function PassageNumber({ shared }: { readonly shared: ScreenShared }): ComponentChild {
  return h('span', { class: 'passage-number', 'aria-hidden': 'true' }, shared.number)
}

/** Kind, length and direction, with the reasons behind a press. */
export function Facts({
  shared,
  a,
  b,
}: {
  readonly shared: ScreenShared
  readonly a: string
  readonly b: string
}): ComponentChild {
  const { kind, direction, words, changes, why } = shared
  const facts = [
    text.words(words),
    text.kind[kind],
    changes.length > 0 ? text.changes(changes.length) : text.noChanges,
    text.direction(a, b)[direction],
  ].join(' · ')
  return [
    h('p', { class: 'counts', dir: 'auto' }, facts),
    why.length > 0 &&
      h(
        'details',
        null,
        h('summary', null, text.why),
        h(
          'ul',
          { class: 'why' },
          why.map((one, i) => h('li', { key: i, dir: 'auto' }, one)),
        ),
      ),
  ]
}

function Side({
  report,
  span,
  changes,
  tag,
}: {
  readonly report: ReportScreen
  readonly span: TextSpan
  readonly changes: readonly (TextSpan | null)[]
  readonly tag: 'del' | 'ins'
}): ComponentChild {
  const marks = changes.flatMap((one): Mark<true>[] =>
    one && one.end > one.start ? [{ ...one, of: true }] : [],
  )
  return h(
    'figure',
    null,
    h(
      'figcaption',
      null,
      h('a', { href: to.report(report.id, span) }, h('bdi', null, report.label)),
    ),
    h(
      'blockquote',
      { dir: 'auto' },
      piecesOf(span, marks).map(({ start, end, marks }) => {
        const words = report.text.slice(start, end)
        return marks.length > 0 ? h(tag, { key: start }, words) : words
      }),
    ),
  )
}
