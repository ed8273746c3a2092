// Both texts whole, in two columns that move together: between two shared passages the other column
// goes the same share of its way. A small map between them shows where the passages stand.
import { h, type ComponentChild, type RefObject } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { CompareScreen, ReportScreen, ScreenShared } from '../../../src/model/screen.ts'
import { blocksOf, inOrder, marksOfBlocks, piecesOf, type Mark } from '../blocks.ts'
import type { TextSpan } from '../router.ts'
import { deskWords } from '../words-desk.ts'
import { SideHead } from './compare.ts'
import { Facts } from './compare-pairs.ts'

const text = deskWords.compare

type Side = 'a' | 'b'
interface ColumnsProps {
  readonly screen: CompareScreen
  /** Number of the passage pointed at; 0 for none. */
  readonly at: number
  readonly onAt: (at: number) => void
}

export function Columns({ screen, at, onAt }: ColumnsProps): ComponentChild {
  const left = useRef<HTMLDivElement>(null)
  const right = useRef<HTMLDivElement>(null)
  useTogether(left, right, screen.shared)
  useEffect(() => {
    if (at === 0) return
    for (const side of [left, right]) {
      const mark = side.current?.querySelector<HTMLElement>(`[data-no="${at}"]`)
      if (side.current && mark) showIn(side.current, mark)
    }
    left.current?.querySelector<HTMLElement>(`[data-no="${at}"]`)?.focus({ preventScroll: true })
  }, [at])
  const here = screen.shared[at - 1]
  return [
    here
      ? h(
          'div',
          { class: 'passage-facts' },
          h('strong', null, text.passage(here.number)),
          h(Facts, { shared: here, a: screen.a.label, b: screen.b.label }),
        )
      : null,
    h(
      'div',
      { class: 'columns' },
      h(Column, { report: screen.a, side: 'a', shared: screen.shared, at, onAt, box: left }),
      h(MiniMap, { screen, at, onAt }),
      h(Column, { report: screen.b, side: 'b', shared: screen.shared, at, onAt, box: right }),
    ),
  ]
}

type Shown = { readonly shared: ScreenShared } | 'change'

/** Marks of shared passages and, inside them, of words that the other report has not. */
function marksOf(shared: readonly ScreenShared[], side: Side): Mark<Shown>[] {
  return inOrder<Shown>(
    shared.flatMap((one) => [
      { ...one[side], of: { shared: one } },
      ...one.changes.flatMap((change) => {
        const span = change[side]
        return span && span.end > span.start ? [{ ...span, of: 'change' as const }] : []
      }),
    ]),
  )
}

function Column({
  report,
  side,
  shared,
  at,
  onAt,
  box,
}: {
  readonly report: ReportScreen
  readonly side: Side
  readonly shared: readonly ScreenShared[]
  readonly at: number
  readonly onAt: (at: number) => void
  readonly box: RefObject<HTMLDivElement | null>
}): ComponentChild {
  const blocks = useMemo(() => blocksOf(report.text), [report])
  const marks = useMemo(() => marksOfBlocks(blocks, marksOf(shared, side)), [report, shared])
  return h(
    'div',
    { class: 'column' },
    h('header', null, h(SideHead, { report })),
    h(
      'div',
      {
        class: 'text column-text',
        ref: box,
        tabIndex: 0,
        role: 'region',
        'aria-label': text.columnOf(report.label),
      },
      blocks.map((block, i) =>
        h(
          'p',
          { key: block.start, dir: 'auto' },
          drawn(report.text, block, marks[i]!, { side, at, onAt }),
        ),
      ),
    ),
  )
}

function drawn(
  words: string,
  block: TextSpan,
  marks: readonly Mark<Shown>[],
  {
    side,
    at,
    onAt,
  }: { readonly side: Side; readonly at: number; readonly onAt: (at: number) => void },
): ComponentChild[] {
  return piecesOf(block, marks).map(({ start, end, marks }) => {
    const piece = words.slice(start, end)
    const inside = marks.flatMap(({ of }) => (of === 'change' ? [] : [of.shared]))
    const [one] = inside
    if (!one) return piece
    const changed = marks.some(({ of }) => of === 'change')
    const tag = changed ? (side === 'a' ? 'del' : 'ins') : 'span'
    const begins = inside.filter((each) => each[side].start === start)
    return [
      begins.map((each) =>
        h(
          'button',
          {
            key: `no${each.number}`,
            type: 'button',
            class: 'passage-number',
            'data-no': each.number,
            'aria-label': text.passage(each.number),
            'aria-pressed': each.number === at ? 'true' : 'false',
            onClick: () => onAt(each.number),
          },
          each.number,
        ),
      ),
      h(
        tag,
        {
          key: start,
          class: `shared shared-${one.kind}${inside.some((each) => each.number === at) ? ' at' : ''}`,
        },
        piece,
      ),
    ]
  })
}

