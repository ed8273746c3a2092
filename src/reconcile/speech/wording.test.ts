import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { variantsOf, variantWords } from './wording.ts'

const cases: readonly (readonly [string, string, string])[] = [
  ['', 'The dam will hold.', '“the dam will hold”'],
  [
    '“The” / “This”, “will hold” / “holds”',
    'The dam will hold for years',
    'This dam holds for years',
  ],
  ['(nothing) / “just”', 'A sluice opened', 'A sluice just opened'],
  ['“we” / (nothing)', 'In the end we left', 'In the end left'],
  ['“a lake of fire” / “firestorm”', 'turn into a lake of fire', 'turn into firestorm'],
  ['“Yes” / (nothing)', 'Yes, we stay', 'We stay'],
]

for (const [expected, a, b] of cases)
  test(`variants: ${a} | ${b}`, () => assert.equal(variantWords(a, b), expected))

test('a wording has no variants to itself, and sides swap', () => {
  const words = fc.array(fc.constantFrom('dam', 'lake', 'holds', 'the'), { maxLength: 12 })
  fc.assert(
    fc.property(words, words, (x, y) => {
      const [a, b] = [x.join(' '), y.join(' ')]
      assert.deepEqual(variantsOf(a, a), [])
      const count = (text: string) => (text === '' ? 0 : text.split(' ').length)
      const left = variantsOf(a, b).reduce((sum, one) => sum + count(one.a), 0)
      const right = variantsOf(a, b).reduce((sum, one) => sum + count(one.b), 0)
      // What is in common is the same number of words on both sides.
      assert.equal(x.length - left, y.length - right)
    }),
  )
})
