// The history of one story, day by day: the ledger of the reports that had appeared by each day is
// told again and set against that of the day before. Nothing but the reports and the decisions goes
// into it, so that the same store gives the same history whenever it is asked.
// Example: reports of 3, 4 and 6 March give three days of changes, the first with all that was new.
import { dayOfTimestamp, type Day } from '../model/calendar.ts'
import type { DocumentId } from '../model/document.ts'
import type { LedgerChange } from '../model/change.ts'
import type { Story } from '../model/story.ts'
import { memoryStore } from '../store/memory.ts'
import type { Store } from '../store/store.ts'
import { changesBetween } from './changes.ts'
import { DECISION_LOG } from './decide-log.ts'
import { runPile, type RunOptions } from './run.ts'

/** Days told: each tells the ledger again, and what is older than the last of them is old news. */
const DAYS_MAX = 30

export type HistoryOptions = Pick<RunOptions, 'date' | 'stages'>

/**
 * The changes that each day brought, in order of day; days without a report are left out, and those
 * before the last 30. Reports without any day are there from the start. O(days × story).
 */
export async function changesByDay(
  store: Store,
  story: Story,
  options: HistoryOptions,
): Promise<{ readonly day: Day; readonly changes: readonly LedgerChange[] }[]> {
  const dayOf = await daysOf(store, story)
  const all = [...new Set(dayOf.values())].filter((day) => day !== null).toSorted()
  const days = all.slice(-DAYS_MAX)
  const until = (day: Day | undefined) =>
    [...dayOf].flatMap(([id, own]) => (own === null || (day && own <= day) ? [id] : []))
  const before = all.at(-DAYS_MAX - 1)
  const then = await openThen(store)
  let past = before ? await then.tell(until(before), options) : []
  const told: { day: Day; changes: readonly LedgerChange[] }[] = []
  for (const [i, day] of days.entries()) {
    const last = i === days.length - 1
    const now = last ? [story] : await then.tell(until(day), options)
    const span = { since: days[i - 1] ?? before ?? null, today: day }
    told.push({ day, changes: changesBetween(past, now, span) })
    past = now
  }
  return told
}

/** The day by which each report had appeared, versions that later ones followed too. */
async function daysOf(store: Store, story: Story): Promise<Map<DocumentId, Day | null>> {
  const older = (story.revisions ?? []).map(({ of }) => of)
  return new Map([
    ...(await store.documents(older)).map(
      ({ id, published }) => [id, published === null ? null : dayOfTimestamp(published)] as const,
    ),
    ...story.documents.map(
      ({ id, published }) => [id, published?.to ?? published?.from ?? null] as const,
    ),
  ])
}

/**
 * A store in memory that fills up day by day, with all decisions: pairs that were compared for one
 * day are not compared again for the next, and layers are not made again.
 */
async function openThen(store: Store) {
  const then = memoryStore()
  await then.append(DECISION_LOG, 0, await store.log(DECISION_LOG))
  const held = new Set<DocumentId>()
  const tell = async (ids: readonly DocumentId[], options: HistoryOptions) => {
    const fresh = ids.filter((id) => !held.has(id))
    for (const id of fresh) held.add(id)
    const documents = await store.documents(fresh)
    await then.putDocuments(documents.map((document) => ({ document })))
    await then.putLayers(await store.layers(fresh))
    return (await runPile(then, [], { ...options, scope: 'all' })).stories
  }
  return { tell }
}
