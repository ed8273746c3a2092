// Occasions that happen once (a town falls, a convoy arrives, a treaty is signed) told with the day
// -> claims by day, and a differ finding where reports name other days. Example: "the convoy
// reached Keld on Monday" / "the convoy arrived in Keld on Tuesday" -> differ: 3 March / 4 March.
import type { Finding } from '../../model/finding.ts'
import { dayNumber } from '../../model/calendar.ts'
import { layerOf } from '../../model/pile.ts'
import { draftClaim, type Drafted } from '../claim.ts'
import type { CountIndependent } from '../counts.ts'
import { findingOf } from '../finding.ts'
import { nameOfReport } from '../speech/quote-speakers.ts'
import { isBodyName } from '../figure/scope.ts'
import { cite, type Said } from '../statement.ts'
import { placeKey } from '../figure/where.ts'
import { stem } from '../words.ts'

interface Kind {
  readonly name: string
  readonly verbs: ReadonlySet<string>
  /** Stems of which both sentences must have one in common: who or what it happened to. */
  readonly about: ReadonlySet<string>
}

const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stem))

// Verbs of occasions that a story has once, with their actors. General knowledge of news English.
const KINDS: readonly Kind[] = [
  {
    name: 'capture',
    verbs: stems(
      'captured capture seized took taken recaptured retook retaken fell fallen entered overran',
    ),
    about: stems(
      'army troops forces fighters rebels soldiers militia militants brigade insurgents police',
    ),
  },
  {
    name: 'arrival',
    verbs: stems('reached arrived entered got came docked landed crossed rolled'),
    about: stems(
      'convoy ship ferry delegation envoy train aid trucks lorries plane observers monitors',
    ),
  },
  {
    name: 'signing',
    verbs: stems('signed initialled ratified'),
    about: stems('agreement accord treaty pact truce ceasefire memorandum deal'),
  },
]

/** Days between which two tellings are of one occasion. */
const MOST_DAYS = 4
/** Events compared pair by pair. */
const MOST_EVENTS = 200

interface Dated {
  readonly said: Said<'event'>
  readonly kind: Kind
  readonly place: string
  readonly day: string
  readonly about: ReadonlySet<string>
}

export interface DayResult {
  readonly claims: Drafted<'event'>[]
  readonly findings: Finding[]
}

/** Claims of once-only occasions by place and day, and where reports name other days. */
export function eventDays(
  events: readonly Said<'event'>[],
  independentReports: CountIndependent,
): DayResult {
  const occasions: Dated[][] = []
  const known = knownPlaces(events)
  const dated = events.flatMap((said) => datedOf(said, known) ?? [])
  for (const one of dated.slice(0, MOST_EVENTS)) {
    const group = occasions.find((all) => all.some((other) => sameOccasion(one, other)))
    if (group) group.push(one)
    else occasions.push([one])
  }
  const result: DayResult = { claims: [], findings: [] }
  for (const group of occasions) {
    const days = [...Map.groupBy(group, ({ day }) => day)].sort(([a], [b]) => (a < b ? -1 : 1))
    const reports = new Set(group.map(({ said }) => said.report.order))
    if (reports.size < 2) continue
    const claims = days.map(([day, told]) => claimOf(day, told, independentReports))
    result.claims.push(...claims)
    if (claims.length > 1) result.findings.push(differ(claims, days))
    else result.findings.push(findingOf('same', claims, [`${reports.size} reports name one day`]))
  }
  return result
}

/** Keys of the places that any of the reports names. */
function knownPlaces(events: readonly Said<'event'>[]): ReadonlySet<string> {
  const reports = new Set(events.map(({ report }) => report))
  const named = [...reports].flatMap((report) => layerOf(report.annotated, 'place'))
  return new Set(named.filter(({ name }) => !isBodyName(name)).map(({ name }) => placeKey(name)))
}

function datedOf(said: Said<'event'>, known: ReadonlySet<string>): Dated | null {
  const { about, context } = said
  const verbs = about.what.split(/\s+/u).map(stem)
  const { from, to } = about.time ?? { from: null, to: null }
  if (about.status !== 'actual' || from === null || from !== to) return null
  for (const kind of KINDS) {
    if (!verbs.some((verb) => kind.verbs.has(verb))) continue
    const acting = new Set([...context].filter((word) => kind.about.has(word)))
    const place = acting.size === 0 ? null : placeIn(said, known)
    if (place !== null) return { said, kind, place, day: from, about: acting }
  }
  return null
}

/** Key of the one place that the sentence names, bodies left out. */
function placeIn({ about, report, sentence }: Said<'event'>, known: ReadonlySet<string>) {
  if (about.place !== null && !isBodyName(about.place.name)) return placeKey(about.place.name)
  const text = report.text.slice(sentence.start, sentence.end)
  const names = [...text.matchAll(/(?<!\p{L})\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?/gu)]
  const keys = new Set(names.map(([name]) => placeKey(name)).filter((key) => known.has(key)))
  return keys.size === 1 ? [...keys][0]! : null
}

const sameOccasion = (a: Dated, b: Dated) =>
  a.kind === b.kind &&
  a.place === b.place &&
  Math.abs(dayNumber(a.day) - dayNumber(b.day)) <= MOST_DAYS &&
  [...a.about].some((word) => b.about.has(word)) &&
  // One report that tells of two days tells of two occasions.
  (a.day === b.day || a.said.report.order !== b.said.report.order)

function claimOf(
  day: string,
  told: readonly Dated[],
  independentReports: CountIndependent,
): Drafted<'event'> {
  const [{ said, kind }] = told as [Dated, ...Dated[]]
  const { about, report, sentence } = said
  const fields = {
    label: cite(report, sentence).exact.replace(/\s+/gu, ' ').slice(0, 100),
    term: null,
    status: about.status,
    place: about.place?.name ?? null,
    time: { from: day, to: day },
    why: [`same kind of event (${kind.name}), same place, same day`],
  }
  return draftClaim(
    told.map((one) => one.said),
    fields,
    independentReports,
  )
}

function differ(
  claims: readonly Drafted<'event'>[],
  days: readonly (readonly [string, readonly Dated[]])[],
): Finding {
  const line = ([day, told]: readonly [string, readonly Dated[]]) =>
    `${day}: ${[...new Set(told.map(({ said }) => nameOfReport(said)))].join(', ')}`
  const why = ['the same event on other days', ...days.map(line)]
  const cites = claims.flatMap(({ said }) =>
    said.map(({ report, sentence }) => cite(report, sentence)),
  )
  return findingOf('differ', claims, why, cites)
}
