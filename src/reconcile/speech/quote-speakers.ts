// The same quoted words in several reports -> one claim, and what the reports say of who spoke. A
// shared quote that hangs on different people, or on none, is an unsafe speaker. Example: "The dam
// will hold" follows Venn's sentence in one report and the engineers' in another, and neither says
// who spoke: speaker unclear in both.
import type { SharedPassage } from '../../model/reuse.ts'
import { dayOfTimestamp } from '../../model/calendar.ts'
import { overlapsSpan } from '../../text/span.ts'
import { draftClaim, type Drafted } from '../claim.ts'
import type { CountIndependent } from '../counts.ts'
import { distinctParties } from '../people/party.ts'
import type { Said } from '../statement.ts'
import { foldedWords, isEmptyWord } from '../words.ts'

/** Shortest quote that is matched, in words: shorter ones recur by chance. */
const LEAST_WORDS = 6
/** Longest part of a quote that is aligned, in words. */
const MOST_WORDS = 120
/** Quotes that share this many rarer words are aligned word by word. */
const LEAST_RARE = 3
/** Share of the longer quote's words, in order, at which two quotes are one. */
const SAME_WORDS = 0.8
/** The same where at least four rarer words agree: two translations of one sentence. */
const SAME_TRANSLATED = 0.5
/** Quotes in which a word may stand and still be rare: a commoner one makes no pair. */
const MOST_POSTINGS = 60

interface Quote {
  readonly said: Said<'quotation'>
  readonly words: readonly string[]
  readonly rare: ReadonlySet<string>
}

/** Claims of quotations: quotes in the same words are one claim. Canonical order. */
export function quotationClaims(
  all: readonly Said<'quotation'>[],
  shared: readonly SharedPassage[],
  independentReports: CountIndependent,
): Drafted<'quotation'>[] {
  return groupQuotes(all, shared).map((group) => {
    const speakers = namedSpeakers(group)
    const [first] = group
    const words = first!.statement.exact.replace(/\s+/gu, ' ')
    // Where one report names nobody the words stand alone: a name in front would settle it.
    const agreed = speakers.length === 1 && group.every(({ statement }) => statement.speaker)
    const why =
      group.length === 1
        ? ['stands alone: no other report has these words']
        : ['the quoted words are the same, or nearly, in the same order']
    return draftClaim(
      group,
      {
        label: agreed ? `${speakers[0]}: ${shorten(words)}` : shorten(words),
        term: null,
        status: null,
        place: null,
        time: null,
        why,
      },
      independentReports,
    )
  })
}

