// A report → its names by the trained model: two looks, the second knowing what the first took each
// spelling for elsewhere in the report. Example: "Venn" after "Aldo Venn" is a person at the second
// look.
import type { Name, Sentence } from '../../model/annotation.ts'
import type { Token } from '../../text/token.ts'
import { hashText } from '../../learn/hash.ts'
import { scoresOf, type SegmentWeights } from '../../learn/rows.ts'
import { columnOf, cutStretch, WORD_COLUMNS, type Segment } from '../../learn/segmenter.ts'
import type { WordList } from '../../learn/word-list.ts'
import { knownFeatures, lookFeatures, stretchFeatures } from './features.ts'
import { factsOf, reportFacts } from './facts.ts'
import { EDGE, nameMemory, NO_SLOT, unmet, type KnownWord, type NameMemory } from './memory.ts'
import { beginSecond, endSecond, scoreFirst, type Begun } from './score.ts'
import { keyOfWords, type Guesses, type NameView } from './view.ts'
import { withSeats } from './seat.ts'
import { nameStretches, sentenceWords, type NameStretch, type SentenceWord } from './words.ts'

/** What the name annotator needs beside the report. */
export interface NameModel {
  readonly list: WordList
  readonly first: SegmentWeights
  readonly second: SegmentWeights
}

/** The types by their number in the weights. */
export const NAME_TYPES: readonly Name['type'][] = ['person', 'organisation', 'place', 'other']

/** A report cut into words and stretches, with what the rules say of it. */
export interface NameReport {
  readonly words: readonly SentenceWord[]
  readonly stretches: readonly NameStretch[]
  readonly view: NameView
}

/** A name of the rules, with the points by which its type leads. */
export interface RuledName extends Name {
  readonly lead: number
}

interface Source {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /** The names that the rules find. */
  readonly ruled: readonly RuledName[]
}

/** A report ready for the first look. O(tokens). */
export function nameReport(
  { text, tokens, sentences, ruled }: Source,
  list: WordList,
  {
    wordBits,
    segmentBits,
    memory = factsOnce(list),
  }: {
    readonly wordBits: number
    readonly segmentBits: number
    readonly memory?: Pick<NameMemory, 'know' | 'edge'>
  },
): NameReport {
  const words = sentenceWords(text, tokens)
  const stretches = nameStretches(words, sentences)
  const openers = new Set<number>()
  for (const { first, from, to, shouted } of stretches) {
    openers.add(first)
    if (shouted) for (let i = from; i < to; i++) openers.add(i)
  }
  const view = {
    words,
    know: memory.know,
    edge: memory.edge,
    known: [],
    report: reportFacts(words, openers),
    list,
    rules: { ...guessesOf(words, spansToSegments(words, ruled)), leads: leadsOf(words, ruled) },
    first: null,
    wordBits,
    segmentBits,
  }
  return { words, stretches, view }
}

/** The report as the second look sees it. */
export function secondView(report: NameReport, found: readonly Segment[]): NameView {
  return {
    ...report.view,
    first: { ...guessesOf(report.words, found), leads: report.view.rules.leads },
  }
}

/** What is known of the words of one report, each looked up once. */
function factsOnce(list: WordList): Pick<NameMemory, 'know' | 'edge'> {
  const known = new Map<string, KnownWord>()
  const know = (word: SentenceWord) => {
    const there = known.get(word.text)
    if (there) return there
    const made = unmet(factsOf(word, list), NO_SLOT)
    known.set(word.text, made)
    return made
  }
  return { know, edge: unmet(EDGE, NO_SLOT) }
}

/** The segments of all stretches, in word indices of the report. O(stretches). */
export function findSegments(
  weights: SegmentWeights,
  { stretches }: NameReport,
  view: NameView,
): Segment[] {
  return stretches.flatMap((stretch) =>
    placed(stretch, cutStretch(sizeOf(stretch), scoresOf(weights, stretchFeatures(view, stretch)))),
  )
}

const sizeOf = ({ from, to }: NameStretch) => to - from

/** Segments of a stretch in word indices of the report. */
const placed = (stretch: NameStretch, segments: readonly Segment[]): Segment[] =>
  segments.map(({ from, to, type }) => ({
    from: from + stretch.from,
    to: to + stretch.from,
    type,
  }))

/**
 * What a word's score gains where the model says what the rules say. Weights know the corpora, rules
 * the language: with 80 to 180, names in unseen blocks got half a point better.
 */
const RULE_TRUST = 100

/** The names of a report, in order. Never throws. */
export function modelNames(model: NameModel, source: Source): Name[] {
  const memory = memoryOf(model)
  memory.makeRoom()
  const { wordBits, segmentBits } = model.first
  const report = nameReport(source, model.list, { wordBits, segmentBits, memory })
  const second = secondLook(model, report, firstLook(model, report, memory))
  const found = second.map(({ from, to, type }): Name => ({
    kind: 'name',
    start: report.words[from]!.start,
    end: report.words[to - 1]!.end,
    type: NAME_TYPES[type]!,
  }))
  return withSurePersons(source.text, withSeats(source.text, found, model.list), source.ruled)
}

const memories = new WeakMap<NameModel, NameMemory>()

function memoryOf(model: NameModel): NameMemory {
  const there = memories.get(model)
  if (there) return there
  const made = nameMemory(model.list, [model.first, model.second])
  memories.set(model, made)
  return made
}

