// Which verbs bind somebody: verbs of promising, "will" and "must" in the right company.
// Everything else, forecasts, threats, warnings and wishes, is refused. Example: "will patrol the
// strait" binds, "will trigger a crisis" does not.
import type { Span } from '../../text/span.ts'
import { arrangedBy } from './arranged.ts'
import { dutyOf } from './duty.ts'
import { clauseStart, isActor, isEmbedded, subjectOf } from './subject.ts'
import type { Clauses } from '../event/clauses.ts'
import type { EventVerb } from '../event/verb-group.ts'
import {
  ACTION_BASES,
  AGREEMENT_NOUNS,
  ANNOUNCING_BASES,
  BINDING_BASES,
  EVENT_SUBJECTS,
  FORETELLING_ADVERBS,
  FORETELLING_BASES,
  FORETELLING_WORDS,
  FORSWORN_BASES,
  GIVING_BASES,
  HOSTILE_BASES,
  THREAT_BASES,
} from '../lexicon/obligations.ts'
import { namesLastDay, type Bound } from './clause.ts'

/** How a verb of a sentence binds somebody, or null where it does not. */
export function bindingOf(
  clauses: Clauses,
  group: EventVerb,
  names: readonly Span[],
): Bound | null {
  if (group.copula) return null
  if (BINDING_BASES.has(group.base)) return promised(clauses, group)
  const arranged = arrangedBind(clauses, group, names)
  if (arranged) return arranged
  const laid = arrangedBy(clauses, group) ?? dutyOf(clauses, group)
  if (laid) return laid
  // "will meet and discuss": the second verb is part of what the first promises.
  if (group.first === group.head || !group.modal) return null
  if (group.perfect || group.progressive || isForetold(clauses, group)) return null
  if (isQuestion(clauses)) return null
  if (isPromisedClause(clauses, group)) return { group, action: group }
  if (group.modal === 'may') return mayBind(clauses, group)
  if (hasEventSubject(clauses, group)) return null
  if (/^(?:will|shall)$/u.test(group.modal)) return willBind(clauses, group, names)
  if (group.modal === 'would') return wouldBind(clauses, group)
  return group.modal === 'must' ? mustBind(clauses, group) : null
}

/**
 * "pledged to reopen", "agreed not to fire", "promised 300 tonnes": told as done, not denied or
 * wished for.
 */
function promised(clauses: Clauses, group: EventVerb): Bound | null {
  const { tokens, groups } = clauses
  if (group.negated || group.form === 'infinitive' || group.form === 'ing' || group.passive)
    return null
  if (group.modal || isConditional(clauses, group) || !isTold(clauses, group)) return null
  const k = groups.indexOf(group)
  const next = groups[k + 1]
  const verb = afterAdjunct(clauses, group.head)
  const link = tokens[verb + 1]?.lower ?? ''
  const begins = next && (link === 'to' || (link === 'not' && tokens[verb + 2]?.lower === 'to'))
  if (begins && next.form === 'infinitive' && next.first - verb <= 2) {
    const negated = link === 'not'
    if (THREAT_BASES.has(next.base) && !negated) return null
    return { group: { ...group, negated }, action: next }
  }
  if (!GIVING_BASES.has(group.base)) return null
  const object = tokens[group.head + 1]
  return object?.form === 'number' ||
    object?.lower === '$' ||
    object?.lower === '€' ||
    object?.lower === '£'
    ? { group, action: group }
    : null
}

/** Index of the last word of "undertook in Quince", "agreed on Monday": where "to" may follow. */
function afterAdjunct({ tokens }: Clauses, head: number): number {
  // "promised, in the accord, to reopen"
  if (tokens[head + 1]?.lower === ',')
    for (let k = head + 3; k <= head + 9; k++)
      if (tokens[k]?.lower === ',' && tokens[k + 1]?.lower === 'to') return k
  if (!/^(?:in|at|on)$/u.test(tokens[head + 1]?.lower ?? '')) return head
  for (let k = head + 3; k <= head + 5; k++) if (tokens[k]?.lower === 'to') return k - 1
  return head
}

