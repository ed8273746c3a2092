// Findings as screens show them: kind in words, heading, reasons, and every side with its wordings
// and its passages, in the story's order. No side is put ahead.
// Example: "Speaker unclear": the same words by "Aldo Venn" in one report, by nobody in another.
import type { Claim } from '../../model/claim.ts'
import type { Decided } from '../../model/decision.ts'
import type { Finding } from '../../model/finding.ts'
import type { Passage } from '../../model/passage.ts'
import type { ScreenFinding, ScreenSide } from '../../model/screen.ts'
import type { Statement } from '../../model/statement.ts'
import { overlapsSpan } from '../../text/span.ts'
import {
  claimsOf,
  differences,
  FINDING_WORDS,
  findingsOf,
  headingWords,
  isOfFigures,
  shownReasons,
} from '../rows/findings.ts'
import { axisEnd, countedStatements, wordingsOf } from '../rows/statements.ts'
import { own, reason, wordsOf, type View } from '../view.ts'
import { formatBounds } from '../wording.ts'
import { citesOf, refsOf, valuesOf } from './cite.ts'

const SIDES_MAX = 12

function figureSide(view: View, claim: Claim): ScreenSide {
  return {
    claim: claim.id,
    label: own(view, claim.label),
    value: formatBounds(claim),
    status: claim.status,
    by: null,
    values: valuesOf(view, claim),
  }
}

/** The statement under a cited passage, so that the side can say who speaks. */
function statementAt(
  claims: readonly Claim[],
  passage: Passage,
): { readonly claim: string; readonly statement: Statement } | null {
  for (const { id, statements } of claims)
    for (const statement of statements)
      if (
        statement.document === passage.document &&
        statement.start < passage.end &&
        passage.start < statement.end
      )
        return { claim: id, statement }
  return null
}

/** One side for each wording and speaker of the passages that the finding cites. */
function wordSides(view: View, finding: Finding, claims: readonly Claim[]): ScreenSide[] {
  const claimAt = new Map<Passage, string>()
  const refsAt = (statements: readonly Passage[]) => [
    ...new Set(claims.flatMap((claim) => refsOf(claim, statements))),
  ]
  const cited = finding.cites.map((passage): Statement => {
    const met = statementAt(claims, passage)
    const named = { ...passage, speaker: met?.statement.speaker ?? null }
    if (met) claimAt.set(named, met.claim)
    return named
  })
  return wordingsOf(view, cited)
    .slice(0, SIDES_MAX)
    .map(({ words, speaker, statements }) => ({
      claim: claimAt.get(statements[0]) ?? null,
      label: words,
      value: null,
      status: null,
      by: speaker,
      values: [
        {
          value: words,
          min: null,
          max: null,
          by: speaker,
          cites: citesOf(view, statements),
          refs: refsAt(statements),
        },
      ],
    }))
}

/** What was decided of a story, its words masked as the view is. */
export function decidedOf(view: View): Decided[] {
  return (view.story.decisions ?? []).map((one) => ({
    ...one,
    reason: own(view, one.reason),
    sets: one.sets === null ? null : own(view, one.sets),
    cites: one.cites.map((passage) => ({ ...passage, exact: wordsOf(view, passage) })),
  }))
}

/** Whether a decision is about a claim of a finding, or about words of one: a speaker, a note. */
function isAbout(one: Decided, { claims: ids, cites }: Finding, claims: readonly Claim[]): boolean {
  if (one.claims.some((id) => ids.includes(id))) return true
  const passages = [...cites, ...claims.flatMap(({ statements }) => statements)]
  return one.cites.some((cite) =>
    passages.some((at) => at.document === cite.document && overlapsSpan(at, cite)),
  )
}

/** One finding. */
export function screenFinding(view: View, finding: Finding): ScreenFinding {
  const claims = claimsOf(view, finding)
  const [name, meaning] = FINDING_WORDS[finding.kind]
  const figures = isOfFigures(claims)
  const end = figures ? axisEnd(claims.flatMap(countedStatements)) : 0
  return {
    id: finding.id,
    kind: finding.kind,
    name,
    meaning,
    heading: headingWords(view, finding),
    why: shownReasons(finding).map((why) => reason(view, why)),
    sides: figures
      ? claims.map((claim) => figureSide(view, claim))
      : wordSides(view, finding, claims),
    axisEnd: end > 0 ? end : null,
    claims: finding.claims,
    decided: decidedOf(view).filter((one) => isAbout(one, finding, claims)),
  }
}

/** All findings: differences, contested, speakers unclear, then what is said alike. */
export function orderedFindings(view: View): readonly Finding[] {
  return [
    ...differences(view),
    ...findingsOf(view, 'contested'),
    ...findingsOf(view, 'unsafe-speaker'),
    ...findingsOf(view, 'same'),
  ]
}
