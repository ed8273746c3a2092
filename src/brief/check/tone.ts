// How a line says it: no negation gained or lost, no hedge changed or dropped, no stronger verb of
// attribution, no cause or superlative of its own, no content words that the passages lack.
import { remembered } from '../../text/memory.ts'
import { tokensOf, type Token } from '../../text/token.ts'
import { outsideQuotes, type Checked } from './check.ts'
import { contentStems, fold, numeral, plainMarks, stem } from '../words.ts'

// Attribution verbs that claim more than saying; each needs its own word in a passage.
const STRONG =
  /\b(?:confirm\w*|admit\w*|prov(?:e|es|ed|en)|acknowledg\w*|conced\w*|reveal\w*|conclud\w*|establish\w*|determin\w*|verif\w*|deni(?:es|ed)|deny|accus\w*|promis\w*|vow\w*|pledg\w*|guarant\w*|condemn\w*|demand\w*|order\w*|threaten\w*)\b/giu
const TRIGGER =
  /\b(?:because|due\s+to|led\s+to|caus\w+|result\w*\s+in|therefore|thanks\s+to|first|only|all|every|always|largest|biggest|worst|best|most|deadliest|entire\w*|complete\w*)\b/giu

type Mark = 'denied' | 'possible' | 'certain' | 'due'

// One class of marks may stand for another of its class: "may" for "could", never for "will".
const MARKS: readonly (readonly [mark: Mark, words: RegExp])[] = [
  [
    'denied',
    /^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|fails|failed|refuses|refused)$|n't$/u,
  ],
  [
    'possible',
    /^(?:may|might|could|would|possibl[ey]|potential(?:ly)?|perhaps|likely|probabl[ey]|reportedly|alleged(?:ly)?|apparent(?:ly)?|suspected|supposed(?:ly)?|expect(?:s|ed)?|believed?|thought|plan(?:s|ned)?|planning|propos(?:es|ed)|hopes?|hoped|intends?|intended|wants?|wanted|aims?|aimed|fears?|feared|warn(?:s|ed)?|threaten(?:s|ed)?|estimated|suggests?|suggested|scheduled|if|unless)$/u,
  ],
  ['certain', /^(?:will|shall|won't)$|['’]ll$/u],
  ['due', /^(?:must|should|ought)$/u],
]

// Words that a mark passes over on its way to what it is about.
const BETWEEN =
  /^(?:a|an|the|any|to|be|been|being|is|are|was|were|am|has|have|had|having|do|does|did|it|he|she|they|we|i|you|there|that|this|of|in|on|at|for|by|with|so|very|too|as|and|or|yet|still|also|already|even|ever|immediately|his|her|its|their|our)$|ly$/u

/** A mark of a text, and the stem of the word that it is about. */
interface Marked {
  readonly mark: Mark
  readonly on: string
  readonly printed: string
}

/** How many words after a mark the word may stand that it is about. */
const REACH = 6

/** Marks of a text with the next telling word, or the last before where none follows. */
function marksOf(text: string): Marked[] {
  const found: Marked[] = []
  for (const clause of text.split(/[.!?;:]\s/u)) {
    const tokens = tokensOf(clause).filter(({ form }) => form !== 'mark')
    const marks: (readonly Mark[])[] = []
    for (let at = 0; at < tokens.length; at++)
      marks.push(isMay(clause, tokens, at) ? [] : markOf(tokens[at]!.lower))
    for (let at = 0; at < tokens.length; at++) {
      if (marks[at]!.length === 0) continue
      const word = tokens[markedBy(at, tokens, marks)]
      if (!word) continue
      for (const mark of marks[at]!) found.push({ mark, on: keyOf(word), printed: word.lower })
    }
  }
  return found
}

/** Index of the telling word that a mark is about; -1 where none is near. */
function markedBy(
  at: number,
  tokens: readonly Token[],
  marks: readonly (readonly Mark[])[],
): number {
  for (let on = at + 1; on <= at + REACH; on++) if (isTelling(on, tokens, marks)) return on
  for (let on = at - 1; on >= at - REACH; on--) if (isTelling(on, tokens, marks)) return on
  return -1
}

const isTelling = (
  at: number,
  tokens: readonly Token[],
  marks: readonly (readonly Mark[])[],
): boolean => marks[at]?.length === 0 && !BETWEEN.test(tokens[at]!.lower)

