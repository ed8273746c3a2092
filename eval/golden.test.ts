import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changedFiles, expectedFiles, firstDifference } from './golden.ts'

test('the example story gives its golden output, byte for byte', () => {
  const files = expectedFiles()
  const differences = changedFiles(files).map((name) => firstDifference(name, files.get(name)!))
  assert.deepEqual(differences, [], 'npm run golden -- --update, then read the diff')
})
