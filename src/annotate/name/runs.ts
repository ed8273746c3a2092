// Sentences into runs of capitalised words that may be names, with what stands around them.
// Example: "The envoy met Aldo Venn of the Tarn Bank." -> runs "Aldo Venn" (after "met") and "Tarn
// Bank" (after "the").
import type { Sentence } from '../../model/annotation.ts'
import type { Token } from '../../text/token.ts'
import { NEVER_NAMES } from '../lexicon/grammar.ts'
import { CAPITAL_WORDS, JOINING_HEADS, ORGANISATION_HEADS } from '../lexicon/organisations.ts'
import { knownType } from './lexicon.ts'

/** A word of a run: its span without a possessive ending, as printed. */
export interface NameWord {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
}

/**
 * Capitalised words in a row, and the lower-case spellings of the tokens beside them ('' at a
 * sentence's edge).
 */
export interface NameRun {
  readonly words: readonly NameWord[]
  readonly opensSentence: boolean
  /** In a line set in title case or capitals, where capitals say little. */
  readonly shouted: boolean
  readonly before: string
  readonly beforeThat: string
  /** Token index of the word after the run. */
  readonly next: number
}

/** "al Tarn": the article that begins a name, where a capitalised word follows. */
function articleBefore(
  text: string,
  tokens: readonly Token[],
  i: number,
  to: number,
): NameWord | null {
  const { start, end, lower } = tokens[i]!
  const next = tokens[i + 1]
  if (lower !== 'al' || !next || i + 1 >= to || next.form !== 'word' || next.start !== end + 1)
    return null
  return nameWord(text, next) ? { start, end, text: text.slice(start, end), lower } : null
}

// No name is longer, in words; a longer run is a headline or a list set without commas.
const LONGEST_NAME = 12

/** The runs of a report, in order. O(tokens). */
export function findRuns(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): NameRun[] {
  const runs: NameRun[] = []
  let at = 0
  for (const sentence of sentences) {
    while (at < tokens.length && tokens[at]!.start < sentence.start) at++
    const from = at
    while (at < tokens.length && tokens[at]!.end <= sentence.end) at++
    collectRuns(runs, text, tokens, { from, to: at })
  }
  return runs
}

interface Range {
  readonly from: number
  readonly to: number
}

