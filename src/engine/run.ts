// A pile of reports through every stage: admit, annotate, cluster, reconcile, brief. Work that the
// store already holds is not done again: a second run over the same reports computes nothing, one
// more report only what depends on it.
// Example: const { stories, counters } = await runPile(await openSqliteStore('.'), arrivals, {
// date: '2031-03-02' }).
import type { Kind } from '../model/annotation.ts'
import type { Day } from '../model/calendar.ts'
import type { Document, DocumentId } from '../model/document.ts'
import type { Story } from '../model/story.ts'
import { memoryStore } from '../store/memory.ts'
import type { Arrival, Head, Outcome, Store } from '../store/store.ts'
import { openFileNotes, type FileNotes } from './admit-file.ts'
import { findVersions } from './admit-versions.ts'
import { shippedPlan } from './annotate.ts'
import { atOnce, BATCH, inBatches } from './batches.ts'
import { logRun } from './changes-run.ts'
import { ownCrew, type Crew } from './crew.ts'
import { REPORT_STAGE, reportInputs, type ReportWork, type Workshop } from './job.ts'
import { shippedStages, type StoryStages } from './stages.ts'
import type { ToldStory } from './story-job.ts'
import { tellStories, type StoryName } from './tell-stories.ts'

/** Reports of one job: few, so that threads end at about the same time. */
const JOB_REPORTS = 40
/** Reports from which on threads are worth their start. */
const CREW_REPORTS_MIN = 120

export interface RunOptions {
  /** Publication day for reports that state none (`--date`). */
  readonly date?: Day
  /** Kinds to annotate; all when absent. */
  readonly kinds?: readonly Kind[]
  /** Stories of what this run was given, or of all that the store holds. */
  readonly scope?: 'given' | 'all'
  readonly stages?: StoryStages
  /** Threads that do the jobs of a large pile; this thread does those of a small one. */
  readonly crew?: Crew
  /** With `stored` the result holds no stories: a pile of thousands does not fit in memory. */
  readonly stories?: 'returned' | 'stored'
  /** Called before each batch and each story. */
  readonly onProgress?: (progress: Progress) => void
  /** Given each story as it is told, in no order; the run waits for it. */
  readonly onStory?: (told: ToldStory) => Promise<void>
  /** Whether `onStory` is given a story that the store holds as it is; absent, it is given all. */
  readonly wants?: (held: StoryName) => boolean
  /** Whether a file that an `Arrival` of an earlier run named still lies there; absent, it does. */
  readonly isThere?: (file: string) => boolean
}

export interface Progress {
  readonly step: 'reading' | 'annotating' | 'stories'
  readonly done: number
  /** Null while it is not known. */
  readonly total: number | null
}

/** What a run did and did not have to do. */
export interface Counters {
  /** in = stored + duplicate + rejected. */
  readonly in: number
  readonly stored: number
  readonly duplicate: number
  readonly rejected: number
  /** Reports that needed a new layer, and those that needed none. */
  readonly annotated: number
  readonly reused: number
  readonly layersComputed: number
  readonly stories: number
  readonly storiesComputed: number
  /** Pairs of reports whose texts were compared; those compared in an earlier run are not again. */
  readonly pairsCompared: number
}

export interface RunResult {
  /** In order of their earliest report. */
  readonly stories: readonly Story[]
  /** Of every story, also of those that are not returned. */
  readonly names: readonly StoryName[]
  readonly counters: Counters
}

/** Arrivals through every stage. Rejects with OperationError when the store fails. */
export async function runPile(
  store: Store,
  arrivals: Iterable<Arrival> | AsyncIterable<Arrival>,
  options: RunOptions = {},
): Promise<RunResult> {
  const { date, kinds, stages = shippedStages, scope = 'given', onProgress = ignore } = options
  const workshop: Workshop = { store, plan: shippedPlan(kinds), stages, date }
  const early = openEarly(options.crew, onProgress)
  const admitted = await admitArrivals(store, arrivals, {
    onProgress,
    onStored: early.take,
    files: openFileNotes(store, options.isThere),
  })
  const before = await early.done()
  if (admitted.counters.in > 0) await logRun(store, admitted)
  const heads = await store.heads()
  const chosen = scope === 'all' ? heads : heads.filter(({ id }) => admitted.ids.has(id))
  const own = ownCrew(workshop)
  const crew = chosen.length < CREW_REPORTS_MIN ? own : (options.crew ?? own)
  const annotated = await annotateMissing(workshop, chosen, { crew, onProgress })
  await findVersions(store, chosen)
  const { onStory, wants = () => true } = options
  const whole = chosen.length === heads.length
  const keep = options.stories !== 'stored'
  const told = await tellStories(workshop, chosen, {
    crew,
    whole,
    keep,
    onProgress,
    onStory,
    wants,
  })
  const work = {
    annotated: annotated.annotated + before.annotated,
    reused: annotated.reused - before.annotated,
    layersComputed: annotated.layersComputed + before.layersComputed,
  }
  const counters = { ...admitted.counters, ...work, ...told.counters }
  return { stories: told.stories, names: told.names, counters }
}

