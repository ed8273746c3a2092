// The noun phrase that a number counts, as printed: modifiers and head, up to the word that ends
// the phrase. Example: after 90 in "90 pro-government fighters have died" it is
// "pro-government fighters", head "fighters".
import { SCALES, SMALL_NUMBERS } from '../lexicon/numbers.ts'
import { FREQUENT_VERBS, FUNCTION_WORDS } from '../lexicon/stopwords.ts'
import type { Piece } from '../grammar/piece.ts'
import { looksPlural } from '../grammar/plural.ts'

/** Pieces [from, to) of a counted noun phrase; `head` is the index of its head noun. */
export interface Counted {
  readonly from: number
  readonly to: number
  readonly head: number
}

const MOST_WORDS = 8
const SKIPPED = new Set(['more', 'other', 'additional', 'further', 'extra', 'new', 'so-called'])
const DETERMINERS = new Set(
  `
  the its their his her these those our all
`
    .trim()
    .split(/\s+/u),
)
const ADVERB = /ly$/u

/** Verbs that are nouns as well: after a modifier ("market share") they are. */
export const NOUNS_TOO = new Set(
  `
  share shares cost costs use work works lead run runs fall rise cut move return returns win
  pay show need stand drive fight hit set
`
    .trim()
    .split(/\s+/u),
)

/** Adjectives that follow a number without its noun ("40 homeless"): they are no noun phrase. */
const PREDICATES = new Set(['homeless', 'displaced', 'unaccounted', 'slain', 'such', 'short'])

/** Whether a word ends a noun phrase that it follows. */
export function endsPhrase(piece: Piece): boolean {
  return (
    piece.kind !== 'word' ||
    FUNCTION_WORDS.has(piece.lower) ||
    piece.lower === 'rather' ||
    (FREQUENT_VERBS.has(piece.lower) && !piece.capital)
  )
}

interface Walk {
  head: number
  plural: boolean
  at: number
}

/**
 * Index after a joint ("-", "&", "and", ",") that binds two modifiers, or 0 where the phrase
 * ends there.
 */
function jointAt(pieces: readonly Piece[], at: number, walk: Walk): number {
  const piece = pieces[at]!
  const next = pieces[at + 1]
  if (!next || next.kind !== 'word') return 0
  if (
    (piece.raw === '-' || piece.lower === '-' || piece.raw === '&') &&
    (piece.glued || piece.raw === '&')
  )
    return at + 1
  if (walk.plural || walk.head < 0 || FUNCTION_WORDS.has(next.lower)) return 0
  if (piece.lower !== 'and' && piece.lower !== 'or') return 0
  if (SMALL_NUMBERS.has(next.lower)) return 0
  // "digital and physical sales": only where a plural follows at once, and nothing plural came
  // before.
  for (let k = at + 1; k < at + 4; k++) {
    const word = pieces[k]
    if (!word || endsPhrase(word)) return 0
    if (looksPlural(word.lower)) return at + 1
  }
  return 0
}

/** The first word of a compound ("die-hard", "drop-off"): what it is alone does not matter. */
const isCompound = (pieces: readonly Piece[], at: number) =>
  pieces[at]!.kind === 'word' &&
  pieces[at + 1]?.lower === '-' &&
  pieces[at + 1]!.glued &&
  pieces[at + 2]?.kind === 'word' &&
  pieces[at + 2]!.glued

/** Whether a word after a plural head still belongs to the phrase ("forces personnel"). */
function extendsHead(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at]!
  if (!looksPlural(piece.lower) || FREQUENT_VERBS.has(piece.lower) || piece.capital) return false
  return !/^(?:an?|the|it|this|he|she|they|its|his|her|their|to)$/u.test(
    pieces[at + 1]?.lower ?? '',
  )
}

const isNumber = (piece: Piece | undefined) =>
  piece !== undefined && (piece.kind === 'number' || SMALL_NUMBERS.has(piece.lower))

const isVerbal = (lower: string) => lower.length > 4 && /(?:ed|ing)$/u.test(lower)

