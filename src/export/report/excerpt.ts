// Cited passages of one report as marked text: whole, or in excerpts with a little context.
// Passages whose context meets share one excerpt; a passage inside another is a mark inside a
// mark, so that each can be linked to.
import type { Document } from '../../model/document.ts'
import type { Passage } from '../../model/passage.ts'
import type { Span } from '../../text/span.ts'
import { maskedSlice } from '../mask.ts'
import { markup, type Markup } from './markup.ts'
import type { PageView } from './cite.ts'

/** A passage and the id that citations link to. */
export type Anchored = readonly [anchor: string, passage: Passage]

/** Code units of context on each side of a cited passage. */
const CONTEXT = 120

/**
 * The passage with context: up to CONTEXT on each side, but not past its paragraph, and no word
 * cut.
 */
function windowOf(text: string, at: Span): Span {
  const paragraphStart = text.lastIndexOf('\n', at.start - 1) + 1
  const newline = text.indexOf('\n', at.end)
  const paragraphEnd = newline < 0 ? text.length : newline
  let start = Math.max(paragraphStart, at.start - CONTEXT)
  while (start > paragraphStart && start < at.start && !/\s/u.test(text[start - 1]!)) start++
  let end = Math.min(paragraphEnd, at.end + CONTEXT)
  while (end < paragraphEnd && end > at.end && !/\s/u.test(text[end]!)) end--
  return { start, end }
}

/** Text of a span with its passages (sorted by `compareSpans`, all inside) as nested marks. */
function marked(
  view: PageView,
  document: Document,
  at: Span,
  passages: readonly Anchored[],
): Markup {
  const pieces: Markup[] = []
  let from = at.start
  let i = 0
  while (i < passages.length) {
    const [anchor, passage] = passages[i]!
    const end = Math.min(passage.end, at.end)
    const inner: Anchored[] = []
    for (i++; i < passages.length && passages[i]![1].start < end; i++) inner.push(passages[i]!)
    const before = maskedSlice(document, { start: from, end: passage.start }, view.mask)
    const inside = marked(view, document, { start: passage.start, end }, inner)
    pieces.push(markup`${before}<mark id="${anchor}" tabindex="-1">${inside}</mark>`)
    from = end
  }
  return markup`${pieces}${maskedSlice(document, { start: from, end: at.end }, view.mask)}`
}

interface Excerpt extends Span {
  readonly passages: Anchored[]
}

function excerptsOf(text: string, cited: readonly Anchored[]): Excerpt[] {
  const excerpts: { start: number; end: number; passages: Anchored[] }[] = []
  for (const one of cited) {
    const { start, end } = windowOf(text, one[1])
    const last = excerpts.at(-1)
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end)
      last.start = Math.min(last.start, start)
      last.passages.push(one)
    } else excerpts.push({ start, end, passages: [one] })
  }
  return excerpts
}

/** Excerpts of a report around its cited passages, in text order. */
export function excerptBlocks(
  view: PageView,
  document: Document,
  cited: readonly Anchored[],
): Markup {
  const { text } = document
  return markup`${excerptsOf(text, cited).map((excerpt) => {
    const opens = excerpt.start > 0 && text[excerpt.start - 1] !== '\n'
    const closes = excerpt.end < text.length && text[excerpt.end] !== '\n'
    return markup`<blockquote><p>${opens && '… '}${marked(view, document, excerpt, excerpt.passages)}${closes && ' …'}</p></blockquote>\n`
  })}`
}

/** The whole text with every cited passage marked. */
export function wholeText(view: PageView, document: Document, cited: readonly Anchored[]): Markup {
  const all = { start: 0, end: document.text.length }
  return markup`<div class="whole">${marked(view, document, all, cited)}</div>`
}
