// Many reports → what they share: passages, pairs, near-duplicate groups.
import type { Document, DocumentId } from '../model/document.ts'
import { compareDocuments } from '../model/pile.ts'
import type { Reuse, ReusePair, SharedPassage } from '../model/reuse.ts'
import type { Span } from '../text/span.ts'
import { extentsOf } from './pair.ts'
import { passageOf } from './passage.ts'
import { readReport, type Report } from './report.ts'

export interface ReuseOptions {
  readonly quotations?: { readonly [id: DocumentId]: readonly Span[] }
}

export function findReuse(documents: readonly Document[], options: ReuseOptions = {}): Reuse {
  const stems = new Map<number, number>()
  const reports = [...documents].sort(compareDocuments).map((d) => readReport(d, { stems }))
  const passages: SharedPassage[] = []
  const pairs: ReusePair[] = []
  for (let j = 1; j < reports.length; j++)
    for (let i = 0; i < j; i++) {
      const found = alignReports(reports[i]!, reports[j]!, options)
      passages.push(...found)
    }
  return { passages, pairs, groups: [] }
}

function alignReports(a: Report, b: Report, options: ReuseOptions): SharedPassage[] {
  return extentsOf(a, b).map((extent) =>
    passageOf(a, b, extent, {
      a: options.quotations?.[a.document.id] ?? [],
      b: options.quotations?.[b.document.id] ?? [],
    }),
  )
}

/** Passages of two reports; `a` is the earlier in canonical order. */
export function alignPair(a: Document, b: Document, options: ReuseOptions = {}) {
  const [first, second] = [a, b].sort(compareDocuments)
  const stems = new Map<number, number>()
  return {
    a: first!,
    b: second!,
    passages: alignReports(readReport(first!, { stems }), readReport(second!, { stems }), options),
  }
}
