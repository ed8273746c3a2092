// Findings as readers meet them: how each kind is called, which come first, what a finding is
// about in a few words, and its reasons. Example: a `differ` of two figures is headed by the
// first figure's label, one of two sentences by neither.
import type { Claim } from '../../model/claim.ts'
import type { Finding, FindingKind } from '../../model/finding.ts'
import { formatBounds } from '../wording.ts'
import { own, reason, type View } from '../view.ts'

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

/** Findings of one kind, in canonical order. */
export function findingsOf(view: View, kind: FindingKind): readonly Finding[] {
  return view.story.findings.filter((finding) => finding.kind === kind)
}

/** Findings of differences, those that differ first. */
export function differences(view: View): readonly Finding[] {
  return DIFFERENCE_KINDS.flatMap((kind) => findingsOf(view, kind))
}

/** The claims that a finding is about, in its order. */
export function claimsOf(view: View, finding: Finding): Claim[] {
  return finding.claims.flatMap((id) => view.story.claims.find((claim) => claim.id === id) ?? [])
}

// Each of these ends in words that stand above, with their reports.
const ROLE = /^([^“]{1,200} (?:accuses?|says? so|den(?:ies|y)) \([^)“]{1,100}\)): “[^]*$/u

/** The reasons of a finding without the wordings, which readers see as passages. */
export function shownReasons({ why }: Finding): string[] {
  return why
    .filter((one) => !/^(?:worded: |about “)/u.test(one))
    .map((one) => one.replace(ROLE, '$1'))
}

/** What a finding is about in a few words, and the claim whose value stands beside them. */
export interface Heading {
  readonly words: string
  /** Its value and status belong to the heading: the finding is about this one figure. */
  readonly figure: Claim | null
}

/** The heading of a finding; no side of a matter heads it. */
export function headingOf(view: View, finding: Finding): Heading {
  const claims = claimsOf(view, finding)
  const [first] = claims
  if (finding.kind === 'contested')
    return { words: matterWords(view, finding, first), figure: null }
  if (!first) return { words: 'the same words', figure: null }
  // Neither of two sentences that differ heads the other.
  if (finding.kind === 'differ' && first.kind !== 'figure')
    return { words: reason(view, finding.why[0] ?? first.label), figure: null }
  const alone = claims.length === 1 && first.kind === 'figure'
  return { words: own(view, first.label), figure: alone ? first : null }
}

/**
 * What a contested finding is about, else who accuses and who denies: a contested matter is not
 * headed by the words of one of its parties.
 */
function matterWords(view: View, { why }: Finding, first: Claim | undefined): string {
  const matter = why.map((one) => /^about “([^]{1,200})”$/u.exec(one)?.[1]).find(Boolean)
  if (matter !== undefined) return own(view, matter)
  const parties = (verb: RegExp) => why.flatMap((one) => verb.exec(one)?.[1] ?? [])
  const [accuse, deny] = [
    parties(/^(.{1,200}?) (?:accuses?|says? so) \(/u),
    parties(/^(.{1,200}?) den(?:ies|y) \(/u),
  ]
  if (accuse.length > 0 && deny.length > 0)
    return own(
      view,
      `said by ${[...new Set(accuse)].join(', ')}; denied by ${[...new Set(deny)].join(', ')}`,
    )
  return own(view, first?.label.replace(/^[^:“"]{1,80}: /u, '') ?? 'the same words')
}

/** The heading as one line: "people killed in Keld: 9–14 (actual)". */
export function headingWords(view: View, finding: Finding): string {
  const { words, figure } = headingOf(view, finding)
  if (!figure) return words
  return `${words}: ${formatBounds(figure)}${figure.status ? ` (${figure.status})` : ''}`
}

/** Whether every claim of a finding is a figure, so that its values share an axis. */
export function isOfFigures(claims: readonly Claim[]): boolean {
  return claims.length > 0 && claims.every((claim) => claim.kind === 'figure')
}
