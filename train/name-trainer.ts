// Reports with names → weights: an averaged structured perceptron with a margin, in whole numbers,
// in a fixed order, so that the same reports always give the same weights. Example: a name cut
// wrongly raises the rows of the right cut by one and lowers those of the wrong one.
import { namesByRule } from '../src/annotate/name.ts'
import {
  findSegments,
  nameReport,
  secondView,
  spansToSegments,
  type NameModel,
  type NameReport,
} from '../src/annotate/name-model.ts'
import { stretchFeatures, type NameView } from '../src/annotate/name-features.ts'
import {
  columnOf,
  cutStretch,
  TYPES,
  WORD_COLUMNS,
  type Segment,
  type SegmentWeights,
  type Stretch,
} from '../src/learn/segmenter.ts'
import type { WordList } from '../src/learn/word-list.ts'
import type { Sentence } from '../src/model/annotation.ts'
import { splitSentences } from '../src/text/sentence.ts'
import { tokenize } from '../src/text/token.ts'
import type { NamedReport } from './name-corpora.ts'

/** Settings of training; shipped weights are made with these. */
export const SETTINGS = {
  wordBits: 17,
  segmentBits: 17,
  rounds: 8,
  margin: 12,
  folds: 4,
  /** Rows met in fewer reports learn nothing. */
  reportsMin: 2,
  seed: 20261122,
} as const

/** A report ready for training: its stretches with right cuts, but for those nobody judged. */
export interface Lesson {
  readonly report: NameReport
  readonly right: readonly Segment[]
  readonly skip: ReadonlySet<number>
}

/** The lesson of a report. */
export function lessonOf({ text, names, unjudged }: NamedReport, list: WordList): Lesson {
  const tokens = tokenize(text)
  const sentences = splitSentences(text).map((one): Sentence => ({ kind: 'sentence', ...one }))
  const ruled = namesByRule(text, tokens, sentences)
  const report = nameReport({ text, tokens, sentences, ruled }, list, SETTINGS)
  const right = spansToSegments(report.words, names)
  const starts = new Set(right.map(({ from }) => report.words[from]!.start))
  const lost = [...unjudged, ...names.filter(({ start }) => !starts.has(start))]
  const skip = new Set<number>()
  report.stretches.forEach(({ from, to }, index) => {
    const start = report.words[from]!.start
    const end = report.words[to - 1]!.end
    if (lost.some((one) => one.start < end && start < one.end)) skip.add(index)
  })
  return { report, right, skip }
}

interface Example {
  readonly stretch: Stretch
  readonly right: readonly Segment[]
}

function examplesOf({ report, right, skip }: Lesson, view: NameView): Example[] {
  return report.stretches.flatMap((one, index) => {
    if (skip.has(index)) return []
    const stretch = stretchFeatures(view, one)
    const inside = right
      .filter(({ from, to }) => from >= one.from && to <= one.to)
      .map(({ from, to, type }) => ({ from: from - one.from, to: to - one.from, type }))
    const possible = inside.every(({ from, to }) => stretch.segments[from]![to - from - 1])
    return possible ? [{ stretch, right: inside }] : []
  })
}

/** Both looks of the model. The second learns from first looks at reports unseen by the first. */
export function trainModel(lessons: readonly Lesson[], list: WordList): NameModel {
  const { folds } = SETTINGS
  const firstExamples = withoutRare(lessons.map((lesson) => examplesOf(lesson, lesson.report.view)))
  const secondExamples: Example[][] = []
  for (let fold = 0; fold < folds; fold++) {
    const weights = train(firstExamples.filter((_, i) => i % folds !== fold).flat())
    lessons.forEach((lesson, i) => {
      if (i % folds !== fold) return
      const found = findSegments(weights, lesson.report, lesson.report.view)
      secondExamples[i] = examplesOf(lesson, secondView(lesson.report, found))
    })
  }
  return {
    list,
    first: train(firstExamples.flat()),
    second: train(withoutRare(secondExamples).flat()),
  }
}

/** The examples without rows that fewer than `reportsMin` reports have: those only memorise. */
function withoutRare(reports: readonly (readonly Example[])[]): Example[][] {
  const words = new Uint8Array(2 ** SETTINGS.wordBits)
  const segments = new Uint8Array(2 ** SETTINGS.segmentBits)
  for (const examples of reports) {
    const stretches = examples.map(({ stretch }) => stretch)
    countOnce(
      words,
      stretches.flatMap((one) => one.words),
    )
    countOnce(
      segments,
      stretches.flatMap((one) => one.segments.flat()),
    )
  }
  const keep = (counts: Uint8Array) => (rows: Uint32Array) =>
    rows.filter((row) => counts[row]! >= SETTINGS.reportsMin)
  const keepSegment = keep(segments)
  return reports.map((examples) =>
    examples.map(({ stretch, right }) => ({
      right,
      stretch: {
        words: stretch.words.map(keep(words)),
        segments: stretch.segments.map((starts) => starts.map((rows) => rows && keepSegment(rows))),
      },
    })),
  )
}

