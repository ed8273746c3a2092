// The short version of run.ts: some of the points, once each.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { closeBench, crash, openBench, POINTS } from './run.ts'

let bench: Awaited<ReturnType<typeof openBench>>
before(async () => {
  bench = await openBench()
})
after(() => closeBench(bench))

test('there are twenty-five points and more', () => {
  assert.ok(POINTS.length >= 25)
  assert.equal(new Set(POINTS).size, POINTS.length)
})

for (const point of ['putDocuments:after:2', 'putDerived:after:3'])
  test(`a run killed at ${point} loses nothing`, async () => {
    assert.deepEqual(await crash(bench, point), { killed: true, wrong: null })
  })
