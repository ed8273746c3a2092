// The words that say what befell those counted, read at one piece of a sentence: a verb or its
// noun, or a phrase. Example: "fled" and "left their homes" -> forced to flee; of houses "gutted" ->
// destroyed housing.
import type { Term } from '../../model/term.ts'
import { SMALL_NUMBERS } from '../lexicon/numbers.ts'
import { CUES, PHRASE_CUES, type Cue } from '../lexicon/terms.ts'
import type { Piece } from '../grammar/piece.ts'
import type { Household } from './term.ts'

const cueOf = new Map<string, Cue[]>()
for (const cue of CUES)
  for (const form of cue.forms) cueOf.set(form, [...(cueOf.get(form) ?? []), cue])

const phrasesOf = new Map<string, { readonly words: readonly string[]; readonly term: Term }[]>()
for (const [phrase, term] of PHRASE_CUES) {
  const words = phrase.split(' ')
  const list = phrasesOf.get(words[0]!) ?? []
  list.push({ words, term })
  phrasesOf.set(words[0]!, list)
}

const LOST_BEFORE = /^(?:were|was|been|have|seek|sought|take|took|taken)(?=\p{L}{5})/u
const LOST_AFTER = /(?<=\p{L}{6})(?:to|of|in|by|from)$/u

/** A word that lost the space beside it in a copy ("weredisplaced", "seekrefuge", "damageto"). */
function withoutLostSpace(lower: string): string {
  if (lower.length < 8 || cueOf.has(lower)) return lower
  for (const lost of [LOST_BEFORE, LOST_AFTER]) {
    const word = lower.replace(lost, '')
    if (word !== lower && cueOf.has(word)) return word
  }
  return lower
}

/** "forced to leave their homes", whatever the verb, unless it says that they were evacuated. */
function leavesHome(pieces: readonly Piece[], at: number): boolean {
  for (let k = at + 1; k < at + 7 && k < pieces.length; k++) {
    const { lower } = pieces[k]!
    if (/^(?:evacuat\w*|leave|abandon)$/u.test(lower)) return false
    if (/^(?:homes|houses|villages)$/u.test(lower)) return pieces[k - 1]!.lower === 'their'
  }
  return false
}

const TAKING_LIVES =
  /^(?:claim(?:s|ed|ing)?|cost(?:s|ing)?|tak(?:e|es|en|ing)|took|los(?:e|es|ing)|lost|loss)$/u

/** "claimed some 40 lives": a noun behind its number, and the verb within four words before that. */
function takesLives(pieces: readonly Piece[], at: number): boolean {
  return pieces.slice(Math.max(0, at - 5), at).some(({ lower }) => TAKING_LIVES.test(lower))
}

const OF_HOUSES = new Set([
  'are gone',
  'is gone',
  'were lost',
  'been lost',
  'wiped out',
  'torn down',
  'knocked down',
  'came down',
  'come down',
  'were rubble',
  'are rubble',
  'into ruins',
  'to ruins',
  'blown apart',
  'from the map',
  'off the map',
  'ceased to exist',
  'are no more',
  'only ruins',
])

/** "call Pell home": the place stands between. */
const callsHome = (pieces: readonly Piece[], at: number): boolean =>
  pieces.slice(Math.max(0, at - 4), at).some(({ lower }) => /^call(?:s|ed)?$/u.test(lower))

/**
 * The term that a phrase ("left their homes") or word at a piece tells, for the sort of thing
 * counted.
 */
export function cueAt(
  pieces: readonly Piece[],
  at: number,
  sort: Household,
): { cue: Cue | null; term: Term; size: number } | null {
  const lower = withoutLostSpace(pieces[at]!.lower)
  if (lower === 'forced' && leavesHome(pieces, at))
    return { cue: null, term: 'forced to flee', size: 1 }
  for (const { words, term } of phrasesOf.get(lower) ?? []) {
    // Houses that "were lost" are no people lost at sea.
    if (sort !== 'households' && OF_HOUSES.has(words.join(' '))) continue
    if (term.endsWith('housing') && sort === 'people' && term !== 'destroyed housing') continue
    if (words.every((word, k) => k === 0 || pieces[at + k]?.lower === word)) {
      // Houses that did not survive are in ruins.
      const ruined = sort === 'households' && term === 'killed'
      return { cue: null, term: ruined ? 'destroyed housing' : term, size: words.length }
    }
  }
  const before = pieces[at - 1]
  if (lower === 'lives' && (before?.kind === 'number' || SMALL_NUMBERS.has(before?.lower ?? '')))
    return takesLives(pieces, at) ? { cue: null, term: 'killed', size: 1 } : null
  if (lower === 'victims' && takesLives(pieces, at)) return { cue: null, term: 'killed', size: 1 }
  if (lower === 'home' && callsHome(pieces, at)) return { cue: null, term: 'residents', size: 1 }
  for (const cue of cueOf.get(lower) ?? []) {
    if (cue.housing && sort !== 'households') continue
    if (cue.term === 'in need' && pieces[at + 1]?.lower === 'to') continue
    if (cue.term === 'residents' && lower === 'home' && pieces[at + 1]?.lower !== 'to') continue
    if (cue.term === 'residents' && lower === 'lives' && pieces[at - 1]?.lower === 'their') continue
    if (
      cue.term === 'killed' &&
      lower === 'lives' &&
      !/^(?:the|claimed?|claims|lost|cost|costs|of|many)$/u.test(pieces[at - 1]?.lower ?? '')
    )
      continue
    return { cue, term: cue.term, size: 1 }
  }
  return null
}

/** Whether a word, lost spaces aside, is a cue by itself. */
export const isCue = (lower: string): boolean => cueOf.has(withoutLostSpace(lower))
