// What two reports say themselves of where text comes from: one names the other's outlet, both name
// one agency, one shows the marks of a careless copy. Example: "NORDPRESS reported" in one, and the
// other's outlet is NORDPRESS.
import type { Evidence } from './evidence.ts'
import type { Extent } from './passage.ts'
import type { Report } from './report.ts'
import type { Span } from '../text/span.ts'

const CREDIT_POINTS = 5
const DAMAGE_POINTS = 2
/** Shortest outlet name that is looked for in another report's words. */
const MIN_NAME = 3
/** Longest text searched for a credit, in code units. */
const MAX_SEARCHED = 200_000

/** A credit stands this near to a shared passage, or to the head or foot of the report. */
const NEAR = 300
/**
 * What stands before or after a name that is credited; a name of one word may be an ordinary word.
 */
const BEFORE = /(?:\(|\b(?:told|by|via|from|to|with))\s*$/u
const AFTER = /^\s*(?:\)|(?:reported|reports|said|says|contributed|understands|learned|writes)\b)/u

/** One report names the other's outlet as its source. Both or neither say nothing. */
export function weighCredit(a: Report, b: Report, extents: readonly Extent[]): Evidence[] {
  const aByB = credits(b, a, placesOf(b, extents, 'b'))
  const bByA = credits(a, b, placesOf(a, extents, 'a'))
  if (aByB === bByA) return []
  const [source, taker] = aByB ? [a, b] : [b, a]
  const outlet = source.document.outlet ?? ''
  return [
    {
      points: aByB ? CREDIT_POINTS : -CREDIT_POINTS,
      why: `${taker.document.id} names ${outlet}, the outlet of ${source.document.id}`,
    },
  ]
}

/** Where the shared passages of one side stand in its text. */
function placesOf({ words }: Report, extents: readonly Extent[], side: 'a' | 'b'): Span[] {
  return extents.map((extent) => ({
    start: words.starts[extent[side].start]!,
    end: words.ends[extent[side].end - 1]!,
  }))
}

/**
 * Whether the taker credits the source's outlet: near a shared passage, at its head, foot or
 * byline.
 */
function credits(
  { document: taker }: Report,
  { document: source }: Report,
  places: readonly Span[],
): boolean {
  const name = source.outlet
  if (name === null || name.length < MIN_NAME || name === taker.outlet) return false
  if ((taker.byline ?? '').includes(name)) return true
  const text = taker.text.slice(0, MAX_SEARCHED)
  const isNear = (at: number) =>
    at < NEAR ||
    at > text.length - NEAR ||
    places.some(({ start, end }) => at > start - NEAR && at < end + NEAR)
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length
    if (isInWord(text, at - 1) || isInWord(text, end) || !isNear(at)) continue
    if (BEFORE.test(text.slice(Math.max(0, at - 12), at))) return true
    if (AFTER.test(text.slice(end, end + 16))) return true
  }
  return false
}

function isInWord(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /[\p{L}\p{N}]/u.test(text[at]!)
}

/** Whether only one report's passages needed repair of broken characters: the careless copy. */
export function weighDamage(a: Report, b: Report, extents: readonly Extent[]): Evidence | null {
  const [inA, inB] = [repairsOf(a, extents, 'a'), repairsOf(b, extents, 'b')]
  if (inA > 0 === inB > 0) return null
  const taker = inA > 0 ? a : b
  return {
    points: inA > 0 ? -DAMAGE_POINTS : DAMAGE_POINTS,
    why: `broken characters in the passage of ${taker.document.id} only`,
  }
}

/**
 * Repairs of character references or letters, in the cleaned text, that fall inside the extents of
 * one side.
 */
function repairsOf(
  { document, words }: Report,
  extents: readonly Extent[],
  side: 'a' | 'b',
): number {
  let count = 0
  let shift = 0
  for (const { start, end, insert, rule } of document.edits) {
    const at = start + shift
    shift += insert.length - (end - start)
    if (!/entity|mojibake/u.test(rule)) continue
    const inside = extents.some(
      (extent) => at >= words.starts[extent[side].start]! && at < words.ends[extent[side].end - 1]!,
    )
    if (inside) count++
  }
  return count
}
