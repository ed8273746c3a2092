// Claims and findings that decisions change, step by step: statements move between claims, counts
// and ids follow, findings that no longer hold go and those that now hold come. A claim's id names
// its earliest passage, so what a split undoes has its old name again.
// Example: a claim of three statements, one rejected: two statements, counts of two.
import { boundsIntersect, widenByRounding, type Bounds } from '../model/bounds.ts'
import type { Claim } from '../model/claim.ts'
import type { ClaimDeed } from '../model/decision.ts'
import type { Finding, FindingKind } from '../model/finding.ts'
import { contentId } from '../model/identity.ts'
import type { Passage } from '../model/passage.ts'
import { citesOf } from '../model/passage.ts'
import type { Statement } from '../model/statement.ts'
import type { Agreement } from '../model/story.ts'
import { claimId } from '../reconcile/claim.ts'
import { countsOf, type CountIndependent } from '../reconcile/counts.ts'

export type { CountIndependent } from '../reconcile/counts.ts'

/** Claims and findings under change. */
export interface Ledger {
  readonly claims: () => readonly Claim[]
  readonly findings: () => readonly Finding[]
  readonly agreements: () => readonly Agreement[]
  /** What a claim is called now; nothing where it is gone. */
  readonly nowCalled: (id: string) => readonly string[]
  /** Takes claims away and puts others in; `renamed` says which new one stands for an old id. */
  readonly exchange: (out: readonly string[], into: readonly Claim[], why: string | null) => void
  readonly setFindings: (findings: readonly Finding[]) => void
  /** A claim of these statements that says otherwise what `like` says. */
  readonly draft: (like: Claim, statements: readonly Statement[], why: string | null) => Claim
  readonly order: (statement: Passage) => number
}

interface Parts {
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
  readonly agreements: readonly Agreement[]
}

/** A ledger of a story's parts; `documents` are its reports in canonical order. */
export function ledgerOf(
  parts: Parts,
  documents: readonly string[],
  independentReports: CountIndependent,
): Ledger {
  const places = new Map(documents.map((id, place) => [id, place]))
  const order = ({ document }: Passage) => places.get(document) ?? documents.length
  const compare = (a: Passage, b: Passage) =>
    order(a) - order(b) || a.start - b.start || a.end - b.end
  const renamed = new Map<string, readonly string[]>()
  let { claims, findings } = parts
  const nowCalled = (id: string): readonly string[] =>
    (renamed.get(id) ?? [id]).flatMap((one) => (one === id ? [one] : nowCalled(one)))
  const exchange: Ledger['exchange'] = (out, into, why) => {
    const gone = new Set(out)
    const kept = claims.filter(({ id }) => !gone.has(id))
    claims = [...kept, ...into].sort((a, b) => compare(a.statements[0], b.statements[0]))
    for (const id of out)
      renamed.set(
        id,
        into.map((one) => one.id),
      )
    // What is there has no other name, so no chain of names goes in a circle.
    for (const { id } of into) renamed.delete(id)
    findings = refound({ findings, claims, out, into, why }, compare)
  }
  const draft: Ledger['draft'] = (like, statements, why) => {
    const sorted = statements.toSorted(compare)
    const [first, ...rest] = sorted
    if (!first) throw new RangeError('a claim without statements')
    const about = { kind: like.kind }
    const counted = sorted
      .filter(({ repeat }) => !repeat)
      .map((statement) => ({ report: { order: order(statement) }, statement, about }))
    const { originsAtLeast: _, ...plain } = like as Claim & { originsAtLeast?: number }
    return {
      ...plain,
      id: claimId(like.kind, first),
      statements: [first, ...rest],
      ...valuesOf(like, sorted),
      ...countsOf(counted, independentReports),
      why: why === null ? like.why : [...like.why, why],
    }
  }
  return {
    claims: () =>
      claims.map((one) =>
        one.partOf === null ? one : { ...one, partOf: nowCalled(one.partOf)[0] ?? null },
      ),
    findings: () => findings,
    agreements: () =>
      parts.agreements.flatMap((one) => {
        const clauses = one.clauses
          .flatMap(nowCalled)
          .filter((id) => claims.some((claim) => claim.id === id))
        return clauses.length > 0 ? [{ ...one, clauses: [...new Set(clauses)] }] : []
      }),
    nowCalled,
    exchange,
    setFindings: (next) => void (findings = next),
    draft,
    order,
  }
}

/** The bounds of a figure claim's statements; unchanged for other kinds. */
function valuesOf(like: Claim, statements: readonly Statement[]): Partial<Claim> {
  if (like.kind !== 'figure') return {}
  const lows = statements.flatMap(({ min, max }) => min ?? max ?? [])
  const highs = statements.flatMap(({ min, max }) => max ?? min ?? [])
  const min = lows.length > 0 ? Math.min(...lows) : null
  const max = highs.length > 0 ? Math.max(...highs) : null
  const same = like.min === min && like.max === max
  return { min, max, bound: same ? like.bound : min === max ? 'about' : 'range' }
}

