// Which of the decisions that hold are about which story: those that name one of its reports, in
// any version, or one of its outlets. A story is told again when what is decided of it changes, and
// not when something is decided of another.
// Example: a date given to report r1 is about the story of r1 and r7, and about no other.
import { versionNames } from '../model/decision-anchor.ts'
import { reportsOfDeed, type Named, type ReportRef } from '../model/decision.ts'
import type { Document } from '../model/document.ts'
import type { Derived, Store } from '../store/store.ts'
import { inBatches } from './batches.ts'
import type { Member } from './story-job.ts'

/** What decisions know a report by, kept so that texts need not be read for it. */
const SIGNS_STAGE = 'signs@1'

/** Answers for the reports of one story: the decisions about it, in the order given. */
export type DecisionsAbout = (members: readonly Member[]) => Named[]

/**
 * Finds the decisions about stories of these reports. Texts are read once for each report, and only
 * in a store where something was decided. O(reports + decisions).
 */
export async function findDecisions(
  store: Store,
  decisions: readonly Named[],
  reports: readonly Member[],
): Promise<DecisionsAbout> {
  if (decisions.length === 0) return () => []
  const byName = new Map<string, number[]>()
  for (const [number, { deed }] of decisions.entries())
    for (const name of namesOf(deed)) byName.set(name, [...(byName.get(name) ?? []), number])
  const about = new Map<string, ReadonlySet<number>>()
  for (const [id, names] of await signsOf(store, reports)) {
    const numbers = new Set(names.flatMap((name) => byName.get(name) ?? []))
    // A decision on an outlet is also about the reports that another one says are of that outlet.
    for (const number of numbers) {
      const { deed } = decisions[number]!
      if (deed.kind === 'outlet')
        for (const other of byName.get(outletName(deed.outlet)) ?? []) numbers.add(other)
    }
    if (numbers.size > 0) about.set(id, numbers)
  }
  return (members) => {
    const numbers = new Set(members.flatMap(([id]) => [...(about.get(id) ?? [])]))
    return decisions.filter((_, number) => numbers.has(number))
  }
}

const outletName = (outlet: string) => `outlet ${outlet}`

/** The names of what a deed is about. */
function namesOf(deed: Named['deed']): string[] {
  const outlet = deed.kind === 'describe' || deed.kind === 'grade' ? deed.outlet : null
  const names = reportsOfDeed(deed).flatMap(versionNames)
  return [...new Set(outlet === null ? names : [...names, outletName(outlet)])]
}

/** The names of each report, by id. */
async function signsOf(
  store: Store,
  reports: readonly Member[],
): Promise<Map<string, readonly string[]>> {
  const signs = new Map<string, readonly string[]>()
  for (const some of inBatches(reports)) {
    const ids = some.map(([id]) => id)
    const held = new Map((await store.derived(SIGNS_STAGE, ids)).map((row) => [row.key, row]))
    const missing = some.filter(([id, hash]) => held.get(id)?.inputs !== hash)
    const fresh = await store.documents(missing.map(([id]) => id))
    for (const row of held.values()) signs.set(row.key, row.value as string[])
    const made = fresh.map((document): Derived => ({
      stage: SIGNS_STAGE,
      key: document.id,
      inputs: document.hash,
      value: namesOfReport(document),
    }))
    for (const { key, value } of made) signs.set(key, value as string[])
    if (made.length > 0) await store.putDerived(made)
  }
  return signs
}

function namesOfReport({ id, path, part, url, outlet }: Document): string[] {
  const ref: ReportRef = { document: id, path, part, url }
  return outlet === null ? versionNames(ref) : [...versionNames(ref), outletName(outlet)]
}
