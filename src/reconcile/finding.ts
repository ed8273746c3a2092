// Findings with their ids: what is said of claims, never a verdict. The id hashes the kind and the
// claims' ids, so a finding keeps its name while its claims keep theirs.
import { contentId } from '../model/identity.ts'
import type { Finding, FindingKind } from '../model/finding.ts'
import { citesOf, type Passage } from '../model/passage.ts'
import type { Drafted } from './claim.ts'
import { compareSaid } from './statement.ts'

/**
 * A finding about drafted claims, citing their statements (or the given passages) in canonical
 * order.
 */
export function findingOf(
  kind: FindingKind,
  about: readonly Drafted[],
  why: readonly string[],
  cites?: readonly Passage[],
): Finding {
  const ordered = about.toSorted((a, b) => compareSaid(a.said[0], b.said[0]))
  const claims = ordered.map(({ claim }) => claim.id)
  const passages =
    cites ??
    ordered
      .flatMap(({ said }) => [...said])
      .sort(compareSaid)
      .map(({ statement: { document, start, end, exact } }) => ({ document, start, end, exact }))
  return {
    id: contentId(JSON.stringify([kind, ...claims])),
    kind,
    claims,
    why,
    cites: citesOf(passages),
  }
}
