// What differs, what is contested and where the speaker is unclear: each finding with all
// wordings side by side, its reasons and its passages. No side is put ahead.
import type { Claim } from '../../model/claim.ts'
import type { Finding } from '../../model/finding.ts'
import {
  claimsOf,
  differences,
  FINDING_WORDS,
  findingsOf,
  headingOf,
  isOfFigures,
  shownReasons,
} from '../rows/findings.ts'
import { axisEnd, countedStatements } from '../rows/statements.ts'
import { formatBounds } from '../wording.ts'
import { markup, type Markup } from './markup.ts'
import { plottedList, statusTag } from './statements.ts'
import { groupByWords, own, reason } from '../view.ts'
import { citeAll, type PageView } from './cite.ts'

const FINDINGS_FIRST = 12

function reasons(view: PageView, finding: Finding): Markup {
  return markup`<ul class="why">${shownReasons(finding).map((why) => markup`<li>${reason(view, why)}</li>`)}</ul>`
}

function claimBlock(view: PageView, claim: Claim, end: number): Markup {
  return markup`<div class="side"><h4>${own(view, claim.label)} <span class="value">${formatBounds(claim)}</span> ${statusTag(claim.status)}</h4>
${plottedList(view, countedStatements(claim), end)}</div>`
}

/** Every wording of the claims on one common axis, side by side where there are several claims. */
function figureSides(view: PageView, claims: readonly Claim[]): Markup {
  const end = axisEnd(claims.flatMap(countedStatements))
  const [only] = claims
  return claims.length === 1
    ? plottedList(view, countedStatements(only!), end)
    : markup`<div class="sides">${claims.map((claim) => claimBlock(view, claim, end))}</div>`
}

/** The anchor of a finding on the page. */
export const findingAnchor = (view: PageView, { id }: Finding): string => `${view.prefix}-f-${id}`

/** What a finding is about, in a few words, with its value where it is one figure. */
export function findingHeading(view: PageView, finding: Finding): Markup {
  const { words, figure } = headingOf(view, finding)
  return markup`${words}${figure && markup` <span class="value">${formatBounds(figure)}</span> ${statusTag(figure.status)}`}`
}

function passagesOf(view: PageView, finding: Finding): Markup {
  return markup`<ul class="wordings">${groupByWords(view, finding.cites).map(({ words, passages }) => markup`<li><q>${words}</q> ${citeAll(view, passages)}</li>`)}</ul>`
}

function findingItem(view: PageView, finding: Finding): Markup {
  const claims = claimsOf(view, finding)
  const [name, meaning] = FINDING_WORDS[finding.kind]
  return markup`<article class="finding finding-${finding.kind}" id="${findingAnchor(view, finding)}">
<h3><span class="kind" title="${meaning}">${name}</span> ${findingHeading(view, finding)}</h3>
${isOfFigures(claims) ? figureSides(view, claims) : passagesOf(view, finding)}
${reasons(view, finding)}
</article>`
}

function list(view: PageView, findings: readonly Finding[], none: string): Markup {
  if (findings.length === 0) return markup`<p class="quiet">${none}</p>`
  const [first, rest] = [findings.slice(0, FINDINGS_FIRST), findings.slice(FINDINGS_FIRST)]
  return markup`${first.map((finding) => findingItem(view, finding))}${
    rest.length > 0 &&
    markup`<details><summary>${rest.length} more</summary>${rest.map((finding) => findingItem(view, finding))}</details>`
  }`
}

/** Figures that differ, move, or count other things. */
export function differencesSection(view: PageView): Markup {
  return list(view, differences(view), 'No figures of the same thing differ in these reports.')
}

export function contestedSection(view: PageView): Markup {
  const findings = findingsOf(view, 'contested')
  return list(view, findings, 'No accusation met by a denial was found.')
}

export function speakersSection(view: PageView): Markup {
  const findings = findingsOf(view, 'unsafe-speaker')
  return list(
    view,
    findings,
    'No quote stands beside different speakers, or beside none, in several reports.',
  )
}

/** What is said alike: one line per finding, with its three counts. */
export function sameSection(view: PageView): Markup {
  const findings = findingsOf(view, 'same')
  if (findings.length === 0)
    return markup`<p class="quiet">Nothing is said alike in several reports.</p>`
  return markup`<ul class="same">${findings.map((finding) => {
    const claim = claimsOf(view, finding)[0]
    const value = claim?.kind === 'figure' ? `: ${formatBounds(claim)}` : ''
    return markup`<li><strong>${claim ? own(view, claim.label) : 'the same words'}${value}</strong> ${citeAll(view, finding.cites)} <span class="counts">${reason(view, shownReasons(finding).join('; '))}</span></li>`
  })}</ul>`
}
