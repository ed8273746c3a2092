// A thread of a crew: opens the store of its folder and does one job after the other.
// Example: told {job: 'annotate', ids: ['r1']} it writes the layers of r1 and answers how many.
import { parentPort, workerData } from 'node:worker_threads'
import type { Kind } from '../model/annotation.ts'
import type { Day } from '../model/calendar.ts'
import type { DocumentId } from '../model/document.ts'
import { OperationError, type StoreErrorCode } from '../store/operation-error.ts'
import { openSqliteStore } from '../store/sqlite/store.ts'
import { shippedPlan } from './annotate.ts'
import { ownCrew } from './crew.ts'
import type { ReportWork } from './job.ts'
import { shippedStages } from './stages.ts'
import type { Member, ToldStory } from './story-job.ts'

/** What a thread is told when it starts: all that a run's results depend on beside the store. */
export interface CrewSettings {
  readonly folder: string
  readonly date?: Day
  readonly kinds?: readonly Kind[]
}

/** A job for a thread, and its answer. */
export type CrewJob =
  | { readonly job: 'annotate'; readonly ids: readonly DocumentId[] }
  | { readonly job: 'tell'; readonly members: readonly Member[] }
export type CrewAnswer =
  | { readonly done: ReportWork | ToldStory }
  | { readonly failed: string; readonly code: StoreErrorCode | null }

// What openCrew passes.
const { folder, date, kinds } = workerData as CrewSettings
const store = await openSqliteStore(folder)
const crew = ownCrew({ store, plan: shippedPlan(kinds), stages: shippedStages, date })

async function answer(job: CrewJob): Promise<CrewAnswer> {
  try {
    const done = job.job === 'annotate' ? crew.annotate(job.ids) : crew.tell(job.members)
    return { done: await done }
  } catch (cause) {
    const code = cause instanceof OperationError ? cause.code : null
    return { failed: cause instanceof Error ? cause.message : String(cause), code }
  }
}

parentPort?.on('message', (job: CrewJob) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
  void answer(job).then((one) => parentPort?.postMessage(one))
})
