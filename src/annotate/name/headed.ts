// Names and their report → the same, where the last word of a capitalised phrase makes the whole of
// it a body: none stays a person or a place, and none is cut inside. Example: "Orsk Daily" and
// "Bank of Orsk" are bodies, whatever the tagger took them for; where it took "Orsk" of "the Orsk
// Mining Company", the name ends at "Company".
import type { Name } from '../../model/annotation.ts'
import { compareSpans, firstAtOrAfter, type Span } from '../../text/span.ts'
import type { Token } from '../../text/token.ts'
import { NEVER_NAMES } from '../lexicon/grammar.ts'
import {
  BODY_ENDINGS,
  BODY_OPENERS,
  FIRM_ENDINGS,
  FIRM_PARTNERS,
} from '../lexicon/organisations.ts'
import { isFirstName } from './mentions.ts'
import { capitalsOf } from './spelling.ts'

const SPACE = /\s+/u

/** Whether a name's own words make it a body. O(length). */
export function isHeaded(name: string): boolean {
  const words = name.split(SPACE)
  const [first, second] = words
  if (first === undefined || second === undefined || isFirstName(first)) return false
  if (second === 'of' && words.length > 2) return BODY_OPENERS.has(first.toLowerCase())
  const last = words.at(-1)!
  return isCapital(last) && BODY_ENDINGS.has(last.toLowerCase().replace(/\.$/u, ''))
}

/**
 * First words of the names of firms: whom a report calls by that word alone is the firm. O(names).
 */
export function firmsShort(text: string, names: readonly Name[]): ReadonlySet<string> {
  const short = new Set<string>()
  for (const { start, end, type } of names) {
    if (type !== 'organisation') continue
    const words = text.slice(start, end).split(SPACE)
    const last = words.at(-1)!.toLowerCase().replace(/\.$/u, '')
    if (words.length > 1 && FIRM_ENDINGS.has(last)) short.add(words[0]!)
  }
  return short
}

/** Words of such a name before its head, at most. */
const WORDS_MAX = 4

const isCapital = (word: string) => /^\p{Lu}/u.test(word)

/**
 * The names, those cut inside such a phrase made whole, and firms of partners that no name holds
 * ("Orsk & Sons"). O(tokens + names).
 */
export function headedNames(
  text: string,
  tokens: readonly Token[],
  names: readonly Name[],
): readonly Name[] {
  const bodies: Name[] = []
  for (const { at, word } of capitalsOf(text, tokens)) {
    const lower = word.toLowerCase()
    if (!BODY_ENDINGS.has(lower) && !FIRM_PARTNERS.has(lower)) continue
    const from = goesOn(text, tokens, at) ? at : openingOf(text, tokens, at)
    if (from === at) continue
    const head = tokens[at]!.start
    const span = { start: tokens[from]!.start, end: head + word.length }
    if (span.start < (bodies.at(-1)?.end ?? 0)) continue
    const inside = heldBy(names, span)
    const [first] = inside
    if (first ? !isCut(inside, span, head) : !isAnd(tokens[at - 1])) continue
    if (isTitleLine(text, span)) continue
    // What the tagger left out before the first name it found is an adjective or a title.
    const start = first && first.start < head ? first.start : span.start
    bodies.push({ kind: 'name', type: 'organisation', start, end: span.end })
  }
  return bodies.length === 0 ? names : withBodies(names, bodies)
}

/** The names outside the bodies, with the bodies, in order. O(names + bodies). */
function withBodies(names: readonly Name[], bodies: readonly Name[]): readonly Name[] {
  const outside = names.filter((name) => {
    const next = bodies[firstAtOrAfter(bodies, name.end) - 1]
    return !next || next.end <= name.start
  })
  return [...outside, ...bodies].sort(compareSpans)
}

/** Whether the next word is the head rather: "Mining" of "Mining Company". */
function goesOn(text: string, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return (
    next !== undefined &&
    BODY_ENDINGS.has(next.lower) &&
    isNameWord(text, next) &&
    isBeside(text, tokens[at]!, next)
  )
}

const isAnd = (token: Token | undefined) => token?.lower === '&' || token?.lower === 'and'

/** Where the capitalised words that end at token `at` begin; `at` where it stands alone. */
function openingOf(text: string, tokens: readonly Token[], at: number): number {
  let from = at
  if (isAnd(tokens[at - 1]) && FIRM_PARTNERS.has(tokens[at]!.lower)) {
    const partner = tokens[at - 2]
    // "Fathers and Sons" that open a sentence are no firm.
    const isSure = tokens[at - 1]!.lower === '&' || tokens[at - 3]?.form === 'word'
    const isFirm = partner && isSure && isNameWord(text, partner)
    return isFirm && isBeside(text, partner, tokens[at - 1]!) ? at - 2 : at
  }
  while (at - from < WORDS_MAX) {
    const before = tokens[from - 1]
    if (!before || !isNameWord(text, before) || !isBeside(text, before, tokens[from]!)) break
    from--
  }
  return from
}

const isNameWord = (text: string, { start, lower, form }: Token) =>
  form === 'word' && isCapital(text.slice(start, start + 2)) && !NEVER_NAMES.has(lower)

const isBeside = (text: string, before: Token, after: Token) =>
  after.start === before.end + 1 && text[before.end] === ' '

/** The names that a span holds a part of. */
function heldBy(names: readonly Name[], at: Span): readonly Name[] {
  let first = firstAtOrAfter(names, at.start)
  if (first > 0 && names[first - 1]!.end > at.start) first--
  return names.slice(first, firstAtOrAfter(names, at.end))
}

/**
 * Whether names are cut inside a phrase with its head at `head`: none goes beyond it, and no one
 * name has the head with a word before it.
 */
const isCut = (inside: readonly Name[], at: Span, head: number): boolean =>
  inside.every(({ start, end }) => start >= at.start && end <= at.end) &&
  !(inside.length === 1 && inside[0]!.end === at.end && inside[0]!.start < head)

/** Letters looked at on either side of a phrase to tell a headline in capitals. */
const LINE_UNITS = 120

/** Whether a line has capitals throughout, so that they say nothing of where a name ends. */
function isTitleLine(text: string, at: Span): boolean {
  const before = text
    .slice(Math.max(0, at.start - LINE_UNITS), at.start)
    .split('\n')
    .at(-1)!
  const after = text.slice(at.end, at.end + LINE_UNITS).split('\n')[0]!
  return !/(?<!\p{L})\p{Ll}{3,}/u.test(`${before} ${after}`)
}
