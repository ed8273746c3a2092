import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addressedKind, sensitiveKind } from './sensitive.ts'
import { readMarks } from '../report.fixture.ts'

const kinds: readonly (readonly [string | null, string])[] = [
  ['hospital', 'Shells hit [[Pell Hospital]] at noon.'],
  ['hospital', 'Patients of the [[Tarn Clinic]] were moved.'],
  ['school', 'Families sleep in [[Ostrel Primary School]].'],
  ['camp', 'Tents fill [[Camp Orm]].'],
  ['camp', 'Families moved to [[Pell Camp]].'],
  ['camp', 'Rain flooded the [[Zunn]] camps again.'],
  ['shelter', 'Forty women live in the [[Marn Women’s Shelter]].'],
  ['crossing', 'Trucks wait at the [[Orm Crossing]].'],
  [null, 'He was taken to a [[Pell]] hospital.'],
  [null, 'Floods reached [[Tarnville]].'],
  [null, 'The market in [[Campton]] is shut.'],
]

const addresses: readonly (readonly [string | null, string])[] = [
  ['shelter', 'Forty women live in a shelter in [[Tarn]].'],
  ['shelter', 'A shelter for women near the town of [[Tarn]] is full.'],
  ['camp', 'The camp outside [[Pell]] has no water.'],
  ['shelter', 'They hid in a safe house in [[Marn]].'],
  [null, 'He was taken to a hospital in [[Pell]].'],
  [null, 'The roads are safe in [[Pell]].'],
  [null, 'Rain fell in [[Pell]].'],
  [null, '[[Pell]] is dry.'],
]

for (const [expected, marked] of kinds)
  test(`kind of ${marked}`, () => {
    const { text, spans } = readMarks(marked)
    assert.equal(sensitiveKind(text, spans[0]!), expected)
  })

for (const [expected, marked] of addresses)
  test(`address in ${marked}`, () => {
    const { text, spans } = readMarks(marked)
    assert.equal(addressedKind(text, spans[0]!), expected)
  })

test('any text is read', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(40), fc.nat(40), (text, start, length) => {
      sensitiveKind(text, { start, end: start + length })
      addressedKind(text, { start, end: start + length })
    }),
    { seed: 5 },
  )
})
