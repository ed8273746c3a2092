// When each report of a pile appeared: stated dates as they are, missing ones from what the pile
// says together, no narrower than its evidence. Nothing is guessed: without a year in the pile no
// day is given. Example: "the summit in Marn on Friday" in one report, "last week … in Marn" in
// one dated 12 March 2031 -> the first appeared between 7 and 9 March 2031.
import { dayFromNumber, dayNumber, dayOfTimestamp } from '../../model/calendar.ts'
import { layerOf, type AnnotatedDocument } from '../../model/pile.ts'
import type { SharedPassage } from '../../model/reuse.ts'
import type { Published } from '../../model/story.ts'
import {
  isCaptionDate,
  occasionEvidence,
  occasionsOf,
  ownEvidence,
  reportNode,
  yearsCounted,
  type Pair,
  type Unary,
} from './evidence.ts'
import { central, solveDays, type Belief, type Window } from './solve.ts'

/**
 * Share of the belief left out of a printed interval on either side. A report may always be younger
 * than what it tells of, so less is left out there (generated piles hold the true day in 94.7 %
 * with 0.025 on both sides, in 96.7 % so).
 */
const TAILS = { early: 0.025, late: 0.01 }
/** Days that an inferred interval may span; a wider one tells nothing. */
const MAX_SPAN = 45
/** Days on either side of a stated date in which the other reports of a story are looked for. */
const STORY_REACH = 120
/** Days of a window, at most. */
const MAX_WINDOW = 500
/** Pieces of evidence between two nodes, at most; the rest adds little and costs time. */
const MAX_PAIRS = 300
/** Reasons printed with an inferred date. */
const MAX_REASONS = 4

/**
 * When the reports appeared, by id: stated (the record's own date), inferred, or null. Order-free.
 */
export function datePile(
  pile: readonly AnnotatedDocument[],
  passages: readonly SharedPassage[] = [],
): { [id: string]: Published | null } {
  const reports = pile.toSorted(byId)
  const stated = new Map(reports.map((report) => [report.document.id, statedOf(report)]))
  const dates: { [id: string]: Published | null } = {}
  const frame = frameOf(reports, stated)
  const beliefs = frame && beliefsOf(reports, { stated, passages, frame })
  for (const report of reports) {
    const { id } = report.document
    dates[id] = stated.get(id) ?? (beliefs && frame ? inferredOf(id, beliefs, frame) : null)
  }
  return dates
}

const byId = (a: AnnotatedDocument, b: AnnotatedDocument) =>
  a.document.id < b.document.id ? -1 : 1

function statedOf({ document }: AnnotatedDocument): Published | null {
  const day = document.published === null ? null : dayOfTimestamp(document.published)
  return day === null ? null : { from: day, to: day, stated: true, why: 'stated by the report' }
}

/** The days in question, and what puts them there. */
interface Frame {
  readonly window: Window
  readonly why: readonly string[]
}

/**
 * The window: around stated dates, in a counted year, or after a printed full date; null where
 * there is no year.
 */
function frameOf(
  reports: readonly AnnotatedDocument[],
  stated: ReadonlyMap<string, Published | null>,
): Frame | null {
  const days = [...stated.values()]
    .flatMap((one) => (one?.from ? [dayNumber(one.from)] : []))
    .sort((a, b) => a - b)
  if (days.length === reports.length) return null
  if (days.length > 0) {
    const window = windowOf(days[0]! - STORY_REACH, days.at(-1)! + STORY_REACH)
    return window && { window, why: [] }
  }
  const counted = reports.flatMap(yearsCounted)
  const years = new Set(counted.map(({ year }) => year))
  if (years.size === 1) {
    const year = String(counted[0]!.year).padStart(4, '0')
    const window = windowOf(dayNumber(`${year}-01-01`), dayNumber(`${year}-12-31`))
    return window && { window, why: [counted[0]!.why] }
  }
  const printed = reports
    .flatMap(latestPrinted)
    .sort((a, b) => a - b)
    .at(-1)
  if (printed === undefined) return null
  return { window: { first: printed - STORY_REACH, length: 3 * STORY_REACH }, why: [] }
}

function windowOf(first: number, last: number): Window | null {
  const length = last - first + 1
  return length <= MAX_WINDOW ? { first, length } : null
}

/** The latest full date that a report prints, captions left out. */
function latestPrinted(report: AnnotatedDocument): number[] {
  const days = layerOf(report, 'time').flatMap((time) => {
    const full =
      time.from !== null && time.from === time.to && /^\d{4}-\d\d-\d\d$/u.test(time.stated)
    return full && !isCaptionDate(report.document.text, time) ? [dayNumber(time.from!)] : []
  })
  return days.length === 0 ? [] : [days.reduce((a, b) => Math.max(a, b))]
}

interface Beliefs {
  readonly days: ReadonlyMap<string, Belief>
  readonly reasons: ReadonlyMap<string, ReadonlySet<string>>
}

