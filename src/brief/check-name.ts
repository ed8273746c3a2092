// Every name of a line must be in a passage; and where a line says that one did something to
// another, a passage must not say it the other way round. Example: "Marn warned Ostrel" against
// "Ostrel warned Marn" fails.
import { tokenize } from '../text/token.ts'
import { outsideQuotes, type Checked } from './check.ts'
import { fold, stem } from './words.ts'

// Capitalised words that name nobody: sentence heads and calendar words, checked elsewhere.
const NO_NAME =
  /^(?:i|mr|mrs|ms|dr|the|a|an|in|on|at|by|it|he|she|they|we|but|and|as|after|before|when|while|if|this|that|these|those|there|no|not|one|two|some|all|for|from|with|of|to|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/u

/**
 * A name that no passage has. The first word of a sentence counts where it is no ordinary word of
 * the passages.
 */
export function nameReason({ line, passages }: Checked): string | null {
  const known = new Set(passages.flatMap((text) => nameParts(text)))
  const words = new Set(passages.flatMap((text) => tokenize(text).map(({ lower }) => fold(lower))))
  const text = outsideQuotes(line)
  for (const token of tokenize(text)) {
    const printed = text.slice(token.start, token.end)
    const folded = fold(token.lower)
    if (!/^\p{Lu}/u.test(printed) || NO_NAME.test(folded)) continue
    if (known.has(folded) || words.has(folded) || known.has(folded.replaceAll('.', ''))) continue
    if (startsSentence(text, token.start) && !looksLikeName(text, token.end)) continue
    return `no passage names “${printed}”`
  }
  return null
}

/** Folded words and initials of a text, dots of initials dropped. */
function nameParts(text: string): string[] {
  return tokenize(text).flatMap(({ lower }) => {
    const folded = fold(lower)
    return [folded, folded.replaceAll('.', ''), ...folded.split(/[-‐‑]/u)]
  })
}

const startsSentence = (text: string, at: number) =>
  /(?:^|[.!?:;·]|^[-–—])\s*$/u.test(text.slice(Math.max(0, at - 3), at))

/** A capitalised word before another, or before a possessive or a verb of speech. */
const looksLikeName = (text: string, end: number) =>
  /^(?:\s+\p{Lu}\p{Ll}|['’]s\b|\s+(?:said|says|told|warned|denied|accused|announced|agreed|confirmed)\b)/u.test(
    text.slice(end, end + 14),
  )

const MOST_NAMES = 12

/** Two names on either side of a verb that a passage has the other way round. */
export function roleReason({ line, passages }: Checked): string | null {
  const text = outsideQuotes(line)
  const tokens = tokenize(text).filter(({ form }) => form === 'word')
  const names = tokens.filter(({ start }) => /^\p{Lu}/u.test(text[start]!)).slice(0, MOST_NAMES)
  for (let i = 0; i + 1 < names.length; i++) {
    const [a, b] = [names[i]!, names[i + 1]!]
    if (a.lower === b.lower) continue
    for (const verb of tokens) {
      if (verb.start < a.end || verb.end > b.start || !/(?:ed|es|s|ing)$/u.test(verb.lower))
        continue
      const swapped = orderIn(passages, b.lower, stem(verb.lower), a.lower)
      const kept = orderIn(passages, a.lower, stem(verb.lower), b.lower)
      if (swapped && !kept) {
        const [first, second] = [a, b].map(({ start, end }) => text.slice(start, end))
        return `the passage has ${second} and ${first} the other way round`
      }
    }
  }
  return null
}

/** Whether some sentence of a passage has the three words in this order. */
function orderIn(
  passages: readonly string[],
  first: string,
  verb: string,
  second: string,
): boolean {
  return passages.some((passage) =>
    passage.split(/(?<=[.!?])\s+/u).some((sentence) => {
      const words = tokenize(sentence).map(({ lower }) => fold(lower))
      const from = words.indexOf(fold(first))
      const middle = words.findIndex((word, at) => at > from && stem(word) === verb)
      return from >= 0 && middle >= 0 && words.indexOf(fold(second), middle + 1) >= 0
    }),
  )
}
