import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hashOf, hashText, joinHashes, NO_TEXT, textHashed, unitHashed } from './hash.ts'
import { decodeTables, encodeTables } from './weights.ts'
import { bitsOf, wordListOf } from './word-list.ts'

const table = fc.oneof(
  fc.int8Array({ maxLength: 9 }),
  fc.int16Array({ maxLength: 9 }),
  fc.uint16Array({ maxLength: 9 }),
  fc.uint32Array({ maxLength: 9 }),
)

test('tables come back as they went', () => {
  fc.assert(
    fc.property(fc.array(table, { maxLength: 6 }), (tables) => {
      assert.deepEqual(decodeTables(encodeTables(tables)), tables)
    }),
    { seed: 1 },
  )
})

test('damaged weights are refused with a RangeError, never read', () => {
  const bytes = encodeTables([Int8Array.of(1, 2, 3), Uint32Array.of(7)])
  for (let length = 0; length < bytes.length; length++)
    assert.throws(() => decodeTables(bytes.subarray(0, length)), RangeError)
  const other = bytes.slice()
  other[0]!++
  assert.throws(() => decodeTables(other), RangeError)
  assert.throws(() => decodeTables(Uint8Array.of(...bytes, 0, 0, 0, 0)), RangeError)
})

test('hashes are pinned: other hashes would need other weights', () => {
  assert.deepEqual(
    [hashText(''), hashText('Marn'), joinHashes(1, 2)],
    [2872998923, 2742884852, 2117216093],
  )
  assert.notEqual(joinHashes(1, 2), joinHashes(2, 1))
  const state = textHashed('rn', textHashed('Ma', NO_TEXT))
  assert.deepEqual(
    [hashOf(state), unitHashed(110, textHashed('Mar', NO_TEXT))],
    [hashText('Marn'), state],
  )
})

test('a word list answers for what it holds and joins bits', () => {
  const list = wordListOf([
    ['Marn', 1],
    ['Velo', 2],
    ['Marn', 4],
  ])
  assert.deepEqual([bitsOf(list, 'Marn'), bitsOf(list, 'Velo'), bitsOf(list, 'marn')], [5, 2, 0])
})
