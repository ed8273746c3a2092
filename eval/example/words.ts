// Finds the gold's words in a cleaned text and compares names, tolerantly: white space, typographic
// quotation marks and titles make no difference. Example: locate('He  said “no”', 'said "no"') is
// {start: 4, end: 13}.
import { remembered } from '../../src/text/memory.ts'
import type { Span } from './outputs.ts'

const MARKS: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
}

interface Folded {
  readonly text: string
  /** Offset in the original of each unit, and one past the end. */
  readonly offsets: readonly number[]
}

/** Text with runs of white space as one blank and plain quotation marks, and the way back. O(n). */
export const fold = remembered((text: string): Folded => {
  const units: string[] = []
  const offsets: number[] = []
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i)
    const blank = /\s/.test(unit)
    if (blank && units.at(-1) === ' ') continue
    units.push(blank ? ' ' : (MARKS[unit] ?? unit))
    offsets.push(i)
  }
  offsets.push(text.length)
  return { text: units.join(''), offsets }
})

/**
 * The span of `exact`, within the first occurrence of `near` where given; null where the text has
 * not got it.
 */
export function locate(text: string, exact: string, near?: string): Span | null {
  const { text: folded, offsets } = fold(text)
  const anchor = near === undefined ? 0 : folded.indexOf(fold(near).text)
  if (anchor < 0) return null
  const wanted = fold(exact).text
  const at = folded.indexOf(wanted, anchor)
  if (at < 0) return null
  const last = offsets[at + wanted.length - 1] ?? 0
  return { start: offsets[at] ?? 0, end: last + 1 }
}

/** How often `exact` stands in a text. */
export function occurrences(text: string, exact: string): number {
  return fold(text).text.split(fold(exact).text).length - 1
}

/** Text without any white space: the shape in which repairs are compared. */
export function bare(text: string): string {
  return fold(text).text.replaceAll(' ', '')
}

/** Code units that two spans share. */
export function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

const TITLES = new Set([
  'the',
  'a',
  'an',
  'mr',
  'ms',
  'mrs',
  'dr',
  'president',
  'minister',
  'defence',
  'foreign',
  'interior',
  'governor',
  'general',
  'colonel',
  'mayor',
])

function nameParts(name: string): readonly string[] {
  const words = fold(name)
    .text.toLowerCase()
    .replace(/'s\b/g, '')
    .split(/[^\p{L}]+/u)
  return words.filter((word) => word !== '' && !TITLES.has(word))
}

/** Whether one name is the other, or a part of it ("Mr Venn", "Aldo Venn"), titles aside. */
export function sameName(a: string, b: string): boolean {
  const [left, right] = [nameParts(a), nameParts(b)]
  if (left.length === 0 || right.length === 0) return false
  return left.every((part) => right.includes(part)) || right.every((part) => left.includes(part))
}
