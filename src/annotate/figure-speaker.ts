// Who gives a figure: the speaker of the quotation that holds it, else the body that its sentence names as the source.
// Example: "According to the northern relief agency, 40 homes …" -> the northern relief agency.
import type { Mention, NamedMention, Quotation } from '../model/annotation.ts'
import { containsSpan, firstAtOrAfter, type Span } from '../text/span.ts'
import type { Piece } from './piece.ts'

const SAYS = new Set(
  `
  said says say reported reports report announced announces estimated estimates estimate confirmed confirms claimed claims
  warned warns warn stated states told added adds put counted recorded
`
    .trim()
    .split(/\s+/u),
)

const MOST_WORDS = 12
const ENDS =
  /^(?:that|said|says|as|on|have|has|had|who|which|where|were|was|are|is|at|by|but|and|when|while|after|late|early|last|this)$/u

/** The noun phrase from one piece on, up to the next mark or word that ends it; trimmed to words. */
function phraseFrom(pieces: readonly Piece[], from: number): Span | null {
  let to = from
  while (to < pieces.length && to - from < MOST_WORDS) {
    const piece = pieces[to]!
    const inside =
      piece.kind === 'word'
        ? !ENDS.test(piece.lower) || to === from
        : /^[-'’&/]$/u.test(piece.lower)
    if (!inside) break
    to += 1
  }
  return to > from ? { start: pieces[from]!.start, end: pieces[to - 1]!.end } : null
}

/** The noun phrase that ends before a piece, back to the last mark or verb. */
function phraseUpTo(pieces: readonly Piece[], end: number): Span | null {
  let from = end
  while (from > 0 && end - from < MOST_WORDS) {
    const piece = pieces[from - 1]!
    const inside = piece.kind === 'word' ? !ENDS.test(piece.lower) : /^[-'’&/]$/u.test(piece.lower)
    if (!inside) break
    from -= 1
  }
  return from < end ? { start: pieces[from]!.start, end: pieces[end - 1]!.end } : null
}

/** Piece indexes of a sentence where a source is named, found once per sentence. */
export interface SourceCue {
  readonly source: Span
  /** What the source vouches for. */
  readonly over: Span
}

/** The sources a sentence names, with the stretch each vouches for. O(pieces). */
export function sourcesIn(pieces: readonly Piece[]): SourceCue[] {
  const cues: SourceCue[] = []
  const start = pieces[0]?.start ?? 0
  const end = pieces.at(-1)?.end ?? 0
  for (let k = 0; k < pieces.length; k++) {
    const { lower } = pieces[k]!
    if (lower === 'according' && pieces[k + 1]?.lower === 'to') {
      const source = phraseFrom(pieces, k + 2)
      if (source) cues.push({ source, over: { start, end } })
    } else if (SAYS.has(lower) && k > 0) {
      const source = namedSubject(pieces, k)
      if (!source) continue
      const before = source.start > start
      // ", the agency said" at the end vouches for what stands before it, "the agency said" at the start for the rest.
      if (before && comma(pieces, source)) cues.push({ source, over: { start, end: source.start } })
      else if (!before) cues.push({ source, over: { start: pieces[k]!.end, end } })
    }
  }
  return cues
}

const comma = (pieces: readonly Piece[], source: Span) => {
  const first = pieces.findIndex((piece) => piece.start === source.start)
  return /^[,"”]$/u.test(pieces[first - 1]?.raw ?? '')
}

/** The subject of a verb of saying: it must hold a name or a word for a body, so that "homes reported" is none. */
function namedSubject(pieces: readonly Piece[], verb: number): Span | null {
  const span = phraseUpTo(pieces, verb)
  if (!span) return null
  const inside = pieces.filter((piece) => piece.start >= span.start && piece.end <= span.end)
  if (inside.some((piece) => piece.kind === 'number')) return null
  const named = inside.some(
    (piece, k) =>
      piece.capital && (k > 0 || piece.start > pieces[0]!.start || /^\p{Lu}{2}/u.test(piece.raw)),
  )
  const body = inside.some((piece) =>
    /^(?:officials?|authorities|agency|agencies|ministry|police|government|spokesman|spokeswoman|spokesperson|governor|mayor|president|minister|group|groups|observatory|media|department|office|organisation|organization|commission|monitors?|activists?|residents|military|army|army's|he|she|they|it|doctors|medics|statement)$/u.test(
      piece.lower,
    ),
  )
  return named || body ? span : null
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