function walkPhrase(pieces: readonly Piece[], from: number, single: boolean): Walk {
  const walk: Walk = { head: -1, plural: false, at: from }
  for (let words = 0; words < MOST_WORDS;) {
    const piece = pieces[walk.at]
    if (!piece) break
    const joint =
      piece.kind === 'mark' || /^(?:and|or)$/u.test(piece.lower)
        ? jointAt(pieces, walk.at, walk)
        : 0
    if (joint > 0) {
      const compound = piece.kind === 'mark' && endsPhrase(pieces[joint]!)
      walk.at = compound ? joint + 1 : joint
      continue
    }
    if (
      piece.kind === 'number' &&
      piece.glued &&
      walk.head === walk.at - 1 &&
      pieces[walk.head]!.capital
    ) {
      walk.at += 1
      continue
    }
    const stays = walk.head < 0 ? opensAnyway(pieces, walk.at) : isNounToo(pieces, walk.at)
    if (endsPhrase(piece) && !stays && !isCompound(pieces, walk.at)) break
    if (walk.plural && !extendsHead(pieces, walk.at)) break
    if (
      walk.head >= 0 &&
      (ADVERB.test(piece.lower) || (isVerbal(piece.lower) && !leadsToPlural(pieces, walk.at)))
    )
      break
    walk.plural = looksPlural(piece.lower)
    if (!ADVERB.test(piece.lower)) walk.head = walk.at
    if (single && walk.head === walk.at && pieces[walk.at + 1]?.kind !== 'word') {
      walk.at += 1
      break
    }
    walk.at += 1
    words += 1
  }
  return walk
}

/** A stop word that is an adjective where it stands ("5 old bridges", "12 left-wing parties"). */
function isAdjectiveNow(pieces: readonly Piece[], at: number): boolean {
  if (
    !/^(?:long|old|high|tall|deep|heavy|wide|left|dead|back|such|lost|broken|known|written|daily|weekly|monthly)$/u.test(
      pieces[at]!.lower,
    )
  )
    return false
  return leadsToPlural(pieces, at)
}

/** "market share", but not "a storm hit Tarn". */
const isNounToo = (pieces: readonly Piece[], at: number) =>
  NOUNS_TOO.has(pieces[at]!.lower) && pieces[at + 1]?.capital !== true

/** A word that opens a phrase though it could end one: an adjective, a noun before a noun. */
function opensAnyway(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1]
  const noun = NOUNS_TOO.has(pieces[at]!.lower) && next !== undefined && !endsPhrase(next)
  return noun || isAdjectiveNow(pieces, at)
}

function leadsToPlural(pieces: readonly Piece[], at: number): boolean {
  for (let k = at + 1; k < at + 4; k++) {
    const piece = pieces[k]
    if (!piece) return false
    if (piece.raw === '-') continue
    if (endsPhrase(piece)) return false
    if (looksPlural(piece.lower)) return true
  }
  return false
}

/**
 * The phrase counted by a number that ends before piece `at`; null where none follows. `single`:
 * the number is one, so a singular head will do. Cost: at most a dozen pieces.
 */
export function countedAt(pieces: readonly Piece[], at: number, single: boolean): Counted | null {
  let from = at
  if (pieces[from]?.lower === 'of') {
    from += 1
    if (pieces[from] && DETERMINERS.has(pieces[from]!.lower)) from += 1
    // "half of the town's 40 wells": the noun behind the owner's number.
    if (/['’]s$/u.test(pieces[from]?.raw ?? '') && isNumber(pieces[from + 1])) from += 1
    if (single && pieces[from]?.lower === 'most') from += 1
    // "11 of the 16 boats": the whole is counted in the same noun.
    if (isNumber(pieces[from])) from += SCALES.has(pieces[from + 1]?.lower ?? '') ? 2 : 1
  }
  while (pieces[from] && !pieces[from]!.capital && SKIPPED.has(pieces[from]!.lower)) from += 1
  const walk = walkPhrase(pieces, from, single)
  if (walk.head < 0 || (isVerbal(pieces[from]!.lower) && !walk.plural)) return null
  if (PREDICATES.has(pieces[walk.head]!.lower)) return null
  if (!single && !walk.plural && !looksPlural(pieces[walk.head]!.lower)) {
    if (walk.at - from > 4) return null
  }
  return { from, to: walk.head + 1, head: walk.head }
}
