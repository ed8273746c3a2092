// The short version of keep-points.ts: one point of some deeds.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { closeBench, killedAt, openBench, undisturbed, type Bench } from './keep-points.ts'

let bench: Bench
before(async () => {
  bench = await openBench()
})
after(() => closeBench(bench))

for (const [name, share] of [
  ['decide', 0.9],
  ['edited file', 0.4],
  ['migration', 0.2],
  ['forget', 0.6],
  ['salvage', 0.7],
] as const)
  test(`${name} that is killed and asked again ends as if nobody had killed it`, async () => {
    const { changes, expected } = await undisturbed(bench, name)
    assert.ok(changes > 3, String(changes))
    const point = Math.ceil(changes * share)
    assert.deepEqual(await killedAt(bench, { name, point, expected }), {
      killed: true,
      wrong: null,
    })
  })
