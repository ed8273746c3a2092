// Figures of several reports -> groups that count the same thing. Evidence is added up pair by
// pair; groups merge by average link, and one pair that cannot be the same keeps two groups apart.
// A wrong link is worse than a missing one. Example: "12,000 live in Marn" (two reports) link;
// "12,000 may flee" does not join them: other status, other thing.
import type { Term } from '../../model/term.ts'
import { sentenceIndex, type Report, type Said } from '../statement.ts'
import { withoutRecalled } from './recalled.ts'
import {
  compareScopes,
  isLasting,
  isRunning,
  scopeOf,
  sharesModifiers,
  type Scope,
} from './scope.ts'
import { partyKey } from '../people/party.ts'
import {
  isInterval,
  numberOf,
  ratioOf,
  relateValues,
  type Value,
  type ValueRelation,
} from './value.ts'
import type { RelatePlaces } from './where.ts'
import type { Span } from '../../text/span.ts'
import { compareText, contentStems, fold, jaccard, stem } from '../words.ts'

/** A figure ready to be compared. */
export interface Counted {
  readonly said: Said<'figure'>
  readonly scope: Scope
}

/** Statements of one thing, with the reasons that joined them. */
export interface Linked {
  readonly members: readonly [Counted, ...Counted[]]
  readonly why: readonly string[]
}

/** What a pair of figures says for and against counting the same thing. */
export interface PairEvidence {
  readonly score: number
  /** Reasons that forbid a link. */
  readonly hard: readonly string[]
  /** Named parts that differ. */
  readonly soft: readonly string[]
  readonly value: ValueRelation
  /** Reasons for a link, in words. */
  readonly why: readonly string[]
}

export interface LinkContext {
  readonly relate: RelatePlaces
  /** Whether a shared passage covers both statements. */
  readonly shareText: (a: Said, b: Said) => boolean
}

/**
 * Average evidence at which two groups count the same thing: two independent signs, see
 * `pairEvidence`.
 */
const LINK_AT = 2
/**
 * Figures of one block compared pair by pair; beyond, the block is cut by place and then in
 * canonical order.
 */
const MOST_IN_BLOCK = 160

// Terms that news uses for one another of the same people: who flees is displaced.
const SAME_TERM: { readonly [T in Term]?: Term } = {
  'forced to flee': 'displaced',
  relocated: 'evacuated',
}

/**
 * The block key of a figure: term, status, unit, direction of change and, for terms outside the
 * list, the noun.
 */
export function blockKey({ about, report }: Said<'figure'>): string {
  const noun =
    fold(about.what ?? '')
      .split(/[\s-]+/u)
      .at(-1) ?? ''
  // Refugees who found shelter are counted as refugees, and so is who found refuge.
  const refuge = about.term === 'sheltered' && (/^refugees?$/u.test(noun) || abroad(report, about))
  const sort = refuge ? 'refugees' : about.term
  const term = sort === null ? 'other' : (SAME_TERM[sort] ?? sort)
  const things = term === 'other' || term === 'money' || term === 'facilities'
  const what = things ? stem(siteOf(about.what) ?? noun) : ''
  // "rose to 40" is a total like any other, "rose by 40" is not.
  const total = /\bto\s+(?:\p{L}+\s+){0,2}$/u.test(report.text.slice(0, about.start).slice(-30))
  const by = BY.test(report.text.slice(0, about.start).slice(-40))
  const delta = about.change === null || total || !by ? '' : about.change
  return [term, what, about.status, about.unit ?? '', delta].join('|')
}

/** "rose by 40", "another 40": a number that is added to one before. */
const BY = /\b(?:by|another|a\s+further|an\s+additional|extra)\s+(?:\p{L}+\s+){0,3}$/iu

// Terms that news uses for the same people: who fled found shelter, and may be a refugee.
const UPROOTED: ReadonlySet<string> = new Set([
  'displaced',
  'forced to flee',
  'refugees',
  'sheltered',
  'in relief camp',
  'evacuated',
  'relocated',
  'homeless',
])

const REFUGE = /\b(?:refuge|asylum|abroad|exile|border|frontier)\b/iu

/** Whether people found shelter in another country: "62,000 Veldorians", "refuge in Dorn". */
function abroad(report: Report, about: Said<'figure'>['about']): boolean {
  const people = /^\p{Lu}\p{L}+(?:ns|ese|is|ians)$/u.test(about.what ?? '')
  const around = report.text.slice(Math.max(0, about.start - 90), about.end + 90)
  return (
    people ||
    REFUGE.test(
      around
        .split(/[.!?]\s/u)
        .find((one) => one.includes(report.text.slice(about.start, about.end))) ?? '',
    )
  )
}

