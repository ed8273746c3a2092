// The lines of the logs that a damaged store still proves → the logs of the new one, and which
// lines are missing. The decision log is a chain: where a record is missing the decisions that are
// left are chained anew, or no run could read any of them. Example: of seven decisions the third is
// lost: six hold under their own ids, and "decision log line 3" is told of.
import { readLog, recordLine, recordsAfter, type LogRecord } from '../../model/decision-log.ts'
import type { Decision } from '../../model/decision.ts'
import { readDecision } from '../../model/decision-read.ts'
import { sha256 } from '../../model/identity.ts'

const DECISION_LOG = 'decision'
/** Missing lines named one by one; more are told as a stretch. */
const NAMED_MAX = 50

/** A log to be written, its lines numbered from one, and what of it is not there any more. */
export interface SavedLog {
  readonly lines: readonly string[]
  readonly lost: readonly string[]
}

/**
 * What is left of a log. `expected`: lines that it had at least, as others tell. O(lines).
 */
export function savedLog(name: string, found: ReadonlyMap<number, string>, expected = 0): SavedLog {
  const numbers = [...found.keys()].sort((a, b) => a - b)
  const lines = numbers.map((number) => found.get(number)!)
  const lost = missingOf(`${name} log line`, found, expected)
  return { lines: name === DECISION_LOG ? chained(lines) : lines, lost }
}

/** What is missing of rows that are numbered from one: "account line 7". `expected`: at least. */
export function missingOf(
  what: string,
  found: ReadonlyMap<number, unknown>,
  expected = 0,
): string[] {
  let last = expected
  for (const number of found.keys()) last = Math.max(last, number)
  const lost: string[] = []
  let missing = 0
  for (let number = 1; number <= last; number++)
    if (!found.has(number) && ++missing <= NAMED_MAX) lost.push(`${what} ${number}`)
  return missing > NAMED_MAX ? [...lost, `${what}: ${missing - NAMED_MAX} more`] : lost
}

/** The lines as they are where they hold, else the decisions in them as a chain of their own. */
function chained(lines: readonly string[]): readonly string[] {
  if (!('record' in readLog(lines))) return lines
  const decisions = lines.flatMap((line): Decision[] => {
    const { content, contentHash } = JSON.parse(line) as LogRecord
    const decision =
      content === null || sha256(content) !== contentHash ? null : readDecision(content)
    return decision === null || typeof decision === 'string' ? [] : [decision]
  })
  return recordsAfter(undefined, decisions).map(recordLine)
}

/** Decisions that the log of runs counts: its end may be missing, too. */
export function decisionsCounted(runs: ReadonlyMap<number, string> | undefined): number {
  const counts = [...(runs?.values() ?? [])].map((line) => {
    const { decisions } = JSON.parse(line) as { readonly decisions?: unknown }
    return typeof decisions === 'number' ? decisions : 0
  })
  return Math.max(0, ...counts)
}
