// The pieces of a page → its blocks (what a reader sees as one paragraph), and sums over boxes.
// Example: "<p>Rain in <b>Marn</b></p><li>More" has two blocks, of two pieces and of one.
import { BLOCK_TAGS } from './html-names.ts'
import { GAP, type Box, type Piece } from './html-page.ts'

/** Fewest characters of a paragraph that counts. */
const PARAGRAPH_MIN = 25

/** Pieces between two block gaps. */
export interface Block {
  readonly from: number
  readonly to: number
  /** The nearest block-level box. */
  readonly box: Box
  readonly chars: number
  readonly linkChars: number
  readonly commas: number
}

/** Sums of a box over all that it holds. */
export interface Sums {
  readonly chars: Float64Array
  readonly linkChars: Float64Array
  readonly commas: Float64Array
  readonly paragraphs: Float64Array
}

/** The blocks of the pieces, in order. O(pieces). */
export function blocksOf(source: string, pieces: readonly Piece[]): Block[] {
  const blocks: Block[] = []
  for (let from = 0; from < pieces.length;) {
    let to = from + 1
    while (to < pieces.length && pieces[to]!.gap < GAP.block) to++
    blocks.push(blockOf(source, pieces, { from, to }))
    from = to
  }
  return blocks
}

function blockOf(
  source: string,
  pieces: readonly Piece[],
  { from, to }: { readonly from: number; readonly to: number },
): Block {
  let chars = 0
  let linkChars = 0
  let commas = 0
  for (let i = from; i < to; i++) {
    const { start, end, inLink } = pieces[i]!
    const words = source.slice(start, end).trim()
    chars += words.length
    if (inLink) linkChars += words.length
    for (let at = words.indexOf(','); at >= 0; at = words.indexOf(',', at + 1)) commas++
  }
  let box = pieces[from]!.box
  while (box.parent && !BLOCK_TAGS.has(box.tag) && box.tag !== 'td') box = box.parent
  return { from, to, box, chars, linkChars, commas }
}

/** Sums of some blocks for each box and all that it holds. O(boxes + blocks). */
export function sumsOf(boxes: readonly Box[], blocks: readonly Block[]): Sums {
  const length = boxes.length
  const sums = {
    chars: new Float64Array(length),
    linkChars: new Float64Array(length),
    commas: new Float64Array(length),
    paragraphs: new Float64Array(length),
  }
  for (const { box, chars, linkChars, commas } of blocks) {
    sums.chars[box.index]! += chars
    sums.linkChars[box.index]! += linkChars
    sums.commas[box.index]! += commas
    if (isProse(box) && chars >= PARAGRAPH_MIN) sums.paragraphs[box.index]! += 1
  }
  // A box comes after its parent in the list, so one pass from the end adds up every subtree.
  for (let i = length - 1; i > 0; i--) {
    const parent = boxes[i]!.parent!.index
    for (const sum of Object.values(sums)) sum[parent]! += sum[i]!
  }
  return sums
}

/**
 * Whether text directly in this box is a paragraph rather than an item, a cell of a list or a
 * heading.
 */
export function isProse({ tag }: Box): boolean {
  return !/^(?:li|dt|dd|h1|h2|h3|h4|h5|h6|header|address)$/u.test(tag)
}

/** Share of a box's characters that are links, 0..1. */
export function linkDensity({ chars, linkChars }: Sums, index: number): number {
  return chars[index] === 0 ? 0 : linkChars[index]! / chars[index]!
}
