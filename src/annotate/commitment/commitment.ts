// The commitment layer: who is bound to what, by when and on which condition, and who announced
// it. Forecasts, threats, demands and warnings bind nobody. Example: "Orsk pledged to reopen the
// port by 3 May 2031" -> who Orsk, what "reopen the port by 3 May 2031", due 2031-05-03, dated.
import type { Commitment, Quotation, Time } from '../../model/annotation.ts'
import type { Annotated, Annotator } from '../../model/annotator.ts'
import { addDays, type DayRange } from '../../model/calendar.ts'
import { containsSpan, firstAtOrAfter, type Span } from '../../text/span.ts'
import { beforePredicate, clauseEnd, conditionIn, namesLastDay, type Bound } from './clause.ts'
import { bindingOf } from './rule.ts'
import {
  agentAfter,
  clauseStart,
  isActor,
  printedSubject,
  subjectOf,
  type Subject,
} from './subject.ts'
import { clausesOf, type Clauses } from '../event/clauses.ts'
import type { EventVerb } from '../event/verb-group.ts'
import { canSpeak, isSupposed } from '../grammar/speaking.ts'
import { ANNOUNCING_BASES } from '../lexicon/obligations.ts'

export const commitment: Annotator<'commitment'> = {
  makes: 'commitment',
  version: 6,
  needs: ['sentence', 'name', 'place', 'time', 'quotation'],
  annotate: (report) => {
    const names = report.layer('name')
    const found: Commitment[] = []
    for (const clauses of clausesOf(report))
      for (const group of clauses.groups) {
        const bound = bindingOf(clauses, group, names)
        if (bound) found.push(commitmentOf(report, clauses, bound))
      }
    return found
  },
}

function commitmentOf(report: Annotated, clauses: Clauses, bound: Bound): Commitment {
  const { tokens } = clauses
  const { group, action } = bound
  const end = bound.anywhere
    ? beforePredicate(clauses, action, clauseEnd(clauses, action))
    : clauseEnd(clauses, action)
  const laid = bound.who !== undefined
  const subject = group.passive || laid ? null : subjectOf(clauses, group)
  const opens = laid ? group.first : clauseStart(clauses, group)
  const startToken = Math.min(subject?.from ?? opens, group.first)
  const at = { start: tokens[startToken]!.start, end: tokens[end - 1]!.end }
  const condition = conditionIn(clauses)
  const within = { from: group.passive ? startToken : group.first, to: end }
  const due = dueOf(report, clauses, within) ?? dueAround(report, clauses, bound)
  const announcedBy = announcerOf(report, clauses, bound)
  const agent = laid
    ? bound.who!
    : group.passive
      ? agentAfter(clauses, group, report.layer('time'))
      : null
  return {
    kind: 'commitment',
    ...at,
    who: whoOf(report, clauses, { subject, agent, announcedBy }),
    announcedBy,
    what: whatOf(report.text, clauses, bound, { at, end }),
    due,
    condition,
    status: condition ? 'conditional' : due ? 'dated' : 'undated',
  }
}

interface Parties {
  readonly subject: Subject | null
  readonly agent: Span | null
  readonly announcedBy: string | null
}

/** Pronouns name nobody: the announcer where it is he who binds himself, else nobody. */
function whoOf(
  { text, layer }: Annotated,
  clauses: Clauses,
  { subject, agent, announcedBy }: Parties,
): string | null {
  const printed = agent ?? printedSubject(clauses, subject, layer('time'))
  if (printed) return text.slice(printed.start, printed.end)
  return subject && subject.to - subject.from === 1 ? announcedBy : null
}

/**
 * The predicate as printed; of "will be opened" the whole clause, for its subject is what is
 * promised.
 */
function whatOf(
  text: string,
  { tokens }: Clauses,
  { group, action }: Bound,
  { at, end }: { readonly at: Span; readonly end: number },
): string {
  if (group === action && action.passive) return text.slice(at.start, at.end)
  // "agreed to be bought": the promised verb begins after "to".
  const first = group.head === action.head ? action.head : action.first + 1
  const verb = text.slice(tokens[first]!.start, tokens[end - 1]!.end)
  return group.negated ? `not ${verb}` : verb
}

/**
 * The date by or on which it is due, where the clause states one that was not past on publication.
 * Open where it is not resolved.
 */
