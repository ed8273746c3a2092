import assert from 'node:assert/strict'
import { test } from 'node:test'
import { baselineOf, centralFirst, f1Of } from './timelines.ts'

test('the sentence most like the others comes first', () => {
  const [first] = centralFirst([
    'Fishermen chose a harbour master.',
    'The dam above Keld burst.',
    'The dam above Keld burst after rain.',
  ])
  assert.match(first!, /^The dam/u)
})

test('a day of the baseline weighs as many reports as appeared on it', () => {
  const told = ['a', 'b', 'c'].map((id) => ({
    id: `keld/${id}`,
    published: '2031-03-02T10:00:00Z',
    text: `The dam burst, says ${id}.\nPeople fled.\nIt rained.`,
  }))
  const { timeline } = baselineOf(told) as {
    timeline: { from: string; cites: { document: string }[] }[]
  }
  assert.equal(timeline.length, 6)
  assert.deepEqual(timeline.flatMap(({ cites }) => cites.map(({ document }) => document)).sort(), [
    'keld/a',
    'keld/b',
    'keld/c',
  ])
  assert.ok(timeline.every(({ from }) => from === '2031-03-02'))
})

test('F1 is taken of the means', () => {
  const one = { precision: 1, recall: 0, f1: 0 }
  assert.equal(f1Of([one, { precision: 0, recall: 1, f1: 0 }]), 0.5)
})
