// Who a verb is about: the subject in front of an active verb, the agent after a passive one, as
// printed. Whether it is somebody who can bind himself. Example: in "no tolls, police from both
// towns also will patrol" it is "police from both towns", an actor; in "the new space will allow"
// it is none.
import type { Time } from '../../model/annotation.ts'
import { firstAtOrAfter, indexHolding, type Span } from '../../text/span.ts'
import type { Clauses } from '../event/clauses.ts'
import type { EventVerb } from '../event/verb-group.ts'
import { ACTOR_NOUNS } from '../lexicon/obligations.ts'

/** Tokens [from, to) of a subject. */
export interface Subject {
  readonly from: number
  readonly to: number
}

/** Tokens of a subject, at most. */
const SUBJECT_REACH = 24
/** Verbs that share one subject ("came, saw and promised"), at most. */
const MAX_SHARED = 3

const PRONOUN = /^(?:it|we|he|she|they|i|you)$/u
const OPENER =
  /^(?:that|which|who|whom|when|while|where|because|although|though|since|until|how|what|whether|so|;|:|but)$/u
const TRAILING = /^(?:also|already|once|again|even|still|never|now|then|today|[,"”'’])$|ly$/u
const LEADING = /^(?:and|but|also|,|then|meanwhile|now|“|still|however)$/u
const LEAD_IN =
  /^(?:under|as|in|on|by|after|before|during|from|at|with|if|once|for|according|together|despite)$/u

/** Index of the first token of what stands in front of a verb in its clause. */
export function clauseStart({ tokens, from, groups }: Clauses, group: EventVerb): number {
  const previous = groups.findLast(
    (one) => one.head < group.first && !inSubject(tokens, one, group),
  )
  let start = Math.max(from, previous ? previous.head + 1 : from, group.first - SUBJECT_REACH)
  for (let k = group.first - 1; k >= start; k--) {
    const { lower } = tokens[k]!
    if (OPENER.test(lower) || (lower === 'and' && opensClause(tokens, k))) {
      start = k + 1
      break
    }
  }
  while (start < group.first && LEADING.test(tokens[start]!.lower)) start++
  return start
}

/** "and no troops will": a new subject follows; "Orsk and Venn will" joins two. */
const opensClause = (tokens: Clauses['tokens'], k: number) =>
  /^(?:no|all|it|they|he|she|we|any)$/u.test(tokens[k + 1]?.lower ?? '')

/** "troops deployed along the border will": a verb inside the subject. */
function inSubject(tokens: Clauses['tokens'], one: EventVerb, group: EventVerb): boolean {
  if (one.form === 'ing') return tokens[one.head]!.lower === 'including'
  return one.passive && one.form === 'participle' && group.first - one.head > 1
}

/**
 * The subject of an active verb; of "came and promised" that of "came". Null where none is
 * printed.
 */
export function subjectOf(clauses: Clauses, group: EventVerb, shared = 0): Subject | null {
  const { tokens, from, groups } = clauses
  let to = group.first
  // A lone "Italy" is no adverb.
  while (to > from + 1 && TRAILING.test(tokens[to - 1]!.lower)) to--
  if (to > from && /^(?:and|but|or)$/u.test(tokens[to - 1]!.lower)) {
    const first = groups.findLast(
      (one) => one.head < to && (one.form === 'past' || one.form === 'present'),
    )
    return first && shared < MAX_SHARED ? subjectOf(clauses, first, shared + 1) : null
  }
  let start = clauseStart(clauses, group)
  // "Under the deal, rebels will": the lead-in ends at its comma.
  if (LEAD_IN.test(tokens[start]?.lower ?? '')) {
    const comma = tokens.slice(0, to).findLastIndex((token, k) => k > start && token.lower === ',')
    if (comma < 0) return null
    start = comma + 1
  }
  // "…, she said": the clause before the comma has a subject of its own.
  if (PRONOUN.test(tokens[to - 1]?.lower ?? '') && tokens[to - 2]?.lower === ',') start = to - 1
  if (to <= start || OPENER.test(tokens[to - 1]!.lower) || tokens[to - 1]!.lower === 'there')
    return null
  return isEmbedded(clauses, { from: start, to }) ? null : { from: start, to }
}

/** "the target it pledged to reach": a clause inside a noun phrase, with a subject of its own. */
export function isEmbedded({ tokens }: Clauses, { from, to }: Subject): boolean {
  const before = tokens[to - 2]
  return to - 2 >= from && PRONOUN.test(tokens[to - 1]!.lower) && before?.form === 'word'
}

/** Words of a printed subject, at most: a longer one holds more than a subject. */
const MAX_PRINTED = 14

/** The words of a subject without a date at its end; null for a pronoun or a tangle. */
export function printedSubject(
  { tokens }: Clauses,
  subject: Subject | null,
  times: readonly Span[],
): Span | null {
  if (!subject) return null
  let { from, to } = subject
  for (let k = from + 1; k < to; k++) if (/^[-–—“`]$/u.test(tokens[k]!.lower)) from = k + 1
  while (
    to > from &&
    (indexHolding(times, tokens[to - 1]!.start) >= 0 || tokens[to - 1]!.lower === 'on')
  )
    to--
  if (to <= from || to - from > MAX_PRINTED) return null
  if (to - from === 1 && PRONOUN.test(tokens[from]!.lower)) return null
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end }
}

/**
 * Whether a subject is somebody: a pronoun for people, a name at its end, a noun for people or
 * bodies.
 */
export function isActor(
  { tokens }: Clauses,
  { from, to }: Subject,
  names: readonly Span[],
): boolean {
  if (to - from === 1 && PRONOUN.test(tokens[from]!.lower))
    return /^(?:we|i|he|she)$/u.test(tokens[from]!.lower)
  const last = tokens[to - 1]!
  const name = names[firstAtOrAfter(names, last.end) - 1]
  if (name && name.start <= last.start && name.end >= last.end && !last.lower.endsWith("'s")) {
    const before = tokens[firstAtOrAfter(tokens, name.start) - 1]?.lower ?? ''
    if (!/^(?:of|in|from|for|at|on|with|to)$/u.test(before)) return true
  }
  for (let k = from; k < to && !/^(?:of|,)$/u.test(tokens[k]!.lower); k++)
    if (ACTOR_NOUNS.has(tokens[k]!.lower)) return true
  return tokens.slice(from, to).some(({ lower }) => lower === 'both' || lower === 'sides')
}

/** "will be lifted by the council by 3 May": the first "by" with no date after it. */
export function agentAfter(
  { tokens, to }: Clauses,
  { head }: EventVerb,
  times: readonly Time[],
): Span | null {
  for (let k = head + 1; k < Math.min(to - 1, head + 10); k++) {
    if (tokens[k]!.lower !== 'by') continue
    const next = tokens[k + 1]!
    if (next.form !== 'word' || indexHolding(times, next.start) >= 0) continue
    if (next.lower.endsWith('ing')) return null
    let end = k + 1
    while (
      end + 1 < to &&
      tokens[end + 1]!.form === 'word' &&
      !AFTER_AGENT.test(tokens[end + 1]!.lower)
    )
      end++
    return { start: next.start, end: tokens[end]!.end }
  }
  return null
}

const AFTER_AGENT = /^(?:by|in|on|at|and|to|before|from|until|if|after|of)$/u
