// Linkage joins what is alike, keeps look-alikes apart by what is between against within, and is
// exact about means.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { belongTogether, cohesion, COHESION_MIN, LIKENESS_MIN, linkItems } from './link.ts'

const single = { size: 1, within: 0 }
const singles = (count: number) => Array.from({ length: count }, () => single)

/** A matrix from a function of two indexes. */
function matrixOf(count: number, likeness: (a: number, b: number) => number): Float64Array {
  const matrix = new Float64Array(count * count)
  for (let a = 0; a < count; a++)
    for (let b = 0; b < count; b++)
      if (a !== b) matrix[a * count + b] = likeness(Math.min(a, b), Math.max(a, b))
  return matrix
}

const membersOf = (count: number, likeness: (a: number, b: number) => number) =>
  linkItems(singles(count), matrixOf(count, likeness)).map(({ members }) => members)

test('alike items join, others stay alone', () => {
  const alike = (a: number, b: number) => (a % 2 === b % 2 ? 0.4 : 0.05)
  assert.deepEqual(membersOf(6, alike), [
    [0, 2, 4],
    [1, 3, 5],
  ])
  assert.deepEqual(
    membersOf(3, () => LIKENESS_MIN - 0.01),
    [[0], [1], [2]],
  )
})

test('look-alike groups stay apart though they are alike', () => {
  const groups = (between: number) =>
    membersOf(8, (a, b) => (a < 4 === b < 4 ? 0.5 : between)).length
  assert.equal(groups(0.5 * COHESION_MIN - 0.01), 2)
  assert.equal(groups(0.5 * COHESION_MIN + 0.01), 1)
})

test('a single report joins a close group only when it is near enough to it', () => {
  const close = { size: 5, within: 10 * 0.6 }
  assert.equal(cohesion(close), 0.6)
  assert.equal(belongTogether(single, close, 0.15), false)
  assert.equal(belongTogether(close, single, 0.25), true)
})

test('the likeness within a group is the sum over its pairs', () => {
  const likeness = (a: number, b: number) => 0.3 + 0.01 * (a + b)
  const [group] = linkItems(singles(4), matrixOf(4, likeness))
  let sum = 0
  for (let a = 0; a < 4; a++) for (let b = a + 1; b < 4; b++) sum += likeness(a, b)
  assert.equal(group!.size, 4)
  assert.ok(Math.abs(group!.within - sum) < 1e-9)
})

test('every item is in exactly one group, whatever the likeness', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 }), (row) => {
      const count = Math.floor(Math.sqrt(row.length))
      const groups = membersOf(count, (a, b) => row[a * count + b]!)
      const placed = groups.flat().sort((a, b) => a - b)
      assert.deepEqual(placed, [...placed.keys()])
      assert.equal(placed.length, count)
    }),
  )
})
