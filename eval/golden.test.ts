import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changedFiles, expectedFiles } from './golden.ts'

test('the example story gives its golden output, byte for byte', () => {
  assert.deepEqual(
    changedFiles(expectedFiles()),
    [],
    'npm run golden -- --update, then read the diff',
  )
})
