// Dates as stated to ISO 8601.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readStamp } from './stamp.ts'

const cases: readonly (readonly [string | null, string])[] = [
  ['2032-02-03', '2032-02-03'],
  ['2032-02-03', '20320203'],
  ['2032-02', '2032-02'],
  ['2032-02-03T07:05:00Z', '2032-02-03T07:05:00Z'],
  ['2032-02-03T07:05:00Z', '2032-02-03T07:05:00.123Z'],
  ['2032-02-03T07:05:00+03:00', '2032-02-03T07:05:00+0300'],
  ['2032-02-03T07:05', '2032-02-03 07:05'],
  ['2032-02-03T07:05:00Z', '2032-02-03 07:05:00 UTC'],
  ['2032-02-03T07:05:00Z', 'Tue, 03 Feb 2032 07:05:00 GMT'],
  ['2032-02-03T07:05:00+01:00', '3 February 2032 07:05:00 +0100'],
  ['2032-02-03', 'February 3, 2032'],
  ['2032-02-03', 'Tuesday, Feb. 3rd, 2032'],
  ['2032-02-29', '29 Feb 2032'],
  [null, '2032-02-30'],
  ['2032-02-03', '2032/02/03'],
  ['2032-07-23', '23.07.2032'],
  ['2032-04-03', '3.4.2032'],
  ['2032-07-23', '7/23/2032'],
  ['2032-07-23', '23/7/2032'],
  ['2032-04-04', '4/4/2032'],
  ['2032-02-03', '3rd February 2032'],
  [null, '32/13/2032'],
  [null, '3/4/2032'],
  [null, 'yesterday'],
  [null, ''],
  [null, '30 Octember 2032'],
  [null, 'a'.repeat(100_000)],
]

test('each stated date is read, or left', () => {
  for (const [expected, stated] of cases) assert.equal(readStamp(stated), expected, stated)
})
