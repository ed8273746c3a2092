// Events of typed kinds across reports -> claims and findings: one occasion in several reports, and
// an occasion that one report has ahead and another held or called off. Typed checks only, on a
// place that both name. Example: "the talks will be held in Marn" / "after talks in Marn" ->
// update: planned, then held.
import type { Finding } from '../../model/finding.ts'
import type { Published } from '../../model/story.ts'
import { rangesOverlap } from '../../model/calendar.ts'
import { draftClaim, type Drafted } from '../claim.ts'
import type { CountIndependent } from '../counts.ts'
import { eventDays } from './day.ts'
import { findingOf } from '../finding.ts'
import { oppositeMoves } from './move.ts'
import { opposedMoves, opposedReason } from './opposed.ts'
import { nameOfReport, shorten } from '../speech/quote-speakers.ts'
import { cite, type Report, type Said } from '../statement.ts'
import { placeNames, type RelatePlaces } from '../figure/where.ts'
import { stem } from '../words.ts'

// Nouns and verbs of one kind of occasion, so that "summit" and "talks" may be one event.
const OCCASIONS: readonly (readonly string[])[] = [
  ['meeting', 'meet', 'met', 'summit', 'talks', 'conference', 'negotiations', 'gathering'],
  ['election', 'vote', 'referendum', 'poll'],
  ['trial', 'hearing', 'inquest'],
  ['funeral', 'burial'],
  ['signing', 'ceremony'],
  ['ceasefire', 'cease-fire', 'truce'],
]
const OCCASION_OF = new Map(
  OCCASIONS.flatMap((all) => all.map((word) => [stem(word), all[0]!] as const)),
)

/** Events of one kind compared pair by pair. */
const MOST_EVENTS = 200

// Words of a sentence by which an occasion did not take place.
const CALLED_OFF =
  /\b(?:cancel\p{L}*|called\s+off|postponed?|scrapped|put\s+off|fell\s+through|abandoned)\b/iu

interface Occasion {
  readonly said: Said<'event'>
  readonly kind: string
  /** Where it is, or null where only its name tells it apart. */
  readonly place: string | null
  /** The word that names it more closely ("donor" of "donor conference"), or null. */
  readonly named: string | null
  readonly state: 'ahead' | 'held' | 'off' | 'other'
}

export interface EventResult {
  readonly claims: Drafted<'event'>[]
  readonly findings: Finding[]
}

interface OccasionClaim {
  readonly all: readonly [Occasion, ...Occasion[]]
  readonly drafted: Drafted<'event'>
}

interface EventContext {
  readonly reports: readonly Report[]
  readonly relate: RelatePlaces
  readonly independentReports: CountIndependent
}

/** Claims of events that two reports and more have, and what they say differently of them. */
export function eventResult(
  events: readonly Said<'event'>[],
  published: { readonly [id: string]: Published | null },
  context: EventContext,
): EventResult {
  const occasions = occasionClaims(events, context)
  const kept = new Set<Drafted<'event'>>()
  const findings: Finding[] = []
  for (const { drafted } of occasions)
    if (drafted.claim.reports > 1) {
      kept.add(drafted)
      findings.push(findingOf('same', [drafted], drafted.claim.why, sentencesOf([drafted])))
    }
  // One plan has one outcome: the earliest report that tells of it.
  const told = new Set<OccasionClaim>()
  for (const ahead of occasions) {
    const outcomes = occasions.flatMap((after) => {
      const why = told.has(after) ? null : planReason(ahead, after, published, context.relate)
      return why === null ? [] : [{ after, why }]
    })
    const [first] = outcomes
    if (!first) continue
    for (const { after } of outcomes) told.add(after)
    const pair = [ahead.drafted, first.after.drafted]
    for (const one of pair) kept.add(one)
    findings.push(findingOf('update', pair, first.why, sentencesOf(pair)))
  }
  for (const { left, right } of opposedGroups([
    ...opposedMoves(events),
    ...oppositeMoves(context.reports, published),
  ])) {
    const pair = [
      moveClaim(left, context.independentReports),
      moveClaim(right, context.independentReports),
    ]
    for (const one of pair) kept.add(one)
    findings.push(findingOf('differ', pair, opposedReason(left[0], right[0]), sentencesOf(pair)))
  }
  const dated = eventDays(events, context.independentReports)
  for (const one of dated.claims) kept.add(one)
  findings.push(...dated.findings)
  const claims = new Map([...kept].map((one) => [one.claim.id, one]))
  const unique = new Map(findings.map((one) => [one.id, one]))
  return { claims: [...claims.values()], findings: [...unique.values()] }
}

