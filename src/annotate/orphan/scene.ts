// A report as the search for antecedents sees it: paragraphs, stretches of one topic, and what
// stands before a word. Example: in a page where a flood report goes over into a football report
// with "The match ended", nothing of the flood is an antecedent for "the match".
import type { Name, Quotation, Sentence } from '../../model/annotation.ts'
import type { Annotated } from '../../model/annotator.ts'
import { firstAtOrAfter, indexHolding, type Span } from '../../text/span.ts'
import type { Token } from '../../text/token.ts'
import { fragmentStarts, topicBreaks } from './break.ts'

/** A line of text with its sentences. */
export interface Paragraph extends Span {
  readonly sentences: readonly Sentence[]
}

export interface OrphanScene {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Tokens outside direct quotations. */
  readonly outside: readonly Token[]
  readonly names: readonly Name[]
  readonly persons: readonly Name[]
  readonly quotations: readonly Quotation[]
  readonly paragraphs: readonly Paragraph[]
  /** Where a stretch of one topic begins, in order; the first is 0. */
  readonly breaks: readonly number[]
  /** Starts of paragraphs that share no word with another. */
  readonly fragments: ReadonlySet<number>
  /** Lower-case words of the report's own title. */
  readonly title: ReadonlySet<string>
  /** Whether the title has a word with a capital inside it, as a name has. */
  readonly titleNames: boolean
}

/** What the annotator of orphans looks at. O(text). */
export function orphanScene(report: Annotated): OrphanScene {
  const quotations = report.layer('quotation')
  const quoted = quotedSpans(quotations)
  const names = report.layer('name')
  const paragraphs = paragraphsOf(report.layer('sentence'))
  const words = (report.title ?? '').split(/[^\p{L}\p{Nd}’'-]+/u).filter((word) => word !== '')
  return {
    text: report.text,
    tokens: report.tokens,
    outside: report.tokens.filter((token) => indexHolding(quoted, token.start) < 0),
    names,
    persons: names.filter((name) => name.type === 'person'),
    quotations,
    paragraphs,
    breaks: topicBreaks(report.tokens, paragraphs),
    fragments: fragmentStarts(report.tokens, paragraphs),
    title: new Set(words.map((word) => word.toLowerCase())),
    titleNames: words.slice(1).some((word) => /^\p{Lu}/u.test(word)),
  }
}

/** Direct quotations, disjoint and sorted. */
function quotedSpans(quotations: readonly Quotation[]): Span[] {
  const spans: Span[] = []
  for (const one of quotations) {
    const last = spans.at(-1)
    if (one.form === 'direct' && (!last || one.start >= last.end)) spans.push(one)
  }
  return spans
}

function paragraphsOf(sentences: readonly Sentence[]): Paragraph[] {
  const paragraphs: { start: number; end: number; sentences: Sentence[] }[] = []
  for (const sentence of sentences) {
    const last = paragraphs.at(-1)
    if (last && last.sentences[0]!.paragraph === sentence.paragraph) {
      last.sentences.push(sentence)
      last.end = sentence.end
    } else paragraphs.push({ start: sentence.start, end: sentence.end, sentences: [sentence] })
  }
  return paragraphs
}

/** Start of the stretch of one topic that holds an offset. O(log n). */
export function topicStart({ breaks }: OrphanScene, at: number): number {
  let low = 0
  let high = breaks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (breaks[middle]! <= at) low = middle + 1
    else high = middle
  }
  return breaks[low - 1] ?? 0
}

// A dateline or a date before the first sentence introduces nobody.
const LEAD_TOKENS = 9

/**
 * Whether an offset opens a stretch of one topic: nothing but a date or a place line stands before.
 */
export function opensTopic(scene: OrphanScene, at: number): boolean {
  const start = topicStart(scene, at)
  const first = firstAtOrAfter(scene.tokens, start)
  const here = firstAtOrAfter(scene.tokens, at)
  if (here === first) return start > 0 || scene.title.size === 0
  if (here - first > LEAD_TOKENS) return false
  return DATE_LINE.test(scene.text.slice(start, at)) && scene.title.size === 0
}

const DATE_LINE =
  /^\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\p{Lu}\p{Ll}+\s+\d{1,2}|\d{1,2}\s+\p{Lu}\p{Ll}+)[^\n]{0,40}\d{4}\s*\n\s*$/u

/** Indices of the tokens between two offsets: [from, to). O(log n). */
export function tokensBetween(tokens: readonly Token[], { start, end }: Span): [number, number] {
  return [firstAtOrAfter(tokens, start), firstAtOrAfter(tokens, end)]
}
