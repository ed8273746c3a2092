// Stretches with their right cuts → weights: an averaged structured perceptron with a margin and
// with rows left out by chance, in whole numbers and a fixed order: the same examples always give
// the same weights. Example: a name cut wrongly raises the rows of the right cut by one and
// lowers those of the wrong one.
import { packed, type SegmentWeights, type Stretch } from '../src/learn/rows.ts'
import {
  columnOf,
  cutStretch,
  LONGEST_SEGMENT,
  LONGEST_STRETCH,
  NO_SEGMENT,
  segmentIndex,
  TYPES,
  WORD_COLUMNS,
  type Segment,
} from '../src/learn/segmenter.ts'

/** A stretch with its right cut: rows of each word, and of each segment by `segmentIndex`. */
export interface Example {
  readonly words: readonly Uint32Array[]
  readonly segments: readonly (Uint32Array | null)[]
  readonly right: readonly Segment[]
}

/** How a perceptron learns. */
export interface PerceptronSettings {
  readonly wordBits: number
  readonly segmentBits: number
  readonly rounds: number
  /** What each wrong column gains before the cut is judged. */
  readonly margin: number
  /** The share of rows left out each time, so that no single one is relied on. */
  readonly drop: number
  /** One perceptron learns for each; the weights are their mean. */
  readonly seeds: readonly number[]
}

/** An example from a stretch, which may be filled again afterwards. */
export function exampleOf(stretch: Stretch, right: readonly Segment[]): Example {
  const { size, rows, wordFrom, wordTo, segmentFrom, segmentTo } = stretch
  const words: Uint32Array[] = []
  for (let i = 0; i < size; i++) words.push(rows.slice(wordFrom[i], wordTo[i]))
  const segments: (Uint32Array | null)[] = []
  for (let i = 0; i < size * LONGEST_SEGMENT; i++) {
    const [from, to] = [segmentFrom[i]!, segmentTo[i]!]
    segments.push(from < to ? rows.slice(from, to) : null)
  }
  return { words, segments, right }
}

interface Table {
  readonly values: Int32Array
  /** Each weight's sum over time, as the average needs it. */
  readonly sums: Float64Array
}

interface Learner {
  readonly settings: PerceptronSettings
  readonly word: Table
  readonly segment: Table
  readonly transition: Table
  readonly random: () => number
  clock: number
}

/** The weights that the examples teach. */
export function trainPerceptron(
  examples: readonly Example[],
  settings: PerceptronSettings,
): SegmentWeights {
  const words = new Map<number, number>()
  const segments = new Map<number, number>()
  // Rows are numbered as they are met: tables stay small enough to be quick.
  const dense = examples.map((one): Example => ({
    right: one.right,
    words: one.words.map((rows) => rows.map((row) => numberOf(words, row))),
    segments: one.segments.map((rows) => rows && rows.map((row) => numberOf(segments, row))),
  }))
  const sizes = [words.size * WORD_COLUMNS, segments.size * TYPES, (TYPES + 1) ** 2] as const
  const totals = sizes.map((size) => new Float64Array(size)) as [Means, Means, Means]
  for (const seed of settings.seeds) {
    const learner = learnerOf(settings, sizes, seed)
    learnAll(learner, dense)
    ;[learner.word, learner.segment, learner.transition].forEach(({ values, sums }, k) => {
      const total = totals[k]!
      for (let i = 0; i < total.length; i++) total[i]! += values[i]! - sums[i]! / learner.clock
    })
  }
  return weightsOf(settings, totals, words, segments)
}

type Means = Float64Array

function learnerOf(
  settings: PerceptronSettings,
  [word, segment, transition]: readonly [number, number, number],
  seed: number,
): Learner {
  return {
    settings,
    word: tableOf(word),
    segment: tableOf(segment),
    transition: tableOf(transition),
    random: generator(seed),
    clock: 1,
  }
}

function learnAll(learner: Learner, examples: readonly Example[]): void {
  const order = examples.map((_, i) => i)
  for (let round = 0; round < learner.settings.rounds; round++) {
    shuffle(order, learner.random)
    for (const i of order) {
      learn(learner, examples[i]!)
      learner.clock++
    }
  }
}

function numberOf(numbers: Map<number, number>, row: number): number {
  const number = numbers.get(row) ?? numbers.size
  numbers.set(row, number)
  return number
}

