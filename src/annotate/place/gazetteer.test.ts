import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { encodeGazetteer, openGazetteer } from './gazetteer.ts'
import { bytes, NAMES, PLACES, smallGazetteer } from './gazetteer.fixture.ts'

test('what is written is read again', () => {
  const gazetteer = smallGazetteer()
  assert.equal(gazetteer.size, PLACES.length)
  PLACES.forEach((place, k) => assert.deepEqual(gazetteer.at(k), place))
  for (const { folded, place, main } of NAMES)
    assert.ok(gazetteer.find(folded).some((one) => one.place === place && one.main === main))
  assert.deepEqual(gazetteer.find('nowhere'), [])
  assert.throws(() => gazetteer.at(PLACES.length), RangeError)
})

test('any set of names is found, and no other', () => {
  const name = fc.string({ maxLength: 20, unit: 'grapheme' }).filter((one) => one.isWellFormed())
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 80 }), name, (folded, other) => {
      const names = folded.map((one, k) => ({ folded: one, place: k % 5, main: k % 2 === 0 }))
      const gazetteer = openGazetteer(encodeGazetteer(PLACES, names))
      names.forEach((one) =>
        assert.deepEqual(gazetteer.find(one.folded), [{ place: one.place, main: one.main }]),
      )
      assert.equal(gazetteer.find(other).length, folded.includes(other) ? 1 : 0)
    }),
    { seed: 11, numRuns: 60 },
  )
})

test('other bytes are refused', () => {
  assert.throws(() => openGazetteer(new Uint8Array(40)), /begins with other bytes/u)
  assert.throws(() => openGazetteer(bytes().slice(0, 30)), /cut short/u)
})
