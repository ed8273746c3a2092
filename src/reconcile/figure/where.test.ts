import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldPile, toldReport } from '../pile.cases.ts'
import { reportsOf } from '../statement.ts'
import { placeRelations, type PlaceRelation } from './where.ts'

const told = [
  toldReport('a', 'Keld, a town in Ostrel province in northern Veldoria, was flooded.', {
    places: ['Keld', 'Ostrel', 'Veldoria'],
  }),
  toldReport('b', 'The rain fell on Dorn’s capital Marn. Tessin, Ranneck and Senn stayed dry.', {
    places: ['Dorn', 'Marn', 'Tessin', 'Ranneck', 'Senn'],
  }),
]
const relate = placeRelations(reportsOf(toldPile(told)))

const cases: readonly (readonly [PlaceRelation, string | null, string | null])[] = [
  ['same', 'Keld', 'Keld'],
  ['same', 'Ostrel province', 'northern Ostrel'],
  ['same', 'the city of Marn', 'Marn'],
  ['inside', 'Keld', 'Ostrel'],
  ['inside', 'Veldoria', 'Keld'],
  ['inside', 'Marn', 'Dorn'],
  ['inside', 'Port Alm', 'Port Alm Harbour'],
  ['unknown', 'Keld', null],
  ['unknown', null, null],
  ['apart', 'Keld', 'Marn'],
  ['apart', 'Tessin', 'Ranneck'],
  ['apart', 'Ranneck', 'Senn'],
]

for (const [expected, a, b] of cases)
  test(`${a} and ${b} are ${expected}`, () => {
    assert.equal(relate(a, b), expected)
    assert.equal(relate(b, a), expected)
  })
