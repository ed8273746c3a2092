// Names and their report → the same, with no name cut inside one that the lists know whole.
// Example: where a tagger took "Nations" of "the United Nations Security Council", the name begins
// at "United".
import type { Name } from '../../model/annotation.ts'
import type { Token } from '../../text/token.ts'
import { knownPhrases, knownType, type KnownType } from './lexicon.ts'

/** Phrases of several words by their first, the longest first. */
const BY_FIRST = phrasesByFirst()

function phrasesByFirst(): ReadonlyMap<string, readonly string[]> {
  const byFirst = new Map<string, string[]>()
  for (const phrase of knownPhrases()) {
    const first = phrase.slice(0, phrase.indexOf(' '))
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase])
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.length - a.length)
  return byFirst
}

const TYPES: Readonly<Partial<Record<KnownType, Name['type']>>> = {
  country: 'place',
  place: 'place',
  organisation: 'organisation',
}

/**
 * The names, each as long at least as the listed phrase it stands in, in order. A name that takes
 * in such a phrase and more stays as it is. O(tokens + names).
 */
export function wholeNames(
  text: string,
  tokens: readonly Token[],
  names: readonly Name[],
): readonly Name[] {
  let whole: Name[] | null = null
  let at = 0
  let past = 0
  for (const { start } of tokens) {
    if (start < past) continue
    const phrase = phraseAt(text, start)
    if (!phrase) continue
    const end = start + phrase.length
    const list: readonly Name[] = whole ?? names
    while (at < list.length && list[at]!.end <= start) at++
    let to = at
    while (to < list.length && list[to]!.start < end) to++
    past = end
    if (to === at) continue
    const [from, last] = [list[at]!, list[to - 1]!]
    if (from.start <= start && last.end >= end && to === at + 1) continue
    whole ??= [...names]
    whole.splice(at, to - at, joined(phrase, { start, end }, [from, last]))
  }
  return whole ?? names
}

function joined(
  phrase: string,
  at: { readonly start: number; readonly end: number },
  [first, last]: readonly [Name, Name],
): Name {
  const start = Math.min(at.start, first.start)
  const end = Math.max(at.end, last.end)
  const type = end - start === phrase.length ? TYPES[knownType(phrase)!] : undefined
  return { ...last, start, end, type: type ?? last.type }
}

const FIRST_UNITS_MAX = Math.max(...[...BY_FIRST.keys()].map((first) => first.length))

function phraseAt(text: string, start: number): string | null {
  // Looked for no further than a first word is long: a text may have no blank at all.
  const first = text.slice(start, start + FIRST_UNITS_MAX + 1)
  const gap = first.indexOf(' ')
  if (gap < 0) return null
  const phrases = BY_FIRST.get(first.slice(0, gap))
  const phrase = phrases?.find((one) => text.startsWith(one, start))
  if (phrase === undefined) return null
  return /^[\p{L}\p{N}]/u.test(text.slice(start + phrase.length, start + phrase.length + 2))
    ? null
    : phrase
}
