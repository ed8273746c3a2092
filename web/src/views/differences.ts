// Findings with every side beside the other: what differs, what is contested, where the speaker is
// unclear, what is said alike. No side is put ahead.
import { h, type ComponentChild } from 'preact'
import type { ScreenFinding, ScreenSide } from '../../../src/model/screen.ts'
import { findingTable } from '../copy.ts'
import { CopyButton, useRowCopy } from '../copy-button.ts'
import { Block, Tag, useGrowing } from '../part.ts'
import { to } from '../router.ts'
import { words } from '../words.ts'
import { deskWords } from '../words-desk.ts'
import { SaidList, StatusTag } from './said.ts'
import type { SectionProps } from './story.ts'

const text = words.findings
const STEP = 12

function Side({
  side,
  end,
  alone,
}: {
  readonly side: ScreenSide
  readonly end: number | null
  readonly alone: boolean
}): ComponentChild {
  const named = side.value !== null && !alone
  return h(
    'div',
    { class: 'side' },
    named &&
      h(
        'p',
        { class: 'side-head' },
        h('span', { dir: 'auto' }, side.label),
        ' ',
        h('strong', { class: 'value' }, side.value),
        ' ',
        h(StatusTag, { status: side.status }),
      ),
    h(SaidList, { values: side.values, end }),
    side.value === null &&
      side.by === null &&
      h('p', { class: 'quiet no-speaker' }, text.noSpeaker),
  )
}

/** One finding; also what review shows of it. */
export function Finding({
  finding,
  story,
  settle = true,
}: {
  readonly finding: ScreenFinding
  readonly story: string
  readonly settle?: boolean
}): ComponentChild {
  const alone = finding.sides.length === 1
  return h(
    'article',
    {
      class: `finding finding-${finding.kind}`,
      id: `finding-${finding.id}`,
      'data-row': '',
      tabIndex: -1,
    },
    h(
      'h3',
      null,
      h(
        'span',
        { title: finding.meaning },
        h(Tag, { kind: `finding-${finding.kind}` }, finding.name),
      ),
      ' ',
      h('span', { dir: 'auto' }, finding.heading),
    ),
    h(
      'div',
      { class: 'sides' },
      finding.sides.map((side, i) => h(Side, { side, end: finding.axisEnd, alone, key: i })),
    ),
    finding.why.length > 0 &&
      h(
        'ul',
        { class: 'why', 'aria-label': text.why },
        finding.why.map((why) => h('li', { key: why, dir: 'auto' }, why)),
      ),
    finding.decided.map((one) =>
      h(
        'p',
        { class: 'decided', key: one.id },
        h(Tag, { kind: one.state }, words.history.kinds[one.kind] ?? one.kind),
        ' ',
        words.history.by(one.by, one.time.slice(0, 10)),
        ': ',
        h('span', { dir: 'auto' }, one.reason),
      ),
    ),
    h(
      'div',
      { class: 'deeds' },
      settle &&
        h('a', { class: 'rest', href: `${to.review(story)}#${finding.id}` }, words.story.settle),
      h(CopyButton, { label: deskWords.copy.row, what: () => findingTable(finding) }),
    ),
  )
}

function List({
  id,
  title,
  none,
  all,
  story,
  settle,
}: {
  readonly id: string
  readonly title: string
  readonly none: string
  readonly all: readonly ScreenFinding[]
  readonly story: string
  readonly settle: boolean
}): ComponentChild {
  const { rows, more } = useGrowing(all, STEP)
  return h(
    Block,
    { id, title, level: 3 },
    all.length === 0
      ? h('p', { class: 'quiet' }, none)
      : rows.map((finding) => h(Finding, { finding, story, settle, key: finding.id })),
    more,
  )
}

export function Differences({ story }: SectionProps): ComponentChild {
  useRowCopy()
  const of = (...kinds: readonly ScreenFinding['kind'][]) =>
    story.findings.filter(({ kind }) => kinds.includes(kind))
  const lists = [
    {
      id: 'differ-all',
      title: text.differences,
      none: words.story.noDiffer,
      all: of('differ', 'range', 'update', 'part', 'other-scope'),
    },
    {
      id: 'contested-all',
      title: text.contested,
      none: words.story.noContested,
      all: of('contested'),
    },
    { id: 'unclear-all', title: text.unclear, none: text.noUnclear, all: of('unsafe-speaker') },
    { id: 'same-all', title: text.same, none: text.noSame, all: of('same') },
  ]
  return [
    h('h2', null, words.story.headings.differences),
    lists.map((list) =>
      h(List, { ...list, story: story.id, settle: list.id !== 'same-all', key: list.id }),
    ),
  ]
}
