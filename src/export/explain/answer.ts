// An answer to "why is this there?": what it is, the rules, the figures and the exact words it
// stands on, for readers who know reports and not this program.
// Example: claim 3f2a, "people who fled: 4,300", rules ["both name the same time"], figures ["2
// reports say so: a, b"], words "4,300 people", line 3 of a.
import type { DocumentId } from '../../model/document.ts'
import { passageAt, type Passage } from '../../model/passage.ts'
import { layerOf, type AnnotatedDocument } from '../../model/pile.ts'
import type { Published } from '../../model/story.ts'
import { indexHolding, trimSpan, type Span } from '../../text/span.ts'
import { labelOf, type View } from '../view.ts'
import { formatDays } from '../wording.ts'

/** Words of a report with where they stand, as a reader finds them. */
export interface Quoted extends Span {
  readonly document: DocumentId
  readonly exact: string
  readonly label: string
  /** Line of the report's text, from 1. */
  readonly line: number
  /** When the report appeared, in words. */
  readonly day: string
  /** The words before and behind in the same sentence. */
  readonly before: string
  readonly behind: string
  /** What is to be said of these words: their speaker, what number they are read as. */
  readonly note: string | null
}

export const ANSWER_KINDS = [
  'claim',
  'statement',
  'finding',
  'report',
  'link',
  'timeline entry',
  'brief line',
  'struck line',
  'agreement',
  'position',
  'person',
  'place',
  'decision',
  'story',
  'words',
] as const

/** Everything that is said of one thing. Every list but `quotes` may be empty. */
export interface Answer {
  readonly kind: (typeof ANSWER_KINDS)[number]
  /** What to ask for to get this answer. */
  readonly id: string
  readonly title: string
  /** What such a thing is, in a sentence. */
  readonly means: string
  /** By which rules it came about. */
  readonly rules: readonly string[]
  /** Numbers, days and counts that went into it. */
  readonly figures: readonly string[]
  readonly quotes: readonly Quoted[]
  /** Other things to ask for: id and title. */
  readonly also: readonly { readonly id: string; readonly title: string }[]
}

/** Words around a passage that are shown on each side, in code units. */
const AROUND_MAX = 220

/** A passage as an answer shows it, inside its sentence. */
export function quoteOf(view: View, passage: Passage, note: string | null = null): Quoted {
  const { document, start, end, exact } = passage
  const report = view.reports.find((one) => one.document.id === document)
  const text = report?.document.text ?? ''
  const sentences = report ? layerOf(report, 'sentence') : []
  const first = sentences[indexHolding(sentences, start)]
  const last = sentences[indexHolding(sentences, Math.max(start, end - 1))]
  const head = text.slice(Math.min(first?.start ?? start, start), start)
  const tail = text.slice(end, Math.max(last?.end ?? end, end))
  return {
    document,
    start,
    end,
    exact,
    label: labelOf(view, document),
    line: lineAt(text, start),
    day: dayOf(view, document),
    before: head.length > AROUND_MAX ? `…${head.slice(-AROUND_MAX)}` : head,
    behind: tail.length > AROUND_MAX ? `${tail.slice(0, AROUND_MAX)}…` : tail,
    note,
  }
}

/** Line of a text, from 1, that holds an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

/** "4 May 2024", "3–10 May 2024, inferred", "day not known". */
export function dayOf(view: View, id: DocumentId): string {
  const published = view.story.documents.find((one) => one.id === id)?.published
  if (!published) return 'day not known'
  return formatDays(published) + (published.stated ? '' : `, ${knownBy(published)}`)
}

/** How a day that no report states is known: inferred, given for all, or set by an analyst. */
export function knownBy({ why }: Published): string {
  if (why.startsWith('set by ')) return why.slice(0, Math.max(why.indexOf(':'), 8))
  return why.startsWith('given ') ? 'given' : 'inferred'
}

/** The head of a report: its first sentence, or line where its language is not read. */
export function headOf(report: AnnotatedDocument): Passage[] {
  const { text } = report.document
  const [first] = layerOf(report, 'sentence')
  const line = trimSpan(text, { start: 0, end: text.length })
  const end = text.indexOf('\n', line.start)
  const head = first ?? { start: line.start, end: end < 0 ? line.end : end }
  return head.end > head.start ? [passageAt(report.document, head)] : []
}

/** Passages without those that say the same place twice, in the order given. */
export function distinct<P extends Passage>(passages: readonly P[]): P[] {
  const seen = new Set<string>()
  return passages.filter(({ document, start, end }) => {
    const key = `${start} ${end} ${document}`
    return !seen.has(key) && seen.add(key)
  })
}

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
