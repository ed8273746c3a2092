// What review offers on the page is what a decision can be: every deed of every matter is one that
// the engine takes, with no wording chosen, with one, and with a speaker named.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deedOf, type Request } from '../../src/engine/decide-request.ts'
import { reviewItems } from '../../src/export/screen/index.ts'
import { STORY } from '../../src/export/story.cases.ts'
import { viewOf } from '../../src/export/view.ts'
import {
  deedsFor,
  missingOf,
  readingsOf,
  type ReviewDeed,
} from '../../web/src/views/review-deeds.ts'

const items = reviewItems(viewOf(STORY, { unmasked: false }))
const held = { stories: [STORY.story], documents: STORY.reports.map(({ document }) => document) }

/** What the form sends for a deed. */
function requestOf(deed: ReviewDeed, readings: ReturnType<typeof readingsOf>): Request {
  const some = deed.needs === 'some' || deed.needs === 'one'
  const { what, ids, set } = deed.request(some ? readings.slice(-1) : [], 'Mira Tolan')
  return { kind: what as Request['kind'], refs: ids, ...(set === undefined ? {} : { set }) }
}

test('each matter has deeds, and the engine takes every one that is not barred', () => {
  assert.ok(items.length >= 3)
  for (const item of items) {
    const readings = readingsOf(item.finding)
    const offered = deedsFor(item).filter(({ bar }) => bar === null)
    // Nothing can be decided of words that no claim stands on.
    assert.equal(offered.length >= 2, item.finding.claims.length > 0, item.finding.kind)
    for (const deed of offered) {
      const taken = deedOf(requestOf(deed, readings), held)
      assert.notEqual(typeof taken, 'string', `${item.finding.kind} ${deed.id}: ${String(taken)}`)
    }
  }
})

test('keys 1 to 6 are given once for each matter', () => {
  for (const item of items) {
    const places = deedsFor(item).map(({ place }) => place)
    assert.equal(new Set(places).size, places.length)
    assert.ok(places.every((place) => place >= 1 && place <= 6))
  }
})

test('a form says what is missing before anything is sent', () => {
  const readings = ['A', 'B'].map((letter) => ({
    letter,
    claim: 'c',
    words: letter,
    by: null,
    refs: ['c/1'],
  }))
  const deed = (needs: ReviewDeed['needs']) => ({ needs }) as ReviewDeed
  const missing = (needs: ReviewDeed['needs'], chosen: number, speaker = '') =>
    missingOf(deed(needs), readings.slice(0, chosen), readings, speaker) !== null
  assert.deepEqual([missing('nothing', 0), missing('one-or-none', 0)], [false, false])
  assert.deepEqual([missing('one', 0), missing('one', 1), missing('one', 2)], [true, false, true])
  assert.deepEqual(
    [missing('some', 0), missing('some', 1), missing('some', 2)],
    [true, false, true],
  )
  assert.deepEqual([missing('speaker', 0, ' '), missing('speaker', 0, 'Mira')], [true, false])
})
