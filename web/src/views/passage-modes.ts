// A report as it came in, and with what cleaning took away standing where it stood. All of it as
// letters: markup of a report is never markup here.
import { h, type ComponentChild } from 'preact'
import { useMemo } from 'preact/hooks'
import type { ReportScreen } from '../../../src/model/screen.ts'
import { blocksOf } from '../blocks.ts'
import { useGrowing } from '../part.ts'
import { deskWords } from '../words-desk.ts'

const text = deskWords.passage

/** Blocks of a source drawn at first; the rest at a press. */
const SOURCE_STEP = 400
/** As many removed places as the server sends. */
const REMOVED_MAX = 400

/** The name of a rule of cleaning in words. */
const ruleName = (rule: string) =>
  rule
    .split('+')
    .map((one) => text.rule[one] ?? one)
    .join(', ')

export function OriginalText({ report }: { readonly report: ReportScreen }): ComponentChild {
  const blocks = useMemo(() => blocksOf(report.source), [report])
  const { rows, more } = useGrowing(blocks, SOURCE_STEP)
  return h(
    'div',
    { class: 'text source', role: 'region', 'aria-label': text.mode.original },
    rows.map(({ start, end }) =>
      h('p', { key: start, dir: 'auto' }, report.source.slice(start, end)),
    ),
    more,
  )
}

type Removed = ReportScreen['removed'][number]

/** Removed places by the block they stand in; the last block takes what comes behind. */
function byBlock(report: ReportScreen) {
  const blocks = blocksOf(report.text)
  const sorted = report.removed.toSorted((a, b) => a.at - b.at)
  let next = 0
  return blocks.map((block, i) => {
    const behind = sorted.findIndex(({ at }, k) => k >= next && at >= block.end)
    const end = behind < 0 || i === blocks.length - 1 ? sorted.length : behind
    const here = sorted.slice(next, end)
    next = end
    return { block, here }
  })
}

export function RemovedText({ report }: { readonly report: ReportScreen }): ComponentChild {
  const rows = useMemo(() => byBlock(report), [report])
  if (report.removed.length === 0) return h('p', null, text.nothingRemoved)
  const rules = Map.groupBy(report.removed, ({ rule }) => rule)
  return h(
    'div',
    { class: 'text', role: 'region', 'aria-label': text.mode.removed },
    h(
      'p',
      { class: 'note' },
      `${text.rules}: `,
      [...rules].map(([rule, all]) => `${ruleName(rule)} ${all.length}`).join(' · '),
      report.removed.length >= REMOVED_MAX && ` ${text.removedMost(REMOVED_MAX)}`,
    ),
    rows.map(({ block, here }) =>
      h('p', { key: block.start, dir: 'auto' }, withRemoved(report.text, block, here)),
    ),
  )
}

function withRemoved(
  words: string,
  block: { readonly start: number; readonly end: number },
  removed: readonly Removed[],
): ComponentChild[] {
  const drawn: ComponentChild[] = []
  let from = block.start
  for (const { at, words: gone, rule, insert } of removed) {
    const place = Math.min(Math.max(at, from), block.end)
    drawn.push(words.slice(from, place))
    drawn.push(
      h('del', { title: ruleName(rule) }, gone.trim() || gone),
      h('small', { class: 'rule' }, ruleName(rule)),
    )
    from = place
    const stands = insert.trim() !== '' && words.startsWith(insert, place)
    if (stands) {
      drawn.push(h('ins', null, insert))
      from = Math.min(block.end, place + insert.length)
    }
  }
  drawn.push(words.slice(from, block.end))
  return drawn
}
