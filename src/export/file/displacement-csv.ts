// Displacement figures in the columns of IDMC's Helix figures export, a row for each wording of a
// figure that was reported as having happened. What Helix leaves to its analysts (cause, category,
// role, reliability) stays empty, and so does the number where the words give a range.
// Example: "More than 38,500 people have left" is Quantifier "More than", Reported 38500.
// Source of the column names and of the labels of term, quantifier, unit, role and accuracy: the
// open code of Helix (idmc-labs/helix-server, apps/entry/models.py).
import { monthRange, partsOf, weekRange, yearRange, type DayRange } from '../../model/calendar.ts'
import type { Claim } from '../../model/claim.ts'
import type { Statement } from '../../model/statement.ts'
import type { Term } from '../../model/term.ts'
import { labelOf, own, wordsOf, type View } from '../view.ts'
import { acceptedOf } from './accepted.ts'
import { csvOf, type Cell } from './csv.ts'
import type { FileFormat } from './file.ts'
import { addressOf, titleOf } from './report.ts'
import { standingOf } from './standing.ts'

/** Our terms in the labels of Helix; a figure of another term is no displacement figure there. */
const TERM: { readonly [term in Term]?: string } = {
  displaced: 'Displaced',
  evacuated: 'Evacuated',
  'forced to flee': 'Forced to flee',
  sheltered: 'Sheltered',
  'in relief camp': 'In relief camp',
  relocated: 'Relocated',
  homeless: 'Homeless',
  'destroyed housing': 'Destroyed housing',
  'partially destroyed housing': 'Partially destroyed housing',
  'uninhabitable housing': 'Uninhabitable housing',
  returned: 'Returns',
}
const HOUSING: ReadonlySet<Term> = new Set([
  'destroyed housing',
  'partially destroyed housing',
  'uninhabitable housing',
])
const HOUSEHOLDS = /\b(?:households?|famil(?:y|ies))\b/iu

interface Row {
  readonly view: View
  readonly claim: Claim
  readonly statement: Statement
}

/** Columns of Helix in its own order of words, then ours, which say so. */
const COLUMNS: readonly (readonly [name: string, cell: (row: Row) => Cell])[] = [
  ['Id', ({ claim, statement }) => `${claim.id}:${statement.start}`],
  ['ISO3', () => null],
  ['Country', () => null],
  ['Figure cause', () => null],
  ['Figure Category', () => null],
  ['Figure term', ({ claim }) => TERM[claim.term!] ?? null],
  ['Quantifier', ({ claim, statement }) => quantified(claim, statement).quantifier],
  ['Reported', ({ claim, statement }) => quantified(claim, statement).reported],
  ['Unit', unitOf],
  ['Household Size', () => null],
  ['Total figures', totalOf],
  ['Figure Role', roleOf],
  ['Start date', ({ claim }) => claim.time?.from ?? null],
  ['Start date accuracy', ({ claim }) => (claim.time?.from ? accuracyOf(claim.time) : null)],
  ['End date', ({ claim }) => claim.time?.to ?? null],
  ['End date accuracy', ({ claim }) => (claim.time?.to ? accuracyOf(claim.time) : null)],
  ['Displacement Occurred', () => null],
  ['Locations names', ({ view, claim }) => claim.place && own(view, claim.place)],
  ['Location List', pointOf],
  ['Sources', ({ view, statement }) => (statement.speaker ? own(view, statement.speaker) : null)],
  ['Publishers', ({ view, statement }) => labelOf(view, statement.document)],
  ['Source url', ({ view, statement }) => ofReport(view, statement, addressOf)],
  ['Source Excerpt', ({ view, statement }) => wordsOf(view, statement)],
  ['Entry Title', ({ view, statement }) => ofReport(view, statement, titleOf)],
  ['Event Name', ({ view }) => own(view, view.story.title)],
  ['Include in IDU', () => 'No'],
  ['Sources reliability', () => null],
  ['Stemma: what is counted', ({ view, claim }) => own(view, claim.label)],
  ['Stemma: value, from', ({ claim, statement }) => valueOf(claim, statement).min],
  ['Stemma: value, to', ({ claim, statement }) => valueOf(claim, statement).max],
  ['Stemma: published', ({ view, statement }) => publishedOf(view, statement)],
  ['Stemma: reports', ({ claim }) => claim.reports],
  ['Stemma: independent at most', ({ claim }) => claim.independent],
  ['Stemma: origins', ({ claim }) => claim.origins],
  ['Stemma: characters, from', ({ statement }) => statement.start],
  ['Stemma: characters, to', ({ statement }) => statement.end],
]

