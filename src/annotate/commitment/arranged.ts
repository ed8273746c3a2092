// What an accord lays on somebody without that somebody being the subject: "obliges the army to
// withdraw", "gives the Front until 3 May to leave", "3 May is the deadline for the Front to
// leave", "it was agreed that the Front would leave". Example: "The deal binds Orsk to reopen the
// port by 3 May" -> who "Orsk", what "reopen the port by 3 May".
import type { Span } from '../../text/span.ts'
import type { Clauses } from '../event/clauses.ts'
import type { EventVerb } from '../event/verb-group.ts'
import {
  ACTION_BASES,
  AGREEMENT_NOUNS,
  FORETELLING_BASES,
  HOSTILE_BASES,
  OBLIGING_BASES,
  THREAT_BASES,
} from '../lexicon/obligations.ts'
import type { Bound } from './clause.ts'
import { isDue } from './duty.ts'

/** Tokens between the word that binds and "to", at most. */
const REACH = 14

const lowerAt = ({ tokens }: Clauses, k: number): string => tokens[k]?.lower ?? ''

/** How an accord binds somebody to the action of an infinitive or of "that … would"; else null. */
export function arrangedBy(clauses: Clauses, action: EventVerb): Bound | null {
  if (action.copula || THREAT_BASES.has(action.base) || isWarned(clauses, action)) return null
  if (action.form === 'infinitive' && lowerAt(clauses, action.first) === 'to')
    return obligedTo(clauses, action) ?? dueTo(clauses, action) ?? wordTo(clauses, action)
  return agreedThat(clauses, action) ?? requiredThat(clauses, action) ?? ownWord(clauses, action)
}

/** Whether somebody only fears, demands or doubts it. */
const isWarned = ({ groups }: Clauses, { first }: EventVerb): boolean =>
  groups.some((one) => one.head < first && FORETELLING_BASES.has(one.base) && !one.copula)

/** "obliges the army to withdraw", "calls for the army to leave", "Orsk is required to reopen". */
function obligedTo(clauses: Clauses, action: EventVerb): Bound | null {
  const { groups, from } = clauses
  for (const verb of groups.filter((one) => one.head < action.first).toReversed()) {
    if (action.first - verb.head > REACH) return null
    const calls = verb.base === 'call' && lowerAt(clauses, verb.head + 1) === 'for'
    if (verb.copula || verb.negated || !(OBLIGING_BASES.has(verb.base) || calls)) continue
    const own = verb.passive ? subjectBefore(clauses, verb, from) : null
    const object = { from: verb.head + (calls ? 2 : 1), to: action.first }
    if (!own && object.to <= object.from) continue
    // "commits itself to withdraw": the subject binds itself.
    const itself = /^(?:it|them|him|her)sel(?:f|ves)$/u.test(lowerAt(clauses, object.from))
    if (!hasAccord(clauses) && !(itself && isDue(clauses))) return null
    if (calls && !accordBefore(clauses, verb.first)) return null
    const who = own ?? (itself ? subjectBefore(clauses, verb, from) : object)
    return { group: own ? verb : action, action, ...boundTo(clauses, who) }
  }
  return null
}

/** The words before a verb up to the comma, the opening or the conjunction before it. */
function subjectBefore(clauses: Clauses, { first }: EventVerb, from: number) {
  let start = first
  while (start > from && first - start < REACH && !STOPS.test(lowerAt(clauses, start - 1))) start--
  return { from: start, to: first }
}

