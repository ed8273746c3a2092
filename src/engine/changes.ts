// Two ledgers → what changed between them: claims that are new, raised, lowered, contested or
// withdrawn, and days that have passed. Claims are the same where they share a statement or a name.
// Example: 9 killed, then a report of 14: raised from 9 to 14. Nothing new gives an empty list.
import type { Claim } from '../model/claim.ts'
import type { Day } from '../model/calendar.ts'
import type { ChangeValue, LedgerChange } from '../model/change.ts'
import type { Finding } from '../model/finding.ts'
import type { Passage } from '../model/passage.ts'
import type { Statement } from '../model/statement.ts'
import type { Story } from '../model/story.ts'
import { roundingSlack } from '../model/bounds.ts'
import { overlapsSpan } from '../text/span.ts'
import { WITHDRAWN } from './admit-withdrawn.ts'
import { passageNames, type NamesOf } from './changes-version.ts'

/** From which day to which deadlines are looked at; null: none are. */
export interface Span {
  readonly since: Day | null
  readonly today: Day | null
  /** Reports whose text an analyst's restored words shifted in one of the ledgers. */
  readonly moved?: ReadonlySet<string>
}

/** What an editor must look at first; what is merely new comes last. */
const ORDER: readonly LedgerChange['kind'][] = [
  'contested',
  'raised',
  'lowered',
  'withdrawn',
  'deadline',
  'new',
]

/** The changes by kind, each story by story in the order of the later ledger. O(statements). */
export function changesBetween(
  before: readonly Story[],
  after: readonly Story[],
  span: Span,
): LedgerChange[] {
  const revisions = [...before, ...after].flatMap((story) => story.revisions ?? [])
  const namesOf = passageNames(revisions, span.moved)
  const past = pastOf(before, namesOf)
  const held = pastOf(after, namesOf).byStatement
  const told = after.flatMap((story) => [
    ...story.claims.flatMap((claim) => claimChanges(story, claim, { past, held })),
    ...story.findings.flatMap((finding) => findingChanges(story, finding, past)),
    ...story.claims.flatMap((claim) => deadline(story, claim, span)),
  ])
  const all = [...told, ...withdrawn(before, after, namesOf), ...revised(after, past)]
  return ORDER.flatMap((kind) => all.filter((one) => one.kind === kind))
}

interface Past {
  readonly byStatement: ReadonlyMap<string, Claim>
  readonly byName: ReadonlyMap<string, Claim>
  readonly documents: ReadonlySet<string>
  /** Of each kind of finding the passages it cited. */
  readonly cited: ReadonlyMap<string, ReadonlySet<string>>
  readonly namesOf: NamesOf
}

function pastOf(stories: readonly Story[], namesOf: NamesOf): Past {
  const byStatement = new Map<string, Claim>()
  const byName = new Map<string, Claim>()
  const cited = new Map<string, Set<string>>()
  for (const { claims, findings } of stories) {
    for (const claim of claims) {
      byName.set(claim.id, claim)
      for (const one of claim.statements)
        for (const name of namesOf(one)) byStatement.set(`${claim.kind} ${name}`, claim)
    }
    for (const { kind, cites } of findings) {
      const known = cited.get(kind) ?? new Set<string>()
      for (const cite of cites) for (const name of namesOf(cite)) known.add(name)
      cited.set(kind, known)
    }
  }
  const documents = new Set(stories.flatMap((story) => story.documents.map(({ id }) => id)))
  return { byStatement, byName, documents, cited, namesOf }
}

/** Claims of the past that a claim goes on from, each once. */
function goesOnFrom(claim: Claim, { byStatement, byName, namesOf }: Past): Claim[] {
  const names = claim.statements.flatMap((one) => namesOf(one))
  const found = [
    ...names.flatMap((name) => byStatement.get(`${claim.kind} ${name}`) ?? []),
    ...[claim.id, ...claim.aliases].flatMap((id) => byName.get(id) ?? []),
  ]
  return [...new Map(found.map((one) => [one.id, one])).values()]
}

