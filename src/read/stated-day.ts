// The first lines of a document → the day that they state as its own. Example: "As of 3 February
// 2032" and "OSTREL | 3 February 2032" state one, "The dam broke on 3 February 2032." does not.
import { readStamp } from './stamp.ts'

const LABEL =
  /^(?:as of|as at|date|dated|issued(?: on)?|published(?: on)?|reporting date|release date|updated)\s?:?\s+(\S.{5,40})$/iu
/** What stands between the pieces of a line: cells, bars, dashes. */
export const PIECES = /\t| \| | [–—•] /u

/** The first stated day of some lines, at least a whole one, or null. */
export function statedDay(lines: Iterable<string>): string | null {
  for (const words of lines)
    for (const piece of words.split(PIECES)) {
      const label = LABEL.exec(piece.trim())
      const stamp = readStamp((label?.[1] ?? piece).trim().replace(/[.,]$/u, ''))
      if (stamp !== null && (label || stamp.length >= 'yyyy-mm-dd'.length)) return stamp
    }
  return null
}
