// How many reports tell something on their own: those that share the text of a statement count
// once, those that may share it count in part. Repetition is no verification. Example: five
// reports, three of which print one agency paragraph, are three independent reports. After the vote
// discount of Dong et al. (VLDB 2009).
import type { DocumentId } from '../model/document.ts'
import type { Passage } from '../model/passage.ts'
import type { Reuse, SharedPassage } from '../model/reuse.ts'
import { splitSentences } from '../text/sentence.ts'
import { overlapsSpan } from '../text/span.ts'

/**
 * Least and full similarity of a possible rewrite: below the one it says nothing, above the other
 * it is the same text.
 */
const REWRITE_NONE = 0.4
const REWRITE_FULL = 0.7
/**
 * Share of each report that must stand in the other for them to depend on one another throughout.
 */
const MUTUAL = 0.3

/**
 * The expected number of independent reports behind the statements, rounded to a whole number; 0
 * without reports. Reports of `documents` without a statement count as unrelated to all others. The
 * order of nothing matters: reports are taken in the order of their ids. O(statements × passages).
 */
export function independentReports(
  documents: readonly DocumentId[],
  statements: readonly Passage[],
  reuse: Pick<Reuse, 'passages' | 'pairs'>,
): number {
  const ids = [...new Set([...documents, ...statements.map(({ document }) => document)])].sort()
  const index = new Map(ids.map((id, k) => [id, k]))
  const share = dependence(index, statements, reuse)
  return Math.round(expectedGroups(share))
}

/**
 * A count of the independent reports behind passages of a pile, asked many times: each answer looks
 * only at what the reports of those passages share, not at the whole pile.
 */
export function independenceIn({
  passages,
  pairs,
}: Pick<Reuse, 'passages' | 'pairs'>): (cited: readonly Passage[]) => number {
  const sharedBy = Map.groupBy(passages, ({ a }) => a.document)
  const pairedWith = Map.groupBy(pairs, ({ a }) => a)
  return (cited) => {
    const ids = [...new Set(cited.map(({ document }) => document))]
    if (ids.length < 2) return ids.length
    const among = new Set(ids)
    return independentReports(ids, cited, {
      passages: ids
        .flatMap((id) => sharedBy.get(id) ?? [])
        .filter(({ b }) => among.has(b.document)),
      pairs: ids.flatMap((id) => pairedWith.get(id) ?? []).filter(({ b }) => among.has(b)),
    })
  }
}

/** For each pair of reports, the probability that their statements are one text. */
function dependence(
  index: ReadonlyMap<DocumentId, number>,
  statements: readonly Passage[],
  { passages, pairs }: Pick<Reuse, 'passages' | 'pairs'>,
): number[][] {
  const share = Array.from({ length: index.size }, () =>
    Array.from({ length: index.size }, () => 0),
  )
  const raise = (a: number, b: number, value: number) => {
    share[a]![b] = Math.max(share[a]![b]!, value)
    share[b]![a] = share[a]![b]!
  }
  const byDocument = Map.groupBy(statements, ({ document }) => document)
  const touching = (side: Passage) =>
    (byDocument.get(side.document) ?? []).filter((statement) => overlapsSpan(statement, side))
  for (const passage of passages) {
    const [a, b] = [index.get(passage.a.document), index.get(passage.b.document)]
    if (a === undefined || b === undefined) continue
    const [left, right] = [touching(passage.a), touching(passage.b)]
    if (left.length === 0 || right.length === 0) continue
    const whole = probability(passage)
    if (passage.kind !== 'rewrite' || whole === 0 || whole === 1) raise(a, b, whole)
    else raise(a, b, Math.min(whole, likeness(passage, left, right)))
  }
  for (const pair of pairs) {
    const [a, b] = [index.get(pair.a), index.get(pair.b)]
    if (a === undefined || b === undefined) continue
    if (Math.min(pair.containmentA, pair.containmentB) >= MUTUAL) raise(a, b, 1)
  }
  return share
}

/**
 * Probability that a shared passage makes two statements one text. Quotes of a speaker are one
 * origin, no copying.
 */
function probability({ kind, similarity }: SharedPassage): number {
  if (kind === 'shared-quote') return 0
  if (kind !== 'rewrite') return 1
  const share = (similarity - REWRITE_NONE) / (REWRITE_FULL - REWRITE_NONE)
  return Math.max(0, Math.min(1, share))
}

/**
 * Share of common words in order at which two sentences of a rewrite are two accounts, and one.
 * Two reports of one event tell the same things near one another, each in its own order of words.
 */
