// A pure function that remembers its last answers: the same question is asked many times while a
// pile is told, and the answer is always the same. Example: remembered(stemOf)('mills') is 'mill'.

/** Answers kept; then all are forgotten, so that memory stays bounded. */
const KEPT_MAX = 8192

/** `answer` with a memory. Only for pure functions of a text whose results nobody changes. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = answer(text)
    if (known.size >= KEPT_MAX) known.clear()
    known.set(text, made)
    return made
  }
}
