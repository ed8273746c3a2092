// Figures as a table for humanitarian tools: one row per wording of a figure, a second row of HXL
// hashtags (hxlstandard.org 1.1). Values are bounds; "about" and "at least" stand in a column of
// their own, so that a sum never hides them.
import type { Claim } from '../../model/claim.ts'
import type { Term } from '../../model/term.ts'
import type { Statement } from '../../model/statement.ts'
import { labelOf, own, wordsOf, type View } from '../view.ts'
import { csvOf, type Cell } from './csv.ts'
import type { FileFormat } from './file.ts'
import { addressOf } from './report.ts'
import { standingOf } from './standing.ts'

const HEADER = [
  ['claim', '#meta+id'],
  ['what is counted', '#indicator+name'],
  ['term', '#indicator+code'],
  ['unit', '#indicator+unit'],
  ['value, from', '#value+min'],
  ['value, to', '#value+max'],
  ['bound', '#value+bound'],
  ['status', '#status'],
  ['place', '#loc+name'],
  ['from day', '#date+start'],
  ['to day', '#date+end'],
  ['reports', '#meta+reports'],
  ['independent at most', '#meta+independent'],
  ['origins', '#meta+origins'],
  ['report', '#meta+source'],
  ['reported', '#date+reported'],
  ['address', '#meta+url'],
  ['speaker', '#meta+speaker'],
  ['exact words', '#description+quote'],
  ['characters, from', '#meta+start'],
  ['characters, to', '#meta+end'],
] as const

// IDMC's terms that HXL has a tag of its own for would need one column each; the code column keeps
// the term as it is.
const codeOf = (term: Term | null) => term ?? 'other'

function row(view: View, claim: Claim, statement: Statement): Cell[] {
  const report = view.documents.get(statement.document)
  const stated = statement.min !== undefined && statement.max !== undefined
  const { min, max } = stated ? statement : claim
  return [
    claim.id,
    own(view, claim.label),
    codeOf(claim.term),
    claim.unit ?? null,
    min ?? null,
    max ?? null,
    claim.statements.length === 1 ? claim.bound : null,
    claim.status,
    claim.place && own(view, claim.place),
    claim.time?.from ?? null,
    claim.time?.to ?? null,
    claim.reports,
    claim.independent,
    claim.origins,
    labelOf(view, statement.document),
    report?.published ?? null,
    report ? addressOf(view, report) : null,
    statement.speaker ? own(view, statement.speaker) : null,
    wordsOf(view, statement),
    statement.start,
    statement.end,
  ]
}

export const figuresCsv: FileFormat = {
  name: 'figures',
  ending: 'figures.csv',
  media: 'text/csv; charset=utf-8',
  says: 'every figure with its bounds, scope, source and exact words: CSV with HXL tags',
  write: (view) => {
    const rows = view.story.claims
      .filter(({ kind }) => kind === 'figure')
      .flatMap((claim) => standingOf(claim).map((one) => row(view, claim, one)))
    return csvOf([HEADER.map(([title]) => title), HEADER.map(([, tag]) => tag), ...rows])
  },
}
