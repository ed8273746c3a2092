// A story ready to leave the machine: labels of its reports, words masked where persons are
// private. The page and every export begin here.
import type { Day } from '../model/calendar.ts'
import type { Document, DocumentId } from '../model/document.ts'
import type { Passage } from '../model/passage.ts'
import type { AnnotatedDocument } from '../model/pile.ts'
import type { Story } from '../model/story.ts'
import { labelReports, spellsName, stemOf, withLabels } from './label.ts'
import { maskedSlice, maskOf, maskWords, namePattern, NO_MASK, type Mask } from './mask.ts'
import { formatDay, reasonWords } from './wording.ts'

/** One story with its reports. */
export interface StoryInput {
  readonly story: Story
  /** In canonical order. */
  readonly reports: readonly AnnotatedDocument[]
}

/** A story with what its readers are shown of it. */
export interface View extends StoryInput {
  readonly labels: ReadonlyMap<DocumentId, string>
  readonly documents: ReadonlyMap<DocumentId, Document>
  readonly mask: Mask
  /** Stems of files that spell a hidden name, with the label that stands for each. */
  readonly files: ReadonlyMap<string, string>
}

/**
 * Reports by the day they may have appeared from; those without any day last, in canonical
 * order.
 */
function byDay({ story, reports }: StoryInput): readonly AnnotatedDocument[] {
  const days = new Map(story.documents.map(({ id, published }) => [id, published?.from ?? '9999']))
  const dayOf = ({ document }: AnnotatedDocument) => days.get(document.id) ?? '9999'
  return reports.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
}

/** "report 2", by canonical order, for reports whose file spells a hidden name. */
function hiddenLabels(
  reports: readonly AnnotatedDocument[],
  { names }: Mask,
): ReadonlyMap<DocumentId, string> {
  const labels = reports.flatMap(({ document: { id, path, outlet } }, i) =>
    outlet === null && [id, stemOf(path ?? '')].some((stem) => spellsName(stem, names))
      ? [[id, `report ${i + 1}`] as const]
      : [],
  )
  return new Map(labels)
}

/** Labels by the stems of such files, longest first, without stems that are just a name. */
function hiddenFiles(
  documents: readonly Document[],
  { names }: Mask,
  labels: ReadonlyMap<DocumentId, string>,
): ReadonlyMap<string, string> {
  const stems = documents.flatMap(({ id, path }) => {
    const stem = stemOf(path ?? '')
    return spellsName(stem, names) && !names.includes(stem)
      ? [[stem, labels.get(id)!] as const]
      : []
  })
  return new Map(stems.sort(([a], [b]) => b.length - a.length))
}

/** The view of a story, its reports by day; `unmasked` only for use that stays on the machine. */
export function viewOf(input: StoryInput, { unmasked }: { readonly unmasked: boolean }): View {
  const reports = byDay(input)
  const documents = reports.map((report) => report.document)
  const hidden = unmasked ? NO_MASK : maskOf(input.story.people, input.reports)
  const labels = labelReports(documents, hiddenLabels(input.reports, hidden))
  const files = hiddenFiles(documents, hidden, labels)
  const mask = files.size > 0 ? { ...hidden, names: [...files.keys(), ...hidden.names] } : hidden
  const byId = new Map(documents.map((document) => [document.id, document]))
  // A lane that is named only as somebody's home is no place of the story.
  const isOpen = ({ document, start, end, exact }: Passage) => {
    const text = byId.get(document)
    return !text || maskedSlice(text, { start, end }, mask) === exact
  }
  const places = input.story.places.filter(({ mentions }) => mentions.some(isOpen))
  return {
    story: places.length === input.story.places.length ? input.story : { ...input.story, places },
    reports,
    labels,
    documents: byId,
    mask,
    files,
  }
}

export function labelOf(view: View, id: DocumentId): string {
  return view.labels.get(id) ?? id
}

const QUOTED = /^["“„«‘']{1,3}\s{0,3}([^]*?)([.,!?]?)\s{0,3}["”»’']{1,3}([.,!?]?)$/u

/**
 * The passage's exact words, masked, without quotation marks around all of them: the page sets
 * its own.
 */
export function wordsOf(view: View, passage: Passage): string {
  const document = view.documents.get(passage.document)
  const words = document
    ? maskedSlice(document, passage, view.mask)
    : maskWords(passage.exact, view.mask)
  const inside = QUOTED.exec(words)
  return inside?.[1] ? inside[1] + inside[2] + inside[3] : words
}

/** Passages with the same words, in the order of their first. */
export function groupByWords(
  view: View,
  passages: readonly Passage[],
): { readonly words: string; readonly passages: Passage[] }[] {
  const groups = new Map<string, { words: string; passages: Passage[] }>()
  for (const passage of passages) {
    const words = wordsOf(view, passage)
    const key = words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{Nd}]+/gu, ' ')
      .trim()
    const group = groups.get(key)
    if (group) group.passages.push(passage)
    else groups.set(key, { words, passages: [passage] })
  }
  return [...groups.values()]
}

/** Words of our own, masked, with reports called by their labels. */
export function own(view: View, words: string): string {
  let named = reasonWords(words)
  for (const [stem, label] of view.files) named = named.replaceAll(namePattern([stem])!, label)
  return maskWords(withLabels(named, view.labels), view.mask)
}

/** A reason in our own words: as `own`, with time stamps as days and clock times. */
export function reason(view: View, words: string): string {
  return own(view, words).replaceAll(
    /\b(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:T(\d{2}:\d{2})[0-9:.]*(Z|[+-]\d{2}:\d{2})?)?/gu,
    (_, day: Day, clock?: string, zone = '') =>
      formatDay(day) + (clock ? ` ${clock}${zone === 'Z' ? ' UTC' : zone && ` (${zone})`}` : ''),
  )
}
