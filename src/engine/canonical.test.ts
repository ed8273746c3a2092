// Canonical JSON does not depend on the order in which keys were set.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalJson } from './canonical.ts'

test('keys are sorted at every depth, arrays keep their order', () => {
  assert.equal(
    canonicalJson({ b: [{ d: 1, c: null }, 'x'], a: true, u: undefined }),
    '{"a":true,"b":[{"c":null,"d":1},"x"]}',
  )
})

test('a number that JSON does not know is refused', () => {
  assert.throws(() => canonicalJson({ a: [Infinity] }), RangeError)
})

test('any JSON value survives, whatever the order of its keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value)
      assert.equal(canonicalJson(JSON.parse(text)), text)
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)))
    }),
  )
})
