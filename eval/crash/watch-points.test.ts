// The short version of watch-points.ts: some of the points, once each.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { killedAt, openFeeds, POINTS } from './watch-points.ts'

let feeds: Awaited<ReturnType<typeof openFeeds>>
before(async () => {
  feeds = await openFeeds()
})
after(() => feeds.close())

test('there are thirty points, each its own', () => {
  assert.ok(POINTS.length >= 30, String(POINTS.length))
  assert.equal(new Set(POINTS).size, POINTS.length)
})

for (const [point, cut] of [
  ['uuid:3', false],
  ['takeIn:after:1', false],
  ['tell:source:2', true],
] as const)
  test(`a watch killed at ${point}${cut ? ' with its last record cut off' : ''} loses and doubles nothing`, async () => {
    assert.deepEqual(await killedAt(point, { port: feeds.port, cut }), { killed: true, wrong: [] })
  })
