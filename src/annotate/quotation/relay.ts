// Who passes words on without being their source: "Orsk said the gates would open, state media
// reported" has Orsk as speaker and the media as relay; so has "told NORDPRESS".
import type { Span } from '../../text/span.ts'
import { spanOf, type Attribution } from './attribution.ts'
import type { Item } from './quote-units.ts'

/** Verbs of passing on. */
const RELAYS = /^(?:report|say|according|quote|cite|write|announce)$/u
const TELLS = /^(?:say|tell|add|write|announce|warn|declare|insist)$/u
const OUTLET =
  /\b(?:news|agency|agencies|courier|gazette|herald|tribune|media|television|tv|radio|newspaper|newspapers|magazine|daily|weekly|broadcaster|channel|website|outlet|press|times|post|reuters|afp|ap|bbc|cnn|tass|xinhua)\b/u

// How many attributions back the relayed one may stand.
const NEAR = 8

export interface Relayed {
  readonly attribution: Attribution
  readonly relay: Span | null
}

/**
 * The attributions of a unit, where one that only passes on another became its relay: its whole
 * content is that other's subject, cue and content, and its own speaker is an outlet.
 */
export function withRelays(items: readonly Item[], found: readonly Attribution[]): Relayed[] {
  const relays = new Map<Attribution, Span>()
  const dropped = new Set<Attribution>()
  for (const [index, outer] of found.entries()) {
    if (!outer.speaker || !RELAYS.test(outer.lemma)) continue
    if (!OUTLET.test(spanWords(items, outer))) continue
    const near = outer.after
      ? found.slice(Math.max(0, index - NEAR), index)
      : found.slice(index + 1, index + 2)
    const inner = near.find(
      (one) =>
        one.speaker !== null &&
        (outer.after || TELLS.test(one.lemma)) &&
        outer.content.some((range) => holds(range, one)),
    )
    if (!inner) continue
    relays.set(inner, spanOf(items, outer.speaker))
    // “NORDPRESS reported that Orsk said …” is what NORDPRESS reports, too.
    if (outer.after) dropped.add(outer)
  }
  return found
    .filter((attribution) => !dropped.has(attribution))
    .map((attribution) => ({ attribution, relay: relays.get(attribution) ?? null }))
}

/** Whether an attribution's subject opens a range and its cue lies inside it. */
function holds(range: { from: number; to: number }, one: Attribution): boolean {
  const first = one.speaker!.from
  return first >= range.from && first <= range.from + 3 && one.cue.to <= range.to
}

const spanWords = (items: readonly Item[], { speaker }: Attribution) =>
  items
    .slice(speaker!.from, speaker!.to)
    .map((item) => item.lower)
    .join(' ')

/** The outlet that words were told to, or null. */
export function relayOf(items: readonly Item[], attribution: Attribution): Span | null {
  if (!attribution.addressee) return null
  const { from, to } = attribution.addressee
  const words = items
    .slice(from, to)
    .map((item) => item.lower)
    .join(' ')
  const span = spanOf(items, attribution.addressee)
  return OUTLET.test(words) ? span : null
}
