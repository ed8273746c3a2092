// What is mutated: a true line with the passages it stands on and the spans that operators may
// change. Lines come from the example story and from licensed news read beside the project.
import type { Passage } from '../../src/model/passage.ts'

export type NameType = 'person' | 'organisation' | 'place'

/** A name in a line, with its kind as gold or annotator give it. */
export interface NamedSpan {
  readonly start: number
  readonly end: number
  readonly type: NameType
}

/** A past tense verb whose plain form is known: "left" of "leave". */
export interface VerbSpan {
  readonly start: number
  readonly end: number
  readonly lemma: string
}

/** A line that its passages carry. */
export interface TrueLine {
  readonly source: 'example' | 'news'
  readonly text: string
  readonly cites: readonly Passage[]
  readonly names: readonly NamedSpan[]
  readonly verbs: readonly VerbSpan[]
  readonly vouched: readonly string[]
  readonly independent?: number
  /** Names of the same report outside the line, for exchanges that stay in the story. */
  readonly others: readonly { readonly words: string; readonly type: NameType }[]
}

/** Numbers 0 <= n < 1, the same for the same seed (Mulberry32). */
export type Random = () => number

export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One of some things; undefined of none. */
export const pick = <T>(from: readonly T[], random: Random): T | undefined =>
  from[Math.floor(random() * from.length)]

/** A text with one stretch replaced. */
export const put = (text: string, at: { start: number; end: number }, words: string): string =>
  text.slice(0, at.start) + words + text.slice(at.end)
