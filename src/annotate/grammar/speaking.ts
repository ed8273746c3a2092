// Whether the words before a verb of speech can be a speaker: a noun phrase and no more; and
// whether its clause only supposes that somebody speaks. Example: "the port authority" can be one,
// "onto the site if both sides" cannot; in "if both sides agree" nobody has agreed.
import { PREPOSITIONS } from '../lexicon/grammar.ts'

interface Word {
  readonly lower: string
}

/** Words that open a clause: with one inside, a stretch is more than a noun phrase. */
const CLAUSE =
  /^(?:if|unless|whether|when|whenever|once|because|although|though|while|until|since|that|which|where)$/u
/** After these nothing is said yet. */
const SUPPOSED = /^(?:if|unless|whether|should|until|once)$/u
const DETERMINER = /^(?:the|a|an|both|all|any|either|its|their|his|her|most|some)$/u

/** Whether words [from, to) can be a speaker. O(to - from). */
export function canSpeak(
  words: readonly Word[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  if (PREPOSITIONS.has(words[from]?.lower ?? '')) return false
  // "Which" alone stands for a noun.
  if (to - from > 1) for (let k = from; k < to; k++) if (CLAUSE.test(words[k]!.lower)) return false
  return true
}

/** Whether a noun phrase that begins at a word is the subject of what is only supposed. */
export function isSupposed(words: readonly Word[], from: number): boolean {
  const before = words[from - 1]?.lower ?? ''
  if (SUPPOSED.test(before)) return true
  return DETERMINER.test(before) && SUPPOSED.test(words[from - 2]?.lower ?? '')
}
