// The figures of a story as rows: value, status, scope, counts, every wording with its source, and
// where an axis for them ends. Example: "people displaced in Keld", 38,500, actual, two reports.
import type { Claim } from '../../model/claim.ts'
import type { ScreenCounts, ScreenFigure } from '../../model/screen.ts'
import { isStatus } from './status.ts'
import { figureClaims, scopeOf } from '../rows/figures.ts'
import { differences } from '../rows/findings.ts'
import { comparedEnd, isInferred } from '../rows/statements.ts'
import { own, type View } from '../view.ts'
import { formatBounds, formatCounts } from '../wording.ts'
import { valuesOf } from './cite.ts'

/** The three counts of a claim. */
export function countsOf(claim: Claim): ScreenCounts {
  return {
    reports: claim.reports,
    independent: claim.independent,
    origins: claim.origins,
    originsAtLeast: claim.originsAtLeast ?? null,
    words: formatCounts(claim),
  }
}

function scopeWords(view: View, claim: Claim): string {
  const scope = scopeOf(view, claim)
  if (!scope) return 'place and time not stated'
  return scope.dated && isInferred(view, claim.statements)
    ? `${scope.words} (inferred)`
    : scope.words
}

/** All figures, weightiest first. */
export function screenFigures(view: View): ScreenFigure[] {
  const findings = differences(view)
  return figureClaims(view).map((claim) => ({
    claim: claim.id,
    label: own(view, claim.label),
    value: formatBounds(claim),
    status: isStatus(claim.status) ? claim.status : null,
    scope: scopeWords(view, claim),
    counts: countsOf(claim),
    values: valuesOf(view, claim),
    axisEnd: comparedEnd(claim),
    finding: findings.find(({ claims }) => claims.includes(claim.id))?.id ?? null,
  }))
}
