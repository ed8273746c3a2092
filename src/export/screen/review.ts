// Matters for an analyst to settle, and what is left to ask somebody: findings of difference and of
// unclear speakers, figures that one report alone tells and names no source for.
// Example: ask "the Relief Council; Marn Daily" about "people displaced in Keld: 9,000–12,000".
import type { Claim } from '../../model/claim.ts'
import type { Decided } from '../../model/decision.ts'
import type { Finding, FindingKind } from '../../model/finding.ts'
import type { Passage } from '../../model/passage.ts'
import type { ReviewItem, ScreenFinding, VerifyItem } from '../../model/screen.ts'
import type { Statement } from '../../model/statement.ts'
import { figureClaims } from '../rows/figures.ts'
import {
  claimsOf,
  FINDING_WORDS,
  findingsOf,
  headingWords,
  shownReasons,
} from '../rows/findings.ts'
import { countedStatements } from '../rows/statements.ts'
import { labelOf, own, reason, wordsOf, type View } from '../view.ts'
import { formatBounds } from '../wording.ts'
import { citesOf } from './cite.ts'
import { screenFinding } from './findings.ts'

/** The kinds that need an analyst, the most pressing first. */
const REVIEWED: readonly FindingKind[] = [
  'differ',
  'unsafe-speaker',
  'contested',
  'other-scope',
  'part',
  'update',
  'range',
]

/** Deeds that settle a matter about whose claims or words they are. */
const SETTLING: ReadonlySet<Decided['kind']> = new Set([
  'accept',
  'reject',
  'merge',
  'split',
  'retype',
  'other-scope',
  'speaker',
])

const FIGURES_ASKED = 12
const ASKED_MAX = 4

function suggestionOf(view: View, finding: Finding): string {
  const [name, meaning] = FINDING_WORDS[finding.kind]
  const why = shownReasons(finding)[0]
  return `${name}: ${meaning}${why ? `; ${reason(view, why)}` : ''}`
}

/** Whether a matter is settled. A contested one has no reading to choose: a note is enough. */
function isSettled({ kind, decided }: ScreenFinding): boolean {
  return decided.some(
    (one) =>
      one.state === 'applied' &&
      (SETTLING.has(one.kind) || (one.kind === 'note' && kind === 'contested')),
  )
}

/** Every difference and unclear speaker of a story; open ones keep their place when settled. */
export function reviewItems(view: View): ReviewItem[] {
  return REVIEWED.flatMap((kind) => findingsOf(view, kind)).map((one) => {
    const finding = screenFinding(view, one)
    return {
      story: view.story.id,
      finding,
      suggestion: suggestionOf(view, one),
      settled: isSettled(finding),
    }
  })
}

/** Whom to ask: the sources that are named, and the outlets that name none. */
function askOf(view: View, statements: readonly (Passage & Partial<Statement>)[]): string {
  const named = statements.flatMap(({ speaker }) => (speaker ? [own(view, speaker)] : []))
  const outlets = statements
    .filter(({ speaker }) => !speaker)
    .map(({ document }) => labelOf(view, document))
  const all = [...new Set([...named, ...outlets])]
  const rest = all.length - ASKED_MAX
  return all.slice(0, ASKED_MAX).join('; ') + (rest > 0 ? ` and ${rest} more` : '')
}

function itemOf(view: View, text: string, claim: Claim): VerifyItem {
  const statements = countedStatements(claim)
  return {
    claim: claim.id,
    text,
    ask: askOf(view, statements),
    cites: citesOf(view, statements),
  }
}

function findingItem(view: View, finding: Finding): VerifyItem {
  const claims = claimsOf(view, finding)
  const statements = claims.flatMap(countedStatements)
  const asked = finding.kind === 'unsafe-speaker' ? finding.cites : statements
  const text =
    finding.kind === 'unsafe-speaker'
      ? `Who said “${wordsOf(view, finding.cites[0])}”`
      : `${FINDING_WORDS[finding.kind][0]}: ${headingWords(view, finding)}`
  return {
    claim: finding.claims[0] ?? null,
    text,
    ask: askOf(view, asked.length > 0 ? asked : finding.cites),
    cites: citesOf(view, finding.cites),
  }
}

/**
 * What is left to ask: differences, unclear speakers, contested matters, figures of one report
 * that names no source.
 */
export function verifyList(view: View): VerifyItem[] {
  const asked: readonly FindingKind[] = ['differ', 'unsafe-speaker', 'contested']
  const findings = asked.flatMap((kind) => findingsOf(view, kind))
  const lone = figureClaims(view).filter(
    (claim) => claim.reports === 1 && !claim.statements[0].speaker,
  )
  return [
    ...findings.map((finding) => findingItem(view, finding)),
    ...lone
      .slice(0, FIGURES_ASKED)
      .map((claim) =>
        itemOf(view, `${own(view, claim.label)}: ${formatBounds(claim)}, source not named`, claim),
      ),
  ]
}
