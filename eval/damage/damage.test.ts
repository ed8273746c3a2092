// The short version of run.ts: a few places one at a time, then all at once.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { damageStore } from './run.ts'

test('damage is told of, and nearly every report comes back', async () => {
  const result = await damageStore({ places: 6, reports: 120, seed: 2 })
  assert.deepEqual([result.missed, result.wrong], [[], 0])
  assert.equal(result.detected, 6)
  assert.ok(result.savedLeast >= 119, `${result.savedLeast} of 120`)
  assert.ok(result.atOnce.detected)
  assert.ok(result.atOnce.saved >= 119, `${result.atOnce.saved} of 120`)
})
