// The commitment layer: who is bound to what, by when and on which condition, and who announced
// it. Forecasts, threats, demands and warnings bind nobody. Example: "Orsk pledged to reopen the
// port by 3 May 2031" -> who Orsk, what "reopen the port by 3 May 2031", due 2031-05-03, dated.
import type { Commitment, Quotation, Time } from '../model/annotation.ts'
import type { Annotated, Annotator } from '../model/annotator.ts'
import { addDays, type DayRange } from '../model/calendar.ts'
import { containsSpan, firstAtOrAfter, type Span } from '../text/span.ts'
import {
  boundSubject,
  clauseEnd,
  conditionIn,
  subjectStart,
  type Bound,
} from './commitment-clause.ts'
import { bindingOf } from './commitment-rule.ts'
import { clausesOf, type Clauses } from './event-clauses.ts'
import type { EventVerb } from './event-verb-group.ts'
import { ANNOUNCING_BASES } from './lexicon/obligations.ts'

export const commitment: Annotator<'commitment'> = {
  makes: 'commitment',
  version: 1,
  needs: ['sentence', 'name', 'place', 'time', 'quotation'],
  annotate: (report) =>
    clausesOf(report).flatMap((clauses) =>
      clauses.groups.flatMap((group) => {
        const bound = bindingOf(clauses, group)
        return bound ? [commitmentOf(report, clauses, bound)] : []
      }),
    ),
}

function commitmentOf(report: Annotated, clauses: Clauses, bound: Bound): Commitment {
  const { tokens } = clauses
  const { text } = report
  const end = clauseEnd(clauses, bound.action)
  const subject = boundSubject(clauses, bound, report.layer('time'))
  const startToken = Math.min(subjectStart(clauses, bound.group), bound.group.first)
  const at = { start: tokens[startToken]!.start, end: tokens[end - 1]!.end }
  const condition = conditionIn(clauses)
  const due = dueOf(report, clauses, { from: startToken, to: end })
  const announcedBy = announcerOf(report, clauses, bound)
  return {
    kind: 'commitment',
    ...at,
    who: whoOf(text, subject, announcedBy),
    announcedBy,
    what: whatOf(text, clauses, bound, { at, end }),
    due,
    condition,
    status: condition ? 'conditional' : due ? 'dated' : 'undated',
  }
}

/** Pronouns name nobody: the announcer where it is he who binds himself, else nobody. */
function whoOf(text: string, subject: Span | null, announcedBy: string | null): string | null {
  if (!subject) return null
  const words = text.slice(subject.start, subject.end)
  if (/^(?:it|we|he|she|they|i)$/iu.test(words)) return announcedBy
  return words
}

/** The predicate as printed; of a passive the whole clause, for its subject is what is promised. */
function whatOf(
  text: string,
  { tokens }: Clauses,
  { group, action }: Bound,
  { at, end }: { readonly at: Span; readonly end: number },
): string {
  if (action.passive) return text.slice(at.start, at.end)
  const verb = text.slice(tokens[action.head]!.start, tokens[end - 1]!.end)
  return group.negated ? `not ${verb}` : verb
}

/**
 * The date by or on which it is due, where the clause or its head states one. Open where it is not
 * resolved.
 */
function dueOf(
  { layer }: Annotated,
  { tokens, from }: Clauses,
  clause: { readonly from: number; readonly to: number },
): DayRange | null {
  const times = layer('time')
  const start = tokens[from]!.start
  const end = tokens[clause.to - 1]!.end
  for (let k = firstAtOrAfter(times, start); k < times.length && times[k]!.start < end; k++) {
    const due = dueBy(times[k]!, tokens[firstAtOrAfter(tokens, times[k]!.start) - 1]?.lower ?? '')
    if (due) return due
  }
  return null
}

function dueBy(time: Time, before: string): DayRange | null {
  if (time.value.endsWith('_REF') || time.type === 'set') return null
  if (time.type === 'duration')
    return before === 'within' || before === 'in' ? { from: null, to: null } : null
  if (/^(?:by|until|till|than|through)$/u.test(before)) return { from: null, to: time.to }
  if (before === 'before') return { from: null, to: time.from && addDays(time.from, -1) }
  if (
    /^(?:on|from|in|this|next|late|early|starting|after)$/u.test(before) ||
    /^(?:next|tomorrow|this)/u.test(time.stated)
  )
    return { from: time.from, to: time.to }
  return null
}

/**
 * Who announces it: the speaker of a quotation that holds it, else the name before a reporting
 * verb.
 */
function announcerOf(report: Annotated, clauses: Clauses, bound: Bound): string | null {
  const { tokens } = clauses
  const at = tokens[bound.action.head]!
  const quoted = speakerOver(report.layer('quotation'), at)
  if (quoted) return quoted
  const names = report.layer('name')
  for (const group of clauses.groups) {
    if (!ANNOUNCING_BASES.has(group.base) || group.form === 'infinitive' || group === bound.action)
      continue
    const name = nameBefore(names, clauses, group) ?? nounBefore(clauses, group)
    if (name) return report.text.slice(name.start, name.end)
  }
  return null
}

function speakerOver(quotations: readonly Quotation[], at: Span): string | null {
  const after = firstAtOrAfter(quotations, at.end)
  for (let i = after - 1; i >= 0 && i >= after - 4; i--)
    if (containsSpan(quotations[i]!, at) && quotations[i]!.speaker)
      return quotations[i]!.speaker!.name
  return null
}

/** The name that ends right before a reporting verb, or begins right after it ("said Venn"). */
function nameBefore(
  names: readonly Span[],
  { tokens, from }: Clauses,
  group: EventVerb,
): Span | null {
  const start = tokens[group.first]!.start
  const before = names[firstAtOrAfter(names, start) - 1]
  const gap = before ? tokens.slice(firstAtOrAfter(tokens, before.end), group.first) : []
  if (
    before &&
    before.start >= tokens[from]!.start &&
    gap.length <= 2 &&
    gap.every(({ lower }) => /^(?:on|,|who|also)$/u.test(lower))
  )
    return before
  const next = names[firstAtOrAfter(names, tokens[group.head]!.end)]
  return next && firstAtOrAfter(tokens, next.start) === group.head + 1 && group.base === 'say'
    ? next
    : null
}

/** "the port authority said": the subject as printed, where it is short and no pronoun. */
function nounBefore(clauses: Clauses, group: EventVerb): Span | null {
  const { tokens } = clauses
  const subject = boundSubject(clauses, { group: { ...group, passive: false }, action: group }, [])
  if (!subject) return null
  const words = tokens.slice(
    firstAtOrAfter(tokens, subject.start),
    firstAtOrAfter(tokens, subject.end),
  )
  const plain = words.length <= 8 && words.every(({ form }) => form === 'word')
  const pronoun = words.length === 1 && /^(?:it|he|she|they|we|i|who)$/u.test(words[0]!.lower)
  return plain && !pronoun ? subject : null
}
