// Linked figures -> claims: what is counted, in a few words for a heading, and the parts that all
// statements share. Example: two figures of term displaced, projected, in Ostrel -> "people
// expected to be displaced in Ostrel".
import type { Figure, Status } from '../../model/annotation.ts'
import type { Claim } from '../../model/claim.ts'
import type { Term } from '../../model/term.ts'
import { boundsOf, draftClaim, type Drafted } from '../claim.ts'
import type { CountIndependent } from '../counts.ts'
import type { Linked } from './link.ts'
import { shorten } from '../speech/quote-speakers.ts'
import { isBodyName } from './scope.ts'
import type { Said } from '../statement.ts'
import { placeKey } from './where.ts'
import { compareText, fold } from '../words.ts'

// A heading for each term in two moods: as it is, and as it is feared, planned or supposed. `*` is
// who is counted.
const HEADINGS: { readonly [T in Term]?: readonly [actual: string, other: string] } = {
  displaced: ['* displaced', '* expected to be displaced'],
  evacuated: ['* evacuated', '* expected to be evacuated'],
  'forced to flee': ['* who fled', '* expected to flee'],
  sheltered: ['* in shelters', '* expected in shelters'],
  'in relief camp': ['* in relief camps', '* expected in relief camps'],
  relocated: ['* relocated', '* to be relocated'],
  homeless: ['* made homeless', '* expected to lose their homes'],
  'destroyed housing': ['homes destroyed', 'homes at risk'],
  'partially destroyed housing': ['homes damaged', 'homes at risk of damage'],
  'uninhabitable housing': ['homes left uninhabitable', 'homes at risk'],
  refugees: ['refugees', 'refugees expected'],
  returned: ['* who returned', '* expected to return'],
  killed: ['* killed', '* feared to be killed'],
  injured: ['* injured', '* feared to be injured'],
  missing: ['* missing', '* feared missing'],
  detained: ['* detained', '* to be detained'],
  residents: ['* living', '* expected to live'],
  'in need': ['* in need', '* expected to need help'],
  fighters: ['*', '* expected'],
  soldiers: ['*', '* expected'],
  protesters: ['* protesting', '* expected to protest'],
}

// Ways to say that a figure is not actual, for terms without a heading of their own.
const MOODS: { readonly [S in Status]: string } = {
  actual: '',
  projected: ' (expected)',
  planned: ' (planned)',
  denied: ' (denied)',
  hypothetical: ' (supposed)',
}

/** Words of a head noun phrase that a heading may take. */
const MOST_WORDS = 6

/** Claims of linked figures, in the order given; no name of `others` is the place of one. */
export function figureClaims(
  linked: readonly Linked[],
  independentReports: CountIndependent,
  others: ReadonlySet<string>,
): Drafted<'figure'>[] {
  const placed = (name: string | null) => (name !== null && others.has(fold(name)) ? null : name)
  return linked.map(({ members, why }) => {
    const figures = members.map(({ said }) => said.about)
    // A text may leave open what it counts where another names it.
    const first = figures.find(({ term }) => (term ?? 'other') !== 'other') ?? figures[0]
    const beside = sharedPlace(members.map(({ scope }) => placed(scope.place)))
    const place = beside ?? sharedPlace(members.map(({ said }) => placed(placeOf(said))))
    const label = shareOf(members[0].said) ?? labelOf(first!, clearestWhat(figures), place)
    const fields = {
      label,
      term: first!.term,
      ...(isMeasure(first!.unit) ? { unit: first!.unit } : {}),
      status: first!.status,
      place,
      time: sharedTime(figures.map(({ time }) => time)),
      why: why.length > 0 ? why : ['stands alone: no other statement counts the same thing'],
      ...boundsOf(figures),
    }
    return draftClaim(
      members.map(({ said }) => said),
      fields,
      independentReports,
    )
  })
}

