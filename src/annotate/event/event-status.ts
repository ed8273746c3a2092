// Whether an event is told as a fact, as planned, foreseen, possible only or as not having
// happened: from its verb group and from what governs it. Example: "could strike" is hypothetical,
// "plans to strike" planned, "did not strike" denied.
import type { Status } from '../../model/annotation.ts'
import {
  CONDITION_WORDS,
  DID_GOVERNORS,
  FEARING_BASES,
  NOT_DONE_GOVERNORS,
  OUTCOME_BASES,
  PLAN_NOUNS,
  PLANNED_ADJECTIVES,
  PLANNING_BASES,
  POSSIBILITY_NOUNS,
  POSSIBLE_ADJECTIVES,
  PREVENTING_BASES,
  WISH_GOVERNORS,
} from '../lexicon/realis.ts'
import type { Clauses } from './clauses.ts'
import type { EventVerb } from './verb-group.ts'

/** How far a governor may stand from what it governs, in tokens. */
const REACH = 9

/** Statuses of all groups of a sentence, in order: each may depend on the one before. */
export function groupStatuses(clauses: Clauses): Status[] {
  const statuses: Status[] = []
  for (const [k, group] of clauses.groups.entries())
    statuses.push(
      groupStatus(clauses, group, { group: clauses.groups[k - 1], status: statuses[k - 1] }),
    )
  return statuses
}

interface Before {
  readonly group: EventVerb | undefined
  readonly status: Status | undefined
}

function groupStatus(clauses: Clauses, group: EventVerb, before: Before): Status {
  if (group.negated || hasNoSubject(clauses, group, before.group)) return 'denied'
  if (inCondition(clauses, group)) return 'hypothetical'
  if (group.modal) return modalStatus(group)
  if (group.form === 'infinitive') return infinitiveStatus(clauses, group, before)
  if (group.form === 'ing') return ingStatus(clauses, group, before)
  if (
    group.passive &&
    group.form === 'participle' &&
    isOpen(before) &&
    near(before.group, group.first)
  )
    return before.status!
  return 'actual'
}

function modalStatus({ modal, perfect, base }: EventVerb): Status {
  if (/^(?:will|shall)$/u.test(modal!)) return OUTCOME_BASES.has(base) ? 'projected' : 'planned'
  if (modal === 'would') return perfect ? 'hypothetical' : 'projected'
  if (/^(?:must|should|ought)$/u.test(modal!)) return perfect ? 'hypothetical' : 'planned'
  return 'hypothetical'
}

const word = ({ tokens, from }: Clauses, i: number) => (i >= from ? (tokens[i]?.lower ?? '') : '')
const near = (group: EventVerb | undefined, at: number) =>
  group !== undefined && at - group.head <= REACH
const isOpen = ({ status }: Before) => status !== undefined && status !== 'actual'

/** "no troops left", "nobody left": the subject itself denies. */
function hasNoSubject(
  clauses: Clauses,
  { first }: EventVerb,
  before: EventVerb | undefined,
): boolean {
  const stop = Math.max(clauses.from, first - 7, before ? before.head + 1 : 0)
  for (let i = first - 1; i >= stop; i--) {
    const lower = word(clauses, i)
    if (/^[,;:.]$/u.test(lower)) return false
    if (/^(?:no|nobody|none|nothing|neither|no-one)$/u.test(lower)) return true
  }
  return false
}

