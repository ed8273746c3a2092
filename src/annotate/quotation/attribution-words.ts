// What a cue may take and yet says nothing: "called a meeting" convenes one, "refused to comment" is
// silence, "repeating a line he had used" is about words. Example: of "Orsk declined to name the
// man" no content is left.
import type { ItemRange } from '../grammar/noun-phrase.ts'
import type { Item } from './quote-units.ts'

interface Governed {
  readonly lemma: string
  /** The content is a noun phrase. */
  readonly phrase: boolean
}

/** Whether what follows a cue is no content of speech. O(items of the content). */
export function isNoContent(
  items: readonly Item[],
  { from, to }: ItemRange,
  { lemma, phrase }: Governed,
): boolean {
  if (items.slice(from, to).some(({ form }) => form === 'quote')) return false
  const first = items[from]!.lower
  // "called a meeting": with "a" there is nothing that it calls so.
  if (lemma === 'call' && phrase) return /^(?:an?|another)$/u.test(first)
  if (SILENT.test(lemma) && first === 'to')
    return SAYING.test(
      items[from + 1]?.lower === 'be' ? items[from + 2]!.lower : second(items, from),
    )
  if (REPEATS.test(lemma))
    return items.slice(from, from + NEAR).some((_, k) => k > 0 && isWords(items, from + k))
  return false
}

const second = (items: readonly Item[], from: number) => items[from + 1]?.lower ?? ''

// How far a noun phrase's head may be from its start, in items.
const NEAR = 4

const SILENT = /^(?:refuse|decline)$/u
const SAYING =
  /^(?:comment|say|tell|answer|elaborate|discuss|name|named|identify|identified|specify|speak|talk|speculate|disclose|reveal|drawn|quoted|interviewed|respond|explain|describe|predict)$/u
const REPEATS = /^(?:repeat|reiterate|echo|recall|quote|cite)$/u

/** "a line he had used": a noun for words, with no "that" after it. */
const isWords = (items: readonly Item[], k: number): boolean =>
  /^(?:line|lines|phrase|phrases|words|slogan|mantra|formula|expression|saying)$/u.test(
    items[k]?.lower ?? '',
  ) && !/^(?:that|is|was|are|were|had|has|have)$/u.test(items[k + 1]?.lower ?? '')
