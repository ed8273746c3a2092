// Figure claims -> findings: statements of one claim agree, range, differ or were updated; two
// claims of one thing differ in scope, or one is part of the other. Each finding says why, in
// words; none says who is right. Example: 12 (Monday's report), 15 (Tuesday's report) killed in one
// fire -> update; 12 and 15 on one day -> differ.
import type { Finding } from '../../model/finding.ts'
import type { DocumentId } from '../../model/document.ts'
import type { Term } from '../../model/term.ts'
import type { Published } from '../../model/story.ts'
import type { Drafted } from '../claim.ts'
import { findingOf } from '../finding.ts'
import { blockKey } from './link.ts'
import { partReason, statedParts } from './part.ts'
import { momentOf, type Moment } from '../event/moment.ts'
import { partyKey } from '../people/party.ts'
import { reportNames } from '../speech/quote-speakers.ts'
import { replacesLarger } from './recalled.ts'
import { compareScopes, isLasting, scopeOf } from './scope.ts'
import type { Said } from '../statement.ts'
import { isInterval, numberOf, ratioOf, relateValues } from './value.ts'
import { placeKey, type RelatePlaces } from './where.ts'
import { jaccard, stem } from '../words.ts'

type PublishedOf = { readonly [id: DocumentId]: Published | null }

// Counts that only grow while an event goes on: a later, larger number is an update.
const CUMULATIVE: ReadonlySet<Term> = new Set([
  'killed',
  'injured',
  'displaced',
  'forced to flee',
  'evacuated',
  'detained',
  'homeless',
  'destroyed housing',
  'partially destroyed housing',
  'returned',
  'missing',
  'attacks',
] as const)

// Terms of which one side's and another's are never one count.
const BY_KIND: ReadonlySet<Term> = new Set([
  'fighters',
  'soldiers',
  'facilities',
  'attacks',
  'money',
  'protesters',
] as const)

// Terms that measure rather than count: two of them have nothing in common but the unit.
const NO_PEOPLE: ReadonlySet<Term> = new Set([
  'other',
  'distance',
  'area',
  'duration',
  'money',
] as const)

const headOf = (what: string | null) => stem((what ?? '').split(/\s+/u).at(-1) ?? '')

/** Two numbers further apart than this are told apart by any reader: no scope finding. */
const MOST_RATIO = 150
/** Claims of one block compared pair by pair. */
const MOST_CLAIMS = 120
/** Share of context words at which two claims are about one matter. */
const SAME_MATTER = 0.04

/**
 * Findings within claims: same, range, differ, update. Only statements of two reports and more are
 * compared.
 */
export function findingsWithin(
  claims: readonly Drafted<'figure'>[],
  published: PublishedOf,
): Finding[] {
  return claims.flatMap((drafted) => {
    const named = drafted.said.flatMap(({ statement }) => statement.speaker ?? [])
    const speakers = new Set(named)
    if (drafted.claim.reports < 2 && speakers.size < 2) return []
    const finding = findingWithin(drafted, published)
    return finding ? [finding] : []
  })
}

function findingWithin(drafted: Drafted<'figure'>, published: PublishedOf): Finding | null {
  const { said, claim } = drafted
  const relations = new Set<string>()
  for (let i = 0; i < said.length; i++)
    for (let j = 0; j < i; j++) relations.add(relateValues(said[i]!.about, said[j]!.about))
  const wordings = `worded: ${quoteList(said.map(({ statement }) => statement.exact))}`
  const counted = `${claim.reports} reports, ${claim.independent} independent at most`
  if (relations.has('apart') || relations.has('overlap')) {
    const update = updateReason(said, published)
    if (update) return findingOf('update', [drafted], [update, wordings])
  }
  if (relations.has('apart') && mayHaveGrown(said, published)) {
    const reason = 'the larger number may be the later one: the days of the reports are not certain'
    return findingOf('range', [drafted], [reason, wordings, counted])
  }
  if (relations.has('apart')) {
    const reason = 'the numbers differ by more than rounding, and no named part of their scope does'
    return findingOf('differ', [drafted], [reason, wordings])
  }
  if (relations.has('overlap'))
    return findingOf('range', [drafted], ['the stated ranges overlap', wordings, counted])
  // One report that says a number twice does not agree with anybody.
  if (relations.has('alike') && claim.reports > 1) {
    const same = 'the numbers agree within the rounding that their digits allow'
    return findingOf('same', [drafted], [same, wordings, counted])
  }
  return null
}

