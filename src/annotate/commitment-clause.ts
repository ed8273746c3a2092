// The parts of a clause that binds somebody: its subject, its end, its condition. Example: in
// "Orsk will reopen the port if the truce holds, he said" the subject is "Orsk", the clause ends
// before ", he said", the condition is "if the truce holds".
import type { Mention, Time } from '../model/annotation.ts'
import { indexHolding, type Span } from '../text/span.ts'
import type { Clauses } from './event-clauses.ts'
import type { EventVerb } from './event-verb-group.ts'
import { ANNOUNCING_BASES } from './lexicon/obligations.ts'

/** A verb that binds and the action it binds to (the same one for "will reopen"). */
export interface Bound {
  readonly group: EventVerb
  readonly action: EventVerb
}

/** Tokens of a subject, at most. */
const SUBJECT_REACH = 24

/**
 * Index of the first token of the subject in front of a verb group; the group's own first token
 * where there is none.
 */
export function subjectStart({ tokens, from, groups }: Clauses, group: EventVerb): number {
  const previous = groups.findLast(
    (one) => one.head < group.first && !inRelative(tokens, one, group),
  )
  let start = Math.max(from, previous ? previous.head + 1 : from, group.first - SUBJECT_REACH)
  for (let k = group.first - 1; k >= start; k--) {
    const { lower } = tokens[k]!
    if (/^(?:that|;|:|but)$/u.test(lower) || (lower === 'and' && opensClause(tokens, k))) {
      start = k + 1
      break
    }
  }
  while (
    start < group.first &&
    /^(?:and|but|also|,|then|meanwhile|now)$/u.test(tokens[start]!.lower)
  )
    start++
  return start
}

/** "and no troops will": a new subject follows; "Orsk and Venn will" joins two. */
const opensClause = (tokens: Clauses['tokens'], k: number) =>
  /^(?:no|all|it|they|he|she|we|any)$/u.test(tokens[k + 1]?.lower ?? '')

/**
 * A reduced relative ("troops deployed along the border will"): part of the subject, not a verb of
 * its own.
 */
function inRelative(tokens: Clauses['tokens'], one: EventVerb, group: EventVerb): boolean {
  if (one.form === 'ing') return tokens[one.head]!.lower === 'including'
  return one.passive && one.form === 'participle' && group.first - one.head > 1
}

/** The subject as printed, or null: of a passive only an agent named after "by". */
export function boundSubject(
  clauses: Clauses,
  { group }: Bound,
  times: readonly Time[],
): Span | null {
  if (group.passive) return agentAfter(clauses, group, times)
  const { tokens } = clauses
  let start = subjectStart(clauses, group)
  // "Under the deal, rebels will": the lead-in ends at its comma.
  const opener = tokens[start]?.lower ?? ''
  if (
    /^(?:under|as|in|on|by|after|before|during|from|at|with|if|once|when|for|according)$/u.test(
      opener,
    )
  ) {
    const comma = tokens.findIndex(
      (token, k) => k > start && k < group.first && token.lower === ',',
    )
    if (comma < 0) return null
    start = comma + 1
  }
  let end = group.first - 1
  while (end >= start && /^[,"”]$/u.test(tokens[end]!.lower)) end--
  if (end >= start && /^[“"]$/u.test(tokens[start]!.lower) && start === end) return null
  if (/^(?:who|which|that|what|there)$/u.test(tokens[end]?.lower ?? '')) return null
  return end < start ? null : { start: tokens[start]!.start, end: tokens[end]!.end }
}

/** "will be lifted by the council by 3 May": the first "by" with no date after it. */
function agentAfter(
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
      !/^(?:by|in|on|at|and|to|before|from|until|if|after|of)$/u.test(tokens[end + 1]!.lower)
    )
      end++
    return { start: next.start, end: tokens[end]!.end }
  }
  return null
}

/** Index after the last token of the clause that an action heads. */
export function clauseEnd(clauses: Clauses, action: EventVerb): number {
  const { tokens, to, groups } = clauses
  let end = to
  while (end > action.head + 1 && /^[.!?;"”’')]$/u.test(tokens[end - 1]!.lower)) end--
  end = Math.min(end, beforeReport(clauses, action, end))
  const next = groups.find(
    (one) => one.first > action.head && one.first < end && one.modal && one.first !== one.head,
  )
  if (next) {
    for (let k = next.first - 1; k > action.head; k--)
      if (/^(?:and|but|while|;)$/u.test(tokens[k]!.lower)) {
        end = Math.min(end, k)
        break
      }
  }
  while (end > action.head + 1 && /^[,;:"”]$/u.test(tokens[end - 1]!.lower)) end--
  return end
}

/** Where ", he said" or ", the ministry announced on Friday" begins. */
function beforeReport({ tokens, groups }: Clauses, action: EventVerb, end: number): number {
  for (const one of groups) {
    if (one.head <= action.head || one.head >= end || !ANNOUNCING_BASES.has(one.base)) continue
    for (let k = one.first - 1; k > action.head && one.first - k <= 8; k--)
      if (tokens[k]!.lower === ',' || /^["”]$/u.test(tokens[k]!.lower)) return k
  }
  return end
}

/** "if …", "once …", "provided that …": the condition of the sentence, up to its comma. */
export function conditionIn({ tokens, from, to }: Clauses): Mention | null {
  for (let k = from; k < to; k++) {
    const { lower } = tokens[k]!
    const opens =
      /^(?:if|unless|provided)$/u.test(lower) ||
      (lower === 'once' &&
        /^(?:the|all|it|they|he|she|a|an|both)$/u.test(tokens[k + 1]?.lower ?? '')) ||
      (lower === 'long' && tokens[k + 1]?.lower === 'as' && tokens[k - 1]?.lower === 'as') ||
      (lower === 'condition' && tokens[k + 1]?.lower === 'that')
    if (!opens) continue
    let end = k + 1
    while (end < to && !/^[,.;:!?"”]$/u.test(tokens[end]!.lower)) end++
    if (end - k < 3) continue
    return { start: tokens[k]!.start, end: tokens[end - 1]!.end }
  }
  return null
}
