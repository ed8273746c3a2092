// Reports of files that changed → versions of what the file said before: one that states no address
// and has no id of its own takes the id of the report that its file was first, so that it is stored
// as "…#2" and told as a revision. Example: "notes.txt" saved again with a sentence less is
// notes.txt without that sentence, not a report that nobody has seen. A file of several reports is
// left as is.
import type { Cleaned } from '../engine/intake.ts'
import type { Document, DocumentId } from '../model/document.ts'

/** The reports in their order. `firstOf`: the report that a file was first; `note`: it is this. */
export async function* asVersions(
  found: AsyncIterable<Cleaned>,
  {
    firstOf,
    note,
  }: {
    readonly firstOf: (path: string) => DocumentId | null
    readonly note: (path: string, first: DocumentId) => void
  },
): AsyncGenerator<Cleaned> {
  let waiting: { readonly path: string; readonly one: Report } | null = null
  let several: string | null = null
  const settled = ({ path, one }: NonNullable<typeof waiting>): Report => {
    const first = firstOf(path)
    note(path, first ?? one.document.id)
    return first === null ? one : { ...one, document: { ...one.document, id: first } }
  }
  for await (const one of found) {
    const path = 'document' in one ? one.document.path : null
    // Whether a file holds one report alone is known when the next begins.
    if (waiting && path !== null && waiting.path === path) {
      several = path
      yield waiting.one
      waiting = null
    } else if (waiting && path !== null) {
      yield settled(waiting)
      waiting = null
    }
    if ('document' in one && path !== null && path !== several && isNameless(one.document))
      waiting = { path, one }
    else yield one
  }
  if (waiting) yield settled(waiting)
}

type Report = Extract<Cleaned, { document: Document }>

/** Whether a report is named by its content alone. */
const isNameless = ({ id, hash, part, url }: Document) =>
  part === null && url === null && hash.startsWith(id)
