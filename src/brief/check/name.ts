// Every name of a line must be in a passage; and where a line says that one did something to
// another, a passage must not say it the other way round. Example: "Marn warned Ostrel" against
// "Ostrel warned Marn" fails.
import { tokensOf } from '../../text/token.ts'
import { outsideQuotes, type Checked } from './check.ts'
import { fold, stem } from '../words.ts'

// Capitalised words that name nobody: sentence heads and calendar words, checked elsewhere.
const NO_NAME =
  /^(?:i|mr|mrs|ms|dr|the|a|an|in|on|at|by|it|he|she|they|we|but|and|as|after|before|when|while|if|this|that|these|those|there|no|not|one|two|some|all|for|from|with|of|to|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/u

/**
 * A name that no passage has. The first word of a sentence counts where it is no ordinary word of
 * the passages.
 */
export function nameReason({ line, passages }: Checked): string | null {
  const known = new Set(passages.flatMap((text) => nameParts(text)))
  const words = new Set(passages.flatMap((text) => tokensOf(text).map(({ lower }) => fold(lower))))
  const text = outsideQuotes(line)
  for (const token of tokensOf(text)) {
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
  return tokensOf(text).flatMap(({ lower }) => {
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

/** Names of one line set against the passages' order. */
const MOST_NAMES = 40

/** Words that may stand beside any name: they tie nobody to a deed. */
const TIES_NOBODY =
  /^(?:of|in|at|on|and|or|the|a|an|to|from|by|for|with|as|is|was|are|were|has|had|have|be|will|would|could|can|may|might|should|must|not|who|which|that|its|their|his|her|but|also|into|near|after|before|between|mr|mrs|ms|dr)$/u

interface Beside {
  readonly name: string
  /** The word before, with its preposition where one stands between: "market in". */
  readonly left: string | null
  readonly right: string | null
}

/** A name beside a word that a passage has beside another name, and never beside this one. */
export function roleReason({ line, passages }: Checked): string | null {
  const text = outsideQuotes(line)
  const known = passages.flatMap((passage) => neighbours(passage))
  for (const { name, left, right } of neighbours(text).slice(0, MOST_NAMES)) {
    for (const [word, side] of [
      [right, 'right'],
      [left, 'left'],
    ] as const) {
      if (word === null) continue
      const there = known.filter((one) => one[side] === word)
      const same = there.some((one) => one.name === name)
      if (there.length > 0 && !same && known.some((one) => one.name === name))
        return `it has ${name} beside “${word}”, its passages ${there[0]!.name}`
    }
  }
  return null
}

/** Each name of a text with the telling words just before and after it, stemmed. */
function neighbours(text: string): Beside[] {
  const tokens = tokensOf(text)
  const word = (at: number): string | null => {
    const token = tokens[at]
    if (!token || token.form !== 'word') return null
    const folded = fold(token.lower)
    return TIES_NOBODY.test(folded) || isName(text, token.start, folded) ? null : stem(folded)
  }
  const leftOf = (at: number): string | null => {
    const before = tokens[at - 1]
    if (!before || before.form !== 'word') return null
    if (isName(text, before.start, fold(before.lower))) return `+${fold(before.lower)}`
    if (!/^(?:in|at|of|from|to|near|by|with)$/u.test(before.lower)) return word(at - 1)
    const head = word(at - 2)
    return head === null ? null : `${head} ${before.lower}`
  }
  return tokens.flatMap((token, at) => {
    const folded = fold(token.lower)
    if (token.form !== 'word' || !isName(text, token.start, folded)) return []
    const possessive = /['’]s?$/u.test(token.lower)
    return [{ name: folded, left: leftOf(at), right: possessive ? null : word(at + 1) }]
  })
}

/**
 * Whether the word at an offset is written as a name; calendar words and sentence heads that name
 * nobody are none.
 */
export const isName = (text: string, start: number, folded: string) =>
  /^\p{Lu}/u.test(text[start] ?? '') && !NO_NAME.test(folded)
