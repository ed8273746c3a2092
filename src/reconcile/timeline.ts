// Dated sentences of a pile -> a timeline: for each day the sentence that speaks for it, citing
// every report that dates something to that day in words or tells the same. The more reports an
// entry cites, the weightier it is. Example: three reports date the flood to 2031-03-02 -> one
// entry from and to that day, three passages.
import type { DayRange } from '../model/calendar.ts'
import { dayNumber } from '../model/calendar.ts'
import { citesOf } from '../model/passage.ts'
import type { Person, Published, TimelineEntry } from '../model/story.ts'
import { datedSentences, type Dated, type Ground } from './dated.ts'
import { hidePrivate, type Hiding } from './people/private.ts'
import { cite, reportStems, type Report } from './statement.ts'
import { containment } from './words.ts'

/** Lengths that read well as one entry, in code units. */
const LENGTH = { least: 40, most: 300 }
/** Entries of one timeline. */
const MOST_ENTRIES = 1000
/** Passages that one entry cites, one a report. */
const MOST_CITES = 200

/** The timeline of a pile in order of date, wider intervals after narrower ones. O(sentences). */
export function timelineOf(
  reports: readonly Report[],
  published: { readonly [id: string]: Published | null },
  people: readonly Person[],
): TimelineEntry[] {
  const hidden = hidePrivate(people)
  const dated = reports.flatMap((report) => datedSentences(report, published[report.id] ?? null))
  const weights = stemWeights(reports)
  const byDay = Map.groupBy(dated, ({ from, to }) => `${from ?? ''} ${to ?? ''}`)
  const told = withoutLooserStretches([...byDay.values()], firstDay(reports, published))
  const entries = told.flatMap((day) => entriesOf(day, weights, hidden))
  entries.sort((a, b) => compareRange(a, b))
  return entries.slice(0, MOST_ENTRIES)
}

/** A stretch of this many days at most, a long weekend, is told where two reports do. */
const SHORT = 3
/** So many days before its first report a story is history, where a month tells enough. */
const HISTORY = 365

/**
 * Days and the stretches worth an entry: short ones that two reports tell of, and longer ones of a
 * story's history; none that holds a day of which as many reports tell (two are enough).
 */
function withoutLooserStretches(
  all: readonly (readonly Dated[])[],
  opened: string | undefined,
): (readonly Dated[])[] {
  const reportsOf = (day: readonly Dated[]) => new Set(day.map(({ report }) => report.order)).size
  const days = all
    .filter(([one]) => one!.from === one!.to)
    .map((day) => ({ day: day[0]!.from!, reports: reportsOf(day) }))
  return all.filter((stretch) => {
    const [{ from, to }] = stretch as readonly [Dated]
    if (from === to || from === null || to === null) return true
    const reports = Math.min(2, reportsOf(stretch))
    const past = opened !== undefined && dayNumber(opened) - dayNumber(to) > HISTORY
    if (!past && (reports < 2 || dayNumber(to) - dayNumber(from) >= SHORT)) return false
    return !days.some((one) => one.day >= from && one.day <= to && one.reports >= reports)
  })
}

/** The earliest day on which a report may have appeared. */
function firstDay(
  reports: readonly Report[],
  published: { readonly [id: string]: Published | null },
): string | undefined {
  return reports.flatMap(({ id }) => published[id]?.from ?? []).sort()[0]
}

function compareRange(a: DayRange, b: DayRange): number {
  const [x, y] = [a.from ?? a.to ?? '', b.from ?? b.to ?? '']
  if (x !== y) return x < y ? -1 : 1
  const [u, v] = [a.to ?? '9999', b.to ?? '9999']
  return u < v ? -1 : u > v ? 1 : 0
}

/** In how many reports each stem stands: the words that a story is about. */
function stemWeights(reports: readonly Report[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const report of reports)
    for (const one of reportStems(report)) weights.set(one, (weights.get(one) ?? 0) + 1)
  return weights
}

/**
 * What a ground is worth: `sentence` in the choice among the sentences of a day, `report` in the
 * number of lines that a day gets. In three topics of dated news half of the days that later
 * reports alone look back on are in editors' timelines, of days on which a report merely appeared a
 * quarter.
 */
