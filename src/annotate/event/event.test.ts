import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventCases, knownFailures, type EventCase } from './event.cases.ts'
import { annotationsFor } from './event.fixture.ts'

/** The event at the marked word, in the fields that the case states; null where there is none. */
function compared([expected, marked]: EventCase): [unknown, unknown] {
  const start = marked.indexOf('[[')
  const end = marked.indexOf(']]') - 2
  const text = marked.replace('[[', '').replace(']]', '')
  const found = annotationsFor(text).event.find((one) => one.start === start && one.end === end)
  if (!found) return [null, expected]
  const all = {
    status: found.status,
    type: found.type,
    who: found.who.map((one) => text.slice(one.start, one.end)),
    place: found.place?.name,
    time: found.time?.from,
  }
  const stated = Object.keys(expected ?? { status: '' })
  return [Object.fromEntries(Object.entries(all).filter(([key]) => stated.includes(key))), expected]
}

for (const one of eventCases)
  test(`event: ${one[1]}`, () => {
    const [actual, expected] = compared(one)
    assert.deepEqual(actual, expected)
  })

test('known failures still fail', () => {
  for (const one of knownFailures) {
    const [actual, expected] = compared(one)
    assert.notDeepEqual(actual, expected)
  }
})

test('a date right after a reporting verb belongs to that verb alone', () => {
  const events = annotationsFor('The monitor said Thursday a convoy entered the town.').event
  const times = Object.fromEntries(events.map((one) => [one.what, one.time?.from ?? null]))
  assert.deepEqual(times, { said: '2031-03-06', entered: null })
})

test('of a passive only the agent after "by" counts as who', () => {
  const [one] = annotationsFor('Aldo Venn was arrested in Marn.').event
  assert.deepEqual(one?.who, [])
})
