// The short version of run.ts: two orders, one thread and two, two time zones.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareRuns } from './run.ts'

test('order, threads and time zone change no byte of any export', async () => {
  const variants = {
    orders: 2,
    workers: [1, 2],
    zones: ['UTC', 'Asia/Damascus'],
    locales: ['tr_TR.UTF-8'],
  }
  const { runs, exports, differ } = await compareRuns(variants)
  assert.deepEqual(differ, [])
  assert.equal(runs, 8)
  assert.ok(Object.keys(exports).length >= 10)
})