/** The marks of one word: "couldn't" denies and says what is possible. */
const markOf = remembered((lower: string): readonly Mark[] => {
  const whole = MARKS.filter(([, words]) => words.test(lower)).map(([mark]) => mark)
  const bare = /^(?:could|would|might|should|must)(?=n't$)/u.exec(lower)?.[0]
  return bare === undefined
    ? whole.slice(0, 1)
    : ['denied', /^(?:should|must)$/u.test(bare) ? 'due' : 'possible']
})

/** Whether a word is the month of May: beside a number, or written so inside a sentence. */
function isMay(text: string, tokens: readonly Token[], at: number): boolean {
  const { start, end } = tokens[at]!
  if (text.slice(start, end) !== 'May') return false
  return at > 0 || tokens[at + 1]?.form === 'number'
}

const keyOf = ({ lower }: Token) => root(stem(numeral(lower)))

/**
 * A word that the line denies, affirms or hedges otherwise than every passage does.
 */
export function toneReason({ line, passages }: Checked): string | null {
  if (passages.some((passage) => plainMarks(passage).includes(plainMarks(line)))) return null
  const text = outsideQuotes(line)
  const theirs = passages.flatMap((passage) => marksOf(passage))
  const own = marksOf(text)
  for (const { mark, on, printed } of own) {
    if (theirs.some((one) => one.mark === mark && one.on === on)) continue
    if (mark === 'denied') return `it denies “${printed}”`
    if (mark === 'possible' && !theirs.some((one) => one.on === on) && !GAINED.test(printed))
      return `it hedges “${printed}”, its passages do not`
    if (mark !== 'possible') return `it says of “${printed}” what its passages do not`
  }
  return countReason(own, theirs) ?? droppedReason(text, own, passages)
}

// Verbs of speech may stand under a hedge of the line's own ("would, he said").
const GAINED = /^(?:said|says|told|according)$/u

/** More denials than the passages have together. */
function countReason(own: readonly Marked[], theirs: readonly Marked[]): string | null {
  const denials = (list: readonly Marked[]) => list.filter(({ mark }) => mark === 'denied').length
  return denials(own) > denials(theirs) ? 'it has more denials than its passages' : null
}

// Verb forms that a hedge may be dropped from.
const VERB = /(?:ed|en)$|^(?:was|were|had|did|went|took|fell|left|came|began|will)$/u

/** A word that every passage marks, and that the line has unmarked. */
function droppedReason(
  text: string,
  own: readonly Marked[],
  passages: readonly string[],
): string | null {
  const free = new Map<string, boolean>()
  for (const passage of passages) {
    const marked = new Map<string, number>()
    for (const { on } of marksOf(passage)) marked.set(on, (marked.get(on) ?? 0) + 1)
    for (const [key, times] of countsOf(passage))
      free.set(key, (free.get(key) ?? false) || times > (marked.get(key) ?? 0))
  }
  const theirs = passages.flatMap((passage) => marksOf(passage))
  const freeHere = countsOf(text)
  for (const { mark, on, printed } of theirs) {
    if (free.get(on) !== false || own.some((one) => one.on === on && one.mark === mark)) continue
    const word = freeHere.get(on) === undefined ? null : printedOf(text, on)
    if (word === null || contentStems(word).length === 0) continue
    if (mark === 'denied') return `it drops the denial of “${word}”`
    if (word === printed || VERB.test(word))
      return `it states “${word}” as a fact, its passages do not`
  }
  return null
}

/** How often the root of each word stands in a text. */
function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const token of tokensOf(text)) {
    if (token.form === 'mark') continue
    const key = keyOf(token)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

const printedOf = (text: string, key: string) =>
  tokensOf(text).find((one) => one.form !== 'mark' && keyOf(one) === key)?.lower ?? null

/** Words of one root share five letters. */
const root = (stemmed: string) => stemmed.slice(0, 5)

/** A verb of attribution, a cause or a superlative that no passage has. */
export function strengthReason({ line, passages }: Checked): string | null {
  const text = outsideQuotes(line)
  const known = fold(passages.join(' '))
  const stems = new Set(contentStems(passages.join(' ')))
  for (const [word] of text.matchAll(STRONG)) {
    const same =
      contentStems(word).some((one) => stems.has(one)) || known.includes(fold(word).slice(0, 5))
    if (!same) return `“${word}” says more than its passages do`
  }
  for (const [word] of text.matchAll(TRIGGER))
    if (!known.includes(fold(word))) return `no passage says “${word}”`
  return null
}

// Words that a line may use of its own: how news calls speakers and their saying.
const OWN_WORDS = new Set(
  'official spokesman spokeswoman spokesperson people person state statement'.split(' ').map(stem),
)

/** A content word that no passage has: a paraphrase in new words cannot be checked. */
export function supportReason({ line, passages }: Checked): string | null {
  const own = [...new Set(contentStems(outsideQuotes(line)))]
  const known = new Set(contentStems(passages.join(' ')))
  const lost = own.filter(
    (one) =>
      !known.has(one) &&
      !OWN_WORDS.has(one) &&
      !/^\d/u.test(numeral(one)) &&
      ![...known].some((other) => sameRoot(one, other)),
  )
  return lost.length === 0 ? null : `words that no passage has: ${lost.slice(0, 6).join(', ')}`
}

/** Stems of one root: five common letters, or all of the shorter one. */
const sameRoot = (a: string, b: string) =>
  a.slice(0, 5) === b.slice(0, 5) && a.length > 3 && b.length > 3
