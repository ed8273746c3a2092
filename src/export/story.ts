// A story as the machine contract prints it: every passage with its source offsets, every clause
// of an agreement as the claim itself.
import type { Document, DocumentId } from '../model/document.ts'
import type { Story } from '../model/story.ts'
import { mapEdits, toSource, type EditMap } from '../text/edits.ts'
import type { Span } from '../text/span.ts'

type PassageLike = Span & { readonly document: DocumentId; readonly exact: string }

const isPassage = (value: object): value is PassageLike =>
  'document' in value && 'start' in value && 'end' in value && 'exact' in value

function printValue(value: unknown, maps: ReadonlyMap<DocumentId, EditMap>): unknown {
  if (Array.isArray(value)) return value.map((one) => printValue(one, maps))
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, printValue(one, maps)]),
  )
  if (!isPassage(value)) return fields
  const map = maps.get(value.document)
  return map ? { ...fields, source: toSource(map, value) } : fields
}

/** The contract's line for one story. `documents` are the story's reports, in any order. */
export function printStory(story: Story, documents: readonly Document[]): object {
  const maps = new Map(documents.map((document) => [document.id, mapEdits(document.edits)]))
  const clauseOf = (id: string) => story.claims.find((claim) => claim.id === id)
  const whole = {
    ...story,
    agreements: story.agreements.map(({ name, clauses }) => ({
      name,
      clauses: clauses.flatMap((id) => clauseOf(id) ?? []),
    })),
  }
  return printValue(whole, maps) as object
}
