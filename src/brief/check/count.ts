// How many a line says speak: a count of reports or sources, or a plural of who is quoted, that its
// passages do not show. Example: "sources say" against one passage of "a source".
import type { Checked } from './check.ts'
import { numeral } from '../words.ts'

/** Words that count reports, as a line of its own may do. */
export const COUNT =
  /\b(\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|multiple|numerous|various|some|a\s+number\s+of)\s+(independent\s+|separate\s+|different\s+)?(?:(?:news\s+)?(?:reports?|sources|outlets|origins|accounts|media|agencies)|independent\s+at\s+most)\b/giu
/** A bare plural as the one who says: "sources say", "according to reports". */
const BARE =
  /\b(?:sources|reports|outlets)\s+(?:say|said|show|agree|confirm)\b|\baccording\s+to\s+(?:sources|reports|outlets)\b/giu
/** One who speaks, in the plural. */
const SPEAKERS =
  /\b(witness|official|diplomat|aide|resident|spokesperson|spokesm|spokeswom|source|report)(?:es|s|en)\b/giu

/** A count or a plural that goes beyond the passages. */
export function countReason({ line, reports, passages, independent }: Checked): string | null {
  const said = passages.join(' | ').toLowerCase()
  for (const [words, number, only] of line.matchAll(COUNT)) {
    if (said.includes(words.toLowerCase())) continue
    const bare = numeral(number!.toLowerCase())
    const stated = /^\d/u.test(bare) ? Number(bare) : /^some$/iu.test(bare) ? 2 : 3
    const counted = only !== undefined || words.endsWith('independent at most')
    const most = counted && independent !== undefined ? independent : reports
    if (stated > most) return `it counts “${words}”, its passages come from ${most}`
  }
  for (const [words] of line.matchAll(BARE))
    if (reports < 2 && !said.includes(words.toLowerCase()))
      return `it says “${words}”, its passages come from one report`
  return pluralReason(line, said, reports)
}

/** "Witnesses" where the passages have one witness. */
function pluralReason(line: string, said: string, reports: number): string | null {
  for (const [words, one] of line.matchAll(SPEAKERS)) {
    const head = one!.toLowerCase()
    if (said.includes(words.toLowerCase()) || (reports > 1 && /^(?:source|report)$/u.test(head)))
      continue
    if (new RegExp(`\\b(?:a|an|one|the)\\s+(?:\\p{L}+\\s+){0,2}${head}`, 'u').test(said))
      return `it says “${words}”, its passages have one`
  }
  return null
}
