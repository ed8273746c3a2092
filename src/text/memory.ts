// A pure function that remembers its last answers: the same question is asked many times while a
// pile is told, and the answer is always the same. Example: remembered(stemOf)('mills') is 'mill'.

/**
 * Answers of one age. When there are more, those that were not asked for again meanwhile are
 * forgotten: memory stays bounded, and what is asked for often is never worked out twice.
 */
const KEPT_MAX = 8192
/**
 * Code units of all questions of one age: a memory of words holds thousands of answers, one of
 * sentences hundreds, and what the answers are made of is bounded too.
 */
const KEPT_UNITS_MAX = 1 << 16
/** Longer texts are not kept, in code units: a paragraph is asked for again, a page is not. */
const KEPT_LENGTH_MAX = 4096

/** `answer` with a memory. Only for pure functions of a text whose results nobody changes. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  let young = new Map<string, T>()
  let old = new Map<string, T>()
  let units = 0
  return (text) => {
    if (text.length > KEPT_LENGTH_MAX) return answer(text)
    const found = young.get(text)
    if (found !== undefined) return found
    const made = old.get(text) ?? answer(text)
    if (young.size >= KEPT_MAX || units >= KEPT_UNITS_MAX) {
      old = young
      young = new Map()
      units = 0
    }
    units += text.length
    young.set(text, made)
    return made
  }
}
