// Events of typed kinds across reports -> claims and findings: a meeting planned in one report and held in another, and
// the same people moving opposite ways. Typed checks only, on a shared place or shared people.
// Example: "the talks will be held in Marn" / "after talks in Marn" -> update: planned, then held.
import type { Finding } from '../model/finding.ts'
import type { Published } from '../model/story.ts'
import { rangesOverlap } from '../model/calendar.ts'
import { draftClaim, type Drafted } from './claim.ts'
import type { CountIndependent } from './counts.ts'
import { findingOf } from './finding.ts'
import { nameOfReport, shorten } from './quote-speakers.ts'
import { cite, type Said } from './statement.ts'
import { contentStems, stem } from './words.ts'
import type { RelatePlaces } from './where.ts'

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

// Moves of forces that exclude each other: going away and building up.
const OPPOSED: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    [
      'left',
      'leave',
      'leaving',
      'withdrew',
      'withdraw',
      'withdrawn',
      'withdrawing',
      'withdrawal',
      'retreated',
      'retreat',
      'pulled',
      'abandoned',
      'quit',
    ],
    [
      'strengthen',
      'strengthening',
      'strengthened',
      'reinforce',
      'reinforced',
      'reinforcing',
      'massing',
      'massed',
      'mass',
      'concentrated',
      'concentrate',
      'building',
      'deployed',
      'deploying',
      'gathering',
      'gathered',
    ],
  ],
]

/** Events of one kind compared pair by pair. */
const MOST_EVENTS = 200

export interface EventResult {
  readonly claims: Drafted<'event'>[]
  readonly findings: Finding[]
}

/** Claims of events that two reports and more have, and what they say differently of them. */
export function eventResult(
  events: readonly Said<'event'>[],
  published: { readonly [id: string]: Published | null },
  context: { readonly relate: RelatePlaces; readonly independentReports: CountIndependent },
): EventResult {
  const occasions = occasionClaims(events, context)
  const kept = new Set<Drafted<'event'>>(occasions.filter(({ claim }) => claim.reports > 1))
  const findings: Finding[] = []
  for (const planned of occasions)
    for (const held of occasions) {
      const why = plannedThenHeld(planned, held, published, context.relate)
      if (why === null) continue
      kept.add(planned).add(held)
      findings.push(findingOf('update', [planned, held], why, sentencesOf([planned, held])))
    }
  for (const [a, b] of opposedMoves(events)) {
    const [left, right] = [a, b].map((one) => moveClaim(one, context.independentReports))
    kept.add(left!).add(right!)
    findings.push(
      findingOf('differ', [left!, right!], opposedReason(a, b), sentencesOf([left!, right!])),
    )
  }
  for (const one of occasions)
    if (one.claim.reports > 1)
      findings.push(findingOf('same', [one], one.claim.why, sentencesOf([one])))
  return {
    claims: uniqueById([...kept]),
    findings: uniqueById(findings.map((claim) => ({ claim }))).map(({ claim }) => claim),
  }
}

function uniqueById<T extends { readonly claim: { readonly id: string } }>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [one.claim.id, one])).values()]
}

const sentencesOf = (claims: readonly Drafted<'event'>[]) =>
  claims.flatMap(({ said }) => said.map(({ report, sentence }) => cite(report, sentence)))

const occasionOf = ({ about }: Said<'event'>) =>
  about.what
    .split(/[\s-]+/u)
    .map((word) => OCCASION_OF.get(stem(word)))
    .find((one) => one !== undefined)

/** Claims of occasions with a named place: same kind, place and status, times that do not exclude each other. */
function occasionClaims(
  events: readonly Said<'event'>[],
  context: { readonly relate: RelatePlaces; readonly independentReports: CountIndependent },
): Drafted<'event'>[] {
  const placed = events.filter((one) => one.about.place !== null && occasionOf(one) !== undefined)
  const groups: Said<'event'>[][] = []
  for (const one of placed.slice(0, MOST_EVENTS)) {
    const known = groups.find((group) =>
      group.every((other) => sameOccasion(one, other, context.relate)),
    )
    if (known) known.push(one)
    else groups.push([one])
  }
  return groups.map((group) => {
    const { about } = group[0]!
    const fields = {
      label: `${about.what} in ${about.place!.name}`,
      term: null,
      status: about.status,
      place: about.place!.name,
      time: about.time ? { from: about.time.from, to: about.time.to } : null,
      why: [`same kind of event, same place: ${occasionOf(group[0]!)}, ${about.place!.name}`],
    }
    return draftClaim(group, fields, context.independentReports)
  })
}

