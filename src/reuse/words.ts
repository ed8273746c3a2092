// A report's text as the words that matching compares: lower case, compatibility forms folded,
// possessive 's and inner apostrophes gone, initials joined, equivalents folded; each with its
// offsets in the text. Example: "The U.S. envoy's cease-fire" -> the | unitedstates | envoy |
// ceasefire. Words of later copies on the same page are left out: they are no further evidence.
import type { Document } from '../model/document.ts'
import type { Span } from '../text/span.ts'
import { EQUIVALENTS } from './lexicon/equivalent.ts'
import { FUNCTION_WORDS } from './lexicon/function-word.ts'

/** Bits of `Words.flags`. */
export const FUNCTION = 1
export const NUMBER = 2
/** The word opens a segment (sentence or line). */
export const OPENS = 4
/** The word opens a paragraph. */
export const PARAGRAPH = 8
/** A repeat was left out before the word. */
export const AFTER_REPEAT = 16

/** Words of one report in parallel arrays. */
export interface Words {
  readonly count: number
  /** 32-bit hash of the normalised spelling. */
  readonly codes: Int32Array
  /** Offsets into the report's text, half-open. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly flags: Uint8Array
}

/** Longest report read, in words: what lies beyond takes no part in matching. */
export const MAX_WORDS = 200_000
/** A run without a break is cut here, in code units. */
const MAX_WORD_LENGTH = 64

const OTHER = 0
const LETTER = 1
const DIGIT = 2

const ASCII_CLASS = Uint8Array.from({ length: 128 }, (_, code) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
    ? LETTER
    : code >= 48 && code <= 57
      ? DIGIT
      : OTHER,
)

function classOf(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 128) return ASCII_CLASS[code]!
  if (code === 0x2019 || code === 0x2018 || (code >= 0x2010 && code <= 0x2015)) return OTHER
  if (code >= 0xd800 && code <= 0xdfff) return OTHER
  const character = text[at]!
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER
  return /\p{N}/u.test(character) ? DIGIT : OTHER
}

/**
 * Finishes a 32-bit hash so that all bits depend on all input (MurmurHash3 fmix32, public domain).
 */
export function mixHash(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** The code of a normalised word (FNV-1a over code units, mixed). */
export function wordCode(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return mixHash(hash)
}

const FUNCTION_CODES: ReadonlySet<number> = new Set([...FUNCTION_WORDS].map(wordCode))
const UNITED_STATES = wordCode('unitedstates')

/**
 * A phrase that stands for one canonical word: the codes after the first, and the canonical code.
 */
interface Phrase {
  readonly rest: readonly number[]
  readonly canonical: number
}

/** Phrases by the code of their first word, longest first. */
const PHRASES: ReadonlyMap<number, readonly Phrase[]> = buildPhrases()

function buildPhrases(): Map<number, Phrase[]> {
  const phrases = new Map<number, Phrase[]>()
  for (const [canonical, ...others] of EQUIVALENTS)
    for (const other of others) {
      const [first, ...rest] = other.split(' ').map(wordCode)
      const phrase = { rest, canonical: wordCode(canonical!) }
      phrases.set(first!, [...(phrases.get(first!) ?? []), phrase])
    }
  for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  return phrases
}

/** Arrays under construction. */
interface Draft {
  codes: Int32Array
  starts: Int32Array
  ends: Int32Array
  flags: Uint8Array
  count: number
}

/** The words of a report, without those inside its repeats. Never throws. O(length). */
export function readWords(document: Pick<Document, 'text' | 'repeats'>): Words {
  const { text } = document
  const capacity = Math.min(MAX_WORDS, (text.length >> 1) + 2)
  const draft: Draft = {
    codes: new Int32Array(capacity),
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    flags: new Uint8Array(capacity),
    count: 0,
  }
  scan(text, document.repeats, draft)
  const count = foldEquivalents(draft)
  return {
    count,
    codes: draft.codes.slice(0, count),
    starts: draft.starts.slice(0, count),
    ends: draft.ends.slice(0, count),
    flags: draft.flags.slice(0, count),
  }
}

function scan(text: string, repeats: readonly { readonly span: Span }[], draft: Draft): void {
  let at = 0
  let opens = OPENS | PARAGRAPH
  let next = 0
  const { length } = text
  while (at < length && draft.count < draft.codes.length) {
    const kind = classOf(text, at)
    if (kind === OTHER) {
      opens |= breakAt(text, at, draft)
      at++
      continue
    }
    while (next < repeats.length && repeats[next]!.span.end <= at) next++
    const repeat = repeats[next]
    if (repeat && repeat.span.start <= at) {
      at = Math.max(at + 1, repeat.span.end)
      opens |= OPENS | AFTER_REPEAT
      continue
    }
    at = kind === DIGIT ? takeNumber(text, at, draft) : takeWord(text, at, draft)
    draft.flags[draft.count - 1]! |= opens
    opens = 0
  }
}

/** Which break a character between words makes: none, of a segment, or of a paragraph. */
function breakAt(text: string, at: number, draft: Draft): number {
  const code = text.charCodeAt(at)
  if (code === 10 || code === 13) {
    const following = text.slice(at + 1, at + 3).trimStart()
    // A line broken in mid-sentence goes on in lower case (texts cut to a fixed width).
    if (/^\p{Ll}/u.test(following)) return 0
    return OPENS | PARAGRAPH
  }
  if (code === 46) return endsSentence(text, at, draft) ? OPENS : 0
  return code === 33 || code === 63 ? OPENS : 0
}

/**
 * Whether a full stop ends a sentence: white space or a quote follows, and no initial or short
 * title precedes.
 */
function endsSentence(text: string, at: number, draft: Draft): boolean {
  const after = text.charCodeAt(at + 1)
  if (classOf(text, Math.min(at + 1, text.length - 1)) !== OTHER && at + 1 < text.length)
    return false
  if (after === 44 || after === 46) return false
  const last = draft.count - 1
  if (last < 0 || draft.ends[last] !== at) return true
  const word = text.slice(Math.max(draft.starts[last]!, at - 6), at)
  return !/^(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Sgt|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)$/u.test(
    word,
  )
}

/** Reads digits with inner commas and points; commas are dropped ("38,500" -> 38500). */
function takeNumber(text: string, from: number, draft: Draft): number {
  let at = from
  let hash = 0x811c9dc5
  while (at < text.length && at - from < MAX_WORD_LENGTH) {
    const code = text.charCodeAt(at)
    const inner = (code === 44 || code === 46) && at + 1 < text.length
    if (classOf(text, at) === DIGIT) hash = Math.imul(hash ^ code, 0x01000193)
    else if (!inner || classOf(text, at + 1) !== DIGIT) break
    else if (code === 46) hash = Math.imul(hash ^ code, 0x01000193)
    at++
  }
  push(draft, { start: from, end: at }, mixHash(hash), NUMBER)
  return at
}

/** Reads a word with inner apostrophes and initials; returns where reading goes on. */
function takeWord(text: string, from: number, draft: Draft): number {
  let at = from
  let hash = 0x811c9dc5
  let plain = true
  let dots = 0
  let possessive = 0
  while (at < text.length && at - from < MAX_WORD_LENGTH) {
    const code = text.charCodeAt(at)
    if (code >= 128 && classOf(text, at) !== OTHER) {
      plain = false
      at++
    } else if (code < 128 && ASCII_CLASS[code] !== OTHER) {
      hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code | 32 : code), 0x01000193)
      at++
    } else if (isApostrophe(code) && at + 1 < text.length && classOf(text, at + 1) === LETTER) {
      if (isPossessive(text, at)) {
        possessive = 2
        break
      }
      at++
    } else if (code === 46 && joinsInitials(text, at, from)) {
      dots++
      at++
    } else break
  }
  const end = at
  if (!plain) hash = foldedHash(text.slice(from, end))
  const code = isUnitedStates(text, from, end, dots) ? UNITED_STATES : mixHash(hash)
  push(draft, { start: from, end }, code, FUNCTION_CODES.has(code) ? FUNCTION : 0)
  return end + possessive
}

