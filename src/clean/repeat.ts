// A report's text → the stretches that repeat an earlier stretch of the same report. Only marks:
// nothing is removed. Example: the second "A bridge in Marn after the flood" is a repeat of the
// first; a caption and the sentence that says the same in 20 words are near-repeats unless a
// number, a name or a "not" differs. A scraped page may set each caption three times and say its
// paragraphs again (report 003).
import type { Repeat } from '../model/document.ts'
import { splitSentences } from '../text/sentence.ts'
import { trimSpan, type Span } from '../text/span.ts'

/** Fewest words of a repeat: a line without a full stop (headline, caption), and a sentence. */
const LINE_WORDS_MIN = 3
const SENTENCE_WORDS_MIN = 6
/**
 * From this length on, share of a stretch's word triples that one earlier stretch must hold; below
 * it, all.
 */
const NEAR_WORDS_MIN = 12
const CONTAINMENT_MIN = 0.85
/**
 * Earlier stretches remembered per word triple: bounds the work on a text that says one thing a
 * thousand times.
 */
const HOLDERS_MAX = 12
/**
 * Different words of a text that get numbers of their own; three numbers fit in one exact integer.
 */
const NUMBERS = 2 ** 17
/** Words read of one stretch. */
const WORDS_MAX = 2000

const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,][\p{N}]+)*/gu
/** Words that turn or set a statement: a stretch that differs in one of them is not a repeat. */
const NEGATIONS: ReadonlySet<string> = new Set(
  'not no never none nobody nothing neither nor without cannot t'.split(' '),
)
const NUMBER_WORDS: ReadonlySet<string> = new Set(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
  hundreds thousand thousands million millions billion billions dozen dozens half third quarter
  first second`.split(/\s+/u),
)

/** A paragraph or sentence with its words in lower case, and the numbers of its word triples. */
interface Stretch {
  readonly span: Span
  readonly words: readonly string[]
  readonly triples: readonly number[]
  /** Words that carry a capital after the first word: names. */
  readonly names: ReadonlySet<string>
  /** Fewest words with which this stretch can be a repeat: prose needs more than a headline. */
  readonly wordsMin: number
}

/** Repeats of a text: sorted by start, disjoint, `of` before `span`. Never throws. O(text). */
export function markRepeats(text: string): Repeat[] {
  const repeats: Repeat[] = []
  const memory = new Memory()
  for (const { paragraph, sentences } of paragraphsOf(text)) {
    const whole = memory.stretchOf(text, paragraph)
    const of = memory.firstOf(whole)
    if (of) {
      repeats.push({ span: paragraph, of })
      continue
    }
    if (sentences.length > 1)
      for (const span of sentences) {
        const stretch = memory.stretchOf(text, span)
        const earlier = memory.firstOf(stretch)
        if (earlier) repeats.push({ span, of: earlier })
        else memory.remember(stretch)
      }
    // Sentences are looked up triple by triple, paragraphs of several sentences only as a whole.
    memory.remember(whole, { wholly: sentences.length > 1 })
  }
  return repeats
}

function* paragraphsOf(text: string): Generator<{ paragraph: Span; sentences: Span[] }> {
  const sentences = splitSentences(text)
  let next = 0
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const inside: Span[] = []
    while (next < sentences.length && sentences[next]!.start < end) {
      const { start: from, end: to } = sentences[next++]!
      if (to <= end) inside.push({ start: from, end: to })
    }
    const paragraph = trimSpan(text, { start, end })
    if (paragraph.end > paragraph.start) yield { paragraph, sentences: inside }
    start = end + 1
  }
}

/** What has been read so far. A class because it lives through one text and grows. */
class Memory {
  readonly #byWords = new Map<string, Stretch>()
  readonly #byTriple = new Map<number, Stretch[]>()
  readonly #numbers = new Map<string, number>()

  stretchOf(text: string, span: Span): Stretch {
    const words: string[] = []
    const triples: number[] = []
    const names = new Set<string>()
    const slice = text.slice(span.start, Math.min(span.end, span.start + WORDS_MAX * 20))
    let last = 0
    let beforeLast = 0
    WORD.lastIndex = 0
    for (let match = WORD.exec(slice); match; match = WORD.exec(slice)) {
      if (words.length === WORDS_MAX) break
      const lower = match[0].toLowerCase()
      if (words.length > 0 && lower !== match[0]) names.add(lower)
      words.push(lower)
      const number = this.#numberOf(lower)
      if (words.length > 2) triples.push((beforeLast * NUMBERS + last) * NUMBERS + number)
      beforeLast = last
      last = number
    }
    // A short line that ends like a sentence ("He gave no details.") is prose and may be said
    // twice.
    const prose = /[.!?]["”’)]*$/u.test(slice)
    const wordsMin = prose ? SENTENCE_WORDS_MIN : LINE_WORDS_MIN
    return { span, words, triples, names, wordsMin }
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const number = this.#numbers.size % NUMBERS
    this.#numbers.set(word, number)
    return number
  }

  /** The first stretch that says the same, or null. */
  firstOf(stretch: Stretch): Span | null {
    const { words } = stretch
    if (words.length < stretch.wordsMin || words.length >= WORDS_MAX) return null
    const same = this.#byWords.get(words.join(' '))
    if (same) return same.span
    return words.length < SENTENCE_WORDS_MIN ? null : this.#holderOf(stretch)
  }

  remember(stretch: Stretch, { wholly = false } = {}): void {
    const key = stretch.words.join(' ')
    if (!this.#byWords.has(key)) this.#byWords.set(key, stretch)
    if (wholly) return
    for (const triple of stretch.triples) {
      const holders = this.#byTriple.get(triple)
      if (!holders) this.#byTriple.set(triple, [stretch])
      else if (holders.length < HOLDERS_MAX && holders.at(-1) !== stretch) holders.push(stretch)
    }
  }

  /**
   * An earlier stretch that holds nearly all word triples of this one and contradicts none of its
   * words.
   */
  #holderOf(stretch: Stretch): Span | null {
    const { triples } = stretch
    const votes = new Map<Stretch, number>()
    for (const triple of triples)
      for (const holder of this.#byTriple.get(triple) ?? [])
        votes.set(holder, (votes.get(holder) ?? 0) + 1)
    const share = stretch.words.length >= NEAR_WORDS_MIN ? CONTAINMENT_MIN : 1
    let best: Stretch | null = null
    for (const [holder, count] of votes) {
      if (count < share * triples.length || differs(stretch, holder)) continue
      if (!best || holder.words.length < best.words.length) best = holder
    }
    return best && best.span
  }
}

/**
 * Whether the later stretch has a number, name or negation that the earlier one lacks, or loses a
 * negation.
 */
function differs(later: Stretch, earlier: Stretch): boolean {
  const held = new Set(earlier.words)
  if (later.words.some((word) => !held.has(word) && isTelling(word, later.names))) return true
  const negations = (words: readonly string[]) => words.filter((word) => NEGATIONS.has(word)).length
  const whole = earlier.words.length <= later.words.length * 1.2
  return whole && negations(later.words) !== negations(earlier.words)
}

function isTelling(word: string, names: ReadonlySet<string>): boolean {
  return /\p{N}/u.test(word) || NUMBER_WORDS.has(word) || NEGATIONS.has(word) || names.has(word)
}
