// Whether what a word tells of happened, may happen, is planned, is denied or is supposed: read
// from the verb group that governs it. Example: "would result in 900 people being displaced" ->
// projected; "had already fled" -> actual.
import type { Status } from '../../model/annotation.ts'
import {
  AHEAD_STATUS,
  CONDITIONS,
  DENIES,
  FACT_AUXILIARIES,
  FORESEES,
  GROUP_STATUS,
} from '../lexicon/modality.ts'
import type { Piece } from '../grammar/piece.ts'

// How far left of a word its verb group and its governing verb are looked for, in pieces.
const GROUP_REACH = 6
const GOVERNOR_REACH = 22

/** "May" the month and "Will" the man are no modals. */
const isName = (pieces: readonly Piece[], at: number) =>
  at > 0 && pieces[at]!.capital && pieces[at - 1]!.lower !== '“' && pieces[at - 1]!.lower !== '"'

const isAdverb = (lower: string) => lower.length > 3 && lower.endsWith('ly')

/** The status that the verb group ending at piece `at` states, or null where it states none. */
function groupStatus(pieces: readonly Piece[], at: number): Status | null {
  let fact = false
  for (let k = at - 1; k >= 0 && k >= at - GROUP_REACH; k--) {
    const { lower, kind } = pieces[k]!
    if (kind !== 'word') break
    if (lower === 'to' && k > 0) {
      const ahead = AHEAD_STATUS.get(pieces[k - 1]!.lower)
      if (ahead) return ahead
      const before = pieces[k - 1]!.lower
      if (before === 'had') return 'actual'
      if (/^(?:have|has|having)$/u.test(before)) {
        k -= 1
        continue
      }
      return /^(?:is|are|was|were)$/u.test(before) && k === at - 2 ? 'planned' : null
    }
    // "left 40 homes without power" tells what is lacking, not that there are no homes.
    if (lower === 'without' && !pieces[k + 1]?.lower.endsWith('ing')) break
    const status = isName(pieces, k) ? undefined : GROUP_STATUS.get(lower)
    if (status === 'projected' && fact) return 'hypothetical'
    if (status) return status
    if (/^(?:have|has|had|been|was|were|are|is)$/u.test(lower) || lower === "'ve") fact = true
    else if (
      !FACT_AUXILIARIES.has(lower) &&
      !isAdverb(lower) &&
      !/^(?:also|still|now|soon|then|so|even|be|get|or|and|to|either|further|all|it)$/u.test(lower)
    )
      break
  }
  return fact ? 'actual' : null
}

/**
 * The status that words further left in the same sentence give: a governing verb, a forecast, a
 * condition.
 */
function governorStatus(pieces: readonly Piece[], at: number, from: number): Status | null {
  const limit = Math.max(from, at - GOVERNOR_REACH)
  for (let k = at - 1; k >= limit; k--) {
    const { lower, kind } = pieces[k]!
    if (kind === 'mark' && /^[;:.!?]$/u.test(lower)) return null
    if (kind !== 'word') continue
    if (/^(?:but|while|whereas|although|though|who|which)$/u.test(lower) && k < at - 1) return null
    const opens = lower === 'should' && !(pieces[k - 1]?.kind === 'word')
    if (opens || (CONDITIONS.has(lower) && lower !== 'should')) return 'hypothetical'
    if (DENIES.has(lower)) return 'denied'
    if (FORESEES.has(lower)) return 'projected'
    const ahead = AHEAD_STATUS.get(lower)
    if (ahead && pieces[k + 1]?.lower === 'to') return ahead
    const group = isName(pieces, k) ? undefined : GROUP_STATUS.get(lower)
    if (group && group !== 'denied' && lower !== 'can')
      return pieces[k + 1]?.lower === 'have' ? 'hypothetical' : group
    if (isPastVerb(pieces, k)) return 'actual'
  }
  return null
}

/**
 * What a stated fact becomes inside a denial or a condition ("denied that it killed", "if they
 * are displaced").
 */
function clauseStatus(pieces: readonly Piece[], at: number, from: number): Status | null {
  for (let k = at - 1; k >= Math.max(from, at - GOVERNOR_REACH); k--) {
    const { lower, kind } = pieces[k]!
    if (kind === 'mark' && !/^[-'’"“”]$/u.test(lower)) return null
    if (/^(?:but|while|whereas|although|though|and|who|which)$/u.test(lower)) return null
    if (/^(?:if|unless|whether)$/u.test(lower)) return 'hypothetical'
    if (DENIES.has(lower)) return 'denied'
  }
  return null
}

/**
 * A past form that has a subject before it and an object or nothing after: "evacuated more than
 * 900".
 */
function isFinitePast(pieces: readonly Piece[], at: number): boolean {
  const { lower, kind } = pieces[at]!
  if (kind !== 'word' || !/(?:ed|fled|died|left)$/u.test(lower)) return false
  const next = pieces[at + 1]
  if (/^(?:fled|died|left)$/u.test(lower)) return true
  return (
    (next !== undefined &&
      /^(?:more|over|about|around|at|some|nearly|almost|up|another|an|the|hundreds|thousands|dozens|as)$/u.test(
        next.lower,
      )) ||
    next?.kind === 'number'
  )
}

/** A finite past verb that states a fact of its own ("led to", "forced", "has left"). */
function isPastVerb(pieces: readonly Piece[], at: number): boolean {
  const { lower } = pieces[at]!
  if (
    /^(?:forced|caused|left|led|drove|destroyed|killed|displaced|brought|prompted|sent|made|saw|triggered|damaged|resulted|affected)$/u.test(
      lower,
    )
  )
    return !/^(?:be|to|been|being)$/u.test(pieces[at - 1]?.lower ?? '')
  return /^(?:has|have|had|having)$/u.test(lower) && at > 0
}

/**
 * The status of what piece `at` tells, in a sentence whose pieces begin at `from`: its own verb
 * group first, then what governs it, else actual. Looks at a bounded number of pieces.
 */
export function statusAt(pieces: readonly Piece[], at: number, from = 0): Status {
  const own = groupStatus(pieces, at)
  if (own === 'actual' || (!own && isFinitePast(pieces, at)))
    return clauseStatus(pieces, at, from) ?? 'actual'
  if (own) return own
  return governorStatus(pieces, at, from) ?? 'actual'
}

/** The status that the verb group beginning at piece `at` gives its subject, or null. */
function followingStatus(pieces: readonly Piece[], at: number): Status | null {
  const first = pieces[at]
  if (!first || first.kind !== 'word') return null
  const status = first.lower === 'without' ? undefined : GROUP_STATUS.get(first.lower)
  if (status) return pieces[at + 1]?.lower === 'have' ? 'hypothetical' : status
  if (!/^(?:is|are|was|were)$/u.test(first.lower)) return null
  const ahead = AHEAD_STATUS.get(pieces[at + 1]?.lower ?? '')
  if (ahead && pieces[at + 2]?.lower === 'to') return ahead
  return pieces[at + 1]?.lower === 'to' ? 'planned' : null
}

/** The status of a subject that ends before piece `to`: by the verb after it, else as `statusAt`. */
export function subjectStatus(pieces: readonly Piece[], at: number, to: number): Status {
  return followingStatus(pieces, to) ?? statusAt(pieces, at)
}