function beliefsOf(
  reports: readonly AnnotatedDocument[],
  {
    stated,
    passages,
    frame,
  }: {
    readonly stated: ReadonlyMap<string, Published | null>
    readonly passages: readonly SharedPassage[]
    readonly frame: Frame
  },
): Beliefs {
  const years = yearsOf(frame.window)
  const unary: Unary[] = []
  const pairs: Pair[] = []
  for (const report of reports) {
    const { id } = report.document
    const own = stated.get(id)
    const day = own?.from ? dayNumber(own.from) : null
    if (day === null) unary.push(...ownEvidence(report, years))
    else
      unary.push({
        node: reportNode(id),
        why: `${id} states its date`,
        weight: (d) => (d === day ? 1 : 0),
      })
    const told = occasionPairs(report)
    unary.push(...told.unary)
    pairs.push(...told.pairs)
  }
  pairs.push(...sharedText(reports, passages))
  const kept = connecting(pairs).slice(0, MAX_PAIRS)
  return { days: solveDays(frame.window, unary, kept), reasons: reasonsOf(unary, kept) }
}

const yearsOf = ({ first, length }: Window) => {
  const last = Number(dayFromNumber(first + length - 1).slice(0, 4))
  const years: number[] = []
  for (let year = Number(dayFromNumber(first).slice(0, 4)) - 1; year <= last + 1; year++)
    years.push(year)
  return years
}

/** What a report says of its occasions: of each the mentions with a date, else one without. */
function occasionPairs(report: AnnotatedDocument): { unary: Unary[]; pairs: Pair[] } {
  const unary: Unary[] = []
  const pairs: Pair[] = []
  for (const all of Map.groupBy(occasionsOf(report), ({ key }) => key).values()) {
    const dated = all.filter(({ time, daysAfter }) => time !== null || daysAfter > 0)
    const found = (dated.length > 0 ? dated : all.slice(0, 1)).map((one) =>
      occasionEvidence(report, one),
    )
    unary.push(...found.flatMap((one) => one.unary))
    const seen = new Set<string>()
    for (const pair of found.flatMap((one) => one.pairs)) if (!seen.has(pair.why)) pairs.push(pair)
    for (const pair of pairs) seen.add(pair.why)
  }
  return { unary, pairs: [...new Map(pairs.map((pair) => [pair.why, pair])).values()] }
}

/** Occasions that one report alone names tie nothing to anything. */
function connecting(pairs: readonly Pair[]): Pair[] {
  const reportsOf = Map.groupBy(pairs, ({ b }) => b)
  return pairs.filter(
    ({ b }) => !b.startsWith('occasion ') || new Set(reportsOf.get(b)!.map(({ a }) => a)).size > 1,
  )
}

/**
 * Days between two reports that share text, from 0 up: mostly the same news; background travels
 * further, within one story not by months.
 */
const SHARED_TEXT = [8, 6, 4, 3, 2, 1, 1, 1]
const SHARED_TEXT_DAYS = 30

function sharedText(
  reports: readonly AnnotatedDocument[],
  passages: readonly SharedPassage[],
): Pair[] {
  const known = new Set(reports.map(({ document }) => document.id))
  const found = new Map<string, Pair>()
  for (const { a, b, kind } of passages) {
    if (kind === 'rewrite' || !known.has(a.document) || !known.has(b.document)) continue
    const [one, other] = [reportNode(a.document), reportNode(b.document)].sort() as [string, string]
    const weight = (d: number, e: number) =>
      SHARED_TEXT[Math.abs(d - e)] ?? (Math.abs(d - e) <= SHARED_TEXT_DAYS ? 0.3 : 0.002)
    const why = 'shares text with another report'
    found.set(`${one} ${other}`, { a: one, b: other, weight, why })
  }
  return [...found.keys()].sort().map((key) => found.get(key)!)
}

/** The reasons that touch each node: its own evidence, then what ties it to others. */
function reasonsOf(unary: readonly Unary[], pairs: readonly Pair[]): Map<string, Set<string>> {
  const reasons = new Map<string, Set<string>>()
  const add = (node: string, why: string) =>
    reasons.set(node, (reasons.get(node) ?? new Set()).add(why))
  for (const { node, why } of unary) add(node, why)
  for (const { a, b, why } of pairs) {
    add(a, why)
    if (!b.startsWith('occasion ')) add(b, why)
  }
  return reasons
}

function inferredOf(
  id: string,
  { days, reasons }: Beliefs,
  { window, why }: Frame,
): Published | null {
  const belief = days.get(reportNode(id))
  const found = belief && central(belief, TAILS)
  if (!found || found.to - found.from >= MAX_SPAN) return null
  const own = [...(reasons.get(reportNode(id)) ?? [])].slice(0, MAX_REASONS)
  const all = [...new Set([...own, ...why])]
  return {
    from: dayFromNumber(window.first + found.from),
    to: dayFromNumber(window.first + found.to),
    stated: false,
    why: `inferred: ${all.join('; ')}`,
  }
}