/** Times that a number may grow between reports whose order is not known. */
const MOST_GROWTH = 1.5

/**
 * Whether numbers that differ may be one count at two times: a toll, close numbers, reports in no
 * certain order.
 */
function mayHaveGrown(said: readonly Said<'figure'>[], published: PublishedOf): boolean {
  const { term, status } = said[0]!.about
  if (term === null || status !== 'actual' || !CUMULATIVE.has(term)) return false
  const numbers = said.map(({ about }) => numberOf(about)).filter((one) => one !== null)
  if (Math.max(...numbers) > Math.min(...numbers) * MOST_GROWTH) return false
  return said.some((one) => {
    const { from, to } = momentOf(one, published)
    return from === null || to === null || to - from >= UNCERTAIN_MINUTES
  })
}

/** Two days in minutes: a report dated no closer than this may stand before or after another. */
const UNCERTAIN_MINUTES = 2880

const quoteList = (words: readonly string[]) =>
  [...new Set(words.map((word) => word.replace(/\s+/gu, ' ')))]
    .map((word) => `“${word}”`)
    .join(', ')

const MINUTES_A_DAY = 1440

/** Whether two moments lie in one day: then two sources differ rather than one count grows. */
const sameDay = (a: Moment, b: Moment) =>
  Math.floor(a.to! / MINUTES_A_DAY) === Math.floor(b.from! / MINUTES_A_DAY)

function otherSources(a: Said<'figure'>, b: Said<'figure'>): boolean {
  const [x, y] = [a.statement.speaker, b.statement.speaker]
  return Boolean(x && y && partyKey(x) !== partyKey(y))
}

const byValue = ({ value }: { readonly value: number | null }) => value ?? 0

/**
 * Why values that differ are one count growing: later reports give larger numbers, days told apart.
 * Null otherwise.
 */
function updateReason(said: readonly Said<'figure'>[], published: PublishedOf): string | null {
  const { term } = said[0]!.about
  if (term === null || !(CUMULATIVE.has(term) || isLasting(term))) return null
  // A forecast changes only in the mouth of the one who made it.
  const sources = new Set(said.map(({ statement }) => statement.speaker ?? null))
  if (said[0]!.about.status !== 'actual' && (sources.size > 1 || sources.has(null))) return null
  const steps = said.map((one) => ({
    one,
    value: numberOf(one.about),
    ...momentOf(one, published),
  }))
  const dated = steps.filter(
    ({ one, value, from, to }) =>
      value !== null && from !== null && to !== null && !isRecalled(one),
  )
  if (dated.length < 2) return null
  if (!CUMULATIVE.has(term) && heldByOthers(dated)) return null
  const [low, high] = [Math.min(...dated.map(byValue)), Math.max(...dated.map(byValue))]
  // An undated report between the first and the last number is in nobody's way.
  const outside = ({ value }: { readonly value: number | null }) =>
    value === null || value < low || value > high
  if (steps.some((step) => outside(step) && !isRecalled(step.one))) return null
  dated.sort((a, b) => a.from! - b.from! || a.value! - b.value!)
  let last = dated[0]!
  let [rises, falls] = [0, 0]
  for (const step of dated.slice(1)) {
    const relation = relateValues(last.one.about, step.one.about)
    const wide = isInterval(last.one.about) || isInterval(step.one.about)
    if (relation === 'alike' || (wide && relation === 'overlap')) continue
    if (step.from! <= last.to!) return null
    const down = step.value! < last.value!
    // A count that shrinks is an update only where a text says so.
    if (down && !dated.some(({ one, value }) => value === step.value && isLowered(one))) return null
    if (!down && sameDay(last, step) && otherSources(last.one, step.one)) return null
    last = step
    if (down) falls++
    else rises++
  }
  if (rises + falls === 0) return null
  const nameOf = reportNames(said)
  const told = dated.map(({ one }) => `“${one.statement.exact}” (${nameOf(one)})`).join(', ')
  const way = falls === 0 ? 'grows' : rises === 0 ? 'was lowered' : 'was changed'
  return `the number ${way} from report to report, in order of time: ${told}`
}

/**
 * Whether a figure only recalls what was told before ("up from 12", "compared with 12"); "with 12
 * dead" tells it.
 */
