// Where a figure is said to be: the place mention nearest to it in its clause, then its sentence, then what the text
// named before. Example: "In Ostrel, 40 homes were destroyed" -> Ostrel.
import type { Name, NamedMention, Place } from '../model/annotation.ts'
import { compareSpans, firstAtOrAfter, type Span } from '../text/span.ts'

/** A place mention of the text, named. */
export type PlaceMention = NamedMention

/** The place mentions of a text: the place layer, and names of places that the layer leaves out. In order. */
export function placeMentions(
  text: string,
  places: readonly Place[],
  names: readonly Name[],
): PlaceMention[] {
  const mentions: PlaceMention[] = places.map(({ start, end, name }) => ({ start, end, name }))
  const held = new Set(places.map(({ start }) => start))
  for (const { type, start, end } of names)
    if (type === 'place' && !held.has(start))
      mentions.push({ start, end, name: text.slice(start, end) })
  return mentions.sort(compareSpans)
}

// Backwards through earlier sentences at most this many places are looked at.
const MOST_BACK = 1
const PREPOSITION =
  /(?:\bin|\bat|\bacross|\baround|\bnear|\bon|\bwithin|\bthroughout|\binside|\bof)\s+(?:the\s+)?(?:\p{Ll}+[\s-]+){0,3}$/u
const FROM = /(?:\bfrom|\bto|\binto|\btowards?)\s+(?:the\s+)?(?:\p{Ll}+[\s-]+){0,2}$/u

/** How well a place of the sentence fits the figure: higher is better. */
function fit(text: string, figure: Span, clause: Span, place: Span): number {
  const before = text.slice(Math.max(0, place.start - 40), place.start)
  const distance = place.start >= figure.end ? place.start - figure.end : figure.start - place.end
  let score = -Math.max(0, distance)
  if (PREPOSITION.test(before)) score += 120
  else if (FROM.test(before)) score += 40
  if (place.start >= clause.start && place.end <= clause.end) score += 100
  if (place.start >= figure.end) score += 30
  return score
}

/** The best place for a figure, or null where the text names none up to there. O(places of the sentence). */
export function placeOf(
  text: string,
  mentions: readonly PlaceMention[],
  at: { readonly figure: Span; readonly clause: Span; readonly sentence: Span },
): NamedMention | null {
  let best: PlaceMention | null = null
  let bestFit = -Infinity
  const first = firstAtOrAfter(mentions, at.sentence.start)
  for (let k = first; k < mentions.length && mentions[k]!.start < at.sentence.end; k++) {
    const place = mentions[k]!
    const score = fit(text, at.figure, at.clause, place)
    if (score > bestFit) {
      best = place
      bestFit = score
    }
  }
  if (best) return best
  for (let k = first - 1; k >= 0 && k >= first - MOST_BACK; k--) return mentions[k]!
  return mentions[first] ?? null
}
