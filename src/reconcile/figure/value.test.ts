import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Bound } from '../../model/bounds.ts'
import { relateValues, type Value, type ValueRelation } from './value.ts'

const value = (min: number | null, max: number | null, bound: Bound = 'exact'): Value => ({
  min,
  max,
  bound,
})

const cases: readonly (readonly [ValueRelation, Value, Value])[] = [
  ['alike', value(3e6, 3e6), value(2.9e6, 2.9e6)],
  ['alike', value(3e6, 3e6, 'about'), value(3e6, null, 'more-than')],
  ['alike', value(12, 12), value(12, 12)],
  ['alike', value(20, 20, 'about'), value(19, 19)],
  ['alike', value(12_000, 12_000, 'about'), value(11_700, 11_700)],
  ['alike', value(100, 1000, 'vague'), value(100, 1000, 'vague')],
  ['apart', value(8e5, 8e5), value(9e5, 9e5)],
  ['apart', value(3e6, 3e6), value(3.5e6, 3.5e6)],
  ['apart', value(12, 12), value(15, 15)],
  ['apart', value(10_000, 10_000), value(14_000, null, 'at-least')],
  ['apart', value(38_500, null, 'more-than'), value(10_000, 10_000, 'about')],
  ['apart', value(200, 200), value(260, 260)],
  ['overlap', value(7e5, 1e6, 'range'), value(9e5, 9e5)],
  ['overlap', value(9, null, 'at-least'), value(14, null, 'at-least')],
  ['overlap', value(null, 50, 'at-most'), value(30, 30)],
  ['unknown', value(null, null, 'vague'), value(3, 3)],
]

for (const [expected, a, b] of cases)
  test(`${JSON.stringify(a)} and ${JSON.stringify(b)} are ${expected}, either way round`, () => {
    assert.equal(relateValues(a, b), expected)
    assert.equal(relateValues(b, a), expected)
  })

test('a value is alike to itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), (n) => {
      assert.equal(relateValues(value(n, n), value(n, n)), 'alike')
    }),
    { numRuns: 100, seed: 5 },
  )
})
