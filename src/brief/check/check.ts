// A sentence against the passages it cites -> the first reason why they do not carry it, or null.
// Mechanical: numbers with their units, names, quoted words and speakers, dates, negation,
// modality, strength of attribution, counts of reports, who did what to whom, and words that no
// passage has. Catches what is checkable; a fluent wrong inference from right words passes.
// Example: "At least 40 died" against "at least 14 died" -> 'no passage has the number 40'.
import type { AnnotationOf, Kind } from '../../model/annotation.ts'
import type { Passage } from '../../model/passage.ts'
import { COUNT, countReason } from './count.ts'
import { dateReason } from './date.ts'
import { nameReason, roleReason } from './name.ts'
import { nearReason } from './near.ts'
import { numberReason } from './number.ts'
import { quoteReason, speakerReason } from './quote.ts'
import { strengthReason, supportReason, toneReason } from './tone.ts'

/** The layers of one text, as the engine's annotators make them. */
export type AnnotateText = (text: string) => {
  readonly [K in Kind]?: readonly AnnotationOf<K>[]
}

/** What a checked sentence and its passages look like to each check. */
export interface Checked {
  /** The sentence without the attributions that the writer vouched for. */
  readonly line: string
  /** The passages, each once. */
  readonly passages: readonly string[]
  /** How many reports the passages come from. */
  readonly reports: number
  /** How many of them are independent, where the writer knows. */
  readonly independent: number | undefined
  readonly annotate: AnnotateText
}

/** What the writer of a line vouches for: the checks skip these exact words. */
export interface CheckOptions {
  /** Attributions and headings made from claims' own fields: "(Marn Daily, citing Aldo Venn)". */
  readonly vouched?: readonly string[]
  /** Independent reports behind the line, where it prints a count of them. */
  readonly independent?: number
}

/** Longest sentence checked, in code units: a longer one is no sentence. */
const MOST_LENGTH = 2000

/**
 * Why a line's words are not carried by its passages; null when every check passes. Never throws.
 */
export function checkLine(
  line: string,
  passages: readonly Passage[],
  annotate: AnnotateText,
  { vouched = [], independent }: CheckOptions = {},
): string | null {
  if (passages.length === 0) return 'it cites no passage'
  if (line.length > MOST_LENGTH) return 'it is too long for a sentence'
  let bare = line
  for (const words of vouched.toSorted((a, b) => b.length - a.length))
    if (words !== '') bare = bare.replaceAll(words, ' ')
  const checked: Checked = {
    line: bare.replace(/\s+/gu, ' ').trim(),
    passages: [...new Set(passages.map(({ exact }) => exact))],
    reports: new Set(passages.map(({ document }) => document)).size,
    independent,
    annotate,
  }
  return (
    countReason({ ...checked, line }) ??
    quoteReason(checked) ??
    numberReason({ ...checked, line: checked.line.replace(COUNT, ' ') }) ??
    dateReason(checked) ??
    nearReason({ ...checked, line: checked.line.replace(COUNT, ' ') }) ??
    nameReason(checked) ??
    speakerReason(checked) ??
    roleReason(checked) ??
    toneReason(checked) ??
    strengthReason(checked) ??
    supportReason({ ...checked, line: checked.line.replace(COUNT, ' ') })
  )
}

/** The sentence without the words it prints between quotation marks; they are checked as quotes. */
export function outsideQuotes(line: string): string {
  return line.replace(/“[^”]{0,2000}”|"[^"]{0,2000}"/gu, ' ')
}
