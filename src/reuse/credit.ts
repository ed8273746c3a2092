// What two reports say themselves of where text comes from: one names the other's outlet, both name
// one agency, one shows the marks of a careless copy. Example: "NORDPRESS reported" in one, and the
// other's outlet is NORDPRESS.
import type { Evidence } from './direction.ts'
import type { Extent } from './passage.ts'
import type { Report } from './report.ts'

const CREDIT_POINTS = 5
const DAMAGE_POINTS = 2
/** Shortest outlet name that is looked for in another report's words. */
const MIN_NAME = 3
/** Longest text searched for a credit, in code units. */
const MAX_SEARCHED = 200_000

/** One report names the other's outlet as its source. Both or neither say nothing. */
export function weighCredit(a: Report, b: Report): Evidence[] {
  const [aByB, bByA] = [credits(b, a), credits(a, b)]
  if (aByB === bByA) return []
  const [source, taker] = aByB ? [a, b] : [b, a]
  return [
    {
      points: aByB ? CREDIT_POINTS : -CREDIT_POINTS,
      why: `${taker.document.id} names ${source.document.outlet ?? ''}, the outlet of ${source.document.id}`,
    },
  ]
}

/**
 * Whether the taker's text or byline holds the name of the source's outlet, of another outlet than
 * its own.
 */
function credits({ document: taker }: Report, { document: source }: Report): boolean {
  const name = source.outlet
  if (name === null || name.length < MIN_NAME || name === taker.outlet) return false
  const text = `${taker.byline ?? ''}\n${taker.text.slice(0, MAX_SEARCHED)}`
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!isInWord(text, at - 1) && !isInWord(text, at + name.length)) return true
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
