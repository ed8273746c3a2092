import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { splitPieces } from '../grammar/piece.ts'
import { sources } from './source.cases.ts'
import { vouchersIn } from './source.ts'

const found = (text: string) =>
  vouchersIn(splitPieces(text, { start: 0, end: text.length }), []).map(({ source }) =>
    text.slice(source.start, source.end).replace(/^the\s/iu, ''),
  )

for (const [expected, text] of sources)
  test(`${expected ?? 'nobody'} stands behind “${text}”`, () => {
    assert.deepEqual(found(text), expected === null ? [] : [expected])
  })

test('any text has vouchers inside it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      for (const { source, over } of vouchersIn(
        splitPieces(text, { start: 0, end: text.length }),
        [],
      ))
        assert.ok(source.start >= 0 && source.end <= text.length && over.end <= text.length)
    }),
    { numRuns: 200, seed: 11 },
  )
})
