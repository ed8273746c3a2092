// Two wordings of one quote -> what stands in one where the other has something else, word by word.
// Example: "The dam will hold for years" and "This dam holds for years" -> “The” / “This”, “will
// hold” / “holds”.
import { fold } from '../words.ts'

/** Words aligned: a table of at most this many rows and columns. */
const WORDS_MOST = 120
const WORD = /[\p{L}\p{M}\p{Nd}]+(?:['’\-‐‑.,][\p{L}\p{M}\p{Nd}]+)*/gu

/** Words as printed on either side; '' where one side has nothing there. */
export interface Variant {
  readonly a: string
  readonly b: string
}

/** Where two wordings differ, in order; empty for the same words. O(words²), at most 120². */
export function variantsOf(a: string, b: string): Variant[] {
  const left = [...a.matchAll(WORD)].slice(0, WORDS_MOST)
  const right = [...b.matchAll(WORD)].slice(0, WORDS_MOST)
  const table = commonTable(left.map(foldMatch), right.map(foldMatch))
  const variants: Variant[] = []
  let [i, j] = [0, 0]
  let [fromI, fromJ] = [0, 0]
  const close = () => {
    if (i > fromI || j > fromJ)
      variants.push({ a: stretch(a, left.slice(fromI, i)), b: stretch(b, right.slice(fromJ, j)) })
  }
  while (i < left.length && j < right.length) {
    if (foldMatch(left[i]!) === foldMatch(right[j]!)) {
      close()
      ;[i, j] = [i + 1, j + 1]
      ;[fromI, fromJ] = [i, j]
    } else if (table[i + 1]![j]! >= table[i]![j + 1]!) i++
    else j++
  }
  ;[i, j] = [left.length, right.length]
  close()
  return variants
}

const foldMatch = ([word]: RegExpMatchArray) => fold(word!)

/** Words of a stretch as printed, white space single. */
function stretch(text: string, words: readonly RegExpMatchArray[]): string {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return ''
  return text.slice(first.index!, last.index! + last[0].length).replace(/\s+/gu, ' ')
}

/** Length of the longest common subsequence of each pair of tails. */
function commonTable(a: readonly string[], b: readonly string[]): number[][] {
  const row = () => Array.from({ length: b.length + 1 }, () => 0)
  const table = Array.from({ length: a.length + 1 }, row)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i]![j] =
        a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!)
  return table
}

const VARIANTS_MOST = 8

/** Variants in words: “lake of fire” / “firestorm”; (nothing) for a missing side. */
export function variantWords(a: string, b: string): string {
  const all = variantsOf(a, b)
  const shown = all.slice(0, VARIANTS_MOST).map((one) => `${side(one.a)} / ${side(one.b)}`)
  return shown.join(', ') + (all.length > VARIANTS_MOST ? ', …' : '')
}

const side = (words: string) => (words === '' ? '(nothing)' : `“${words}”`)
