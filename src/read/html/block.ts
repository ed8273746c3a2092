// The pieces of a page → its blocks (what a reader sees as one paragraph), and sums over boxes.
// Example: "<p>Rain in <b>Marn</b></p><li>More" has two blocks, of two pieces and of one.
import { BLOCK_TAGS } from './names.ts'
import { GAP, type Box, type Piece } from './page.ts'

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

/**
 * The blocks of the pieces that can be read, in order. `unreadable`: for each box the rule by which
 * it is never words, or null. O(pieces).
 */
export function blocksOf(
  source: string,
  pieces: readonly Piece[],
  unreadable: readonly (string | null)[],
): Block[] {
  const blocks: Block[] = []
  let open: Open | null = null
  pieces.forEach((piece, index) => {
    if (piece.gap >= GAP.block && open) {
      blocks.push({ ...open, to: index })
      open = null
    }
    if (unreadable[piece.box.index] !== null) return
    open ??= { from: index, box: blockBox(piece.box), chars: 0, linkChars: 0, commas: 0 }
    const words = source.slice(piece.start, piece.end).trim()
    open.chars += words.length
    if (piece.inLink) open.linkChars += words.length
    for (let at = words.indexOf(','); at >= 0; at = words.indexOf(',', at + 1)) open.commas++
  })
  if (open) blocks.push({ ...(open as Open), to: pieces.length })
  return blocks
}

/** A block that may still grow. */
type Open = { -readonly [Field in Exclude<keyof Block, 'to'>]: Block[Field] }

function blockBox(box: Box): Box {
  let block = box
  while (block.parent && !BLOCK_TAGS.has(block.tag) && block.tag !== 'td') block = block.parent
  return block
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
