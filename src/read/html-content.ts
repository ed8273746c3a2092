// The pieces of a page → which of them are the report. Paragraphs give points to the boxes around
// them; the best box, with the neighbours that resemble it, is the report; page matter inside it is
// left out again. Example: of a page with a menu, an article of five paragraphs and a list of
// links, the five paragraphs remain. After Mozilla Readability (points, link density, neighbours),
// computed on labels instead of a changed tree: linear.
import { BLOCK_TAGS, isUnlikely, namesWeight } from './html-names.ts'
import { GAP, type Box, type Page, type Piece } from './html-page.ts'

/** Fewest characters of a paragraph that gives points, and of a text that is taken for a report. */
const PARAGRAPH_MIN = 25
const CONTENT_MIN = 250
/** Boxes above a paragraph that get points: the first all, the second half, the n-th 1/(3n). */
const ANCESTORS_MAX = 5

/** Pieces between two block gaps. */
interface Block {
  readonly from: number
  readonly to: number
  /** The nearest block-level box. */
  readonly box: Box
  readonly chars: number
  readonly linkChars: number
  readonly commas: number
}

/** Sums of a box over all that it holds. */
interface Sums {
  readonly chars: Float64Array
  readonly linkChars: Float64Array
  readonly commas: Float64Array
  readonly paragraphs: Float64Array
}

/**
 * For each piece null where it belongs to the report, else the rule by which it is left out.
 * O(page).
 */
export function chooseContent(source: string, page: Page): (string | null)[] {
  const blocks = blocksOf(source, page.pieces)
  const strict = choose(page, blocks, { lax: false })
  if (lengthOf(strict, page.pieces) >= CONTENT_MIN) return strict
  const lax = choose(page, blocks, { lax: true })
  if (lengthOf(lax, page.pieces) >= CONTENT_MIN) return lax
  // Too little for a choice: all that is not script, form or navigation.
  const all = page.pieces.map((piece) => piece.box.dropped)
  return lengthOf(all, page.pieces) > 0 ? all : page.pieces.map(({ box }) => lastResort(box))
}

/** A page of nothing but captions and asides is read as it stands. */
function lastResort(box: Box): string | null {
  const { dropped } = box
  return dropped === 'script' || dropped === 'head' || dropped === 'control' ? dropped : null
}

function lengthOf(reasons: readonly (string | null)[], pieces: readonly Piece[]): number {
  let length = 0
  for (let i = 0; i < pieces.length; i++)
    if (reasons[i] === null) length += pieces[i]!.end - pieces[i]!.start
  return length
}

