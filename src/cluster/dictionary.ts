// Terms as numbers, with how common each is: in English at large and in the reports seen so far.
// Numbers make comparing reports cheap; they mean nothing outside one dictionary.
// Example: the dictionary's number of "dam" is 17, and 3 of 40 reports had it.
import { backgroundCount, rarityOf } from './rarity.ts'
import type { StoryVector } from './vector.ts'

/**
 * Reports after which all counts are halved and what is left of nothing is dropped: the news
 * forgets.
 */
const COUNTED_MAX = 20_000

/** A report's terms as numbers. */
export interface NumberedTerms {
  readonly terms: Int32Array
  readonly counts: readonly number[]
  readonly names: readonly (0 | 1)[]
}

/** A dictionary as data. JSON: its words in the order of their numbers, and how common each is. */
export interface KeptDictionary {
  readonly reports: number
  readonly words: readonly string[]
  readonly counts: readonly number[]
}

export class Dictionary {
  private readonly numbers = new Map<string, number>()
  private readonly words: string[] = []
  private readonly inBackground: number[] = []
  private readonly inReports: number[] = []
  private reports = 0
  /** Rarities by term, and how many reports had been counted when each was asked for. */
  private rarities = new Float64Array(1024)
  private askedAt = new Float64Array(1024).fill(-1)

  /** A report's terms as numbers; new ones are given the next. */
  number(vector: StoryVector): NumberedTerms {
    const terms = Int32Array.from(vector.terms, (term) => this.numberOf(term))
    return { terms, counts: vector.counts, names: vector.names }
  }

  numberOf(term: string): number {
    const there = this.numbers.get(term)
    if (there !== undefined) return there
    const next = this.words.push(term) - 1
    this.numbers.set(term, next)
    this.inBackground.push(backgroundCount(term))
    this.inReports.push(0)
    return next
  }

  wordOf(number: number): string {
    return this.words[number]!
  }

  /** Whether a term occurs in English at large. */
  isKnown(number: number): boolean {
    return this.inBackground[number]! > 0
  }

  /** Counts a report as seen. */
  count({ terms }: NumberedTerms): void {
    this.reports++
    for (const term of terms) this.inReports[term]!++
  }

  /** How much a term tells, given all reports counted so far. */
  rarity(term: number): number {
    if (term >= this.rarities.length) this.makeRoom()
    if (this.askedAt[term] !== this.reports) {
      this.askedAt[term] = this.reports
      this.rarities[term] = rarityOf(this.inBackground[term]!, this.inReports[term]!, this.reports)
    }
    return this.rarities[term]!
  }

  private makeRoom(): void {
    const [rarities, askedAt] = [this.rarities, this.askedAt]
    const room = 2 * this.words.length
    this.rarities = new Float64Array(room)
    this.rarities.set(rarities)
    this.askedAt = new Float64Array(room).fill(-1)
    this.askedAt.set(askedAt)
  }

  kept(): KeptDictionary {
    return { reports: this.reports, words: [...this.words], counts: [...this.inReports] }
  }

  /** The dictionary that was kept: the same numbers, counts and rarities. O(words). */
  static from({ reports, words, counts }: KeptDictionary): Dictionary {
    const dictionary = new Dictionary()
    for (const [i, word] of words.entries())
      dictionary.inReports[dictionary.numberOf(word)] = counts[i]!
    dictionary.reports = reports
    return dictionary
  }

  /** Whether it is time to halve. */
  isFull(): boolean {
    return this.reports >= COUNTED_MAX
  }

  /** A new dictionary with half of every count; terms that one report in it had are forgotten. */
  halved(): Dictionary {
    const half = new Dictionary()
    half.reports = this.reports / 2
    for (const [number, count] of this.inReports.entries())
      if (count >= 2) half.inReports[half.numberOf(this.words[number]!)] = count / 2
    return half
  }
}
