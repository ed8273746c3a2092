import assert from 'node:assert/strict'
import { test } from 'node:test'
import { failureOf, figureAt } from './gate.ts'

const result = {
  rows: [{ measure: '  cue exact', f1: 0.5 }],
  kinds: [{ kind: 'verbatim', plagdet: 0.9 }],
  fields: { title: { right: 3, pages: 4 } },
}

test('a figure is dug out of a scorer’s JSON by keys, by list entry and by division', () => {
  assert.equal(figureAt(result, { at: ['rows', 'measure=cue exact', 'f1'] }), 0.5)
  assert.equal(figureAt(result, { at: ['kinds', 'kind=verbatim', 'plagdet'] }), 0.9)
  assert.equal(figureAt(result, { at: ['fields', 'title', 'right/pages'] }), 0.75)
  assert.throws(() => figureAt(result, { at: ['rows', 'measure=nothing', 'f1'] }), RangeError)
})

test('a figure below its floor fails, an error rate above it fails', () => {
  const measure = { name: 'x', at: [], goal: null, baseline: null }
  assert.equal(failureOf(measure, 0.9, 0.9), null)
  assert.match(failureOf(measure, 0.8, 0.9)!, /below the floor/u)
  assert.match(failureOf({ ...measure, lower: true }, 0.06, 0.05)!, /above the floor/u)
  assert.equal(failureOf(measure, 0.1, undefined), null)
})
