// The short form of replay.ts: a few random lives, each against its log replayed from nothing.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { liveOnce } from './sequence.ts'

for (const seed of [1001, 1002, 1003, 1004])
  test(`decisions replayed from nothing give the same ledger, seed ${seed}`, async () => {
    const { problem, steps } = await liveOnce(seed)
    assert.equal(problem, null, steps.join(' '))
  })
