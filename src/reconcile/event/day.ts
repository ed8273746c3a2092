// Occasions that happen once (a town falls, a convoy arrives, a treaty is signed) told with the day
// -> claims by day, and a differ finding where reports name other days. Example: "the convoy
// reached Keld on Monday" / "the convoy arrived in Keld on Tuesday" -> differ: 3 March / 4 March.
import type { Finding } from '../../model/finding.ts'
import { dayNumber } from '../../model/calendar.ts'
import { layerOf } from '../../model/pile.ts'
import { firstAtOrAfter, overlapsSpan, type Span } from '../../text/span.ts'
import { draftClaim, type Drafted } from '../claim.ts'
import type { CountIndependent } from '../counts.ts'
import { findingOf } from '../finding.ts'
import { reportNames } from '../speech/quote-speakers.ts'
import { isBodyName } from '../figure/scope.ts'
import { PUBLIC_ROLES } from '../people/role.ts'
import { cite, isRepeated, unrepeated, type Report, type Said } from '../statement.ts'
import { placeKey } from '../figure/where.ts'
import { ARRIVALS, ARRIVED, CAPTORS, CAPTURED, PAPERS, SIGNED } from '../lexicon/occasion.ts'
import { wholeWords } from '../lexicon/phrase.ts'
import { contentStems, stem } from '../words.ts'
import { dayTold, NOT_YET, tellingAt } from './telling.ts'

interface Kind {
  readonly name: string
  /** Words that tell of it as done. */
  readonly told: RegExp
  /** Stems of which both sentences must have one in common: who or what it happened to. */
  readonly about: ReadonlySet<string>
}

const stems = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(stem))

// Occasions that a story has once, with their actors.
const KINDS: readonly Kind[] = [
  {
    name: 'capture',
    told: wholeWords(CAPTURED, 'giu'),
    about: stems(CAPTORS),
  },
  {
    name: 'arrival',
    told: wholeWords(ARRIVED, 'giu'),
    about: stems(ARRIVALS),
  },
  {
    name: 'signing',
    told: wholeWords(SIGNED, 'giu'),
    about: stems(PAPERS),
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
  reports: readonly Report[],
  independentReports: CountIndependent,
): DayResult {
  // Days are told only where two reports name one.
  if (reports.length < 2) return { claims: [], findings: [] }
  const occasions: Dated[][] = []
  const known = knownPlaces(reports)
  const dated = reports.flatMap((report) => datedIn(report, known))
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
function knownPlaces(reports: readonly Report[]): ReadonlySet<string> {
  const named = reports.flatMap((report) => layerOf(report.annotated, 'place'))
  return new Set(named.filter(({ name }) => !isBodyName(name)).map(({ name }) => placeKey(name)))
}

/** Sentences of a report that tell such an occasion as done, with its place and its day. */
function datedIn(report: Report, known: ReadonlySet<string>): Dated[] {
  return report.sentences.flatMap((sentence): Dated[] => {
    if (isRepeated(report, sentence)) return []
    const time = dayTold(report, sentence)
    if (time?.from === null || time?.from === undefined) return []
    const text = report.text.slice(sentence.start, sentence.end)
    const context = contentStems(text)
    for (const kind of KINDS) {
      const about = new Set(context.filter((word) => kind.about.has(word)))
      const match = about.size === 0 ? undefined : doneIn(report, sentence, kind)
      const place = match === undefined ? null : placeIn(report, sentence, known)
      if (match === undefined || place === null) continue
      const at = { start: sentence.start + match.index, words: match[0], time }
      return [{ said: tellingAt(report, sentence, at), kind, place, day: time.from, about }]
    }
    return []
  })
}

/** The first words of a sentence that tell an occasion as done. */
function doneIn(report: Report, sentence: Span, kind: Kind): RegExpExecArray | undefined {
  const text = report.text.slice(sentence.start, sentence.end)
  const events = layerOf(report.annotated, 'event')
  const own = events.slice(
    firstAtOrAfter(events, sentence.start),
    firstAtOrAfter(events, sentence.end),
  )
  return [...text.matchAll(kind.told)].find((match) => {
    if (NOT_YET.test(text.slice(Math.max(0, match.index - 40), match.index))) return false
    const start = sentence.start + match.index
    const at = { start, end: start + match[0].length }
    return own.every((event) => !overlapsSpan(event, at) || event.status === 'actual')
  })
}

/** Key of the one place that the sentence names, bodies left out. */
function placeIn(report: Report, sentence: Span, known: ReadonlySet<string>): string | null {
  const text = report.text.slice(sentence.start, sentence.end)
  const names = [...text.matchAll(/(?<!\p{L})\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?/gu)]
  const keys = new Set(names.map(([name]) => placeKey(name)).filter((key) => known.has(key)))
  if (keys.size === 0) for (const key of unknownPlaces(report, sentence)) keys.add(key)
  return keys.size === 1 ? [...keys][0]! : null
}

/** Names of a sentence that may be of a place nobody lists: no body, no title, no full name. */
function unknownPlaces(report: Report, sentence: Span): string[] {
  const names = layerOf(report.annotated, 'name')
  const speakers = unrepeated(report, 'quotation').flatMap(({ speaker }) => speaker ?? [])
  return names
    .slice(firstAtOrAfter(names, sentence.start), firstAtOrAfter(names, sentence.end))
    .filter((name) => {
      const words = report.text.slice(name.start, name.end)
      const title = /(?<!\p{L})(\p{L}{2,19})\s$/u.exec(
        report.text.slice(Math.max(0, name.start - 20), name.start),
      )
      return (
        name.type !== 'organisation' &&
        (name.type !== 'person' || !/\s/u.test(words)) &&
        !isBodyName(words) &&
        !PUBLIC_ROLES.has(title?.[1]?.toLowerCase() ?? '') &&
        !speakers.some((one) => overlapsSpan(one, name))
      )
    })
    .map((name) => placeKey(report.text.slice(name.start, name.end)))
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
  const nameOf = reportNames(days.flatMap(([, told]) => told.map(({ said }) => said)))
  const line = ([day, told]: readonly [string, readonly Dated[]]) =>
    `${day}: ${[...new Set(told.map(({ said }) => nameOf(said)))].join(', ')}`
  const why = ['the same event on other days', ...days.map(line)]
  const cites = claims.flatMap(({ said }) =>
    said.map(({ report, sentence }) => cite(report, sentence)),
  )
  return findingOf('differ', claims, why, cites)
}
