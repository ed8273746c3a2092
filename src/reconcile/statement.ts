// Annotations of a pile -> statements: one assertion by one report at one span, with what later
// steps ask of it (its sentence, its report's place in canonical order, the words around it). What
// stands in a repeat adds no statement. Example: "About 12,000 people live in Marn, said Venn." ->
// one statement of 12,000, speaker Venn.
import type {
  AnnotationOf,
  Commitment,
  Event,
  Figure,
  Kind,
  Quotation,
} from '../model/annotation.ts'
import { passageAt, type Passage } from '../model/passage.ts'
import { layerOf, type AnnotatedDocument, type Pile } from '../model/pile.ts'
import type { Statement } from '../model/statement.ts'
import { splitSentences, type SentenceSpan } from '../text/sentence.ts'
import { containsSpan, firstAtOrAfter, overlapsSpan, type Span } from '../text/span.ts'
import { contentStems } from './words.ts'

/** Annotations that state something. */
export interface Stated {
  readonly figure: Figure
  readonly quotation: Quotation
  readonly event: Event
  readonly commitment: Commitment
}

export type StatedKind = keyof Stated

/** A report as reconciliation sees it. */
export interface Report {
  readonly order: number
  readonly annotated: AnnotatedDocument
  readonly id: string
  readonly text: string
  readonly sentences: readonly SentenceSpan[]
}

/** A statement with the annotation it comes from. */
export interface Said<K extends StatedKind = StatedKind> {
  readonly report: Report
  readonly statement: Statement
  readonly about: Stated[K]
  /** The sentence that it stands in (the span itself where none does). */
  readonly sentence: Span
  readonly context: ReadonlySet<string>
}

/**
 * Gives the name that a report's mention of a speaker resolves to in the pile; null for a bare
 * pronoun.
 */
export type NameSpeaker = (report: Report, name: string) => string | null

/** The reports of a pile in canonical order. */
export function reportsOf(pile: Pile): Report[] {
  return pile.reports.map((annotated, order) => {
    const { id, text } = annotated.document
    const layer = layerOf(annotated, 'sentence')
    const sentences = layer.length > 0 ? layer : splitSentences(text)
    return { order, annotated, id, text, sentences }
  })
}

const STEMS = new WeakMap<Report, ReadonlySet<string>>()

/** The stems of a report's words that carry content. O(length), once for a report. */
export function reportStems(report: Report): ReadonlySet<string> {
  const known = STEMS.get(report) ?? new Set(contentStems(report.text))
  STEMS.set(report, known)
  return known
}

/** Whether a span touches a stretch that repeats an earlier one of its report. O(log repeats). */
export function isRepeated({ annotated }: Report, at: Span): boolean {
  const { repeats } = annotated.document
  let low = 0
  let high = repeats.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (repeats[middle]!.span.start < at.end) low = middle + 1
    else high = middle
  }
  const before = repeats[low - 1]
  return before !== undefined && overlapsSpan(before.span, at)
}

/** The annotations of one kind that stand outside repeats. */
export function unrepeated<K extends Kind>(report: Report, kind: K): AnnotationOf<K>[] {
  return layerOf(report.annotated, kind).filter((one) => !isRepeated(report, one))
}

/** Index of the sentence that holds a span's start, or -1. O(log sentences). */
export function sentenceIndex({ sentences }: Report, at: Span): number {
  const index = firstAtOrAfter(sentences, at.start + 1) - 1
  const found = sentences[index]
  return found && at.start < found.end ? index : -1
}

/**
 * The sentence that holds a span's start, widened to hold the span; the span itself where none
 * does.
 */
export function sentenceOf(report: Report, at: Span): Span {
  const found = report.sentences[sentenceIndex(report, at)]
  if (!found) return { start: at.start, end: at.end }
  if (found.end < at.end) return { start: found.start, end: at.end }
  const known = SPANS.get(found) ?? { start: found.start, end: found.end }
  SPANS.set(found, known)
  return known
}

/** A sentence as a bare span, one object for each: what is known of it is kept under that. */
const SPANS = new WeakMap<Span, Span>()

/**
 * Whether the sentence of a statement holds words of a pattern; asked once for each sentence, since
 * statements are compared pair by pair.
 */
export function sentenceHolds(pattern: RegExp): (of: Pick<Said, 'report' | 'sentence'>) => boolean {
  const known = new WeakMap<Span, boolean>()
  return ({ report, sentence }) => {
    const holds =
      known.get(sentence) ?? pattern.test(report.text.slice(sentence.start, sentence.end))
    known.set(sentence, holds)
    return holds
  }
}

