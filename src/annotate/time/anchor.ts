// Which way an undecided date lies ("on Friday", "in March"): the tense of the verb group that
// governs it. Example: "will meet on Friday" looks ahead, "met on Friday" back, "until Friday"
// ahead.
import type { Sentence } from '../../model/annotation.ts'
import { AHEAD_WORDS, IRREGULAR_VERBS } from '../lexicon/verbs.ts'
import type { Piece } from './pieces.ts'

const AHEAD = new Set(AHEAD_WORDS)
const FUTURE = new Set([
  'will',
  'shall',
  "'ll",
  "won't",
  'should',
  'must',
  'may_',
  'might',
  'can',
  'could',
])
const BE = new Set(['is', 'are', "'re", 'am'])
const NOT_PAST = new Set([
  'need',
  'indeed',
  'hundred',
  'speed',
  'seed',
  'feed',
  'bed',
  'red',
  'united',
  'armed',
])
const PAST = new Set([
  ...IRREGULAR_VERBS.flatMap((verb) => verb.split(' ').slice(1)).flatMap((form) => form.split('/')),
  'was',
  'were',
  'had',
  'did',
  "didn't",
  "wasn't",
  "weren't",
])
for (const verb of IRREGULAR_VERBS) {
  const [base, past] = verb.split(' ')
  if (base === past) PAST.delete(base!)
}
const ADJECTIVE_AFTER =
  /^(?:the|a|an|its|his|her|their|our|my|your|two|three|four|five|six|seven|eight|nine|ten|of|newly)$/u
/** Words looked at on either side of a date. */
const REACH = 24

export type Direction = -1 | 0 | 1

/**
 * Where the date at pieces [first, after) lies: -1 behind the reference date, 1 ahead, 0 when no
 * verb tells. Looks at most 24 pieces to each side, within the sentence.
 */
export function directionOf(
  pieces: readonly Piece[],
  { first, after }: { readonly first: number; readonly after: number },
  sentence: Pick<Sentence, 'start' | 'end'>,
): Direction {
  const before = pieces[first - 1]?.lower ?? ''
  if (before === 'since') return -1
  if (/^(?:until|till|by)$/u.test(before)) return byDirection(pieces, first, sentence)
  for (let i = first - 1; i >= 0 && first - i <= REACH; i--) {
    if (pieces[i]!.start < sentence.start) break
    const found = tenseAt(pieces, i, sentence.start)
    if (found !== 0) return found
  }
  const leads =
    first < 1 ||
    pieces[first - 1]!.start < sentence.start ||
    /^(?:on|in|late|early|also|and|but)_?$/u.test(before)
  for (let i = after; i < pieces.length && i - after <= REACH; i++) {
    if (pieces[i]!.start >= sentence.end) break
    if (pieces[i]!.lower === ',' && !(leads && i === after)) break
    const found = tenseAt(pieces, i, sentence.start)
    if (found !== 0) return found
  }
  return 0
}

/** "by Friday" lies ahead, unless something "had" happened by then. */
function byDirection(
  pieces: readonly Piece[],
  first: number,
  sentence: Pick<Sentence, 'start' | 'end'>,
): Direction {
  for (let i = first - 2; i >= 0 && first - i <= 12 && pieces[i]!.start >= sentence.start; i--)
    if (/^(?:had|having|were|was)$/u.test(pieces[i]!.lower)) return -1
  for (let i = first; i < pieces.length && i - first <= 6 && pieces[i]!.start < sentence.end; i++)
    if (pieces[i]!.lower === 'had') return -1
  return 1
}

/** What one word says of time, with the auxiliaries in front of it. */
function tenseAt(pieces: readonly Piece[], i: number, from: number): Direction {
  const lower = pieces[i]!.lower
  if (FUTURE.has(lower)) return 1
  if (lower === 'to') return toDirection(pieces, i, from)
  if (BE.has(lower)) return isDirection(pieces, i)
  if (PAST.has(lower)) return participleDirection(pieces, i, from)
  if (lower.length > 4 && lower.endsWith('ed') && !NOT_PAST.has(lower))
    return participleDirection(pieces, i, from)
  return 0
}

/**
 * "expected to", "plans to", "is to" look ahead; of other infinitives the governing verb decides.
 */
function toDirection(pieces: readonly Piece[], i: number, from: number): Direction {
  for (let k = i - 1; k >= 0 && i - k <= 2 && pieces[k]!.start >= from; k--)
    if (AHEAD.has(pieces[k]!.lower) || BE.has(pieces[k]!.lower)) return 1
  return 0
}

/** "is meeting", "are due", "is scheduled". */
function isDirection(pieces: readonly Piece[], i: number): Direction {
  for (let k = i + 1; k <= i + 2; k++) {
    const lower = pieces[k]?.lower ?? ''
    if (
      /^(?:due|scheduled|expected|set|slated|planned|likely|going|meeting|leaving|coming)$/u.test(
        lower,
      )
    )
      return 1
  }
  return 0
}

/**
 * "to be signed" and "will be signed" look ahead though "signed" does not; "agreed" itself looks
 * back.
 */
function participleDirection(pieces: readonly Piece[], i: number, from: number): Direction {
  if (/^(?:scheduled|planned|slated)$/u.test(pieces[i]!.lower)) return 1
  const [one, two, three] = [pieces[i - 1], pieces[i - 2], pieces[i - 3]]
  if (!one || one.start < from) return -1
  // "was to have opened": it did not, and may have been meant for a day still to come.
  if (one.lower === 'have' && two?.lower === 'to' && /^(?:was|were)$/u.test(three?.lower ?? ''))
    return 1
  if (one.lower === 'be' || (one.lower === 'been' && two && FUTURE.has(two.lower))) return 0
  // "its closed gates": an adjective tells no tense.
  if (ADJECTIVE_AFTER.test(one.lower) || one.value !== undefined) return 0
  if (BE.has(one.lower) && AHEAD.has(pieces[i]!.lower)) return 1
  if (one.lower === 'to' || FUTURE.has(one.lower)) return 1
  return -1
}