const STOPS = /^(?:[,;:.“”"(]|that|which|and|but|where|while)$/u

/** Nouns of a date by which something is due: "the deadline for Orsk to reopen the port". */
const DEADLINE = /^(?:deadline|time-?limit|grace|cut-?off)$/u

/** "deadline … for Orsk to reopen", "Orsk has until 3 May to reopen". */
function dueTo(clauses: Clauses, action: EventVerb): Bound | null {
  const { from } = clauses
  for (let k = action.first - 1; k > from && action.first - k <= REACH; k--) {
    const lower = lowerAt(clauses, k)
    if (/^(?:for|to)$/u.test(lower) && k + 1 < action.first && deadlineBefore(clauses, k))
      return {
        group: action,
        action,
        ...boundTo(clauses, { from: k + 1, to: action.first }),
        anywhere: true,
      }
    if (lower === 'until') return givenUntil(clauses, action, k)
    if (/^[;:.]$/u.test(lower)) return null
  }
  return null
}

function deadlineBefore(clauses: Clauses, at: number): boolean {
  for (let k = at - 1; k >= clauses.from && at - k <= 4; k--)
    if (DEADLINE.test(lowerAt(clauses, k)) || isDate(clauses, k) || isTimeGiven(clauses, k))
      return true
  return /^(?:falls?|fell|up|down)$/u.test(lowerAt(clauses, at - 1)) && hasAccord(clauses)
}

/** "the time allowed for Orsk to reopen", "the period set for". */
const isTimeGiven = (clauses: Clauses, k: number): boolean =>
  (lowerAt(clauses, k) === 'day' && lowerAt(clauses, k - 1) === 'last') ||
  (/^(?:time|period|term|days|weeks|date|day)$/u.test(lowerAt(clauses, k)) &&
    /^(?:allowed|allotted|given|granted|set|fixed|agreed|limit)$/u.test(lowerAt(clauses, k + 1)))

const isDate = (clauses: Clauses, k: number): boolean =>
  MONTH.test(lowerAt(clauses, k)) &&
  [k - 1, k + 1].some((at) => clauses.tokens[at]?.form === 'number')

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u

/** Nouns by which somebody gives his word: "gave a pledge to reopen", "the duty to reopen". */
const WORD =
  /^(?:pledge|promise|undertaking|commitment|guarantee|vow|assurance|obligation|duty|word|deadline|agreement)$/u

/** "Orsk gave a written undertaking to reopen", "Orsk accepted a deadline of 3 May to reopen". */
function wordTo(clauses: Clauses, action: EventVerb): Bound | null {
  const { groups, from } = clauses
  let noun = action.first - 1
  while (noun > from && action.first - noun < 6 && !WORD.test(lowerAt(clauses, noun))) noun--
  const gap = noun + 1 === action.first || lowerAt(clauses, noun + 1) === 'of'
  if (!gap || !WORD.test(lowerAt(clauses, noun))) return null
  const verb = groups.findLast((one) => one.head < noun && one.form !== 'infinitive')
  if (!verb || !GIVES.test(verb.base) || verb.negated || verb.modal) return null
  const who = subjectBefore(clauses, verb, from)
  return { group: action, action, ...boundTo(clauses, who), anywhere: true }
}

const GIVES = /^(?:give|make|sign|accept|offer|renew|repeat)$/u

/** "gave its word in Keld that it would reopen the port", "said on Monday that it will". */
function ownWord(clauses: Clauses, action: EventVerb): Bound | null {
  if (!/^(?:would|will|must|shall)$/u.test(action.modal ?? '') || action.negated) return null
  if (!ACTION_BASES.has(action.base) || HOSTILE_BASES.has(action.base)) return null
  const that = action.first - 2
  if (!/^(?:it|they|he|she)$/u.test(lowerAt(clauses, that + 1))) return null
  if (lowerAt(clauses, that) !== 'that') return null
  const verb = clauses.groups.findLast((one) => one.head < that)
  if (!verb || verb.negated || verb.modal || verb.passive || that - verb.head > 6) return null
  const gives = GIVES.test(verb.base) && WORD_GIVEN.test(lowersOf(clauses, verb.head, that))
  const told = /^(?:say|announce|assure|confirm|declare|promise|pledge|vow|undertake)$/u
  if (!gives && !told.test(verb.base)) return null
  const who = subjectBefore(clauses, verb, clauses.from)
  return { group: action, action, ...boundTo(clauses, who) }
}

const WORD_GIVEN = /\b(?:word|pledge|promise|undertaking|commitment|guarantees?|assurances?)\b/u

const lowersOf = ({ tokens }: Clauses, from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ')

/** "article 4 requires that Orsk reopen the port": the bare form after "that". */
function requiredThat(clauses: Clauses, action: EventVerb): Bound | null {
  const { groups } = clauses
  if (action.form !== 'present' || action.negated || action.first !== action.head) return null
  if (lowerAt(clauses, action.head) !== action.base) return null
  const verb = groups.findLast((one) => one.head < action.first)
  if (!verb || !/^(?:require|stipulate|provide|specify|demand|mandate|dictate)$/u.test(verb.base))
    return null
  if (lowerAt(clauses, verb.head + 1) !== 'that' || !accordBefore(clauses, verb.first)) return null
  const who = { from: verb.head + 2, to: action.first }
  return who.to > who.from ? { group: action, action, ...boundTo(clauses, who) } : null
}

/** "gives the Front until 3 May to leave", "the Front has until 3 May to leave". */
function givenUntil(clauses: Clauses, action: EventVerb, until: number): Bound | null {
  const verb = clauses.groups.findLast(
    (one) => one.head < until && /^(?:give|grant|allow|leave|have|get|set)$/u.test(one.base),
  )
  const has = lowerAt(clauses, until - 1)
  if (/^(?:has|have|had)$/u.test(has)) {
    const who = subjectBefore(clauses, { first: until - 1 } as EventVerb, clauses.from)
    return { group: action, action, ...boundTo(clauses, who), anywhere: true }
  }
  if (!verb || until - verb.head > REACH || verb.negated) return null
  const who = verb.passive
    ? subjectBefore(clauses, verb, clauses.from)
    : { from: verb.head + 1, to: until }
  return { group: action, action, ...boundTo(clauses, who), anywhere: true }
}

/** "it was agreed in Keld that the army would lift the blockade". */
function agreedThat(clauses: Clauses, action: EventVerb): Bound | null {
  const { groups } = clauses
  if (!/^(?:would|will|should|must|shall)$/u.test(action.modal ?? '') || action.negated) return null
  const agreed = groups.findLast((one) => one.head < action.first)
  if (
    !agreed ||
    !/^(?:agree|stipulate|provide|specify|decide|settle|state|foresee|envisage|require|say)$/u.test(
      agreed.base,
    )
  )
    return null
  if (agreed.negated || agreed.modal || isConditional(clauses, agreed)) return null
  let that = -1
  for (let k = agreed.head + 1; k < action.first; k++) if (lowerAt(clauses, k) === 'that') that = k
  if (that < 0 || action.first - that > REACH) return null
  // "Orsk agreed in Keld that it would reopen the port."
  const own = agreed.base === 'agree' && !agreed.passive
  if (own && action.first === that + 2 && /^(?:it|they|he|she)$/u.test(lowerAt(clauses, that + 1)))
    return {
      group: action,
      action,
      ...boundTo(clauses, subjectBefore(clauses, agreed, clauses.from)),
    }
  const impersonal = agreed.passive && lowerAt(clauses, agreed.first - 1) === 'it'
  const sides = own && /^(?:signatories|parties|sides|delegations|negotiators)$/u
  const agrees = sides && sides.test(lowerAt(clauses, agreed.first - 1))
  if (!impersonal && !agrees && !accordBefore(clauses, agreed.first)) return null
  return { group: action, action, ...boundTo(clauses, { from: that + 1, to: action.first }) }
}

const isConditional = (clauses: Clauses, { first }: EventVerb): boolean =>
  /^(?:if|unless|whether)$/u.test(lowerAt(clauses, first - 2)) ||
  /^(?:if|unless|whether)$/u.test(lowerAt(clauses, first - 1))

/** A word for an accord, or for a part of one, anywhere in the sentence. */
function hasAccord({ tokens, from, to }: Clauses): boolean {
  return tokens.slice(from, to).some(({ lower }) => isAccord(lower))
}

function accordBefore({ tokens, from }: Clauses, at: number): boolean {
  return tokens.slice(Math.max(from, at - 8), at).some(({ lower }) => isAccord(lower))
}

const isAccord = (lower: string): boolean =>
  ACCORDS.has(lower) || /^(?:article|clause|paragraph|provisions?|annex|signed)$/u.test(lower)

/** Words for an accord without those that are also a plan or a place. */
const ACCORDS: ReadonlySet<string> = new Set(
  [...AGREEMENT_NOUNS].filter((word) => !/^(?:plan|zone|resolution|understanding)$/u.test(word)),
)

/** The party as printed, where the stretch is one. */
function boundTo(
  { tokens }: Clauses,
  { from, to }: { readonly from: number; readonly to: number },
): { readonly who: Span | null } {
  let end = to
  while (end > from && /^(?:,|also|both|each|now)$/u.test(tokens[end - 1]!.lower)) end--
  if (end <= from || end - from > 8) return { who: null }
  const pronoun = /^(?:it|them|him|her|us|they|he|she|we)$/u
  if (tokens.slice(from, end).some(({ lower }) => pronoun.test(lower))) return { who: null }
  return { who: { start: tokens[from]!.start, end: tokens[end - 1]!.end } }
}
