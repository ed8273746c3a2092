// The boxes of a page → which of them are page matter: menus, share bars, link lists, forms.
// Example: <div class="related-links"> is, unless it holds much of what there is to read.
import { isProse, linkDensity, type Block, type Sums } from './block.ts'
import { isUnlikely, namesWeight } from './names.ts'
import type { Box } from './page.ts'

/** Rules by which text goes even where little is left: it is never words. */
export const UNREADABLE: ReadonlySet<string> = new Set(['script', 'head'])
/** A box with this share of the page's prose is no page matter, whatever it is called. */
const MATTER_SHARE = 0.4
/** Fewest characters of prose. */
const PROSE_MIN = 25

/** How boxes are judged. */
export interface Mode {
  /** Names of boxes say nothing. */
  readonly lax: boolean
  /** Characters of prose outside links, by box. */
  readonly prose: Float64Array
}

/** For each box why its text is left out: by the rule of a box around it, else by its own. */
export function boxRules(
  boxes: readonly Box[],
  ruleOf: (box: Box) => string | null,
): (string | null)[] {
  const rules: (string | null)[] = []
  for (const box of boxes) {
    const own = ruleOf(box)
    const above = box.parent ? rules[box.parent.index]! : null
    rules.push(own === 'script' ? own : (above ?? own))
  }
  return rules
}

/** Why a box is page matter, by tag, marks or names; null where it holds much of the prose. */
export function ruleOf({ tag, names, dropped, index }: Box, { lax, prose }: Mode): string | null {
  if (dropped !== null && UNREADABLE.has(dropped)) return dropped
  if (prose[0]! > 0 && prose[index]! >= prose[0]! * MATTER_SHARE) return dropped
  // A paragraph called "credit" names the agency; a picture's credit is no paragraph of the report.
  const credit = tag === 'p' && /^(?:article-|story-)?credits?$/iu.test(names)
  const exempt =
    lax || credit || tag === 'body' || tag === 'html' || tag === 'article' || tag === 'main'
  return dropped ?? (!exempt && isUnlikely(names) ? 'page-matter' : null)
}

/** Characters of prose outside links in each box and all that it holds. O(boxes + blocks). */
export function proseOf(boxes: readonly Box[], blocks: readonly Block[]): Float64Array {
  const prose = new Float64Array(boxes.length)
  for (const { box, chars, linkChars } of blocks)
    if (chars >= PROSE_MIN && isProse(box)) prose[box.index]! += chars - linkChars
  for (let i = boxes.length - 1; i > 0; i--) prose[boxes[i]!.parent!.index]! += prose[i]!
  return prose
}

/**
 * For each box inside the report whether it is page matter: lists of links, bad names, little
 * prose. A box with much of the report's own words is not.
 */
export function matterInside(
  boxes: readonly Box[],
  { inside, sums }: { readonly inside: Uint8Array; readonly sums: Sums },
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
    const own = chars - sums.linkChars[index]!
    if (chars === 0 || chars > total / 2 || own > total / 4) continue
    const density = linkDensity(sums, index)
    const prose = sums.commas[index]! >= 10 || sums.paragraphs[index]! >= 3
    const bare = sums.paragraphs[index]! <= 1 || density > 0.2
    if ((bare && namesWeight(names) < 0) || density > 0.5 || (!prose && density > 0.25))
      matter[index] = 1
  }
  return matter
}
