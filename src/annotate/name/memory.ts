// What is known of a word wherever it stands, kept from report to report: its facts, and the sums
// of the weights that depend on it alone. Most words of a report were met before. Example: "near"
// is looked up once; before the thousandth name it costs the addition of its sums.
import { hashText } from '../../learn/hash.ts'
import { sumRows, WORD_PACK, type Rows, type SegmentWeights } from '../../learn/rows.ts'
import { TYPES, WORD_COLUMNS } from '../../learn/segmenter.ts'
import type { WordList } from '../../learn/word-list.ts'
import { factsOf, type WordFacts } from './facts.ts'
import { EDGE_SENSE } from './sense.ts'
import type { SentenceWord } from './words.ts'

/** Words kept: about 14 MB once all are met. */
const KEPT_MAX = 16_384
/** Texts before which sums are not worth making: most words of a few reports are met once. */
const TEXTS_MIN = 300
/** Longer words are not kept, in code units: they are none. */
const KEPT_LENGTH_MAX = 100
/** From so many on all are forgotten before the next report. */
const KEPT_ENOUGH = 12_288
/** Lengths of a segment that features tell apart: from five words on they are one. */
export const LENGTHS = 5

/** Where the sums of a word begin in its row, those of the shortest segment first. */
export const PLACES = {
  word: 0,
  before: WORD_COLUMNS,
  after: 2 * WORD_COLUMNS,
  segment: 3 * WORD_COLUMNS,
  segmentBefore: 3 * WORD_COLUMNS + TYPES,
  segmentAfter: 3 * WORD_COLUMNS + TYPES + LENGTHS * TYPES,
} as const
/** Columns of a row. */
export const SUMS = PLACES.segmentAfter + LENGTHS * TYPES

/** Where words are not kept: all of the report's words together are more than there is room for. */
export const NO_SLOT = -1

/** A word met before: its facts, and its row of sums. */
export interface KnownWord {
  readonly facts: WordFacts
  readonly slot: number
  /** Whether the sums of the word itself are there. */
  alone: boolean
  /** Up to what length of a segment the sums of the word before it are there; and after it. */
  before: number
  after: number
}

/** The facts of what is beyond the sentence. */
export const EDGE: WordFacts = {
  hash: hashText('<edge>'),
  shape: 7,
  classes: 0,
  bits: 0,
  lowerBits: 0,
  sense: EDGE_SENSE,
  affixes: [],
}

/** A word without sums. */
export function unmet(facts: WordFacts, slot: number): KnownWord {
  return { facts, slot, alone: false, before: 0, after: 0 }
}

/** The words that one model has met. */
export interface NameMemory {
  /** What is known of a word; kept where there is room. */
  readonly know: (word: SentenceWord) => KnownWord
  readonly edge: KnownWord
  /** Whether enough was read for sums to be worth making. */
  readonly isWorthIt: () => boolean
  /** To be called before a report: what it comes to know stays until the next call. */
  readonly makeRoom: () => void
  /** Keeps the sums of rows, of both looks, at a place of a word's row. */
  readonly keep: (word: KnownWord, place: number, rows: Rows) => void
  /** The sums of the first look, and of the second. */
  readonly sums: readonly [Int16Array, Int16Array]
}

/** An empty memory for a model's two looks. Room is only asked for until words need it. */
export function nameMemory(
  list: WordList,
  looks: readonly [SegmentWeights, SegmentWeights],
): NameMemory {
  // By spelling; capitals apart, since a letter may be a capital without having a lower case.
  const small = new Map<string, KnownWord>()
  const capital = new Map<string, KnownWord>()
  let texts = 0
  const sums = [new Int16Array(KEPT_MAX * SUMS), new Int16Array(KEPT_MAX * SUMS)] as const
  return {
    know(word) {
      const known = word.capital ? capital : small
      const there = known.get(word.text)
      if (there) return there
      const slot = small.size + capital.size + 1
      const kept = slot < KEPT_MAX && word.text.length <= KEPT_LENGTH_MAX
      const made = unmet(factsOf(word, list), kept ? slot : NO_SLOT)
      if (kept) known.set(word.text, made)
      return made
    },
    edge: unmet(EDGE, 0),
    isWorthIt: () => texts > TEXTS_MIN,
    makeRoom() {
      texts++
      if (small.size + capital.size < KEPT_ENOUGH) return
      small.clear()
      capital.clear()
    },
    keep({ slot }, place, rows) {
      const isWord = place < PLACES.segment
      looks.forEach(({ word, segment }, look) => {
        const table = isWord
          ? { weights: word, pack: WORD_PACK, columns: WORD_COLUMNS }
          : { weights: segment, pack: 1, columns: TYPES }
        sumRows(table, rows, { sums: sums[look]!, at: slot * SUMS + place })
      })
    },
    sums,
  }
}