/** A passage of a report. */
export function cite(report: Report, at: Span): Passage {
  return passageAt(report.annotated.document, at)
}

/** The statements of one kind, in canonical order. */
export function statementsOf<K extends StatedKind>(
  reports: readonly Report[],
  kind: K,
  nameSpeaker: NameSpeaker,
): Said<K>[] {
  return reports.flatMap((report) => {
    const quotations = kind === 'quotation' ? [] : unrepeated(report, 'quotation')
    const kept: readonly Stated[K][] = unrepeated<StatedKind>(report, kind) as Stated[K][]
    // Two annotations of one kind over the same words state one thing.
    const seen = new Set<string>()
    return kept
      .filter((about) => about.end > about.start && !isConversion(report, about))
      .flatMap((about) => {
        const sentence = sentenceOf(report, about)
        const speaker = speakerOf(report, about, quotations, nameSpeaker)
        const passage = cite(report, statedSpan(report, about, sentence))
        const key = `${passage.start} ${passage.end}`
        if (seen.has(key)) return []
        seen.add(key)
        const value = about.kind === 'figure' ? { min: about.min, max: about.max } : {}
        const statement: Statement = { ...passage, ...value, speaker }
        let context: ReadonlySet<string> | undefined
        return [
          {
            report,
            statement,
            about,
            sentence,
            // Asked of figures only, where there are others to compare with.
            get context() {
              return (context ??= sentenceStems(report, sentence))
            },
          },
        ]
      })
  })
}

const SENTENCE_STEMS = new WeakMap<Span, ReadonlySet<string>>()

/** The stems of a sentence's words that carry content: once for a sentence. */
function sentenceStems({ text }: Report, sentence: Span): ReadonlySet<string> {
  const { start, end } = sentence
  const known = SENTENCE_STEMS.get(sentence) ?? new Set(contentStems(text.slice(start, end)))
  SENTENCE_STEMS.set(sentence, known)
  return known
}

/** A measure in brackets right after another ("15 km (9 miles)") is the same one in other units. */
function isConversion({ text }: Report, about: Stated[StatedKind]): boolean {
  if (about.kind !== 'figure' || about.unit === null) return false
  const before = text.slice(Math.max(0, about.start - 30), about.start)
  return /\p{Nd}[\p{L}\s.-]{1,20}\(\s?(?:about\s|around\s|some\s|or\s)?$/u.test(before)
}

/**
 * How far after a number the thing it counts may stand and still belong to its passage, in code
 * units.
 */
const REACH = 30

/**
 * A figure's number with the thing it counts, where that follows at once; else the annotation's own
 * span.
 */
function statedSpan(report: Report, about: Stated[StatedKind], sentence: Span): Span {
  const own = { start: about.start, end: about.end }
  if (about.kind !== 'figure' || about.what === null || about.what === '') return own
  const at = report.text.indexOf(about.what, about.end)
  const end = at + about.what.length
  return at < 0 || at - about.end > REACH || end > sentence.end ? own : { start: own.start, end }
}

/**
 * Who the report says it from: the annotation's own speaker, else that of the quotation it stands
 * in.
 */
function speakerOf(
  report: Report,
  about: Stated[StatedKind],
  quotations: readonly AnnotationOf<'quotation'>[],
  nameSpeaker: NameSpeaker,
): string | null {
  if (about.kind === 'commitment') {
    if (about.announcedBy === null) return null
    return (
      nameSpeaker(report, about.announcedBy) ??
      announcerBefore(report, about as Commitment, nameSpeaker)
    )
  }
  const own = 'speaker' in about ? about.speaker : null
  const around = own ?? quotations.find((one) => containsSpan(one, about))?.speaker ?? null
  return around === null ? null : nameSpeaker(report, around.name)
}

/** "…, he said" right after "…, said Venn": the one announcer of the sentence before, else null. */
function announcerBefore(
  report: Report,
  about: Commitment,
  nameSpeaker: NameSpeaker,
): string | null {
  const before = report.sentences[sentenceIndex(report, about) - 1]
  if (!before || !/^s?he$/iu.test(about.announcedBy ?? '')) return null
  const said = unrepeated(report, 'commitment').filter((one) => containsSpan(before, one))
  const names = new Set(
    said.map(({ announcedBy }) => (announcedBy ? nameSpeaker(report, announcedBy) : null)),
  )
  return names.size === 1 ? [...names][0]! : null
}

/** Canonical order of passages: report, start, end. */
export function compareSaid(a: Said, b: Said): number {
  return (
    a.report.order - b.report.order ||
    a.statement.start - b.statement.start ||
    a.statement.end - b.statement.end
  )
}
