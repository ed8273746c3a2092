// UTF-8 that was read as windows-1252 → the characters that were meant. Example: "the minister’s
// cafÃ©" was garbled at "Ã©" and becomes "the minister’s café". Cautious, after the idea of ftfy
// (Speer 2019): a pair of characters that a writer can mean ("CAFÉ»") stays.
import type { Edit } from '../text/edits.ts'
import { byteOf, CONTINUATIONS } from './windows1252.ts'

// A UTF-8 lead byte with its continuation bytes, as windows-1252 shows them. Alternatives differ in
// their first character and have fixed lengths, so the pattern is linear.
const SEQUENCE = `[\\u{c2}-\\u{df}][${CONTINUATIONS}]|[\\u{e0}-\\u{ef}][${CONTINUATIONS}]{2}|[\\u{f0}-\\u{f4}][${CONTINUATIONS}]{3}`
const RUN = new RegExp(`(?:${SEQUENCE})+`, 'gu')
const ONE = new RegExp(SEQUENCE, 'gu')
/**
 * A right quotation mark whose last byte was lost, and a no-break space whose second byte became a
 * space.
 */
const LOST = new RegExp(`\u00e2\u20ac(?![${CONTINUATIONS}])|(?<![\\p{L}\\p{M}])\u00c2(?= )`, 'gu')
/** Continuations that are punctuation a writer may put after an accented capital or letter. */
const WRITTEN = /[‚„…‹›‘’“”•–—«»\u00a0]$/u

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Edits that undo the garbling, each by rule `mojibake`. Never throws. O(text). */
export function repairMojibake(text: string): Edit[] {
  const edits: Edit[] = []
  for (const run of text.matchAll(RUN)) {
    const pieces = [...run[0].matchAll(ONE)]
    for (const piece of pieces) {
      const start = run.index + piece.index
      const insert = decodePiece(piece[0])
      if (insert === null || !isGarbled(piece[0], text, { start, count: pieces.length })) continue
      edits.push({ start, end: start + piece[0].length, insert, rule: 'mojibake' })
    }
  }
  for (const match of text.matchAll(LOST)) {
    const insert = match[0].length === 2 ? '\u201d' : ''
    const end = match.index + match[0].length
    edits.push({ start: match.index, end, insert, rule: 'mojibake' })
  }
  return edits.sort((a, b) => a.start - b.start)
}

/** The character that the bytes of a piece spell in UTF-8, or null. */
function decodePiece(piece: string): string | null {
  const bytes = Uint8Array.from(piece, (character) => byteOf(character.codePointAt(0)!))
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

/**
 * Whether a decodable piece is damage rather than writing. `count`: how many pieces stand in one
 * row.
 */
function isGarbled(
  piece: string,
  text: string,
  { start, count }: { readonly start: number; readonly count: number },
): boolean {
  // Nobody writes the five bytes that windows-1252 leaves without a character.
  if (count >= 3 || /[\u0081\u008d\u008f\u0090\u009d]/u.test(piece)) return true
  const lead = piece[0]!
  if (piece.length >= 4) return lead === '\u00f0'
  if (piece.length === 3) return lead === '\u00e2' || lead === '\u00ef' || count >= 2
  // German sharp s and the multiplication sign are written before punctuation.
  if (lead === '\u00df' || lead === '\u00d7') return false
  const before = text[start - 1] ?? ' '
  if (lead === '\u00c2') return /[\u00a0-\u00bf]/u.test(piece[1]!) && !/\p{Lu}/u.test(before)
  if (/\p{Ll}/u.test(before)) return true
  if (WRITTEN.test(piece)) return lead === '\u00c3' && isWordStart(text, start)
  return lead === '\u00c3' || isWordStart(text, start)
}

/** Whether a piece stands before a lower-case letter: a garbled capital, "Å" + "½" + "ivot". */
function isWordStart(text: string, start: number): boolean {
  return /\p{Ll}/u.test(text[start + 2] ?? ' ')
}
