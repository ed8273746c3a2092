// The pile of one story, loaded from a store: its reports with their layers in canonical order, the dates they state,
// and what they share. Only the reports asked for are in memory.
import { dayOfTimestamp, type Day } from '../model/calendar.ts'
import type { Document, DocumentId } from '../model/document.ts'
import { compareDocuments, type AnnotatedDocument, type Pile } from '../model/pile.ts'
import type { Published } from '../model/story.ts'
import { joinLayers, type Store } from '../store/store.ts'
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

/** When a report says it appeared, else the day the user gave for reports that state none, else null. */
export function statedDate(
  document: Pick<Document, 'published'>,
  date: Day | undefined,
): Published | null {
  const stated = document.published === null ? null : dayOfTimestamp(document.published)
  if (stated) return { from: stated, to: stated, stated: true, why: 'stated by the report' }
  if (date) return { from: date, to: date, stated: false, why: 'given for reports without a date' }
  return null
}

/** The pile of these reports, which must be in canonical order. */
export function pileOf(
  reports: readonly AnnotatedDocument[],
  stages: StoryStages,
  date: Day | undefined,
): Pile {
  const documents = reports.map(({ document }) => document)
  const published = documents.map((one) => [one.id, statedDate(one, date)] as const)
  return {
    reports,
    published: Object.fromEntries(published),
    reuse: stages.reuse(documents),
  }
}
