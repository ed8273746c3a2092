// Who does the jobs of a run: this thread, or one thread for each core, each with a store of its
// own on the same folder. Which thread does a job changes nothing: jobs are pure over the store.
// Example: openCrew('.', {}, 2) annotates two batches of reports at a time.
import { Worker } from 'node:worker_threads'
import type { DocumentId } from '../model/document.ts'
import { OperationError } from '../store/operation-error.ts'
import type { CrewAnswer, CrewDone, CrewJob, CrewSettings } from './crew-thread.ts'
import { runReportJobs, type ReportWork, type Workshop } from './job.ts'
import { runStoryJob, type KeptStory, type Member, type ToldStory } from './story-job.ts'
import { compileCache } from './thread-cache.ts'

/** Takes jobs; at most `size` at a time make sense. */
export interface Crew {
  readonly size: number
  readonly annotate: (ids: readonly DocumentId[]) => Promise<ReportWork>
  readonly tell: (members: readonly Member[]) => Promise<ToldStory>
  /** `tell` for a story that nobody here reads: it stays in the store. Other threads have it. */
  readonly keep?: (members: readonly Member[]) => Promise<KeptStory>
}

/** A crew of other threads, which lives until it is closed. */
export interface ThreadCrew extends Crew {
  readonly close: () => Promise<void>
}

/**
 * Below 2 GB V8 lets a heap grow by less than twice before it collects, instead of four times: two
 * threads took 800 MB over 1,500 reports, and 1,170 without, at the same processor time.
 */
const THREAD_LIMITS = { maxOldGenerationSizeMb: 1600, maxYoungGenerationSizeMb: 48 }

/** The crew of this thread alone. */
export function ownCrew(workshop: Workshop): Crew {
  return {
    size: 1,
    annotate: (ids) =>
      runReportJobs(
        workshop,
        ids.map((key) => ({ stage: 'annotate', key })),
      ),
    tell: (members) => runStoryJob(workshop, members),
  }
}

/**
 * A crew of `size` threads over the store of a folder. Threads start with the first job; a job that
 * fails rejects as it would have here.
 */
export function openCrew(settings: CrewSettings, size: number): ThreadCrew {
  const idle: Worker[] = []
  const all: Worker[] = []
  const waiting: (() => void)[] = []
  const take = async (): Promise<Worker> => {
    for (;;) {
      const free = idle.pop()
      if (free) return free
      if (all.length < size) {
        const file = new URL(import.meta.url.replace(/crew(\.[jt]s)$/u, 'crew-thread$1'))
        const worker = new Worker(file, {
          ...compileCache(),
          workerData: settings,
          resourceLimits: THREAD_LIMITS,
        })
        all.push(worker)
        return worker
      }
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
  }
  const give = async (job: CrewJob): Promise<CrewDone> => {
    const worker = await take()
    try {
      return await answerOf(worker, job)
    } finally {
      idle.push(worker)
      waiting.shift()?.()
    }
  }
  return {
    size,
    annotate: async (ids) => (await give({ job: 'annotate', ids })) as ReportWork,
    tell: async (members) => (await give({ job: 'tell', members })) as ToldStory,
    keep: async (members) => (await give({ job: 'keep', members })) as KeptStory,
    close: async () => {
      await Promise.all(all.splice(0).map((worker) => worker.terminate()))
    },
  }
}

function answerOf(worker: Worker, job: CrewJob): Promise<CrewDone> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      act()
    }
    const onMessage = (answer: CrewAnswer) =>
      settle(() => ('done' in answer ? resolve(answer.done) : reject(errorOf(answer))))
    const onError = (error: unknown) => settle(() => reject(error))
    const onExit = () => settle(() => reject(new Error('a thread of the crew ended')))
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
    worker.postMessage(job)
  })
}

function errorOf({ failed, code }: Extract<CrewAnswer, { failed: string }>): Error {
  return code === null ? new Error(failed) : new OperationError(code, failed)
}
