// Sentences and quotations into units to look for attributions in: sentences that one quotation
// runs through are one unit, and inside a unit each quotation is a single item. Example: "“We won.
// We did,” he said." -> [quote] he said .
import type { Sentence } from '../../model/annotation.ts'
import type { Span } from '../../text/span.ts'
import type { Token } from '../../text/token.ts'
import { findQuotes, type QuoteSpan } from './quote-marks.ts'

/** A word, number or mark outside quotations, or a whole quotation. */
export interface Item extends Span {
  readonly form: 'word' | 'number' | 'mark' | 'quote'
  readonly lower: string
  /** Printed with a capital. */
  readonly cap: boolean
  readonly quote: QuoteSpan | null
}

export interface Unit extends Span {
  readonly paragraph: number
  readonly items: readonly Item[]
  /** First and last of its paragraph. */
  readonly opens: boolean
  readonly closes: boolean
}

/** The units of a report, in order. O(length). */
export function buildUnits(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): Unit[] {
  const units: Unit[] = []
  let at = 0
  for (let i = 0; i < sentences.length;) {
    let j = i
    while (j + 1 < sentences.length && sentences[j + 1]!.paragraph === sentences[i]!.paragraph) j++
    const paragraph = { start: sentences[i]!.start, end: sentences[j]!.end }
    const quotes = findQuotes(text, paragraph)
    const pieces = joinSentences(text, sentences.slice(i, j + 1), quotes)
    let q = 0
    for (const [k, piece] of pieces.entries()) {
      while (at < tokens.length && tokens[at]!.start < piece.start) at++
      const from = q
      while (q < quotes.length && quotes[q]!.start < piece.end) q++
      const made = makeItems(text, tokens, at, piece, quotes.slice(from, q))
      at = made.next
      units.push({
        ...piece,
        paragraph: sentences[i]!.paragraph,
        items: made.items,
        opens: k === 0,
        closes: k === pieces.length - 1,
      })
    }
    i = j + 1
  }
  return units
}

// “The dam holds.” Orsk said.
const ONLY_SPOKEN =
  /^(?:(?:\p{Lu}[\p{L}.'’-]*|the|of|[Hh]e|[Ss]he|[Tt]hey)\s){1,5}(?:said|says|asked|asks|added|wrote|replied|recalled|warned|insisted|demanded|argued|explained|continued|concluded|joked|noted|told\s\p{L}+)(?:\s(?:on|in|at|to|by|during|after)\s[^.“"]{1,40})?\.$/u
// “The river took it all.” — Ilse Tarn
const SIGNED = /^[―—–]\s?\p{Lu}[^.“"]{1,80}\.?$/u
const SPOKEN_MOST = 110

/** Sentence spans, those joined that a quotation runs across or that only say who spoke it. */
function joinSentences(
  text: string,
  sentences: readonly Sentence[],
  quotes: readonly QuoteSpan[],
): Span[] {
  const joined: { start: number; end: number }[] = []
  let q = 0
  for (const { start, end } of sentences) {
    while (q < quotes.length && quotes[q]!.end <= start) q++
    const quote = quotes[q]
    const last = joined.at(-1)
    const spoken =
      last &&
      end - start <= SPOKEN_MOST &&
      quotes[q - 1]?.end === last.end &&
      (ONLY_SPOKEN.test(text.slice(start, end)) || SIGNED.test(text.slice(start, end)))
    if (spoken) last.end = end
    else if (last && quote && quote.start < start && quote.end > start) last.end = end
    else joined.push({ start, end })
  }
  return joined
}

function makeItems(
  text: string,
  tokens: readonly Token[],
  from: number,
  unit: Span,
  quotes: readonly QuoteSpan[],
): { items: Item[]; next: number } {
  const items: Item[] = []
  let at = from
  let q = 0
  for (; at < tokens.length && tokens[at]!.start < unit.end; at++) {
    const token = tokens[at]!
    const quote = quotes[q]
    if (quote && token.end > quote.start) {
      const { start, end } = quote
      items.push({ start, end, form: 'quote', lower: '“”', cap: false, quote })
      while (at + 1 < tokens.length && tokens[at + 1]!.start < quote.end) at++
      q++
    } else pushToken(items, text, token)
  }
  return { items, next: at }
}

const CONTRACTION = /^(?:he|she|it|they|we|you|i|who|that|there)('(?:s|ll|ve|re|d|m))$/u

function pushToken(items: Item[], text: string, token: Token): void {
  const { start, end, form, lower } = token
  const code = text.charCodeAt(start)
  const cap = form === 'word' && (code >= 65 && code <= 90 ? true : isCapital(text, token, code))
  const contraction = form === 'word' && lower.includes("'") ? CONTRACTION.exec(lower) : null
  if (!contraction) {
    items.push({ start, end, form, lower, cap, quote: null })
    return
  }
  const middle = end - contraction[1]!.length
  const stem = lower.slice(0, lower.length - contraction[1]!.length)
  items.push({ start, end: middle, form, lower: stem, cap, quote: null })
  items.push({ start: middle, end, form, lower: contraction[1]!, cap: false, quote: null })
}

function isCapital(text: string, { start, end, lower }: Token, code: number): boolean {
  if (code >= 97 && code <= 122)
    return /^(?:al|el|an|as|ash|ad)-\p{Lu}/u.test(text.slice(start, end))
  return code > 127 && text[start] !== lower[0]
}
