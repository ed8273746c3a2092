import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RULES } from '../src/engine/rules.ts'
import { rulesHash } from './rules.ts'

test('stores are told which rules filled them', () => {
  assert.equal(RULES, rulesHash(), 'rules changed: npm run rules')
})
