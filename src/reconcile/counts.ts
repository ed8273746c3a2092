// How many reports, independent reports and origins stand behind statements. Reports that share
// their text count once; a primary source that several reports name is one origin. Counts never
// rule on truth. Example: three reports, two of which share the sentence, all citing the agency:
// reports 3, independent 2, origins 1.
import type { Passage } from '../model/passage.ts'
import { isOneSource, partyKey } from './people/party.ts'
import type { Said } from './statement.ts'

/**
 * Reports left once those that share the text around the given passages count once; at least 1 for
 * any passage.
 */
export type CountIndependent = (passages: readonly Passage[]) => number

export interface Counts {
  readonly reports: number
  readonly independent: number
  readonly origins: number
  /** Fewest origins, where unnamed sources leave it open; absent where it is `origins`. */
  readonly originsAtLeast?: number
}

/** What is counted: a statement, its report's place in the pile, the kind of what it states. */
export interface Countable {
  readonly report: Pick<Said['report'], 'order'>
  readonly statement: Said['statement']
  readonly about: Pick<Said['about'], 'kind'>
}

/**
 * The three counts of some statements. `independent` ≤ `reports`; `origins` ≥ 1. Reports that
 * name no source may each have their own, or all have it from a source that another names.
 */
export function countsOf(all: readonly Countable[], independentReports: CountIndependent): Counts {
  const reports = new Set(all.map(({ report }) => report.order)).size
  const within = (list: readonly Countable[]) => {
    const seen = new Set(list.map(({ report }) => report.order)).size
    if (seen < 2) return seen
    const counted = independentReports(list.map(({ statement }) => statement))
    return Math.max(Math.min(counted, seen), Math.min(seen, 1))
  }
  const independent = within(all)
  const named = all.filter(({ statement }) => statement.speaker && isOneSource(statement.speaker))
  const naming = new Set(named.map(({ report }) => report.order))
  const silent = all.filter(({ report }) => !naming.has(report.order))
  const sources = new Set(named.map(({ statement }) => partyKey(statement.speaker!)))
  // A report that dropped the source of a text it shares adds no origin.
  const ofNaming = within(all.filter(({ report }) => naming.has(report.order)))
  // A quote has one origin, its speaker, whoever prints it without the name.
  const spoken = all.every(({ about }) => about.kind === 'quotation') && sources.size > 0
  const unnamed = silent.length === 0 || spoken ? 0 : Math.max(0, independent - ofNaming)
  const origins = Math.max(1, sources.size + unnamed)
  const originsAtLeast = Math.max(1, sources.size)
  return { reports, independent, origins, ...(originsAtLeast < origins && { originsAtLeast }) }
}
