// A round-up or live blog → its parts, each as a report of its own would be, so that a part can be
// linked to another story than the whole. Parts begin at lines that are headings: short, without an
// end mark, or opened by a time of day. Example: a page with "Port strike", "Dam above Keld" and
// "Opera" over a paragraph each has three parts.
import type { Document } from '../model/document.ts'
import { overlapsSpan, type Span } from '../text/span.ts'
import { vectorOf, type StoryVector } from './vector.ts'

/** A part of a report: its heading, and what it is about. */
export interface Topic {
  readonly heading: string
  readonly vector: StoryVector
}

/** Fewer parts make no round-up; more are not looked at. */
const PARTS_MIN = 3
const PARTS_MAX = 12
/** Shorter parts say too little, longer ones are cut; in code units. */
const PART_LENGTH_MIN = 150
const PART_LENGTH_MAX = 3000
const HEADING_LENGTH_MAX = 90
/** Looked at for parts, in code units: bounds the cost of a long page. */
const TEXT_MAX = 60_000

const CLOCK = /^\d{1,2}[:.]\d{2}\b/u
const OPENS = /^["“'‘]?[\p{Lu}\p{Nd}]/u
const CLOSES = /[.!?:;,…"”]$/u

/** The parts of a report that holds several; none of any other. Never throws. O(TEXT_MAX). */
export function topicsOf(document: Document): Topic[] {
  const text = document.text.slice(0, TEXT_MAX)
  const parts = partsOf(text).filter(
    ({ span }) => !document.repeats.some((repeat) => overlapsSpan(repeat.span, span)),
  )
  if (parts.length < PARTS_MIN) return []
  return parts.slice(0, PARTS_MAX).map(({ heading, span: { start, end } }) => {
    const body = text.slice(start, Math.min(end, start + PART_LENGTH_MAX))
    const vector = vectorOf({ ...document, title: heading, text: body, repeats: [] })
    return { heading, vector }
  })
}

interface Part {
  readonly heading: string
  readonly span: Span
}

/** Headings, each with what stands below it, where that is long enough. */
function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let heading: string | null = null
  let from = 0
  const close = (end: number) => {
    if (heading !== null && end - from >= PART_LENGTH_MIN)
      parts.push({ heading, span: { start: from, end } })
  }
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const line = end - start > PART_LENGTH_MAX ? '' : text.slice(start, end).trim()
    if (line.length <= HEADING_LENGTH_MAX && isHeading(line)) {
      close(start)
      heading = line
      from = Math.min(end + 1, text.length)
    }
    start = end + 1
  }
  close(text.length)
  return parts
}

const isHeading = (line: string): boolean =>
  CLOCK.test(line) || (line.includes(' ') && OPENS.test(line) && !CLOSES.test(line))
