// The pile of one story, loaded from a store: its reports with their layers in canonical order, the
// dates they state, and what they share. Only the reports asked for are in memory.
import type { Day } from '../model/calendar.ts'
import type { DocumentId } from '../model/document.ts'
import { compareDocuments, type AnnotatedDocument, type Pile } from '../model/pile.ts'
import type { Published } from '../model/story.ts'
import { joinLayers, type Store } from '../store/store.ts'
import { resolveAgainst } from '../reconcile/dating-resolve.ts'
import type { PairMemory } from '../reuse/index.ts'
import type { StoryStages } from './stages.ts'

/** The reports with these ids and their layers, in canonical order; ids not held are left out. */
export async function loadReports(
  store: Store,
  ids: readonly DocumentId[],
): Promise<AnnotatedDocument[]> {
  const layers = Map.groupBy(await store.layers(ids), (layer) => layer.document)
  const documents = [...(await store.documents(ids))].sort(compareDocuments)
  return documents.map((document) => joinLayers(document, layers.get(document.id) ?? []))
}

/**
 * The pile of these reports, which must be in canonical order. A report that states no date has the
 * day the user gave for such reports, else what the pile supports; its relative dates and deadlines
 * are read against that, in the pile only.
 */
export function pileOf(
  reports: readonly AnnotatedDocument[],
  stages: StoryStages,
  { date, memory }: { readonly date?: Day | undefined; readonly memory?: PairMemory } = {},
): Pile {
  const reuse = stages.reuse(reports, memory)
  const dated = stages.date(reports, reuse.passages)
  const published = Object.fromEntries(
    reports.map(({ document: { id } }) => {
      const own = dated[id] ?? null
      return [id, date !== undefined && !own?.stated ? givenDate(date) : own] as const
    }),
  )
  const resolved = reports.map((one) => resolveAgainst(one, published[one.document.id] ?? null))
  return { reports: resolved, published, reuse }
}

function givenDate(date: Day): Published {
  return { from: date, to: date, stated: false, why: 'given for reports without a date' }
}