function valueOf(claim: Claim, statement: Statement) {
  const stated = statement.min !== undefined && statement.max !== undefined
  const { min, max } = stated ? statement : claim
  return { min: min ?? null, max: max ?? null }
}

/**
 * The number that the words give and how they give it. Helix holds one number: a range, and a
 * number that is no count of whole people, gives none.
 */
function quantified(claim: Claim, statement: Statement) {
  const { min, max } = valueOf(claim, statement)
  const of = (quantifier: string | null, reported: number | null) =>
    reported !== null && Number.isSafeInteger(reported) && reported >= 0
      ? { quantifier, reported }
      : { quantifier: null, reported: null }
  if (max === null) return of('More than', min)
  if (min === null) return of('Less than', max)
  if (min !== max) return of(null, null)
  if (claim.bound === 'exact') return of('Exact', min)
  // Of several wordings the claim keeps no hedge for each: none is put into their mouths.
  return of(claim.statements.length === 1 ? 'Approximately' : null, min)
}

function unitOf({ view, claim, statement }: Row): Cell {
  const housing = claim.term !== null && HOUSING.has(claim.term)
  return housing || HOUSEHOLDS.test(wordsOf(view, statement)) ? 'Household' : 'Person'
}

/** People; of households only Helix's own household size makes people. */
function totalOf(row: Row): Cell {
  return unitOf(row) === 'Person' ? quantified(row.claim, row.statement).reported : null
}

/** Only an analyst recommends a figure; beside one that was chosen the others triangulate. */
function roleOf({ view, claim, statement }: Row): Cell {
  const chosen = acceptedOf(view, claim)
  if (chosen.length === 0) return null
  return chosen.includes(statement) ? 'Recommended figure' : 'Triangulation'
}

/** "Year", "Month" or "Week" where the days are a whole one, else "Day". */
function accuracyOf(days: DayRange): string {
  const { from, to } = days
  if (from === null || to === null) return 'Day'
  const { year, month } = partsOf(from)
  const is = (whole: DayRange) => whole.from === from && whole.to === to
  if (is(yearRange(year))) return 'Year'
  if (is(monthRange(year, month))) return 'Month'
  return is(weekRange(from)) ? 'Week' : 'Day'
}

/** "lat,lon" of the named place where the gazetteer knows it and it exposes nobody. */
function pointOf({ view, claim }: Row): Cell {
  const places = view.story.places.filter(({ name }) => name === claim.place)
  const known = places.find(({ lat, lon }) => lat !== null && lon !== null)
  if (!known || places.some(({ sensitive }) => sensitive)) return null
  return `${known.lat},${known.lon}`
}

function publishedOf(view: View, { document }: Statement): Cell {
  return view.documents.get(document)?.published ?? null
}

function ofReport(
  view: View,
  { document }: Statement,
  read: typeof addressOf | typeof titleOf,
): Cell {
  const report = view.documents.get(document)
  return report ? read(view, report) : null
}

export const displacementCsv: FileFormat = {
  name: 'displacement',
  ending: 'displacement.csv',
  media: 'text/csv; charset=utf-8',
  says: 'displacement figures told as having happened: CSV in the columns of IDMC Helix',
  write: (view) => {
    const rows = view.story.claims
      .filter(({ kind, term, status }) => kind === 'figure' && status === 'actual' && TERM[term!])
      .flatMap((claim) => standingOf(claim).map((statement) => ({ view, claim, statement })))
    return csvOf([
      COLUMNS.map(([name]) => name),
      ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row))),
    ])
  },
}
