// Common words tell little, rare ones much, and what a whole pile says tells less.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { backgroundCount, logTwo, rarityOf } from './rarity.ts'

test('rarer words tell more', () => {
  const words = ['the', 'people', 'bridge', 'tarhaven']
  const told = words.map((word) => rarityOf(backgroundCount(word), 0, 0))
  assert.deepEqual(
    told,
    told.toSorted((a, b) => a - b),
  )
  assert.ok(told[0]! < 0.1)
})

test('a word that every report of a large pile has tells little', () => {
  assert.ok(rarityOf(0, 5000, 5000) < 0.5)
  assert.ok(rarityOf(0, 5, 5) > 5)
})

test('logTwo is exact at powers of two, rises between, and is 0 below 1', () => {
  for (let power = 0; power < 31; power++) assert.equal(logTwo(2 ** power), power)
  assert.equal(logTwo(0.2), 0)
  for (let x = 1; x < 100; x += 0.37) assert.ok(logTwo(x + 0.1) > logTwo(x))
  assert.throws(() => logTwo(2 ** 31), RangeError)
})
