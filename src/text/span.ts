// Half-open ranges of UTF-16 code units in one text, and the few questions asked of them. Example:
// span(0, 4) is "Aldo" in "Aldo Venn spoke"; sliceSpan(text, span(0, 4)) gives those words back.

/** A half-open range [start, end) of UTF-16 code units in one text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * A checked span. RangeError when an offset is negative or fractional, or the end is before the
 * start.
 */
export function span(start: number, end: number): Span {
  if (!Number.isInteger(start) || start < 0) throw new RangeError(`span starts at ${start}`)
  if (!Number.isInteger(end)) throw new RangeError(`span ends at ${end}`)
  if (end < start) throw new RangeError(`span ends before it starts: ${start}..${end}`)
  return { start, end }
}

/** The words under a span. RangeError when the span reaches past the text. */
export function sliceSpan(text: string, { start, end }: Span): string {
  if (end > text.length || start < 0 || end < start)
    throw new RangeError(`span outside text of ${text.length}: ${start}..${end}`)
  return text.slice(start, end)
}

/** Order by start, then the longer first: an outer span comes before those inside it. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

export function containsSpan(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Whether two spans share at least one code unit. */
export function overlapsSpan(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** The smallest span that holds both. */
export function coverSpans(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
}

/** The span without white space at its edges; empty at its start when there is nothing else. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let s = start
  let e = end
  while (s < e && /\s/u.test(text[s]!)) s++
  while (e > s && /\s/u.test(text[e - 1]!)) e--
  return { start: s, end: e }
}

/**
 * Index of the first item whose start is not below `offset` in a list sorted by start; the list's
 * length when there is none. O(log n).
 */
export function firstAtOrAfter(sorted: readonly Span[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the item of a sorted, disjoint list that holds `offset`, or -1. O(log n). */
export function indexHolding(sorted: readonly Span[], offset: number): number {
  const after = firstAtOrAfter(sorted, offset + 1) - 1
  const found = sorted[after]
  return found && offset < found.end ? after : -1
}
