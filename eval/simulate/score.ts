// Scores what the engine says of a simulated story against its gold: findings by kind, links,
// counts. Example: a "differ" that cites one toll of Marnby and one of Tirsk is wrong; the same
// between two sources on Marnby is right and counts towards recall.
import type { Claim } from '../../src/model/claim.ts'
import { FINDING_KINDS, type Finding, type FindingKind } from '../../src/model/finding.ts'
import type { Passage } from '../../src/model/passage.ts'
import type { Story } from '../../src/model/story.ts'
import type { Key, Relation, SimStory, Told } from './fact.ts'

/** Right among what was found, found among what was asked. */
export interface Tally {
  found: number
  right: number
  asked: number
  met: number
}

/** The figures of one or more stories. */
export interface Score {
  readonly findings: { readonly [K in FindingKind]: Tally }
  readonly links: Tally
  readonly independent: Tally
  readonly origins: Tally
  readonly changes: Tally
  /** What went wrong, one line each. */
  readonly errors: string[]
}

const tally = (): Tally => ({ found: 0, right: 0, asked: 0, met: 0 })

/** An empty score. */
export function emptyScore(): Score {
  const findings = Object.fromEntries(FINDING_KINDS.map((kind) => [kind, tally()]))
  return {
    findings: findings as { readonly [K in FindingKind]: Tally },
    links: tally(),
    independent: tally(),
    origins: tally(),
    changes: tally(),
    errors: [],
  }
}

/** Adds a story's figures to a score. */
export function scoreStory(score: Score, gold: SimStory, story: Story): void {
  const asked = [...gold.asked, ...sameAsked(gold)]
  scoreFindings(score, { gold, story, asked })
  scoreLinks(score, gold, story)
  scoreCounts(score, gold, story)
}

/** Figures that two outlets tell on their own, where no two sides of them differ. */
function sameAsked(gold: SimStory): Relation[] {
  // One claim holds all values of a thing, and one finding says how they stand to each other.
  const told = ['differ', 'range', 'update']
  const apart = gold.asked.filter(({ kind }) => told.includes(kind))
  return [...gold.figures].flatMap((key) => {
    if (apart.some(({ left, right }) => left === key || right === key)) return []
    const authors = new Set(counted(gold, [key]).map(({ author }) => author))
    return authors.size < 2 ? [] : [{ kind: 'same' as const, left: key, right: key }]
  })
}

function counted(gold: SimStory, keys: readonly Key[]): Told[] {
  return gold.told.filter(({ key, recalled }) => keys.includes(key) && !recalled)
}

/**
 * What a passage of a claim tells: whole sentences, or the value that starts nearest to it where it
 * is a figure ("300 of the 900" holds two).
 */
export function toldAt(gold: SimStory, kind: Claim['kind'] | null, passage: Passage): Told[] {
  const touched = gold.told.filter(
    (one) =>
      one.report === passage.document &&
      one.start < passage.end &&
      passage.start < one.end &&
      (kind === null || (kind === 'figure') === gold.figures.has(one.key)),
  )
  if (kind !== 'figure') return touched
  const gap = ({ start }: Told) => Math.abs(start - passage.start)
  return touched.sort((x, y) => gap(x) - gap(y)).slice(0, 1)
}

function toldIn(gold: SimStory, story: Story, finding: Finding): Told[] {
  const claims = story.claims.filter(({ id }) => finding.claims.includes(id))
  const told = claims.flatMap((claim) =>
    claim.statements.flatMap((one) => toldAt(gold, claim.kind, one)),
  )
  // A dispute is cited by its sentences: a claim may hold only the words of one side.
  if (told.length > 0 && finding.kind !== 'contested') return told
  return finding.cites.flatMap((cite) => toldAt(gold, null, cite))
}

interface Asking {
  readonly gold: SimStory
  readonly story: Story
  readonly asked: readonly Relation[]
}

function scoreFindings(score: Score, { gold, story, asked }: Asking): void {
  const met = new Set<Relation>()
  for (const finding of story.findings) {
    const told = toldIn(gold, story, finding)
    const keys = new Set(told.map(({ key }) => key))
    if (finding.kind === 'same' && keys.size <= 1) {
      noteSame(score, { asked, told, met })
      continue
    }
    const count = score.findings[finding.kind]
    count.found++
    // A part or another scope is one of the thing in all its states.
    const wide = finding.kind === 'part' || finding.kind === 'other-scope'
    const sameKey = (a: Key, b: Key) => a === b || (wide && thingOf(a) === thingOf(b))
    const fits = ({ kind, left, right }: Relation) =>
      kind === finding.kind &&
      [...keys].some((key) => sameKey(key, left)) &&
      [...keys].some((key) => sameKey(key, right)) &&
      [...keys].every((key) => sameKey(key, left) || sameKey(key, right))
    const relations = [...asked, ...gold.allowed].filter(fits)
    if (relations.length > 0) {
      count.right++
      for (const relation of relations) met.add(relation)
      continue
    }
    score.errors.push(wrongLine(gold, story, finding, keys))
  }
  for (const relation of asked) {
    const count = score.findings[relation.kind]
    count.asked++
    if (met.has(relation)) count.met++
    else
      score.errors.push(
        `${gold.seed} missed ${relation.kind}: ${relation.left} / ${relation.right}`,
      )
  }
}

