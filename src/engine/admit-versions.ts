// Which stored reports are versions of one another, and which is the newest of each chain. Example:
// of three versions of one page the third speaks, and the story says what it and the second
// withdrew. Texts are read only where an address, an id or a file is met twice; what
// was compared once is kept with the derived results.
import { contentId } from '../model/identity.ts'
import type { DocumentId } from '../model/document.ts'
import { newestVersions, type Revision } from '../model/revision.ts'
import { compareText, type Derived, type Head, type Store } from '../store/store.ts'
import { fileVersions, type FileGroup } from './admit-file.ts'
import { addressKey, idKey, revisionsInFile, revisionsOf } from './admit-revision.ts'
import { storedRuns } from './changes-run.ts'

/** Compared texts of one address or id. */
const GROUP_STAGE = 'revision@1'
/** The chain of each version: read by the job that tells its story. */
export const VERSIONS_STAGE = 'versions@1'

/** Versions of one address read at a time at most: a page saved every minute of a day. */
const VERSIONS_MAX = 1500

/**
 * The revisions among some stored reports, each chain oldest first; the chain of each version is
 * kept for the job that tells its story. OperationError when the store fails. O(reports) and the
 * texts of what is met twice.
 */
export async function findVersions(store: Store, heads: readonly Head[]): Promise<Revision[]> {
  const groups = groupsOf(heads, await fileVersions(store, heads))
  const revisions = groups.length === 0 ? [] : withoutCircles(await compared(store, groups))
  const newest = newestVersions(revisions)
  await keepChains(store, heads, { revisions, newest })
  return revisions
}

/** Ids of all versions of a report, itself among them, oldest first. */
export function chainOf(id: DocumentId, revisions: readonly Revision[]): DocumentId[] {
  const chain = new Set([id])
  for (let before = 0; before !== chain.size;) {
    before = chain.size
    for (const { of, document } of revisions)
      if (chain.has(of) || chain.has(document)) chain.add(of).add(document)
  }
  const newest = newestVersions(revisions)
  const last = newest.get(id) ?? id
  const order = revisions.map(({ of }) => of)
  return [...chain].sort((a, b) =>
    a === last ? 1 : b === last ? -1 : order.indexOf(a) - order.indexOf(b),
  )
}

interface Group {
  readonly key: string
  readonly members: readonly Head[]
  /** Of a file: then its members are in order. */
  readonly mayBeOne?: FileGroup['mayBeOne']
}

function groupsOf(heads: readonly Head[], files: readonly FileGroup[]): Group[] {
  const byAddress = Map.groupBy(heads, (head) => addressKey(head))
  const byId = Map.groupBy(heads, (head) => idKey(head))
  byAddress.delete(null)
  const named = [
    ...[...byAddress].map(([key, members]) => ({ key: `address ${key}`, members })),
    ...[...byId].map(([key, members]) => ({ key: `id ${key}`, members })),
    // Last: what an address or an id says goes before what a file does.
    ...files,
  ]
  return named.filter(({ members }) => members.length > 1 && members.length <= VERSIONS_MAX)
}

async function compared(store: Store, groups: readonly Group[]): Promise<Revision[]> {
  const came = await arrivals(store, groups)
  const keys = groups.map(({ key }) => key)
  const held = new Map((await store.derived(GROUP_STAGE, keys)).map((row) => [row.key, row]))
  const found: Revision[] = []
  const fresh: Derived[] = []
  for (const { key, members, mayBeOne } of groups) {
    const ordered = mayBeOne
      ? members
      : members.toSorted(
          (a, b) =>
            came.get(a.id)! - came.get(b.id)! ||
            versionNumber(a.id) - versionNumber(b.id) ||
            compareText(a.id, b.id),
        )
    const inputs = contentId(JSON.stringify(ordered.map(({ id, hash }) => [id, hash])))
    const row = held.get(key)
    if (row?.inputs === inputs) found.push(...(row.value as Revision[]))
    else {
      const documents = await store.documents(ordered.map(({ id }) => id))
      const value = mayBeOne ? revisionsInFile(documents, mayBeOne) : revisionsOf(documents)
      fresh.push({ stage: GROUP_STAGE, key, inputs, value })
      found.push(...value)
    }
  }
  if (fresh.length > 0) await store.putDerived(fresh)
  return found
}

const versionNumber = (id: DocumentId) => Number(/#(\d{1,6})$/u.exec(id)?.[1] ?? 1)

/** The run that brought each report: within one run the order of input says nothing. */
async function arrivals(
  store: Store,
  groups: readonly Group[],
): Promise<ReadonlyMap<DocumentId, number>> {
  const runs = new Map<DocumentId, number>()
  for (const { members } of groups) for (const { id } of members) runs.set(id, Infinity)
  for (const [number, { stored }] of (await storedRuns(store)).entries())
    for (const id of stored) if (runs.get(id) === Infinity) runs.set(id, number)
  const last = Number.MAX_SAFE_INTEGER
  return new Map([...runs].map(([id, number]) => [id, number === Infinity ? last : number]))
}

/** An address and an id may order two versions differently: the first that was found holds. */
function withoutCircles(found: readonly Revision[]): Revision[] {
  const next = new Map<DocumentId, DocumentId>()
  const kept: Revision[] = []
  for (const one of found) {
    if (next.has(one.of)) continue
    let last: DocumentId | undefined = one.document
    while (last !== undefined && last !== one.of) last = next.get(last)
    if (last === one.of) continue
    next.set(one.of, one.document)
    kept.push(one)
  }
  return kept
}

/** A row for each version of a chain; rows of reports that are alone now are removed. */
async function keepChains(
  store: Store,
  heads: readonly Head[],
  { revisions, newest }: { revisions: readonly Revision[]; newest: ReadonlyMap<string, string> },
): Promise<void> {
  const byNewest = Map.groupBy(revisions, ({ of }) => newest.get(of)!)
  const chains = new Map<DocumentId, readonly Revision[]>()
  for (const chain of byNewest.values())
    for (const { of, document } of chain) chains.set(of, chain).set(document, chain)
  const held = new Map((await store.derived(VERSIONS_STAGE)).map((row) => [row.key, row]))
  const rows: Derived[] = []
  for (const [key, value] of chains) {
    const inputs = contentId(JSON.stringify(value))
    if (held.get(key)?.inputs !== inputs) rows.push({ stage: VERSIONS_STAGE, key, inputs, value })
  }
  if (held.size > 0)
    for (const { id } of heads)
      if (held.has(id) && !chains.has(id))
        rows.push({ stage: VERSIONS_STAGE, key: id, inputs: '', value: null })
  if (rows.length > 0) await store.putDerived(rows)
}