function blocksOf(source: string, pieces: readonly Piece[]): Block[] {
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

function choose(
  { pieces, boxes }: Page,
  blocks: readonly Block[],
  { lax }: { readonly lax: boolean },
): (string | null)[] {
  const out = boxRules(boxes, lax)
  const alive = blocks.filter(({ box }) => out[box.index] === null)
  const sums = sumsOf(boxes, alive)
  const points = pointsOf(boxes, alive, sums)
  const inside = membersOf(boxes, points, sums)
  const matter = matterInside(boxes, { inside, sums, lax })
  const reasons = pieces.map(({ box }): string | null => out[box.index] ?? 'outside')
  for (const block of alive) {
    const reason = blockRule(block, { inside, matter, points })
    for (let i = block.from; i < block.to; i++) if (reasons[i] === 'outside') reasons[i] = reason
  }
  return reasons
}

/** For each box why its text is page matter, by tag or names; null for the rest. */
function boxRules(boxes: readonly Box[], lax: boolean): (string | null)[] {
  const rules: (string | null)[] = []
  for (const { tag, parent, names, dropped } of boxes) {
    const above = parent ? rules[parent.index]! : null
    const exempt = lax || tag === 'body' || tag === 'html' || tag === 'article' || tag === 'main'
    const own = dropped === 'script' ? dropped : (above ?? dropped)
    rules.push(own ?? (!exempt && isUnlikely(names) ? 'page-matter' : null))
  }
  return rules
}

function sumsOf(boxes: readonly Box[], blocks: readonly Block[]): Sums {
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
function isProse({ tag }: Box): boolean {
  return !/^(?:li|dt|dd|h1|h2|h3|h4|h5|h6|header|address)$/u.test(tag)
}

const START_POINTS: { readonly [tag: string]: number } = {
  article: 15,
  main: 8,
  div: 5,
  pre: 3,
  td: 3,
  blockquote: 3,
  address: -3,
  ol: -3,
  ul: -3,
  dl: -3,
  form: -3,
  li: -3,
  h1: -5,
  h2: -5,
  h3: -5,
  h4: -5,
  h5: -5,
  h6: -5,
  th: -5,
  body: -5,
}

/** Points of each box; 0 for boxes without a paragraph near. */
function pointsOf(boxes: readonly Box[], blocks: readonly Block[], sums: Sums): Float64Array {
  const points = new Float64Array(boxes.length)
  const started = new Uint8Array(boxes.length)
  const hasBlocks = new Uint8Array(boxes.length)
  for (const { tag, parent } of boxes)
    if (BLOCK_TAGS.has(tag)) {
      let above = parent
      while (above && !BLOCK_TAGS.has(above.tag)) above = above.parent
      if (above) hasBlocks[above.index] = 1
    }
  for (const { box, chars, commas } of blocks) {
    if (chars < PARAGRAPH_MIN || !isProse(box)) continue
    const gain = 1 + commas + Math.min(3, Math.floor(chars / 100))
    let above = hasBlocks[box.index] ? box : box.parent
    for (let level = 0; above && level < ANCESTORS_MAX; level++, above = above.parent) {
      const { index, tag, names } = above
      if (!started[index]) {
        started[index] = 1
        points[index]! += (START_POINTS[tag] ?? 0) + namesWeight(names)
      }
      points[index]! += gain / (level === 0 ? 1 : level === 1 ? 2 : level * 3)
    }
  }
  for (let i = 0; i < points.length; i++) points[i]! *= 1 - linkDensity(sums, i)
  return points
}

function linkDensity({ chars, linkChars }: Sums, index: number): number {
  return chars[index] === 0 ? 0 : linkChars[index]! / chars[index]!
}

/** For each box whether it lies in the report: the best box and the neighbours that resemble it. */
function membersOf(boxes: readonly Box[], points: Float64Array, sums: Sums): Uint8Array {
  const top = topBox(boxes, points)
  const inside = new Uint8Array(boxes.length)
  const parent = top.parent
  const threshold = Math.max(10, points[top.index]! * 0.2)
  for (const box of boxes) {
    if (box.parent && inside[box.parent.index]) inside[box.index] = 1
    else if (box === top) inside[box.index] = 1
    else if (parent && box.parent === parent && resembles(box)) inside[box.index] = 1
  }
  return inside

  function resembles(box: Box): boolean {
    const bonus = box.names !== '' && box.names === top.names ? points[top.index]! * 0.2 : 0
    if (points[box.index]! + bonus >= threshold) return true
    const length = sums.chars[box.index]!
    return box.tag === 'p' && length > 80 && linkDensity(sums, box.index) < 0.25
  }
}

/** The box with most points, or a box around it that gathers more. */
function topBox(boxes: readonly Box[], points: Float64Array): Box {
  let top = boxes[0]!
  for (const box of boxes) if (points[box.index]! > points[top.index]!) top = box
  let last = points[top.index]!
  const threshold = last / 3
  for (let above = top.parent; above && above.tag !== 'body'; above = above.parent) {
    const here = points[above.index]!
    if (here === 0) continue
    if (here < threshold) break
    if (here > last) return above
    last = here
  }
  return top
}

/**
 * For each box inside the report whether it is page matter: lists of links, bad names, little
 * prose.
 */
function matterInside(
  boxes: readonly Box[],
  {
    inside,
    sums,
    lax,
  }: { readonly inside: Uint8Array; readonly sums: Sums; readonly lax: boolean },
): Uint8Array {
  const matter = new Uint8Array(boxes.length)
  let total = 0
  for (const { index, parent } of boxes)
    if (inside[index] && !(parent && inside[parent.index])) total += sums.chars[index]!
  for (const { tag, index, parent, names } of boxes) {
    if (!inside[index]) continue
    if (parent && matter[parent.index]) matter[index] = 1
    if (!/^(?:div|section|ul|ol|table|form|fieldset|header|dl)$/u.test(tag)) continue
    const chars = sums.chars[index]!
    if (chars === 0 || chars > total / 2) continue
    const weight = lax ? 0 : namesWeight(names)
    const density = linkDensity(sums, index)
    const prose = sums.commas[index]! >= 10 || sums.paragraphs[index]! >= 3
    if (weight < 0 || density > 0.5 || (!prose && density > 0.25)) matter[index] = 1
  }
  return matter
}

interface Choice {
  readonly inside: Uint8Array
  readonly matter: Uint8Array
  readonly points: Float64Array
}

/** Why a block is left out, or null. */
function blockRule({ box, chars, linkChars }: Block, { inside, matter }: Choice): string | null {
  if (!inside[box.index]) return 'outside'
  if (matter[box.index]) return 'page-matter'
  if (box.tag === 'h1') return 'heading'
  return linkChars > 0.8 * chars && chars > 0 ? 'links' : null
}
