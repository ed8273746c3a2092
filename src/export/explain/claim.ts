// A claim, or one statement of it, explained: what it states, why these statements were put
// together, how it was counted and how its days were read.
// Example: "people who fled: 4,300", linked because "the texts name the same time".
import type { Claim } from '../../model/claim.ts'
import type { Finding } from '../../model/finding.ts'
import { layerOf } from '../../model/pile.ts'
import type { Statement } from '../../model/statement.ts'
import { outcomeWords } from '../rows/due.ts'
import { headingWords, FINDING_WORDS } from '../rows/findings.ts'
import { labelOf, own as ownWords, reason, type View } from '../view.ts'
import { formatBounds, formatDays } from '../wording.ts'
import { distinct, quoteOf, type Answer, type Quoted } from './answer.ts'
import { countLines } from './counts.ts'
import { dayReadings } from './days.ts'
import { CLAIM_RULES, inFull, statusWords } from './plain.ts'

/** Ids are shown by so many characters where they are only pointed at. */
export const ID_HEAD = 8

/** "people who fled in Ostrel: 4,300". */
export function claimTitle(view: View, claim: Claim): string {
  const label = ownWords(view, claim.label)
  return claim.kind === 'figure' ? `${label}: ${formatBounds(claim)}` : label
}

/** What is counted, whether it has happened, where and when. */
function scopeLine(view: View, { kind, term, status, place, time }: Claim): string[] {
  const parts = [
    term && term !== 'other' ? `counted as: ${term}` : null,
    statusWords({ kind, status }),
    place && `place: ${ownWords(view, place)}`,
    time && (time.from || time.to) ? `time: ${formatDays(time)}` : null,
  ].filter(Boolean)
  return parts.length === 0 ? [] : [parts.join('; ')]
}

/** "Piet Lansk (“he” in the text)": who says it, and the words that say so. */
function sourceWords(view: View, { document, start, end, speaker }: Statement): string | null {
  if (!speaker) return null
  const report = view.reports.find((one) => one.document.id === document)
  const said = report && [...layerOf(report, 'quotation'), ...layerOf(report, 'figure')]
  const own = said?.find((one) => one.start === start && one.end === end)?.speaker
  const words = own
    ? report!.document.text.slice(own.start, own.end).replaceAll(/\s+/gu, ' ')
    : null
  const name = `source: ${ownWords(view, speaker)}`
  return words === null || words === speaker ? name : `${name} (“${words}” in the text)`
}

/** How the figure at a statement's place is bounded ("about", "more than"). */
function boundOf(view: View, { document, start, end }: Statement): Claim['bound'] {
  const report = view.reports.find((one) => one.document.id === document)
  const figures = report ? layerOf(report, 'figure') : []
  return figures.find((one) => one.start === start && one.end === end)?.bound ?? null
}

/** What number a statement is read as, and who says it; null where there is neither. */
export function statementNote(view: View, claim: Claim, statement: Statement): string | null {
  const { min = null, max = null, repeat, withdrawn } = statement
  const bound = boundOf(view, statement) ?? (claim.statements.length === 1 ? claim.bound : null)
  const value =
    claim.kind === 'figure' && (min !== null || max !== null)
      ? `read as ${formatBounds({ min, max, bound, unit: claim.unit ?? null })}`
      : null
  const parts = [
    sourceWords(view, statement),
    value,
    repeat ? 'a repeat, not counted' : null,
    withdrawn ? 'withdrawn by a newer version of the report' : null,
  ].filter(Boolean)
  return parts.length === 0 ? null : parts.join('; ')
}

function linkRules(view: View, { kind, why, statements }: Claim): string[] {
  const [, rule] = CLAIM_RULES[kind]
  const told = why.map((one) => inFull(reason(view, one)))
  // What "both" say is said of another claim, where this one has a single statement.
  const beside = (one: string) =>
    statements.length === 1 && one.startsWith('both ') ? `set beside another report: ${one}` : one
  const reasons = told.map(beside)
  if (statements.length < 3) return [rule, ...reasons]
  return [
    rule,
    ...reasons,
    'Each of these reasons holds for two of the statements or more, not for every two.',
  ]
}

/** Findings about a claim and its whole, as things to ask for. */
function alsoOf(view: View, claim: Claim): Answer['also'] {
  const findings = view.story.findings.filter(({ claims }) => claims.includes(claim.id))
  const whole = view.story.claims.find(({ id }) => id === claim.partOf)
  return [
    ...findings.map((one) => ({ id: one.id.slice(0, ID_HEAD), title: findingTitle(view, one) })),
    ...(whole
      ? [{ id: whole.id.slice(0, ID_HEAD), title: `is a part of: ${claimTitle(view, whole)}` }]
      : []),
  ]
}

/** "Differ: people who fled in Ostrel". */
export function findingTitle(view: View, finding: Finding): string {
  return `${FINDING_WORDS[finding.kind][0]}: ${headingWords(view, finding)}`
}

/** What reports say became of commitments, or that none does. */
export function outcomeLines(view: View, claims: readonly Claim[]): string[] {
  const bound = claims.filter(({ kind }) => kind === 'commitment')
  if (bound.length === 0) return []
  const told = bound.flatMap((claim) =>
    (claim.outcomes ?? []).map((one) => {
      const what = claims.length > 1 ? `${ownWords(view, claim.label)}: ` : ''
      return what + outcomeWords(view, one)
    }),
  )
  return told.length > 0 ? told : ['no later report was found that says whether it was done']
}

/** The passages that say so. */
export const outcomeQuotes = (view: View, claims: readonly Claim[]): Quoted[] =>
  claims.flatMap(({ outcomes = [] }) =>
    outcomes.map((one) => quoteOf(view, one.cite, outcomeWords(view, one))),
  )

/** Why a claim is there. */
export function explainClaim(view: View, claim: Claim): Answer {
  return {
    kind: 'claim',
    id: claim.id,
    title: claimTitle(view, claim),
    means: CLAIM_RULES[claim.kind][0],
    rules: linkRules(view, claim),
    figures: [
      ...scopeLine(view, claim),
      ...countLines(view, claim),
      ...dayReadings(view, claim.statements),
      ...outcomeLines(view, [claim]),
    ],
    quotes: [
      ...distinct(claim.statements).map((one) =>
        quoteOf(view, one, statementNote(view, claim, one)),
      ),
      ...outcomeQuotes(view, [claim]),
    ],
    also: alsoOf(view, claim),
  }
}

/** Why a statement, counted from 1, stands in its claim. */
export function explainStatement(view: View, claim: Claim, number: number): Answer {
  const statement = claim.statements[number - 1]!
  const others = claim.statements.filter((one) => one !== statement)
  return {
    kind: 'statement',
    id: `${claim.id}/${number}`,
    title: `statement ${number} of ${claim.statements.length}: ${claimTitle(view, claim)}`,
    means: `What one report, ${labelOf(view, statement.document)}, says at one place.`,
    rules: linkRules(view, claim),
    figures: dayReadings(view, [statement]),
    quotes: [quoteOf(view, statement, statementNote(view, claim, statement))],
    also: [
      {
        id: claim.id.slice(0, ID_HEAD),
        title: `the claim, with ${others.length === 1 ? '1 more statement' : `${others.length} more statements`}`,
      },
    ],
  }
}