/** Scrolls a box alone, never the page. */
function showIn(box: HTMLElement, mark: HTMLElement): void {
  const at = mark.getBoundingClientRect().top - box.getBoundingClientRect().top
  box.scrollTop += at - box.clientHeight / 3
}

const MAP_HEIGHT = 600
const MAP_WIDTH = 46

function MiniMap({ screen, at, onAt }: ColumnsProps): ComponentChild {
  const { a, b, shared } = screen
  const bar = (report: ReportScreen, { start, end }: TextSpan, x: number, one: ScreenShared) => {
    const scale = MAP_HEIGHT / Math.max(1, report.text.length)
    const height = Math.max(3, (end - start) * scale)
    const marked = one.number === at ? 'at' : ''
    return h('rect', { x, y: start * scale, width: 12, height, class: `${one.kind} ${marked}` })
  }
  const middle = (report: ReportScreen, { start, end }: TextSpan) =>
    (((start + end) / 2) * MAP_HEIGHT) / Math.max(1, report.text.length)
  // The buttons in the texts and the keys n and p do the same for those who do not see it.
  return h(
    'svg',
    {
      class: 'mini-map',
      'aria-hidden': 'true',
      viewBox: `0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`,
      preserveAspectRatio: 'none',
    },
    h('rect', { class: 'ground', x: 0, y: 0, width: 12, height: MAP_HEIGHT }),
    h('rect', { class: 'ground', x: MAP_WIDTH - 12, y: 0, width: 12, height: MAP_HEIGHT }),
    shared.map((one) =>
      h(
        'g',
        { key: one.number, onClick: () => onAt(one.number) },
        h('line', {
          x1: 12,
          x2: MAP_WIDTH - 12,
          y1: middle(a, one.a),
          y2: middle(b, one.b),
          class: one.number === at ? 'at' : '',
        }),
        bar(a, one.a, 0, one),
        bar(b, one.b, MAP_WIDTH - 12, one),
      ),
    ),
  )
}

interface Anchor {
  readonly a: number
  readonly b: number
}

/** Places that stand side by side, those that would cross left out. */
function anchorsOf(
  left: HTMLElement,
  right: HTMLElement,
  shared: readonly ScreenShared[],
): Anchor[] {
  const top = (box: HTMLElement, no: number) => {
    const mark = box.querySelector(`[data-no="${no}"]`)
    if (!mark) return null
    return mark.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop
  }
  const anchors: Anchor[] = [{ a: 0, b: 0 }]
  for (const { number } of shared) {
    const [a, b] = [top(left, number), top(right, number)]
    const last = anchors.at(-1)!
    if (a !== null && b !== null && a > last.a && b > last.b) anchors.push({ a, b })
  }
  anchors.push({ a: left.scrollHeight, b: right.scrollHeight })
  return anchors
}

/** The height in the one column that stands beside a height in the other. */
function beside(anchors: readonly Anchor[], from: Side, height: number): number {
  const other = from === 'a' ? 'b' : 'a'
  const next = anchors.findIndex((one) => one[from] >= height)
  const [low, high] = next <= 0 ? [anchors[0]!, anchors[0]!] : [anchors[next - 1]!, anchors[next]!]
  const length = high[from] - low[from]
  return (
    low[other] + (length > 0 ? ((height - low[from]) / length) * (high[other] - low[other]) : 0)
  )
}

/** Moves one column with the other. The one that the reader moves leads for a moment. */
function useTogether(
  left: RefObject<HTMLDivElement | null>,
  right: RefObject<HTMLDivElement | null>,
  shared: readonly ScreenShared[],
): void {
  useEffect(() => {
    const [a, b] = [left.current, right.current]
    if (!a || !b || shared.length === 0) return undefined
    let led: HTMLElement | null = null
    const follow = (from: HTMLElement, to: HTMLElement, side: Side) => () => {
      if (led === from) {
        led = null
        return
      }
      const third = from.clientHeight / 3
      const height = beside(anchorsOf(a, b, shared), side, from.scrollTop + third)
      const goal = Math.max(0, Math.round(height - third))
      if (Math.abs(goal - to.scrollTop) < 2) return
      const before = to.scrollTop
      to.scrollTop = goal
      if (to.scrollTop !== before) led = to
    }
    const [fromA, fromB] = [follow(a, b, 'a'), follow(b, a, 'b')]
    a.addEventListener('scroll', fromA, { passive: true })
    b.addEventListener('scroll', fromB, { passive: true })
    return () => {
      a.removeEventListener('scroll', fromA)
      b.removeEventListener('scroll', fromB)
    }
  }, [shared])
}
