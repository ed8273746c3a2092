// What made the three counts of a claim: which reports, which of them share the text around it,
// which sources they name.
// Example: "2 reports say so: a and b", "1 independent at most: a and b have these words in text
// they share (word for word)", "1 origin: Relief Council".
import type { Claim } from '../../model/claim.ts'
import type { DocumentId } from '../../model/document.ts'
import type { Passage } from '../../model/passage.ts'
import type { SharedPassage } from '../../model/reuse.ts'
import { overlapsSpan } from '../../text/span.ts'
import { KIND_WORDS } from '../rows/sharing.ts'
import { countedStatements } from '../rows/statements.ts'
import { labelOf, own, type View } from '../view.ts'
import { formatOrigins, plural } from '../wording.ts'
import { listed } from './answer.ts'

/** Pairs of reports told; the rest are counted. */
const PAIRS_MAX = 6

const pairKey = ({ a, b }: SharedPassage) => JSON.stringify([a.document, b.document])

/** Shared passages that hold a statement on both sides, the most alike of each pair of reports. */
function sharedAround(view: View, statements: readonly Passage[]): SharedPassage[] {
  const holds = (side: Passage) =>
    statements.some((one) => one.document === side.document && overlapsSpan(one, side))
  const best = new Map<string, SharedPassage>()
  for (const one of view.story.shared ?? []) {
    if (one.kind === 'shared-quote' || !holds(one.a) || !holds(one.b)) continue
    const known = best.get(pairKey(one))
    if (!known || known.similarity < one.similarity) best.set(pairKey(one), one)
  }
  return [...best.values()]
}

function independentLines(view: View, claim: Claim, ids: readonly DocumentId[]): string[] {
  const head = `${claim.independent} independent at most`
  const pairs = sharedAround(view, countedStatements(claim))
  const told = pairs.slice(0, PAIRS_MAX).map(({ a, b, kind, similarity }) => {
    const names = `${labelOf(view, a.document)} and ${labelOf(view, b.document)}`
    const alike = Math.round(similarity * 100)
    return `${names} have these words in text they share: ${KIND_WORDS[kind]}, ${alike} % of the words alike`
  })
  const rest = pairs.length - told.length
  const more = rest > 0 ? [`so do ${plural(rest, 'more pair')} of these reports`] : []
  if (claim.independent >= ids.length)
    return [
      pairs.length === 0
        ? `${head}: no two of these reports were found to share the text around it`
        : `${head}: what they share is too little to count them as one`,
      ...told,
      ...more,
    ]
  const why =
    pairs.length > 0
      ? `${head}: reports that share the text around it count once`
      : `${head}: reports that share much of their text count once`
  return [why, ...told, ...more]
}

function originLines(view: View, claim: Claim): string[] {
  const statements = countedStatements(claim)
  const bySource = new Map<string, Set<string>>()
  for (const { speaker, document } of statements)
    if (speaker) {
      const name = own(view, speaker)
      bySource.set(name, (bySource.get(name) ?? new Set()).add(labelOf(view, document)))
    }
  const naming = new Set(statements.filter(({ speaker }) => speaker).map((one) => one.document))
  const silent = [...new Set(statements.map(({ document }) => document))].filter(
    (id) => !naming.has(id),
  )
  const named = [...bySource].map(([name, reports]) => `${name} (in ${listed([...reports])})`)
  const head =
    named.length === 0 ? 'no report names a source' : `sources named are ${listed(named)}`
  const lines = [`${formatOrigins(claim)}: ${head}`]
  if (named.length > 0 && silent.length > 0)
    lines.push(
      `no source is named in ${listed(silent.map((id) => labelOf(view, id)))}: it may be one of these or their own`,
    )
  if (bySource.size > (claim.originsAtLeast ?? claim.origins))
    lines.push(
      'names that mean one person or body count once; “officials” or “witnesses” are no source that can be told from another',
    )
  return lines
}

/** The counts of a claim with what made them. */
export function countLines(view: View, claim: Claim): string[] {
  const ids = [...new Set(countedStatements(claim).map(({ document }) => document))]
  const names = listed(ids.map((id) => labelOf(view, id)))
  const aside = claim.statements.filter(({ repeat }) => repeat).length
  const repeats =
    aside === 0 ? [] : [`${plural(aside, 'statement')} in a repeat of the same report not counted`]
  if (claim.withdrawn) return ['no report says so now: it was withdrawn', ...repeats]
  if (claim.reports < 2) return [`1 report says so: ${names}`, ...repeats]
  return [
    `${plural(claim.reports, 'report')} say so: ${names}`,
    ...independentLines(view, claim, ids),
    ...originLines(view, claim),
    ...repeats,
  ]
}