/** "Same" within one fact is right; it is neither right nor wrong where nothing was at stake. */
function noteSame(
  score: Score,
  at: {
    readonly asked: readonly Relation[]
    readonly told: readonly Told[]
    readonly met: Set<Relation>
  },
): void {
  const [first] = at.told
  if (!first) return
  score.findings.same.found++
  score.findings.same.right++
  if (new Set(at.told.map(({ author }) => author)).size < 2) return
  const relation = at.asked.find(({ kind, left }) => kind === 'same' && left === first.key)
  if (relation) at.met.add(relation)
}

function wrongLine(gold: SimStory, story: Story, finding: Finding, keys: ReadonlySet<Key>): string {
  const claims = story.claims.filter(({ id }) => finding.claims.includes(id))
  const labels = claims.map(({ label }) => label).join(' <> ')
  return `${gold.seed} wrong ${finding.kind}: [${[...keys].join(', ')}] ${labels} | ${finding.why.join('; ')}`
}

function claimsOf(gold: SimStory, story: Story): Map<Told, Claim> {
  const of = new Map<Told, Claim>()
  for (const claim of story.claims)
    if (claim.kind === 'figure')
      for (const statement of claim.statements)
        for (const told of toldAt(gold, 'figure', statement)) of.set(told, claim)
  return of
}

/** The thing counted: all states of a toll and all sides of a dispute about it are one claim. */
export const thingOf = (key: Key) => key.replace(/ (?:\d|side \d|range)$/u, '')

function scoreLinks(score: Score, gold: SimStory, story: Story): void {
  const of = claimsOf(gold, story)
  const told = counted(gold, [...gold.figures])
  for (const [i, a] of told.entries())
    for (const b of told.slice(i + 1)) {
      const linked = of.has(a) && of.get(a) === of.get(b)
      const same = thingOf(a.key) === thingOf(b.key)
      if (linked) score.links.found++
      if (linked && same) score.links.right++
      if (same) score.links.asked++
      if (linked && same) score.links.met++
      if (linked && !same)
        score.errors.push(`${gold.seed} wrong link: ${a.key} / ${b.key}: ${of.get(a)?.label}`)
      if (same && !linked && a.author !== b.author)
        score.errors.push(
          `${gold.seed} missed link ${a.key}: ${labelAt(gold, of, a)} / ${labelAt(gold, of, b)}`,
        )
    }
}

function labelAt(gold: SimStory, of: ReadonlyMap<Told, Claim>, told: Told): string {
  const text = gold.reports.find(({ id }) => id === told.report)?.text ?? ''
  const words = text.slice(Math.max(0, told.start - 40), told.end + 50).replace(/\n+/gu, ' ')
  const claim = of.get(told)
  return `"${words}" ${claim ? `${claim.term} ${claim.status} ${claim.place} ${claim.min}` : 'NONE'}`
}

/** Both counts of every thing that two reports count. */
function scoreCounts(score: Score, gold: SimStory, story: Story): void {
  const of = claimsOf(gold, story)
  for (const [thing, keys] of Map.groupBy(gold.figures, thingOf)) {
    const told = counted(gold, keys)
    if (new Set(told.map(({ report }) => report)).size < 2) continue
    const claims = told.flatMap((one) => of.get(one) ?? [])
    const claim = mostFrequent(claims)
    const right = countsRight(gold, keys, claim)
    for (const kind of ['independent', 'origins'] as const) {
      score[kind].asked++
      score[kind].found++
      if (right[kind]) {
        score[kind].met++
        score[kind].right++
      } else
        score.errors.push(
          `${gold.seed} ${kind} ${thing}: ${claim?.[kind] ?? 'no claim'} for ${right.wanted}`,
        )
    }
  }
}

function mostFrequent(claims: readonly Claim[]): Claim | undefined {
  const counts = Map.groupBy(claims, (claim) => claim)
  return [...counts].sort((a, b) => b[1].length - a[1].length)[0]?.[0]
}

/** Counts are right with or without statements that only recall the figure. */
function countsRight(gold: SimStory, keys: readonly Key[], claim: Claim | undefined) {
  const sets = [counted(gold, keys), gold.told.filter(({ key }) => keys.includes(key))]
  const wanted = sets.map(countsOf)
  return {
    independent: wanted.some(({ independent }) => independent === claim?.independent),
    origins: wanted.some(({ origins }) => origins === claim?.origins),
    wanted: wanted.map(({ independent, origins }) => `${independent}/${origins}`).join(' or '),
  }
}

function countsOf(told: readonly Told[]): {
  readonly independent: number
  readonly origins: number
} {
  const authors = Map.groupBy(told, ({ author }) => author)
  const named = new Set(told.flatMap(({ source }) => source ?? []))
  const silent = [...authors.values()].filter((own) => own.every(({ source }) => source === null))
  return { independent: authors.size, origins: named.size + silent.length }
}