function countOnce(counts: Uint8Array, lists: readonly (Uint32Array | null)[]): void {
  const seen = new Set<number>()
  for (const rows of lists) for (const row of rows ?? []) seen.add(row)
  for (const row of seen) counts[row] = Math.min(255, counts[row]! + 1)
}

interface Learner {
  readonly weights: SegmentWeights
  /** Each weight's sum over time, as the perceptron's average needs it. */
  readonly sums: { word: Float64Array; segment: Float64Array; transition: Float64Array }
  clock: number
}

function train(examples: readonly Example[]): SegmentWeights {
  const { wordBits, segmentBits, rounds } = SETTINGS
  const words = 2 ** wordBits * WORD_COLUMNS
  const segments = 2 ** segmentBits * TYPES
  const weights = {
    wordBits,
    segmentBits,
    word: new Int32Array(words),
    segment: new Int32Array(segments),
    transition: new Int32Array(25),
  }
  const sums = {
    word: new Float64Array(words),
    segment: new Float64Array(segments),
    transition: new Float64Array(25),
  }
  const learner: Learner = { weights, sums, clock: 1 }
  const order = examples.map((_, i) => i)
  const random = generator(SETTINGS.seed)
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    for (const i of order) {
      learn(learner, examples[i]!)
      learner.clock++
    }
  }
  return averaged(learner)
}

function learn(learner: Learner, { stretch, right }: Example): void {
  const n = stretch.words.length
  const columns = columnsOf(right, n)
  const { margin } = SETTINGS
  const found = cutStretch(learner.weights, stretch, (i, column) =>
    columns[i] === column ? 0 : margin,
  )
  if (sameCut(found, right)) return
  change(learner, stretch, right, 1)
  change(learner, stretch, found, -1)
}

const sameCut = (a: readonly Segment[], b: readonly Segment[]) =>
  a.length === b.length &&
  a.every((one, i) => one.from === b[i]!.from && one.to === b[i]!.to && one.type === b[i]!.type)

function columnsOf(segments: readonly Segment[], n: number): Uint8Array {
  const columns = new Uint8Array(n)
  for (const segment of segments)
    for (let i = segment.from; i < segment.to; i++) columns[i] = columnOf(segment, i)
  return columns
}

function change(learner: Learner, stretch: Stretch, cut: readonly Segment[], by: number): void {
  const { weights, sums, clock } = learner
  const columns = columnsOf(cut, stretch.words.length)
  stretch.words.forEach((rows, i) => {
    for (const row of rows) {
      const cell = row * WORD_COLUMNS + columns[i]!
      weights.word[cell]! += by
      sums.word[cell]! += by * clock
    }
  })
  let before = 0
  let at = 0
  const step = (label: number): void => {
    weights.transition[before * 5 + label]! += by
    sums.transition[before * 5 + label]! += by * clock
    before = label
  }
  for (const { from, to, type } of cut) {
    for (; at < from; at++) step(0)
    for (const row of stretch.segments[from]![to - from - 1]!) {
      weights.segment[row * TYPES + type]! += by
      sums.segment[row * TYPES + type]! += by * clock
    }
    step(type + 1)
    at = to
  }
  for (; at < stretch.words.length; at++) step(0)
}

/** Averages scaled to one byte: the widest weights are cut off. */
function averaged({ weights, sums, clock }: Learner): SegmentWeights {
  const mean = (now: number, sum: number) => now - sum / clock
  const SCALE = 8
  const byte = (value: number) => Math.max(-127, Math.min(127, Math.round(value * SCALE)))
  return {
    wordBits: weights.wordBits,
    segmentBits: weights.segmentBits,
    word: Int8Array.from(weights.word, (now, i) => byte(mean(now, sums.word[i]!))),
    segment: Int8Array.from(weights.segment, (now, i) => byte(mean(now, sums.segment[i]!))),
    transition: Int16Array.from(weights.transition, (now, i) =>
      Math.round(mean(now, sums.transition[i]!) * SCALE),
    ),
  }
}

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1))
    ;[order[i], order[k]] = [order[k]!, order[i]!]
  }
}
