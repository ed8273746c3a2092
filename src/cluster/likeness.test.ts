// Likeness is the mean over pairs of reports, fades with the days between them, and never falls to
// nothing.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LikenessIndex, likenessMatrix, timeShare, type Item } from './likeness.ts'

const item = (terms: { [term: number]: number }, more: Partial<Item> = {}): Item => ({
  ids: ['r'],
  size: 1,
  within: 0,
  weights: {
    terms: Int32Array.from(Object.keys(terms), Number),
    weights: Float64Array.from(Object.values(terms)),
  },
  from: null,
  to: null,
  ...more,
})

const days = (from: number | null, to = from) => ({ from, to })

test('likeness is the product of weights of shared terms', () => {
  const matrix = likenessMatrix([
    item({ 1: 0.6, 2: 0.8 }),
    item({ 2: 0.5, 3: 0.1 }),
    item({ 4: 1 }),
  ])
  assert.deepEqual([...matrix], [0, 0.4, 0, 0.4, 0, 0, 0, 0, 0])
})

test('an item of many reports is as alike as they are on average', () => {
  const index = new LikenessIndex()
  index.add(item({ 1: 2.4 }, { size: 4 }))
  const row = new Float64Array(1)
  index.compare(item({ 1: 0.5 }), row)
  assert.ok(Math.abs(row[0]! - 0.3) < 1e-12)
})

test('days apart count from the nearest ends, after two free days', () => {
  assert.equal(timeShare(days(10, 20), days(15)), 1)
  assert.equal(timeShare(days(10, 20), days(22)), 1)
  assert.ok(timeShare(days(10, 20), days(23)) < 1)
  assert.equal(timeShare(days(1), days(50)), timeShare(days(50), days(1)))
})

test('a wrong date costs likeness but not all of it', () => {
  const [near, far, farther] = [30, 300, 3000].map((day) => timeShare(days(0), days(day)))
  assert.ok(near! > far! && far! >= farther! && farther! > 0.2)
})

test('a missing date beside a stated one costs a little, two missing ones nothing', () => {
  assert.equal(timeShare(days(null), days(null)), 1)
  assert.ok(timeShare(days(null), days(5)) < 1)
  assert.equal(timeShare(days(null), days(5)), timeShare(days(5), days(null)))
})
