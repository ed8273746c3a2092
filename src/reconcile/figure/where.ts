// How two places named in reports lie to each other, from the texts' own words ("Marn in Ostrel
// province", "Ostrel's Marn") and, where resolved, their identity. No borders, no gazetteer of what
// contains what.
import { layerOf } from '../../model/pile.ts'
import { compareSpans, overlapsSpan } from '../../text/span.ts'
import type { Report } from '../statement.ts'
import { fold } from '../words.ts'

export type PlaceRelation = 'same' | 'inside' | 'unknown' | 'apart'

/** Tells how two place names relate; null is a place not stated. */
export type RelatePlaces = (a: string | null, b: string | null) => PlaceRelation

// Words that say which part or which rank of a place, not which place.
const GENERIC =
  /\b(?:the|province|governorate|city|town|village|region|area|areas|district|county|state|republic|of|north|south|east|west|central|northern|southern|eastern|western|north-?west(?:ern)?|north-?east(?:ern)?|south-?west(?:ern)?|south-?east(?:ern)?|provincial|greater|neighbou?ring)\b/gu

/** A place name's key: folded, without direction and rank. */
export function placeKey(name: string): string {
  const bare = fold(name)
    .replace(GENERIC, ' ')
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim()
  return bare === '' ? fold(name) : bare
}

// What may stand between two place names where the first lies in the second, and where it holds it.
const FIRST_INSIDE =
  /^(?:\s*,\s*|\s*,?\s+(?:(?:an?|the)\s+(?:[\p{L}-]+\s+){1,3}|(?:province|region|district|governorate|state|city|town|village|county)\s+)?(?:in|of)\s+(?:the\s+)?(?:\p{L}+\s+){0,4})$/u
const FIRST_HOLDS = /^['’]s?\s+(?:\p{L}+\s+){0,3}$/u
/** Between two names of one nest; beyond, they are no phrase. */
const REACH = 45
/** Nesting is followed this far: village, district, province, country. */
const MOST_STEPS = 4

/** The place relation that a pile's own words support. O(place mentions). */
export function placeRelations(reports: readonly Report[]): RelatePlaces {
  const holds = new Map<string, Set<string>>()
  for (const report of reports) {
    const places = placeNames(report)
    for (let i = 0; i + 1 < places.length; i++) {
      const [a, b] = [places[i]!, places[i + 1]!]
      if (b.start < a.end || b.start - a.end > REACH) continue
      const between = report.text.slice(a.end, b.start)
      const [inner, outer] = FIRST_INSIDE.test(between)
        ? [a, b]
        : FIRST_HOLDS.test(between)
          ? [b, a]
          : []
      if (!inner || !outer || (between.includes(',') && isList(report.text, a.start, b.end)))
        continue
      const key = placeKey(inner.name)
      holds.set(key, (holds.get(key) ?? new Set()).add(placeKey(outer.name)))
    }
  }
  const reaches = (from: string, to: string): boolean => {
    let edge = new Set([from])
    for (let step = 0; step < MOST_STEPS; step++) {
      edge = new Set([...edge].flatMap((key) => [...(holds.get(key) ?? [])]))
      if (edge.has(to)) return true
    }
    return false
  }
  return (a, b) => {
    if (a === null || b === null) return 'unknown'
    const [left, right] = [placeKey(a), placeKey(b)]
    if (left === right) return 'same'
    if (reaches(left, right) || reaches(right, left)) return 'inside'
    const words = (key: string) => key.split(' ')
    const [short, long] = left.length < right.length ? [left, right] : [right, left]
    return words(short).every((word) => words(long).includes(word)) ? 'inside' : 'apart'
  }
}

/** Place names of a report in text order: resolved places, and names that read as places. */
export function placeNames(report: Report): { start: number; end: number; name: string }[] {
  const places = layerOf(report.annotated, 'place').filter(({ inName }) => !inName)
  const names = layerOf(report.annotated, 'name')
    .filter((name) => name.type === 'place' && !places.some((place) => overlapsSpan(place, name)))
    .map(({ start, end }) => ({ start, end, name: report.text.slice(start, end) }))
  return [...places, ...names].sort(compareSpans)
}

/** "Dorn, Ostrel and Marn" is a list, not a nest. */
function isList(text: string, start: number, end: number): boolean {
  return (
    /,\s*$|\band\s+$/u.test(text.slice(Math.max(0, start - 6), start)) ||
    /^\s{0,3}(?:,\s{0,3}\p{Lu}|,?\s{1,3}and\s{1,3}\p{Lu})/u.test(text.slice(end, end + 12))
  )
}
