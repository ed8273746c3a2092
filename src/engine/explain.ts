// The reports of a story as its ledger was told from them: their relative dates and deadlines read
// against the day that the pile gives each. Example: "Friday" in a report inferred to be of 3 to 5
// March reads as that Friday.
import { resolveAgainst } from '../reconcile/dating/resolve.ts'
import type { AnnotatedDocument } from '../model/pile.ts'
import type { Story } from '../model/story.ts'
import type { Store } from '../store/store.ts'
import { loadReports } from './pile.ts'

/** The reports of a story in canonical order, each read against its day. */
export async function reportsToExplain(store: Store, story: Story): Promise<AnnotatedDocument[]> {
  const published = new Map(story.documents.map((one) => [one.id, one.published]))
  const reports = await loadReports(
    store,
    story.documents.map(({ id }) => id),
  )
  return reports.map((report) => resolveAgainst(report, published.get(report.document.id) ?? null))
}
