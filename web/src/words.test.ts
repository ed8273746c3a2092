import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayWords, digits, words } from './words.ts'

test('digits stand in groups of three', () => {
  const cases = [
    [0, '0'],
    [999, '999'],
    [38_500, '38,500'],
    [1_000_000, '1,000,000'],
    [2.5, '2.5'],
    [1234.567, '1,234.57'],
    [-4000, '−4,000'],
  ] as const
  for (const [value, expected] of cases) assert.equal(digits(value), expected)
})

test('days are read as they are written', () => {
  assert.equal(dayWords('2031-03-05'), '5 Mar 2031')
  assert.equal(dayWords('2031-12-31'), '31 Dec 2031')
})

test('one is told from many', () => {
  assert.equal(words.story.standing(1, 1), '1 report')
  assert.equal(words.story.standing(22, 14), '22 reports → 14 independent at most')
  assert.equal(words.stories.differs(1), '1 differs')
})
