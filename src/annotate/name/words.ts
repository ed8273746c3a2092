// Tokens into the words that names are made of, and those into stretches that may hold names.
// Possessive endings and hyphenated tails come off. Example: "Velo-backed Orsk & Tarn's plan" ->
// words Velo, Orsk, &, Tarn, plan; stretch "Orsk & Tarn".
import type { Sentence } from '../../model/annotation.ts'
import type { Token } from '../../text/token.ts'
import { LONGEST_STRETCH } from '../../learn/segmenter.ts'
import { knownType } from './lexicon.ts'

/** A word of a sentence: its span as a name would take it, spelling, and how it looks. */
export interface SentenceWord {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly form: Token['form']
  /** It holds a capital letter. */
  readonly capital: boolean
  /** What follows directly: "'s", "-backed", or ''. */
  readonly tail: string
}

/** Words [from, to) in a row that may hold names, of the sentence [first, last). */
export interface NameStretch {
  readonly from: number
  readonly to: number
  readonly first: number
  readonly last: number
  /** In a line set in title case or capitals. */
  readonly shouted: boolean
}

const UPPER = /\p{Lu}/u
const DOTTED =
  /^(?:\p{Lu}|St|Inc|Corp|Ltd|Co|Jr|Sr|Bros|Mt|Ft|Dr|Mr|Mrs|Ms|Gen|Lt|Col|Sgt|Capt|Maj|Sen|Rep|Gov|Rev|Prof)$/u
const TAIL =
  /^[-‐‑](?:\p{Ll}+ed|led|born|run|wide|style|era|made|owned|like|held|area|bound|friendly|only|and)$/u
const LOWER_PREFIX = /^\p{Ll}+[-‐‑](?=\p{Lu})/u
const ARTICLE_PREFIX = /^(?:al|el|an|as|ash|at|ad|ar|az|ul|abu|bin|ibn|d|l|o)[-'’]\p{Lu}/u

/** The words of a text, in order. O(tokens). */
export function sentenceWords(text: string, tokens: readonly Token[]): SentenceWord[] {
  const words: SentenceWord[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const { start, form } = token
    if (form !== 'word') {
      const { end, lower } = token
      words.push({ start, end, text: lower, lower, form, capital: false, tail: '' })
      continue
    }
    const word = bareWord(text, token)
    const next = tokens[i + 1]
    const dotted = next?.lower === '.' && next.start === word.end && DOTTED.test(word.text)
    if (dotted) i++
    words.push(dotted ? { ...word, end: next.end, text: `${word.text}.` } : word)
  }
  return words
}

function bareWord(text: string, token: Token): SentenceWord {
  const printed = text.slice(token.start, token.end)
  if (printed === token.lower) return { ...token, text: printed, capital: false, tail: '' }
  let bare = printed.replace(/['’][sS]?$/u, '').replaceAll('’', "'")
  let start = token.start
  if (!ARTICLE_PREFIX.test(bare)) {
    const prefix = LOWER_PREFIX.exec(bare)?.[0].length ?? 0
    start += prefix
    bare = bare.slice(prefix)
  }
  const hyphen = bare.search(/[-‐‑]\p{Ll}/u)
  if (hyphen > 0) {
    const before = bare.slice(0, hyphen)
    if (TAIL.test(bare.slice(hyphen)) || knownType(before) !== undefined) bare = before
  }
  const end = start + bare.length
  const tail = text.slice(end, token.end).toLowerCase().replace('’', "'")
  const { form } = token
  return {
    start,
    end,
    text: bare,
    lower: bare.toLowerCase(),
    form,
    capital: UPPER.test(bare),
    tail,
  }
}

// Lower-case words that may stand inside a name.
const LINKS: ReadonlySet<string> = new Set(
  'of the for and in on at to & de da do dos das del della di du der den van von zu ten ter la le al el bin ibn bint abu ben y e af av a with'.split(
    ' ',
  ),
)
const LINKS_MAX = 3

/** The stretches of a report's sentences, in order. O(words). */
export function nameStretches(
  words: readonly SentenceWord[],
  sentences: readonly Sentence[],
): NameStretch[] {
  const stretches: NameStretch[] = []
  let at = 0
  for (const sentence of sentences) {
    while (at < words.length && words[at]!.start < sentence.start) at++
    const first = at
    while (at < words.length && words[at]!.start < sentence.end) at++
    collect(stretches, words, first, at)
  }
  return stretches
}

function collect(
  stretches: NameStretch[],
  words: readonly SentenceWord[],
  first: number,
  last: number,
): void {
  const shouted = isShouted(words, first, last)
  for (let i = first; i < last;) {
    if (!opens(words, i, last)) {
      i++
      continue
    }
    let to = i + 1
    for (let k = to; k < last && k <= to + LINKS_MAX; k++) {
      if (words[k]!.start - words[k - 1]!.end > 1 + words[k - 1]!.tail.length) break
      if (isCore(words[k]!)) to = k + 1
      else if (!LINKS.has(words[k]!.lower)) break
    }
    // A longer run of capitals is a list or a table: nothing tells where its names end.
    if (to - i <= LONGEST_STRETCH) stretches.push({ from: i, to, first, last, shouted })
    i = to
  }
}

/** Whether a name can begin or end with the word. */
export const isCore = (word: SentenceWord): boolean => word.capital || word.form === 'number'

const opens = (words: readonly SentenceWord[], i: number, last: number): boolean => {
  const word = words[i]!
  if (word.capital) return true
  const next = words[i + 1]
  return (
    i + 1 < last &&
    next !== undefined &&
    next.capital &&
    isLead(word) &&
    next.start === word.end + 1
  )
}

const isLead = (word: SentenceWord) =>
  word.form === 'number' || word.lower === 'al' || /^\d+(?:st|nd|rd|th)$/u.test(word.lower)

/** Whether most longer words of a sentence are capitalised. Looks at its first 40 words. */
function isShouted(words: readonly SentenceWord[], first: number, last: number): boolean {
  let lower = 0
  let upper = 0
  for (let i = first; i < Math.min(last, first + 40); i++) {
    const { form, capital, end, start } = words[i]!
    if (form !== 'word' || end - start < 4) continue
    if (capital) upper++
    else lower++
  }
  const end = words[last - 1]
  return upper >= 3 && upper > 2 * lower && end !== undefined && !/^[.?!]$/u.test(end.lower)
}
