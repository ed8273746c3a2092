// The event layer: what is told as done or happening, by whom, where, when and with what status.
// Heads are verbs and event nouns. Example: "Aldo Venn will visit Marn on Friday" -> event
// "visit", who Aldo Venn, planned.
import type {
  Event,
  Mention,
  NamedMention,
  Status,
  Time,
  TimeMention,
} from '../../model/annotation.ts'
import type { Annotated, Annotator } from '../../model/annotator.ts'
import { compareSpans, firstAtOrAfter, type Span } from '../../text/span.ts'
import type { Token } from '../../text/token.ts'
import { clausesOf, type Clauses } from './clauses.ts'
import { groupStatuses, nounStatus } from './event-status.ts'
import { EVENT_NOUNS, EVENT_TYPES } from '../lexicon/events.ts'
import { mentionOf, opensSpan } from '../time/since.ts'
import { senseOfVerb } from './sense.ts'
import type { EventVerb } from './verb-group.ts'

export const event: Annotator<'event'> = {
  makes: 'event',
  version: 5,
  needs: ['sentence', 'name', 'place', 'time', 'quotation'],
  annotate: (report) => clausesOf(report).flatMap((clauses) => eventsIn(report, clauses)),
}

const TYPE_OF_NOUN = new Map(
  EVENT_TYPES.flatMap(({ type, nouns }) => nouns.split(' ').map((noun) => [noun, type] as const)),
)
const TYPE_OF_VERB = new Map(
  EVENT_TYPES.flatMap(({ type, verbs }) => verbs.split(' ').map((verb) => [verb, type] as const)),
)
const NOUNS = new Set([...TYPE_OF_NOUN.keys(), ...EVENT_NOUNS])

/** A head word with what is known of it. */
interface Head {
  readonly at: number
  readonly group: EventVerb | null
  readonly status: Status
  readonly type: string | undefined
}

function eventsIn(report: Annotated, clauses: Clauses): Event[] {
  const heads = headsOf(clauses)
  const near = nearbyOf(report, clauses)
  return heads.map((head) => eventOf(head, heads, clauses, near)).sort(compareSpans)
}

function headsOf(clauses: Clauses): Head[] {
  const statuses = groupStatuses(clauses)
  const heads: Head[] = []
  const verbs = new Set<number>()
  for (const [k, group] of clauses.groups.entries()) {
    for (let i = group.first; i <= group.head; i++) verbs.add(i)
    if (!group.copula)
      heads.push({
        at: group.head,
        group,
        status: statuses[k]!,
        type: typeOfVerb(clauses, group),
      })
  }
  for (let at = clauses.from; at < clauses.to; at++) {
    const { lower, form } = clauses.tokens[at]!
    if (form !== 'word' || verbs.has(at) || !NOUNS.has(lower) || clauses.named.has(at)) continue
    // "16 March" is no march.
    if (lower === 'march' && isMonth(clauses, at)) continue
    heads.push({
      at,
      group: null,
      status: nounStatus(clauses, at, statuses),
      type: TYPE_OF_NOUN.get(lower),
    })
  }
  return heads.sort((a, b) => a.at - b.at)
}

function typeOfVerb(clauses: Clauses, group: EventVerb): string | undefined {
  const sense = senseOfVerb(clauses, group)
  return sense === undefined ? TYPE_OF_VERB.get(group.base) : (sense ?? undefined)
}

const isMonth = ({ tokens }: Clauses, at: number): boolean =>
  tokens[at - 1]?.form === 'number' ||
  tokens[at + 1]?.form === 'number' ||
  /^(?:in|of|last|next|since|by|until|early|late|mid)$/u.test(tokens[at - 1]?.lower ?? '')

/** Names, places and times of one sentence. */
interface Nearby {
  readonly text: string
  readonly names: readonly Span[]
  readonly places: readonly NamedMention[]
  readonly times: readonly Time[]
}

function nearbyOf(report: Annotated, { tokens, from, to }: Clauses): Nearby {
  const { start } = tokens[from]!
  const { end } = tokens[to - 1]!
  const within = <S extends Span>(layer: readonly S[]) =>
    layer.slice(firstAtOrAfter(layer, start), firstAtOrAfter(layer, end))
  return {
    text: report.text,
    names: within(report.layer('name')),
    places: within(report.layer('place')).filter(({ inName }) => !inName),
    times: within(report.layer('time')).filter(({ type }) => type === 'date' || type === 'time'),
  }
}

