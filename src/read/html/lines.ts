// The pieces of a page → its lines as a reader sees them: what stands between two breaks, with the
// parts that different elements make of it. Example: "<p>By <a>Mira Sorel</a>, Marn</p>" is one line
// of the three parts "By", "Mira Sorel" and ", Marn".
import { plainWords } from './edits.ts'
import { GAP, type Box, type Piece } from './page.ts'

/** Source characters and parts of a line that are looked at; more is prose. */
const RAW_MAX = 1200
const PARTS_MAX = 24

/** What one element makes of a line. */
export interface Part {
  readonly words: string
  readonly box: Box
}

export interface Line {
  /** Its words, or none where it is too long to be anything but prose. */
  readonly words: string
  readonly parts: readonly Part[]
  readonly box: Box
  /** Indexes of its first piece and of the piece after its last. */
  readonly first: number
  readonly next: number
  /** Source characters between its tags. */
  readonly length: number
}

/** The line that begins at a piece. O(pieces of the line). */
export function lineAt(source: string, pieces: readonly Piece[], first: number): Line {
  let next = first
  let length = 0
  do {
    length += pieces[next]!.end - pieces[next]!.start
    next++
  } while (next < pieces.length && pieces[next]!.gap < GAP.line)
  const { box } = pieces[first]!
  const short = length <= RAW_MAX && next - first <= PARTS_MAX * 3
  const parts = short ? partsOf(source, pieces, first, next) : []
  return { words: joined(parts), parts, box, first, next, length }
}

/** The index of the first piece of a piece's line. O(pieces of the line). */
export function lineStart(pieces: readonly Piece[], index: number): number {
  let first = index
  while (first > 0 && pieces[first]!.gap < GAP.line) first--
  return first
}

/** Words of parts as one line. */
export function joined(parts: readonly Part[], mark = ' '): string {
  return parts
    .map(({ words }) => words)
    .join(mark)
    .replaceAll(/ (?=[,;:.] |[,;:.]$)/gu, '')
}

function partsOf(source: string, pieces: readonly Piece[], first: number, next: number): Part[] {
  const parts: Part[] = []
  for (let i = first; i < next; i++) {
    const { start, end, box } = pieces[i]!
    if (box.tag === 'script' || box.tag === 'style') continue
    const words = plainWords(source.slice(start, end))
    if (words !== '') parts.push({ words, box })
  }
  return parts
}
