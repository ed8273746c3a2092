// The pile of one story, loaded from a store: its reports with their layers in canonical order, the
// dates they state, and what they share. Only the reports asked for are in memory.
import type { Day } from '../model/calendar.ts'
import type { Named } from '../model/decision.ts'
import type { DocumentId } from '../model/document.ts'
import { compareDocuments, type AnnotatedDocument, type Pile } from '../model/pile.ts'
import type { Revision } from '../model/revision.ts'
import type { Published } from '../model/story.ts'
import { joinLayers, type Store } from '../store/store.ts'
import { resolveAgainst } from '../reconcile/dating/resolve.ts'
import type { PairMemory } from '../reuse/index.ts'
import { annotateDocument, shippedPlan } from './annotate.ts'
import { storedDecisions } from './decide-log.ts'
import { decidedDates, prepareReports } from './decide-reports.ts'
import type { StoryStages } from './stages.ts'

/**
 * The reports with these ids and their layers, as analysts decided them, in canonical order; ids
 * not held are left out.
 */
export async function loadReports(
  store: Store,
  ids: readonly DocumentId[],
): Promise<AnnotatedDocument[]> {
  const layers = Map.groupBy(await store.layers(ids), (layer) => layer.document)
  const documents = [...(await store.documents(ids))].sort(compareDocuments)
  const reports = documents.map((document) => joinLayers(document, layers.get(document.id) ?? []))
  const decisions = await storedDecisions(store)
  return prepareReports(reports, decisions, (document) => annotateDocument(document, shippedPlan()))
}

/**
 * The pile of these reports, which must be in canonical order. A report that states no date has the
 * day the user gave for such reports, else what the pile supports; its relative dates and deadlines
 * are read against that, in the pile only.
 */
export function pileOf(
  reports: readonly AnnotatedDocument[],
  stages: StoryStages,
  {
    date,
    memory,
    decisions = [],
    revisions = [],
  }: {
    readonly date?: Day | undefined
    readonly memory?: PairMemory
    readonly decisions?: readonly Named[]
    readonly revisions?: readonly Revision[]
  } = {},
): Pile {
  const reuse = stages.reuse(reports, memory)
  const dated = stages.date(reports, reuse.passages)
  const decided = decidedDates(
    reports.map(({ document }) => document),
    decisions,
  )
  const published = Object.fromEntries(
    reports.map(({ document: { id } }) => {
      const own = dated[id] ?? null
      if (decided[id]) return [id, decided[id]] as const
      return [id, date !== undefined && !own?.stated ? givenDate(date) : own] as const
    }),
  )
  const resolved = reports.map((one) => resolveAgainst(one, published[one.document.id] ?? null))
  return { reports: resolved, published, reuse, ...(revisions.length > 0 ? { revisions } : {}) }
}

function givenDate(date: Day): Published {
  return { from: date, to: date, stated: false, why: 'given for reports without a date' }
}