function collectRuns(runs: NameRun[], text: string, tokens: readonly Token[], range: Range): void {
  const shouted = isShouted(text, tokens, range)
  let opens = true
  for (let i = range.from; i < range.to;) {
    const token = tokens[i]!
    if (token.form !== 'word') {
      if (token.form === 'number' || /[:;–—•*]/u.test(token.lower)) opens = token.form !== 'number'
      i++
      continue
    }
    const first = nameWord(text, token) ?? articleBefore(text, tokens, i, range.to)
    if (!first) {
      opens = false
      i++
      continue
    }
    const { words, next } = extendRun(text, tokens, i, range.to, first)
    if (words.length === 1 && /^[$£€¥#]/u.test(tokens[next]?.lower ?? '')) {
      opens = false
      i = next
      continue
    }
    runs.push({
      words,
      opensSentence: opens,
      shouted,
      before: i > range.from ? tokens[i - 1]!.lower : '',
      beforeThat: i > range.from + 1 ? tokens[i - 2]!.lower : '',
      next,
    })
    opens = false
    i = next
  }
}

const LOWER_START = /^\p{Ll}/u
const UPPER_START = /^\p{Lu}/u

/** Whether most words of a sentence are capitalised: a headline. Looks at the first 40 tokens. */
function isShouted(text: string, tokens: readonly Token[], { from, to }: Range): boolean {
  let lower = 0
  let upper = 0
  for (let i = from; i < Math.min(to, from + 40); i++) {
    const token = tokens[i]!
    if (token.form !== 'word' || token.end - token.start < 4) continue
    if (isLowerCode(text.charCodeAt(token.start))) lower++
    else upper++
  }
  const last = tokens[to - 1]
  return upper >= 3 && upper > 2 * lower && last !== undefined && !/^[.?!]$/u.test(last.lower)
}

const isLowerCode = (code: number) => code >= 97 && code <= 122

const ARTICLE_PREFIX = /^(?:al|el|an|as|ash|at|ad|ar|az|ul|abu|bin|ibn|d|l|o)[-'’]\p{Lu}/u

/**
 * The token as a word of a name, or null where it is none. Hyphenated words give their capitalised
 * part.
 */
function nameWord(text: string, token: Token): NameWord | null {
  const code = text.charCodeAt(token.start)
  const lowerStart = isLowerCode(code)
  if (lowerStart && token.lower.length < 4) return null
  let printed = text.slice(token.start, token.end)
  if (lowerStart && printed === token.lower) return null
  let start = token.start
  if (LOWER_START.test(printed)) {
    if (!ARTICLE_PREFIX.test(printed)) {
      const hyphen = printed.search(/[-‐‑]\p{Lu}/u)
      if (hyphen > 0) {
        start += hyphen + 1
        printed = printed.slice(hyphen + 1)
      } else if (!/^\p{Ll}\p{Lu}/u.test(printed)) return null
    }
  } else if (!UPPER_START.test(printed)) return null
  printed = printed.replace(/['’][sS]?$/u, '')
  const tail = printed.search(/[-‐‑]\p{Ll}{2}/u)
  if (tail > 0 && !/[-‐‑]\p{Lu}/u.test(printed) && isPrefixed(printed, tail))
    printed = printed.slice(0, tail)
  const lower = printed.toLowerCase()
  if (NEVER_NAMES.has(lower) && printed.length > 1 && !/^\p{Lu}{2}/u.test(printed)) return null
  if (CAPITAL_WORDS.has(printed)) return null
  return { start, end: start + printed.length, text: printed, lower }
}

/** "Marn-based", "Veldoria-led": the part before the hyphen is the name; "Ki-moon" is one whole. */
const isPrefixed = (printed: string, at: number) =>
  /^[-‐‑](?:\p{Ll}+ed|led|born|run|wide|style|era|made|owned|like|backed|controlled|held|area|bound|friendly|only|and)$/u.test(
    printed.slice(at),
  ) || knownType(printed.slice(0, at)) !== undefined

const PARTICLES: ReadonlySet<string> = new Set(
  'de da do dos das del della di du der den van von zu ten ter la le al el bin ibn bint abu ben y e af av'.split(
    ' ',
  ),
)
const DOTTED =
  /^(?:\p{Lu}|St|Inc|Corp|Ltd|Co|Jr|Sr|Bros|Mt|Ft|Dr|Mr|Mrs|Ms|Gen|Lt|Col|Sgt|Capt|Maj|Sen|Rep|Gov|Rev|Prof)$/u

/** The run that starts with word `first` at token `i`, and the token after it. */
function extendRun(
  text: string,
  tokens: readonly Token[],
  i: number,
  to: number,
  first: NameWord,
): { words: NameWord[]; next: number } {
  const words = [first]
  let next = i + 1
  while (next < to && words.length < LONGEST_NAME) {
    const last = words.at(-1)!
    // A possessive or a hyphenated tail closes the name.
    if (tokens[next - 1]!.end !== last.end && tokens[next - 1]!.lower !== '.') break
    let at = next
    if (tokens[at]!.lower === '.' && DOTTED.test(last.text) && tokens[at]!.start === last.end) {
      const following = at + 1 < to ? nameWord(text, tokens[at + 1]!) : null
      if (last.text.length > 1 && /^(?:Inc|Corp|Ltd|Co|Jr|Sr|Bros)$/u.test(last.text)) {
        words[words.length - 1] = {
          ...last,
          end: tokens[at]!.end,
          text: `${last.text}.`,
        }
        next = at + 1
        continue
      }
      if (!following || tokens[at + 1]!.form !== 'word') break
      at++
    }
    const joined = joinedWords(text, tokens, at, to, words)
    if (!joined) break
    words.push(...joined.words)
    next = joined.next
  }
  return { words, next }
}

/** The next word or words of a run: a capitalised one, or connectors and a capitalised one. */
function joinedWords(
  text: string,
  tokens: readonly Token[],
  at: number,
  to: number,
  words: readonly NameWord[],
): { words: NameWord[]; next: number } | null {
  const token = tokens[at]!
  if (token.start - tokens[at - 1]!.end > 1) return null
  if (token.form === 'word') {
    const word = nameWord(text, token)
    if (word) return { words: [word], next: at + 1 }
  }
  const connectors: NameWord[] = []
  let k = at
  while (k < to && k < at + 2) {
    const lower = tokens[k]!.lower
    const isFirst = k === at
    const goesOn =
      lower === '&' ||
      PARTICLES.has(lower) ||
      (isFirst && lower === 'of' && joinsOf(words)) ||
      (isFirst && lower === 'for' && words.length < 5 && isOrganisationHead(words.at(-1)!)) ||
      (isFirst && lower === 'and' && joinsAnd(text, tokens, at, to, words)) ||
      (!isFirst && lower === 'the' && tokens[at]!.lower === 'of')
    if (!goesOn) break
    const { start, end } = tokens[k]!
    connectors.push({ start, end, text: text.slice(start, end), lower })
    k++
  }
  if (connectors.length === 0 || k >= to || tokens[k]!.form !== 'word') return null
  const word = nameWord(text, tokens[k]!)
  if (!word) return null
  return { words: [...connectors, word], next: k + 1 }
}

const isOrganisationHead = (word: NameWord) =>
  ORGANISATION_HEADS.has(word.lower) || JOINING_HEADS.has(word.lower)

const joinsOf = (words: readonly NameWord[]) => JOINING_HEADS.has(words.at(-1)!.lower)

// Offices whose field is often double.
const DOUBLE_HEADS = /^(?:ministry|department|office|bureau|committee|institute|commission|union)$/u

/** "Department of Health and Human Services": a head stands at either end. */
function joinsAnd(
  text: string,
  tokens: readonly Token[],
  at: number,
  to: number,
  words: readonly NameWord[],
): boolean {
  const last = words.at(-1)!
  if (isOrganisationHead(last) || knownType(last.text) !== undefined) return false
  const of = words.findIndex((word) => word.lower === 'of' || word.lower === 'for')
  if (of > 0 && !DOUBLE_HEADS.test(words[of - 1]!.lower)) return false
  let k = at + 1
  let end: NameWord | null = null
  while (k < to && k < at + 5 && tokens[k]!.form === 'word') {
    const word = nameWord(text, tokens[k]!)
    if (!word) break
    end = word
    k++
  }
  if (end === null) return false
  const isHeaded = ORGANISATION_HEADS.has(end.lower)
  return of > 0 ? !isHeaded : k > at + 2 && isHeaded
}