function dueOf(
  { layer, published }: Annotated,
  { tokens }: Clauses,
  clause: { readonly from: number; readonly to: number },
): DayRange | null {
  const times = layer('time')
  const start = tokens[clause.from]!.start
  const end = tokens[clause.to - 1]!.end
  const first = firstAtOrAfter(tokens, start)
  const lead = tokens[first - 1]?.lower ?? ''
  for (let k = firstAtOrAfter(times, start); k < times.length && times[k]!.start < end; k++) {
    const at = firstAtOrAfter(tokens, times[k]!.start)
    const before = at === first ? lead : (tokens[at - 1]?.lower ?? '')
    const after = tokens[firstAtOrAfter(tokens, times[k]!.end)]?.lower ?? ''
    const orBefore = before === 'before' && tokens[at - 2]?.lower === 'or'
    const due = dueBy(times[k]!, { before: orBefore ? 'by' : before, after })
    if (due && !(published && due.to && due.to < published)) return due
  }
  return null
}

/** Tokens in front of a promise in which its date may stand: "By 3 May, the accord says, …". */
const FRONTED = 8

/**
 * The date that stands before the promise at the head of its sentence, or anywhere where a deadline
 * is what the sentence is about.
 */
function dueAround(report: Annotated, clauses: Clauses, bound: Bound): DayRange | null {
  const { from, to } = clauses
  const whole = { from, to }
  if (bound.anywhere) return dueOf(report, clauses, whole) ?? deadlineNamed(report, clauses)
  if (namesLastDay(clauses)) return deadlineNamed(report, clauses)
  if (bound.group.first - from < 2) return null
  const fronted = dueOf(report, clauses, { from, to: Math.min(from + FRONTED, bound.group.first) })
  const lead = clauses.tokens[from]?.lower ?? ''
  if (/^(?:by|before|until|no|within|on|from)$/u.test(lead)) return fronted
  // "Time is short: by 3 May, Orsk must": the words after the colon open it.
  const colon = clauses.tokens.findIndex(
    ({ lower }, k) => k > from && k < bound.group.first && lower === ':',
  )
  const opened = clauses.tokens[colon + 1]?.lower ?? ''
  if (colon < 0 || !/^(?:by|before|until|no)$/u.test(opened)) return null
  return dueOf(report, clauses, { from: colon + 1, to: bound.group.first })
}

/** "3 May is the deadline": the one date of the sentence. */
function deadlineNamed({ layer, published }: Annotated, clauses: Clauses): DayRange | null {
  const { tokens, from, to } = clauses
  const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end]
  const days = layer('time').filter(
    (time) => time.type === 'date' && time.start >= start && time.end <= end,
  )
  const [only] = days
  if (!only || days.length > 1 || (published && only.to && only.to < published)) return null
  return { from: null, to: only.to }
}

function dueBy(
  time: Time,
  { before, after }: { readonly before: string; readonly after: string },
): DayRange | null {
  if (time.value.endsWith('_REF') || time.type === 'set') return null
  if (time.type === 'duration')
    return before === 'within' || before === 'in' ? { from: null, to: null } : null
  if (/^(?:by|until|till|than|through)$/u.test(before)) return { from: null, to: time.to }
  if (before === 'before' && after === 'is') return { from: null, to: time.to }
  if (before === 'before') return { from: null, to: time.from && addDays(time.from, -1) }
  if (
    /^(?:on|at|from|in|this|next|late|early|starting|after)$/u.test(before) ||
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
    const name = nameBefore(names, clauses, group) ?? nounBefore(report, clauses, group)
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
    !isSupposed(tokens, firstAtOrAfter(tokens, before.start)) &&
    gap.every(({ lower }) => /^(?:on|,|who|also)$/u.test(lower))
  )
    return before
  const next = names[firstAtOrAfter(names, tokens[group.head]!.end)]
  return next && firstAtOrAfter(tokens, next.start) === group.head + 1 && group.base === 'say'
    ? next
    : null
}

/** "the port authority said": the subject as printed, where it is short and somebody. */
function nounBefore({ layer }: Annotated, clauses: Clauses, group: EventVerb): Span | null {
  const subject = group.passive ? null : subjectOf(clauses, group)
  if (!subject || subject.to - subject.from > 8 || !isActor(clauses, subject, layer('name')))
    return null
  if (!canSpeak(clauses.tokens, subject) || isSupposed(clauses.tokens, subject.from)) return null
  return printedSubject(clauses, subject, layer('time'))
}
