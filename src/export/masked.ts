// The contract's story without what must not leave the machine: exact words sliced anew with
// private spans hidden, words of our own with private names hidden, private persons left out.
import type { Person } from '../model/story.ts'
import { maskedSlice, maskWords, NO_MASK } from './mask.ts'
import { printStory } from './story.ts'
import type { View } from './view.ts'

interface PassageLike {
  readonly document: string
  readonly start: number
  readonly end: number
}

const isPassage = (value: object): value is PassageLike =>
  'document' in value && 'start' in value && 'end' in value && 'exact' in value

/** Names of fields that hold ids and closed words, never words of a report. */
const PLAIN = new Set(['id', 'aliases', 'document', 'claims', 'kind', 'status', 'bound', 'term'])

function maskValue(view: View, value: unknown, key: string): unknown {
  if (typeof value === 'string') return PLAIN.has(key) ? value : maskWords(value, view.mask)
  if (Array.isArray(value)) return value.map((one) => maskValue(view, one, key))
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, maskValue(view, one, name)]),
  )
  const document = isPassage(value) ? view.documents.get(value.document) : undefined
  if (!document) return fields
  return { ...fields, exact: maskedSlice(document, value as PassageLike, view.mask) }
}

/** The contract's line for a story, masked as the view is. */
export function printMasked(view: View): object {
  const open = (person: Person) => person.standing === 'public'
  const masked = view.mask !== NO_MASK
  const people = masked ? view.story.people.filter(open) : view.story.people
  return maskValue(
    view,
    printStory({ ...view.story, people }, [...view.documents.values()]),
    '',
  ) as object
}
