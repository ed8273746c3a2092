// Lone surrogates and split pairs.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { splitsSurrogatePair, wellFormed } from './unicode.ts'

test('a lone surrogate becomes one replacement character of the same length', () => {
  assert.deepEqual(wellFormed('a\ud800b'), { text: 'a\ufffdb', replaced: 1 })
  assert.deepEqual(wellFormed('\udc00\ud800'), { text: '\ufffd\ufffd', replaced: 2 })
  assert.deepEqual(wellFormed('Marn 😀'), { text: 'Marn 😀', replaced: 0 })
})

test('repair keeps the length, ends well formed and does nothing twice', () => {
  const units = fc.array(fc.constantFrom(0x61, 0xd83d, 0xde00, 0xfffd), { maxLength: 12 })
  fc.assert(
    fc.property(units, (list) => {
      const text = String.fromCharCode(...list)
      const repaired = wellFormed(text)
      assert.equal(repaired.text.length, text.length)
      assert.ok(repaired.text.isWellFormed())
      assert.equal(wellFormed(repaired.text).replaced, 0)
    }),
  )
})

test('only the middle of a pair splits it', () => {
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((offset) => splitsSurrogatePair('a😀b', offset)),
    [false, false, true, false, false],
  )
})
