// A text cut for the screen: lines as blocks, so that a long one is drawn piece by piece, and each
// block cut where marks begin and end. Offsets are UTF-16, half-open, of the whole text.
// Example: a mark over "nine persons" gives the pieces before it, it, and after it.
import type { TextSpan } from './router.ts'

/** A span with what it stands for. */
export interface Mark<T> extends TextSpan {
  readonly of: T
}

/** A piece of a block with every mark that covers it. */
export interface Piece<T> extends TextSpan {
  readonly marks: readonly Mark<T>[]
}

/** A block as long as this is cut at a space: one line may hold a whole book. */
const BLOCK_MAX = 4000

/** Lines of a text that hold words, long ones cut. */
export function blocksOf(text: string): TextSpan[] {
  const blocks: TextSpan[] = []
  for (let start = 0; start < text.length;) {
    const end = blockEnd(text, start)
    if (/\S/u.test(text.slice(start, end))) blocks.push({ start, end })
    start = end + (text[end] === '\n' ? 1 : 0)
  }
  return blocks
}

function blockEnd(text: string, start: number): number {
  const line = text.indexOf('\n', start)
  const end = line < 0 ? text.length : line
  if (end - start <= BLOCK_MAX) return end
  const space = text.lastIndexOf(' ', start + BLOCK_MAX)
  return space > start ? space + 1 : start + BLOCK_MAX
}

/** For each block the marks that touch it. Marks in order of their start. */
export function marksOfBlocks<T>(
  blocks: readonly TextSpan[],
  marks: readonly Mark<T>[],
): (readonly Mark<T>[])[] {
  let open: Mark<T>[] = []
  let next = 0
  return blocks.map(({ start, end }) => {
    while (next < marks.length && marks[next]!.start < end) open.push(marks[next++]!)
    open = open.filter((mark) => mark.end > start)
    return [...open]
  })
}

/** A block in pieces, cut where marks begin and end. */
export function piecesOf<T>(block: TextSpan, marks: readonly Mark<T>[]): Piece<T>[] {
  const cuts = new Set([block.start, block.end])
  for (const { start, end } of marks) {
    if (start > block.start && start < block.end) cuts.add(start)
    if (end > block.start && end < block.end) cuts.add(end)
  }
  const sorted = [...cuts].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((start, i) => {
    const end = sorted[i + 1]!
    return { start, end, marks: marks.filter((mark) => mark.start < end && mark.end > start) }
  })
}

/** Marks in order of their start. */
export const inOrder = <T>(marks: readonly Mark<T>[]): Mark<T>[] =>
  marks.toSorted((a, b) => a.start - b.start || a.end - b.end)
