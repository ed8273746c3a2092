import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { extendAlignment, type Sequence } from '../text/alignment.ts'
import { reachOf } from './reach.ts'

const SEED = 23

/** Few different words, so that they meet often; every third is light, kin come in pairs. */
const words = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 48 })

function sequence(codes: readonly number[]): Sequence {
  return {
    codes: Int32Array.from(codes),
    kin: Int32Array.from(codes, (code) => (code % 3 === 0 ? code : code >> 1)),
    light: Uint8Array.from(codes, (code) => (code % 3 === 0 ? 1 : 0)),
  }
}

test('no extension scores more, or pairs more equal words, than its reach', () => {
  fc.assert(
    fc.property(words, words, fc.boolean(), (left, right, backwards) => {
      const [a, b] = [sequence(left), sequence(right)]
      const block = { aStart: 0, aEnd: left.length, bStart: 0, bEnd: right.length }
      const { score, pairs } = extendAlignment(a, b, block, { backwards, drop: 20 })
      const same = pairs.filter(({ how }) => how === 'same')
      const reach = reachOf(a, b, block, backwards)
      assert.ok(score <= reach.score, `${score} above ${reach.score}`)
      assert.ok(same.length <= reach.same)
      assert.ok(same.filter((pair) => !a.light[pair.a]).length <= reach.content)
    }),
    { seed: SEED, numRuns: 500 },
  )
})

test('equal words farther apart than the band reach nothing', () => {
  const far = Array.from({ length: 20 }, (_, k) => 100 + k)
  const [a, b] = [sequence([7]), sequence([...far, 7])]
  const block = { aStart: 0, aEnd: 1, bStart: 0, bEnd: 21 }
  assert.deepEqual(reachOf(a, b, block, false), { score: 0, same: 0, content: 0 })
  assert.equal(reachOf(a, b, block, true).content, 1)
})
