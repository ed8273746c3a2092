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
import type { KeptStory, Member, ToldStory } from './story-job.ts'

/** What a thread is told when it starts: all that a run's results depend on beside the store. */
export interface CrewSettings {
  readonly folder: string
  readonly date?: Day
  readonly kinds?: readonly Kind[]
}

/** A job for a thread, and its answer. */
export type CrewJob =
  | { readonly job: 'annotate'; readonly ids: readonly DocumentId[] }
  | { readonly job: 'tell' | 'keep'; readonly members: readonly Member[] }
export type CrewDone = ReportWork | ToldStory | KeptStory
export type CrewAnswer =
  | { readonly done: CrewDone }
  | { readonly failed: string; readonly code: StoreErrorCode | null }

// What openCrew passes.
const { folder, date, kinds } = workerData as CrewSettings
const store = await openSqliteStore(folder)
const crew = ownCrew({ store, plan: shippedPlan(kinds), stages: shippedStages, date })

async function doneOf(job: CrewJob): Promise<CrewDone> {
  if (job.job === 'annotate') return crew.annotate(job.ids)
  const told = await crew.tell(job.members)
  // A story that nobody reads would be copied to the other thread and thrown away there.
  const { computed, pairsCompared } = told
  return job.job === 'tell' ? told : { computed, pairsCompared }
}

async function answer(job: CrewJob): Promise<CrewAnswer> {
  try {
    return { done: await doneOf(job) }
  } catch (cause) {
    const code = cause instanceof OperationError ? cause.code : null
    return { failed: cause instanceof Error ? cause.message : String(cause), code }
  }
}

parentPort?.on('message', (job: CrewJob) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
  void answer(job).then((one) => parentPort?.postMessage(one))
})
