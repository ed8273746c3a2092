// What a user calls a report → the report of a store. Example: "flood.html", "flood" and the first
// characters of its id are one report, where no other is called so.
import { pickReport } from '../engine/decide-request.ts'
import type { Document } from '../model/document.ts'
import { OperationError } from '../store/operation-error.ts'
import type { Store } from '../store/store.ts'

/** Reports held in memory while a name is looked for. */
const BATCH = 500

/**
 * The report with an id, else the only one that goes by a name: its file, the file without its
 * ending, its outlet, the head of its id. OperationError where there is none, or several.
 */
export async function reportCalled(store: Store, name: string): Promise<Document> {
  const [exact] = await store.documents([name])
  if (exact) return exact
  const heads = await store.heads()
  const called: Document[] = []
  for (let at = 0; at < heads.length; at += BATCH) {
    const documents = await store.documents(heads.slice(at, at + BATCH).map(({ id }) => id))
    called.push(...documents.filter((one) => typeof pickReport(name, [one]) !== 'string'))
  }
  const found = pickReport(name, called)
  if (typeof found === 'string') throw new OperationError('store-refused', found)
  return found
}