function eventOf(head: Head, heads: readonly Head[], clauses: Clauses, near: Nearby): Event {
  const { start, end, lower } = clauses.tokens[head.at]!
  return {
    kind: 'event',
    start,
    end,
    what: lower,
    ...(head.type ? { type: head.type } : {}),
    who: head.group
      ? actorsOf(head.group, clauses, near.names)
      : holdersOf(head.at, clauses, near.names),
    place: placeOf(head, heads, clauses, near.places),
    time: timeOf(head, heads, clauses, near),
    status: head.status,
  }
}

const plain = ({ start, end }: Span): Mention => ({ start, end })
/** Tokens between an actor and its verb, at most. */
const ACTOR_REACH = 10
const BEFORE_OBJECT =
  /^(?:of|in|on|at|by|for|with|from|into|over|near|between|against|to|through|within|outside|inside|across|around|than|including)$/u

/** Who does what a verb group tells: names before it, or after "by" where it is passive. */
function actorsOf(group: EventVerb, clauses: Clauses, names: readonly Span[]): Mention[] {
  if (group.passive) return byPhrase(group.head, clauses, names)
  const k = clauses.groups.indexOf(group)
  const previous = clauses.groups[k - 1]
  const own = subjectsBefore(
    group.first,
    previous ? previous.head + 1 : clauses.from,
    clauses,
    names,
  )
  if (own.length > 0 || !previous || (group.form !== 'infinitive' && group.form !== 'ing'))
    return own
  return group.first - previous.head <= 3 && !previous.passive
    ? actorsOf(previous, clauses, names)
    : []
}

function subjectsBefore(
  first: number,
  stop: number,
  clauses: Clauses,
  names: readonly Span[],
): Mention[] {
  const { tokens } = clauses
  const from = Math.max(stop, first - ACTOR_REACH)
  if (first >= tokens.length || from >= first) return []
  const inside = names.filter(
    (name) => name.start >= tokens[from]!.start && name.end <= tokens[first]!.start,
  )
  const last = inside.findLast((name) => isSubject(tokens, name, first))
  if (!last) return []
  const cluster = [plain(last)]
  for (let i = inside.indexOf(last) - 1; i >= 0; i--) {
    const one = inside[i]!
    const gap = tokens.slice(
      firstAtOrAfter(tokens, one.end),
      firstAtOrAfter(tokens, cluster[0]!.start),
    )
    if (gap.length > 2 || !gap.every(({ lower }) => lower === ',' || lower === 'and')) break
    if (isObject(tokens, one)) break
    cluster.unshift(plain(one))
  }
  return cluster
}

/**
 * A name is a subject when it stands before the verb, alone or with an apposition between commas.
 */
function isSubject(tokens: readonly Token[], name: Span, first: number): boolean {
  if (isObject(tokens, name)) return false
  const gap = tokens.slice(firstAtOrAfter(tokens, name.end), first).map(({ lower }) => lower)
  if (gap.length === 0) return true
  if (gap[0] === ',' || gap[0] === '(') return /^[,)]$|^who$/u.test(gap.at(-1)!)
  return gap.every((lower) =>
    /^(?:who|which|that|also|on|and|both|all|has|had|today)$|ly$|day$/u.test(lower),
  )
}

/**
 * "of Marn", "in Marn": a name after a preposition is no subject; neither is an owner ("Venn's").
 */
function isObject(tokens: readonly Token[], name: Span): boolean {
  const at = firstAtOrAfter(tokens, name.start)
  const before = tokens[at - 1]?.lower === 'the' ? tokens[at - 2] : tokens[at - 1]
  const owner = tokens.slice(at, firstAtOrAfter(tokens, name.end)).at(-1)?.lower ?? ''
  return (before !== undefined && BEFORE_OBJECT.test(before.lower)) || owner.endsWith("'s")
}

