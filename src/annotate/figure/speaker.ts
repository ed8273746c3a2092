// Who gives a figure: the speaker of the quotation that holds it, else the body that its
// sentence names as the source. Example: "According to the northern relief agency, 40 homes …"
// -> the northern relief agency.
import type { Mention, NamedMention, Quotation } from '../../model/annotation.ts'
import { containsSpan, firstAtOrAfter, type Span } from '../../text/span.ts'
import type { Piece } from '../grammar/piece.ts'

const SAYS = new Set(
  `
  said says say reported reports report announced announces estimated estimates estimate
  confirmed confirms claimed claims warned warns warn stated states told added adds put puts
  counted counts recorded records registered documented tallied fears feared expects believes
  predicts predicted projects speaks spoke lists listed
`
    .trim()
    .split(/\s+/u),
)

/** Verbs by which a body changes its own count: "raised the toll to 59". */
const CHANGES = new Set([
  'raised',
  'raises',
  'lowered',
  'lowers',
  'revised',
  'revises',
  'corrected',
])
const COUNTS = /^(?:toll|number|figure|count|estimate|tally|total)$/u

const changesCount = (pieces: readonly Piece[], at: number) =>
  CHANGES.has(pieces[at]!.lower) &&
  pieces.slice(at + 1, at + 5).some(({ lower }) => COUNTS.test(lower))

/** Words between a subject and its verb. */
const BETWEEN =
  /^(?:has|have|had|also|now|already|later|since|officially|on|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u
/** Index after the subject of a verb: back over auxiliaries and adverbs. */
function subjectEnd(pieces: readonly Piece[], at: number): number {
  let end = at
  while (end > 1 && at - end < 4 && BETWEEN.test(pieces[end - 1]!.lower)) end--
  return end
}

/** Words for those who give figures. */
const SPEAKERS = new Set(
  `
  official officials authorities agency agencies ministry police government spokesman
  spokeswoman spokesperson governor mayor president minister group groups observatory media
  department office organisation organization council commission monitor monitors activist activists
  residents military army he she they it doctors medics statement
`.split(/\s+/u),
)

const MOST_WORDS = 12
const ENDS =
  /^(?:that|said|says|as|on|have|has|had|who|which|where|were|was|are|is|at|by|but|and|when|while|after|late|early|last|this|some|about|around|nearly|over|more|up|between|whatever|what|how|if)$/u

/** Pieces [from, to) of a noun phrase. */
interface Phrase {
  readonly from: number
  readonly to: number
}

const inPhrase = (piece: Piece, first: boolean) =>
  piece.kind === 'word' ? first || !ENDS.test(piece.lower) : /^[-'’&/]$/u.test(piece.lower)

/** The noun phrase from one piece on, up to the next mark or word that ends it. */
function phraseFrom(pieces: readonly Piece[], from: number): Phrase | null {
  let to = from
  while (to < pieces.length && to - from < MOST_WORDS && inPhrase(pieces[to]!, to === from)) to += 1
  return to > from ? { from, to } : null
}

/** The noun phrase that ends before a piece, back to the last mark or verb. */
function phraseUpTo(pieces: readonly Piece[], to: number): Phrase | null {
  let from = to
  while (from > 0 && to - from < MOST_WORDS && inPhrase(pieces[from - 1]!, false)) from -= 1
  return from < to ? { from, to } : null
}

/** A source that a sentence names. */
export interface SourceCue {
  readonly source: Span
  /** What the source vouches for. */
  readonly over: Span
}

// A sentence that names more sources than this is a list or damaged text.
const MOST_SOURCES = 8

/** The sources a sentence names, with the stretch each vouches for. O(pieces). */
export function sourcesIn(pieces: readonly Piece[]): SourceCue[] {
  const cues: SourceCue[] = []
  const start = pieces[0]?.start ?? 0
  const end = pieces.at(-1)?.end ?? 0
  for (let k = 0; k < pieces.length && cues.length < MOST_SOURCES; k++) {
    const { lower } = pieces[k]!
    if (lower === 'according' && pieces[k + 1]?.lower === 'to') {
      const phrase = phraseFrom(pieces, k + 2)
      if (phrase) cues.push({ source: spanOf(pieces, phrase), over: { start, end } })
    } else if (SAYS.has(lower) || changesCount(pieces, k)) {
      const phrase = phraseUpTo(pieces, subjectEnd(pieces, k))
      if (!phrase || !isSource(pieces, phrase)) continue
      const source = spanOf(pieces, phrase)
      // ", the agency said" vouches for what stands before it, "The agency said" for what follows.
      if (phrase.from === 0) cues.push({ source, over: { start: pieces[k]!.end, end } })
      else if (/^[,"”]$/u.test(pieces[phrase.from - 1]!.raw))
        cues.push({ source, over: { start, end: source.start } })
    }
  }
  return cues
}

const spanOf = (pieces: readonly Piece[], { from, to }: Phrase): Span => ({
  start: pieces[from]!.start,
  end: pieces[to - 1]!.end,
})

/** Whether a phrase names someone or a body that speaks, so that "homes reported" is none. */
function isSource(pieces: readonly Piece[], { from, to }: Phrase): boolean {
  let speaks = false
  for (let k = from; k < to; k++) {
    const { lower, raw, capital, kind } = pieces[k]!
    if (kind === 'number') return false
    if (SPEAKERS.has(lower) || (capital && (k > 0 || /^\p{Lu}{2}/u.test(raw)))) speaks = true
  }
  return speaks
}

/** The speaker of a figure, or null where the text does not say. */
export function speakerOf(
  text: string,
  figure: Span,
  quotations: readonly Quotation[],
  sources: readonly SourceCue[],
): NamedMention | null {
  let held: Quotation | null = null
  for (let k = firstAtOrAfter(quotations, figure.end) - 1, n = 0; k >= 0 && n < 6; k--, n++) {
    const one = quotations[k]!
    if (containsSpan(one, figure) && (held === null || one.end - one.start < held.end - held.start))
      held = one
  }
  if (held?.speaker) return held.speaker
  const source = sources.find(
    ({ over, source: at }) =>
      containsSpan(over, figure) && !(at.start < figure.end && figure.start < at.end),
  )
  return source ? named(text, source.source) : null
}

const named = (text: string, { start, end }: Mention): NamedMention => ({
  start,
  end,
  name: text.slice(start, end).replace(/^the\s+/iu, ''),
})