function isRecalled({ about, report, sentence }: Said<'figure'>): boolean {
  const before = report.text.slice(Math.max(sentence.start, about.start - 60), about.start)
  const after = report.text.slice(about.end, Math.min(sentence.end, about.end + 40))
  return OLDER.test(before) || (FROM.test(before) && /^[^.;]{0,30}?\bto\s/u.test(after))
}

const FROM = /\bfrom\s+(?:an?\s+|the\s+)?(?:(?:earlier|previous|initial)\s+)?$/iu
/** Words before a number that was: "up from 12", "cut to 9, from 12", "compared with 12". */
const OLDER =
  /(?:,\s+|\b(?:up|down|rises?|rose|risen|rising|grown?|grew|climb(?:s|ed)?|increas(?:e|ed|es|ing)|higher|lower(?:ed)?|raised|revised|reduced|corrected|changed|cut|fell|fallen|dropped)\s+(?:\p{L}+\s+){0,3})from\s+(?:an?\s+|the\s+)?(?:(?:earlier|previous|initial)\s+)?$|\b(?:compared|comparison)\s+(?:with|to)\s+(?:\p{L}+\s+){0,4}$|\bagainst\s+(?:\p{L}+\s+){0,3}$/iu

const LOWERED =
  /\b(?:lower(?:s|ed|ing)?|revis(?:es|ed|ing)\b[^.]{0,60}\bdown|down(?:ward)?|correct(?:s|ed|ing|ion)|reduc(?:es|ed|ing)|cut|fell|fallen|dropped|shrank|shrunk|down\s+from|fewer|too\s+high|(?:double|twice)[- ]count\p{L}*|counted\s+twice|duplicate|found\s+alive|recount\p{L}*)\b/iu

/** Whether the sentence of a figure says that it is smaller than before. */
const isLowered = (said: Said<'figure'>) =>
  LOWERED.test(said.report.text.slice(said.sentence.start, said.sentence.end)) ||
  replacesLarger(said)

/**
 * Whether two sources stand behind numbers that are apart: then a strength or a stock is disputed,
 * not moving.
 */
function heldByOthers(steps: readonly { readonly one: Said<'figure'> }[]): boolean {
  return steps.some(({ one: a }, i) =>
    steps
      .slice(0, i)
      .some(({ one: b }) => otherSources(a, b) && relateValues(a.about, b.about) === 'apart'),
  )
}

/**
 * Findings between claims of one term and status: part and other-scope. O(claims²) in blocks of ≤
 * 120.
 */
export function findingsBetween(
  claims: readonly Drafted<'figure'>[],
  relate: RelatePlaces,
): { readonly findings: Finding[]; readonly partOf: ReadonlyMap<string, string> } {
  const findings: Finding[] = []
  const partOf = new Map<string, string>()
  for (const { part, whole, why } of statedParts(claims)) {
    partOf.set(part.claim.id, whole.claim.id)
    findings.push(findingOf('part', [part, whole], [why]))
  }
  for (const block of blocksOf(claims)) {
    const few = block.slice(0, MOST_CLAIMS)
    const scoped: { members: Drafted<'figure'>[]; why: string[] }[] = []
    for (let i = 0; i < few.length; i++)
      for (let j = 0; j < i; j++) {
        const [a, b] = [few[j]!, few[i]!]
        const part = partReason(a, b, relate)
        if (part) {
          if (partOf.has(part.part.claim.id)) continue
          partOf.set(part.part.claim.id, part.whole.claim.id)
          findings.push(findingOf('part', [part.part, part.whole], [part.why]))
          continue
        }
        const why = otherScope(a, b, relate)
        if (why) addScoped(scoped, a, b, why)
      }
    for (const { members, why } of scoped)
      findings.push(findingOf('other-scope', members, [...new Set(why)]))
  }
  return { findings, partOf }
}

/** Share of statements that must say refugees for a claim to be of refugees. */
const SAY_REFUGEES = 1 / 3

/**
 * Claims by what their statements count: by the term that at least half of them have. People who
 * fled and whom a third of the statements call refugees are counted with refugees only.
 */