const sentencesOf = (claims: readonly Drafted<'event'>[]) =>
  claims.flatMap(({ said }) => said.map(({ report, sentence }) => cite(report, sentence)))

/** An event as an occasion with a place; null where it is none. */
function occasionOf(said: Said<'event'>): Occasion | null {
  const words = said.about.what.split(/[\s-]+/u)
  const kind = hasGuest(said)
    ? OCCASIONS[0]![0]!
    : words.map((word) => OCCASION_OF.get(stem(word))).find((one) => one !== undefined)
  const place = kind === undefined ? null : placeOf(said)
  const named = kind === undefined ? null : closerName(said)
  if (kind === undefined || (place === null && named === null)) return null
  const { start, end } = said.sentence
  const off = CALLED_OFF.test(said.report.text.slice(start, end))
  const { status } = said.about
  const ahead = status === 'planned' || status === 'projected' || isAhead(said)
  const state = off ? 'off' : ahead ? 'ahead' : status === 'actual' ? 'held' : 'other'
  return { said, kind, place, named, state }
}

/** "A meeting of both in Keld is planned for Sunday": the plan is told of the noun. */
const PLANNED =
  /^[^.;:]{0,120}?\b(?:is|are|was|were|has\s+been|have\s+been)\s+(?:now\s+|also\s+)?(?:planned|scheduled|set|due|expected|slated)\s+(?:for|to|on|in)\b/iu

/** "Both plan a summit in Keld", "invited him for a meeting": the plan is told before the noun. */
const PLANNING =
  /\b(?:plans?|planning|invit(?:es|ed|ing)|agreed|offer(?:s|ed)|propos(?:es|ed)|hopes?|prepar(?:es|ing)|expects?|seeks?|call(?:s|ed|ing)\s+for|will|would|to\s+host|to\s+hold)\b[^.;:,]{0,60}$/iu

function isAhead({ about, report, sentence }: Said<'event'>): boolean {
  if (PLANNED.test(report.text.slice(about.end, sentence.end))) return true
  const noun = /^(?:meetings?|talks|summit|conference|negotiations|gathering)$/iu.test(about.what)
  return noun && PLANNING.test(report.text.slice(sentence.start, about.start))
}

/** "Received King Sorn" is a meeting; a parcel is received as well. */
const hasGuest = ({ about, report }: Said<'event'>) =>
  /^(?:received|hosted|welcomed)$/iu.test(about.what) &&
  /^\s+(?:the\s+)?(?:\p{L}+\s+)?(?:president|king|queen|prime minister|chancellor|minister|envoy|premier|\p{Lu}\p{L}+\s+\p{Lu})/iu.test(
    report.text.slice(about.end, about.end + 60),
  )

/** Words between an event and its place: "in the lakeside resort of". */
const TO_PLACE = /^(?:\s+\p{Ll}[\p{L}-]*){0,6}?\s+(?:in|at)(?:\s+the)?(?:\s+[\p{L}-]+){0,4}?\s+$/u