const WITHIN: ReadonlySet<FindingKind> = new Set(['same', 'range', 'differ', 'update'])

interface Refound {
  readonly findings: readonly Finding[]
  readonly claims: readonly Claim[]
  readonly out: readonly string[]
  readonly into: readonly Claim[]
  readonly why: string | null
}

/**
 * The findings after an exchange of claims: those about one claim are made anew, those between
 * claims keep what is left of them.
 */
function refound(
  { findings, claims, out, into, why }: Refound,
  compare: (a: Passage, b: Passage) => number,
): Finding[] {
  const gone = new Set(out)
  const live = new Map(claims.map((claim) => [claim.id, claim]))
  const wasUpdate = findings.some(
    ({ kind, claims: ids }) => kind === 'update' && ids.some((id) => gone.has(id)),
  )
  const kept = findings.flatMap((finding) => {
    if (!finding.claims.some((id) => gone.has(id))) return [finding]
    if (finding.claims.length === 1 && WITHIN.has(finding.kind)) return []
    const cites = finding.cites.filter((cite) => standsIn(cite, finding, live, into))
    const ids = [
      ...new Set(finding.claims.flatMap((id) => successors(id, finding, { gone, live, into }))),
    ]
    const few = finding.claims.length > 1 ? ids.length < 2 : ids.length < 1
    if (few || cites.length === 0) return []
    return [{ ...finding, id: findingId(finding.kind, ids), claims: ids, cites: citesOf(cites) }]
  })
  const made = into.flatMap((claim) => within(claim, wasUpdate, why) ?? [])
  const all = new Map([...kept, ...made].map((finding) => [finding.id, finding]))
  return [...all.values()].sort((a, b) => compare(a.cites[0], b.cites[0]))
}

const findingId = (kind: FindingKind, ids: readonly string[]) =>
  contentId(JSON.stringify([kind, ...ids]))

/** The claims that now hold what a finding cited of a claim that is gone. */
function successors(
  id: string,
  { cites }: Finding,
  {
    gone,
    live,
    into,
  }: {
    readonly gone: ReadonlySet<string>
    readonly live: ReadonlyMap<string, Claim>
    readonly into: readonly Claim[]
  },
): readonly string[] {
  if (!gone.has(id)) return live.has(id) ? [id] : []
  return into
    .filter(({ statements }) =>
      statements.some((one) => cites.some((cite) => samePassage(one, cite))),
    )
    .map((claim) => claim.id)
}

/** Whether a cited passage is no statement at all, or one of a claim that is there. */
function standsIn(
  cite: Passage,
  finding: Finding,
  live: ReadonlyMap<string, Claim>,
  into: readonly Claim[],
): boolean {
  const claims = [...finding.claims.flatMap((id) => live.get(id) ?? []), ...into]
  return (
    claims.some(({ statements }) => statements.some((one) => samePassage(one, cite))) ||
    finding.kind === 'contested'
  )
}

const samePassage = (a: Passage, b: Passage) =>
  a.document === b.document && a.start === b.start && a.end === b.end

/** What the statements of one figure claim say of each other; null where one report speaks. */
function within(claim: Claim, wasUpdate: boolean, why: string | null): Finding | null {
  const counted = claim.statements.filter(({ repeat }) => !repeat)
  const reports = new Set(counted.map(({ document }) => document))
  if (claim.kind !== 'figure' || reports.size < 2) return null
  const values = counted.map(({ min = null, max = null }): Bounds => ({
    min,
    max,
    bound: min === max ? 'exact' : 'range',
  }))
  const every = (test: (a: Bounds, b: Bounds) => boolean) =>
    values.every((a, i) => values.every((b, j) => j <= i || test(a, b)))
  const exact = values.every(({ bound }) => bound === 'exact')
  const alike = every((a, b) => boundsIntersect(widenByRounding(a), widenByRounding(b)))
  const kind = alike ? (exact ? 'same' : 'range') : wasUpdate ? 'update' : 'differ'
  const reason = {
    same: 'the numbers agree within rounding',
    range: 'the stated ranges overlap',
    differ: 'the numbers differ by more than rounding',
    update: 'the number changes from report to report',
  }[kind]
  const cites = counted.map(({ document, start, end, exact: words }) => ({
    document,
    start,
    end,
    exact: words,
  }))
  return {
    id: findingId(kind, [claim.id]),
    kind,
    claims: [claim.id],
    why: why === null ? [reason] : [reason, why],
    cites: citesOf(cites),
  }
}

/** Takes a finding away; false where it is not there. */
export function rejectFinding(
  ledger: Ledger,
  kind: FindingKind | null,
  ids: readonly string[],
): boolean {
  const about = new Set(ids)
  const kept = ledger
    .findings()
    .filter(
      (one) =>
        one.kind !== kind ||
        one.claims.length !== about.size ||
        !one.claims.every((id) => about.has(id)),
    )
  const found = kept.length < ledger.findings().length
  ledger.setFindings(kept)
  return found
}

