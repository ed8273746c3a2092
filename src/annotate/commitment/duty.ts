// What a noun of duty, a label or a day lays on somebody: "faces an obligation to", "the promise
// of Orsk to", "it falls to Orsk to", "Point three: Orsk to". All but the promises need a day or an
// accord in the sentence. Example: "Orsk is under an obligation to reopen the port by 3 May" ->
// who "Orsk", what "reopen the port by 3 May".
import type { Span } from '../../text/span.ts'
import type { Clauses } from '../event/clauses.ts'
import type { EventVerb } from '../event/verb-group.ts'
import { AGREEMENT_NOUNS, DUTY_NOUNS, THREAT_BASES } from '../lexicon/obligations.ts'
import type { Bound } from './clause.ts'

/** Tokens between the word that binds and "to", at most. */
const REACH = 14
/** Tokens of somebody who is bound, at most. */
const LONGEST = 8

const lowerAt = ({ tokens }: Clauses, k: number): string => tokens[k]?.lower ?? ''

/** How a noun of duty, a label or a question lays an infinitive's action on somebody; else null. */
export function dutyOf(clauses: Clauses, action: EventVerb): Bound | null {
  if (action.form !== 'infinitive' || action.copula || action.negated) return null
  if (lowerAt(clauses, action.first) !== 'to' || THREAT_BASES.has(action.base)) return null
  const who =
    byNoun(clauses, action) ??
    byPlainVerb(clauses, action) ??
    byLabel(clauses, action) ??
    byQuestion(clauses, action)
  return who ? { group: action, action, who, anywhere: true } : null
}

/** "the obligation of Orsk to", "a pledge from Orsk to", "Orsk faces an obligation to". */
function byNoun(clauses: Clauses, action: EventVerb): Span | null {
  const { from } = clauses
  let noun = action.first - 1
  while (noun > from && action.first - noun < REACH && !DUTY_NOUNS.has(lowerAt(clauses, noun)))
    noun--
  if (!DUTY_NOUNS.has(lowerAt(clauses, noun)) || !isDue(clauses)) return null
  if (isDoubted(clauses, noun)) return null
  const gap = noun + 1
  if (/^(?:of|by|from|for|on)$/u.test(lowerAt(clauses, gap)) && !dayAt(clauses, gap + 1))
    return spanOf(clauses, gap + 1, action.first)
  // "a deadline of 3 May to", "the duty to"
  const day = /^(?:of|until)$/u.test(lowerAt(clauses, gap)) && dayAt(clauses, gap + 1)
  if (gap !== action.first && !day) return null
  const owner = lowerAt(clauses, from) === 'for' ? upToComma(clauses, from + 1, noun) : null
  if (owner) return owner
  const given = givenTo(clauses, noun)
  if (given) return given
  const verb = clauses.groups.findLast((one) => one.head < noun && one.form !== 'infinitive')
  if (!verb || verb.negated || verb.modal) return null
  return HOLDS.test(verb.base) ? subjectSpan(clauses, verb.first) : null
}

/** "sets Orsk a deadline of 3 May to": who is bound stands between verb and noun. */
function givenTo(clauses: Clauses, noun: number): Span | null {
  let article = noun
  while (article > clauses.from && noun - article < 4 && !ARTICLE.test(lowerAt(clauses, article)))
    article--
  if (!ARTICLE.test(lowerAt(clauses, article))) return null
  for (let k = article - 1; k >= clauses.from && article - k <= LONGEST; k--)
    if (/^(?:sets?|gives?|gave|grants?|granted|hands?|handed)$/u.test(lowerAt(clauses, k)))
      return spanOf(clauses, k + 1, article)
  return null
}

const ARTICLE = /^(?:an?|the)$/u

// Verbs by which somebody has, takes or meets a duty. General English.
const HOLDS =
  /^(?:face|take|have|be|assume|carry|bear|meet|accept|declare|express|signal|sign|incur|shoulder|give|make|fulfil|honour|honor|keep|renew)$/u

/** Whether the duty is only asked for, feared or over: "no obligation to", "freed of the duty to". */
const isDoubted = (clauses: Clauses, noun: number): boolean =>
  [1, 2, 3].some((back) =>
    /^(?:no|not|never|without|freed?|released|broke|broken|any|whether)$/u.test(
      lowerAt(clauses, noun - back),
    ),
  )

/** "it falls to Orsk to", "the deal calls on Orsk to", "expects Orsk to", "provides for Orsk to". */
function byPlainVerb(clauses: Clauses, action: EventVerb): Span | null {
  const { from } = clauses
  for (let k = action.first - 2; k >= from && action.first - k <= LONGEST + 2; k--) {
    const lower = lowerAt(clauses, k)
    if (/^[,;:.]$/u.test(lower)) return null
    if (/^(?:falls?|fell|up)$/u.test(lower) && lowerAt(clauses, k + 1) === 'to')
      return isDue(clauses) ? spanOf(clauses, k + 2, action.first) : null
    // "has time to", "signed up to"
    const held = k + 2 === action.first && isDue(clauses)
    if (held && /^(?:has|have|had)$/u.test(lower) && lowerAt(clauses, k + 1) === 'time')
      return subjectSpan(clauses, k)
    if (held && lower === 'signed' && lowerAt(clauses, k + 1) === 'up')
      return subjectSpan(clauses, /^ha[sd]$/u.test(lowerAt(clauses, k - 1)) ? k - 1 : k)
    const phrase = `${lower} ${lowerAt(clauses, k + 1)}`
    const two = /^(?:calls? (?:on|upon|for)|provides? for|demands? (?:of|from)|asks? of)$/u
    const one = /^(?:expects|obligates|wants|allows|asks|foresees)$/u
    const size = two.test(phrase) ? 2 : one.test(lower) ? 1 : 0
    // The accord itself asks for it, not somebody who speaks of one.
    if (size > 0 && !isAccord(clauses, k - 1)) return null
    if (size > 0) return spanOf(clauses, k + size, beforeDay(clauses, k + size, action.first))
  }
  return null
}

