// A pile of reports through every stage: admit, annotate, cluster, reconcile, brief. Work that the
// store already holds is not done again: a second run over the same reports computes nothing, one
// more report only what depends on it.
// Example: const { stories, counters } = await runPile(await openSqliteStore('.'), arrivals, {
// date: '2031-03-02' }).
import type { Kind } from '../model/annotation.ts'
import type { Day } from '../model/calendar.ts'
import type { Document, DocumentId } from '../model/document.ts'
import type { Story } from '../model/story.ts'
import type { StoryVector } from '../cluster/index.ts'
import { memoryStore } from '../store/memory.ts'
import type { Arrival, Head, Outcome, Store } from '../store/store.ts'
import { findVersions } from './admit-versions.ts'
import { shippedPlan } from './annotate.ts'
import { logRun } from './changes-run.ts'
import { storedDecisions } from './decide-log.ts'
import { decideStories } from './decide-stories.ts'
import { ownCrew, type Crew } from './crew.ts'
import { REPORT_STAGE, reportInputs, vectorStage, type ReportWork, type Workshop } from './job.ts'
import { shippedStages, type StoryStages } from './stages.ts'
import type { ToldStory } from './story-job.ts'

/**
 * Reports admitted, annotated or read at once. Bounds memory: a batch of long reports is some tens
 * of megabytes.
 */
const BATCH = 200
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
  const admitted = await admitArrivals(store, arrivals, { onProgress, onStored: early.take })
  const before = await early.done()
  if (admitted.counters.in > 0) await logRun(store, admitted)
  const heads = await store.heads()
  const chosen = scope === 'all' ? heads : heads.filter(({ id }) => admitted.ids.has(id))
  const own = ownCrew(workshop)
  const crew = chosen.length < CREW_REPORTS_MIN ? own : (options.crew ?? own)
  const annotated = await annotateMissing(workshop, chosen, { crew, onProgress })
  const keep = options.stories !== 'stored'
  const onStory = options.onStory ?? (async () => undefined)
  await findVersions(store, chosen)
  const told = await tellStories(workshop, chosen, { crew, keep, onProgress, onStory })
  const work = {
    annotated: annotated.annotated + before.annotated,
    reused: annotated.reused - before.annotated,
    layersComputed: annotated.layersComputed + before.layersComputed,
  }
  const counters = { ...admitted.counters, ...work, ...told.counters }
  return { stories: told.stories, counters }
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
  }: {
    readonly onProgress: (progress: Progress) => void
    readonly onStored: (ids: readonly DocumentId[]) => void
  },
): Promise<Admitted> {
  const ids = new Set<DocumentId>()
  const stored: DocumentId[] = []
  const counts: Record<Exclude<Outcome, 'clash'>, number> = { stored: 0, duplicate: 0, rejected: 0 }
  let done = 0
  let batch: Arrival[] = []
  const flush = async () => {
    const before = stored.length
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
  const ready = new Set<DocumentId>()
  for (const ids of inBatches(heads.map(({ id }) => id)))
    for (const row of await workshop.store.derived(REPORT_STAGE, ids))
      if (row.inputs === inputs) ready.add(row.key)
  const missing = heads.filter(({ id }) => !ready.has(id)).map(({ id }) => id)
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

function inBatches<T>(items: readonly T[], size = BATCH): T[][] {
  const batches: T[][] = []
  for (let from = 0; from < items.length; from += size) batches.push(items.slice(from, from + size))
  return batches
}

/** Does the tasks in their order, so many at a time; the first that fails ends it. */
async function atOnce<T>(
  tasks: readonly T[],
  most: number,
  work: (task: T, number: number) => Promise<void>,
): Promise<void> {
  let next = 0
  const hand = async () => {
    for (let number = next++; number < tasks.length; number = next++)
      await work(tasks[number]!, number)
  }
  await Promise.all(Array.from({ length: most }, hand))
}

interface Told {
  readonly stories: readonly Story[]
  readonly counters: Pick<Counters, 'stories' | 'storiesComputed' | 'pairsCompared'>
}

async function tellStories(
  workshop: Workshop,
  heads: readonly Head[],
  at: Required<Pick<RunOptions, 'onProgress' | 'onStory'>> & { crew: Crew; keep: boolean },
): Promise<Told> {
  const groups = await groupHeads(workshop, heads)
  const hashes = new Map(heads.map(({ id, hash }) => [id, hash]))
  const told: ToldStory['story'][] = []
  let [done, storiesComputed, pairsCompared] = [0, 0, 0]
  await atOnce(groups, at.crew.size, async (members, number) => {
    const one = await at.crew.tell(members.map((id) => [id, hashes.get(id)!]))
    if (at.keep) told[number] = one.story
    await at.onStory(one)
    if (one.computed) storiesComputed++
    pairsCompared += one.pairsCompared
    at.onProgress({ step: 'stories', done: ++done, total: groups.length })
  })
  return { stories: told, counters: { stories: groups.length, storiesComputed, pairsCompared } }
}

/**
 * Ids story by story. Heads are in canonical order, and so are the vectors that are given to the
 * grouping.
 */
async function groupHeads(workshop: Workshop, heads: readonly Head[]): Promise<DocumentId[][]> {
  const grouping = workshop.stages.openGrouping()
  for (const ids of inBatches(heads.map(({ id }) => id))) {
    const rows = await workshop.store.derived(vectorStage(workshop), ids)
    const vectors = new Map(rows.map((row) => [row.key, row.value as StoryVector]))
    for (const id of ids) {
      const vector = vectors.get(id)
      if (vector) grouping.add(vector)
    }
  }
  const order = new Map(heads.map(({ id }, number) => [id, number]))
  const groups = decideStories(grouping.groups(), await storedDecisions(workshop.store))
  return groups.map((ids) => ids.sort((a, b) => order.get(a)! - order.get(b)!))
}