/** Takes statements out of their claims; answers with the claims that are left of them. */
export function rejectStatements(
  ledger: Ledger,
  statements: readonly Statement[],
): readonly string[] {
  const left: string[] = []
  for (const claim of ledger.claims()) {
    const kept = claim.statements.filter((one) => !statements.some((s) => samePassage(s, one)))
    if (kept.length === claim.statements.length) continue
    const next = kept.length > 0 ? [ledger.draft(claim, kept, null)] : []
    ledger.exchange([claim.id], next, null)
    left.push(...next.map(({ id }) => id))
  }
  return left
}

/** Makes one claim of several; answers with its id. */
export function mergeClaims(ledger: Ledger, ids: readonly string[], why: string): string {
  const claims = ledger.claims().filter(({ id }) => ids.includes(id))
  const [first, ...rest] = claims
  if (!first) throw new RangeError('no claims to merge')
  const statements = claims.flatMap((claim) => claim.statements)
  const drafted = ledger.draft(first, statements, why)
  const known = claims.flatMap(({ id, aliases }) => [id, ...aliases])
  const aliases = [...new Set(known)].filter((id) => id !== drafted.id).sort()
  const reasons = [...new Set([...first.why, ...rest.flatMap((claim) => claim.why), why])]
  ledger.exchange(ids, [{ ...drafted, aliases, why: reasons }], why)
  return drafted.id
}

/** Statements leave their claims and make one of their own; answers with all claims concerned. */
export function keepApart(
  ledger: Ledger,
  held: readonly { readonly claim: Claim; readonly statement: Statement }[],
  why: string,
): readonly string[] {
  const concerned: string[] = []
  const byClaim = Map.groupBy(held, ({ claim }) => claim.id)
  for (const [id, group] of byClaim) {
    const claim = ledger.claims().find((one) => one.id === id)
    if (!claim) continue
    const leaving = claim.statements.filter((one) =>
      group.some(({ statement }) => samePassage(statement, one)),
    )
    const staying = claim.statements.filter((one) => !leaving.includes(one))
    if (leaving.length === 0 || staying.length === 0) {
      concerned.push(id)
      continue
    }
    const parts = [staying, leaving].map((statements) => ({
      ...ledger.draft(claim, statements, why),
      aliases: [],
    }))
    ledger.exchange([id], parts, why)
    concerned.push(...parts.map((part) => part.id))
  }
  return concerned
}

/** A claim with another term or status; its heading follows the term. */
export function retypeClaim(
  ledger: Ledger,
  id: string,
  { term, status }: Extract<ClaimDeed, { kind: 'retype' }>,
  why: string,
): string {
  const claim = ledger.claims().find((one) => one.id === id)
  if (!claim) return id
  const heading = claim.place === null ? term : `${term} in ${claim.place}`
  const typed = {
    ...claim,
    term: term ?? claim.term,
    status: status ?? claim.status,
    label: term === null || heading === null ? claim.label : heading,
    why: [...claim.why, why],
  }
  const findings = ledger.findings()
  ledger.exchange([id], [typed], null)
  // Another name changes nothing of what the statements say of each other.
  ledger.setFindings(findings)
  return id
}

const COMPARING: ReadonlySet<FindingKind> = new Set([...WITHIN, 'part', 'other-scope'])

/** Holds claims apart: what was found between them goes, and why they differ in scope comes. */
export function holdApart(
  ledger: Ledger,
  groups: readonly (readonly { readonly claim: Claim; readonly statement: Statement }[])[],
  why: string,
): readonly string[] {
  const [first = [], ...rest] = groups
  const own = new Set(first.map(({ claim }) => claim.id))
  for (const group of rest) {
    const inside = group.filter(({ claim }) => own.has(claim.id))
    if (inside.length > 0) keepApart(ledger, inside, why)
  }
  const claims = groups
    .flat()
    .flatMap(
      ({ statement }) =>
        ledger
          .claims()
          .find(({ statements }) => statements.some((one) => samePassage(one, statement))) ?? [],
    )
  const unique = [...new Map(claims.map((claim) => [claim.id, claim])).values()]
  const ids = unique.map(({ id }) => id)
  if (ids.length < 2) return ids
  const between = (finding: Finding) =>
    finding.claims.length > 1 &&
    COMPARING.has(finding.kind) &&
    finding.claims.every((id) => ids.includes(id))
  const cites = unique.map(({ statements: [{ document, start, end, exact }] }) => ({
    document,
    start,
    end,
    exact,
  }))
  const made: Finding = {
    id: findingId('other-scope', ids),
    kind: 'other-scope',
    claims: ids,
    why: [why],
    cites: citesOf(cites),
  }
  ledger.setFindings([...ledger.findings().filter((one) => !between(one)), made])
  return ids
}
