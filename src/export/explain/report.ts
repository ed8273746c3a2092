// A report explained: how its day is known, with the words that tell it, and everything on its
// condition card.
// Example: "inferred: 3–10 May 2024, because “29 April” is past" with the line that says so.
import type { Condition, Published, StoryDocument } from '../../model/story.ts'
import { passageAt, type Passage } from '../../model/passage.ts'
import { layerOf, type AnnotatedDocument } from '../../model/pile.ts'
import type { Revision } from '../../model/revision.ts'
import { compareSpans, indexHolding, type Span } from '../../text/span.ts'
import { repeatTest } from '../annotated.ts'
import { VAGUE_AMOUNT } from '../lexicon/vague.ts'
import { CONDITION_WORDS } from '../rows/reports.ts'
import { labelOf, own, reason, type View } from '../view.ts'
import { formatDays, plural } from '../wording.ts'
import {
  dayOf,
  distinct,
  headOf,
  knownBy,
  lineAt,
  quoteOf,
  type Answer,
  type Quoted,
} from './answer.ts'
import { sharedOf } from './link.ts'
import { CONDITION_RULES } from './plain.ts'

/** Passages shown for one reason. */
const PASSAGES_MAX = 3
const flat = (text: string) => text.replaceAll(/\s+/gu, ' ')

/** The sentence that holds a span, else the span itself. */
function sentenceAt(report: AnnotatedDocument, at: Span): Passage {
  const sentences = layerOf(report, 'sentence')
  return passageAt(report.document, sentences[indexHolding(sentences, at.start)] ?? at)
}

/** A reason for an inferred day, in full, with the words it stands on. */
interface Reason {
  readonly words: string
  readonly passages: readonly Passage[]
}

/** Times of a report in these words. */
function timesCalled(report: AnnotatedDocument, words: string): Passage[] {
  const { document } = report
  return layerOf(report, 'time')
    .filter(({ start, end }) => flat(document.text.slice(start, end)) === words)
    .map((time) => passageAt(document, time))
}

const OCCASION = /^(.{1,40}) in (.{1,120}): (.{1,120})$/u
const PRINTED = /^"(.{1,120})" (is its dateline|lies ahead of it|is past|had passed)$/u
const COUNTED = /^"(.{1,120})" since (\d{4})$/u

const PRINTED_WORDS: { readonly [says: string]: string } = {
  'is its dateline': 'stands in its dateline: the report is of that day or soon after',
  'lies ahead of it': 'is told of as still to come: the report is no later',
  'is past': 'is told of as past: the report is no earlier',
  'had passed': 'had passed: the report is of soon after',
}

/** Sentences of a report that tell of something at a place. */
function tellings(report: AnnotatedDocument, place: string): Passage[] {
  return distinct(
    layerOf(report, 'event')
      .filter((event) => event.place !== null && flat(event.place.name) === place)
      .map((event) => sentenceAt(report, event)),
  )
}

/** What a report says of when an occasion was: "says “today”", "says that it is still ahead". */
function saysWords(says: string): string {
  if (says.startsWith('"')) return `says ${says.replace(/^"(.*)"$/u, '“$1”')}`
  return /^\d/u.test(says) ? `says that it was ${says}` : `says that it is ${says}`
}

function occasionReason(view: View, report: AnnotatedDocument, why: string): Reason | null {
  const match = OCCASION.exec(why)
  if (!match) return null
  const [, kind, place, says] = match as unknown as [string, string, string, string]
  const others = view.story.documents.filter(
    ({ id, published }) =>
      id !== report.document.id && published && published.why.includes(`${kind} in ${place}: `),
  )
  const known = others.map(({ id, published }) => {
    const all = published!.why.replace(/^inferred: /u, '').split('; ')
    const own = all.filter((one) => one.startsWith(`${kind} in ${place}: `))
    const told = own.map((one) => saysWords(one.slice(`${kind} in ${place}: `.length)))
    return `${labelOf(view, id)} (${dayOf(view, id)}) ${told.join(' and ')}`
  })
  const also = known.length > 0 ? `. Of the same: ${known.join('; ')}` : ''
  return {
    words: `of a ${kind} in ${place} it ${saysWords(says)}${also}`,
    passages: tellings(report, place),
  }
}

function sharedReason(view: View, report: AnnotatedDocument): Reason {
  const { id } = report.document
  const shared = view.story.documents
    .filter((other) => other.id !== id)
    .flatMap((other) => sharedOf(view, id, other.id))
    .toSorted((a, b) => b.a.exact.length - a.a.exact.length)
  const others = shared.map(({ a, b }) => (a.document === id ? b : a).document)
  const names = [...new Set(others)]
    .slice(0, PASSAGES_MAX)
    .map((other) => `${labelOf(view, other)} (${dayOf(view, other)})`)
  return {
    words: `it shares text with ${names.length > 0 ? names.join(', ') : 'another report'}: mostly such reports are of near days`,
    passages: shared.map(({ a, b }) => (a.document === id ? a : b)),
  }
}

function reasonOf(view: View, report: AnnotatedDocument, why: string): Reason {
  if (why === 'shares text with another report') return sharedReason(view, report)
  const printed = PRINTED.exec(why)
  if (printed)
    return {
      words: `“${printed[1]}” ${PRINTED_WORDS[printed[2]!]}`,
      passages: timesCalled(report, printed[1]!),
    }
  const counted = COUNTED.exec(why)
  if (counted)
    return {
      words: `“${counted[1]}” since ${counted[2]}: that gives the year`,
      passages: timesCalled(report, counted[1]!),
    }
  return occasionReason(view, report, why) ?? { words: reason(view, why), passages: [] }
}

