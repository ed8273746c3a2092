// What differs, what is contested and where the speaker is unclear: each finding with all
// wordings side by side, its reasons and its passages. No side is put ahead.
import type { Claim } from '../../model/claim.ts'
import type { Finding, FindingKind } from '../../model/finding.ts'
import { formatBounds } from '../wording.ts'
import { markup, type Markup } from './markup.ts'
import { axisEnd, countedStatements, plottedList, statusTag } from './statements.ts'
import { groupByWords, own, reason } from '../view.ts'
import { citeAll, type PageView } from './cite.ts'

/** How a kind of finding is called, and what it means. */
export const FINDING_WORDS: {
  readonly [kind in FindingKind]: readonly [name: string, meaning: string]
} = {
  same: ['Same', 'the same figure or statement in several reports'],
  range: ['Range', 'wordings that fit inside one range'],
  differ: ['Differ', 'different values for the same thing'],
  update: ['Update', 'a later value of a figure that moves with time'],
  part: ['Part', 'one figure is a part of the other'],
  'other-scope': ['Other scope', 'figures that count different things, places or times'],
  contested: ['Contested', 'said by one party, denied by another'],
  'unsafe-speaker': ['Speaker unclear', 'the same words beside different speakers, or beside none'],
}

const DIFFERENCE_KINDS: readonly FindingKind[] = [
  'differ',
  'range',
  'update',
  'part',
  'other-scope',
]
const FINDINGS_FIRST = 12

function claimsOf(view: PageView, finding: Finding): Claim[] {
  return finding.claims.flatMap((id) => view.story.claims.find((claim) => claim.id === id) ?? [])
}

// Each of these ends in words that stand above, with their reports.
const ROLE = /^([^“]{1,200} (?:accuses?|den(?:ies|y)) \([^)“]{1,100}\)): “[^]*$/u

/** The reasons of a finding without the wordings, which the page shows as passages. */
function shownReasons({ why }: Finding): string[] {
  return why.filter((one) => !one.startsWith('worded: ')).map((one) => one.replace(ROLE, '$1'))
}

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
  const claims = claimsOf(view, finding)
  const [first] = claims
  if (!first) return markup`the same words`
  // Neither of two sentences that differ heads the other.
  if (finding.kind === 'differ' && first.kind !== 'figure')
    return markup`${reason(view, finding.why[0] ?? first.label)}`
  const alone = claims.length === 1 && first.kind === 'figure'
  // A contested matter is not headed by one of its parties.
  const label =
    finding.kind === 'contested' ? first.label.replace(/^[^:“"]{1,80}: /u, '') : first.label
  return markup`${own(view, label)}${alone && markup` <span class="value">${formatBounds(first)}</span> ${statusTag(first.status)}`}`
}

function passagesOf(view: PageView, finding: Finding): Markup {
  return markup`<ul class="wordings">${groupByWords(view, finding.cites).map(({ words, passages }) => markup`<li><q>${words}</q> ${citeAll(view, passages)}</li>`)}</ul>`
}

function findingItem(view: PageView, finding: Finding): Markup {
  const claims = claimsOf(view, finding)
  const [name, meaning] = FINDING_WORDS[finding.kind]
  const figures = claims.length > 0 && claims.every((claim) => claim.kind === 'figure')
  return markup`<article class="finding finding-${finding.kind}" id="${findingAnchor(view, finding)}">
<h3><span class="kind" title="${meaning}">${name}</span> ${findingHeading(view, finding)}</h3>
${figures ? figureSides(view, claims) : passagesOf(view, finding)}
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

/** Findings of differences, those that differ first. */
export function differences(view: PageView): readonly Finding[] {
  return DIFFERENCE_KINDS.flatMap((kind) =>
    view.story.findings.filter((finding) => finding.kind === kind),
  )
}

/** Figures that differ, move, or count other things. */
export function differencesSection(view: PageView): Markup {
  return list(view, differences(view), 'No figures of the same thing differ in these reports.')
}

export function contestedSection(view: PageView): Markup {
  const findings = view.story.findings.filter((finding) => finding.kind === 'contested')
  return list(view, findings, 'No accusation met by a denial was found.')
}

export function speakersSection(view: PageView): Markup {
  const findings = view.story.findings.filter((finding) => finding.kind === 'unsafe-speaker')
  return list(
    view,
    findings,
    'No quote stands beside different speakers, or beside none, in several reports.',
  )
}

/** What is said alike: one line per finding, with its three counts. */
export function sameSection(view: PageView): Markup {
  const findings = view.story.findings.filter((finding) => finding.kind === 'same')
  if (findings.length === 0)
    return markup`<p class="quiet">Nothing is said alike in several reports.</p>`
  return markup`<ul class="same">${findings.map((finding) => {
    const claim = claimsOf(view, finding)[0]
    const value = claim?.kind === 'figure' ? `: ${formatBounds(claim)}` : ''
    return markup`<li><strong>${claim ? own(view, claim.label) : 'the same words'}${value}</strong> ${citeAll(view, finding.cites)} <span class="counts">${reason(view, shownReasons(finding).join('; '))}</span></li>`
  })}</ul>`
}