/** Told as done, or by "we"; not inside a noun phrase ("the target it pledged to reach"). */
function isTold(clauses: Clauses, { first, head, form }: EventVerb): boolean {
  const { tokens, from } = clauses
  const before = first > from ? tokens[first - 1]!.lower : ''
  if (form === 'present' && first === head && !/s$|^we$|^i$/u.test(tokens[head]!.lower + before))
    return /^(?:we|i)$/u.test(before)
  return !isEmbedded(clauses, {
    from: clauseStart(clauses, { first, head } as EventVerb),
    to: first,
  })
}

/** "will patrol", "will be opened", "will not attack"; "no troops will be allowed". */
function willBind(clauses: Clauses, group: EventVerb, names: readonly Span[] | null): Bound | null {
  if (!group.passive && names && !actsHere(clauses, group, names)) return null
  const denied = group.negated || startsWithNo(clauses, group)
  if (denied) {
    const binds =
      FORSWORN_BASES.has(group.base) ||
      (group.passive && /^(?:allow|permit|admit|let)$/u.test(group.base))
    return binds ? { group, action: group } : null
  }
  if (!ACTION_BASES.has(group.base)) return null
  // "will take place", "will be set": a calendar entry or an outcome, no promise.
  if (HOSTILE_BASES.has(group.base) || /^(?:set|close|move)$/u.test(group.base)) return null
  return { group, action: group }
}

/** Whether the subject is somebody who can bind himself. */
function actsHere(clauses: Clauses, group: EventVerb, names: readonly Span[]): boolean {
  const subject = subjectOf(clauses, group)
  return subject !== null && isActor(clauses, subject, names)
}

/** Reported promises only: "said it would withdraw". */
function wouldBind(clauses: Clauses, group: EventVerb): Bound | null {
  const { tokens, groups } = clauses
  const previous = groups[groups.indexOf(group) - 1]
  if (!previous || !ANNOUNCING_BASES.has(previous.base) || previous.negated) return null
  const between = tokens.slice(previous.head + 1, group.first).map(({ lower }) => lower)
  if (between.length > 2 || !/^(?:it|they|he|she|we)$/u.test(between.at(-1) ?? '')) return null
  return willBind(clauses, group, null)
}

/** "has promised that no family will be sent back": what follows the promise binds, threats aside. */
function isPromisedClause(clauses: Clauses, group: EventVerb): boolean {
  const { tokens, groups } = clauses
  if (!/^(?:will|would)$/u.test(group.modal ?? '')) return false
  const promise = groups[groups.indexOf(group) - 1]
  if (!promise || !BINDING_BASES.has(promise.base) || promise.negated || promise.passive)
    return false
  if (promise.modal || promise.form === 'infinitive' || promise.form === 'ing') return false
  if (tokens[promise.head + 1]?.lower !== 'that' || isConditional(clauses, promise)) return false
  return !THREAT_BASES.has(group.base) || group.negated || startsWithNo(clauses, group)
}

/** "may be opened with the consent of Marn": a permission, not a possibility. */
function mayBind({ tokens, to }: Clauses, group: EventVerb): Bound | null {
  if (!group.passive || group.negated || !ACTION_BASES.has(group.base)) return null
  const tail = tokens.slice(group.head + 1, Math.min(to, group.head + CONSENT_REACH))
  const permits = tail.some(
    ({ lower }, k) =>
      /^(?:with|without|by)$/u.test(lower) &&
      tail.slice(k + 1, k + 6).some((token) => CONSENT.test(token.lower)),
  )
  return permits ? { group, action: group } : null
}

const CONSENT_REACH = 10
const CONSENT = /^(?:consent|permission|approval|agreement|assent)$/u

/** "is to be reopened by June", "Marn is to hand over the fort under the deal": an arrangement. */
function arrangedBind(clauses: Clauses, group: EventVerb, names: readonly Span[]): Bound | null {
  const { tokens } = clauses
  if (group.form !== 'infinitive' || group.modal || group.negated) return null
  if (tokens[group.first]?.lower !== 'to') return null
  const laid = LAID.test(tokens[group.first - 1]?.lower ?? '') ? 1 : 0
  if (!/^(?:is|are|has|have)$/u.test(tokens[group.first - 1 - laid]?.lower ?? '')) return null
  if (isForetold(clauses, group) || isQuestion(clauses)) return null
  // "will have to reopen"
  const modal = /^(?:will|shall)$/u.test(tokens[group.first - 2 - laid]?.lower ?? '') ? 2 : 1
  const arranged = { ...group, first: group.first - modal - laid }
  if (!group.passive && !actsHere(clauses, arranged, names)) return null
  return mustBind(clauses, arranged)
}