function byPhrase(head: number, { tokens, to }: Clauses, names: readonly Span[]): Mention[] {
  for (let i = head + 1; i < Math.min(to, head + 8); i++) {
    if (tokens[i]!.lower !== 'by') continue
    const limit = tokens[Math.min(i + 4, to - 1)]!.end
    const found = names.find((name) => name.start > tokens[i]!.start && name.start < limit)
    return found ? [plain(found)] : []
  }
  return []
}

/** "Venn's visit", "a raid by Orsk", "talks between Venn and Orsk". */
function holdersOf(at: number, clauses: Clauses, names: readonly Span[]): Mention[] {
  const { tokens } = clauses
  const link = tokens[at + 1]?.lower ?? ''
  if (/^(?:by|between|with)$/u.test(link)) {
    const from = tokens[at + 1]!.end
    const limit = tokens[Math.min(at + 10, clauses.to - 1)]!.end
    const after = names.filter((name) => name.start >= from && name.start < limit)
    return after.slice(0, link === 'between' ? 3 : 1).map(plain)
  }
  const start = tokens[at]!.start
  const owner = names.findLast((name) => name.end <= start)
  if (!owner) return []
  const gap = firstAtOrAfter(tokens, start) - firstAtOrAfter(tokens, owner.end)
  const tail = tokens[firstAtOrAfter(tokens, owner.end) - 1]?.lower ?? ''
  const owns = tail.endsWith("'s") || tokens[firstAtOrAfter(tokens, owner.end)]?.lower === "'s"
  return owns && gap <= 3 ? [plain(owner)] : []
}

/** Tokens between an event and its place or time, at most. */
const PLACE_REACH = 12

/** "The meeting will take place in Marn": verbs that only say that an event happens. */
const HAPPENS = new Set([
  'take',
  'hold',
  'begin',
  'start',
  'open',
  'end',
  'happen',
  'occur',
  'resume',
])

/** The place that follows within the clause, after a preposition of place. */
function placeOf(
  head: Head,
  heads: readonly Head[],
  clauses: Clauses,
  places: readonly NamedMention[],
): NamedMention | null {
  const { tokens } = clauses
  for (const place of places) {
    const at = firstAtOrAfter(tokens, place.start)
    if (at <= head.at || at - head.at > PLACE_REACH) continue
    if (!placePreposition(tokens, at)) continue
    const between = heads.some(({ at: other, group }) =>
      group ? other > head.at && other < at && !HAPPENS.has(group.base) : false,
    )
    if (between) return null
    return { start: place.start, end: place.end, name: place.name }
  }
  return null
}

function placePreposition(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 7; i--) {
    const { lower, form } = tokens[i]!
    if (/^(?:in|at|near|outside|inside|across|around|on|into|to|towards)$/u.test(lower)) return true
    if (/^(?:from|with|by|between|against|and)$/u.test(lower)) return false
    if (form !== 'word') return false
  }
  return false
}

/**
 * The nearest date of the clause; one that stands right after another verb belongs to that verb.
 */
function timeOf(
  head: Head,
  heads: readonly Head[],
  clauses: Clauses,
  near: Nearby,
): TimeMention | null {
  const { tokens } = clauses
  let best: { readonly distance: number; readonly time: Time } | null = null
  const isAhead = head.status === 'planned' || head.status === 'projected'
  for (const time of near.times) {
    // What has gone on since a day is no plan.
    if (isAhead && opensSpan(near.text, time)) continue
    const at = firstAtOrAfter(tokens, time.start)
    const owner = heads.findLast((other) => other.group && other.at < at && at - other.at <= 2)
    if (owner && owner !== head) continue
    const distance = Math.abs(at - head.at)
    if (distance > PLACE_REACH || isParted(clauses, head.at, at)) continue
    if (!best || distance < best.distance) best = { distance, time }
  }
  return best && mentionOf(near.text, best.time)
}

/** Whether a clause opener stands between an event and a date. */
function isParted({ tokens }: Clauses, a: number, b: number): boolean {
  for (let i = Math.min(a, b) + 1; i < Math.max(a, b); i++)
    if (/^(?:that|which|who|while|but|after|before|because|when|[;:"“”])$/u.test(tokens[i]!.lower))
      return true
  return false
}
