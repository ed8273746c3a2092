// The runs of text on a page → its lines in reading order: columns one after the other, the cells
// of a table row side by side. Example: two columns of ten lines give twenty lines, the left ten
// first; "Killed" and "12" far apart on one line are "Killed\t12". A page is cut along its widest
// gaps (after the recursive XY-cut of Nagy and Seth 1984), down only where both sides are prose.
import type { Span } from '../../text/span.ts'
import { isNoteMark, setOff, takeMarks, withoutSetOff } from '../note-mark.ts'
import type { PdfPage, Run } from './load.ts'

/** A line of a page. Points from the lower left corner. */
export interface Line {
  readonly words: string
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
  /** Lines of one block stand in one column; blocks are numbered in reading order. */
  readonly block: number
  /** Where in the words marks of notes stand, raised and set small: "4,200" and "1". */
  readonly marks: readonly Span[]
}

/** Columns inside columns, bands of one page, and gutters tried. */
const DEPTH_MAX = 6
const BANDS_MAX = 40
const GUTTERS_TRIED = 12
/** Blank height that divides bands, in type sizes: more than between the lines of a paragraph. */
const BAND_SIZES = 1.7
/** Fewest lines on each side of a gutter, and their least mean length in characters. */
const COLUMN_LINES_MIN = 4
const COLUMN_CHARACTERS_MIN = 18
/** Least width of a gutter in type sizes. */
const GUTTER_SIZES = 0.9
/** A gap inside a line of this many type sizes divides cells; a smaller one from this on words. */
const CELL_SIZES = 1.8
const SPACE_SIZES = 0.12
/** Lines this much apart or less, in type sizes, are one. */
const LINE_SIZES = 0.45
/** A raised mark is this much smaller than what it stands after, and stands so much above it. */
const MARK_SIZES = 0.9
const RAISED_SIZES = 0.12
/** Runs of a page that are cut into columns; more are read in the order of the file. */
const RUNS_CUT_MAX = 20_000

/** The lines of a page in reading order, turned text last. O(runs log runs) for each cut. */
export function linesOf({ runs, turned }: PdfPage): Line[] {
  const fragments = mergeRuns(withInitials(runs))
  const blocks: Run[][] = []
  if (fragments.length > RUNS_CUT_MAX) blocks.push(fragments)
  else if (fragments.length > 0) cut(fragments, blocks, 0)
  for (const run of turned) blocks.push([run])
  return blocks.flatMap((block, index) => blockLines(block, index))
}

/** An initial is set this many times larger than the line it begins, and stands so near to it. */
const INITIAL_SIZES = 1.8
const INITIAL_GAP_SIZES = 1.2
const INITIALS_MAX = 8

/** Runs with large initials given to the lines that they begin: "T" and "he river" are "The river". */
function withInitials(runs: readonly Run[]): readonly Run[] {
  const initials = runs.filter(({ words }) => /^["“‘']?\p{Lu}$/u.test(words.trim()))
  if (initials.length === 0 || runs.length > RUNS_CUT_MAX) return runs
  const whole = [...runs]
  for (const initial of initials.slice(0, INITIALS_MAX)) {
    const [line] = whole.filter((run) => begins(initial, run)).toSorted((a, b) => b.y - a.y)
    const at = whole.indexOf(initial)
    if (!line || at < 0) continue
    const words = initial.words.trim() + line.words
    whole[whole.indexOf(line)] = {
      ...line,
      words,
      x: initial.x,
      width: line.x + line.width - initial.x,
    }
    whole.splice(at, 1)
  }
  return whole
}

/** Whether a large initial stands at the beginning of a line, level with its top. */
function begins(initial: Run, { words, x, y, size }: Run): boolean {
  const gap = x - (initial.x + initial.width)
  const large = initial.size >= size * INITIAL_SIZES
  const beside = gap > -size / 2 && gap < size * INITIAL_GAP_SIZES
  const level = y >= initial.y - size / 2 && y < initial.y + initial.size
  return large && beside && level && /^\p{Ll}/u.test(words)
}

/** Runs that follow each other on one line, joined: "Rain in " and "Marn". */
function mergeRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    const gap = last ? run.x - (last.x + last.width) : 0
    const size = Math.max(run.size, last?.size ?? 0, 1)
    const near = last && Math.abs(run.y - last.y) < size * LINE_SIZES
    if (near && gap > -size / 2 && gap < size * GUTTER_SIZES) {
      const space = gap > size * SPACE_SIZES && !/\s$/u.test(last.words) && !/^\s/u.test(run.words)
      const next = isMark(run, last) ? setOff(run.words) : withoutSetOff(run.words)
      const words = `${last.words}${space && next === run.words ? ' ' : ''}${next}`
      // A raised mark may come first: the line is where most of its words are.
      const { y, size: set } = run.words.length > last.words.length ? run : last
      merged[merged.length - 1] = {
        ...last,
        words,
        y,
        size: set,
        width: run.x + run.width - last.x,
      }
    } else merged.push({ ...run, words: withoutSetOff(run.words) })
  }
  return merged
}

