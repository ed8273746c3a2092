// Recorded edits: how a source text becomes a cleaned one, and how a span of the cleaned text finds
// its source again. Example: source "Fish &amp; chips", edits [{start: 5, end: 10, insert: '&',
// rule: 'entity'}] -> "Fish & chips". An edit replaces or deletes at least one source character.
// With pure insertions, mapping back through two steps breaks the nesting of spans; without them
// every chain of steps stays monotone.
import type { Span } from './span.ts'

/**
 * A replacement (or deletion, where `insert` is empty) of source characters [start, end) by a named
 * rule.
 */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly insert: string
  readonly rule: string
}

/**
 * RangeError unless the edits are sorted, disjoint, inside `source` and each takes at least one
 * character.
 */
export function checkEdits(source: string, edits: readonly Edit[]): void {
  let last = 0
  for (const edit of edits) {
    if (edit.end <= edit.start)
      throw new RangeError(`edit takes no character: ${edit.start}..${edit.end} (${edit.rule})`)
    if (edit.start < last)
      throw new RangeError(`edit starts before the last one ended: ${edit.start} < ${last}`)
    if (edit.end > source.length)
      throw new RangeError(`edit ends outside source of ${source.length}: ${edit.end}`)
    last = edit.end
  }
}

/** The text that the edits make of the source. Edits must satisfy `checkEdits`. O(source). */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = 0
  for (const edit of edits) {
    parts.push(source.slice(at, edit.start), edit.insert)
    at = edit.end
  }
  parts.push(source.slice(at))
  return parts.join('')
}

/** Positions of edits in the text they make, ready for binary search. */
export interface EditMap {
  readonly edits: readonly Edit[]
  /** Where each edit's insert begins in the text. Sorted, one per edit. */
  readonly textStarts: Int32Array
}

/** The map of an edit list. O(edits). */
export function mapEdits(edits: readonly Edit[]): EditMap {
  const textStarts = new Int32Array(edits.length)
  let shift = 0
  for (let i = 0; i < edits.length; i++) {
    const { start, end, insert } = edits[i]!
    textStarts[i] = start + shift
    shift += insert.length - (end - start)
  }
  return { edits, textStarts }
}

