import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { stemOf } from './stem.ts'

const ALIKE: readonly (readonly [string, string])[] = [
  ['displaced', 'displacement'],
  ['displacing', 'displacements'],
  ['complete', 'completing'],
  ['city', 'cities'],
  ['bombed', 'bombing'],
  ['organize', 'organization'],
  ['planned', 'planning'],
  ['bridge', 'bridges'],
  ['quick', 'quickly'],
  ['move', 'moving'],
]

const APART: readonly (readonly [string, string])[] = [
  ['bridge', 'bride'],
  ['port', 'post'],
  ['king', 'kin'],
  ['gas', 'gap'],
  ['marn', 'mars'],
]

for (const [one, other] of ALIKE)
  test(`${one} and ${other} have one stem`, () => assert.equal(stemOf(one), stemOf(other)))

for (const [one, other] of APART)
  test(`${one} and ${other} have different stems`, () =>
    assert.notEqual(stemOf(one), stemOf(other)))

test('any word has a stem no longer than itself by more than a letter', () => {
  fc.assert(fc.property(fc.string(), (word) => assert.ok(stemOf(word).length <= word.length + 1)))
})
