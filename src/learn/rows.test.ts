import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { emptyStretch, packed, ROWS_MAX, scoresOf, type SegmentWeights } from './rows.ts'
import { NO_SEGMENT, segmentIndex, TYPES, WORD_COLUMNS } from './segmenter.ts'

const BITS = 3
const ROWS = 2 ** BITS

const bytes = (columns: number) =>
  fc.array(fc.integer({ min: -127, max: 127 }), {
    minLength: ROWS * columns,
    maxLength: ROWS * columns,
  })
const rows = fc.array(fc.nat(ROWS - 1), { maxLength: ROWS_MAX })

function weightsOf(word: readonly number[], segment: readonly number[]): SegmentWeights {
  return {
    wordBits: BITS,
    segmentBits: BITS,
    word: packed(word, WORD_COLUMNS),
    segment: packed(segment, TYPES),
    transition: new Int16Array((TYPES + 1) ** 2),
  }
}

test('scores are the sums of the rows, byte by byte', () => {
  fc.assert(
    fc.property(bytes(WORD_COLUMNS), bytes(TYPES), rows, rows, (word, segment, first, second) => {
      const stretch = emptyStretch()
      stretch.size = 1
      stretch.rows.set([...first, ...second])
      stretch.wordTo[0] = first.length
      const cell = segmentIndex(0, 1)
      stretch.segmentFrom[cell] = first.length
      stretch.segmentTo[cell] = first.length + second.length
      const { words, segments } = scoresOf(weightsOf(word, segment), stretch)
      for (let column = 0; column < WORD_COLUMNS; column++) {
        const sum = first.reduce((all, row) => all + word[row * WORD_COLUMNS + column]!, 0)
        assert.equal(words[column], sum)
      }
      if (second.length === 0) assert.equal(segments[cell * TYPES], NO_SEGMENT)
      else
        for (let type = 0; type < TYPES; type++) {
          const sum = second.reduce((all, row) => all + segment[row * TYPES + type]!, 0)
          assert.equal(segments[cell * TYPES + type], sum)
        }
    }),
    { seed: 1, numRuns: 200 },
  )
})
