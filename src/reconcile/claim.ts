// Linked statements -> a claim with its id, its bounds, its label and its three counts. The id
// names the earliest passage in canonical order, so it is the same for the same reports in any
// order of input.
import type { Claim } from '../model/claim.ts'
import type { Bound, Bounds } from '../model/bounds.ts'
import { contentId } from '../model/identity.ts'
import type { Passage } from '../model/passage.ts'
import type { Statement } from '../model/statement.ts'
import { countsOf, type CountIndependent } from './counts.ts'
import { compareSaid, type Said, type StatedKind } from './statement.ts'
import { isInterval, numberOf } from './figure/value.ts'
import { compareText } from './words.ts'

/** A claim with the statements it was made from, for the steps that compare claims. */
export interface Drafted<K extends StatedKind = StatedKind> {
  readonly claim: Claim
  readonly said: readonly [Said<K>, ...Said<K>[]]
}

/** What a kind of claim says beside its statements. */
export type ClaimFields = Pick<Claim, 'label' | 'term' | 'status' | 'place' | 'time' | 'why'> &
  Partial<Pick<Claim, 'min' | 'max' | 'bound'>>

/** The id of a claim whose earliest passage this is. */
export function claimId(kind: Claim['kind'], { document, start, end, exact }: Passage): string {
  return contentId(JSON.stringify([kind, document, start, end, exact]))
}

/** The claim of some statements (at least one). */
export function draftClaim<K extends StatedKind>(
  all: readonly Said<K>[],
  fields: ClaimFields,
  independentReports: CountIndependent,
): Drafted<K> {
  const [first, ...rest] = all.toSorted(compareSaid)
  if (!first) throw new RangeError('a claim without statements')
  const kind = first.about.kind as StatedKind
  const id = claimId(kind, first.statement)
  const statements: [Statement, ...Statement[]] = [
    first.statement,
    ...rest.map(({ statement }) => statement),
  ]
  // Any report's first statement names the claim while the reports before it are not there.
  const heads = Map.groupBy(rest, ({ report }) => report.order)
  heads.delete(first.report.order)
  const aliases = [...heads.values()].map(([head]) => claimId(kind, head!.statement))
  const claim: Claim = {
    id,
    aliases: aliases.sort(compareText),
    kind,
    min: null,
    max: null,
    bound: null,
    partOf: null,
    ...fields,
    statements,
    ...countsOf(all, independentReports),
  }
  return { claim, said: [first, ...rest] }
}

/**
 * The bounds that hold all stated numbers: a shared hedge is kept, an open end only where all leave
 * it open.
 */
export function boundsOf(all: readonly Bounds[]): {
  min: number | null
  max: number | null
  bound: Bound
} {
  const [first] = all
  if (!first) throw new RangeError('no bounds')
  if (
    all.every(
      ({ min, max, bound }) => min === first.min && max === first.max && bound === first.bound,
    )
  )
    return { min: first.min, max: first.max, bound: first.bound }
  const lows = all
    .map((one) => (isInterval(one) ? one.min : numberOf(one)))
    .filter((n) => n !== null)
  const highs = all
    .map((one) => (isInterval(one) ? one.max : numberOf(one)))
    .filter((n) => n !== null)
  const min = lows.length > 0 ? Math.min(...lows) : null
  const max = highs.length > 0 ? Math.max(...highs) : null
  return { min, max, bound: min === max ? (sharedBound(all) ?? 'about') : 'range' }
}

function sharedBound(all: readonly Bounds[]): Bound | null {
  const bounds = new Set(all.map(({ bound }) => bound))
  return bounds.size === 1 ? all[0]!.bound : null
}
