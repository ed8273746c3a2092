// Runs of blank and invisible characters → one space, one line break or one empty line; nothing at
// the text's ends. Example: "Marn\u00a0 \r\n\r\n\r\nOstrel\u200b " becomes "Marn\n\nOstrel".
// Zero-width joiners stay (Persian words and emoji need them); bidirectional marks go (they can
// hide words).
import type { Edit } from '../text/edits.ts'

// Spaces, line breaks, controls, soft hyphen, zero-width space, word joiner, byte-order mark,
// bidirectional marks.
const BLANK =
  /[\s\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]+/gu
const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu
const SPACE = /[\t \p{Zs}]/u

/**
 * Edits that leave only single spaces, single breaks and empty lines, by rule `whitespace`.
 * O(text).
 */
export function tidyWhitespace(text: string): Edit[] {
  const edits: Edit[] = []
  for (const match of text.matchAll(BLANK)) {
    const start = match.index
    const end = start + match[0].length
    const insert = start === 0 || end === text.length ? '' : tidied(match[0])
    if (insert !== match[0]) edits.push({ start, end, insert, rule: 'whitespace' })
  }
  return edits
}

function tidied(run: string): string {
  if (run === ' ' || run === '\n') return run
  const breaks = run.match(LINE_BREAK)?.length ?? 0
  if (breaks > 0) return breaks === 1 ? '\n' : '\n\n'
  return SPACE.test(run) ? ' ' : ''
}