/** "Observation posts" and "observation points" are one kind of place, named by what is done there. */
const siteOf = (what: string | null): string | null =>
  /(?<!\p{L})(\p{L}{1,40})\s{1,4}(?:posts?|points?|stations?|positions?)$/iu.exec(
    what ?? '',
  )?.[1] ?? null

/**
 * Groups of figures that count the same thing, in canonical order. Deterministic. O(block²) with
 * blocks of ≤ 160.
 */
export function linkFigures(figures: readonly Said<'figure'>[], context: LinkContext): Linked[] {
  const told = figures.filter(({ about }) => about.min !== null || about.max !== null)
  const usable = withoutRecalled(told, blockKey)
  const blocks = Map.groupBy(usable, blockKey)
  const linked = [...blocks.values()].flatMap((block) =>
    cutBlock(withLeadPlaces(block.map(countedOf))).flatMap((part) => linkBlock(part, context)),
  )
  const joined = joinUprooted(joinUnnamed(linked, context), context)
  return joined.sort((a, b) => compareCounted(a.members[0], b.members[0]))
}

/** Evidence at which a number of something unnamed is the number that another report names. */
const JOIN_AT = 4

/**
 * Groups whose text does not say what is counted join the one group that has their number: same
 * status and unit, numbers alike, and more evidence than any other.
 */
function joinUnnamed(linked: readonly Linked[], context: LinkContext): Linked[] {
  const unnamed = ({ members: [{ said }] }: Linked) => {
    const { term, max } = said.about
    return (term ?? 'other') === 'other' && (max === null || max > 1)
  }
  const named = linked.filter((one) => !unnamed(one))
  const added = new Map<Linked, Linked[]>()
  const alone: Linked[] = []
  for (const one of linked.filter(unnamed)) {
    const [first] = one.members
    const fits = named.filter((other) => {
      const about = other.members[0].said.about
      if (about.status !== first.said.about.status || about.unit !== first.said.about.unit)
        return false
      const pairs = other.members.map((member) => pairEvidence(member, first, context))
      return (
        pairs.every(({ hard, value }) => hard.length === 0 && value === 'alike') &&
        pairs.some(({ score }) => score >= JOIN_AT)
      )
    })
    if (fits.length === 1) added.set(fits[0]!, [...(added.get(fits[0]!) ?? []), one])
    else alone.push(one)
  }
  const grown = named.map((one): Linked => {
    const more = added.get(one)
    if (!more) return one
    const members = [...one.members, ...more.flatMap((other) => other.members)].sort(compareCounted)
    const [first, ...rest] = members
    const why =
      'the number and the words around it agree, though one text does not say what it counts'
    return { members: [first!, ...rest], why: [...one.why, why] }
  })
  return [...grown, ...alone]
}

/**
 * Groups of uprooted people under two terms that give one large number for one place are one: a
 * report says refugees where another says that they found shelter.
 */
function joinUprooted(linked: readonly Linked[], context: LinkContext): Linked[] {
  const joined: Linked[] = []
  for (const one of linked) {
    const { term } = one.members[0].said.about
    const at = UPROOTED.has(term ?? '')
      ? joined.findIndex((other) => sameUprooted(other, one, context))
      : -1
    const known = joined[at]
    if (!known) {
      joined.push(one)
      continue
    }
    const [first, ...rest] = [...known.members, ...one.members].sort(compareCounted)
    const why = 'one number of one place, under terms that news uses for the same people'
    joined[at] = { members: [first!, ...rest], why: [...new Set([...known.why, ...one.why, why])] }
  }
  return joined
}

function sameUprooted(a: Linked, b: Linked, context: LinkContext): boolean {
  const [x, y] = [a.members[0].said.about, b.members[0].said.about]
  if (!UPROOTED.has(x.term ?? '') || x.term === y.term || x.status !== y.status) return false
  return a.members.every((one) =>
    b.members.every((other) => {
      const { hard, value } = pairEvidence(one, other, context)
      const place = context.relate(one.scope.place, other.scope.place)
      return hard.length === 0 && value === 'alike' && place === 'same'
    }),
  )
}

function countedOf(said: Said<'figure'>): Counted {
  return { said, scope: scopeOf(said) }
}

/** Content stems of a figure's sentence and the two before it: which event it is about. */
function wordsAround({ report, sentence }: Said<'figure'>): ReadonlySet<string> {
  const known = AROUND.get(sentence)
  if (known) return known
  const first = report.sentences[Math.max(0, sentenceIndex(report, sentence) - 2)] ?? sentence
  const start = Math.min(first.start, sentence.start)
  const around = new Set(contentStems(report.text.slice(start, sentence.end)))
  AROUND.set(sentence, around)
  return around
}

const AROUND = new WeakMap<Span, ReadonlySet<string>>()

