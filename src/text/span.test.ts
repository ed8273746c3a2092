// Spans: what the small questions answer at their edges.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  compareSpans,
  containsSpan,
  coverSpans,
  firstAtOrAfter,
  indexHolding,
  overlapsSpan,
  sliceSpan,
  span,
  trimSpan,
} from './span.ts'

test('a span is refused when its offsets make no range', () => {
  assert.deepEqual(span(2, 2), { start: 2, end: 2 })
  assert.throws(() => span(-1, 2), RangeError)
  assert.throws(() => span(3, 2), RangeError)
  assert.throws(() => span(0.5, 2), RangeError)
  assert.throws(() => span(0, Number.NaN), RangeError)
})

test('a slice outside the text is refused', () => {
  assert.equal(sliceSpan('Marn', span(1, 4)), 'arn')
  assert.throws(() => sliceSpan('Marn', span(1, 5)), RangeError)
})

test('outer spans come before inner ones', () => {
  const sorted = [span(3, 4), span(0, 2), span(0, 5)].sort(compareSpans)
  assert.deepEqual(sorted, [span(0, 5), span(0, 2), span(3, 4)])
})

test('touching spans do not overlap, and a span contains itself', () => {
  assert.equal(overlapsSpan(span(0, 2), span(2, 4)), false)
  assert.equal(overlapsSpan(span(0, 3), span(2, 4)), true)
  assert.equal(containsSpan(span(1, 3), span(1, 3)), true)
  assert.deepEqual(coverSpans(span(4, 5), span(1, 2)), span(1, 5))
})

test('trimming leaves an empty span at the end of white space only', () => {
  assert.deepEqual(trimSpan('  a b ', span(0, 6)), span(2, 5))
  const empty = trimSpan('   ', span(0, 3))
  assert.equal(empty.start, empty.end)
})

test('binary searches agree with looking at every item', () => {
  const sorted = [span(0, 2), span(4, 6), span(6, 9)]
  for (let offset = 0; offset <= 10; offset++) {
    const first = sorted.findIndex((one) => one.start >= offset)
    assert.equal(firstAtOrAfter(sorted, offset), first < 0 ? sorted.length : first)
    const holding = sorted.findIndex((one) => one.start <= offset && offset < one.end)
    assert.equal(indexHolding(sorted, offset), holding)
  }
})
