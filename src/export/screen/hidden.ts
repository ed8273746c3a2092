// A report's texts with private words hidden and every offset kept: each hidden character becomes
// a block. Example: "Tomas Riel packs" becomes "██████████ packs".
import type { Document } from '../../model/document.ts'
import type { Span } from '../../text/span.ts'
import { mapEdits, toSource } from '../../text/edits.ts'
import { maskWords, type Mask } from '../mask.ts'

/** What stands for one hidden UTF-16 unit. */
export const BLOCK = '\u2588'

/** Spans of a text covered, line ends kept. */
function cover(text: string, spans: readonly Span[]): string {
  let covered = ''
  let from = 0
  for (const { start, end } of spans) {
    if (end <= from) continue
    const begin = Math.max(start, from)
    covered += text.slice(from, begin) + text.slice(begin, end).replaceAll(/[^\n]/g, BLOCK)
    from = end
  }
  return covered + text.slice(from)
}

/** The report's text with hidden spans covered; same length, same offsets. */
export function hiddenText(document: Document, mask: Mask): string {
  return cover(document.text, mask.spans[document.id] ?? [])
}

/** Markup blanked, line ends kept: addresses and alternative texts may spell a name in any way. */
function withoutMarkup({ source, edits }: Document): string {
  let blanked = ''
  let from = 0
  for (const { start, end, rule } of edits) {
    if (start < from || !rule.split('+').includes('tag')) continue
    blanked += source.slice(from, start) + source.slice(start, end).replaceAll(/[^\n]/g, ' ')
    from = end
  }
  return blanked + source.slice(from)
}

/**
 * The source text with the same words covered and, where anybody is hidden, without its markup;
 * private names are masked wherever else they stand: offsets may move there.
 */
export function hiddenSource(document: Document, mask: Mask): string {
  const map = mapEdits(document.edits)
  const hidden = mask.spans[document.id] ?? []
  const open = hidden.length === 0 && mask.names.length === 0
  const source = open ? document.source : withoutMarkup(document)
  return maskWords(
    cover(
      source,
      hidden.map((at) => toSource(map, at)),
    ),
    mask,
  )
}