/** Whether a run is the mark of a note, raised and set small after the words of another. */
function isMark(run: Run, after: Run): boolean {
  if (run.size > after.size * MARK_SIZES || run.y - after.y < after.size * RAISED_SIZES)
    return false
  return isNoteMark(run.words, { before: after.words, linked: false })
}

/**
 * Cuts a set of fragments into blocks in reading order: bands of columns from top to bottom, each
 * as high as its gutter reaches, and what stands between them.
 */
function cut(fragments: readonly Run[], blocks: Run[][], depth: number): void {
  const bands = depth < DEPTH_MAX ? bandsOf(fragments) : [fragments]
  let plain: Run[] = []
  const close = () => {
    if (plain.length > 0) blocks.push(plain)
    plain = []
  }
  for (let from = 0; from < bands.length;) {
    const found = widestBand(bands, from)
    if (!found) {
      plain.push(...bands[from++]!)
      continue
    }
    close()
    for (const column of found.columns) cut(column, blocks, depth + 1)
    from = found.to
  }
  close()
}

/** The most bands from one on that together have columns, or null. */
function widestBand(
  bands: readonly (readonly Run[])[],
  from: number,
): { readonly columns: [Run[], Run[]]; readonly to: number } | null {
  for (let to = bands.length; to > from; to--) {
    const columns = cutDown(bands.slice(from, to).flat())
    if (columns) return { columns, to }
  }
  return null
}

/** Fragments from top to bottom, divided where more than a line's height is left blank. */
function bandsOf(fragments: readonly Run[]): Run[][] {
  const sorted = fragments.toSorted((a, b) => b.y - a.y)
  const bands: Run[][] = []
  for (const fragment of sorted) {
    const last = bands.at(-1)?.at(-1)
    const gap = last ? last.y - fragment.y : Number.POSITIVE_INFINITY
    if (gap > fragment.size * BAND_SIZES && bands.length < BANDS_MAX) bands.push([fragment])
    else bands.at(-1)!.push(fragment)
  }
  return bands
}

/** Left and right of a gutter that no fragment crosses, where both sides are running text. */
function cutDown(fragments: readonly Run[]): [Run[], Run[]] | null {
  if (fragments.length < 2 * COLUMN_LINES_MIN) return null
  const sorted = fragments.toSorted((a, b) => a.x - b.x)
  const size = typical(fragments)
  const gutters: { readonly index: number; readonly gap: number }[] = []
  let reach = sorted[0]!.x + sorted[0]!.width
  for (let index = 1; index < sorted.length; index++) {
    const { x, width } = sorted[index]!
    if (x - reach >= size * GUTTER_SIZES) gutters.push({ index, gap: x - reach })
    reach = Math.max(reach, x + width)
  }
  const widest = gutters.toSorted((a, b) => b.gap - a.gap || a.index - b.index)
  for (const { index } of widest.slice(0, GUTTERS_TRIED)) {
    const sides: [Run[], Run[]] = [sorted.slice(0, index), sorted.slice(index)]
    if (sides.every(isProse)) return sides
  }
  return null
}

function isProse(side: readonly Run[]): boolean {
  const lines = new Map<number, number>()
  for (const { y, words } of side) {
    const line = Math.round(y)
    lines.set(line, (lines.get(line) ?? 0) + words.length)
  }
  if (lines.size < COLUMN_LINES_MIN) return false
  const characters = [...lines.values()].reduce((sum, length) => sum + length, 0)
  return characters / lines.size >= COLUMN_CHARACTERS_MIN
}

/** The median type size. */
function typical(fragments: readonly Run[]): number {
  const sizes = fragments.map(({ size }) => size).toSorted((a, b) => a - b)
  return Math.max(1, sizes[sizes.length >> 1] ?? 1)
}

/** The lines of one block from top to bottom, fragments of one line from left to right. */
function blockLines(fragments: readonly Run[], block: number): Line[] {
  const sorted = fragments.toSorted((a, b) => b.y - a.y)
  const rows: Run[][] = []
  for (const fragment of sorted) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && first.y - fragment.y < Math.max(first.size, fragment.size) * LINE_SIZES)
      row.push(fragment)
    else rows.push([fragment])
  }
  return rows.map((row) =>
    lineOf(
      row.toSorted((a, b) => a.x - b.x),
      block,
    ),
  )
}

function lineOf(row: readonly Run[], block: number): Line {
  let words = ''
  let end = row[0]!.x
  for (const [index, run] of row.entries()) {
    const { x, width, size } = run
    const last = row[index - 1]
    const mark = last !== undefined && x - end < size && isMark(run, last)
    if (words !== '' && !mark) words += x - end > size * CELL_SIZES ? '\t' : ' '
    words += mark ? setOff(run.words.trim()) : run.words.trim()
    end = Math.max(end, x + width)
  }
  const { text, marks } = takeMarks(words.replaceAll(/[ \u00a0]{2,}/gu, ' ').trim())
  // A bullet or note mark may be set larger or smaller than the line.
  const { size } = row.reduce((most, run) => (run.words.length > most.words.length ? run : most))
  return {
    words: text,
    marks,
    x: row[0]!.x,
    end,
    y: row[0]!.y,
    size,
    block,
  }
}
