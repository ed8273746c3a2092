// The pieces of a page that are marks of notes: "4,200<sup><a href="#n1">1</a></sup>" without them
// says 4,200 and not 42,001. Example: the 1 is such a piece, the 2 of "km<sup>2</sup>" is none.
import { isNoteMark } from '../note-mark.ts'
import { plainWords } from './edits.ts'
import type { Box, Piece } from './page.ts'

/** Boxes looked at above a piece, and characters of a raised stretch that can be a mark. */
const LEVELS = 5
const STRETCH_MAX = 60
const REFERENCE = /foot-?note|end-?note|note-?ref|\breference|citation|\bcite|\bfn\b/iu

/** The indices of the pieces that mark notes. Never throws. O(pieces). */
export function notePieces(source: string, pieces: readonly Piece[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (let from = 0; from < pieces.length; from++) {
    const raised = raisedBox(pieces[from]!.box)
    if (raised === null) continue
    let to = from
    while (to < pieces.length && raisedBox(pieces[to]!.box) === raised) to++
    const stretch = pieces.slice(from, to)
    const words = stretch.map(({ start, end }) => source.slice(start, end)).join('')
    const last = pieces[from - 1]
    const before = last
      ? plainWords(source.slice(Math.max(last.start, last.end - 40), last.end))
      : ''
    const linked = REFERENCE.test(raised.names) || stretch.some(({ inLink }) => inLink)
    if (words.length <= STRETCH_MAX && isNoteMark(plainWords(words), { before, linked }))
      for (let i = from; i < to; i++) found.add(i)
    from = to - 1
  }
  return found
}

/** The raised box that a piece stands in, or null. */
function raisedBox(box: Box): Box | null {
  let around: Box | null = box
  for (let level = 0; around && level < LEVELS; level++, around = around.parent)
    if (around.tag === 'sup') return around
  return null
}