function blocksOf(claims: readonly Drafted<'figure'>[]): Drafted<'figure'>[][] {
  const blocks = new Map<string, Drafted<'figure'>[]>()
  for (const one of claims) {
    const keys = [...Map.groupBy(one.said, blockKey)]
    const abroad = keys.find(([key]) => key.startsWith('refugees|'))
    const refugees = abroad && abroad[1].length >= one.said.length * SAY_REFUGEES
    for (const [key, said] of refugees ? [abroad] : keys)
      if (refugees || said.length * 2 >= one.said.length)
        blocks.set(key, [...(blocks.get(key) ?? []), one])
  }
  return [...blocks.values()]
}

/** The statement that stands for a claim: its first beside which the claim's place is named. */
function representative({ claim, said }: Drafted<'figure'>): Said<'figure'> {
  if (claim.place === null) return said[0]
  const key = placeKey(claim.place)
  const placed = said.find((one) => {
    const { place } = scopeOf(one)
    return place !== null && placeKey(place) === key
  })
  return placed ?? said[0]
}

/** Pairs that share a claim become one finding about all of them. */
function addScoped(
  scoped: { members: Drafted<'figure'>[]; why: string[] }[],
  a: Drafted<'figure'>,
  b: Drafted<'figure'>,
  why: readonly string[],
): void {
  const touching = scoped.filter(({ members }) => members.includes(a) || members.includes(b))
  const members = new Set([...touching.flatMap((one) => one.members), a, b])
  const reasons = [...touching.flatMap((one) => one.why), ...why]
  for (const one of touching) scoped.splice(scoped.indexOf(one), 1)
  scoped.push({ members: [...members], why: reasons })
}

/**
 * Why two claims of one thing are not the same count: named parts that differ, and numbers that
 * differ beyond rounding.
 */
function otherScope(
  a: Drafted<'figure'>,
  b: Drafted<'figure'>,
  relate: RelatePlaces,
): string[] | null {
  const [left, right] = [representative(a), representative(b)]
  if (left.about.term === null || NO_PEOPLE.has(left.about.term)) return null
  if (relateValues(left.about, right.about) === 'alike') return null
  // Forces and things are counted by owner and kind: only the same noun is the same thing.
  if (BY_KIND.has(left.about.term) && headOf(left.about.what) !== headOf(right.about.what))
    return null
  const spread =
    isInterval(left.about) || isInterval(right.about) ? 1 : ratioOf(left.about, right.about)
  if (spread === null || spread > MOST_RATIO) return null
  const { hard, soft } = compareScopes(
    { said: left, scope: scopeOf(left) },
    { said: right, scope: scopeOf(right) },
    relate,
  )
  const places = hard.length === 1 && hard[0]!.startsWith('other places')
  if (places && isLasting(left.about.term)) return placesApart(a, b, [...hard, ...soft])
  if (hard.length > 0 || soft.length === 0) return null
  const [own, theirs] = [scopeOf(left).modifiers, scopeOf(right).modifiers]
  if (own.size > 0 && theirs.size > 0 && ![...own].some((word) => theirs.has(word))) return null
  if (!sameMatter(left, right, relate)) return null
  const said = [...a.said, ...b.said]
  const words = `worded: ${quoteList(said.map(({ statement }) => statement.exact))}`
  const open = said.filter(({ about }) => about.min !== null && about.max === null)
  const ends = `no upper end is stated: ${quoteList(open.map(({ statement }) => statement.exact))}`
  return open.length === 0 ? [...soft, words] : [...soft, words, ends]
}

/** Share of words at which two sentences count the same thing in two places. */
const SAME_WORDS = 0.04

/** The same state of people counted in two places, told in like words: two counts, not one. */
function placesApart(
  a: Drafted<'figure'>,
  b: Drafted<'figure'>,
  reasons: readonly string[],
): string[] | null {
  const alike = a.said.some((one) =>
    b.said.some((other) => jaccard(one.context, other.context) >= SAME_WORDS),
  )
  if (!alike) return null
  const exact = [...a.said, ...b.said].map(({ statement }) => statement.exact)
  return [...reasons, `worded: ${quoteList(exact)}`]
}

/** Whether two statements are about one matter: same place, or sentences that share words. */
function sameMatter(a: Said<'figure'>, b: Said<'figure'>, relate: RelatePlaces): boolean {
  const place = relate(scopeOf(a).place, scopeOf(b).place)
  return place === 'same' || place === 'inside' || jaccard(a.context, b.context) >= SAME_MATTER
}