const citesOfClaim = ({ statements }: Claim): Passage[] => statements.map(bare)
const bare = ({ document, start, end, exact }: Passage): Passage => ({
  document,
  start,
  end,
  exact,
})

interface Ledgers {
  readonly past: Past
  /** Statements of the later ledger. */
  readonly held: ReadonlyMap<string, Claim>
}

function claimChanges(story: Story, claim: Claim, { past, held: now }: Ledgers): LedgerChange[] {
  if (claim.withdrawn) return []
  const from = goesOnFrom(claim, past)
  const about = { story: story.id, claims: [claim.id], label: claim.label }
  if (from.length === 0) {
    const why =
      claim.reports === 1 ? 'first said in 1 report' : `first said in ${claim.reports} reports`
    const after = claim.kind === 'figure' ? valueOf(claim) : null
    return [{ kind: 'new', ...about, before: null, after, why, cites: citesOfClaim(claim) }]
  }
  if (claim.kind !== 'figure') return []
  const old = hull(from.flatMap(({ statements }) => statements))
  const fresh = claim.statements.filter(({ document }) => !past.documents.has(document))
  // Numbers that agree within their hedges, or that two sources dispute, have not moved.
  const stands = story.findings.some(
    ({ kind, claims }) => SETTLED.has(kind) && claims.includes(claim.id),
  )
  if (fresh.length > 0 && stands) return []
  // A claim that only fell into two has lost nothing.
  const all = from.flatMap(({ statements }) => statements)
  const held = (one: Statement) => past.namesOf(one).some((name) => now.has(`figure ${name}`))
  if (fresh.length === 0 && all.every(held)) return []
  // Without a new report only a decision or a merge can have moved the bounds.
  const bounds = hull(fresh.length > 0 ? fresh : claim.statements)
  // "40, up from 31": beside a later number the one before it is only recalled.
  const kinds = moved(old, bounds, fresh.length > 0).slice(0, fresh.length > 0 ? 1 : 2)
  return kinds.map((kind) => ({
    kind,
    ...about,
    before: old,
    after: bounds,
    why: fresh.length > 0 ? 'a later report gives another number' : 'a reading was taken out or in',
    cites: (fresh.length > 0 ? fresh : claim.statements).map(bare),
  }))
}

/** Findings by which another number of a claim is no later one. */
const SETTLED = new Set(['same', 'range', 'differ'])

const valueOf = ({ min, max }: Claim): ChangeValue => ({ min, max })

/** Lowest and highest number that statements give. */
function hull(statements: readonly Statement[]): ChangeValue {
  const counted = statements.filter((one) => !one.repeat && !one.withdrawn)
  const lows = counted.flatMap(({ min, max }) => min ?? max ?? [])
  const highs = counted.flatMap(({ min, max }) => max ?? min ?? [])
  return {
    min: lows.length > 0 ? Math.min(...lows) : null,
    max: highs.length > 0 ? Math.max(...highs) : null,
  }
}

/** Whether numbers went up or down by more than rounding; both where a range grew on both sides. */
function moved(old: ChangeValue, now: ChangeValue, fresh: boolean): ('raised' | 'lowered')[] {
  if (old.min === null || old.max === null || now.min === null || now.max === null) return []
  const slack = (value: number) => (fresh ? roundingSlack(value) : 0)
  const kinds: ('raised' | 'lowered')[] = []
  if (now.max - slack(now.max) > old.max + slack(old.max)) kinds.push('raised')
  if (now.min + slack(now.min) < old.min - slack(old.min)) kinds.push('lowered')
  if (fresh || kinds.length > 0) return kinds
  if (now.max < old.max) return ['lowered']
  return now.min > old.min ? ['raised'] : []
}

const AT_ODDS = new Set(['contested', 'differ'])