/** The first words of a text, cut at a word's end. */
export function shorten(text: string, most = 80): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))} …`
}

/** The distinct speakers that some statements name. */
export const namedSpeakers = (group: readonly Said[]) =>
  distinctParties(group.flatMap(({ statement }) => (statement.speaker ? [statement.speaker] : [])))

/**
 * Quotations grouped by their words. Union of pairs found by an index of rarer words; O(pairs that
 * share three).
 */
function groupQuotes(
  all: readonly Said<'quotation'>[],
  shared: readonly SharedPassage[],
): Said<'quotation'>[][] {
  const quotes = all.map(readQuote)
  const parent = quotes.map((_, index) => index)
  const root = (index: number): number => {
    let at = index
    while (parent[at] !== at) at = parent[at]!
    return at
  }
  const join = (i: number, j: number) => {
    const [a, b] = [root(i), root(j)]
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b)
  }
  for (const [i, j] of candidatePairs(quotes)) if (sameQuote(quotes[i]!, quotes[j]!)) join(i, j)
  joinSameWords(quotes, join)
  joinShared(quotes, shared, join)
  return [...Map.groupBy(quotes.keys(), root).values()].map((group) =>
    group.map((index) => quotes[index]!.said),
  )
}

/** Fewest words of a short quote that recurs to the letter. */
const LEAST_EXACT = 5

/** Joins quotes of the very same words, however common these are. */
function joinSameWords(quotes: readonly Quote[], join: (i: number, j: number) => void): void {
  const first = new Map<string, number>()
  quotes.forEach(({ said, words }, index) => {
    if (said.about.form === 'indirect' || words.length < LEAST_EXACT) return
    const key = words.join(' ')
    const before = first.get(key)
    if (before === undefined) first.set(key, index)
    else join(before, index)
  })
}

function readQuote(said: Said<'quotation'>): Quote {
  const words = foldedWords(said.statement.exact).slice(0, MOST_WORDS)
  const direct = said.about.form !== 'indirect' && words.length >= LEAST_WORDS
  const rare = direct ? words.filter((word) => word.length > 3 && !isEmptyWord(word)) : []
  return { said, words, rare: new Set(rare) }
}

/** Pairs of quotes that share at least three rarer words. */
function candidatePairs(quotes: readonly Quote[]): [number, number][] {
  const postings = new Map<string, number[]>()
  quotes.forEach(({ rare }, index) => {
    for (const word of rare) {
      const list = postings.get(word) ?? []
      list.push(index)
      postings.set(word, list)
    }
  })
  const counts = new Map<string, number>()
  for (const list of postings.values())
    for (let j = 1; list.length <= MOST_POSTINGS && j < list.length; j++)
      for (let i = 0; i < j; i++) {
        const key = `${list[i]} ${list[j]}`
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
  return [...counts]
    .filter(([, count]) => count >= LEAST_RARE)
    .map(([key]) => key.split(' ').map(Number) as [number, number])
}

/** Whether two quotes are the same words in order, or a translation of the same sentence. */
function sameQuote(a: Quote, b: Quote): boolean {
  const common = longestCommon(a.words, b.words)
  const longer = Math.max(a.words.length, b.words.length)
  const shorter = Math.min(a.words.length, b.words.length)
  if (shorter >= LEAST_WORDS && common >= SAME_WORDS * longer) return true
  // A cut quote: nearly all of the shorter one, in order, inside the longer.
  if (shorter >= 8 && common >= 0.9 * shorter) return true
  const rare = [...a.rare].filter((word) => b.rare.has(word)).length
  if (rare >= LEAST_RARE + 1 && common >= SAME_TRANSLATED * longer) return true
  // Two translations that begin alike: one root ("blood", "bloodbath") may stand for another word
  // of it.
  const others = [...b.rare]
  const roots = [...a.rare].filter((word) => others.some((other) => sameRoot(word, other))).length
  const opening = a.words.slice(0, 3).every((word, index) => word === b.words[index])
  return opening && roots >= LEAST_RARE + 1 && common >= 0.4 * longer
}

const sameRoot = (a: string, b: string) =>
  a === b || (a.length >= 5 && b.length >= 5 && a.slice(0, 5) === b.slice(0, 5))

/** Length of the longest common subsequence of words. O(a × b), at most 120². */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = [0, ...b.map(() => 0)]
  for (const word of a) {
    const next = [0]
    for (let j = 0; j < b.length; j++)
      next.push(word === b[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!))
    row = next
  }
  return row[b.length]!
}

/** Joins quotes that one shared passage covers for the most part on both sides. */
function joinShared(
  quotes: readonly Quote[],
  shared: readonly SharedPassage[],
  join: (i: number, j: number) => void,
): void {
  const byReport = Map.groupBy(quotes.keys(), (index) => quotes[index]!.said.report.id)
  const under = (document: string, at: { start: number; end: number }) =>
    (byReport.get(document) ?? []).filter((index) => {
      const { statement, about } = quotes[index]!.said
      if (about.form === 'indirect' || !overlapsSpan(statement, at)) return false
      const covered = Math.min(statement.end, at.end) - Math.max(statement.start, at.start)
      return covered >= 0.6 * (statement.end - statement.start)
    })
  for (const { a, b } of shared)
    for (const i of under(a.document, a))
      for (const j of under(b.document, b)) {
        const common = longestCommon(quotes[i]!.words, quotes[j]!.words)
        const shorter = Math.min(quotes[i]!.words.length, quotes[j]!.words.length)
        if (common >= 0.6 * shorter && common >= 4) join(Math.min(i, j), Math.max(i, j))
      }
}

/** How a report is called in reasons: its outlet, else its file, else its id. */
export function nameOfReport({ report }: Pick<Said, 'report'>): string {
  const { outlet, path, id } = report.annotated.document
  const file = path
    ?.split(/[\\/]/u)
    .at(-1)
    ?.replace(/\.[a-z0-9]{1,5}$/iu, '')
  return outlet ?? file ?? id
}

/**
 * How each of some reports is called in the reasons of one finding: by its outlet, and where two of
 * them have one outlet by its day too, else by its title, else by its id.
 */
export function reportNames(
  all: readonly Pick<Said, 'report'>[],
): (one: Pick<Said, 'report'>) => string {
  const reports = new Map(all.map((one) => [one.report.order, one]))
  const names = new Map<number, string>()
  for (const [name, same] of Map.groupBy(reports.values(), nameOfReport)) {
    const tells = [dayOf, titleOf].find((partOf) => {
      const parts = new Set(same.map(partOf))
      return parts.size === same.length && !parts.has(null)
    })
    for (const one of same)
      names.set(one.report.order, same.length < 2 ? name : `${name}, ${(tells ?? idOf)(one)}`)
  }
  return (one) => names.get(one.report.order) ?? nameOfReport(one)
}

const dayOf = ({ report }: Pick<Said, 'report'>): string | null => {
  const { published } = report.annotated.document
  return published === null ? null : dayOfTimestamp(published)
}
const titleOf = ({ report }: Pick<Said, 'report'>): string | null => {
  const { title } = report.annotated.document
  return title === null ? null : `“${shorten(title.replace(/\s+/gu, ' ').trim(), 60)}”`
}
const idOf = ({ report }: Pick<Said, 'report'>): string => report.id
