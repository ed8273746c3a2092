// When a source may be asked again.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  backOff,
  freshFor,
  HOLD_MAX_MS,
  holdAfterAnswer,
  holdAfterFailure,
  retryAfterOf,
} from './due.ts'

const NOW = Date.UTC(2032, 1, 3, 7, 5)
const MINUTE = 60_000

test('Retry-After in seconds and as a date; a day at most', () => {
  assert.equal(retryAfterOf('120', NOW), 120_000)
  assert.equal(retryAfterOf(' 0 ', NOW), 0)
  assert.equal(retryAfterOf('Tue, 03 Feb 2032 07:35:00 GMT', NOW), 30 * MINUTE)
  assert.equal(retryAfterOf('Tue, 03 Feb 2032 06:35:00 GMT', NOW), 0)
  assert.equal(retryAfterOf('999999999', NOW), HOLD_MAX_MS)
  for (const none of [null, '', 'soon', '-5', '1.5', '2032-02-03', '12 minutes'])
    assert.equal(retryAfterOf(none, NOW), null, String(none))
})

test('how long an answer is fresh', () => {
  assert.equal(freshFor('public, max-age=600', null), 10 * MINUTE)
  assert.equal(freshFor('max-age="600"', '60'), 9 * MINUTE)
  assert.equal(freshFor('max-age=60', '600'), 0)
  assert.equal(freshFor('max-age=600, no-cache', null), null)
  assert.equal(freshFor('s-maxage=600', null), null)
  assert.equal(freshFor('max-age=99999999', null), HOLD_MAX_MS)
  assert.equal(freshFor(null, null), null)
})

test('each failure doubles the wait, up to six hours and half as much again', () => {
  assert.deepEqual(
    [1, 2, 3, 4].map((failures) => backOff(failures, 0) / MINUTE),
    [1, 2, 4, 8],
  )
  assert.equal(backOff(1, 1), 1.5 * MINUTE)
  assert.equal(backOff(1000, 0), 6 * 60 * MINUTE)
  assert.equal(backOff(0, 0), MINUTE)
})

test('what a feed and a server ask for holds, the longer of the two, a day at most', () => {
  const minutes = (ttl: number | null, fresh: number | null) =>
    (holdAfterAnswer({
      now: NOW,
      ttlMs: ttl === null ? null : ttl * MINUTE,
      freshMs: fresh === null ? null : fresh * MINUTE,
    }) -
      NOW) /
    MINUTE
  assert.equal(minutes(null, null), 0)
  // Half a minute less: a timer that runs every hour must not find the source a second too early.
  assert.equal(minutes(60, 10), 59.5)
  assert.equal(minutes(10, 60), 59.5)
  assert.equal(minutes(1e6, null), 24 * 60 - 0.5)
})

test('a server that asks for more time than our back-off gets it', () => {
  const wait = (retryAfterMs: number | null) =>
    holdAfterFailure(NOW, 1, { retryAfterMs, jitter: 0 }) - NOW
  assert.equal(wait(null), MINUTE)
  assert.equal(wait(5 * MINUTE), 5 * MINUTE)
  assert.equal(wait(1000), MINUTE)
})
