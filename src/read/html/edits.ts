// The chosen pieces of a page → the edits that turn its source into the report's text: tags go,
// references become characters, runs of blanks one space, and a paragraph break stands in for the
// run of tags that makes it. Example: "<p>Tea &amp; rum</p>\n<p>Marn" becomes "Tea & rum\n\nMarn"
// by five edits.
import { decodeHTML } from 'entities/decode'
import type { Edit } from '../../text/edits.ts'
import { GAP, type Piece } from './page.ts'

/** By gap: none, cell, line, block. */
const INSERTS = ['', ' ', '\n', '\n\n'] as const

/**
 * Edits from the page's source to its text. `left`: for each piece why it is left out, or null.
 * O(source).
 */
export function pageEdits(
  source: string,
  pieces: readonly Piece[],
  left: readonly (string | null)[],
): Edit[] {
  const edits: Edit[] = []
  let at = 0
  let gap: number = GAP.none
  let any = false
  let skipped: Segment[] = []
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!
    gap = Math.max(gap, piece.gap)
    const rule = left[i] ?? null
    if (rule !== null) {
      skipped.push({ start: piece.start, end: piece.end, rule })
      continue
    }
    const power = gap === GAP.none && isPower(source, piece, at)
    const insert = power ? '^' : any ? INSERTS[gap]! : ''
    pushGap(edits, { start: at, end: piece.start, insert, skipped })
    pushPiece(edits, source, piece)
    at = piece.end
    gap = GAP.none
    any = true
    skipped = []
  }
  pushGap(edits, { start: at, end: source.length, insert: '', skipped })
  return edits
}

/** Whether a piece is the exponent of the ten before it: "10<sup>6</sup>" is no 106. */
function isPower(source: string, { start, end, box }: Piece, at: number): boolean {
  if (box.tag !== 'sup' || start === at) return false
  const ten = /(?:^|[^\d.,])10$/u.test(source.slice(Math.max(0, at - 3), at))
  return ten && /^[−–-]?\d{1,3}$/u.test(source.slice(start, end).trim())
}

interface Segment {
  readonly start: number
  readonly end: number
  readonly rule: string
}

interface Gap {
  readonly start: number
  readonly end: number
  readonly insert: string
  /** Pieces left out inside the gap. */
  readonly skipped: readonly Segment[]
}

/** Deletes a gap: one edit for each reason in turn, the first of which carries the break. */
function pushGap(edits: Edit[], { start, end, insert, skipped }: Gap): void {
  if (end <= start) return
  const segments: { start: number; end: number; rule: string }[] = []
  const first = skipped[0]
  if (!first || first.start > start) segments.push({ start, end: first?.start ?? end, rule: 'tag' })
  for (const { start: from, rule } of skipped) {
    const last = segments.at(-1)
    if (last && last.rule === rule) continue
    if (last) last.end = from
    segments.push({ start: from, end, rule })
  }
  segments.at(-1)!.end = end
  segments.forEach((segment, index) => {
    if (segment.end > segment.start) edits.push({ ...segment, insert: index === 0 ? insert : '' })
  })
}

// A reference with or without its semicolon; a run of blanks that is not one space; an end tag
// without a name.
const IN_TEXT =
  /&(?:#(?:\d{1,8}|x[\da-f]{1,7})|[a-z][a-z\d]{1,31});?|[ \t\n\r\f]{2,}|[\t\n\r\f]|<\/>/giu
const IN_PREFORMATTED = /&(?:#(?:\d{1,8}|x[\da-f]{1,7})|[a-z][a-z\d]{1,31});?|<\/>/giu

function pushPiece(edits: Edit[], source: string, { start, end, preformatted }: Piece): void {
  const slice = source.slice(start, end)
  for (const match of slice.matchAll(preformatted ? IN_PREFORMATTED : IN_TEXT)) {
    const found = match[0]
    const reference = found.startsWith('&')
    const insert = reference ? decodeHTML(found) : found === '</>' ? '' : ' '
    if (insert === found) continue
    const from = start + match.index
    const rule = reference ? 'character-reference' : found === '</>' ? 'tag' : 'blank'
    edits.push({ start: from, end: from + found.length, insert, rule })
  }
}

/** A stretch of page text outside the edits (a title) as plain words. */
export function plainWords(markup: string): string {
  return decodeHTML(markup).replaceAll(/\s+/gu, ' ').trim()
}