const tableOf = (size: number): Table => ({
  values: new Int32Array(size),
  sums: new Float64Array(size),
})

function learn(learner: Learner, example: Example): void {
  const seen = withoutSome(learner, example)
  const found = cutStretch(seen.words.length, score(learner, seen))
  if (sameCut(found, seen.right)) return
  change(learner, seen, seen.right, 1)
  change(learner, seen, found, -1)
}

function withoutSome({ settings, random }: Learner, { words, segments, right }: Example): Example {
  const keep = (rows: Uint32Array) => rows.filter(() => random() >= settings.drop)
  return { right, words: words.map(keep), segments: segments.map((rows) => rows && keep(rows)) }
}

const wordScores = new Int32Array(LONGEST_STRETCH * WORD_COLUMNS)
const segmentScores = new Int32Array(LONGEST_STRETCH * LONGEST_SEGMENT * TYPES)

/** The scores of a stretch, with the margin for what is wrong. */
function score(learner: Learner, { words, segments, right }: Example) {
  const columns = columnsOf(right, words.length)
  words.forEach((rows, i) => {
    for (let column = 0; column < WORD_COLUMNS; column++) {
      let sum = columns[i] === column ? 0 : learner.settings.margin
      for (const row of rows) sum += learner.word.values[row * WORD_COLUMNS + column]!
      wordScores[i * WORD_COLUMNS + column] = sum
    }
  })
  segments.forEach((rows, i) => {
    if (!rows) segmentScores[i * TYPES] = NO_SEGMENT
    else
      for (let type = 0; type < TYPES; type++) {
        let sum = 0
        for (const row of rows) sum += learner.segment.values[row * TYPES + type]!
        segmentScores[i * TYPES + type] = sum
      }
  })
  return { words: wordScores, segments: segmentScores, transition: learner.transition.values }
}

const sameCut = (a: readonly Segment[], b: readonly Segment[]) =>
  a.length === b.length &&
  a.every((one, i) => one.from === b[i]!.from && one.to === b[i]!.to && one.type === b[i]!.type)

function columnsOf(segments: readonly Segment[], size: number): Uint8Array {
  const columns = new Uint8Array(size)
  for (const segment of segments)
    for (let i = segment.from; i < segment.to; i++) columns[i] = columnOf(segment, i)
  return columns
}

function change(learner: Learner, example: Example, cut: readonly Segment[], by: number): void {
  const { word, segment, transition, clock } = learner
  const move = ({ values, sums }: Table, cell: number) => {
    values[cell]! += by
    sums[cell]! += by * clock
  }
  const columns = columnsOf(cut, example.words.length)
  example.words.forEach((rows, i) => {
    for (const row of rows) move(word, row * WORD_COLUMNS + columns[i]!)
  })
  let before = 0
  let at = 0
  const step = (label: number): void => {
    move(transition, before * (TYPES + 1) + label)
    before = label
  }
  for (const { from, to, type } of cut) {
    for (; at < from; at++) step(0)
    for (const row of example.segments[segmentIndex(from, to - from)]!)
      move(segment, row * TYPES + type)
    step(type + 1)
    at = to
  }
  for (; at < example.words.length; at++) step(0)
}

// A point of the average is an eighth: weights beyond 16 are rare and cut off.
const SCALE = 8

/** Means of one byte, in tables of all rows. */
function weightsOf(
  { wordBits, segmentBits, seeds }: PerceptronSettings,
  [word, segment, transition]: readonly [Means, Means, Means],
  words: ReadonlyMap<number, number>,
  segments: ReadonlyMap<number, number>,
): SegmentWeights {
  const scaled = (total: number) => Math.round((total / seeds.length) * SCALE)
  const spread = (means: Means, rows: ReadonlyMap<number, number>, bits: number, size: number) => {
    const bytes = new Int8Array(2 ** bits * size)
    for (const [row, number] of rows)
      for (let column = 0; column < size; column++) {
        const value = scaled(means[number * size + column]!)
        bytes[row * size + column] = Math.max(-127, Math.min(127, value))
      }
    return packed(bytes, size)
  }
  return {
    wordBits,
    segmentBits,
    word: spread(word, words, wordBits, WORD_COLUMNS),
    segment: spread(segment, segments, segmentBits, TYPES),
    transition: Int16Array.from(transition, scaled),
  }
}

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
export function generator(seed: number): () => number {
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