/**
 * A number of a headline is the one that the report's first sentences give again, and has their
 * place: "12 dead in Ostrel" above "12 people died near Keld" counts one event. O(block).
 */
function withLeadPlaces(block: readonly Counted[]): Counted[] {
  const leads = Map.groupBy(block, ({ said }) => said.report.order)
  return block.map((one) => {
    const { said, scope } = one
    if (sentenceIndex(said.report, said.sentence) > 0) return one
    const again = leads
      .get(said.report.order)!
      .slice(0, MOST_LEADS)
      .find(
        ({ said: other, scope: { place } }) =>
          place !== null &&
          other.sentence.start > said.sentence.start &&
          isLead(other) &&
          other.about.min === said.about.min &&
          other.about.max === said.about.max,
      )
    return again ? { ...one, scope: { ...scope, place: again.scope.place } } : one
  })
}

/** Figures of one report looked at for one of its headline. */
const MOST_LEADS = 30

const compareCounted = (a: Counted, b: Counted) =>
  a.said.report.order - b.said.report.order ||
  a.said.statement.start - b.said.statement.start ||
  a.said.statement.end - b.said.statement.end

/** A block cut so that pairs stay few: by place name, then in runs of canonical order. */
function cutBlock(block: Counted[]): Counted[][] {
  if (block.length <= MOST_IN_BLOCK) return [block]
  const byPlace = Map.groupBy(block, ({ said }) => fold(said.about.place?.name ?? ''))
  const parts: Counted[][] = []
  for (const [, part] of [...byPlace].sort(([a], [b]) => compareText(a, b)))
    for (let at = 0; at < part.length; at += MOST_IN_BLOCK)
      parts.push(part.slice(at, at + MOST_IN_BLOCK))
  return parts
}

/** Average-link clustering of one block with cannot-link pairs. Ties go to the earlier pair. */
function linkBlock(block: readonly Counted[], context: LinkContext): Linked[] {
  const pairs = block.map((a, i) => block.slice(0, i).map((b) => pairEvidence(b, a, context)))
  const at = (i: number, j: number) => (i > j ? pairs[i]![j]! : pairs[j]![i]!)
  const groups = averageLink(block.length, (i, j) => {
    const pair = at(i, j)
    return cannotLink(pair) ? -Infinity : pair.score
  })
  return groups.map((group) => {
    const why = group.flatMap((i) => group.filter((j) => j < i).flatMap((j) => at(i, j).why))
    const [first, ...rest] = group.map((index) => block[index]!)
    return { members: [first!, ...rest], why: [...new Set(why)].sort(compareText) }
  })
}

/**
 * Merges the two groups whose pairs have the highest mean score, down to LINK_AT; -Infinity parts
 * two for ever. O(count²) a merge.
 */
function averageLink(count: number, score: (i: number, j: number) => number): number[][] {
  const sums = Array.from({ length: count }, (_, i) =>
    Float64Array.from({ length: count }, (_, j) => (i === j ? 0 : score(i, j))),
  )
  const groups = Array.from({ length: count }, (_, index) => [index])
  for (;;) {
    let [left, right, highest] = [-1, -1, -Infinity]
    for (let i = 0; i < groups.length; i++)
      for (let j = i + 1; j < groups.length; j++) {
        const mean = sums[i]![j]! / (groups[i]!.length * groups[j]!.length)
        if (mean >= LINK_AT && mean > highest) [left, right, highest] = [i, j, mean]
      }
    if (left < 0) return groups
    groups[left] = [...groups[left]!, ...groups[right]!].sort((a, b) => a - b)
    groups.splice(right, 1)
    for (const [k, row] of sums.entries()) {
      row[left]! += row[right]!
      if (k !== left) sums[left]![k] = row[left]!
    }
    sums.splice(right, 1)
    for (const row of sums) row.copyWithin(right, right + 1)
  }
}

/** Scope separates only where named parts differ and values differ by more than rounding. */
function cannotLink({ hard, soft, value }: PairEvidence): boolean {
  return hard.length > 0 || (soft.length > 0 && value === 'apart')
}

