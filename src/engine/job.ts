// The scale-out unit: a job names a stage and a key and is done by one function over a store, in
// this process or on a queue. Every job is idempotent, so delivering one twice is harmless.
// Example: {stage: 'annotate', key: '3f2a…'} makes the layers of that report that the store does
// not hold yet.
import type { Kind } from '../model/annotation.ts'
import { dayOfTimestamp, type Day } from '../model/calendar.ts'
import type { Document, DocumentId } from '../model/document.ts'
import { contentId } from '../model/identity.ts'
import { joinLayers, type Derived, type Store, type StoredLayer } from '../store/store.ts'
import { readsLanguage, viewOf } from './annotate.ts'
import type { PlannedAnnotator } from './plan.ts'
import type { StoryStages } from './stages.ts'

/** Whose rows say that a report's layers and vector are all there, and of which versions. */
export const REPORT_STAGE = 'report@1'

/** What every job of a run is given. */
export interface Workshop {
  readonly store: Store
  readonly plan: readonly PlannedAnnotator[]
  readonly stages: StoryStages
  /** Publication day for reports that state none. */
  readonly date: Day | undefined
}

export interface ReportJob {
  readonly stage: 'annotate'
  readonly key: DocumentId
}

/** What jobs did, for the counters of a run. */
export interface ReportWork {
  readonly annotated: number
  readonly layersComputed: number
  readonly layersReused: number
}

/** The stage name under which vectors of reports are kept. */
export function vectorStage({ stages }: Workshop): string {
  return `vector@${stages.vectorVersion}`
}

/**
 * The key of a layer: its annotator's, and the reference date where it was not the report's own. A
 * report that states a day never changes with `--date`.
 */
function layerKey(document: Document, planned: PlannedAnnotator, date: Day | undefined): string {
  const own = document.published !== null && dayOfTimestamp(document.published) !== null
  return own || date === undefined ? planned.key : `${planned.key} on ${date}`
}

/**
 * What `REPORT_STAGE` must say for a report to need no work: all versions and the date of the run.
 */
export function reportInputs({ plan, stages, date }: Workshop): string {
  const made = plan.map(({ key }) => key).join(' ')
  return contentId(`${stages.rules} ${made} vector@${stages.vectorVersion} ${date ?? ''}`)
}

/**
 * Does a batch of report jobs: makes missing layers and vectors, and writes them in two
 * transactions.
 */
export async function runReportJobs(
  workshop: Workshop,
  jobs: readonly ReportJob[],
): Promise<ReportWork> {
  const { store } = workshop
  const ids = jobs.map(({ key }) => key)
  const [documents, held] = [await store.documents(ids), await store.layers(ids)]
  const layersOf = Map.groupBy(held, (layer) => layer.document)
  const made: StoredLayer[] = []
  const results: Derived[] = []
  let [annotated, layersReused] = [0, 0]
  for (const document of documents) {
    const work = makeLayers(workshop, document, layersOf.get(document.id) ?? [])
    made.push(...work.made)
    layersReused += work.reused
    if (work.made.length > 0) annotated++
    results.push(...resultsOf(workshop, document))
  }
  await store.putLayers(made)
  await store.putDerived(results)
  return { annotated, layersReused, layersComputed: made.length }
}

/** The report's vector, and the mark that nothing of the report is missing. */
function resultsOf(workshop: Workshop, document: Document): Derived[] {
  const value = workshop.stages.vector(document)
  const inputs = reportInputs(workshop)
  return [
    { stage: vectorStage(workshop), key: document.id, inputs: document.hash, value },
    { stage: REPORT_STAGE, key: document.id, inputs, value: 1 },
  ]
}

function makeLayers(
  { plan, date }: Workshop,
  document: Document,
  held: readonly StoredLayer[],
): { readonly made: StoredLayer[]; readonly reused: number } {
  if (!readsLanguage(document.language)) return { made: [], reused: 0 }
  const keys = new Map<Kind, string>()
  for (const one of plan) keys.set(one.annotator.makes, layerKey(document, one, date))
  const valid = held.filter((layer) => keys.get(layer.kind) === layer.key)
  if (valid.length === plan.length) return { made: [], reused: valid.length }
  const layers: Record<string, readonly object[]> = { ...joinLayers(document, valid).layers }
  const view = viewOf(document, layers, date)
  const made: StoredLayer[] = []
  for (const { annotator } of plan) {
    const kind = annotator.makes
    if (layers[kind]) continue
    const annotations = annotator.annotate(view)
    layers[kind] = annotations
    made.push({ document: document.id, kind, key: keys.get(kind)!, annotations })
  }
  return { made, reused: valid.length }
}
