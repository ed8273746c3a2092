// What several voices of a dispute speak of, in words that they share to the letter. Example: "Venn
// accused the front of laying mines", "Dorn said mines were found" and "The front denies laying
// mines" are about “mines”.
import { tokensOf, type Token } from '../../text/token.ts'
import { isEmptyWord, fold } from '../words.ts'

/** Longest run of words that is looked for. */
const RUN_MAX = 4
/** Share of the voices that must hold the run. */
const SHARE = 0.5
const LETTERS_MIN = 4
/** Voices that must hold a single word. */
const ALONE_MIN = 3

/**
 * The run of words that most of the texts share, longer ones before shorter; null where fewer than
 * two do, or only names and verbs of saying. `telling` says of a folded word whether it may end a
 * run. O(words of all).
 */
export function sharedRun(
  texts: readonly string[],
  telling: (folded: string) => boolean,
): string | null {
  const found = new Map<string, { readonly words: string; readonly size: number; held: number }>()
  for (const text of texts) {
    const seen = new Set<string>()
    for (const { key, words, size } of runsOf(text, telling)) {
      if (seen.has(key)) continue
      seen.add(key)
      const run = found.get(key) ?? { words, size, held: 0 }
      run.held++
      found.set(key, run)
    }
  }
  const least = Math.max(2, Math.ceil(texts.length * SHARE))
  let best: { readonly words: string; readonly score: number } | null = null
  for (const { words, size, held } of found.values()) {
    // A longer run is worth a voice or two: "chemical weapons" before "weapons".
    const score = held * (1 + size)
    // One word in two sentences may be there by chance.
    if (size === 1 && held < ALONE_MIN) continue
    if (held >= least && (best === null || score > best.score)) best = { words, score }
  }
  return best?.words ?? null
}

interface Run {
  readonly key: string
  readonly words: string
  readonly size: number
}

/** Runs of one to four telling words of a text, nothing between them. */
function* runsOf(text: string, telling: (folded: string) => boolean): Generator<Run> {
  const tokens = tokensOf(text)
  const ends = tokens.map((token) => isTelling(text, token) && telling(fold(token.lower)))
  for (let from = 0; from < tokens.length; from++) {
    if (!ends[from]) continue
    for (let to = from; to < Math.min(tokens.length, from + RUN_MAX); to++) {
      if (!ends[to]) break
      const words = text.slice(tokens[from]!.start, tokens[to]!.end)
      yield { key: fold(words).replace(/\s+/gu, ' '), words, size: to - from + 1 }
    }
  }
}

/** A word of its own, not a name: it says what something is about. */
function isTelling(text: string, { form, start, end, lower }: Token): boolean {
  return (
    form === 'word' &&
    end - start >= LETTERS_MIN &&
    text.slice(start, end) === lower &&
    !isEmptyWord(fold(lower))
  )
}