/** Adds up what two figures of one block have in common. Each sign weighs 1; strong ones 2 or 3. */
export function pairEvidence(a: Counted, b: Counted, context: LinkContext): PairEvidence {
  const { hard, soft } = compareScopes(a, b, context.relate)
  const [left, right] = [a.said, b.said]
  const value = relateValues(left.about, right.about)
  const why: string[] = []
  const blocked = [...hard]
  let score = -soft.length
  const sign = (weight: number, reason: string) => {
    score += weight
    why.push(reason)
  }
  if (value === 'alike') sign(2, 'the numbers agree within rounding')
  if (isTellingNumber(left.about, right.about)) sign(1, 'the same number to two digits and more')
  // "Hundreds of thousands" overlaps with too much to say anything.
  const vague = [left, right].some(({ about }) => about.bound === 'vague')
  if (vague && value !== 'alike') score -= 2
  if (value === 'overlap' && !vague) sign(1, 'the stated ranges overlap')
  const place = context.relate(a.scope.place, b.scope.place)
  if (place === 'same') sign(1, `same place: ${a.scope.place}`)
  if (place === 'same' && countsPeople(left.about.term) && (isRunning(left) || isRunning(right)))
    sign(1, 'a running count of that place')
  else if (place === 'same' && countsPeople(left.about.term) && isNews(left) && isNews(right))
    sign(1, 'counts of that place in reports of the same days')
  if (place === 'inside') sign(1, 'one place lies in the other')
  if (left.about.time && right.about.time && !soft.some((one) => one.startsWith('other times')))
    sign(1, 'same time')
  if (sharesSpeaker(left, right)) sign(1, `same source: ${left.statement.speaker}`)
  if (sharesModifiers(a.scope, b.scope)) sign(1, 'described alike')
  if (left.about.status === 'projected') sign(1, 'both are forecasts')
  if (
    isLasting(left.about.term) &&
    left.about.term !== 'soldiers' &&
    left.about.term !== 'facilities'
  )
    sign(1, 'both count the same state of people')
  if (isLead(left) && isLead(right) && value !== 'unknown')
    sign(1, 'both stand at the head of their reports')
  const context3 = jaccard(left.context, right.context)
  if (context3 >= 0.25) sign(2, 'the sentences use the same words')
  else if (context3 >= 0.1) sign(1, 'the sentences share words')
  const event = jaccard(wordsAround(left), wordsAround(right))
  if (event >= 0.4) sign(2, 'the sentences before them tell of the same event')
  else if (event >= 0.15) sign(1, 'the sentences before them share words')
  if (context.shareText(left, right)) sign(3, 'the passages share their text')
  const ratio =
    isInterval(left.about) || isInterval(right.about) ? null : ratioOf(left.about, right.about)
  if (ratio !== null && value === 'apart') score -= distance(ratio, isLasting(left.about.term))
  // Two numbers of things are two lots of things more often than one lot counted twice.
  if (value === 'apart' && !countsPeople(left.about.term)) score -= 2
  if (left.report.order === right.report.order && value === 'apart' && !twoVoices(left, right))
    blocked.push('one report gives both numbers')
  return { score, hard: blocked, soft, value, why }
}

/** Whether two values are one large number of two digits and more: chance seldom makes them. */
function isTellingNumber(a: Value, b: Value): boolean {
  const [x, y] = [numberOf(a), numberOf(b)]
  return x !== null && x === y && x >= 1000 && /^[1-9]0*$/u.test(String(x)) === false
}

// Terms that count people and their homes: one event has one number of them.
const OF_PEOPLE: ReadonlySet<Term> = new Set([
  'killed',
  'injured',
  'missing',
  'detained',
  'displaced',
  'forced to flee',
  'evacuated',
  'relocated',
  'sheltered',
  'in relief camp',
  'homeless',
  'refugees',
  'returned',
  'residents',
  'in need',
  'fighters',
  'protesters',
  'destroyed housing',
  'partially destroyed housing',
  'uninhabitable housing',
] as const)

const countsPeople = (term: Term | null) => term !== null && OF_PEOPLE.has(term)

/**
 * What a gap between two numbers says against one count: a state grows for weeks, a toll for days.
 */
function distance(ratio: number, lasting: boolean): number {
  if (ratio > 100) return 4
  if (ratio > 10) return 3
  if (lasting) return ratio > 5 ? 1 : 0
  return ratio > 3 ? 2 : ratio > 2 ? 1 : 0
}

/** Whether a number is told as news, with no time of its own that is not its report's. */
const isNews = ({ about }: Said<'figure'>) =>
  about.status === 'actual' && about.time === null && about.partOf === null

/** Sentences at the head of a report: news puts its matter there. */
const LEADS = 4

const isLead = (said: Said) => sentenceIndex(said.report, said.sentence) < LEADS

/**
 * Whether a report sets two numbers side by side: two sources give them, or they are forecasts in
 * two sentences.
 */
function twoVoices(a: Said<'figure'>, b: Said<'figure'>): boolean {
  const forecasts = a.about.status === 'projected' && a.sentence.start !== b.sentence.start
  const [x, y] = [a.statement.speaker, b.statement.speaker]
  return forecasts || Boolean(x && y && partyKey(x) !== partyKey(y))
}

function sharesSpeaker(a: Said, b: Said): boolean {
  const [x, y] = [a.statement.speaker, b.statement.speaker]
  return Boolean(x && y && partyKey(x) === partyKey(y))
}
