// What each party says on each issue -> positions, in order of the reports. An issue is a phrase
// that several parties use; parties are named, sides are not ranked. Example: Venn and the council
// both speak of "river dam".
import type { Passage } from '../model/passage.ts'
import type { Position } from '../model/story.ts'
import { isNamedSource, partyKey } from './people/party.ts'
import type { Said } from './statement.ts'
import { compareText, contentStems, fold, isEmptyWord, stem } from './words.ts'
import { tokenize } from '../text/token.ts'

/** Issues listed for one story. */
const MOST_ISSUES = 12
/** Statements kept for one party on one issue. */
const MOST_STATEMENTS = 40

// Words of time: parties that speak of one week do not speak of one matter.
const SAYS_WHEN =
  /^(?:last|next|past|recent|days?|weeks?|months?|years?|today|yesterday|tomorrow|morning|evening|night|hours?|time|times|early|late|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?$/u

interface Spoken {
  readonly party: string
  readonly passage: Passage
  readonly phrases: ReadonlyMap<string, string>
}

/** Positions of a story: by issue (most parties first), then party. */
export function positionsOf(quotations: readonly Said<'quotation'>[]): Position[] {
  const spoken = quotations.flatMap((said): Spoken[] => {
    const party = said.statement.speaker
    if (!party || !isNamedSource(party)) return []
    const { document, start, end, exact } = said.statement
    return [{ party, passage: { document, start, end, exact }, phrases: phrasesOf(exact) }]
  })
  return issuesOf(spoken).flatMap(({ issue, key }) => {
    const on = spoken.filter(({ phrases }) => phrases.has(key))
    const byParty = Map.groupBy(on, ({ party }) => partyKey(party))
    return [...byParty.values()]
      .map((own): Position => {
        const [first, ...rest] = own.slice(0, MOST_STATEMENTS).map(({ passage }) => passage)
        return { party: own[0]!.party, issue, statements: [first!, ...rest] }
      })
      .sort((a, b) => compareText(a.party, b.party))
  })
}

/**
 * Phrases of two neighbouring content words, and longer single words: stem key -> words as printed.
 */
function phrasesOf(text: string): Map<string, string> {
  const phrases = new Map<string, string>()
  let last: { readonly key: string; readonly printed: string; readonly end: number } | null = null
  for (const token of tokenize(text)) {
    const word = fold(token.lower)
    const proper = /^\p{Lu}/u.test(text[token.start] ?? '') && token.start > 0
    const says = token.form === 'word' && !isEmptyWord(word) && !SAYS_WHEN.test(word)
    if (!says || word.length < 4 || proper) {
      last = null
      continue
    }
    const key = contentStems(word).at(-1) ?? stem(word)
    if (word.length >= 7) phrases.set(key, word)
    if (last && token.start - last.end === 1)
      phrases.set(`${last.key} ${key}`, `${last.printed} ${word}`)
    last = { key, printed: word, end: token.end }
  }
  return phrases
}

/**
 * Phrases that at least two parties use, the most widely used first; a pair of words stands before
 * its words.
 */
function issuesOf(spoken: readonly Spoken[]): { issue: string; key: string }[] {
  const parties = new Map<string, Set<string>>()
  const printed = new Map<string, string[]>()
  for (const { party, phrases } of spoken)
    for (const [key, words] of phrases) {
      parties.set(key, (parties.get(key) ?? new Set()).add(partyKey(party)))
      printed.set(key, [...(printed.get(key) ?? []), words])
    }
  // A pair of words says what a matter is; a single word must be in more mouths to say it.
  const weight = (key: string, who: ReadonlySet<string>) => who.size * (key.includes(' ') ? 2 : 1)
  const ranked = [...parties].filter(([key, who]) => who.size >= (key.includes(' ') ? 2 : 3))
  ranked.sort(([a, x], [b, y]) => weight(b, y) - weight(a, x) || compareText(a, b))
  const kept: string[] = []
  for (const [key] of ranked) {
    const covered = kept.some((one) => one.split(' ').some((word) => key.split(' ').includes(word)))
    if (!covered) kept.push(key)
    if (kept.length >= MOST_ISSUES) break
  }
  return kept.map((key) => ({ key, issue: mostPrinted(printed.get(key)!) }))
}

/** The form most often printed, of these the first by spelling. */
function mostPrinted(words: readonly string[]): string {
  const counted = [...Map.groupBy(words, (word) => word)]
  counted.sort(([a, all], [b, more]) => more.length - all.length || compareText(a, b))
  return counted[0]![0]
}