const WORTH: { readonly [G in Ground]: { readonly sentence: number; readonly report: number } } = {
  opening: { sentence: 6, report: 5 },
  head: { sentence: 4, report: 1 },
  'morning-after': { sentence: 4, report: 1 },
  today: { sentence: 4, report: 2 },
  earlier: { sentence: 3, report: 2 },
  later: { sentence: 1, report: 1 },
}
/** Grounds on which a report is cited by a day's first entry whatever it tells of that day. */
const LOOKS_BACK: ReadonlySet<Ground> = new Set(['opening', 'earlier', 'morning-after'])
/** Entries of one day by what its reports are worth: the second needs two, and so on. */
const WORTH_FOR_ENTRY = [1, 2, 5, 10, 20] as const
/** Share of common words from which a sentence adds no news to an entry of its day. */
const SAME_NEWS = 0.4
/** Share of common words from which a report tells of what an entry tells. */
const TELLS_OF_IT = 0.25
/** Stems added to a sentence's own in the mean: short ones shall not win by one good word. */
const SMALL = 6

// Sentences that lean on the one before, from general knowledge of English.
const LEANS =
  /^[“"‘'`\s]*(?:he|she|it|they|we|i|this|these|those|that|his|her|their|its|you|there|such|but|and|so|however|asked|also|then|here|what|if|my|our)\b/iu
// Where somebody stands in a picture: a caption, which says again what the report says better.
const PICTURED = /\((?:far\s)?(?:left|right|cent(?:er|re))\)/iu
// Speech and questions: they tell what somebody thinks of a day, seldom what happened.
const SPEAKS = /^\s*[“"‘'`]|\?[”"’']?$|\b(?:I|we|you|my|our|your)\b/u

interface Scored {
  readonly one: Dated
  readonly own: ReadonlySet<string>
  readonly score: number
}

/**
 * The entries of one day: the sentence most like all others, citing a passage of each report that
 * looks back on the day or tells of the same; then sentences that tell other news of it, with the
 * reports that do.
 */
function entriesOf(
  day: readonly Dated[],
  weights: ReadonlyMap<string, number>,
  hidden: Hiding,
): TimelineEntry[] {
  const scored = scoreDay(day, weights, hidden)
  const worth = worthOf(day)
  const most = WORTH_FOR_ENTRY.filter((least) => worth >= least).length
  const chosen: Scored[] = []
  for (const next of scored) {
    if (chosen.length >= most) break
    if (chosen.some((other) => containment(other.own, next.own) > SAME_NEWS)) continue
    chosen.push(next)
  }
  return chosen.map(({ one, own }, rank) => {
    const seen = new Set([one.report.order])
    const alike = scored.filter(
      (other) =>
        (rank === 0 && LOOKS_BACK.has(other.one.ground)) ||
        containment(other.own, own) > TELLS_OF_IT,
    )
    const rest = alike
      .filter(({ one: { report } }) => !seen.has(report.order) && seen.add(report.order))
      .slice(0, MOST_CITES)
      .map((other) => cite(other.one.report, other.one.sentence))
    const cites = citesOf([cite(one.report, one.sentence), ...rest])
    return { from: one.from, to: one.to, text: hidden.mask(one.report, one.sentence), cites }
  })
}

/** What the reports of a day are worth, each by its best sentence. */
function worthOf(day: readonly Dated[]): number {
  const best = new Map<number, number>()
  for (const { report, ground } of day)
    best.set(report.order, Math.max(best.get(report.order) ?? 0, WORTH[ground].report))
  return [...best.values()].reduce((sum, one) => sum + one, 0)
}

/**
 * The day's sentences, best first: words that the day's sentences and the story's reports share.
 */
function scoreDay(
  day: readonly Dated[],
  weights: ReadonlyMap<string, number>,
  hidden: Hiding,
): Scored[] {
  const counts = new Map<string, number>()
  const sets = day.map(({ stems }) => new Set(stems))
  for (const own of sets) for (const one of own) counts.set(one, (counts.get(one) ?? 0) + 1)
  const scored = day.map((one, index): Scored => {
    const own = sets[index]!
    let sum = 0
    for (const word of own) sum += counts.get(word)! * (1 + (weights.get(word) ?? 0))
    const { start, end } = one.sentence
    const fit = end - start < LENGTH.least || end - start > LENGTH.most ? 1 : 4
    const shown = hidden.tellsPrivate(one.report, one.sentence) ? 0 : 1
    const words = one.report.text.slice(start, end)
    const cost =
      (own.size + SMALL) *
      (LEANS.test(words) ? 2 : 1) *
      (SPEAKS.test(words) || PICTURED.test(words) ? 2 : 1)
    const worth = shown * fit * WORTH[one.ground].sentence
    return { one, own, score: Math.floor((sum * 100 * worth) / cost) }
  })
  return scored.sort((a, b) => b.score - a.score)
}