/** Number of edits whose text start is at or before `offset`. */
function countStartingUpTo(starts: Int32Array, offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (starts[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The source span of a non-empty text span: it starts after and ends before edits that only touch
 * its edges, and takes whole any replacement it cuts. RangeError for an empty span. O(log edits).
 */
export function toSource(map: EditMap, textSpan: Span): Span {
  if (textSpan.end <= textSpan.start)
    throw new RangeError(`an empty span has no source: ${textSpan.start}..${textSpan.end}`)
  return { start: sourceStart(map, textSpan.start), end: sourceEnd(map, textSpan.end) }
}

/**
 * Source position of the character at text offset `offset`: the start of its replacement if it is
 * inside one.
 */
function sourceStart({ edits, textStarts }: EditMap, offset: number): number {
  const index = countStartingUpTo(textStarts, offset) - 1
  if (index < 0) return offset
  const edit = edits[index]!
  const into = offset - textStarts[index]!
  return into < edit.insert.length ? edit.start : edit.end + into - edit.insert.length
}

/** Source position just after the character before text offset `offset`. */
function sourceEnd(map: EditMap, offset: number): number {
  const { edits, textStarts } = map
  const index = countStartingUpTo(textStarts, offset - 1) - 1
  if (index < 0) return offset
  const edit = edits[index]!
  const into = offset - textStarts[index]!
  return into <= edit.insert.length ? edit.end : edit.end + into - edit.insert.length
}

/**
 * The text span that shows a source span: text whose source lies inside or is cut by it. May be
 * empty, where all of it was deleted. O(log edits).
 */
export function toText(map: EditMap, sourceSpan: Span): Span {
  const start = textPosition(map, sourceSpan.start, 'start')
  return { start, end: Math.max(start, textPosition(map, sourceSpan.end, 'end')) }
}

function textPosition({ edits, textStarts }: EditMap, offset: number, side: 'start' | 'end') {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (edits[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  const edit = edits[low - 1]
  if (!edit) return offset
  const textStart = textStarts[low - 1]!
  if (offset < edit.end && side === 'start') return textStart
  return textStart + edit.insert.length + Math.max(0, offset - edit.end)
}

/**
 * One list from the source of `first` to the text of `second`: applying it equals applying both in
 * turn. Edits that touch or cut each other across the steps become one, with their rules joined by
 * "+". O(edits).
 */
export function composeEdits(first: readonly Edit[], second: readonly Edit[]): Edit[] {
  if (first.length === 0) return [...second]
  if (second.length === 0) return [...first]
  const map = mapEdits(first)
  const composed: Edit[] = []
  let next = 0
  let i = 0
  while (i < second.length) {
    // A group: second edits that share a replacement of the first step, with every first edit they
    // cut.
    let group = { from: i, to: i + 1, source: toSource(map, second[i]!) }
    while (group.to < second.length) {
      const following = toSource(map, second[group.to]!)
      if (following.start >= group.source.end) break
      group = {
        from: group.from,
        to: group.to + 1,
        source: { start: group.source.start, end: Math.max(group.source.end, following.end) },
      }
    }
    while (next < first.length && first[next]!.end <= group.source.start)
      composed.push(first[next++]!)
    const cutFrom = next
    while (next < first.length && first[next]!.start < group.source.end) next++
    composed.push(
      mergeGroup(map, second.slice(group.from, group.to), first.slice(cutFrom, next), {
        cutFrom,
        source: group.source,
      }),
    )
    i = group.to
  }
  while (next < first.length) composed.push(first[next++]!)
  return composed
}

/** The one edit that a group of second-step edits and the first-step edits under them amount to. */
function mergeGroup(
  map: EditMap,
  later: readonly Edit[],
  earlier: readonly Edit[],
  at: { readonly cutFrom: number; readonly source: Span },
): Edit {
  const named = [...earlier, ...later].flatMap((edit) => edit.rule.split('+'))
  const rules = [...new Set(named)].join('+')
  const [only] = later
  if (earlier.length === 0 && later.length === 1)
    return { start: at.source.start, end: at.source.end, insert: only!.insert, rule: rules }
  const head = earlier.length > 0 ? prefixOf(map, at.cutFrom, only!.start) : ''
  const last = later.at(-1)!
  const tail = earlier.length > 0 ? suffixOf(map, at.cutFrom + earlier.length - 1, last.end) : ''
  let insert = head
  for (let k = 0; k < later.length; k++) {
    insert += later[k]!.insert
    const following = later[k + 1]
    if (following) insert += betweenOf(map, at.cutFrom, earlier.length, later[k]!.end, following)
  }
  return { start: at.source.start, end: at.source.end, insert: insert + tail, rule: rules }
}

/** What the first cut edit inserted before text offset `offset`. */
function prefixOf({ edits, textStarts }: EditMap, index: number, offset: number): string {
  return edits[index]!.insert.slice(0, Math.max(0, offset - textStarts[index]!))
}

/** What the last cut edit inserted at and after text offset `offset`. */
function suffixOf({ edits, textStarts }: EditMap, index: number, offset: number): string {
  return edits[index]!.insert.slice(Math.max(0, offset - textStarts[index]!))
}

/** The text between two edits of one group: it lies inside the insert that both cut. */
function betweenOf(
  { edits, textStarts }: EditMap,
  from: number,
  count: number,
  end: number,
  following: Edit,
): string {
  for (let index = from; index < from + count; index++) {
    const start = textStarts[index]!
    const insert = edits[index]!.insert
    if (start <= end && following.start <= start + insert.length)
      return insert.slice(end - start, following.start - start)
  }
  return ''
}
