// A report as features of names see it: its words, what is known of them, and what the rules and
// the first look say. Example: word 3 of a sentence of 3 words is beyond it, and known as its edge.
import { hashOf, NO_TEXT, textHashed, unitHashed } from '../../learn/hash.ts'
import type { WordList } from '../../learn/word-list.ts'
import type { ReportFacts, WordFacts } from './facts.ts'
import { EDGE, type KnownWord } from './memory.ts'
import type { NameStretch, SentenceWord } from './words.ts'

/** What an earlier look at the report took each spelling for; hashes to small type numbers. */
export interface Guesses {
  /** By word index: the column the earlier look gave it (0 outside). */
  readonly words: Uint8Array
  /** By spelling of a whole name: the type most of its mentions got, from 1. */
  readonly keys: ReadonlyMap<number, number>
  /** By spelling of a word inside names: the type most of those names got, from 1. */
  readonly parts: ReadonlyMap<string, number>
  /** By word index: how sure the rules are, in classes from 1; 0 where they say nothing. */
  readonly leads: Uint8Array
}

/** A report as features see it. */
export interface NameView {
  readonly words: readonly SentenceWord[]
  /** What is known of a word, and that by word index, filled as words are met. */
  readonly know: (word: SentenceWord) => KnownWord
  readonly known: (KnownWord | undefined)[]
  /** What is beyond the sentence. */
  readonly edge: KnownWord
  readonly report: ReportFacts
  readonly list: WordList
  /** What the rules say. */
  readonly rules: Guesses
  /** What the model's first look said; null at the first look. */
  readonly first: Guesses | null
  readonly wordBits: number
  readonly segmentBits: number
}

/** What is known of word i; of the edge where it is beyond the sentence. */
export function knownAt(view: NameView, { first, last }: NameStretch, i: number): KnownWord {
  if (i < first || i >= last) return view.edge
  return (view.known[i] ??= view.know(view.words[i]!))
}

/** The facts of word i, as `knownAt`. */
export function at(view: NameView, stretch: NameStretch, i: number): WordFacts {
  return knownAt(view, stretch, i).facts
}

/** The words around a word or a segment, filled anew for each. */
export const near = { before: EDGE, before2: EDGE, after: EDGE, after2: EDGE }

/** What stands between the words of a name. */
export const SPACE = 32

/** The hash of the words of [from, to) with single spaces between. */
export function keyOfWords(words: readonly SentenceWord[], from: number, to: number): number {
  let state = textHashed(words[from]!.text, NO_TEXT)
  for (let i = from + 1; i < to; i++) state = textHashed(words[i]!.text, unitHashed(SPACE, state))
  return hashOf(state)
}
