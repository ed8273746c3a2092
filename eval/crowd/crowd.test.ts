// The short version of run.ts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crowd } from './run.ts'

test('two writers and two readers at one store lose nothing', async () => {
  const { put, held, readings, wrong } = await crowd({ writers: 2, readers: 2, seconds: 2 })
  assert.deepEqual(wrong, [])
  assert.equal(held, put)
  assert.ok(put > 0 && readings > 0)
})
