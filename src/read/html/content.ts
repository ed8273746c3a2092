// The pieces of a page → which of them are the report. Paragraphs give points to the boxes around
// them; the best box, with the neighbours that resemble it, is the report; page matter inside it is
// left out again. Example: of a page with a menu, an article of five paragraphs and a list of
// links, the five paragraphs remain. After Mozilla Readability (points, link density, neighbours),
// but computed on labels instead of a changed tree, so in linear time. A trained model has a vote
// on every block: it scales the points, takes blocks out and brings some back.
import { blocksOf, isProse, linkDensity, sumsOf, type Block, type Sums } from './block.ts'
import { boxRules, matterInside, proseOf, ruleOf, UNREADABLE, type Mode } from './matter.ts'
import { BLOCK_TAGS, namesWeight } from './names.ts'
import { notePieces } from './note-pieces.ts'
import type { Box, Page, Piece } from './page.ts'
import { votesOf } from './vote.ts'

/** Fewest characters of a text that is taken for a report. */
const CONTENT_MIN = 250
/** Below this share of the page's prose a choice is tried again without regard to names. */
const CONTENT_SHARE = 0.25
/** A box with less of the prose is one section of many; a box with so much holds all sections. */
const SCATTERED = 0.6
const GATHERED = 0.7
/** Fewest characters of a paragraph that gives points. */
const PARAGRAPH_MIN = 25
/** Boxes above a paragraph that get points: the first all, the second half, the n-th 1/(3n). */
const ANCESTORS_MAX = 5
/**
 * A block below this vote goes, where the page's clearest characters have so much more; one above
 * the other vote stays wherever it stands. Made pages alone
 * would take a smaller lead, but real sites are less like each other: with 5 the pages of WCXB lose
 * more of their reports than of their furniture.
 */
const VOTE_OUT = -1
const VOTE_LEAD = 6
const VOTE_IN = 2.5
/** How many characters are the page's clearest. */
const CLEAREST = 300
/** Where those have this vote, a report may be as short as this. */
const SURE = 2
const SURE_MIN = 100
/** A vote of 1 gives a paragraph all its points, one below -3 none. */
const pointsShare = (vote: number) => Math.max(0, Math.min(1, (vote + 3) / 4))

/** A block with what the model thinks of it. */
interface Voted extends Block {
  readonly vote: number
}

/**
 * For each piece null where it belongs to the report, else the rule by which it is left out.
 * O(page).
 */
export function chooseContent(source: string, page: Page): (string | null)[] {
  const chosen = chooseWords(source, page)
  for (const index of notePieces(source, page.pieces)) chosen[index] ??= 'note-mark'
  return chosen
}

function chooseWords(source: string, page: Page): (string | null)[] {
  const { pieces, boxes } = page
  const unreadable = boxRules(boxes, ({ dropped }) =>
    dropped !== null && UNREADABLE.has(dropped) ? dropped : null,
  )
  const bareBlocks = blocksOf(source, pieces, unreadable)
  const votes = votesOf(source, page, bareBlocks)
  const blocks = bareBlocks.map((block, at): Voted => ({ ...block, vote: votes[at]! }))
  const prose = proseOf(boxes, blocks)
  const { reasons: strict, clearest } = choose(page, blocks, { lax: false, prose })
  const length = lengthOf(strict, pieces)
  if (clearest >= SURE && length >= SURE_MIN) return strict
  if (length >= CONTENT_MIN && length >= prose[0]! * CONTENT_SHARE) return strict
  const lax = choose(page, blocks, { lax: true, prose }).reasons
  if (lengthOf(lax, pieces) >= Math.max(CONTENT_MIN, length)) return lax
  if (length >= CONTENT_MIN) return strict
  const bare = unreadable.some((rule, index) => rule !== null && boxes[index]!.tag === 'noscript')
    ? chooseWords(source, withoutScripts(page))
    : null
  if (bare && lengthOf(bare, pieces) >= CONTENT_MIN) return bare
  // Too little for a choice: all but page matter by tag and, as in a report that was chosen, the
  // main heading; or with that; or all that can be read.
  const left = [
    boxRules(boxes, ({ dropped, tag }) => dropped ?? (tag === 'h1' ? 'heading' : null)),
    boxRules(boxes, ({ dropped }) => dropped),
    unreadable,
  ].map((rules) => pieces.map(({ box }) => rules[box.index]!))
  return left.find((reasons) => lengthOf(reasons, pieces) > 0) ?? strict
}

