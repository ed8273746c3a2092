// Dated passages of a pile -> a timeline: for each day the sentence that speaks for it, citing
// every report that dates something to that day. The more reports an entry cites, the weightier it
// is. Example: three reports date the flood to 2031-03-02 -> one entry from and to that day, three
// passages.
import type { DayRange } from '../model/calendar.ts'
import { dayNumber } from '../model/calendar.ts'
import { layerOf } from '../model/pile.ts'
import { citesOf } from '../model/passage.ts'
import type { Person, Published, TimelineEntry } from '../model/story.ts'
import type { Span } from '../text/span.ts'
import { DATED_PICTURE } from './dating/caption.ts'
import { offTopicFrom } from './condition.ts'
import { ENDANGERS, hidePrivate, type Hiding } from './people/private.ts'
import { cite, isRepeated, reportStems, sentenceOf, type Report } from './statement.ts'
import { containment, contentStems } from './words.ts'

interface Dated extends DayRange {
  readonly report: Report
  readonly sentence: Span
  readonly stems: readonly string[]
  /** A report's first sentences weigh more: news puts the matter first. */
  readonly lead: boolean
}

/** A stated time longer than this many days dates no entry. */
const MOST_DAYS = 31
/** Sentences at the head of a report that count for its own day. */
const LEADS = 4
/** Content words that an entry must have: a date line alone tells nothing. */
const LEAST_STEMS = 4
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
  const dated = reports.flatMap((report) => [
    ...datedSentences(report),
    ...leadSentences(report, published[report.id] ?? null),
  ])
  const weights = stemWeights(reports)
  const byDay = Map.groupBy(dated, ({ from, to }) => `${from ?? ''} ${to ?? ''}`)
  const told = withoutLooserStretches([...byDay.values()])
  const entries = told.flatMap((day) => entriesOf(day, weights, hidden))
  entries.sort((a, b) => compareRange(a, b))
  return entries.slice(0, MOST_ENTRIES)
}

/**
 * Days and stretches, without each stretch in which two reports (or all of its one) tell of a day.
 */
function withoutLooserStretches(all: readonly (readonly Dated[])[]): (readonly Dated[])[] {
  const reportsOf = (day: readonly Dated[]) => new Set(day.map(({ report }) => report.order)).size
  const days = all
    .filter(([one]) => one!.from === one!.to)
    .map((day) => ({ day: day[0]!.from!, reports: reportsOf(day) }))
  return all.filter((stretch) => {
    const [{ from, to }] = stretch as readonly [Dated]
    if (from === to || from === null || to === null) return true
    const reports = Math.min(2, reportsOf(stretch))
    return !days.some((one) => one.day >= from && one.day <= to && one.reports >= reports)
  })
}

function compareRange(a: DayRange, b: DayRange): number {
  const [x, y] = [a.from ?? a.to ?? '', b.from ?? b.to ?? '']
  if (x !== y) return x < y ? -1 : 1
  const [u, v] = [a.to ?? '9999', b.to ?? '9999']
  return u < v ? -1 : u > v ? 1 : 0
}

/** Sentences with a stated day or a stretch of at most a month. */
function datedSentences(report: Report): Dated[] {
  const offTopic = offTopicFrom(report)
  return layerOf(report.annotated, 'time').flatMap((time) => {
    if (time.type === 'duration' || time.type === 'set' || isRepeated(report, time)) return []
    if (time.from === null || time.to === null) return []
    // "at noon" without a day of its own dates nothing.
    if (time.type === 'time' && time.stated.startsWith('UNDEF-REF')) return []
    if (dayNumber(time.to) - dayNumber(time.from) >= MOST_DAYS) return []
    const sentence = sentenceOf(report, time)
    if (time.start >= offTopic) return []
    const words = report.text.slice(sentence.start, sentence.end)
    if (
      contentStems(words).length < LEAST_STEMS ||
      DATED_PICTURE.test(words) ||
      ENDANGERS.test(words)
    )
      return []
    return [{ ...datedOf(report, sentence, false), from: time.from, to: time.to }]
  })
}

/** The first sentences of a report whose own day is stated: they tell what happened then. */
function leadSentences(report: Report, published: Published | null): Dated[] {
  if (!published?.stated || published.from === null || published.from !== published.to) return []
  return report.sentences
    .filter((sentence) => !isRepeated(report, sentence) && sentence.end - sentence.start > 40)
    .slice(0, LEADS)
    .map((sentence) => ({
      ...datedOf(report, sentence, true),
      from: published.from,
      to: published.to,
    }))
}

function datedOf(report: Report, { start, end }: Span, lead: boolean) {
  const stems = contentStems(report.text.slice(start, end))
  return { report, sentence: { start, end }, stems, lead }
}

/** In how many reports each stem stands: the words that a story is about. */
function stemWeights(reports: readonly Report[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const report of reports)
    for (const one of reportStems(report)) weights.set(one, (weights.get(one) ?? 0) + 1)
  return weights
}

/** Entries of one day, by the number of its reports: the second needs two reports, and so on. */
const REPORTS_FOR_ENTRY = [1, 2, 5, 10, 20] as const
/** Share of common words at which two sentences of a day tell the same. */
const SAME_NEWS = 0.4

interface Scored {
  readonly one: Dated
  readonly own: ReadonlySet<string>
  readonly score: number
}

/**
 * The entries of one day: the sentence most like all others, citing a passage of each report that
 * dates something to the day; then sentences that tell other news of it, with the reports that do.
 */
function entriesOf(
  day: readonly Dated[],
  weights: ReadonlyMap<string, number>,
  hidden: Hiding,
): TimelineEntry[] {
  const scored = scoreDay(day, weights, hidden)
  const reports = new Set(day.map(({ report }) => report.order)).size
  const most = REPORTS_FOR_ENTRY.filter((least) => reports >= least).length
  const chosen: Scored[] = []
  for (const next of scored) {
    if (chosen.length >= most) break
    if (chosen.some((other) => containment(other.own, next.own) > SAME_NEWS)) continue
    chosen.push(next)
  }
  return chosen.map(({ one, own }, rank) => {
    const seen = new Set([one.report.order])
    const alike = scored.filter((other) => rank === 0 || containment(other.own, own) > SAME_NEWS)
    const rest = alike
      .filter(({ one: { report } }) => !seen.has(report.order) && seen.add(report.order))
      .slice(0, MOST_CITES)
      .map((other) => cite(other.one.report, other.one.sentence))
    const cites = citesOf([cite(one.report, one.sentence), ...rest])
    return { from: one.from, to: one.to, text: hidden.mask(one.report, one.sentence), cites }
  })
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
    const length = one.sentence.end - one.sentence.start
    const fit = length < LENGTH.least || length > LENGTH.most ? 1 : 4
    const shown = hidden.tellsPrivate(one.report, one.sentence) ? 0 : 1
    const lead = one.lead ? 2 : 1
    return { one, own, score: shown * lead * Math.floor((sum * 100 * fit) / (own.size + 4)) }
  })
  return scored.sort((a, b) => b.score - a.score)
}
