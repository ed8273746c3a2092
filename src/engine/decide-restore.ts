// Text that reading or cleaning took away, brought back where an analyst says so: its place in the
// source, and the report's edits without what took it. Markup around it stays away.
// Example: "Keld is cut off" inside "<aside>Keld is cut off</aside>" comes back as a paragraph of
// its own, without the tags.
import { isVersionOf } from '../model/decision-anchor.ts'
import type { Deed } from '../model/decision.ts'
import type { Document, Repeat } from '../model/document.ts'
import { applyEdits, mapEdits, toSource, toText, type Edit } from '../text/edits.ts'
import { containsSpan, overlapsSpan, type Span } from '../text/span.ts'

type Restore = Extract<Deed, { kind: 'restore' }>

/** Rules of cleaning whose edits take words away. */
const CLEANED = new Set(['furniture', 'whitespace'])
/** Rules that put characters in the place of others: nothing to bring back. */
const REPLACED = new Set([
  'blank',
  'character-reference',
  'entity',
  'hyphen',
  'line-break',
  'mojibake',
  'page-break',
  'surrogate',
  'tag',
])

const partsOf = ({ rule }: Edit) => rule.split('+')
const shortens = ({ insert, start, end }: Edit) => insert.length < end - start
const isCleaning = (edit: Edit) => partsOf(edit).every((one) => CLEANED.has(one))

/** Whether an edit took words of a page away: a menu, a box beside the text, a head. */
const isReading = (edit: Edit) =>
  !isCleaning(edit) && partsOf(edit).some((one) => !CLEANED.has(one) && !REPLACED.has(one))

const removes = (edit: Edit) => shortens(edit) && (isCleaning(edit) || isReading(edit))

/** Where removed text stands in a report's source; null where it does not or nothing is gone. */
export function restorable(document: Document, { report, start, exact }: Restore): Span | null {
  if (!isVersionOf(report, document) || exact === '') return null
  const { source } = document
  const at = source.slice(start, start + exact.length) === exact ? start : source.indexOf(exact)
  if (at < 0) return null
  const span = { start: at, end: at + exact.length }
  return document.edits.some((edit) => removes(edit) && overlapsSpan(edit, span)) ? span : null
}

/** Where words stand in a report's source that were removed; null where none of them was. */
export function removedAt({ source, edits }: Document, words: string): number | null {
  for (const edit of edits) {
    if (!removes(edit)) continue
    const from = isCleaning(edit) ? edit.start - words.length + 1 : edit.start
    const at = source.indexOf(words, Math.max(0, from))
    if (at < 0 || at >= edit.end) continue
    if (isCleaning(edit) || wordsIn(source, { start: at, end: at + words.length }).length > 0)
      return at
  }
  return null
}

/** The report with what took this text away left out of its edits. */
export function restored(document: Document, deed: Restore): Document {
  const span = restorable(document, deed)
  if (span === null) return document
  const kept = document.edits.flatMap((edit) => {
    if (!removes(edit) || !overlapsSpan(edit, span)) return [edit]
    return isCleaning(edit) ? [] : withoutWords(document.source, edit, span)
  })
  const edits = withBreaks(kept, document.edits)
  const text = applyEdits(document.source, edits)
  const [before, after] = [mapEdits(document.edits), mapEdits(edits)]
  const moved = (at: Span) => toText(after, toSource(before, at))
  const repeats = document.repeats.map((repeat): Repeat => ({
    span: moved(repeat.span),
    of: moved(repeat.of),
  }))
  return { ...document, edits, text, repeats }
}

/** A tag, or the rest of one that is cut off; longer ones are words. */
const TAG = /<[^<>]{0,2000}>?/gu
/** The break between what is brought back and what stands beside it. */
const BREAK = '\n\n'

/** An edit of a page cut so that the words inside a span stay, each run a paragraph of its own. */
function withoutWords(source: string, edit: Edit, span: Span): Edit[] {
  const inside = {
    start: Math.max(edit.start, span.start),
    end: Math.min(edit.end, span.end),
  }
  const runs = wordsIn(source, inside)
  if (runs.length === 0) return [edit]
  const cuts: Edit[] = []
  let at = edit.start
  for (const run of runs) {
    if (run.start > at) {
      const insert = at > 0 && (cuts.length > 0 || edit.start > 0) ? BREAK : edit.insert
      cuts.push({ ...edit, start: at, end: run.start, insert })
    }
    at = run.end
  }
  const insert = edit.end < source.length ? BREAK : ''
  if (edit.end > at) cuts.push({ ...edit, start: at, end: edit.end, insert })
  return cuts.filter((cut) => containsSpan(edit, cut))
}

/** A break where what was brought back begins right behind an edit that had nothing to part. */
function withBreaks(edits: readonly Edit[], before: readonly Edit[]): Edit[] {
  const removed = new Set(before.filter(isReading).map(({ start }) => start))
  return edits.map((edit, k) => {
    const opens = removed.has(edit.end) && edits[k + 1]?.start !== edit.end
    return opens && edit.insert === '' && edit.start > 0 ? { ...edit, insert: BREAK } : edit
  })
}

/** Runs of a stretch of source that are no tags and not blank, without blanks at their edges. */
function wordsIn(source: string, { start, end }: Span): Span[] {
  const runs: Span[] = []
  let at = start
  const push = (to: number) => {
    const words = source.slice(at, to)
    const lead = words.length - words.trimStart().length
    const length = words.trim().length
    if (length > 0) runs.push({ start: at + lead, end: at + lead + length })
  }
  for (const { index, 0: tag } of source.slice(start, end).matchAll(TAG)) {
    push(start + index)
    at = start + index + tag.length
  }
  push(end)
  return runs
}
