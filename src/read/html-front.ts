// The lines around a page's main heading → heading, byline and dates as a reader sees them.
// Example: "<h1>Flood</h1><p>By Mira Sorel</p><p>Updated Feb 3, 2032" gives the byline "Mira Sorel"
// and the change of 2032-02-03. Only a few lines before and after the heading are looked at.
import { plainWords } from './html-edits.ts'
import type { Box, Page, Piece } from './html-page.ts'
import { readStamp } from './stamp.ts'

/** What is printed around the heading; null where it is not. */
export interface Front {
  readonly heading: string | null
  readonly byline: string | null
  readonly published: string | null
  readonly modified: string | null
}

/** Pieces looked at before and after the heading, and the longest that can be a date or byline. */
const BEFORE = 12
const AFTER = 60
const LINE_MAX = 90
/** Longest heading in code units, and most pieces of one. */
const HEADING_MAX = 400
const HEADING_PIECES_MAX = 40

const LABEL =
  /^(?:(?:first |originally |article |last )?(published|posted|updated|modified|date|created)(?: on| at| by)?\s?:?|on)\s/iu
const LABEL_ALONE = /^(?:last )?(published|posted|updated|modified)(?: on| at)?\s?:?$/iu
const BY = /^(?:(?:written|story|posted|reported|words) )?by:?\s+(\S.{2,60})$/iu
const BY_ALONE = /^(?:(?:(?:written|story|posted|reported|words) )?by|author)\s?:?$/iu
/** Two to five words that begin like a name; no digits. */
const NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:de|van|von|der|bin|al|and|&) ){0,2}\p{Lu}[\p{L}\p{M}.'’-]*){1,5}$/u

/** What stands around the main heading of a page. Never throws. O(pieces). */
export function frontOf(source: string, { pieces }: Page): Front {
  const found = headingOf(source, pieces)
  if (!found) return { heading: null, byline: null, published: null, modified: null }
  const front = { byline: null, published: null, modified: null } as {
    byline: string | null
    published: string | null
    modified: string | null
  }
  let label = ''
  for (
    let i = Math.max(0, found.index - BEFORE);
    i < Math.min(pieces.length, found.index + AFTER);
    i++
  ) {
    const { start, end, box } = pieces[i]!
    if (end - start > LINE_MAX * 4 || box.tag === 'script' || box.tag === 'style') continue
    const line = plainWords(source.slice(start, end))
    if (line === '' || line.length > LINE_MAX) continue
    const [stamp, changed] = stampOf(line, label)
    if (stamp !== null && changed) front.modified ??= stamp
    else if (stamp !== null) front.published ??= stamp
    else front.byline ??= nameIn(line, label)
    label = LABEL_ALONE.test(line) || BY_ALONE.test(line) ? line : ''
  }
  return { heading: found.words, ...front }
}

/**
 * The date of a line and whether it is that of a change. `label`: the line before, if it was one.
 */
function stampOf(line: string, label: string): [stamp: string | null, changed: boolean] {
  const match = LABEL.exec(line)
  const named = match?.[1] ?? LABEL_ALONE.exec(label)?.[1] ?? ''
  const rest = line.slice(match?.[0].length ?? 0).split(/ [|•·–-] |\|/u)[0]!
  return [readStamp(rest.trim()), /^(?:updated|modified)$/iu.test(named)]
}

function nameIn(line: string, label: string): string | null {
  const stated = BY_ALONE.test(label) ? line : BY.exec(line)?.[1]
  const name = stated?.split(/ [|•·–-] |,|\|/u)[0]?.trim()
  return name !== undefined && NAME.test(name) ? name : null
}

/** The words and first piece of the first main heading that is not page matter, or null. */
function headingOf(
  source: string,
  pieces: readonly Piece[],
): { readonly words: string; readonly index: number } | null {
  let last: Box | null = null
  for (let i = 0; i < pieces.length; i++) {
    const heading = headingAround(pieces[i]!.box)
    if (!heading || heading === last || isDropped(heading)) continue
    last = heading
    let words = ''
    for (let k = i; k < Math.min(pieces.length, i + HEADING_PIECES_MAX); k++)
      if (headingAround(pieces[k]!.box) === heading)
        words += ` ${source.slice(pieces[k]!.start, pieces[k]!.end)}`
    const plain = words.length > 4 * HEADING_MAX ? '' : plainWords(words)
    if (plain !== '' && plain.length <= HEADING_MAX) return { words: plain, index: i }
  }
  return null
}

function headingAround(box: Box): Box | null {
  let around: Box | null = box
  for (let level = 0; around && level < 4; level++, around = around.parent)
    if (around.tag === 'h1') return around
  return null
}

function isDropped(box: Box): boolean {
  for (let above: Box | null = box; above; above = above.parent)
    if (above.dropped !== null) return true
  return false
}
