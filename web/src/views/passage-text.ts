// The text of a report in blocks: statements underlined, repeats grey, the cited words lit up,
// brought to the middle of the screen and given the focus. Words only: no markup of the report.
import { h, type ComponentChild } from 'preact'
import { useLayoutEffect, useMemo } from 'preact/hooks'
import type { ReportScreen } from '../../../src/model/screen.ts'
import { blocksOf, inOrder, marksOfBlocks, piecesOf, type Mark } from '../blocks.ts'
import type { TextSpan } from '../router.ts'
import { deskWords } from '../words-desk.ts'

const text = deskWords.passage
const CITED = 'cited'
type Kind = 'cited' | 'claim' | 'repeat'

/** Longest selection that is copied with a citation. */
const CHOSEN_MAX = 20_000

function marksOf(report: ReportScreen, span: TextSpan | null): Mark<Kind>[] {
  const end = report.text.length
  return inOrder<Kind>([
    ...report.claims.map(({ start, end }) => ({ start, end, of: 'claim' as const })),
    ...report.repeats.map(({ start, end }) => ({ start, end, of: 'repeat' as const })),
    ...(span && span.start < end
      ? [{ start: span.start, end: Math.min(span.end, end), of: 'cited' as const }]
      : []),
  ])
}

export function PassageText({
  report,
  span,
}: {
  readonly report: ReportScreen
  readonly span: TextSpan | null
}): ComponentChild {
  const blocks = useMemo(() => blocksOf(report.text), [report])
  const marks = useMemo(
    () => marksOfBlocks(blocks, marksOf(report, span)),
    [report, span?.start, span?.end],
  )
  useLayoutEffect(() => (span ? showCited() : undefined), [report, span?.start, span?.end])
  return h(
    'div',
    { class: 'text', role: 'region', 'aria-label': text.region },
    report.text.includes('█') && h('p', { class: 'quiet note' }, text.masked),
    report.repeats.length > 0 && h('p', { class: 'quiet note' }, text.repeats),
    blocks.map((block, i) =>
      h(Block, {
        key: block.start,
        words: report.text.slice(block.start, block.end),
        block,
        marks: marks[i]!,
        cited: span?.start ?? -1,
      }),
    ),
  )
}

function Block({
  words,
  block,
  marks,
  cited,
}: {
  readonly words: string
  readonly block: TextSpan
  readonly marks: readonly Mark<Kind>[]
  readonly cited: number
}): ComponentChild {
  const pieces = piecesOf(block, marks)
  return h(
    'p',
    { dir: 'auto', 'data-start': block.start },
    pieces.map(({ start, end, marks }) => {
      const piece = words.slice(start - block.start, end - block.start)
      const kinds = new Set(marks.map((mark) => mark.of))
      const names = [...kinds].filter((kind) => kind !== 'cited').join(' ')
      if (kinds.has('cited')) {
        const first = start === Math.max(cited, block.start) && cited >= block.start
        return h(
          'mark',
          { key: start, class: names, ...(first ? { id: CITED, tabIndex: -1 } : {}) },
          piece,
        )
      }
      return names ? h('span', { key: start, class: names }, piece) : piece
    }),
  )
}

/** Brings the cited words to the middle of the screen, clear of the bar above. */
function showCited(): () => void {
  const show = (focus: boolean) => {
    const mark = document.getElementById(CITED)
    mark?.scrollIntoView({ block: 'center' })
    if (focus) mark?.focus({ preventScroll: true })
  }
  show(true)
  // Blocks that were never on the screen have a guessed height until they are laid out.
  const frame = requestAnimationFrame(() => show(false))
  return () => cancelAnimationFrame(frame)
}

/** Offset in the report's text of a place in the drawn text; null outside of it. */
function offsetAt(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const block = element?.closest<HTMLElement>('[data-start]')
  if (!block) return null
  const range = document.createRange()
  range.setStart(block, 0)
  range.setEnd(node, offset)
  return Number(block.dataset['start']) + range.toString().length
}

/** What the reader has marked in the text with pointer or keys; null where nothing is. */
export function chosenSpan(): TextSpan | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = offsetAt(range.startContainer, range.startOffset)
  const end = offsetAt(range.endContainer, range.endOffset)
  if (start === null || end === null || end <= start) return null
  return { start, end: Math.min(end, start + CHOSEN_MAX) }
}