/** A page as a browser without scripts shows it: what stands in `noscript` counts. */
function withoutScripts({ boxes, ...page }: Page): Page {
  const shown = (box: Box) => (box.tag === 'noscript' ? { ...box, tag: 'div', dropped: null } : box)
  return { ...page, boxes: boxes.map(shown) }
}

function lengthOf(reasons: readonly (string | null)[], pieces: readonly Piece[]): number {
  let length = 0
  for (let i = 0; i < pieces.length; i++)
    if (reasons[i] === null) length += pieces[i]!.end - pieces[i]!.start
  return length
}

interface Chosen {
  readonly reasons: (string | null)[]
  /** The vote that the clearest characters of the report reach. */
  readonly clearest: number
}

function choose({ pieces, boxes }: Page, blocks: readonly Voted[], mode: Mode): Chosen {
  const out = boxRules(boxes, (box) => ruleOf(box, mode))
  const alive = blocks.filter(({ box }) => out[box.index] === null)
  const sums = sumsOf(boxes, alive)
  const points = pointsOf(boxes, alive, sums)
  const top = gathered(topBox(boxes, points), proseOf(boxes, alive))
  const inside = membersOf(boxes, { top, points, sums })
  const matter = matterInside(boxes, { inside, sums })
  const rules = alive.map((block) => blockRule(block, { inside, matter }))
  const clearest = clearestOf(alive.filter((_, at) => rules[at] === null))
  const reasons = pieces.map(({ box }): string | null => out[box.index] ?? 'outside')
  alive.forEach((block, at) => {
    const reason = votedRule(block, { rule: rules[at]!, clearest })
    for (let i = block.from; i < block.to; i++) if (reasons[i] === 'outside') reasons[i] = reason
  })
  return { reasons, clearest }
}

/** The rule by which a block is left out once its vote is heard, or null. */
function votedRule(
  { vote }: Voted,
  { rule, clearest }: { readonly rule: string | null; readonly clearest: number },
): string | null {
  if (rule === null) return vote < Math.min(VOTE_OUT, clearest - VOTE_LEAD) ? 'page-matter' : null
  return rule !== 'heading' && vote > VOTE_IN ? null : rule
}

/** The vote of the best CLEAREST characters, or of fewer where the rest is unsure. O(n log n). */
function clearestOf(blocks: readonly Voted[]): number {
  const best = blocks.filter(({ chars }) => chars >= PARAGRAPH_MIN)
  let chars = 0
  let clearest = 0
  for (const block of best.toSorted((a, b) => b.vote - a.vote)) {
    if (block.vote < SURE && chars >= SURE_MIN) break
    clearest = block.vote
    chars += block.chars
    if (chars >= CLEAREST) break
  }
  return clearest
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
function pointsOf(boxes: readonly Box[], blocks: readonly Voted[], sums: Sums): Float64Array {
  const points = new Float64Array(boxes.length)
  const started = new Uint8Array(boxes.length)
  const hasBlocks = new Uint8Array(boxes.length)
  for (const { tag, parent } of boxes)
    if (BLOCK_TAGS.has(tag)) {
      let above = parent
      while (above && !BLOCK_TAGS.has(above.tag)) above = above.parent
      if (above) hasBlocks[above.index] = 1
    }
  for (const { box, chars, commas, vote } of blocks) {
    if (chars < PARAGRAPH_MIN || !isProse(box)) continue
    const plain = 1 + commas + Math.min(3, Math.floor(chars / 100))
    const gain = plain * pointsShare(vote)
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

/** For each box whether it lies in the report: the best box and the neighbours that resemble it. */
function membersOf(
  boxes: readonly Box[],
  { top, points, sums }: { readonly top: Box; readonly points: Float64Array; readonly sums: Sums },
): Uint8Array {
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
 * The best box, or where it holds too little of the prose the nearest box around it that holds most
 * of it: page builders set every section of a report in boxes of its own.
 */
function gathered(top: Box, prose: Float64Array): Box {
  const all = prose[0]!
  if (prose[top.index]! >= all * SCATTERED) return top
  for (let above = top.parent; above && above.tag !== 'body'; above = above.parent)
    if (prose[above.index]! >= all * GATHERED) return above
  return top
}

interface Choice {
  readonly inside: Uint8Array
  readonly matter: Uint8Array
}

/** Why a block is left out, or null. */
function blockRule({ box, chars, linkChars }: Block, { inside, matter }: Choice): string | null {
  if (!inside[box.index]) return 'outside'
  if (matter[box.index]) return 'page-matter'
  if (box.tag === 'h1') return 'heading'
  return linkChars > 0.8 * chars && chars > 0 ? 'links' : null
}
