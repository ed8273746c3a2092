// The lines around a page's main heading → byline and dates as a reader sees them. Example:
// "<h1>Flood</h1><p>By Mira Sorel</p><p>Updated Feb 3, 2032" gives the byline "Mira Sorel" and the
// change of 2032-02-03. Only a few lines before and after the heading are looked at.
import { plainWords } from './edits.ts'
import type { Box, Page, Piece } from './page.ts'
import { readStamp } from '../stamp.ts'

/** What is printed around the heading; null where it is not. */
export interface Front {
  readonly byline: string | null
  readonly published: string | null
  readonly modified: string | null
}

export const NO_FRONT: Front = { byline: null, published: null, modified: null }

/** Pieces looked at before and after the heading, and the longest that can be a date or byline. */
const BEFORE = 12
const AFTER = 60
/** A date without a label counts only so close before the heading: above are lists of news. */
const BARE_BEFORE = 4
const LINE_MAX = 90
/** A stamp in a box that says so may stand further off, below a picture or the report. */
const FAR = 400
/** Boxes looked at above a piece for what its names say. */
const LEVELS = 3
/** Longest byline of a box that names an author, in code units and words. */
const NAMED_MAX = 70
const NAMED_WORDS_MAX = 7

const LABEL =
  /^[-–—•|·,]{0,2}\s?(?:(?:first |originally |article |last |page )?(published|posted|updated|modified|reviewed|edited|date|created|issued)(?: on| at| by)?\s?:?|on)\s/iu
const LABEL_ALONE =
  /^(?:last |date )?(published|posted|updated|modified|reviewed|issued)(?: on| at)?\s?:?$/iu
const BY =
  /^(?:(?:written|story|posted|reported|words|published|article|text) )?by\s?:?\s+(\S.{1,60})$/iu
const BY_ALONE =
  /^(?:(?:(?:written|story|posted|reported|words|article|text) )?by|authors?|writer)\s?:?$/iu
/** Two to five words that begin like a name; no digits. */
export const NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:de|van|von|der|bin|al|and|&) ){0,2}\p{Lu}[\p{L}\p{M}.'’-]*){1,5}$/u
/** What a box that names an author may hold beside the name. */
const NO_NAME =
  /^(?:about|author|all|articles?|by|bio|contact|contributors?|edited|email|fact|follow|guest|learn|medically|meet|more|name|our|posted|profile|read|reviewed|see|share|staff|subscribe|team|the author|updated|view|visit|website|writers?|written|\d)\b/iu
const DATE_NAMES = /date|time|publish|posted|stamp/iu
const NO_DATE_NAMES = /related|card|recent|recommend|more|comment|sidebar|widget|footer|copyright/iu

/** What stands around the heading at piece `index`. Never throws. O(pieces). */
export function frontOf(source: string, { pieces }: Page, index: number): Front {
  const front: { -readonly [Field in keyof Front]: Front[Field] } = { ...NO_FRONT }
  let label = ''
  let marked: string | null = null
  const last = Math.min(pieces.length, index + AFTER)
  for (let i = Math.max(0, index - BEFORE); i < last; i++) {
    const line = lineOf(source, pieces[i]!)
    if (line === null) continue
    const [stamp, changed] = stampOf(line, label, pieces[i]!.box)
    if (stamp !== null && changed) front.modified ??= stamp
    else if (stamp !== null) {
      if (i >= index - BARE_BEFORE || LABEL.test(line) || label !== '') front.published ??= stamp
    } else if (i !== index) {
      front.byline ??= nameIn(line, label)
      marked ??= authorIn(line, pieces[i]!.box)
    }
    label = LABEL_ALONE.test(line) || BY_ALONE.test(line) ? line : ''
  }
  front.byline ??= marked
  if (front.published === null && front.modified === null)
    front.published = farStamp(source, pieces, last)
  return front
}

/** A piece's words where they can be a line of the front, else null. */
function lineOf(source: string, { start, end, box }: Piece): string | null {
  if (end - start > LINE_MAX * 4 || box.tag === 'script' || box.tag === 'style') return null
  const line = plainWords(source.slice(start, end))
  return line === '' || line.length > LINE_MAX ? null : line
}

/**
 * The date of a line and whether it is that of a change. `label`: the line before, if it was one.
 */
function stampOf(line: string, label: string, box: Box): [stamp: string | null, changed: boolean] {
  const match = LABEL.exec(line)
  const named = match?.[1] ?? LABEL_ALONE.exec(label)?.[1] ?? ''
  const rest = line.slice(match?.[0].length ?? 0).split(/ [|•·–-] |\|/u)[0]!
  const stated = readStamp(rest.trim().replace(/^[-–—•|·,]\s/u, ''))
  const changed = /^(?:updated|modified|reviewed|edited)$/iu.test(named)
  return [stated ?? (box.stamp === null ? null : readStamp(box.stamp)), changed]
}

/** The first date below the front in a box whose names say that it is one. */
function farStamp(source: string, pieces: readonly Piece[], from: number): string | null {
  for (let i = from; i < Math.min(pieces.length, from + FAR); i++) {
    const piece = pieces[i]!
    const names = namesAround(piece.box)
    if (!DATE_NAMES.test(names) || NO_DATE_NAMES.test(names)) continue
    const line = lineOf(source, piece)
    const [stamp] = line === null ? [null] : stampOf(line, '', piece.box)
    if (stamp !== null) return stamp
  }
  return null
}

function namesAround(box: Box): string {
  let names = ''
  let around: Box | null = box
  for (let level = 0; around && level < LEVELS; level++, around = around.parent)
    names += ` ${around.tag === 'time' ? 'time ' : ''}${around.names}`
  return names
}

function nameIn(line: string, label: string): string | null {
  const stated = BY_ALONE.test(label) ? line : BY.exec(line)?.[1]
  const name = stated?.split(/ [|•·–-] |,|\|/u)[0]?.trim()
  return name !== undefined && NAME.test(name) && !/^the\s/iu.test(name) ? name : null
}

/** The name in a box that names an author, or null. */
function authorIn(line: string, box: Box): string | null {
  let around: Box | null = box
  let author = false
  for (let level = 0; around && level < LEVELS && !author; level++, around = around.parent)
    author = around.author
  if (!author) return null
  const words = line.replace(/^(?:(?:written|story|posted|reported|words) )?by\s?:?\s+/iu, '')
  const name = words.split(/ [|•·–] |\|/u)[0]!.trim()
  if (name.length < 3 || name.length > NAMED_MAX || NO_NAME.test(name)) return null
  const plain = !/[.!?:;]$/u.test(name) || /\b\p{L}\.$/u.test(name)
  return plain && /^[\p{Lu}\p{Lo}].*\p{L}/u.test(name) && name.split(' ').length <= NAMED_WORDS_MAX
    ? name
    : null
}
