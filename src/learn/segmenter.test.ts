import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  columnOf,
  cutStretch,
  LONGEST_SEGMENT,
  LONGEST_STRETCH,
  NO_SEGMENT,
  segmentIndex,
  TYPES,
  WORD_COLUMNS,
  type Scores,
  type Segment,
} from './segmenter.ts'

const number = fc.integer({ min: -200, max: 200 })
const table = (size: number, entry = number) =>
  fc.array(entry, { minLength: size, maxLength: size }).map((list) => Int32Array.from(list))

interface Case {
  readonly size: number
  readonly scores: Scores
}

/** Up to five words; a third of the segments may not stand. */
const scored: fc.Arbitrary<Case> = fc.nat(5).chain((size) =>
  fc
    .record({
      words: table(size * WORD_COLUMNS),
      segments: table(size * LONGEST_SEGMENT * TYPES),
      transition: table((TYPES + 1) ** 2),
      closed: fc.array(fc.nat(2), {
        minLength: size * LONGEST_SEGMENT,
        maxLength: size * LONGEST_SEGMENT,
      }),
    })
    .map(({ words, segments, transition, closed }) => {
      closed.forEach((one, i) => {
        if (one === 0) segments[i * TYPES] = NO_SEGMENT
      })
      return { size, scores: { words, segments, transition } }
    }),
)

const wordsScore = ({ words }: Scores, segment: Segment) => {
  let sum = 0
  for (let i = segment.from; i < segment.to; i++)
    sum += words[i * WORD_COLUMNS + columnOf(segment, i)]!
  return sum
}

/** The best score of all cuts, or of one. */
function scoreOf({ size, scores }: Case, only?: readonly Segment[]): number {
  const { words, segments, transition } = scores
  const from = (at: number, before: number): number => {
    if (at === size) return 0
    const step = (label: number) => transition[before * (TYPES + 1) + label]!
    const starts = only?.find((one) => one.from === at)
    let best = starts ? -Infinity : step(0) + words[at * WORD_COLUMNS]! + from(at + 1, 0)
    if (only && !starts) return best
    for (let length = 1; length <= Math.min(LONGEST_SEGMENT, size - at); length++)
      for (let type = 0; type < TYPES; type++) {
        const segment = { from: at, to: at + length, type }
        if (starts && (starts.to !== segment.to || starts.type !== type)) continue
        const cell = segmentIndex(at, length) * TYPES
        if (segments[cell] === NO_SEGMENT) continue
        const here = segments[cell + type]! + wordsScore(scores, segment)
        best = Math.max(best, step(type + 1) + here + from(at + length, type + 1))
      }
    return best
  }
  return from(0, 0)
}

test('the cut is the best of all cuts', () => {
  fc.assert(
    fc.property(scored, (one) => {
      assert.equal(scoreOf(one, cutStretch(one.size, one.scores)), scoreOf(one))
    }),
    { seed: 1, numRuns: 300 },
  )
})

test('segments stand in order, apart, and only where they may; alike each time', () => {
  fc.assert(
    fc.property(scored, ({ size, scores }) => {
      const cut = cutStretch(size, scores)
      let end = 0
      for (const { from, to } of cut) {
        const cell = segmentIndex(from, to - from) * TYPES
        assert.ok(from >= end && to > from && scores.segments[cell] !== NO_SEGMENT)
        end = to
      }
      assert.deepEqual(cutStretch(size, scores), cut)
    }),
    { seed: 2, numRuns: 300 },
  )
})

test('a stretch that is too long is refused', () => {
  const none = {
    words: new Int32Array(0),
    segments: new Int32Array(0),
    transition: new Int32Array(25),
  }
  assert.throws(() => cutStretch(LONGEST_STRETCH + 1, none), RangeError)
})
