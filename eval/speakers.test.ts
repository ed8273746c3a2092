import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pointOf, withholdBelow } from './speakers.ts'

test('speakers below the threshold are taken back, the quotes stay', () => {
  const line = {
    annotations: [
      { speaker: 'a', certainty: 90 },
      { speaker: 'b', certainty: 60 },
      { speaker: null },
    ],
  }
  const speakers = withholdBelow(line, 70).annotations.map(({ speaker }) => speaker)
  assert.deepEqual(speakers, ['a', null, null])
})

test('coverage is of the quotes found, error of those with a speaker', () => {
  const rows = [
    { measure: 'all: content overlap >= 0.5', correct: 40 },
    { measure: 'all: false attribution rate', count: '3/30/-' },
  ]
  const { coverage, falseAttribution } = pointOf(rows, 'all', 0)
  assert.deepEqual([coverage, falseAttribution], [0.75, 0.1])
})
