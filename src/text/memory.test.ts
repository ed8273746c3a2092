import assert from 'node:assert/strict'
import { test } from 'node:test'
import { remembered } from './memory.ts'

test('an answer is worked out once, until too many others were asked for', () => {
  let asked = 0
  const upper = remembered((text) => {
    asked++
    return text.toUpperCase()
  })
  assert.deepEqual([upper('marn'), upper('marn'), asked], ['MARN', 'MARN', 1])
  for (let n = 0; n < 10_000; n++) upper(String(n))
  assert.equal(upper('marn'), 'MARN')
  assert.equal(asked, 10_001)
  for (let n = 0; n < 20_000; n++) upper(`other ${n}`)
  upper('marn')
  assert.equal(asked, 30_002)
  assert.equal(upper('a'.repeat(5000)), upper('a'.repeat(5000)))
  assert.equal(asked, 30_004)
})