/** A condition word before the group in its own clause. */
function inCondition(clauses: Clauses, { first }: EventVerb): boolean {
  for (let i = first - 1; i >= clauses.from && first - i <= 14; i--) {
    const lower = word(clauses, i)
    if (/^[,;:"”]$/u.test(lower)) return false
    if (CONDITION_WORDS.has(lower)) return true
    // "Should the lake rise, …"
    if (lower === 'should' && i === clauses.from && i < first - 1) return true
  }
  return false
}

/**
 * The governing word stands before "to", perhaps with an object between: "asked the rebels to
 * leave".
 */
function infinitiveStatus(clauses: Clauses, { first, base }: EventVerb, before: Before): Status {
  const governor = word(clauses, first - 1)
  const direct = governorStatus(governor, before.status)
  if (direct) return direct
  if (before.group && near(before.group, first)) {
    const spelled = clauses.tokens[before.group.head]!.lower
    const distant = governorStatus(spelled, before.status)
    if (distant) return distant
    if (isOpen(before)) return before.status!
  }
  return OUTCOME_BASES.has(base) ? 'projected' : 'planned'
}

function governorStatus(governor: string, status: Status | undefined): Status | null {
  if (DID_GOVERNORS.has(governor)) return status ?? 'actual'
  if (NOT_DONE_GOVERNORS.has(governor)) return 'denied'
  return WISH_GOVERNORS.has(governor) ? 'hypothetical' : null
}

function ingStatus(clauses: Clauses, { first }: EventVerb, before: Before): Status {
  if (!before.group || !near(before.group, first)) return 'actual'
  const joined = word(clauses, first - 1) !== ','
  if (PREVENTING_BASES.has(before.group.base) && joined && before.group.base !== 'stop')
    return before.status === 'denied' ? 'actual' : 'denied'
  if (PLANNING_BASES.has(before.group.base) && joined) return 'planned'
  return isOpen(before) ? before.status! : 'actual'
}

/**
 * Status of an event noun at token `at`: by its adjectives, what governs it, or the verb it is the
 * subject of.
 */
export function nounStatus(clauses: Clauses, at: number, statuses: readonly Status[]): Status {
  const own = modifiedStatus(clauses, at)
  if (own) return own
  const k = clauses.groups.findLastIndex((group) => group.head < at)
  const governor = clauses.groups[k]
  if (governor && at - governor.head <= REACH && !isCut(clauses, governor.head, at)) {
    const particle = word(clauses, governor.head + 1)
    const governed =
      governor.base === 'call' ? (CALLS[particle] ?? null) : objectStatus(governor, statuses[k]!)
    if (governed) return governed
  }
  if (governor && gathersFor(clauses, governor, at)) return statuses[k]!
  const next = clauses.groups[k + 1]
  if (next && next.first - at <= 7 && !isCut(clauses, at, next.first)) {
    const status = statuses[k + 1]!
    if (status !== 'actual' && next.form !== 'infinitive') return status
    if (PREVENTING_BASES.has(next.base) && next.passive) return 'denied'
    if (/^(?:plan|schedule|expect|propose|due)$/u.test(next.base) && next.passive) return 'planned'
  }
  return 'actual'
}

/** "will sit down in Marn on Monday for their first talks": the noun is what they gather for. */
function gathersFor(clauses: Clauses, { base, head }: EventVerb, at: number): boolean {
  if (!/^(?:sit|meet|gather|convene|assemble|travel|fly|return|arrive|reconvene)$/u.test(base))
    return false
  if (at - head > 2 * REACH || isCut(clauses, head, at)) return false
  for (let i = at - 1; i > head && at - i <= 5; i--) if (word(clauses, i) === 'for') return true
  return false
}

// "called off the vote", "called for a vote"; "called a vote" says nothing of whether it was held.
const CALLS: Readonly<Record<string, Status>> = { off: 'denied', for: 'hypothetical' }

function objectStatus(governor: EventVerb, status: Status): Status | null {
  if (PREVENTING_BASES.has(governor.base)) return status === 'denied' ? 'actual' : 'denied'
  if (status !== 'actual') return status
  if (PLANNING_BASES.has(governor.base)) return 'planned'
  return FEARING_BASES.has(governor.base) ? 'hypothetical' : null
}

/** Whether a comma or a clause opener parts two places. */
function isCut({ tokens }: Clauses, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++)
    if (/^(?:[,;:"“”]|that|which|who|after|before|because|while|when|but)$/u.test(tokens[i]!.lower))
      return true
  return false
}

/** "a planned strike", "no strike", "fears of a strike". */
function modifiedStatus(clauses: Clauses, at: number): Status | null {
  for (let i = at - 1; i >= clauses.from && at - i <= 5; i--) {
    const lower = word(clauses, i)
    if (lower === 'no') return 'denied'
    if (PLANNED_ADJECTIVES.has(lower) && at - i <= 3) return 'planned'
    if (POSSIBLE_ADJECTIVES.has(lower) && at - i <= 3) return 'hypothetical'
    if (/^(?:of|for|to|against|that)$/u.test(lower))
      return governedByNoun(word(clauses, i - 1), lower)
    if (/^[,;:.]$/u.test(lower)) return null
  }
  return null
}

function governedByNoun(noun: string, link: string): Status | null {
  if (noun === 'without') return 'denied'
  if (POSSIBILITY_NOUNS.has(noun)) return 'hypothetical'
  return PLAN_NOUNS.has(noun) && link === 'for' ? 'planned' : null
}
