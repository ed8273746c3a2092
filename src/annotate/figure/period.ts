// Whether a figure is a running total or counts a stretch of time. Example: "has killed 40 people
// since May" and "40 so far" are cumulative; "40 people fled in the past week" is for a period; "40
// people live there" is neither.
import type { Figure } from '../../model/annotation.ts'

type Covers = NonNullable<Figure['covers']>

const UNIT = '(?:hours?|days?|nights?|weeks?|months?|years?|decades?)'
const COUNT = '(?:\\p{Nd}+|an?|one|two|three|four|five|six|seven|eight|nine|ten|few|several)'
const CUMULATIVE =
  /\b(?:so far|to date|until now|up to now|in total|in all|cumulative(?:ly)?|overall|altogether)\b/iu
const SINCE = /\bsince (?:\p{Nd}|\p{Lu}|last|early|late|mid|then|the|yesterday)/u
const PERIOD = new RegExp(
  `\\b(?:(?:in|over|during|within|for) the (?:past|last|first|previous|next) (?:${COUNT} )?${UNIT}` +
    `|(?:this|last|next) (?:week|month|year|weekend|spring|summer|autumn|winter)` +
    `|(?:in|within) (?:just |only |under |less than )?${COUNT} ${UNIT}` +
    `|(?:daily|weekly|monthly|yearly|annually|overnight)` +
    `|between \\p{Nd}{1,2} (?:\\p{Lu}\\p{L}+ )?and \\p{Nd}{1,2})\\b`,
  'iu',
)

/** How far a figure's clause is read, in characters. */
const REACH = 400

/**
 * What stretch of time a clause gives its figure: none where it says nothing. "Since" and "so far"
 * outweigh a period.
 */
export function coversOf(text: string, clause: { start: number; end: number }): Covers | null {
  const words = text.slice(clause.start, Math.min(clause.end, clause.start + REACH))
  if (CUMULATIVE.test(words) || SINCE.test(words)) return 'cumulative'
  return PERIOD.test(words) ? 'period' : null
}