const SENTENCE_NONE = 0.6
const SENTENCE_FULL = 0.75
/** Statements compared on each side of a rewrite, and words of a sentence. */
const MOST_STATEMENTS = 8
const MOST_WORDS = 80

/** Probability that the nearest two sentences of statements in a rewrite are one text. */
function likeness(
  { a, b }: SharedPassage,
  left: readonly Passage[],
  right: readonly Passage[],
): number {
  if (toldInOrder(a.exact, b.exact)) return 1
  let best = 0
  for (const one of left.slice(0, MOST_STATEMENTS))
    for (const other of right.slice(0, MOST_STATEMENTS))
      best = Math.max(best, commonInOrder(sentenceWords(a, one), sentenceWords(b, other)))
  return Math.max(0, Math.min(1, (best - SENTENCE_NONE) / (SENTENCE_FULL - SENTENCE_NONE)))
}

/** Words in common, twice, over the words of both: sentences that tell the same thing. */
const SENTENCE_KIN = 0.3
/** Sentences that follow one another alike in both texts, at least, and of the shorter text. */
const ORDERED_LEAST = 5
const ORDERED_SHARE = 0.75
/** Sentences of a passage that are compared. */
const MOST_SENTENCES = 60

/**
 * Whether most sentences of one text have their like in the other, in the same order: a spun copy.
 */
function toldInOrder(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) =>
    splitSentences(text)
      .slice(0, MOST_SENTENCES)
      .map(({ start, end }) => new Set(wordsOf(text.slice(start, end)))),
  )
  const shorter = Math.min(x!.length, y!.length)
  if (shorter < ORDERED_LEAST) return false
  const kin = (p: ReadonlySet<string>, q: ReadonlySet<string>) =>
    (2 * [...p].filter((word) => q.has(word)).length) / (p.size + q.size) >= SENTENCE_KIN
  let above = Array.from({ length: y!.length + 1 }, () => 0)
  for (const one of x!) {
    const row = [0]
    for (const [j, other] of y!.entries())
      row.push(kin(one, other) ? above[j]! + 1 : Math.max(above[j + 1]!, row[j]!))
    above = row
  }
  const ordered = above[y!.length]!
  return ordered >= ORDERED_LEAST && ordered >= shorter * ORDERED_SHARE
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{Nd}]+/gu) ?? []

/** Words, in lower case, of the sentences of a passage that a statement touches. */
function sentenceWords({ exact, start }: Passage, statement: Passage): string[] {
  const touched = splitSentences(exact).filter((sentence) =>
    overlapsSpan({ start: start + sentence.start, end: start + sentence.end }, statement),
  )
  const text = touched.map((sentence) => exact.slice(sentence.start, sentence.end)).join(' ')
  return wordsOf(text).slice(0, MOST_WORDS)
}

/** Length of the longest common subsequence, twice, over the words of both. */
function commonInOrder(a: readonly string[], b: readonly string[]): number {
  // Without words there is nothing to set against the passage as a whole.
  if (a.length === 0 || b.length === 0) return 1
  let above = Array.from({ length: b.length + 1 }, () => 0)
  for (const word of a) {
    const row = [0]
    for (const [j, other] of b.entries())
      row.push(word === other ? above[j]! + 1 : Math.max(above[j + 1]!, row[j]!))
    above = row
  }
  return (2 * above[b.length]!) / (a.length + b.length)
}

/**
 * Expected number of groups: each report counts with the probability that no report before it in
 * its group is the same text. Reports are taken along their strongest links, so that the order of
 * ids decides nothing but ties.
 */
function expectedGroups(share: readonly (readonly number[])[]): number {
  const left = new Set(share.keys())
  let sum = 0
  while (left.size > 0) {
    const [first] = left
    const taken = [first!]
    left.delete(first!)
    sum += 1
    for (;;) {
      const next = strongestLink(share, taken, left)
      if (!next) break
      left.delete(next.report)
      taken.push(next.report)
      let apart = 1
      for (const other of taken) if (other !== next.report) apart *= 1 - share[next.report]![other]!
      sum += apart
    }
  }
  return sum
}

function strongestLink(
  share: readonly (readonly number[])[],
  taken: readonly number[],
  left: ReadonlySet<number>,
): { readonly report: number } | null {
  let best: { report: number; value: number } | null = null
  for (const report of left)
    for (const other of taken) {
      const value = share[report]![other]!
      if (value > (best?.value ?? 0)) best = { report, value }
    }
  return best
}
