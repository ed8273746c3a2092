import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayMeant } from './day-meant.ts'

test('a day is meant by any of the ways in which it is written in full', () => {
  for (const words of [
    '2031-03-03',
    '3 Mar 2031',
    '3 March 2031',
    '03 march, 2031',
    'March 3, 2031',
    'Mar. 3rd 2031',
    'Monday, March 3, 2031',
    'mon 3 mar 2031',
    ' 3 Mar 2031 ',
  ])
    assert.equal(dayMeant(words), '2031-03-03', words)
})

test('words that name no full day, or one that no calendar has, mean none', () => {
  for (const words of [
    '3 March',
    'March 2031',
    '30 Feb 2031',
    '0 Mar 2031',
    '3/3/2031',
    'Marn',
    '',
  ])
    assert.equal(dayMeant(words), null, words)
})