/** The stories of some reports, with no store on disk. */
export async function storiesOf(
  documents: readonly Document[],
  options: RunOptions = {},
): Promise<readonly Story[]> {
  const arrivals = documents.map((document) => ({ document }))
  return (await runPile(memoryStore(), arrivals, options)).stories
}

function ignore(): void {}

interface Admitted {
  readonly ids: ReadonlySet<DocumentId>
  readonly stored: readonly DocumentId[]
  readonly counters: Pick<Counters, 'in' | 'stored' | 'duplicate' | 'rejected'>
}

async function admitArrivals(
  store: Store,
  arrivals: Iterable<Arrival> | AsyncIterable<Arrival>,
  {
    onProgress,
    onStored,
    files,
  }: {
    readonly onProgress: (progress: Progress) => void
    readonly onStored: (ids: readonly DocumentId[]) => void
    readonly files: FileNotes
  },
): Promise<Admitted> {
  const ids = new Set<DocumentId>()
  const stored: DocumentId[] = []
  const counts: Record<Exclude<Outcome, 'clash'>, number> = { stored: 0, duplicate: 0, rejected: 0 }
  let done = 0
  let batch: Arrival[] = []
  const flush = async () => {
    const before = stored.length
    await files.note(batch)
    for (const { arrival, outcome } of await putNamed(store, batch)) {
      counts[outcome]++
      if (!('document' in arrival)) continue
      ids.add(arrival.document.id)
      if (outcome === 'stored') stored.push(arrival.document.id)
    }
    onStored(stored.slice(before))
    done += batch.length
    batch = []
    onProgress({ step: 'reading', done, total: null })
  }
  for await (const arrival of arrivals) if (batch.push(arrival) === BATCH) await flush()
  if (batch.length > 0) await flush()
  return { ids, stored, counters: { in: done, ...counts } }
}

interface Placed {
  readonly arrival: Arrival
  readonly outcome: Exclude<Outcome, 'clash'>
}

/**
 * Puts a batch; an id taken by other content gets "#2", "#3" … until it is free or names the same
 * content.
 */
async function putNamed(store: Store, batch: readonly Arrival[]): Promise<Placed[]> {
  const placed: Placed[] = []
  let waiting = [...batch]
  for (let number = 2; waiting.length > 0; number++) {
    const outcomes = await store.putDocuments(waiting)
    const again: Arrival[] = []
    for (const [i, arrival] of waiting.entries()) {
      const outcome = outcomes[i]!
      if (outcome !== 'clash') placed.push({ arrival, outcome })
      else if ('document' in arrival) again.push(renamed(arrival, number))
    }
    waiting = again
  }
  return placed
}

function renamed(
  { document, ...rest }: Extract<Arrival, { document: Document }>,
  number: number,
): Arrival {
  const bare = number === 2 ? document.id : document.id.slice(0, document.id.lastIndexOf('#'))
  return { ...rest, document: { ...document, id: `${bare}#${number}` } }
}

/** Work on reports that begins while others are still read. */
interface Early {
  readonly take: (ids: readonly DocumentId[]) => void
  /** What was done, once all of it is. */
  readonly done: () => Promise<Work>
}

type Work = Pick<ReportWork, 'annotated' | 'layersComputed'>

/** Gives new reports to a crew, once there are enough of them; without one they wait. */
function openEarly(crew: Crew | undefined, onProgress: (progress: Progress) => void): Early {
  const jobs: Promise<ReportWork>[] = []
  let waiting: DocumentId[] = []
  let [given, done, isTold] = [0, 0, false]
  const finish = (reports: number) => {
    done += reports
    if (isTold) onProgress({ step: 'annotating', done, total: given })
  }
  return {
    take(ids) {
      if (!crew) return
      waiting.push(...ids)
      if (jobs.length === 0 && waiting.length < CREW_REPORTS_MIN) return
      for (const batch of inBatches(waiting, JOB_REPORTS)) {
        const job = crew.annotate(batch)
        // What fails is told when all is waited for.
        job.then(() => finish(batch.length), ignore)
        given += batch.length
        jobs.push(job)
      }
      waiting = []
    },
    done: async () => {
      isTold = true
      const works = await Promise.all(jobs)
      return {
        annotated: works.reduce((sum, work) => sum + work.annotated, 0),
        layersComputed: works.reduce((sum, work) => sum + work.layersComputed, 0),
      }
    },
  }
}

async function annotateMissing(
  workshop: Workshop,
  heads: readonly Head[],
  { crew, onProgress }: { crew: Crew; onProgress: (progress: Progress) => void },
): Promise<Pick<Counters, 'annotated' | 'reused' | 'layersComputed'>> {
  const inputs = reportInputs(workshop)
  const ids = heads.map(({ id }) => id)
  const made = await workshop.store.inputs(REPORT_STAGE, ids)
  const missing = ids.filter((id) => made.get(id) !== inputs)
  let [annotated, layersComputed, done] = [0, 0, 0]
  await atOnce(inBatches(missing, JOB_REPORTS), crew.size, async (ids) => {
    const work = await crew.annotate(ids)
    annotated += work.annotated
    layersComputed += work.layersComputed
    done += ids.length
    onProgress({ step: 'annotating', done, total: missing.length })
  })
  return { annotated, reused: heads.length - annotated, layersComputed }
}