/** The place of an event: the annotation's own, else one that follows it with "in" or "at". */
function placeOf({ about, report, sentence }: Said<'event'>): string | null {
  if (about.place !== null) return about.place.name
  const within = placeNames(report).filter(
    ({ start, end }) => start >= sentence.start && end <= sentence.end,
  )
  const next = within.find(({ start }) => start >= about.end && start - about.end < 80)
  if (next && TO_PLACE.test(report.text.slice(about.end, next.start))) return next.name
  const at = within.filter(({ start }) =>
    /\b(?:in|at)\s+$/u.test(report.text.slice(Math.max(sentence.start, start - 5), start)),
  )
  if (at.length > 0) return at.length === 1 ? at[0]!.name : null
  const text = report.text.slice(sentence.start, sentence.end)
  const printed = [...text.matchAll(PRINTED)].map(([, name]) => name!)
  const places = new Set(printed.filter((name) => !DAY_OR_TITLE.test(name)))
  return places.size === 1 ? [...places][0]! : null
}

/** A capitalised name after "in": a place that no list knows. */
const PRINTED = /\b(?:[Ii]n|at)\s+(?:the\s+)?(\p{Lu}[\p{L}’-]+(?:\s\p{Lu}[\p{L}’-]+)?)/gu
const DAY_OR_TITLE =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|President|Prime|King|Queen|Minister|Chancellor)\b/u

// Words before an occasion that say when or how, not which.
const NO_NAME =
  /^(?:the|a|an|this|that|his|her|its|their|first|second|third|next|last|new|direct|further|more|day|days|fresh|early|late|of|in|at|for|to|and|or|long|recent|special|two|three|four|several|many|such|said|say|says|these|those|no|any|all|some|other|before|after|during|until)$/u

/** The word that names an occasion more closely: "donor conference". */
function closerName({ about, report, sentence }: Said<'event'>): string | null {
  const before = report.text.slice(Math.max(sentence.start, about.start - 30), about.start)
  const word = /(\p{Ll}[\p{Ll}-]{2,30})\s{1,3}$/u.exec(before)?.[1]
  return word === undefined || NO_NAME.test(word) || /(?:ed|ing|ly)$/u.test(word) ? null : word
}

/**
 * Claims of occasions: same kind, place and state, times that do not exclude each other, a name in
 * common.
 */
function occasionClaims(
  events: readonly Said<'event'>[],
  context: Pick<EventContext, 'relate' | 'independentReports'>,
): OccasionClaim[] {
  const occasions = events.map(occasionOf).filter((one) => one !== null)
  const groups: [Occasion, ...Occasion[]][] = []
  for (const one of occasions.slice(0, MOST_EVENTS)) {
    const known = groups.find((group) =>
      group.every((other) => sameOccasion(one, other, context.relate)),
    )
    if (known) known.push(one)
    else groups.push([one])
  }
  return groups.map((all) => {
    const [{ said, kind, named }] = all
    const place = all.find((one) => one.place !== null)?.place ?? null
    const { about } = said
    const fields = {
      label: place === null ? `${named} ${about.what}` : `${about.what} in ${place}`,
      term: null,
      status: about.status,
      place,
      time: about.time ? { from: about.time.from, to: about.time.to } : null,
      why: [`same kind of event (${kind}), ${place ?? named}, people in common`],
    }
    const statements = all.map((one) => one.said)
    return { all, drafted: draftClaim(statements, fields, context.independentReports) }
  })
}

function sameOccasion(a: Occasion, b: Occasion, relate: RelatePlaces): boolean {
  return (
    a.kind === b.kind &&
    a.state === b.state &&
    sameSpot(a, b, relate) &&
    timesAgree(a.said, b.said) &&
    namesShared(a, b)
  )
}

/** Same place, or the same closer name where one has no place. */
function sameSpot(a: Occasion, b: Occasion, relate: RelatePlaces): boolean {
  const places = relate(a.place, b.place)
  if (places === 'same') return true
  return (
    places === 'unknown' && a.named !== null && b.named !== null && stem(a.named) === stem(b.named)
  )
}

