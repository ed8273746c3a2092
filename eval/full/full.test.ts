// The short version of run.ts: a disk that has no room at all, and one that fills up on the way.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fillDisks } from './run.ts'

test('a full disk is told of with its place, leaves nothing half, and is no loss', async () => {
  const { runs } = await fillDisks({ sizes: 2, reports: 8 })
  assert.deepEqual(
    runs.map(({ wrong }) => wrong),
    [null, null],
  )
  assert.ok(runs[0]!.filled)
})
