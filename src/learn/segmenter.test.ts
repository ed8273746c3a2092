import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cutStretch, TYPES, WORD_COLUMNS, type SegmentWeights, type Stretch } from './segmenter.ts'

const BITS = 4
const ROWS = 2 ** BITS

const byte = fc.integer({ min: -127, max: 127 })
const table = (size: number) =>
  fc.array(byte, { minLength: size, maxLength: size }).map((list) => Int8Array.from(list))
const weights: fc.Arbitrary<SegmentWeights> = fc.record({
  wordBits: fc.constant(BITS),
  segmentBits: fc.constant(BITS),
  word: table(ROWS * WORD_COLUMNS),
  segment: table(ROWS * TYPES),
  transition: table((TYPES + 1) ** 2).map((bytes) => Int16Array.from(bytes)),
})
const rows = fc
  .array(fc.nat(ROWS - 1), { maxLength: 3 })
  .map((list): Uint32Array => Uint32Array.from(list))
const stretch: fc.Arbitrary<Stretch> = fc.array(rows, { maxLength: 5 }).chain((words) =>
  fc.record({
    words: fc.constant(words),
    segments: fc.tuple(
      ...words.map((_, i) =>
        fc.array(fc.option(rows), { minLength: 0, maxLength: words.length - i }),
      ),
    ),
  }),
)

/** The best score by trying every cut. */
function bestScore(model: SegmentWeights, { words, segments }: Stretch): number {
  const wordScore = (i: number, column: number) =>
    [...words[i]!].reduce((sum, row) => sum + model.word[row * WORD_COLUMNS + column]!, 0)
  const from = (at: number, before: number): number => {
    if (at === words.length) return 0
    const step = (label: number) => model.transition[before * (TYPES + 1) + label]!
    let best = step(0) + wordScore(at, 0) + from(at + 1, 0)
    segments[at]!.forEach((list, index) => {
      if (!list) return
      for (let type = 0; type < TYPES; type++) {
        let score = step(type + 1) + from(at + index + 1, type + 1)
        for (const row of list) score += model.segment[row * TYPES + type]!
        for (let k = 0; k <= index; k++) {
          const place = index === 0 ? 0 : k === 0 ? 1 : k === index ? 3 : 2
          score += wordScore(at + k, 1 + type * 4 + place)
        }
        best = Math.max(best, score)
      }
    })
    return best
  }
  return from(0, 0)
}

/** The score of one cut. */
function scoreOf(model: SegmentWeights, all: Stretch): number {
  const cut = cutStretch(model, all)
  const only: Stretch = {
    words: all.words,
    segments: all.segments.map((starts, i) =>
      starts.map((list, k) =>
        cut.some((one) => one.from === i && one.to === i + k + 1) ? list : null,
      ),
    ),
  }
  return bestScore(model, only)
}

test('the cut is the best of all cuts', () => {
  fc.assert(
    fc.property(weights, stretch, (model, one) => {
      assert.ok(scoreOf(model, one) >= bestScore(model, one))
    }),
    { seed: 1, numRuns: 300 },
  )
})

test('segments stand in order, apart, and only where they may', () => {
  fc.assert(
    fc.property(weights, stretch, (model, one) => {
      let end = 0
      for (const { from, to } of cutStretch(model, one)) {
        assert.ok(from >= end && to > from && one.segments[from]![to - from - 1])
        end = to
      }
    }),
    { seed: 2, numRuns: 300 },
  )
})

test('the same stretch is always cut alike', () => {
  fc.assert(
    fc.property(weights, stretch, (model, one) =>
      assert.deepEqual(cutStretch(model, one), cutStretch(model, one)),
    ),
    { seed: 3, numRuns: 100 },
  )
})
