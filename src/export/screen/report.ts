// Reports as screens show them: in a story's list with their condition, and one to read with
// everything that stands on its text. Offsets are UTF-16 of the text shown, which are those of the
// report: hidden words keep their length.
import type { Document, DocumentId } from '../../model/document.ts'
import type { ReportScreen, ScreenReport } from '../../model/screen.ts'
import { newestVersions } from '../../model/revision.ts'
import type { StoryDocument } from '../../model/story.ts'
import { mapEdits } from '../../text/edits.ts'
import { tokenize } from '../../text/token.ts'
import { addressOf } from '../file/report.ts'
import { maskWords } from '../mask.ts'
import { CONDITION_WORDS, orderedReports, publishedOf } from '../rows/reports.ts'
import { labelOf, own, type View } from '../view.ts'
import { formatNumber, plural } from '../wording.ts'
import { citeOf, citesOf } from './cite.ts'
import { hiddenSource, hiddenText } from './hidden.ts'

const CONDITIONS_MAX = 60
const REMOVED_MAX = 400
const REMOVED_LENGTH_MAX = 600
const ALSO_MAX = 8
const STATES_MAX = 40

/** Words and numbers of a text. */
export function countWords(text: string): number {
  return tokenize(text).filter(({ form }) => form !== 'mark').length
}

function reportOf(view: View, told: StoryDocument, document: Document): ScreenReport {
  const { words, inferred } = publishedOf(view, told)
  return {
    id: document.id,
    label: labelOf(view, document.id),
    title: own(view, document.title ?? labelOf(view, document.id)),
    outlet: told.outlet,
    url: addressOf(view, document),
    published: told.published ? { from: told.published.from, to: told.published.to } : null,
    publishedWords: words,
    publishedWhy: inferred && inferred.replace(/^inferred: /u, ''),
    words: countWords(document.text),
    condition: told.condition.slice(0, CONDITIONS_MAX).map(({ kind, why, cite }) => ({
      kind,
      name: CONDITION_WORDS[kind],
      why: own(view, why),
      cite: citeOf(view, cite),
    })),
  }
}

/** A story's reports, by the day they appeared. */
export function screenReports(view: View): ScreenReport[] {
  return orderedReports(view).flatMap((told) => {
    const document = view.documents.get(told.id)
    return document ? [reportOf(view, told, document)] : []
  })
}

/** What cleaning took away or changed, markup without words left out. */
function removedOf(view: View, { source, edits }: Document): ReportScreen['removed'] {
  const { textStarts } = mapEdits(edits)
  const removed = edits.flatMap(({ start, end, insert, rule }, i) => {
    const words = source.slice(start, Math.min(end, start + REMOVED_LENGTH_MAX))
    const shown = rule === 'tag' ? words.replaceAll(/<[^<>]{0,600}>?/gu, ' ') : words
    if (shown.trim() === '' || shown === insert) return []
    return [{ at: textStarts[i]!, words: maskWords(shown, view.mask), rule, insert }]
  })
  return removed.slice(0, REMOVED_MAX)
}

function claimsIn(view: View, id: DocumentId): ReportScreen['claims'] {
  const rows = view.story.claims.flatMap((claim) => {
    const elsewhere = claim.statements.filter(({ document }) => document !== id)
    return claim.statements
      .filter(({ document, repeat }) => document === id && !repeat)
      .map(({ start, end }) => ({
        claim: claim.id,
        kind: claim.kind,
        label: own(view, claim.label),
        start,
        end,
        also: citesOf(view, elsewhere).slice(0, ALSO_MAX),
      }))
  })
  return rows.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** Words shared with each other report, most first. */
function sharesOf(view: View, id: DocumentId): ReportScreen['shares'] {
  const words = new Map<DocumentId, number>()
  for (const { a, b } of view.story.shared ?? []) {
    const here = a.document === id ? a : b.document === id ? b : null
    if (!here) continue
    const other = here === a ? b.document : a.document
    words.set(other, (words.get(other) ?? 0) + countWords(here.exact))
  }
  return [...words]
    .map(([report, count]) => ({ report, label: labelOf(view, report), words: count }))
    .sort((a, b) => b.words - a.words)
}

/** Earlier states of a report, the latest first, and what became of their sentences since. */
function earlierStates(view: View, id: DocumentId): ReportScreen['revisions'] {
  const before = new Map((view.story.revisions ?? []).map((one) => [one.document, one]))
  const states: { id: DocumentId; words: string }[] = []
  for (let step = before.get(id); step && states.length < STATES_MAX; step = before.get(step.of)) {
    const { of, gone, changed, added } = step
    const words = [
      plural(gone.length, 'sentence') + ' gone since',
      `${formatNumber(changed.length)} changed`,
      `${formatNumber(added.length)} added`,
    ].join(', ')
    states.push({ id: of, words: `${labelOf(view, of)}: ${words}` })
  }
  return states
}

/** The newest state of a report that was told anew; null for the newest itself. */
function newerState(view: View, id: DocumentId): ReportScreen['newer'] {
  const newest = newestVersions(view.story.revisions ?? []).get(id)
  return newest === undefined || newest === id ? null : { id: newest, label: labelOf(view, newest) }
}

/**
 * One report of a story to read; null where the story does not hold it.
 */
export function reportScreen(view: View, id: DocumentId): ReportScreen | null {
  const told = view.story.documents.find((one) => one.id === id)
  const document = view.documents.get(id)
  if (!told || !document) return null
  return {
    ...reportOf(view, told, document),
    story: view.story.id,
    hash: document.hash,
    text: hiddenText(document, view.mask),
    removed: removedOf(view, document),
    repeats: document.repeats.map(({ span }) => span),
    source: hiddenSource(document, view.mask),
    claims: claimsIn(view, id),
    shares: sharesOf(view, id),
    revisions: earlierStates(view, id),
    newer: newerState(view, id),
  }
}
