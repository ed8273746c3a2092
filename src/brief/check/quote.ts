// Quoted words of a line must stand in a passage, to the letter; and where both name a speaker, it
// must be the same.
import type { Checked } from './check.ts'
import { fold, plainMarks } from '../words.ts'

const QUOTED = /“([^”]{0,2000})”|"([^"]{0,2000})"/gu

/**
 * A quoted string that no passage holds. Dots of omission split it; case and marks at its edges are
 * ignored.
 */
export function quoteReason({ line, passages }: Checked): string | null {
  const plain = passages.map((passage) => quotable(passage))
  for (const match of line.matchAll(QUOTED)) {
    const pieces = (match[1] ?? match[2] ?? '').split(/…|\.\.\.|\[[^\]]{0,200}\]/u)
    for (const piece of pieces) {
      const words = quotable(piece)
      if (words !== '' && !plain.some((passage) => passage.includes(words)))
        return `no passage has the quoted words “${piece.trim()}”`
    }
  }
  return null
}

/**
 * Words of a text between single spaces, without marks, numbers kept: what must agree in a quote.
 */
function quotable(text: string): string {
  const words =
    plainMarks(text)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{Nd}]+(?:[.,'-][\p{L}\p{Nd}]+)*/gu) ?? []
  return words.length === 0 ? '' : ` ${words.join(' ')} `
}

/** A quote given to someone whom the passage does not give it to. */
export function speakerReason({ line, passages, annotate }: Checked): string | null {
  // A whole passage gives its words to whom it gives them.
  if (passages.includes(line)) return null
  const spoken = (annotate(line).quotation ?? []).filter((one) => one.speaker !== null)
  if (spoken.length === 0) return null
  const sources = passages.flatMap((text) =>
    (annotate(text).quotation ?? []).map((one) => ({ one, words: text.slice(one.start, one.end) })),
  )
  for (const one of spoken) {
    const words = quotable(line.slice(one.start, one.end))
    if (words === '') continue
    const same = sources.filter((source) => {
      const other = quotable(source.words)
      return other.includes(words) || (other !== '' && words.includes(other))
    })
    const named = same.filter((source) => source.one.speaker !== null)
    const name = one.speaker!.name
    if (named.length > 0 && !named.some((source) => sharesName(source.one.speaker!.name, name)))
      return `it gives the words to ${name}, the passage to ${named[0]!.one.speaker!.name}`
  }
  return null
}

/**
 * Whether two names have a word in common, as "Mr Venn" and "Aldo Venn" do; pronouns agree with
 * anybody.
 */
function sharesName(a: string, b: string): boolean {
  const words = (name: string) =>
    fold(name)
      .split(/[^\p{L}\p{Nd}]+/u)
      .filter((word) => word.length > 2)
  const [x, y] = [words(a), words(b)]
  return (
    x.length === 0 ||
    y.length === 0 ||
    [a, b].some((name) => /^(?:he|she|they|it)$/iu.test(name)) ||
    x.some((word) => y.includes(word))
  )
}
