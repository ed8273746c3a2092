// A line set against the one passage sentence that it retells: what another sentence says of
// another day, number or name does not carry it. Example: "left on Sunday", "12 died", "Venn left"
// against "Tolan left on Friday; 9 died".
import { splitSentences } from '../../text/sentence.ts'
import { tokensOf, type Token } from '../../text/token.ts'
import { outsideQuotes, type Checked } from './check.ts'
import { isName } from './name.ts'
import { contentStems, fold, numeral, stem } from '../words.ts'

/** Share of a line's content words in one sentence at which the line retells that sentence. */
const RETELLS = 0.7
/** Content words that a sentence needs to be compared so. */
const LEAST_WORDS = 4
/** Sentences that one line is aligned with. */
const MOST_RETOLD = 50
/** Words of a sentence that are aligned. */
const MOST_WORDS = 200

const DAY_WORD =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|april|june|july|august|september|october|november|december)$|^(?:dozens?|hundreds?|thousands?|millions?)$/u

/** A number, day or name that no sentence retold has in that place. */
export function nearReason({ line, passages }: Checked): string | null {
  const known = passages.flatMap((passage) =>
    splitSentences(passage).map(({ start, end }) => passage.slice(start, end)),
  )
  const text = outsideQuotes(line)
  for (const { start, end } of splitSentences(text)) {
    const own = text.slice(start, end)
    const stems = new Set(contentStems(own))
    if (stems.size < LEAST_WORDS) continue
    const alike = known.filter((sentence) => shareOf(stems, sentence) >= RETELLS)
    const retold = alike.slice(0, MOST_RETOLD)
    const reasons = retold.map(
      (sentence) => countedReason(own, sentence) ?? slotReason(own, sentence),
    )
    if (reasons.length > 0 && reasons.every((reason) => reason !== null)) return reasons[0]!
  }
  return null
}

function shareOf(own: ReadonlySet<string>, sentence: string): number {
  const theirs = new Set(contentStems(sentence))
  return [...own].filter((one) => theirs.has(one)).length / Math.max(1, own.size)
}

/** A number or calendar word that the sentence has not, or has less often. */
function countedReason(own: string, sentence: string): string | null {
  const there = tally(sentence)
  for (const [word, times] of tally(own))
    if (times > (there.get(word) ?? 0)) return `the sentence it retells does not say “${word}”`
  return null
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
])

/** How often each number and calendar word stands in a text; "three" is 3. */
function tally(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  const tokens = tokensOf(text)
  tokens.forEach((token, at) => {
    const word = numeral(fold(token.lower))
    if (!/^\d/u.test(word) && !DAY_WORD.test(word)) return
    const scale = SCALES.get(tokens[at + 1]?.lower ?? '')
    const key = scale && /^\d/u.test(word) ? String(Math.round(Number(word) * scale)) : word
    if (/^millions?$/u.test(word) && /^\d/u.test(tokens[at - 1]?.lower ?? '')) return
    counts.set(key, (counts.get(key) ?? 0) + 1)
  })
  return counts
}

/** A name where the sentence, between the same words, has another. */
function slotReason(own: string, sentence: string): string | null {
  const [left, right] = [wordsOf(own), wordsOf(sentence)]
  for (const { mine, theirs } of gapsBetween(left, right)) {
    const has = (list: readonly Token[], folded: string) =>
      list.some(({ lower }) => fold(lower) === folded)
    const added = mine.find((one) => nameIn(own, one) && !has(theirs, fold(one.lower)))
    const lost = theirs.find((one) => nameIn(sentence, one) && !has(mine, fold(one.lower)))
    if (!added || !lost || sharesInitials(added, theirs)) continue
    const [name, other] = [own.slice(added.start, added.end), sentence.slice(lost.start, lost.end)]
    return `it names ${name} where its passage names ${other}`
  }
  return null
}

const wordsOf = (text: string) =>
  tokensOf(text)
    .filter(({ form }) => form !== 'mark')
    .slice(0, MOST_WORDS)

/** Whether a token is a name; the first word of a sentence only where it stands so inside too. */
const nameIn = (text: string, { start, lower }: Token) => isName(text, start, fold(lower))

/** "UN" for United Nations. */
const sharesInitials = ({ lower }: Token, others: readonly Token[]) =>
  others.map((one) => one.lower.charAt(0)).join('') === lower.replaceAll('.', '')

/** Stretches where two texts differ, between words that both have in one order. */
function gapsBetween(
  left: readonly Token[],
  right: readonly Token[],
): { readonly mine: readonly Token[]; readonly theirs: readonly Token[] }[] {
  const pairs = [...inOrder(left, right), [left.length, right.length] as const]
  const gaps: { mine: readonly Token[]; theirs: readonly Token[] }[] = []
  let [i, j] = [0, 0]
  for (const [a, b] of pairs) {
    if (a > i && b > j) gaps.push({ mine: left.slice(i, a), theirs: right.slice(j, b) })
    i = a + 1
    j = b + 1
  }
  return gaps
}

/** The longest common sequence of words, as pairs of indices. O(words²), at most 40,000 steps. */
function inOrder(left: readonly Token[], right: readonly Token[]): (readonly [number, number])[] {
  const keys = (tokens: readonly Token[]) => tokens.map(({ lower }) => stem(lower))
  const [a, b] = [keys(left), keys(right)]
  const width = b.length + 1
  const longest = new Int32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
  const pairs: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;)
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++
    else j++
  return pairs
}
