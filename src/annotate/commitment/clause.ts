// The end and the condition of a clause that binds somebody. Example: in
// "Orsk will reopen the port if the truce holds, he said" the clause ends before ", he said", the
// condition is "if the truce holds".
import type { Mention } from '../../model/annotation.ts'
import type { Span } from '../../text/span.ts'
import type { Clauses } from '../event/clauses.ts'
import type { EventVerb } from '../event/verb-group.ts'
import { ANNOUNCING_BASES } from '../lexicon/obligations.ts'

/** A verb that binds and the action it binds to (the same one for "will reopen"). */
export interface Bound {
  readonly group: EventVerb
  readonly action: EventVerb
  /** Who is bound, where that is not the subject; null: somebody not named. */
  readonly who?: Span | null
  /** Whether the date may stand anywhere in the sentence. */
  readonly anywhere?: true
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

/**
 * Where the predicate of a noun of duty begins ("the duty to reopen the port by 3 May | was
 * written into the text"), or the end given.
 */
export function beforePredicate({ tokens }: Clauses, action: EventVerb, end: number): number {
  for (let k = action.head + 1; k < end; k++) {
    const { lower } = tokens[k]!
    if (/^(?:that|which|who|and|but|,)$/u.test(lower)) return end
    if (/^(?:is|was|were|are|has|had|runs|ran|expires)$/u.test(lower)) return k
  }
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

/**
 * "if …", "once …", "provided that …", "should the lake rise": the condition of the sentence, up to
 * its comma.
 */
export function conditionIn({ tokens, from, to }: Clauses): Mention | null {
  for (let k = from; k < to; k++) {
    const { lower } = tokens[k]!
    const opens =
      /^(?:if|unless|provided)$/u.test(lower) ||
      (lower === 'once' &&
        /^(?:the|all|it|they|he|she|a|an|both)$/u.test(tokens[k + 1]?.lower ?? '')) ||
      (lower === 'long' && tokens[k + 1]?.lower === 'as' && tokens[k - 1]?.lower === 'as') ||
      (lower === 'should' && k === from && tokens[to - 1]?.lower !== '?') ||
      (lower === 'condition' && tokens[k + 1]?.lower === 'that')
    if (!opens) continue
    let end = k + 1
    while (end < to && !/^[,.;:!?"”]$/u.test(tokens[end]!.lower)) end++
    if (end - k < 3) continue
    return { start: tokens[k]!.start, end: tokens[end - 1]!.end }
  }
  return null
}

/**
 * Whether a sentence speaks of a last day: "(deadline: 3 May)", "3 May is the day by which"; or
 * opens with the day as a label ("3 May: Orsk must …", "To be done by 3 May: …").
 */
export function namesLastDay({ tokens, from, to }: Clauses): boolean {
  const words = tokens.slice(from, to).map(({ lower }) => lower)
  const colon = words.indexOf(':')
  const label = colon >= 1 && colon <= 6 ? words.slice(0, colon).join(' ') : ''
  if (label !== '' && A_DAY.test(label)) return true
  return LAST_DAY.test(words.join(' '))
}

const A_DAY =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/u
const LAST_DAY =
  /\b(?:deadlines?|time-?limit|cut-?off|last (?:day|date)|at the latest|(?:day|date) (?:by|on) which|is when|(?:close|end) of)\b/u