/** "Point three: Orsk to reopen the port by 3 May": who is bound follows a colon. */
function byLabel(clauses: Clauses, action: EventVerb): Span | null {
  for (let k = action.first - 2; k > clauses.from && action.first - k <= LONGEST; k--) {
    if (lowerAt(clauses, k) !== ':') continue
    const verbs = clauses.groups.some((one) => one.head > k && one.head < action.first)
    return verbs || !isDue(clauses) ? null : spanOf(clauses, k + 1, action.first)
  }
  return null
}

/** "What Orsk must do by 3 May is to reopen the port", "what the deal asks of Orsk is to". */
function byQuestion(clauses: Clauses, action: EventVerb): Span | null {
  const { from } = clauses
  if (lowerAt(clauses, from) !== 'what' || !isDue(clauses)) return null
  if (!/^(?:is|was)$/u.test(lowerAt(clauses, action.first - 1))) return null
  for (let k = from + 1; k < action.first && k <= from + 12; k++) {
    if (/^(?:must|has|have|shall)$/u.test(lowerAt(clauses, k))) return spanOf(clauses, from + 1, k)
    const asks = /^(?:asks?|demands?|expects?|requires?)$/u.test(lowerAt(clauses, k))
    if (asks && /^(?:of|from)$/u.test(lowerAt(clauses, k + 1))) {
      return spanOf(clauses, k + 2, beforeDay(clauses, k + 2, action.first - 1))
    }
  }
  return null
}

/** "asks of Orsk by 3 May is to": the index before a day, which is no part of a name. */
function beforeDay(clauses: Clauses, from: number, to: number): number {
  let end = from
  while (end < to && !(DUE.test(lowerAt(clauses, end)) && dayAt(clauses, end + 1))) end++
  return end
}

/** Whether a sentence has a day by which something is due, or speaks of an accord. */
export function isDue(clauses: Clauses): boolean {
  const { tokens, from, to } = clauses
  for (let k = from; k < to; k++) {
    if (ACCORDS.has(tokens[k]!.lower)) return true
    const due = DUE.test(tokens[k]!.lower)
    if (due && (dayAt(clauses, k + 1) || dayAt(clauses, k + 2))) return true
  }
  return false
}

const DUE = /^(?:by|before|until|till|than|of|on|is|for|:)$/u
const ACCORDS: ReadonlySet<string> = new Set(
  [...AGREEMENT_NOUNS].filter((word) => !/^(?:plan|zone|resolution|understanding)$/u.test(word)),
)

/** An accord as a subject: "the deal calls on", "the text agreed in Keld provides for". */
function isAccord(clauses: Clauses, last: number): boolean {
  for (let k = last; k >= clauses.from && last - k < 7; k--) {
    const lower = lowerAt(clauses, k)
    if (/^[,;:.]$/u.test(lower)) return false
    if (ACCORDS.has(lower) || /^(?:text|article|clause|paragraph|timetable)$/u.test(lower))
      return true
  }
  return false
}

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u

/** "3 May", "May 3" at a token. */
function dayAt({ tokens }: Clauses, k: number): boolean {
  const [one, two] = [tokens[k], tokens[k + 1]]
  if (!one || !two) return false
  return one.form === 'number'
    ? MONTH.test(two.lower)
    : MONTH.test(one.lower) && two.form === 'number'
}

/** The words up to the comma after a lead-in: "For Orsk, the deadline to …". */
function upToComma(clauses: Clauses, from: number, to: number): Span | null {
  for (let k = from; k < to; k++) if (lowerAt(clauses, k) === ',') return spanOf(clauses, from, k)
  return null
}

/** The words before a verb up to the mark or the conjunction before it. */
function subjectSpan(clauses: Clauses, first: number): Span | null {
  let start = first
  while (start > clauses.from && first - start < REACH && !STOPS.test(lowerAt(clauses, start - 1)))
    start--
  return spanOf(clauses, start, first)
}

const STOPS = /^(?:[,;:.“”"(]|that|which|and|but|where|while|whether|if)$/u

/** A party as printed, where the stretch is short enough to be one and no pronoun. */
function spanOf({ tokens }: Clauses, from: number, to: number): Span | null {
  let end = to
  while (end > from && /^(?:,|also|both|each|now|in|time)$/u.test(tokens[end - 1]!.lower)) end--
  if (end <= from || end - from > LONGEST) return null
  const pronoun = /^(?:it|them|him|her|us|they|he|she|we|there|this|what|who)$/u
  if (tokens.slice(from, end).some(({ lower }) => pronoun.test(lower))) return null
  return { start: tokens[from]!.start, end: tokens[end - 1]!.end }
}
