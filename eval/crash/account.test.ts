// The short version of account.ts: two walks of nine steps.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { walked } from './account.ts'

for (const seed of [3, 14])
  test(`accounts add up after each step, and what was erased stays away (seed ${seed})`, async () => {
    const { steps, wrong } = await walked(seed, 9)
    assert.deepEqual(wrong, [], `seed ${seed}: ${steps.join(' ')}`)
  })
