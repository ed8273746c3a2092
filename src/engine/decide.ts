// What analysts decided of claims, replayed over a reconciled story: readings accepted, statements
// and claims rejected, claims merged, split, retyped or held apart. Every decision is told of, also
// one that found nothing to hold on to. Pure; depends on pile and decisions alone.
// Example: merging two claims of 12,000 people gives one claim with both statements, and why.
import { findAnchor, isVersionOf } from '../model/decision-anchor.ts'
import {
  anchorsOf,
  reportsOfDeed,
  setWords,
  type ClaimDeed,
  type Decided,
  type Named,
} from '../model/decision.ts'
import type { Claim } from '../model/claim.ts'
import type { Passage } from '../model/passage.ts'
import type { Document } from '../model/document.ts'
import type { Pile } from '../model/pile.ts'
import type { Agreement } from '../model/story.ts'
import type { Finding } from '../model/finding.ts'
import type { Statement } from '../model/statement.ts'
import { withdrawnIn } from '../model/revision.ts'
import { overlapsSpan } from '../text/span.ts'
import { restorable } from './decide-restore.ts'
import {
  holdApart,
  keepApart,
  ledgerOf,
  mergeClaims,
  rejectFinding,
  rejectStatements,
  retypeClaim,
  type CountIndependent,
  type Ledger,
} from './decide-ledger.ts'

/** The parts of a story that decisions change. */
export interface Decidable {
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
  readonly agreements: readonly Agreement[]
}

/** The parts as decided, and what became of each decision. */
export interface DecidedParts extends Decidable {
  readonly decisions: readonly Decided[]
}

/**
 * The parts of a story with the decisions replayed, in order of time. Decisions about reports that
 * are not in the pile are left out. O(decisions × statements).
 */
export function decide(
  parts: Decidable,
  {
    pile,
    decisions,
    independentReports,
  }: {
    readonly pile: Pile
    readonly decisions: readonly Named[]
    readonly independentReports: CountIndependent
  },
): DecidedParts {
  const documents = pile.reports.map(({ document }) => document)
  const about = decisions.filter((one) => isAbout(one, documents))
  if (about.length === 0) return { ...parts, decisions: [] }
  const ledger = ledgerOf(
    parts,
    documents.map(({ id }) => id),
    independentReports,
  )
  const decided = about.map((one) => replay(one, pile, ledger))
  return {
    claims: ledger.claims(),
    findings: ledger.findings(),
    agreements: ledger.agreements(),
    decisions: decided.map((one) => ({ ...one, claims: one.claims.flatMap(ledger.nowCalled) })),
  }
}

/** Whether a decision is about a report of these, in any version, or about an outlet of theirs. */
const isAbout = (one: Named, documents: readonly Document[]): boolean =>
  documentsOf(one, documents).length > 0

/** The reports of these that a decision is about, in any version, or that an outlet printed. */
function documentsOf({ deed }: Named, documents: readonly Document[]): Document[] {
  if (deed.kind === 'describe' || (deed.kind === 'grade' && deed.outlet !== null))
    return documents.filter(({ outlet }) => outlet === deed.outlet)
  const reports = reportsOfDeed(deed)
  return documents.filter((document) => reports.some((ref) => isVersionOf(ref, document)))
}

function replay(one: Named, pile: Pile, ledger: Ledger): Decided {
  const { id, by, time, reason, deed } = one
  const documents = pile.reports.map(({ document }) => document)
  const passages = anchorsOf(deed).map((anchor) => findAnchor(anchor, documents))
  const cites = passages.flat()
  const whole = anchorsOf(deed).length > 0 ? [] : documentsOf(one, documents)
  // It still holds for what the older version said, and says so.
  const past = cites.length > 0 && cites.every((cite) => withdrawnIn(cite, pile.revisions ?? []))
  const told = (lost: string | null, claims: readonly string[] = []): Decided => ({
    id,
    kind: deed.kind,
    by,
    time,
    reason,
    state: lost === null && !past ? 'applied' : 'orphaned',
    why: lost ?? (past ? DROPPED : null),
    claims,
    cites,
    sets: setWords(deed),
    ...(whole.length > 0 ? { documents: whole.map((document) => document.id) } : {}),
  })
  switch (deed.kind) {
    case 'accept':
    case 'reject':
    case 'merge':
    case 'split':
    case 'retype':
    case 'other-scope': {
      if (passages.some((found) => found.length === 0)) return told(GONE)
      const outcome = applyToClaims(one, deed, passages, ledger)
      return typeof outcome === 'string' ? told(outcome) : told(null, outcome)
    }
    case 'speaker':
      return told(passages.some((found) => found.length === 0) ? GONE : null)
    case 'note':
      return told(passages.some((found) => found.length === 0) ? GONE : null)
    case 'restore':
      return told(documents.some((document) => isRestored(document, deed)) ? null : UNTOUCHED)
    default:
      return told(null)
  }
}

const GONE = 'its words are no longer in the report'
const DROPPED = 'a newer version of the report no longer says it'
const UNTOUCHED = 'nothing was removed there'
const NO_CLAIM = 'no claim stands on its words now'

/** Whether the text was given back; a report that was prepared shows the words again. */
function isRestored(document: Document, deed: Parameters<typeof restorable>[1]): boolean {
  return isVersionOf(deed.report, document) && document.text.includes(deed.exact.trim())
}

interface Held {
  readonly claim: Claim
  readonly statement: Statement
}

/** Applies a deed about claims: the ids it is about, or why it holds on to nothing. */
function applyToClaims(
  one: Named,
  deed: ClaimDeed,
  passages: readonly (readonly Passage[])[],
  ledger: Ledger,
): readonly string[] | string {
  const groups = passages.map((found) =>
    found.flatMap((passage) => heldBy(ledger, deed.claim, passage) ?? []),
  )
  if (groups.some((group) => group.length === 0)) return NO_CLAIM
  const held = groups.flat()
  const claims = [...new Map(held.map(({ claim }) => [claim.id, claim])).values()]
  const ids = claims.map(({ id }) => id)
  const why = `${one.by}: ${one.reason}`
  switch (deed.kind) {
    case 'accept':
      return ids
    case 'reject':
      if (deed.what === 'finding')
        return rejectFinding(ledger, deed.finding, ids) ? ids : 'no such finding is there now'
      return rejectStatements(
        ledger,
        deed.what === 'claim'
          ? claims.flatMap(({ statements }) => statements)
          : held.map(({ statement }) => statement),
      )
    case 'merge':
      return ids.length < 2 ? ids : [mergeClaims(ledger, ids, `merged by ${why}`)]
    case 'split':
      return keepApart(ledger, held, `split by ${why}`)
    case 'retype':
      return ids.map((id) => retypeClaim(ledger, id, deed, `retyped by ${why}`))
    case 'other-scope':
      return holdApart(ledger, groups, `other scope, says ${why}`)
  }
}

/** The claim of a kind with a statement on a passage, first of all on these very words. */
function heldBy(ledger: Ledger, kind: Claim['kind'], passage: Passage): Held | null {
  let near: Held | null = null
  for (const claim of ledger.claims()) {
    if (claim.kind !== kind) continue
    for (const statement of claim.statements) {
      if (statement.document !== passage.document) continue
      if (statement.start === passage.start && statement.end === passage.end)
        return { claim, statement }
      if (near === null && overlapsSpan(statement, passage)) near = { claim, statement }
    }
  }
  return near
}
