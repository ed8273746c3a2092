// A reconciled story and the revisions of its reports → the story in which the newest versions
// speak: statements that a newer version dropped or changed are marked withdrawn and count nowhere,
// versions of one report count as one, and a line that cites withdrawn words is struck.
// Example: "3,000 displaced" in Monday's page and not in Tuesday's stays in the ledger, withdrawn.
import type { Line, StruckLine } from '../model/brief.ts'
import type { Claim } from '../model/claim.ts'
import type { DocumentId } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import type { Passage } from '../model/passage.ts'
import { newestVersions, withdrawnIn, type Revision } from '../model/revision.ts'
import type { Statement } from '../model/statement.ts'
import type { StoryDocument } from '../model/story.ts'

/** Why a line is struck, a claim withdrawn. */
export const WITHDRAWN = 'the report was revised and says so no more'

/**
 * The claims with withdrawn statements marked, and counted and bounded without them; a claim of
 * withdrawn statements alone keeps its numbers and is marked itself. O(statements × revisions).
 */
export function withdrawnClaims(
  claims: readonly Claim[],
  revisions: readonly Revision[],
): readonly Claim[] {
  if (revisions.length === 0) return claims
  const newest = newestVersions(revisions)
  return claims.map((claim) => {
    const statements = claim.statements.map((one): Statement =>
      withdrawnIn(one, revisions) ? { ...one, withdrawn: true } : one,
    ) as [Statement, ...Statement[]]
    const live = statements.filter(({ withdrawn }) => !withdrawn)
    const counted = live.length > 0 ? live : statements
    const reports = versionsOf(counted, newest)
    if (live.length === statements.length && reports === versionsOf(counted, new Map()))
      return claim
    return {
      ...claim,
      ...(live.length > 0 && live.length < statements.length ? boundsOf(claim, live) : {}),
      statements,
      reports,
      independent: Math.min(claim.independent, reports),
      ...(live.length > 0 ? {} : { withdrawn: true as const, why: [...claim.why, WITHDRAWN] }),
    }
  })
}

/** Reports that say it; versions of one report are one. */
function versionsOf(
  statements: readonly Statement[],
  newest: ReadonlyMap<DocumentId, DocumentId>,
): number {
  const counted = statements.filter(({ repeat }) => !repeat)
  const all = counted.length > 0 ? counted : statements
  return new Set(all.map(({ document }) => newest.get(document) ?? document)).size
}

function boundsOf(claim: Claim, live: readonly Statement[]): Partial<Claim> {
  if (claim.kind !== 'figure') return {}
  const counted = live.filter(({ repeat }) => !repeat)
  const lows = counted.flatMap(({ min }) => min ?? [])
  const highs = counted.flatMap(({ max }) => max ?? [])
  return {
    min: lows.length > 0 ? Math.min(...lows) : claim.min,
    max: highs.length > 0 ? Math.max(...highs) : claim.max,
  }
}

/**
 * The findings as they are once reports are revised: numbers that differ only because a report
 * changed its own are an update; others that rest on withdrawn words say so.
 */
export function revisedFindings(
  findings: readonly Finding[],
  claims: readonly Claim[],
  revisions: readonly Revision[],
): readonly Finding[] {
  if (revisions.length === 0) return findings
  const said = new Map(
    claims.flatMap(({ statements }) => statements.map((one) => [keyOf(one), one] as const)),
  )
  return findings.map((finding) => {
    const { kind, cites, why } = finding
    const live = cites.filter((one) => !withdrawnIn(one, revisions))
    if (live.length === cites.length) return finding
    if (isStale(cites, revisions)) return { ...finding, why: [...why, WITHDRAWN] }
    const values = new Set(live.map((one) => valueOf(said.get(keyOf(one)))))
    const own = AT_ODDS.has(kind) && values.size === 1
    return own ? { ...finding, kind: 'update', why: ['the report was revised'] } : finding
  })
}

const AT_ODDS: ReadonlySet<string> = new Set(['differ', 'range'])

const keyOf = ({ document, start, end }: Passage) => `${document} ${start} ${end}`
const valueOf = (said: Statement | undefined) => `${said?.min ?? ''} ${said?.max ?? ''}`

/**
 * The parts that a brief is drafted from: claims without their withdrawn statements, and no finding
 * that sets withdrawn words against those of others. How a report changed its own words is told.
 */
export function saidNow<Parts extends { claims: readonly Claim[]; findings: readonly Finding[] }>(
  parts: Parts,
  revisions: readonly Revision[],
): Parts {
  if (revisions.length === 0) return parts
  const claims = parts.claims.map((claim): Claim => {
    const [first, ...rest] = claim.statements.filter(({ withdrawn }) => !withdrawn)
    return first ? { ...claim, statements: [first, ...rest] } : claim
  })
  const findings = parts.findings.filter(({ cites }) => !isStale(cites, revisions))
  return { ...parts, claims, findings }
}

/** Whether words cite what was withdrawn, and not what the newer version says instead. */
function isStale(cites: readonly Passage[], revisions: readonly Revision[]): boolean {
  const newest = newestVersions(revisions)
  return cites.some((one) => {
    if (!withdrawnIn(one, revisions)) return false
    const chain = newest.get(one.document)
    const newer = ({ document }: Passage) => (newest.get(document) ?? document) === chain
    return !cites.some((other) => newer(other) && !withdrawnIn(other, revisions))
  })
}

/** The brief without the lines that cite withdrawn words as if they stood; these are struck. */
export function strikeWithdrawn(
  told: { readonly brief: readonly Line[]; readonly struck: readonly StruckLine[] },
  revisions: readonly Revision[],
): { readonly brief: readonly Line[]; readonly struck: readonly StruckLine[] } {
  const lines = told.brief.filter(({ cites }) => isStale(cites, revisions))
  if (lines.length === 0) return told
  return {
    brief: told.brief.filter((line) => !lines.includes(line)),
    struck: [...told.struck, ...lines.map(({ text, cites }) => ({ text, why: WITHDRAWN, cites }))],
  }
}

/** The reports of a story, each earlier version with the newest that stands for it. */
export function withVersions(
  documents: readonly StoryDocument[],
  revisions: readonly Revision[],
): readonly StoryDocument[] {
  if (revisions.length === 0) return documents
  const newest = newestVersions(revisions)
  return documents.map((one) => {
    const newer = newest.get(one.id)
    return newer === undefined ? one : { ...one, newest: newer }
  })
}