/** "is obliged to", "is due to": what stands between "is" and the infinitive. */
const LAID = /^(?:obliged|obligated|bound|required|due|supposed|meant)$/u

/**
 * "must be withdrawn by 3 May", "under the deal, rebels must leave": an obligation with a date or
 * an agreement.
 */
function mustBind(clauses: Clauses, group: EventVerb): Bound | null {
  if (underAgreement(clauses)) return THREAT_BASES.has(group.base) ? null : { group, action: group }
  return ACTION_BASES.has(group.base) && hasDeadline(clauses, group)
    ? { group, action: group }
    : null
}

/** A "by" that is not an agent: a number, a month or "the end of" follows; "on 3 May at the latest". */
function hasDeadline(clauses: Clauses, { head }: EventVerb): boolean {
  const { tokens, from, to } = clauses
  if (namesLastDay(clauses)) return true
  for (let k = from; k < to; k++) {
    if (k - head > 20) continue
    if (!/^(?:by|before|within|until|than|ahead)$/u.test(tokens[k]!.lower)) continue
    const next = tokens.slice(k + 1, k + 5).map(({ lower }) => lower)
    if (tokens[k + 1]?.form === 'number' || next.some((lower) => DATE_WORD.test(lower))) return true
  }
  return false
}

const DATE_WORD =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|end|tomorrow|tonight|week|month|year|midnight|noon)$/u

/** "under the deal", "as part of the new zone" anywhere in the sentence. */
function underAgreement({ tokens, from, to }: Clauses): boolean {
  for (let k = from; k < to; k++) {
    const lower = tokens[k]!.lower
    const opens =
      lower === 'under' ||
      (/^(?:part|terms|text|provisions)$/u.test(lower) && tokens[k + 1]?.lower === 'of') ||
      (lower === 'to' && tokens[k - 1]?.lower === 'according')
    if (opens && tokens.slice(k + 1, k + 7).some((token) => AGREEMENT_NOUNS.has(token.lower)))
      return true
  }
  return false
}

/** A verb or word in front that makes "will" a forecast, a fear, a threat or a wish. */
function isForetold(clauses: Clauses, { first }: EventVerb): boolean {
  const { tokens, from, groups } = clauses
  const governed = groups.some(
    (group) => group.head < first && FORETELLING_BASES.has(group.base) && !group.copula,
  )
  if (governed) return true
  if (tokens.slice(from, first).some(({ lower }) => FORETELLING_WORDS.has(lower))) return true
  return tokens.slice(first, first + 3).some(({ lower }) => FORETELLING_ADVERBS.has(lower))
}

/** "if" right before the promise itself: "if they agree to leave". */
function isConditional({ tokens, from }: Clauses, { first }: EventVerb): boolean {
  for (let k = first - 1; k >= from && first - k <= 8; k--) {
    const { lower } = tokens[k]!
    if (lower === ',') return false
    if (/^(?:if|unless|whether|until)$/u.test(lower)) return true
  }
  return false
}

const isQuestion = ({ tokens, to }: Clauses) =>
  tokens[to - 1]?.lower === '?' || tokens[to - 2]?.lower === '?'

/** What happens cannot bind itself: "the offensive will", "there will". */
function hasEventSubject({ tokens, from, groups }: Clauses, group: EventVerb): boolean {
  const previous = groups[groups.indexOf(group) - 1]
  const start = Math.max(from, previous ? previous.head + 1 : from, group.first - 4)
  const last = tokens[group.first - 1]
  if (!last || group.first - 1 < from) return true
  if (group.passive) return false
  // "said that it would", "the day by which Orsk must": what joins clauses is no subject.
  return tokens
    .slice(start, group.first)
    .some(
      ({ lower }, k, all) =>
        EVENT_SUBJECTS.has(lower) && (!/^(?:that|which)$/u.test(lower) || k === all.length - 1),
    )
}

function startsWithNo({ tokens, from, groups }: Clauses, group: EventVerb): boolean {
  const previous = groups[groups.indexOf(group) - 1]
  const start = Math.max(from, previous ? previous.head + 1 : from, group.first - 8)
  return tokens.slice(start, group.first).some(({ lower }) => lower === 'no' || lower === 'neither')
}