interface FirstLook {
  readonly found: readonly Segment[]
  /** What the second look will add to, by stretch. */
  readonly begun: readonly Begun[]
}

/** What the first look finds; what the second shares with it is scored on the way. */
function firstLook(
  model: NameModel,
  { stretches, view }: NameReport,
  memory: NameMemory,
): FirstLook {
  const begun: Begun[] = []
  const found: Segment[] = []
  for (const stretch of stretches) {
    const known = knownFeatures(view, stretch, memory)
    begun.push(beginSecond(model.second, known, memory))
    const scores = scoreFirst(model.first, known, memory)
    found.push(...placed(stretch, cutStretch(sizeOf(stretch), scores)))
  }
  return { found, begun }
}

function secondLook(model: NameModel, report: NameReport, { found, begun }: FirstLook): Segment[] {
  const view = secondView(report, found)
  const segments: Segment[] = []
  for (const [number, stretch] of report.stretches.entries()) {
    const scores = endSecond(model.second, begun[number]!, lookFeatures(view, stretch))
    for (let i = 0; i < sizeOf(stretch); i++) {
      const rule = view.rules.words[stretch.from + i]!
      if (rule > 0) scores.words[i * WORD_COLUMNS + rule]! += RULE_TRUST
    }
    segments.push(...placed(stretch, cutStretch(sizeOf(stretch), scores)))
  }
  return segments
}

// From this lead on (a title, a role beside it) a person of the rules stands. One of several words
// needs less against "other", which says least.
const SURE_LEAD = 14
const LIKELY_LEAD = 3

/**
 * The names found; a sure person of the rules where the model sees none, or another type in the
 * same
 * words: a person overlooked would not be masked. O(names).
 */
function withSurePersons(
  text: string,
  found: readonly Name[],
  ruled: readonly RuledName[],
): Name[] {
  const names: Name[] = []
  let at = 0
  for (const { kind, start, end, type, lead } of ruled) {
    if (type !== 'person' || lead < LIKELY_LEAD) continue
    while (at < found.length && found[at]!.end <= start) names.push(found[at++]!)
    const next = found[at]
    const isSure = lead >= SURE_LEAD
    const isSame = next?.start === start && next.end === end
    const isVague = isSame && next.type === 'other' && text.slice(start, end).includes(' ')
    const isFree = !next || next.start >= end
    if (!isVague && !(isSure && (isSame || isFree))) continue
    if (isSame) at++
    names.push({ kind, start, end, type })
  }
  return [...names, ...found.slice(at)]
}

/** Spans of names as segments of words; those that cut a word are left out. */
export function spansToSegments(words: readonly SentenceWord[], spans: readonly Name[]): Segment[] {
  const segments: Segment[] = []
  let i = 0
  for (const { start, end, type } of spans) {
    while (i < words.length && words[i]!.start < start) i++
    let to = i
    while (to < words.length && words[to]!.end < end) to++
    if (words[i]?.start !== start || words[to]?.end !== end) continue
    segments.push({ from: i, to: to + 1, type: NAME_TYPES.indexOf(type) })
    i = to + 1
  }
  return segments
}

// Points by which a type may lead, as classes: the rules' sure and unsure words differ.
const LEADS = [2, 5, 9, 14, 20] as const

function leadsOf(words: readonly SentenceWord[], ruled: readonly RuledName[]): Uint8Array {
  const leads = new Uint8Array(words.length)
  let i = 0
  for (const { start, end, lead } of ruled) {
    while (i < words.length && words[i]!.start < start) i++
    for (; i < words.length && words[i]!.start < end; i++)
      leads[i] = 1 + LEADS.filter((least) => lead >= least).length
  }
  return leads
}

function guessesOf(
  words: readonly SentenceWord[],
  segments: readonly Segment[],
): Omit<Guesses, 'leads'> {
  const columns = new Uint8Array(words.length)
  const keys = new Map<number, Uint16Array>()
  const parts = new Map<string, Uint16Array>()
  for (const segment of segments) {
    const { from, to, type } = segment
    vote(keys, keyOfWords(words, from, to), type)
    if (to - from > 1) vote(keys, hashText(initialsOf(words, from, to)), type)
    for (let i = from; i < to; i++) {
      columns[i] = columnOf(segment, i)
      if (to - from > 1 && words[i]!.capital) vote(parts, words[i]!.text, type)
    }
  }
  return { words: columns, keys: majority(keys), parts: majority(parts) }
}

/** "MWA" of "Marn Water Authority": bodies return under their initials. */
function initialsOf(words: readonly SentenceWord[], from: number, to: number): string {
  let initials = ''
  for (let i = from; i < to; i++) if (words[i]!.capital) initials += words[i]!.text[0]!
  return initials
}

function vote<Key>(votes: Map<Key, Uint16Array>, key: Key, type: number): void {
  let counts = votes.get(key)
  if (!counts) votes.set(key, (counts = new Uint16Array(NAME_TYPES.length)))
  counts[type]!++
}

function majority<Key>(votes: ReadonlyMap<Key, Uint16Array>): ReadonlyMap<Key, number> {
  const types = new Map<Key, number>()
  for (const [key, counts] of votes) {
    let best = 0
    for (let type = 1; type < counts.length; type++) if (counts[type]! > counts[best]!) best = type
    types.set(key, best + 1)
  }
  return types
}
