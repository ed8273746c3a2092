// A date of the text -> the time of what is told with it: after "since" all from its first day on.
// Example: "has owned the mine since 2011" is of 2011 and later, with no end.
import type { Time, TimeMention } from '../../model/annotation.ts'
import type { Span } from '../../text/span.ts'

const SINCE =
  /\bsince\s+(?:(?:about|around|early|late|mid|at\s+least|the\s+\p{Ll}+\s+of)[\s-]+)?$/iu
const REACH = 30

/** Whether a date is only the beginning of a span: "since 2011". O(1). */
export const opensSpan = (text: string, { start }: Span): boolean =>
  SINCE.test(text.slice(Math.max(0, start - REACH), start))

/** The mention of a date, without an end where it only begins a span. O(1). */
export function mentionOf(text: string, { start, end, from, to }: Time): TimeMention {
  return { start, end, from, to: opensSpan(text, { start, end }) ? null : to }
}