/** Whether the sentences name something besides the place that both have. */
function namesShared(a: Occasion, b: Occasion): boolean {
  const names = ({ said, place }: Occasion) => {
    const text = said.report.text.slice(said.sentence.start, said.sentence.end)
    const words = [...text.matchAll(/(?<=\s)\p{Lu}\p{L}+/gu)].map(([word]) => stem(word))
    return new Set(words.filter((word) => !(place ?? '').split(/\s+/u).map(stem).includes(word)))
  }
  const others = names(b)
  return [...names(a)].some((name) => others.has(name))
}

/** Times that do not exclude each other: one is unknown, or they share a day. */
function timesAgree(a: Said<'event'>, b: Said<'event'>): boolean {
  const [x, y] = [a.about.time, b.about.time]
  const known = (time: typeof x) => time !== null && (time.from !== null || time.to !== null)
  return !known(x) || !known(y) || rangesOverlap(x!, y!)
}

/**
 * Why one occasion is the plan of what another report has as held or called off; null where it is
 * not.
 */
function planReason(
  before: OccasionClaim,
  after: OccasionClaim,
  published: { readonly [id: string]: Published | null },
  relate: RelatePlaces,
): string[] | null {
  const [plan, fact] = [before.all[0], after.all[0]]
  if (plan.state !== 'ahead' || (fact.state !== 'held' && fact.state !== 'off')) return null
  if (plan.kind !== fact.kind || !sameSpot(plan, fact, relate)) return null
  // The day in "called off on Tuesday" is that of the calling off.
  if (fact.state === 'held' && !timesAgree(plan.said, fact.said)) return null
  if (plan.said.report.order === fact.said.report.order) return null
  const [early, late] = [published[plan.said.report.id], published[fact.said.report.id]]
  if (early?.from && late?.to && early.from > late.to) return null
  const words = ({ said }: Occasion) =>
    `“${shorten(cite(said.report, said.sentence).exact.replace(/\s+/gu, ' '), 140)}”`
  const end = fact.state === 'off' ? 'called off' : 'held'
  return [
    `planned, then ${end}: ${plan.kind}, ${plan.place ?? fact.place ?? plan.named}`,
    `${nameOfReport(plan.said)} has it ahead: ${words(plan)}`,
    `${nameOfReport(fact.said)} has it ${end}: ${words(fact)}`,
  ]
}

interface Opposed {
  readonly left: [Said<'event'>, ...Said<'event'>[]]
  readonly right: [Said<'event'>, ...Said<'event'>[]]
}

/** Pairs that share a sentence are one disagreement, all tellings of each side together. */
function opposedGroups(pairs: readonly (readonly [Said<'event'>, Said<'event'>])[]): Opposed[] {
  const groups: Opposed[] = []
  const holds = (side: readonly Said<'event'>[], one: Said<'event'>) =>
    side.some(
      ({ report, sentence }) =>
        report.order === one.report.order && sentence.start === one.sentence.start,
    )
  for (const [a, b] of pairs) {
    const known = groups.find(({ left, right }) => holds(left, a) || holds(right, b))
    if (!known) {
      groups.push({ left: [a], right: [b] })
      continue
    }
    if (!holds(known.left, a)) known.left.push(a)
    if (!holds(known.right, b)) known.right.push(b)
  }
  return groups
}

function moveClaim(
  told: readonly [Said<'event'>, ...Said<'event'>[]],
  independentReports: CountIndependent,
): Drafted<'event'> {
  const { about, report, sentence } = told[0]
  const fields = {
    label: shorten(cite(report, sentence).exact.replace(/\s+/gu, ' ')),
    term: null,
    status: about.status,
    place: about.place?.name ?? null,
    time: about.time ? { from: about.time.from, to: about.time.to } : null,
    why: ['a move of forces that another report gives the other way'],
  }
  return draftClaim(told, fields, independentReports)
}
