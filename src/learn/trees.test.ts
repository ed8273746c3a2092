import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeTrees, encodeTrees, LEAVES, QUESTIONS, treeScore } from './trees.ts'

/** One tree that asks about column 1 alone, and only at the top. */
const one = {
  columns: Int8Array.from({ length: QUESTIONS }, () => 1),
  limits: Int16Array.from({ length: QUESTIONS }, (_, at) => (at === 0 ? 25 : 32_767)),
  leaves: Int8Array.from({ length: LEAVES }, (_, at) => at * 4),
}

test('a number above the limit goes right, one at the limit left', () => {
  const table = Int16Array.of(0, 25, 0, 26)
  assert.equal(treeScore(one, table, 0), 0)
  assert.equal(treeScore(one, table, 2), 32)
})

test('scores of trees add up', () => {
  const two = {
    columns: Int8Array.of(...one.columns, ...one.columns),
    limits: Int16Array.of(...one.limits, ...one.limits),
    leaves: Int8Array.of(...one.leaves, ...one.leaves),
  }
  assert.equal(treeScore(two, Int16Array.of(0, 26), 0), 64)
})

test('trees come back from their bytes', () => {
  assert.deepEqual(decodeTrees(encodeTrees(one)), one)
})

test('bytes that are cut off are a RangeError', () => {
  const bytes = encodeTrees(one)
  assert.throws(() => decodeTrees(bytes.slice(0, bytes.length - 4)), RangeError)
  assert.throws(() => decodeTrees(encodeTrees({ ...one, leaves: Int8Array.of(1) })), RangeError)
})