const INFER =
  'The day is the stretch that all of this allows together; it is made no narrower than the reports support.'

function dayReasons(view: View, report: AnnotatedDocument, published: Published | null): Reason[] {
  if (published === null)
    return [
      {
        words: 'no day is stated, and nothing in the reports puts it in a narrow stretch of days',
        passages: [],
      },
    ]
  if (published.stated)
    return [{ words: `${reason(view, published.why)}: nothing is inferred`, passages: [] }]
  const whys = published.why.replace(/^inferred: /u, '').split('; ')
  const known = published.why.startsWith('inferred: ')
  return [
    ...whys.map((why) => reasonOf(view, report, why)),
    ...(known ? [{ words: INFER, passages: [] }] : []),
  ]
}

const conditionNote = (view: View, { kind, why }: Condition): string =>
  `condition card, ${CONDITION_WORDS[kind].toLowerCase()}: ${own(view, why)}`

/** What each kind of entry on the card warns of, and how many there are. */
function conditionLines(condition: readonly Condition[]): string[] {
  if (condition.length === 0) return ['nothing is on its condition card']
  const kinds = Map.groupBy(condition, ({ kind }) => kind)
  return [...kinds].map(
    ([kind, all]) =>
      `on its condition card: ${CONDITION_WORDS[kind].toLowerCase()} (${plural(all.length, 'passage')}). ${CONDITION_RULES[kind]}`,
  )
}

function revisionLines(view: View, id: string): { lines: string[]; quotes: Quoted[] } {
  const told = (view.story.revisions ?? []).filter(({ document, of }) =>
    [document, of].includes(id),
  )
  const lines = told.map(
    ({ document, of, why, kept, gone, added, changed }: Revision) =>
      `${labelOf(view, document)} is a newer version of ${labelOf(view, of)} (${why}): ${plural(kept, 'sentence')} kept, ${gone.length} gone, ${added.length} new, ${changed.length} changed`,
  )
  const quotes = told.flatMap(({ gone, added, changed }) => [
    ...gone.map((one) => quoteOf(view, one, 'gone in the newer version')),
    ...added.map((one) => quoteOf(view, one, 'new in the newer version')),
    ...changed.flatMap(({ before, after }) => [
      quoteOf(view, before, 'before it was changed'),
      quoteOf(view, after, 'after it was changed'),
    ]),
  ])
  return { lines, quotes }
}

/** That a report's language is not read, where it is not: then it states nothing here. */
const languageNotice = ({ document }: AnnotatedDocument): string[] =>
  document.notices.filter(({ rule }) => rule === 'language').map(({ message }) => message)

/** What analysts decided of a report as a whole, or of its outlet. */
function decisionLines(view: View, id: string): string[] {
  return (view.story.decisions ?? [])
    .filter(({ documents, state }) => documents?.includes(id) && state === 'applied')
    .map(
      ({ kind, by, sets, reason: why }) =>
        `decided by ${by} (${kind})${sets === null ? '' : `: ${own(view, sets)}`}; reason: ${why}`,
    )
}

/** Words that leave open when or how many, each with its first line. */
const VAGUE_MAX = 12

function vagueLines(report: AnnotatedDocument): string[] {
  const { text } = report.document
  const inRepeat = repeatTest(report.document)
  const times = layerOf(report, 'time').filter(({ value }) => value.endsWith('_REF'))
  const numbers = layerOf(report, 'quantity').filter(({ bound }) => bound === 'vague')
  const some = [...text.matchAll(VAGUE_AMOUNT)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }))
  const found = new Map<string, number>()
  for (const one of [...times, ...numbers, ...some].toSorted(compareSpans)) {
    const words = flat(text.slice(one.start, one.end))
    if (!inRepeat(one) && !found.has(words)) found.set(words, lineAt(text, one.start))
  }
  if (found.size === 0) return []
  const told = [...found].slice(0, VAGUE_MAX).map(([words, line]) => `“${words}” (line ${line})`)
  const more = found.size > VAGUE_MAX ? ` and ${found.size - VAGUE_MAX} more` : ''
  return [`words that leave open when or how many: ${told.join(', ')}${more}`]
}

/** How a report's day is known, and what its condition card holds. */
export function explainReport(
  view: View,
  report: AnnotatedDocument,
  { id, published, condition }: StoryDocument,
): Answer {
  const reasons = dayReasons(view, report, published)
  const { fetched, published: stamp } = report.document
  const day = published
    ? `${formatDays(published)}, ${published.stated ? 'stated' : knownBy(published)}`
    : 'day not known'
  const dayPassages = reasons.flatMap(({ passages }) => distinct(passages).slice(0, PASSAGES_MAX))
  const dayQuotes = distinct(dayPassages).map((one) => quoteOf(view, one, 'tells of its day'))
  const { lines, quotes } = revisionLines(view, id)
  return {
    kind: 'report',
    id: labelOf(view, id),
    title: `report ${labelOf(view, id)}: ${day}`,
    means: 'One text of the pile, with how its day is known and its condition card.',
    rules: reasons.map(({ words }) => words),
    figures: [
      ...(published?.stated && stamp ? [`the report states ${reason(view, stamp)}`] : []),
      ...lines,
      ...conditionLines(condition),
      ...vagueLines(report),
      ...languageNotice(report),
      ...decisionLines(view, id),
      ...(fetched ? [`fetched ${fetched.at} from ${fetched.url}, record ${fetched.record}`] : []),
    ],
    quotes: [
      ...headOf(report).map((one) => quoteOf(view, one, 'its head')),
      ...dayQuotes,
      ...condition.map((one) => quoteOf(view, one.cite, conditionNote(view, one))),
      ...quotes,
    ],
    also: [],
  }
}
