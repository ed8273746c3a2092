// Events as rows for coders of conflict data: who, what, where, when with precision, and the dead
// as low and high. "best" stays empty unless an analyst chose a reading (column names after the
// UCDP Georeferenced Event Dataset).
import type { Claim } from '../../model/claim.ts'
import { dayNumber } from '../../model/calendar.ts'
import { labelOf, own, wordsOf, type View } from '../view.ts'
import { acceptedValue } from './accepted.ts'
import { csvOf, type Cell } from './csv.ts'
import type { FileFormat } from './file.ts'
import { standingOf } from './standing.ts'

const HEADER = [
  'id',
  'headline',
  'status',
  'date_start',
  'date_end',
  'date_prec',
  'where',
  'best',
  'low',
  'high',
  'number_of_sources',
  'independent_at_most',
  'source_article',
  'exact_words',
]

// UCDP's codes of date precision: 1 the day, 2 two to six days, 3 a week, 4 a month, 5 longer.
const PRECISIONS: readonly (readonly [days: number, code: number])[] = [
  [0, 1],
  [5, 2],
  [6, 3],
  [30, 4],
]
const PRECISION_LEAST = 5

function precisionOf({ time }: Claim): number | null {
  if (!time?.from || !time.to) return null
  const days = dayNumber(time.to) - dayNumber(time.from)
  return PRECISIONS.find(([most]) => days <= most)?.[1] ?? PRECISION_LEAST
}

const isDead = ({ kind, term, status }: Claim) =>
  kind === 'figure' && term === 'killed' && status === 'actual'

function row(view: View, claim: Claim): Cell[] {
  const statements = standingOf(claim)
  const sources = [...new Set(statements.map(({ document }) => document))]
  const dead = isDead(claim)
  return [
    claim.id,
    own(view, claim.label),
    claim.status,
    claim.time?.from ?? null,
    claim.time?.to ?? null,
    precisionOf(claim),
    claim.place && own(view, claim.place),
    dead ? acceptedValue(view, claim) : null,
    dead ? claim.min : null,
    dead ? claim.max : null,
    sources.length,
    claim.independent,
    sources.map((id) => labelOf(view, id)).join('; '),
    wordsOf(view, statements[0]!),
  ]
}

export const eventsCsv: FileFormat = {
  name: 'events',
  ending: 'events.csv',
  media: 'text/csv; charset=utf-8',
  says: 'events and deaths with low and high, "best" only where an analyst chose: CSV in the manner of UCDP',
  write: (view) => {
    const claims = view.story.claims
      .filter((claim) => claim.kind === 'event' || isDead(claim))
      .filter((claim) => standingOf(claim).length > 0)
    return csvOf([HEADER, ...claims.map((claim) => row(view, claim))])
  },
}