const isApostrophe = (code: number) => code === 39 || code === 0x2019 || code === 0x2018

/** Whether the apostrophe at `at` opens a possessive or contracted 's that ends the word. */
function isPossessive(text: string, at: number): boolean {
  const letter = text.charCodeAt(at + 1) | 32
  return letter === 115 && (at + 2 >= text.length || classOf(text, at + 2) === OTHER)
}

/**
 * Whether a full stop stands inside initials: one letter before it and one letter, then a stop,
 * after it.
 */
function joinsInitials(text: string, at: number, from: number): boolean {
  if (at - from !== 1 && !(at - from >= 3 && text.charCodeAt(at - 2) === 46)) return false
  return at + 2 < text.length && classOf(text, at + 1) === LETTER && text.charCodeAt(at + 2) === 46
}

/** "US" in capitals and "U.S." name the country; "us" is a pronoun. */
function isUnitedStates(text: string, from: number, end: number, dots: number): boolean {
  if (dots > 0 && end - from === 3) return /^u\.s$/iu.test(text.slice(from, end))
  return end - from === 2 && text.charCodeAt(from) === 85 && text.charCodeAt(from + 1) === 83
}

/**
 * Hash of a word with letters outside ASCII: compatibility forms and accents folded (NFKD without
 * marks).
 */
function foldedHash(word: string): number {
  const folded = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  let hash = 0x811c9dc5
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), 0x01000193)
  return hash
}

function push(draft: Draft, { start, end }: Span, code: number, flags: number): void {
  const at = draft.count++
  draft.codes[at] = code
  draft.starts[at] = start
  draft.ends[at] = end
  draft.flags[at] = flags
}

/** Replaces equivalents by their canonical word in place; returns the new count. */
function foldEquivalents(draft: Draft): number {
  const { codes, starts, ends, flags } = draft
  let to = 0
  for (let from = 0; from < draft.count; to++) {
    const phrase = phraseAt(draft, from)
    const width = phrase ? 1 + phrase.rest.length : 1
    codes[to] = phrase ? phrase.canonical : codes[from]!
    starts[to] = starts[from]!
    ends[to] = ends[from + width - 1]!
    flags[to] = phrase
      ? (flags[from]! & (OPENS | PARAGRAPH | AFTER_REPEAT)) |
        (FUNCTION_CODES.has(phrase.canonical) ? FUNCTION : 0)
      : flags[from]!
    from += width
  }
  return to
}

function phraseAt(draft: Draft, from: number): Phrase | undefined {
  const candidates = PHRASES.get(draft.codes[from]!)
  if (!candidates) return undefined
  return candidates.find(({ rest }) =>
    rest.every(
      (code, k) =>
        from + k + 1 < draft.count &&
        draft.codes[from + k + 1] === code &&
        (draft.flags[from + k + 1]! & OPENS) === 0,
    ),
  )
}
