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
import { occasionsIn, type Occasion } from './occasion.ts'
import { opposedMoves, opposedReason } from './opposed.ts'
import { reportNames, shorten } from '../speech/quote-speakers.ts'
import { cite, unrepeated, type Report, type Said } from '../statement.ts'
import type { RelatePlaces } from '../figure/where.ts'
import { stem } from '../words.ts'

/** Events of one kind compared pair by pair. */
const MOST_EVENTS = 200

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
  const occasions = occasionClaims(events, published, context)
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
  const dated = eventDays(context.reports, context.independentReports)
  for (const one of dated.claims) kept.add(one)
  findings.push(...dated.findings)
  const claims = new Map([...kept].map((one) => [one.claim.id, one]))
  const unique = new Map(findings.map((one) => [one.id, one]))
  return { claims: [...claims.values()], findings: [...unique.values()] }
}

const sentencesOf = (claims: readonly Drafted<'event'>[]) =>
  claims.flatMap(({ said }) => said.map(({ report, sentence }) => cite(report, sentence)))

/**
 * Claims of occasions: same kind, place and state, times that do not exclude each other, a name in
 * common.
 */
function occasionClaims(
  events: readonly Said<'event'>[],
  published: { readonly [id: string]: Published | null },
  context: EventContext,
): OccasionClaim[] {
  const own = Map.groupBy(events, ({ report }) => report)
  const occasions = context.reports.flatMap((report) =>
    occasionsIn(report, own.get(report) ?? [], published[report.id]),
  )
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
    const which = place ?? named ?? 'no place'
    const fields = {
      label:
        place === null
          ? [named, about.what].filter(Boolean).join(' ')
          : `${about.what} in ${place}`,
      term: null,
      status: about.status,
      place,
      time: about.time ? { from: about.time.from, to: about.time.to } : null,
      why: [`same kind of event (${kind}), ${which}, people in common`],
    }
    const statements = all.map((one) => one.said)
    return { all, drafted: draftClaim(statements, fields, context.independentReports) }
  })
}

/** Names that two occasions have in common, by which they are one without a place in common. */
const MOST_TELLING = 3

const shared = (a: Occasion, b: Occasion) => [...a.names].filter((name) => b.names.has(name)).length

/** Whether two and more are to meet, and somebody else is named. */
const areOthers = (guests: ReadonlySet<string>, people: ReadonlySet<string>): boolean =>
  guests.size > 1 && people.size > 0 && guests.isDisjointFrom(people)

/** The people of a plan, without whoever tells of it. */
function guestsOf({ people, said }: Occasion): ReadonlySet<string> {
  const { report, sentence } = said
  const speakers = unrepeated(report, 'quotation').flatMap(({ start, end, speaker }) =>
    speaker && start < sentence.end && sentence.start < end ? lastWord(speaker.name) : [],
  )
  return people.difference(new Set(speakers))
}

const lastWord = (name: string) => stem(name.split(/\s+/u).at(-1)!)

function sameOccasion(a: Occasion, b: Occasion, relate: RelatePlaces): boolean {
  return (
    a.kind === b.kind &&
    a.state === b.state &&
    sameSpot(a, b, relate) &&
    timesAgree(a.said, b.said) &&
    shared(a, b) > 0
  )
}

/** Same place, or the same people or closer name where one has no place. */
function sameSpot(a: Occasion, b: Occasion, relate: RelatePlaces): boolean {
  const places = relate(a.place, b.place)
  if (places === 'same') return true
  if (places !== 'unknown') return false
  if (shared(a, b) >= MOST_TELLING) return true
  return a.named !== null && b.named !== null && stem(a.named) === stem(b.named)
}

const met = (a: Occasion, b: Occasion) => [...a.people].filter((one) => b.people.has(one)).length

/** Same place, or the same two people, or a closer name with somebody in common. */
function samePlan(plan: Occasion, fact: Occasion, relate: RelatePlaces): boolean {
  const places = relate(plan.place, fact.place)
  const bothNamed = plan.named !== null && fact.named !== null
  const sameName = bothNamed && stem(plan.named) === stem(fact.named)
  if (places === 'same') return !bothNamed || sameName || met(plan, fact) > 0
  if (places !== 'unknown') return false
  if (met(plan, fact) >= 2) return true
  return sameName && (fact.state === 'off' || met(plan, fact) > 0 || shared(plan, fact) > 1)
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
  if (plan.kind !== fact.kind || !samePlan(plan, fact, relate)) return null
  // Somebody else is quoted in the city where two are to meet.
  if (areOthers(guestsOf(plan), fact.people)) return null
  // The day in "called off on Tuesday" is that of the calling off.
  if (fact.state === 'held' && !timesAgree(plan.said, fact.said)) return null
  if (plan.said.report.order === fact.said.report.order) return null
  const [early, late] = [published[plan.said.report.id], published[fact.said.report.id]]
  if (early?.from && late?.to && early.from > late.to) return null
  // What was over before a report had it ahead is another.
  const over = fact.said.about.time?.to
  if (fact.state === 'held' && early?.from && over && over < early.from) return null
  const words = ({ said }: Occasion) =>
    `“${shorten(cite(said.report, said.sentence).exact.replace(/\s+/gu, ' '), 140)}”`
  const nameOf = reportNames([plan.said, fact.said])
  const end = fact.state === 'off' ? 'called off' : 'held'
  return [
    `planned, then ${end}: ${plan.kind}, ${plan.place ?? fact.place ?? plan.named ?? 'the same people'}`,
    `${nameOf(plan.said)} has it ahead: ${words(plan)}`,
    `${nameOf(fact.said)} has it ${end}: ${words(fact)}`,
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
