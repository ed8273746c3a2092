// What changed since a day, a run or a reader's last look: the ledger of then is told again from
// the reports and decisions of then, so nothing but marks is kept. A mark is the number of runs and
// decisions that there were.
// Example: a reader who last looked after run 3 sees what runs 4 and 5 brought.
import type { Day } from '../model/calendar.ts'
import { isVersionOf } from '../model/decision-anchor.ts'
import type { LedgerChange } from '../model/change.ts'
import type { DocumentId } from '../model/document.ts'
import type { Story } from '../model/story.ts'
import { memoryStore } from '../store/memory.ts'
import { OperationError } from '../store/operation-error.ts'
import type { Store } from '../store/store.ts'
import { changesBetween } from './changes.ts'
import { RUN_LOG, storedRuns } from './changes-run.ts'
import { allDecisions, DECISION_LOG } from './decide-log.ts'
import { runPile, type RunOptions } from './run.ts'

const LOOK_LOG = 'look'
/** Reports copied at once. */
const BATCH = 200

/** A reader's last look: how many runs and decisions there were, on which day. */
export interface Look {
  readonly reader: string
  readonly runs: number
  readonly decisions: number
  readonly day: Day
}

/** Since when: a day of publication, the state after a number of runs, or a reader's last look. */
export type Since =
  | { readonly day: Day }
  | { readonly run: number }
  | { readonly reader: string }
  /** Before the last run. */
  | { readonly last: true }

export interface Changes {
  readonly changes: readonly LedgerChange[]
  /** Reports that count as new, and those without any date where a day was asked for. */
  readonly reports: number
  readonly undated: number
}

/** The reader's last look; null for one who never looked. */
export async function lastLook(store: Store, reader: string): Promise<Look | null> {
  const looks = (await store.log(LOOK_LOG)).map((line) => JSON.parse(line) as Look)
  return looks.findLast((look) => look.reader === reader) ?? null
}

/** Keeps that a reader has seen all that the store holds now. */
export async function markLook(store: Store, reader: string, day: Day): Promise<void> {
  for (;;) {
    const [lines, runs, decisions] = [
      await store.log(LOOK_LOG),
      await storedRuns(store),
      await store.log(DECISION_LOG),
    ]
    const look: Look = { reader, runs: runs.length, decisions: decisions.length, day }
    if (await store.append(LOOK_LOG, lines.length, [JSON.stringify(look)])) return
  }
}

/**
 * What changed in the stories of all that a store holds. OperationError `log-broken` where the
 * decision log does not hold; RangeError for a run or a reader that the store does not know.
 */
export async function changesSince(
  store: Store,
  since: Since,
  { today, ...options }: RunOptions & { readonly today: Day | null },
): Promise<Changes> {
  const { stories } = await runPile(store, [], { ...options, scope: 'all' })
  const then = await stateThen(store, since, stories)
  const before = await storiesThen(store, then, options)
  // A run has no day of its own: the latest report before it stands for it, where it brought any.
  const day = then.day ?? (then.without.size > 0 ? latest(before) : null)
  const moved = await movedReports(store, stories)
  const changes = changesBetween(before, stories, { since: day, today, moved })
  return { changes, reports: then.without.size, undated: then.undated }
}

/** Reports in which analysts restored words, now or once. */
async function movedReports(store: Store, stories: readonly Story[]): Promise<Set<DocumentId>> {
  const refs = (await allDecisions(store)).flatMap(({ decision: { deed } }) =>
    deed.kind === 'restore' ? [deed.report] : [],
  )
  if (refs.length === 0) return new Set()
  const ids = stories.flatMap(({ documents }) => documents.map(({ id }) => id))
  const documents = await store.documents(ids)
  const moved = documents.filter((document) => refs.some((ref) => isVersionOf(ref, document)))
  return new Set(moved.map(({ id }) => id))
}

interface Then {
  readonly without: ReadonlySet<DocumentId>
  readonly decisions: number
  readonly day: Day | null
  readonly undated: number
}

async function stateThen(store: Store, since: Since, stories: readonly Story[]): Promise<Then> {
  const decided = (await store.log(DECISION_LOG)).length
  if ('day' in since) {
    const documents = stories.flatMap((story) => story.documents)
    const later = documents.filter(({ published }) => {
      const day = published?.to ?? published?.from ?? null
      return day !== null && day > since.day
    })
    const undated = documents.filter(({ published }) => !(published?.to ?? published?.from)).length
    const without = new Set(later.map(({ id }) => id))
    return { without, decisions: decided, day: since.day, undated }
  }
  const runs = await storedRuns(store)
  const look = 'reader' in since ? await lastLook(store, since.reader) : null
  if ('reader' in since && look === null)
    throw new OperationError('store-failed', `${since.reader} has not looked yet`)
  const count = look?.runs ?? ('run' in since ? since.run : Math.max(0, runs.length - 1))
  if (count > runs.length)
    throw new OperationError('store-failed', `no run ${count}: there were ${runs.length}`)
  const without = new Set(runs.slice(count).flatMap(({ stored }) => stored))
  const decisions = look?.decisions ?? runs[count - 1]?.decisions ?? 0
  return { without, decisions, day: look?.day ?? null, undated: 0 }
}

/** The latest day on which a report of a ledger may have appeared. */
function latest(stories: readonly Story[]): Day | null {
  const days = stories.flatMap(({ documents }) =>
    documents.flatMap(({ published }) => published?.to ?? published?.from ?? []),
  )
  return days.sort().at(-1) ?? null
}

/** The stories of a store as they were: fewer reports, fewer decisions, the same program. */
async function storiesThen(
  store: Store,
  { without, decisions }: Then,
  options: RunOptions,
): Promise<readonly Story[]> {
  const then = memoryStore()
  const ids = (await store.heads()).map(({ id }) => id).filter((id) => !without.has(id))
  for (let from = 0; from < ids.length; from += BATCH) {
    const some = ids.slice(from, from + BATCH)
    const documents = await store.documents(some)
    await then.putDocuments(documents.map((document) => ({ document })))
    await then.putLayers(await store.layers(some))
  }
  const lines = await store.log(DECISION_LOG)
  await then.append(DECISION_LOG, 0, lines.slice(0, decisions))
  // Which version of a report is newer is told by the run that brought it.
  await then.append(RUN_LOG, 0, await store.log(RUN_LOG))
  return (await runPile(then, [], { ...options, scope: 'all' })).stories
}
