import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bounds, boundsIntersect, hullOf, roundingSlack, widenByRounding } from './bounds.ts'

const SEED = 5
const side = fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 }))
const anyBounds = fc.tuple(side, side).map(([a, b]) => {
  const upside = a !== null && b !== null && a > b
  return bounds(upside ? b : a, upside ? a : b, 'range')
})

test('bounds are finite and the right way up', () => {
  assert.throws(() => bounds(2, 1, 'range'), RangeError)
  assert.throws(() => bounds(Number.NaN, null, 'about'), RangeError)
  assert.throws(() => bounds(0, Infinity, 'at-least'), RangeError)
  assert.deepEqual(bounds(38_500, null, 'more-than'), {
    min: 38_500,
    max: null,
    bound: 'more-than',
  })
})

test('a range meets a value inside it and at its ends', () => {
  const range = bounds(700_000, 1_000_000, 'range')
  assert.ok(boundsIntersect(range, bounds(800_000, 800_000, 'exact')))
  assert.ok(boundsIntersect(range, bounds(1_000_000, 1_000_000, 'exact')))
  assert.ok(boundsIntersect(range, bounds(null, 700_000, 'at-most')))
  assert.ok(!boundsIntersect(range, bounds(1_000_001, null, 'at-least')))
})

test('a printed number may hide half of its last digit', () => {
  const printed: [number, number][] = [
    [3_000_000, 500_000],
    [2_900_000, 50_000],
    [38_500, 50],
    [12, 0.5],
    [0.25, 0.005],
    [-400, 50],
    [0, 0],
  ]
  for (const [value, slack] of printed) assert.equal(roundingSlack(value), slack)
  assert.equal(roundingSlack(Number.NaN), 0)
  assert.deepEqual(widenByRounding(bounds(3_000_000, null, 'about')), {
    min: 2_500_000,
    max: null,
    bound: 'about',
  })
})

test('the hull holds every part and is exact only for one number', () => {
  assert.throws(() => hullOf([]), RangeError)
  assert.equal(hullOf([bounds(5, 5, 'exact'), bounds(5, 5, 'about')]).bound, 'exact')
  assert.deepEqual(hullOf([bounds(1, 2, 'range'), bounds(5, null, 'at-least')]), {
    min: 1,
    max: null,
    bound: 'range',
  })
  fc.assert(
    fc.property(fc.array(anyBounds, { minLength: 1, maxLength: 6 }), (all) => {
      const hull = hullOf(all)
      for (const { min, max } of all) {
        assert.ok(hull.min === null || (min !== null && hull.min <= min))
        assert.ok(hull.max === null || (max !== null && hull.max >= max))
      }
    }),
    { seed: SEED },
  )
})

test('meeting is mutual, and everything meets itself and the open interval', () => {
  fc.assert(
    fc.property(anyBounds, anyBounds, (a, b) => {
      assert.equal(boundsIntersect(a, b), boundsIntersect(b, a))
      assert.ok(boundsIntersect(a, a))
      assert.ok(boundsIntersect(a, bounds(null, null, 'vague')))
    }),
    { seed: SEED },
  )
})