/** A matter that was not at odds before, and a plan that was called off. */
function findingChanges(story: Story, finding: Finding, past: Past): LedgerChange[] {
  const { kind, claims, why, cites } = finding
  const claim = story.claims.find(({ id }) => id === claims[0])
  const about = {
    story: story.id,
    claims,
    label: claim?.label ?? cites[0].exact.replace(/\s+/gu, ' ').slice(0, 80),
    before: null,
    after: claim?.kind === 'figure' ? valueOf(claim) : null,
    why: why.join('; '),
    cites: cites.map(bare),
  }
  const known = past.cited.get(kind)
  const before = cites.filter((cite) => past.namesOf(cite).some((name) => known?.has(name))).length
  // One passage in common is the same matter: it was at odds before.
  if (AT_ODDS.has(kind) && before === 0) return [{ kind: 'contested', ...about }]
  const off = kind === 'update' && why.some((one) => /called off/u.test(one))
  if (off && before < cites.length) return [{ kind: 'withdrawn', ...about }]
  return []
}

function deadline(story: Story, claim: Claim, { since, today }: Span): LedgerChange[] {
  const due = claim.time?.to ?? null
  if (claim.kind !== 'commitment' || due === null || since === null || today === null) return []
  if (due < since || due >= today) return []
  return [
    {
      kind: 'deadline',
      story: story.id,
      claims: [claim.id],
      label: claim.label,
      before: null,
      after: null,
      why: `its day was ${due}`,
      cites: citesOfClaim(claim),
    },
  ]
}

/** Claims that are there no more under any name, and none of whose statements is. */
function withdrawn(
  before: readonly Story[],
  after: readonly Story[],
  namesOf: NamesOf,
): LedgerChange[] {
  const now = pastOf(after, namesOf)
  return before.flatMap((story) =>
    story.claims
      .filter((claim) => goesOnFrom(claim, now).length === 0 && !renamed(claim, after))
      .map((claim): LedgerChange => ({
        kind: 'withdrawn',
        story: story.id,
        claims: [claim.id],
        label: claim.label,
        before: claim.kind === 'figure' ? valueOf(claim) : null,
        after: null,
        why: rejectedWords(claim, { before, after }) ?? 'no claim has these statements now',
        cites: citesOfClaim(claim),
      })),
  )
}

/** Who took a claim out since, and why; null where no analyst did. */
function rejectedWords(
  { statements }: Claim,
  { before, after }: { readonly before: readonly Story[]; readonly after: readonly Story[] },
): string | null {
  const known = new Set(before.flatMap(({ decisions = [] }) => decisions.map(({ id }) => id)))
  const decided = after
    .flatMap(({ decisions = [] }) => decisions)
    .findLast(
      ({ id, kind, state, cites }) =>
        kind === 'reject' &&
        state === 'applied' &&
        !known.has(id) &&
        cites.some((cite) =>
          statements.some((one) => one.document === cite.document && overlapsSpan(one, cite)),
        ),
    )
  return decided ? `rejected by ${decided.by}: ${decided.reason}` : null
}

/** Claims that no report says now, since newer versions dropped their statements. */
function revised(after: readonly Story[], past: Past): LedgerChange[] {
  const live = new Set<string>()
  for (const { claims } of after)
    for (const { kind, statements } of claims)
      for (const one of statements.filter((said) => !said.withdrawn))
        for (const name of past.namesOf(one)) live.add(`${kind} ${name}`)
  return after.flatMap((story) =>
    story.claims
      .filter((claim) => claim.withdrawn)
      .filter((claim) => goesOnFrom(claim, past).some((old) => !old.withdrawn))
      // A changed sentence goes on in another claim: that one is raised or lowered.
      .filter(({ kind, statements }) =>
        statements.every((one) => past.namesOf(one).every((name) => !live.has(`${kind} ${name}`))),
      )
      .map((claim): LedgerChange => ({
        kind: 'withdrawn',
        story: story.id,
        claims: [claim.id],
        label: claim.label,
        before: claim.kind === 'figure' ? valueOf(claim) : null,
        after: null,
        why: WITHDRAWN,
        cites: citesOfClaim(claim),
      })),
  )
}

const renamed = ({ id }: Claim, after: readonly Story[]) =>
  after.some(({ claims }) => claims.some(({ aliases }) => aliases.includes(id)))