/** Whether a unit says more than that things are counted. */
const isMeasure = (unit: string | null): unit is string => unit !== null && unit !== 'count'

/** The place that a figure was read with, unless that is a body. */
function placeOf({ about: { place } }: Said<'figure'>): string | null {
  return place === null || isBodyName(place.name) ? null : place.name
}

/** The label of a share: "around half of 4,000 soldiers". Null for a figure that is no part. */
function shareOf({ about, report, statement }: Said<'figure'>): string | null {
  if (about.partOf === null) return null
  const printed = report.text.slice(about.partOf.start, about.partOf.end).replace(/\s+/gu, ' ')
  const part = statement.exact.replace(/\s+/gu, ' ')
  // "two of its three posts" names its whole already.
  if (part.includes(printed)) return part
  const whole = printed.replace(OPENING, (word) => word.toLowerCase())
  return `${part} of ${shorten(whole, 60)}`
}

/** A hedge that opened its sentence. */
const OPENING =
  /^(?:More|At|About|Around|Some|Over|Nearly|Almost|Up|The|An?|Of|As|Between|Roughly)\b/u

/** The head noun phrase that most statements print, of these the longest. */
function clearestWhat(figures: readonly { readonly what: string | null }[]): string | null {
  const whats = figures.flatMap(({ what }) => (what === null ? [] : [what.replace(/\s+/gu, ' ')]))
  const counted = [...Map.groupBy(whats, (what) => what.toLowerCase()).values()]
  counted.sort(
    (a, b) => b.length - a.length || b[0]!.length - a[0]!.length || compareText(a[0]!, b[0]!),
  )
  const best = counted[0]?.[0] ?? null
  return best === null ? null : best.split(' ').slice(0, MOST_WORDS).join(' ')
}

function labelOf(figure: Figure, what: string | null, place: string | null): string {
  const { term, status } = figure
  const named = term === 'protesters' && !nobody(what) && what !== 'people'
  const heading = term === null || named ? undefined : HEADINGS[term]
  const measured = term === 'distance' || term === 'area' || term === 'duration'
  const who = measured ? term : ((nobody(what) ? null : what) ?? (heading ? 'people' : 'number'))
  const expected = status === 'projected' || status === 'planned'
  const base = heading
    ? heading[expected ? 1 : 0].replace('*', who) + (expected ? '' : MOODS[status])
    : who + MOODS[status]
  return place === null ? base : `${base} in ${place}`
}

// Nouns that say what befell people, not who they are: the heading says it by itself.
const nobody = (what: string | null) =>
  what === null ||
  /^(?:deaths?|dead|casualties|fatalities|lives|injuries|injured|displaced|killed|wounded)$/iu.test(
    what,
  )

/** The place that statements name, where they name one place only: its most frequent spelling. */
function sharedPlace(names: readonly (string | null)[]): string | null {
  const named = names.filter((name) => name !== null)
  const keys = [...Map.groupBy(named, placeKey).values()]
  keys.sort((a, b) => b.length - a.length || compareText(a[0]!, b[0]!))
  const [most, second] = keys
  if (!most || (second && second.length === most.length)) return null
  const spelled = [...Map.groupBy(most, (name) => name).values()]
  spelled.sort((a, b) => b.length - a.length || compareText(a[0]!, b[0]!))
  return spelled[0]![0]!
}

/** The days that all stated times allow; null where none is stated. */
function sharedTime(
  times: readonly ({ readonly from: string | null; readonly to: string | null } | null)[],
): Claim['time'] {
  const stated = times.filter((time) => time !== null && (time.from !== null || time.to !== null))
  if (stated.length === 0) return null
  const froms = stated.map((time) => time!.from).filter((day) => day !== null)
  const tos = stated.map((time) => time!.to).filter((day) => day !== null)
  return {
    from: froms.length === stated.length ? froms.sort(compareText)[0]! : null,
    to: tos.length === stated.length ? tos.sort(compareText).at(-1)! : null,
  }
}
