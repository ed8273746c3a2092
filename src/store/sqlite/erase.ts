// Words that must go → a report without them: blocked out wherever they stand in its source, also
// in markup that its text never showed, with other breaks or written as references. Example:
// "2 Mill Lane" is found as "2 Mill&nbsp;Lane" and in the description in the head of the page, too.
// The source keeps its length, so that all other source offsets stay.
import { sha256 } from '../../model/identity.ts'
import type { Document } from '../../model/document.ts'
import { applyEdits, mapEdits, toSource, toText, type Edit } from '../../text/edits.ts'
import { splitSentences } from '../../text/sentence.ts'
import type { Span } from '../../text/span.ts'

/** Stands for each erased UTF-16 unit of the source. */
export const ERASED = '█'

/** Occurrences of one pattern looked for in one report, and words of one pattern. */
const FOUND_MAX = 10_000
const TOKENS_MAX = 100
/** A sentence of so many words is looked for by itself; a shorter one may stand anywhere. */
const SENTENCE_TOKENS_MIN = 4

/** Where some words stand in a text: in order, perhaps overlapping. */
export type Finder = (text: string) => Span[]

/**
 * Finds a passage and each of its sentences, however they are broken: another version may have kept
 * one sentence of two; with `whole` only all of it. Null where no letter or digit is in it.
 */
export function wordsFinder(
  words: string,
  { whole = false }: { readonly whole?: boolean } = {},
): Finder | null {
  const sentences = splitSentences(words).map(({ start, end }) => words.slice(start, end))
  const long = whole ? [] : sentences.filter((one) => tokensOf(one).length >= SENTENCE_TOKENS_MIN)
  const pieces = [...new Set([words, ...long].flatMap(piecesOf))]
  const patterns = pieces.flatMap((piece) => wordsPattern(piece) ?? [])
  if (patterns.length === 0) return null
  return (text) => patterns.flatMap((pattern) => findWords(text, pattern))
}

const tokensOf = (words: string) => [...words.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]

/** A long stretch in pieces of about as many words each. */
function piecesOf(words: string): string[] {
  const tokens = tokensOf(words)
  const count = Math.ceil(tokens.length / TOKENS_MAX)
  const size = Math.ceil(tokens.length / Math.max(1, count))
  return Array.from({ length: count }, (_, number) => {
    const [first, last] = [
      tokens[number * size]!,
      tokens[Math.min(tokens.length, (number + 1) * size) - 1]!,
    ]
    return words.slice(first.index, last.index + last[0].length)
  })
}

/**
 * What finds some words however they are broken: marks, tags, references and escapes may stand
 * between them. Null where there is no letter or digit in them. Linear: what stands between two
 * words is of one kind at each place, and bounded.
 */
function wordsPattern(words: string): RegExp | null {
  const tokens = tokensOf(words).map(([token]) => token)
  if (tokens.length === 0) return null
  const between = String.raw`(?:<[^<>]{0,300}>|&[#\w]{1,12};|\\u[\da-f]{4}|\\[nrtbf"\\/]|[^\p{L}\p{N}\p{M}<&\\]){1,30}?`
  const body = tokens.map((token) => [...token].map(letterPattern).join('')).join(between)
  return new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${body}(?![\\p{L}\\p{N}\\p{M}])`, 'giu')
}

/** A letter as itself, as an escape of JSON or as a reference by number. */
function letterPattern(letter: string): string {
  const code = letter.codePointAt(0)!
  if (code < 0x80) return letter
  const hex = code.toString(16)
  const units = Array.from({ length: letter.length }, (_, i) =>
    letter.charCodeAt(i).toString(16).padStart(4, '0'),
  )
  const escaped = units.map((unit) => String.raw`\\u${unit}`).join('')
  return `(?:${letter}|${escaped}|&#0{0,3}${code};|&#x0{0,3}${hex};)`
}

/** Where the words of a pattern stand in some text, in order. */
function findWords(text: string, pattern: RegExp): Span[] {
  const found: Span[] = []
  for (const match of text.matchAll(pattern)) {
    found.push({ start: match.index, end: match.index + match[0].length })
    if (found.length === FOUND_MAX) break
  }
  return found
}

/** The report without the words of a span of its text, and without them anywhere else in it. */
export function withoutPassage(document: Document, at: Span): Document {
  const find = wordsFinder(document.text.slice(at.start, at.end))
  const inSource = toSource(mapEdits(document.edits), at)
  const blocked = blockOut(document, [inSource])
  return find ? withoutWords(blocked, find) : blocked
}

/** The report without some words; the same report where they are not in it. */
export function withoutWords(document: Document, find: Finder): Document {
  const has = (value: string | null | undefined) =>
    typeof value === 'string' && find(value).length > 0
  const clear = (value: string | null) => (has(value) ? null : value)
  const map = mapEdits(document.edits)
  const spans = [...find(document.source), ...find(document.text).map((one) => toSource(map, one))]
  const blocked = spans.length > 0 ? blockOut(document, spans) : document
  const { path, part, title, byline, outlet, url, fetched, notices, ...rest } = blocked
  const stated = [path, part, title, byline, outlet, url, fetched?.url]
  const told = notices.filter(({ message }) => !has(message))
  if (!stated.some(has) && told.length === notices.length) return blocked
  return {
    ...rest,
    path: clear(path),
    part: clear(part),
    title: clear(title),
    byline: clear(byline),
    outlet: clear(outlet),
    url: clear(url),
    notices: told,
    ...(fetched && !has(fetched.url) ? { fetched } : {}),
  }
}

/** The report with some spans of its source blocked out. */
function blockOut(document: Document, spans: readonly Span[]): Document {
  const merged = unionOf(spans)
  const parts: string[] = []
  let at = 0
  for (const { start, end } of merged) {
    parts.push(document.source.slice(at, start), ERASED.repeat(end - start))
    at = end
  }
  const source = parts.join('') + document.source.slice(at)
  const edits = document.edits.flatMap((edit) => editLeft(edit, merged))
  const text = applyEdits(source, edits)
  const [before, after] = [mapEdits(document.edits), mapEdits(edits)]
  const gone = (span: Span) => {
    const from = toSource(before, span)
    return merged.some((one) => one.start < from.end && from.start < one.end)
  }
  const moved = (span: Span) => toText(after, toSource(before, span))
  return {
    ...document,
    source,
    hash: sha256(source),
    edits,
    text,
    repeats: document.repeats
      .filter(({ span, of }) => !gone(span) && !gone(of))
      .map(({ span, of }) => ({ span: moved(span), of: moved(of) })),
  }
}

/**
 * What is left of an edit: one that only drops characters goes on dropping those that stay, or all
 * of them where the erased words are inside it; one that puts others in their place goes.
 */
function editLeft(edit: Edit, erased: readonly Span[]): Edit[] {
  const cut = erased.filter(({ start, end }) => start < edit.end && edit.start < end)
  if (cut.length === 0) return [edit]
  const inside = cut.every(({ start, end }) => start >= edit.start && end <= edit.end)
  const whole = cut.some(({ start, end }) => start <= edit.start && end >= edit.end)
  if (inside && !whole) return [edit]
  if (edit.insert !== '' || whole) return []
  const pieces: Edit[] = []
  const [first, last] = [cut[0]!, cut.at(-1)!]
  if (first.start > edit.start) pieces.push({ ...edit, end: first.start })
  if (last.end < edit.end) pieces.push({ ...edit, start: last.end })
  return pieces
}

function unionOf(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}
