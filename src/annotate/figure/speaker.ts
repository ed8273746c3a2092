// Who gives a figure: the speaker of the quotation that holds it, else the body that its
// sentence names as the source. Example: "According to the northern relief agency, 40 homes …"
// -> the northern relief agency.
import type { Mention, NamedMention, Quotation } from '../../model/annotation.ts'
import { containsSpan, firstAtOrAfter, overlapsSpan, type Span } from '../../text/span.ts'
import type { Piece } from '../grammar/piece.ts'
import { PAPERS } from '../lexicon/sources.ts'
import type { Voucher } from './source.ts'

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

/** What the sentence of a figure says of its sources. */
export interface Sources {
  readonly sources: readonly SourceCue[]
  readonly vouchers: readonly Voucher[]
}

/**
 * The speaker of a figure, or null where the text does not say: of a quotation that holds it, by
 * the body that the speaker's words name ("figures of the ministry"), else the nearest body that
 * vouches for it.
 */
export function speakerOf(
  text: string,
  figure: Span,
  quotations: readonly Quotation[],
  { sources, vouchers }: Sources,
): NamedMention | null {
  let held: Quotation | null = null
  for (let k = firstAtOrAfter(quotations, figure.end) - 1, n = 0; k >= 0 && n < 6; k--, n++) {
    const one = quotations[k]!
    if (containsSpan(one, figure) && (held === null || one.end - one.start < held.end - held.start))
      held = one
  }
  // Who is quoted beside a number vouches for the quotation alone.
  const elsewhere = quotations.filter(
    (one) => one.speaker !== null && one.form !== 'indirect' && !containsSpan(one, figure),
  )
  const free = vouchers.filter(
    ({ source }) => !elsewhere.some(({ speaker }) => overlapsSpan(speaker!, source)),
  )
  const voucher = nearest(free, figure)
  const speaker = held?.speaker ?? null
  if (speaker !== null) {
    const inside = vouchers.find(({ source }) => containsSpan(speaker, source))
    if (inside && PAPER_OF.test(text.slice(speaker.start, inside.source.start)))
      return named(text, inside.source)
    // "the council data show"
    const paper = inside && text.slice(inside.source.end, speaker.end).trim().toLowerCase()
    if (paper && PAPERS.has(paper)) return named(text, inside.source)
    const printed = text.slice(speaker.start, speaker.end)
    if (voucher && held && has(held, figure) && !speaks(vouchers, speaker))
      return named(text, voucher.source)
    const told = voucher && TOLD.test(text.slice(speaker.end, voucher.source.start))
    if (canSpeak(printed) && !(told && !/\p{Lu}/u.test(printed))) return speaker
    return voucher ? named(text, voucher.source) : null
  }
  if (voucher) return named(text, voucher.source)
  const source = sources.find(
    ({ over, source: at }) =>
      containsSpan(over, figure) &&
      !(at.start < figure.end && figure.start < at.end) &&
      canSpeak(text.slice(at.start, at.end)),
  )
  return source ? named(text, source.source) : null
}

/** "The front can call on 900 fighters": what looks like a quotation is the number alone. */
const has = ({ form, start }: Quotation, figure: Span) =>
  form === 'indirect' && start >= figure.start && start < figure.end

const speaks = (vouchers: readonly Voucher[], speaker: Span) =>
  vouchers.some(({ source }) => overlapsSpan(source, speaker))

const named = (text: string, { start, end }: Mention): NamedMention => ({
  start,
  end,
  name: text.slice(start, end).replace(/^the\s+/iu, ''),
})

const TOLD = /^\s+(?:have\s+|has\s+|had\s+)?told\s+$/u

/** "figures released by", "monitors from": whose words they are stands behind. */
const PAPER_OF = /\p{L}\s+(?:by|from|of|at|with|for)\s+$/u

/** What vouches for a figure and stands nearest to it. */
function nearest(vouchers: readonly Voucher[], figure: Span): Voucher | null {
  const gap = ({ source }: Voucher) =>
    source.start >= figure.end ? source.start - figure.end : figure.start - source.end
  const apart = vouchers.filter((one) => gap(one) >= 0)
  return apart.toSorted((a, b) => gap(a) - gap(b))[0] ?? null
}

// What "claims" lives or "recalls" a year, but tells no number. General English.
const MUTE =
  /^(?:(?:an?|the|another|every|each|this|that|his|her|its|no|previous|earlier)\s+)*(?:previous\s+|earlier\s+|second\s+)?(?:violence|fighting|attacks?|explosions?|blasts?|bombings?|shelling|strikes?|air\s?strikes?|raids?|floods?|storms?|quakes?|earthquakes?|fires?|wars?|conflict|memorials?|monuments?|plaques?|districts?|streets?|memories|hospitals?|planning|victims?|survivors?|several\s+people|people|we|everybody|everyone|nobody|offensive|clashes)(?=\s+(?:in|near|of|at|on|across|from|around|for|that|which|who)\b|\s*$)/iu

/** Whether a mention can be whom a number comes from. */
const canSpeak = (mention: string) =>
  !MUTE.test(mention) && !/^(?:several|many|some)\s/iu.test(mention)