function sameOccasion(a: Said<'event'>, b: Said<'event'>, relate: RelatePlaces): boolean {
  return (
    occasionOf(a) === occasionOf(b) &&
    a.about.status === b.about.status &&
    relate(a.about.place!.name, b.about.place!.name) === 'same' &&
    timesAgree(a, b)
  )
}

/** Times that do not exclude each other: one is unknown, or they share a day. */
function timesAgree(a: Said<'event'>, b: Said<'event'>): boolean {
  const [x, y] = [a.about.time, b.about.time]
  const known = (time: typeof x) => time !== null && (time.from !== null || time.to !== null)
  return !known(x) || !known(y) || rangesOverlap(x!, y!)
}

/** Why one claim is the plan of what the other reports as held; null where it is not. */
function plannedThenHeld(
  planned: Drafted<'event'>,
  held: Drafted<'event'>,
  published: { readonly [id: string]: Published | null },
  relate: RelatePlaces,
): string[] | null {
  const [before, after] = [planned.said[0], held.said[0]]
  const ahead = planned.claim.status === 'planned' || planned.claim.status === 'projected'
  if (!ahead || held.claim.status !== 'actual') return null
  if (occasionOf(before) !== occasionOf(after) || !timesAgree(before, after)) return null
  if (relate(planned.claim.place, held.claim.place) !== 'same') return null
  if (before.report.order === after.report.order) return null
  const [early, late] = [published[before.report.id], published[after.report.id]]
  if (early?.from && late?.to && early.from > late.to) return null
  return [
    `${nameOfReport(before)} has it ahead: “${before.statement.exact}”; ${nameOfReport(after)} has it held: “${after.statement.exact}”`,
    `same kind of event, same place: ${planned.claim.place}`,
  ]
}

/** Pairs of events of two reports in which the same people move opposite ways. */
function opposedMoves(events: readonly Said<'event'>[]): [Said<'event'>, Said<'event'>][] {
  const pairs: [Said<'event'>, Said<'event'>][] = []
  for (const [away, up] of OPPOSED) {
    const [left, right] = [away, up].map((words) =>
      events.filter(({ about }) => about.what.split(/\s+/u).some((word) => words.includes(word))),
    )
    for (const a of left!.slice(0, MOST_EVENTS))
      for (const b of right!.slice(0, MOST_EVENTS)) {
        const actual = a.about.status === 'actual' && b.about.status === 'actual'
        if (!actual || a.report.order === b.report.order || !timesAgree(a, b)) continue
        if (sharedActors(a, b).length >= 2) pairs.push([a, b])
      }
  }
  return pairs
}

/** Words for armed people that both events' actors share, with a name that both sentences have. */
function sharedActors(a: Said<'event'>, b: Said<'event'>): string[] {
  const forces = [
    'forc',
    'troop',
    'soldi',
    'army',
    'fight',
    'rebel',
    'milit',
    'police',
    'convoy',
  ].map(stem)
  const actors = (one: Said<'event'>) => {
    const words = one.about.who.map(({ start, end }) => one.report.text.slice(start, end)).join(' ')
    return new Set(words === '' ? one.context : contentStems(words))
  }
  const [x, y] = [actors(a), actors(b)]
  const force = [...x].find((word) => forces.includes(word) && y.has(word))
  if (!force) return []
  const names = (one: Said<'event'>) =>
    new Set(
      [
        ...one.report.text
          .slice(one.sentence.start, one.sentence.end)
          .matchAll(/(?<=[\s-])\p{Lu}[\p{L}]+/gu),
      ].map(([word]) => stem(word)),
    )
  const others = names(b)
  return [force, ...[...names(a)].filter((name) => others.has(name))]
}

function moveClaim(one: Said<'event'>, independentReports: CountIndependent): Drafted<'event'> {
  const { about, report, sentence } = one
  const fields = {
    label: shorten(cite(report, sentence).exact.replace(/\s+/gu, ' ')),
    term: null,
    status: about.status,
    place: about.place?.name ?? null,
    time: about.time ? { from: about.time.from, to: about.time.to } : null,
    why: ['stands alone: a move of forces that another report gives the other way'],
  }
  return draftClaim([one], fields, independentReports)
}

function opposedReason(a: Said<'event'>, b: Said<'event'>): string[] {
  const line = (one: Said<'event'>) =>
    `${nameOfReport(one)}: “${shorten(cite(one.report, one.sentence).exact, 140)}”`
  return [
    `opposite moves of the same people (${sharedActors(a, b).slice(0, 3).join(', ')}): “${a.statement.exact}” / “${b.statement.exact}”`,
    line(a),
    line(b),
  ]
}
